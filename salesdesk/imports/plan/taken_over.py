"""Sheets that bring nothing new, but hold rows of an import that was undone: imported, they keep them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from salesdesk.imports.file_hash import hash_of
from salesdesk.imports.plan.orders.order_ids import are_new
from salesdesk.imports.plan.planned import TablePlan
from salesdesk.imports.plan.writes import Hold
from salesdesk.model import ImportBatch, ImportSource, JournalAction, JournalBulk
from salesdesk.undo_tally import Tally


def takes_over(session: Session, holds: Iterable[Hold], files: Sequence[Path]) -> bool:
    """Tell whether stored rows that the sheets hold are those of an undone import, and these `files` were not imported since."""
    undone = _undone(session)
    if not undone or not any(_brought(session, one, undone) for one in holds):
        return False
    return not _stand(session, files)


def waits(session: Session, tables: Iterable[TablePlan], files: Sequence[Path]) -> bool:
    """Tell whether the `tables` of `files` that were not imported yet have rows which wait for what tells the same sales to be undone.

    So it is where lines may come that name their orders by ids which an older version did not keep.
    """
    own = list(tables)
    return (any(one.told_by for one in own) and not _stand(session, files)) or are_new(
        session, [one.order_ids for one in own if one.order_ids]
    )


def _stand(session: Session, files: Sequence[Path]) -> bool:
    """Tell whether imports of all `files` stand."""
    query = select(ImportSource.file_hash).join(ImportBatch).join(JournalAction, JournalAction.id == ImportBatch.action_id)
    stands = set(session.scalars(query.where(JournalAction.state == "done")))
    return {hash_of(one) for one in files} <= stands - {None}


def _undone(session: Session) -> list[int]:
    """Return the actions of undone imports that left rows."""
    query = select(ImportBatch).join(JournalAction, JournalAction.id == ImportBatch.action_id)
    query = query.where(or_(JournalAction.state == "undone", JournalAction.state == "dropped"))
    tallies = [(one.action_id, Tally.of(one.undone).whole) for one in session.scalars(query) if one.undone]
    return [action for action, whole in tallies if action is not None and (whole.left or whole.held)]


def _brought(session: Session, hold: Hold, actions: Collection[int]) -> bool:
    ids = sorted(hold.ids)
    query = select(JournalBulk.first_id, JournalBulk.last_id).where(
        JournalBulk.action_id.in_(actions), JournalBulk.table_name == hold.table
    )
    for first, last in session.execute(query):
        at = bisect_left(ids, first)
        if at < len(ids) and ids[at] <= last:
            return True
    return False
