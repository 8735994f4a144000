"""Reviews over time: a person's totals and grades, and a team's grades from cycle to cycle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk import undo
from salesdesk.changes import decode
from salesdesk.db import Database
from salesdesk.measure.row_hashes import hashes_of
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.model import Award, ImportBatch, ImportSource, Member, Review, ReviewAnswer, ReviewCycle, ReviewScore, ReviewTemplate, Reward
from salesdesk.money import grouped
from salesdesk.period import Period
from salesdesk.services.figures import members_of
from salesdesk.services.goals.book import goals_of_members
from salesdesk.services.origin import imported
from salesdesk.services.reviews.cycles import FINAL
from salesdesk.services.reviews.frozen import thaw
from salesdesk.services.reviews.scorecards import period_of
from salesdesk.text import Text, mark

_GIVEN = mark("Review", "Given by {who} on {when}.")
_INSTEAD = mark("Review", "Changed by {who} on {when}; it was {before} before.")
_OWN = mark("Review", "Self review: {points}. {where}")
_OTHERS = mark("Review", "{name}: {points}. {where}")
_TYPED = mark("Review", "Part of the sample team, or from an older version.")
_UNKNOWN = mark("Review", "These points were not given in this program: they are part of the sample team.")


@dataclass(frozen=True, slots=True)
class Past:
    """One final review of somebody."""

    review_id: int
    period: Period
    total: Decimal | None
    grade: str
    tone: str
    top: Decimal


@dataclass(frozen=True, slots=True)
class Beside:
    """Something else of the time of somebody's reviews: `kind` is "goal", "award" or "training"; `reached` is a goal's attainment."""

    day: date
    kind: str
    what: str
    reached: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Graded:
    """What one member had in one cycle; no total for who was too new to rate."""

    member_id: int
    name: str
    grade: str
    total: Decimal | None


@dataclass(frozen=True, slots=True)
class PastCycle:
    """The final reviews of one cycle, best total first; `grades` are the names of all grades, best first, `mean` is of the totals."""

    period: Period
    grades: tuple[str, ...]
    mean: Decimal | None
    people: tuple[Graded, ...]

    def with_grade(self, grade: str) -> tuple[Graded, ...]:
        """Return who has a grade."""
        return tuple(one for one in self.people if one.grade == grade)


def points_given(db: Database, review_id: int, criterion_id: int) -> tuple[Text, ...]:
    """Return in words who gave the points of a criterion by hand and when, the latest first, and from which row of which sheet points came:
    the manager's, those of the reviewed and of colleagues; what was undone is left out.
    """
    known = select(ReviewScore).where(
        ReviewScore.score.is_not(None), ReviewScore.review_id == review_id, ReviewScore.criterion_id == criterion_id
    )
    answers = select(ReviewAnswer).where(
        ReviewAnswer.score.is_not(None), ReviewAnswer.review_id == review_id, ReviewAnswer.criterion_id == criterion_id
    )
    with db.read() as session:
        stored = session.scalars(known).first()
        score_id = stored.id if stored else None
        sheet = _sheet(session, stored) if stored else None
        said = [(one.rater, one.name, one.score, _sheet(session, one)) for one in session.scalars(answers.order_by(ReviewAnswer.id))]
    told = [sheet] if sheet else []
    if score_id is not None:
        told += _by_hand(db, score_id) or ([] if sheet else [_UNKNOWN])
    for rater, name, score, where in said:
        values = {"points": grouped(score or Decimal(0)), "where": where or _TYPED}
        told.append(_OWN.fill(**values) if rater == "self" else _OTHERS.fill(**values, name=name or "–"))
    return tuple(told)


def origin_of(db: Database, review_id: int) -> Text | None:
    """Return in words from which row of which sheet the result of a review came; None for one that was made here."""
    with db.read() as session:
        stored = session.get(Review, review_id)
        return _sheet(session, stored) if stored is not None else None


def _sheet(session: Session, one: ReviewScore | ReviewAnswer | Review) -> Text | None:
    statement = (
        select(ImportSource.file, ImportSource.sheet, ImportBatch.at)
        .join(ImportBatch, ImportBatch.id == ImportSource.batch_id)
        .where(ImportSource.id == one.source_id)
    )
    found = session.execute(statement).first() if one.source_id is not None else None
    place = (one.source_id, one.source_row)
    return imported(found.file, found.sheet, one.source_row, found.at, hashes_of(session, [place]).get(place)) if found else None


def _by_hand(db: Database, score_id: int) -> list[Text]:
    told: list[Text] = []
    column = ReviewScore.__table__.c.score
    for one in undo.history(db, "review_score", score_id):
        before, after = (decode(column, (image or {}).get("score")) for image in (one.before, one.after))
        # A row brought in bulk has no images of its own.
        if one.action.state != "done" or (before == after and (one.before or one.after)):
            continue
        values = {"who": one.action.actor or "–", "when": f"{one.action.at.astimezone():%Y-%m-%d %H:%M}"}
        told.append(_GIVEN.fill(**values) if before is None else _INSTEAD.fill(**values, before=grouped(Decimal(before))))
    return told


def past_of(db: Database, member_id: int) -> tuple[Past, ...]:
    """Return the final reviews of a member, the earliest first."""
    statement = (
        select(Review, ReviewCycle)
        .join(ReviewCycle, ReviewCycle.id == Review.cycle_id)
        .where(Review.member_id == member_id, Review.state == FINAL)
        .order_by(ReviewCycle.period_end, ReviewCycle.period_start)
    )
    with db.read() as session:
        found = []
        for review, cycle in session.execute(statement):
            card = thaw(review.frozen).card
            found.append(Past(review.id, period_of(cycle), card.total, card.grade, card.tone, card.top))
        return tuple(found)


def beside_past(db: Database, member_id: int, since: date) -> tuple[Beside, ...]:
    """Return the goals of the time since a day (those that still run, too) with what was reached so far, and the awards and trainings
    given since, the latest first.
    """
    with db.read() as session:
        statement = select(Award.day, Reward.kind, Reward.name, Award.what).join(Reward, Reward.id == Award.reward_id)
        given = session.execute(statement.where(Award.member_id == member_id, Award.day >= since))
        found = [
            Beside(row[0], "training" if row[1] == "training" else "award", f"{row[2]}: {row[3]}" if row[3] else row[2]) for row in given
        ]
        goals = goals_of_members(session, [member_id], Period.span(since, max(since, date.today())), in_part=True)
        found += [Beside(one.period.end, "goal", one.name, one.progress) for one in goals]
    return tuple(sorted(found, key=_by_day, reverse=True))


def _by_day(one: Beside) -> date:
    return one.day


def past_cycles(db: Database, who: Who = EVERYONE, most: int = 12) -> tuple[PastCycle, ...]:
    """Return the last `most` cycles of the members of `who` that have final reviews, the earliest first."""
    newest = select(ReviewCycle).order_by(ReviewCycle.period_end.desc(), ReviewCycle.period_start.desc())
    found: list[PastCycle] = []
    with db.read() as session:
        for cycle in session.scalars(newest):
            if len(found) < most and (one := _past_cycle(session, cycle, who)) is not None:
                found.append(one)
    return tuple(reversed(found))


def _past_cycle(session: Session, cycle: ReviewCycle, who: Who) -> PastCycle | None:
    """Return the final reviews of a cycle; none where it has none of the members of `who`."""
    period = period_of(cycle)
    # The columns of a review say the same as its frozen scorecard, which takes thirty times as long to read.
    rows = session.execute(
        select(Review.member_id, Member.name, Review.grade, Review.total, Review.template_id)
        .join(Member, Member.id == Review.member_id)
        .where(Review.cycle_id == cycle.id, Review.state == FINAL)
        .order_by(Review.total.is_(None), Review.total.desc(), Member.name)
    ).all()
    if who.kind != "everyone":
        inside = {one.id for one, _ in members_of(session, who, period)}
        rows = [one for one in rows if one.member_id in inside]
    if not rows:
        return None
    templates = {one.template_id or cycle.template_id for one in rows}
    bands = session.scalars(select(ReviewTemplate.grades).where(ReviewTemplate.id.in_(templates)))
    names = tuple(dict.fromkeys(str(band[1]) for grades in bands for band in grades))
    people = tuple(Graded(one.member_id, one.name, one.grade or "", one.total) for one in rows)
    totals = [one.total for one in people if one.total is not None]
    mean = sum(totals, Decimal(0)) / len(totals) if totals else None
    return PastCycle(period, (*names, *_others(people, names)), mean, people)


def _others(people: Sequence[Graded], names: Sequence[str]) -> tuple[str, ...]:
    """Return grades that no template has any more; "" is no grade."""
    return tuple(sorted({one.grade for one in people} - set(names)))
