"""How a figure becomes points: by steps, by attainment up to a cap, or given by hand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from salesdesk.errors import SalesDeskError
from salesdesk.text import mark


@dataclass(frozen=True, slots=True)
class Step:
    """From the figure `at` on there are `points`."""

    at: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True)
class Steps:
    """Points by steps: `below` the first break point, then each step's from its break point on.

    One ascending list of break points leaves neither a hole nor an overlap; a figure exactly at a break point has reached it.
    Raises `SalesDeskError("points.order")` when the break points do not ascend.
    """

    below: Decimal
    steps: tuple[Step, ...]

    def __post_init__(self) -> None:
        for one, following in pairwise(self.steps):
            if following.at <= one.at:
                raise SalesDeskError(
                    "points.order",
                    mark("Score", "Each step must begin above the one before it: {later} is not above {earlier}."),
                    earlier=one.at,
                    later=following.at,
                )

    def reached(self, value: Decimal) -> Step | None:
        """Return the highest step that `value` has reached; None below the first."""
        return next((step for step in reversed(self.steps) if value >= step.at), None)

    def points(self, value: Decimal) -> Decimal:
        """Return the points for `value`."""
        step = self.reached(value)
        return self.below if step is None else step.points


def attainment_points(ratio: Decimal, full: Decimal = Decimal(100), cap: Decimal = Decimal(1)) -> Decimal:
    """Return `full` points for an attainment of 1, in proportion below (never under 0) and above, up to a ratio of `cap`."""
    return min(max(ratio, Decimal(0)), cap) * full


def manual_points(points: Decimal, full: Decimal = Decimal(100)) -> Decimal:
    """Return points given by hand; raises `SalesDeskError("points.range")` when they are not from 0 to `full`."""
    if not 0 <= points <= full:
        raise SalesDeskError("points.range", mark("Score", "A score must be from 0 to {full}."), full=full)
    return points
