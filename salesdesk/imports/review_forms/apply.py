"""Takes filled forms in: scores of the manager, of the reviewed and of colleagues, and what was written; one action, undone as one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.changes import recorder
from salesdesk.db import Database
from salesdesk.imports.apply_names import learn_name
from salesdesk.imports.plan.choices import SameAs
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.imports.review_forms.form_plan import FormPlan, Taken
from salesdesk.imports.review_forms.read import FilledForm
from salesdesk.imports.review_forms.states import answer_comment, answer_of, rater_of, stored_answer, stored_score
from salesdesk.model import ImportBatch, ImportSource, Review, ReviewAnswer, ReviewCriterion, ReviewCycle, ReviewScore
from salesdesk.model.base import now
from salesdesk.rules.review_steps import MANAGER, USUAL, in_order
from salesdesk.rules.split import split
from salesdesk.services.reviews.agreements import agreed_within, note_lines
from salesdesk.services.reviews.criteria import MANUAL, Criterion
from salesdesk.services.reviews.cycles import of_period
from salesdesk.services.reviews.ready_templates import usual_grades
from salesdesk.services.reviews.talks import Talk, keep_within, kept_talk
from salesdesk.services.reviews.template import Template
from salesdesk.services.reviews.templates import add_template, kept_copy, library
from salesdesk.text import mark

_ALL = Decimal(100)
Put = Callable[[ReviewScore | ReviewAnswer, FilledForm, int], None]
_WORDS = ("strengths", "to_improve", "next_steps")


def apply_forms(db: Database, plans: Sequence[FormPlan], same_as: Sequence[SameAs] = ()) -> int:
    """Take in all that can be; return how many scores. The same forms again change nothing.

    `same_as` is what was said of names in them: it is remembered, and taken back with the scores by one undo.
    """
    wanted = [one for one in plans if one.why_not is None and one.taken]
    with db.write(mark("Action", "Read {n} review {n:form|forms}").fill(n=len(wanted))) as session:
        origins = _Origins(session)
        for same in same_as:
            learn_name(session, same)
        return sum(take_form(session, one, origins.put) for one in wanted)


def take_form(session: Session, plan: FormPlan, put: Put) -> int:
    """Take in one form, in the transaction of the caller; return how many scores are new or changed. `put` notes where each is from."""
    count = 0
    review = _review(session, plan)
    ids = _criteria(session, review) if plan.is_new else {}
    for taken in plan.taken:
        criterion = taken.criterion_id or ids.get(taken.row.name)
        if criterion is not None:
            count += _take(session, plan, review, criterion, taken, put)
    _write(session, plan, review)
    return count


class _Origins:
    """Notes forms as an import, once they bring a score: its history tells of them, its undo keeps what was changed since."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._batch: ImportBatch | None = None
        self._sources: dict[tuple[str, str], ImportSource] = {}

    def put(self, stored: ReviewScore | ReviewAnswer, form: FilledForm, row: int) -> None:
        """Say that a score comes from a row of a form."""
        if self._batch is None:
            self._batch = ImportBatch(at=now(), files="", action_id=recorder(self._session).action_id(), counts={"new": 0})
            self._session.add(self._batch)
            self._session.flush()
        key = (form.file, form.sheet)
        if key not in self._sources:
            source = ImportSource(batch_id=self._batch.id, file=form.file, sheet=form.sheet, kind=str(TableKind.REVIEWS), counts={"new": 0})
            self._session.add(source)
            self._session.flush()
            self._sources[key] = source
            self._batch.files = ", ".join(dict.fromkeys(file for file, _ in self._sources))
        for one in (self._batch, self._sources[key]):
            # A new dictionary each time: a change inside of one is not seen.
            one.counts = {"new": one.counts["new"] + 1}
        stored.source_id, stored.source_row = self._sources[key].id, row


def _review(session: Session, plan: FormPlan) -> Review:
    """Return the review that a form is about; where none fits, it is made, with the form's criteria as its template."""
    if not plan.is_new:
        return session.get_one(Review, plan.review_id)
    template = kept_copy(session, _template(session, plan))
    if plan.review_id is not None:
        stored = session.get_one(Review, plan.review_id)
        stored.template_id = template
        session.flush()
        return stored
    cycle = session.scalars(of_period(plan.period)).first()
    if cycle is None:
        period = plan.period
        cycle = ReviewCycle(
            name=plan.form.title or plan.form.sheet,
            template_id=template,
            period_kind=period.kind,
            period_start=period.start,
            period_end=period.end,
            steps=list(USUAL),
        )
        session.add(cycle)
        session.flush()
    # Another form of this import may have made the review by now.
    known = session.scalars(select(Review).where(Review.cycle_id == cycle.id, Review.member_id == plan.member_id)).first()
    if known is not None:
        return known
    first = MANAGER if MANAGER in in_order(cycle.steps or USUAL) else in_order(cycle.steps or USUAL)[0]
    made = Review(cycle_id=cycle.id, member_id=plan.member_id, template_id=template, step=first)
    session.add(made)
    session.flush()
    return made


def _template(session: Session, plan: FormPlan) -> int:
    """Return the library's template with the form's criteria; one is made where there is none."""
    rows = plan.form.rows
    names = [one.name for one in rows]
    for known in library(session):
        if [one.name for one in known.criteria] == names and known.id is not None:
            return known.id
    weights = [one.weight or Decimal(0) for one in rows]
    if sum(weights) <= 0 or min(weights) <= 0:
        weights = [Decimal(1)] * len(rows)
    shared = split(_ALL, weights, 2)
    criteria = tuple(Criterion(one.name, MANUAL, weight, section=one.section) for one, weight in zip(rows, shared, strict=True))
    title = plan.form.title if 0 < len(plan.form.title) <= 40 else plan.form.sheet
    return add_template(session, Template(title, criteria, usual_grades()))


def _criteria(session: Session, review: Review) -> dict[str, int]:
    statement = select(ReviewCriterion.name, ReviewCriterion.id).where(ReviewCriterion.template_id == review.template_id)
    return {row[0]: row[1] for row in session.execute(statement)}


def _take(session: Session, plan: FormPlan, review: Review, criterion: int, taken: Taken, put: Put) -> int:
    row, count = taken.row, 0
    if row.manager is not None:
        score = stored_score(session, plan, criterion, review.id) or ReviewScore(review_id=review.id, criterion_id=criterion, comment="")
        if (score.score, score.comment) != (row.manager, row.comment or score.comment):
            score.score, score.comment = row.manager, row.comment or score.comment
            put(score, plan.form, row.row)
            session.add(score)
            count += 1
    return count + (_answer(session, plan, review, criterion, taken, put) if row.own is not None else 0)


def _answer(session: Session, plan: FormPlan, review: Review, criterion: int, taken: Taken, put: Put) -> int:
    rater, name = rater_of(plan)
    stored = stored_answer(session, plan, criterion, review.id)
    comment = answer_comment(taken)
    if stored is None:
        stored = ReviewAnswer(review_id=review.id, criterion_id=criterion, rater=rater, name=name)
    elif (stored.score, stored.comment) == (taken.row.own, comment):
        return 0
    stored.rater_id = plan.rater_id
    stored.score, stored.comment = taken.row.own, comment
    put(stored, plan.form, taken.row.row)
    session.add(stored)
    return 1


def _write(session: Session, plan: FormPlan, review: Review) -> None:
    """Keep what was written: the manager's words on their form, the view of the reviewed; a self review's words as an answer."""
    texts, rater = plan.form.texts, plan.form.rater
    if rater:
        words = "\n".join(texts[name] for name in _WORDS if name in texts)
        if words:
            kind, name = rater_of(plan)
            stored = answer_of(session, plan, review.id, None) or ReviewAnswer(review_id=review.id, rater=kind, name=name)
            stored.comment, stored.rater_id = words, plan.rater_id
            session.add(stored)
        return
    for name in _WORDS[:2]:
        if name in texts and not getattr(review, name):
            setattr(review, name, texts[name])
    if "next_steps" in texts and not agreed_within(session, [review.id]):
        note_lines(session, review, [line.strip() for line in texts["next_steps"].splitlines() if line.strip()])
    if "view" in texts:
        talk = kept_talk(session, review.id)
        if not talk.view:
            keep_within(session, review.id, Talk(talk.planned_on, talk.held_on, talk.questions, texts["view"]))
