"""How a figure becomes points: the scoring rules of real review forms, each a pure function that never leaves its scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from salesdesk.errors import SalesDeskError
from salesdesk.text import mark

_ZERO = Decimal(0)
_ALL = Decimal(100)


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

    def between(self, value: Decimal) -> Decimal:
        """Return the points for `value` on the straight line between two steps; below the first and above the last theirs."""
        if not self.steps:
            return self.below
        if value <= self.steps[0].at:
            return self.steps[0].points
        for one, following in pairwise(self.steps):
            if value <= following.at:
                share = (value - one.at) / (following.at - one.at)
                return one.points + share * (following.points - one.points)
        return self.steps[-1].points


def attainment_points(ratio: Decimal, full: Decimal = _ALL, cap: Decimal = Decimal(1)) -> Decimal:
    """Return `full` points for an attainment of 1, in proportion below (never under 0) and above, up to a ratio of `cap`."""
    return min(max(ratio, _ZERO), cap) * full


def share_points(share: Decimal, cap: Decimal = _ALL) -> Decimal:
    """Return a share as points: 85 for 0.85, from 0 to `cap`."""
    return within(share * 100, cap)


def growth(now: Decimal, before: Decimal) -> Decimal | None:
    """Return now ÷ before − 1; None where there was nothing before."""
    return now / before - 1 if before > 0 else None


def growth_points(change: Decimal, base: Decimal, per: Decimal, cap: Decimal = _ALL) -> Decimal:
    """Return `base` points for no change and `per` points more for each +1 % (less for each −1 %), from 0 to `cap`."""
    return within(base + change * 100 * per, cap)


def place_of(value: Decimal, all_values: Sequence[Decimal], fewest_first: bool = False) -> int:
    """Return the place of `value`, 1 for the best; equal values share the better place."""
    better = (one < value for one in all_values) if fewest_first else (one > value for one in all_values)
    return 1 + sum(better)


def rank_points(place: int, first: Decimal, per: Decimal) -> Decimal:
    """Return `first` points for place 1 and `per` fewer for each place below, never under 0."""
    return within(first - (place - 1) * per, first)


def deduction_points(cases: Decimal, full: Decimal, per: Decimal) -> Decimal:
    """Return `full` points less `per` for each case, never under 0; what is not above 0 is no case."""
    return within(full - max(cases, _ZERO) * per, full)


def bonus_points(count: Decimal, per: Decimal, cap: Decimal) -> Decimal:
    """Return `per` points for each of `count`, at most `cap` in size; a `per` below zero takes points away."""
    points = max(count, _ZERO) * per
    return max(min(points, cap), -cap)


def within(points: Decimal, cap: Decimal) -> Decimal:
    """Return the points, no fewer than 0 and no more than `cap`."""
    return min(max(points, _ZERO), cap)


def manual_points(points: Decimal, full: Decimal = _ALL) -> Decimal:
    """Return points given by hand; raises `SalesDeskError("points.range")` when they are not from 0 to `full`."""
    if not 0 <= points <= full:
        raise SalesDeskError("points.range", mark("Score", "A score must be from 0 to {full}."), full=full)
    return points
