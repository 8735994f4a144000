"""Sheets that say again what others say: copies, and sums of all the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

_COPY = mark("Recognise", "The same rows as sheet {sheet}: importing both would count them twice.")
_SUM = mark("Recognise", "The sum of the sheets {sheets}: importing it too would count them twice.")

_MOST_ROWS = 1_000
Found = tuple[RecognisedTable, SheetGrid]


def mark_copies(found: Sequence[Found]) -> tuple[RecognisedTable, ...]:
    """Return the tables, with a note at those that would be counted twice."""
    alike: dict[tuple[str, int, int], list[int]] = {}
    for at, (table, _) in enumerate(found):
        if numbers := table.row_numbers():
            alike.setdefault((table.signature, table.left, len(numbers)), []).append(at)
    tables = [table for table, _ in found]
    for group in alike.values():
        if len(group) > 1:
            _mark_same(found, tables, group)
        if len(group) > 2:
            _mark_sum(found, tables, group)
    return tuple(tables)


def _rows(one: Found) -> list[tuple[Cell, ...]]:
    table, grid = one
    return [tuple(grid.rows[number - 1][table.left : table.right + 1]) for number in table.row_numbers()]


def _mark_same(found: Sequence[Found], tables: list[RecognisedTable], group: Sequence[int]) -> None:
    earlier: list[tuple[str, Counter[tuple[Cell, ...]]]] = []
    for at in group:
        table, rows = tables[at], Counter(_rows(found[at]))
        same = next((name for name, other in earlier if other == rows), None)
        earlier.append((table.sheet, rows))
        if same is not None:
            tables[at] = replace(table, duplicate_of=same, notes=(*table.notes, _COPY.fill(sheet=same)))


def _mark_sum(found: Sequence[Found], tables: list[RecognisedTable], group: Sequence[int]) -> None:
    """Mark the one sheet whose every figure is the sum of the figures in the same place of the others."""
    if len(found[group[0]][0].row_numbers()) > _MOST_ROWS:
        return
    figures = {
        at: [number or 0 for row in _rows(found[at]) for number in parse_numbers(row)[0]] for at in group if not tables[at].duplicate_of
    }
    whole = [sum(numbers) for numbers in zip(*figures.values(), strict=False)]
    for at, own in figures.items():
        others = [tables[other].sheet for other in figures if other != at]
        if any(own) and len(others) > 1 and all(abs(2 * number - total) <= 1 for number, total in zip(own, whole, strict=True)):
            note = _SUM.fill(sheets=", ".join(others))
            tables[at] = replace(tables[at], sum_of=tuple(others), notes=(*tables[at].notes, note))
            return
