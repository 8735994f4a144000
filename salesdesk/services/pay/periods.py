"""The life of a period: computed, reviewed, approved (locked), paid; and what everybody is paid in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Member, PayAdjustment, Payout, PayPlanVersion, PayRun
from salesdesk.model.base import now
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.rules.pay.codec import read_plan
from salesdesk.rules.pay.component import Line
from salesdesk.rules.pay.given import ZERO
from salesdesk.rules.pay.plan import TITLES, Plan, limit_line
from salesdesk.services.pay.checks import problems_of, refuse
from salesdesk.services.pay.compute import Computed, compute_chain
from salesdesk.services.pay.differences import basis_facts, differences
from salesdesk.services.pay.keep import freeze_line, pack_facts, seal, thaw_line
from salesdesk.services.pay.people import Roster
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
_NEXT = {"computed": "reviewed", "reviewed": "approved", "approved": "paid"}
_BACK = {"reviewed": "computed", "approved": "computed"}


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
        run = _run(session, plan_id, period)
        if run is None:
            return RunView(plan_id, period, stored.plan, stored.number, "draft", None, ())
        return view(session, run)


def view(session: Session, run: PayRun) -> RunView:
    """Return a stored period with everybody's payout, by what they are paid."""
    version = session.get_one(PayPlanVersion, run.version_id)
    rows = session.execute(select(Payout, Member.name).join(Member, Member.id == Payout.member_id).where(Payout.run_id == run.id))
    people = [_person(payout, name) for payout, name in rows]
    people.sort(key=_by_paid)
    log = tuple((one[0], one[1], one[2]) for one in run.log)
    period = Period(run.period_kind, run.period_start, run.period_end)
    intact = run.hash is None or run.hash == _hash(session, run)
    plan = read_plan(version.body)
    return RunView(run.plan_id, period, plan, version.number, run.state, run.id, tuple(people), log, run.hash, intact)


def runs(db: Database, plan_id: int | None = None) -> list[RunView]:
    """Return all computed periods (of a plan), the latest first."""
    with db.read() as session:
        statement = select(PayRun).order_by(PayRun.period_start.desc(), PayRun.plan_id)
        found = session.scalars(statement if plan_id is None else statement.where(PayRun.plan_id == plan_id))
        return [view(session, one) for one in found]


def compute(db: Database, plan_id: int, day: date, progress: Progress | None = None) -> RunView:
    """Compute the period in which `day` is, with the differences of earlier approved ones, and store it.

    Raise `SalesDeskError`: "pay.locked_period" when it is approved, "pay.problems" when the plan cannot be computed, "pay.not_begun".
    """
    with db.read() as session:
        period, payouts, version_id = _computed(session, plan_id, day, progress)
    label = mark("Action", "Compute the payouts of {period}").fill(period=period.label())
    with db.write(label) as session:
        run = _run(session, plan_id, period)
        if run is not None and run.state in LOCKED:
            raise _is_locked(period)
        if run is None:
            log: list[Any] = []
            run = PayRun(plan_id=plan_id, version_id=version_id, period_kind=period.kind, period_start=period.start, log=log)
            run.period_end = period.end
            session.add(run)
        run.state, run.version_id = "computed", version_id
        run.log = [*run.log, _entry(db, "computed")]
        session.flush()
        _store(session, run, payouts)
    return run_of(db, plan_id, day)


def preview(db: Database, plan_id: int, day: date, progress: Progress | None = None) -> RunView:
    """Return what `compute` would store, without storing it; a locked period as it is. Raises as `compute` does."""
    stands = run_of(db, plan_id, day)
    if stands.locked:
        return stands
    with db.read() as session:
        _, payouts, _ = _computed(session, plan_id, day, progress)
        names = Roster(session, None).names
    people = sorted((_person(one, names.get(one.member_id, "")) for one in payouts), key=_by_paid)
    return replace(stands, people=tuple(people))


def advance(db: Database, plan_id: int, day: date, progress: Progress | None = None) -> RunView:
    """Bring a period one state on: reviewed, approved, paid.

    Approving computes once more and locks: raise `SalesDeskError` ("pay.changed" when that came to something else, "pay.earlier_open"
    when an earlier period is not approved, "pay.nothing_computed", "pay.is_paid").
    """
    before = run_of(db, plan_id, day)
    if before.run_id is None:
        raise SalesDeskError("pay.nothing_computed", mark("PayErrors", "Compute the payouts first."))
    if before.state not in _NEXT:
        raise SalesDeskError("pay.is_paid", mark("PayErrors", "This period is paid: it stays as it is."))
    state = _NEXT[before.state]
    if state == "approved":
        _refuse_changed(db, before, progress)
    with db.write(_LABELS[state].fill(period=before.period.label())) as session:
        run = session.get_one(PayRun, before.run_id)
        if state == "approved":
            _lock(session, run, before.plan, before.period)
        run.state = state
        run.log = [*run.log, _entry(db, state)]
    return run_of(db, plan_id, day)


def reopen(db: Database, plan_id: int, day: date, reason: str) -> RunView:
    """Take a reviewed or approved period back to computed, with a reason.

    Raise `SalesDeskError`: "pay.is_paid", "pay.reason" without a reason, "pay.later_locked" when a later one is approved.
    """
    before = run_of(db, plan_id, day)
    if not reason.strip():
        raise SalesDeskError("pay.reason", mark("PayErrors", "Say why."))
    if before.state not in _BACK or before.run_id is None:
        raise SalesDeskError("pay.is_paid", mark("PayErrors", "This period is paid: it stays as it is."))
    label = mark("Action", "Reopen the payouts of {period}").fill(period=before.period.label())
    with db.write(label, reason=reason) as session:
        later = select(PayRun.id).where(PayRun.plan_id == plan_id, PayRun.period_start > before.period.start, PayRun.state.in_(LOCKED))
        if session.scalar(later.limit(1)) is not None:
            raise SalesDeskError("pay.later_locked", mark("PayErrors", "A later period is approved already and rests on this one."))
        run = session.get_one(PayRun, before.run_id)
        run.state, run.hash, run.facts = "computed", None, None
        run.log = [*run.log, _entry(db, "computed")]
    return run_of(db, plan_id, day)


_LABELS = {
    "reviewed": mark("Action", "Review the payouts of {period}"),
    "approved": mark("Action", "Approve the payouts of {period}"),
    "paid": mark("Action", "Mark the payouts of {period} as paid"),
}
Paying = tuple[dict[int, tuple[Line, ...]], Computed]


def paying(session: Session, plan_id: int, period: Period, progress: Progress | None = None) -> Paying | None:
    """Return everybody's lines of a period as of today: earned, carried over, differences, adjustments; None before the plan begins."""
    chain = compute_chain(session, plan_id, period, progress)
    if not chain:
        return None
    last = chain[-1]
    lines: dict[int, list[Line]] = {member: list(earned.lines) for member, earned in last.earned.items()}
    for member, carried in _carried(session, plan_id, period).items():
        text = mark("PaySlice", "from the period before")
        lines.setdefault(member, []).append(limit_line("carried", carried, text))
    for member, found in differences(session, plan_id, chain, period).items():
        lines.setdefault(member, []).extend(found)
    adjusted = select(PayAdjustment).where(PayAdjustment.plan_id == plan_id, PayAdjustment.period_start == period.start)
    for one in session.scalars(adjusted.order_by(PayAdjustment.id)):
        kind = "dispute" if one.dispute_id is not None else "adjustment"
        lines.setdefault(one.member_id, []).append(_by_hand(kind, one))
    return {member: tuple(found) for member, found in lines.items()}, last


def keep(session: Session, plan_id: int, period: Period, state: str, at: datetime, actor: str = "") -> None:
    """Compute a period and store it in `state` as if `at` that moment, inside a session that somebody else opened: for what is past."""
    found = paying(session, plan_id, period)
    assert found is not None
    lines, last = found
    run = PayRun(plan_id=plan_id, version_id=last.stored.version_id, period_kind=period.kind, period_start=period.start, state=state)
    run.period_end, run.log = period.end, [[state, at.isoformat(), actor]]
    session.add(run)
    session.flush()
    _store(session, run, [_payout(member, own, last) for member, own in lines.items()])
    if state in LOCKED:
        _lock(session, run, last.stored.plan, period)


def _computed(session: Session, plan_id: int, day: date, progress: Progress | None) -> tuple[Period, list[Payout], int]:
    stored = read_stored(session, plan_id, day)
    period = stored.period_of(day, read_settings(session).fiscal_start)
    run = _run(session, plan_id, period)
    if run is not None and run.state in LOCKED:
        raise _is_locked(period)
    stored = read_stored(session, plan_id, period.start)
    refuse(problems_of(session, stored.plan, period, plan_id))
    found = paying(session, plan_id, period, progress)
    if found is None:
        raise SalesDeskError("pay.not_begun", mark("PayErrors", "The plan begins on {day}."), day=stored.starts.isoformat())
    lines, last = found
    return period, [_payout(member, own, last) for member, own in lines.items()], last.stored.version_id


def _payout(member: int, lines: tuple[Line, ...], last: Computed) -> Payout:
    amount = sum((one.amount for one in lines), ZERO)
    later = {str(after): {name: str(part) for name, part in parts.items()} for after, parts in last.later.get(member, {}).items()}
    earned = last.earned.get(member)
    return Payout(
        member_id=member,
        amount=amount,
        paid=max(amount, ZERO),
        carried=min(amount, ZERO),
        balance=earned.balance if earned is not None else ZERO,
        later=later,
        lines=[freeze_line(one) for one in lines],
    )


def _store(session: Session, run: PayRun, payouts: Iterable[Payout]) -> None:
    known = {one.member_id: one for one in session.scalars(select(Payout).where(Payout.run_id == run.id))}
    for one in payouts:
        old = known.pop(one.member_id, None)
        if old is None:
            one.run_id = run.id
            session.add(one)
            continue
        for name in ("amount", "paid", "carried", "balance", "later", "lines"):
            if getattr(old, name) != getattr(one, name):
                setattr(old, name, getattr(one, name))
    for one in known.values():
        session.delete(one)
    session.flush()


def _refuse_changed(db: Database, before: RunView, progress: Progress | None) -> None:
    """Refuse to approve what is no longer what the facts say."""
    with db.read() as session:
        earlier = select(PayRun.period_start).where(
            PayRun.plan_id == before.plan_id, PayRun.period_start < before.period.start, PayRun.state.not_in(LOCKED)
        )
        if (day := session.scalar(earlier.limit(1))) is not None:
            period = before.period.of(before.period.kind, day, before.period.fiscal_start)
            raise SalesDeskError(
                "pay.earlier_open", mark("PayErrors", "Approve {period} first: this period rests on it."), period=period.label()
            )
        found = paying(session, before.plan_id, before.period, progress)
    lines = found[0] if found is not None else {}
    stored = {one.member_id: [freeze_line(line) for line in one.lines] for one in before.people}
    if stored != {member: [freeze_line(line) for line in own] for member, own in lines.items()}:
        raise SalesDeskError(
            "pay.changed", mark("PayErrors", "Figures changed since this was computed. Compute it again and look at what changed.")
        )


def _lock(session: Session, run: PayRun, plan: Plan, period: Period) -> None:
    facts = basis_facts(session, [one.basis for one in plan.components], (period.start, period.end))
    run.facts = pack_facts(facts)
    run.hash = _hash(session, run)


def _hash(session: Session, run: PayRun) -> str:
    version = session.get_one(PayPlanVersion, run.version_id)
    rows = [(row[0], row[1]) for row in session.execute(select(Payout.member_id, Payout.lines).where(Payout.run_id == run.id))]
    return seal(version.body, f"{run.period_start}..{run.period_end}", rows, run.facts or b"")


def _carried(session: Session, plan_id: int, period: Period) -> dict[int, Decimal]:
    """Return what the period before left below zero."""
    statement = select(Payout.member_id, Payout.carried).join(PayRun, PayRun.id == Payout.run_id)
    statement = statement.where(PayRun.plan_id == plan_id, PayRun.period_start == period.previous().start, Payout.carried < 0)
    return {row[0]: row[1] for row in session.execute(statement)}


def _by_hand(kind: str, one: PayAdjustment) -> Line:
    return replace(limit_line(kind, one.amount, mark("PaySlice", "{reason}").fill(reason=one.reason)), title=TITLES[kind])


def _run(session: Session, plan_id: int, period: Period) -> PayRun | None:
    return session.scalar(select(PayRun).where(PayRun.plan_id == plan_id, PayRun.period_start == period.start))


def _person(payout: Payout, name: str) -> PersonPay:
    lines = tuple(thaw_line(one) for one in payout.lines)
    return PersonPay(payout.member_id, name, payout.amount, payout.paid, payout.carried, payout.balance, lines)


def _by_paid(one: PersonPay) -> tuple[Decimal, str]:
    return -one.amount, one.member


def _entry(db: Database, state: str) -> list[str]:
    return [state, now().isoformat(), db.actor]


def _is_locked(period: Period) -> SalesDeskError:
    return SalesDeskError(
        "pay.locked_period",
        mark("PayErrors", "{period} is approved and stays as it is. What changed since appears as a difference in the next period."),
        period=period.label(),
    )
