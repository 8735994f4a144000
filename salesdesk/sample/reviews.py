"""The sample's review template; the last month's reviews as the manager left them, most written, none finalised; signed ones before."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from sqlalchemy.orm import Session

from salesdesk.model import Review, ReviewCriterion, ReviewCycle, ReviewScore, ReviewTemplate, Task
from salesdesk.period import Period
from salesdesk.sample.words import ReviewWords
from salesdesk.services.reviews.scoring import finalise_within
from salesdesk.services.reviews.templates import kept_copy, template_of

# Gross margin as a fraction, and its points; text, because JSON has no exact decimals.
_MARGIN_POINTS = (("0", "40"), ("0.20", "60"), ("0.25", "75"), ("0.28", "90"), ("0.31", "100"))
# Kind, metric, weight and the most points of an attainment, in the order of `ReviewWords.criteria`.
_CRITERIA = (
    ("attainment", "sales_amount", 40, 120),
    ("attainment", "receipts", 20, 100),
    ("points", "gross_margin", 10, None),
    ("attainment", "new_customers", 15, 100),
    ("manual", None, 15, None),
)
# So many months before have signed reviews; the judged points were within so many of the last ones, or of the usual ones.
_PAST, _SWING, _USUAL, _SIGNED = 3, 6, 80, timedelta(days=6)
# After so many days the first thing that was agreed is due, each other a week later.
_FIRST_DUE = 13
# From which score, what pay is multiplied by, and the share of people that the guideline advises.
_GRADES = (("95", "1.2", "0.10"), ("85", "1.1", "0.25"), ("70", "1", "0.50"), ("60", "0.8", "0.10"), ("0", "0.5", "0.05"))


def add(session: Session, words: ReviewWords, pattern: str, period: Period, members: list[int]) -> None:
    """Add the template, and cycles named by `pattern` with a review for each of `members` (ids): one for `period`, signed ones before."""
    grades = [[at, grade, factor, share] for (at, factor, share), grade in zip(_GRADES, words.grades, strict=True)]
    template = ReviewTemplate(name=words.template, grades=grades)
    session.add(template)
    session.flush()
    criteria = [
        ReviewCriterion(
            template_id=template.id,
            position=position,
            name=words.criteria[position],
            kind=kind,
            metric=metric,
            weight=Decimal(weight),
            cap=None if cap is None else Decimal(cap),
            points=[list(step) for step in _MARGIN_POINTS] if kind == "points" else None,
        )
        for position, (kind, metric, weight, cap) in enumerate(_CRITERIA)
    ]
    session.add_all(criteria)
    session.flush()
    kept = kept_copy(session, template.id)
    judged = template_of(session, kept).criteria[-1].id or 0
    for back in range(_PAST, 0, -1):
        _signed(session, words, _cycle(session, pattern, kept, period.shifted(-back)), judged, members)
    cycle = _cycle(session, pattern, kept, period)
    for place, member in enumerate(members):
        _review(session, words, cycle, judged, (place, member))


def _cycle(session: Session, pattern: str, template: int, period: Period) -> ReviewCycle:
    name = pattern.format(year=period.start.year, month=period.start.month)
    cycle = ReviewCycle(name=name, template_id=template, period_kind=period.kind, period_start=period.start, period_end=period.end)
    session.add(cycle)
    session.flush()
    return cycle


def _signed(session: Session, words: ReviewWords, cycle: ReviewCycle, judged: int, members: list[int]) -> None:
    """Add the reviews of a month that is over: scored, final, signed a few days later."""
    day, found = cycle.period_end + _SIGNED, list[Review]()
    for place, member in enumerate(members):
        review = Review(cycle_id=cycle.id, member_id=member, template_id=cycle.template_id)
        session.add(review)
        session.flush()
        usual = words.remarks[place].score if place in words.remarks else _USUAL
        swing = (place * 7 + cycle.period_start.month * 5) % (2 * _SWING + 1) - _SWING
        session.add(ReviewScore(review_id=review.id, criterion_id=judged, score=Decimal(usual + swing), comment=""))
        found.append(review)
    session.flush()
    finalise_within(session, found, day)
    for review in found:
        review.signed_on = day


def _review(session: Session, words: ReviewWords, cycle: ReviewCycle, manual_id: int, member: tuple[int, int]) -> None:
    review = Review(cycle_id=cycle.id, member_id=member[1], template_id=cycle.template_id)
    remarks = words.remarks.get(member[0])
    if remarks is not None:
        review.strengths, review.to_improve = remarks.strengths, remarks.to_improve
        review.comment = remarks.comment
    session.add(review)
    session.flush()
    if remarks is not None:
        for at, line in enumerate(remarks.next_steps.splitlines()):
            due = cycle.period_end + timedelta(days=_FIRST_DUE + at * 7)
            session.add(Task(name=line, owner_id=member[1], review_id=review.id, due=due))
        session.add(ReviewScore(review_id=review.id, criterion_id=manual_id, score=Decimal(remarks.score), comment=remarks.said))
