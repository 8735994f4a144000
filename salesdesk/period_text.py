"""How periods are read from what people write, and what they are called."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import NamedTuple

from salesdesk.text import Text, mark

UNREADABLE = mark(
    "Period",
    "“{written}” is not a period. Write it like 2026-10, 2026Q3, 2026H1, 2026, 2026-W05 or 2026-10-01..2026-12-31.",
)

_LONG = (
    mark("Period", "January"),
    mark("Period", "February"),
    mark("Period", "March"),
    mark("Period", "April"),
    mark("Period", "May"),
    mark("Period", "June"),
    mark("Period", "July"),
    mark("Period", "August"),
    mark("Period", "September"),
    mark("Period", "October"),
    mark("Period", "November"),
    mark("Period", "December"),
)
_SHORT = (
    mark("Period", "Jan"),
    mark("Period", "Feb"),
    mark("Period", "Mar"),
    mark("Period", "Apr"),
    mark("Period", "May"),
    mark("Period", "Jun"),
    mark("Period", "Jul"),
    mark("Period", "Aug"),
    mark("Period", "Sep"),
    mark("Period", "Oct"),
    mark("Period", "Nov"),
    mark("Period", "Dec"),
)
_HALVES = (mark("Period", "H1 {year}"), mark("Period", "H2 {year}"))
_SHORT_HALVES = (mark("Period", "H1"), mark("Period", "H2"))


class Part(NamedTuple):
    """A period, or one end of a span, as read: kind "day" has its month in `number`."""

    kind: str
    year: int
    number: int = 1
    day: int = 1


_YEAR = r"(?:FY)?(?P<year>(?:19|20|21)\d\d)"
_FORMS = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("year", rf"{_YEAR}(?:年|财年|年度|财年度)?(?:全年)?"),
        ("week", rf"{_YEAR}(?:年|-)?W(?P<number>\d{{1,2}})"),
        ("week", rf"{_YEAR}年第?(?P<number>\d{{1,2}})周"),
        ("quarter", rf"{_YEAR}(?:财?年|-)?Q(?P<number>[1-4])"),
        ("quarter", rf"{_YEAR}财?年第?(?P<number>[1-4一二三四])季度?"),
        ("quarter", rf"Q(?P<number>[1-4]){_YEAR}"),
        ("half", rf"{_YEAR}(?:财?年|-)?H(?P<number>[12])"),
        ("half", rf"{_YEAR}财?年(?P<number>[上下])半年"),
        ("half", rf"H(?P<number>[12]){_YEAR}"),
        ("month", rf"{_YEAR}(?:[-/.]|年)(?P<number>\d{{1,2}})月?份?"),
        ("month", rf"{_YEAR}(?P<number>\d\d)"),
        ("day", rf"{_YEAR}(?:[-/.]|年)(?P<number>\d{{1,2}})(?:[-/.]|月)(?P<day>\d{{1,2}})日?"),
    )
)
_NUMBERS = {"一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}
_BETWEEN = re.compile(r"\.{2,}|~|–|—|至|到")


def parts(text: str) -> tuple[Part, ...]:
    """Return the one period, or the two ends of a span, that `text` names; ValueError when it names none."""
    # NFKC makes a full-width digit a digit; it also makes … three dots, which serve as well as two.
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).upper()
    ends = _BETWEEN.split(plain)
    if len(ends) > 2:
        raise ValueError(text)
    return tuple(_part(end) for end in ends)


def label(kind: str, year: int, number: int, fiscal: bool) -> Text:
    """Return the full name; a `fiscal` year is told from a calendar year, save for months and weeks, which are always the calendar's."""
    own = _year(year, fiscal and kind not in ("month", "week"))
    if kind == "month":
        return mark("Period", "{month} {year}").fill(month=_LONG[number - 1], year=own)
    if kind == "week":
        return mark("Period", "Week {number}, {year}").fill(number=number, year=own)
    if kind == "quarter":
        return mark("Period", "Q{number} {year}").fill(number=number, year=own)
    return _HALVES[number - 1].fill(year=own) if kind == "half" else own


def short(kind: str, number: int) -> Text:
    """Return the name of a week, month, quarter or half without its year."""
    if kind == "month":
        return _SHORT[number - 1]
    if kind == "week":
        return mark("Period", "W{number}").fill(number=number)
    return mark("Period", "Q{number}").fill(number=number) if kind == "quarter" else _SHORT_HALVES[number - 1]


def span(start: date, end: date) -> Text:
    """Return the name of a span: its first and last day, or the day where it is one."""
    if start == end:
        return mark("Period", "{day}").fill(day=start.isoformat())
    return mark("Period", "{start} – {end}").fill(start=start.isoformat(), end=end.isoformat())


def _year(year: int, fiscal: bool) -> Text:
    return (mark("Period", "FY{year}") if fiscal else mark("Period", "{year}")).fill(year=year)


def _part(text: str) -> Part:
    for kind, form in _FORMS:
        if found := form.fullmatch(text):
            given = found.groupdict()
            number = given.get("number") or "1"
            return Part(kind, int(given["year"]), _NUMBERS.get(number) or int(number), int(given.get("day") or 1))
    raise ValueError(text)
