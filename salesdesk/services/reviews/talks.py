"""The talk about a review: questions prepared from the facts, what was said, when it was held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Member, Review, ReviewTalk
from salesdesk.money import percent, round_half_up
from salesdesk.services.reviews.before import Previous, previous_of
from salesdesk.services.reviews.criteria import label_of
from salesdesk.services.reviews.scorecards import Line
from salesdesk.services.reviews.scoring import ReviewSummary, review
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, language, mark

_SHORT, _FAR = Decimal("0.9"), Decimal("1.1")
_WEAK = Decimal(70)
_DROP = Decimal(5)
_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk: when it is planned and was held, questions with what was said, and the view of the reviewed."""

    planned_on: date | None = None
    held_on: date | None = None
    questions: tuple[tuple[str, str], ...] = ()
    view: str = ""


def talk_of(db: Database, review_id: int) -> Talk:
    """Return the talk about a review; where none was kept yet, one with questions prepared from the facts."""
    with db.read() as session:
        kept = kept_talk(session, review_id)
    if kept != Talk():
        return kept
    say = language(settings_of(db).language).say
    prepared = questions(review(db, review_id), previous_of(db, review_id))
    return Talk(questions=tuple((say(one), "") for one in prepared))


def kept_talk(session: Session, review_id: int) -> Talk:
    """Return what was kept of the talk about a review, within a session; an empty one where nothing was."""
    stored = session.scalars(select(ReviewTalk).where(ReviewTalk.review_id == review_id)).first()
    if stored is None:
        return Talk()
    return Talk(stored.planned_on, stored.held_on, tuple((one[0], one[1]) for one in stored.questions), stored.view)


def keep_talk(db: Database, review_id: int, talk: Talk) -> None:
    """Keep what is planned, asked and said."""
    with db.read() as session:
        name = session.scalars(select(Member.name).join(Review, Review.member_id == Member.id).where(Review.id == review_id)).first()
    with db.write(mark("Action", "Talk with {name}").fill(name=name or "")) as session:
        keep_within(session, review_id, talk)


def keep_within(session: Session, review_id: int, talk: Talk) -> None:
    """Do what `keep_talk` does, within a session."""
    stored = session.scalars(select(ReviewTalk).where(ReviewTalk.review_id == review_id)).first()
    if stored is None:
        stored = ReviewTalk(review_id=review_id, questions=[])
        session.add(stored)
    if talk.held_on is not None and talk.held_on > date.today():
        raise SalesDeskError("talk.later", mark("Talk", "A talk that was held cannot be later than today."))
    stored.planned_on, stored.held_on, stored.view = talk.planned_on, talk.held_on, talk.view.strip()
    stored.questions = [[one.strip(), said.strip()] for one, said in talk.questions if one.strip() or said.strip()]


def hold_talks(db: Database, review_ids: Sequence[int], day: date) -> int:
    """Note that the talks about these reviews were held on `day`, with the prepared questions where none were kept; return how many."""
    kept = {one: talk_of(db, one) for one in review_ids}
    with db.write(mark("Action", "Note {n} {n:talk|talks} as held").fill(n=len(kept))) as session:
        for one, talk in kept.items():
            keep_within(session, one, Talk(talk.planned_on, day, talk.questions, talk.view))
    return len(kept)


def questions(now: ReviewSummary, before: Previous | None) -> tuple[Text, ...]:
    """Return questions for the talk: what the facts ask, what was agreed, what comes next."""
    lines = [one for one in now.card.lines if one.criterion.weight and one.points is not None]
    weak = sorted((one for one in lines if _is_weak(one)), key=_loss, reverse=True)[:_AT_MOST]
    strong = sorted((one for one in lines if one.attainment is not None and one.attainment >= _FAR), key=_lead, reverse=True)[:1]
    found = [*(_about_weak(one) for one in weak), *(_about_strong(one) for one in strong)]
    if before is not None and before.total is not None and now.card.total is not None and before.total - now.card.total >= _DROP:
        said = mark("Talk", "The total fell from {before} to {now}. What changed in between?")
        found.append(said.fill(before=before.total, now=now.card.total))
    if before is not None:
        agreed = mark("Talk", "Agreed last time: {what}. What came of it?")
        found += [agreed.fill(what=one.what.rstrip(".。")) for one in before.agreed[:_AT_MOST]]
    return (
        *found,
        mark("Talk", "What are you proud of in this period?"),
        mark("Talk", "What do you need from me or from others?"),
        mark("Talk", "What do you want to learn or take on next?"),
    )


def _is_weak(one: Line) -> bool:
    if one.attainment is not None:
        return one.attainment < _SHORT
    return (one.points or Decimal(0)) < _WEAK


def _about_weak(one: Line) -> Text:
    if one.attainment is not None:
        said = mark("Talk", "{name}: {share} of the target. What held it back, and what would help most?")
        return said.fill(name=label_of(one.criterion), share=percent(one.attainment, 0))
    said = mark("Talk", "{name}: {points} {points:point|points}. How do you see it, and what would be a first step?")
    return said.fill(name=label_of(one.criterion), points=_plain(one.points))


def _about_strong(one: Line) -> Text:
    said = mark("Talk", "{name}: {share} of the target. What did you do that others could learn from?")
    return said.fill(name=label_of(one.criterion), share=percent(one.attainment or Decimal(0), 0))


def _plain(value: Decimal | None) -> str:
    words = f"{round_half_up(value or Decimal(0), 1):f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


def _loss(one: Line) -> Decimal:
    return (Decimal(100) - (one.points or Decimal(0))) * one.criterion.weight


def _lead(one: Line) -> Decimal:
    return one.attainment or Decimal(0)
