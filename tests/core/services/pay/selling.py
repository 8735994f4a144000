"""What the tests of pay share: people who sell, and short plans."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from salesdesk.db import Database
from salesdesk.rules.pay.breaks import Break
from salesdesk.rules.pay.component import AnyRule, Basis, Component, Over
from salesdesk.rules.pay.people import People
from salesdesk.rules.pay.plan import Limits, Plan
from salesdesk.rules.pay.simple import Flat
from salesdesk.rules.pay.tier_table import Mode
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.services import records
from salesdesk.services.pay import periods, plans
from salesdesk.services.pay.run import RunView

D = Decimal
START = date(2026, 10, 1)
QUARTERLY = Tiers(D("0.02"), (Break(D(10000), D("0.04")), Break(D(30000), D("0.08"))), Mode.MARGINAL)


def member(db: Database, name: str, **values: Any) -> int:
    return records.save(db, "member", {"name": name, **values})


def sale(db: Database, who: int, day: date, amount: str, number: str = "") -> int:
    return records.save(db, "sale_line", {"day": day, "member_id": who, "amount": D(amount), "order_number": number or None})


def receipt(db: Database, who: int, day: date, amount: str, order: str | None = None) -> int:
    return records.save(db, "receipt", {"day": day, "member_id": who, "amount": D(amount), "order_number": order})


def component(rule: AnyRule, name: str = "Commission", metric: str = "sales_amount", over: Over = Over.PERIOD, **options: Any) -> Component:
    return Component(name, Basis(metric, over=over), rule, **options)


def quarterly() -> Component:
    """Return tiers that go on through the quarter."""
    return component(QUARTERLY, over=Over.QUARTER)


def plan(*components: Component, limits: Limits | None = None, people: People | None = None, name: str = "Plan") -> Plan:
    """Return a plan of `components`, by default 5 % of the sales, for everyone unless told."""
    return Plan(name, people or People(everyone=True), components or (component(Flat(D("0.05"))),), limits or Limits())


def added(db: Database, what: Plan, starts: date = START) -> int:
    return plans.add_plan(db, what, starts)


def paid_month(db: Database, plan_id: int, day: date) -> RunView:
    """Compute a period, review it, approve it and pay it."""
    periods.compute(db, plan_id, day)
    for _ in range(3):
        found = periods.advance(db, plan_id, day)
    return found
