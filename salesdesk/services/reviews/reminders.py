"""What the Overview reminds of: steps of reviews that are late, appeals that wait, checks of plans that are due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.model import ImprovementCheck, ImprovementPlan, Member, Review, ReviewAppeal, ReviewCycle
from salesdesk.rules.review_steps import CHOOSABLE, LABELS
from salesdesk.services.reviews.cycles import FINAL, steps_of
from salesdesk.services.reviews.scorecards import period_of
from salesdesk.text import Text, mark

_AHEAD = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Reminder:
    """A sentence, its detail, and the page of the Reviews tab where it is done (with the member's id)."""

    title: Text
    detail: Text
    page: str
    member_id: int | None = None


def reminders(session: Session, today: date) -> tuple[Reminder, ...]:
    """Return what is to be done about reviews by `today`: appeals first, then what is due for longest."""
    return (*_appeals(session), *_late_steps(session, today), *_checks(session, today))


def _appeals(session: Session) -> Iterator[Reminder]:
    statement = (
        select(ReviewAppeal, Member.name, Member.id)
        .join(Review, Review.id == ReviewAppeal.review_id)
        .join(Member, Member.id == Review.member_id)
        .where(ReviewAppeal.state == "open")
        .order_by(ReviewAppeal.raised_on)
    )
    for one, name, member_id in session.execute(statement):
        title = mark("Reminder", "{name} appeals against a review").fill(name=name)
        yield Reminder(title, mark("Reminder", "Raised on {day}, to be answered.").fill(day=one.raised_on), "people", member_id)


def _late_steps(session: Session, today: date) -> Iterator[Reminder]:
    for cycle in session.scalars(select(ReviewCycle).order_by(ReviewCycle.period_end)):
        due = {step: date.fromisoformat(day) for step, day in (cycle.due or {}).items()}
        late = [step for step in steps_of(cycle) if step in due and due[step] < today]
        if not late:
            continue
        last = late[-1]
        steps = session.scalars(select(Review.step).where(Review.cycle_id == cycle.id, Review.state != FINAL)).all()
        waiting = sum(CHOOSABLE.index(one) <= CHOOSABLE.index(last) for one in steps)
        if waiting:
            title = mark("Reminder", "Reviews of {period}: “{step}” is late for {n}")
            detail = mark("Reminder", "It was to be done by {day}.").fill(day=due[last])
            yield Reminder(title.fill(period=period_of(cycle).label(), step=LABELS[last], n=waiting), detail, "people")


def _checks(session: Session, today: date) -> Iterator[Reminder]:
    statement = (
        select(ImprovementCheck.day, Member.name, Member.id)
        .join(ImprovementPlan, ImprovementPlan.id == ImprovementCheck.plan_id)
        .join(Member, Member.id == ImprovementPlan.member_id)
        .where(ImprovementCheck.held_on.is_(None), ImprovementPlan.state == "open", ImprovementCheck.day <= today + _AHEAD)
        .order_by(ImprovementCheck.day)
    )
    for day, name, member_id in session.execute(statement):
        title = mark("Reminder", "Check the improvement plan of {name}").fill(name=name)
        said = mark("Reminder", "Was due on {day}.") if day < today else mark("Reminder", "Due on {day}.")
        yield Reminder(title, said.fill(day=day), "plans", member_id)
