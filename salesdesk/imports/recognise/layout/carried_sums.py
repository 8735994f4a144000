"""Columns in which an empty cell means the one above, as the sums below their groups prove: a customer, its bills, their sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from salesdesk.imports.recognise.recognised import RecognisedColumn, TotalsRow
from salesdesk.imports.recognise.terms import meanings
from salesdesk.sheets.grid import SheetGrid

_NAMES = meanings("member member_id employee_number team customer customer_id region category product product_id manager")
_FEWEST = 2  # groups of several rows


def carried_by_sums(grid: SheetGrid, rows: Sequence[int], totals: Sequence[TotalsRow], columns: Sequence[RecognisedColumn]) -> set[int]:
    """Return the columns, by index, that the first row of each group says, and others leave empty, as does the sum below them.

    Groups are the rows that totals of one name, or without any, are known to add up.
    """
    data = set(rows)
    groups: dict[str, list[tuple[int, list[int]]]] = defaultdict(list)
    for one in totals:
        summed = [row for row in range(one.first - 1, one.last) if row in data]
        if len(summed) >= _FEWEST and one.row > one.last:
            groups[one.label].append((one.row - 1, summed))
    found: set[int] = set()
    for column in (one for one in columns if one.meaning in _NAMES):
        at = column.index
        for those in groups.values():
            open_ = sum(any(grid.rows[row][at] is None for row in summed) for _, summed in those)
            if open_ >= _FEWEST and all(_is_of_one(grid, at, total, summed) for total, summed in those):
                found.add(at)
    return found


def _is_of_one(grid: SheetGrid, at: int, total: int, summed: Sequence[int]) -> bool:
    """Tell whether a group begins with a name, no other stands in it (the same may come again), and its sum has none."""
    first = grid.rows[summed[0]][at]
    others = [grid.rows[row][at] for row in summed[1:]]
    return first is not None and grid.rows[total][at] is None and all(cell in (None, first) for cell in others)
