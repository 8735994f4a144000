"""What uses a record: one of the rows that point to it, and how many there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.bulk import pointers
from salesdesk.model import RECORDS, Base
from salesdesk.undo_tally import Left

_SHOWN = frozenset(cls.__tablename__ for cls, _ in RECORDS)


@dataclass(frozen=True, slots=True)
class User:
    """The first of the rows that point to another, and the `count` of all of them."""

    table: str
    id: int
    count: int


def users_of(session: Session, rows: Iterable[Left]) -> Mapping[tuple[str, int], User]:
    """Return by table and id what uses `rows`; the user that is named is one that a list shows, where there is one."""
    wanted: dict[str, list[int]] = {}
    for one in rows:
        wanted.setdefault(one.table, []).append(one.id)
    found: dict[tuple[str, int], User] = {}
    for name, ids in wanted.items():
        # One question for all of them: each would look through a table.
        for other, column in sorted(pointers(Base.metadata.tables[name]), key=lambda one: one[0].name not in _SHOWN):
            key = other.c[column]
            query = select(key, func.min(other.c.id), func.count()).where(key.in_(ids)).group_by(key)
            for record_id, first, count in session.execute(query):
                known = found.get((name, record_id))
                found[name, record_id] = User(
                    known.table if known else other.name, known.id if known else first, count + (known.count if known else 0)
                )
    return found
