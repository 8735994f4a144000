"""What a period comes to in a few figures: the cards of the Overview say it, and the window shows it before all else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.period import Period
from salesdesk.rules.attainment import Attainment, Pace


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One card: the figure, the one before (previous period), a year before, its target, and its last twelve months, save those to come.

    `numerator` and `denominator` are what a ratio is made of. While a period runs it is compared with as many days of the others.
    """

    metric: str
    value: Decimal | None
    previous: Decimal | None
    year_before: Decimal | None
    target: Decimal | None
    spark: tuple[Decimal | None, ...]
    numerator: Decimal = Decimal(0)
    denominator: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class TrendMonth:
    """One month of the trend."""

    month: Period
    value: Decimal | None
    year_before: Decimal | None
    target: Decimal | None


@dataclass(frozen=True, slots=True)
class Days:
    """How far a period is: working days over and in all, the last day that has data at all, and the last that counts as over."""

    over: int
    total: int
    data_until: date | None
    until: date


@dataclass(frozen=True, slots=True)
class Headline:
    """The figures of a period for whomever was asked; `has_sales` and `has_receipts` tell whether there ever were any."""

    period: Period
    days: Days
    attainment: Attainment
    pace: Pace
    figures: tuple[KeyFigure, ...]
    trend: tuple[TrendMonth, ...]
    currency: str
    has_sales: bool
    has_receipts: bool

    def figure(self, name: str) -> KeyFigure:
        """Return the key figure of the metric `name`."""
        return next(one for one in self.figures if one.metric == name)


def twelve_months(period: Period) -> tuple[Period, ...]:
    """Return the twelve months up to that in which `period` ends."""
    last = Period.of("month", period.end)
    return tuple(last.shifted(-back) for back in range(11, -1, -1))
