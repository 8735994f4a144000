"""The scorecard of a review: computed from facts while it is open, frozen with all its inputs once it is final."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.measure import Who, measure, metric
from salesdesk.model import Member, Review, ReviewCycle, ReviewScore, Team
from salesdesk.period import Period
from salesdesk.rules.attainment import attainment
from salesdesk.rules.points import attainment_points
from salesdesk.rules.score import Part, score
from salesdesk.services.review_templates import ATTAINMENT, MANUAL, Criterion, Template, scale, steps, template_of
from salesdesk.services.targets import targets_of
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion: target and actual of its metric, attainment as a fraction, points of 100, and what it adds to the total.

    A line without points is not counted; `missing` says why, and its weight is shared among the others.
    """

    criterion: Criterion
    target: Decimal | None
    actual: Decimal | None
    attainment: Decimal | None
    points: Decimal | None
    adds: Decimal | None
    comment: str
    missing: Text | None


@dataclass(frozen=True, slots=True)
class MonthMark:
    """One month of the small chart: sales against target."""

    month: Period
    actual: Decimal | None
    target: Decimal | None


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A member's scorecard; `total` is of 100, None while nothing is scored. `covered` is the share of the weights that counts."""

    lines: tuple[Line, ...]
    total: Decimal | None
    grade: str
    covered: Decimal
    months: tuple[MonthMark, ...]
    member: str
    role: str | None
    team: str
    leader: str
    hired_on: date | None


def compute(session: Session, review: Review) -> Scorecard:
    """Return the scorecard of a review from the facts as they are now."""
    return compute_all(session, session.get_one(ReviewCycle, review.cycle_id), [review])[review.id]


def compute_all(session: Session, cycle: ReviewCycle, reviews: list[Review]) -> dict[int, Scorecard]:
    """Return the scorecards of many reviews of one cycle by review id, asking for each figure once."""
    template = template_of(session, cycle.template_id)
    period = period_of(cycle)
    months = tuple(Period.of("month", period.end).shifted(-back) for back in range(11, -1, -1))
    whose = [Who.member(one.member_id) for one in reviews]
    names = sorted({one.metric for one in template.criteria if one.metric})
    actuals = {name: {figure.key: figure.value for figure in measure(session, name, Who(), period, "member")} for name in names}
    targets = {name: targets_of(session, name, whose, period) for name in names}
    sales = {month: {figure.key: figure.value for figure in measure(session, "sales_amount", Who(), month, "member")} for month in months}
    aims = {month: targets_of(session, "sales_amount", whose, month) for month in months}
    given = _given(session, [one.id for one in reviews])
    cards = {}
    for review, who in zip(reviews, whose, strict=True):
        inputs = {name: (targets[name][who], actuals[name].get(review.member_id, _nothing(name))) for name in names}
        chart = tuple(MonthMark(month, sales[month].get(review.member_id), aims[month][who]) for month in months)
        cards[review.id] = _card(session, template, inputs, given.get(review.id, {}), chart, review.member_id, period)
    return cards


def period_of(cycle: ReviewCycle) -> Period:
    """Return the period that a cycle reviews."""
    return Period(cycle.period_kind, cycle.period_start, cycle.period_end)


def _nothing(name: str) -> Decimal | None:
    """Return what a member without facts has: nothing of a sum is zero, of a ratio there is none."""
    return None if metric(name).is_ratio else Decimal(0)


def _given(session: Session, review_ids: list[int]) -> dict[int, dict[int, ReviewScore]]:
    found: dict[int, dict[int, ReviewScore]] = {}
    for one in session.scalars(select(ReviewScore).where(ReviewScore.review_id.in_(review_ids))):
        found.setdefault(one.review_id, {})[one.criterion_id] = one
    return found


def _card(
    session: Session,
    template: Template,
    inputs: dict[str, tuple[Decimal | None, Decimal | None]],
    given: dict[int, ReviewScore],
    chart: tuple[MonthMark, ...],
    member_id: int,
    period: Period,
) -> Scorecard:
    drafts = [_draft(one, inputs, given.get(one.id or 0)) for one in template.criteria]
    result = score([Part(one.criterion.name, one.criterion.weight, one.points, one.missing) for one in drafts])
    lines = tuple(
        Line(one.criterion, one.target, one.actual, one.attainment, one.points, scored.adds, one.comment, one.missing)
        for one, scored in zip(drafts, result.parts, strict=True)
    )
    shown = result.shown
    member, team, leader = _person(session, member_id, period)
    return Scorecard(
        lines,
        shown,
        "" if shown is None else scale(template).of(shown),
        result.covered,
        chart,
        member.name,
        member.role,
        team,
        leader,
        member.hired_on,
    )


def _draft(one: Criterion, inputs: dict[str, tuple[Decimal | None, Decimal | None]], given: ReviewScore | None) -> Line:
    comment = given.comment if given else ""
    if one.kind == MANUAL:
        points = given.score if given else None
        missing = None if points is not None else mark("Review", "not scored yet")
        return Line(one, None, None, None, points, None, comment, missing)
    target, actual = inputs[one.metric or ""]
    if one.kind == ATTAINMENT:
        reached = attainment(actual, target)
        if reached.ratio is None:
            return Line(one, target, actual, None, None, None, comment, reached.reason)
        points = attainment_points(reached.ratio, cap=(one.cap or Decimal(100)) / 100)
        return Line(one, target, actual, reached.ratio, points, None, comment, None)
    if actual is None:
        return Line(one, target, None, None, None, None, comment, mark("Review", "no data in this period"))
    return Line(one, target, actual, attainment(actual, target).ratio, steps(one).points(actual), None, comment, None)


def _person(session: Session, member_id: int, period: Period) -> tuple[Member, str, str]:
    from salesdesk.measure.who import stays, team_on

    member = session.get_one(Member, member_id)
    home = team_on(stays(session), member_id, period.end)
    team = session.get(Team, home) if home else None
    leader = _leader(session, team, member_id)
    return member, team.name if team else "", leader


def _leader(session: Session, team: Team | None, member_id: int) -> str:
    """Return the name of the nearest leader above a member; a team's own leader answers to the team above."""
    while team is not None:
        if team.leader_id and team.leader_id != member_id:
            return session.get_one(Member, team.leader_id).name
        team = session.get(Team, team.parent_id) if team.parent_id else None
    return ""
