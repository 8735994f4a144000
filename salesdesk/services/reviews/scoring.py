"""The reviews of a cycle: score, comment, finalise, reopen."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.model import Member, Review, ReviewCycle, ReviewScore, ReviewTalk, ReviewVersion
from salesdesk.period import Period
from salesdesk.rules import review_steps
from salesdesk.services.figures import members_of
from salesdesk.services.reviews.criteria import check_typed
from salesdesk.services.reviews.cycles import (
    FINAL,
    OPEN,
    Cycle,
    CyclePlan,
    add_people,
    cycle_of,
    cycles,
    remove_cycle,
    start_cycle,
    steps_of,
)
from salesdesk.services.reviews.frozen import Kept, freeze, thaw
from salesdesk.services.reviews.scorecards import Scorecard, compute_all, period_of
from salesdesk.services.reviews.templates import criterion_of
from salesdesk.text import Text, mark

_REOPEN = mark("Action", "Reopen the review of {name}")
COMMENTS = ("strengths", "to_improve", "development", "comment")


@dataclass(frozen=True, slots=True)
class ReviewSummary:
    """A review in a list or on paper.

    `rank` is the place of its total among all `people` of the cycle (1 is best), None unscored. A final one keeps the rank that it had.
    """

    id: int
    member_id: int
    state: str
    card: Scorecard
    rank: int | None
    people: int
    comments: Mapping[str, str]
    finalised_on: date | None
    step: str = review_steps.MANAGER
    potential: int | None = None
    signed_on: date | None = None

    @property
    def missing(self) -> int:
        """Return how many criteria that have a weight have no points."""
        return sum(one.points is None and bool(one.criterion.weight) for one in self.card.lines)


def reviews(db: Database, cycle_id: int, who: Who = EVERYONE) -> tuple[ReviewSummary, ...]:
    """Return the reviews of a cycle, those of the members of `who`, best total first.

    Open ones are as the facts stand now, final ones as they were frozen.
    """
    with db.read() as session:
        found = _summaries(session, cycle_id)
        if who.kind == "everyone":
            return found
        period = period_of(session.get_one(ReviewCycle, cycle_id))
        wanted = {one.id for one, _ in members_of(session, who, period)}
        return tuple(one for one in found if one.member_id in wanted)


def reviews_of_period(db: Database, period: Period) -> tuple[ReviewSummary, ...]:
    """Return the reviews of the cycle of a period, best total first; none where there is no cycle."""
    cycle = cycle_of(db, period)
    return reviews(db, cycle.id) if cycle else ()


def review(db: Database, review_id: int) -> ReviewSummary:
    """Return one review with its rank in the cycle; raise `SalesDeskError` ("record.gone") when it is not there."""
    with db.read() as session:
        stored = _stored(session, review_id)
        return next(one for one in _summaries(session, stored.cycle_id) if one.id == review_id)


def period_of_review(db: Database, review_id: int) -> Period:
    """Return the period that a review is about."""
    with db.read() as session:
        return period_of(session.get_one(ReviewCycle, _stored(session, review_id).cycle_id))


def set_score(db: Database, review_id: int, criterion_id: int, points: Decimal | None, comment: str = "") -> None:
    """Give the manager's score (0 to 100) or the figure that a rule asks for (None for not yet), and comment, for one criterion.

    Raise `SalesDeskError`: "points.range", "points.negative", "review.final_edit", "record.gone".
    """
    if points is not None:
        with db.read() as session:
            check_typed(criterion_of(session, criterion_id), points)
    with db.write(mark("Action", "Score {name}").fill(name=_name(db, review_id))) as session:
        _open(session, review_id)
        known = select(ReviewScore).where(ReviewScore.review_id == review_id, ReviewScore.criterion_id == criterion_id)
        stored = session.scalars(known).first() or ReviewScore(review_id=review_id, criterion_id=criterion_id, comment="")
        if stored.score != points:
            stored.source_id, stored.source_row = None, None
        stored.score, stored.comment = points, comment.strip()
        session.add(stored)


def write_comments(db: Database, review_id: int, comments: Mapping[str, str]) -> None:
    """Keep the manager's words: "strengths", "to_improve", "development", "comment"."""
    with db.write(mark("Action", "Comment on {name}").fill(name=_name(db, review_id))) as session:
        stored = _open(session, review_id)
        for name in COMMENTS:
            if name in comments:
                setattr(stored, name, comments[name].strip())


def finalise(db: Database, review_ids: Sequence[int], today: date | None = None) -> int:
    """Freeze reviews with all their inputs; return how many. Raise "review.unscored" for one that has no total."""
    label = mark("Action", "Finalise {n} {n:review|reviews}").fill(n=len(review_ids))
    if len(review_ids) == 1:
        label = mark("Action", "Finalise the review of {name}").fill(name=_name(db, review_ids[0]))
    with db.write(label) as session:
        chosen = [one for one in (_stored(session, review_id) for review_id in review_ids) if one.state != FINAL]
        finalise_within(session, chosen, today or date.today())
        return len(chosen)


def finalise_within(session: Session, chosen: Sequence[Review], today: date) -> None:
    """Do what `finalise` does with open reviews, within a session."""
    for cycle_id in {one.cycle_id for one in chosen}:
        found = {one.id: one for one in _summaries(session, cycle_id)}
        for stored in [one for one in chosen if one.cycle_id == cycle_id]:
            _finalise(session, stored, found[stored.id], today)


def reopen(db: Database, review_id: int, reason: str) -> None:
    """Open a final review again; the journal keeps what it was, and why."""
    if not reason.strip():
        raise SalesDeskError("review.reason", mark("Review", "Please say why the review is reopened; the history keeps it."))
    with db.write(_REOPEN.fill(name=_name(db, review_id)), reason=reason.strip()) as session:
        reopen_within(session, review_id, reason.strip())


def reopen_within(session: Session, review_id: int, reason: str) -> None:
    """Open a final review again within a session; what it was is kept as a version."""
    stored = _stored(session, review_id)
    if stored.frozen is None:
        return
    count = session.scalar(select(func.count()).select_from(ReviewVersion).where(ReviewVersion.review_id == review_id)) or 0
    session.add(ReviewVersion(review_id=review_id, number=count + 1, frozen=stored.frozen, finalised_on=stored.finalised_on, reason=reason))
    stored.state, stored.frozen, stored.total, stored.grade, stored.finalised_on = OPEN, None, None, None, None
    stored.coefficient, stored.bonus = None, None
    stored.step, stored.signed_on = review_steps.MANAGER, None


def move(db: Database, review_ids: Sequence[int], to: str, today: date | None = None) -> int:
    """Bring reviews to a step of their cycle; to be confirmed means to be finalised. Return how many moved; others stay where they are.

    Raise `SalesDeskError` as `finalise` does.
    """
    if to == review_steps.CONFIRMED:
        return finalise(db, review_ids, today)
    label = mark("Action", "Bring {n} {n:review|reviews} to “{step}”").fill(n=len(review_ids), step=review_steps.LABELS[to])
    with db.write(label) as session:
        moved = 0
        for stored in (_stored(session, one) for one in review_ids):
            cycle = session.get_one(ReviewCycle, stored.cycle_id)
            if review_steps.may_move(stored.step, to, steps_of(cycle)):
                stored.step = to
                moved += 1
        return moved


def sign(db: Database, review_ids: Sequence[int], day: date | None) -> None:
    """Note the day on which final reviews were signed; None takes that back. Raise "review.not_final" for one that is open."""
    with db.write(mark("Action", "Note {n} {n:review|reviews} as signed").fill(n=len(review_ids))) as session:
        for stored in (_stored(session, one) for one in review_ids):
            if stored.state != FINAL:
                raise SalesDeskError("review.not_final", mark("Review", "Only a final review can be signed. Finalise it first."))
            stored.signed_on = day


def _finalise(session: Session, stored: Review, now: ReviewSummary, today: date) -> None:
    card = now.card
    if card.total is None and not card.too_new:
        raise SalesDeskError("review.unscored", mark("Review", "{name} has no score yet; nothing was finalised."), name=card.member)
    if review_steps.TALK in steps_of(session.get_one(ReviewCycle, stored.cycle_id)) and not card.too_new:
        talk = session.scalars(select(ReviewTalk).where(ReviewTalk.review_id == stored.id)).first()
        if talk is None or talk.held_on is None:
            raise SalesDeskError(
                "review.talk",
                mark("Review", "The talk with {name} was not held yet; nothing was finalised. Hold it, or leave that step out."),
                name=card.member,
            )
    stored.state, stored.step, stored.frozen = FINAL, review_steps.CONFIRMED, freeze(Kept(card, now.rank, now.people))
    stored.total, stored.grade, stored.finalised_on = card.total, card.grade, today
    stored.coefficient, stored.bonus = card.coefficient, card.bonus


def _summaries(session: Session, cycle_id: int) -> tuple[ReviewSummary, ...]:
    cycle = session.get_one(ReviewCycle, cycle_id)
    stored = list(session.scalars(select(Review).where(Review.cycle_id == cycle_id)))
    open_ones = [one for one in stored if one.state != FINAL]
    kept = {one.id: thaw(one.frozen) for one in stored if one.state == FINAL}
    if open_ones:
        cards = compute_all(session, cycle, open_ones)
        totals = sorted(total for card in (*cards.values(), *(one.card for one in kept.values())) if (total := card.total) is not None)
        for one in open_ones:
            card = cards[one.id]
            # Equal totals share the better place.
            rank = None if card.total is None else len(totals) - bisect_right(totals, card.total) + 1
            kept[one.id] = Kept(card, rank, len(totals) if card.total is not None else len(stored))
    found = [_summary(one, kept[one.id]) for one in stored]
    return tuple(sorted(found, key=lambda one: (one.card.total is None, -(one.card.total or 0), one.card.member)))


def _summary(stored: Review, kept: Kept) -> ReviewSummary:
    comments = {name: getattr(stored, name) for name in COMMENTS}
    card, day = kept.card, stored.finalised_on
    place = (stored.step, stored.potential, stored.signed_on)
    return ReviewSummary(stored.id, stored.member_id, stored.state, card, kept.rank, kept.people, comments, day, *place)


def _stored(session: Session, review_id: int) -> Review:
    found = session.get(Review, review_id)
    if found is None:
        raise record_gone()
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


__all__ = [
    "COMMENTS",
    "FINAL",
    "OPEN",
    "Cycle",
    "CyclePlan",
    "ReviewSummary",
    "add_people",
    "cycle_of",
    "cycles",
    "finalise",
    "move",
    "period_of_review",
    "remove_cycle",
    "reopen",
    "review",
    "reviews",
    "reviews_of_period",
    "set_score",
    "sign",
    "start_cycle",
    "write_comments",
]
