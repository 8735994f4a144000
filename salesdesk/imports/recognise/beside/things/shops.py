"""Lists of shops: where each row is another shop, and people stand in many rows, the shops are the customers whom they call on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import mark

_SHOP = mark("Recognise", "Each row is another of them, and people stand in many rows: they are customers, and no teams.")
_CODE = mark("Recognise", "The number of “{heading}”.")

_NAMED = re.compile(r"(门店|店铺|终端|网点|药店|店|store|shop|outlet|site)(?:名称?|全称|简称| name)?$")
_CODES = ("编号", "编码", "代码", "id", " id", " code", " no", " number")
_EACH, _OFTEN, _FEWEST = 0.8, 0.5, 10
_PRESENT, _SURELY, _SURE = 0.5, 0.7, 0.9
_OF_RESULTS = (Meaning.AMOUNT, Meaning.QUANTITY, Meaning.TARGET, Meaning.DAY, Meaning.MONTH, Meaning.PERIOD_VALUE)


def with_shops(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, the shops of a list of shops as its customers."""
    shop = next((one for one in columns if _is_each(one) and _NAMED.search(one.heading.words)), None)
    people = any(one.score(Meaning.MEMBER) >= _PRESENT and one.profile.distinct < _OFTEN for one in columns)
    if shop is None or not people or any(one.score(meaning) >= _PRESENT for one in columns for meaning in _OF_RESULTS):
        return tuple(columns)
    if any(one.score(Meaning.CUSTOMER) >= _SURELY for one in columns):
        return tuple(columns)
    found = _NAMED.search(shop.heading.words)
    thing = shop.heading.words[: found.end(1)] if found else shop.heading.words
    return tuple(_as_customer(one, shop, thing) for one in columns)


def _is_each(column: Column) -> bool:
    full = sum(cell is not None for cell in column.sample)
    return column.score(Meaning.TEAM) >= _PRESENT and column.profile.distinct >= _EACH and full >= _FEWEST


def _as_customer(column: Column, shop: Column, thing: str) -> Column:
    if column is shop:
        return replace(column, uses=(Use(Meaning.CUSTOMER, _SURE, TableKind.CUSTOMERS),), suffix=None, said=_SHOP)
    if column.heading.words in {thing + end for end in _CODES}:
        said = _CODE.fill(heading=shop.heading.text)
        return replace(column, uses=(Use(Meaning.CUSTOMER_ID, _SURE, TableKind.CUSTOMERS),), suffix=None, said=said)
    return column
