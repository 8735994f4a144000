"""The life of a period: computed, reviewed, approved (locked), paid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.collecting import collecting_later
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Payout, PayRun
from salesdesk.model.base import now
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services.pay.checks import problems_of, refuse
from salesdesk.services.pay.keep import freeze_line
from salesdesk.services.pay.locking import Frozen, freeze, lock
from salesdesk.services.pay.paying import paying, payout_of, store
from salesdesk.services.pay.people import Roster
from salesdesk.services.pay.plans import LOCKED, read_stored
from salesdesk.services.pay.run import RunView, by_paid, find_run, person_pay, run_of
from salesdesk.services.settings import read_settings
from salesdesk.text import mark

_NEXT = {"computed": "reviewed", "reviewed": "approved", "approved": "paid"}
_BACK = {"reviewed": "computed", "approved": "computed"}


def compute(db: Database, plan_id: int, day: date, progress: Progress | None = None) -> RunView:
    """Compute the period in which `day` is, with the differences of earlier approved ones, and store it.

    Raise `SalesDeskError`: "pay.locked_period" when it is approved, "pay.problems" when the plan cannot be computed, "pay.not_begun".
    """
    with db.read() as session:
        period, payouts, version_id = _computed(session, plan_id, day, progress)
    label = mark("Action", "Compute the payouts of {period}").fill(period=period.label())
    with db.write(label) as session:
        run = find_run(session, plan_id, period)
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
        store(session, run, payouts)
    return run_of(db, plan_id, day)


def preview(db: Database, plan_id: int, day: date, progress: Progress | None = None) -> RunView:
    """Return what `compute` would store, without storing it; a locked period as it is. Raises as `compute` does."""
    stands = run_of(db, plan_id, day)
    if stands.locked:
        return stands
    with db.read() as session:
        _, payouts, _ = _computed(session, plan_id, day, progress)
        names = Roster(session, None).names
    people = sorted((person_pay(one, names.get(one.member_id, "")) for one in payouts), key=by_paid)
    return replace(stands, people=tuple(people))


def advance(db: Database, plan_id: int, day: date, progress: Progress | None = None, seen: str = "") -> RunView:
    """Bring a period one state on: reviewed, approved, paid.

    With the state that was `seen` it stays as it is where somebody was faster: who means to approve does not mark as paid.
    Approving computes once more and locks: raise `SalesDeskError` ("pay.changed" when that came to something else, "pay.earlier_open"
    when an earlier period is not approved, "pay.nothing_computed", "pay.is_paid").
    """
    before = run_of(db, plan_id, day)
    if seen and before.state != seen:
        return before
    if before.run_id is None:
        raise SalesDeskError("pay.nothing_computed", mark("PayErrors", "Compute the payouts first."))
    if before.state not in _NEXT:
        raise SalesDeskError("pay.is_paid", mark("PayErrors", "This period is paid: it stays as it is."))
    state = _NEXT[before.state]
    # To freeze a large period takes seconds, in which others can go on writing.
    frozen = _frozen(db, before, progress) if state == "approved" else None
    with db.write(_LABELS[state].fill(period=before.period.label())) as session:
        run = session.get_one(PayRun, before.run_id)
        if run.state != before.state:
            raise _has_changed()
        if frozen is not None:
            lock(session, run, frozen)
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
        _no_later_one(session, plan_id, before.period)
        run = session.get_one(PayRun, before.run_id)
        run.state, run.hash, run.facts, run.people = "computed", None, None, None
        run.log = [*run.log, _entry(db, "computed")]
    return run_of(db, plan_id, day)


_LABELS = {
    "reviewed": mark("Action", "Review the payouts of {period}"),
    "approved": mark("Action", "Approve the payouts of {period}"),
    "paid": mark("Action", "Mark the payouts of {period} as paid"),
}


def keep(session: Session, plan_id: int, period: Period, state: str, at: datetime, actor: str = "") -> None:
    """Compute a period and store it in `state` as if `at` that moment, inside a session that somebody else opened: for what is past."""
    found = paying(session, plan_id, period)
    assert found is not None
    lines, last = found
    run = PayRun(plan_id=plan_id, version_id=last.stored.version_id, period_kind=period.kind, period_start=period.start, state=state)
    run.period_end, run.log = period.end, [[state, at.isoformat(), actor]]
    session.add(run)
    session.flush()
    store(session, run, [payout_of(member, own, last) for member, own in lines.items()])
    if state in LOCKED:
        lock(session, run, freeze(session, plan_id, last.stored.plan, period))


def _computed(session: Session, plan_id: int, day: date, progress: Progress | None) -> tuple[Period, list[Payout], int]:
    stored = read_stored(session, plan_id, day)
    period = stored.period_of(day, read_settings(session).fiscal_start)
    run = find_run(session, plan_id, period)
    if run is not None and run.state in LOCKED:
        raise _is_locked(period)
    if period.end < stored.starts:
        raise _not_begun(stored.starts)
    _no_later_one(session, plan_id, period)
    stored = read_stored(session, plan_id, period.start)
    refuse(problems_of(session, stored.plan, period, plan_id))
    found = paying(session, plan_id, period, progress)
    if found is None:
        raise _not_begun(stored.starts)
    lines, last = found
    return period, [payout_of(member, own, last) for member, own in lines.items()], last.stored.version_id


def _frozen(db: Database, before: RunView, progress: Progress | None) -> Frozen:
    """Return what is to be frozen; refuse to approve what is no longer what the facts say."""
    with collecting_later(), db.read() as session:
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
            raise _has_changed()
        return freeze(session, before.plan_id, before.plan, before.period, progress)


def _no_later_one(session: Session, plan_id: int, period: Period) -> None:
    later = select(PayRun.id).where(PayRun.plan_id == plan_id, PayRun.period_start > period.start, PayRun.state.in_(LOCKED))
    if session.scalar(later.limit(1)) is not None:
        raise SalesDeskError("pay.later_locked", mark("PayErrors", "A later period is approved already and rests on this one."))


def _not_begun(starts: date) -> SalesDeskError:
    return SalesDeskError("pay.not_begun", mark("PayErrors", "The plan begins on {day}."), day=starts.isoformat())


def _has_changed() -> SalesDeskError:
    return SalesDeskError(
        "pay.changed", mark("PayErrors", "Figures changed since this was computed. Compute it again and look at what changed.")
    )


def _entry(db: Database, state: str) -> list[str]:
    return [state, now().isoformat(), db.actor]


def _is_locked(period: Period) -> SalesDeskError:
    return SalesDeskError(
        "pay.locked_period",
        mark("PayErrors", "{period} is approved and stays as it is. What changed since appears as a difference in the next period."),
        period=period.label(),
    )
