"""Intervals that hold several periods of pay: what is counted or bounded over a quarter or a year while a month is paid."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from salesdesk.rules.pay.given import ZERO
from salesdesk.text import Text, mark


class Over(StrEnum):
    """From when a component counts, or over what a limit holds: the period alone, or its quarter, half-year or year."""

    PERIOD = "period"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


_SINCE: Mapping[Over, Text] = {
    Over.QUARTER: mark("Pay", "counted since the start of the quarter, less what was paid in it"),
    Over.HALF: mark("Pay", "counted since the start of the half-year, less what was paid in it"),
    Over.YEAR: mark("Pay", "counted since the start of the year, less what was paid in it"),
}
_IN: Mapping[Over, Text] = {
    Over.QUARTER: mark("Pay", "{what} in a quarter"),
    Over.HALF: mark("Pay", "{what} in a half-year"),
    Over.YEAR: mark("Pay", "{what} in a year"),
}


def since(over: Over) -> Text | None:
    """Return in words from when something is counted; None for the period alone."""
    return _SINCE.get(over)


def within(over: Over, what: Text) -> Text:
    """Return `what` a limit says, with the interval that it holds over."""
    return _IN[over].fill(what=what) if over in _IN else what


@dataclass(frozen=True, slots=True)
class Sofar:
    """What the earlier periods of a limit's interval came to `before` the limit and what was `left` of it.

    `last` tells that the interval ends (for this person) with this period, which is when a guarantee is topped up.
    """

    before: Decimal = ZERO
    left: Decimal = ZERO
    last: bool = True


FIRST = Sofar()


@dataclass(frozen=True, slots=True)
class Past:
    """The earlier periods of one component: what it `reached` by then (None: it counts for the period alone), and for its limits."""

    reached: Decimal | None = None
    cap: Sofar = FIRST
    floor: Sofar = FIRST


ALONE = Past()
