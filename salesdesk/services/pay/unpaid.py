"""What of a period's sales is not paid yet, member by member: the base of a bad-debt reserve."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from salesdesk.measure import metric
from salesdesk.measure.deals import credited
from salesdesk.measure.only import Only
from salesdesk.model import Receipt, SaleLine
from salesdesk.rules.pay.given import ZERO


def unpaid(
    session: Session, name: str, span: tuple[date, date], only: Only, last: date, shares: Mapping[str, Decimal]
) -> dict[int, Decimal]:
    """Return what is credited to each member of the sales in `span` up to `last` and is not paid, by the `shares` of `open_shares`.

    What is paid of an order is paid of each of its lines alike. A sale without an order number cannot be matched and counts as paid.
    Where receipts are what is paid for, it is the sales of the same days that may still be owed.
    """
    if metric(name).counts != "amount" or last < span[0]:
        return {}
    if metric(name).fact == "receipt":
        name = "sales_amount"
    found: dict[int, Decimal] = defaultdict(Decimal)
    for one in credited(session, name, (span[0], min(span[1], last)), only=only):
        if one.member is not None and one.number:
            found[one.member] += one.counted * shares.get(one.number, ZERO)
    return found


def open_shares(session: Session, as_of: date) -> dict[str, Decimal]:
    """Return which share (up to 1) of each order is not paid on `as_of`, of those that are not paid in full.

    Receipts count for the order whose number they bear; returns of an order lower what is to be paid.
    """
    key = func.coalesce(Receipt.order_number, Receipt.number)
    receipts = select(key, func.sum(Receipt.amount)).where(Receipt.day <= as_of).group_by(key)
    paid = {row[0]: row[1] or ZERO for row in session.execute(receipts)}
    sold = select(SaleLine.order_number, func.sum(SaleLine.amount)).where(SaleLine.day <= as_of, SaleLine.order_number.is_not(None))
    found = {}
    for number, amount in session.execute(sold.group_by(SaleLine.order_number)):
        if number is not None and amount is not None and amount > paid.get(number, ZERO):
            found[number] = min(1 - paid.get(number, ZERO) / amount, Decimal(1)) if amount > 0 else ZERO
    return found


def unnumbered_sales(session: Session, span: tuple[date, date]) -> Decimal:
    """Return which share of the sales of `span` has no order number, by which receipts could be put to it."""
    amounts = select(func.sum(SaleLine.amount), func.sum(case((SaleLine.order_number.is_(None), SaleLine.amount))))
    whole, without = session.execute(amounts.where(SaleLine.day.between(*span), SaleLine.amount > 0)).one()
    return (without or ZERO) / whole if whole else ZERO


def unmatched_receipts(session: Session, span: tuple[date, date]) -> Decimal:
    """Return which share of the receipts of `span` names no order that is among the sales."""
    number = func.coalesce(Receipt.order_number, Receipt.number)
    inside = (Receipt.day.between(*span), Receipt.amount > 0)
    amounts = {row[0]: row[1] for row in session.execute(select(number, func.sum(Receipt.amount)).where(*inside).group_by(number))}
    # The sales are looked through once, not once for each receipt: there may be a million of them.
    named = select(SaleLine.order_number).where(SaleLine.order_number.in_(select(number).where(*inside))).distinct()
    known = set(session.scalars(named))
    whole = sum(amounts.values(), ZERO)
    return sum((amount for one, amount in amounts.items() if one not in known), ZERO) / whole if whole else ZERO
