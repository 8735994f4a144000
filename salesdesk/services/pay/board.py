"""The leaderboard (战报): who is where by a metric, how far on the way to the target, and how many places up or down."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Who, measure, metric
from salesdesk.measure.who import stays, subtree, team_on
from salesdesk.model import Team
from salesdesk.period import Period
from salesdesk.rules.pay.given import ZERO
from salesdesk.services.figures import persons_of
from salesdesk.services.goals.targets import targets_of
from salesdesk.services.settings import read_settings
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the board, a member or a team; `climbed` places since the period before (negative: fallen), None for who is new."""

    rank: int
    who: Who
    name: str
    team: str
    value: Decimal
    attainment: Decimal | None
    climbed: int | None


@dataclass(frozen=True, slots=True)
class Board:
    """The board of a period; `name` is the metric's, `metric` what it is called."""

    name: str
    metric: Text
    money: bool
    who: Who | None
    period: Period
    company: str
    currency: str
    places: tuple[Place, ...]
    total: Decimal


def board(db: Database, name: str, who: Who, period: Period, by: str = "member") -> Board:
    """Return the board of metric `name` for `who` in `period`, of members or, `by` "team", of teams against one another.

    Who has nothing is not on it. Who is level has the same rank. Of teams within teams it is the smallest that compete.
    """
    with db.read() as session:
        named = _teams(session, who) if by == "team" else {one.id: label for one, label in persons_of(session, who, period)}
        on_it = {key: label for key, label in named.items() if key is not None}
        within = who if by == "team" else EVERYONE
        now, before = ({one.key: one.value for one in measure(session, name, within, each, by)} for each in (period, period.previous()))
        whose = {key: Who.team(key) if by == "team" else Who.member(key) for key in on_it}
        targets = targets_of(session, name, list(whose.values()), period)
        teams = {row[0]: row[1] for row in session.execute(select(Team.id, Team.name))}
        known = stays(session)
        whole = measure(session, name, who, period)[0].value
        settings = read_settings(session)
    ranks, old = _ranks(now, on_it), _ranks(before, on_it)
    places = []
    for key, rank in ranks.items():
        value, target = now[key] or ZERO, targets[whose[key]]
        team = teams.get(team_on(known, key, period.end) or 0, "") if by == "member" else ""
        climbed = old[key] - rank if key in old else None
        places.append(Place(rank, whose[key], on_it[key], team, value, value / target if target else None, climbed))
    places.sort(key=_by_rank)
    total = sum((one.value for one in places), ZERO)
    what = metric(name)
    return Board(
        what.name,
        what.label,
        what.kind == "money",
        who if total == whole else None,
        period,
        settings.company or settings.name,
        settings.currency,
        tuple(places),
        total,
    )


def _teams(session: Session, who: Who) -> dict[int | None, str]:
    rows = session.execute(select(Team.id, Team.name, Team.parent_id)).all()
    inside = subtree(session, who.id) if who.kind == "team" and who.id is not None else {row[0] for row in rows}
    above = {row[2] for row in rows}
    return {row[0]: row[1] for row in rows if row[0] in inside and row[0] not in above}


def _ranks(values: Mapping[object, Decimal | None], members: Mapping[int, str]) -> dict[int, int]:
    known = {key: value for key, value in values.items() if isinstance(key, int) and key in members and value}
    ranked = sorted(known.values(), reverse=True)
    return {key: ranked.index(value) + 1 for key, value in known.items()}


def _by_rank(one: Place) -> tuple[int, str]:
    return one.rank, one.name
