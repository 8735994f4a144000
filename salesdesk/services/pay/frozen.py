"""The facts behind a line as they were when its period was approved, and what changed of them since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure.deals import credited, has_deals
from salesdesk.measure.evidence import Fact, facts
from salesdesk.model import PayPlanVersion, PayRun
from salesdesk.period import Period
from salesdesk.rules.pay.codec import read_plan
from salesdesk.rules.pay.component import Basis, Component, Line, Whose
from salesdesk.rules.pay.given import ZERO
from salesdesk.services.pay.differences import basis_key
from salesdesk.services.pay.filters import only_of
from salesdesk.services.pay.keep import KeptFact, unpack_facts
from salesdesk.services.pay.lines import window
from salesdesk.services.pay.people import Roster
from salesdesk.services.pay.periods import RunView
from salesdesk.services.pay.plans import LOCKED
from salesdesk.services.pay.whose import Behind
from salesdesk.text import Text, mark

LATE = mark("PayFact", "came later: it is paid as a difference")
GONE = mark("PayFact", "cancelled since")
CORRECTED = mark("PayFact", "corrected since")


@dataclass(frozen=True, slots=True)
class FrozenFact:
    """One fact: what it counted `then` (None: it was not there) and what it counts `now` (None: it is gone); `change` names what differs.

    `customer`, `file`, `sheet` and `row` are as the fact has them now.
    """

    day: date
    number: str | None
    then: Decimal | None
    now: Decimal | None
    change: Text | None
    customer: str | None
    file: str | None
    sheet: str | None
    row: int | None


@dataclass(frozen=True, slots=True)
class FrozenFacts:
    """The facts behind a line of an approved period, those that changed first."""

    period: Period
    metric: str
    rows: tuple[FrozenFact, ...]

    @property
    def then(self) -> Decimal:
        """What they came to when the period was approved."""
        return sum((one.then for one in self.rows if one.then is not None), ZERO)

    @property
    def now(self) -> Decimal:
        """What they come to now."""
        return sum((one.now for one in self.rows if one.now is not None), ZERO)

    @property
    def changed(self) -> int:
        """How many are not as they were."""
        return sum(1 for one in self.rows if one.change is not None)


def frozen_facts(db: Database, view: RunView, line: Line, member_id: int) -> FrozenFacts | None:
    """Return the facts that were frozen behind a component's line, or behind the line that a difference is of.

    None where its period is not approved, and where facts are not kept one by one: counts of orders or customers, credits beyond a sale.
    """
    if line.kind not in ("component", "difference"):
        return None
    period = view.period if line.kind == "component" else Period.parse(line.origin)
    with db.read() as session:
        run = session.scalar(select(PayRun).where(PayRun.plan_id == view.plan_id, PayRun.period_start == period.start))
        if run is None or run.state not in LOCKED or run.facts is None:
            return None
        plan = read_plan(session.get_one(PayPlanVersion, run.version_id).body)
        component = next((one for one in plan.components if one.name == line.name), None)
        if component is None or component.basis.whose is Whose.OVERLAY or not has_deals(component.basis.metric):
            return None
        days = window(component, period)
        if days is None:
            return None
        then = _kept(run, component.basis, days)
        now = _now(session, component, days)
        whose = component.basis.whose
        leads = _leads(session, view, period, member_id) if whose is Whose.TEAM else ()
        behind = Behind(session, whose, member_id, leads)
        old = {key: one for key, one in then.items() if one in behind}
        new = {key: one for key, one in now.items() if one in behind}
        there = list(new)
        shown = dict(zip(there, facts(session, component.basis.metric, there), strict=True))
        rows = [_row(old.get(key), new.get(key), shown.get(key)) for key in {**old, **new}]
    return FrozenFacts(period, component.basis.metric, tuple(sorted(rows, key=_changed_first)))


def _leads(session: Session, view: RunView, period: Period, member_id: int) -> tuple[int, ...]:
    found = [one.leads for one in Roster(session, None).taking_part(view.plan.people, period) if one.id == member_id]
    return found[0] if found else ()


def _kept(run: PayRun, basis: Basis, days: tuple[date, date]) -> dict[int, KeptFact]:
    found = unpack_facts(run.facts).get(basis_key(basis), [])
    return {one.key: one for one in found if days[0] <= one.day <= days[1]}


def _now(session: Session, component: Component, days: tuple[date, date]) -> dict[int, KeptFact]:
    rows = credited(session, component.basis.metric, days, only=only_of(session, component.basis.only))
    return {row.key: KeptFact(row.key, row.member, row.day, row.number, row.counted) for row in rows}


def _row(then: KeptFact | None, now: KeptFact | None, shown: Fact | None) -> FrozenFact:
    one = now if then is None else then
    assert one is not None
    change = None
    if then is None:
        change = LATE
    elif now is None:
        change = GONE
    elif then.counted != now.counted:
        change = CORRECTED
    about = (None, None, None, None) if shown is None else (shown.customer, shown.file, shown.sheet, shown.row)
    return FrozenFact(one.day, one.number, None if then is None else then.counted, None if now is None else now.counted, change, *about)


def _changed_first(one: FrozenFact) -> tuple[bool, date, str]:
    return one.change is None, one.day, one.number or ""
