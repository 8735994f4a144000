"""What the cells of a column of periods say: years, halves, quarters, months, weeks or days, decided over the whole column.

A 3 is a month, a quarter or a week by what its heading counts; 202403 and 2024.3 are of a year; 45566 is a day as Excel numbers it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from salesdesk.imports.recognise.language.periods import read_day, read_period
from salesdesk.imports.recognise.language.spans import span_in, week_in
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import simplified, words_of
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.sheets.chinese_days import in_figures, number_below_hundred
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import NOTHING, plain
from salesdesk.sheets.values import parse_dates

_YEARS = range(1990, 2101)
_SHORT_YEARS = range(15, 61)  # 24 below 年份
_TAIWAN, _TAIWANS_YEARS = 1911, range(100, 150)
_MOST = {"month": 12, "quarter": 4, "half": 2, "week": 53}
_EPOCH, _FIRST_SERIAL, _LAST_SERIAL = date(1899, 12, 30), 32_874, 73_415  # 1990 to 2100
_LONGEST = 40
_ANY_YEAR = 2000  # it has a 29th of February
_MOSTLY = 0.5

_OF_TAIWAN = re.compile(r"(?:民国\s*)?(?<!\d)(1[0-4]\d)(?=\s*年|[-/.]\d{1,2}$|\s*q[1-4]$)")
_PAIR = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})$")
_SHORT_PAIR = re.compile(r"([1-5]\d)[-/.](1[0-2]|0?[1-9])$")
_MONTH_AND_SHORT_YEAR = re.compile(r"(1[0-2]|0?[1-9])[-/]([2-4]\d)$")
_THIRD_OF_MONTH = re.compile(r"(.*\d月)(?:份)?([上中下])旬$")
_NUMERAL = re.compile(r"第?([一二三四五六七八九十元]{1,3})个?$")
_AROUND = ("", "份", "度", "内", "全年", "全年度")
_BETWEEN = re.compile(r"至|到|~|—|–|-|\bto\b")


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Which one of its year a cell names, or of a year that it does not say; the heading says what is counted."""

    year: int | None
    number: int


def unit_of(heading: str) -> str | None:
    """Return what a column of periods counts by its heading: "week", "month", "quarter", "half", "year"; None where it does not say."""
    known = vocabulary().periods
    words = vocabulary().in_full(words_of(heading))
    if not words.isascii():
        return next((unit for at in range(len(words)) if (unit := known.get(words[at:])) is not None), None)
    said = {known[word] for word in words.split() if word in known} | ({known[words]} if words in known else set())
    return next((unit for unit in ("week", "month", "quarter", "half", "year") if unit in said), None)


def period_cells(cells: Sequence[Cell], unit: str | None) -> list[YearMonth | None]:
    """Return what each cell of a column means whose heading counts `unit` (see `unit_of`); None for what is no period, and for nothing.

    `unit` may be "day" too, below which no bare number is a period.
    """
    known: dict[tuple[type, Cell], YearMonth | _Numbered | str | None] = {}
    read: list[YearMonth | _Numbered | str | None] = []
    for cell in cells:
        key = (type(cell), cell)
        if key not in known:
            known[key] = _of_cell(cell, unit)
        read.append(known[key])
    known_days = _days({one for one in known.values() if isinstance(one, str)})
    counts = _counts(unit, [one for one in known.values() if isinstance(one, _Numbered)])
    tens = _tens(cells, read)
    found = [_settled(one, counts, known_days, is_ten) for one, is_ten in zip(read, tens, strict=True)]
    return _by_unit(found, unit)


def years_of(cells: Sequence[Cell]) -> list[YearMonth | None]:
    """Return the year of each cell of a column of years; an empty one has that of the cell above: account books write it once."""
    last: YearMonth | None = None
    found: list[YearMonth | None] = []
    for cell, one in zip(cells, period_cells(cells, "year"), strict=True):
        if cell is not None and cell != "":
            last = None if one is None or one.year is None else YearMonth(one.year, fiscal=one.fiscal)
        found.append(last)
    return found


def share_of_periods(cells: Sequence[Cell], unit: str | None) -> float:
    """Return the share (0 to 1) of the cells that are not empty which are periods; 0 where all are empty."""
    full = [cell for cell in cells if cell is not None and not (isinstance(cell, str) and plain(cell) in NOTHING)]
    return sum(one is not None for one in period_cells(full, unit)) / len(full) if full else 0.0


def is_of_periods(cells: Sequence[Cell]) -> bool:
    """Tell whether a column that is called a date has periods instead: most of its cells are no days, but weeks, quarters or the like."""
    full = [cell for cell in cells if cell is not None and not (isinstance(cell, str) and plain(cell) in NOTHING)]
    days = sum(one is not None for one in parse_dates(full, year=_ANY_YEAR)[0])
    return 2 * days < len(full) and share_of_periods(full, "day") >= _MOSTLY


def _of_cell(cell: Cell, unit: str | None) -> YearMonth | _Numbered | str | None:
    """Return what a cell says by itself; a text that may be a day as it is."""
    if isinstance(cell, date):
        return _day(cell) if cell.year in _YEARS else None
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if cell == int(cell):
            return _of_number(str(int(cell)), unit)
        match = _PAIR.match(repr(cell)) or (_SHORT_PAIR.match(repr(cell)) if unit == "month" else None)
        return _pair(match) if match else None
    if not isinstance(cell, str) or len(cell) > _LONGEST:
        return None
    text = _OF_TAIWAN.sub(_western, simplified(in_figures(simplified(plain(cell)))))
    if text in NOTHING:
        return None
    text = text[:-2] if text.endswith(".0") and text[:-2].isdigit() else text
    return _of_number(text, unit) if text.isdecimal() else _of_text(text, unit)


def _of_number(digits: str, unit: str | None) -> YearMonth | _Numbered | str | None:
    number, first = int(digits), int(digits[:4])
    if unit == "year":
        if number in _YEARS or number in _SHORT_YEARS or number in _TAIWANS_YEARS:
            return YearMonth(number if number in _YEARS else 2000 + number if number in _SHORT_YEARS else _TAIWAN + number)
    elif number in _YEARS:
        return YearMonth(number) if unit in (None, "day") else None
    elif len(digits) <= 2:
        return _Numbered(None, number) if unit != "day" and number else None
    if len(digits) == 6 and first in _YEARS:
        return _Numbered(first, int(digits[4:]))
    if len(digits) == 5 and first in _YEARS and unit in ("quarter", "half", "week"):
        return _Numbered(first, int(digits[4:]))
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return _day(_EPOCH + timedelta(days=number))
    return digits if len(digits) > 6 else None


def _of_text(text: str, unit: str | None) -> YearMonth | _Numbered | str | None:
    if match := _PAIR.match(text):
        return _pair(match)
    if unit == "month" and (match := _SHORT_PAIR.match(text)):
        return _pair(match)
    if unit == "month" and (match := _MONTH_AND_SHORT_YEAR.match(text)):
        return YearMonth(2000 + int(match[2]), month=int(match[1]))
    if unit != "day" and (match := _NUMERAL.match(text)):
        return _Numbered(None, 1 if match[1] == "元" else number_below_hundred(match[1]))
    if match := _THIRD_OF_MONTH.match(text):
        month, _ = read_period(words_of(match[1]))
        return month if month is None or match[2] == "下" else replace(month, day=10 if match[2] == "上" else 20)
    found, rest = read_period(words_of(text))
    if found is not None and rest in _AROUND:
        return found if _is_there(found) else None
    if (day := read_day(text)) is not None:
        return day if _is_there(day) else None
    if _BETWEEN.search(text):
        span = week_in(text) or span_in(text, None)
        if span is not None and (span.day or span.month or span.quarter or span.half):
            return span
    return text


def _is_there(period: YearMonth) -> bool:
    """Tell whether a period is one of our years, or of any; the 5 of a 5th alone is none, and neither is 30 February."""
    if period.year is not None and period.year not in _YEARS:
        return False
    if not period.day:
        return True
    try:
        date(period.year or _ANY_YEAR, period.month or 0, period.day)
    except ValueError:
        return False
    return True


def _western(found: re.Match[str]) -> str:
    return str(_TAIWAN + int(found[1]))


def _pair(match: re.Match[str]) -> _Numbered | None:
    year = int(match[1])
    year = year if year > 99 else 2000 + year
    return _Numbered(year, int(match[2])) if year in _YEARS else None


def _day(day: date) -> YearMonth:
    return YearMonth(day.year, month=day.month, day=day.day)


def _days(texts: Iterable[str]) -> dict[str, YearMonth]:
    """Return the texts that are days; which number is the month is told by all of them."""
    listed = list(texts)
    read = parse_dates(listed)[0] if listed else []
    return {text: _day(day) for text, day in zip(listed, read, strict=True) if day is not None and day.year in _YEARS}


def _counts(unit: str | None, numbered: Sequence[_Numbered]) -> str:
    """Return what numbers count: what the heading says, but months where 202407 stands below 季度."""
    if unit is None or unit not in _MOST:
        return "month"
    if unit in ("quarter", "half") and any(one.year is not None and one.number > _MOST[unit] for one in numbered):
        return "month"
    return unit


def _tens(cells: Sequence[Cell], read: Sequence[YearMonth | _Numbered | str | None]) -> list[bool]:
    """Tell of each cell whether it is what Excel makes of 2024.10: a 2024.1 beside 2024.9 or 2024.11, or where others are like 2024.01."""
    short = [
        isinstance(cell, float) and not cell.is_integer() and isinstance(one, _Numbered) and one.number < 10
        for cell, one in zip(cells, read, strict=True)
    ]
    if not any(short):
        return short
    places = [at for at, one in enumerate(read) if isinstance(one, _Numbered) and one.year is not None]
    if any(".0" in repr(cells[at]) for at in places if isinstance(cells[at], float)):
        return [one and ".0" not in repr(cell) for one, cell in zip(short, cells, strict=True)]
    changes = [places[0], *(after for before, after in pairwise(places) if read[before] != read[after])]
    tens: set[int] = set()
    for at, place in enumerate(changes):
        one = read[place]
        assert isinstance(one, _Numbered)
        beside = {read[changes[other]] for other in (at - 1, at + 1) if 0 <= other < len(changes)}
        as_ten, as_one = (any(_Numbered(one.year, number + step) in beside for step in (-1, 1)) for number in (one.number * 10, one.number))
        if short[place] and as_ten and not as_one:
            tens.update(range(place, changes[at + 1] if at + 1 < len(changes) else len(cells)))
    return [one and at in tens for at, one in enumerate(short)]


def _settled(one: YearMonth | _Numbered | str | None, counts: str, days: dict[str, YearMonth], is_ten: bool) -> YearMonth | None:
    if isinstance(one, str):
        return days.get(one)
    if not isinstance(one, _Numbered):
        return one
    number = one.number * 10 if is_ten else one.number
    if not 1 <= number <= _MOST[counts]:
        return None
    if counts == "month":
        return YearMonth(one.year, month=number)
    if counts == "quarter":
        return YearMonth(one.year, quarter=number)
    return YearMonth(one.year, half=number) if counts == "half" else YearMonth(one.year, week=number)


def _by_unit(found: list[YearMonth | None], unit: str | None) -> list[YearMonth | None]:
    """Return days as the period of the heading: 2024-03-31 below 季度 is a quarter; the first days of months are these months."""
    days = [one for one in found if one is not None and one.day and one.year and one.month]
    if unit in ("quarter", "half", "year"):
        return [_around(one, unit) if one is not None and one.day and one.month else one for one in found]
    if unit == "month" and days and all(one.day == 1 for one in days):
        return [replace(one, day=None) if one is not None and one.day and one.year else one for one in found]
    return found


def _around(day: YearMonth, unit: str) -> YearMonth:
    month = day.month or 1
    if unit == "quarter":
        return YearMonth(day.year, quarter=(month + 2) // 3)
    return YearMonth(day.year, half=(month + 5) // 6) if unit == "half" else YearMonth(day.year)
