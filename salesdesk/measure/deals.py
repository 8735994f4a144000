"""The single facts behind a metric, by who is credited with them: what pay by deals works on, and what a locked payout keeps."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, String, case, cast, func, literal, select
from sqlalchemy.orm import Session

from salesdesk.measure import metric
from salesdesk.measure.exact import stored
from salesdesk.measure.lines import lines, shares
from salesdesk.measure.metric import Metric
from salesdesk.measure.only import ALL, Only, receipts_only
from salesdesk.measure.who import EVERYONE, Who, condition
from salesdesk.model import Credit, Receipt, SaleLine
from salesdesk.model.base import SCALE

# How long before a receipt its sale is looked for.
_BACK = timedelta(days=730)
UNIT = SCALE * SCALE
# A line without an order number is an order of its own.
_ORDER = func.coalesce(SaleLine.order_number, literal("#") + cast(SaleLine.id, String))

Row = tuple[int, int | None, date, str | None, int]


@dataclass(frozen=True, slots=True)
class Credited:
    """A fact and what it counts for `member`; `key` as in `evidence.keys`."""

    key: int
    member: int | None
    day: date
    number: str | None
    counted: Decimal


def has_deals(name: str) -> bool:
    """Tell whether the metric `name` is made up of sales, receipts or invoices that add up to it one by one."""
    one = metric(name)
    return bool(one.counts) and not one.is_ratio and (one.listed is None or one.fact == "invoice")


def credited(session: Session, name: str, span: tuple[date, date], who: Who = EVERYONE, only: Only = ALL) -> list[Credited]:
    """Return the facts behind metric `name` in `span`, each by its credited member, in the order of their days and keys."""
    rows = sorted(rows_of(session, name, span, who, only), key=lambda row: (row[2], row[0]))
    return [Credited(key, member, day, number, Decimal(counted) / UNIT) for key, member, day, number, counted in rows]


def rows_of(session: Session, name: str, span: tuple[date, date], who: Who = EVERYONE, only: Only = ALL) -> list[Row]:
    """Return the same as plain rows, in no order: key, member, day, number, and what counts in hundred-millionths."""
    what = metric(name)
    what.check(only)
    if what.listed is not None:
        one = what.listed
        invoices = one.chosen(session, who, span, one.cls.id, one.member, one.day, one.title, stored(one.exact), only=only)
        statements = [(SCALE, invoices)]
    else:
        statements = _receipts(session, span, who, only) if what.fact == "receipt" else _lines(session, what, span, who, only)
    found: list[Row] = []
    for unit, statement in statements:
        rows = session.execute(statement)
        found += [(key, member, day, number, int(counted) * unit) for key, member, day, number, counted in rows if counted is not None]
    return found


def keys_of(session: Session, name: str, span: tuple[date, date], only: Only = ALL) -> list[tuple[int, int | None]]:
    """Return key and member of each fact behind metric `name`, in no order; those of which nothing is known to count are among them.

    They lie in the index of days and members, and are the same for all metrics of sale lines that have no condition of their own.
    """
    what = metric(name)
    what.check(only)
    if what.listed is not None:
        statements: list[Any] = [what.listed.chosen(session, EVERYONE, span, what.listed.cls.id, what.listed.member, only=only)]
    elif what.fact == "receipt":
        statements = [select(Receipt.id, Receipt.member_id).where(Receipt.day.between(*span), *receipts_only(only))]
    else:
        whole = lines(session, EVERYONE, span, SaleLine.id, SaleLine.member_id, only=only).where(SaleLine.is_split.is_(False))
        statements = [whole, shares(session, EVERYONE, span, -Credit.id, Credit.member_id, only=only)]
        statements = statements if what.among is None else [one.where(what.among) for one in statements]
    return [(key, member) for one in statements for key, member in session.execute(one)]


def orders_of(
    session: Session, name: str, span: tuple[date, date], who: Who = EVERYONE, only: Only = ALL, shared_only: bool = False
) -> list[tuple[int, int, int]]:
    """Return a row for each member and order behind a metric of sale lines: member, key of its first line, what counts.

    That is in hundred-millionths, and added up by the database: there may be a million lines. With `shared_only` only those orders of
    which something is shared out.
    """
    what = metric(name)
    what.check(only)
    value = _value(what)
    own = _own_orders(session, who, span, value, only, func.min(SaleLine.id), func.sum(value))
    if shared_only:
        own = own.where(_ORDER.in_(_shared_orders(span)))
    part = value * stored(Credit.share)
    split = shares(session, who, span, Credit.member_id, _ORDER, func.min(SaleLine.id), func.sum(part), only=only)
    shared = session.execute(split.where(value.is_not(None)).group_by(Credit.member_id, _ORDER)).all()
    found = session.execute(own).all()
    if not shared:
        return [(member, key, int(counted) * SCALE) for member, _, key, counted in found]
    together = {(member, number): [key, int(counted) * SCALE] for member, number, key, counted in found}
    for member, number, key, counted in shared:
        one = together.setdefault((member, number), [key, 0])
        one[0], one[1] = min(one[0], key), one[1] + int(counted)
    return [(member, key, counted) for (member, _), (key, counted) in together.items()]


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many of a member's orders lie in a `tier` (0 below the first break), `on_break` of them exactly where it begins.

    `counted` is what they come to, in ten-thousandths; orders below zero are placed by their size, and `negative`.
    """

    member: int
    tier: int
    negative: bool
    count: int
    on_break: int
    counted: int


def sizes_of(
    session: Session, name: str, span: tuple[date, date], ats: Sequence[Decimal], upper: bool, only: Only = ALL
) -> tuple[list[Sizes], list[tuple[int, int, int]]]:
    """Return in which tier of break points `ats` the orders behind a metric of sale lines lie, and those with shares one by one.

    The database places them, so that a million orders come as a few hundred rows. `upper` says that an order exactly on a break is in
    the tier above.
    """
    what = metric(name)
    what.check(only)
    value = _value(what)
    own = _own_orders(session, EVERYONE, span, value, only, func.sum(value).label("total"))
    shared: list[tuple[int, int, int]] = []
    if session.scalar(_shared_orders(span).limit(1)) is not None:
        own = own.where(_ORDER.not_in(_shared_orders(span)))
        shared = orders_of(session, name, span, EVERYONE, only, shared_only=True)
    orders = own.subquery()
    size, begins = func.abs(orders.c.total), [one * SCALE for one in ats]
    reached = [size >= math.ceil(one) if upper else size > math.floor(one) for one in begins]
    tier = case(*((reached[at], at + 1) for at in reversed(range(len(begins)))), else_=0) if begins else literal(0)
    exact = [int(one) for one in begins if one == int(one)] if upper else []
    on_break = func.sum(case((size.in_(exact), 1), else_=0)) if exact else literal(0)
    columns = (orders.c.member_id, tier.label("tier"), (orders.c.total < 0).label("negative"))
    statement = select(*columns, func.count(), on_break, func.sum(orders.c.total)).where(orders.c.total != 0)
    rows = session.execute(statement.group_by(*columns))
    return [Sizes(row[0], row[1], bool(row[2]), row[3], row[4], int(row[5])) for row in rows], shared


def _own_orders(session: Session, who: Who, span: tuple[date, date], value: Any, only: Only, *columns: Any) -> Any:
    statement = lines(session, who, span, SaleLine.member_id, _ORDER, *columns, only=only)
    statement = statement.where(SaleLine.is_split.is_(False), SaleLine.member_id.is_not(None), value.is_not(None))
    return statement.group_by(SaleLine.member_id, _ORDER)


def _shared_orders(span: tuple[date, date]) -> Select[Any]:
    statement = select(_ORDER).select_from(Credit).join(SaleLine, SaleLine.id == Credit.sale_line_id)
    return statement.where(SaleLine.day.between(*span))


def sale_days(session: Session, numbers: set[str], span: tuple[date, date]) -> dict[str, date]:
    """Return the first day of the sales of the orders `numbers`, by which the age of a receipt is told."""
    statement = select(SaleLine.order_number, func.min(SaleLine.day)).where(
        SaleLine.day.between(span[0] - _BACK, span[1]), SaleLine.order_number.is_not(None)
    )
    return {number: day for number, day in session.execute(statement.group_by(SaleLine.order_number)) if number in numbers}


def _receipts(session: Session, span: tuple[date, date], who: Who, only: Only) -> list[tuple[int, Select[Any]]]:
    number = func.coalesce(Receipt.order_number, Receipt.number)
    statement = select(Receipt.id, Receipt.member_id, Receipt.day, number, stored(Receipt.amount))
    statement = statement.where(Receipt.day.between(*span), *receipts_only(only))
    wanted = condition(session, who, Receipt.member_id, Receipt.day, span)
    return [(SCALE, statement if wanted is None else statement.where(wanted))]


def _lines(session: Session, what: Metric, span: tuple[date, date], who: Who, only: Only) -> list[tuple[int, Any]]:
    value = _value(what)
    own = lines(session, who, span, SaleLine.id, SaleLine.member_id, SaleLine.day, SaleLine.order_number, value, only=only)
    part = value * stored(Credit.share)
    shared = shares(session, who, span, -Credit.id, Credit.member_id, SaleLine.day, SaleLine.order_number, part, only=only)
    return [(SCALE, own.where(SaleLine.is_split.is_(False))), (1, shared)]


def _value(what: Metric) -> Any:
    """Return what a line counts; nothing where it is no fact of the metric."""
    amount, cost, quantity = stored(SaleLine.amount), stored(SaleLine.cost), stored(SaleLine.quantity)
    value = amount - cost if what.counts == "profit" else quantity if what.counts == "quantity" else amount
    return value if what.among is None else case((what.among, value))
