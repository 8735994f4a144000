"""A table of a workbook: what it is, and what each of its columns is."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from salesdesk.imports.recognise.beside.deals.deal_names import with_deal_names
from salesdesk.imports.recognise.beside.money.own_totals import as_totals_say
from salesdesk.imports.recognise.beside.neighbours import with_neighbours
from salesdesk.imports.recognise.beside.people.share_pairs import with_pairs
from salesdesk.imports.recognise.beside.people.team_levels import with_team_levels
from salesdesk.imports.recognise.beside.things.own_numbers import with_numbers_of_receipts, with_own_numbers
from salesdesk.imports.recognise.columns.meanings import MONEY, Column, column_of
from salesdesk.imports.recognise.columns.profiles import is_amount, profile_of, sample_rows
from salesdesk.imports.recognise.kinds.left_out import prices_left_out, stages_unread, sums_left_out
from salesdesk.imports.recognise.kinds.money_in import with_invoices_paid, with_money_in
from salesdesk.imports.recognise.kinds.pivots import pivot_below, pivot_in_columns
from salesdesk.imports.recognise.kinds.products import Found as Product
from salesdesk.imports.recognise.kinds.products import as_product_says, product_of
from salesdesk.imports.recognise.kinds.returns import with_returns, without_returns
from salesdesk.imports.recognise.kinds.subject import with_doubted_subject
from salesdesk.imports.recognise.language.around import period_around, unit_currency
from salesdesk.imports.recognise.language.dated_above import dated_above
from salesdesk.imports.recognise.language.dated_in_heading import dated_in_heading
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.subjects import subject_named
from salesdesk.imports.recognise.language.units import unit_shown
from salesdesk.imports.recognise.layout.by_people import (
    people_beside_periods,
    people_of_months,
    sections_of_people,
    with_people,
    without_empty,
)
from salesdesk.imports.recognise.layout.called import Called, with_name
from salesdesk.imports.recognise.layout.contents import Body, Contents, lone_is_data
from salesdesk.imports.recognise.layout.grouped_by import grouped_by, grouped_by_people, in_own_column, with_first
from salesdesk.imports.recognise.layout.groups_of_goods import groups_of_goods
from salesdesk.imports.recognise.layout.heading_rows import heading_at
from salesdesk.imports.recognise.layout.headless import as_told, guessed, lettered
from salesdesk.imports.recognise.layout.hidden import hidden_notes
from salesdesk.imports.recognise.layout.outline import find_outline
from salesdesk.imports.recognise.layout.sections import Sections, below_groups, find_sections, section_columns, widened
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.layout.total_words import is_total_line, is_total_row, is_whole_total
from salesdesk.imports.recognise.layout.unit_around import lines_below, unit_around, unit_notes
from salesdesk.imports.recognise.layout.years_of_months import with_years_of_months
from salesdesk.imports.recognise.needs import needs_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, Section
from salesdesk.imports.recognise.shapes.people_or_things import with_doubted_people
from salesdesk.imports.recognise.shapes.which import Shape, shape_as_said, shape_of
from salesdesk.imports.recognise.sums import Found
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import SheetGrid, Workbook
from salesdesk.text import Text

_TOP = 8  # rows
Said = Mapping[tuple[str, int], TableKind]
Names = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A table with the columns that its sections and its name give it; `grid` holds these columns too."""

    grid: SheetGrid
    columns: tuple[Column, ...]
    sections: Sections
    extra: tuple[Section, ...]
    named: list[Text]
    shape: Shape


class OneTable:
    """A table of a workbook; `go_on` is called between the steps of reading it, and may raise."""

    def __init__(
        self, workbook: Workbook, grid: SheetGrid, block: Block, filled: list[int], known: Known, go_on: Callable[[], None]
    ) -> None:
        self._workbook, self._grid, self._filled, self._known, self._go_on = workbook, grid, filled, known, go_on
        self._block = block
        self._title = " ".join(dict.fromkeys(line for line in block.titles[-5:] if not is_total_line(line)))
        self._unit = unit_around(block.titles, lines_below(grid, block.last), grid.name, workbook.path.stem)

    def recognised(self, said: Said, called: Called | None) -> Found:
        """Return what the table is, with its grid; `called` is what the name of its sheet says."""
        grid, block, known = self._grid, self._block, self._known
        names: Names = ((self._title, 1.2), (grid.name, 1.5), (self._workbook.path.stem, 0.8))
        outline = find_outline(grid, block, self._filled, known)
        self._go_on()
        sections = sections_of_people(find_sections(grid, block, self._filled, known, outline), names, known)
        rows = [row for row in range(block.first, block.last + 1) if self._filled[row] and row not in outline.groups]
        self._go_on()
        own = below_groups(_columns(grid, block, rows, known), outline, known)
        own, names = _told_by_names(own, tuple(without_returns(names, grid, own, rows)), known)
        product = product_of(own, grid.name)
        own = as_product_says(own, product) if product else own
        sampled = sample_rows([row for row in rows if row not in sections.labels])
        sections = grouped_by(in_own_column(sections, own, grid, block), own, grid, block, names)
        sections = groups_of_goods(grouped_by_people(sections, own, grid, block), own, grid, block, self._filled)
        own = without_empty(own, sections)
        columns = (*own, *section_columns(widened(grid, sections.columns), sections, sampled))
        exported = product.thing.kind if product and product.thing else None
        self._go_on()
        laid = self._laid(columns, sections, rows, called, names, exported)
        if lone_is_data(laid.shape.verdict.kind) and not sections.firm:
            laid = self._laid(own, Sections(), rows, called, names, exported)
        kind = said.get((grid.name, (block.top if block.headless else block.headers[0]) + 1))
        shape = shape_as_said(laid.shape, kind) if kind else laid.shape
        self._go_on()
        body = Body(laid.grid, block, self._filled, laid.columns, shape, self._unit.factor, said=kind is not None)
        contents = body.contents(laid.sections, outline, self._known, self._go_on)
        contents = replace(contents, columns=with_years_of_months(contents.columns, [name for name, _ in names]))
        table = self._told(laid, shape.name, product, names, contents)
        table = with_money_in(with_returns(as_told(table) if block.headless else table, names, said=kind is not None))
        table = with_invoices_paid(table)
        doubted = kind is None and product is None
        if doubted:
            around = [name for name, _ in names]
            table = with_doubted_people(with_doubted_subject(table, laid.columns, around), around, known)
        return table, laid.grid

    def _laid(
        self,
        columns: tuple[Column, ...],
        sections: Sections,
        rows: Sequence[int],
        called: Called | None,
        names: Names,
        exported: TableKind | None,
    ) -> _Laid:
        columns, extra, named = _with_made(self._grid, columns, sections.columns, called, self._block, rows, self._known)
        grid = widened(self._grid, extra)
        shape = _shape(grid, self._block, columns, self._known, self._unit.factor, names, len(rows), exported)
        return _Laid(grid, columns, sections, extra, named, shape)

    def _told(self, laid: _Laid, shape: str, product: Product | None, names: Names, contents: Contents) -> RecognisedTable:
        grid, block, path = laid.grid, self._block, self._workbook.path
        period, period_reason = period_around(self._title, grid.name, path.stem, [one.name for one in self._workbook.sheets])
        if day := dated_above(contents.verdict.kind, contents.columns, block.titles[-5:], (grid.name, path.stem)):
            period, period_reason = day, None
        elif said := dated_in_heading(contents.verdict.kind, contents.columns, period):
            period, period_reason = said
        columns = _in_currency(_as_shown(grid, contents.columns), unit_currency([*block.titles, *self._unit.words]))
        named_only = {one.index for one in laid.extra[len(laid.sections.columns) :]}
        return RecognisedTable(
            file=path.name,
            sheet=grid.name,
            hidden=grid.hidden,
            top=block.top + 1,
            left=block.left,
            bottom=block.last + 1,
            right=block.right,
            header_rows=tuple(row + 1 for row in (*block.headers, *block.below)),
            first_row=block.first + 1,
            last_row=block.last + 1,
            title=self._title,
            kind=contents.verdict.kind,
            confidence=contents.verdict.confidence,
            reason=contents.verdict.reason,
            columns=columns,
            product=product.code if product else None,
            product_reason=product.reason if product else None,
            factor=self._unit.factor,
            shape=shape,
            signature=_signature([one for one in laid.columns if one.index not in named_only], names),
            period=period,
            period_reason=period_reason,
            skipped=contents.skipped,
            totals=contents.totals,
            needs=(*needs_of(contents.verdict.kind, contents.columns, laid.columns, period), *contents.asks),
            notes=(
                *laid.named,
                *contents.notes,
                *sums_left_out(laid.columns, contents.columns, contents.verdict.kind),
                *stages_unread(laid.columns, contents.columns, contents.verdict.kind),
                *prices_left_out(contents.columns, contents.verdict.kind),
                *hidden_notes(grid, block),
                *unit_notes(self._unit, columns),
            ),
            sections=laid.extra,
            parallel=contents.parallel,
        )


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


def _told_by_names(columns: Sequence[Column], names: Names, known: Known) -> tuple[tuple[Column, ...], Names]:
    """Return the columns with what title, sheet and file (`names`) say of them, and these names."""
    found = people_of_months(people_beside_periods(with_first(with_people(columns, names, known), names), known), known)
    return with_numbers_of_receipts(with_own_numbers(with_deal_names(found, names), names), names), names


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
    columns, extra = with_team_levels(grid, columns, extra, rows, sampled)
    return (*with_pairs(grid, columns, extra, rows, sampled, known), named)


def _as_shown(grid: SheetGrid, columns: tuple[RecognisedColumn, ...]) -> tuple[RecognisedColumn, ...]:
    """Return the columns, those of money in the unit that their number format writes behind the figures, unless words named one."""
    units = {at: unit for at, code in grid.formats.items() if (unit := unit_shown(code))}
    open_ = {one.index for one in columns if one.meaning in MONEY and one.factor == 1 and read_heading(one.header).factor is None}
    return tuple(replace(one, factor=units.get(one.index, 1)) if one.index in open_ else one for one in columns) if units else columns


def _in_currency(columns: tuple[RecognisedColumn, ...], currency: str | None) -> tuple[RecognisedColumn, ...]:
    """Return the columns, those of money in the currency that a line above them names, unless their headings or a column name one."""
    if currency is None or any(one.meaning is Meaning.CURRENCY for one in columns):
        return columns
    return tuple(replace(one, currency=currency) if one.meaning in MONEY and one.currency is None else one for one in columns)


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


def _signature(columns: Sequence[Column], names: Names) -> str:
    """Return the same text for tables with the same headings, so that a taught mapping is found again.

    What their sheets are called makes no difference, but for what it says that they are of: 工资 is never imported as the sales were
    that had its headings.
    """
    subject = subject_named(name for name, _ in names)
    said = [one.heading.words for one in columns] + ([subject[1]] if subject is not None else [])
    return hashlib.sha1("\x1f".join(said).encode(), usedforsecurity=False).hexdigest()[:16]
