"""The sample's targets: of members, teams and the company, for each month up to the end of the year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.period import Period
from salesdesk.sample.months import season
from salesdesk.sample.stories import LAST, PARTS, planned
from salesdesk.sample.world import World

_RECEIPTS_SHARE = 0.97
# Members from this target on are to win two new customers a month, the others one.
_TWO_FROM = 68


@dataclass(frozen=True, slots=True)
class Goal:
    """A target of a member, or of a team, or (both None) of the company."""

    metric: str
    member: int | None
    team: int | None
    month: date
    value: Decimal


def goals(world: World, periods: list[Period], scale: float) -> Iterator[Goal]:
    """Yield the targets of `periods`, of which the first 24 are the sample's months."""
    seasons = [season(period, world.country) for period in periods]
    for at, period in enumerate(periods):
        for metric in ("sales_amount", "receipts", "new_customers"):
            values = [member_goal(world, metric, member, at, seasons, scale) for member in range(len(PARTS))]
            yield from (Goal(metric, member, None, period.start, value) for member, value in enumerate(values) if value)
            of_teams = [_team(metric, team, at, values, step(world, scale)) for team in range(len(world.teams))]
            yield from (Goal(metric, None, team, period.start, value) for team, value in enumerate(of_teams))
            yield Goal(metric, None, None, period.start, sum(of_teams, Decimal(0)))


def member_goal(world: World, metric: str, member: int, at: int, seasons: list[float], scale: float) -> Decimal:
    """Return a member's target of one month; 0 where they have none."""
    part = PARTS[member]
    if metric == "new_customers":
        return Decimal(0 if at < part.first else 2 if part.target >= _TWO_FROM else 1)
    plan = planned(part, at, seasons[at])
    if metric == "receipts":
        before = planned(part, at - 1, seasons[max(at - 1, 0)])
        plan = _RECEIPTS_SHARE * (0.35 * plan + 0.65 * before)
    return _rounded(plan * world.unit * scale, step(world, scale))


def _team(metric: str, team: int, at: int, values: list[Decimal], to: int) -> Decimal:
    """Return the team's target: what its members have, save that from the last quarter on not all of it is shared out, or too much."""
    whole = sum((value for part, value in zip(PARTS, values, strict=True) if part.team == team), Decimal(0))
    if metric != "sales_amount" or at < LAST - 2:
        return whole
    return _rounded(float(whole) * (1.035 if team == 0 else 0.98), to)


def step(world: World, scale: float) -> int:
    """Return to what targets are rounded: thousands as people do, finer in a sample that is smaller than usual."""
    return max(1, round(world.target_step * min(scale, 1)))


def _rounded(value: float, to: int) -> Decimal:
    return Decimal(round(value / to) * to)
