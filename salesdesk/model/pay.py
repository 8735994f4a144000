"""Incentive pay: plans and their versions, people's own parameters, periods with their payouts, adjustments, disputes; and awards."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.model.base import Base


class PayPlan(Base):
    """An incentive plan. What it says stands in its versions; after `ends` it pays nothing."""

    __tablename__ = "pay_plan"

    name: Mapped[str] = mapped_column(unique=True)
    ends: Mapped[date | None]
    archived: Mapped[bool] = mapped_column(default=False)


class PayPlanVersion(Base):
    """What a plan says for periods that begin on `valid_from` or later, up to the next version: `body` is the plan as plain data."""

    __tablename__ = "pay_plan_version"
    __table_args__ = (Index("ix_pay_plan_version_from", "plan_id", "valid_from", unique=True),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("pay_plan.id", ondelete="CASCADE"))
    number: Mapped[int]
    valid_from: Mapped[date]
    body: Mapped[Any] = mapped_column(JSON)


class PayParameter(Base):
    """A person's own "quota", "rate", "cap", "draw", "bonus", "floor" or "points" from `valid_from` on, for a component or ("") the plan.

    None takes back what was set before.
    """

    __tablename__ = "pay_parameter"
    __table_args__ = (Index("ix_pay_parameter_from", "plan_id", "member_id", "component", "name", "valid_from", unique=True),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("pay_plan.id", ondelete="CASCADE"))
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"), index=True)
    component: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    valid_from: Mapped[date]
    value: Mapped[Decimal | None]


class PayOverlay(Base):
    """A credit beyond the 100 % of a sale: `member_id` is credited with `share` of what a member, team, customer or product brings.

    `scope` is "member", "team", "customer" or "product", `target_id` which one. It counts from `starts` to `ends`, both included:
    a customer that was handed over counts for the one before until then.
    """

    __tablename__ = "pay_overlay"

    member_id: Mapped[int] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"), index=True)
    scope: Mapped[str]
    target_id: Mapped[int]
    share: Mapped[Decimal]
    starts: Mapped[date]
    ends: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")


class PayRun(Base):
    """A plan's payouts of one period. `state` is "computed", "reviewed", "approved" or "paid".

    From "approved" on it is locked: `facts` holds, packed, the facts behind it, `people` {member: [role, team at its end, [ids of all
    teams]]} as they were, and `hash` tells whether anything was altered.
    `log` is [[state, moment, who], …].
    """

    __tablename__ = "pay_run"
    __table_args__ = (Index("ix_pay_run_period", "plan_id", "period_start", unique=True),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("pay_plan.id", ondelete="CASCADE"))
    version_id: Mapped[int] = mapped_column(ForeignKey("pay_plan_version.id"))
    period_kind: Mapped[str]
    period_start: Mapped[date]
    period_end: Mapped[date]
    state: Mapped[str]
    hash: Mapped[str | None]
    facts: Mapped[bytes | None] = mapped_column(LargeBinary)
    people: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    log: Mapped[Any] = mapped_column(JSON)


class Payout(Base):
    """What one person is paid for a period: `amount` is the sum of its `lines`, `paid` what is paid out, `carried` what is below zero.

    `balance` is the open advance, `later` what schedules pay in later periods.
    """

    __tablename__ = "payout"
    __table_args__ = (Index("ix_payout_run", "run_id", "member_id", unique=True),)

    run_id: Mapped[int] = mapped_column(ForeignKey("pay_run.id", ondelete="CASCADE"))
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    amount: Mapped[Decimal]
    paid: Mapped[Decimal]
    carried: Mapped[Decimal]
    balance: Mapped[Decimal]
    later: Mapped[Any] = mapped_column(JSON)
    lines: Mapped[Any] = mapped_column(JSON)


class PayAdjustment(Base):
    """An amount added or taken off by hand in the period that begins on `period_start`, and why; or the settlement of a dispute."""

    __tablename__ = "pay_adjustment"
    __table_args__ = (Index("ix_pay_adjustment_period", "plan_id", "period_start"),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("pay_plan.id", ondelete="CASCADE"))
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    period_start: Mapped[date]
    amount: Mapped[Decimal]
    reason: Mapped[str]
    dispute_id: Mapped[int | None] = mapped_column(ForeignKey("pay_dispute.id", ondelete="SET NULL"))


class PayDispute(Base):
    """A question that a person raised on a line of a payout. `state` is "open", "answered", "settled" or "declined"."""

    __tablename__ = "pay_dispute"

    plan_id: Mapped[int] = mapped_column(ForeignKey("pay_plan.id", ondelete="CASCADE"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    period_start: Mapped[date]
    line: Mapped[str]
    raised_on: Mapped[date]
    question: Mapped[str]
    state: Mapped[str] = mapped_column(default="open")
    answer: Mapped[str] = mapped_column(default="")
    amount: Mapped[Decimal | None]


class Reward(Base):
    """Something to award beside money: `kind` is "gift", "honour", "certificate", "training", "promotion" or "thanks".

    `cost` is what one costs, `budget` what may be spent on it in a year; None is without a limit.
    """

    __tablename__ = "reward"

    name: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    cost: Mapped[Decimal] = mapped_column(default=Decimal(0))
    budget: Mapped[Decimal | None]
    note: Mapped[str] = mapped_column(default="")
    archived: Mapped[bool] = mapped_column(default=False)


class Award(Base):
    """A reward given to a member on a day. `tied_to` is "goal", "result", "idea" or "behaviour", `what` says which, `words` the citation.

    `value` is the company's value that it honours. It points to the goal, review, opportunity or improvement that it is for, if to any.
    """

    __tablename__ = "award"

    reward_id: Mapped[int] = mapped_column(ForeignKey("reward.id"), index=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"), index=True)
    day: Mapped[date]
    tied_to: Mapped[str]
    what: Mapped[str]
    words: Mapped[str] = mapped_column(default="")
    value: Mapped[str] = mapped_column(default="")
    cost: Mapped[Decimal] = mapped_column(default=Decimal(0))
    goal_id: Mapped[int | None] = mapped_column(ForeignKey("goal.id", ondelete="SET NULL"), index=True)
    review_id: Mapped[int | None] = mapped_column(ForeignKey("review.id", ondelete="SET NULL"), index=True)
    opportunity_id: Mapped[int | None] = mapped_column(ForeignKey("opportunity.id", ondelete="SET NULL"), index=True)
    team_change_id: Mapped[int | None] = mapped_column(ForeignKey("team_change.id", ondelete="SET NULL"), index=True)
