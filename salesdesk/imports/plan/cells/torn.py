"""Rows of text files that are not what their writer meant: values torn in two, and characters that cannot be read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from salesdesk.imports.plan.cells.broken import ADDED, is_spare
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.sheets.cells import cell_name
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import text_of
from salesdesk.text import Text, mark

_MORE = mark(
    "Import",
    "The row has {n} cells, the headings are {m}: a value with the separator in it was cut in two, and has to stand in quotes. "
    "Left over: “{value}”.",
)
_GARBLED = mark("Import", "{cell} holds characters that cannot be read (“{value}”). Save the file again with the encoding UTF-8.")
_GARBLED_ADDED = mark("Import", "“{column}” holds characters that cannot be read: {n} {n:cell|cells}, the first is {cell}.")


def torn_rows(table: RecognisedTable, grid: SheetGrid) -> Iterator[tuple[int, RecognisedColumn | None, Cell, Text]]:
    """Yield (row as Excel shows it, column, what stands there, why) of the rows that cannot be taken as they are."""
    if grid.lengths:
        yield from _too_long(table, grid)
    for row, at in sorted(grid.garbled):
        column = _read(table, at)
        if table.first_row - 1 <= row < table.last_row and column is not None and column.meaning not in ADDED:
            value = grid.rows[row][at]
            yield row + 1, column, value, _GARBLED.fill(cell=cell_name(row, at), value=text_of(value))


def garbled_notes(table: RecognisedTable, grid: SheetGrid) -> list[Text]:
    """Return a note for each column that only adds something to its rows, and holds characters that cannot be read."""
    cells: dict[int, list[int]] = {}
    for row, at in sorted(grid.garbled):
        if table.first_row - 1 <= row < table.last_row:
            cells.setdefault(at, []).append(row)
    notes = []
    for at, rows in sorted(cells.items()):
        column = _read(table, at)
        if column is not None and column.meaning in ADDED:
            notes.append(_GARBLED_ADDED.fill(column=column.header, n=len(rows), cell=cell_name(rows[0], at)))
    return notes


def _too_long(table: RecognisedTable, grid: SheetGrid) -> Iterator[tuple[int, None, Cell, Text]]:
    """Yield the rows with cells behind those that have a heading: a writer gives an empty heading to a column without one."""
    starts = [row for row, _ in grid.lengths]

    def length(row: int) -> int:
        at = bisect_right(starts, row) - 1
        return grid.lengths[at][1] if at >= 0 else 0

    if not table.header_rows:
        return
    headings = max(length(row - 1) for row in table.header_rows)
    for at, (first, count) in enumerate(grid.lengths):
        if count <= headings:
            continue
        end = grid.lengths[at + 1][0] if at + 1 < len(grid.lengths) else len(grid.rows)
        for row in range(max(first, table.first_row - 1), min(end, table.last_row)):
            surplus = next((cell for cell in grid.rows[row][headings:count] if text_of(cell)), None)
            if surplus is not None:
                yield row + 1, None, surplus, _MORE.fill(n=count, m=headings, value=text_of(surplus))


def _read(table: RecognisedTable, index: int) -> RecognisedColumn | None:
    column = next((one for one in table.columns if one.index == index), None)
    return None if column is None or table.column(column.meaning) is not column or is_spare(table, column) else column
