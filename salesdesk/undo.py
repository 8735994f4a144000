"""Undo and redo from the journal, and the history of any record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import delete, desc, insert, select, text, update
from sqlalchemy.orm import Session

from salesdesk import bulk
from salesdesk.changes import Changes, Image, decode, encode, stored_label, whose
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Base, ImportBatch, JournalAction, JournalBulk, JournalChange
from salesdesk.model.base import now
from salesdesk.text import Text, mark

LISTED = 500  # rows that are named one by one
GONE = "gone"


@dataclass(frozen=True, slots=True)
class Action:
    """One entry of the journal, for people."""

    id: int
    at: datetime
    actor: str
    label: Text
    state: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Left:
    """A row that an undo left alone, and why: it was "edited" since, is "used" by others, or is "gone"."""

    table: str
    id: int
    why: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undo or redo did: rows put back, rows left alone because they were changed or are used since, rows that are gone.

    `rows` names the first of those that were left; `import_id` is the import that was undone.
    """

    action: Action
    reversed: int
    kept: int
    failed: int = 0
    rows: tuple[Left, ...] = ()
    import_id: int | None = None


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change of one record: the action, and by column what was before and after."""

    action: Action
    before: Image | None
    after: Image | None


def next_undo(db: Database) -> Action | None:
    """Return what `undo` would take back; None when there is nothing."""
    with db.read() as session:
        found = _last(session, db)
        return _shown(found) if found else None


def next_redo(db: Database) -> Action | None:
    """Return what `redo` would do again; None when there is nothing."""
    with db.read() as session:
        found = _first_undone(session, db)
        return _shown(found) if found else None


def undo(db: Database, action_id: int | None = None) -> Undone | None:
    """Take back the last action, or the import `action_id`; None when there is nothing to undo.

    In a shared workspace that is the last of one's own: nobody means to take back what a colleague did meanwhile.
    An import's rows that were edited since are kept and counted. Anything else is undone whole or not at all: raise
    `SalesDeskError` ("undo.blocked") naming the later change in the way.
    """
    with db.write_unrecorded() as session:
        action = session.get(JournalAction, action_id) if action_id else _last(session, db)
        if action is None or action.state != "done":
            return None
        bulks = session.scalars(select(JournalBulk).where(JournalBulk.action_id == action.id).order_by(desc(JournalBulk.id))).all()
        _ease(session)
        changes = _changes_of(session, action)
        # Updated rows may point to inserted ones. Of those inserted one by one and in bulk either may point to the other.
        batch = session.scalars(select(ImportBatch).where(ImportBatch.action_id == action.id)).first()
        lenient = bool(bulks) or batch is not None
        tally = _Tally()
        _revert(session, action, [one for one in changes if one.before is not None], tally, lenient=lenient)
        inserted = [one for one in changes if one.before is None]
        pointed_to = [one for one in inserted if bulks and not _take_out(session, action, one, tally)]
        for one in bulks:
            taken = bulk.take_out(session, one)
            tally.reversed += taken.count
            for why, ids in taken.left.items():
                tally.leave(one.table_name, ids, why)
        _revert(session, action, pointed_to if bulks else inserted, tally, lenient=lenient)
        tables = {one.table_name for one in changes} | {one.table_name for one in bulks}
        action.state, action.undone_at = "undone", now()
        if batch is not None:
            batch.undone = tally.told()
        result = Undone(_shown(action), tally.reversed, tally.kept, tally.failed, tuple(tally.rows), batch.id if batch else None)
    db.announce(Changes(result.action.label, frozenset(tables), None))
    return result


def redo(db: Database) -> Undone | None:
    """Do again what was undone last; None when there is nothing, or something else was done since."""
    with db.write_unrecorded() as session:
        action = _first_undone(session, db)
        if action is None:
            return None
        _ease(session)
        tables: set[str] = set()
        done = 0
        changes = list(reversed(_changes_of(session, action)))
        later = []
        for change in [one for one in changes if one.before is None]:
            if bulk.lacks_others(session, Base.metadata.tables[change.table_name], change.after or {}):
                later.append(change)
            else:
                done += _apply(session, action, change, change.before, change.after, lenient=True) is None
        for one in session.scalars(select(JournalBulk).where(JournalBulk.action_id == action.id).order_by(JournalBulk.id)):
            done += bulk.put_back(session, one)
            tables.add(one.table_name)
        for change in [*later, *(one for one in changes if one.before is not None)]:
            done += _apply(session, action, change, change.before, change.after, lenient=True) is None
        tables |= {change.table_name for change in changes}
        action.state, action.undone_at = "done", None
        session.execute(update(ImportBatch).where(ImportBatch.action_id == action.id).values(undone=None))
        result = Undone(_shown(action), done, 0)
    db.announce(Changes(result.action.label, frozenset(tables), result.action.id))
    return result


def history(db: Database, table: str, row_id: int) -> list[HistoryEntry]:
    """Return every journaled change of one record, the newest first."""
    with db.read() as session:
        rows = session.execute(
            select(JournalAction, JournalChange)
            .join(JournalChange, JournalChange.action_id == JournalAction.id)
            .where(JournalChange.table_name == table, JournalChange.row_id == row_id)
            .order_by(desc(JournalChange.id))
        )
        found = [HistoryEntry(_shown(action), change.before, change.after) for action, change in rows]
        brought = session.execute(
            select(JournalAction)
            .join(JournalBulk, JournalBulk.action_id == JournalAction.id)
            .where(JournalBulk.table_name == table, JournalBulk.first_id <= row_id, JournalBulk.last_id >= row_id)
        ).scalar()
        return [*found, HistoryEntry(_shown(brought), None, {})] if brought else found


def _last(session: Session, db: Database) -> JournalAction | None:
    query = select(JournalAction).where(JournalAction.state == "done", *whose(session, db.actor))
    return session.scalars(query.order_by(desc(JournalAction.id)).limit(1)).first()


def _first_undone(session: Session, db: Database) -> JournalAction | None:
    query = select(JournalAction).where(JournalAction.state == "undone", *whose(session, db.actor))
    return session.scalars(query.order_by(desc(JournalAction.undone_at), JournalAction.id).limit(1)).first()


def _changes_of(session: Session, action: JournalAction) -> Sequence[JournalChange]:
    query = select(JournalChange).where(JournalChange.action_id == action.id).order_by(desc(JournalChange.id))
    return session.scalars(query).all()


@dataclass(slots=True)
class _Tally:
    reversed: int = 0
    kept: int = 0
    failed: int = 0
    rows: list[Left] = field(default_factory=list)

    def leave(self, table: str, ids: Sequence[int], why: str) -> None:
        """Note that rows were left alone."""
        if why == GONE:
            self.failed += len(ids)
        else:
            self.kept += len(ids)
        self.rows += [Left(table, one, why) for one in ids[: LISTED - len(self.rows)]]

    def told(self) -> dict[str, Any]:
        """Return what the history of imports keeps."""
        rows = [[one.table, one.id, one.why] for one in self.rows]
        return {"reversed": self.reversed, "kept": self.kept, "failed": self.failed, "rows": rows}


def _take_out(session: Session, action: JournalAction, change: JournalChange, tally: _Tally) -> bool:
    """Take out a row that was inserted, unless others point to it; tell whether that was looked after."""
    if bulk.is_referenced(session, Base.metadata.tables[change.table_name], change.row_id):
        return False
    _revert(session, action, [change], tally, lenient=True)
    return True


def _revert(session: Session, action: JournalAction, changes: Sequence[JournalChange], tally: _Tally, *, lenient: bool) -> None:
    for change in changes:
        why = _apply(session, action, change, change.after, change.before, lenient=lenient)
        if why is None:
            tally.reversed += 1
        else:
            tally.leave(change.table_name, [change.row_id], why)


def _apply(
    session: Session, action: JournalAction, change: JournalChange, expected: Image | None, wanted: Image | None, *, lenient: bool
) -> str | None:
    """Bring one row from the values `expected` to `wanted`; say why (or raise) when that cannot be: see `Left`."""
    table = Base.metadata.tables[change.table_name]
    row = session.execute(select(table).where(table.c.id == change.row_id)).mappings().first()
    current = None if row is None else {name: encode(table.c[name], row[name]) for name in (expected or {})}
    why = None
    if (row is not None) if expected is None else current != expected:
        why = GONE if row is None else "edited"
    elif wanted is None and bulk.is_referenced(session, table, change.row_id):
        why = "used"
    if why is not None:
        if lenient:
            return why
        raise _blocked(session, action, change)
    if wanted is None:
        session.execute(delete(table).where(table.c.id == change.row_id))
    elif expected is None:
        values = {name: decode(table.c[name], value) for name, value in wanted.items()}
        session.execute(insert(table).values(id=change.row_id, version=1, **values))
    else:
        values = {name: decode(table.c[name], value) for name, value in wanted.items()}
        session.execute(update(table).where(table.c.id == change.row_id).values(version=table.c.version + 1, **values))
    return None


def _blocked(session: Session, action: JournalAction, change: JournalChange) -> SalesDeskError:
    later = session.scalars(
        select(JournalAction)
        .join(JournalChange, JournalChange.action_id == JournalAction.id)
        .where(JournalChange.table_name == change.table_name, JournalChange.row_id == change.row_id)
        .where(JournalAction.id > action.id, JournalAction.state == "done")
        .order_by(desc(JournalAction.id))
    ).first()
    return SalesDeskError(
        "undo.blocked",
        mark("Undo", "“{what}” cannot be undone: “{later}” came after it and uses the same record. Undo that first."),
        what=_label(action),
        later=_label(later) if later else mark("Undo", "a later change"),
    )


def _ease(session: Session) -> None:
    if session.connection().dialect.name == "sqlite":
        # Rows come back in the journal's order; whether they fit together is checked when all are there.
        session.execute(text("PRAGMA defer_foreign_keys=ON"))


def _label(action: JournalAction) -> Text:
    values: dict[str, Any] = action.values
    return stored_label(action.context, action.label, values)


def _shown(action: JournalAction) -> Action:
    return Action(action.id, action.at, action.actor, _label(action), action.state, action.reason)
