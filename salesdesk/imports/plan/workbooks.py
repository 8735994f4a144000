"""Plans an import: what would be new, changed, the same or rejected. Writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.collecting import collecting_later
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.imports.own.table import WORKED_OUT, own_tables
from salesdesk.imports.plan.cells.broken import left_empty, lost_digits, uncomputed_totals
from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.plan.cells.since_1904 import with_its_days
from salesdesk.imports.plan.cells.torn import garbled_notes
from salesdesk.imports.plan.cells.written import open_question
from salesdesk.imports.plan.cells.years import give_year, with_period
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.contacts.main import add_main_contacts
from salesdesk.imports.plan.facts.receipt_heads import count_receipts_once
from salesdesk.imports.plan.facts.receipt_parts import holds_parts
from salesdesk.imports.plan.gone.mended import replace_mended
from salesdesk.imports.plan.gone.missing import ask_about_gone
from salesdesk.imports.plan.gone.void_wins import let_void_win
from salesdesk.imports.plan.job import Job, Outcome, Rates, Shared
from salesdesk.imports.plan.memory import Corrected, correct, memories_of
from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.names.directory import Directory, Names
from salesdesk.imports.plan.names.namesake_question import unclear_names
from salesdesk.imports.plan.names.namesakes import told_apart
from salesdesk.imports.plan.names.near import near_matches
from salesdesk.imports.plan.names.titled import additions_note
from salesdesk.imports.plan.names.unneeded import drop_unneeded
from salesdesk.imports.plan.not_kept import NOT_KEPT
from salesdesk.imports.plan.not_taken import not_taken, not_taken_notes, with_reasons
from salesdesk.imports.plan.orders.called_off import may_call_off, note_called_off
from salesdesk.imports.plan.orders.heads import count_orders_once
from salesdesk.imports.plan.orders.order_ids import packed_ids
from salesdesk.imports.plan.orders.parents import numbered_by_parents
from salesdesk.imports.plan.orders.returned import has_no_worth
from salesdesk.imports.plan.orders.returned_people import give_returns_their_people
from salesdesk.imports.plan.planned import Counts, ImportPlan, LackingRate, Returned, TablePlan
from salesdesk.imports.plan.policies import by_field
from salesdesk.imports.plan.prepare import prepared
from salesdesk.imports.plan.records import new_records, record_holds, record_inserts, record_updates
from salesdesk.imports.plan.taken_over import takes_over, waits
from salesdesk.imports.plan.totals import differing_others, note_rejected
from salesdesk.imports.plan.twice.once import count_sales_once
from salesdesk.imports.plan.writes import Delete, Hold, Insert, Update, Writes
from salesdesk.imports.recognise.beside.deals.steps import steps_note
from salesdesk.imports.recognise.beside.money.amounts import several_note
from salesdesk.imports.recognise.beside.money.of_now import so_far_note
from salesdesk.imports.recognise.beside.money.own_money import own_money_note
from salesdesk.imports.recognise.copies import said_twice
from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.layout.called import SheetNames, names_of
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.imports.review_forms.read import FilledForm
from salesdesk.imports.review_forms.table import form_tables
from salesdesk.imports.targets import TARGETS, target_for
from salesdesk.model import RECORDS, JournalAction
from salesdesk.progress import Progress
from salesdesk.services.keys import identity
from salesdesk.services.settings import holds_amounts
from salesdesk.sheets.forms import MARK_SHEET
from salesdesk.sheets.grid import SheetGrid, Workbook
from salesdesk.sheets.open import open_sheets
from salesdesk.sheets.row_hashes import SIZE
from salesdesk.text import Text, mark, some

_PLANNING = mark("Import", "Comparing {name}")
_NO_TABLE = mark("Import", "{name}: no table was found.")
_UNKNOWN = mark("Import", "It is not clear what this table holds. Say what it is to import it.")
_RETURNS_ALONE = mark("Import", "It says which orders came back, but not what they were worth: import the returns with their amounts.")
_SKIPPED = mark("Import", "Left out, as you chose.")
_SKIPPED_BEFORE = mark("Import", "Left out, as you chose on {day} for sheets like it, “{name}”.")
_SUMMED = mark("Import", "{reason} It is left out; take it in if you want it nevertheless.")
_COPIED = mark("Import", "{reason} It is left out.")
_NAMED = 6
_WORKED_OUT = mark("Import", "SalesDesk worked these figures out from facts that it has: imported, they would count twice.")
_BROKEN = mark("Import", "{name}: the sheet “{sheet}” is damaged and was left out.")


def plan_import(
    db: Database,
    paths: Sequence[Path],
    progress: Progress | None = None,
    choices: Choices | None = None,
    *,
    today: date | None = None,
    reader: Callable[[Path, Progress], Workbook] = open_sheets,
) -> ImportPlan:
    """Return what an import of the files at `paths` would do; all of them are planned together, whatever their order.

    Raise `SalesDeskError` when a file cannot be read ("import.…"), `Cancelled` when `progress` was cancelled.
    """
    progress, choices = progress or Progress(), choices or Choices()
    files = tuple(Path(one) for one in paths)
    books = [reader(path, part_of(progress, 0.6 * at / len(files), 0.6 / len(files))) for at, path in enumerate(files)]
    progress.step(0.6)
    return plan_workbooks(db, books, progress, choices, today=today)


def plan_workbooks(
    db: Database, books: Sequence[Workbook], progress: Progress, choices: Choices, *, today: date | None = None
) -> ImportPlan:
    """Plan the import of workbooks that were read already: again after a correction, say."""
    books = told_apart(books)
    notes: list[Text] = []
    tables: list[RecognisedTable] = []
    grids: list[SheetGrid] = []
    returned: list[Returned] = []
    mended: dict[tuple[str, str], Mapping[int, tuple[str, ...]]] = {}
    filled: dict[tuple[str, str], FilledForm] = {}
    with collecting_later(), db.read() as session:
        if choices.currency and holds_amounts(session):
            choices = replace(choices, currency=None)
        directory = Directory(session, choices.same_as)
        known = Known(
            Names(directory, "member"), Names(directory, "customer"), Names(directory, "product"), squash, Names(directory, "team")
        )
        memories = memories_of(session)
        called = names_of(books, known)
        for read in books:
            book, back = prepared(read, choices, memories.values())
            returned += back
            mended |= {(book.path.name, one.sheet): one.stored for one in back}
            forms = form_tables(book, choices.kinds(book.path.name))
            filled |= {(table.file, table.sheet): form for table, form in forms}
            found = _tables_of(book, choices, known, [table for table, _ in forms], progress, called, identity(session))
            notes += [_BROKEN.fill(name=book.path.name, sheet=sheet) for sheet in book.broken]
            if not found:
                notes.append(_NO_TABLE.fill(name=book.path.name))
            sheets = {one.name: one for one in book.sheets}
            tables += found
            grids += [sheets[one.sheet] for one in found]
            progress.step(0.65)
        if not tables:
            raise SalesDeskError(
                "import.nothing",
                mark("Import", "There is no table to import in {names}."),
                names=some([one.path.name for one in books], _NAMED),
            )
        rates, day = Rates(session, choices), today or date.today()
        shared = Shared(session, directory, rates, choices, day, progress, forms=filled, mended=mended)
        corrected, alone = numbered_by_parents(session, correct(memories, tables, choices), grids)
        grids = [with_its_days(grid, one.table) for grid, one in zip(grids, corrected, strict=True)]
        outcomes = _plan_all(shared, corrected, grids, alone)
        let_void_win(shared, outcomes)
        replace_mended(shared, outcomes)
        ask_about_gone(shared, outcomes)
        count_orders_once(shared, outcomes)
        count_receipts_once(shared, outcomes)
        count_sales_once(shared, corrected, outcomes)
        add_main_contacts(shared, outcomes)
        give_returns_their_people(shared, outcomes)
        plan = _gather(shared, [one.path for one in books], corrected, outcomes, notes, workspace_stamp(session))
        over = not plan.writes and takes_over(session, plan.writes.holds, plan.files)
        waiting = not plan.writes and waits(session, plan.tables, plan.files)
        unclear = unclear_names(session, directory, shared.today)
        return replace(plan, returned=tuple(returned), unclear=unclear, takes_over=over, waits=waiting)


def _tables_of(
    book: Workbook, choices: Choices, known: Known, forms: Sequence[RecognisedTable], progress: Progress, called: SheetNames, workspace: str
) -> tuple[RecognisedTable, ...]:
    """Return the tables of `book` in the order of its sheets: what SalesDesk exported, and filled forms, need no guessing."""
    said = choices.kinds(book.path.name)
    own = [*own_tables(book, said, workspace), *forms]
    if not own:
        return tuple(recognise(book, said, known, progress.go_on, called))
    ours = {one.sheet for one in own} | ({MARK_SHEET} if forms else set())
    others = recognise(replace(book, sheets=tuple(one for one in book.sheets if one.name not in ours)), said, known, progress.go_on, called)
    order = {one.name: at for at, one in enumerate(book.sheets)}
    return tuple(sorted((*own, *others), key=lambda one: (order[one.sheet], one.top)))


def workspace_stamp(session: Session) -> str:
    """Return what changes whenever anything in the workspace was done, undone or redone."""
    undone = select(func.count()).where(JournalAction.state != "done").scalar_subquery()
    row = session.execute(select(func.max(JournalAction.id), func.max(JournalAction.undone_at), undone)).one()
    return "/".join(str(one) for one in row)


def _plan_all(
    shared: Shared, corrected: Sequence[Corrected], grids: Sequence[SheetGrid], refused: Mapping[int, Text]
) -> dict[int, Outcome]:
    order = {target.name: rank for rank, target in enumerate(TARGETS)}
    places = [place for place, one in enumerate(corrected) if place not in refused and _why_not(one) is None]
    wanted = [(target_for(corrected[place].table.kind), place) for place in places]
    outcomes = {place: Outcome(refused=why) for place, why in refused.items()}
    queue = sorted(
        ((target, place) for target, place in wanted if target),
        key=lambda one: (order[one[0].name], _own_order(corrected[one[1]].table), one[1]),
    )
    heads = [place for _, place in queue if len(queue) > 1 and may_call_off(corrected[place].table)]
    note_called_off(_job(shared, corrected[place], grids[place], place) for place in heads)
    for done, (target, place) in enumerate(queue):
        table = corrected[place].table
        shared.progress.step(0.65 + 0.35 * done / len(queue), _PLANNING.fill(name=table.sheet))
        job = _job(shared, corrected[place], grids[place], place)
        columns = job.columns
        outcomes[place] = target.plan(job)
        outcomes[place].rejected = with_period(job, outcomes[place].rejected)
        outcomes[place].totals = (*outcomes[place].totals, *differing_others(columns, outcomes[place].totals))
        if outcomes[place].totals and outcomes[place].rejected.rows:
            outcomes[place].totals = note_rejected(columns, outcomes[place].totals)
        outcomes[place].order_ids = packed_ids(table, grids[place])
        outcomes[place].hashes = grids[place].hashes[: SIZE * table.bottom]
        told = [*several_note(table), *own_money_note(table), *steps_note(table), *so_far_note(table)]
        told += [
            *left_empty(table, grids[place]),
            *garbled_notes(table, grids[place]),
            *columns.left_empty,
            *columns.told,
            *lost_digits(table, grids[place]),
        ]
        outcomes[place].not_taken, outcomes[place].remarks = not_taken(columns), columns.remarks
        told += [*uncomputed_totals(table), *not_taken_notes(table, outcomes[place].not_taken)]
        outcomes[place].notes += told
    return outcomes


def _job(shared: Shared, one: Corrected, grid: SheetGrid, place: int) -> Job:
    choice = shared.choices.of(one.table)
    columns = Columns(one.table, grid, one.fixes, shared.go_on)
    columns.year = (choice.year if choice else None) or columns.year or shared.choices.year
    job = Job(shared, columns.table, columns, place, choice, by_field(one.table, one.policies))
    give_year(job)
    return job


def _own_order(table: RecognisedTable) -> int:
    """Our own exports in the order of the records, and receipts before their parts: what is referred to comes first."""
    names = [record.name for _, record in RECORDS]
    return names.index(table.own_record) if table.own_record in names else int(holds_parts(table))


def _why_not(one: Corrected) -> Text | None:
    if one.skip:
        return _SUMMED.fill(reason=said_twice(one.table)[0] or "") if one.table.sum_of else _left_out(one)
    if one.table.duplicate_of:
        return _COPIED.fill(reason=said_twice(one.table)[0] or "")
    if one.table.own_record in WORKED_OUT:
        return _WORKED_OUT
    if one.table.kind in (TableKind.PIVOT, TableKind.FORM):
        return one.table.reason
    if has_no_worth(one.table):
        return _RETURNS_ALONE
    if target_for(one.table.kind) is None:
        # Where it is known what an unknown table is the reason says so, and what to do.
        told = one.table.kind is TableKind.UNKNOWN and one.table.confidence > 0
        return one.table.reason if told else NOT_KEPT.get(one.table.kind, _UNKNOWN)
    return open_question(one.table)


def _left_out(one: Corrected) -> Text:
    known = one.confirmed
    return _SKIPPED if known is None or not known.day else _SKIPPED_BEFORE.fill(day=known.day, name=known.name)


def _gather(
    shared: Shared, files: Sequence[Path], corrected: Sequence[Corrected], outcomes: dict[int, Outcome], notes: list[Text], stamp: str
) -> ImportPlan:
    tables = tuple(_table_plan(one, outcomes.get(place), shared.lacking.get(place, {})) for place, one in enumerate(corrected))
    drop_unneeded(shared.directory, outcomes)
    in_order = list(outcomes.values())
    inserts: list[Insert] = [*record_inserts(shared.directory)]
    updates: list[Update] = [*record_updates(shared.directory)]
    deletes: list[Delete] = []
    holds: list[Hold] = [*record_holds(shared.directory)]
    for outcome in in_order:
        inserts += outcome.inserts
        updates += outcome.updates
        deletes += outcome.deletes
        holds += outcome.holds
    return ImportPlan(
        files=tuple(files),
        tables=tables,
        creates=new_records(shared.directory),
        near=(*near_matches(shared.directory), *shared.near),
        notes=(*notes, *(note for register in shared.directory.loaded() for note in additions_note(register.bared))),
        choices=shared.choices,
        writes=Writes(tuple(inserts), tuple(updates), tuple(deletes), tuple(holds)),
        stamp=stamp,
        forms=tuple(form for outcome in in_order for form in outcome.forms),
        results=tuple(found for outcome in in_order for found in outcome.results),
    )


def _table_plan(one: Corrected, outcome: Outcome | None, lacking: Mapping[str, str]) -> TablePlan:
    target = target_for(one.table.kind)
    refused, asks = (outcome.refused, outcome.asks) if outcome is not None else (None, None)
    if outcome is None or target is None or refused is not None:
        rows = 0 if one.skip or one.table.duplicate_of else len(one.table.row_numbers())
        return TablePlan(
            said_twice(one.table)[1] if one.table.duplicate_of or (one.skip and one.table.sum_of) else one.table,
            None,
            refused or _why_not(one),
            Counts(set_aside=rows),
            skipped=one.skip,
            corrected=one,
            asks=asks,
            accepted=one.accepted,
        )
    return TablePlan(
        table=with_reasons(one.table, outcome.not_taken, outcome.remarks),
        not_taken=frozenset(column.index for column in outcome.not_taken),
        target=outcome.record or target.record,
        why=None,
        counts=outcome.counts,
        rejected=outcome.rejected,
        samples=tuple(outcome.samples),
        totals=tuple(outcome.totals),
        notes=tuple(outcome.notes),
        default_day=outcome.default_day,
        corrected=one.with_twice(bool(outcome.twice)),
        policies=one.policies,
        read_as=outcome.read_as,
        hashes=outcome.hashes,
        gone=outcome.gone,
        twice=tuple(outcome.twice),
        told_by=outcome.told_by,
        entered=outcome.entered,
        order_ids=outcome.order_ids,
        accepted=one.accepted,
        days=outcome.days,
        lacking=tuple(LackingRate(currency, date.fromisoformat(day)) for currency, day in sorted(lacking.items())),
    )


def part_of(progress: Progress, begin: float, part: float) -> Progress:
    """Return a progress for a part of the work."""
    return _Part(progress, begin, part)


class _Part(Progress):
    def __init__(self, whole: Progress, begin: float, part: float) -> None:
        super().__init__()
        self._whole, self._begin, self._part = whole, begin, part

    @property
    def cancelled(self) -> bool:
        return self._whole.cancelled

    def step(self, share: float, text: Text | None = None) -> None:
        self._whole.step(self._begin + self._part * share, text)
