"""Which of several days is a sale's: that of the order goes before that of the shipment, which is taken where there is no other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import mark

_SHIPPED_LATER = mark("Recognise", "“{heading}” is the day of the order; this is when it was sent.")
_PAID_LATER = mark("Recognise", "When it was paid, beside the day of the sale.")
_ONLY_DAY = mark("Recognise", "No other column has a day: when it was sent is the day of the sale.")

_CLOSED = mark("Recognise", "No other column has a day, and nothing is open: the day on which it was sold.")

_ORDERED = re.compile(r"订单|下单|订购|订货|成交|签单|\b(?:order|ordered|sale|sold|purchase)\b")
_SHIPPED = re.compile(r"出货|发货|送货|交货|\b(?:ship|shipped|shipping|dispatch|delivery|delivered)\b")
_EXPECTED = re.compile(r"\b(?:expected|estimated|est|exp|forecast|projected|planned|target|anticipated|closing)\b|预计|计划")
_OPEN = (Meaning.STAGE, Meaning.STATUS, Meaning.PROBABILITY, Meaning.OPPORTUNITY, Meaning.NUMBER, Meaning.LOSS_REASON, Meaning.TARGET)
_SURE, _PRESENT, _FAINT = 0.8, 0.5, 0.45
_SOLD_TO = (Meaning.CUSTOMER, Meaning.CUSTOMER_ID)
_LISTED = (Meaning.ORDER_NUMBER, Meaning.NUMBER, Meaning.PRODUCT, Meaning.PRODUCT_ID)


def with_day_of_sale(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, the day of a shipment as that beside an order's day, and as the day of the sale where no other column has one."""
    ordered = next((one for one in columns if one.score(Meaning.DAY) >= _SURE and _ORDERED.search(one.heading.words)), None)
    if ordered is not None:
        return tuple(_shipped(one, ordered) if one is not ordered else one for one in columns)
    if any(max(one.score(Meaning.DAY), one.score(Meaning.MONTH)) >= _PRESENT for one in columns):
        return tuple(columns)
    closed = [one for one in columns if one.score(Meaning.CLOSE_DATE) >= _PRESENT and not _EXPECTED.search(one.heading.words)]
    if len(closed) == 1 and not _has(columns, *_OPEN) and _has(columns, Meaning.AMOUNT):
        others = [replace(use, score=min(use.score, _FAINT)) for use in closed[0].uses]
        found = replace(closed[0], uses=(Use(Meaning.DAY, _SURE, None), *others), suffix=None, said=_CLOSED)
        return tuple(found if one is closed[0] else one for one in columns)
    shipped = [one for one in columns if one.score(Meaning.SHIP_DATE) >= _PRESENT]
    if len(shipped) != 1 or not all(_has(columns, *group) for group in (_SOLD_TO, _LISTED, (Meaning.AMOUNT, Meaning.QUANTITY))):
        return tuple(columns)
    found = replace(shipped[0], uses=(Use(Meaning.DAY, _SURE, None),), suffix=None, said=_ONLY_DAY)
    return tuple(found if one is shipped[0] else one for one in columns)


def without_day_of_payment(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns of lines with their prices, the day on which they were paid as no day of the sale, where another one is there."""
    lines = _has(columns, Meaning.QUANTITY) and _has(columns, Meaning.UNIT_PRICE, Meaning.PRODUCT)
    days = [one for one in columns if one.score(Meaning.DAY) >= _PRESENT]
    paid = [one for one in days if all(use.kind is TableKind.RECEIPTS for use in one.uses if use.meaning is Meaning.DAY)]
    if not lines or _has(columns, Meaning.RECEIVED) or not paid or len(paid) == len(days):
        return tuple(columns)
    aside = (Use(Meaning.IGNORED, _SURE, None),)
    return tuple(replace(one, uses=aside, suffix=None, said=_PAID_LATER) if one in paid else one for one in columns)


def _shipped(column: Column, ordered: Column) -> Column:
    if column.score(Meaning.DAY) < _PRESENT or not _SHIPPED.search(column.heading.words) or _ORDERED.search(column.heading.words):
        return column
    said = _SHIPPED_LATER.fill(heading=ordered.heading.text)
    return replace(column, uses=(Use(Meaning.SHIP_DATE, column.uses[0].score, None),), suffix=None, said=said)


def _has(columns: Sequence[Column], *wanted: Meaning) -> bool:
    return any(one.score(meaning) >= _PRESENT for one in columns for meaning in wanted)
