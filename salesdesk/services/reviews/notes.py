"""Notes on people over a period: praise, cases, one-on-ones; at hand where they are reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Member, Note, ReviewAnswer, ReviewCriterion
from salesdesk.period import Period
from salesdesk.text import mark


@dataclass(frozen=True, slots=True)
class NoteSeen:
    """A note as a review shows it; `kind` is one of `model.improvement.NOTE_KINDS`."""

    id: int
    day: date
    kind: str
    text: str


def notes_about(db: Database, member_id: int, period: Period) -> tuple[NoteSeen, ...]:
    """Return the notes about a member from the days of a period, the latest first."""
    statement = (
        select(Note)
        .where(Note.member_id == member_id, Note.day.between(period.start, period.end))
        .order_by(Note.day.desc(), Note.id.desc())
    )
    with db.read() as session:
        return tuple(NoteSeen(one.id, one.day, one.kind, one.text) for one in session.scalars(statement))


@dataclass(frozen=True, slots=True)
class WordsSaid:
    """What somebody wrote on a form: `rater` "self" or "other", by `name`; about a criterion, or about the whole ("")."""

    rater: str
    name: str
    criterion: str
    text: str


def words_said(db: Database, review_id: int) -> tuple[WordsSaid, ...]:
    """Return what self review and colleagues wrote about a review: of the whole first."""
    statement = (
        select(ReviewAnswer.rater, ReviewAnswer.name, ReviewCriterion.name, ReviewAnswer.comment)
        .outerjoin(ReviewCriterion, ReviewCriterion.id == ReviewAnswer.criterion_id)
        .where(ReviewAnswer.review_id == review_id, ReviewAnswer.comment != "")
        .order_by(ReviewAnswer.criterion_id.is_not(None), ReviewAnswer.rater.desc(), ReviewAnswer.id)
    )
    with db.read() as session:
        return tuple(WordsSaid(rater, name, about or "", text) for rater, name, about, text in session.execute(statement))


def add_note(db: Database, member_id: int, day: date, kind: str, text: str) -> int:
    """Keep a note about a member; return its id. Raise `SalesDeskError` ("note.empty") without words."""
    if not text.strip():
        raise SalesDeskError("note.empty", mark("Note", "Write what was seen or said."))
    with db.read() as session:
        name = session.get_one(Member, member_id).name
    with db.write(mark("Action", "Note about {name}").fill(name=name)) as session:
        made = Note(member_id=member_id, day=day, kind=kind, text=text.strip())
        session.add(made)
        session.flush()
        return made.id
