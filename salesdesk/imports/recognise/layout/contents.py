"""What is in a table: the meaning of each column, the rows that hold facts, and the rows that do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from salesdesk.imports.recognise.beside.amounts import parallel_amounts, with_values
from salesdesk.imports.recognise.beside.channels import channel_amounts
from salesdesk.imports.recognise.beside.shares import with_shares
from salesdesk.imports.recognise.beside.thing_groups import thing_amounts
from salesdesk.imports.recognise.columns.decide import decide
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.columns.writing import as_written
from salesdesk.imports.recognise.kinds.forms import MASTER, as_form
from salesdesk.imports.recognise.kinds.void import void_rows
from salesdesk.imports.recognise.kinds.which import COMMON, Verdict
from salesdesk.imports.recognise.layout.carried import fill_down, of_orders
from salesdesk.imports.recognise.layout.field_forms import as_field_form
from salesdesk.imports.recognise.layout.other_papers import other_papers, other_papers_note
from salesdesk.imports.recognise.layout.outline import Outline
from salesdesk.imports.recognise.layout.rows import scan_rows
from salesdesk.imports.recognise.layout.sections import Sections, open_notes
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.recognised import RecognisedColumn, SkippedRow, TableKind, TotalsRow
from salesdesk.imports.recognise.shapes.measures import with_measures
from salesdesk.imports.recognise.shapes.numbered import sold_note
from salesdesk.imports.recognise.shapes.order_lines import count_orders_once
from salesdesk.imports.recognise.shapes.which import Shape
from salesdesk.sheets.grid import SheetGrid
from salesdesk.text import Text

_NO_BLOCKS = frozenset({TableKind.TASKS, TableKind.GOALS, TableKind.LEADS})


@dataclass(frozen=True, slots=True)
class Contents:
    """`asks` names what is in doubt ("decimal", "date_order"); `notes` say what else is to be told."""

    verdict: Verdict
    columns: tuple[RecognisedColumn, ...]
    skipped: tuple[SkippedRow, ...]
    totals: tuple[TotalsRow, ...]
    asks: tuple[str, ...]
    notes: tuple[Text, ...]
    parallel: tuple[int, ...] = ()


def contents_of(
    grid: SheetGrid,
    block: Block,
    filled: list[int],
    columns: Sequence[Column],
    shape: Shape,
    factor: int,
    sections: Sections,
    outline: Outline,
    *,
    said: bool,
) -> Contents:
    """Return the columns and rows of a table; `said`: the manager gave its kind, which is not doubted."""
    verdict = shape.verdict
    open_ones = [one for one in columns if one.index not in shape.apart]
    decided = decide(open_ones, verdict.kind, verdict.wanted | COMMON, verdict.unwanted, factor)
    decided = sorted([*decided, *shape.apart.values()], key=_place)
    skipped, totals = scan_rows(grid, block, filled, decided, lone_is_data(verdict.kind), sections.labels, outline)
    gone = {one.row - 1 for one in skipped}
    data = [row for row in range(block.first, block.last + 1) if filled[row] and row not in gone]
    void, void_notes = void_rows(columns, grid, data, decided, verdict.kind)
    papers = {} if said else other_papers(columns, grid, [row for row in data if row not in void], verdict.kind)
    out = [
        *(SkippedRow(row + 1, why, "void") for row, why in void.items()),
        *(SkippedRow(row + 1, why, "paper") for row, why in papers.items()),
    ]
    skipped = sorted([*skipped, *out], key=_row)
    with_void = [row for row in data if row not in papers]
    data = [row for row in data if row not in void and row not in papers]
    notes: list[Text] = []
    if not said and verdict.kind is not TableKind.PIVOT:
        form = as_field_form(grid, block)
        verdict, notes = (form, [form.reason]) if form else as_form(verdict, decided, columns, len(with_void))
    # Who or what a task, goal or lead leaves open is open: its rows are no blocks.
    carried = fill_down(grid, with_void, filled, decided, blocks=verdict.kind not in _NO_BLOCKS)
    decided = [replace(one, fill_down=True) if one.index in carried else one for one in decided]
    heads = of_orders(grid, with_void, decided)
    decided = [replace(one, of_order=True) if one.index in heads else one for one in decided]
    if not said:
        verdict, decided, later, whole = count_orders_once(grid, data, decided, verdict)
        further = {one.row - 1 for one in later}
        skipped = sorted([*skipped, *later], key=_row)
        data = [row for row in data if row not in further]
        notes += whole
    decided, told = with_measures(decided, columns, shape.apart)
    # A goal is not divided among those who are named: whose it is has to be said.
    decided, shared = (decided, []) if verdict.kind is TableKind.GOALS else with_shares(grid, data, decided)
    notes += [
        *open_notes(sections, decided),
        *void_notes,
        *other_papers_note(papers),
        *sold_note(columns, shape.apart, verdict.kind),
    ]
    decided, asks = as_written(grid, data, decided, columns)
    decided, channels = channel_amounts(columns, decided, verdict.kind)
    decided, things = (decided, ()) if channels else thing_amounts(columns, decided, verdict.kind)
    parallel = channels or things or parallel_amounts(columns, decided)
    summed = tuple(one.index for one in decided if one.group is not None) if things else parallel
    totals = [with_values(one, grid.rows[one.row - 1], summed) for one in totals]
    return Contents(verdict, tuple(decided), tuple(skipped), tuple(totals), tuple(asks), (*notes, *told, *shared), parallel)


def lone_is_data(kind: TableKind) -> bool:
    """Tell whether a row of a table of `kind` may be a name and nothing else."""
    return kind in MASTER or kind in (TableKind.UNKNOWN, TableKind.FORM, TableKind.GOALS)


def _place(column: RecognisedColumn) -> int:
    return column.index


def _row(skipped: SkippedRow) -> int:
    return skipped.row
