"""The single facts behind a metric, by who is credited with them: what pay by deals works on, and what a locked payout keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, String, cast, func, literal, select
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
    """Tell whether the metric `name` is made up of sales or receipts that add up to it one by one."""
    one = metric(name)
    return bool(one.counts) and not one.is_ratio and one.listed is None


def credited(session: Session, name: str, span: tuple[date, date], who: Who = EVERYONE, only: Only = ALL) -> list[Credited]:
    """Return the facts behind metric `name` in `span`, each by its credited member, in the order of their days and keys."""
    rows = sorted(rows_of(session, name, span, who, only), key=lambda row: (row[2], row[0]))
    return [Credited(key, member, day, number, Decimal(counted) / UNIT) for key, member, day, number, counted in rows]


def rows_of(session: Session, name: str, span: tuple[date, date], who: Who = EVERYONE, only: Only = ALL) -> list[Row]:
    """Return the same as plain rows, in no order: key, member, day, number, and what counts in hundred-millionths."""
    what = metric(name)
    what.check(only)
    statements = _receipts(session, span, who, only) if what.fact == "receipt" else _lines(session, what.counts, span, who, only)
    found: list[Row] = []
    for unit, statement in statements:
        rows = session.execute(statement)
        found += [(key, member, day, number, int(counted) * unit) for key, member, day, number, counted in rows if counted is not None]
    return found


def orders_of(session: Session, name: str, span: tuple[date, date], who: Who = EVERYONE, only: Only = ALL) -> list[tuple[int, int, int]]:
    """Return a row for each member and order behind a metric of sale lines: member, key of its first line, what counts.

    That is in hundred-millionths, and added up by the database: there may be a million lines.
    """
    what = metric(name)
    what.check(only)
    value = _value(what.counts)
    order = func.coalesce(SaleLine.order_number, literal("#") + cast(SaleLine.id, String))
    own = lines(session, who, span, SaleLine.member_id, order, func.min(SaleLine.id), func.sum(value), only=only)
    own = own.where(SaleLine.is_split.is_(False), SaleLine.member_id.is_not(None), value.is_not(None)).group_by(SaleLine.member_id, order)
    part = value * stored(Credit.share)
    split = shares(session, who, span, Credit.member_id, order, func.min(SaleLine.id), func.sum(part), only=only)
    shared = session.execute(split.where(value.is_not(None)).group_by(Credit.member_id, order)).all()
    found = session.execute(own).all()
    if not shared:
        return [(member, key, int(counted) * SCALE) for member, _, key, counted in found]
    together = {(member, number): [key, int(counted) * SCALE] for member, number, key, counted in found}
    for member, number, key, counted in shared:
        one = together.setdefault((member, number), [key, 0])
        one[0], one[1] = min(one[0], key), one[1] + int(counted)
    return [(member, key, counted) for (member, _), (key, counted) in together.items()]


def of_member(session: Session, one: Metric, member: int, span: tuple[date, date]) -> tuple[Decimal, Decimal] | None:
    """Return numerator and denominator of a metric that adds up columns of sale lines, for one member; None for any other metric.

    Day by day by the index of days and members: quicker than `Metric.of`, which looks at everybody's lines of the days.
    """
    if not one.sums:
        return None
    days = [span[0] + timedelta(days=at) for at in range((span[1] - span[0]).days + 1)]
    own = select(*(func.sum(column) for column in one.sums)).where(SaleLine.day.in_(days), SaleLine.member_id == member)
    share = stored(Credit.share)
    split = shares(session, Who.member(member), span, *(func.sum(column * share) for column in one.sums))
    rows = session.execute(own.where(SaleLine.is_split.is_(False))).one(), session.execute(split).one()
    totals = [Decimal(int(whole or 0) * SCALE + int(part or 0)) / UNIT for whole, part in zip(*rows, strict=True)]
    return totals[0], totals[1] if len(totals) > 1 else Decimal(0)


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


def _lines(session: Session, counts: str, span: tuple[date, date], who: Who, only: Only) -> list[tuple[int, Any]]:
    value = _value(counts)
    own = lines(session, who, span, SaleLine.id, SaleLine.member_id, SaleLine.day, SaleLine.order_number, value, only=only)
    part = value * stored(Credit.share)
    shared = shares(session, who, span, -Credit.id, Credit.member_id, SaleLine.day, SaleLine.order_number, part, only=only)
    return [(SCALE, own.where(SaleLine.is_split.is_(False))), (1, shared)]


def _value(counts: str) -> Any:
    amount, cost, quantity = stored(SaleLine.amount), stored(SaleLine.cost), stored(SaleLine.quantity)
    return amount - cost if counts == "profit" else quantity if counts == "quantity" else amount
