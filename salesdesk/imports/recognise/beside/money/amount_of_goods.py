"""An "amount" that is how much of the goods it was, and no money: vegetables | amount | price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import mark

_HOW_MUCH = mark(
    "Recognise", "It is now far below “{price}”, now far above: how much of the goods was sold at that price, and not what was paid for it."
)

_EITHER = frozenset({"amount", "amounts"})
_PRESENT, _LIKELY, _SURE = 0.5, 0.7, 0.9
_FEWEST, _SHARE, _FAR = 3, 0.1, 2

Numbers = list[int | None]


def with_amount_of_goods(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, an "amount" beside a price, where nothing else is a quantity or an amount, as the quantity.

    What was paid for pieces is never far less than the price of one, and what was paid down on one never far more.
    """
    prices = [one for one in columns if one.score(Meaning.UNIT_PRICE) >= _LIKELY and one.index in read]
    amounts = [one for one in columns if max(one.score(Meaning.AMOUNT), one.score(Meaning.TOTAL)) >= _PRESENT]
    if len(prices) != 1 or len(amounts) != 1 or any(one.score(Meaning.QUANTITY) >= _PRESENT for one in columns):
        return tuple(columns)
    (price,), (amount,) = prices, amounts
    if amount.heading.words not in _EITHER or amount.heading.currency is not None or amount.index not in read or amount.said is not None:
        return tuple(columns)
    both = [(a, p) for a, p in zip(read[amount.index], read[price.index], strict=True) if a and p]
    below, above = sum(a * _FAR < p for a, p in both), sum(a > p * _FAR for a, p in both)
    if min(below, above) < max(_FEWEST, _SHARE * len(both)):
        return tuple(columns)
    said = _HOW_MUCH.fill(price=price.heading.text)
    return tuple(
        replace(one, uses=(Use(Meaning.QUANTITY, _SURE, None),), suffix=None, said=said) if one is amount else one for one in columns
    )
