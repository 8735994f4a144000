"""Figures of reviews as the window shows them."""

from __future__ import annotations

from decimal import Decimal

from salesdesk.fields import Kind
from salesdesk.measure import metric
from salesdesk.money import grouped, percent, round_half_up

NOTHING = "–"


def points(value: Decimal | None, places: int = 2) -> str:
    """Return points or a weight without needless zeros: 100, 97.5, 118.09."""
    if value is None:
        return NOTHING
    words = grouped(value, places)
    return words.rstrip("0").rstrip(".") if "." in words else words


def total(value: Decimal | None) -> str:
    """Return a total with both of its decimals: 90.70."""
    return NOTHING if value is None else grouped(value, 2)


def share(value: Decimal | None) -> str:
    """Return 109.2% for 1.092."""
    return NOTHING if value is None else percent(value)


def figure(name: str | None, value: Decimal | None, exact: bool = False) -> str:
    """Return a figure of metric `name`: money without its minor unit, unless it is wanted `exact`."""
    if value is None or name is None:
        return NOTHING
    kind = metric(name).kind
    if kind is Kind.PERCENT:
        return percent(value)
    if kind is Kind.MONEY:
        return grouped(value, 2 if exact else 0)
    return points(round_half_up(value, 2))
