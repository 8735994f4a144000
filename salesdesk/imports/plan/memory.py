"""What the program was taught about sheets with the same headings: applied to the next one, extended by what is corrected now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.cells.written import with_answers
from salesdesk.imports.plan.choices import SKIPPED, Choices, Fix, TableChoice, shape_of
from salesdesk.imports.plan.policies import Policy
from salesdesk.imports.plan.trust import needs_confirmation, trusted
from salesdesk.imports.recognise.columns.meanings import MONEY
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.shapes.numbered import as_said
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.model import ImportMemory
from salesdesk.model.base import now
from salesdesk.text import Text, mark

_SAID = mark("Import", "You said so.")
_TAUGHT = mark("Import", "As you taught it for a sheet with the same headings.")
_CONFIRMED = mark("Import", "Read as you confirmed it on {day}; such sheets are remembered as “{name}”.")
_CONFIRMED_ONCE = mark("Import", "Read as you confirmed it last time; such sheets are remembered as “{name}”.")
_ANOTHER = mark("Import", "You chose another column for this.")
_SHARED = (Meaning.PERIOD_VALUE, Meaning.IGNORED)
# A wrong word is wrong in the next sheet too; a wrong number or day is wrong in its row alone.
_WORDS = meanings(
    "member customer product manager team contact region category product_line channel industry unit status stage role grade source "
    "buying_role currency opportunity activity"
)

# What nobody can import is not read as it was confirmed, whatever was said of its columns.
_NO_KINDS = (TableKind.UNKNOWN, TableKind.PIVOT, TableKind.FORM)

TWICE = "twice"  # among the answers about how a sheet is written
_SURE = 0.85  # what the heading says by itself needs no teaching

E = TypeVar("E", bound=StrEnum)
Fixes = Mapping[int, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Confirmed:
    """As which shape a table is remembered, and when that was confirmed last (UTC; None where older versions did not note it)."""

    name: str
    at: datetime | None

    @property
    def day(self) -> str:
        """The day (ISO) on which it was confirmed, where the program runs; "" where that is not known."""
        return self.at.astimezone().date().isoformat() if self.at is not None else ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A table as corrected; `learn` says that the correction is new and is to be remembered.

    `policies` and `fixes` (what stands for which text) are by the index of the column, `written` is how dates and numbers are written.
    `confirmed` tells that it is read as a sheet of its shape was before, None where nothing is remembered of it.
    `twice` says whether sales that other sheets may tell as well count "once" or "both"; None while nobody said it.
    `accepted` tells of a table that was only guessed whether somebody said that it is so; None where that need not be said.
    """

    table: RecognisedTable
    skip: bool
    learn: bool
    policies: Mapping[int, Policy] = field(default_factory=dict)
    fixes: Fixes = field(default_factory=dict)
    headed: bool = False
    written: Mapping[str, str] = field(default_factory=dict)
    confirmed: Confirmed | None = None
    twice: str | None = None
    accepted: bool | None = None

    def with_twice(self, asked: bool) -> Corrected:
        """Return the same, with its answer about what may count twice to be remembered where it was `asked` and is new."""
        if not asked or self.twice is None or self.written.get(TWICE) == self.twice:
            return self
        return replace(self, written={**self.written, TWICE: self.twice}, learn=True)


def memories_of(session: Session) -> dict[str, ImportMemory]:
    """Return what was taught, by shape."""
    return {one.shape: one for one in session.scalars(select(ImportMemory))}


def correct(memories: Mapping[str, ImportMemory], tables: Sequence[RecognisedTable], choices: Choices) -> list[Corrected]:
    """Apply what was taught before, and over it what was chosen now."""
    found = []
    for one in tables:
        headed = choices.heading_row(one.file, one.sheet) is not None
        memory, choice = memories.get(shape_of(one)), choices.of(one)
        corrected = _with_answers(_correct(one, memory, choice), memory, choice, choices)
        corrected = _as_confirmed(corrected, memory, choice)
        corrected = _accepted(_with_twice(corrected, memory, choice, choices), memory, choice, choices)
        found.append(replace(corrected, headed=headed, learn=corrected.learn or headed) if headed else corrected)
    return found


def learn(session: Session, corrected: Corrected) -> None:
    """Remember kind, meanings, policies and values of a table for its shape."""
    table = corrected.table
    memory = session.scalars(select(ImportMemory).where(ImportMemory.shape == shape_of(table))).first()
    if memory is None:
        memory = ImportMemory(shape=shape_of(table), name=table.sheet or table.file)
        session.add(memory)
    memory.kind = SKIPPED if corrected.skip and not table.sum_of else str(table.kind)
    memory.meanings = {one.header: str(one.meaning) for one in table.columns if one.header}
    memory.headers = [one.header for one in table.columns]
    memory.policies = {one.header: str(corrected.policies[one.index]) for one in table.columns if one.index in corrected.policies}
    memory.fixes = {one.header: dict(corrected.fixes[one.index]) for one in table.columns if corrected.fixes.get(one.index)}
    memory.written = {**(memory.written or {}), **corrected.written}
    memory.header_row = table.header_rows[0] if corrected.headed and table.header_rows else memory.header_row
    memory.learnt_at = now()


def _correct(table: RecognisedTable, memory: ImportMemory | None, choice: TableChoice | None) -> Corrected:
    skip = False
    policies: dict[int, Policy] = {}
    fixes: dict[int, Mapping[str, str]] = {}
    other = choice is not None and choice.kind is not None and memory is not None and choice.kind != memory.kind
    if memory is not None and not other:
        skip = memory.kind == SKIPPED
        meanings = {one.index: _one_of(Meaning, memory.meanings.get(one.header)) for one in table.columns}
        kind = table.kind if skip else _one_of(TableKind, memory.kind) or table.kind
        table = as_said(table, kind)
        table = replace(table, columns=tuple(_with(table, one, meanings.get(one.index), _TAUGHT) for one in table.columns))
        said = {one.index: _one_of(Policy, (memory.policies or {}).get(one.header)) for one in table.columns}
        policies = {index: policy for index, policy in said.items() if policy is not None}
        fixes = {one.index: memory.fixes[one.header] for one in table.columns if one.header in (memory.fixes or {})}
    # What only adds up other sheets is left out unless the manager takes it in.
    skip = skip or bool(table.sum_of)
    if choice is None:
        return Corrected(table, skip, False, policies, fixes)
    chosen = dict(choice.meanings)
    if choice.skip is not None:
        skip = choice.skip
    columns = tuple(_give_way(_with(table, one, chosen.get(one.index), _SAID), chosen) for one in table.columns)
    table = replace(table, kind=choice.kind or table.kind, columns=columns)
    new = _lasting(table, choice.fixes)
    for index, values in new.items():
        fixes[index] = {**fixes.get(index, {}), **values}
    taught = bool(choice.kind or chosen or choice.skip is not None or choice.policies or new)
    return Corrected(table, skip, choice.remember and taught, {**policies, **dict(choice.policies)}, fixes)


def _accepted(corrected: Corrected, memory: ImportMemory | None, choice: TableChoice | None, choices: Choices) -> Corrected:
    """Trust a table that was only guessed where it was taught, or is confirmed now; else it waits."""
    if memory is not None and memory.kind == corrected.table.kind:
        return replace(corrected, table=trusted(corrected.table))
    if not needs_confirmation(corrected.table):
        return corrected
    if not (choices.confirmed or (choice is not None and choice.confirmed)):
        return replace(corrected, accepted=False)
    remember = choice is None or choice.remember
    return replace(corrected, table=trusted(corrected.table), accepted=True, learn=corrected.learn or remember)


def _with_answers(corrected: Corrected, memory: ImportMemory | None, choice: TableChoice | None, choices: Choices) -> Corrected:
    known = (memory.written or {}) if memory is not None else {}
    table, written = with_answers(corrected.table, known, choice, choices)
    new = any(known.get(name) != way for name, way in written.items())
    remember = choice is None or choice.remember
    return replace(corrected, table=table, written=written, learn=corrected.learn or (new and remember))


def _with_twice(corrected: Corrected, memory: ImportMemory | None, choice: TableChoice | None, choices: Choices) -> Corrected:
    taught = (memory.written or {}).get(TWICE) if memory is not None else None
    said = (choice.twice if choice else None) or choices.twice or taught
    # Who takes in what only adds up others has said that it counts beside them.
    if said is None and choice is not None and choice.skip is False and corrected.table.sum_of:
        said = "both"
    written = {**corrected.written, TWICE: taught} if taught else corrected.written
    return replace(corrected, twice=said, written=written)


def _as_confirmed(corrected: Corrected, memory: ImportMemory | None, choice: TableChoice | None) -> Corrected:
    """Say that a table is read as one of its shape was confirmed, unless its kind is another now."""
    table = corrected.table
    said = choice is not None and (choice.kind is not None or choice.skip is not None)
    if memory is None or said:
        return corrected
    confirmed = Confirmed(memory.name or table.sheet or table.file, memory.learnt_at)
    if memory.kind == SKIPPED:
        return replace(corrected, confirmed=confirmed)
    if table.kind in _NO_KINDS or memory.kind != table.kind:
        return corrected
    reason = (_CONFIRMED if confirmed.at is not None else _CONFIRMED_ONCE).fill(day=confirmed.day, name=confirmed.name)
    return replace(corrected, table=replace(table, confidence=1.0, reason=reason), confirmed=confirmed)


def _one_of(kind: type[E], text: str | None) -> E | None:
    """Return what `text` names, None for what another version of the program may have called so."""
    if text is None:
        return None
    try:
        return kind(text)
    except ValueError:
        return None


def _lasting(table: RecognisedTable, fixes: Sequence[Fix]) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = {}
    words = {one.index for one in table.columns if one.meaning in _WORDS}
    for one in fixes:
        if one.before and one.column in words:
            found.setdefault(one.column, {})[one.before] = one.value
    return found


def _with(table: RecognisedTable, column: RecognisedColumn, meaning: Meaning | None, reason: Text) -> RecognisedColumn:
    if meaning is None or (meaning is column.meaning and reason is _TAUGHT and column.confidence >= _SURE):
        return column
    # The unit of the table (万元) is only noted at columns that were taken for money.
    factor = table.factor if meaning in MONEY and column.factor == 1 else column.factor
    return replace(column, meaning=meaning, confidence=1.0, reason=reason, factor=factor)


def _give_way(column: RecognisedColumn, said: dict[int, Meaning]) -> RecognisedColumn:
    """A meaning that the manager gave to one column is no other column's any more."""
    if column.index in said or column.meaning not in said.values() or column.meaning in _SHARED:
        return column
    return replace(column, meaning=Meaning.IGNORED, confidence=1.0, reason=_ANOTHER)
