"""Finds the tables of a workbook and says what each of them and each of their columns is."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.deals import with_deal_names
from salesdesk.imports.recognise.beside.neighbours import with_neighbours
from salesdesk.imports.recognise.beside.own_numbers import with_own_numbers
from salesdesk.imports.recognise.beside.own_totals import as_totals_say
from salesdesk.imports.recognise.beside.share_pairs import with_pairs
from salesdesk.imports.recognise.columns.meanings import MONEY, Column, column_of
from salesdesk.imports.recognise.columns.profiles import is_amount, profile_of, sample_rows
from salesdesk.imports.recognise.copies import mark_copies
from salesdesk.imports.recognise.kinds.money_in import with_money_in
from salesdesk.imports.recognise.kinds.pivots import pivot_below, pivot_in_columns
from salesdesk.imports.recognise.kinds.products import as_product_says, product_of
from salesdesk.imports.recognise.kinds.returns import with_returns, without_returns
from salesdesk.imports.recognise.language.around import carry_unit, period_around, unit_currency, unit_factor
from salesdesk.imports.recognise.language.headings import heading_text
from salesdesk.imports.recognise.language.known import NOBODY, Known
from salesdesk.imports.recognise.layout.by_people import people_of_months, sections_of_people, with_people, without_empty
from salesdesk.imports.recognise.layout.called import Called, SheetNames, names_of, with_name
from salesdesk.imports.recognise.layout.contents import contents_of, lone_is_data
from salesdesk.imports.recognise.layout.field_forms import as_one_block
from salesdesk.imports.recognise.layout.grouped_by import grouped_by, grouped_by_people, with_first
from salesdesk.imports.recognise.layout.heading_rows import heading_at
from salesdesk.imports.recognise.layout.headless import as_headless, as_told, guessed, lettered
from salesdesk.imports.recognise.layout.hidden import hidden_notes
from salesdesk.imports.recognise.layout.named_above import named_above
from salesdesk.imports.recognise.layout.outline import find_outline
from salesdesk.imports.recognise.layout.sections import Sections, below_groups, find_sections, section_columns, widened
from salesdesk.imports.recognise.layout.tables import Block, find_blocks
from salesdesk.imports.recognise.layout.total_words import is_total_line, is_total_row, is_whole_total
from salesdesk.imports.recognise.needs import needs_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, Section, TableKind
from salesdesk.imports.recognise.shapes.which import Shape, shape_as_said, shape_of
from salesdesk.imports.recognise.sums import Found
from salesdesk.sheets.grid import SheetGrid, Workbook
from salesdesk.text import Text

_TOP = 8  # rows
Said = Mapping[tuple[str, int], TableKind]


def recognise(
    workbook: Workbook,
    said: Said | None = None,
    known: Known = NOBODY,
    go_on: Callable[[], None] | None = None,
    names: SheetNames | None = None,
) -> tuple[RecognisedTable, ...]:
    """Return every table found in `workbook`, in the order of its sheets.

    `said` are kinds given by the manager, by sheet and first row; `known` is who and what the workspace has already.
    `go_on` is called for each sheet, and may raise. `names` is what the names of sheets and files say, of all workbooks of an import.
    """
    found: list[Found] = []
    names = names_of([workbook], known) if names is None else names
    for grid in workbook.sheets:
        blocks, filled = find_blocks(grid)
        if go_on is not None:
            go_on()
        called = names.get((workbook.path, grid.name))
        blocks = [_below_its_title(grid, one) for one in as_headless(grid, as_one_block(grid, blocks))]
        carry_unit(blocks)
        whose = [named or called for named in named_above(grid, blocks, known)]
        made = [_table(workbook, grid, one, one.filled or filled, said or {}, known, by) for one, by in zip(blocks, whose, strict=True)]
        found += [(replace(table, alone=len(made) == 1), wide) for table, wide in made]
    return mark_copies(found)


def _table(workbook: Workbook, grid: SheetGrid, block: Block, filled: list[int], said: Said, known: Known, called: Called | None) -> Found:
    outline = find_outline(grid, block, filled, known)
    title = " ".join(dict.fromkeys(line for line in block.titles[-5:] if not is_total_line(line)))
    factor = unit_factor(block.titles)
    names: tuple[tuple[str, float], ...] = ((title, 1.2), (grid.name, 1.5), (workbook.path.stem, 0.8))
    sections = sections_of_people(find_sections(grid, block, filled, known, outline), names, known)
    rows = [row for row in range(block.first, block.last + 1) if filled[row] and row not in outline.groups]
    own = below_groups(_columns(grid, block, rows, known), outline, known)
    own, names = _told_by_names(own, tuple(without_returns(names, grid, own, rows)), known)
    product = product_of(own)
    own = as_product_says(own, product) if product else own
    exported = product.thing.kind if product and product.thing else None
    sampled = sample_rows([row for row in rows if row not in sections.labels])
    sections = grouped_by_people(grouped_by(sections, own, grid, block, names), own)
    own = without_empty(own, sections)
    columns = (*own, *section_columns(widened(grid, sections.columns), sections, sampled))
    columns, extra, named = _with_made(grid, columns, sections.columns, called, block, rows, known)
    unwidened, grid = grid, widened(grid, extra)
    shape = _shape(grid, block, columns, known, factor, names, len(rows), exported)
    if lone_is_data(shape.verdict.kind) and not sections.firm:
        sections = Sections()
        columns, extra, named = _with_made(unwidened, own, (), called, block, rows, known)
        grid = widened(unwidened, extra)
        shape = _shape(grid, block, columns, known, factor, names, len(rows), exported)
    kind = said.get((grid.name, (block.top if block.headless else block.headers[0]) + 1))
    shape = shape_as_said(shape, kind) if kind else shape
    contents = contents_of(grid, block, filled, columns, shape, factor, sections, outline, said=kind is not None)
    period, period_reason = period_around(title, grid.name, workbook.path.stem, [one.name for one in workbook.sheets])
    table = RecognisedTable(
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
        kind=contents.verdict.kind,
        confidence=contents.verdict.confidence,
        reason=contents.verdict.reason,
        columns=_in_currency(contents.columns, unit_currency(block.titles)),
        product=product.code if product else None,
        product_reason=product.reason if product else None,
        factor=factor,
        shape=shape.name,
        signature=_signature([one for one in columns if one.index not in {each.index for each in extra[len(sections.columns) :]}]),
        period=period,
        period_reason=period_reason,
        skipped=contents.skipped,
        totals=contents.totals,
        needs=(*needs_of(contents.verdict.kind, contents.columns, columns, period), *contents.asks),
        notes=(*named, *contents.notes, *hidden_notes(grid, block)),
        sections=extra,
        parallel=contents.parallel,
    )
    return with_money_in(with_returns(as_told(table) if block.headless else table, names, said=kind is not None)), grid


def _shape(
    grid: SheetGrid,
    block: Block,
    columns: Sequence[Column],
    known: Known,
    factor: int,
    names: Sequence[tuple[str, float]],
    rows: int,
    exported: TableKind | None,
) -> Shape:
    """Return the shape of a table and what kind it is; the labels of a pivot table may stand below the filters of its page."""
    shape = shape_of(columns, known, factor, names, block.titles, rows, exported)
    top = grid.rows[block.headers[0] : block.first + _TOP]
    pivot = pivot_below([row[block.left : block.right + 1] for row in top])
    if pivot is None and (row := block.headers[-1]) > block.top:
        pivot = pivot_in_columns(*(grid.rows[at][block.left : block.right + 1] for at in (row - 1, row)))
    return replace(shape, verdict=pivot) if pivot else shape


def _told_by_names(
    columns: Sequence[Column], names: tuple[tuple[str, float], ...], known: Known
) -> tuple[tuple[Column, ...], tuple[tuple[str, float], ...]]:
    """Return the columns with what title, sheet and file (`names`) say of them, and these names."""
    found = people_of_months(with_first(with_people(columns, names, known), names), known)
    return with_own_numbers(with_deal_names(found, names), names), names


def _with_made(
    grid: SheetGrid,
    columns: Sequence[Column],
    sections: Sequence[Section],
    called: Called | None,
    block: Block,
    rows: Sequence[int],
    known: Known,
) -> tuple[tuple[Column, ...], tuple[Section, ...], list[Text]]:
    """Return the columns and sections of a table with those that its name and its pairs of person and share make, and what to tell."""
    sampled = sample_rows(rows)
    columns, extra = with_name(grid, columns, sections, called, block.first + 1, sampled)
    named = [called.reason] if called is not None and len(extra) > len(sections) else []
    return (*with_pairs(grid, columns, extra, rows, sampled, known), named)


def _in_currency(columns: tuple[RecognisedColumn, ...], currency: str | None) -> tuple[RecognisedColumn, ...]:
    """Return the columns, those of money in the currency that a line above them names, unless their headings name one."""
    if currency is None:
        return columns
    return tuple(replace(one, currency=currency) if one.meaning in MONEY and one.currency is None else one for one in columns)


def _below_its_title(grid: SheetGrid, block: Block) -> Block:
    """Return a table beside another without the upper row of its header, where that says one thing of all of it: its month, its region."""
    if len(block.headers) < 2:
        return block
    upper, lower = (grid.rows[row][block.left : block.right + 1] for row in block.headers)
    said = [heading_text(cell) for cell in upper if cell is not None]
    if len(said) != 1 or None in lower or len(lower) < 2:
        return block
    return replace(block, headers=block.headers[-1:], titles=[*block.titles, *said])


def _columns(grid: SheetGrid, block: Block, rows: list[int], known: Known) -> tuple[Column, ...]:
    header = None if block.headless else grid.rows[block.headers[-1]]
    # A header that is repeated among the data, or a total below it, says nothing about the values.
    sampled = [row for row in sample_rows(rows) if grid.rows[row] != header]
    totals = {row for row in sampled if is_total_row(grid.rows[row][block.left : block.right + 1])}
    whole = max((row for row in totals if is_whole_total(grid.rows[row][block.left : block.right + 1])), default=None)
    sampled = [row for row in sampled if whole is None or row < whole] or sampled  # what stands below is a remark, or who signs
    sampled = [row for row in sampled if row not in totals] or sampled
    found = []
    for at in range(block.left, block.right + 1):
        cells = [grid.rows[row][at] for row in sampled]
        profile = profile_of(cells)
        heading = lettered(at, profile) if block.headless else heading_at(grid, block, at)
        found.append(column_of(at, heading, profile, cells, known))
    summed = {at for row in totals for at in range(block.left, block.right + 1) if is_amount(grid.rows[row][at])}
    columns = as_totals_say(with_neighbours(found, known), summed)
    return tuple(guessed(one, known) for one in columns) if block.headless else columns


def _signature(columns: Sequence[Column]) -> str:
    """Return the same text for tables with the same headings, whatever their sheets are called, so that a taught mapping is found again."""
    return hashlib.sha1("\x1f".join(one.heading.words for one in columns).encode(), usedforsecurity=False).hexdigest()[:16]
