"""Orders of several lines of which only the whole order's sum is there: they count once, by it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.money.order_sums import number_of, says_whole_order
from salesdesk.imports.recognise.kinds.which import Verdict
from salesdesk.imports.recognise.recognised import RecognisedColumn, SkippedRow
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_dates, parse_numbers
from salesdesk.text import Text, mark

_FIRST = mark(
    "Recognise", "Of each order only the sum is there, on its first line: orders count once. Their products and quantities are left out."
)
_ALL = mark(
    "Recognise",
    "All lines of an order have the same amount: it is the whole order's, and counts once. Products and quantities are left out.",
)
_LATER = mark("Recognise", "A further line of order {number}: the order's sum counts once")
_OF_LINES = mark("Recognise", "It is of a line; only the sum of the whole order is there.")

_COUNTED = (TableKind.SALE_LINES, TableKind.ORDERS, TableKind.CONTRACTS)
_LINES = meanings("line_id product product_id")
_OF_A_LINE = _LINES | meanings("category product_line quantity unit_price unit discount cost unit_cost profit margin")
_SAME = meanings("day member customer")  # what all lines of one order have in common
_ORDER = re.compile(r"订单|訂單|整单|总额|总金额|总计|\border\b|\btotal\b|\bsubtotal\b", re.IGNORECASE)
_ITEM = re.compile(r"行|明细|单品|商品|产品|\bline|\bitem|\bproduct", re.IGNORECASE)
_LOOKED_AT = 1_000
_FEWEST_FIRST, _FEWEST_CALLED, _FEWEST_SAME = 2, 3, 5
_DIFFERENT = 3  # one price for all lines of all orders is a price
_FEWEST_WHOLE, _DIFFERENT_WHOLE = 1, 2  # the heading says that it is the order's
_NEAR, _ONE = 100, 10_000

Rows = list[int]


def count_orders_once(
    grid: SheetGrid, rows: Sequence[int], decided: Sequence[RecognisedColumn], verdict: Verdict
) -> tuple[Verdict, list[RecognisedColumn], list[SkippedRow], list[Text]]:
    """Return a table whose lines have no amount of their own as one of orders, with the further lines of each to be left out.

    `rows` (0-based) are those that hold facts. A line counted by the sum of its order would count the order once for each line.
    """
    amount = next((one for one in decided if one.meaning is Meaning.AMOUNT), None)
    number = number_of(decided)
    lines = [one for one in decided if one.meaning in _LINES]
    if verdict.kind not in _COUNTED or amount is None or number is None or not lines:
        return verdict, list(decided), [], []
    if _differ(grid, rows[:_LOOKED_AT], number, amount):
        return verdict, list(decided), [], []
    orders = list(_orders(grid, rows, number))
    several = [own for _, own in orders if len(own) > 1]
    if _on_first(grid, several, amount, number):
        why = _FIRST
    elif _on_all(grid, orders, amount, lines, [one for one in decided if one.meaning in _SAME]) and not _each_is_worth_it(
        grid, several, amount, decided
    ):
        why = _ALL
    else:
        return verdict, list(decided), [], []
    later = [SkippedRow(row + 1, _LATER.fill(number=told), "line") for told, own in orders for row in own[1:]]
    columns = [
        replace(one, meaning=Meaning.IGNORED, confidence=0.0, reason=_OF_LINES) if one.meaning in _OF_A_LINE else one for one in decided
    ]
    kind = verdict.kind if verdict.kind is TableKind.CONTRACTS else TableKind.ORDERS
    return replace(verdict, kind=kind), columns, later, [why]


def _differ(grid: SheetGrid, rows: Sequence[int], number: RecognisedColumn, amount: RecognisedColumn) -> bool:
    """Tell whether two lines of an order have amounts of their own: in most sheets the first rows say so already."""
    lines = [grid.rows[row] for row in rows]
    return any(
        before[number.index] is not None
        and before[number.index] == line[number.index]
        and _are_two(before[amount.index], line[amount.index])
        for before, line in itertools.pairwise(lines)
    )


def _are_two(before: Cell, after: Cell) -> bool:
    return before != after and before not in (None, "") and after not in (None, "")


def _orders(grid: SheetGrid, rows: Sequence[int], number: RecognisedColumn) -> Iterator[tuple[str, Rows]]:
    """Yield the number of each order and its rows, which follow one another."""
    last: Cell = None
    own: Rows = []
    for row in rows:
        cell = grid.rows[row][number.index]
        same = cell == last if cell is not None else number.fill_down
        if own and not (same and last is not None):
            yield str(last), own
            own = []
        last = cell if cell is not None or not number.fill_down else last
        own.append(row)
    if own:
        yield str(last), own


def _on_first(grid: SheetGrid, several: Sequence[Rows], amount: RecognisedColumn, number: RecognisedColumn) -> bool:
    found = [[grid.rows[row][amount.index] not in (None, "") for row in own] for own in several]
    # One order is enough where its number and its sum are merged over its lines; a gift has no amount, but the number of its order.
    merged = all(grid.rows[row][number.index] is None for own in several for row in own[1:])
    fewest = _FEWEST_WHOLE if merged and says_whole_order(amount.header) else _FEWEST_FIRST
    return len(found) >= fewest and all(first and not any(rest) for first, *rest in found)


def _on_all(
    grid: SheetGrid,
    orders: Sequence[tuple[str, Rows]],
    amount: RecognisedColumn,
    lines: Sequence[RecognisedColumn],
    common: Sequence[RecognisedColumn],
) -> bool:
    """Tell whether different lines of an order never differ in their amount: their prices would have to agree in every order.

    Lines of other days or people are instalments or shares, which each have their own amount.
    """
    if _ITEM.search(amount.header):
        return False
    several = [own for _, own in orders if len(own) > 1]
    sums = [_distinct(grid, own, amount) for own in several]
    if says_whole_order(amount.header):
        fewest, different = _FEWEST_WHOLE, _DIFFERENT_WHOLE
        told = _distinct(grid, [row for _, own in orders for row in own], amount)
    else:
        fewest, different = _FEWEST_CALLED if _ORDER.search(amount.header) else _FEWEST_SAME, _DIFFERENT
        told = set[Cell]().union(*sums)
    if len(several) < fewest or any(len(one) != 1 for one in sums) or len(told) < different:
        return False
    if any(len(_distinct(grid, own, one)) > 1 for own in several for one in common):
        return False
    return all(any(len(_distinct(grid, own, one)) == len(own) for one in lines) for own in several)


def _each_is_worth_it(grid: SheetGrid, several: Sequence[Rows], amount: RecognisedColumn, decided: Sequence[RecognisedColumn]) -> bool:
    """Tell whether lines of an order are worth by quantity × price just what is said of them: it is theirs."""
    pieces, price = (next((one for one in decided if one.meaning is each), None) for each in (Meaning.QUANTITY, Meaning.UNIT_PRICE))
    if pieces is None or price is None:
        return False
    for own in several:
        said, count, each = (parse_numbers([grid.rows[row][one.index] for row in own])[0] for one in (amount, pieces, price))
        if all(a is not None and b and c and abs(b * c // _ONE - a) <= _NEAR for a, b, c in zip(said, count, each, strict=True)):
            return True
    return False


def _distinct(grid: SheetGrid, rows: Rows, column: RecognisedColumn) -> set[Cell]:
    cells: set[Cell] = {grid.rows[row][column.index] for row in rows}
    if column.meaning is Meaning.DAY:
        cells = {day or cell for cell, day in zip(cells, parse_dates(list(cells), column.order)[0], strict=True)}  # whatever the hour
    return cells - {None, ""} if column.fill_down or column.of_order else cells
