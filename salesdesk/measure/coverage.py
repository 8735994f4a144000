"""Metrics over customers: how many of the A customers that somebody looks after bought in the period."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import exists, func, literal, select
from sqlalchemy.orm import Session

from salesdesk.fields import Kind
from salesdesk.measure.lines import Span
from salesdesk.measure.metric import Metric
from salesdesk.measure.only import ALL, EVERY, PRODUCTS, Only, customers_only
from salesdesk.measure.who import Who, condition
from salesdesk.model import Customer, SaleLine
from salesdesk.text import mark

_GROUPS: dict[str, Any] = {"member": Customer.owner_id, "customer": Customer.id, "region": Customer.region}


def a_customers(session: Session, who: Who, span: Span) -> Any:
    """Return a select of the ids of the customers graded A whose owner is `who`, or belongs to the team on the last day of `span`."""
    return _of(select(Customer.id), session, who, span, ALL)


def _of(statement: Any, session: Session, who: Who, span: Span, only: Only) -> Any:
    found = statement.where(Customer.grade == "A", *customers_only(only, Customer.id, SaleLine.day))
    # On a single day nobody changes teams, so the day of a fact is never asked for.
    owner = condition(session, who, Customer.owner_id, SaleLine.day, (span[1], span[1]))
    return found if owner is None else found.where(owner)


def _counted(session: Session, who: Who, span: Span, by: str | None, only: Only, *, active: bool) -> dict[object, Decimal]:
    if by in ("product", "day"):
        return {}
    group = _GROUPS.get(by or "")
    statement = _of(select(literal(None) if group is None else group, func.count()).select_from(Customer), session, who, span, only)
    if active:
        statement = statement.where(exists().where(SaleLine.customer_id == Customer.id, SaleLine.day.between(*span)))
    rows = session.execute(statement if group is None else statement.group_by(group))
    return {row[0]: Decimal(row[1]) for row in rows}


def _active(session: Session, who: Who, span: Span, by: str | None, only: Only = ALL) -> dict[object, tuple[Decimal, Decimal]]:
    return {key: (count, Decimal(0)) for key, count in _counted(session, who, span, by, only, active=True).items()}


def _covered(session: Session, who: Who, span: Span, by: str | None, only: Only = ALL) -> dict[object, tuple[Decimal, Decimal]]:
    active = _counted(session, who, span, by, only, active=True)
    return {key: (active.get(key, Decimal(0)), count) for key, count in _counted(session, who, span, by, only, active=False).items()}


_DIMENSIONS = EVERY - PRODUCTS - {"customers"}
ACTIVE_A_CUSTOMERS = Metric(
    "active_a_customers",
    mark("Metric", "Active A customers"),
    mark("Metric", "Customers graded A now who bought in the period, counted for the one who looks after them"),
    Kind.INTEGER,
    "sale_line",
    _active,
    additive=False,
    dimensions=_DIMENSIONS,
    customers=a_customers,
)
A_COVERAGE = Metric(
    "a_coverage",
    mark("Metric", "Coverage of A customers"),
    mark("Metric", "Active A customers divided by all A customers that somebody looks after"),
    Kind.PERCENT,
    "sale_line",
    _covered,
    is_ratio=True,
    additive=False,
    parts=(mark("Evidence", "Active A customers"), mark("Evidence", "A customers")),
    dimensions=_DIMENSIONS,
    customers=a_customers,
)
METRICS = (ACTIVE_A_CUSTOMERS, A_COVERAGE)
