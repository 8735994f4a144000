"""From stored targets to the sheet that is shown: units, columns, names of roles."""

from __future__ import annotations

from decimal import Decimal

from salesdesk.fields import Kind
from salesdesk.measure import Metric
from salesdesk.model.people import ROLES
from salesdesk.period import Period
from salesdesk.services.goals.targets import Grid
from salesdesk.text import mark
from ui import looks
from ui.messages import say
from ui.tables.grid_model import Column
from ui.tables.grid_values import Measure
from ui.tabs.goals.sheet import GoalsSheet

_NAME, _ROLE, _YEAR, _ALLOCATION = mark("Goals", "Member"), mark("Goals", "Role"), mark("Goals", "Year"), mark("Goals", "Allocation")
_PLAIN_YEAR = mark("Goals", "{number}")
_ROLES = {one.value: one.label for one in ROLES}
_YUAN = {"CNY": "元"}


def measure_of(metric: Metric, currency: str, short: bool) -> Measure:
    """Return in what targets of `metric` are shown: money in 万 or K where `short`, ratios in percent."""
    if metric.kind is Kind.PERCENT:
        return Measure(Decimal("0.01"), "%", 2)
    if metric.kind is not Kind.MONEY:
        return Measure()
    factor, unit = unit_names(currency)
    return Measure(factor, unit, 2) if short else Measure(Decimal(1), whole_name(currency))


def year_name(year: Period) -> str:
    """Return what a year is called in a title: 2026, 2026年, FY2026."""
    return say(_PLAIN_YEAR.fill(number=year.year)) if year.fiscal_start == 1 else say(year.label())


def whole_name(currency: str) -> str:
    """Return what whole money is called: 元, or the code of the currency."""
    return _YUAN.get(currency, currency) if looks.language() == "zh" else currency


def unit_names(currency: str) -> tuple[Decimal, str]:
    """Return the larger unit of money in the language of the window and its name: 万元, or K with the code of the currency."""
    if looks.language() == "zh":
        return Decimal(10_000), f"万{_YUAN.get(currency, ' ' + currency)}"
    return Decimal(1_000), f"K {currency}".strip()


def make_sheet(grid: Grid, metric: Metric, measure: Measure, period: Period, whole: bool) -> GoalsSheet:
    """Return the sheet of `grid`; the months of `period` are emphasised, `whole` adds a row for the company."""
    months = [
        Column(say(month.short_label()), value=True, strong=month.start <= period.end and month.end >= period.start)
        for month in grid.months
    ]
    columns = [
        Column(say(_NAME), number=False, width=132),
        Column(say(_ROLE), number=False, width=132, spare=True),
        *months,
        Column(say(_YEAR), width=84, number=True),
        Column(say(_ALLOCATION), width=96),
    ]
    return GoalsSheet(grid, measure, metric.additive, columns, _role, whole)


def _role(role: str | None) -> str:
    return say(_ROLES[role]) if role in _ROLES else role or ""
