"""How a target is cascaded: over people and teams, over months, and again when the whole changes or somebody comes or goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from salesdesk.rules.split import split

STORED = 4
"""Decimals with which a target is stored."""

_ONE, _NOTHING = Decimal(1), Decimal(0)
RAMP = (Decimal("0.25"), Decimal("0.5"), Decimal("0.75"))
"""What a newcomer carries of a full load in the first, second and third month; all of it from the fourth."""


class Basis(StrEnum):
    """By what a target is pro-rated where somebody was there for a part of its period."""

    CALENDAR = "calendar"
    WORKING = "working"
    MONTHS = "months"


@dataclass(frozen=True, slots=True)
class Stint:
    """Days that somebody was there, both included."""

    start: date
    end: date


def ramped(hired_on: date | None, month: date, ramp: Sequence[Decimal] = RAMP) -> Decimal:
    """Return which share of a full load (0 to 1) somebody carries in the month that begins on `month`.

    Nothing before the month of hiring; who has no day of hiring carries all.
    """
    if hired_on is None:
        return _ONE
    since = (month.year - hired_on.year) * 12 + month.month - hired_on.month
    if since < 0:
        return _NOTHING
    return ramp[since] if since < len(ramp) else _ONE


def loads(hired_on: date | None, left_on: date | None, months: Sequence[date], ramp: Sequence[Decimal] = RAMP) -> Decimal:
    """Return how many full months somebody carries in `months` (their first days): the weight of a split by headcount and tenure."""
    there = [month for month in months if left_on is None or month <= left_on]
    return sum((ramped(hired_on, month, ramp) for month in there), _NOTHING)


def spread(total: Decimal, people: Sequence[Decimal], months: Sequence[Decimal], places: int = 2) -> tuple[tuple[Decimal, ...], ...]:
    """Split `total` over `people` by their weights, and each part over `months` by theirs; all parts add up to it exactly.

    Weights that are all zero split evenly. ValueError as in `split`.
    """
    return tuple(split(part, months, places) for part in split(total, people, places))


def rescaled(children: Sequence[Decimal], whole: Decimal, places: int = 2) -> tuple[Decimal, ...]:
    """Return the parts in the same proportions with the sum `whole`, to the last decimal; what is proposed when a parent changes."""
    return split(whole, [max(one, _NOTHING) for one in children], places)


def decimals(values: Sequence[Decimal]) -> int:
    """Return with how many decimals `values` are told: none, cents, or as many as are stored."""
    return next((places for places in (0, 2) if all(one == round(one, places) for one in values)), STORED)


def absorbed(parts: Sequence[Decimal], firm: Sequence[bool], whole: Decimal, places: int = 2) -> tuple[Decimal, ...]:
    """Return the parts with the sum `whole`: the `firm` ones stay, the others take the difference in the proportions that they have.

    Where the firm ones alone are more than the whole the others get nothing, and they themselves share the whole in their proportions;
    so they do where there are no others. ValueError where `whole` or a firm part has more than `places` decimals.
    """
    kept = sum((one for one, stays in zip(parts, firm, strict=True) if stays), _NOTHING)
    if all(firm) or kept > whole:
        return rescaled([one if stays else _NOTHING for one, stays in zip(parts, firm, strict=True)], whole, places)
    shares = iter(rescaled([one for one, stays in zip(parts, firm, strict=True) if not stays], whole - kept, places))
    return tuple(one if stays else next(shares) for one, stays in zip(parts, firm, strict=True))


def prorated(
    value: Decimal, stints: Sequence[Stint], basis: Basis, count: Callable[[date, date], int], places: int = 2
) -> tuple[Decimal, ...]:
    """Split the target of a month among `stints` that make it up; the parts add up to it exactly.

    By calendar days, by working days (`count` tells how many there are from a day to another), or whole: all of it for the stint
    with the most calendar days, the earlier of two equal ones. Where no stint has a working day calendar days decide.
    """
    days = [Decimal((one.end - one.start).days + 1) for one in stints]
    if basis is Basis.MONTHS:
        longest = max(range(len(days)), key=lambda at: (days[at], -at))
        return split(value, [_ONE if at == longest else _NOTHING for at in range(len(days))], places)
    if basis is Basis.WORKING:
        working = [Decimal(count(one.start, one.end)) for one in stints]
        days = working if any(working) else days
    return split(value, days, places)


def stints(start: date, end: date, cuts: Sequence[date]) -> tuple[Stint, ...]:
    """Cut the days from `start` to `end` at each day of `cuts`, which begins a new stint; days outside do not cut."""
    from datetime import timedelta

    inside = sorted({one for one in cuts if start < one <= end})
    begins = [start, *inside]
    ends = [*(one - timedelta(days=1) for one in inside), end]
    return tuple(Stint(begin, last) for begin, last in zip(begins, ends, strict=True))


def allocation(parent: Decimal | None, children: Sequence[Decimal | None]) -> Decimal | None:
    """Return how much the children's sum is above the parent (negative: below); None where there is nothing to compare."""
    known = [one for one in children if one is not None]
    return sum(known, _NOTHING) - parent if parent is not None and known else None
