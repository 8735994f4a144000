"""The figures of a period: attainment and pace by member, key figures, the trend against last year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Who, measure, metric, value
from salesdesk.measure.who import stays, subtree
from salesdesk.model import Member, Receipt, SaleLine, Team
from salesdesk.period import Period
from salesdesk.rules.attainment import STATES, Attainment, Pace, attainment, pace
from salesdesk.services.settings import Settings, read_settings
from salesdesk.services.targets import targets_of
from salesdesk.text import Text
from salesdesk.workdays import working_days


@dataclass(frozen=True, slots=True)
class Reached:
    """What somebody reached of a metric's target in a period, and how that stands to the days gone by."""

    who: Who
    name: str
    attainment: Attainment
    pace: Pace

    @property
    def state(self) -> Text:
        """Return the pace in a word."""
        return STATES[self.pace.state]


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One card: the figure, the one before (previous period), a year before, its target, and its last twelve months."""

    metric: str
    value: Decimal | None
    previous: Decimal | None
    year_before: Decimal | None
    target: Decimal | None
    spark: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class TrendMonth:
    """One month of the trend."""

    month: Period
    value: Decimal | None
    year_before: Decimal | None
    target: Decimal | None


@dataclass(frozen=True, slots=True)
class Days:
    """How far a period is: working days over and in all, and the last day that has data."""

    over: int
    total: int
    data_until: date | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the Overview shows for a period and a team."""

    period: Period
    who: Who
    days: Days
    team: Reached
    members: tuple[Reached, ...]
    figures: tuple[KeyFigure, ...]
    trend: tuple[TrendMonth, ...]
    currency: str


KEY_FIGURES = ("sales_amount", "receipts", "gross_margin", "new_customers")


def overview(db: Database, who: Who, period: Period, today: date | None = None) -> Overview:
    """Return the Overview of `who` in `period`, as of `today` (the pace never counts days to come)."""
    with db.read() as session:
        settings = read_settings(session)
        days = days_of(session, period, settings.country, today)
        members = reached(session, "sales_amount", members_of(session, who, period), period, days)
        team = reached(session, "sales_amount", [(who, "")], period, days)[0]
        months = _twelve_months(period)
        figures = tuple(_key_figure(session, name, who, period, months) for name in KEY_FIGURES)
        trend = _trend(session, who, months, figures[0].spark)
        return Overview(period, who, days, team, members, figures, trend, settings.currency)


def attain(
    db: Database, period: Period, name: str = "sales_amount", who: Who = EVERYONE, today: date | None = None
) -> tuple[Days, tuple[Reached, ...]]:
    """Return the working days, and what everybody of `who` reached of metric `name`, the whole first."""
    with db.read() as session:
        settings: Settings = read_settings(session)
        days = days_of(session, period, settings.country, today)
        return days, reached(session, name, [(who, ""), *members_of(session, who, period)], period, days)


def days_of(session: Session, period: Period, country: str, today: date | None = None) -> Days:
    """Return the working days of `period` over by `today`, and the last day with data."""
    today = today or date.today()
    over_until = min(today, period.end)
    over = working_days(period.start, over_until, country) if over_until >= period.start else 0
    last = session.execute(select(func.max(SaleLine.day))).scalar()
    return Days(over, working_days(period.start, period.end, country), last)


def members_of(session: Session, who: Who, period: Period) -> list[tuple[Who, str]]:
    """Return the members of `who` during `period` who are expected to sell or did: by name."""
    statement = select(Member.id, Member.name).order_by(Member.name)
    statement = statement.where(or_(Member.hired_on.is_(None), Member.hired_on <= period.end))
    statement = statement.where(or_(Member.left_on.is_(None), Member.left_on >= period.start))
    found = [(row[0], row[1]) for row in session.execute(statement)]
    if who.kind == "member":
        found = [one for one in found if one[0] == who.id]
    elif who.kind == "team":
        assert who.id is not None
        teams = subtree(session, who.id)
        inside = {one.member_id for one in stays(session) if one.team_id in teams and one.start <= period.end and one.end >= period.start}
        found = [one for one in found if one[0] in inside]
    return [(Who.member(one[0]), one[1]) for one in found]


def reached(session: Session, name: str, whose: list[tuple[Who, str]], period: Period, days: Days) -> tuple[Reached, ...]:
    """Return attainment and pace of each of `whose`; who has neither a target nor a figure is left out, unless alone."""
    targets = targets_of(session, name, [who for who, _ in whose], period)
    by_member = {figure.key: figure.value for figure in measure(session, name, EVERYONE, period, "member")}
    found = []
    for who, label in whose:
        actual = by_member.get(who.id, Decimal(0)) if who.kind == "member" else value(session, name, who, period)
        if len(whose) > 1 and who.kind == "member" and not actual and targets[who] is None:
            continue
        found.append(Reached(who, label, attainment(actual, targets[who]), pace(actual, targets[who], days.over, days.total)))
    return tuple(found)


def teams(db: Database) -> list[tuple[int, str, int]]:
    """Return (id, name, level) of all teams, each below the one it is part of."""
    with db.read() as session:
        rows = session.execute(select(Team.id, Team.name, Team.parent_id).order_by(Team.name)).all()
    found: list[tuple[int, str, int]] = []

    def add(parent: int | None, level: int) -> None:
        for row in rows:
            if row[2] == parent:
                found.append((row[0], row[1], level))
                add(row[0], level + 1)

    add(None, 0)
    return found


def whole_period(db: Database) -> Period:
    """Return the span of all days with facts; the present year where there are none."""
    with db.read() as session:
        spans = [session.execute(select(func.min(one.day), func.max(one.day))).one() for one in (SaleLine, Receipt)]
    known = [day for span in spans for day in span if day is not None]
    return Period.span(min(known), max(known)) if known else Period.of("year", date.today())


def latest_period(db: Database) -> Period:
    """Return the month to show first: the last one with data, else the present one."""
    with db.read() as session:
        last = session.execute(select(func.max(SaleLine.day))).scalar() or session.execute(select(func.max(Receipt.day))).scalar()
    return Period.of("month", last or date.today())


def _twelve_months(period: Period) -> tuple[Period, ...]:
    last = Period.of("month", period.end)
    return tuple(last.shifted(-back) for back in range(11, -1, -1))


def _key_figure(session: Session, name: str, who: Who, period: Period, months: tuple[Period, ...]) -> KeyFigure:
    spark = tuple(value(session, name, who, month) for month in months)
    known = dict(zip(months, spark, strict=True))
    now = known[period] if period in known else value(session, name, who, period)
    before = period.previous()
    previous = known[before] if before in known else value(session, name, who, before)
    target = targets_of(session, name, [who], period)[who]
    return KeyFigure(name, now, previous, value(session, name, who, period.year_before()), target, spark)


def _trend(session: Session, who: Who, months: tuple[Period, ...], values: tuple[Decimal | None, ...]) -> tuple[TrendMonth, ...]:
    name = metric("sales_amount").name
    return tuple(
        TrendMonth(month, now, value(session, name, who, month.year_before()), targets_of(session, name, [who], month)[who])
        for month, now in zip(months, values, strict=True)
    )
