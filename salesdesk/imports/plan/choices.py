"""What a manager corrects in a recognised table, and how the program remembers it for the next sheet of that shape."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.recognise.meanings import MONEY
from salesdesk.imports.recognise.recognised import Meaning, RecognisedColumn, RecognisedTable, TableKind
from salesdesk.model import ImportMemory
from salesdesk.text import Text, mark

_SAID = mark("Import", "You said so.")
_TAUGHT = mark("Import", "As you taught it for a sheet with the same headings.")
_ANOTHER = mark("Import", "You chose another column for this.")
_SHARED = (Meaning.PERIOD_VALUE, Meaning.IGNORED)
SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class TableChoice:
    """Corrections for one table, which is known by its file, sheet and first header row; None and () leave it as recognised.

    `day` is the day of rows that have none (for a month: its last day), `year` that of months without one.
    `meanings` are by column index. `decimal` ("." or ",") says how numbers are written where the sheet leaves it open.
    `remember` keeps kind, meanings and skipping for sheets with the same headings.
    """

    file: str
    sheet: str
    top: int
    kind: TableKind | None = None
    meanings: tuple[tuple[int, Meaning], ...] = ()
    skip: bool | None = None
    day: date | None = None
    year: int | None = None
    decimal: str | None = None
    remember: bool = True


@dataclass(frozen=True, slots=True)
class SameAs:
    """The manager's word that `text` names the stored `record` with this id; it becomes an alias."""

    record: str
    text: str
    target_id: int


@dataclass(frozen=True, slots=True)
class Choices:
    """All corrections of one import; `day` and `year` hold for tables that say nothing of their own and have no choice of their own."""

    tables: tuple[TableChoice, ...] = ()
    same_as: tuple[SameAs, ...] = ()
    day: date | None = None
    year: int | None = None

    def of(self, table: RecognisedTable) -> TableChoice | None:
        """Return the choice made for `table`, None when there is none."""
        for one in self.tables:
            if (one.file, one.sheet, one.top) == table_id(table):
                return one
        return None

    def kinds(self, file: str) -> dict[tuple[str, int], TableKind]:
        """Return the kinds that the manager gave to tables of `file`, by sheet and first header row."""
        return {(one.sheet, one.top): one.kind for one in self.tables if one.file == file and one.kind}


def table_id(table: RecognisedTable) -> tuple[str, str, int]:
    """Return by what a table is known in `TableChoice`: file, sheet, first header row."""
    return table.file, table.sheet, table.header_rows[0] if table.header_rows else table.top


def shape_of(table: RecognisedTable) -> str:
    """Return what is the same for all tables with the same headings."""
    if table.signature:
        return table.signature
    return hashlib.blake2b("\x1f".join(one.header for one in table.columns).encode(), digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Corrected:
    """A table as corrected; `learn` says that the correction is new and is to be remembered."""

    table: RecognisedTable
    skip: bool
    learn: bool


def correct(session: Session, tables: list[RecognisedTable], choices: Choices) -> list[Corrected]:
    """Apply what was taught before, and over it what was chosen now."""
    shapes = {shape_of(one) for one in tables}
    memories = {one.shape: one for one in session.scalars(select(ImportMemory).where(ImportMemory.shape.in_(shapes)))} if shapes else {}
    return [_correct(one, memories.get(shape_of(one)), choices.of(one)) for one in tables]


def _correct(table: RecognisedTable, memory: ImportMemory | None, choice: TableChoice | None) -> Corrected:
    skip = False
    other = choice is not None and choice.kind is not None and memory is not None and choice.kind != memory.kind
    if memory is not None and not other:
        skip = memory.kind == SKIPPED
        meanings = {one.index: Meaning(memory.meanings[one.header]) for one in table.columns if one.header in memory.meanings}
        kind = table.kind if skip or not memory.kind else TableKind(memory.kind)
        table = replace(table, kind=kind, columns=tuple(_with(table, one, meanings.get(one.index), _TAUGHT) for one in table.columns))
    if choice is None:
        return Corrected(table, skip, False)
    said = dict(choice.meanings)
    if choice.skip is not None:
        skip = choice.skip
    learn = choice.remember and bool(choice.kind or said or choice.skip is not None)
    columns = tuple(_give_way(_with(table, one, said.get(one.index), _SAID), said) for one in table.columns)
    return Corrected(replace(table, kind=choice.kind or table.kind, columns=columns), skip, learn)


def _with(table: RecognisedTable, column: RecognisedColumn, meaning: Meaning | None, reason: Text) -> RecognisedColumn:
    if meaning is None or (meaning is column.meaning and reason is _TAUGHT):
        return column
    # The unit of the table (万元) is only noted at columns that were taken for money.
    factor = table.factor if meaning in MONEY and column.factor == 1 else column.factor
    return replace(column, meaning=meaning, confidence=1.0, reason=reason, factor=factor)


def _give_way(column: RecognisedColumn, said: dict[int, Meaning]) -> RecognisedColumn:
    """A meaning that the manager gave to one column is no other column's any more."""
    if column.index in said or column.meaning not in said.values() or column.meaning in _SHARED:
        return column
    return replace(column, meaning=Meaning.IGNORED, confidence=1.0, reason=_ANOTHER)


def learn(session: Session, table: RecognisedTable, skip: bool) -> None:
    """Remember kind and meanings of `table` for its shape."""
    memory = session.scalars(select(ImportMemory).where(ImportMemory.shape == shape_of(table))).first()
    if memory is None:
        memory = ImportMemory(shape=shape_of(table))
        session.add(memory)
    memory.kind = SKIPPED if skip else str(table.kind)
    memory.meanings = {one.header: str(one.meaning) for one in table.columns if one.header}
