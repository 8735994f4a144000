"""Bare names and codes as what stands beside them makes them, of goods or of buyers: 名称 | 单位 | 单价, Code | Name | Customer."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.things.names_of_codes import are_named, is_bare
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import Text, mark

_GOODS = mark("Recognise", "Units, sizes and prices stand beside it: it names what is sold.")
_CODED = mark("Recognise", "“{heading}” beside it numbers it, and another column is the customer: it names what is sold.")
_NUMBERS = mark("Recognise", "Each row has another number, and nothing else numbers the sales.")
_NUMBERED = mark("Recognise", "Codes, and names behind them: with the buyer and the quantity known, they are of what was sold.")
_OF_NUMBER = mark("Recognise", "The name of what “{heading}” beside it numbers.")
_OF_BUYER = mark("Recognise", "“{heading}” stands beside it: the number of that.")
_SIGNED_IN = mark("Recognise", "Age or gender stand beside it: they are those of who bought.")

_BARE = frozenset({"名称", "name", "全名", "description"})
_CODES = frozenset({"code", "编码", "编号", "代码"})
_SIZES = frozenset({"规格", "规格型号", "型号规格", "spec", "specification", "packing", "pack", "pack size"})
_PERSONAL = frozenset({"age", "sex", "gender", "年龄", "性别", "user age", "user gender", "user sex"})
_USERS = frozenset({"user id", "userid", "uid", "用户id"})
_SALES = frozenset({"transaction", "ticket", "receipt", "交易", "小票"})
_EACH = 0.95
_PRESENT, _LIKELY, _SURE = 0.5, 0.7, 0.85
_TOLD = 0.9


def with_goods_named(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, a bare name as the product's, a bare code as the customer's or the product's, a user as who bought."""
    named = _of_pairs(_of_codes(_of_units(columns)))
    return _with_users(_with_numbers(named)) if _has(named, Meaning.PRODUCT, _LIKELY) or _has(named, Meaning.PRODUCT_ID, _LIKELY) else named


def _of_units(columns: Sequence[Column]) -> tuple[Column, ...]:
    if _has(columns, Meaning.PRODUCT, _LIKELY) or not _has(columns, Meaning.UNIT_PRICE, _LIKELY):
        return tuple(columns)
    measured = any(one.score(Meaning.UNIT) >= _PRESENT or one.heading.words in _SIZES for one in columns)
    named = [one for one in columns if one.heading.words in _BARE and one.said is None and one.profile.texts >= _PRESENT]
    if not measured or len(named) != 1:
        return tuple(columns)
    return tuple(_as(one, Meaning.PRODUCT, _GOODS) if one is named[0] else one for one in columns)


def _of_codes(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Read Code | Name | … | Code | Customer: the first two are the product's."""
    if not _has(columns, Meaning.CUSTOMER, _SURE) or any(one.score(Meaning.PRODUCT_ID) >= _LIKELY for one in columns):
        return tuple(columns)
    found: dict[int, Column] = {}
    for code, name in itertools.pairwise(columns):
        if code.heading.words not in _CODES or code.said is not None:
            continue
        if name.score(Meaning.CUSTOMER) >= _SURE:
            found[code.index] = _as(code, Meaning.CUSTOMER_ID, _OF_BUYER.fill(heading=name.heading.text))
        elif name.heading.words in _BARE and name.said is None and not _has(columns, Meaning.PRODUCT, _LIKELY):
            found[code.index] = _as(code, Meaning.PRODUCT_ID, _OF_BUYER.fill(heading=name.heading.text))
            found[name.index] = _as(name, Meaning.PRODUCT, _CODED.fill(heading=code.heading.text))
    return tuple(found.get(one.index, one) for one in columns)


def _of_pairs(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take the only codes of no known heading with names behind them for the product's, where buyer and quantity are known."""
    bought = any(_has(columns, one, _LIKELY) for one in (Meaning.CUSTOMER, Meaning.CUSTOMER_ID)) and _has(
        columns, Meaning.QUANTITY, _LIKELY
    )
    if not bought or any(_has(columns, one, _PRESENT) for one in (Meaning.PRODUCT, Meaning.PRODUCT_ID)):
        return tuple(columns)
    pairs = [(code, name) for code, name in itertools.pairwise(columns) if _are_pair(code, name)]
    if len(pairs) != 1:
        return tuple(columns)
    ((code, name),) = pairs
    told = {
        code.index: _as(code, Meaning.PRODUCT_ID, _NUMBERED),
        name.index: _as(name, Meaning.PRODUCT, _OF_NUMBER.fill(heading=code.heading.text)),
    }
    return tuple(told.get(one.index, one) for one in columns)


def _are_pair(code: Column, name: Column) -> bool:
    open_ = code.heading.text.strip() and not code.uses and code.said is None and code.profile.codes >= _EACH
    return bool(open_) and name.index == code.index + 1 and is_bare(name) and are_named(code.sample, name.sample)


def _with_numbers(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take another whole number in each row under "transaction" or "ticket" for that of the sale, where nothing else numbers it."""
    if any(_has(columns, one, _PRESENT) for one in (Meaning.ORDER_NUMBER, Meaning.NUMBER, Meaning.LINE_ID)):
        return tuple(columns)
    return tuple(_as(one, Meaning.ORDER_NUMBER, _NUMBERS) if one.heading.words in _SALES and _is_number(one) else one for one in columns)


def _is_number(column: Column) -> bool:
    profile = column.profile
    return not column.uses and min(profile.filled, profile.distinct, profile.codes, profile.numbers) >= _EACH


def _with_users(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Take the users of a shop, told with their age, for its customers: nobody lists the age of who sold."""
    buyers = (Meaning.CUSTOMER, Meaning.CUSTOMER_ID)
    if not any(one.heading.words in _PERSONAL for one in columns) or any(_has(columns, one, _LIKELY) for one in buyers):
        return tuple(columns)
    return tuple(_as(one, Meaning.CUSTOMER_ID, _SIGNED_IN) if one.heading.words in _USERS else one for one in columns)


def _has(columns: Sequence[Column], meaning: Meaning, least: float) -> bool:
    return any(one.score(meaning) >= least for one in columns)


def _as(column: Column, meaning: Meaning, reason: Text) -> Column:
    return replace(column, uses=(Use(meaning, _TOLD, None),), suffix=None, said=reason)
