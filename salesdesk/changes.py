"""The journal of row changes: what one action inserted, updated and deleted, captured as it is flushed."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, event, insert, inspect, select, update
from sqlalchemy.orm import Mapper, Session, object_session
from sqlalchemy.types import LargeBinary

from salesdesk.model import Base, ImportBatch, ImportSource, JournalAction, JournalBulk, JournalChange, JournalHold
from salesdesk.model.base import Digits, Exact, Moment, now
from salesdesk.text import Text

# The journal does not journal itself; batches and sources are history too, and outlive an undone import.
UNTRACKED = frozenset(one.__tablename__ for one in (JournalAction, JournalChange, JournalBulk, JournalHold, ImportBatch, ImportSource))

Image = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Changes:
    """What one committed action touched; handed to the listeners of the database."""

    label: Text
    tables: frozenset[str]
    action_id: int | None


def encode(column: ColumnElement[Any], value: Any) -> Any:
    """Return `value` as JSON can hold it, exactly as the database stores it."""
    if value is None:
        return None
    kind = column.type
    if isinstance(kind, Exact | Digits):
        return kind.process_bind_param(value, None)  # type: ignore[arg-type]
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(kind, LargeBinary):
        return base64.b64encode(value).decode()
    return value


def decode(column: ColumnElement[Any], value: Any) -> Any:
    """Undo `encode`."""
    if value is None:
        return None
    kind = column.type
    if isinstance(kind, Exact | Digits):
        return kind.process_result_value(value, None)  # type: ignore[arg-type]
    if isinstance(kind, Moment):
        return datetime.fromisoformat(value)
    if kind.python_type is date:
        return date.fromisoformat(value)
    if isinstance(kind, LargeBinary):
        return base64.b64decode(value)
    return value


def row_image(table: Table, row: Mapping[str, Any]) -> Image:
    """Return a row (Python values by column name) as an image, without its id and version."""
    return {name: encode(table.c[name], value) for name, value in row.items() if name not in ("id", "version")}


class Recorder:
    """Collects the changes of one write session and writes them to the journal before the commit."""

    def __init__(self, session: Session, label: Text, actor: str, reason: str | None) -> None:
        self._session = session
        self.label = label
        self._actor = actor
        self._reason = reason
        self._action_id: int | None = None
        self._pending: list[dict[str, Any]] = []
        self.tables: set[str] = set()

    def changed(self, table: str, row_id: int, before: Image | None, after: Image | None) -> None:
        """Note one row; the images hold only what changed."""
        self.tables.add(table)
        self._pending.append({"table_name": table, "row_id": row_id, "before": before, "after": after})

    def inserted_in_bulk(self, table: str, first_id: int, last_id: int) -> None:
        """Note the rows `first_id` to `last_id`, all inserted by this action."""
        self.tables.add(table)
        self._session.add(JournalBulk(action_id=self.action_id(), table_name=table, first_id=first_id, last_id=last_id))

    def action_id(self) -> int:
        """Return the id of this action's journal entry, which is made when it is first asked for."""
        if self._action_id is None:
            # After something new was done, what had been undone cannot be redone any more.
            undone = (JournalAction.state == "undone", *whose(self._session, self._actor))
            self._session.execute(update(JournalAction).where(*undone).values(state="dropped"))
            entry = {
                "at": now(),
                "actor": self._actor,
                "context": self.label.context,
                "label": self.label.source,
                "values": label_values(self.label),
                "reason": self._reason,
            }
            self._action_id = self._session.execute(insert(JournalAction).values(entry).returning(JournalAction.id)).scalar_one()
        return self._action_id

    def write(self) -> int | None:
        """Write what was collected; return the action's id, None when nothing changed."""
        if self._pending:
            action_id = self.action_id()
            rows = [{"action_id": action_id, **one} for one in self._pending]
            # Into the table: as mapped objects, many rows take twice as long.
            self._session.connection().execute(insert(Base.metadata.tables[JournalChange.__tablename__]), rows)
            self._pending.clear()
        return self._action_id


def whose(session: Session, actor: str) -> tuple[ColumnElement[bool], ...]:
    """Return the condition that an action is the own of `actor`; a file is one person's, whoever they are on which computer."""
    return () if session.get_bind().dialect.name == "sqlite" else (JournalAction.actor == actor,)


def label_values(label: Text) -> dict[str, Any]:
    """Return the values of a label as JSON can hold them; a nested text keeps its context."""
    return {
        name: [value.context, value.source, label_values(value)] if isinstance(value, Text) else str(value) for name, value in label.values
    }


def stored_label(context: str, source: str, values: Mapping[str, Any]) -> Text:
    """Undo `label_values`."""
    filled = {name: stored_label(*value) if isinstance(value, list) else value for name, value in values.items()}
    return Text(context, source).fill(**filled)


def recorder(session: Session) -> Recorder:
    """Return the recorder of a session from `Database.write`."""
    found: Recorder = session.info["recorder"]
    return found


def delete_with_children(session: Session, thing: Base) -> None:
    """Delete a row and the rows that the schema would cascade to, each journaled; children first. What else points to it lets go."""
    for column, other in _pointing(session, thing):
        setattr(other, column, None)
    for child in _children(session, thing):
        delete_with_children(session, child)
    session.delete(thing)
    session.flush()


def _pointing(session: Session, thing: Base) -> Iterable[tuple[str, Base]]:
    """Return the rows that the schema would make forget `thing`, with the name of the column: done here, undo knows of it."""
    for mapper in Base.registry.mappers:
        for key in mapper.local_table.foreign_keys:
            if key.column.table is thing.__table__ and key.ondelete == "SET NULL":
                for other in session.scalars(select(mapper.class_).where(key.parent == thing.id)).all():
                    yield mapper.get_property_by_column(key.parent).key, other


def _children(session: Session, thing: Base) -> Iterable[Base]:
    for mapper in Base.registry.mappers:
        table = mapper.local_table
        if not isinstance(table, Table):
            continue
        for key in table.foreign_keys:
            if key.column.table is thing.__table__ and key.ondelete == "CASCADE":
                yield from session.scalars(select(mapper.class_).where(key.parent == thing.id)).all()


def _tracked(target: Base) -> Recorder | None:
    session = object_session(target)
    if session is None or target.__tablename__ in UNTRACKED:
        return None
    return session.info.get("recorder")


def _full_image(mapper: Mapper[Any], target: Base) -> Image:
    table = mapper.local_table
    assert isinstance(table, Table)
    return row_image(table, {prop.columns[0].name: getattr(target, prop.key) for prop in mapper.column_attrs})


@event.listens_for(Base, "after_insert", propagate=True)
def _after_insert(mapper: Mapper[Any], connection: object, target: Base) -> None:
    if found := _tracked(target):
        found.changed(target.__tablename__, target.id, None, _full_image(mapper, target))


@event.listens_for(Base, "after_delete", propagate=True)
def _after_delete(mapper: Mapper[Any], connection: object, target: Base) -> None:
    if found := _tracked(target):
        found.changed(target.__tablename__, target.id, _full_image(mapper, target), None)


@event.listens_for(Base, "after_update", propagate=True)
def _after_update(mapper: Mapper[Any], connection: object, target: Base) -> None:
    found = _tracked(target)
    if found is None:
        return
    before: Image = {}
    after: Image = {}
    state = inspect(target)
    for prop in mapper.column_attrs:
        if prop.key in ("id", "version"):
            continue
        history = state.attrs[prop.key].history
        if history.has_changes():
            old = history.deleted[0] if history.deleted else None
            new = history.added[0] if history.added else None
            if old != new:
                before[prop.key] = encode(prop.columns[0], old)
                after[prop.key] = encode(prop.columns[0], new)
    if after:
        found.changed(target.__tablename__, target.id, before, after)
