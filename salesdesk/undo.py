"""Undo and redo from the journal, and the history of any record."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import desc, select, text, update
from sqlalchemy.orm import Session

from salesdesk.changes import Changes, Image, whose
from salesdesk.db import Database
from salesdesk.model import ImportBatch, JournalAction, JournalBulk, JournalChange
from salesdesk.text import Text
from salesdesk.undo_holds import held_and_gone
from salesdesk.undo_rest import finish, put_rest_back, unfinish
from salesdesk.undo_rows import bulks_of, changes_of, do_again, label_of, take_back
from salesdesk.undo_tally import GONE, LISTED, Figures, Left, Tally

__all__ = ["GONE", "LISTED", "Action", "Figures", "HistoryEntry", "Left", "Undone", "history", "next_redo", "next_undo", "redo", "undo"]


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
class Undone:
    """What an undo or redo did: `facts` are the figures of what the sheets of an import hold, `names` those of what it made beside them.

    `rows` names the first of those that were left; `import_id` is the import that was undone. `finished` counts rows and names of
    imports undone before that had to stay because of this one, and were taken back as well. `left_out` counts rows that a redo could not
    bring back, and those that the import held and that are gone.
    """

    action: Action
    facts: Figures
    names: Figures = field(default_factory=Figures)
    rows: tuple[Left, ...] = ()
    import_id: int | None = None
    finished: int = 0
    left_out: int = 0

    @property
    def whole(self) -> Figures:
        """The figures of all rows, whatever they are."""
        return self.facts + self.names


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
        _ease(session)
        batch = session.scalars(select(ImportBatch).where(ImportBatch.action_id == action.id)).first()
        bulks = bulks_of(session, action)
        changes = changes_of(session, action)
        # Updated rows may point to inserted ones. Of those inserted one by one and in bulk either may point to the other.
        back = take_back(session, action, changes, bulks, lenient=bool(bulks) or batch is not None)
        for one in bulks:
            one.rows = back.packed[one.id]
        tables = {one.table_name for one in changes} | {one.table_name for one in bulks}
        # Not to the second: redo goes the way back in the order in which things were undone.
        action.state, action.undone_at = "undone", datetime.now(UTC)
        finished = 0
        if batch is not None:
            batch.undone = back.told()
            session.flush()
            finished = finish(session, action, tables)
            batch.undone = {**batch.undone, "also": finished}
            back.tally = Tally.of(batch.undone)
        tally = back.tally
        result = Undone(_shown(action), tally.facts, tally.names, tuple(tally.rows), batch.id if batch else None, finished)
    db.announce(Changes(result.action.label, frozenset(tables), None))
    return result


def redo(db: Database) -> Undone | None:
    """Do again what was undone last; None when there is nothing, or something else was done since."""
    with db.write_unrecorded() as session:
        action = _first_undone(session, db)
        if action is None:
            return None
        _ease(session)
        changes, bulks = changes_of(session, action), bulks_of(session, action)
        tables = {one.table_name for one in changes} | {one.table_name for one in bulks}
        batch = session.scalars(select(ImportBatch).where(ImportBatch.action_id == action.id)).first()
        # What was taken back after the undo has to be there again first: the other rows may point to it, never the other way round.
        unfinish(session, action, tables)
        put_rest_back(session, action, tables)
        # What the undo left as it was is not done again: a later change of the same row may have brought back what was before.
        left = set((batch.undone or {}).get("open", ())) if batch is not None else set[int]()
        done, left_out = do_again(session, action, [one for one in changes if one.id not in left], {one.id: one.rows for one in bulks})
        for one in bulks:
            one.rows = None
        action.state, action.undone_at = "done", None
        session.execute(update(ImportBatch).where(ImportBatch.action_id == action.id).values(undone=None))
        left_out += held_and_gone(session, action)
        result = Undone(_shown(action), Figures(done), left_out=left_out)
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


def _ease(session: Session) -> None:
    if session.connection().dialect.name == "sqlite":
        # Rows come back in the journal's order; whether they fit together is checked when all are there.
        session.execute(text("PRAGMA defer_foreign_keys=ON"))


def _shown(action: JournalAction) -> Action:
    return Action(action.id, action.at, action.actor, label_of(action), action.state, action.reason)
