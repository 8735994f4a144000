"""What a period pays to everybody as of today: what is earned, carried over, made up for earlier periods, set by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.model import PayAdjustment, PayDispute, Payout, PayRun
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.rules.pay.component import Line
from salesdesk.rules.pay.given import ZERO
from salesdesk.rules.pay.plan import limit_line
from salesdesk.services.pay.compute import Computed, compute_chain
from salesdesk.services.pay.differences import differences
from salesdesk.services.pay.keep import freeze_line, thaw_line
from salesdesk.services.pay.plans import read_stored
from salesdesk.services.settings import read_settings
from salesdesk.text import mark

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
        lines.setdefault(one.member_id, []).append(_by_hand(session, one))
    return {member: tuple(found) for member, found in lines.items()}, last


def payout_of(member: int, lines: tuple[Line, ...], last: Computed) -> Payout:
    """Return what a member is paid by `lines`, as it is stored."""
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


def store(session: Session, run: PayRun, payouts: Iterable[Payout]) -> None:
    """Store the payouts of a period in place of those that were there."""
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


def _carried(session: Session, plan_id: int, period: Period) -> dict[int, Decimal]:
    """Return what the period before left below zero, or where that was left out the last one that was computed."""
    last = select(func.max(PayRun.period_start)).where(PayRun.plan_id == plan_id, PayRun.period_start < period.start)
    statement = select(Payout.member_id, Payout.carried).join(PayRun, PayRun.id == Payout.run_id)
    statement = statement.where(PayRun.plan_id == plan_id, PayRun.period_start == last.scalar_subquery(), Payout.carried < 0)
    return {row[0]: row[1] for row in session.execute(statement)}


def add_by_hand(session: Session, one: PayAdjustment) -> None:
    """Put an adjustment into the payouts of its period, where that is computed, as its last line; it is then to be reviewed again."""
    _by_hand_again(session, one.plan_id, one.member_id, one.period_start)


def take_out(session: Session, one: PayAdjustment) -> None:
    """Delete an adjustment, with its line in the payouts of its period where that is computed."""
    session.delete(one)
    session.flush()
    _by_hand_again(session, one.plan_id, one.member_id, one.period_start)


def _by_hand_again(session: Session, plan_id: int, member_id: int, start: date) -> None:
    """Put what is set by hand into a computed payout once more: in the order in which it was set, as computing it would."""
    run = session.scalar(select(PayRun).where(PayRun.plan_id == plan_id, PayRun.period_start == start))
    if run is None:
        return
    session.flush()
    set_by_hand = select(PayAdjustment).where(
        PayAdjustment.plan_id == plan_id, PayAdjustment.member_id == member_id, PayAdjustment.period_start == start
    )
    own = [_by_hand(session, each) for each in session.scalars(set_by_hand.order_by(PayAdjustment.id))]
    payout = session.scalar(select(Payout).where(Payout.run_id == run.id, Payout.member_id == member_id))
    run.state = "computed"
    if payout is None:
        if not own:
            return
        payout = Payout(run_id=run.id, member_id=member_id, amount=ZERO, balance=ZERO, later={}, lines=[])
        session.add(payout)
    computed = [one for one in map(thaw_line, payout.lines) if one.kind not in ("adjustment", "dispute")]
    if not computed and not own:
        session.delete(payout)
        return
    payout.lines = [freeze_line(each) for each in (*computed, *own)]
    payout.amount = sum((each.amount for each in (*computed, *own)), ZERO)
    payout.paid, payout.carried = max(payout.amount, ZERO), min(payout.amount, ZERO)


def _by_hand(session: Session, one: PayAdjustment) -> Line:
    """Return the line of an adjustment; one that settles a dispute names the line that was disputed, and what was asked."""
    text = mark("PaySlice", "{reason}").fill(reason=one.reason)
    asked = session.get(PayDispute, one.dispute_id) if one.dispute_id is not None else None
    if asked is None:
        return limit_line("adjustment", one.amount, text)
    month = read_stored(session, asked.plan_id, asked.period_start).period_of(asked.period_start, read_settings(session).fiscal_start)
    note = mark("PayNote", "Asked about {period}: {question}").fill(period=month.label(), question=asked.question)
    return replace(limit_line("dispute", one.amount, text, asked.line), sentences=(note,))
