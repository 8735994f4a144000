"""The life of a record: what was changed, when, by whom, from what to what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk import undo
from salesdesk.changes import decode
from salesdesk.db import Database
from salesdesk.fields import Field, Kind, Record
from salesdesk.measure import metric
from salesdesk.measure.row_hashes import hashes_of
from salesdesk.model import RECORDS, Base, Credit, ImportSource, Member, Membership, Team
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that changed; values are as a table shows them (a name, not an id), None for empty."""

    field: Field
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a record. `undone` where it was taken back since."""

    at: datetime
    actor: str
    label: Text
    reason: str | None
    changes: tuple[FieldChange, ...]
    undone: bool


@dataclass(frozen=True, slots=True)
class Life:
    """All that is known of a record's past, the latest first; `file`, `sheet`, `row` say where it came from, None where nowhere.

    `hash` is that of the row as it was imported.
    """

    events: tuple[Event, ...]
    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    hash: str | None = None


def life(db: Database, name: str, record_id: int) -> Life:
    """Return what happened to the record `record_id` of the kind `name`."""
    cls, record = next((cls, one) for cls, one in RECORDS if one.name == name)
    histories: list[tuple[type[Base], int, undo.HistoryEntry]] = [
        (cls, record_id, one) for one in undo.history(db, cls.__tablename__, record_id)
    ]
    with db.read() as session:
        for other, entry_id in _parts(session, name, record_id):
            histories += [(other, entry_id, one) for one in undo.history(db, other.__tablename__, entry_id)]
        actions: dict[int, undo.Action] = {}
        changes: dict[int, list[FieldChange]] = {}
        # What one action did to several rows of the record is one event.
        for owner, row_id, one in histories:
            actions[one.action.id] = one.action
            changes.setdefault(one.action.id, []).extend(_changes(session, owner, row_id, record, one.before, one.after))
        thing: Any = session.get(cls, record_id)
        # Not every kind of record comes from sheets.
        source_id = getattr(thing, "source_id", None)
        source = session.get(ImportSource, source_id) if source_id is not None else None
        place = (source_id, thing.source_row) if source is not None else (None, None)
        hashed = hashes_of(session, [place]).get(place)
    events = tuple(_event(actions[number], changes[number]) for number in sorted(actions, reverse=True))
    if source is None:
        return Life(events)
    return Life(events, source.file, source.sheet, thing.source_row, hashed)


def _parts(session: Session, name: str, record_id: int) -> list[tuple[type[Base], int]]:
    """Return rows of other tables that people take for part of the record: a member's teams, a sale's credit."""
    if name == "member":
        return [(Membership, one) for one in session.scalars(select(Membership.id).where(Membership.member_id == record_id))]
    if name == "sale_line":
        return [(Credit, one) for one in session.scalars(select(Credit.id).where(Credit.sale_line_id == record_id))]
    return []


def _event(action: undo.Action, changes: list[FieldChange]) -> Event:
    return Event(action.at, action.actor, action.label, action.reason, tuple(changes), action.state != "done")


def _changes(
    session: Session, owner: type[Base], row_id: int, record: Record, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> list[FieldChange]:
    table = Base.metadata.tables[owner.__tablename__]
    fields = {one.name: one for one in record.fields} if owner.__tablename__ == record.name else _OTHER[owner]
    found = []
    for name in dict.fromkeys((*(before or {}), *(after or {}))):
        field = fields.get(name)
        if field is not None:
            old, new = (decode(table.c[name], (image or {}).get(name)) for image in (before, after))
            if old != new:
                found.append(FieldChange(field, _named(session, field, old), _named(session, field, new)))
    return found if owner is not Credit else _credited(session, found, row_id)


def _credited(session: Session, changes: list[FieldChange], row_id: int) -> list[FieldChange]:
    """Say whose share changed, rather than a share and a member apart."""
    by_name = {one.field.name: one for one in changes}
    member, share = by_name.get("member_id"), by_name.get("share")
    if share is None:
        return changes
    credit = session.get(Credit, row_id)
    name = (
        (member.after or member.before)
        if member
        else session.scalar(select(Member.name).where(Member.id == credit.member_id))
        if credit
        else ""
    )
    label = mark("Credit", "Share of {name}").fill(name=name or "")
    return [FieldChange(Field("share", label, Kind.PERCENT), share.before, share.after)]


def _named(session: Session, field: Field, value: Any) -> object:
    if field.kind is Kind.REFERENCE and value is not None and field.target:
        cls = next(cls for cls, one in RECORDS if one.name == field.target)
        thing: Any = session.get(cls, value)
        return thing.name if thing is not None else None
    return metric(value).label if field.name == "metric" and value else value


_OTHER: dict[type[Base], dict[str, Field]] = {
    Membership: {
        "team_id": Field("team_id", mark("Member", "Team"), Kind.REFERENCE, target=Team.__tablename__),
        "start": Field("start", mark("Member", "In this team since"), Kind.DATE),
        "end": Field("end", mark("Member", "In this team until"), Kind.DATE),
    },
    Credit: {
        "member_id": Field("member_id", mark("Credit", "Credited to"), Kind.REFERENCE, target=Member.__tablename__),
        "share": Field("share", mark("Credit", "Share"), Kind.PERCENT),
    },
}
