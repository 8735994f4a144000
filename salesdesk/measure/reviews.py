"""Metrics over final reviews: score, coefficient and bonus of their grades, as they were frozen; pay is founded on them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, false, not_, or_, select
from sqlalchemy.orm import Session

from salesdesk.fields import Kind
from salesdesk.measure.listed import Listed, Span
from salesdesk.measure.metric import Metric
from salesdesk.model import Review, ReviewCycle
from salesdesk.text import Text, mark

# The last day of the period that a review is about.
_ENDS = select(ReviewCycle.period_end).where(ReviewCycle.id == Review.cycle_id).correlate(Review).scalar_subquery()
_FINAL = Review.state == "final"


def _of_span(session: Session, span: Span) -> ColumnElement[bool]:
    """Return the condition of the reviews that say something about `span`.

    That is the final review whose period covers it, of several the shortest one: October is paid by the review of October, else by that
    of the fourth quarter. Where somebody has none, it is those within the span, and not those within one of these.
    """
    rows = session.execute(
        select(ReviewCycle.id, ReviewCycle.period_start, ReviewCycle.period_end).where(
            ReviewCycle.period_start <= span[1], ReviewCycle.period_end >= span[0]
        )
    )
    known = sorted((end - start, id_, start, end) for id_, start, end in rows)
    covering = [id_ for _, id_, start, end in known if start <= span[0] and end >= span[1]]
    inside = [id_ for _, id_, start, end in reversed(known) if id_ not in covering and start >= span[0] and end <= span[1]]
    days = {id_: (start, end) for _, id_, start, end in known}
    ways = [_unless(one, covering[:at]) for at, one in enumerate(covering)]
    for one in inside:
        around = [other for other in inside if other != one and days[other][0] <= days[one][0] and days[other][1] >= days[one][1]]
        ways.append(_unless(one, [*covering, *around]))
    return or_(*ways) if ways else false()


def _unless(cycle: int, better: list[int]) -> ColumnElement[bool]:
    """Return the condition of the reviews of `cycle` whose people have no final review in a cycle of `better`."""
    own = Review.cycle_id == cycle
    if not better:
        return own
    have = select(_Other.c.member_id).where(_Other.c.state == "final", _Other.c.cycle_id.in_(better))
    return and_(own, not_(Review.member_id.in_(have)))


_Other = Review.__table__.alias("other_review")


def _frozen(column: Any, *, by_end: bool = False) -> Listed:
    """Return where the values of a column of final reviews lie: at the end of their period, or wherever they say something about."""

    def known() -> tuple[Any, ...]:
        return (_FINAL, column.is_not(None))

    return Listed(Review, _ENDS, Review.member_id, None, Review.grade, known, exact=column, within=None if by_end else _of_span)


def _mean(name: str, label: Text, description: Text, column: Any, values: Text) -> Metric:
    """Return the metric that is the mean of a column of final reviews, whose values together are called `values`."""
    listed = _frozen(column)
    return Metric(
        name,
        label,
        description,
        Kind.NUMBER,
        "review",
        listed.shares,
        is_ratio=True,
        additive=False,
        counts="quantity",
        parts=(values, mark("Metric", "final reviews")),
        listed=listed,
    )


REVIEW_SCORE = _mean(
    "review_score",
    mark("Metric", "Review score"),
    mark("Metric", "Total of the final review of the period; of several people or reviews their mean"),
    Review.total,
    mark("Metric", "totals"),
)
REVIEW_COEFFICIENT = _mean(
    "review_coefficient",
    mark("Metric", "Review coefficient"),
    mark("Metric", "What the grade of the final review of the period multiplies pay by; of several people or reviews their mean"),
    Review.coefficient,
    mark("Metric", "coefficients"),
)
_BONUS = _frozen(Review.bonus, by_end=True)
REVIEW_BONUS = Metric(
    "review_bonus",
    mark("Metric", "Review bonus"),
    mark("Metric", "Sum of the bonuses that the grades of final reviews earn, in the period in which the reviewed time ends"),
    Kind.MONEY,
    "review",
    _BONUS.counts,
    counts="quantity",
    listed=_BONUS,
)
METRICS = (REVIEW_SCORE, REVIEW_COEFFICIENT, REVIEW_BONUS)
