"""Who does how well, and why: the stories of the sample team that are worth finding."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from salesdesk.sample.world import MONTHS

LAST = MONTHS - 1


@dataclass(frozen=True, slots=True)
class Part:
    """What a member plays. `target` is the last month's, in units of 10,000 yuan; `level` the attainment of a usual month.

    `last` are the attainments of the last months, the newest at the end; `first` the month (0 to 23) of their first sale;
    `discount` the usual one in per cent; `favourite` the share of orders from their biggest customer; `fresh` the new customers of the
    last month.
    """

    team: int
    target: int
    level: float
    last: tuple[float, ...]
    years: float
    role: str = "representative"
    first: int = 0
    discount: int = 6
    favourite: float = 0.0
    loses_favourite: bool = False
    slow_money: bool = False
    fresh: int = 1


PARTS = (
    # The rising star: hired eight months ago, above target for three.
    Part(0, 48, 1.0, (0.46, 0.58, 0.71, 0.83, 0.94, 1.03, 1.11, 1.18), 0.0, first=MONTHS - 8, fresh=3),
    # The leader of the first team, who lives on one customer.
    Part(0, 78, 1.03, (1.092,), 9.3, "leader", favourite=0.46, fresh=2),
    # The highest sales, bought with discounts.
    Part(1, 86, 1.06, (1.03, 1.08, 1.046), 6.1, "key_account", discount=19),
    # Good sales whose money comes later every month.
    Part(0, 68, 1.0, (1.02, 0.99, 1.018), 5.4, "key_account", slow_money=True, fresh=2),
    Part(1, 70, 0.99, (0.978,), 8.0, "leader", fresh=2),
    Part(0, 62, 0.96, (0.951,), 4.2),
    Part(1, 60, 0.95, (0.91,), 3.6),
    # In whose region the new camera takes off.
    Part(1, 56, 0.9, (0.86, 0.87, 0.884), 2.7, fresh=2),
    Part(1, 52, 0.91, (0.827,), 3.1),
    Part(0, 50, 0.87, (0.769,), 2.4),
    Part(1, 46, 0.84, (0.712,), 1.9, fresh=0),
    # Falling for three months: the biggest customer has stopped ordering.
    Part(0, 60, 1.02, (1.04, 0.99, 1.03, 0.79, 0.67, 0.583), 3.9, favourite=0.42, loses_favourite=True, fresh=0),
)

LOST_SINCE = MONTHS - 3
TAKING_OFF = 24
TAKES_OFF_IN = 7
# The share of the lines sold in that region, in the last months.
TAKE_OFF = (0.03, 0.06, 0.10, 0.15, 0.20, 0.25)
# From this month on the slow payers pay so many days later, month by month.
SLOWER_SINCE = 15
LATER_BY = 9
GROWTH = 1.0085


def take_off(month: int, region_of: int) -> float:
    """Return the share of lines that the new camera has in `month` in the region of member `region_of`."""
    at = month - (MONTHS - len(TAKE_OFF))
    return TAKE_OFF[at] if region_of == TAKES_OFF_IN and at >= 0 else 0.0


def attainments(rng: Random, part: Part, seasons: list[float]) -> list[float]:
    """Return what share of each month's target the member reaches (0 before their first month)."""
    found = []
    for month in range(MONTHS):
        usual = (part.level + rng.gauss(0, 0.055)) * seasons[month] ** 0.12
        told = month - (MONTHS - len(part.last))
        found.append(0.0 if month < part.first else part.last[told] if told >= 0 else min(max(usual, 0.66), 1.24))
    return found


def planned(part: Part, month: int, season: float) -> float:
    """Return the member's sales target of `month` (24 and on are months to come), in units of 10,000 yuan."""
    if part.first and month < part.first:
        return 0.0
    worked = month - part.first
    ramp = min(0.44 + 0.08 * worked, 1.0) if part.first else 1.0
    return float(part.target * ramp * GROWTH ** (month - LAST) * season**0.8)
