"""The figures of a period: attainment and pace by member, key figures, the trend against last year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
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
from salesdesk.rules import headline as rules
from salesdesk.rules.attainment import STATES, Attainment, Pace, attainment, pace
from salesdesk.rules.headline import KEY_FIGURES, Days, Headline, headline
from salesdesk.services.goals.targets import targets_of, targets_over
from salesdesk.services.settings import Settings, read_settings
from salesdesk.text import Text


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


def overview(db: Database, who: Who, period: Period, today: date | None = None) -> Overview:
    """Return the Overview of `who` in `period`, as of `today` (the pace never counts days to come)."""
    with db.read() as session:
        found = headline(_Basis(session, who), period, today)
        members = reached(session, "sales_amount", persons_of(session, who, period), period, found.days)
        return Overview(**{one.name: getattr(found, one.name) for one in fields(found)}, who=who, members=members)


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
    return rules.days_of(period, country, last_sale(session), today)


def last_sale(session: Session) -> date | None:
    """Return the last day with sales."""
    return session.execute(select(func.max(SaleLine.day))).scalar()


def last_receipt(session: Session) -> date | None:
    """Return the last day with receipts."""
    return session.execute(select(func.max(Receipt.day))).scalar()


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


def latest_period(db: Database, today: date | None = None) -> Period:
    """Return the month to show first: the last one with data, else the present one."""
    with db.read() as session:
        return rules.latest_period(last_sale(session), last_receipt(session), today)


class _Basis:
    """Asks the database for the headline of `who`."""

    def __init__(self, session: Session, who: Who) -> None:
        self._session, self._who = session, who
        settings = read_settings(session)
        self.currency, self.country = settings.currency, settings.country
        self.last_sale, self.last_receipt = last_sale(session), last_receipt(session)

    def figures(self, months: Sequence[Period], compared: Sequence[Period]) -> dict[str, dict[Period, Figure]]:
        parts = {one: one.months() if one.is_whole_months() else (one,) for one in compared}
        recent = list(dict.fromkeys([*months, *(part for one in compared for part in parts[one])]))
        older = [one for month in months if (one := month.year_before()) not in recent]
        # Both add up columns of the sale lines, so they share the scan of the months that both need.
        found = series(self._session, ("sales_amount", "gross_margin"), self._who, recent)
        found["sales_amount"].update(series(self._session, ("sales_amount",), self._who, older)["sales_amount"])
        for name in KEY_FIGURES:
            if name not in found:
                found.update(series(self._session, (name,), self._who, recent))
            for one in compared:
                found[name][one] = added(name, [found[name][part] for part in parts[one]])
        return found

    def targets(self, name: str, periods: Sequence[Period]) -> dict[Period, Decimal | None]:
        found = targets_over(self._session, name, [self._who], periods)
        return {period: found[self._who, period] for period in periods}
