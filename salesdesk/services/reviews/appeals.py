"""Appeals against final reviews: raised, answered, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.fields import Choice
from salesdesk.model import Member, Review, ReviewAppeal
from salesdesk.rules import review_steps
from salesdesk.services.reviews.scoring import FINAL, reopen_within
from salesdesk.text import mark

OPEN, UPHELD, REJECTED, WITHDRAWN = "open", "upheld", "rejected", "withdrawn"
STATES = (
    Choice(OPEN, mark("Appeal", "To be answered")),
    Choice(UPHELD, mark("Appeal", "Upheld: the review is opened again")),
    Choice(REJECTED, mark("Appeal", "Rejected: the result stands")),
    Choice(WITHDRAWN, mark("Appeal", "Withdrawn")),
)


@dataclass(frozen=True, slots=True)
class Appeal:
    """An appeal as pages show it."""

    id: int
    review_id: int
    name: str
    raised_on: date
    text: str
    state: str
    answer: str
    answered_on: date | None


def appeals(db: Database, review_id: int | None = None) -> tuple[Appeal, ...]:
    """Return the appeals against one review, or all of them; those to be answered first, then the latest."""
    statement = (
        select(ReviewAppeal, Member.name).join(Review, Review.id == ReviewAppeal.review_id).join(Member, Member.id == Review.member_id)
    )
    if review_id is not None:
        statement = statement.where(ReviewAppeal.review_id == review_id)
    with db.read() as session:
        found = [_appeal(one, name) for one, name in session.execute(statement)]
    return tuple(sorted(found, key=_order))


def appeal(db: Database, review_id: int, text: str, day: date | None = None) -> int:
    """Raise an appeal against a final review; return its id. Raise "appeal.text", "appeal.open" where one waits, "review.not_final"."""
    if not text.strip():
        raise SalesDeskError("appeal.text", mark("Appeal", "Please write what the appeal is about."))
    with db.write(mark("Action", "Appeal of {name}").fill(name=_name(db, review_id))) as session:
        stored = _review(session, review_id)
        if stored.state != FINAL:
            raise SalesDeskError("review.not_final", mark("Appeal", "Only a final review can be appealed against."))
        waiting = select(ReviewAppeal.id).where(ReviewAppeal.review_id == review_id, ReviewAppeal.state == OPEN)
        if session.scalars(waiting).first():
            raise SalesDeskError("appeal.open", mark("Appeal", "There is an appeal against this review that is not answered yet."))
        made = ReviewAppeal(review_id=review_id, raised_on=day or date.today(), text=text.strip())
        session.add(made)
        stored.step = review_steps.APPEAL
        session.flush()
        return made.id


def answer(db: Database, appeal_id: int, state: str, words: str, day: date | None = None) -> None:
    """Answer an appeal. Upheld, the review is opened again and what it was is kept; else it stands as confirmed.

    Raise "appeal.answer" without words (a withdrawn one needs none).
    """
    if not words.strip() and state != WITHDRAWN:
        raise SalesDeskError("appeal.answer", mark("Appeal", "Please write the answer: the appellant reads it, and the history keeps it."))
    with db.read() as session:
        review_id = _stored(session, appeal_id).review_id
    with db.write(mark("Action", "Answer the appeal of {name}").fill(name=_name(db, review_id)), reason=words.strip() or None) as session:
        stored = _stored(session, appeal_id)
        stored.state, stored.answer, stored.answered_on = state, words.strip(), day or date.today()
        found = _review(session, stored.review_id)
        if state == UPHELD:
            reopen_within(session, found.id, words.strip())
        elif found.step == review_steps.APPEAL:
            found.step = review_steps.CONFIRMED


def _appeal(one: ReviewAppeal, name: str) -> Appeal:
    return Appeal(one.id, one.review_id, name, one.raised_on, one.text, one.state, one.answer, one.answered_on)


def _order(one: Appeal) -> tuple[bool, int]:
    return one.state != OPEN, -one.raised_on.toordinal()


def _stored(session: Session, appeal_id: int) -> ReviewAppeal:
    found = session.get(ReviewAppeal, appeal_id)
    if found is None:
        raise record_gone()
    return found


def _review(session: Session, review_id: int) -> Review:
    found = session.get(Review, review_id)
    if found is None:
        raise record_gone()
    return found


def _name(db: Database, review_id: int) -> str:
    with db.read() as session:
        return session.scalars(select(Member.name).join(Review, Review.member_id == Member.id).where(Review.id == review_id)).first() or ""
