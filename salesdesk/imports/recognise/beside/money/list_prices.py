"""Price lists with several prices of a product: by quantity (1-99件, 100+), by who buys (零售价, 代理价), old and new. One is kept."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.things.models_beside import number_it
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.said import says
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.language.words import simplified
from salesdesk.imports.recognise.terms import Meaning, meanings
from salesdesk.sheets.texts import plain
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import mark

OTHER_PRICE = mark("Recognise", "Another price of the product: “{taken}” is taken for the one that it has.")
"""Why a column of prices is not taken; its only value is the heading of the one that is."""

_STEP = mark("Recognise", "The price of the smallest quantity.")
_LEVEL = mark("Recognise", "It is a price, and “{others}” are others of the same product.")
_NAME = mark("Recognise", "Beside numbers and prices of products: what they are called.")
_CODE = mark("Recognise", "Beside names and prices of products: their numbers.")

_PIECES = r"(?:件|个|台|只|套|箱|盒|支|瓶|pcs?|units?|pieces|ea|k)?"
_MORE = r"(?:[及或]?以上|起|up|and (?:up|above|over|more)|or more)?"
_STEPS = re.compile(
    rf"[^\d]*?(?:≥|>=|>|满)?\s*(?P<least>\d[\d,]*)\s*{_PIECES}\s*"
    rf"(?:(?:-|–|—|~|～|至|到|to)\s*\d[\d,]*|\+)?\s*{_PIECES}\s*{_MORE}\s*(?:价|价格|单价|price)?"
)
_SIGN = re.compile(
    r"\d\s*(?:[-–—~～+至到起件个台只套箱盒支瓶]|以上|to\b|up\b|and (?:up|above|over|more)|or more|(?:pcs?|units?|pieces)\b)|[≥>]=?\s*\d"
)
_NOT_OF_A_LIST = meanings("member customer order_number line_id amount contract_number received stage quantity")
_PRICES = re.compile(r"价|\bprices?\b")
_LEAST_PRICED = re.compile(r"moq|起[订批]量?|最小|库存|stock|装箱|pack")
_PRESENT, _SURE, _NUMBERS, _NEARLY = 0.5, 0.9, 0.5, 0.9
_FEWEST = 2
_DESCRIPTIONS = frozenset({"description", "product description", "item description", "名称", "name", "description of goods"})
_CODES = frozenset({"编号", "编码", "代码", "号", "code", "no", "number", "id", "ref", "item code"})
_OWN_MODELS = frozenset({"型号", "产品型号", "机型", "model"})
_MODELS = frozenset({"model", "model no", "model number", "part no", "part number", "item no", "货号", "款号"})


def with_list_prices(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns of a price list, one price as that of the product, and the others put aside with the reason."""
    listed = [one for one in columns if one.score(Meaning.PRODUCT) >= _PRESENT or one.score(Meaning.PRODUCT_ID) >= _PRESENT]
    if not listed or any(_is_of_a_sale(one) for one in columns):
        return tuple(columns)
    figures = [one for one in columns if one.profile.numbers >= _NUMBERS and one.heading.period is None]
    steps = _steps(figures)
    levels = [one for one in figures if one not in steps and _is_price(one)]
    prices = [*levels, *steps]
    if len(prices) < _FEWEST:
        return _coded(_named(columns)) if prices else tuple(columns)
    taken = _best(levels, steps)
    others = [one for one in prices if one is not taken]
    said = _STEP if taken in steps else _LEVEL.fill(others=tuple(one.heading.text for one in others))
    found = {one.index: _aside(one, taken) for one in others}
    found[taken.index] = replace(taken, uses=(Use(Meaning.UNIT_PRICE, _SURE, None),), suffix=None, said=said)
    return _coded(_named(tuple(found.get(one.index, one) for one in columns)))


def _aside(column: Column, taken: Column) -> Column:
    return replace(column, uses=(), suffix=None, said=OTHER_PRICE.fill(taken=taken.heading.text))


def _is_of_a_sale(column: Column) -> bool:
    """Tell whether a column is none of a price list; 名称 may be a customer's as well as a product's."""
    if column.heading.words in _DESCRIPTIONS | _CODES or _is_price(column) or not column.uses:
        return False
    likeliest = column.uses[0]
    if likeliest.meaning is Meaning.QUANTITY and _LEAST_PRICED.search(column.heading.words):
        return False
    return likeliest.score >= _PRESENT and likeliest.meaning in _NOT_OF_A_LIST


def _steps(figures: Sequence[Column]) -> list[Column]:
    """Return the columns headed by quantities that grow from each to the next: 1-99件, 100-499件, 500件以上; 1-10, 11-50, 100+.

    Whoever takes more pays no more for a piece: else they are spans of days, ages or the like.
    """
    found = [(one, least) for one in figures if (least := _least(one)) is not None]
    if len(found) < _FEWEST or found[0][1] == 0 or not all(a < b for (_, a), (_, b) in itertools.pairwise(found)):
        return []
    steps = [one for one, _ in found]
    rows = [[price for price in line if price] for line in zip(*(parse_numbers(one.sample)[0] for one in steps), strict=True)]
    cheaper = [all(a >= b for a, b in itertools.pairwise(row)) for row in rows if len(row) >= _FEWEST]
    return steps if cheaper and sum(cheaper) >= _NEARLY * len(cheaper) else []


def _least(column: Column) -> int | None:
    text = simplified(plain(column.heading.text)).strip()
    match = _STEPS.fullmatch(text) if _SIGN.search(text) else None
    return int(match["least"].replace(",", "")) if match else None


def _is_price(column: Column) -> bool:
    """Tell whether a heading names a price to a buyer: 零售价, 一级代理价, Dealer Price, 价格 above 批发; no cost, and no average."""
    if max(column.score(Meaning.UNIT_COST), column.score(Meaning.COST)) >= _PRESENT:
        return False
    words = simplified(column.heading.words)
    above = _PRICES.search(simplified(column.heading.group)) is not None
    known = column.score(Meaning.UNIT_PRICE) >= _PRESENT or above or says([words], "prices")
    return known and not says([words], "no_prices")


def _best(levels: Sequence[Column], steps: Sequence[Column]) -> Column:
    """Return the price that the product has: what holds now, else as its heading is known best, else of the smallest quantity."""
    now = [one for one in levels if not says([simplified(one.heading.words)], "old_prices")]
    renewed = [one for one in now if says([simplified(one.heading.words)], "new_prices")]
    if len(now) < len(levels) and renewed:
        return renewed[0]
    ranked = sorted(now or levels, key=_rank)
    return ranked[0] if ranked else steps[0]


def _rank(column: Column) -> tuple[bool, float]:
    """Return how far from the usual price what a heading names is: the list's or the public's first, then what is known best."""
    return not says([simplified(column.heading.words)], "usual_prices"), -column.score(Meaning.UNIT_PRICE)


def _coded(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns, what is called 编号 or Code alone as the product's number, where no other column is, and it counts no rows."""
    if any(one.score(meaning) >= _PRESENT for one in columns for meaning in (Meaning.PRODUCT_ID, Meaning.DAY)):
        return columns
    product = max(columns, key=lambda one: one.score(Meaning.PRODUCT))
    models = [one for one in columns if one.heading.words in _OWN_MODELS and one is not product and number_it(product, one)]
    codes = [one for one in columns if one.heading.words in _CODES and not _counts_rows(one)] or models
    told = {one.index: replace(one, uses=(Use(Meaning.PRODUCT_ID, _SURE, None),), suffix=None, said=_CODE) for one in codes[:1]}
    return tuple(told.get(one.index, one) for one in columns)


def _counts_rows(column: Column) -> bool:
    """Tell whether figures are those of the rows, 1, 2, 3; 001 is a code."""
    return column.profile.counting and not any(isinstance(cell, str) and cell.startswith("0") for cell in column.sample)


def _named(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, a description beside models or item numbers as what the product is called, and these as its number."""
    names = [one for one in columns if one.heading.words in _DESCRIPTIONS and one.profile.texts >= _PRESENT]
    codes = [one for one in columns if one.heading.words in _MODELS and one not in names]
    others = [one for one in columns if one not in (*names, *codes) and one.score(Meaning.PRODUCT) >= _PRESENT]
    if len(names) != 1 or not codes or others:
        return tuple(columns)
    told = {names[0].index: replace(names[0], uses=(Use(Meaning.PRODUCT, _SURE, None),), suffix=None, said=_NAME)}
    told[codes[0].index] = replace(codes[0], uses=(Use(Meaning.PRODUCT_ID, _SURE, None),), suffix=None, said=_CODE)
    return tuple(told.get(one.index, one) for one in columns)
