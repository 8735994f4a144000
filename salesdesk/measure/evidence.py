"""The facts behind a figure, each with the file, sheet and row that it came from."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import func, literal, null, select, type_coerce, union_all
from sqlalchemy.orm import Session

from salesdesk.measure import Figure, metric
from salesdesk.measure.asked import Asked
from salesdesk.measure.chosen import class_of, facts_of
from salesdesk.measure.metric import Counts, Metric
from salesdesk.measure.only import ALL, Only
from salesdesk.measure.row_hashes import hashes_of
from salesdesk.measure.who import Who
from salesdesk.model import Credit, Customer, ImportSource, Member, Product, SaleLine
from salesdesk.model.base import SCALE, Exact, Sourced
from salesdesk.period import Period

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact behind a figure. `share` is the credited part (1 is all); `member` is who is credited with it.

    `hash` is that of the sheet's row as it was imported: the same cells have the same.
    """

    record: str
    id: int
    day: date
    number: str | None
    member: str | None
    customer: str | None
    product: str | None
    quantity: Decimal | None
    amount: Decimal | None
    cost: Decimal | None
    share: Decimal
    file: str | None
    sheet: str | None
    row: int | None
    hash: str | None = None

    @property
    def counted(self) -> Decimal | None:
        """Return the amount times the share."""
        return None if self.amount is None else self.amount * self.share

    def counts(self, name: str) -> Decimal | None:
        """Return what the fact adds to the metric `name` (to its numerator, for a ratio); None where it is not by adding up."""
        return self.adds(metric(name).counts)

    def adds(self, what: Counts) -> Decimal | None:
        """Return what the fact adds where `what` is counted."""
        if what == "profit":
            return None if self.amount is None or self.cost is None else (self.amount - self.cost) * self.share
        if what == "quantity":
            return None if self.quantity is None else self.quantity * self.share
        return self.counted if what == "amount" else None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A figure and facts behind it: `facts` is one page, `count` says how many there are in all."""

    figure: Figure
    facts: tuple[Fact, ...]
    count: int


def evidence(
    session: Session,
    name: str,
    who: Who,
    period: Period,
    *,
    by: str | None = None,
    key: object = None,
    only: Only = ALL,
    limit: int = 200,
    offset: int = 0,
) -> Evidence:
    """Return the facts behind metric `name` of `who` in `period`; `by` and `key` narrow it to one row of a break-down.

    The largest amounts come first. `limit` and `offset` count facts.
    """
    asked = Asked(name, who, period, by, key, only)
    found = keys(session, asked)
    return Evidence(figure(session, asked), tuple(facts(session, name, found[offset : offset + limit])), len(found))


def figure(session: Session, asked: Asked) -> Figure:
    """Return the figure that is asked about."""
    one, wanted = asked.narrowed(), metric(asked.metric)
    totals = wanted.of(session, one.who, (one.period.start, one.period.end), one.by, one.only)
    top, bottom = totals.get(one.key if one.by else None, (Decimal(0), Decimal(0)))
    return Figure(wanted.value(top, bottom), asked.key, "", top, bottom)


def keys(session: Session, asked: Asked, sort: str = "amount", descending: bool = True) -> array[int]:
    """Return a key for each fact behind a figure, sorted by a field of `Fact` or by "counted"; `facts` reads them.

    A key is the id of a sale line or receipt; the share of a line is minus the id of its credit.
    """
    one, wanted = asked.narrowed(), metric(asked.metric)
    chosen = facts_of(session, wanted, one).subquery("chosen")
    cls = class_of(wanted)
    order = _order(wanted, chosen, cls, sort)
    statement = select(chosen.c.key).select_from(chosen).join(cls, cls.id == chosen.c.id)
    for other, on in _names(wanted, chosen) if sort in ("member", "customer", "product", "file", "sheet") else ():
        statement = statement.outerjoin(other, on)
    ranked = statement.order_by(*((part.desc() if descending else part.asc()).nulls_last() for part in order), cls.id)
    return array("q", session.execute(ranked).scalars())


def facts(session: Session, name: str, wanted: Sequence[int]) -> list[Fact]:
    """Return the facts behind metric `name` with the keys `wanted`, in their order."""
    found: dict[int, Fact] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        found.update(_page(session, metric(name), part))
    return [found[key] for key in wanted if key in found]


def still_there(session: Session, name: str, ids: Collection[int]) -> set[int]:
    """Return which records of `ids`, behind metric `name`, there still are."""
    cls, wanted = class_of(metric(name)), list(ids)
    parts = (wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE))
    return {one for part in parts for one in session.scalars(select(cls.id).where(cls.id.in_(part)))}


def newest(session: Session, name: str) -> int:
    """Return the highest id among the records that metric `name` is made of, 0 without any: what comes later is above it."""
    return session.scalar(select(func.max(class_of(metric(name)).id))) or 0


def _page(session: Session, wanted: Metric, part: Sequence[int]) -> dict[int, Fact]:
    cls = class_of(wanted)
    member = wanted.listed.member if wanted.listed else cls.member_id
    whole = select(cls.id.label("key"), cls.id.label("id"), literal(SCALE).label("share"), member.label("member_id"))
    whole = whole.where(cls.id.in_([key for key in part if key > 0]))
    if wanted.fact == "sale_line":
        shared = select(-Credit.id, Credit.sale_line_id, Credit.share, Credit.member_id)
        chosen = union_all(whole, shared.where(Credit.id.in_([-key for key in part if key < 0]))).subquery("chosen")
    else:
        chosen = whole.subquery("chosen")
    sourced = is_sourced(wanted)
    source = (*_SOURCE, cls.source_row, cls.source_id) if sourced else tuple(null().label(name) for name in ("file", "sheet", "row", "id"))
    statement = select(chosen.c.key, cls.id, wanted.day, *_shown(wanted), type_coerce(chosen.c.share, Exact), *source)
    statement = statement.select_from(chosen).join(cls, cls.id == chosen.c.id)
    for other, on in _names(wanted, chosen):
        statement = statement.outerjoin(other, on)
    rows: Sequence[Any] = session.execute(statement).all()
    hashes = hashes_of(session, ((row[-1], row[-2]) for row in rows))
    return {row[0]: Fact(wanted.fact, *(*row[1:-1], hashes.get((row[-1], row[-2])))) for row in rows}


_SOURCE = (ImportSource.file, ImportSource.sheet)


def _names(wanted: Metric, chosen: Any) -> list[tuple[Any, Any]]:
    """Return what is joined for the names on a fact."""
    cls = class_of(wanted)
    found: list[tuple[Any, Any]] = [(Member, Member.id == chosen.c.member_id)]
    if has_customer(wanted):
        found.append((Customer, Customer.id == cls.customer_id))
    if is_sourced(wanted):
        found.append((ImportSource, ImportSource.id == cls.source_id))
    return [*found, (Product, Product.id == cls.product_id)] if cls is SaleLine else found


def has_customer(wanted: Metric) -> bool:
    """Tell whether the facts of a metric name a customer."""
    return wanted.listed is None or wanted.listed.customer is not None


def is_sourced(wanted: Metric) -> bool:
    """Tell whether the facts of a metric come from sheets."""
    return issubclass(class_of(wanted), Sourced)


def _shown(wanted: Metric) -> tuple[Any, ...]:
    cls = class_of(wanted)
    if wanted.listed is not None:
        return wanted.listed.shown(Member.name, Customer.name if has_customer(wanted) else null().label("customer"))
    if cls is SaleLine:
        return (cls.order_number, Member.name, Customer.name, Product.name, cls.quantity, cls.amount, cls.cost)
    number = func.coalesce(cls.number, cls.order_number)
    quantity, cost = (type_coerce(null(), Exact).label(name) for name in ("quantity", "cost"))
    return (number, Member.name, Customer.name, null().label("product"), quantity, cls.amount, cost)


def _order(wanted: Metric, chosen: Any, cls: Any, sort: str) -> tuple[Any, ...]:
    shared: dict[str, tuple[Any, ...]] = {"member": (Member.name,), "share": (chosen.c.share,)}
    shared["customer"] = (Customer.name,) if has_customer(wanted) else ()
    for name, columns in (("file", _SOURCE), ("sheet", _SOURCE[1:]), ("row", ())):
        shared[name] = (*columns, cls.source_row) if is_sourced(wanted) else ()
    if sort in shared:
        return shared[sort]
    if wanted.listed is not None:
        return wanted.listed.order(sort)
    is_line = cls is SaleLine
    if sort == "counted" and is_line:
        amount = cls.amount - cls.cost if wanted.counts == "profit" else cls.quantity if wanted.counts == "quantity" else cls.amount
        return (type_coerce(amount, Exact) * chosen.c.share,)
    ways: dict[str, tuple[Any, ...]] = {
        "day": (cls.day,),
        "number": (cls.order_number if is_line else func.coalesce(cls.number, cls.order_number),),
        "product": (Product.name,) if is_line else (),
        "quantity": (cls.quantity,) if is_line else (),
        "cost": (cls.cost,) if is_line else (),
    }
    return ways.get(sort, (cls.amount,))
