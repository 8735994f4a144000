"""What becomes of filled forms: which review each belongs to, which scores it brings, and what cannot be taken, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.imports.plan.names.directory import Directory
from salesdesk.imports.plan.names.near import nearest_person, shapes_of
from salesdesk.imports.review_forms.form_plan import FormPlan, Taken
from salesdesk.imports.review_forms.read import FilledForm, FilledRow
from salesdesk.imports.review_forms.whose import FormPeople
from salesdesk.imports.review_forms.words import tight
from salesdesk.model import Member, Review, ReviewCriterion, ReviewRater
from salesdesk.period import Period
from salesdesk.services.reviews.cycles import FINAL, of_period
from salesdesk.services.reviews.raters import chosen_for, rater_called
from salesdesk.text import Text, mark

_FINAL = mark("Forms", "The review of {name} is final: reopen it first.")
_GONE = mark("Forms", "The review that this form was written for is not there any more.")
_NOT_THERE = mark("Forms", "Row {row}: the review has no criterion “{name}”.")
_NOT_ASKED = mark("Forms", "“{name}” is none of those who were asked: the feedback is kept under this name.")
_LIKE_ASKED = mark("Forms", "“{name}” is none of those who were asked; {other} was. The feedback is kept under “{name}”.")
_OFF = mark("Forms", "Row {row}: {score} is not from 0 to 100.")


def plan_forms(db: Database, forms: Sequence[FilledForm], period: Period) -> tuple[FormPlan, ...]:
    """Return what becomes of `forms`; those that name no period are taken for `period`. Writes nothing."""
    with db.read() as session:
        people = FormPeople(Directory(session)["member"])
        return tuple(plan_form(session, one, one.period or period, people) for one in forms)


def plan_form(session: Session, form: FilledForm, period: Period, people: FormPeople) -> FormPlan:
    """Return what becomes of one form of `period`; `people` says whose it is, unless the form is our own and knows."""
    if form.review_id is not None:
        stored = session.get(Review, form.review_id)
        if stored is None:
            return FormPlan(form, None, period, None, why_not=_GONE)
        return _with_rater(session, form, _for_review(session, form, period, stored, session.get_one(Member, stored.member_id)))
    whose = people.of(form)
    if whose.member_id is not None:
        return _about(session, form, period, whose.member_id)
    then = _about(session, form, period, whose.near.other_id) if whose.near is not None and whose.near.other_id is not None else None
    return FormPlan(form, None, period, None, why_not=whose.why_not, near=whose.near, if_same=then)


def _about(session: Session, form: FilledForm, period: Period, member_id: int) -> FormPlan:
    member = session.get_one(Member, member_id)
    cycle = session.scalars(of_period(period)).first()
    stored = session.scalars(select(Review).where(Review.cycle_id == cycle.id, Review.member_id == member_id)).first() if cycle else None
    if stored is not None:
        return _for_review(session, form, period, stored, member)
    return _new(form, period, member)


def _for_review(session: Session, form: FilledForm, period: Period, stored: Review, member: Member) -> FormPlan:
    if stored.state == FINAL:
        return FormPlan(form, member.id, period, stored.id, why_not=_FINAL.fill(name=member.name), name=member.name)
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
        return _new(form, period, member, stored.id)
    return FormPlan(form, member.id, period, stored.id, tuple(taken), tuple(notes), name=member.name)


def _with_rater(session: Session, form: FilledForm, plan: FormPlan) -> FormPlan:
    """Return the plan of a form of feedback with who filled it in: by its mark, else by the name that stands in it.

    A name that is only like one of theirs is not taken for it, and not asked about: the scores count all the same, under that name.
    """
    if form.rater != "other":
        return plan
    review_id = form.review_id or 0
    stored = session.get(ReviewRater, form.rater_id) if form.rater_id is not None else None
    rater = stored if stored is not None and stored.review_id == review_id else rater_called(session, review_id, form.rater_name)
    if rater is not None:
        return replace(plan, form=replace(form, rater_name=rater.name), rater_id=rater.id)
    asked = {one.id: one.name for one in chosen_for(session, review_id)}
    if not asked or not form.rater_name or form.rater_name in asked.values():
        return plan
    near = nearest_person(form.rater_name, shapes_of(asked.items()))
    note = _NOT_ASKED.fill(name=form.rater_name)
    if near is not None:
        note = _LIKE_ASKED.fill(name=form.rater_name, other=asked[near[0]])
    return replace(plan, notes=(*plan.notes, note))


def _new(form: FilledForm, period: Period, member: Member, review_id: int | None = None) -> FormPlan:
    notes = [off for row in form.rows if (off := _off(row)) is not None]
    taken = tuple(Taken(row, None) for row in form.rows if _off(row) is None)
    return FormPlan(form, member.id, period, review_id, taken, tuple(notes), is_new=True, name=member.name)


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
