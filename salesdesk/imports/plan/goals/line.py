"""A goal as a sheet has it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.imports.plan.names.codes import squash
from salesdesk.measure import metric
from salesdesk.period import Period
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.text import Text

Owned = tuple[int | None, int | None]
"""The member or the team whose goal it is, (None, None) for the company; ids below zero are planned."""

Same = tuple[str, Owned, date | None, date | None]
Reject = Callable[[int, str, Text], None]
"""Keeps the row at a place out: (place, field of the goal that is to blame, why)."""


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal as a sheet has it, at a place of the table; `target` is that of its whole period, `months` by first day of month.

    Who it is of is in `owned`; `wanted` says so too as far as they are stored.
    """

    at: int
    wanted: WantedGoal
    owned: Owned
    parent: str | None
    target: Decimal | None = None
    months: Mapping[date, Decimal] | None = None

    @property
    def same(self) -> Same:
        """What tells a goal from others."""
        return squash(self.wanted.name), self.owned, self.wanted.start, self.wanted.end

    @property
    def whole(self) -> Decimal | None:
        """The target of the whole period; that of a ratio holds in each month."""
        if self.months is None or self.wanted.metric is None:
            return self.target
        values = list(self.months.values())
        return sum(values, Decimal(0)) if metric(self.wanted.metric).additive else values[0]

    def month_starts(self) -> list[date]:
        """Return the first days of its months."""
        assert self.wanted.start is not None
        assert self.wanted.end is not None
        return [one.start for one in Period.span(self.wanted.start, self.wanted.end).months()]
