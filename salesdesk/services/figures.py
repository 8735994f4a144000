"""The figures of a period: attainment and pace by member, key figures, the trend against last year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Figure, Who, measure, metric, value
from salesdesk.measure.series import added, series
from salesdesk.measure.who import stays, subtree
from salesdesk.model import Base, Member, Receipt, SaleLine, Team
from salesdesk.model.order import by_name
from salesdesk.model.people import HOUSE
from salesdesk.period import Period
from salesdesk.rules.attainment import STATES, Attainment, Pace, attainment, over_until, pace
from salesdesk.rules.headline import Days, Headline, KeyFigure, TrendMonth, twelve_months
from salesdesk.services.goals.targets import targets_of, targets_over
from salesdesk.services.settings import Settings, read_settings
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
class Overview(Headline):
    """Everything that the Overview shows of `who` in a period: the headline, and what each member reached."""

    who: Who
    members: tuple[Reached, ...]


KEY_FIGURES = ("sales_amount", "receipts", "gross_margin", "new_customers")


def overview(db: Database, who: Who, period: Period, today: date | None = None) -> Overview:
    """Return the Overview of `who` in `period`, as of `today` (the pace never counts days to come)."""
    with db.read() as session:
        settings = read_settings(session)
        days = days_of(session, period, settings.country, today)
        months = twelve_months(period)
        compared = _compared(period, days.until)
        known = _measured(session, who, compared, months)
        targets = targets_over(session, "sales_amount", [who], [period, *months])
        seen = tuple(one for one in months if one.start <= max(days.until, period.start))
        figures = tuple(_key_figure(session, name, who, compared, seen, known[name], targets) for name in KEY_FIGURES)
        goal = targets[who, period]
        members = reached(session, "sales_amount", persons_of(session, who, period), period, days)
        sales = known["sales_amount"]
        trend = tuple(TrendMonth(one, sales[one].value, sales[one.year_before()].value, targets[who, one]) for one in months)
        has_receipts = session.execute(select(Receipt.id).limit(1)).first() is not None
        return Overview(
            period,
            days,
            attainment(figures[0].value, goal),
            pace(figures[0].value, goal, days.over, days.total),
            figures,
            trend,
            settings.currency,
            days.data_until is not None,
            has_receipts,
            who,
            members,
        )


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
    last = session.execute(select(func.max(SaleLine.day))).scalar()
    until = over_until(period, last, today)
    over = working_days(period.start, until, country) if until >= period.start else 0
    return Days(over, working_days(period.start, period.end, country), last, until)


def members_of(session: Session, who: Who, period: Period) -> list[tuple[Who, str]]:
    """Return the members of `who` during `period` who are expected to sell or did: by name."""
    sqlite = session.get_bind().dialect.name == "sqlite"
    statement = select(Member.id, Member.name).order_by(by_name(Base.metadata.tables["member"], sqlite))
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


def persons_of(session: Session, who: Who, period: Period) -> list[tuple[Who, str]]:
    """Return the same without house accounts: they count in the sums of a team, but nobody is ranked, honoured or reviewed by them."""
    house = set(session.scalars(select(Member.id).where(Member.role == HOUSE)))
    return [one for one in members_of(session, who, period) if one[0].id not in house]


def members_in(db: Database, who: Who, period: Period) -> tuple[tuple[int, str], ...]:
    """Return the ids and names of the members of `who` during `period`, by name."""
    with db.read() as session:
        return tuple((one.id, name) for one, name in members_of(session, who, period) if one.id is not None)


def reached(session: Session, name: str, whose: list[tuple[Who, str]], period: Period, days: Days) -> tuple[Reached, ...]:
    """Return attainment and pace of each of `whose`; who has neither a target nor a figure is left out, unless alone."""
    targets = targets_of(session, name, [who for who, _ in whose], period)
    several = any(who.kind == "member" for who, _ in whose)
    by_member = {figure.key: figure.value for figure in measure(session, name, EVERYONE, period, "member")} if several else {}
    # Who sold nothing made no profit; where no cost is known of anybody, nobody's profit is.
    known = not metric(name).is_ratio and any(one is not None for one in by_member.values())
    nothing = Decimal(0) if known else metric(name).nothing
    found = []
    for who, label in whose:
        actual = by_member.get(who.id, nothing) if who.kind == "member" else value(session, name, who, period)
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


def whole_period(db: Database, name: str | None = None) -> Period:
    """Return the span of all days with facts of metric `name`, of sales and receipts without one; the present year where there are none."""
    days = [SaleLine.day, Receipt.day] if name is None else [metric(name).day]
    with db.read() as session:
        spans = [session.execute(select(func.min(one), func.max(one))).one() for one in days]
    known = [day for span in spans for day in span if day is not None]
    return Period.span(min(known), max(known)) if known else Period.of("year", date.today())


def latest_period(db: Database) -> Period:
    """Return the month to show first: the last one with data, else the present one."""
    with db.read() as session:
        last = session.execute(select(func.max(SaleLine.day))).scalar() or session.execute(select(func.max(Receipt.day))).scalar()
    return Period.of("month", last or date.today())


def _compared(period: Period, until: date) -> tuple[Period, Period, Period]:
    """Return `period`, the one before and that a year before; of these, while the period runs, as many days as are over."""
    before, a_year_ago = period.previous(), period.year_before()
    if until >= period.end or until < period.start:
        return period, before, a_year_ago
    days = until - period.start
    before, a_year_ago = (Period.span(one.start, min(one.start + days, one.end)) for one in (before, a_year_ago))
    return period, before, a_year_ago


def _measured(
    session: Session, who: Who, compared: tuple[Period, Period, Period], months: tuple[Period, ...]
) -> dict[str, dict[Period, Figure]]:
    """Return what all key figures were in `months` and in what is `compared`; sales a year before each month, too."""
    parts = {one: one.months() if one.is_whole_months() else (one,) for one in compared}
    recent = list(dict.fromkeys([*months, *(part for one in compared for part in parts[one])]))
    older = [one for month in months if (one := month.year_before()) not in recent]
    # Both add up columns of the sale lines, so they share the scan of the months that both need.
    found = series(session, ("sales_amount", "gross_margin"), who, recent)
    found["sales_amount"].update(series(session, ("sales_amount",), who, older)["sales_amount"])
    for name in KEY_FIGURES:
        if name not in found:
            found.update(series(session, (name,), who, recent))
        for one in compared:
            found[name][one] = added(name, [found[name][part] for part in parts[one]])
    return found


def _key_figure(
    session: Session,
    name: str,
    who: Who,
    compared: tuple[Period, Period, Period],
    months: tuple[Period, ...],
    known: Mapping[Period, Figure],
    targets: Mapping[tuple[Who, Period], Decimal | None],
) -> KeyFigure:
    target = targets[who, compared[0]] if name == "sales_amount" else targets_of(session, name, [who], compared[0])[who]
    now, before, a_year_ago = (known[one] for one in compared)
    spark = tuple(known[month].value for month in months)
    return KeyFigure(name, now.value, before.value, a_year_ago.value, target, spark, now.numerator, now.denominator)
