"""Takes results in: a cycle for each period, a review for each person, final and frozen with what the sheet says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.review_forms.read import FilledRow
from salesdesk.imports.review_forms.words import tight
from salesdesk.imports.review_lists.results import Result, ResultList
from salesdesk.model import Review, ReviewAnswer, ReviewCriterion, ReviewCycle, ReviewScore
from salesdesk.period import Period
from salesdesk.rules.review_steps import CONFIRMED, USUAL
from salesdesk.rules.split import split
from salesdesk.services.reviews.criteria import JUDGED, MANUAL, Criterion
from salesdesk.services.reviews.cycles import FINAL, of_period
from salesdesk.services.reviews.frozen import Kept, freeze
from salesdesk.services.reviews.ready_templates import usual_grades
from salesdesk.services.reviews.scorecards import Scorecard, compute_all
from salesdesk.services.reviews.template import Band, Template
from salesdesk.services.reviews.templates import add_template, kept_copy, library
from salesdesk.services.settings import read_settings
from salesdesk.text import language, mark

_ALL = Decimal(100)
_LONGEST = 40
_OF_SHEETS = mark("Import", "Results from sheets")
_STANDARD = mark("Import", "Result of the review")

RealId = Callable[[int], int]


@dataclass(slots=True)
class Taking:
    """Takes the results of one table in: `member` gives the stored id of a person, `source` is the sheet that they are from."""

    session: Session
    found: ResultList
    source: int
    member: RealId
    today: date
    _templates: dict[tuple[tuple[str, Decimal | None], ...], int] = field(default_factory=dict)

    def take(self) -> None:
        """Take in all results; each becomes final."""
        periods = dict.fromkeys((one.period.start, one.period.end) for one in self.found.results)
        for start, end in periods:
            own = [one for one in self.found.results if (one.period.start, one.period.end) == (start, end)]
            self._of_period(own[0].period, own)

    def _of_period(self, period: Period, results: Sequence[Result]) -> None:
        session = self.session
        cycle = session.scalars(of_period(period)).first() or self._cycle(period, results[0])
        known = {one.member_id: one for one in session.scalars(select(Review).where(Review.cycle_id == cycle.id))}
        taken: list[tuple[Review, Result]] = []
        for one in results:
            member = self.member(one.member_id)
            stored = known.get(member) or self._review(cycle, member, one)
            self._fill(stored, one)
            taken.append((stored, one))
        session.flush()
        cards = compute_all(session, cycle, [one for one, _ in taken])
        finished = [(stored, one, self._card(stored, one, cards[stored.id])) for stored, one in taken]
        others = [one.total for member, one in known.items() if one.state == FINAL and one.total is not None]
        totals = sorted([*others, *(card.total for _, _, card in finished if card.total is not None)])
        for stored, one, card in finished:
            # Equal totals share the better place.
            rank = None if card.total is None else len(totals) - bisect_right(totals, card.total) + 1
            self._finish(stored, one, Kept(card, rank, len(totals) if rank else len(known) + len(taken)))

    def _cycle(self, period: Period, first: Result) -> ReviewCycle:
        made = ReviewCycle(
            name=self.found.title or self._say_sheets(),
            template_id=kept_copy(self.session, self._template(first)),
            period_kind=period.kind,
            period_start=period.start,
            period_end=period.end,
            steps=list(USUAL),
        )
        self.session.add(made)
        self.session.flush()
        return made

    def _review(self, cycle: ReviewCycle, member: int, one: Result) -> Review:
        made = Review(cycle_id=cycle.id, member_id=member, template_id=kept_copy(self.session, self._template(one)), step=CONFIRMED)
        self.session.add(made)
        self.session.flush()
        return made

    def _fill(self, stored: Review, one: Result) -> None:
        """Give a review the scores and words of the sheet; an open one that follows other standards keeps them."""
        template = select(ReviewCriterion).where(ReviewCriterion.template_id == stored.template_id)
        criteria = {tight(each.name): each for each in self.session.scalars(template)}
        only = next(iter(criteria.values())) if len(criteria) == 1 else None
        for row in one.rows:
            criterion = criteria.get(tight(row.name)) if row.name else only
            if criterion is not None and criterion.kind in JUDGED:
                self._score(stored, criterion.id, row)
        for name in ("comment", "strengths", "to_improve"):
            if said := getattr(one, name):
                setattr(stored, name, said)
        stored.source_id, stored.source_row = self.source, one.row

    def _score(self, stored: Review, criterion: int, row: FilledRow) -> None:
        session = self.session
        if row.manager is not None:
            known = select(ReviewScore).where(ReviewScore.review_id == stored.id, ReviewScore.criterion_id == criterion)
            score = session.scalars(known).first() or ReviewScore(review_id=stored.id, criterion_id=criterion, comment="")
            score.score, score.comment = row.manager, row.comment or score.comment
            score.source_id, score.source_row = self.source, row.row
            session.add(score)
        if row.own is not None:
            given = select(ReviewAnswer).where(ReviewAnswer.review_id == stored.id, ReviewAnswer.criterion_id == criterion)
            answer = session.scalars(given.where(ReviewAnswer.rater == "self")).first() or ReviewAnswer(
                review_id=stored.id, criterion_id=criterion, rater="self", name=""
            )
            answer.score, answer.source_id, answer.source_row = row.own, self.source, row.row
            session.add(answer)

    def _card(self, stored: Review, one: Result, card: Scorecard) -> Scorecard:
        """Return the card with what the sheet says the review came to, whatever its standards add up to."""
        grades = card.grades if one.grade in card.grades or not one.grade else tuple(name for name, _ in self.found.grades)
        total = card.computed if one.total is None else one.total
        if one.total is not None and one.total != card.computed and card.computed is not None:
            stored.calibrated = one.total
        return replace(card, total=total, grade=one.grade, grades=grades, coefficient=one.coefficient, bonus=None, too_new=False)

    def _finish(self, stored: Review, one: Result, kept: Kept) -> None:
        stored.state, stored.step, stored.frozen = FINAL, CONFIRMED, freeze(kept)
        stored.total, stored.grade, stored.coefficient = kept.card.total, one.grade or None, one.coefficient
        stored.bonus, stored.finalised_on = None, one.day or self.today

    def _template(self, one: Result) -> int:
        """Return the library's template with the standards and grades of a result; one is made where there is none."""
        key = tuple((row.name, row.weight) for row in one.rows)
        if key not in self._templates:
            self._templates[key] = self._made(one.rows)
        return self._templates[key]

    def _made(self, rows: Sequence[FilledRow]) -> int:
        say = language(read_settings(self.session).language).say
        names = [row.name or self.found.standard or say(_STANDARD) for row in rows]
        weights = [row.weight or Decimal(1) for row in rows]
        shares = split(_ALL, weights if min(weights) > 0 else [Decimal(1)] * len(rows), 2)
        bands = tuple(Band(at, name) for name, at in self.found.grades) if len(self.found.grades) > 1 else usual_grades()
        for known in library(self.session):
            same = [(each.name, each.weight) for each in known.criteria] == list(zip(names, shares, strict=True))
            if same and [each.name for each in known.grades] == [each.name for each in bands] and known.id is not None:
                return known.id
        criteria = tuple(Criterion(name, MANUAL, share) for name, share in zip(names, shares, strict=True))
        title = say(_OF_SHEETS) if len(names) == 1 else f"{say(_OF_SHEETS)}: {', '.join(names)}"
        return add_template(self.session, Template(title if len(title) <= _LONGEST else title[: _LONGEST - 1] + "…", criteria, bands))

    def _say_sheets(self) -> str:
        return language(read_settings(self.session).language).say(_OF_SHEETS)
