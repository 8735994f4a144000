"""Totals in words that stand all through a table, in any column, also where no cell of their row is empty: figures prove them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from salesdesk.imports.recognise.columns.profiles import is_amount
from salesdesk.imports.recognise.columns.proof import NEAR
from salesdesk.imports.recognise.layout.total_words import says_total
from salesdesk.imports.recognise.recognised import SUMMED, RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers

_LOOKED_AT, _AT_THE_END = 2_000, 200  # rows in which a column that has totals shows one
_PROVEN = 0.8
_FEWEST = 2
_ROUNDED = 1_000_000  # a sum of so many parts of its own is the same: lines are rounded one by one


def totals_throughout(grid: SheetGrid, rows: Sequence[int], columns: Sequence[RecognisedColumn]) -> dict[int, str]:
    """Return which of `rows` (0-based) are totals by a word in one of their cells, and the word.

    A product may be called Total: they are, all together, where most of them add up rows above them.
    """
    amount = _counted(columns)
    names = [one.index for one in columns if one.meaning not in SUMMED and one.index != amount]
    ends = [*rows[:_LOOKED_AT], *rows[_LOOKED_AT:][-_AT_THE_END:]]
    if amount is None:
        return {}
    found: dict[int, tuple[str, int]] = {}
    said: dict[str, bool] = {}
    for at in names:
        if any(_says(grid.rows[row][at], said) for row in ends):
            found |= {row: (str(grid.rows[row][at]).strip(), at) for row in rows if _says(grid.rows[row][at], said)}
    found = {row: one for row, one in found.items() if is_amount(grid.rows[row][amount])}
    if len(found) < _FEWEST or 2 * len(found) > len(rows):
        return {}
    proven = sum(_proven(grid, rows, amount, found))
    return {row: label for row, (label, _) in found.items()} if proven >= _PROVEN * len(found) else {}


def _counted(columns: Sequence[RecognisedColumn]) -> int | None:
    """Return the column of figures in which a total shows best: an amount, else any."""
    figures = [one for one in columns if one.meaning in SUMMED]
    amounts = [one.index for one in figures if one.meaning is Meaning.AMOUNT]
    return amounts[0] if amounts else next((one.index for one in figures), None)


def _says(cell: Cell, known: dict[str, bool]) -> bool:
    if not isinstance(cell, str):
        return False
    if cell not in known:
        known[cell] = says_total(cell)
    return known[cell]


def _proven(grid: SheetGrid, rows: Sequence[int], amount: int, found: dict[int, tuple[str, int]]) -> Iterator[bool]:
    """Give for each row of `found` whether it adds up those since the last, since the last in its column, of its name, or all."""
    numbers = parse_numbers([grid.rows[row][amount] for row in rows])[0]
    until, whole = 0, 0
    since: defaultdict[object, int] = defaultdict(int)  # what was added up when a total of that kind stood there last
    for row, number in zip(rows, numbers, strict=True):
        if row not in found:
            whole += number or 0
            continue
        label, at = found[row]
        starts = (until, since[label], since[at], 0)
        yield any(abs(whole - start - (number or 0)) <= max(NEAR, abs(number or 0) // _ROUNDED) for start in starts)
        until = since[label] = since[at] = whole
