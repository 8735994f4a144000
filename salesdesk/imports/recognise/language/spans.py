"""Spans of days and months in titles (2025-10-01至2025-10-31, 2025年1-9月): the month, quarter, half or year that they are."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from salesdesk.imports.recognise.recognised import YearMonth

TO = r"\s*日?\s*(?:至|到|~|—+|–|-{1,2}|\bto\b)\s*"
_DAYS = re.compile(
    rf"((?:19|20)\d\d)\s*[-/.年]\s*(1[0-2]|0?[1-9])\s*[-/.月]\s*(3[01]|[12]\d|0?[1-9]){TO}"
    r"(?:((?:19|20)\d\d)\s*[-/.年]\s*)?(1[0-2]|0?[1-9])\s*[-/.月]\s*(3[01]|[12]\d|0?[1-9])(?!\d)"
)
_DAY_FIRST = re.compile(
    rf"(?<!\d)(3[01]|[12]\d|0?[1-9])\.(1[0-2]|0?[1-9])\.((?:20)?\d\d){TO}(3[01]|[12]\d|0?[1-9])\.(1[0-2]|0?[1-9])\.((?:20)?\d\d)(?!\d)"
)
_MONTHS = re.compile(rf"(?:((?:19|20)\d\d)\s*[-/.年]?\s*)?(?<!\d)(1[0-2]|0?[1-9])月?份?{TO}(?:\1\s*年)?(1[0-2]|0?[1-9])月")
_WEEK = re.compile(
    r"(?:((?:19|20)\d\d)\s*[-/.年]\s*)?(1[0-2]|0?[1-9])\s*[-/.月]\s*(3[01]|[12]\d|0?[1-9])[日号]?"
    rf"{TO}(?:((?:19|20)\d\d)\s*[-/.年]\s*)?(?:(1[0-2]|0?[1-9])\s*[-/.月]\s*)?(3[01]|[12]\d|0?[1-9])[日号]?$"
)
_DAYS_OF_A_WEEK, _LEAP_YEAR = 7, 2000
_LENGTHS = {1: "month", 3: "quarter", 6: "half", 12: "year"}


def span_in(text: str, year: int | None) -> YearMonth | None:
    """Return the period that a span of days or months in `text` fills, or the year that it is in; None without such a span.

    `year` is that of the text, for a span that names none.
    """
    if found := _DAYS.search(text):
        first, last = (int(found[1]), int(found[2]), int(found[3])), (int(found[4] or found[1]), int(found[5]), int(found[6]))
    elif found := _DAY_FIRST.search(text):
        first, last = (_full(found[3]), int(found[2]), int(found[1])), (_full(found[6]), int(found[5]), int(found[4]))
    elif found := _MONTHS.search(text):
        of = int(found[1]) if found[1] else year
        return _months(of, int(found[2]), int(found[3]))
    else:
        return None
    if first[0] != last[0] or first > last or (first[1] == last[1] and first[2] > 1):
        return None  # a week is no month: the next one would take its place
    if first[1] == last[1]:
        return YearMonth(first[0], month=first[1])  # so far, or all of it
    whole = first[2] == 1 and last[2] == monthrange(last[0], last[1])[1]
    return _months(first[0], first[1], last[1]) if whole else YearMonth(first[0])


def week_in(text: str) -> YearMonth | None:
    """Return the last day of a week that `text` is as a span of days (3.1-3.7, 2024-03-04~2024-03-10); None for anything longer."""
    found = _WEEK.match(text)
    if found is None:
        return None
    leap = ("2", "29") in ((found[2].lstrip("0"), found[3]), ((found[5] or found[2]).lstrip("0"), found[6]))
    year = int(found[1] or found[4] or (_LEAP_YEAR if leap else _LEAP_YEAR + 1))
    month = int(found[5] or found[2])
    until = int(found[4] or (year + 1 if month < int(found[2]) else year))
    try:
        first, last = date(year, int(found[2]), int(found[3])), date(until, month, int(found[6]))
    except ValueError:
        return None
    if not 0 < (last - first).days < _DAYS_OF_A_WEEK:
        return None
    return YearMonth(last.year if found[1] or found[4] else None, month=last.month, day=last.day)


def _full(year: str) -> int:
    return int(year) % 2000 + 2000


def _months(year: int | None, first: int, last: int) -> YearMonth | None:
    """Return what the months from `first` to `last` are together."""
    count = last - first + 1
    step = _LENGTHS.get(count)
    if step == "month":
        return YearMonth(year, month=first)
    if step == "quarter" and first % 3 == 1:
        return YearMonth(year, quarter=first // 3 + 1)
    if step == "half" and first % 6 == 1:
        return YearMonth(year, half=first // 6 + 1)
    return YearMonth(year) if year is not None else None
