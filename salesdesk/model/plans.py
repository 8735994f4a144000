"""Action plans: tasks with owners and dates, the plans that they were started from, and templates of plans."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.fields import Choice, Field, Kind, Record
from salesdesk.model.base import Base, Sourced
from salesdesk.text import Text, mark

STATES = (
    Choice("todo", mark("Task", "To do")),
    Choice("doing", mark("Task", "In progress")),
    Choice("waiting", mark("Task", "Waiting")),
    Choice("done", mark("Task", "Done")),
    Choice("dropped", mark("Task", "Dropped")),
)
OPEN = ("todo", "doing", "waiting")
KINDS = (
    Choice("market", mark("Task", "Market development")),
    Choice("care", mark("Task", "Customer care")),
    Choice("sales", mark("Task", "Sales work")),
    Choice("other", mark("Task", "Other work")),
)
PRIORITIES = (
    Choice("high", mark("Task", "High")),
    Choice("normal", mark("Task", "Normal")),
    Choice("low", mark("Task", "Low")),
)
REPEATS = (
    Choice("workday", mark("Task", "Each working day")),
    Choice("weekly", mark("Task", "Each week")),
    Choice("monthly", mark("Task", "Each month")),
)


class Plan(Base):
    """Tasks that were started together, on a day."""

    __tablename__ = "plan"

    name: Mapped[str]
    start: Mapped[date]
    note: Mapped[str | None]


class Task(Sourced, Base):
    """Something to be done by somebody until a day. `effort` is in hours; `series_id` is the first task of those that repeat.

    What repeats is stored as one task for each time, so that each has its own owner, day and result.
    """

    __tablename__ = "task"
    __table_args__ = (Index("ix_task_due", "due", "owner_id", "state"), Index("ix_task_state", "state"))

    name: Mapped[str]
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("member.id"), index=True)
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id"), index=True)
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plan.id"), index=True)
    goal_id: Mapped[int | None] = mapped_column(ForeignKey("goal.id", ondelete="SET NULL"), index=True)
    review_id: Mapped[int | None] = mapped_column(ForeignKey("review.id", ondelete="SET NULL"), index=True)
    kind: Mapped[str] = mapped_column(default="sales")
    priority: Mapped[str] = mapped_column(default="normal")
    state: Mapped[str] = mapped_column(default="todo")
    start: Mapped[date | None]
    due: Mapped[date | None]
    done_on: Mapped[date | None]
    effort: Mapped[Decimal | None]
    repeat: Mapped[str | None]
    repeat_until: Mapped[date | None]
    series_id: Mapped[int | None] = mapped_column(index=True)
    result: Mapped[str | None]
    note: Mapped[str | None]
    match_key: Mapped[str | None] = mapped_column(index=True)


class PlanTemplate(Base):
    """A plan to be started again and again: its tasks are dated by working days from the day of the start."""

    __tablename__ = "plan_template"

    name: Mapped[str]
    note: Mapped[str | None]


class PlanTemplateTask(Base):
    """One task of a template. `begins` and `ends` are working days after the first; 0 is the day of the start itself."""

    __tablename__ = "plan_template_task"

    template_id: Mapped[int] = mapped_column(ForeignKey("plan_template.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    kind: Mapped[str]
    priority: Mapped[str]
    begins: Mapped[int | None]
    ends: Mapped[int]
    effort: Mapped[Decimal | None]
    note: Mapped[str | None]


def _effort(value: object) -> Text | None:
    if isinstance(value, Decimal) and not 0 <= value <= 1_000:
        return mark("Errors", "The effort is in hours, from 0 to 1,000.")
    return None


PLAN = Record(
    "plan",
    mark("Task", "Plan"),
    mark("Task", "Plans"),
    (
        Field("name", mark("Task", "Plan"), required=True, width=24),
        Field("start", mark("Task", "Start"), Kind.DATE, required=True, width=12),
        Field("note", mark("Task", "Note"), Kind.LONG_TEXT, in_table=False, width=30),
    ),
)

TASK = Record(
    "task",
    mark("Task", "Task"),
    mark("Task", "Tasks"),
    (
        Field("name", mark("Task", "Task"), required=True, width=34),
        Field("owner_id", mark("Task", "Owner"), Kind.REFERENCE, target="member"),
        Field("due", mark("Task", "Due date"), Kind.DATE, width=12),
        Field("state", mark("Task", "State"), Kind.CHOICE, required=True, choices=STATES, width=12),
        Field("priority", mark("Task", "Priority"), Kind.CHOICE, required=True, choices=PRIORITIES, width=10),
        Field("kind", mark("Task", "Kind of task"), Kind.CHOICE, required=True, choices=KINDS, width=18),
        Field("customer_id", mark("Task", "Customer"), Kind.REFERENCE, target="customer", width=24),
        Field("start", mark("Task", "Start date"), Kind.DATE, width=12),
        Field("effort", mark("Task", "Effort (hours)"), Kind.NUMBER, width=12, check=_effort),
        Field("done_on", mark("Task", "Done on"), Kind.DATE, width=12),
        Field("goal_id", mark("Task", "Goal"), Kind.REFERENCE, target="goal", in_table=False, width=24),
        Field("plan_id", mark("Task", "Plan"), Kind.REFERENCE, target="plan", width=18),
        Field("repeat", mark("Task", "Repeats"), Kind.CHOICE, choices=REPEATS, in_table=False, width=16),
        Field("repeat_until", mark("Task", "Repeats until"), Kind.DATE, in_table=False, width=12),
        Field("result", mark("Task", "Result"), Kind.LONG_TEXT, in_table=False, width=30),
        Field("note", mark("Task", "Note"), Kind.LONG_TEXT, in_table=False, width=30),
    ),
)
