"""Performance reviews: templates of weighted criteria, cycles, reviews and their scores."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from salesdesk.model.base import Base, Sourced

_Json = JSON(none_as_null=True)


class ReviewTemplate(Base):
    """A set of criteria whose weights add up to 100.

    `grades` is [[lowest score, grade, coefficient or None, share of the guideline or None, bonus or None], …], best first. `self_weight`
    and `others_weight` are what self review and others' feedback count of 100; the criteria have the rest. `role` and `period_kind`
    ("month", "quarter", "half", "year") say for whom and for which periods it is; None is any.
    A template of the library has no `origin_id`; a cycle keeps a copy of the `revision` that it began with.
    """

    __tablename__ = "review_template"

    name: Mapped[str]
    grades: Mapped[Any] = mapped_column(JSON)
    role: Mapped[str | None]
    period_kind: Mapped[str | None]
    self_weight: Mapped[Decimal] = mapped_column(default=Decimal(0), server_default="0")
    others_weight: Mapped[Decimal] = mapped_column(default=Decimal(0), server_default="0")
    revision: Mapped[int] = mapped_column(default=1, server_default="1")
    origin_id: Mapped[int | None] = mapped_column(ForeignKey("review_template.id", ondelete="SET NULL"), index=True)


class ReviewCriterion(Base):
    """One weighted line of a template, within a `section`.

    `kind` is the scoring rule (`salesdesk.services.reviews.criteria.KINDS`), `cap` the most points, `points` the steps
    ([[from value, points], …]), `rule` what else the rule needs (by name: per, base, formula, limit, least, team, only),
    `levels` [[points, description], …], best first.
    """

    __tablename__ = "review_criterion"

    template_id: Mapped[int] = mapped_column(ForeignKey("review_template.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    name: Mapped[str]
    kind: Mapped[str]
    metric: Mapped[str | None]
    weight: Mapped[Decimal]
    cap: Mapped[Decimal | None]
    points: Mapped[Any] = mapped_column(_Json, nullable=True)
    section: Mapped[str] = mapped_column(default="", server_default="")
    about: Mapped[str] = mapped_column(default="", server_default="")
    levels: Mapped[Any] = mapped_column(_Json, nullable=True)
    rule: Mapped[Any] = mapped_column(_Json, nullable=True)


class ReviewCycle(Base):
    """The reviews of one period.

    `steps` are those that are gone through, in order (None: the usual ones), `due` the last day of a step by its name.
    `too_new_days`: who has been here for fewer days at the end is not rated; `prorated`: targets count for the days that somebody was here.
    """

    __tablename__ = "review_cycle"

    name: Mapped[str]
    template_id: Mapped[int] = mapped_column(ForeignKey("review_template.id"))
    period_kind: Mapped[str]
    period_start: Mapped[date]
    period_end: Mapped[date]
    steps: Mapped[Any] = mapped_column(_Json, nullable=True)
    due: Mapped[Any] = mapped_column(_Json, nullable=True)
    too_new_days: Mapped[int | None]
    prorated: Mapped[bool] = mapped_column(default=False, server_default="0")


class Review(Sourced, Base):
    """One member's review; a final one may have come from a list of results.

    `state` is "open" or "final"; `frozen` holds the whole scorecard of a final one. `step` is where it stands in the cycle.
    `calibrated` is the total that calibration gave, `potential` 1 (low) to 3 (high). `total`, `grade`, and the `coefficient` and `bonus`
    of the grade are those of a final review: figures are measured by them.
    """

    __tablename__ = "review"
    __table_args__ = (Index("ix_review_cycle_member", "cycle_id", "member_id", unique=True),)

    cycle_id: Mapped[int] = mapped_column(ForeignKey("review_cycle.id", ondelete="CASCADE"))
    member_id: Mapped[int] = mapped_column(ForeignKey("member.id"), index=True)
    template_id: Mapped[int | None] = mapped_column(ForeignKey("review_template.id"), index=True)
    state: Mapped[str] = mapped_column(default="open")
    step: Mapped[str] = mapped_column(default="manager", server_default="manager")
    strengths: Mapped[str] = mapped_column(default="")
    to_improve: Mapped[str] = mapped_column(default="")
    development: Mapped[str] = mapped_column(default="", server_default="")
    comment: Mapped[str] = mapped_column(default="")
    total: Mapped[Decimal | None]
    grade: Mapped[str | None]
    coefficient: Mapped[Decimal | None]
    bonus: Mapped[Decimal | None]
    calibrated: Mapped[Decimal | None]
    potential: Mapped[int | None]
    finalised_on: Mapped[date | None]
    signed_on: Mapped[date | None]
    frozen: Mapped[Any] = mapped_column(_Json, nullable=True)


class ReviewScore(Sourced, Base):
    """What the manager put in for one criterion: a score, a comment; typed, or from a form that came filled in."""

    __tablename__ = "review_score"
    __table_args__ = (Index("ix_review_score_criterion", "review_id", "criterion_id", unique=True),)

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"))
    criterion_id: Mapped[int] = mapped_column(ForeignKey("review_criterion.id", ondelete="CASCADE"))
    score: Mapped[Decimal | None]
    comment: Mapped[str] = mapped_column(default="")


class ReviewRater(Base):
    """Somebody who is asked for feedback on a review: a member, a contact of a customer, or anybody by name.

    `asked_on` is when a form was last written for them.
    """

    __tablename__ = "review_rater"

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"), index=True)
    member_id: Mapped[int | None] = mapped_column(ForeignKey("member.id", ondelete="SET NULL"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id", ondelete="SET NULL"), index=True)
    name: Mapped[str]
    email: Mapped[str] = mapped_column(default="", server_default="")
    asked_on: Mapped[date | None]


class ReviewAnswer(Sourced, Base):
    """What somebody else said: `rater` "self" or "other" (`name` says who); on one criterion, or on the whole where it is None.

    `rater_id` is who was asked, where the form was theirs.
    """

    __tablename__ = "review_answer"

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"), index=True)
    criterion_id: Mapped[int | None] = mapped_column(ForeignKey("review_criterion.id", ondelete="CASCADE"))
    rater: Mapped[str]
    name: Mapped[str] = mapped_column(default="")
    score: Mapped[Decimal | None]
    comment: Mapped[str] = mapped_column(default="")
    rater_id: Mapped[int | None] = mapped_column(ForeignKey("review_rater.id", ondelete="SET NULL"), index=True)


class ReviewVersion(Base):
    """What a final review was before it was reopened: `number` 1 is the first."""

    __tablename__ = "review_version"
    __table_args__ = (Index("ix_review_version_number", "review_id", "number", unique=True),)

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"))
    number: Mapped[int]
    frozen: Mapped[Any] = mapped_column(JSON)
    finalised_on: Mapped[date | None]
    reason: Mapped[str]


class ReviewTalk(Base):
    """The talk about a review: `questions` [[question, answer], …]; `view` is what the reviewed says about the result."""

    __tablename__ = "review_talk"

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"), unique=True)
    planned_on: Mapped[date | None]
    held_on: Mapped[date | None]
    questions: Mapped[Any] = mapped_column(JSON)
    view: Mapped[str] = mapped_column(default="")


class ReviewAppeal(Base):
    """An appeal against a final review: `state` "open", "upheld", "rejected" or "withdrawn", with an `answer`."""

    __tablename__ = "review_appeal"

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id", ondelete="CASCADE"), index=True)
    raised_on: Mapped[date]
    text: Mapped[str]
    state: Mapped[str] = mapped_column(default="open")
    answer: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None]
