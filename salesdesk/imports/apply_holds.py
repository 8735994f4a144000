"""What an import holds of rows that others brought, noted by range of ids: a sheet that comes again longer makes one or two of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import insert
from sqlalchemy.orm import Session

from salesdesk.imports.plan.planned import Hold
from salesdesk.model import Base, JournalHold


def note_holds(session: Session, action_id: int, holds: Iterable[Hold]) -> None:
    """Note that the import with the journal entry `action_id` holds stored rows."""
    found: dict[tuple[str, tuple[str, ...]], set[int]] = {}
    for one in holds:
        found.setdefault((one.table, one.columns), set()).update(one.ids)
    rows = [
        {"action_id": action_id, "table_name": table, "first_id": first, "last_id": last, "columns": list(columns)}
        for (table, columns), ids in found.items()
        for first, last in _ranges(sorted(ids))
    ]
    if rows:
        session.connection().execute(insert(Base.metadata.tables[JournalHold.__tablename__]), rows)


def _ranges(ids: list[int]) -> Iterator[tuple[int, int]]:
    """Give the first and last of ids (rising, each once) that follow one another."""
    if not ids:
        return
    first = before = ids[0]
    for one in ids:
        if one > before + 1:
            yield first, before
            first = one
        before = one
    yield first, before
