"""Lines of an order whose head, on its first line only, says that it is void."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.grid import SheetGrid
from salesdesk.text import Text

_LINES = meanings("line_id product product_id")


def with_lines(
    grid: SheetGrid, rows: Sequence[int], decided: Sequence[RecognisedColumn], void: Mapping[int, Text], said_in: Mapping[int, int]
) -> dict[int, Text]:
    """Return the `void` rows (0-based) and the further lines of their orders: they have no number, or the same, and no state of their own.

    `said_in` is the column in which each of the void rows says it.
    """
    found = dict(void)
    number = next((one.index for one in decided if one.meaning is Meaning.ORDER_NUMBER), None)
    if not void or number is None or not any(one.meaning in _LINES for one in decided):
        return found
    head: int | None = None
    for row in rows:
        if row in void:
            head = row
            continue
        if head is None:
            continue
        cells = grid.rows[row]
        if cells[said_in[head]] in (None, "") and cells[number] in (None, "", grid.rows[head][number]):
            found[row] = void[head]
        else:
            head = None
    return found
