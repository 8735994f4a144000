"""What is improbable about a goal, a sentence at the field that it is about: it can be kept all the same, once it was looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.money import grouped
from salesdesk.rules.smart import Past
from salesdesk.text import Text, mark

FAR = Decimal(10)
"""So many times the best so far is more likely a slip (a zero or a unit too many) than an ambition."""

YEARS_AHEAD, YEARS_BACK = 5, 10
MOST_YEARS = 10
"""A goal lasts at most so long: a longer one is a mistyped year."""

_FULL = Decimal(1)


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed of a goal. `others` are the weights of the same owner's other goals at the same time, added up.

    `left_on` is the day on which the owner leaves, `data` tells whether the metric (if there is one) has any. A ratio `is_percent`, or
    is an amount for each of something.
    """

    start: date | None = None
    end: date | None = None
    target: Decimal | None = None
    minimum: Decimal | None = None
    stretch: Decimal | None = None
    weight: Decimal | None = None
    is_ratio: bool = False
    is_percent: bool = True
    others: Decimal = Decimal(0)
    left_on: date | None = None
    data: bool = True


def doubts(typed: Typed, past: Past, today: date) -> dict[str, Text]:
    """Return what is improbable by field: start, end, target, minimum, stretch, weight, owner, metric."""
    found: dict[str, Text] = {}
    for name, day in (("start", typed.start), ("end", typed.end)):
        if day is not None and not -YEARS_BACK <= day.year - today.year <= YEARS_AHEAD:
            found[name] = mark("Doubt", "The year {year} is far from now: is it right?").fill(year=day.year)
    if typed.target is not None:
        if (said := _about_target(typed, past)) is not None:
            found["target"] = said
        if typed.minimum is not None and typed.minimum > typed.target:
            found["minimum"] = mark("Doubt", "The minimum is above the target.")
        if typed.stretch is not None and typed.stretch < typed.target:
            found["stretch"] = mark("Doubt", "The stretch value is below the target.")
    if typed.weight is not None and typed.weight <= _FULL < typed.weight + typed.others:
        sentence = mark("Doubt", "With the other goals of this time the weights come to {p} %.")
        found["weight"] = sentence.fill(p=grouped((typed.weight + typed.others) * 100, 0))
    if typed.left_on is not None and typed.end is not None and typed.left_on < typed.end:
        sentence = mark("Doubt", "Leaves on {day}, before this ends: pro-rate it, or end it then.")
        found["owner"] = sentence.fill(day=typed.left_on.isoformat())
    if not typed.data:
        found["metric"] = mark("Doubt", "This metric has no data yet: nobody will see how it goes until some is there.")
    return found


def _about_target(typed: Typed, past: Past) -> Text | None:
    assert typed.target is not None
    if typed.target < 0:
        return None  # which is refused
    if typed.target == 0:
        return mark("Doubt", "A target of zero is reached by doing nothing.")
    if typed.is_ratio and typed.is_percent:
        return mark("Doubt", "More than 100 %: is it right?") if typed.target > 1 else None
    known = (past.best_month,) if typed.is_ratio else (past.best, past.year_before)
    top = max((one for one in known if one is not None and one > 0), default=None)
    if top is None:
        return None
    if typed.target > top * FAR:
        sentence = mark("Doubt", "That is {n} times the best so far ({best}): a zero or a unit too many?")
        return sentence.fill(n=grouped(typed.target / top, 0), best=grouped(top, 0))
    if typed.target * FAR * FAR < top:
        sentence = mark("Doubt", "That is less than a hundredth of the best so far ({best}): a unit too few?")
        return sentence.fill(best=grouped(top, 0))
    return None
