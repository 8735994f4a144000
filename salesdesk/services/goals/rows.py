"""A goal as lists and forms show it: how far it is, what was said of it last, its key results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.measure import Only, Who
from salesdesk.period import Period
from salesdesk.rules.attainment import Attainment, Pace
from salesdesk.rules.headline import Days
from salesdesk.text import Text

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Result:
    """A key result: `done` is which share of the way from `begin` to `target` is gone (1 is all), None where it cannot be told."""

    id: int
    name: str
    kind: str
    unit: str
    begin: Decimal | None
    target: Decimal | None
    reached: Decimal | None
    due: date | None

    @property
    def done(self) -> Decimal | None:
        if self.kind == "yes_no":
            return Decimal(1) if self.reached else _NOTHING
        if self.target is None or self.reached is None:
            return None
        begin = self.begin or _NOTHING
        if self.target == begin:
            return Decimal(1) if self.reached >= self.target else _NOTHING
        return max((self.reached - begin) / (self.target - begin), _NOTHING)

    @property
    def measurable(self) -> bool:
        return self.kind == "yes_no" or self.target is not None


@dataclass(frozen=True, slots=True)
class Said:
    """A check-in: what somebody judged on a day, beside the pace that is computed."""

    id: int
    day: date
    by: str
    confidence: str
    note: str
    next_step: str


@dataclass(frozen=True, slots=True)
class GoalRow:
    """One goal as lists and trees show it. `depth` is 0 at the top of what is listed; `whose` is the owner's name, "" for the company.

    `filter` says in words what the metric is limited to. `below` is the sum of the targets of its parts on the same metric, `over` how
    much that is above the goal's own (negative: below); None where there is nothing to compare, or percentages cannot be added.
    `progress` is the attainment, or the mean of its key results where it has no metric.
    """

    id: int
    version: int
    name: str
    who: Who
    whose: str
    metric: str | None
    only: Only
    filter: Text | str
    period: Period
    parent_id: int | None
    depth: int
    weight: Decimal | None
    minimum: Decimal | None
    stretch: Decimal | None
    description: str
    why: str
    state: str
    agreed_by: str
    agreed_on: date | None
    remark: str
    closed_on: date | None
    outcome: str
    attainment: Attainment
    pace: Pace
    days: Days
    results: tuple[Result, ...]
    last: Said | None
    below: Decimal | None = None
    over: Decimal | None = None

    @property
    def target(self) -> Decimal | None:
        return self.attainment.target

    @property
    def progress(self) -> Decimal | None:
        if self.metric is not None:
            return self.attainment.ratio
        known = [one.done for one in self.results if one.done is not None]
        return sum(known, _NOTHING) / len(self.results) if known else None


@dataclass(frozen=True, slots=True)
class Book:
    """The goals of a year, parents before their parts; `weights` are the sums of the weights by owner."""

    goals: tuple[GoalRow, ...]
    currency: str
    weights: Mapping[Who, Decimal]

    def goal(self, goal_id: int) -> GoalRow | None:
        """Return the goal with the id `goal_id`, None where it is not listed."""
        return next((one for one in self.goals if one.id == goal_id), None)

    def parts(self, goal_id: int) -> tuple[GoalRow, ...]:
        """Return the goals directly below one."""
        return tuple(one for one in self.goals if one.parent_id == goal_id)
