"""What a manager looks at before an import: files that were read, tables with samples of their columns, and what becomes of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.fields import Record
from salesdesk.imports.plan.cells.since_1904 import with_its_days
from salesdesk.imports.plan.cells.written import DATES, Question, questions_of
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.names.namesakes import told_apart
from salesdesk.imports.plan.names.near_match import NearMatch
from salesdesk.imports.plan.planned import ImportPlan, LackingRate, NewRecord, TablePlan, Unclear
from salesdesk.imports.plan.workbooks import plan_workbooks
from salesdesk.imports.reading import ReadFile
from salesdesk.imports.recognise.kinds.rules import COMMON, RULES
from salesdesk.imports.recognise.layout.sections import widened
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.review_forms.states import SCORES
from salesdesk.imports.review_lists.plan import RESULTS
from salesdesk.imports.targets import target_for
from salesdesk.model import RECORDS
from salesdesk.progress import Progress
from salesdesk.services.settings import holds_amounts, read_settings
from salesdesk.sheets.grid import Cell, SheetGrid
from salesdesk.sheets.values import parse_dates
from salesdesk.text import Text, mark

_NO_TABLE = mark("Import", "No table was found in it.")
_BROKEN = mark("Import", "The sheet “{sheet}” is damaged and was left out.")
_KNOWN_BY_THEMSELVES = (TableKind.OWN,)
_SAMPLES = 3
_LOOKED_AT = 60
_FIRST_ROWS = 30
_WIDEST = 40
_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column with a few of its values, as the sheet has them."""

    column: RecognisedColumn
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Currencies:
    """The currency that the workspace is kept in, the rates that a table lacks, and whether another currency can still be chosen."""

    home: str
    lacking: tuple[LackingRate, ...] = ()
    free: bool = False


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table with what becomes of it. `rows` counts rows that hold facts; the days are the first and last of them, None without dates.

    `last_written` is the last day among those that are new, or `last_day` where none is. `first_rows` are those of its sheet as they
    were read; `questions` are about how its dates and numbers are written.
    """

    plan: TablePlan
    columns: tuple[ShownColumn, ...]
    rows: int
    first_day: date | None
    last_day: date | None
    creates: tuple[NewRecord, ...]
    near: tuple[NearMatch, ...]
    first_rows: tuple[tuple[Cell, ...], ...] = ()
    unclear: tuple[Unclear, ...] = ()
    currencies: Currencies = Currencies("")
    questions: tuple[Question, ...] = ()
    last_written: date | None = None

    @property
    def waits(self) -> bool:
        """True while the table is not imported because a question about it is open."""
        asked = self.plan.asks is not None or any(one.said is None for one in self.questions)
        return self.plan.target is None and not self.plan.skipped and asked

    @property
    def asks_what_is_gone(self) -> bool:
        """True while importing the table could count rows twice that were corrected."""
        return self.plan.target is not None and self.plan.gone is not None and self.plan.gone.waits

    @property
    def has_question(self) -> bool:
        """True while nothing can be imported before a question about the table is answered, or the table left out."""
        return self.waits or self.asks_what_is_gone or self.plan.may_count_twice or self.plan.unconfirmed


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file, or a sheet of it, brings nothing; `left_out` says that it was passed over, not that it cannot be read."""

    file: str
    sheet: str
    text: Text
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """Everything that is shown before an import; `plan` is None when no file brings a table."""

    plan: ImportPlan | None
    tables: tuple[ShownTable, ...]
    problems: tuple[Problem, ...]

    @property
    def last_day(self) -> date | None:
        """The last day on which something happened that the import would add or change."""
        brought = [one for one in self.tables if one.plan.target and (one.plan.counts.new or one.plan.counts.changed)]
        return max((one.last_written for one in brought if one.last_written), default=None)


def preview(db: Database, files: Sequence[ReadFile], choices: Choices, progress: Progress, *, today: date | None = None) -> Preview:
    """Return what an import of `files` would do with the corrections `choices`; writes nothing."""
    problems = [Problem(one.path.name, "", one.problem, one.left_out) for one in files if one.problem]
    books = told_apart([one.book for one in files if one.book])
    problems += [Problem(one.path.name, sheet, _BROKEN.fill(sheet=sheet)) for one in books for sheet in one.broken]
    try:
        plan = plan_workbooks(db, books, progress, choices, today=today) if books else None
    except SalesDeskError as error:
        if error.code != "import.nothing":
            raise
        plan = None
    found = {one.table.file for one in plan.tables} if plan else set()
    problems += [Problem(one.path.name, "", _NO_TABLE) for one in books if one.path.name not in found]
    grids = {(book.path.name, sheet.name): sheet for book in books for sheet in book.sheets}
    with db.read() as session:
        home = Currencies((plan and plan.choices.currency) or read_settings(session).currency, free=not holds_amounts(session))
    tables = [_shown(plan, place, grids[one.table.file, one.table.sheet], home) for place, one in enumerate(plan.tables)] if plan else []
    return Preview(plan, tuple(tables), tuple(problems))


def kinds_to_offer(now: TableKind) -> tuple[TableKind, ...]:
    """Return the kinds of table that can be imported, and the present one."""
    return tuple(kind for kind in TableKind if kind is now or (target_for(kind) is not None and kind not in _KNOWN_BY_THEMSELVES))


def meanings_to_offer(kind: TableKind) -> tuple[tuple[Meaning, ...], tuple[Meaning, ...]]:
    """Return the meanings that columns of a table of `kind` often have, and all the others."""
    rule = next((one for one in RULES if one.kind is kind), None)
    wanted = rule.wanted | COMMON if rule else frozenset(Meaning)
    usual = tuple(one for one in Meaning if one in wanted and one is not Meaning.IGNORED)
    return usual, tuple(one for one in Meaning if one not in wanted and one is not Meaning.IGNORED)


def record_of(name: str) -> Record | None:
    """Return the record that rows become, by `TablePlan.target`."""
    known = (SCORES, RESULTS, *(record for _, record in RECORDS))
    return next((record for record in known if record.name == name), None)


def let_go(held: list[object]) -> None:
    """Free the previews and files in `held` piece by piece: freed in one piece, the interpreter stands still for all threads."""
    while held:
        one = held.pop()
        if isinstance(one, Preview) and one.plan:
            for insert in one.plan.writes.inserts:
                if isinstance(insert.columns, dict):
                    while insert.columns:
                        insert.columns.popitem()
        elif isinstance(one, ReadFile) and one.book:
            for sheet in one.book.sheets:
                while sheet.rows:
                    del sheet.rows[-_AT_ONCE:]


def _shown(plan: ImportPlan, place: int, grid: SheetGrid, home: Currencies) -> ShownTable:
    planned = plan.tables[place]
    table = planned.table
    numbers = table.row_numbers()
    grid = with_its_days(grid, table)
    wide = widened(grid, table.sections)
    first, last = _days(planned, wide, numbers)
    creates = tuple(one for one in plan.creates if one.table == place)
    names = {(one.record, one.name) for one in creates}
    columns = tuple(ShownColumn(one, _samples(wide, numbers, one.index)) for one in table.columns)
    near = tuple(one for one in plan.near if one.table == place or (one.asked in names and not one.only_known))
    near += (planned.asks,) if planned.asks is not None else ()
    rows = tuple(tuple(row[:_WIDEST]) for row in grid.rows[:_FIRST_ROWS])
    unclear = tuple(one for one in plan.unclear if one.table == place)
    currencies = replace(home, lacking=planned.lacking)
    asked, written = questions_of(table), _last_new(plan, place) or last
    return ShownTable(planned, columns, len(numbers), first, last, creates, near, rows, unclear, currencies, asked, written)


def _samples(grid: SheetGrid, numbers: Sequence[int], index: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for number in numbers[:_LOOKED_AT]:
        words = cell_words(grid.rows[number - 1][index])
        if words:
            found[words] = None
            if len(found) == _SAMPLES:
                break
    return tuple(found)


def cell_words(cell: Cell) -> str:
    """Return a cell as a sheet shows it."""
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:.15g}"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ", "minutes")
    return " ".join(str(cell).split())


def _last_new(plan: ImportPlan, place: int) -> date | None:
    own = [one.columns["day"] for one in plan.writes.inserts if one.sources == place and "day" in one.columns and len(one)]
    return max((date.fromisoformat(max(str(one) for one in set(days))) for days in own), default=None)


def _days(planned: TablePlan, grid: SheetGrid, numbers: Sequence[int]) -> tuple[date | None, date | None]:
    """Return the first and the last day of all that a table brings; of what is not compared by day, of its column of days."""
    if planned.days is not None:
        first, last = planned.days
        return date.fromisoformat(first), date.fromisoformat(last)
    column = _day_column(planned.table)
    if column is None or DATES in planned.table.needs:
        return None, None
    parsed, _ = parse_dates(list({grid.rows[number - 1][column.index] for number in numbers}), column.order)
    known = [one for one in parsed if one is not None]
    return min(known, default=None), max(known, default=None)


def _day_column(table: RecognisedTable) -> RecognisedColumn | None:
    if table.kind is TableKind.OPPORTUNITIES:
        return table.column(Meaning.CLOSE_DATE) or table.column(Meaning.DAY)
    return table.column(Meaning.DAY)
