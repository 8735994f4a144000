"""What an award can be for, by reference: a goal, a review, a deal won, an idea of the team's; and the awards that a record has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sqlalchemy import case, or_, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure.who import stays
from salesdesk.model import Award, Goal, Member, Opportunity, Review, ReviewCycle, Reward, TeamChange
from salesdesk.model.goals import DRAFT
from salesdesk.money import grouped
from salesdesk.period import Period
from salesdesk.text import Text, mark

_MOST = 40
_One = TypeVar("_One", Goal, Opportunity, Review, TeamChange)
KINDS: Mapping[str, tuple[str, ...]] = {"goal": ("goal",), "result": ("review", "opportunity"), "idea": ("team_change",), "behaviour": ()}
"""Records of which kinds an award can point to, by what it is tied to."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A record that an award is for: `kind` is "goal", "review", "opportunity" or "team_change", `name` what it is called.

    It is seen in `period` (None: in any), reviews under the member `whose`.
    """

    kind: str
    id: int
    name: Text | str
    period: Period | None = None
    whose: int | None = None


@dataclass(frozen=True, slots=True)
class Honour:
    """An award as the record that it is for shows it."""

    award_id: int
    reward: str
    member: str
    day: date


def subjects(db: Database, member_id: int, tied_to: str, day: date) -> list[Subject]:
    """Return what an award of a member can be for on `day`, latest first.

    Goals of theirs and of their teams, their final reviews and deals won, and what the team improves: theirs before that of others.
    """
    kinds = KINDS.get(tied_to, ())
    with db.read() as session:
        found: list[Subject] = []
        if "goal" in kinds:
            teams = [one.team_id for one in stays(session) if one.member_id == member_id]
            own = select(Goal).where(Goal.state != DRAFT, Goal.start <= day, or_(Goal.member_id == member_id, Goal.team_id.in_(teams)))
            goals = session.scalars(own.order_by(Goal.end.desc(), Goal.id.desc()).limit(_MOST))
            found += [_goal(one) for one in goals]
        if "review" in kinds:
            final = select(Review, ReviewCycle).join(ReviewCycle, ReviewCycle.id == Review.cycle_id)
            final = final.where(Review.member_id == member_id, Review.state == "final").order_by(ReviewCycle.period_end.desc())
            found += [_review(one, cycle) for one, cycle in session.execute(final.limit(_MOST))]
        if "opportunity" in kinds:
            won = select(Opportunity).where(Opportunity.member_id == member_id, Opportunity.state == "won")
            won = won.order_by(Opportunity.close_on.desc(), Opportunity.id.desc()).limit(_MOST)
            found += [_deal(one) for one in session.scalars(won)]
        if "team_change" in kinds:
            own_first = case((TeamChange.owner_id == member_id, 0), else_=1)
            changes = select(TeamChange).order_by(own_first, TeamChange.id.desc()).limit(_MOST)
            found += [_change(one) for one in session.scalars(changes)]
        return found


def named(session: Session, awards: Iterable[Award]) -> dict[int, Subject]:
    """Return what awards are for, by the award's id, where they point to a record that is still there."""
    rows = list(awards)
    goals = {one.id: _goal(one) for one in _all(session, Goal, [one.goal_id for one in rows])}
    deals = {one.id: _deal(one) for one in _all(session, Opportunity, [one.opportunity_id for one in rows])}
    cycles = {one.id: one for one in session.scalars(select(ReviewCycle))} if any(one.review_id for one in rows) else {}
    reviews = {one.id: _review(one, cycles[one.cycle_id]) for one in _all(session, Review, [one.review_id for one in rows])}
    changes = {one.id: _change(one) for one in _all(session, TeamChange, [one.team_change_id for one in rows])}
    found: dict[int, Subject] = {}
    for one in rows:
        person = goals.get(one.goal_id or 0) or reviews.get(one.review_id or 0)
        subject = person or deals.get(one.opportunity_id or 0) or changes.get(one.team_change_id or 0)
        if subject is not None:
            found[one.id] = subject
    return found


def honours_of(session: Session, kind: str, record_id: int) -> tuple[Honour, ...]:
    """Return the awards that were given for a record (of a kind as `Subject` has it), the latest first."""
    statement = select(Award.id, Reward.name, Member.name, Award.day).join(Reward, Reward.id == Award.reward_id)
    statement = statement.join(Member, Member.id == Award.member_id).where(Award.__table__.c[f"{kind}_id"] == record_id)
    return tuple(Honour(*row) for row in session.execute(statement.order_by(Award.day.desc(), Award.id.desc())))


def honours(db: Database, kind: str, record_id: int) -> tuple[Honour, ...]:
    """Return the same."""
    with db.read() as session:
        return honours_of(session, kind, record_id)


def _all(session: Session, kind: type[_One], ids: Sequence[int | None]) -> list[_One]:
    wanted = {one for one in ids if one is not None}
    return list(session.scalars(select(kind).where(kind.id.in_(wanted)))) if wanted else []


def _goal(one: Goal) -> Subject:
    text = mark("Reward", "{goal} ({start} to {end})")
    name = text.fill(goal=one.name, start=one.start.isoformat(), end=one.end.isoformat())
    return Subject("goal", one.id, name, Period.of("month", one.end))


def _review(one: Review, cycle: ReviewCycle) -> Subject:
    name = mark("Reward", "{cycle}: {grade}").fill(cycle=cycle.name, grade=one.grade) if one.grade else cycle.name
    return Subject("review", one.id, name, Period(cycle.period_kind, cycle.period_start, cycle.period_end), one.member_id)


def _deal(one: Opportunity) -> Subject:
    text = mark("Reward", "{deal}, {amount}")
    return Subject("opportunity", one.id, one.name if one.amount is None else text.fill(deal=one.name, amount=grouped(one.amount)))


def _change(one: TeamChange) -> Subject:
    return Subject("team_change", one.id, one.name)
