"""Headings that are days of the week (周一 … 周日, Mon … Sun), and the days that they are in a week that a name tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import plain

FEWEST = 5
_CHINESE = re.compile(r"[(（]?(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])[)）]?$")
_ENGLISH = re.compile(r"(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|r|day|sday|nesday|rsday|urday)?\.?$")
_IN_CHINESE, _IN_ENGLISH = "一二三四五六日", ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SUNDAY, _NO_YEAR = 6, 2001


def weekday_of(cell: Cell) -> int | None:
    """Return which day of the week a heading is, 0 for Monday to 6 for Sunday."""
    text = plain(cell) if isinstance(cell, str) else ""
    if found := _CHINESE.match(text):
        return _IN_CHINESE.index("日" if found[1] == "天" else found[1])
    found = _ENGLISH.match(text)
    return _IN_ENGLISH.index(found[1]) if found else None


def days_of_week(weekdays: Sequence[int], names: Iterable[str]) -> list[date | str] | None:
    """Return the days that headings are, written 9/7 where no year is said; None where no name tells one week by its days or its number.

    `weekdays` are in the order of the headings: one after the other, from Monday or from Sunday.
    """
    starts = [(_SUNDAY + 1 + one - weekdays[0]) % (_SUNDAY + 1) for one in weekdays]
    if starts != sorted(set(starts)):
        return None
    lasts = {(one.year, last) for name in names if (one := period_in(name)) is not None and (last := _last_day(one)) is not None}
    if len(lasts) != 1:
        return None
    ((year, last),) = lasts
    begins = last - timedelta((last.weekday() - (_SUNDAY if weekdays[0] == _SUNDAY else 0)) % (_SUNDAY + 1))
    days = [begins + timedelta((one - begins.weekday()) % (_SUNDAY + 1)) for one in weekdays]
    return [one if year else f"{one.month}/{one.day}" for one in days]


def _last_day(period: YearMonth) -> date | None:
    if period.day and period.month:
        return date(period.year or _NO_YEAR, period.month, period.day)
    if period.week and period.year and not period.month:
        return date.fromisocalendar(period.year, period.week, _SUNDAY + 1)
    return None
