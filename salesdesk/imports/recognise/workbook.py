"""Finds the tables of a workbook and says what each of them and each of their columns is."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace

from salesdesk.imports.recognise.copies import mark_copies
from salesdesk.imports.recognise.decide import decide
from salesdesk.imports.recognise.headings import Heading, heading_text, period_in, read_heading
from salesdesk.imports.recognise.hidden import hidden_notes
from salesdesk.imports.recognise.kinds import Verdict, as_said, kind_of
from salesdesk.imports.recognise.meanings import Column, column_of
from salesdesk.imports.recognise.neighbours import with_neighbours
from salesdesk.imports.recognise.products import as_product_says, product_of, void_rows
from salesdesk.imports.recognise.profiles import profile_of, sample_rows
from salesdesk.imports.recognise.recognised import Meaning, RecognisedColumn, RecognisedTable, SkippedRow, TableKind, YearMonth
from salesdesk.imports.recognise.rows import fill_down, scan_rows
from salesdesk.imports.recognise.rules import COMMON
from salesdesk.imports.recognise.tables import Block, find_blocks
from salesdesk.imports.recognise.vocabulary import vocabulary
from salesdesk.imports.recognise.wide import kind_of_wide, period_columns
from salesdesk.imports.recognise.words import simplified
from salesdesk.imports.recognise.writing import as_written
from salesdesk.sheets.grid import SheetGrid, Workbook
from salesdesk.text import Text, mark

_TITLE = mark("Recognise", "The title says “{words}”.")
_SHEET = mark("Recognise", "The name of the sheet says “{words}”.")
_FILE = mark("Recognise", "The name of the file says “{words}”.")
_FORM = mark("Recognise", "A form without figures: there is nothing to import.")
_NO_ROWS = mark("Recognise", "Only headings: there is nothing to import yet.")

_UNIT = re.compile(r"(?:单位|單位|unit)s?\s*[:：]?\s*[(（]?\s*(?:人民币|rmb|usd|in\s)?\s*([\w]+)", re.IGNORECASE)
_MASTER = frozenset(map(TableKind, "roster territories customers contacts leads products returns activities".split()))
_BY_PERIOD = frozenset({TableKind.MONTHLY_BY_MEMBER, TableKind.QUARTERLY_BY_MEMBER, TableKind.TARGETS})
_BY_DAY = frozenset({TableKind.SALE_LINES, TableKind.ORDERS, TableKind.RECEIPTS})

Said = Mapping[tuple[str, int], TableKind]


def recognise(workbook: Workbook, said: Said | None = None) -> tuple[RecognisedTable, ...]:
    """Return every table found in `workbook`, in the order of its sheets; `said` are kinds given by the manager, by sheet and first row."""
    found: list[tuple[RecognisedTable, SheetGrid]] = []
    for grid in workbook.sheets:
        blocks, filled = find_blocks(grid)
        found += [(_table(workbook, grid, block, filled, said or {}), grid) for block in blocks]
    return mark_copies(found)


def _table(workbook: Workbook, grid: SheetGrid, block: Block, filled: list[int], said: Said) -> RecognisedTable:
    title = " ".join(dict.fromkeys(block.titles[-5:]))
    factor = unit_factor(block.titles)
    names = ((title, 1.2), (grid.name, 1.5), (workbook.path.stem, 0.8))
    rows = [row for row in range(block.first, block.last + 1) if filled[row]]
    columns = _columns(grid, block, rows)
    product = product_of(columns)
    columns = as_product_says(columns, product) if product else columns
    exported = product.thing.kind if product and product.thing else None
    periods = period_columns(columns, factor)
    verdict = kind_of_wide(columns, periods, names) if periods else kind_of(columns, names, len(rows), exported)
    kind = said.get((grid.name, block.headers[0] + 1))
    verdict = as_said(kind, verdict) if kind else verdict
    decided = decide([one for one in columns if one.index not in periods], verdict.kind, verdict.wanted | COMMON, verdict.unwanted, factor)
    decided = sorted([*decided, *periods.values()], key=lambda one: one.index)
    lone_is_data = verdict.kind in _MASTER or verdict.kind in (TableKind.UNKNOWN, TableKind.FORM)
    skipped, totals = scan_rows(grid, block, filled, decided, lone_is_data)
    gone = {one.row - 1 for one in skipped}
    data = [row for row in rows if row not in gone]
    if void := void_rows(columns, grid, data):
        skipped = sorted([*skipped, *(SkippedRow(row + 1, why, "void") for row, why in void.items())], key=_row)
        data = [row for row in data if row not in void]
    verdict, notes = (verdict, list[Text]()) if kind else _with_form(verdict, decided, columns, len(data))
    carried = fill_down(grid, data, filled, decided)
    decided = [replace(one, fill_down=True) if one.index in carried else one for one in decided]
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
        shape="months_wide" if periods else "rows",
        signature=_signature(columns),
        period=period,
        period_reason=period_reason,
        skipped=tuple(skipped),
        totals=tuple(totals),
        needs=(*_needs(verdict.kind, decided, columns, period), *asks),
        notes=(*notes, *doubts, *hidden_notes(grid, block)),
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


def _columns(grid: SheetGrid, block: Block, rows: list[int]) -> tuple[Column, ...]:
    sampled = sample_rows(rows)
    header = grid.rows[block.headers[-1]]
    # A header that is repeated among the data says nothing about the values.
    sampled = [row for row in sampled if grid.rows[row] != header]
    found = []
    for at in range(block.left, block.right + 1):
        cells = [grid.rows[row][at] for row in sampled]
        found.append(column_of(at, _heading(grid, block, at), profile_of(cells), cells))
    return with_neighbours(found)


def _heading(grid: SheetGrid, block: Block, at: int) -> Heading:
    lower = heading_text(grid.rows[block.headers[-1]][at])
    if len(block.headers) == 1:
        return read_heading(lower)
    row = grid.rows[block.headers[0]]
    upper = heading_text(row[at])
    if not upper and lower:
        start = next((left for left in range(at, block.left - 1, -1) if row[left] is not None), at)
        upper = heading_text(row[start])
    both = read_heading(f"{upper} {lower}".strip())
    alone = read_heading(lower or upper)
    if alone.words in vocabulary().columns and both.period is None and both.words not in vocabulary().columns:
        return replace(alone, text=both.text)
    return both


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


def _needs(kind: TableKind, decided: list[RecognisedColumn], columns: tuple[Column, ...], period: YearMonth | None) -> tuple[str, ...]:
    filled = {one.index for one in columns if not one.profile.empty}
    has = {one.meaning for one in decided if one.index in filled}
    needs: list[str] = []
    year = period is not None and period.year is not None
    if kind in _BY_DAY and Meaning.DAY not in has and not (Meaning.MONTH in has and (year or Meaning.YEAR in has)):
        if not (period is not None and year and period.month):
            needs.append("period")
    elif kind in _BY_PERIOD:
        values = [one for one in decided if one.period is not None and one.meaning is not Meaning.TOTAL]
        if values and not year and any(one.period is not None and one.period.year is None for one in values):
            needs.append("year")
        elif not values and not has & {Meaning.MONTH, Meaning.YEAR} and not year:
            needs.append("period")
    if kind in _BY_DAY | {TableKind.OPPORTUNITIES} and not has & {Meaning.MEMBER, Meaning.MEMBER_ID, Meaning.EMPLOYEE_NUMBER}:
        needs.append("member")
    return tuple(needs)
