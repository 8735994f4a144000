"""The last day of a period that a heading, a cell or a title names, which is the day of its figures, and what kind of period it is."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from salesdesk.imports.recognise.recognised import YearMonth

_WEEKS_OF_MONTH = 5
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_KINDS = ("day", "week", "month", "quarter", "half")


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def end_of(period: YearMonth, year: int | None = None, month: int | None = None, fiscal_start: int = 1) -> date | None:
    """Return the last day of a period; `year` and `month` are for one that does not say its own. None when there is no year at all.

    `fiscal_start` is the first month of fiscal years, for a period that is a part of one.
    """
    whole = period.year or year
    if whole is None:
        return None
    if period.day:
        return _day_or_none(whole, period.month or month or 1, period.day)
    if period.week:
        return _end_of_week(whole, period.month or (month if period.week <= _WEEKS_OF_MONTH else None), period.week)
    if not period.fiscal:
        return month_end(whole, last_month(period))
    if period.month:
        return month_end(whole if period.month >= fiscal_start else whole + 1, period.month)
    later, last = divmod(fiscal_start - 1 + last_month(period) - 1, 12)
    return month_end(whole + later, last + 1)


def last_month(period: YearMonth) -> int:
    """Return the last month of a period, counted from the start of its year; of a week about that."""
    if period.week and not period.month:
        return min(12, 1 + period.week * 12 // 53)
    return period.month or (period.quarter or 0) * 3 or (period.half or 2) * 6


def first_day(kind: str, end: date) -> date:
    """Return the first day of the period of a kind ("day", "week", "month", "quarter", "half", "year") that ends on `end`."""
    if kind in ("day", "week"):
        return end if kind == "day" else end - timedelta(days=6)
    year, month = divmod(end.year * 12 + end.month - _MONTHS[kind], 12)
    return date(year, month + 1, 1)


def kind_of_period(period: YearMonth) -> str:
    """Return what kind of period a heading or a cell names."""
    return next((name for name in _KINDS if getattr(period, name)), "year")


def _end_of_week(year: int, month: int | None, week: int) -> date | None:
    """Return the last day of a week: the seventh, 14th … of its month, or the Sunday of a week of the year (ISO 8601)."""
    if month is not None:
        return (
            min(date(year, month, 1) + timedelta(days=7 * week - 1), month_end(year, month))
            if week < _WEEKS_OF_MONTH
            else month_end(year, month)
        )
    try:
        return date.fromisocalendar(year, week, 7)
    except ValueError:
        return None


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
