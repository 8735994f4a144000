"""Rows of a form that were numbered in advance and that nobody filled in: 24 | | | | | | 0."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.layout.closing import are_names, are_summed
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.values import parse_numbers


def prepared_rows(grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn]) -> list[int]:
    """Return which of `rows` (0-based) have a number of their own in a column that means nothing, and else no more than sums of nothing."""
    names, figures = [one.index for one in are_names(columns)], are_summed(columns)
    number = next((one.index for one in columns), None)
    if not names or not figures or number is None or columns[0].meaning is not Meaning.IGNORED:
        return []
    found: list[int] = []
    for row in reversed(rows):  # they stand at the end, behind those that are filled in
        cells = {at: cell for at, cell in enumerate(grid.rows[row]) if cell is not None}
        rest = [cell for at, cell in cells.items() if at != number]
        if not isinstance(cells.get(number), float | int) or not rest or any(at not in figures for at in cells if at != number):
            break
        if any(value != 0 for value in parse_numbers(rest)[0]):
            break
        found.append(row)
    return found
