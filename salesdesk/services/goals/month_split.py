"""A target over its months: evenly, by working days, by last year's actual shape, or by a profile of the workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from salesdesk.db import Database
from salesdesk.measure import ALL, Only, Who, metric
from salesdesk.money import round_half_up
from salesdesk.period import Period
from salesdesk.rules.cascade import STORED, decimals
from salesdesk.rules.split import split
from salesdesk.services.figures import latest_period
from salesdesk.services.goals.past import year_before
from salesdesk.services.goals.profiles import profiles
from salesdesk.services.settings import settings_of
from salesdesk.text import Text, mark
from salesdesk.workdays import working_days

EVENLY, WORKING_DAYS, LAST_YEAR, PROFILE = "evenly", "working_days", "last_year", "profile:"
MONTH_WAYS: Mapping[str, Text] = {
    LAST_YEAR: mark("Months", "By last year's actual shape"),
    WORKING_DAYS: mark("Months", "By working days"),
    EVENLY: mark("Months", "Evenly"),
}
"""How a total is split over months; "profile:" and a name is a profile of the workspace."""

_NOTHING, _ONE = Decimal(0), Decimal(1)


def split_months(
    db: Database, name: str, who: Who, period: Period, total: Decimal, way: str, only: Only = ALL, places: int | None = None
) -> dict[date, Decimal]:
    """Return the target of each month of `period` (by first day), which add up to `total`; a ratio is the same in each.

    What is finer than targets are stored is rounded. In whole units where the total is whole, unless `places` says otherwise. Where
    nothing weighs (no last year) it is even.
    """
    months = period.months()
    if not metric(name).additive:
        return {month.start: total for month in months}
    weights = [_ONE] * len(months)
    if way == LAST_YEAR:
        past = year_before(db, name, [who], months, only)
        weights = [max(past.get((who, month.start), _NOTHING), _NOTHING) for month in months]
        weights = completed(weights, months, latest_period(db))
    elif way == WORKING_DAYS:
        country = settings_of(db).country
        weights = [Decimal(working_days(month.start, month.end, country)) for month in months]
    elif way.startswith(PROFILE):
        profile = profiles(db).get(way.removeprefix(PROFILE), ())
        weights = [profile[month.start.month - 1] for month in months] if len(profile) == 12 else weights
    total = round_half_up(total, STORED)
    chosen = places if places is not None else decimals([total])
    return dict(zip((month.start for month in months), split(total, weights, chosen), strict=True))


def completed(weights: Sequence[Decimal], months: Sequence[Period], known: Period) -> list[Decimal]:
    """Return the weights of `months` by last year, where a month that last year has not had yet weighs as the others do on average.

    `known` is the last month with data: next year is planned before this one is over.
    """
    told = [weight for month, weight in zip(months, weights, strict=True) if month.year_before().start <= known.start]
    usual = sum(told, _NOTHING) / len(told) if told else _ONE
    return [weight if month.year_before().start <= known.start else usual for month, weight in zip(months, weights, strict=True)]
