"""What was before a review: the one of the period before, and the versions that it had until it was reopened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import record_gone
from salesdesk.model import Review, ReviewCycle, ReviewVersion
from salesdesk.period import Period
from salesdesk.services.reviews.agreements import Agreed, agreed_within
from salesdesk.services.reviews.cycles import FINAL, of_period
from salesdesk.services.reviews.frozen import thaw
from salesdesk.services.reviews.scorecards import Scorecard, compute_all, period_of


@dataclass(frozen=True, slots=True)
class Previous:
    """A member's review of the period before: what it came to, what was agreed, and the points by criterion."""

    period: Period
    state: str
    total: Decimal | None
    grade: str
    agreed: tuple[Agreed, ...]
    points: Mapping[str, Decimal] = field(default_factory=dict)


def previous_of(db: Database, review_id: int) -> Previous | None:
    """Return the same member's review of the period before; None when there is none."""
    with db.read() as session:
        stored = session.get(Review, review_id)
        if stored is None:
            raise record_gone()
        period = period_of(session.get_one(ReviewCycle, stored.cycle_id)).previous()
        cycle = session.scalars(of_period(period)).first()
        if cycle is None:
            return None
        before = session.scalars(select(Review).where(Review.cycle_id == cycle.id, Review.member_id == stored.member_id)).first()
        if before is None:
            return None
        card = thaw(before.frozen).card if before.state == FINAL else compute_all(session, cycle, [before])[before.id]
        points = {one.criterion.name: one.points for one in card.lines if one.points is not None}
        agreements = agreed_within(session, [before.id]).get(before.id, ())
        return Previous(period, before.state, card.total, card.grade, agreements, points)


def totals_before(session: Session, cycle_id: int) -> dict[int, Decimal]:
    """Return the final totals of the period before by member."""
    period = period_of(session.get_one(ReviewCycle, cycle_id)).previous()
    cycle = session.scalars(of_period(period)).first()
    if cycle is None:
        return {}
    rows = session.execute(select(Review.member_id, Review.total).where(Review.cycle_id == cycle.id, Review.total.is_not(None)))
    return {row[0]: row[1] for row in rows if row[1] is not None}


def versions(db: Database, review_ids: Sequence[int]) -> dict[int, int]:
    """Return which version of each review stands now: the first, and one more for each time that it was reopened."""
    with db.read() as session:
        counted = select(ReviewVersion.review_id, func.max(ReviewVersion.number)).group_by(ReviewVersion.review_id)
        counts = {row[0]: row[1] for row in session.execute(counted)}
    return {one: counts.get(one, 0) + 1 for one in review_ids}


@dataclass(frozen=True, slots=True)
class OldVersion:
    """What a review was when it was final before: kept whole."""

    number: int
    finalised_on: date | None
    reason: str
    card: Scorecard
    rank: int | None
    people: int


def old_versions(db: Database, review_id: int) -> tuple[OldVersion, ...]:
    """Return the versions of a review that were reopened, the latest first."""
    statement = select(ReviewVersion).where(ReviewVersion.review_id == review_id).order_by(ReviewVersion.number.desc())
    with db.read() as session:
        found = [(one, thaw(one.frozen)) for one in session.scalars(statement)]
        return tuple(OldVersion(one.number, one.finalised_on, one.reason, kept.card, kept.rank, kept.people) for one, kept in found)
