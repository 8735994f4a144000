"""Review cycles: the reviews of one period by one template."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Select, desc, select
from sqlalchemy.orm import Session

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.model import Review, ReviewCycle, ReviewTemplate
from salesdesk.period import Period
from salesdesk.services.figures import members_of
from salesdesk.services.review_templates import add_template, template_of, usual_template
from salesdesk.services.scorecards import period_of
from salesdesk.services.settings import read_settings
from salesdesk.text import mark

OPEN, FINAL = "open", "final"


@dataclass(frozen=True, slots=True)
class Cycle:
    """The reviews of one period by one template; `unreviewed` are members of the period who have none."""

    id: int
    name: str
    period: Period
    template_id: int
    template: str
    people: int
    final: int
    unreviewed: int


def cycles(db: Database) -> tuple[Cycle, ...]:
    """Return all cycles, the latest period first."""
    with db.read() as session:
        return tuple(
            _cycle(session, one)
            for one in session.scalars(select(ReviewCycle).order_by(desc(ReviewCycle.period_end), desc(ReviewCycle.id)))
        )


def cycle_of(db: Database, period: Period) -> Cycle | None:
    """Return the cycle that reviews `period`; None when there is none."""
    with db.read() as session:
        found = session.scalars(of_period(period)).first()
        return _cycle(session, found) if found else None


def start_cycle(db: Database, period: Period, template_id: int | None = None, who: Who = EVERYONE) -> int:
    """Begin the reviews of `period` for the members of `who`; return the cycle's id, the one there is already included.

    Without `template_id` the first template is taken; a workspace that has none gets the usual one.
    Raise `SalesDeskError` ("review.nobody") when there is nobody to review.
    """
    with db.write(mark("Action", "Start reviews for {period}").fill(period=period.label())) as session:
        if existing := session.scalars(of_period(period)).first():
            return existing.id
        people = members_of(session, who, period)
        if not people:
            raise SalesDeskError(
                "review.nobody",
                mark("Review", "There is nobody to review in {period}. Add members to the team first."),
                period=period.label(),
            )
        if template_id is None:
            template_id = session.scalars(select(ReviewTemplate.id).order_by(ReviewTemplate.name)).first()
        if template_id is None:
            template_id = add_template(session, usual_template(read_settings(session).language))
        name = template_of(session, template_id).name
        cycle = ReviewCycle(name=name, template_id=template_id, period_kind=period.kind, period_start=period.start, period_end=period.end)
        session.add(cycle)
        session.flush()
        session.add_all(Review(cycle_id=cycle.id, member_id=one.id) for one, _ in people)
        return cycle.id


def add_people(db: Database, cycle_id: int) -> int:
    """Open a review for each member of the period who has none in the cycle; return how many."""
    with db.write(mark("Action", "Review more people")) as session:
        cycle = session.get_one(ReviewCycle, cycle_id)
        missing = _unreviewed(session, cycle)
        session.add_all(Review(cycle_id=cycle_id, member_id=one) for one in missing)
        return len(missing)


def remove_cycle(db: Database, cycle_id: int) -> None:
    """Delete a cycle with its reviews; raise `SalesDeskError` ("review.final") when one of them is final."""
    with db.write(mark("Action", "Delete reviews")) as session:
        if session.scalars(select(Review.id).where(Review.cycle_id == cycle_id, Review.state == FINAL)).first():
            raise SalesDeskError("review.final", mark("Review", "Some of these reviews are final. Reopen them first."))
        delete_with_children(session, session.get_one(ReviewCycle, cycle_id))


def of_period(period: Period) -> Select[ReviewCycle]:
    """Return the select of the cycles that review exactly `period`, the latest first."""
    return (
        select(ReviewCycle)
        .where(ReviewCycle.period_start == period.start, ReviewCycle.period_end == period.end)
        .order_by(desc(ReviewCycle.id))
    )


def _cycle(session: Session, stored: ReviewCycle) -> Cycle:
    states = session.scalars(select(Review.state).where(Review.cycle_id == stored.id)).all()
    template = session.get_one(ReviewTemplate, stored.template_id).name
    unreviewed = len(_unreviewed(session, stored))
    return Cycle(stored.id, stored.name, period_of(stored), stored.template_id, template, len(states), states.count(FINAL), unreviewed)


def _unreviewed(session: Session, cycle: ReviewCycle) -> list[int]:
    reviewed = set(session.scalars(select(Review.member_id).where(Review.cycle_id == cycle.id)))
    return [one.id for one, _ in members_of(session, EVERYONE, period_of(cycle)) if one.id is not None and one.id not in reviewed]
