"""Metrics over sale lines; revenue is counted for those who are credited with it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import String, and_, case, cast, func, literal, select, union_all
from sqlalchemy.orm import Session

from salesdesk.fields import Kind
from salesdesk.measure.exact import stored
from salesdesk.measure.lines import GROUPS, Span, lines, needs_shares, shares, sums
from salesdesk.measure.metric import Metric, Totals
from salesdesk.measure.only import ALL, EVERY, Only, lines_only
from salesdesk.measure.who import Who, condition
from salesdesk.model import Credit, Customer, SaleLine
from salesdesk.model.base import SCALE
from salesdesk.text import mark


def _sums(*columns: Any) -> Totals:
    """Return the totals of a sum (and of what it is divided by) over sale lines and credit shares."""

    def totals(session: Session, who: Who, span: Span, by: str | None, only: Only = ALL) -> dict[object, tuple[Decimal, Decimal]]:
        found = sums(session, who, span, by, columns, only)
        return {key: (one[0], one[1] if len(one) > 1 else Decimal(0)) for key, one in found.items()}

    return totals


# A line without an order number is an order of its own.
_NUMBER = func.coalesce(SaleLine.order_number, literal("#") + cast(SaleLine.id, String))
IS_ORDER = func.coalesce(stored(SaleLine.amount), 0) >= 0
"""What came back names the order that it was sold by, and is none itself; a line of unknown amount is one."""
_ORDER = case((IS_ORDER, _NUMBER))


def _orders(session: Session, who: Who, span: Span, by: str | None, only: Only = ALL) -> dict[object, tuple[Decimal, Decimal]]:
    group = GROUPS.get(by or "")
    key = literal(None) if group is None else group
    if not needs_shares(who, by):
        statement = lines(session, who, span, key, func.count(_ORDER.distinct()), only=only)
        rows = session.execute(statement if group is None else statement.group_by(group)).all()
    else:
        whole = lines(session, who, span, key.label("key"), _ORDER.label("number"), only=only).where(SaleLine.is_split.is_(False))
        shared_key = Credit.member_id if by == "member" else key
        shared = shares(session, who, span, shared_key.label("key"), _ORDER.label("number"), only=only)
        both = union_all(whole, shared).subquery()
        rows = session.execute(select(both.c.key, func.count(both.c.number.distinct())).group_by(both.c.key)).all()
    return {row[0]: (Decimal(row[1]), Decimal(0)) for row in rows}


def _average_order(session: Session, who: Who, span: Span, by: str | None, only: Only = ALL) -> dict[object, tuple[Decimal, Decimal]]:
    amounts = SALES_AMOUNT.of(session, who, span, by, only)
    counts = _orders(session, who, span, by, only)
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
    return select(first.label("id")).select_from(Customer)


def _new_customers(session: Session, who: Who, span: Span, by: str | None, only: Only = ALL) -> dict[object, tuple[Decimal, Decimal]]:
    group = GROUPS.get(by or "")
    key = literal(None) if group is None else group
    first = first_sales().subquery("first")
    statement = select(key, func.count()).select_from(first).join(SaleLine, SaleLine.id == first.c[0]).where(SaleLine.day.between(*span))
    statement = statement.where(*lines_only(only))
    wanted = condition(session, who, SaleLine.member_id, SaleLine.day, span)
    if wanted is not None:
        statement = statement.where(wanted)
    rows = session.execute(statement if group is None else statement.group_by(group))
    return {row[0]: (Decimal(row[1]), Decimal(0)) for row in rows}


_AMOUNT, _COST, _QUANTITY = stored(SaleLine.amount), stored(SaleLine.cost), stored(SaleLine.quantity)
_PROFIT = _AMOUNT - _COST
# Lines whose cost is unknown count in neither side of the margin.
_COSTED = case((SaleLine.cost.is_not(None), _AMOUNT))
_SHARED = case((SaleLine.is_split, _AMOUNT), else_=0)

# How many lines a profit rests on.
_KNOWN = case((and_(SaleLine.cost.is_not(None), SaleLine.amount.is_not(None)), SCALE))

SALES_AMOUNT = Metric(
    "sales_amount",
    mark("Metric", "Sales"),
    mark("Metric", "Sum of the amounts of the sale lines dated in the period, by credited share"),
    Kind.MONEY,
    "sale_line",
    _sums(_AMOUNT),
    sums=(_AMOUNT,),
    counts="amount",
    dimensions=EVERY,
)
SHARED_SALES = Metric(
    "shared_sales",
    mark("Metric", "Shared sales"),
    mark("Metric", "The part of sales that comes from sale lines whose revenue several share, by credited share"),
    Kind.MONEY,
    "sale_line",
    _sums(_SHARED),
    sums=(_SHARED,),
    counts="amount",
    dimensions=EVERY,
    among=SaleLine.is_split,
)
ORDERS = Metric(
    "orders",
    mark("Metric", "Orders"),
    mark("Metric", "Number of different order numbers in the period; a line without a number is one order, what came back is none"),
    Kind.INTEGER,
    "sale_line",
    _orders,
    additive=False,
    dimensions=EVERY,
    among=IS_ORDER,
)
QUANTITY = Metric(
    "quantity",
    mark("Metric", "Quantity"),
    mark("Metric", "Sum of the quantities of the sale lines dated in the period, by credited share"),
    Kind.NUMBER,
    "sale_line",
    _sums(_QUANTITY),
    sums=(_QUANTITY,),
    counts="quantity",
    dimensions=EVERY,
)
GROSS_PROFIT = Metric(
    "gross_profit",
    mark("Metric", "Gross profit"),
    mark("Metric", "Sales less cost, over the sale lines whose cost is known"),
    Kind.MONEY,
    "sale_line",
    _sums(_PROFIT, _KNOWN),
    sums=(_PROFIT, _KNOWN),
    counts="profit",
    countless=False,
    dimensions=EVERY,
)
GROSS_MARGIN = Metric(
    "gross_margin",
    mark("Metric", "Gross margin"),
    mark("Metric", "Gross profit divided by the sales of the lines whose cost is known"),
    Kind.PERCENT,
    "sale_line",
    _sums(_PROFIT, _COSTED),
    sums=(_PROFIT, _COSTED),
    is_ratio=True,
    additive=False,
    counts="profit",
    parts=(mark("Evidence", "Gross profit"), mark("Evidence", "Sales whose cost is known")),
    dimensions=EVERY,
)
NEW_CUSTOMERS = Metric(
    "new_customers",
    mark("Metric", "New customers"),
    mark("Metric", "Customers whose first sale ever is in the period, counted for the salesperson of that sale"),
    Kind.INTEGER,
    "sale_line",
    _new_customers,
    dimensions=EVERY,
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
    counts="amount",
    parts=(mark("Evidence", "Sales"), mark("Evidence", "Orders")),
    dimensions=EVERY,
)
METRICS = (SALES_AMOUNT, ORDERS, QUANTITY, GROSS_PROFIT, GROSS_MARGIN, NEW_CUSTOMERS, AVERAGE_ORDER, SHARED_SALES)
