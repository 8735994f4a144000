"""Metrics over sale lines; revenue is counted for those who are credited with it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, String, case, cast, func, literal, select, union_all
from sqlalchemy.orm import Session

from salesdesk.fields import Kind
from salesdesk.measure.exact import stored
from salesdesk.measure.metric import Metric, Totals
from salesdesk.measure.who import Who, condition
from salesdesk.model import Credit, Customer, SaleLine
from salesdesk.model.base import SCALE
from salesdesk.text import mark

_GROUPS: dict[str, Any] = {
    "customer": SaleLine.customer_id,
    "product": SaleLine.product_id,
    "region": SaleLine.region,
}
Span = tuple[date, date]


def _lines(session: Session, who: Who, span: Span, *columns: Any) -> Any:
    """Return a select over the lines that are not shared out (all lines where it makes no difference)."""
    statement = select(*columns).select_from(SaleLine).where(SaleLine.day.between(*span))
    wanted = condition(session, who, SaleLine.member_id, SaleLine.day, span)
    return statement if wanted is None else statement.where(wanted)


def _shared(session: Session, who: Who, span: Span, *columns: Any) -> Any:
    """Return a select over the credit shares of the lines that are."""
    statement = select(*columns).select_from(Credit).join(SaleLine, SaleLine.id == Credit.sale_line_id).where(SaleLine.day.between(*span))
    wanted = condition(session, who, Credit.member_id, SaleLine.day, span)
    return statement if wanted is None else statement.where(wanted)


def _sums(top: ColumnElement[Any], bottom: ColumnElement[Any] | None = None) -> Totals:
    """Return the totals of a sum (and of what it is divided by) over sale lines and credit shares."""
    bottom = literal(0) if bottom is None else bottom

    def totals(session: Session, who: Who, span: Span, by: str | None) -> dict[object, tuple[Decimal, Decimal]]:
        found: dict[object, list[Decimal]] = {}

        def add(rows: Any, unit: int) -> None:
            for key, numerator, denominator in rows:
                sums = found.setdefault(key, [Decimal(0), Decimal(0)])
                sums[0] += Decimal(int(numerator or 0)) / unit
                sums[1] += Decimal(int(denominator or 0)) / unit

        needs_credit = by == "member" or who.kind != "everyone"
        group = SaleLine.member_id if by == "member" else _GROUPS.get(by or "")
        lines = _lines(session, who, span, group if group is not None else literal(None), func.sum(top), func.sum(bottom))
        if needs_credit:
            lines = lines.where(SaleLine.is_split.is_(False))
        add(session.execute(lines if group is None else lines.group_by(group)), SCALE)
        if needs_credit:
            share = stored(Credit.share)
            group = Credit.member_id if by == "member" else group
            shared = _shared(
                session, who, span, group if group is not None else literal(None), func.sum(top * share), func.sum(bottom * share)
            )
            add(session.execute(shared if group is None else shared.group_by(group)), SCALE * SCALE)
        return {key: (sums[0], sums[1]) for key, sums in found.items()}

    return totals


# A line without an order number is an order of its own.
_ORDER = func.coalesce(SaleLine.order_number, literal("#") + cast(SaleLine.id, String))


def _orders(session: Session, who: Who, span: Span, by: str | None) -> dict[object, tuple[Decimal, Decimal]]:
    group = SaleLine.member_id if by == "member" else _GROUPS.get(by or "")
    key = group if group is not None else literal(None)
    if by != "member" and who.kind == "everyone":
        statement = _lines(session, who, span, key, func.count(_ORDER.distinct()))
        rows = session.execute(statement if group is None else statement.group_by(group)).all()
    else:
        lines = _lines(session, who, span, key.label("key"), _ORDER.label("number")).where(SaleLine.is_split.is_(False))
        shared_key = Credit.member_id if by == "member" else key
        both = union_all(lines, _shared(session, who, span, shared_key.label("key"), _ORDER.label("number"))).subquery()
        rows = session.execute(select(both.c.key, func.count(both.c.number.distinct())).group_by(both.c.key)).all()
    return {row[0]: (Decimal(row[1]), Decimal(0)) for row in rows}


def _average_order(session: Session, who: Who, span: Span, by: str | None) -> dict[object, tuple[Decimal, Decimal]]:
    amounts = SALES_AMOUNT.totals(session, who, span, by)
    counts = _orders(session, who, span, by)
    return {key: (amounts.get(key, (Decimal(0),))[0], counts.get(key, (Decimal(0),))[0]) for key in {**amounts, **counts}}


def first_sales() -> Any:
    """Return a select of the ids of each customer's first sale line ever."""
    first = (
        select(SaleLine.id)
        .where(SaleLine.customer_id == Customer.id)
        .order_by(SaleLine.day, SaleLine.id)
        .limit(1)
        .correlate(Customer)
        .scalar_subquery()
    )
    return select(first).select_from(Customer)


def _new_customers(session: Session, who: Who, span: Span, by: str | None) -> dict[object, tuple[Decimal, Decimal]]:
    group = SaleLine.member_id if by == "member" else _GROUPS.get(by or "")
    key = group if group is not None else literal(None)
    first = first_sales().subquery("first")
    statement = select(key, func.count()).select_from(first).join(SaleLine, SaleLine.id == first.c[0]).where(SaleLine.day.between(*span))
    wanted = condition(session, who, SaleLine.member_id, SaleLine.day, span)
    if wanted is not None:
        statement = statement.where(wanted)
    rows = session.execute(statement if group is None else statement.group_by(group))
    return {row[0]: (Decimal(row[1]), Decimal(0)) for row in rows}


_AMOUNT, _COST = stored(SaleLine.amount), stored(SaleLine.cost)
_PROFIT = _AMOUNT - _COST
# Lines whose cost is unknown count in neither side of the margin.
_COSTED = case((SaleLine.cost.is_not(None), _AMOUNT))

SALES_AMOUNT = Metric(
    "sales_amount",
    mark("Metric", "Sales"),
    mark("Metric", "Sum of the amounts of the sale lines dated in the period, by credited share"),
    Kind.MONEY,
    "sale_line",
    _sums(_AMOUNT),
)
ORDERS = Metric(
    "orders",
    mark("Metric", "Orders"),
    mark("Metric", "Number of different order numbers in the period; a line without a number is one order"),
    Kind.INTEGER,
    "sale_line",
    _orders,
    additive=False,
)
QUANTITY = Metric(
    "quantity",
    mark("Metric", "Quantity"),
    mark("Metric", "Sum of the quantities of the sale lines dated in the period, by credited share"),
    Kind.NUMBER,
    "sale_line",
    _sums(stored(SaleLine.quantity)),
)
GROSS_PROFIT = Metric(
    "gross_profit",
    mark("Metric", "Gross profit"),
    mark("Metric", "Sales less cost, over the sale lines whose cost is known"),
    Kind.MONEY,
    "sale_line",
    _sums(_PROFIT),
)
GROSS_MARGIN = Metric(
    "gross_margin",
    mark("Metric", "Gross margin"),
    mark("Metric", "Gross profit divided by the sales of the lines whose cost is known"),
    Kind.PERCENT,
    "sale_line",
    _sums(_PROFIT, _COSTED),
    is_ratio=True,
    additive=False,
)
NEW_CUSTOMERS = Metric(
    "new_customers",
    mark("Metric", "New customers"),
    mark("Metric", "Customers whose first sale ever is in the period, counted for the salesperson of that sale"),
    Kind.INTEGER,
    "sale_line",
    _new_customers,
)
AVERAGE_ORDER = Metric(
    "average_order",
    mark("Metric", "Average order"),
    mark("Metric", "Sales divided by the number of orders"),
    Kind.MONEY,
    "sale_line",
    _average_order,
    is_ratio=True,
    additive=False,
)
METRICS = (SALES_AMOUNT, ORDERS, QUANTITY, GROSS_PROFIT, GROSS_MARGIN, NEW_CUSTOMERS, AVERAGE_ORDER)
