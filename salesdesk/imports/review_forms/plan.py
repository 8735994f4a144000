"""What becomes of filled forms: which review each belongs to, which scores it brings, and what cannot be taken, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.imports.review_forms.read import FilledForm, FilledRow
from salesdesk.imports.review_forms.words import tight
from salesdesk.model import Member, Review, ReviewCriterion, ReviewRater
from salesdesk.period import Period
from salesdesk.search import normalise
from salesdesk.services.names import also_called
from salesdesk.services.reviews.cycles import FINAL, of_period
from salesdesk.services.reviews.raters import rater_called
from salesdesk.text import Text, mark

_UNKNOWN = mark("Forms", "There is no member called “{name}”.")
_NO_NAME = mark("Forms", "The form names nobody: write the name beside 姓名 or Name.")
_TWICE = mark("Forms", "More than one member is called “{name}”.")
_FINAL = mark("Forms", "The review of {name} is final: reopen it first.")
_GONE = mark("Forms", "The review that this form was written for is not there any more.")
_NOT_THERE = mark("Forms", "Row {row}: the review has no criterion “{name}”.")
_OFF = mark("Forms", "Row {row}: {score} is not from 0 to 100.")


@dataclass(frozen=True, slots=True)
class Taken:
    """A score that will be taken: of which row, for which criterion (None: of the new template)."""

    row: FilledRow
    criterion_id: int | None


@dataclass(frozen=True, slots=True)
class FormPlan:
    """What becomes of one form. `why_not` says why nothing is taken; `notes` what of it is not.

    `is_new`: there is no review that fits, so one is made, with a template that has the criteria of the form. `rater_id` is whose feedback
    it is, among those who were chosen for the review.
    """

    form: FilledForm
    member_id: int | None
    period: Period
    review_id: int | None
    taken: tuple[Taken, ...]
    notes: tuple[Text, ...] = ()
    why_not: Text | None = None
    is_new: bool = False
    rater_id: int | None = None

    @property
    def scores(self) -> int:
        """How many scores it brings."""
        return sum((one.row.own is not None) + (one.row.manager is not None) for one in self.taken)


def plan_forms(db: Database, forms: Sequence[FilledForm], period: Period) -> tuple[FormPlan, ...]:
    """Return what becomes of `forms`; those that name no period are taken for `period`. Writes nothing."""
    with db.read() as session:
        return tuple(plan_form(session, one, one.period or period) for one in forms)


def plan_form(session: Session, form: FilledForm, period: Period) -> FormPlan:
    """Return what becomes of one form of `period`."""
    if form.review_id is not None:
        stored = session.get(Review, form.review_id)
        if stored is None:
            return FormPlan(form, None, period, None, (), (), _GONE)
        rater = _rater(session, form, stored.id)
        known = form if rater is None else replace(form, rater_name=rater.name)
        return replace(_for_review(session, known, period, stored, stored.member_id), rater_id=rater.id if rater else None)
    member, why_not = _member(session, form)
    if member is None:
        return FormPlan(form, None, period, None, (), (), why_not)
    cycle = session.scalars(of_period(period)).first()
    stored = session.scalars(select(Review).where(Review.cycle_id == cycle.id, Review.member_id == member)).first() if cycle else None
    if stored is not None:
        return _for_review(session, form, period, stored, member)
    return _new(form, period, member)


def _for_review(session: Session, form: FilledForm, period: Period, stored: Review, member_id: int) -> FormPlan:
    if stored.state == FINAL:
        name = session.get_one(Member, member_id).name
        return FormPlan(form, member_id, period, stored.id, (), (), _FINAL.fill(name=name))
    criteria = session.scalars(select(ReviewCriterion).where(ReviewCriterion.template_id == stored.template_id)).all()
    by_name = {tight(one.name): one.id for one in criteria}
    known = {one.id for one in criteria}
    taken: list[Taken] = []
    notes: list[Text] = []
    for row in form.rows:
        if row.own is None and row.manager is None:
            continue
        found = row.criterion_id if row.criterion_id in known else _match(by_name, row.name)
        if found is None:
            notes.append(_NOT_THERE.fill(row=row.row, name=row.name))
        elif (off := _off(row)) is not None:
            notes.append(off)
        else:
            taken.append(Taken(row, found))
    if not taken and notes and form.review_id is None:
        # Nothing fits: the form is of another standard, which becomes this person's own.
        return _new(form, period, member_id, stored.id)
    return FormPlan(form, member_id, period, stored.id, tuple(taken), tuple(notes))


def _rater(session: Session, form: FilledForm, review_id: int) -> ReviewRater | None:
    """Return who filled in a form of feedback: by its mark, else by the name that stands in it."""
    if form.rater != "other":
        return None
    stored = session.get(ReviewRater, form.rater_id) if form.rater_id is not None else None
    return stored if stored is not None and stored.review_id == review_id else rater_called(session, review_id, form.rater_name)


def _new(form: FilledForm, period: Period, member_id: int, review_id: int | None = None) -> FormPlan:
    notes = [off for row in form.rows if (off := _off(row)) is not None]
    taken = tuple(Taken(row, None) for row in form.rows if _off(row) is None)
    return FormPlan(form, member_id, period, review_id, taken, tuple(notes), None, True)


def _off(row: FilledRow) -> Text | None:
    wrong = next((score for score in (row.own, row.manager) if score is not None and not 0 <= score <= 100), None)
    return None if wrong is None else _OFF.fill(row=row.row, score=wrong)


def _match(by_name: dict[str, int], name: str) -> int | None:
    """Return the criterion of that name; else the only one whose name holds it, or that it holds."""
    own = tight(name)
    if own in by_name:
        return by_name[own]
    near = [number for other, number in by_name.items() if len(own) > 2 and (own in other or other in own)]
    return near[0] if len(near) == 1 else None


def _member(session: Session, form: FilledForm) -> tuple[int | None, Text | None]:
    members = session.execute(select(Member.id, Member.name)).all()
    if not form.person:
        # The name may stand in the title or in the name of the file: 张三自评表.xlsx.
        named = [row[0] for row in members if row[1] in form.title or row[1] in form.file or row[1] in form.sheet]
        return (named[0], None) if len(named) == 1 else (None, _NO_NAME)
    found = [row[0] for row in members if row[1] == form.person or normalise(row[1]) == normalise(form.person)]
    if not found:
        found = sorted(also_called(session, form.person))
    if len(found) == 1:
        return found[0], None
    return None, (_TWICE if found else _UNKNOWN).fill(name=form.person)
