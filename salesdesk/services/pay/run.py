"""A plan's period as it stands: its state, and what everybody is paid in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.model import Member, Payout, PayPlanVersion, PayRun
from salesdesk.period import Period
from salesdesk.rules.pay.codec import read_plan
from salesdesk.rules.pay.component import Line
from salesdesk.rules.pay.given import ZERO
from salesdesk.rules.pay.plan import Plan
from salesdesk.services.pay.keep import seal, thaw_line
from salesdesk.services.pay.plans import LOCKED, read_stored
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

STATES: Mapping[str, Text] = {
    "draft": mark("PayState", "Not computed"),
    "computed": mark("PayState", "Computed"),
    "reviewed": mark("PayState", "Reviewed"),
    "approved": mark("PayState", "Approved"),
    "paid": mark("PayState", "Paid"),
}


@dataclass(frozen=True, slots=True)
class PersonPay:
    """What one person is paid. `amount` is the sum of the lines, `paid` what is paid out, `carried` (negative) goes to the next period."""

    member_id: int
    member: str
    amount: Decimal
    paid: Decimal
    carried: Decimal
    balance: Decimal
    lines: tuple[Line, ...]

    def of_kind(self, *kinds: str) -> Decimal:
        """Return what the lines of some kinds come to."""
        return sum((one.amount for one in self.lines if one.kind in kinds), ZERO)


@dataclass(frozen=True, slots=True)
class RunView:
    """A plan's period as it stands; `run_id` is None while it was never computed. `log` is (state, moment, who).

    `intact` is False where a locked period is no longer what was approved, by its hash.
    """

    plan_id: int
    period: Period
    plan: Plan
    version: int
    state: str
    run_id: int | None
    people: tuple[PersonPay, ...]
    log: tuple[tuple[str, str, str], ...] = ()
    hash: str | None = None
    intact: bool = True

    @property
    def total(self) -> Decimal:
        """What is paid out to all."""
        return sum((one.paid for one in self.people), ZERO)

    @property
    def locked(self) -> bool:
        """Tell whether nothing changes any more."""
        return self.state in LOCKED


def run_of(db: Database, plan_id: int, day: date) -> RunView:
    """Return how the plan's period in which `day` is stands."""
    with db.read() as session:
        stored = read_stored(session, plan_id, day)
        period = stored.period_of(day, read_settings(session).fiscal_start)
        stored = read_stored(session, plan_id, period.start)
        run = find_run(session, plan_id, period)
        if run is None:
            return RunView(plan_id, period, stored.plan, stored.number, "draft", None, ())
        return view(session, run)


def view(session: Session, run: PayRun) -> RunView:
    """Return a stored period with everybody's payout, by what they are paid."""
    version = session.get_one(PayPlanVersion, run.version_id)
    rows = session.execute(select(Payout, Member.name).join(Member, Member.id == Payout.member_id).where(Payout.run_id == run.id))
    people = [person_pay(payout, name) for payout, name in rows]
    people.sort(key=by_paid)
    log = tuple((one[0], one[1], one[2]) for one in run.log)
    period = Period(run.period_kind, run.period_start, run.period_end)
    intact = run.hash is None or run.hash == seal_of(session, run)
    plan = read_plan(version.body)
    return RunView(run.plan_id, period, plan, version.number, run.state, run.id, tuple(people), log, run.hash, intact)


def runs(db: Database, plan_id: int | None = None) -> list[RunView]:
    """Return all computed periods (of a plan), the latest first."""
    with db.read() as session:
        statement = select(PayRun).order_by(PayRun.period_start.desc(), PayRun.plan_id)
        found = session.scalars(statement if plan_id is None else statement.where(PayRun.plan_id == plan_id))
        return [view(session, one) for one in found]


def paid_in(db: Database, plan_id: int, period: Period) -> dict[int, Decimal]:
    """Return what each member was paid in a plan's period, by their ids; nothing while it was never computed."""
    statement = select(Payout.member_id, Payout.paid).join(PayRun, PayRun.id == Payout.run_id)
    with db.read() as session:
        rows = session.execute(statement.where(PayRun.plan_id == plan_id, PayRun.period_start == period.start))
        return {row[0]: row[1] for row in rows}


def find_run(session: Session, plan_id: int, period: Period) -> PayRun | None:
    """Return a plan's stored period; None while it was never computed."""
    return session.scalar(select(PayRun).where(PayRun.plan_id == plan_id, PayRun.period_start == period.start))


def person_pay(payout: Payout, name: str) -> PersonPay:
    """Return a stored payout as it is shown."""
    lines = tuple(thaw_line(one) for one in payout.lines)
    return PersonPay(payout.member_id, name, payout.amount, payout.paid, payout.carried, payout.balance, lines)


def by_paid(one: PersonPay) -> tuple[Decimal, str]:
    """Order people by what they are paid, the most first."""
    return -one.amount, one.member


def seal_of(session: Session, run: PayRun) -> str:
    """Return the hash over all that a period holds."""
    version = session.get_one(PayPlanVersion, run.version_id)
    rows = [(row[0], row[1]) for row in session.execute(select(Payout.member_id, Payout.lines).where(Payout.run_id == run.id))]
    return seal(version.body, f"{run.period_start}..{run.period_end}", rows, run.facts or b"", run.people)
