"""What follows reviews: notes on people, improvement plans with their checks, the team's list of improvements."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.fields import Choice, Field, Kind, Record
from salesdesk.model.base import Base
from salesdesk.text import mark

NOTE_KINDS = (
    Choice("praise", mark("Note", "Praise")),
    Choice("case", mark("Note", "Case")),
    Choice("one_on_one", mark("Note", "One-on-one")),
    Choice("other", mark("Note", "Other")),
)
CHANGE_STATES = (
    Choice("found", mark("TeamChange", "Found")),
    Choice("changing", mark("TeamChange", "Being changed")),
    Choice("checked", mark("TeamChange", "Checked: it works")),
    Choice("dropped", mark("TeamChange", "Dropped")),
)


class Note(Base):
    """Something seen or said about a member on a day, at hand when they are reviewed."""

    __tablename__ = "note"

    member_id: Mapped[int] = mapped_column(ForeignKey("member.id", ondelete="CASCADE"), index=True)
    day: Mapped[date]
    kind: Mapped[str] = mapped_column(default="other")
    text: Mapped[str]


class ImprovementPlan(Base):
    """A member's plan: `metric` with `aim` is its measurable goal; `state` "open", "met", "extended", "moved" (another role) or "ended"."""

    __tablename__ = "improvement_plan"

    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    review_id: Mapped[int | None] = mapped_column(ForeignKey("review.id", ondelete="SET NULL"), index=True)
    start: Mapped[date]
    end: Mapped[date]
    problem: Mapped[str] = mapped_column(default="")
    goal: Mapped[str] = mapped_column(default="")
    measures: Mapped[str] = mapped_column(default="")
    support: Mapped[str] = mapped_column(default="")
    metric: Mapped[str | None]
    aim: Mapped[Decimal | None]
    state: Mapped[str] = mapped_column(default="open")
    outcome: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[date | None]


class ImprovementCheck(Base):
    """A check of a plan: due on `day`; `result` "" until it was held, then "on_course", "behind" or "met"."""

    __tablename__ = "improvement_check"

    plan_id: Mapped[int] = mapped_column(ForeignKey("improvement_plan.id", ondelete="CASCADE"), index=True)
    day: Mapped[date]
    held_on: Mapped[date | None]
    result: Mapped[str] = mapped_column(default="")
    finding: Mapped[str] = mapped_column(default="")


class TeamChange(Base):
    """One line of the team's continuous improvement: finding, cause, what is changed, how it is checked."""

    __tablename__ = "team_change"

    name: Mapped[str]
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id", ondelete="SET NULL"))
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("member.id", ondelete="SET NULL"))
    cause: Mapped[str | None]
    change: Mapped[str | None]
    check_on: Mapped[date | None]
    result: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="found")
    search: Mapped[str] = mapped_column(default="")


NOTE = Record(
    "note",
    mark("Note", "Note"),
    mark("Note", "Notes"),
    (
        Field("day", mark("Note", "Day"), Kind.DATE, required=True, width=12),
        Field("member_id", mark("Note", "About"), Kind.REFERENCE, required=True, target="member", width=16),
        Field("kind", mark("Note", "Kind"), Kind.CHOICE, required=True, choices=NOTE_KINDS, width=12),
        Field("text", mark("Note", "What was seen or said"), Kind.LONG_TEXT, required=True, width=60),
    ),
)

TEAM_CHANGE = Record(
    "team_change",
    mark("TeamChange", "Improvement"),
    mark("TeamChange", "Improvements of the team"),
    (
        Field("name", mark("TeamChange", "Finding"), required=True, width=30),
        Field("cause", mark("TeamChange", "Cause"), Kind.LONG_TEXT, width=26),
        Field("change", mark("TeamChange", "Change to the way we work"), Kind.LONG_TEXT, width=30),
        Field("owner_id", mark("TeamChange", "Who"), Kind.REFERENCE, target="member", width=12),
        Field("team_id", mark("TeamChange", "Team"), Kind.REFERENCE, target="team", width=14),
        Field("check_on", mark("TeamChange", "Check on"), Kind.DATE, width=12),
        Field("result", mark("TeamChange", "What the check showed"), Kind.LONG_TEXT, in_table=False, width=30),
        Field("state", mark("TeamChange", "State"), Kind.CHOICE, required=True, choices=CHANGE_STATES, width=14),
    ),
)
