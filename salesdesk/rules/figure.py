"""One value of a metric, with what it was made of."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from salesdesk.text import Text


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of a metric. `key` is a member's, team's, customer's, product's id, a region, or a month's code."""

    value: Decimal | None
    key: object = None
    label: Text | str = ""
    numerator: Decimal = Decimal(0)
    denominator: Decimal = Decimal(0)


def value_of(numerator: Decimal, denominator: Decimal, *, is_ratio: bool, countless: bool = True) -> Decimal | None:
    """Return a metric's value; None for a ratio over nothing, and where what must be known is known of no fact.

    What is not `countless` has the number of facts it rests on as its denominator.
    """
    if is_ratio:
        return numerator / denominator if denominator else None
    return numerator if countless or denominator else None
