"""What a goal can be chosen from: owners, goals above it, values of filters, profiles of the year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Who
from salesdesk.measure.only import EVERY, Only, described
from salesdesk.model import Base, Customer, Goal, Member, Product, SaleLine, Target
from salesdesk.model.order import by_name
from salesdesk.period import Period
from salesdesk.services.figures import teams
from salesdesk.services.goals.profiles import read_profiles
from salesdesk.services.settings import read_settings
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class GoalChoices:
    """`owners` are (whose, name, depth of a team in the tree), `goals` (id, name) those of the year; `filters` values by dimension."""

    owners: tuple[tuple[Who, str, int], ...]
    goals: tuple[tuple[int, str], ...]
    filters: Mapping[str, Sequence[tuple[object, str]]]
    profiles: tuple[str, ...]
    currency: str
    year: Period


def goal_choices(db: Database, period: Period) -> GoalChoices:
    """Return what a goal of the fiscal year of `period` can be chosen from; members who left before it are not offered."""
    of_teams = [(Who.team(one), name, depth) for one, name, depth in teams(db)]
    with db.read() as session:
        settings = read_settings(session)
        year = Period.of("year", period.start, settings.fiscal_start)
        there = select(Member.id, Member.name).where((Member.left_on.is_(None)) | (Member.left_on >= year.start))
        members = session.execute(there.order_by(by_name(Base.metadata.tables["member"], db.is_sqlite)))
        owners = [(EVERYONE, "", 0), *of_teams, *((Who.member(row[0]), row[1], 0) for row in members)]
        goals = session.execute(select(Goal.id, Goal.name).where(Goal.start <= year.end, Goal.end >= year.start).order_by(Goal.id))
        known = tuple((row[0], row[1]) for row in goals)
        return GoalChoices(tuple(owners), known, filter_values(session), tuple(sorted(read_profiles(session))), settings.currency, year)


def filters_in_use(db: Database, name: str, year: Period) -> tuple[tuple[Only, Text | str], ...]:
    """Return what targets and goals of metric `name` in a year are limited to, with its words."""
    with db.read() as session:
        found = set(
            session.scalars(
                select(Target.only).where(Target.metric == name, Target.only != "", Target.period_start.between(year.start, year.end))
            )
        )
        of_goals = select(Goal.only).where(Goal.metric == name, Goal.only != "", Goal.start <= year.end, Goal.end >= year.start)
        found |= set(session.scalars(of_goals))
        named = [(only := Only.parse(code), described(session, only)) for code in found]
    return tuple(sorted(named, key=_by_words))


def _by_words(one: tuple[Only, Text | str]) -> str:
    return str(one[1])


def filter_choices(db: Database) -> dict[str, list[tuple[object, str]]]:
    """Return the values that a filter can have, as kept and as shown, by dimension."""
    with db.read() as session:
        return filter_values(session)


def filter_values(session: Session) -> dict[str, list[tuple[object, str]]]:
    """Return the values that a filter can have, as kept and as shown, by dimension."""
    answer: dict[str, list[tuple[object, str]]] = {}
    for name in ("region", "industry", "channel", "grade", "category", "line"):
        columns: list[Any] = [getattr(cls, name) for cls in (SaleLine, Customer, Product) if hasattr(cls, name)]
        found = {value for column in columns for value in session.scalars(select(column).distinct()) if value}
        answer[name] = [(value, value) for value in sorted(found)]
    for name, cls in (("product", Product), ("customer", Customer)):
        answer[name] = [(row[0], row[1]) for row in session.execute(select(cls.id, cls.name).order_by(cls.name))]
    assert set(answer) | {"customers"} == EVERY
    return answer
