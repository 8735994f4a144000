"""The rows of an undo or redo: each brought back to what it was, or left alone where somebody changed it or something needs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, delete, desc, insert, select, update
from sqlalchemy.orm import Session

from salesdesk import bulk
from salesdesk.changes import Image, decode, encode, stored_label
from salesdesk.errors import SalesDeskError
from salesdesk.model import Base, JournalAction, JournalBulk, JournalChange
from salesdesk.text import Text, mark
from salesdesk.undo_holds import Holds
from salesdesk.undo_tally import EDITED, GONE, HELD, LOST, TAKEN, USED, Tally


@dataclass(slots=True)
class Back:
    """What was taken back: the tally, the changes that were and those that are open, and by `JournalBulk` the rows, packed.

    `holds` is what later imports hold, None where they hold nothing.
    """

    holds: Holds | None = None
    tally: Tally = field(default_factory=Tally)
    reverted: list[int] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    packed: dict[int, bytes] = field(default_factory=dict)

    def told(self) -> dict[str, Any]:
        """Return what the history of imports keeps."""
        return {**self.tally.told(), "open": self.open}


def changes_of(session: Session, action: JournalAction) -> Sequence[JournalChange]:
    """Return what an action changed row by row, the last first."""
    query = select(JournalChange).where(JournalChange.action_id == action.id).order_by(desc(JournalChange.id))
    return session.scalars(query).all()


def bulks_of(session: Session, action: JournalAction) -> Sequence[JournalBulk]:
    """Return what an action inserted in bulk, the last first."""
    return session.scalars(select(JournalBulk).where(JournalBulk.action_id == action.id).order_by(desc(JournalBulk.id))).all()


def take_back(
    session: Session, action: JournalAction, changes: Sequence[JournalChange], bulks: Sequence[JournalBulk], *, lenient: bool
) -> Back:
    """Take `changes` and `bulks` (the last first) of an action back; what cannot be is left, or raises where not `lenient`."""
    found = Holds(session, action) if lenient else None
    back = Back(found or None)
    _revert(session, action, [one for one in changes if one.before is not None], back, lenient=lenient)
    inserted = [one for one in changes if one.before is None]
    pointed_to = [one for one in inserted if bulks and not _take_out(session, action, one, back)]
    for one in bulks:
        taken = bulk.take_out(session, one, back.holds)
        back.tally.took(one.table_name, taken.count)
        back.packed[one.id] = taken.rows
        for why, ids in taken.left.items():
            back.tally.leave(one.table_name, ids, why)
    _revert(session, action, pointed_to if bulks else inserted, back, lenient=lenient)
    return back


def do_again(
    session: Session, action: JournalAction, changes: Sequence[JournalChange], packed: Mapping[int, bytes | None]
) -> tuple[int, int]:
    """Do `changes` (the last first) and the packed rows by the id of their `JournalBulk` again.

    Return how many rows that was, and how many could not be: what they point to is not there, or they are not as they were before.
    """
    done = left = 0
    later = []
    in_order = list(reversed(changes))
    for change in [one for one in in_order if one.before is None]:
        if bulk.lacks_others(session, Base.metadata.tables[change.table_name], change.after or {}):
            later.append(change)
        else:
            more, less = _again(session, action, change)
            done, left = done + more, left + less
    for bulk_id in sorted(packed):
        found = session.get(JournalBulk, bulk_id)
        assert found is not None
        more, less = bulk.put_back(session, found, packed[bulk_id])
        done, left = done + more, left + less
    for change in [*later, *(one for one in in_order if one.before is not None)]:
        more, less = _again(session, action, change)
        done, left = done + more, left + less
    return done, left


def _again(session: Session, action: JournalAction, change: JournalChange) -> tuple[int, int]:
    """Do one change again; return whether it was done, and whether it could not be. What is as it wants already is neither."""
    table = Base.metadata.tables[change.table_name]
    if bulk.lacks_others(session, table, change.after or {}):
        return 0, 1
    if _apply(session, action, change, change.before, change.after, lenient=True) is None:
        return 1, 0
    row = session.execute(select(table).where(table.c.id == change.row_id)).mappings().first()
    there = None if row is None else {name: encode(table.c[name], row[name]) for name in (change.after or {})}
    return 0, int(there != change.after)


def is_gone(session: Session, change: JournalChange) -> bool:
    """Tell whether the row of a change is not there any more."""
    table = Base.metadata.tables[change.table_name]
    return session.execute(select(table.c.id).where(table.c.id == change.row_id)).first() is None


def was_deleted(session: Session, change: JournalChange) -> bool:
    """Tell whether an action that stands deleted the row of a change."""
    query = select(JournalChange.id).join(JournalAction, JournalAction.id == JournalChange.action_id)
    query = query.where(JournalChange.table_name == change.table_name, JournalChange.row_id == change.row_id)
    return session.execute(query.where(JournalChange.after.is_(None), JournalAction.state == "done").limit(1)).first() is not None


def _take_out(session: Session, action: JournalAction, change: JournalChange, back: Back) -> bool:
    """Take out a row that was inserted, unless others point to it; tell whether that was looked after."""
    if bulk.is_referenced(session, Base.metadata.tables[change.table_name], change.row_id):
        return False
    _revert(session, action, [change], back, lenient=True)
    return True


def _revert(session: Session, action: JournalAction, changes: Sequence[JournalChange], back: Back, *, lenient: bool) -> None:
    for change in changes:
        # What it was may point to what the undo of another import took out.
        dangles = lenient and bulk.lacks_others(session, Base.metadata.tables[change.table_name], change.before or {})
        lost = dangles and change.after is not None and is_gone(session, change)
        why = (
            GONE
            if lost
            else LOST
            if dangles
            else _apply(session, action, change, change.after, change.before, lenient=lenient, holds=back.holds)
        )
        if why is None:
            back.tally.took(change.table_name, 1)
            back.reverted.append(change.id)
        else:
            back.tally.leave(change.table_name, [change.row_id], why)
            back.open.append(change.id)


def _apply(
    session: Session,
    action: JournalAction,
    change: JournalChange,
    expected: Image | None,
    wanted: Image | None,
    *,
    lenient: bool,
    holds: Holds | None = None,
) -> str | None:
    """Bring one row from the values `expected` to `wanted`; say why (or raise) when that cannot be: see `Left`."""
    table = Base.metadata.tables[change.table_name]
    row = session.execute(select(table).where(table.c.id == change.row_id)).mappings().first()
    current = None if row is None else {name: encode(table.c[name], row[name]) for name in (expected or {})}
    why, in_the_way = None, change.row_id
    if (row is not None) if expected is None else current != expected:
        why = GONE if row is None else EDITED
    elif holds is not None and holds.keep(change, row):
        why = HELD
    elif wanted is None and bulk.is_referenced(session, table, change.row_id):
        why = USED
    elif wanted is not None and (other := bulk.taken_by(session, table, change.row_id, {**(row or {}), **_decoded(table, wanted)})):
        why, in_the_way = TAKEN, other
    if why is not None:
        if lenient:
            return why
        raise _blocked(session, action, change, in_the_way)
    if wanted is None:
        session.execute(delete(table).where(table.c.id == change.row_id))
    elif expected is None:
        session.execute(insert(table).values(id=change.row_id, version=1, **_decoded(table, wanted)))
    else:
        values = _decoded(table, wanted)
        session.execute(update(table).where(table.c.id == change.row_id).values(version=table.c.version + 1, **values))
    return None


def place_of(session: Session, action_id: int, table: Table, row_id: int) -> int | None:
    """Return which row has now what a row of `table` would have if the action were undone; None where nothing has it."""
    query = select(JournalChange).where(JournalChange.action_id == action_id, JournalChange.table_name == table.name)
    change = session.scalars(query.where(JournalChange.row_id == row_id).order_by(JournalChange.id).limit(1)).first()
    if change is None or change.before is None:
        return None
    row = session.execute(select(table).where(table.c.id == row_id)).mappings().first()
    return bulk.taken_by(session, table, row_id, {**(row or {}), **_decoded(table, change.before)})


def _decoded(table: Table, image: Image) -> dict[str, Any]:
    return {name: decode(table.c[name], value) for name, value in image.items()}


def _blocked(session: Session, action: JournalAction, change: JournalChange, in_the_way: int) -> SalesDeskError:
    later = session.scalars(
        select(JournalAction)
        .join(JournalChange, JournalChange.action_id == JournalAction.id)
        .where(JournalChange.table_name == change.table_name, JournalChange.row_id == in_the_way)
        .where(JournalAction.id > action.id, JournalAction.state == "done")
        .order_by(desc(JournalAction.id))
    ).first()
    return SalesDeskError(
        "undo.blocked",
        mark("Undo", "“{what}” cannot be undone: “{later}” came after it and uses the same record. Undo that first."),
        what=label_of(action),
        later=label_of(later) if later else mark("Undo", "a later change"),
    )


def label_of(action: JournalAction) -> Text:
    """Return what an action is called."""
    values: dict[str, Any] = action.values
    return stored_label(action.context, action.label, values)
