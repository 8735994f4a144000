"""Columns in which an empty cell means the one above: merged downwards, or written on the first row of a block only."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence

from salesdesk.imports.recognise.beside.money.order_sums import number_of
from salesdesk.imports.recognise.recognised import SUMMED, RecognisedColumn
from salesdesk.imports.recognise.terms import meanings
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.text import Text, mark, some

_CARRIED = meanings(
    "day month year order_number member member_id employee_number team customer customer_id region category number contract_number "
    "contract manager ship_date due_date status"
)
_OF_ORDER = _CARRIED | meanings("currency contact last_name first_name channel")
_LINES = meanings("line_id product product_id")
_OWN = meanings("order_number number contract_number")
_PARTS = meanings("region team category")  # one is a part of another, or of a level of it
_DAYS = meanings("day ship_date due_date")
_KEYS = meanings("order_number number contract_number customer customer_id")  # of a row that is a sale or a payment by itself
_ROW_BY_ROW = _DAYS | meanings("member member_id employee_number manager contract status")
_CARRIED_DOWN = mark("Recognise", "Empty cells in {columns} take what stands above them: {n} {n:row|rows}.")
_NAMED = 3
_MOST_BLANK = 0.95
_BLANKS = 0.2
_LONG_BLOCKS = 0.6
_FEWEST_ORDERS = 2  # of several lines

Gap = tuple[bool, ...]


def fill_down(
    grid: SheetGrid, rows: Sequence[int], filled: Sequence[int], columns: Sequence[RecognisedColumn], *, blocks: bool = True
) -> set[int]:
    """Return the columns that are carried down, by index; without `blocks` those alone whose cells are merged."""
    if not rows or min(filled[row] for row in rows) >= len(columns):
        return set()
    carried = [one for one in columns if one.meaning in _CARRIED]
    merged = {one.index for one in carried if _is_merged(grid, rows, one.index)}
    if not blocks:
        return merged
    cells = {one.index: [grid.rows[row][one.index] for row in rows] for one in carried if one.index not in merged}
    gaps = {at: gap for at, column in cells.items() if (gap := _gap(column))}
    # The head of an order is left out on its other lines, all of it together, wherever its columns stand.
    has_lines = any(one.meaning in _LINES for one in columns)
    number = number_of(carried) if has_lines else None
    if number is not None and number.index in cells:
        heads = {_later_lines(cells[number.index]), *([gaps[number.index]] if number.index in gaps else [])}
    else:
        heads = set()
    found = merged | {at for at, gap in gaps.items() if gap in heads}
    # Elsewhere several columns have to be left out on the same rows; a lone one must be the leftmost, or
    # stand at its right and divide its blocks, and never say the same twice.
    likely = {at: gap for at, gap in gaps.items() if sum(gap) >= _BLANKS * len(gap) and _never_twice(cells[at])}
    first = min((one.index for one in columns if one.meaning in SUMMED), default=10_000)
    if _own_numbers(grid, rows, columns):
        # Each row is a sale by itself: who comes up again further down does not stand for the rows between.
        likely = {at: gap for at, gap in likely.items() if _comes_once(cells[at])}
    likely = {at: gap for at, gap in likely.items() if not _of_another(grid, rows, at, carried, gap)}
    likely = {at: gap for at, gap in likely.items() if not _rows_of_their_own(grid, rows, at, columns, gap)}
    likely = {at: gap for at, gap in likely.items() if not _said_beside(grid, rows, at, columns, gap)}
    together = [gap for gap, times in Counter(likely.values()).items() if times > 1]
    leading = _leading(likely)
    return found | {at for at, gap in likely.items() if at < first and (gap in together or at in leading)}


def carried_note(grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn]) -> list[Text]:
    """Return which columns are carried down, and into how many rows, but those that are merged or are the head of an order."""
    carried = [one for one in columns if one.fill_down and not _is_merged(grid, rows, one.index)]
    blank = {one.index: tuple(grid.rows[row][one.index] in (None, "") for row in rows) for one in carried}
    number = number_of(carried)
    told = [one for one in carried if number is None or blank[one.index] != blank[number.index]]
    if not told:
        return []
    names = some([f"“{one.header}”" for one in told], _NAMED)
    return [_CARRIED_DOWN.fill(columns=names, n=max(sum(blank[one.index]) for one in told))]


def of_orders(grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn]) -> set[int]:
    """Return the columns, by index, that only the first line of an order fills where its number stands on each: they are the order's.

    Unlike a column that is carried down, an order may have nothing in it: a buyer without a company is not the one before.
    """
    number = number_of([one for one in columns if not one.fill_down])
    if number is None or not any(one.meaning in _LINES for one in columns):
        return set()
    numbers = [grid.rows[row][number.index] for row in rows]
    later = _later_lines(numbers)
    firsts = [rows[first] for first, rest in itertools.pairwise(range(len(rows))) if not later[first] and later[rest]]
    if None in numbers or len(firsts) < _FEWEST_ORDERS:
        return set()
    rest = [row for row, is_later in zip(rows, later, strict=True) if is_later]
    return {
        one.index
        for one in columns
        if one.meaning in _OF_ORDER
        and one is not number
        and not one.fill_down
        and all(grid.rows[row][one.index] in (None, "") for row in rest)
        and any(grid.rows[row][one.index] not in (None, "") for row in firsts)
    }


def _of_another(grid: SheetGrid, rows: Sequence[int], at: int, columns: Sequence[RecognisedColumn], gap: Gap) -> bool:
    """Tell whether what stands above would be another region's or team's: a full column of these says a new one where the cell is empty."""
    own = next(one.meaning for one in columns if one.index == at)
    for one in columns:
        if own in _PARTS and one.meaning in _PARTS and one.index < at:
            cells = [grid.rows[row][one.index] for row in rows]
            if None not in cells and any(empty and cells[place] != cells[place - 1] for place, empty in enumerate(gap) if place):
                return True
    return False


def _rows_of_their_own(grid: SheetGrid, rows: Sequence[int], at: int, columns: Sequence[RecognisedColumn], gap: Gap) -> bool:
    """Tell whether rows have what makes them rows of their own left of an empty cell: this says not yet, or not known, and not as above.

    Names that head long blocks of rows, each once, are meant for these; a day beside another one, or behind a customer, never is.
    """
    own = next(one.meaning for one in columns if one.index == at)
    if own in _PARTS:
        return _behind_each(grid, rows, at, columns)
    cells = [grid.rows[row][at] for row in rows]
    if own not in _ROW_BY_ROW or (own not in _DAYS and _comes_once(cells) and sum(gap) >= _LONG_BLOCKS * len(gap)):
        return False
    keys = _KEYS | _DAYS if own in _DAYS else _KEYS
    for one in columns:
        if one.index < at and one.meaning in keys:
            beside = [grid.rows[row][one.index] for row in rows]
            empty = [place for place in range(1, len(gap)) if gap[place]]
            if None not in beside and 2 * sum(beside[place] != beside[place - 1] for place in empty) > len(empty):
                return True
    return False


def _behind_each(grid: SheetGrid, rows: Sequence[int], at: int, columns: Sequence[RecognisedColumn]) -> bool:
    """Tell whether a region stands behind customers or numbers of which each row has another one: it is that one's, or not known."""
    keys = ([grid.rows[row][one.index] for row in rows] for one in columns if one.index < at and one.meaning in _KEYS)
    return any(None not in cells and _comes_once(cells) for cells in keys)


def _said_beside(grid: SheetGrid, rows: Sequence[int], at: int, columns: Sequence[RecognisedColumn], gap: Gap) -> bool:
    """Tell whether another column is filled where this one is empty, and nowhere else: of a lead, whose company it is instead."""
    return any(
        one.index != at and all((grid.rows[row][one.index] is not None) is empty for row, empty in zip(rows, gap, strict=True))
        for one in columns
    )


def _leading(gaps: Mapping[int, Gap]) -> set[int]:
    """Return the leftmost column and those right of it whose blocks lie within its blocks: a team, then each of its people."""
    at = min(gaps, default=0)
    found = {at} & gaps.keys()
    while at + 1 in gaps and all(outer for outer, inner in zip(gaps[at], gaps[at + 1], strict=True) if inner):
        at += 1
        found.add(at)
    return found


def _is_merged(grid: SheetGrid, rows: Sequence[int], at: int) -> bool:
    return any(block.left == at == block.right and block.bottom > block.top and rows[0] <= block.top <= rows[-1] for block in grid.merged)


def _gap(cells: Sequence[Cell]) -> Gap | None:
    """Return which cells are empty, None where that cannot mean the one above."""
    blanks = cells.count(None)
    if not blanks or cells[0] is None or blanks > _MOST_BLANK * len(cells):
        return None
    return tuple(cell is None for cell in cells)


def _later_lines(numbers: Sequence[Cell]) -> Gap:
    """Return which rows are no first line of an order whose number stands on each of its lines."""
    return (False, *(number is not None and number == before for before, number in itertools.pairwise(numbers)))


def _own_numbers(grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn]) -> bool:
    """Tell whether each row has the number of an order that no other row has."""
    number = next((one.index for one in columns if one.meaning in _OWN), None)
    if number is None:
        return False
    numbers = [grid.rows[row][number] for row in rows]
    return not any(one in (None, "") for one in numbers) and len(set(numbers)) == len(numbers)


def _comes_once(cells: Sequence[Cell]) -> bool:
    named = [cell for cell in cells if cell is not None]
    return len(set(named)) == len(named)


def _never_twice(cells: Sequence[Cell]) -> bool:
    return all(a != b for a, b in itertools.pairwise(cell for cell in cells if cell is not None))
