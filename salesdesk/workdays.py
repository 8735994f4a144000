"""Working days: China's public holidays and make-up days, another country's holidays, or plain Monday to Friday ("none")."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from salesdesk import workdays_cn
from salesdesk.errors import SalesDeskError
from salesdesk.text import mark

if TYPE_CHECKING:
    from holidays import HolidayBase


def working_days(start: date, end: date, country: str = "CN") -> int:
    """Return how many working days there are from `start` to `end`, both included; 0 when `end` is earlier.

    `country` is "none" or an ISO 3166 code; raises `SalesDeskError("workdays.unknown_country")`.
    """
    first, last, count = start.toordinal(), end.toordinal(), 0
    for year in range(start.year, end.year + 1):
        days = _days_of(year, country)
        count += bisect_right(days, last) - bisect_left(days, first)
    return max(count, 0)


def is_working_day(day: date, country: str = "CN") -> bool:
    """Tell whether `day` is a working day."""
    return working_days(day, day, country) == 1


def is_announced(year: int, country: str = "CN") -> bool:
    """Tell whether the make-up days of `year` are known; before they are, China counts by its fixed holidays without any make-up day.

    The State Council announces a year in the November before it; a newer program or library then knows it.
    """
    if country != "CN" or year <= max(workdays_cn.YEARS):
        return True
    return year in getattr(_library(year, "CN"), "special_public_holidays", {})


@lru_cache(maxsize=128)
def _days_of(year: int, country: str) -> tuple[int, ...]:
    """Return the ordinals of the year's working days, in order."""
    off, extra = differences(year, country)
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    weekend = _weekend(year, country)
    return tuple(
        one
        for one in range(first, last + 1)
        if (day := date.fromordinal(one)) in extra or (day.weekday() not in weekend and day not in off)
    )


def differences(year: int, country: str) -> tuple[frozenset[date], frozenset[date]]:
    """Return the year's days off outside the weekend, and its working days at the weekend."""
    if country == "none":
        return frozenset(), frozenset()
    if country == "CN" and year in workdays_cn.YEARS:
        off, extra = workdays_cn.YEARS[year]
        return _days(year, off), _days(year, extra)
    return from_library(year, country)


def from_library(year: int, country: str) -> tuple[frozenset[date], frozenset[date]]:
    """Return the same as `differences`, as the holidays library has it."""
    library = _library(year, country)
    off = frozenset(day for day in library if day.year == year and not library.is_weekend(day))
    return off, frozenset(day for day in library.weekend_workdays if day.year == year)


def _weekend(year: int, country: str) -> frozenset[int]:
    return frozenset((5, 6)) if country in ("CN", "none") else frozenset(_library(year, country).weekend)


@lru_cache(maxsize=64)
def _library(year: int, country: str) -> HolidayBase:
    # Importing it costs 0.6 s, so it is asked only for what the table of this program does not have.
    import holidays

    try:
        return holidays.country_holidays(country, years=year)
    except NotImplementedError as error:
        raise SalesDeskError(
            "workdays.unknown_country",
            mark("Period", "The holidays of “{country}” are not known. Choose another country, or “none” for Monday to Friday."),
            country=country,
        ) from error


def _days(year: int, text: str) -> frozenset[date]:
    return frozenset(date(year, int(one[:2]), int(one[2:])) for one in text.split())
