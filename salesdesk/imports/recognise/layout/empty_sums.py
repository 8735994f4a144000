"""Rows that leave empty what the rows above them say, and add these up, without a word for it: 张三 | (no quarter) | 30,000."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.columns.proof import NEAR
from salesdesk.imports.recognise.layout.closing import Numbers, are_names, are_summed
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import meanings
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark, some

_MAYBE = mark(
    "Recognise",
    "Rows that leave “{column}” empty and are the sum of those above: {rows}. They are counted, for they may as well be rows of their own: "
    "where they are totals, delete them and import the file again",
)
_PERIODS = meanings("day month year")
_OF_RESULTS = meanings("month")
_MOST_ROWS = 5_000
_FEWEST, _SEVERAL = 2, 3
_MOSTLY = 2 / 3
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class EmptySums:
    """The rows (0-based) that add up others; and by heading those that may, and are counted, because they may be rows of their own."""

    rows: tuple[int, ...] = ()
    open: tuple[tuple[str, tuple[int, ...]], ...] = ()


def empty_sums(grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn], totals: Collection[int]) -> EmptySums:
    """Return which of `rows` say nothing that those above do not say, lack a name or a period, and add these up.

    `totals` are rows known as totals already. A merged cell looks the same: all such rows, or most, have to be sums, and one alone is
    in a list of sales no more than told.
    """
    figures = are_summed(columns)
    names = [one for one in are_names(columns) if any(is_filled(grid.rows[row][one.index]) for row in rows)]
    if not _FEWEST < len(rows) <= _MOST_ROWS or not figures or not names:
        return EmptySums()
    table = _Table(grid, rows, names, figures, totals)
    found: set[int] = set()
    doubted: list[tuple[str, tuple[int, ...]]] = []
    for column in reversed(names):  # the totals of what stands inside come first
        empty = [at for at in table.empty(column) if at not in found]
        sums = table.sums(empty, found)
        if table.are_totals(empty, sums):
            found |= set(empty)
        elif covering := table.covering(sums):
            found |= covering
        elif open_ones := [rows[at] for at, parts in sums.items() if parts >= _SEVERAL]:
            doubted.append((column.header, tuple(open_ones)))
    still = [(header, left) for header, those in doubted if (left := tuple(row for row in those if row not in {rows[at] for at in found}))]
    return EmptySums(tuple(sorted(rows[at] for at in found)), tuple(still))


def doubt_notes(found: EmptySums) -> list[Text]:
    """Return what to tell of rows that may be totals."""
    return [_MAYBE.fill(column=header, rows=some([str(row + 1) for row in rows], _SHOWN)) for header, rows in found.open]


def is_filled(cell: Cell) -> bool:
    """Tell whether a cell says something."""
    return cell is not None and cell != ""


class _Table:
    """The names and figures of rows by their places; names with what stands above where a cell is empty."""

    def __init__(
        self, grid: SheetGrid, rows: Sequence[int], names: Sequence[RecognisedColumn], figures: Sequence[int], totals: Collection[int]
    ) -> None:
        self._own = {one.index: [grid.rows[row][one.index] for row in rows] for one in names}
        self._carried = {at: _carried(cells) for at, cells in self._own.items()}
        self._said_last = {at: _said_last(cells) for at, cells in self._own.items()}
        self._numbers: Numbers = {at: parse_numbers([grid.rows[row][at] for row in rows])[0] for at in figures}
        self._counted = [any(is_amount(grid.rows[row][at]) for at in figures) for row in rows]
        self._periods = {one.index for one in names if one.meaning in _PERIODS}
        self._of_results = any(one.meaning in _OF_RESULTS for one in names)
        # Behind a total the next group begins, as at the first row.
        self._starts = {
            0,
            *(at for at, (before, row) in enumerate(itertools.pairwise(rows), 1) if any(before < one < row for one in totals)),
        }
        self._last = len(rows) - 1

    def empty(self, column: RecognisedColumn) -> list[int]:
        """Return the rows that are empty in a column and have figures, none where that is no exception."""
        own = self._own[column.index]
        found = [at for at, cell in enumerate(own) if not is_filled(cell) and self._counted[at] and self._says_nothing_new(at)]
        return found if found and found[0] else []

    def _says_nothing_new(self, at: int) -> bool:
        """Tell whether a row says what the one above says: the last of all, of everything, may have a day of its own."""
        new = {
            column for column, cells in self._own.items() if is_filled(cells[at]) and (not at or cells[at] != self._carried[column][at - 1])
        }
        others = {column for column, cells in self._own.items() if is_filled(cells[at])} - self._periods
        return not new or (at == self._last and new <= self._periods and not others and at >= _SEVERAL)

    def sums(self, empty: Sequence[int], gone: Collection[int]) -> dict[int, int]:
        """Return by place the sums among `empty`, and how many rows each of them adds up."""
        found: dict[int, int] = {}
        starts = set(self._starts)
        for at in empty:
            since = max(start for start in starts if start <= at)
            ways = (self._parts(at, start, {*gone, *found}) for start in dict.fromkeys((since, 0, *self._named_since(at))))
            if parts := next((parts for parts in ways if parts and self._adds_up(at, parts)), None):
                found[at] = len(parts)
                starts.add(at + 1)
        return found

    def _named_since(self, at: int) -> list[int]:
        """Return where the names that a row leaves empty were said last: who bought once has no sum, and the next group begins there."""
        lasts = {self._said_last[column][at] for column, cells in self._own.items() if not is_filled(cells[at])}
        return sorted((start for start in lasts if start is not None and at - start >= _FEWEST), reverse=True)

    def _parts(self, at: int, start: int, gone: Collection[int]) -> list[int]:
        """Return the rows from `start` on that a row may add up: of the same name, where it says one."""
        said = [column for column, cells in self._own.items() if is_filled(cells[at]) and column not in self._periods]
        same = [tuple(self._carried[column][at] for column in said)]
        rows = (row for row in range(start, at) if row not in gone and self._counted[row])
        return [row for row in rows if tuple(self._carried[column][row] for column in said) in same]

    def _adds_up(self, at: int, parts: Sequence[int]) -> bool:
        own = {column: number for column, values in self._numbers.items() if (number := values[at])}
        sums = {column: sum(self._numbers[column][row] or 0 for row in parts) for column in own}
        return bool(own) and all(abs(sums[column] - number) <= NEAR for column, number in own.items())

    def covering(self, sums: Mapping[int, int]) -> set[int]:
        """Return the sums beside rows of merged cells, where there are several and the last row of all adds up all the others."""
        whole = self._last in sums and sums[self._last] == sum(self._counted) - len(sums)
        return set(sums) if whole and len(sums) >= _SEVERAL else set()

    def are_totals(self, empty: Sequence[int], sums: Mapping[int, int]) -> bool:
        """Tell whether rows are totals, of which `sums` are known to add up so many rows each."""
        several = sum(parts >= _FEWEST for parts in sums.values())
        if not several or len(sums) < _MOSTLY * len(empty) or 2 * len(empty) > len(self._counted):
            return False
        # One sum alone, or two parts that make a third, may be chance where each row is a sale.
        closes = self._last in sums and sums[self._last] >= _SEVERAL and len(empty) == 1
        return len(sums) >= _FEWEST or closes or self._of_results


def _said_last(cells: Sequence[Cell]) -> list[int | None]:
    """Return for each place the last one, up to it, where a cell says something."""
    found: list[int | None] = []
    for at, cell in enumerate(cells):
        found.append(at if is_filled(cell) else found[-1] if found else None)
    return found


def _carried(cells: Sequence[Cell]) -> list[Cell]:
    """Return what cells say, or those above them where they are empty."""
    found: list[Cell] = []
    for cell in cells:
        found.append(cell if is_filled(cell) or not found else found[-1])
    return found
