"""The months of a goal: what each was, may be and could be, what they come to together, and how far they should be by now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.period import Period
from salesdesk.rules.outlook import Outlook, running
from salesdesk.workdays import working_days

_NOTHING, _ONE = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True)
class MonthLook:
    """One month of a goal. `actual` is None for months to come, `told` for those that are over.

    From `low` to `high` is what can be thought of: from the least to the most of the same month last year, the outlook, and the month's
    part of the best months in a row that ever were.
    """

    month: Period
    target: Decimal | None
    actual: Decimal | None
    year_before: Decimal | None
    told: Decimal | None
    low: Decimal | None
    high: Decimal | None


def month_looks(
    own: Sequence[Period],
    values: Mapping[Period, Decimal | None],
    targets: Mapping[Period, Decimal | None],
    told: Mapping[Period, Decimal],
    until: date,
    best: Decimal | None,
) -> tuple[MonthLook, ...]:
    """Return the months `own` with their figures and targets, what the outlook `told`, and the band of each; `best` is that of all."""
    before = {one: values.get(one.year_before()) for one in own}
    whole = sum_of(list(before.values()))
    looks = []
    for one in own:
        share = (before[one] or _NOTHING) / whole if whole else _ONE / len(own)
        band = [value for value in (before[one], told.get(one), None if best is None else best * share) if value is not None]
        actual = values.get(one) if one.start <= until else None
        looks.append(MonthLook(one, targets[one], actual, before[one], told.get(one), min(band, default=None), max(band, default=None)))
    return tuple(looks)


def part_over(month: Period, until: date, country: str) -> Decimal:
    """Return which share of a month's working days is over."""
    if until >= month.end:
        return _ONE
    if until < month.start:
        return _NOTHING
    total = working_days(month.start, month.end, country)
    return Decimal(working_days(month.start, until, country)) / total if total else _NOTHING


def comes_to(
    own: Sequence[Period],
    values: Mapping[Period, Decimal | None],
    told: Mapping[Period, Decimal],
    found: Outlook,
    until: date,
    country: str,
) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Return what the months come to together, and between what: what is over for certain, the rest as told."""
    certain, rest = _NOTHING, _NOTHING
    for month in own:
        actual = values.get(month) or _NOTHING
        whole = running(actual, part_over(month, until, country), told.get(month))
        if whole is None:
            return None, None, None
        sofar = actual if month.start <= until else _NOTHING
        certain, rest = certain + sofar, rest + whole - sofar
    if not rest or found.value is None or not found.value or found.low is None or found.high is None:
        return certain + rest, None, None
    return certain + rest, certain + rest * found.low / found.value, certain + rest * found.high / found.value


def part_by_shape(own: Sequence[Period], values: Mapping[Period, Decimal | None], until: date, country: str) -> Decimal | None:
    """Return which share of the period is over by last year's shape; None where last year had nothing."""
    before = {one: values.get(one.year_before()) or _NOTHING for one in own}
    whole = sum(before.values(), _NOTHING)
    if whole <= 0:
        return None
    return sum((value * part_over(month, until, country) for month, value in before.items()), _NOTHING) / whole


def best_in_a_row(past: Sequence[Decimal], length: int) -> Decimal | None:
    """Return the most that ever was in `length` months in a row; in fewer, their mean times `length`."""
    if not any(past):
        return None
    if len(past) < length:
        return sum(past, _NOTHING) / len(past) * length
    return max(sum(past[at : at + length], _NOTHING) for at in range(len(past) - length + 1))


def sum_of(values: Sequence[Decimal | None]) -> Decimal | None:
    """Return the sum of what is known; None where nothing is."""
    known = [one for one in values if one is not None]
    return sum(known, _NOTHING) if known else None
