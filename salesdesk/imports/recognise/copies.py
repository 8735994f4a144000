"""Sheets that say again what others say: copies, all rows of the others, sums of the others, sums by person or product of the lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.contained import contained
from salesdesk.imports.recognise.names import MEANINGS
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.same_rows import same_rows
from salesdesk.imports.recognise.sums import Found, all_together, by_name, by_table, figure_by_figure, rows_of
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text, mark, some

_COPY = mark("Recognise", "The same rows as sheet {sheet}: importing both would count them twice.")
_SUM = mark("Recognise", "The sum of the sheets {sheets}: importing it too would count them twice.")
_TOGETHER = mark("Recognise", "It has all the rows of the sheets {sheets}: importing it too would count them twice.")
_ELSEWHERE = mark("Recognise", "All its rows are in sheet {sheets}: importing both would count them twice.")
_NAMED = 6
_BY_SHEET = mark("Recognise", "Each row is the sum of one of the sheets {sheets}: importing it too would count them twice.")
_BY_NAME = mark("Recognise", "The sums by {meaning} of sheet {sheets}: importing it too would count them twice.")
_BY_PERSON = mark("Recognise", "The sums by person of sheet {sheets}: importing it too would count them twice.")
_ALL = frozenset(one.source for one in (_COPY, _SUM, _TOGETHER, _ELSEWHERE, _BY_SHEET, _BY_NAME, _BY_PERSON))


def said_twice(table: RecognisedTable) -> tuple[Text | None, RecognisedTable]:
    """Return why a table would count twice, None where it would not, and the table without that note."""
    found = next((one for one in table.notes if one.source in _ALL), None)
    return found, table if found is None else replace(table, notes=tuple(one for one in table.notes if one is not found))


def mark_copies(found: Sequence[Found]) -> tuple[RecognisedTable, ...]:
    """Return the tables, with a note at those that would be counted twice."""
    alike: dict[str, list[int]] = {}
    for at, (table, _) in enumerate(found):
        if table.row_numbers():
            alike.setdefault(table.signature, []).append(at)
    tables = [table for table, _ in found]
    for group in alike.values():
        if len(group) > 1:
            _mark_same(found, tables, group)
            _mark_sum(found, tables, [at for at in group if not tables[at].duplicate_of])
    grids = [grid for _, grid in found]
    for out, kept in same_rows(list(zip(tables, grids, strict=True))):
        note = _TOGETHER if len(kept) > 1 else _ELSEWHERE
        for at in out:
            tables[at] = _marked(tables[at], [tables[other].sheet for other in kept], note)
    for at, other in contained(list(zip(tables, grids, strict=True))):
        tables[at] = _marked(tables[at], [tables[other].sheet], _ELSEWHERE)
    for at, (meaning, others) in by_name(list(zip(tables, grids, strict=True))).items():
        sheets = list(dict.fromkeys(tables[other].sheet for other in others))
        note = _BY_PERSON.fill() if meaning is Meaning.MEMBER else _BY_NAME.fill(meaning=MEANINGS[meaning])
        if not tables[at].sum_of:
            tables[at] = _marked(tables[at], sheets, note)
    for at, others in by_table(list(zip(tables, grids, strict=True))).items():
        if not tables[at].sum_of:
            tables[at] = _marked(tables[at], [tables[other].sheet for other in others], _BY_SHEET)
    return tuple(tables)


def _mark_same(found: Sequence[Found], tables: list[RecognisedTable], group: Sequence[int]) -> None:
    earlier: list[tuple[str, Counter[tuple[Cell, ...]]]] = []
    for at in group:
        table, rows = tables[at], Counter(rows_of(found[at]))
        same = next((name for name, other in earlier if other == rows), None)
        earlier.append((table.sheet, rows))
        if same is not None:
            tables[at] = replace(table, duplicate_of=same, notes=(*table.notes, _COPY.fill(sheet=same)))


def _mark_sum(found: Sequence[Found], tables: list[RecognisedTable], group: Sequence[int]) -> None:
    """Mark the one sheet that says what others of its shape say together."""
    alike = {at: found[at] for at in group}
    if (together := all_together(alike)) is not None:
        whole, parts = together
        tables[whole] = _marked(tables[whole], [tables[at].sheet for at in parts], _TOGETHER)
    elif (summed := figure_by_figure(alike)) is not None:
        tables[summed] = _marked(tables[summed], [tables[at].sheet for at in group if at != summed], _SUM)


def _marked(table: RecognisedTable, others: Sequence[str], note: Text) -> RecognisedTable:
    return replace(table, sum_of=tuple(others), notes=(*table.notes, note.fill(sheets=some(others, _NAMED))))
