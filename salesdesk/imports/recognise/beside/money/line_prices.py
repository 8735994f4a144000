"""A "price" that is the whole line's, and no piece's: by how it goes with the quantity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.text import mark

_WHOLE_CENTS = mark("Recognise", "Divided by the quantity it gives whole cents in every row: it is the amount of the line, not of a piece.")
_IN_PROPORTION = mark("Recognise", "Of the same product twice as many cost twice as much: it is the amount of the line, not of a piece.")

_LEAST, _SURE, _PRESENT = 0.4, 0.8, 0.5
# So many rows whose price is no whole dime, at so many quantities: by chance they would not all divide.
_ODD_PRICES, _QUANTITIES = 20, 4
_FEWEST_PRODUCTS = 2
_NEARLY = 0.9
_CENT, _ONE = 100, 10_000

Numbers = list[int | None]
Pairs = dict[Cell, set[tuple[int, int]]]


def with_line_prices(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, a "price" that is the amount of the line as that, where no other amount is there."""
    quantities = [one for one in columns if one.score(Meaning.QUANTITY) >= _SURE and one.index in read]
    found: dict[int, Column] = {}
    if not quantities or any(one.boosted and one.score(Meaning.AMOUNT) for one in columns):
        return tuple(columns)
    amounts = any(one.score(Meaning.AMOUNT) >= _PRESENT for one in columns)
    taken_off = [read[one.index] for one in columns if one.score(Meaning.DISCOUNT) >= _PRESENT and one.index in read]
    for one in columns:
        score = one.score(Meaning.UNIT_PRICE)
        if score < _LEAST or one.index not in read:
            continue
        if score < _SURE and any(_divides(read[one.index], read[other.index]) for other in quantities):
            found[one.index] = replace(one, uses=(Use(Meaning.AMOUNT, 0.97, None),), boosted=_WHOLE_CENTS)
        elif not amounts and any(_is_of_lines(columns, read[one.index], read[other.index], taken_off) for other in quantities):
            found[one.index] = replace(one, uses=(Use(Meaning.AMOUNT, 0.97, None),), boosted=_IN_PROPORTION)
    return tuple(found.get(one.index, one) for one in columns)


def _divides(prices: Numbers, quantities: Numbers) -> bool:
    cents = [(p // _CENT, q // _ONE) for p, q in zip(prices, quantities, strict=True) if p and q and q % _ONE == 0 and q > _ONE]
    odd = [(price, pieces) for price, pieces in cents if price % 10]
    return (
        len(odd) >= _ODD_PRICES and len({pieces for _, pieces in odd}) >= _QUANTITIES and all(price % pieces == 0 for price, pieces in odd)
    )


def _is_of_lines(columns: Sequence[Column], prices: Numbers, quantities: Numbers, discounts: Sequence[Numbers]) -> bool:
    """Tell whether prices, or these with what was taken off the line, go with the quantity."""
    if _in_proportion(columns, prices, quantities):
        return True
    full = ([None if price is None else price + (less or 0) for price, less in zip(prices, one, strict=True)] for one in discounts)
    return any(_in_proportion(columns, one, quantities) for one in full)


def _in_proportion(columns: Sequence[Column], prices: Numbers, quantities: Numbers) -> bool:
    """Tell whether nearly all products that were sold in several quantities have prices that grow with these, and none has one price."""
    for meaning in (Meaning.PRODUCT_ID, Meaning.PRODUCT):
        product = max(columns, key=lambda one: one.score(meaning))
        if product.score(meaning) < _PRESENT:
            continue
        sold: Pairs = {}
        for name, price, pieces in zip(product.sample, prices, quantities, strict=True):
            if name is not None and price and pieces:
                sold.setdefault(name, set()).add((price, pieces))
        several = [pairs for pairs in sold.values() if len({pieces for _, pieces in pairs}) > 1]
        grown = sum(map(_grows, several))
        same = sum(len({price for price, _ in pairs}) == 1 for pairs in several)
        return grown >= _FEWEST_PRODUCTS and not same and grown >= _NEARLY * len(several)
    return False


def _grows(pairs: set[tuple[int, int]]) -> bool:
    (first, number), *rest = pairs
    return all(abs(first * pieces - price * number) <= _CENT * max(pieces, number) for price, pieces in rest)
