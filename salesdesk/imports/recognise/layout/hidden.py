"""What of a table Excel does not show: told, and read like all the rest."""

from __future__ import annotations

from collections.abc import Iterable

from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.sheets.cells import column_name
from salesdesk.sheets.grid import SheetGrid
from salesdesk.text import Text, mark, some

_ROWS = mark("Recognise", "{n} of its rows {n:is|are} hidden in Excel (by a filter, say) and {n:is|are} read all the same: {rows}.")
_COLUMNS = mark("Recognise", "Columns that are hidden in Excel are read all the same: {columns}.")
_FAR = mark("Recognise", "Cells far away from the others are left out: {cells}.")
_MOST = 4


def hidden_notes(grid: SheetGrid, block: Block) -> list[Text]:
    """Return what is to be said of hidden rows and columns within `block`."""
    rows = sorted(row for row in grid.hidden_rows if block.first <= row <= block.last and any(cell is not None for cell in grid.rows[row]))
    columns = sorted(at for at in grid.hidden_columns if block.left <= at <= block.right)
    notes = []
    if rows:
        notes.append(_ROWS.fill(n=len(rows), rows=_spans([(first + 1, last + 1) for first, last in _runs(rows)])))
    if columns:
        notes.append(_COLUMNS.fill(columns=_spans([(column_name(first), column_name(last)) for first, last in _runs(columns)])))
    if grid.far:
        notes.append(_FAR.fill(cells=some(grid.far, _MOST)))
    return notes


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _spans(runs: list[tuple[int, int]] | list[tuple[str, str]]) -> tuple[str, ...]:
    parts = [f"{first}" if first == last else f"{first}–{last}" for first, last in runs[:_MOST]]
    return (*parts, "…") if len(runs) > _MOST else tuple(parts)
