"""The rows of an undo or redo: each brought back to what it was, or left alone where somebody changed it or something needs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import delete, desc, insert, select, update
from sqlalchemy.orm import Session

from salesdesk import bulk
from salesdesk.changes import Image, decode, encode, stored_label
from salesdesk.errors import SalesDeskError
from salesdesk.model import Base, JournalAction, JournalBulk, JournalChange
from salesdesk.text import Text, mark

LISTED = 500  # rows that are named one by one
GONE = "gone"
_NAMES = ("member", "team", "product", "customer", "contact")
# What an import writes beside the rows of its sheets and the names in them.
_BESIDE = ("import_memory", "alias", "membership", "credit", "exchange_rate", "setting")


@dataclass(frozen=True, slots=True)
class Left:
    """A row that an undo left alone, and why: it was "edited" since, is "used" by others, or is "gone"."""

    table: str
    id: int
    why: str


@dataclass(slots=True)
class Tally:
    """How many rows of each table were reversed, kept, or gone before; `rows` are the first of those that were left."""

    tables: dict[str, list[int]] = field(default_factory=dict)
    rows: list[Left] = field(default_factory=list)

    @classmethod
    def of(cls, undone: Mapping[str, Any]) -> Tally:
        """Return what the history of imports keeps as a tally again."""
        return cls({name: list(counts) for name, counts in undone.get("tables", {}).items()}, [Left(*one) for one in undone["rows"]])

    @property
    def reversed(self) -> int:
        """Rows that are as they were before."""
        return sum(one[0] for one in self.tables.values())

    @property
    def kept(self) -> int:
        """Rows that were left, changed or needed since."""
        return sum(one[1] for one in self.tables.values())

    @property
    def failed(self) -> int:
        """Rows that were gone before."""
        return sum(one[2] for one in self.tables.values())

    def facts(self) -> tuple[int, int, int]:
        """Return the three figures of what the sheets hold: of facts, or of names where there are no facts."""
        names = [name for name in self.tables if name not in _BESIDE]
        own = [name for name in names if name not in _NAMES] or names
        reversed_, kept, failed = (sum(self.tables[name][at] for name in own) for at in range(3))
        return reversed_, kept, failed

    def took(self, table: str, count: int) -> None:
        """Note that rows are as they were before."""
        self.tables.setdefault(table, [0, 0, 0])[0] += count

    def leave(self, table: str, ids: Sequence[int], why: str) -> None:
        """Note that rows were left alone."""
        self.tables.setdefault(table, [0, 0, 0])[2 if why == GONE else 1] += len(ids)
        self.rows += [Left(table, one, why) for one in ids[: LISTED - len(self.rows)]]


@dataclass(slots=True)
class Back:
    """What was taken back: the tally, the changes that were and those that are open, and by `JournalBulk` the rows, packed."""

    tally: Tally = field(default_factory=Tally)
    reverted: list[int] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    packed: dict[int, bytes] = field(default_factory=dict)

    def told(self) -> dict[str, Any]:
        """Return what the history of imports keeps."""
        return {**told(self.tally), "open": self.open}


def told(tally: Tally) -> dict[str, Any]:
    """Return the tally as the history of imports keeps it."""
    rows = [[one.table, one.id, one.why] for one in tally.rows]
    return {"reversed": tally.reversed, "kept": tally.kept, "failed": tally.failed, "tables": tally.tables, "rows": rows}


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
    back = Back()
    _revert(session, action, [one for one in changes if one.before is not None], back, lenient=lenient)
    inserted = [one for one in changes if one.before is None]
    pointed_to = [one for one in inserted if bulks and not _take_out(session, action, one, back)]
    for one in bulks:
        taken = bulk.take_out(session, one)
        back.tally.took(one.table_name, taken.count)
        back.packed[one.id] = taken.rows
        for why, ids in taken.left.items():
            back.tally.leave(one.table_name, ids, why)
    _revert(session, action, pointed_to if bulks else inserted, back, lenient=lenient)
    return back


def do_again(
    session: Session, action: JournalAction, changes: Sequence[JournalChange], packed: Mapping[int, bytes | None], *, lenient: bool = False
) -> int:
    """Do `changes` (the last first) and the packed rows by the id of their `JournalBulk` again; return how many rows that was.

    `lenient` leaves out packed rows that point to others which are not there.
    """
    done = 0
    later = []
    in_order = list(reversed(changes))
    for change in [one for one in in_order if one.before is None]:
        if bulk.lacks_others(session, Base.metadata.tables[change.table_name], change.after or {}):
            later.append(change)
        else:
            done += _apply(session, action, change, change.before, change.after, lenient=True) is None
    for bulk_id in sorted(packed):
        found = session.get(JournalBulk, bulk_id)
        assert found is not None
        done += bulk.put_back(session, found, packed[bulk_id], lenient=lenient)
    for change in [*later, *(one for one in in_order if one.before is not None)]:
        done += _apply(session, action, change, change.before, change.after, lenient=True) is None
    return done


def is_gone(session: Session, change: JournalChange) -> bool:
    """Tell whether the row of a change is not there any more."""
    table = Base.metadata.tables[change.table_name]
    return session.execute(select(table.c.id).where(table.c.id == change.row_id)).first() is None


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
        why = GONE if lost else "edited" if dangles else _apply(session, action, change, change.after, change.before, lenient=lenient)
        if why is None:
            back.tally.took(change.table_name, 1)
            back.reverted.append(change.id)
        else:
            back.tally.leave(change.table_name, [change.row_id], why)
            back.open.append(change.id)


def _apply(
    session: Session, action: JournalAction, change: JournalChange, expected: Image | None, wanted: Image | None, *, lenient: bool
) -> str | None:
    """Bring one row from the values `expected` to `wanted`; say why (or raise) when that cannot be: see `Left`."""
    table = Base.metadata.tables[change.table_name]
    row = session.execute(select(table).where(table.c.id == change.row_id)).mappings().first()
    current = None if row is None else {name: encode(table.c[name], row[name]) for name in (expected or {})}
    why = None
    if (row is not None) if expected is None else current != expected:
        why = GONE if row is None else "edited"
    elif wanted is None and bulk.is_referenced(session, table, change.row_id):
        why = "used"
    if why is not None:
        if lenient:
            return why
        raise _blocked(session, action, change)
    if wanted is None:
        session.execute(delete(table).where(table.c.id == change.row_id))
    elif expected is None:
        values = {name: decode(table.c[name], value) for name, value in wanted.items()}
        session.execute(insert(table).values(id=change.row_id, version=1, **values))
    else:
        values = {name: decode(table.c[name], value) for name, value in wanted.items()}
        session.execute(update(table).where(table.c.id == change.row_id).values(version=table.c.version + 1, **values))
    return None


def _blocked(session: Session, action: JournalAction, change: JournalChange) -> SalesDeskError:
    later = session.scalars(
        select(JournalAction)
        .join(JournalChange, JournalChange.action_id == JournalAction.id)
        .where(JournalChange.table_name == change.table_name, JournalChange.row_id == change.row_id)
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
