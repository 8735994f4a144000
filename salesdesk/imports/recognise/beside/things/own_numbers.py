"""Numbers that rows have of their own: "No." in a list of invoices, "Item" that counts the lines of each order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.around import speaks_of
from salesdesk.imports.recognise.language.composed import IDS
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.grid import Cell
from salesdesk.text import mark

_OWN = mark("Recognise", "No two rows have the same one, and the sheet is a list of what is numbered so.")
_CODES = mark("Recognise", "Its values are codes, and “{heading}” has the names.")
_ROWS = mark("Recognise", "It counts the rows of the sheet.")
_OF_RECEIPT = mark("Recognise", "No two rows have the same one, and the sheet lists money that came in.")
_EACH_LINE = mark("Recognise", "Each row has another one, also where “{heading}” is the same: it numbers the lines of orders.")
_COUNTS = mark("Recognise", "It counts the lines of each order.")

_LISTED = (TableKind.INVOICES, TableKind.QUOTES)
_BARE = frozenset({"no", "number", "num", "id", "nr", "doc no", "document no", "document", "编号", "单号", "号码"})
_OF_PAPERS = frozenset("单据编号|单据号|单据号码|凭证号|document no|document number|doc no|doc number|voucher no|voucher number".split("|"))
_SOLD = meanings("amount product product_id quantity unit_price")
_MAY_COUNT = meanings("product product_id role")
_PRESENT = 0.5
_SURE = 0.8
_EACH, _MOSTLY, _SOME = 0.95, 0.8, 0.3  # of codes: names of families may stand among them
_FEWEST, _FEWEST_LINES = 2, 4
_STEPS = (1, 10, 100)
_POSITIONS = frozenset({"item", "itm", "item no", "item number", "position", "pos", "line", "行", "行项目"})
_OF_ORDER = ("订单", "order ")
_TENS = 10
_ONE = 10_000

Numbers = list[int | None]


def with_own_numbers(columns: Sequence[Column], names: Sequence[tuple[str, float]]) -> tuple[Column, ...]:
    """Return the columns, a bare "No." as the number of the invoices or quotes that title, sheet or file speak of."""
    if any(one.score(Meaning.NUMBER) >= _PRESENT for one in columns):
        return tuple(columns)
    named = any(speaks_of(kind, names) for kind in _LISTED)
    spoken = any(use.kind in _LISTED and use.score >= _SURE for one in columns for use in one.uses)
    words = _BARE if named else _BARE - {"id"} if spoken else frozenset()
    # In a list of prices it is the product's.
    bare = next((one for one in columns if one.heading.words in words and _is_each(one) and one.score(Meaning.PRODUCT_ID) < _PRESENT), None)
    if bare is None:
        return tuple(columns)
    told = replace(bare, uses=(Use(Meaning.NUMBER, _SURE, None),), suffix=None, said=_OWN)
    return tuple(told if one is bare else one for one in columns)


def with_numbers_of_receipts(columns: Sequence[Column], names: Sequence[tuple[str, float]]) -> tuple[Column, ...]:
    """Return the columns, 单据编号 of a list of nothing but money that came in as the number of the receipt, not of an order.

    A list that is called after receipts may head that money as no more than an amount, beside how it was paid.
    """
    called = speaks_of(TableKind.RECEIPTS, names) and any(one.score(Meaning.METHOD) >= _PRESENT for one in columns)
    came_in = [one for one in columns for use in one.uses if use.meaning is Meaning.RECEIVED and use.kind is TableKind.RECEIPTS]
    others = [one for one in columns if one not in came_in]
    sold = _SOLD - {Meaning.AMOUNT} if called else _SOLD
    if not (came_in or called) or any(one.score(meaning) >= _PRESENT for one in others for meaning in (*sold, Meaning.NUMBER)):
        return tuple(columns)
    paper = next((one for one in columns if one.heading.words in _OF_PAPERS and one.score(Meaning.ORDER_NUMBER) and _is_each(one)), None)
    if paper is None:
        return tuple(columns)
    told = replace(paper, uses=(Use(Meaning.NUMBER, _SURE, None),), suffix=None, said=_OF_RECEIPT)
    return tuple(told if one is paper else one for one in columns)


def _is_each(column: Column) -> bool:
    rows = column.profile.counting and str(next(iter(column.sample), "")).rstrip(".0") in ("", "1")  # 1, 2, 3: the rows are counted
    return column.profile.distinct >= _EACH and column.profile.filled >= _EACH and not rows


def with_codes(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, codes (cus_81h2) beside a column of names of the same sort of thing as its IDs."""
    found: dict[int, Column] = {}
    for meaning, of_codes in IDS.items():
        named = [one for one in columns if one.score(meaning) >= _PRESENT and one.profile.codes < _SOME]
        coded = [one for one in columns if one.score(meaning) >= _SURE and one.profile.codes >= _MOSTLY and not one.said]
        if named and len(coded) == 1 and not any(one.score(of_codes) >= _PRESENT for one in columns):
            told = _CODES.fill(heading=named[0].heading.text)
            found[coded[0].index] = replace(coded[0], uses=(Use(of_codes, _SURE, None),), suffix=None, said=told)
    return tuple(found.get(one.index, one) for one in columns)


def with_codes_of_lines(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, codes headed as an order's product (订单产品编号) as the numbers of its lines, where one product has several."""
    sold = next((one for one in columns if one.score(Meaning.PRODUCT) >= _PRESENT), None)
    ordered = any(one.score(Meaning.ORDER_NUMBER) >= _PRESENT for one in columns)
    if sold is None or not ordered or any(one.score(Meaning.LINE_ID) >= _PRESENT for one in columns):
        return tuple(columns)
    again = len(set(sold.sample)) < len(sold.sample)
    found = next((one for one in columns if one.score(Meaning.PRODUCT_ID) >= _PRESENT and one.heading.words.startswith(_OF_ORDER)), None)
    if found is None or not again or found.profile.distinct < _EACH or found.profile.filled < _EACH:
        return tuple(columns)
    told = replace(found, uses=(Use(Meaning.LINE_ID, _SURE, None),), suffix=None, said=_EACH_LINE.fill(heading=sold.heading.text))
    return tuple(told if one is found else one for one in columns)


def with_line_numbers(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, one called "item" or "position" that begins anew with each order as the number of the line.

    One that only counts the rows of the sheet, which name no order, numbers nothing.
    """
    if not any(one.score(meaning) >= _PRESENT for one in columns for meaning in (Meaning.ORDER_NUMBER, Meaning.NUMBER)):
        rows = [one for one in columns if one.score(Meaning.LINE_ID) >= _PRESENT and one.profile.counting]
        counted = {one.index: replace(one, uses=(), suffix=None, said=_ROWS) for one in rows}
        return tuple(counted.get(one.index, one) for one in columns)
    order = next((one for one in columns if one.score(Meaning.ORDER_NUMBER) >= _PRESENT), None)
    if order is None or any(one.score(Meaning.LINE_ID) >= _PRESENT for one in columns):
        return tuple(columns)
    sold = [one for one in columns if any(one.score(meaning) >= _PRESENT for meaning in (Meaning.PRODUCT, Meaning.PRODUCT_ID))]
    for one in columns:
        called = not one.uses or any(one.score(meaning) for meaning in _MAY_COUNT)
        if not called or one.index not in read or one is order:
            continue
        position = one.heading.words in _POSITIONS and any(other is not one for other in sold)
        if _counts(order.sample, read[one.index]) or (position and _are_positions(order.sample, read[one.index])):
            told = replace(one, uses=(Use(Meaning.LINE_ID, _SURE, None),), suffix=None, said=_COUNTS)
            return tuple(told if other is one else other for other in columns)
    return tuple(columns)


def _are_positions(orders: Sequence[Cell], numbers: Numbers) -> bool:
    """Tell whether all are 10, 20, 30 as systems number lines, and none comes twice in an order, whichever of its lines are there."""
    whole = [number // _ONE for number in numbers if number and number % (_TENS * _ONE) == 0]
    lines = list(zip(orders, numbers, strict=True))
    return len(whole) == len(numbers) >= _FEWEST_LINES and max(whole) < _TENS * _TENS * _TENS and len(set(lines)) == len(lines)


def _counts(orders: Sequence[Cell], numbers: Numbers) -> bool:
    """Tell whether each order has the numbers 1, 2, 3 or 10, 20, 30, several orders more than one of them."""
    lines: dict[Cell, list[int]] = {}
    for order, number in zip(orders, numbers, strict=True):
        if order is None or not number:
            return False
        lines.setdefault(order, []).append(number // _ONE if number % _ONE == 0 else 0)
    several = sum(len(own) > 1 for own in lines.values())
    if several < _FEWEST or len(numbers) < _FEWEST_LINES:
        return False
    return any(all(own == [step * at for at in range(1, len(own) + 1)] for own in lines.values()) for step in _STEPS)
