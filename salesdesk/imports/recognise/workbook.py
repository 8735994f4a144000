"""Finds the tables of a workbook and says what each of them and each of their columns is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace

from salesdesk.imports.recognise.copies import mark_copies
from salesdesk.imports.recognise.decide import decide
from salesdesk.imports.recognise.headings import Heading, are_days, heading_text, read_heading
from salesdesk.imports.recognise.hidden import hidden_notes
from salesdesk.imports.recognise.kinds import Verdict, as_said, kind_of
from salesdesk.imports.recognise.known import NOBODY, Known
from salesdesk.imports.recognise.meanings import Column, column_of
from salesdesk.imports.recognise.measures import with_measures
from salesdesk.imports.recognise.needs import needs_of
from salesdesk.imports.recognise.neighbours import with_neighbours
from salesdesk.imports.recognise.numbered import kind_of_payments, payment_columns
from salesdesk.imports.recognise.people_wide import kind_of_people, people_columns
from salesdesk.imports.recognise.periods import period_in
from salesdesk.imports.recognise.pivots import as_pivot
from salesdesk.imports.recognise.products import as_product_says, product_of, void_rows
from salesdesk.imports.recognise.profiles import profile_of, sample_rows
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, SkippedRow, TableKind, YearMonth
from salesdesk.imports.recognise.rows import fill_down, scan_rows
from salesdesk.imports.recognise.rules import COMMON
from salesdesk.imports.recognise.shares import with_shares
from salesdesk.imports.recognise.tables import Block, find_blocks
from salesdesk.imports.recognise.vocabulary import vocabulary
from salesdesk.imports.recognise.wide import kind_of_wide, period_columns
from salesdesk.imports.recognise.words import simplified, words_of
from salesdesk.imports.recognise.writing import as_written
from salesdesk.sheets.grid import SheetGrid, Workbook
from salesdesk.text import Text, mark

_TITLE = mark("Recognise", "The title says “{words}”.")
_SHEET = mark("Recognise", "The name of the sheet says “{words}”.")
_FILE = mark("Recognise", "The name of the file says “{words}”.")
_FORM = mark("Recognise", "A form without figures: there is nothing to import.")
_NO_ROWS = mark("Recognise", "Only headings: there is nothing to import yet.")

_UNIT = re.compile(r"(?:单位|單位|unit)s?\s*[:：]?\s*[(（]?\s*(?:人民币|rmb|usd|in\s)?\s*([\w]+)", re.IGNORECASE)
_SHAPES = ("numbered", "months_wide", "people_wide")
_WELL_FILLED = 0.6
_MASTER = frozenset(map(TableKind, "roster territories customers contacts leads products returns activities".split()))

Said = Mapping[tuple[str, int], TableKind]


def recognise(workbook: Workbook, said: Said | None = None, known: Known = NOBODY) -> tuple[RecognisedTable, ...]:
    """Return every table found in `workbook`, in the order of its sheets.

    `said` are kinds given by the manager, by sheet and first row; `known` is who and what the workspace has already.
    """
    found: list[tuple[RecognisedTable, SheetGrid]] = []
    for grid in workbook.sheets:
        blocks, filled = find_blocks(grid)
        found += [(_table(workbook, grid, block, block.filled or filled, said or {}, known), grid) for block in blocks]
    return mark_copies(found)


def _table(workbook: Workbook, grid: SheetGrid, block: Block, filled: list[int], said: Said, known: Known) -> RecognisedTable:
    title = " ".join(dict.fromkeys(block.titles[-5:]))
    factor = unit_factor(block.titles)
    names = ((title, 1.2), (grid.name, 1.5), (workbook.path.stem, 0.8))
    rows = [row for row in range(block.first, block.last + 1) if filled[row]]
    columns = _columns(grid, block, rows, known)
    product = product_of(columns)
    columns = as_product_says(columns, product) if product else columns
    exported = product.thing.kind if product and product.thing else None
    periods = period_columns(columns, factor)
    payments = {} if exported else payment_columns(columns, factor)
    people = {} if periods or exported or payments else people_columns(columns, known, factor)
    if payments:
        periods, verdict = {}, kind_of_payments(payments)
    elif periods:
        verdict = kind_of_wide(columns, periods, names)
    elif people:
        verdict = kind_of_people(columns, people, names)
    else:
        verdict = kind_of(columns, names, len(rows), exported)
    apart = periods | people | payments
    verdict = as_pivot([*block.titles[-3:], *(one.heading.text for one in columns)]) or verdict
    kind = said.get((grid.name, block.headers[0] + 1))
    verdict = as_said(kind, verdict) if kind else verdict
    decided = decide([one for one in columns if one.index not in apart], verdict.kind, verdict.wanted | COMMON, verdict.unwanted, factor)
    decided = sorted([*decided, *apart.values()], key=lambda one: one.index)
    lone_is_data = verdict.kind in _MASTER or verdict.kind in (TableKind.UNKNOWN, TableKind.FORM)
    skipped, totals = scan_rows(grid, block, filled, decided, lone_is_data)
    gone = {one.row - 1 for one in skipped}
    data = [row for row in rows if row not in gone]
    if void := void_rows(columns, grid, data):
        skipped = sorted([*skipped, *(SkippedRow(row + 1, why, "void") for row, why in void.items())], key=_row)
        data = [row for row in data if row not in void]
    verdict, notes = (
        (verdict, list[Text]()) if kind or verdict.kind is TableKind.PIVOT else _with_form(verdict, decided, columns, len(data))
    )
    carried = fill_down(grid, data, filled, decided)
    decided = [replace(one, fill_down=True) if one.index in carried else one for one in decided]
    decided, told = with_measures(decided, columns, periods | people)
    decided, shared = with_shares(grid, data, decided)
    decided, asks, doubts = as_written(grid, data, decided, columns)
    period, period_reason = _period(title, grid.name, workbook.path.stem)
    return RecognisedTable(
        file=workbook.path.name,
        sheet=grid.name,
        hidden=grid.hidden,
        top=block.top + 1,
        left=block.left,
        bottom=block.last + 1,
        right=block.right,
        header_rows=tuple(row + 1 for row in block.headers),
        first_row=block.first + 1,
        last_row=block.last + 1,
        title=title,
        kind=verdict.kind,
        confidence=verdict.confidence,
        reason=verdict.reason,
        columns=tuple(decided),
        product=product.code if product else None,
        product_reason=product.reason if product else None,
        factor=factor,
        shape=next((name for name, found in zip(_SHAPES, (payments, periods, people), strict=True) if found), "rows"),
        signature=_signature(columns),
        period=period,
        period_reason=period_reason,
        skipped=tuple(skipped),
        totals=tuple(totals),
        needs=(*needs_of(verdict.kind, decided, columns, period), *asks),
        notes=(*notes, *told, *shared, *doubts, *hidden_notes(grid, block)),
    )


def _row(skipped: SkippedRow) -> int:
    return skipped.row


def unit_factor(titles: list[str]) -> int:
    """Return what the figures under these title lines are to be multiplied by: 10,000 for 单位：万元."""
    for line in titles:
        for word in [simplified(found[1].lower()) for found in _UNIT.finditer(line)] + [read_heading(line).words]:
            if word in vocabulary().units:
                return vocabulary().units[word]
        if (named := read_heading(line).factor) is not None and named != 1:
            return named
    return 1


def _columns(grid: SheetGrid, block: Block, rows: list[int], known: Known) -> tuple[Column, ...]:
    sampled = sample_rows(rows)
    header = grid.rows[block.headers[-1]]
    # A header that is repeated among the data says nothing about the values.
    sampled = [row for row in sampled if grid.rows[row] != header]
    found = []
    for at in range(block.left, block.right + 1):
        cells = [grid.rows[row][at] for row in sampled]
        found.append(column_of(at, _heading(grid, block, at), profile_of(cells), cells, known))
    return with_neighbours(found)


def _heading(grid: SheetGrid, block: Block, at: int) -> Heading:
    row = grid.rows[block.headers[-1]]
    lower = heading_text(row[at], days=are_days(row))
    if len(block.headers) == 1:
        return read_heading(lower)
    row = grid.rows[block.headers[0]]
    upper = heading_text(row[at], days=are_days(row))
    if not upper and lower:
        start = next((left for left in range(at, block.left - 1, -1) if row[left] is not None), at)
        upper = heading_text(row[start], days=are_days(row))
    both = read_heading(f"{upper} {lower}".strip())
    alone = read_heading(lower or upper)
    if alone.words in vocabulary().columns and both.period is None and both.words not in vocabulary().columns:
        return replace(alone, text=both.text, group=words_of(upper))
    return replace(both, group=words_of(upper))


def _signature(columns: tuple[Column, ...]) -> str:
    """Return the same text for tables with the same headings, so that a taught mapping is found again."""
    return hashlib.sha1("\x1f".join(one.heading.words for one in columns).encode(), usedforsecurity=False).hexdigest()[:16]


def _with_form(verdict: Verdict, decided: list[RecognisedColumn], columns: tuple[Column, ...], rows: int) -> tuple[Verdict, list[Text]]:
    """Return the verdict, or that the table is a form: headings that nobody has filled in."""
    figures = any((one.profile.numbers > 0 or one.profile.dates > 0) and not one.profile.counting for one in columns)
    filled = {one.index for one in columns if not one.profile.empty}
    if verdict.kind in _MASTER and rows and any(one.meaning in verdict.key and one.index in filled for one in decided):
        return verdict, []
    sure = sum(one.confidence >= 0.8 for one in decided if one.meaning in verdict.wanted) >= 3
    if rows and figures and verdict.kind not in _MASTER:
        return verdict, []
    if rows and len(filled) == len(columns) and min(one.profile.filled for one in columns) >= _WELL_FILLED:
        return verdict if verdict.kind is not TableKind.FORM else replace(verdict, kind=TableKind.UNKNOWN), []
    if not rows and verdict.kind is not TableKind.UNKNOWN and sure:
        return verdict, [_NO_ROWS]
    return Verdict(TableKind.FORM, 0.8, _FORM), [_FORM]


def _period(title: str, sheet: str, file: str) -> tuple[YearMonth | None, Text | None]:
    """Return the period that the names around a table speak of; a nearer name may leave the year to a farther one."""
    best: tuple[YearMonth | None, Text | None] = (None, None)
    for words, reason in ((title, _TITLE), (sheet, _SHEET), (file, _FILE)):
        found = period_in(words)
        if found is None:
            continue
        if best[0] is None:
            best = found, reason.fill(words=words)
        elif best[0].year is None and found.year is not None:
            best = YearMonth(found.year, best[0].quarter, best[0].month), best[1]
    return best
