"""How numbers and lists are said in the sentences of pay rules; the same in every language but for the joints."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import reduce

from salesdesk.money import MINUS, round_half_up
from salesdesk.text import Text, mark

AND = mark("Pay", "{one} and {two}")
OR = mark("Pay", "{one} or {two}")
THEN = mark("Pay", "{one}; {two}")
COMMA = mark("Pay", "{one}, {two}")


def number(value: Decimal) -> str:
    """Return `value` with thousands separated and no needless decimals: 25,000; 0.5; at most six decimals."""
    words = f"{abs(value):,.6f}".rstrip("0").rstrip(".")
    return f"{MINUS}{words}" if value < 0 and words != "0" else words


def money(value: Decimal) -> str:
    """Return an amount to the cent, without cents where there are none."""
    words = f"{abs(value):,.2f}".removesuffix(".00")
    return f"{MINUS}{words}" if value < 0 and words != "0" else words


def rate(value: Decimal) -> str:
    """Return a ratio as a percentage: 0.06 is 6%."""
    return f"{number(value * 100)}%"


def beside(value: Decimal, at: Decimal, kind: str) -> str:
    """Return a figure by its kind, a percentage with one decimal or as many more as tell it from `at`: 74.96% is not 75%."""
    if kind != "percent":
        return shown(value, kind)
    for places in range(3, 6):
        told = round_half_up(value, places)
        if told != at:
            return rate(told)
    return rate(value)


def joined(parts: Sequence[Text | str], by: Text = THEN) -> Text | str:
    """Return `parts` as one text, joined in pairs; a dash for none."""
    if not parts:
        return "–"
    return reduce(lambda one, two: by.fill(one=one, two=two), parts)


def shown(value: Decimal, kind: str) -> str:
    """Return a figure by its kind: "percent", "money" or "count"."""
    return rate(value) if kind == "percent" else money(value) if kind == "money" else number(value)
