"""Review cycles and the reviews in them: start, score, comment, finalise, reopen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import desc, select
from sqlalchemy.orm import Session

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.model import Member, Review, ReviewCycle, ReviewScore
from salesdesk.period import Period
from salesdesk.rules.points import manual_points
from salesdesk.services.figures import members_of
from salesdesk.services.frozen import freeze, thaw
from salesdesk.services.review_templates import save_template, template_of, templates, usual_template
from salesdesk.services.scorecards import Scorecard, compute_all, period_of
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, mark

OPEN, FINAL = "open", "final"
COMMENTS = ("strengths", "to_improve", "comment", "next_steps")


@dataclass(frozen=True, slots=True)
class Cycle:
    """The reviews of one period by one template."""

    id: int
    name: str
    period: Period
    template_id: int
    template: str
    people: int
    final: int


@dataclass(frozen=True, slots=True)
class ReviewSummary:
    """A review in a list or on paper. `rank` is the place of its total among all of the cycle (1 is best), None unscored."""

    id: int
    version: int
    member_id: int
    state: str
    card: Scorecard
    rank: int | None
    people: int
    comments: Mapping[str, str]
    finalised_on: date | None

    @property
    def missing(self) -> int:
        """Return how many criteria have no points."""
        return sum(one.points is None for one in self.card.lines)


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
        found = session.scalars(_of_period(period)).first()
        return _cycle(session, found) if found else None


def start_cycle(db: Database, period: Period, template_id: int | None = None, who: Who = EVERYONE) -> int:
    """Begin the reviews of `period` for the members of `who`; return the cycle's id, the one there is already included.

    Without `template_id` the first template is taken; a workspace that has none gets the usual one.
    """
    if existing := cycle_of(db, period):
        return existing.id
    if template_id is None:
        known = templates(db)
        template_id = known[0].id if known else save_template(db, usual_template(settings_of(db).language))
    assert template_id is not None
    with db.write(mark("Action", "Start reviews for {period}").fill(period=period.label())) as session:
        people = members_of(session, who, period)
        if not people:
            raise SalesDeskError(
                "review.nobody",
                mark("Review", "There is nobody to review in {period}. Add members to the team first."),
                period=period.label(),
            )
        name = template_of(session, template_id).name
        cycle = ReviewCycle(name=name, template_id=template_id, period_kind=period.kind, period_start=period.start, period_end=period.end)
        session.add(cycle)
        session.flush()
        session.add_all(Review(cycle_id=cycle.id, member_id=one.id) for one, _ in people)
        return cycle.id


def remove_cycle(db: Database, cycle_id: int) -> None:
    """Delete a cycle with its reviews; raise `SalesDeskError` ("review.final") when one of them is final."""
    with db.write(mark("Action", "Delete reviews")) as session:
        if session.scalars(select(Review.id).where(Review.cycle_id == cycle_id, Review.state == FINAL)).first():
            raise SalesDeskError("review.final", mark("Review", "Some of these reviews are final. Reopen them first."))
        delete_with_children(session, session.get_one(ReviewCycle, cycle_id))


def reviews(db: Database, cycle_id: int) -> tuple[ReviewSummary, ...]:
    """Return all reviews of a cycle, best total first; open ones as the facts stand now, final ones as they were frozen."""
    with db.read() as session:
        return _summaries(session, cycle_id)


def review(db: Database, review_id: int) -> ReviewSummary:
    """Return one review with its rank in the cycle; raise `SalesDeskError` ("record.gone") when it is not there."""
    with db.read() as session:
        stored = _stored(session, review_id)
        return next(one for one in _summaries(session, stored.cycle_id) if one.id == review_id)


def set_score(db: Database, review_id: int, criterion_id: int, points: Decimal | None, comment: str = "") -> None:
    """Give the manager's score (0 to 100, None for not yet) and comment for one criterion."""
    if points is not None:
        manual_points(points)
    with db.write(mark("Action", "Score {name}").fill(name=_name(db, review_id))) as session:
        _open(session, review_id)
        known = select(ReviewScore).where(ReviewScore.review_id == review_id, ReviewScore.criterion_id == criterion_id)
        stored = session.scalars(known).first() or ReviewScore(review_id=review_id, criterion_id=criterion_id, comment="")
        stored.score, stored.comment = points, comment.strip()
        session.add(stored)


def write_comments(db: Database, review_id: int, comments: Mapping[str, str]) -> None:
    """Keep the manager's words: "strengths", "to_improve", "comment", "next_steps" (one a line)."""
    with db.write(mark("Action", "Comment on {name}").fill(name=_name(db, review_id))) as session:
        stored = _open(session, review_id)
        for name in COMMENTS:
            if name in comments:
                setattr(stored, name, comments[name].strip())


def finalise(db: Database, review_ids: Sequence[int], today: date | None = None) -> int:
    """Freeze reviews with all their inputs; return how many. Raise "review.unscored" for one that has no total."""
    with db.write(mark("Action", "Finalise {n} reviews").fill(n=len(review_ids))) as session:
        done = 0
        for review_id in review_ids:
            stored = _stored(session, review_id)
            if stored.state == FINAL:
                continue
            card = compute_all(session, session.get_one(ReviewCycle, stored.cycle_id), [stored])[stored.id]
            if card.total is None:
                raise SalesDeskError("review.unscored", mark("Review", "{name} has no score yet; nothing was finalised."), name=card.member)
            stored.state, stored.frozen = FINAL, freeze(card)
            stored.total, stored.grade, stored.finalised_on = card.total, card.grade, today or date.today()
            done += 1
        return done


def reopen(db: Database, review_id: int, reason: str) -> None:
    """Open a final review again; the journal keeps what it was, and why."""
    if not reason.strip():
        raise SalesDeskError("review.reason", mark("Review", "Please say why the review is reopened; the history keeps it."))
    with db.write(mark("Action", "Reopen the review of {name}").fill(name=_name(db, review_id)), reason=reason.strip()) as session:
        stored = _stored(session, review_id)
        stored.state, stored.frozen, stored.total, stored.grade, stored.finalised_on = OPEN, None, None, None, None


def _summaries(session: Session, cycle_id: int) -> tuple[ReviewSummary, ...]:
    cycle = session.get_one(ReviewCycle, cycle_id)
    stored = list(session.scalars(select(Review).where(Review.cycle_id == cycle_id)))
    cards = compute_all(session, cycle, [one for one in stored if one.state != FINAL])
    cards |= {one.id: thaw(one.frozen) for one in stored if one.state == FINAL}
    totals = sorted((card.total for card in cards.values() if card.total is not None), reverse=True)
    found = []
    for one in stored:
        card = cards[one.id]
        rank = None if card.total is None else totals.index(card.total) + 1
        comments = {name: getattr(one, name) for name in COMMENTS}
        found.append(ReviewSummary(one.id, one.version, one.member_id, one.state, card, rank, len(stored), comments, one.finalised_on))
    return tuple(sorted(found, key=lambda one: (one.rank is None, one.rank or 0, one.card.member)))


def _cycle(session: Session, stored: ReviewCycle) -> Cycle:
    states = session.scalars(select(Review.state).where(Review.cycle_id == stored.id)).all()
    return Cycle(
        stored.id,
        stored.name,
        period_of(stored),
        stored.template_id,
        template_of(session, stored.template_id).name,
        len(states),
        states.count(FINAL),
    )


def _of_period(period: Period):  # type: ignore[no-untyped-def]
    return (
        select(ReviewCycle)
        .where(ReviewCycle.period_start == period.start, ReviewCycle.period_end == period.end)
        .order_by(desc(ReviewCycle.id))
    )


def _stored(session: Session, review_id: int) -> Review:
    found = session.get(Review, review_id)
    if found is None:
        raise SalesDeskError("record.gone", mark("Errors", "This record is not there any more; somebody deleted it."))
    return found


def _open(session: Session, review_id: int) -> Review:
    stored = _stored(session, review_id)
    if stored.state == FINAL:
        raise SalesDeskError(
            "review.final_edit", mark("Review", "This review is final. Reopen it to change anything; the old version is kept.")
        )
    return stored


def _name(db: Database, review_id: int) -> Text | str:
    with db.read() as session:
        found = session.scalars(select(Member.name).join(Review, Review.member_id == Member.id).where(Review.id == review_id)).first()
        return found or ""
