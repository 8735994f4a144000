"""The scorecard of a review: computed from facts while it is open, frozen with all its inputs once it is final."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.measure import Who, measure, metric
from salesdesk.measure.who import stays
from salesdesk.model import Member, Receipt, Review, ReviewCycle, ReviewScore, SaleLine, Team
from salesdesk.model.people import ROLES
from salesdesk.period import Period
from salesdesk.rules.attainment import attainment
from salesdesk.rules.points import attainment_points
from salesdesk.rules.score import PLACES, Part, score
from salesdesk.rules.split import split
from salesdesk.services.review_templates import ATTAINMENT, MANUAL, Criterion, Template, scale, steps, template_of
from salesdesk.services.settings import read_settings
from salesdesk.services.targets import targets_of
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion: target and actual of its metric, attainment as a fraction, points of 100, and what it adds to the total.

    What the lines add is in hundredths, and comes to the total exactly.
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
class Person:
    """Who is reviewed, as at the end of the period: `leader` is the nearest one above."""

    name: str
    role: str | None
    team: str
    leader: str
    hired_on: date | None

    @property
    def role_label(self) -> Text | str:
        """Return the role in words."""
        return next((role.label for role in ROLES if role.value == self.role), self.role or "")


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A member's scorecard; `total` is of 100, None while nothing is scored. `covered` is the share of the weights that counts.

    `grades` are all grades of the template, the best first. `data_until` is the last day with facts, within the period.
    """

    lines: tuple[Line, ...]
    total: Decimal | None
    grade: str
    covered: Decimal
    months: tuple[MonthMark, ...]
    person: Person
    grades: tuple[str, ...]
    currency: str
    data_until: date | None

    @property
    def member(self) -> str:
        return self.person.name

    @property
    def tone(self) -> str:
        """Return what the grade says by its place among all: "good", "accent", "warn", "bad"; "plain" without one."""
        if self.grade not in self.grades:
            return "plain"
        last = len(self.grades) - 1
        place = Decimal(self.grades.index(self.grade)) / last if last else Decimal("0.5")
        return next(tone for limit, tone in _TONES if place <= limit)


_TONES = ((Decimal("0.3"), "good"), (Decimal("0.6"), "accent"), (Decimal("0.8"), "warn"), (Decimal(1), "bad"))


def compute_all(session: Session, cycle: ReviewCycle, reviews: list[Review]) -> dict[int, Scorecard]:
    """Return the scorecards of many reviews of one cycle by review id, asking for each figure once."""
    template = template_of(session, cycle.template_id)
    period = period_of(cycle)
    months = tuple(Period.of("month", period.end).shifted(-back) for back in range(11, -1, -1))
    whose = [Who.member(one.member_id) for one in reviews]
    names = sorted({one.metric for one in template.criteria if one.metric})
    actuals = {name: _by_member(session, name, period) for name in names}
    targets = {name: targets_of(session, name, whose, period) for name in names}
    sales = {month: _by_member(session, "sales_amount", month) for month in months}
    aims = {month: targets_of(session, "sales_amount", whose, month) for month in months}
    given = _given(session, cycle.id)
    people = people_of(session, [one.member_id for one in reviews], period)
    grades, currency, until = tuple(scale(template).names), read_settings(session).currency, _data_until(session, period)
    cards = {}
    for review, who in zip(reviews, whose, strict=True):
        inputs = {name: (targets[name][who], actuals[name].get(review.member_id, _nothing(name))) for name in names}
        lines, total, covered = _scored(template, inputs, given.get(review.id, {}))
        chart = tuple(MonthMark(month, _sold(sales[month], review.member_id), aims[month][who]) for month in months)
        grade = "" if total is None else scale(template).of(total)
        cards[review.id] = Scorecard(lines, total, grade, covered, chart, people[review.member_id], grades, currency, until)
    return cards


def period_of(cycle: ReviewCycle) -> Period:
    """Return the period that a cycle reviews."""
    return Period(cycle.period_kind, cycle.period_start, cycle.period_end)


def _nothing(name: str) -> Decimal | None:
    """Return what a member without facts has: nothing of a sum is zero, of a ratio there is none."""
    return None if metric(name).is_ratio else Decimal(0)


def people_of(session: Session, member_ids: Iterable[int], period: Period) -> dict[int, Person]:
    """Return who each member is in `period`: the team is the last one that they belonged to in it."""
    teams = {row[0]: (row[1], row[2], row[3]) for row in session.execute(select(Team.id, Team.name, Team.parent_id, Team.leader_id))}
    rows = session.execute(select(Member.id, Member.name, Member.role, Member.hired_on)).all()
    names = {row[0]: row[1] for row in rows}
    homes: dict[int, tuple[date, int]] = {}
    for one in stays(session):
        if one.start <= period.end and one.end >= period.start:
            homes[one.member_id] = max((one.end, one.team_id), homes.get(one.member_id, (date.min, 0)))

    def leader(home: int | None, member_id: int) -> str:
        """A team's own leader answers to the team above."""
        while home is not None:
            _, parent, led_by = teams[home]
            if led_by is not None and led_by != member_id:
                return names[led_by]
            home = parent
        return ""

    wanted = set(member_ids)
    found = {}
    for member_id, name, role, hired_on in rows:
        if member_id in wanted:
            home = homes[member_id][1] if member_id in homes else None
            found[member_id] = Person(name, role, teams[home][0] if home else "", leader(home, member_id), hired_on)
    return found


def _by_member(session: Session, name: str, period: Period) -> dict[object, Decimal | None]:
    return {figure.key: figure.value for figure in measure(session, name, Who(), period, "member")}


def _sold(by_member: dict[object, Decimal | None], member_id: int) -> Decimal | None:
    """Return what a member sold in a month; nothing is zero only where others sold: a month without any facts is unknown."""
    return by_member.get(member_id, Decimal(0)) if by_member else None


def _data_until(session: Session, period: Period) -> date | None:
    last = [session.execute(select(func.max(one.day)).where(one.day <= period.end)).scalar() for one in (SaleLine, Receipt)]
    return max((day for day in last if day is not None), default=None)


def _given(session: Session, cycle_id: int) -> dict[int, dict[int, ReviewScore]]:
    found: dict[int, dict[int, ReviewScore]] = {}
    for one in session.scalars(select(ReviewScore).join(Review, Review.id == ReviewScore.review_id).where(Review.cycle_id == cycle_id)):
        found.setdefault(one.review_id, {})[one.criterion_id] = one
    return found


def _scored(
    template: Template, inputs: dict[str, tuple[Decimal | None, Decimal | None]], given: dict[int, ReviewScore]
) -> tuple[tuple[Line, ...], Decimal | None, Decimal]:
    """Return the lines, the total as shown, and the share of the weights that it rests on."""
    drafts = [_draft(one, inputs, given.get(one.id or 0)) for one in template.criteria]
    result = score([Part(one.criterion.name, one.criterion.weight, one.points, one.missing) for one in drafts])
    adds = _adds([one.adds for one in result.parts], result.shown)
    return tuple(replace(one, adds=part) for one, part in zip(drafts, adds, strict=True)), result.shown, result.covered


def _adds(exact: list[Decimal | None], total: Decimal | None) -> list[Decimal | None]:
    """Return what each line brings, rounded so that the lines add up to the total as it is shown."""
    known = [one for one in exact if one is not None]
    if total is None or min(known) < 0:
        return exact
    rounded = iter(split(total, known, PLACES))
    return [None if one is None else next(rounded) for one in exact]


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
