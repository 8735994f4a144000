"""What is stored of sales that a sheet may tell again, and of those that may tell its sales again."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, and_, not_, or_, select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.facts.stored import MODELS
from salesdesk.imports.plan.orders.deliveries import DELIVERIES
from salesdesk.imports.plan.orders.parts import Place
from salesdesk.imports.plan.twice.planned import SUMS
from salesdesk.imports.plan.twice.sale import LOWER, ORDER, Sale
from salesdesk.imports.plan.writes import Update
from salesdesk.measure.exact import stored
from salesdesk.model import ImportSource, SaleLine

_AT_ONCE = 500
_NAMES = frozenset({"contract_number", "opportunity"})
V = TypeVar("V")
_COLUMNS = (
    SaleLine.id,
    SaleLine.day,
    SaleLine.customer_id,
    SaleLine.member_id,
    SaleLine.product_id,
    stored(SaleLine.amount).label("amount"),
    SaleLine.order_number,
    SaleLine.contract_number,
    SaleLine.opportunity,
    SaleLine.source_id,
    SaleLine.source_row,
)
_PLAIN = ("id", "day", "customer_id", "member_id", "product_id", "amount", "order_number", "source_id", "source_row")
# Sums of a month are no single sales; "n" follows "m".
_SINGLE = or_(SaleLine.match_key.is_(None), SaleLine.match_key < "m:", SaleLine.match_key >= "m;")
# ";" follows ":".
_DELIVERED = and_(SaleLine.match_key >= DELIVERIES, SaleLine.match_key < "d;")


def stored_lower(session: Session, first: date, last: date) -> list[Sale]:
    """Return the stored sales of contracts and won opportunities from `first` to `last`."""
    ranks = _ranks(session)
    if not ranks:
        return []
    return list(_sales(session, ranks, SaleLine.source_id.in_(list(ranks)), SaleLine.day.between(first, last)))


def stored_higher(session: Session, lower: Sequence[Sale], first: date, last: date) -> list[Sale]:
    """Return the stored sales that may tell `lower` again: that name them, or are of the same people from `first` to `last`."""
    ranks = _ranks(session)
    found: dict[int | None, Sale] = {}
    for names in _parts(sorted({name for one in lower for name in (one.number, one.contract, one.opportunity) if name is not None})):
        for one in _sales(session, ranks, or_(SaleLine.contract_number.in_(names), SaleLine.opportunity.in_(names))):
            found[one.place.record_id] = one
    days = SaleLine.day.between(first, last)
    for column, ids in ((SaleLine.customer_id, {one.customer for one in lower}), (SaleLine.member_id, {one.member for one in lower})):
        if ids != {None} and session.scalars(select(SaleLine.id).where(days, column.is_not(None)).limit(1)).first() is not None:
            for part in _parts(sorted(one for one in ids if one is not None and one > 0)):
                found |= {one.place.record_id: one for one in _sales(session, ranks, days, column.in_(part))}
            return list(found.values())
    return list((found | {one.place.record_id: one for one in _sales(session, ranks, days)}).values())


def newly_named(session: Session, place: int, updates: Iterable[Update]) -> list[Sale]:
    """Return the stored sales that the table at `place` tells of which contract or opportunity they came, as they will be."""
    after = {one.id: one.after for one in updates if one.table == "sale_line" and not _NAMES.isdisjoint(one.after)}
    found = [one for part in _parts(sorted(after)) for one in _sales(session, _ranks(session), SaleLine.id.in_(part))]
    told = [(one, after[one.place.record_id]) for one in found if one.place.record_id is not None]
    return [
        replace(
            one,
            table=place,
            contract=str(new.get("contract_number") or "") or one.contract,
            opportunity=str(new.get("opportunity") or "") or one.opportunity,
        )
        for one, new in told
        if new.get("amount", one.amount) == one.amount
    ]


def has_deliveries(session: Session) -> bool:
    """Tell whether any delivery is stored."""
    return session.scalars(select(SaleLine.id).where(_DELIVERED).limit(1)).first() is not None


def stored_deliveries(session: Session, orders: Container[str | None]) -> list[Sale]:
    """Return the stored deliveries that name one of `orders`."""
    statement = select(SaleLine.id, SaleLine.order_number).where(_DELIVERED)
    ids = [record_id for record_id, number in session.execute(statement) if number in orders]
    return [one for part in _parts(ids) for one in _sales(session, {}, SaleLine.id.in_(part))]


def stored_orders(session: Session, numbers: Collection[str]) -> list[Sale]:
    """Return the stored sales that have one of `numbers` and are no deliveries."""
    ranks = _ranks(session)
    found: list[Sale] = []
    none = or_(SaleLine.match_key.is_(None), not_(_DELIVERED))
    for names in _parts(sorted(numbers)):
        found += _sales(session, ranks, none, SaleLine.order_number.in_(names))
    return found


def has_stored(session: Session, record: str, first: str, last: str) -> bool:
    """Tell whether there is anything stored of `record` from `first` to `last` (ISO)."""
    model = MODELS[record]
    days = model.day.between(date.fromisoformat(first), date.fromisoformat(last))
    return session.scalars(select(model.id).where(days).limit(1)).first() is not None


def stored_singles_of(session: Session, record: str, first: date, last: date, brought: Container[str]) -> list[Sale]:
    """Return what is stored of `record` from `first` to `last`, but sums, contracts, and what has a key that this import has `brought`."""
    names = [name for name in _PLAIN if hasattr(MODELS[record], name)]
    hole = "?" if session.connection().dialect.name == "sqlite" else "CAST(%s AS DATE)"
    statement = f"SELECT {', '.join(names)}, match_key FROM {record} WHERE day BETWEEN {hole} AND {hole} AND amount IS NOT NULL"
    lower, sums = _ranks(session), SUMS.get(record, " ")
    found = []
    # The driver's own rows: there may be very many of a month, and few of them matter.
    for *values, key in session.connection().exec_driver_sql(statement, (first.isoformat(), last.isoformat())):
        if key is not None and (key in brought or key.startswith(sums)):
            continue
        row = dict(zip(names, values, strict=True))
        if (source := row["source_id"] or 0) not in lower:
            found.append(Sale.of(row, ORDER, -source - 1, Place(record_id=row["id"])))
    return found


def _parts(values: Sequence[V]) -> Iterator[Sequence[V]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


def _ranks(session: Session) -> dict[int, int]:
    rows = session.execute(select(ImportSource.id, ImportSource.kind).where(ImportSource.kind.in_(LOWER)))
    return {source: LOWER[kind] for source, kind in rows}


def _sales(session: Session, ranks: dict[int, int], *wanted: ColumnElement[bool]) -> Iterator[Sale]:
    statement: Select[Any] = select(*_COLUMNS).where(SaleLine.amount.is_not(None), and_(_SINGLE, *wanted)).order_by(SaleLine.id)
    for row in session.execute(statement).mappings():
        source = row["source_id"] or 0
        yield Sale.of(dict(row), ranks.get(source, ORDER), -source - 1, Place(record_id=row["id"]))
