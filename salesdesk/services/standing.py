"""Where the workspace stands: how far its data go, what was imported last, what can be undone and redone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import desc, select
from sqlalchemy.orm import Session

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.model import ImportBatch, ImportSource, JournalAction
from salesdesk.period import Period
from salesdesk.rules.headline import Days
from salesdesk.services.figures import days_of
from salesdesk.services.settings import read_settings
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class LastImport:
    """The last import that still stands: its files, how many rows it brought, and the action that undoes it."""

    files: tuple[str, ...]
    rows: int
    action_id: int


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What the edges of the window tell."""

    name: str
    days: Days
    last_import: LastImport | None
    undo: Text | None
    redo: Text | None


def whereabouts(db: Database, period: Period, today: date | None = None) -> Whereabouts:
    """Return where the workspace stands, with the working days of `period`."""
    back, forward = undo.next_undo(db), undo.next_redo(db)
    with db.read() as session:
        settings = read_settings(session)
        days = days_of(session, period, settings.country, today)
        name = settings.name or (db.path.stem if db.path else "")
        return Whereabouts(name, days, _last_import(session), back.label if back else None, forward.label if forward else None)


def _last_import(session: Session) -> LastImport | None:
    statement = (
        select(ImportBatch)
        .join(JournalAction, JournalAction.id == ImportBatch.action_id)
        .where(JournalAction.state == "done")
        .order_by(desc(ImportBatch.id))
        .limit(1)
    )
    found = session.scalars(statement).first()
    if found is None or found.action_id is None:
        return None
    counts = found.counts if isinstance(found.counts, dict) else {}
    files = tuple(
        dict.fromkeys(session.scalars(select(ImportSource.file).where(ImportSource.batch_id == found.id).order_by(ImportSource.id)))
    )
    return LastImport(files or (found.files,), sum(int(counts.get(one, 0)) for one in ("new", "changed")), found.action_id)
