"""A week that a title or a name tells by its days: 2026年9月7日-9月13日, 7-13 Sep 2026, week ending 9/13/2026, 周报0907-0913."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from salesdesk.imports.recognise.language.spans import TO
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.sheets.dates import date_reading, parse_dates

_YEAR, _MONTH, _DAY = r"((?:19|20)\d\d)", r"(1[0-2]|0?[1-9])", r"(3[01]|[12]\d|0?[1-9])"
_NTH, _WORD = r"(?:st|nd|rd|th)?", r"([a-z]{3,9})\.?"
_NUMBERS = re.compile(
    rf"(?<![\d.])(?:{_YEAR}\s*[-/.年]\s*)?(?<!\d){_MONTH}\s*([-/.月])\s*{_DAY}[日号]?{TO}"
    rf"(?:{_YEAR}\s*[-/.年]\s*)?(?:{_MONTH}\s*[-/.月]\s*)?{_DAY}(?:[日号]|(?![\d.月年]))"
)
_CLOSE = re.compile(r"(?<!\d)(?:(20\d\d))?(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[-~至_](?:20\d\d)?(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_DAYS_FIRST = re.compile(rf"\b{_DAY}{_NTH}(?:\s+{_WORD})?{TO}{_DAY}{_NTH}\s+{_WORD},?\s+(20\d\d)\b")
_MONTH_FIRST = re.compile(rf"\b{_WORD}\s+{_DAY}{_NTH}{TO}(?:{_WORD}\s+)?{_DAY}{_NTH},?\s+(20\d\d)\b")
_ONE_END = re.compile(
    r"(?:(?P<start>(?:week|wk)\.? ?(?:of|starting|beginning|commencing|from)|w/c)|(?:week|wk)\.? ?(?:ending|ended|end|to)|w/e):? *"
    r"(?P<day>[a-z0-9][a-z0-9 ,./-]{4,18}\d)"
)
_NO_YEAR, _WEEK = 2001, 7
_STARTS, _ENDS = frozenset({0, 6}), frozenset({4, 5, 6})  # Monday, Sunday; Friday to Sunday

Ends = tuple[int | None, date, date]
"""The year, None where none is said (the days are then of any), the first day and the last."""


def week_said(text: str) -> YearMonth | None:
    """Return the last day of the week that `text` (in lower case) tells by its days, without a year where it says none."""
    found = next(_ends(text), None)
    if found is None:
        return None
    year, _, last = found
    return YearMonth(last.year if year else None, month=last.month, day=last.day)


def _ends(text: str) -> Iterator[Ends]:
    for reader in (_in_numbers, _run_together, _in_words, _by_one_end):
        for year, first, last in reader(text):
            if 0 < (last - first).days < _WEEK:
                yield year, first, last


def _in_numbers(text: str) -> Iterator[Ends]:
    for found in _NUMBERS.finditer(text):
        if found[3] != "月" and not found[1] and not found[6]:
            continue  # 9-7-13 and 1.2-3 may be anything
        yield from _between(found[1] or found[5], found[2], found[4], found[6] or found[2], found[7], found[5])


def _run_together(text: str) -> Iterator[Ends]:
    for found in _CLOSE.finditer(text):
        yield from _between(found[1], found[2], found[3], found[4], found[5])


def _in_words(text: str) -> Iterator[Ends]:
    months = vocabulary().months
    for found in _DAYS_FIRST.finditer(text):
        last = months.get(found[4])
        first = months.get(found[2]) if found[2] else last
        if first and last:
            yield from _between(found[5], first, found[1], last, found[3], found[5])
    for found in _MONTH_FIRST.finditer(text):
        first = months.get(found[1])
        last = months.get(found[3]) if found[3] else first
        if first and last:
            yield from _between(found[5], first, found[2], last, found[4], found[5])


def _by_one_end(text: str) -> Iterator[Ends]:
    for found in _ONE_END.finditer(text):
        day, six = _one_day(found["day"], _STARTS if found["start"] else _ENDS), timedelta(_WEEK - 1)
        if day is not None:
            yield (day.year, day, day + six) if found["start"] else (day.year, day - six, day)


def _one_day(text: str, on: frozenset[int]) -> date | None:
    """Return the day that `text` is; of 9/6/2026 the one `on` which a week starts or ends."""
    ways = date_reading([text]).open or (None,)
    read = {day for way in ways if (day := parse_dates([text], way)[0][0]) is not None}
    likely = read if len(read) == 1 else {day for day in read if day.weekday() in on}
    return likely.pop() if len(likely) == 1 else None


def _between(
    year: str | None, month: str | int, day: str, last_month: str | int, last_day: str, last_year: str | None = None
) -> Iterator[Ends]:
    """Give the two days; none where they are no days. A week over the end of a year has the year of the end that says it."""
    over = int(last_month) < int(month)
    last_of = int(last_year or year or _NO_YEAR) + (1 if over and not last_year else 0)
    first_of = last_of - 1 if over else last_of
    try:
        yield int(year) if year else None, date(first_of, int(month), int(day)), date(last_of, int(last_month), int(last_day))
    except ValueError:
        return
