"""Rows that several imports hold: with which later ones rows of an import stay, and which rows of undone ones it holds itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.model import Base, ImportBatch, ImportSource, Invoice, JournalAction, JournalBulk, JournalHold, Receipt, SaleLine
from salesdesk.spans import Span, ids_in, in_common, is_among
from salesdesk.undo_tally import are_facts

_FACTS = (SaleLine, Receipt, Invoice)
_STANDS, _UNDONE = ("done",), ("undone", "dropped")
_Spans = type[JournalBulk] | type[JournalHold]


@dataclass(frozen=True, slots=True)
class Shared:
    """Another import, its files, and how many rows of the sheets both hold."""

    number: int
    files: str
    rows: int


def held_later(session: Session, batch: ImportBatch) -> tuple[Shared, ...]:
    """Return the later imports that stand and hold rows which `batch` brought: those stay when it is undone."""
    return _shared(session, batch, JournalBulk, JournalHold, _STANDS, later=True)


def taken_over(session: Session, batch: ImportBatch) -> tuple[Shared, ...]:
    """Return the earlier imports that are undone, whose rows are still there and in `batch` as well."""
    return _shared(session, batch, JournalHold, JournalBulk, _UNDONE, later=False)


def set_aside_for(session: Session, batch: ImportBatch) -> tuple[Shared, ...]:
    """Return the later imports that stand and lack rows because `batch` tells the same sales.

    Of one that is undone these are none whose file came again since, nor because of rows that stayed.
    """
    own = set(session.scalars(select(ImportSource.id).where(ImportSource.batch_id == batch.id)))
    undone_at = session.scalar(select(JournalAction.undone_at).where(JournalAction.id == batch.action_id))
    for model in _FACTS if undone_at is not None else ():
        own -= set(session.scalars(select(model.source_id).where(model.source_id.in_(own)).distinct()))
    query = select(ImportSource, ImportBatch).join(ImportBatch, ImportBatch.id == ImportSource.batch_id)
    query = query.join(JournalAction, JournalAction.id == ImportBatch.action_id).where(JournalAction.state.in_(_STANDS))
    later = session.execute(query.where(ImportBatch.id > batch.id).order_by(ImportBatch.id)).all()
    again = {(one.file, one.sheet): by.id for one, by in later if undone_at is not None and by.at >= undone_at.replace(microsecond=0)}
    rows: dict[ImportBatch, int] = {}
    for one, by in later:
        if n := sum((one.told_by or {}).get(str(source), 0) for source in own):
            rows[by] = rows.get(by, 0) + (0 if again.get((one.file, one.sheet), by.id) > by.id else n)
    return tuple(Shared(by.id, by.files, n) for by, n in rows.items() if n)


def _shared(session: Session, batch: ImportBatch, own: _Spans, others: _Spans, states: Iterable[str], *, later: bool) -> tuple[Shared, ...]:
    """Return the imports in one of `states` of which `others` have rows that `own` of `batch` have too."""
    action = batch.action_id or 0
    brought = select(own.table_name, own.first_id, own.last_id).where(own.action_id == action)
    mine: dict[str, list[Span]] = {}
    for name, first, last in session.execute(brought):
        mine.setdefault(name, []).append((first, last))
    rows: dict[int, int] = {}
    for name in are_facts(mine):
        query = select(others.action_id, others.first_id, others.last_id).join(JournalAction, JournalAction.id == others.action_id)
        query = query.where(others.table_name == name, JournalAction.state.in_(states))
        query = query.where(others.action_id > action if later else others.action_id < action)
        theirs: dict[int, list[Span]] = {}
        for by, first, last in session.execute(query):
            theirs.setdefault(by, []).append((first, last))
        ids = ids_in(mine[name]) if theirs else set()
        for by, spans in theirs.items():
            if both := in_common(ids, spans):
                table = Base.metadata.tables[name]
                count = session.scalar(select(func.count()).select_from(table).where(is_among(session, table.c.id, both))) or 0
                rows[by] = rows.get(by, 0) + count
    named = select(ImportBatch).where(ImportBatch.action_id.in_([by for by, count in rows.items() if count])).order_by(ImportBatch.id)
    return tuple(Shared(one.id, one.files, rows[one.action_id or 0]) for one in session.scalars(named))
