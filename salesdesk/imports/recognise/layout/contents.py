"""What is in a table: the meaning of each column, the rows that hold facts, and the rows that do not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from salesdesk.imports.recognise.beside.deals.steps import with_earliest_step
from salesdesk.imports.recognise.beside.money.amounts import parallel_amounts, with_values
from salesdesk.imports.recognise.beside.money.gross import with_gross
from salesdesk.imports.recognise.beside.money.whole import with_whole
from salesdesk.imports.recognise.beside.people.shares import with_shares
from salesdesk.imports.recognise.beside.things.channels import channel_amounts
from salesdesk.imports.recognise.beside.things.thing_groups import thing_amounts
from salesdesk.imports.recognise.columns.decide import decide
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.columns.writing import as_written
from salesdesk.imports.recognise.kinds.forms import MASTER, as_form
from salesdesk.imports.recognise.kinds.void import void_rows
from salesdesk.imports.recognise.kinds.which import COMMON, Verdict
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.layout.carried import carried_note, fill_down, of_orders
from salesdesk.imports.recognise.layout.carried_sums import carried_by_sums
from salesdesk.imports.recognise.layout.compared import nobody_note
from salesdesk.imports.recognise.layout.field_forms import as_field_form
from salesdesk.imports.recognise.layout.other_papers import other_papers, other_papers_note
from salesdesk.imports.recognise.layout.outline import Outline
from salesdesk.imports.recognise.layout.period_sums import SUM_OF_PERIODS, sums_of_periods
from salesdesk.imports.recognise.layout.rows import scan_rows
from salesdesk.imports.recognise.layout.sections import Sections, open_notes
from salesdesk.imports.recognise.layout.tables import Block
from salesdesk.imports.recognise.recognised import RecognisedColumn, SkippedRow, TotalsRow
from salesdesk.imports.recognise.shapes.measures import with_measures
from salesdesk.imports.recognise.shapes.numbered import sold_note
from salesdesk.imports.recognise.shapes.order_lines import count_orders_once
from salesdesk.imports.recognise.shapes.which import Shape
from salesdesk.imports.recognise.terms import TableKind
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


class Body:
    """The body of a table, whose contents are found step by step: in a table of many rows each step takes a while."""

    def __init__(
        self, grid: SheetGrid, block: Block, filled: list[int], columns: Sequence[Column], shape: Shape, factor: int, *, said: bool
    ) -> None:
        """`said`: the manager gave the kind of the table, which is not doubted."""
        self._grid, self._block, self._filled, self._columns = grid, block, filled, columns
        self._apart, self._said = shape.apart, said
        self._verdict = verdict = shape.verdict
        open_ones = [one for one in columns if one.index not in shape.apart]
        decided = decide(open_ones, verdict.kind, verdict.wanted | COMMON, verdict.unwanted, factor)
        self._decided = sorted([*decided, *shape.apart.values()], key=_place)
        self._skipped: list[SkippedRow] = []
        self._totals: list[TotalsRow] = []
        self._data: list[int] = []  # the rows of what counts
        self._with_void: list[int] = []  # these, and those that were called off
        self._rows_notes: list[Text] = []
        self._doubts: list[Text] = []
        self._notes: list[Text] = []

    def contents(self, sections: Sections, outline: Outline, known: Known, go_on: Callable[[], None]) -> Contents:
        """Return the columns and rows; `go_on` is called between the steps, and may raise."""
        self._scan(sections, outline, known)
        for step in (self._leave_out, self._doubt_the_kind, self._carry_down, self._take_out_sums, self._give_to_lines, self._count_once):
            go_on()
            step()
        go_on()
        measured = self._measure()
        self._notes += [
            *open_notes(sections, self._decided),
            *self._rows_notes,
            *self._doubts,
            *sold_note(self._columns, self._apart, self._verdict.kind),
        ]
        go_on()
        return self._as_written(measured)

    def _scan(self, sections: Sections, outline: Outline, known: Known) -> None:
        lone = lone_is_data(self._verdict.kind)
        scanned = scan_rows(self._grid, self._block, self._filled, self._decided, lone, sections.labels, outline, known)
        skipped, self._totals, self._doubts = scanned
        self._skipped = list(skipped)
        gone = {one.row - 1 for one in skipped}
        self._data = [row for row in range(self._block.first, self._block.last + 1) if self._filled[row] and row not in gone]

    def _leave_out(self) -> None:
        """Leave out what was called off, and papers of another kind."""
        void = void_rows(self._columns, self._grid, self._data, self._decided, self._verdict.kind)
        self._decided = list(void.columns)
        live = [row for row in self._data if row not in void.rows]
        papers = {} if self._said else other_papers(self._columns, self._grid, live, self._verdict.kind)
        self._skip(SkippedRow(row + 1, why, "void") for row, why in void.rows.items())
        self._skip(SkippedRow(row + 1, why, "paper") for row, why in papers.items())
        self._with_void = [row for row in self._data if row not in papers]
        self._data = [row for row in live if row not in papers]
        self._rows_notes = [*nobody_note(self._skipped), *void.notes, *other_papers_note(papers)]

    def _doubt_the_kind(self) -> None:
        if self._said or self._verdict.kind is TableKind.PIVOT:
            return
        if form := as_field_form(self._grid, self._block):
            self._verdict, self._notes = form, [form.reason]
        else:
            self._verdict, self._notes = as_form(self._verdict, self._decided, self._columns, self._grid, self._with_void)

    def _carry_down(self) -> None:
        # Who or what a task, goal or lead leaves open is open: its rows are no blocks.
        blocks = self._verdict.kind not in _NO_BLOCKS
        carried = fill_down(self._grid, self._with_void, self._filled, self._decided, blocks=blocks)
        carried |= carried_by_sums(self._grid, self._with_void, self._totals, self._decided) if blocks else set()
        self._decided = [replace(one, fill_down=True) if one.index in carried else one for one in self._decided]
        self._rows_notes += carried_note(self._grid, self._with_void, self._decided)

    def _take_out_sums(self) -> None:
        """Leave out the rows of quarters and years that add up the months beside them, but for one that has a target of its own."""
        found = sums_of_periods(self._grid, self._data, self._decided, self._verdict.kind)
        self._totals = sorted([*self._totals, *(total for total, _ in found)], key=_row)
        gone = {total.row: SkippedRow(total.row, SUM_OF_PERIODS.fill(label=total.label), "total") for total, more in found if not more}
        self._skip(gone.values())
        self._data = [row for row in self._data if row + 1 not in gone]
        self._with_void = [row for row in self._with_void if row + 1 not in gone]

    def _give_to_lines(self) -> None:
        heads = of_orders(self._grid, self._with_void, self._decided)
        self._decided = [replace(one, of_order=True) if one.index in heads else one for one in self._decided]

    def _count_once(self) -> None:
        if self._verdict.kind is TableKind.INVOICES:
            self._decided = with_gross(self._grid, self._data, self._decided)
        if self._said:
            return
        self._verdict, self._decided, later, whole = count_orders_once(self._grid, self._data, self._decided, self._verdict)
        self._skip(later)
        further = {one.row - 1 for one in later}
        self._data = [row for row in self._data if row not in further]
        self._notes += whole

    def _measure(self) -> list[Text]:
        """Say what the measures measure, and whose they are; return what is to be told of it."""
        self._decided, told = with_measures(self._decided, self._columns, self._apart)
        if self._verdict.kind is TableKind.GOALS:  # is not divided among those who are named: whose it is has to be said
            return told
        self._decided, shared = with_shares(self._grid, self._data, self._decided)
        return [*told, *shared]

    def _as_written(self, measured: Sequence[Text]) -> Contents:
        decided, asks = as_written(self._grid, self._data, self._decided, self._columns)
        kind = self._verdict.kind
        things: tuple[int, ...] = ()
        decided, channels = channel_amounts(self._columns, with_earliest_step(self._columns, decided), kind)
        if not channels:
            decided, things = thing_amounts(self._columns, decided, kind)
        parallel = channels or things or parallel_amounts(self._columns, decided)
        if not (channels or things) and (whole := with_whole(self._columns, decided, parallel)) is not None:
            decided, parallel = whole, ()
        summed = tuple(one.index for one in decided if one.group is not None) if things else parallel
        totals = tuple(with_values(one, self._grid.rows[one.row - 1], summed) for one in self._totals)
        return Contents(self._verdict, tuple(decided), tuple(self._skipped), totals, tuple(asks), (*self._notes, *measured), parallel)

    def _skip(self, rows: Iterable[SkippedRow]) -> None:
        self._skipped = sorted([*self._skipped, *rows], key=_row)


def lone_is_data(kind: TableKind) -> bool:
    """Tell whether a row of a table of `kind` may be a name and nothing else."""
    return kind in MASTER or kind in (TableKind.UNKNOWN, TableKind.FORM, TableKind.GOALS)


def _place(column: RecognisedColumn) -> int:
    return column.index


def _row(skipped: SkippedRow | TotalsRow) -> int:
    return skipped.row
