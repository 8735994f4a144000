"""Rows of results that add up the months, weeks or quarters of the same people beside them: 一季度, H1, 全年, YTD."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.columns.proof import NEAR
from salesdesk.imports.recognise.language.period_cells import is_of_periods, period_cells, unit_of
from salesdesk.imports.recognise.recognised import SUMMED, RecognisedColumn, TotalsRow, YearMonth, column_values
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

SUM_OF_PERIODS = mark("Recognise", "“{label}” adds up rows of the same table that are of a part of it: used as a check, not counted again")
_RESULTS = frozenset(map(TableKind, "monthly_by_member quarterly_by_member summary_by_other sale_lines orders receipts targets".split()))
_FIGURES = SUMMED | {Meaning.MEMBER_VALUE}
_NO_NAMES = _FIGURES | meanings("note status month day attainment margin stage")
_LOOKED_AT = 300
_MOSTLY = 0.8
_FEWEST = 2
_YEAR = 12
_MONTHS = {"quarter": 3, "half": 6}

Key = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: whose it is, and which months of which year its figures are of; `breadth` is 0 for less than a month, None for no period."""

    at: int  # its place among the rows
    label: str
    key: Key
    year: int | None
    months: frozenset[int]
    breadth: int | None
    beside: bool  # another column says the period, where its own is empty

    def may_be_whole_of(self, part: _Row) -> bool:
        """Tell whether the other row may be of a part of this one's period, and of nobody else; an empty cell leaves open whose."""
        same = all(own is None or own == other for own, other in zip(self.key, part.key, strict=True))
        return same and part.breadth is not None and self._spans(part)

    def _spans(self, part: _Row) -> bool:
        if self.breadth is None or part.breadth is None:
            return self.breadth is None
        return part.breadth < self.breadth and part.months <= self.months and (None in (self.year, part.year) or self.year == part.year)


def sums_of_periods(
    grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn], kind: TableKind
) -> list[tuple[TotalsRow, bool]]:
    """Return of `rows` (0-based) those that add up others, as totals, and whether each has a target that its parts have not.

    A row whose months stand beside it says nothing new, and is compared with them. Of targets it is one only where it agrees: what a
    quarter has more than its months is for those without a target. So is a year beside months that do not say theirs, and what is no
    period by its words (YTD, 1-9月).
    """
    period_in = _period_column(grid, rows, columns) if kind in _RESULTS else None
    figures = [one.index for one in columns if one.meaning in _FIGURES]
    if period_in is None or not figures:
        return []
    read = _read(grid, rows, columns, period_in)
    if len({one.breadth for one in read}) < _FEWEST:
        return []
    numbers = {at: parse_numbers([grid.rows[row][at] for row in rows])[0] for at in figures}
    targets = [one.index for one in columns if one.meaning is Meaning.TARGET]
    found = []
    for one, parts in _wholes(read, numbers, agreeing=kind is TableKind.TARGETS):
        own = [at for at in targets if numbers[at][one.at] is not None and all(numbers[at][part.at] is None for part in parts)]
        found.append((_total(grid, rows, one, parts, [at for at in figures if at not in own]), bool(own)))
    return found


def _wholes(read: Sequence[_Row], numbers: Mapping[int, Sequence[int | None]], *, agreeing: bool) -> Iterator[tuple[_Row, list[_Row]]]:
    """Give each row that adds up others, and these: what is no whole itself, so that a year is not compared with months and quarters."""
    wide = sorted((one for one in read if one.breadth is None or one.breadth > 0), key=_breadth)
    gone: set[int] = set()
    narrow: dict[Key, list[_Row]] = defaultdict(list)
    for one in read:
        narrow[one.key].append(one)
    for one in wide:
        near = narrow[one.key] if None not in one.key else read
        parts = [part for part in near if part.at not in gone and one.may_be_whole_of(part)]
        if len(parts) < (1 if one.breadth is not None else _FEWEST):
            continue
        if one.breadth is None:
            found = _until(one, parts, numbers)
        else:
            open_year = (one.year is None) != (parts[0].year is None)
            sure = not agreeing and not one.beside and not (open_year and one.breadth == _YEAR)
            found = parts if sure or _agree(one, parts, numbers) else None
        if found:
            gone.add(one.at)
            yield one, found


def _until(one: _Row, parts: Sequence[_Row], numbers: Mapping[int, Sequence[int | None]]) -> list[_Row] | None:
    """Return the parts above a row, or from a later one on, that it adds up; None where it adds up none."""
    above = [part for part in parts if part.at < one.at] or list(parts)
    for at, values in numbers.items():
        own = values[one.at]
        if not own:
            continue
        sums = list(accumulate((values[part.at] or 0 for part in above), initial=0))
        start = next((start for start in range(len(above) - 1) if abs(sums[-1] - sums[start] - own) <= NEAR), None)
        return above[start:] if start is not None and _agree(one, above[start:], {at: values}) else None
    return None


def _agree(one: _Row, parts: Sequence[_Row], numbers: Mapping[int, Sequence[int | None]]) -> bool:
    """Tell whether every figure of a row is the sum of those of its parts, and there is one."""
    own = [(values[one.at] or 0, sum(values[part.at] or 0 for part in parts)) for values in numbers.values() if values[one.at] is not None]
    return any(whole for whole, _ in own) and all(abs(whole - added) <= NEAR for whole, added in own)


def _total(grid: SheetGrid, rows: Sequence[int], one: _Row, parts: Sequence[_Row], figures: Sequence[int]) -> TotalsRow:
    summed = sorted(rows[part.at] + 1 for part in parts)
    line = grid.rows[rows[one.at]]
    values = tuple((at, line[at]) for at in figures if line[at] is not None)
    return TotalsRow(rows[one.at] + 1, one.label, values, summed[0], summed[-1], frozenset(summed))


def _period_column(grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn]) -> RecognisedColumn | None:
    of_days = [one for one in columns if one.meaning is Meaning.DAY]
    said = [one for one in of_days if is_of_periods([grid.rows[row][one.index] for row in rows[:_LOOKED_AT]])]
    return next(iter((*said, *(one for one in columns if one.meaning is Meaning.MONTH))), None)


def _read(grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn], period_in: RecognisedColumn) -> list[_Row]:
    unit = "day" if period_in.meaning is Meaning.DAY else unit_of(period_in.header)
    others = [_cells(grid, rows, one) for one in columns if one.meaning not in _NO_NAMES]
    named = [texts for texts in map(_texts, others) if not _are_periods(texts)]
    beside = [texts for texts in map(_texts, others) if _are_periods(texts)]
    keys = list(zip(*named, strict=True)) if named else [()] * len(rows)
    cells = _cells(grid, rows, period_in)
    # A quarter's row has no month, were it that of the row above it: 一季度 below 季度, nothing below 月份.
    apart = {at: next((texts[at] for texts in beside if texts[at] is not None), None) for at in _empty(grid, rows, period_in)}
    for at, text in apart.items():
        cells[at] = text or cells[at]
    found = []
    for at, (key, cell, said) in enumerate(zip(keys, cells, period_cells(cells, unit), strict=True)):
        period = None if said is None or said.fiscal else _months(said)
        if period is None and not (isinstance(cell, str) and cell.strip()):
            continue
        months, breadth = period if period is not None else (frozenset[int](), None)
        year = said.year if said is not None else None
        found.append(_Row(at, str(cell).strip(), key, year, months, breadth, apart.get(at) is not None))
    return found


def _empty(grid: SheetGrid, rows: Sequence[int], column: RecognisedColumn) -> list[int]:
    return [at for at, row in enumerate(rows) if grid.rows[row][column.index] in (None, "")]


def _texts(cells: Sequence[Cell]) -> list[str | None]:
    """Return the words in the cells of a column, None for figures."""
    return [cell.strip() or None if isinstance(cell, str) and not is_amount(cell) else None for cell in cells]


def _are_periods(texts: Sequence[str | None]) -> bool:
    """Tell whether a column says periods once more: 季度 beside 月份."""
    full = [text for text in texts if text is not None]
    return bool(full) and sum(one is not None for one in period_cells(full, None)) >= _MOSTLY * len(full)


def _cells(grid: SheetGrid, rows: Sequence[int], column: RecognisedColumn) -> list[Cell]:
    return column_values(grid, [row + 1 for row in rows], column.index, column.fill_down)


def _months(period: YearMonth) -> tuple[frozenset[int], int] | None:
    """Return the months that a period touches, and how many it fills."""
    if period.month:
        return frozenset({period.month}), 0 if period.day or period.week else 1
    if period.day or period.week:
        return None
    for unit, length in _MONTHS.items():
        if number := getattr(period, unit):
            return frozenset(range(length * (number - 1) + 1, length * number + 1)), length
    return frozenset(range(1, _YEAR + 1)), _YEAR


def _breadth(one: _Row) -> int:
    return one.breadth if one.breadth is not None else _YEAR + 1
