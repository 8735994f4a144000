"""Rows that several imports hold: with which later ones rows of an import stay, and which rows of undone ones it holds itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.model import Base, ImportBatch, JournalAction, JournalBulk, JournalHold
from salesdesk.undo_tally import are_facts

_STANDS, _UNDONE = ("done",), ("undone", "dropped")


@dataclass(frozen=True, slots=True)
class Shared:
    """Another import, its files, and how many rows of the sheets both hold."""

    number: int
    files: str
    rows: int


def held_later(session: Session, batch: ImportBatch) -> tuple[Shared, ...]:
    """Return the later imports that stand and hold rows which `batch` brought: those stay when it is undone."""
    found: dict[int, int] = {}
    for table in _tables(session, JournalBulk, batch):
        for action, rows in _count(session, table, JournalBulk, batch, JournalHold, _STANDS):
            found[action] = found.get(action, 0) + rows
    return _named(session, {action: rows for action, rows in found.items() if action > (batch.action_id or 0)})


def taken_over(session: Session, batch: ImportBatch) -> tuple[Shared, ...]:
    """Return the earlier imports that are undone, whose rows are still there and in `batch` as well."""
    found: dict[int, int] = {}
    for table in _tables(session, JournalHold, batch):
        for action, rows in _count(session, table, JournalHold, batch, JournalBulk, _UNDONE):
            found[action] = found.get(action, 0) + rows
    return _named(session, {action: rows for action, rows in found.items() if action < (batch.action_id or 0)})


def _tables(session: Session, spans: type[JournalBulk | JournalHold], batch: ImportBatch) -> Iterable[str]:
    return are_facts(session.scalars(select(spans.table_name).where(spans.action_id == batch.action_id).distinct()))


def _count(
    session: Session,
    name: str,
    own: type[JournalBulk | JournalHold],
    batch: ImportBatch,
    others: type[JournalBulk | JournalHold],
    states: tuple[str, ...],
) -> Iterable[tuple[int, int]]:
    """Give by action how many rows of a table are in spans of `batch` (`own`) and in spans of another import (`others`)."""
    table = Base.metadata.tables[name]
    query = select(others.action_id, func.count(table.c.id.distinct())).select_from(own)
    query = query.join(table, table.c.id.between(own.first_id, own.last_id))
    query = query.join(others, table.c.id.between(others.first_id, others.last_id))
    query = query.join(JournalAction, JournalAction.id == others.action_id).where(JournalAction.state.in_(states))
    query = query.where(own.action_id == batch.action_id, own.table_name == name, others.table_name == name)
    return [(row[0], row[1]) for row in session.execute(query.group_by(others.action_id))]


def _named(session: Session, rows: dict[int, int]) -> tuple[Shared, ...]:
    query = select(ImportBatch).where(ImportBatch.action_id.in_(rows)).order_by(ImportBatch.id)
    return tuple(Shared(one.id, one.files, rows[one.action_id or 0]) for one in session.scalars(query))
