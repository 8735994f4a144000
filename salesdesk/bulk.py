"""Rows that an import inserted by the thousand: taking them out on undo, and putting them back on redo."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, Table, UniqueConstraint, and_, delete, exists, insert, select
from sqlalchemy.orm import Session

from salesdesk.changes import decode, encode
from salesdesk.model import Base, JournalAction, JournalBulk, JournalChange
from salesdesk.spans import is_among
from salesdesk.undo_holds import Holds

# Rows a step: in one piece they would keep the interpreter from the window for half a second.
_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class TakenOut:
    """How many rows were deleted, and the ids of those left: "edited" since, "held" by a later import, "used" by others, "gone" before.

    `rows` are the deleted ones, packed.
    """

    count: int
    left: Mapping[str, Sequence[int]]
    rows: bytes = b""


def take_out(session: Session, bulk: JournalBulk, holds: Holds | None = None) -> TakenOut:
    """Delete the rows of `bulk` that nobody edited, no later import holds (where there are `holds`), and nothing else needs.

    The deleted rows are kept, packed, in the result, so that redo can put them back as they were.
    """
    table = Base.metadata.tables[bulk.table_name]
    inside = table.c.id.between(bulk.first_id, bulk.last_id)
    free = and_(inside, ~_edited(table), *(~one for one in _used(table)))
    if holds is not None:
        free = and_(free, ~holds.inside(table))
    columns = list(table.columns)
    packer = zlib.compressobj(3)
    packed = [packer.compress(_line([column.name for column in columns]))]
    count = 0
    for part in session.execute(select(table).where(free).order_by(table.c.id)).partitions(_AT_ONCE):
        packed.append(packer.compress(_line([[encode(column, value) for column, value in zip(columns, row, strict=True)] for row in part])))
        count += len(part)
    rows = b"".join((*packed, packer.flush()))
    session.execute(delete(table).where(free))
    return TakenOut(count, _left(session, table, bulk, count, holds), rows)


def _left(session: Session, table: Table, bulk: JournalBulk, count: int, holds: Holds | None) -> Mapping[str, Sequence[int]]:
    """Return the rows of `bulk` that are not among the `count` deleted ones, by the reason why."""
    if count == bulk.last_id - bulk.first_id + 1:
        return {}
    inside = table.c.id.between(bulk.first_id, bulk.last_id)
    there = list(session.scalars(select(table.c.id).where(inside)))
    edited = set(session.scalars(select(table.c.id).where(inside, _edited(table))))
    held = set[int]() if holds is None else _theirs(session, table, inside, holds) - edited
    left: dict[str, list[int]] = {
        "edited": [one for one in there if one in edited],
        "held": [one for one in there if one in held],
        "used": [one for one in there if one not in edited and one not in held],
    }
    if missing := bulk.last_id - bulk.first_id + 1 - count - len(there):
        # Which they were is known only where the journal tells of a deletion.
        gone = list(session.scalars(_deleted(table, bulk)))[:missing]
        left["gone"] = gone
    return left


def _deleted(table: Table, bulk: JournalBulk) -> Select[Any]:
    return (
        select(JournalChange.row_id)
        .join(JournalAction, JournalAction.id == JournalChange.action_id)
        .where(JournalChange.table_name == table.name, JournalChange.row_id.between(bulk.first_id, bulk.last_id))
        .where(JournalChange.after.is_(None), JournalAction.state == "done")
        .distinct()
    )


def put_back(session: Session, bulk: JournalBulk, rows: bytes | None) -> tuple[int, int]:
    """Insert again what `take_out` deleted and packed into `rows`, but for rows that point to others which are not there.

    Return how many rows are back, and how many were left out.
    """
    if rows is None:
        return 0, 0
    table = Base.metadata.tables[bulk.table_name]
    names, *parts = zlib.decompress(rows).splitlines()
    columns = [table.c[name] for name in json.loads(names)]
    count = left = 0
    for part in parts:
        whole = [{column.name: decode(column, value) for column, value in zip(columns, row, strict=True)} for row in json.loads(part)]
        back = _complete(session, table, whole)
        if back:
            session.execute(insert(table), back)
        count, left = count + len(back), left + len(whole) - len(back)
    return count, left


def _complete(session: Session, table: Table, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows that point to none which is not there; others of `rows` are taken for there."""
    for key in table.foreign_keys:
        name, other = key.parent.name, key.column
        wanted = {one[name] for one in rows if one[name] is not None}
        known = set(session.scalars(select(other).where(other.in_(wanted)))) if wanted else set()
        known |= {one["id"] for one in rows} if other.table is table else set()
        if wanted - known:
            rows = [one for one in rows if one[name] is None or one[name] in known]
    return rows


def is_referenced(session: Session, table: Table, row_id: int) -> bool:
    """Tell whether any row points to the row `row_id` of `table`."""
    return any(session.execute(select(other.c.id).where(other.c[name] == row_id).limit(1)).first() for other, name in pointers(table))


def taken_by(session: Session, table: Table, row_id: int, values: Mapping[str, Any]) -> int | None:
    """Return which other row than `row_id` of `table` has already what is unique in `values` (as Python has them, by column)."""
    for columns in _unique(table):
        wanted = [(column, values.get(column.name)) for column in columns]
        if all(value is not None for _, value in wanted):
            same = [column == value for column, value in wanted]
            found = session.execute(select(table.c.id).where(table.c.id != row_id, *same).limit(1)).first()
            if found is not None:
                return int(found[0])
    return None


def _unique(table: Table) -> list[list[Column[Any]]]:
    found = [one.columns for one in table.constraints if isinstance(one, UniqueConstraint)]
    return [list(one) for one in (*found, *(index.columns for index in table.indexes if index.unique))]


def pointers(table: Table) -> list[tuple[Table, str]]:
    """Return the columns of other tables (and its own) that point to rows of `table`."""
    return [(other, key.parent.name) for other in Base.metadata.tables.values() for key in other.foreign_keys if key.column.table is table]


def lacks_others(session: Session, table: Table, image: Mapping[str, Any]) -> bool:
    """Tell whether a row of `table` with the values `image` points to one that is not there (yet)."""
    keys = [(key.column, image.get(key.parent.name)) for key in table.foreign_keys]
    return any(value is not None and session.execute(select(column).where(column == value)).first() is None for column, value in keys)


def _line(values: object) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode() + b"\n"


def _edited(table: Table) -> ColumnElement[bool]:
    # Not the version: an edit that was itself undone has raised it, and must not keep the row.
    return exists().where(
        JournalChange.table_name == table.name,
        JournalChange.row_id == table.c.id,
        JournalChange.action_id == JournalAction.id,
        JournalAction.state == "done",
        JournalChange.before.is_not(None),
    )


def _theirs(session: Session, table: Table, inside: ColumnElement[bool], holds: Holds) -> set[int]:
    """Return the rows that a later import holds, and those to which rows point that it holds."""
    found = holds.ids(table.name) & set(session.scalars(select(table.c.id).where(inside)))
    for other, name in pointers(table):
        if held := holds.ids(other.name):
            own = other.alias() if other is table else other
            query = select(own.c[name]).join(table, table.c.id == own.c[name]).where(inside, is_among(session, own.c.id, held))
            found |= set(session.scalars(query.distinct()))
    return found


def _used(table: Table) -> list[ColumnElement[bool]]:
    found = [(other.alias() if other is table else other, name) for other, name in pointers(table)]
    return [exists().where(other.c[name] == table.c.id) for other, name in found]
