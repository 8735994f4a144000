"""Amounts that are a whole order's, on its first line or on all of its lines: these count by quantity × price, or by their own amount."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model.base import SCALE
from salesdesk.sheets.grid import Cell
from salesdesk.text import mark

_OF_ORDER = mark(
    "Recognise", "It stands on the first line of each order only: it is the whole order's. The lines count by quantity × price."
)
_ON_ALL = mark("Recognise", "It is the same on all lines of an order: it is the whole order's. The lines count by what each of them says.")
_WHOLE = re.compile(
    r"(?:订单|合同)(?:总|合计)?[金款]?额|(?:订单|合同)(?:总价|合计)|整单|\btotal order\b|\border s total\b"
    r"|\b(?:order|contract) (?:grand )?(?:total|amount|value|sum)\b"
)
_NUMBERS = (Meaning.ORDER_NUMBER, Meaning.CONTRACT_NUMBER)
_PRESENT = 0.5
_LEAST = 0.3
_FULL = 0.9
_LOOKED_AT = 100  # the rows of a sample that follow one another
_NEAR = 100  # one hundredth
_FEWEST = 2
_FEWEST_DIFFERING = 3  # orders whose lines differ: by chance an amount is the same on both lines of one

Numbers = list[int | None]


def without_order_sums(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, amounts of whole orders as columns of no use where each line has its quantity and its price.

    Added to quantity × price of the other lines, they would count these twice; repeated on each line, once for each of them.
    Where the lines have an amount too, one on first lines only changes nothing.
    """
    number = next((one for meaning in _NUMBERS for one in columns if one.score(meaning) >= _PRESENT), None)
    amounts = [one for one in columns if one.index in read and max(one.score(Meaning.AMOUNT), one.score(Meaning.TOTAL)) >= _LEAST]
    if number is None or not amounts:
        return tuple(columns)
    said = dict.fromkeys(_repeated(number.sample, columns, amounts, read), _ON_ALL)
    own = [one for one in amounts if one.index not in said]
    priced = all(_on_each_line(columns, read, meaning) for meaning in (Meaning.QUANTITY, Meaning.UNIT_PRICE))
    if priced and not any(one.profile.filled >= _FULL for one in own):
        said |= {one.index: _OF_ORDER for one in own if _on_first_lines(number.sample, read[one.index])}
    found = Use(Meaning.IGNORED, 1.0, None)
    return tuple(
        replace(one, uses=(found,), suffix=None, boosted=None, said=said[one.index]) if one.index in said else one for one in columns
    )


def number_of(columns: Sequence[RecognisedColumn]) -> RecognisedColumn | None:
    """Return the column that numbers the orders of a table, else its contracts."""
    return next((one for meaning in _NUMBERS for one in columns if one.meaning is meaning), None)


def says_whole_order(header: str) -> bool:
    """Tell whether a heading calls its amounts those of whole orders (订单金额, Order total)."""
    return _WHOLE.search(words_of(header)) is not None


def _repeated(numbers: Sequence[Cell], columns: Sequence[Column], amounts: Sequence[Column], read: Mapping[int, Numbers]) -> list[int]:
    """Return the amounts, by index, that all lines of an order share, where its lines differ in quantity × price or in another amount.

    One order of several lines is enough where the heading calls the amount the order's.
    """
    same = {one.index for one in amounts if _differing(numbers, read[one.index]) == 0}
    worths = [read[one.index] for one in amounts if one.index not in same]
    quantities, prices = (
        [read[one.index] for one in columns if one.index in read and one.score(meaning) >= _LEAST]
        for meaning in (Meaning.QUANTITY, Meaning.UNIT_PRICE)
    )
    by_price = [[None if a is None or b is None else a * b // SCALE for a, b in zip(q, p, strict=True)] for q in quantities for p in prices]
    if any(_differing(numbers, one) >= _FEWEST_DIFFERING for one in (*worths, *by_price)):
        return sorted(same)
    called = [one.index for one in amounts if one.index in same and says_whole_order(one.heading.text)]
    return [at for at in called if any(_are_parts(numbers, read[at], one) for one in by_price)]


def _are_parts(numbers: Sequence[Cell], whole: Numbers, worths: Numbers) -> bool:
    """Tell whether lines of an order add up to what is said of each of them, or differ among themselves; and none is worth just that."""
    orders: dict[Cell, list[tuple[int, int]]] = {}
    for number, said, worth in zip(numbers[:_LOOKED_AT], whole, worths, strict=False):
        if number is not None and said is not None and worth is not None:
            orders.setdefault(number, []).append((said, worth))
    several = [lines for lines in orders.values() if len(lines) > 1]
    if any(all(abs(said - worth) <= _NEAR for said, worth in lines) for lines in several):
        return False
    return any(abs(sum(worth for _, worth in lines) - lines[0][0]) <= _NEAR or len({worth for _, worth in lines}) > 1 for lines in several)


def _differing(numbers: Sequence[Cell], figures: Numbers) -> int:
    """Return how many orders have lines with different figures."""
    orders: dict[Cell, set[int | None]] = {}
    for number, figure in zip(numbers[:_LOOKED_AT], figures, strict=False):
        if number is not None:
            orders.setdefault(number, set()).add(figure)
    return sum(len(found) > 1 for found in orders.values())


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
