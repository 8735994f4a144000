"""Review cycles: who is reviewed for a period, by which templates, in which steps and until when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import Select, desc, select
from sqlalchemy.orm import Session

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.model import Member, Review, ReviewCycle, ReviewTemplate
from salesdesk.period import Period
from salesdesk.rules.review_steps import CHOOSABLE, FROZEN, USUAL, in_order
from salesdesk.services.figures import persons_of
from salesdesk.services.reviews.ready_templates import usual_template
from salesdesk.services.reviews.scorecards import period_of
from salesdesk.services.reviews.template import Template
from salesdesk.services.reviews.templates import add_template, kept_copy, library
from salesdesk.services.settings import read_settings
from salesdesk.text import mark

OPEN, FINAL = "open", "final"


@dataclass(frozen=True, slots=True)
class CyclePlan:
    """How a cycle goes: `template_id` for all (None: by role); `roles` that are in (none given: all); steps, their last days.

    `too_new_days`: who has been here for fewer days at the end is not rated. `prorated`: targets count for the days of presence.
    `least_months`, `most_months`: in is who has been here for so many full months at the end; who has no day of entry is in.
    """

    template_id: int | None = None
    who: Who = EVERYONE
    roles: tuple[str, ...] = ()
    steps: tuple[str, ...] = USUAL
    due: Mapping[str, date] = field(default_factory=dict)
    too_new_days: int | None = None
    prorated: bool = False
    least_months: int | None = None
    most_months: int | None = None


@dataclass(frozen=True, slots=True)
class Cycle:
    """The reviews of one period; `unreviewed` are members of the period who have none, `at` how many stand at each step."""

    id: int
    name: str
    period: Period
    template_id: int
    template: str
    people: int
    final: int
    unreviewed: int
    steps: tuple[str, ...] = USUAL
    due: Mapping[str, date] = field(default_factory=dict)
    too_new_days: int | None = None
    prorated: bool = False
    at: Mapping[str, int] = field(default_factory=dict)


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


def overlapping(db: Database, period: Period) -> tuple[Cycle, ...]:
    """Return the cycles of other periods that share days with `period`: their people would be reviewed twice for the same days."""
    with db.read() as session:
        statement = select(ReviewCycle).where(ReviewCycle.period_start <= period.end, ReviewCycle.period_end >= period.start)
        return tuple(_cycle(session, one) for one in session.scalars(statement) if period_of(one) != period)


def leaderless(db: Database, period: Period) -> tuple[str, ...]:
    """Return the names of members of `period` for whom nobody is named who leads them, so that nobody would sign."""
    from salesdesk.services.reviews.scorecards import people_of

    with db.read() as session:
        ids = [one.id for one, _ in persons_of(session, EVERYONE, period) if one.id is not None]
        found = people_of(session, ids, period)
        return tuple(found[one].name for one in ids if one in found and not found[one].leader and found[one].role != "manager")


def start_cycle(db: Database, period: Period, template_id: int | None = None, who: Who = EVERYONE, plan: CyclePlan | None = None) -> int:
    """Begin the reviews of `period`; return the cycle's id, that of the one there is already included.

    Without a template each role has its own where there is one, that for this kind of period first; else the first of all is taken. A
    workspace that has none gets the usual one.
    Raise `SalesDeskError` ("review.nobody") when there is nobody to review.
    """
    wanted = plan or CyclePlan(template_id, who)
    with db.write(mark("Action", "Start reviews for {period}").fill(period=period.label())) as session:
        if existing := session.scalars(of_period(period)).first():
            return existing.id
        people = _people(session, wanted, period)
        if not people:
            chosen_only = wanted.roles or wanted.least_months is not None or wanted.most_months is not None
            said = mark("Review", "There is nobody to review in {period}. Add members to the team first.")
            nobody = mark("Review", "Nobody fits what was chosen for {period}: team, roles, time with us. Choose more people.")
            raise SalesDeskError("review.nobody", nobody if chosen_only else said, period=period.label())
        known = library(session)
        if not known:
            add_template(session, usual_template(read_settings(session).language))
            known = library(session)
        chosen = {role: kept_copy(session, _fitting(known, role, period.kind, wanted.template_id)) for role in {role for _, role in people}}
        most = max(chosen, key=[role for _, role in people].count)
        name = session.get_one(ReviewTemplate, chosen[most]).name
        cycle = ReviewCycle(name=name, template_id=chosen[most], period_kind=period.kind, period_start=period.start, period_end=period.end)
        _plan(cycle, wanted)
        session.add(cycle)
        session.flush()
        first = in_order(wanted.steps)[0]
        session.add_all(Review(cycle_id=cycle.id, member_id=one, template_id=chosen[role], step=first) for one, role in people)
        return cycle.id


def change_cycle(db: Database, cycle_id: int, plan: CyclePlan) -> None:
    """Give a running cycle other steps, last days, or rules for newcomers; who is in and the templates stay.

    A review at a step that is left out goes on to the next one.
    """
    with db.write(mark("Action", "Change the course of reviews")) as session:
        cycle = session.get_one(ReviewCycle, cycle_id)
        _plan(cycle, plan)
        steps = in_order(plan.steps)
        for one in session.scalars(select(Review).where(Review.cycle_id == cycle_id, Review.state != FINAL)):
            if one.step not in steps:
                later = [each for each in steps if CHOOSABLE.index(each) > CHOOSABLE.index(one.step) and each not in FROZEN]
                one.step = later[0] if later else [each for each in steps if each not in FROZEN][-1]


def add_people(db: Database, cycle_id: int) -> int:
    """Open a review for each member of the period who has none in the cycle; return how many."""
    with db.write(mark("Action", "Review more people")) as session:
        cycle = session.get_one(ReviewCycle, cycle_id)
        missing = _unreviewed(session, cycle)
        same = (
            select(Member.role, Review.template_id)
            .join(Review, Review.member_id == Member.id)
            .where(Review.cycle_id == cycle_id)
            .order_by(Review.id)
        )
        used = {row[0]: row[1] for row in session.execute(same)}
        roles = {row[0]: row[1] for row in session.execute(select(Member.id, Member.role))}
        first = in_order(cycle.steps or USUAL)[0]
        for one in missing:
            template = used.get(roles[one]) or cycle.template_id
            session.add(Review(cycle_id=cycle_id, member_id=one, template_id=template, step=first))
        return len(missing)


def take_out(db: Database, review_ids: Sequence[int]) -> None:
    """Review these people no more in their cycle; raise `SalesDeskError` ("review.final") when one of them is final."""
    with db.write(mark("Action", "Take {n} {n:person|people} out of the reviews").fill(n=len(review_ids))) as session:
        for one in review_ids:
            stored = session.get_one(Review, one)
            if stored.state == FINAL:
                raise SalesDeskError("review.final", mark("Review", "Some of these reviews are final. Reopen them first."))
            delete_with_children(session, stored)


def follow_newest(db: Database, cycle_id: int) -> int:
    """Let the open reviews of a cycle follow the templates as they are in the library now; return how many changed.

    Scores, and what others said, stay where a criterion of the same name does.
    """
    with db.write(mark("Action", "Use the newest templates")) as session:
        changed = 0
        for one in session.scalars(select(Review).where(Review.cycle_id == cycle_id, Review.state != FINAL)):
            changed += _renew(session, one)
        return changed


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


def steps_of(cycle: ReviewCycle) -> tuple[str, ...]:
    """Return the steps that a cycle goes through, in order."""
    return in_order(cycle.steps or USUAL)


def _renew(session: Session, review: Review) -> bool:
    from salesdesk.model import ReviewAnswer, ReviewCriterion, ReviewScore

    old = session.get_one(ReviewTemplate, review.template_id)
    if old.origin_id is None or old.origin_id == old.id or session.get(ReviewTemplate, old.origin_id) is None:
        return False
    newest = kept_copy(session, old.origin_id)
    if newest == old.id:
        return False
    review.template_id = newest
    now = {one.name: one.id for one in session.scalars(select(ReviewCriterion).where(ReviewCriterion.template_id == newest))}
    said: list[ReviewScore | ReviewAnswer] = [*session.scalars(select(ReviewScore).where(ReviewScore.review_id == review.id))]
    said += session.scalars(select(ReviewAnswer).where(ReviewAnswer.review_id == review.id))
    for given in said:
        name = session.get_one(ReviewCriterion, given.criterion_id).name if given.criterion_id is not None else ""
        if name in now:
            given.criterion_id = now[name]
    return True


def _people(session: Session, plan: CyclePlan, period: Period) -> list[tuple[int, str | None]]:
    """Return the ids and roles of who is in."""
    known = {row[0]: (row[1], row[2]) for row in session.execute(select(Member.id, Member.role, Member.hired_on))}
    ids = [one.id for one, _ in persons_of(session, plan.who, period) if one.id is not None]
    inside = [one for one in ids if not plan.roles or known[one][0] in plan.roles]
    return [(one, known[one][0]) for one in inside if _is_of_tenure(plan, known[one][1], period.end)]


def _is_of_tenure(plan: CyclePlan, hired: date | None, end: date) -> bool:
    if hired is None:
        return True
    last = end + timedelta(days=1)
    months = (last.year - hired.year) * 12 + last.month - hired.month - (last.day < hired.day)
    return (plan.least_months or 0) <= months and (plan.most_months is None or months <= plan.most_months)


def _fitting(known: Sequence[Template], role: str | None, kind: str, template_id: int | None) -> int:
    """Return the id of the template that somebody with `role` is reviewed by in a period of `kind`.

    One for other kinds of periods comes last, one for the role before one for anybody, one for the kind of period before one for any;
    where all are for other roles, it is the first.
    """
    if template_id is not None:
        return template_id
    ranked = [((one.period_kind not in (None, kind), one.role is None, one.period_kind is None), at) for at, one in enumerate(known)]
    best = min(((rank, at) for rank, at in ranked if known[at].role in (None, role)), default=((), 0))
    return known[best[1]].id or 0


def _plan(cycle: ReviewCycle, plan: CyclePlan) -> None:
    cycle.steps = list(in_order(plan.steps))
    cycle.due = {step: day.isoformat() for step, day in plan.due.items()} or None
    cycle.too_new_days, cycle.prorated = plan.too_new_days, plan.prorated


def _cycle(session: Session, stored: ReviewCycle) -> Cycle:
    rows = session.execute(select(Review.state, Review.step, Review.template_id).where(Review.cycle_id == stored.id)).all()
    states = [row[0] for row in rows]
    names = dict.fromkeys(session.get_one(ReviewTemplate, row[2] or stored.template_id).name for row in rows)
    main = session.get_one(ReviewTemplate, stored.template_id).name
    at: dict[str, int] = {}
    for row in rows:
        at[row[1]] = at.get(row[1], 0) + 1
    return Cycle(
        stored.id,
        stored.name,
        period_of(stored),
        stored.template_id,
        " · ".join(names) or main,
        len(states),
        states.count(FINAL),
        len(_unreviewed(session, stored)),
        steps_of(stored),
        {step: date.fromisoformat(day) for step, day in (stored.due or {}).items()},
        stored.too_new_days,
        stored.prorated,
        at,
    )


def _unreviewed(session: Session, cycle: ReviewCycle) -> list[int]:
    reviewed = set(session.scalars(select(Review.member_id).where(Review.cycle_id == cycle.id)))
    return [one.id for one, _ in persons_of(session, EVERYONE, period_of(cycle)) if one.id is not None and one.id not in reviewed]
