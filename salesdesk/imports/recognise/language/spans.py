"""Spans of days and months in titles (2025-10-01至2025-10-31, 2025年1-9月, Jan - Mar 2026): the month, quarter, half or year they are."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.recognised import YearMonth

TO = r"\s*日?\s*(?:至|到|~|—+|–|-{1,2}|\bto\b)\s*"
_DAYS = re.compile(
    rf"((?:19|20)\d\d)\s*[-/.年]\s*(1[0-2]|0?[1-9])\s*[-/.月]\s*(3[01]|[12]\d|0?[1-9]){TO}"
    r"(?:((?:19|20)\d\d)\s*[-/.年]\s*)?(1[0-2]|0?[1-9])\s*[-/.月]\s*(3[01]|[12]\d|0?[1-9])(?!\d)"
)
_DAY_FIRST = re.compile(
    rf"(?<!\d)(3[01]|[12]\d|0?[1-9])\.(1[0-2]|0?[1-9])\.((?:20)?\d\d){TO}(3[01]|[12]\d|0?[1-9])\.(1[0-2]|0?[1-9])\.((?:20)?\d\d)(?!\d)"
)
_MONTHS = re.compile(rf"(?:((?:19|20)\d\d)\s*[-/.年]?\s*)?(?<!\d)(1[0-2]|0?[1-9])月?份?{TO}(?:((?:19|20)\d\d)\s*年)?(1[0-2]|0?[1-9])月")
_WEEK = re.compile(
    r"(?:((?:19|20)\d\d)\s*[-/.年]\s*)?(1[0-2]|0?[1-9])\s*[-/.月]\s*(3[01]|[12]\d|0?[1-9])[日号]?"
    rf"{TO}(?:((?:19|20)\d\d)\s*[-/.年]\s*)?(?:(1[0-2]|0?[1-9])\s*[-/.月]\s*)?(3[01]|[12]\d|0?[1-9])[日号]?$"
)
_TWO_MONTHS = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])月?份?\s*[、和及与&]\s*(1[0-2]|0?[1-9])月")
_NAME = r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,?\s*((?:19|20)\d\d))?"
_NAMED = re.compile(rf"\b{_NAME}(?:{TO}|\s*(?:&|/|\band\b|\bthrough\b|\bthru\b|\buntil\b)\s*){_NAME}(?!\w)")
_YEAR_LAST = re.compile(rf"(?<![\d/.-])(\d{{1,2}})([/.-])(\d{{1,2}})\2((?:19|20)\d\d){TO}(\d{{1,2}})\2(\d{{1,2}})\2((?:19|20)\d\d)(?!\d)")
_YEARS = re.compile(rf"((?:19|20)\d\d)\s*年?(?:{TO}|\s*(?:&|/|和|与|及|、|\bvs?\.?|\band\b)\s*)((?:19|20)\d\d)(?!\d|\s*[-/.年]\s*\d)")
_SEASON = re.compile(r"(?<!\d)20(\d\d)\s?[/-]\s?(\d\d)(?![\d/.月-])")  # 2025/26, 2025-26
_DAYS_OF_A_WEEK, _LEAP_YEAR = 7, 2000
NO_PERIOD = YearMonth(None)
"""A span that is no month, quarter, half or year, and not in one year."""
_BOTH, _MONTHS_OF_A_YEAR = 2, 12
_LENGTHS = {1: "month", 3: "quarter", 6: "half", 12: "year"}


Day = tuple[int, int, int]
"""Year, month and day."""


def span_in(text: str, year: int | None) -> YearMonth | None:
    """Return the period that a span of days or months in `text` fills, or the year that it is in; None without such a span.

    `year` is that of the text, for a span that names none. `NO_PERIOD` where it fills none and says no year, or more than one.
    """
    if (named := _named(text, year)) is not None:
        return named
    if found := _DAYS.search(text):
        first, last = (int(found[1]), int(found[2]), int(found[3])), (int(found[4] or found[1]), int(found[5]), int(found[6]))
    elif found := _DAY_FIRST.search(text):
        first, last = (_full(found[3]), int(found[2]), int(found[1])), (_full(found[6]), int(found[5]), int(found[4]))
    elif found := _YEAR_LAST.search(text):
        return _year_last(found)
    elif found := _MONTHS.search(text):
        of = int(found[1]) if found[1] else year
        if found[3] and int(found[3]) != of:
            return NO_PERIOD
        return _months(of, int(found[2]), int(found[4])) or NO_PERIOD
    elif ((found := _YEARS.search(text)) and found[1] != found[2]) or is_season(text):
        return NO_PERIOD
    elif _TWO_MONTHS.search(text):
        return YearMonth(year)
    else:
        return None
    return _between(first, last)


def is_season(text: str) -> bool:
    """Tell whether `text` names two years as one: 2025/26; 2011-12 may be a month."""
    found = _SEASON.search(text)
    return found is not None and int(found[1]) >= _MONTHS_OF_A_YEAR and int(found[2]) == int(found[1]) + 1


def _between(first: Day, last: Day) -> YearMonth:
    if first[0] != last[0] or first > last or (first[1] == last[1] and first[2] > 1):
        return NO_PERIOD  # a week is no month: the next one would take its place
    if first[1] == last[1]:
        return YearMonth(first[0], month=first[1])  # so far, or all of it
    whole = first[2] == 1 and last[2] == monthrange(last[0], last[1])[1]
    return (_months(first[0], first[1], last[1]) if whole else None) or YearMonth(first[0])


def _named(text: str, year: int | None) -> YearMonth | None:
    """Return what a span of months by their names is (Jan - Mar 2026, 1 Apr to 30 Jun 2026); None where there is none."""
    months = vocabulary().months
    for found in _NAMED.finditer(text):
        first, last = months.get(found[2]), months.get(found[6])
        if first is None or last is None:
            continue
        until = int(found[8]) if found[8] else int(found[4]) if found[4] else year
        since = int(found[4]) if found[4] else until
        days = [one for one in (found[1] or found[3], found[5] or found[7]) if one]
        if since != until or first > last:
            return NO_PERIOD
        if len(days) == _BOTH and since is not None:
            return _between((since, first, int(days[0])), (since, last, int(days[1])))
        return _months(since, first, last) or NO_PERIOD
    return None


def _year_last(found: re.Match[str]) -> YearMonth:
    """Return what 1/1/2026 - 3/31/2026 is, or 01.01.2026 to 31.03.2026: in the order in which it fills months, else in the only one."""
    one, other = (int(found[1]), int(found[3])), (int(found[5]), int(found[6]))
    since, until = int(found[4]), int(found[7])
    ways = [((since, *one), (until, *other)), ((since, *one[::-1]), (until, *other[::-1]))]
    ways = [(a, b) for a, b in ways if _is_day(a) and _is_day(b)]
    whole = [(a, b) for a, b in ways if a[2] == 1 and b[2] == monthrange(b[0], b[1])[1]]
    chosen = whole or ways
    return (
        _between(*chosen[0]) if len(chosen) == 1 or (chosen and chosen[0] == chosen[-1]) else YearMonth(since if since == until else None)
    )


def _is_day(day: Day) -> bool:
    return 1 <= day[1] <= _MONTHS_OF_A_YEAR and 1 <= day[2] <= monthrange(day[0], day[1])[1]


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
