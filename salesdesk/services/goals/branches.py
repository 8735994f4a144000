"""Everybody below the owner of a goal: what each weighs when it is split over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from statistics import median

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.measure import ALL, EVERYONE, Only, Who, measure, metric
from salesdesk.measure.who import Stay, stays, team_on
from salesdesk.model import Customer, Goal, Member, Team
from salesdesk.model.goals import AGREED, CLOSED
from salesdesk.period import Period
from salesdesk.rules.cascade import loads
from salesdesk.services.figures import latest_period
from salesdesk.services.goals.book import names_of, who_of
from salesdesk.services.goals.past import year_before
from salesdesk.services.goals.profiles import read_profiles
from salesdesk.services.goals.targets import targets_over
from salesdesk.services.settings import read_settings
from salesdesk.text import mark

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Branch:
    """Somebody below the owner of a goal. `above` is whose part it is of, `depth` 1 right below the owner.

    `before` is what was reached a year before, by month asked for; `load` how many full months of work there are (newcomers ramp up);
    `potential` what the customers would buy in a year if each bought what is usual for its grade; `now` the targets that are set.
    `goal_id` and `agreed` tell of a goal on the same metric and days that exists already.
    """

    who: Who
    name: str
    above: Who
    depth: int
    before: Mapping[date, Decimal]
    load: Decimal
    potential: Decimal
    now: Mapping[date, Decimal]
    goal_id: int | None
    agreed: bool


@dataclass(frozen=True, slots=True)
class Whole:
    """A goal that is to be cascaded, with its months and everybody below its owner; `known` is the last month with data."""

    goal_id: int
    name: str
    metric: str
    only: Only
    who: Who
    whose: str
    months: tuple[Period, ...]
    targets: Mapping[date, Decimal]
    branches: tuple[Branch, ...]
    profiles: Mapping[str, tuple[Decimal, ...]]
    country: str
    currency: str
    known: Period

    @property
    def total(self) -> Decimal:
        return sum(self.targets.values(), _NOTHING)

    def below(self, who: Who) -> tuple[Branch, ...]:
        """Return who is right below somebody."""
        return tuple(one for one in self.branches if one.above == who)


def whole_of(db: Database, goal_id: int) -> Whole:
    """Return a goal with everybody below its owner and what they weigh.

    Raise `SalesDeskError`: "cascade.ratio" for a metric whose months do not add up, "cascade.nothing" without a target.
    """
    with db.read() as session:
        goal = session.get(Goal, goal_id)
        if goal is None:
            raise record_gone()
        if goal.metric is None or not metric(goal.metric).additive:
            raise SalesDeskError(
                "cascade.ratio",
                mark("Errors", "Only a sum can be split: percentages and key results are set for each one by themselves."),
            )
        who, only, period = who_of(goal), Only.parse(goal.only), Period.span(goal.start, goal.end)
        found = people_below(session, who, period)
        settings = read_settings(session)
        name, state = goal.metric, (goal.id, goal.name)
        whose = names_of(session, [who])[who]
        months = period.months()
        targets = _months(session, name, only, [who, *(one for one, *_ in found)], months)
        potential = _potential(session, [one for one, *_ in found], period)
        work = _loads(session, [one for one, *_ in found], months)
        goals = goals_beside(session, goal)
        profiles = read_profiles(session)
    past = year_before(db, name, [one for one, *_ in found], months, only)
    branches = []
    for one, called, above, depth in found:
        before = {month.start: past.get((one, month.start), _NOTHING) for month in months}
        known = goals.get(one)
        branches.append(Branch(one, called, above, depth, before, work[one], potential[one], targets[one], *(known or (None, False))))
    whole = Whole(
        *state,
        name,
        only,
        who,
        whose,
        months,
        targets[who],
        tuple(branches),
        profiles,
        settings.country,
        settings.currency,
        latest_period(db),
    )
    if not whole.total:
        raise SalesDeskError("cascade.nothing", mark("Errors", "“{name}” has no target yet that could be split."), name=state[1])
    return whole


def below(db: Database, name: str, who: Who, period: Period, only: Only = ALL) -> tuple[tuple[Branch, ...], dict[date, Decimal]]:
    """Return who is right below `who` with what they weigh, and the targets of `who` that could be split, by month."""
    months = period.months()
    with db.read() as session:
        found = [one for one in people_below(session, who, period) if one[3] == 1]
        targets = _months(session, name, only, [who, *(one for one, *_ in found)], months)
        potential = _potential(session, [one for one, *_ in found], period)
        work = _loads(session, [one for one, *_ in found], months)
    past = year_before(db, name, [one for one, *_ in found], months, only)
    branches = []
    for one, called, above, depth in found:
        before = {month.start: past.get((one, month.start), _NOTHING) for month in months}
        branches.append(Branch(one, called, above, depth, before, work[one], potential[one], targets[one], None, False))
    return tuple(branches), targets[who]


def people_below(session: Session, who: Who, period: Period) -> list[tuple[Who, str, Who, int]]:
    """Return everybody below `who` in the period, with their names, whose part they are, and how deep; each team before its members."""
    known = stays(session)
    teams = [(row[0], row[1], row[2]) for row in session.execute(select(Team.id, Team.name, Team.parent_id).order_by(Team.name))]
    there = select(Member.id, Member.name).where((Member.hired_on.is_(None)) | (Member.hired_on <= period.end))
    there = there.where((Member.left_on.is_(None)) | (Member.left_on >= period.start)).order_by(Member.name)
    members = [(row[0], row[1], _home(known, row[0], period)) for row in session.execute(there)]
    found: list[tuple[Who, str, Who, int]] = []

    def add(team: int | None, above: Who, depth: int) -> None:
        for team_id, name, parent in teams:
            if parent == team:
                found.append((Who.team(team_id), name, above, depth))
                add(team_id, Who.team(team_id), depth + 1)
        found.extend((Who.member(one), name, above, depth) for one, name, home in members if home == team)

    if who.kind != "member":
        add(who.id, who, 1)
    # A team without anybody has nothing to carry.
    full = {above for _, _, above, _ in found} | {one for one, *_ in found if one.kind == "member"}
    return [one for one in found if one[0] in full]


def _home(known: Sequence[Stay], member: int, period: Period) -> int | None:
    """Return the team in which a member is at the end of the period, or was last."""
    if (team := team_on(list(known), member, period.end)) is not None:
        return team
    own = [one for one in known if one.member_id == member and one.start <= period.end and one.end >= period.start]
    return max(own, key=lambda one: one.end).team_id if own else None


def _months(session: Session, name: str, only: Only, whose: Sequence[Who], months: Sequence[Period]) -> dict[Who, dict[date, Decimal]]:
    stored = targets_over(session, name, whose, months, only)
    return {who: {month.start: stored[who, month] or _NOTHING for month in months} for who in whose}


def _loads(session: Session, whose: Sequence[Who], months: Sequence[Period]) -> dict[Who, Decimal]:
    starts = [month.start for month in months]
    own = {row[0]: loads(row[1], row[2], starts) for row in session.execute(select(Member.id, Member.hired_on, Member.left_on))}
    return _by_team(session, whose, own, Period.span(months[0].start, months[-1].end))


def _potential(session: Session, whose: Sequence[Who], period: Period) -> dict[Who, Decimal]:
    """Return what the customers of each would buy in a year: of each grade the median of what its customers bought in the year before."""
    year = Period.span(period.start - timedelta(days=365), period.start - timedelta(days=1))
    bought = {one.key: one.value or _NOTHING for one in measure(session, "sales_amount", EVERYONE, year, "customer", ALL)}
    by_grade: dict[str | None, list[Decimal]] = {}
    customers = session.execute(select(Customer.id, Customer.grade, Customer.owner_id)).all()
    for customer, grade, _owner in customers:
        if bought.get(customer):
            by_grade.setdefault(grade, []).append(bought[customer])
    usual = {grade: median(values) for grade, values in by_grade.items()}
    own: dict[int, Decimal] = {}
    for customer, grade, owner in customers:
        if owner is not None:
            own[owner] = own.get(owner, _NOTHING) + max(usual.get(grade, _NOTHING), bought.get(customer, _NOTHING))
    return _by_team(session, whose, own, period)


def _by_team(session: Session, whose: Sequence[Who], own: Mapping[int, Decimal], period: Period) -> dict[Who, Decimal]:
    people = people_below(session, EVERYONE, period)
    answer: dict[Who, Decimal] = {}

    def sum_of(who: Who) -> Decimal:
        if who.kind == "member":
            return own.get(who.id or 0, _NOTHING)
        return sum((sum_of(one) for one, _, above, _ in people if above == who), _NOTHING)

    for who in whose:
        answer[who] = sum_of(who)
    return answer


def goals_beside(session: Session, goal: Goal) -> dict[Who, tuple[int, bool]]:
    """Return the other goals on the same metric and days, by owner, and whether they are agreed."""
    query = select(Goal).where(Goal.metric == goal.metric, Goal.only == goal.only, Goal.start == goal.start, Goal.end == goal.end)
    return {who_of(one): (one.id, one.state in (AGREED, CLOSED)) for one in session.scalars(query.where(Goal.id != goal.id))}
