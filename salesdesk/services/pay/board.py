"""The leaderboard (战报): who is where by a metric, how far on the way to the target, and how many places up or down."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Who, measure, metric
from salesdesk.measure.who import stays, team_on
from salesdesk.model import Team
from salesdesk.period import Period
from salesdesk.rules.pay.given import ZERO
from salesdesk.services.figures import persons_of
from salesdesk.services.goals.targets import targets_of
from salesdesk.services.settings import read_settings
from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the board; `climbed` places since the period before (negative: fallen), None for who was not there."""

    rank: int
    member_id: int
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


def board(db: Database, name: str, who: Who, period: Period) -> Board:
    """Return the board of metric `name` for `who` in `period`; who has nothing is not on it. Who is level has the same rank."""
    with db.read() as session:
        members = {one.id: label for one, label in persons_of(session, who, period) if one.id is not None}
        now, before = (
            {one.key: one.value for one in measure(session, name, EVERYONE, each, "member")} for each in (period, period.previous())
        )
        targets = targets_of(session, name, [Who.member(one) for one in members], period)
        teams = {row[0]: row[1] for row in session.execute(select(Team.id, Team.name))}
        known = stays(session)
        whole = measure(session, name, who, period)[0].value
        settings = read_settings(session)
    ranks, old = _ranks(now, members), _ranks(before, members)
    places = []
    for member, rank in ranks.items():
        value = now[member] or ZERO
        target = targets[Who.member(member)]
        team = teams.get(team_on(known, member, period.end) or 0, "")
        climbed = old[member] - rank if member in old else None
        places.append(Place(rank, member, members[member], team, value, value / target if target else None, climbed))
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


def _ranks(values: dict[object, Decimal | None], members: dict[int, str]) -> dict[int, int]:
    known = {key: value for key, value in values.items() if isinstance(key, int) and key in members and value}
    ranked = sorted(known.values(), reverse=True)
    return {key: ranked.index(value) + 1 for key, value in known.items()}


def _by_rank(one: Place) -> tuple[int, str]:
    return one.rank, one.name
