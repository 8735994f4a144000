"""Where a record comes from, in words, and what happened to it since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk import undo
from salesdesk.changes import decode
from salesdesk.db import Database
from salesdesk.fields import Field, Kind
from salesdesk.measure.row_hashes import hashes_of
from salesdesk.model import Base, Customer, Goal, ImportBatch, ImportSource, Member, Plan, Product, Team
from salesdesk.period import Period
from salesdesk.services.listing import record
from salesdesk.text import Text, mark

SOURCE_FIELDS = (
    Field("file", mark("Evidence", "File"), width=20),
    Field("sheet", mark("Evidence", "Sheet"), width=12),
    Field("row", mark("Evidence", "Row"), Kind.INTEGER, width=7),
)
"""Where a fact comes from."""
_NAMED: Mapping[str, Any] = {"member": Member, "customer": Customer, "product": Product, "team": Team, "plan": Plan, "goal": Goal}
# What of a review is told in its history: it is no record that forms and tables know.
_REVIEW = (
    Field("state", mark("Review", "State")),
    Field("total", mark("Review", "Total"), Kind.NUMBER),
    Field("grade", mark("Review", "Grade")),
    Field("coefficient", mark("Review", "Pay × (coefficient)"), Kind.NUMBER),
    Field("bonus", mark("Review", "Bonus"), Kind.MONEY),
    Field("calibrated", mark("Review", "Calibrated"), Kind.NUMBER),
    Field("signed_on", mark("Review", "Signed on"), Kind.DATE),
)


@dataclass(frozen=True, slots=True)
class Change:
    """One change in the life of a fact: when, by whom, under what label and why, and each field before and after."""

    at: datetime
    actor: str
    label: Text
    state: str
    reason: str | None
    fields: tuple[tuple[Field, object, object], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """What a fact is called (number, day, names), where it comes from, and what happened to it since, the newest first."""

    about: tuple[date | str, ...]
    origin: Text
    changes: tuple[Change, ...]


def life_of(db: Database, name: str, id_: int) -> tuple[Text, tuple[Change, ...]]:
    """Return where the record called `name` comes from, in words, and what happened to it, the newest first."""
    entries = undo.history(db, name, id_)
    with db.read() as session:
        return _origin(session, name, id_, entries), tuple(_change(session, name, one) for one in entries)


def name_of(session: Session, kind: str, key: object) -> Text | str:
    """Return what a row of a break-down is called: the name of a member, customer, product …, or a month."""
    if key is None:
        return mark("Metric", "not assigned")
    if kind == "month" and isinstance(key, str):
        return Period.parse(key).label()
    if kind not in _NAMED:
        return str(key)
    return session.execute(select(_NAMED[kind].name).where(_NAMED[kind].id == key)).scalar() or ""


def _origin(session: Session, name: str, id_: int, entries: Sequence[undo.HistoryEntry]) -> Text:
    cls = Base.metadata.tables[name]
    if "source_id" not in cls.c:
        return _born(entries)
    statement = (
        select(ImportSource.id, ImportSource.file, ImportSource.sheet, cls.c.source_row, ImportBatch.at)
        .select_from(cls)
        .join(ImportSource, ImportSource.id == cls.c.source_id)
        .join(ImportBatch, ImportBatch.id == ImportSource.batch_id)
        .where(cls.c.id == id_)
    )
    found = session.execute(statement).first()
    if found is None:
        return _born(entries)
    hashed = hashes_of(session, [(found.id, found.source_row)]).get((found.id, found.source_row))
    return imported(found.file, found.sheet, found.source_row, found.at, hashed)


def _born(entries: Sequence[undo.HistoryEntry]) -> Text:
    born = next((one.action for one in entries if one.before is None), None)
    if born is not None:
        return entered(born.actor, born.at)
    return mark("Evidence", "This did not come from a sheet: it was entered by hand, or is part of the sample team.")


def imported(file: str, sheet: str, row: int | None, at: datetime, hashed: str | None = None) -> Text:
    """Return in words from where and when something was imported; `hashed` is the hash of the row."""
    values = {"file": file, "sheet": sheet, "row": row, "day": at.astimezone().date().isoformat(), "hash": hashed}
    if hashed is not None:
        return mark("Evidence", "Row {row} of the sheet “{sheet}” in {file}, imported on {day}; hash of the row: {hash}.").fill(**values)
    return mark("Evidence", "Row {row} of the sheet “{sheet}” in {file}, imported on {day}.").fill(**values)


def entered(actor: str, at: datetime) -> Text:
    """Return in words by whom and when something was typed."""
    return mark("Evidence", "Entered by {who} on {when}.").fill(who=actor or "–", when=f"{at.astimezone():%Y-%m-%d %H:%M}")


def _fields_of(name: str) -> tuple[Field, ...]:
    return _REVIEW if name == "review" else record(name).fields


def _change(session: Session, name: str, entry: undo.HistoryEntry) -> Change:
    before, after = entry.before or {}, entry.after or {}
    table = Base.metadata.tables[name]

    def value(one: Field, image: Mapping[str, Any]) -> object:
        found = decode(table.c[one.name], image.get(one.name))
        return name_of(session, one.target, found) if one.target and one.target in _NAMED and found is not None else found

    # What was there from the start is no change: it is in the table above.
    changed = [one for one in _fields_of(name) if one.name in table.c and before.get(one.name) != after.get(one.name)] if before else []
    shown = tuple((one, value(one, before), value(one, after)) for one in changed)
    action = entry.action
    return Change(action.at, action.actor, action.label, action.state, action.reason, shown)
