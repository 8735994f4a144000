"""What an import holds of rows that others brought, noted by range of ids: a sheet that comes again longer makes one or two of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy.orm import Session

from salesdesk.db import reserve_ids
from salesdesk.imports.apply_rows import insert_rows
from salesdesk.imports.plan.writes import Hold, Raw
from salesdesk.model import Base, JournalHold


def note_holds(session: Session, action_id: int, holds: Iterable[Hold]) -> None:
    """Note that the import with the journal entry `action_id` holds stored rows."""
    found: dict[tuple[str, tuple[str, ...]], set[int]] = {}
    for one in holds:
        found.setdefault((one.table, one.columns), set()).update(one.ids)
    rows = [
        (table, first, last, said)
        for (table, columns), ids in found.items()
        for said in [json.dumps(columns)]
        for first, last in _ranges(sorted(ids))
    ]
    if rows:
        table = Base.metadata.tables[JournalHold.__tablename__]
        first = reserve_ids(session, table, len(rows))
        names = ("table_name", "first_id", "last_id", "columns")
        columns: dict[str, Sequence[Raw]] = {
            "id": range(first, first + len(rows)),
            **dict(zip(names, zip(*rows, strict=True), strict=True)),
        }
        insert_rows(session.connection(), table, {"version": 1, "action_id": action_id}, columns, lambda _: None)


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
