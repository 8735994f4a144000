"""What a period comes to in a few figures: the cards of the Overview say it, and the window shows it before all else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from salesdesk.period import Period
from salesdesk.rules.attainment import Attainment, Pace, attainment, over_until, pace
from salesdesk.rules.figure import Figure
from salesdesk.workdays import working_days

KEY_FIGURES = ("sales_amount", "receipts", "gross_margin", "new_customers")


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


class Basis(Protocol):
    """Whoever can be asked for what the headline of somebody is computed from."""

    currency: str
    country: str
    last_sale: date | None
    last_receipt: date | None

    def figures(self, months: Sequence[Period], compared: Sequence[Period]) -> Mapping[str, Mapping[Period, Figure]]:
        """Return what the `KEY_FIGURES` were in `months` and in what is `compared`; sales a year before each month, too."""

    def targets(self, name: str, periods: Sequence[Period]) -> Mapping[Period, Decimal | None]:
        """Return the targets of metric `name` over `periods`."""


def latest_period(last_sale: date | None, last_receipt: date | None, today: date | None = None) -> Period:
    """Return the month to show first: the last one with data, else the present one."""
    return Period.of("month", last_sale or last_receipt or today or date.today())


def days_of(period: Period, country: str, last_sale: date | None, today: date | None = None) -> Days:
    """Return the working days of `period` over by `today`; `last_sale` is the last day with data."""
    until = over_until(period, last_sale, today or date.today())
    over = working_days(period.start, until, country) if until >= period.start else 0
    return Days(over, working_days(period.start, period.end, country), last_sale, until)


def headline(basis: Basis, period: Period, today: date | None = None) -> Headline:
    """Return the headline of `period` as of `today` (the pace never counts days to come)."""
    days = days_of(period, basis.country, basis.last_sale, today)
    months, compared = twelve_months(period), _compared(period, days.until)
    known = basis.figures(months, compared)
    targets = basis.targets("sales_amount", [period, *months])
    seen = tuple(one for one in months if one.start <= max(days.until, period.start))
    goals = {name: targets[period] if name == "sales_amount" else basis.targets(name, [period])[period] for name in KEY_FIGURES}
    figures = tuple(_key_figure(name, known[name], compared, seen, goals[name]) for name in KEY_FIGURES)
    sales = known["sales_amount"]
    trend = tuple(TrendMonth(one, sales[one].value, sales[one.year_before()].value, targets[one]) for one in months)
    return Headline(
        period,
        days,
        attainment(figures[0].value, targets[period]),
        pace(figures[0].value, targets[period], days.over, days.total),
        figures,
        trend,
        basis.currency,
        basis.last_sale is not None,
        basis.last_receipt is not None,
    )


def _compared(period: Period, until: date) -> tuple[Period, Period, Period]:
    """Return `period`, the one before and that a year before; of these, while the period runs, as many days as are over."""
    before, a_year_ago = period.previous(), period.year_before()
    if until >= period.end or until < period.start:
        return period, before, a_year_ago
    days = until - period.start
    before, a_year_ago = (Period.span(one.start, min(one.start + days, one.end)) for one in (before, a_year_ago))
    return period, before, a_year_ago


def _key_figure(
    name: str, known: Mapping[Period, Figure], compared: Sequence[Period], months: Sequence[Period], target: Decimal | None
) -> KeyFigure:
    now, before, a_year_ago = (known[one] for one in compared)
    spark = tuple(known[month].value for month in months)
    return KeyFigure(name, now.value, before.value, a_year_ago.value, target, spark, now.numerator, now.denominator)
