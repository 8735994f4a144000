"""Break points: one ascending list, so that neither a hole nor an overlap between tiers can be written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from salesdesk.errors import SalesDeskError
from salesdesk.rules.pay.words import shown
from salesdesk.text import mark

NO_DEAL_TARGET = mark("PayCheck", "A single deal has no target: count tiers by attainment for the period.")


class AtBreak(StrEnum):
    """To which tier a figure exactly on a break point belongs."""

    UPPER = "upper"
    LOWER = "lower"


class Axis(StrEnum):
    """What break points are told on: the base itself, or the attainment of its target (1 is all of it)."""

    BASE = "base"
    ATTAINMENT = "attainment"


class Per(StrEnum):
    """Whether tiers look at each deal alone or at the period's sum."""

    PERIOD = "period"
    DEAL = "deal"


@dataclass(frozen=True, slots=True)
class Break:
    """From `at` on there is another tier, which `pays`: a rate, an amount or a factor."""

    at: Decimal
    pays: Decimal


def ascending(ats: Sequence[Decimal], kind: str = "number") -> None:
    """Raise `SalesDeskError("pay.order")` unless each break point is above the one before it."""
    for number, (one, two) in enumerate(pairwise(ats), 2):
        if two <= one:
            raise SalesDeskError(
                "pay.order",
                mark("PayCheck", "Tier {number} begins at {later}, which is not above {earlier}: put the tiers in ascending order."),
                number=number + 1,
                later=shown(two, kind),
                earlier=shown(one, kind),
            )


def place(ats: Sequence[Decimal], value: Decimal, at_break: AtBreak) -> int:
    """Return in which tier `value` is: 0 below the first break point, and so on."""
    return bisect_right(ats, value) if at_break is AtBreak.UPPER else bisect_left(ats, value)
