"""The scores of a form against those that are kept: new, changed or the same."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from salesdesk.fields import Choice, Field, Kind, Record
from salesdesk.imports.review_forms.form_plan import FormPlan, Taken
from salesdesk.model import ReviewAnswer, ReviewScore
from salesdesk.text import mark

SCORES = Record(
    "review_form",
    mark("Forms", "Score"),
    mark("Forms", "Scores"),
    (
        Field("criterion", mark("Forms", "Standard"), width=24),
        Field(
            "rater",
            mark("Forms", "Given by"),
            Kind.CHOICE,
            choices=(
                Choice("self", mark("Forms", "The reviewed")),
                Choice("manager", mark("Forms", "The manager")),
                Choice("other", mark("Forms", "A colleague")),
            ),
        ),
        Field("score", mark("Forms", "Points of 100"), Kind.NUMBER),
        Field("comment", mark("Forms", "Remark"), width=24),
    ),
)
"""What a score of a form looks like in the preview of an import."""


@dataclass(frozen=True, slots=True)
class Score:
    """One score of a form: its row as Excel shows it, and what is kept `before` (points of 100)."""

    row: int
    criterion: str
    rater: str
    value: Decimal
    comment: str
    state: str  # "new" | "changed" | "same"
    before: Decimal | None


def scores_of(session: Session, plan: FormPlan) -> list[Score]:
    """Return the scores that `plan` takes, each with what becomes of it."""
    return [one for taken in plan.taken for one in _of(session, plan, taken)]


def _of(session: Session, plan: FormPlan, taken: Taken) -> list[Score]:
    row, found = taken.row, list[Score]()
    if row.manager is not None:
        score = stored_score(session, plan, taken.criterion_id)
        same = score is not None and (score.score, score.comment) == (row.manager, row.comment or score.comment)
        found.append(_score(taken, "manager", row.manager, score.score if score else None, same=same, known=score is not None))
    if row.own is not None:
        answer = stored_answer(session, plan, taken.criterion_id)
        same = answer is not None and (answer.score, answer.comment) == (row.own, answer_comment(taken))
        found.append(_score(taken, rater_of(plan)[0], row.own, answer.score if answer else None, same=same, known=answer is not None))
    return found


def _score(taken: Taken, rater: str, value: Decimal, before: Decimal | None, *, same: bool, known: bool) -> Score:
    state = "same" if same else "changed" if known else "new"
    return Score(taken.row.row, taken.row.name, rater, value, taken.row.comment, state, before)


def answer_comment(taken: Taken) -> str:
    """Return the remark of the reviewed or a colleague: beside a score of the manager it is the manager's."""
    return taken.row.comment if taken.row.manager is None else ""


def rater_of(plan: FormPlan) -> tuple[str, str]:
    """Return who filled a form in, "self" or "other", and the name of another."""
    rater = plan.form.rater or "self"
    return rater, (plan.form.rater_name or plan.form.file) if rater == "other" else ""


def stored_score(session: Session, plan: FormPlan, criterion: int | None, review: int | None = None) -> ReviewScore | None:
    """Return the manager's score that is kept for a criterion."""
    known = select(ReviewScore).where(ReviewScore.review_id == (review or plan.review_id), ReviewScore.criterion_id == criterion)
    return session.scalars(known).first()


def stored_answer(session: Session, plan: FormPlan, criterion: int | None, review: int | None = None) -> ReviewAnswer | None:
    """Return the score of the reviewed or a colleague that is kept for a criterion."""
    return answer_of(session, plan, review or plan.review_id, criterion) if criterion is not None else None


def answer_of(session: Session, plan: FormPlan, review: int | None, criterion: int | None) -> ReviewAnswer | None:
    """Return what is kept of who filled a form in, on a criterion or (None) on the whole: by who was chosen, else by name."""
    rater, name = rater_of(plan)
    whose = ReviewAnswer.name == name
    if plan.rater_id is not None:
        whose = or_(ReviewAnswer.rater_id == plan.rater_id, and_(ReviewAnswer.rater_id.is_(None), whose))
    known = select(ReviewAnswer).where(
        ReviewAnswer.review_id == review, ReviewAnswer.criterion_id == criterion, ReviewAnswer.rater == rater, whose
    )
    return session.scalars(known).first()
