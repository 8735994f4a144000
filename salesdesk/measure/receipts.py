"""Metrics over money received (回款)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session

from salesdesk.fields import Kind
from salesdesk.measure.exact import stored
from salesdesk.measure.metric import Metric
from salesdesk.measure.only import ALL, EVERY, PRODUCTS, Only, receipts_only
from salesdesk.measure.who import Who, condition, within
from salesdesk.model import Receipt
from salesdesk.model.base import SCALE
from salesdesk.text import mark


def _received(
    session: Session, who: Who, span: tuple[date, date], by: str | None, only: Only = ALL
) -> dict[object, tuple[Decimal, Decimal]]:
    groups = {"member": Receipt.member_id, "customer": Receipt.customer_id, "day": Receipt.day}
    if by in ("product", "region"):
        return {}
    group = groups.get(by or "")
    key = group if group is not None else literal(None)
    statement = select(key, func.sum(stored(Receipt.amount))).where(within(who, Receipt.day, span), *receipts_only(only))
    wanted = condition(session, who, Receipt.member_id, Receipt.day, span)
    if wanted is not None:
        statement = statement.where(wanted)
    rows = session.execute(statement if group is None else statement.group_by(group))
    return {row[0]: (Decimal(int(row[1] or 0)) / SCALE, Decimal(0)) for row in rows}


RECEIPTS = Metric(
    "receipts",
    mark("Metric", "Receipts"),
    mark("Metric", "Sum of the money received in the period"),
    Kind.MONEY,
    "receipt",
    _received,
    counts="amount",
    dimensions=EVERY - PRODUCTS,
)
METRICS = (RECEIPTS,)
