"""Dates that stand in several columns, 年 | 月 | 日, or whose month and year the title says: 5, or 10.5 below 日期."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, YearMonth
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.values import text_of
from salesdesk.text import mark

_WITH = mark("Import", "With {columns} it is the day of the row.")
_OF_TITLE = mark("Import", "It is the day of the row, in the month that the sheet names.")

_DAYS = frozenset("日 号 日期 day date dd 日子".split()) | {"day of month"}
_MONTHS = frozenset("月 月份 month mm".split())
_YEARS = frozenset("年 年份 年度 year yyyy yy".split())
_MONTH = re.compile(r"(\d{1,2}) ?月?")
_DAY = re.compile(r"(\d{1,2}) ?[日号]?")
_MONTH_AND_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})")
_YEAR = re.compile(r"((?:19|20)\d\d) ?年?")
_LAST_DAY, _LAST_MONTH = 31, 12
_TENS = 3  # 10.1 is what Excel makes of 10.10

Parts = tuple[int | None, int]


@dataclass(frozen=True, slots=True)
class DayParts:
    """The day of the month and, where columns have them, the month and the year of each row."""

    column: RecognisedColumn
    month: RecognisedColumn | None
    year: RecognisedColumn | None

    def read(self, columns: Columns, period: YearMonth | None, year_for: Callable[[list[YearMonth]], int]) -> list[date | None] | None:
        """Return the days of the rows that are still in, None where these columns are no parts of days; `year_for` is for no year."""
        found = _of_cells([text_of(cell) for cell in columns.look_at(self.column)], self.month is None and period is not None)
        if found is None:
            return None
        months = self._carried(columns, self.month, _MONTH)
        years = self._carried(columns, self.year, _YEAR)
        named = period.month if period is not None else None
        known = [month or own or named for (own, _), month in zip(found, months, strict=True)]
        if any(one is None or not 1 <= one <= _LAST_MONTH for one in known):
            return None
        whole = years
        if None in years:
            year = (period.year if period is not None else None) or year_for([YearMonth(None, None, one) for one in known])
            whole = [one or year for one in years]
        for one in (self.column, self.month, self.year):
            if one is not None:
                columns.read.add(one.index)
        others = tuple(f"“{one.header}”" for one in (self.month, self.year) if one is not None)
        columns.remarks[self.column.index] = _WITH.fill(columns=others) if others else _OF_TITLE
        return [_date(year, month, day) for year, month, (_, day) in zip(whole, known, found, strict=True)]

    @staticmethod
    def _carried(columns: Columns, column: RecognisedColumn | None, pattern: re.Pattern[str]) -> list[int | None]:
        """Return the numbers of a column, an empty cell those of the one above: account books write the month once."""
        if column is None:
            return [None] * len(columns)
        last: int | None = None
        found: list[int | None] = []
        for cell in columns.look_at(column):
            text = text_of(cell)
            match = pattern.fullmatch(text)
            last = int(match[1]) if match else last if not text else None
            found.append(last)
        return found


def day_parts(columns: Columns, period: YearMonth | None) -> DayParts | None:
    """Return the columns that give the days of a table together; None where it has a day of its own, or no month."""
    if columns.find(Meaning.DAY, Meaning.CLOSE_DATE) is not None:
        return None
    words = {one.index: words_of(one.header) for one in columns.table.columns}
    day = _called(columns, words, _DAYS, (Meaning.IGNORED,))
    month = _called(columns, words, _MONTHS, (Meaning.MONTH, Meaning.IGNORED))
    if day is None or (month is None and (period is None or period.month is None)):
        return None
    return DayParts(day, month, _called(columns, words, _YEARS, (Meaning.YEAR, Meaning.IGNORED)))


def _called(columns: Columns, words: dict[int, str], names: frozenset[str], meanings: Sequence[Meaning]) -> RecognisedColumn | None:
    return next((one for one in columns.table.columns if words[one.index] in names and one.meaning in meanings), None)


def _of_cells(texts: Sequence[str], dotted: bool) -> list[Parts] | None:
    """Return month (None: elsewhere) and day of each cell; None where one is neither 5 nor, with `dotted`, 10.5."""
    found: list[Parts] = []
    last: Parts | None = None
    for text in texts:
        if match := _DAY.fullmatch(text):
            parts: Parts = (None, int(match[1]))
        elif dotted and (match := _MONTH_AND_DAY.fullmatch(text)):
            month, day = int(match[1]), int(match[2])
            before = last[1] if last is not None and last[0] == month else 0
            # In a list by day, what follows the 5th is the 10th.
            parts = (month, day * 10 if len(match[2]) == 1 and day <= _TENS and day < before <= day * 10 else day)
        else:
            return None
        if not 1 <= parts[1] <= _LAST_DAY:
            return None
        found.append(parts)
        last = parts
    return found or None


def _date(year: int | None, month: int | None, day: int) -> date | None:
    try:
        return date(year or 0, month or 0, day)
    except ValueError:
        return None
