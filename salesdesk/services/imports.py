"""The imports of a workspace: what each brought, what of it was undone, and what is remembered of sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import desc, select
from sqlalchemy.orm import Session

from salesdesk.changes import decode
from salesdesk.db import Database
from salesdesk.fields import Kind
from salesdesk.model import RECORDS, Alias, Base, ImportBatch, ImportSource, JournalAction, JournalChange, Member, Review, ReviewCycle
from salesdesk.services import listing
from salesdesk.services.shared_imports import Shared, held_later, set_aside_for, taken_over
from salesdesk.services.users import User, users_of
from salesdesk.text import Text, mark
from salesdesk.undo_rows import place_of
from salesdesk.undo_tally import EDITED, GONE, TAKEN, USED, Figures, Left, Tally

_TITLES = ("name", "order_number", "number", "title", "subject", "text", "currency", "day", "amount")
_REVIEW = mark("Review", "Review")
# What an import writes beside the records that have a page.
_SOMETHING = mark("LeftRows", "Something else")
_OTHERS: Mapping[str, Text] = {
    "import_memory": mark("LeftRows", "Remembered sheet"),
    "alias": mark("LeftRows", "Other spelling"),
    "membership": mark("LeftRows", "Place in a team"),
    "credit": mark("LeftRows", "Share of a sale"),
    "exchange_rate": mark("LeftRows", "Exchange rate"),
    "setting": mark("LeftRows", "Setting"),
    "key_result": mark("LeftRows", "Key result"),
    "review_cycle": mark("LeftRows", "Round of reviews"),
    "review_criterion": mark("LeftRows", "Standard of a review"),
    "review_score": mark("LeftRows", "Score of a review"),
    "review_answer": mark("LeftRows", "Answer to a review"),
}
_GROUPS = {EDITED: 0, GONE: 2}
_RECORDS = {cls.__tablename__: record for cls, record in RECORDS}


@dataclass(frozen=True, slots=True)
class Source:
    """One table that an import took in; `kind` names a kind of table, or of record for our own exports."""

    id: int
    file: str
    sheet: str
    kind: str
    product: str | None
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What the undo of an import did: with the rows of its sheets, with the names and the like beside them.

    `also` counts what of imports undone before went with it: it had stayed because of this one.
    """

    rows: Figures
    names: Figures
    also: int = 0


@dataclass(frozen=True, slots=True)
class Import:
    """One import. `counts` are by "new", "changed", "same", "rejected", "set_aside"; `undone` what its undo did, None while it stands.

    `corrects` is the import whose rejected rows it brought, `corrected_by` those that brought its own. Where one import is asked for,
    `held_later` are later ones that hold rows of it, `taken_over` undone ones of which it holds rows, and
    `set_aside_for` later ones that lack rows, because this one tells (or told) the same sales.
    """

    id: int
    at: datetime
    actor: str
    files: tuple[str, ...]
    action_id: int | None
    counts: Mapping[str, int]
    state: str
    undone_at: datetime | None
    undone: TakenBack | None
    corrects: int | None
    corrected_by: tuple[int, ...]
    sources: tuple[Source, ...]
    held_later: tuple[Shared, ...] = ()
    taken_over: tuple[Shared, ...] = ()
    set_aside_for: tuple[Shared, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A row that an undo left: what it is, what it is called, why it was left; `record` is None where no list shows it.

    `other` are kind and title of one of the rows that use it, or of the one that has its place; `more` counts the others.
    """

    record: str | None
    table: str
    id: int
    kind: Text | str
    title: str
    why: str
    other: tuple[Text | str, str] | None = None
    more: int = 0


def imports(db: Database, limit: int = 500) -> list[Import]:
    """Return the imports, the newest first."""
    with db.read() as session:
        return _imports(session, select(ImportBatch).order_by(desc(ImportBatch.id)).limit(limit))


def import_of(db: Database, import_id: int) -> Import | None:
    """Return one import, None when there is none of that number."""
    with db.read() as session:
        found = _imports(session, select(ImportBatch).where(ImportBatch.id == import_id))
        if not found:
            return None
        batch = session.get_one(ImportBatch, import_id)
        over = taken_over(session, batch) if found[0].state == "done" else ()
        return replace(found[0], held_later=held_later(session, batch), taken_over=over, set_aside_for=set_aside_for(session, batch))


def left_rows(db: Database, import_id: int) -> list[LeftRow]:
    """Return the rows that the undo of an import left alone, the first of them: what was kept, what failed, what was gone."""
    with db.read() as session:
        batch = session.get(ImportBatch, import_id)
        undone = (batch.undone if batch else None) or {}
        left = sorted((Left(*one) for one in undone.get("rows", ())), key=lambda one: _GROUPS.get(one.why, 1))
        users = dict(users_of(session, [one for one in left if one.why == USED]))
        users |= _takers(session, batch.action_id if batch else None, left)
        return [_used(session, row, users.get((row.table, row.id))) for row in (_named(session, one) for one in left)]


def _takers(session: Session, action_id: int | None, left: Sequence[Left]) -> dict[tuple[str, int], User]:
    """Return by table and id which rows have the place of those that could not come back."""
    found: dict[tuple[str, int], User] = {}
    for one in left:
        if one.why == TAKEN and action_id is not None:
            other = place_of(session, action_id, Base.metadata.tables[one.table], one.id)
            if other is not None:
                found[one.table, one.id] = User(one.table, other, 1)
    return found


def _used(session: Session, row: LeftRow, user: User | None) -> LeftRow:
    if user is None:
        return row
    by = _named(session, Left(user.table, user.id, ""))
    return replace(row, other=(by.kind, by.title), more=user.count - 1)


def _imports(session: Session, statement: Any) -> list[Import]:
    batches: Sequence[ImportBatch] = session.scalars(statement).all()
    ids = [one.id for one in batches]
    actions = {
        one.id: one for one in session.scalars(select(JournalAction).where(JournalAction.id.in_([one.action_id for one in batches])))
    }
    sources: dict[int, list[Source]] = {}
    for one in session.scalars(select(ImportSource).where(ImportSource.batch_id.in_(ids)).order_by(ImportSource.id)):
        source = Source(one.id, one.file, one.sheet, one.kind, one.product, one.counts or {})
        sources.setdefault(one.batch_id, []).append(source)
    corrected: dict[int, list[int]] = {}
    for later, corrects in session.execute(select(ImportBatch.id, ImportBatch.corrects_id).where(ImportBatch.corrects_id.in_(ids))):
        corrected.setdefault(corrects or 0, []).append(later)
    return [_import(one, actions.get(one.action_id or 0), sources.get(one.id, ()), corrected.get(one.id, ())) for one in batches]


def _import(batch: ImportBatch, action: JournalAction | None, sources: Iterable[Source], corrected: Iterable[int]) -> Import:
    tally = Tally.of(batch.undone) if batch.undone else None
    undone = TakenBack(tally.facts, tally.names, int(batch.undone.get("also", 0))) if tally is not None else None
    known = tuple(sources)
    return Import(
        id=batch.id,
        at=batch.at,
        actor=action.actor if action else "",
        files=tuple(dict.fromkeys(one.file for one in known)) or (batch.files,),
        action_id=batch.action_id,
        counts=batch.counts if isinstance(batch.counts, dict) else {},
        state=action.state if action else "done",
        undone_at=action.undone_at if action else None,
        undone=undone,
        corrects=batch.corrects_id,
        corrected_by=tuple(corrected),
        sources=known,
    )


def _named(session: Session, left: Left) -> LeftRow:
    if left.table == Review.__tablename__:
        return _named_review(session, left)
    record = _RECORDS.get(left.table)
    table = Base.metadata.tables[left.table]
    names = [name for name in _TITLES if name in table.c]
    row: Sequence[object] | None = None
    if names and left.why != GONE:
        row = session.execute(select(*(table.c[name] for name in names)).where(table.c.id == left.id)).first()
    if row is not None:
        parts = [_words(value) for value in row if value is not None]
    else:
        was = _last_image(session, left)
        parts = [_words(decode(table.c[name], was[name])) for name in names if was.get(name) is not None]
    fields = {one.name: one for one in record.fields} if record else {}
    if row is not None and "customer_id" in fields and fields["customer_id"].kind is Kind.REFERENCE:
        shown = listing.page(session, record.name if record else "", [left.id], [fields["customer_id"]])
        parts += [str(shown[left.id][0])] if shown.get(left.id, (None,))[0] else []
    parts += _whose_spelling(session, left) if left.table == Alias.__tablename__ and row is not None else []
    kind = record.label if record else _OTHERS.get(left.table, _SOMETHING)
    return LeftRow(record.name if record else None, left.table, left.id, kind, " · ".join(parts), left.why)


def _whose_spelling(session: Session, left: Left) -> list[str]:
    alias = session.get(Alias, left.id)
    model = next((cls for cls, record in RECORDS if alias is not None and record.name == alias.record), None)
    named = None if alias is None or model is None else session.get(model, alias.target_id)
    return [] if named is None else [str(getattr(named, "name", ""))]


def _last_image(session: Session, left: Left) -> Mapping[str, Any]:
    """Return what a row said when it was deleted."""
    query = select(JournalChange.before).where(JournalChange.table_name == left.table, JournalChange.row_id == left.id)
    found = session.scalars(query.where(JournalChange.after.is_(None)).order_by(desc(JournalChange.id)).limit(1)).first()
    return found or {}


def _named_review(session: Session, left: Left) -> LeftRow:
    query = select(Member.name, ReviewCycle.name).select_from(Review).join(Member, Member.id == Review.member_id)
    row = session.execute(query.join(ReviewCycle, ReviewCycle.id == Review.cycle_id).where(Review.id == left.id)).first()
    return LeftRow(None, left.table, left.id, _REVIEW, " · ".join(row) if row else "", left.why)


def _words(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    return value.isoformat() if isinstance(value, date) else str(value)
