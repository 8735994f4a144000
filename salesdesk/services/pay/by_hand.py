"""What is set by hand: people's own parameters, adjustments with a reason, disputes and their settlement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.model import Member, PayAdjustment, PayDispute, PayParameter, PayPlan, PayRun
from salesdesk.rules.pay.words import number, rate
from salesdesk.services.pay.paying import add_by_hand, take_out
from salesdesk.services.pay.people import PARAMETERS
from salesdesk.services.pay.plans import LOCKED, read_stored
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

DISPUTE_STATES: Mapping[str, Text] = {
    "open": mark("PayDispute", "Open"),
    "answered": mark("PayDispute", "Answered"),
    "settled": mark("PayDispute", "Settled"),
    "declined": mark("PayDispute", "Declined"),
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A person's own parameter from a day on; None takes back what was set before."""

    id: int
    member_id: int
    member: str
    component: str
    name: str
    valid_from: date
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class Adjustment:
    """An amount by hand in a period."""

    id: int
    member_id: int
    member: str
    period_start: date
    amount: Decimal
    reason: str
    dispute_id: int | None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question about a line of a payout, its answer, and by how much it was settled."""

    id: int
    plan: str
    member_id: int
    member: str
    period_start: date
    line: str
    raised_on: date
    question: str
    state: str
    answer: str
    amount: Decimal | None


def parameters(db: Database, plan_id: int) -> list[Parameter]:
    """Return a plan's own parameters of people, by name and day."""
    statement = select(PayParameter, Member.name).join(Member, Member.id == PayParameter.member_id).where(PayParameter.plan_id == plan_id)
    with db.read() as session:
        rows = session.execute(statement.order_by(Member.name, PayParameter.name, PayParameter.valid_from)).all()
        return [Parameter(one.id, one.member_id, name, one.component, one.name, one.valid_from, one.value) for one, name in rows]


def set_parameter(
    db: Database, plan_id: int, member_id: int, name: str, value: Decimal | None, valid_from: date, component: str = ""
) -> None:
    """Set a person's own parameter from a day on; raise `SalesDeskError` ("pay.parameter", "pay.parameter_value")."""
    if name not in PARAMETERS:
        known = ", ".join(PARAMETERS)
        raise SalesDeskError("pay.parameter", mark("PayErrors", "“{name}” is not one of: {known}."), name=name, known=known)
    if value is not None and value < 0:
        raise SalesDeskError("pay.parameter_value", mark("PayErrors", "{value} is below zero."), value=number(value))
    if value is not None and name == "rate" and value > 1:
        raise SalesDeskError("pay.parameter_value", mark("PayErrors", "{value} is more than all of it."), value=rate(value))
    with db.write(mark("Action", "Set a person's own parameter")) as session:
        found = session.scalar(
            select(PayParameter).where(
                PayParameter.plan_id == plan_id,
                PayParameter.member_id == member_id,
                PayParameter.component == component,
                PayParameter.name == name,
                PayParameter.valid_from == valid_from,
            )
        )
        if found is not None:
            found.value = value
            return
        made = PayParameter(plan_id=plan_id, member_id=member_id, component=component, name=name, valid_from=valid_from, value=value)
        session.add(made)


def adjust(db: Database, plan_id: int, member_id: int, day: date, amount: Decimal, reason: str) -> None:
    """Add an amount (or take it off) in the period in which `day` is; where that is computed it is a line of the payout at once.

    Raise `SalesDeskError`: "pay.reason" without a reason, "pay.amount" for nothing, "pay.locked_period" when the period is approved.
    """
    if not reason.strip():
        raise SalesDeskError("pay.reason", mark("PayErrors", "Say why."))
    if not amount:
        raise SalesDeskError("pay.amount", mark("PayErrors", "The amount is nothing."))
    with db.write(mark("Action", "Adjust a payout by hand"), reason=reason) as session:
        start = open_period(session, plan_id, day)
        made = PayAdjustment(plan_id=plan_id, member_id=member_id, period_start=start, amount=amount, reason=reason.strip())
        session.add(made)
        add_by_hand(session, made)


def adjustments(db: Database, plan_id: int, period_start: date) -> list[Adjustment]:
    """Return the adjustments of a period."""
    statement = select(PayAdjustment, Member.name).join(Member, Member.id == PayAdjustment.member_id)
    statement = statement.where(PayAdjustment.plan_id == plan_id, PayAdjustment.period_start == period_start)
    with db.read() as session:
        return [
            Adjustment(one.id, one.member_id, name, one.period_start, one.amount, one.reason, one.dispute_id)
            for one, name in session.execute(statement.order_by(PayAdjustment.id)).all()
        ]


def raise_dispute(db: Database, plan_id: int, member_id: int, period_start: date, line: str, question: str, day: date | None = None) -> int:
    """Note a person's question about a line of a payout; raise `SalesDeskError` ("pay.question")."""
    if not question.strip():
        raise SalesDeskError("pay.question", mark("PayErrors", "Write down the question."))
    with db.write(mark("Action", "Note a question about a payout")) as session:
        made = PayDispute(
            plan_id=plan_id,
            member_id=member_id,
            period_start=period_start,
            line=line,
            raised_on=day or date.today(),
            question=question.strip(),
        )
        session.add(made)
        session.flush()
        return made.id


def answer_dispute(db: Database, dispute_id: int, answer: str, amount: Decimal | None = None, day: date | None = None) -> None:
    """Answer a question; with an `amount` settle it by a line in the period of `day` (or the next that is open), with 0 decline it.

    Raise `SalesDeskError`: "pay.answer" without an answer, "pay.locked_period".
    """
    if not answer.strip():
        raise SalesDeskError("pay.answer", mark("PayErrors", "Write down the answer."))
    with db.write(mark("Action", "Answer a question about a payout")) as session:
        found = session.get(PayDispute, dispute_id)
        if found is None:
            raise record_gone()
        found.answer, found.amount = answer.strip(), amount
        found.state = "answered" if amount is None else "settled" if amount else "declined"
        old = session.scalar(select(PayAdjustment).where(PayAdjustment.dispute_id == dispute_id))
        if old is not None:
            open_period(session, old.plan_id, old.period_start)
            take_out(session, old)
        if amount:
            start = open_period(session, found.plan_id, day) if day is not None else next_open(session, found.plan_id, found.period_start)
            made = PayAdjustment(plan_id=found.plan_id, member_id=found.member_id, period_start=start, amount=amount, reason=answer.strip())
            made.dispute_id = dispute_id
            session.add(made)
            add_by_hand(session, made)


def disputes(db: Database, plan_id: int | None = None) -> list[Dispute]:
    """Return the questions, the open ones first."""
    statement = select(PayDispute, Member.name, PayPlan.name).join(Member, Member.id == PayDispute.member_id)
    statement = statement.join(PayPlan, PayPlan.id == PayDispute.plan_id)
    if plan_id is not None:
        statement = statement.where(PayDispute.plan_id == plan_id)
    with db.read() as session:
        rows = session.execute(statement.order_by(PayDispute.raised_on.desc(), PayDispute.id.desc())).all()
    found = [
        Dispute(
            one.id,
            plan,
            one.member_id,
            name,
            one.period_start,
            one.line,
            one.raised_on,
            one.question,
            one.state,
            one.answer,
            one.amount,
        )
        for one, name, plan in rows
    ]
    return sorted(found, key=_open_first)


def open_period(session: Session, plan_id: int, day: date) -> date:
    """Return the first day of the plan's period of `day`; raise `SalesDeskError` ("pay.locked_period") when it is approved."""
    start = read_stored(session, plan_id, day).period_of(day, read_settings(session).fiscal_start).start
    locked = select(PayRun.id).where(PayRun.plan_id == plan_id, PayRun.period_start == start, PayRun.state.in_(LOCKED))
    if session.scalar(locked) is not None:
        raise SalesDeskError(
            "pay.locked_period", mark("PayErrors", "This period is approved and stays as it is: put it into the next one.")
        )
    return start


def next_open(session: Session, plan_id: int, day: date) -> date:
    """Return the first day of the first period from `day` on that is not approved."""
    period = read_stored(session, plan_id, day).period_of(day, read_settings(session).fiscal_start)
    locked = set(session.scalars(select(PayRun.period_start).where(PayRun.plan_id == plan_id, PayRun.state.in_(LOCKED))))
    while period.start in locked:
        period = period.next()
    return period.start


def _open_first(one: Dispute) -> bool:
    return one.state != "open"
