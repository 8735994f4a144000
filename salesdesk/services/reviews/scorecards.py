"""The scorecard of a review: computed from facts while it is open, frozen with all its inputs once it is final."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from salesdesk.measure import Who
from salesdesk.measure.who import stays
from salesdesk.model import Member, Receipt, Review, ReviewCycle, SaleLine, Team
from salesdesk.model.people import ROLES
from salesdesk.money import round_half_up
from salesdesk.period import Period
from salesdesk.rules.score import PLACES, Part, adjusted, score
from salesdesk.rules.split import split
from salesdesk.services.goals.targets import targets_of
from salesdesk.services.reviews.criteria import BONUS, OTHERS, OUTSIDE, SELF, VETO, Criterion, Points, limit_of, points_of
from salesdesk.services.reviews.facts import NO_ANSWERS, Answers, Gathered, by_member, gather
from salesdesk.services.reviews.template import Template, scale
from salesdesk.services.reviews.templates import template_of
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

_ALL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion: target and actual of its metric, attainment as a fraction, points of 100, and what it adds to the total.

    What the lines add is in hundredths, and comes to the total exactly (before a veto). Without a metric, `actual` is a typed figure.
    A line without points is not counted; `missing` says why, and its weight is shared among the others.
    `before` is the figure of a year before, `place` the place among all, `own` and `others` what self review and others gave;
    `team_id` is the team whose figure it is, where it is not the person's own; `limited` is in words what of the metric counts.
    """

    criterion: Criterion
    target: Decimal | None
    actual: Decimal | None
    attainment: Decimal | None
    points: Decimal | None
    adds: Decimal | None
    comment: str
    missing: Text | None
    before: Decimal | None = None
    place: int | None = None
    own: Decimal | None = None
    others: Decimal | None = None
    team_id: int | None = None
    limited: Text | str = ""


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

    `computed` is the total before calibration. `limits` say what a veto did. `coefficient` is what pay is multiplied by for this grade,
    `bonus` what the grade earns.
    `grades` are all grades of the template, the best first. `data_until` is the last day with facts, within the period.
    `too_new` people have figures but no total; `presence` is the share of the working days that targets count for.
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
    computed: Decimal | None = None
    limits: tuple[Text, ...] = ()
    coefficient: Decimal | None = None
    too_new: bool = False
    presence: Decimal = Decimal(1)
    template: str = ""
    top: Decimal = _ALL
    bonus: Decimal | None = None

    @property
    def member(self) -> str:
        return self.person.name

    @property
    def is_calibrated(self) -> bool:
        """Whether calibration gave another total than was computed."""
        return self.total is not None and self.computed is not None and self.total != self.computed

    @property
    def tone(self) -> str:
        """Return what the grade says by its place among all: "good", "accent", "warn", "bad"; "plain" without one."""
        return tone_of(self.grade, self.grades)


_TONES = ((Decimal("0.3"), "good"), (Decimal("0.6"), "accent"), (Decimal("0.8"), "warn"), (Decimal(1), "bad"))


def tone_of(grade: str, grades: Sequence[str]) -> str:
    """Return what a grade says by its place among `grades`, the best first: "good", "accent", "warn", "bad", or "plain"."""
    if grade not in grades:
        return "plain"
    last = len(grades) - 1
    place = Decimal(grades.index(grade)) / last if last else Decimal("0.5")
    return next(tone for limit, tone in _TONES if place <= limit)


def compute_all(session: Session, cycle: ReviewCycle, reviews: list[Review]) -> dict[int, Scorecard]:
    """Return the scorecards of many reviews of one cycle by review id, asking for each figure once."""
    used = {one.id: one.template_id or cycle.template_id for one in reviews}
    templates = {each: template_of(session, each) for each in sorted(set(used.values()))}
    known = gather(session, cycle, reviews, templates.values())
    period = period_of(cycle)
    months = tuple(Period.of("month", period.end).shifted(-back) for back in range(11, -1, -1))
    whose = [Who.member(one.member_id) for one in reviews]
    sales = {month: by_member(session, "sales_amount", month) for month in months}
    aims = {month: targets_of(session, "sales_amount", whose, month) for month in months}
    people = people_of(session, [one.member_id for one in reviews], period)
    currency, until = read_settings(session).currency, _data_until(session, period)
    cards = {}
    for review, who in zip(reviews, whose, strict=True):
        template, person = templates[used[review.id]], people[review.member_id]
        chart = tuple(
            MonthMark(month, sales[month].get(review.member_id, Decimal(0)) if sales[month] else None, aims[month][who]) for month in months
        )
        bare = Scorecard((), None, "", Decimal(0), chart, person, tuple(scale(template).names), currency, until)
        bare = replace(bare, template=template.name, top=template.top, too_new=_is_too_new(person, cycle))
        bare = replace(bare, presence=known.presence.get(review.member_id, Decimal(1)))
        cards[review.id] = _scored(bare, template, known, review)
    return cards


def period_of(cycle: ReviewCycle) -> Period:
    """Return the period that a cycle reviews."""
    return Period(cycle.period_kind, cycle.period_start, cycle.period_end)


def graded(card: Scorecard, template: Template, total: Decimal | None) -> Scorecard:
    """Return the card with another total, and the grade and coefficient that it earns."""
    grade = "" if total is None else scale(template).of(total)
    band = template.band(grade)
    return replace(card, total=total, grade=grade, coefficient=band.coefficient if band else None, bonus=band.bonus if band else None)


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


def _is_too_new(person: Person, cycle: ReviewCycle) -> bool:
    if cycle.too_new_days is None or person.hired_on is None:
        return False
    return (cycle.period_end - person.hired_on).days + 1 < cycle.too_new_days


def _data_until(session: Session, period: Period) -> date | None:
    last = [session.execute(select(func.max(one.day)).where(one.day <= period.end)).scalar() for one in (SaleLine, Receipt)]
    return max((day for day in last if day is not None), default=None)


def _scored(bare: Scorecard, template: Template, known: Gathered, review: Review) -> Scorecard:
    """Return the card with its lines, its total as shown, and the share of the weights that it rests on."""
    answers = known.answers.get(review.id, NO_ANSWERS)
    own_share = _ALL - template.self_weight - template.others_weight
    drafts = [_draft(_within(one, own_share), known, review, answers) for one in template.criteria]
    drafts += _said(template, drafts, answers)
    weighted = [one for one in drafts if one.criterion.kind not in OUTSIDE]
    result = score([Part(one.criterion.name, one.criterion.weight, one.points, one.missing) for one in weighted])
    bonuses = [one.points for one in drafts if one.criterion.kind == BONUS and one.points is not None]
    vetoes = [(one, limit) for one in template.criteria if (limit := limit_of(one, known.facts(one, review))) is not None]
    adds = iter(_adds([one.adds for one in result.parts], result.shown))
    lines = tuple(replace(one, adds=one.points if one.criterion.kind in OUTSIDE else next(adds)) for one in drafts)
    card = replace(bare, lines=lines, covered=result.covered)
    if result.shown is None or bare.too_new:
        return replace(card, lines=tuple(replace(one, adds=None) for one in lines) if bare.too_new else lines)
    total = round_half_up(adjusted(result.shown, bonuses, [limit for _, limit in vetoes], template.top), PLACES)
    said = mark("Review", "Veto: {name}. The total is at most {limit}.")
    limits = tuple(said.fill(name=one.name, limit=f"{limit.normalize():f}") for one, limit in vetoes)
    final = total if review.calibrated is None else review.calibrated
    return graded(replace(card, computed=total, limits=limits), template, final)


def _within(one: Criterion, own_share: Decimal) -> Criterion:
    """Return the criterion with what it weighs where self review and others' feedback count as well."""
    return one if own_share == _ALL else replace(one, weight=one.weight * own_share / _ALL)


def _said(template: Template, drafts: Sequence[Line], answers: Answers) -> list[Line]:
    """Return a line for the self review and one for others' feedback, where they count."""
    found = []
    ids = [one.criterion.id for one in drafts if one.criterion.id is not None and one.criterion.kind not in OUTSIDE]
    weights = {one.criterion.id: one.criterion.weight for one in drafts}
    for kind, weight in ((SELF, template.self_weight), (OTHERS, template.others_weight)):
        if weight:
            given = {one: answers.own.get(one) if kind == SELF else answers.mean(one) for one in ids}
            found_points = score([Part("", weights[one], given[one]) for one in ids]).total
            missing = None if found_points is not None else mark("Review", "nothing came back yet")
            found.append(Line(Criterion("", kind, weight), None, None, None, found_points, None, "", missing))
    return found


def _adds(exact: list[Decimal | None], total: Decimal | None) -> list[Decimal | None]:
    """Return what each line brings, rounded so that the lines add up to the total as it is shown."""
    known = [one for one in exact if one is not None]
    if total is None or min(known) < 0:
        return exact
    rounded = iter(split(total, known, PLACES))
    return [None if one is None else next(rounded) for one in exact]


def _draft(one: Criterion, known: Gathered, review: Review, answers: Answers) -> Line:
    facts, given = known.facts(one, review), known.given.get(review.id, {}).get(one.id or 0)
    found = Points(None) if one.kind == VETO else points_of(one, facts)
    actual = facts.given if one.is_typed and not one.is_judged else facts.actual
    return Line(
        one,
        facts.target,
        actual,
        facts.ratio,
        found.points,
        None,
        given.comment if given else "",
        found.missing,
        facts.before,
        facts.place,
        answers.own.get(one.id or 0),
        answers.mean(one.id or 0),
        known.leads.get(review.member_id) if one.team else None,
        known.limits.get(one.only, ""),
    )
