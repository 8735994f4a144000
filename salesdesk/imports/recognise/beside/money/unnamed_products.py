"""Quantity, price and amount by arithmetic alone, where none of the headings is known: 几件 × 一件多少 = 一共."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import Text, mark

_AMOUNT = mark("Recognise", "The heading is not known, but “{quantity}” × “{price}” gives it in {share} % of the rows.")
_FACTOR = mark("Recognise", "The heading is not known, but “{quantity}” × “{price}” gives “{amount}” in {share} % of the rows.")
_UNNAMED = mark("Recognise", "The heading is not known, but times “{quantity}” it gives “{amount}” in {share} % of the rows.")

# 单重 × 数量 = 总重: kilograms and square metres come of a product too, and are no money.
_MEASURED = re.compile(
    r"重$|重量|毛重|净重|面积|体积|长度?$|周长|米数|吨|公斤|千克|kg|㎡|工时|时长|页数|字数|分数|得分|热量|功率"
    r"|\b(?:weight|area|volume|length|kgs?|tons?|tonnes?|hours|minutes|pages|calories|points|score)\b"
)
_SURE_AMOUNT, _SURE_FACTOR = 0.65, 0.6
_KNOWN, _LEAST, _SURELY = 0.5, 0.4, 0.8
_FEWEST = 3
_NEARLY = 0.9
_ONE = 10_000
_HUNDREDTH = 100

Numbers = list[int | None]


def with_unnamed_products(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns; where no heading names an amount, one that is the product of two others is it."""
    if any(one.score(Meaning.AMOUNT) >= _KNOWN for one in columns):
        return _with_price(columns, read)
    figures = [one for one in columns if one.index in read]
    amounts = [one for one in figures if _is_open(one, Meaning.AMOUNT)]
    for amount in amounts:
        others = [one for one in figures if one is not amount]
        for pair in itertools.combinations(others, 2):
            quantity, price = _in_order(pair, read)
            if not (_is_open(quantity, Meaning.QUANTITY) and _is_open(price, Meaning.UNIT_PRICE)):
                continue
            if share := _share(read[quantity.index], read[price.index], read[amount.index]):
                values = {"quantity": quantity.heading.text, "price": price.heading.text, "share": round(share * 100)}
                factor = _FACTOR.fill(amount=amount.heading.text, **values)
                told = {
                    amount.index: _as(amount, Meaning.AMOUNT, _SURE_AMOUNT, _AMOUNT.fill(**values)),
                    quantity.index: _as(quantity, Meaning.QUANTITY, _SURE_FACTOR, factor),
                    price.index: _as(price, Meaning.UNIT_PRICE, _SURE_FACTOR, factor),
                }
                return tuple(told.get(one.index, one) for one in columns)
    return tuple(columns)


def _with_price(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, one of no known heading that times the quantity gives an amount as the price, where there is none."""
    figures = [one for one in columns if one.index in read]
    amounts = [one for one in figures if max(one.score(Meaning.AMOUNT), one.score(Meaning.TOTAL)) >= _LEAST]
    quantities = [one for one in figures if one.score(Meaning.QUANTITY) >= _SURELY]
    if not quantities or any(one.score(Meaning.UNIT_PRICE) >= _LEAST for one in columns):
        return tuple(columns)
    for price in figures:
        if price.uses or price.said is not None or price.heading.period is not None or _is_measured(price, Meaning.UNIT_PRICE):
            continue
        for quantity, amount in itertools.product(quantities, amounts):
            if share := _share(read[quantity.index], read[price.index], read[amount.index]):
                values = {"quantity": quantity.heading.text, "amount": amount.heading.text, "share": round(share * 100)}
                told = replace(price, uses=(Use(Meaning.UNIT_PRICE, _SURE_FACTOR, None),), suffix=None, said=_UNNAMED.fill(**values))
                return tuple(told if one is price else one for one in columns)
    return tuple(columns)


def _is_open(column: Column, meaning: Meaning) -> bool:
    """Tell whether nothing is known of a column that it could be, or just this."""
    if column.said is not None or column.heading.period is not None or _is_measured(column, meaning):
        return False
    return column.score(meaning) >= _KNOWN or all(use.score < _KNOWN for use in column.uses)


def _is_measured(column: Column, meaning: Meaning) -> bool:
    """Tell whether a heading names a measure, which is neither a price nor an amount; a quantity it may be."""
    words = column.heading.words
    return meaning is not Meaning.QUANTITY and column.heading.currency is None and _MEASURED.search(words) is not None


def _in_order(pair: tuple[Column, Column], read: Mapping[int, Numbers]) -> tuple[Column, Column]:
    """Return which of two columns is rather the quantity and which the price: by heading, whole numbers, the smaller ones."""
    return min(pair, pair[::-1], key=lambda one: (_misfit(one), _is_broken(read[one[0].index]), _size(read[one[0].index])))


def _misfit(pair: tuple[Column, Column]) -> bool:
    quantity, price = pair
    return quantity.score(Meaning.UNIT_PRICE) >= _KNOWN or price.score(Meaning.QUANTITY) >= _KNOWN


def _is_broken(numbers: Numbers) -> bool:
    return any(number % _ONE for number in numbers if number)


def _size(numbers: Numbers) -> float:
    return median([abs(number) for number in numbers if number is not None] or [0])


def _share(quantity: Numbers, price: Numbers, amount: Numbers) -> float | None:
    """Return in which share of the rows the product is the amount; None where that is too few, or says nothing.

    Times one, and times a rate below one (the commission on an amount), prove no quantity.
    """
    both = zip(quantity, price, amount, strict=True)
    rows = [(a, b, c) for a, b, c in both if a and b and c is not None]
    telling = [(a, b) for a, b, _ in rows if _ONE not in (abs(a), abs(b))]
    if len(telling) < _FEWEST or any(a % _ONE for a, _ in telling) or all(abs(b) < _ONE for _, b in telling):
        return None
    if len({c for _, _, c in rows}) < _FEWEST:
        return None
    hits = sum(abs(a * b / _ONE - c) <= max(_HUNDREDTH, abs(c) // 500) for a, b, c in rows)
    return hits / len(rows) if hits >= _NEARLY * len(rows) else None


def _as(column: Column, meaning: Meaning, score: float, reason: Text) -> Column:
    if column.score(meaning) >= _KNOWN:
        return column
    return replace(column, uses=(Use(meaning, score, None),), suffix=None, said=reason)
