"""Goals: what is to be reached and why, what was agreed and said about it; targets are their figures by month."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.fields import Choice, Field, Kind, Record
from salesdesk.model.base import Base, Sourced
from salesdesk.text import mark

DRAFT, PROPOSED, AGREED, CLOSED = "draft", "proposed", "agreed", "closed"
STATES = (
    Choice(DRAFT, mark("Goal", "Draft")),
    Choice(PROPOSED, mark("Goal", "Proposed")),
    Choice(AGREED, mark("Goal", "Agreed")),
    Choice(CLOSED, mark("Goal", "Closed")),
)
CONFIDENCE = (
    Choice("on_track", mark("Goal", "On track")),
    Choice("at_risk", mark("Goal", "At risk")),
    Choice("off_track", mark("Goal", "Off track")),
)
RESULT_KINDS = (
    Choice("number", mark("Goal", "Number")),
    Choice("percent", mark("Goal", "Percent")),
    Choice("yes_no", mark("Goal", "Yes or no")),
)


class Target(Sourced, Base):
    """The value of `metric` to be reached; of a member, or of a team, or of the whole company when both are None.

    `only` is the code of the filter of the metric (`Only.code`), "" where all facts count.
    """

    __tablename__ = "target"
    __table_args__ = (Index("ix_target_scope", "metric", "period_kind", "period_start", "member_id", "team_id"),)

    metric: Mapped[str]
    only: Mapped[str] = mapped_column(default="", server_default="")
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"))
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"))
    period_kind: Mapped[str]
    period_start: Mapped[date]
    value: Mapped[Decimal]


class Goal(Sourced, Base):
    """What somebody means to reach from `start` to `end` (both included), and what was agreed about it.

    The figure of a goal with a `metric` is the sum of its targets of those months, never stored here; one without has key results.
    `weight` is a share (0.4 is 40 %), `stretch` and `minimum` are for the whole period in the metric's unit. `agreed_by` is who agreed,
    as they sign.
    """

    __tablename__ = "goal"
    __table_args__ = (Index("ix_goal_scope", "metric", "start", "end"),)

    name: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("goal.id", ondelete="SET NULL"), index=True)
    metric: Mapped[str | None]
    only: Mapped[str] = mapped_column(default="", server_default="")
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"), index=True)
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"), index=True)
    start: Mapped[date]
    end: Mapped[date]
    weight: Mapped[Decimal | None]
    stretch: Mapped[Decimal | None]
    minimum: Mapped[Decimal | None]
    description: Mapped[str | None]
    why: Mapped[str | None]
    state: Mapped[str] = mapped_column(default=DRAFT, server_default=DRAFT)
    agreed_by: Mapped[str | None]
    agreed_on: Mapped[date | None]
    remark: Mapped[str | None]
    closed_on: Mapped[date | None]
    outcome: Mapped[str | None]


class KeyResult(Base):
    """One thing by which a goal is measured. `kind`: "number", "percent" (0.8 is 80 %), or "yes_no" (1 is yes).

    `begin` is where it stood at first, `reached` where it stands now; `due` a milestone's day.
    """

    __tablename__ = "key_result"

    goal_id: Mapped[int] = mapped_column(ForeignKey("goal.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="number")
    unit: Mapped[str | None]
    begin: Mapped[Decimal | None]
    target: Mapped[Decimal | None]
    reached: Mapped[Decimal | None]
    due: Mapped[date | None]


class CheckIn(Base):
    """What somebody said of a goal on a day: `confidence` (one of CONFIDENCE) is their judgement, beside the pace that is computed."""

    __tablename__ = "check_in"
    __table_args__ = (Index("ix_check_in_goal", "goal_id", "day"),)

    goal_id: Mapped[int] = mapped_column(ForeignKey("goal.id", ondelete="CASCADE"))
    day: Mapped[date]
    by: Mapped[str | None]
    confidence: Mapped[str]
    note: Mapped[str | None]
    next_step: Mapped[str | None]


TARGET = Record(
    "target",
    mark("Target", "Target"),
    mark("Target", "Targets"),
    (
        Field("metric", mark("Target", "Metric"), required=True),
        Field("member_id", mark("Target", "Member"), Kind.REFERENCE, target="member"),
        Field("team_id", mark("Target", "Team"), Kind.REFERENCE, target="team"),
        Field("period_start", mark("Target", "Month"), Kind.DATE, required=True),
        Field("value", mark("Target", "Target"), Kind.NUMBER, required=True),
    ),
)

GOAL = Record(
    "goal",
    mark("Goal", "Goal"),
    mark("Goal", "Goals"),
    (
        Field("name", mark("Goal", "Goal"), required=True, width=30),
        Field("member_id", mark("Goal", "Member"), Kind.REFERENCE, read_only=True, target="member"),
        Field("team_id", mark("Goal", "Team"), Kind.REFERENCE, read_only=True, target="team"),
        Field("metric", mark("Goal", "Metric"), read_only=True, width=16),
        Field("start", mark("Goal", "From"), Kind.DATE, read_only=True, required=True, width=12),
        Field("end", mark("Goal", "Until"), Kind.DATE, read_only=True, required=True, width=12),
        Field("weight", mark("Goal", "Weight"), Kind.PERCENT, width=8),
        Field("minimum", mark("Goal", "Minimum"), Kind.NUMBER, width=12),
        Field("stretch", mark("Goal", "Stretch value"), Kind.NUMBER, width=12),
        Field("state", mark("Goal", "State"), Kind.CHOICE, read_only=True, choices=STATES, width=10),
        Field("parent_id", mark("Goal", "Part of"), Kind.REFERENCE, read_only=True, target="goal", width=24),
        Field("description", mark("Goal", "Description"), Kind.LONG_TEXT, in_table=False, width=40),
        Field("why", mark("Goal", "Why it matters"), Kind.LONG_TEXT, in_table=False, width=40),
        Field("agreed_by", mark("Goal", "Agreed by"), read_only=True, width=14),
        Field("agreed_on", mark("Goal", "Agreed on"), Kind.DATE, read_only=True, width=12),
        Field("remark", mark("Goal", "Remark"), Kind.LONG_TEXT, in_table=False, width=30),
    ),
)
