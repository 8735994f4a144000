"""Amounts that stand on the first line of each order only: they are the whole order's, and its lines count by quantity × price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.meanings import Column
from salesdesk.imports.recognise.recognised import Meaning
from salesdesk.imports.recognise.vocabulary import Use
from salesdesk.sheets.grid import Cell
from salesdesk.text import mark

_OF_ORDER = mark(
    "Recognise", "It stands on the first line of each order only: it is the whole order's. The lines count by quantity × price."
)
_PRESENT = 0.5
_LEAST = 0.3
_FULL = 0.9
_LOOKED_AT = 100  # the rows of a sample that follow one another
_FEWEST = 2

Numbers = list[int | None]


def without_order_sums(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, amounts of whole orders as columns of no use where each line has its quantity and its price.

    Added to quantity × price of the other lines, they would count these twice. Where the lines have an amount too, nothing changes.
    """
    number = next((one for one in columns if one.score(Meaning.ORDER_NUMBER) >= _PRESENT), None)
    priced = all(_on_each_line(columns, read, meaning) for meaning in (Meaning.QUANTITY, Meaning.UNIT_PRICE))
    amounts = [one for one in columns if one.index in read and max(one.score(Meaning.AMOUNT), one.score(Meaning.TOTAL)) >= _LEAST]
    if number is None or not priced or any(one.profile.filled >= _FULL for one in amounts):
        return tuple(columns)
    sums = {one.index for one in amounts if _on_first_lines(number.sample, read[one.index])}
    found = Use(Meaning.IGNORED, 1.0, None)
    return tuple(replace(one, uses=(found,), suffix=None, boosted=None, said=_OF_ORDER) if one.index in sums else one for one in columns)


def _on_each_line(columns: Sequence[Column], read: Mapping[int, Numbers], meaning: Meaning) -> bool:
    return any(one.score(meaning) >= _PRESENT and one.index in read and one.profile.filled >= _FULL for one in columns)


def _on_first_lines(numbers: Sequence[Cell], figures: Numbers) -> bool:
    """Tell whether orders of several lines have a figure on their first line and on no other."""
    orders: dict[Cell, list[bool]] = {}
    for number, figure in zip(numbers[:_LOOKED_AT], figures, strict=False):
        if number is not None:
            orders.setdefault(number, []).append(figure is not None)
    several = [lines for lines in orders.values() if len(lines) > 1]
    return len(several) >= _FEWEST and all(first and not any(rest) for first, *rest in several)
