"""Performance reviews: templates of weighted criteria, cycles, reviews and their scores."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.model.base import Base


class ReviewTemplate(Base):
    """A set of criteria whose weights add up to 100. `grades` is [[lowest score, grade], …], best first."""

    __tablename__ = "review_template"

    name: Mapped[str]
    grades: Mapped[Any] = mapped_column(JSON)


class ReviewCriterion(Base):
    """One weighted line of a template.

    `kind`: "attainment" (attainment of `metric`, in points of 100 and capped at `cap`), "points" (the value of `metric`
    through step `points`, [[from value, points], …]) or "manual" (a score with a comment).
    """

    __tablename__ = "review_criterion"

    template_id: Mapped[int] = mapped_column(ForeignKey("review_template.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    kind: Mapped[str]
    metric: Mapped[str | None]
    weight: Mapped[Decimal]
    cap: Mapped[Decimal | None]
    points: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)


class ReviewCycle(Base):
    """The reviews of one period by one template."""

    __tablename__ = "review_cycle"

    name: Mapped[str]
    template_id: Mapped[int] = mapped_column(ForeignKey("review_template.id"))
    period_kind: Mapped[str]
    period_start: Mapped[date]
    period_end: Mapped[date]


class Review(Base):
    """One member's review. `state` is "open" or "final"; `frozen` holds the whole scorecard of a final one."""

    __tablename__ = "review"
    __table_args__ = (Index("ix_review_cycle_member", "cycle_id", "member_id", unique=True),)

    cycle_id: Mapped[int] = mapped_column(ForeignKey("review_cycle.id", ondelete="CASCADE"))
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    state: Mapped[str] = mapped_column(default="open")
    strengths: Mapped[str] = mapped_column(default="")
    to_improve: Mapped[str] = mapped_column(default="")
    comment: Mapped[str] = mapped_column(default="")
    next_steps: Mapped[str] = mapped_column(default="")
    total: Mapped[Decimal | None]
    grade: Mapped[str | None]
    finalised_on: Mapped[date | None]
    frozen: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)


class ReviewScore(Base):
    """What the manager put in for one criterion: a manual score (0 to 100), a comment."""

    __tablename__ = "review_score"
    __table_args__ = (Index("ix_review_score_criterion", "review_id", "criterion_id", unique=True),)

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"))
    criterion_id: Mapped[int] = mapped_column(ForeignKey("review_criterion.id", ondelete="CASCADE"))
    score: Mapped[Decimal | None]
    comment: Mapped[str] = mapped_column(default="")
