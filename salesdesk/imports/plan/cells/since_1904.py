"""Days that a workbook of the Macintosh counts from 1904, where they stand as plain numbers: other programs count from 1900."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from salesdesk.imports.recognise.columns.profiles import DAYS
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell, SheetGrid

_FIRST = date(1904, 1, 1)
_COUNTED = range(16_802, 71_589)  # 1950 to 2099


def with_its_days(grid: SheetGrid, table: RecognisedTable) -> SheetGrid:
    """Return `grid` with days in place of their numbers, in the columns of days of `table`; unchanged where it counts from 1900."""
    if not grid.from_1904:
        return grid
    columns = {one.index for one in table.columns if one.meaning in DAYS or one.meaning is Meaning.MONTH}
    rows = [*grid.rows]
    for at in range(table.first_row - 1, table.last_row):
        rows[at] = [_day(cell) if column in columns else cell for column, cell in enumerate(rows[at])]
    return replace(grid, rows=rows)


def _day(cell: Cell) -> Cell:
    if isinstance(cell, bool) or not isinstance(cell, int | float) or int(cell) not in _COUNTED:
        return cell
    return _FIRST + timedelta(days=int(cell))
