"""The rows of a table that are kept out, as they are handed back to be corrected: each says by itself what it is of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from salesdesk.imports.plan.planned import Rejected, RejectedRows
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell, Merged, SheetGrid


def held_back(whole: RecognisedTable, table: RecognisedTable, grid: SheetGrid, problems: Sequence[Rejected]) -> RejectedRows:
    """Return the rows with `problems`, with their original cells; `whole` is `table` before its rows were taken apart."""
    if not problems:
        return RejectedRows()
    numbers = sorted({one.row for one in problems})
    rows, carried = grid.rows, _carried(whole, grid)
    last = max(table.header_rows, default=table.first_row - 1)
    first = min(table.top, last)
    # Words alone in a row stay with the rejected rows as a column.
    added = [one.index for one in table.sections]
    heads = {one.index: one.header for one in table.sections}

    def cells(row: int, own: Sequence[Cell]) -> tuple[Cell, ...]:
        return (*own[table.left : table.right + 1], *(heads[at] if row == last else own[at] for at in added))

    def full(row: int) -> Sequence[Cell]:
        # The row above, whose order or month it was, may not be among those that come back.
        return [carried[at].get(row, cell) if at in carried else cell for at, cell in enumerate(rows[row - 1])]

    letters = tuple(one.header for one in table.columns if one.index <= table.right or one.index in heads)
    return RejectedRows(
        headers=tuple(cells(row, rows[row - 1]) for row in range(first, last + 1)) if table.header_rows else (letters,),
        rows=tuple((row, cells(row, full(row))) for row in numbers),
        problems=tuple(sorted(problems, key=_row)),
        left=table.left,
        merged=tuple(
            Merged(one.top - first + 1, one.left - table.left, one.bottom - first + 1, one.right - table.left)
            for one in grid.merged
            if first - 1 <= one.top <= one.bottom < last and table.left <= one.left <= one.right <= table.right
        ),
    )


def _carried(table: RecognisedTable, grid: SheetGrid) -> Mapping[int, Mapping[int, Cell]]:
    """Return by column and row what holds for each row in the columns that say it on the first row of several only."""
    rows = table.row_numbers()
    lines = [grid.rows[row - 1] for row in rows]
    number = table.column(Meaning.ORDER_NUMBER)
    found: dict[int, dict[int, Cell]] = {}
    for one in table.columns:
        if one.fill_down or one.of_order:
            found[one.index] = dict(zip(rows, said_once(one, [line[one.index] for line in lines], number, lines), strict=True))
    return found


def said_once(column: RecognisedColumn, cells: list[Cell], number: RecognisedColumn | None, lines: Iterable[Sequence[Cell]]) -> list[Cell]:
    """Return the `cells` of `column`, what the first row of several says in each of them; `number` is the column of the order."""
    if column.fill_down:
        last: Cell = None
        for at, cell in enumerate(cells):
            if cell is None or cell == "":
                cells[at] = last
            else:
                last = cell
    return _of_orders(cells, number, lines) if column.of_order and number is not None else cells


def _of_orders(cells: Sequence[Cell], number_in: RecognisedColumn, lines: Iterable[Sequence[Cell]]) -> list[Cell]:
    """Return `cells`, on all lines of an order what its first line says."""
    first: Cell = None
    last: Cell = None
    found: list[Cell] = []
    for line, cell in zip(lines, cells, strict=True):
        number = line[number_in.index]
        if number != last or cell not in (None, ""):
            first, last = cell, number
        found.append(first)
    return found


def _row(one: Rejected) -> int:
    return one.row
