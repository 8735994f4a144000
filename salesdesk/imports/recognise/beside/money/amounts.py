"""Which of several amounts of a row counts: what the customer pays, after the discount and, in Chinese sheets, with the tax."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.recognise.beside.deals.steps import tells_same_sale
from salesdesk.imports.recognise.beside.money.due_parts import due_of_whole
from salesdesk.imports.recognise.beside.things.thing_groups import is_thing
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.composed import bare_of_tax
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.language.words import has_chinese
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, TotalsRow
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text, mark, some

_WITH_TAX = mark("Recognise", "The amount with tax: what the customer pays.")
_AFTER = mark("Recognise", "The amount after the discount; “{other}” is the one before it.")
_REDUCED_ONE = mark(
    "Recognise",
    "Of the amounts of a row “{counted}” counts, the one after the discount, and not “{other}”. Choose the other one at its heading.",
)
_PAID_WITH = mark("Recognise", "What the customer paid, freight and discounts included; “{other}” is for the goods alone.")
_SEVERAL = mark(
    "Recognise",
    "Of the amounts of a row only “{counted}” counts, {others} does not. Choose another one at its heading, or add them up in the sheet.",
)
_SENT = mark("Recognise", "What it cost to send the goods: no amount of goods.")
_TOGETHER = mark("Recognise", "The amounts {columns} of a row all count, each as a line of its own.")
_PRICE = mark("Recognise", "Times the quantity it gives “{amount}”.")

# A price and a net value of it: the value is the row's.
_PRICE_SAID, _VALUE = re.compile(r"\bprice\b|价格|单价"), re.compile(r"\bnet (?:value|amount)\b|行总计|\bline total\b")
_ROUNDED, _MOST_ROWS = 500, 0.9  # a five-hundredth
_TAXED = re.compile(r"(?<!不)含税|价税合计|价税")
_REDUCED = re.compile(r"折后|折扣后|优惠后|减免后|实际(?:销售|成交)|净销|after discount|discounted|net (?:sales|revenue|of discount)")
_SURELY_REDUCED = re.compile(r"(?:折后|折扣后|优惠后|减免后).*|.*after discount|discounted (?:amount|price|total)")
# Net of the discount, unless a tax stands beside it, and no discount: then it may be without the tax.
_NET = re.compile(r"净额|净价|net (?:price|amount|total|value)")
_PAID = re.compile(r"实收|实付|实交|实缴|实际(?:支付|收款)")  # after the discount too, unless part of it is still owed
_FREIGHT = re.compile(r"运费|邮费|快递费|配送费|物流费|freight|shipping|postage|delivery (?:fee|charge)")
_FULL = re.compile(r"折前|优惠前|原价|吊牌|标价|应收|应付|gross|before discount|list")
_TAKEN = (Meaning.AMOUNT, Meaning.TOTAL, Meaning.RECEIVED, Meaning.OUTSTANDING)
_PRESENT = 0.5
_BEST, _BEST_PRICE = 0.995, 0.99
_FEWEST = 3
_NEARLY = 0.9
_SCALE = 10_000
_CENT = 100
_ALIKE, _NAMED = 0.1, 3

Numbers = list[int | None]


def with_best_amount(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, ...]:
    """Return the columns, the amount that counts put before the others where several could be it, and the price that belongs to it."""
    amounts = [one for one in columns if one.index in read and one.score(Meaning.AMOUNT) >= _PRESENT]
    best = (
        due_of_whole(amounts, columns)
        or _reduced(amounts, columns, read)
        or _with_freight(amounts, columns, read)
        or _taxed(amounts)
        or _agreed(columns, read)
    )
    if best is None:
        return tuple(columns)
    column, why = best
    better = {column.index: replace(_put_first(column, Meaning.AMOUNT, _BEST), boosted=why)}
    price = _price_of(column, columns, read)
    if price is not None:
        reason = _PRICE.fill(amount=column.heading.text)
        better[price.index] = replace(_put_first(price, Meaning.UNIT_PRICE, _BEST_PRICE), said=reason)
    return tuple(better.get(one.index, one) for one in columns)


def parallel_amounts(columns: Sequence[Column], decided: Sequence[RecognisedColumn]) -> tuple[int, ...]:
    """Return the amounts, by index, that are left out though nothing speaks for the one that counts, and that one: () without them."""
    counted = next((one for one in decided if one.meaning is Meaning.AMOUNT), None)
    own = next((one for one in columns if counted is not None and one.index == counted.index), None)
    if counted is None or own is None or own.boosted or own.said:
        return ()
    unused = {one.index for one in decided if one.meaning is Meaning.IGNORED and not tells_same_sale(one)}
    least = own.score(Meaning.AMOUNT) - _ALIKE
    others = [one.index for one in columns if one.index in unused and _is_amount(one) and one.score(Meaning.AMOUNT) >= least]
    others = [index for index in others if not _says_again(columns, index, decided)]
    return tuple(sorted((counted.index, *others))) if others else ()


def without_freight(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, what sending the goods cost as no amount where another column has one."""
    sent = {one.index for one in columns if one.score(Meaning.AMOUNT) and one.suffix and _FREIGHT.search(one.heading.words)}
    if not any(one.score(Meaning.AMOUNT) >= _PRESENT and one.index not in sent for one in columns):
        return tuple(columns)
    aside = (Use(Meaning.IGNORED, _BEST_PRICE, None),)
    return tuple(replace(one, uses=aside, suffix=None, said=_SENT) if one.index in sent else one for one in columns)


def _says_again(columns: Sequence[Column], index: int, decided: Sequence[RecognisedColumn]) -> bool:
    """Tell whether a column has what is taken once more: with its tax, in one's own currency, or due where nothing is paid."""
    taken = {one.index for one in decided if one.meaning in _TAKEN}
    own = next(one for one in columns if one.index == index)
    same = [one for one in columns if one.index in taken and bare_of_tax(one.heading.words) == bare_of_tax(own.heading.words)]
    if any(one.heading.group == own.heading.group or not (is_thing(one.heading.group) and is_thing(own.heading.group)) for one in same):
        return True
    figures = [(one.sample, own.sample) for one in columns if one.index in taken]
    for theirs, ours in figures:
        pairs = [(a, b) for a, b in zip(theirs, ours, strict=True) if a is not None or b is not None]
        if len(pairs) >= _FEWEST and sum(a == b for a, b in pairs) >= _NEARLY * len(pairs):
            return True
    return False


def with_values(total: TotalsRow, cells: Sequence[Cell], parallel: Sequence[int]) -> TotalsRow:
    """Return a row of totals with those of the parallel amounts that do not count, for these may be said to."""
    has = {at for at, _ in total.values}
    more = tuple((at, cells[at]) for at in parallel if at not in has and cells[at] is not None)
    return replace(total, values=(*total.values, *more)) if more else total


def several_note(table: RecognisedTable) -> list[Text]:
    """Tell which of the parallel amounts of `table` count."""
    named = {True: list[str](), False: list[str]()}
    for one in table.columns:
        if one.index in table.parallel:
            named[one.meaning is Meaning.AMOUNT].append(f"“{one.header}”")
    counted, others = named[True], named[False]
    if not counted or len(counted) + len(others) < 2:
        return [
            _REDUCED_ONE.fill(counted=one.header, **dict(one.reason.values)) for one in table.columns if one.reason.source == _AFTER.source
        ]
    if not others:
        return [_TOGETHER.fill(columns=some(counted, _NAMED))]
    return [_SEVERAL.fill(counted=counted[0].strip("“”"), others=some(others, _NAMED))] if len(counted) == 1 else []


def _is_amount(column: Column) -> bool:
    return bool(column.uses) and column.uses[0].meaning is Meaning.AMOUNT and any(column.sample)


def _agreed(columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, Text] | None:
    """Return the price that a discount leaves of a list price, where each row is one piece: a car, a flat."""
    if any(one.score(Meaning.QUANTITY) >= _PRESENT for one in columns):
        return None
    figures = [one for one in columns if one.index in read and one.heading.period is None]
    discounts = [one for one in figures if one.score(Meaning.DISCOUNT) >= _PRESENT]
    prices = [one for one in figures if one.score(Meaning.UNIT_PRICE) >= _PRESENT]
    for before in prices if discounts else ():
        for after in figures:
            open_ = after.score(Meaning.UNIT_PRICE) >= _PRESENT or not after.uses
            if after is before or not open_:
                continue
            if any(_leads(read[before.index], read[one.index], read[after.index]) for one in discounts):
                return after, _AFTER.fill(other=before.heading.text)
    return None


def _taxed(amounts: Sequence[Column]) -> tuple[Column, Text] | None:
    """Return the amount with tax, where it stands beside one without."""
    taxed = [one for one in amounts if has_chinese(one.heading.text) and _TAXED.search(one.heading.words)]
    others = [one for one in amounts if one not in taxed]
    return (taxed[0], _WITH_TAX) if len(taxed) == 1 and others else None


def _reduced(amounts: Sequence[Column], columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, Text] | None:
    """Return the amount after a discount: called so, or found by the discount that leads from another one to it."""
    owed = any(one.score(Meaning.OUTSTANDING) >= _PRESENT for one in columns)
    net = any(one.score(Meaning.DISCOUNT) >= _PRESENT for one in columns) or not any(one.score(Meaning.TAX) >= _PRESENT for one in columns)
    for one in (*amounts, *_otherwise_called(amounts, columns, read)):
        words = one.heading.words
        said = (
            _REDUCED.search(words)
            or _SURELY_REDUCED.fullmatch(words)
            or (net and _NET.fullmatch(words))
            or (not owed and _PAID.search(words))
        )
        if not said or _FULL.search(one.heading.words):
            continue
        larger = [other for other in amounts if other is not one and _no_less(read[other.index], read[one.index])]
        whole = next((other for other in larger if not _REDUCED.search(other.heading.words)), None)
        if whole is not None:
            return one, _AFTER.fill(other=whole.heading.text)
    discounts = [one for one in columns if one.index in read and one.score(Meaning.DISCOUNT) >= _PRESENT]
    for before in amounts:
        for after in amounts:
            if before is after or _TAXED.search(before.heading.words) or _REDUCED.search(before.heading.words):
                continue
            if any(_leads(read[before.index], read[one.index], read[after.index]) for one in discounts):
                return after, _AFTER.fill(other=before.heading.text)
    return None


def _otherwise_called(amounts: Sequence[Column], columns: Sequence[Column], read: Mapping[int, Numbers]) -> list[Column]:
    """Return what is called after the discount and would be taken for a price, a discount or a sum: 折后价, Net Price, 折后总额."""
    prices = [one for one in columns if one.index in read and one.score(Meaning.UNIT_PRICE) >= _PRESENT]
    quantities = [one for one in columns if one.index in read and one.score(Meaning.QUANTITY) >= _PRESENT]
    named = [
        one
        for one in columns
        if one.index in read
        and one not in amounts
        and not one.heading.percent
        and one.heading.period is None
        and (_SURELY_REDUCED.fullmatch(one.heading.words) or _NET.fullmatch(one.heading.words))
    ]
    open_ = [one for one in named if not _makes_an_amount(one, quantities, amounts, read)]
    return [one for one in open_ if not _may_be_price(one, [price for price in prices if price is not one], quantities, read)]


def _makes_an_amount(one: Column, quantities: Sequence[Column], amounts: Sequence[Column], read: Mapping[int, Numbers]) -> bool:
    """Tell whether a column times the quantity gives an amount of the row: Net Price beside Net Value is what one piece costs.

    A quantity of 19,000 may be nineteen pieces: what is compared is the share, the same in nearly all rows.
    """
    value = any(_VALUE.search(amount.heading.words) for amount in amounts)
    if quantities and value and _PRICE_SAID.search(one.heading.words):
        return True
    for pieces in quantities:
        for amount in amounts:
            lines = zip(read[one.index], read[pieces.index], read[amount.index], strict=True)
            rows = [(price * count, whole, count) for price, count, whole in lines if price and count and whole]
            if not rows or {count for _, _, count in rows} == {_SCALE}:
                continue
            made, of = rows[0][:2]
            right = sum(abs(worth * of - whole * made) * _ROUNDED <= abs(whole * made) for worth, whole, _ in rows)
            if right >= _MOST_ROWS * len(rows):
                return True
    return False


def _may_be_price(one: Column, prices: Sequence[Column], quantities: Sequence[Column], read: Mapping[int, Numbers]) -> bool:
    """Tell whether a column may be what one piece costs: that is nowhere more than another price of it, where there are several pieces."""
    if not prices or not quantities:
        return bool(prices) or one.score(Meaning.UNIT_PRICE) >= _PRESENT
    rows = list(zip(read[one.index], *(read[each.index] for each in (prices[0], quantities[0])), strict=True))
    several = [(value, price) for value, price, pieces in rows if value and price and pieces and pieces > _SCALE]
    return bool(several) and all(value <= price for value, price in several)


def _with_freight(amounts: Sequence[Column], columns: Sequence[Column], read: Mapping[int, Numbers]) -> tuple[Column, Text] | None:
    """Return what the customer really paid, where freight and discounts lead to it from the amount of the goods, as shops export it."""
    freights = [one for one in columns if one.index in read and _FREIGHT.search(one.heading.words)]
    if any(one.score(Meaning.OUTSTANDING) >= _PRESENT for one in columns):
        return None
    paid = next((one for one in amounts if _PAID.search(one.heading.words) and not _FULL.search(one.heading.words)), None)
    for freight in freights if paid is not None else ():
        for goods in amounts:
            if paid is None or goods is paid or len(read[goods.index]) < _FEWEST:
                continue
            rows = list(zip(read[goods.index], read[freight.index], read[paid.index], strict=True))
            right = sum(a is not None and c is not None and 0 < c <= a + (b or 0) + _CENT for a, b, c in rows)
            if right >= _NEARLY * len(rows) and any(a != c for a, _, c in rows):
                return paid, _PAID_WITH.fill(other=goods.heading.text)
    return None


def _no_less(before: Numbers, after: Numbers) -> bool:
    pairs = [(a, b) for a, b in zip(before, after, strict=True) if a and b]
    return bool(pairs) and all(abs(b) <= abs(a) for a, b in pairs) and any(a != b for a, b in pairs)


def _leads(before: Numbers, discount: Numbers, after: Numbers) -> bool:
    """Tell whether a discount (0.9, 10 %, or in money) leads from one amount to the other in nearly all rows, and changes some."""
    rows = [(a, d or 0, b) for a, d, b in zip(before, discount, after, strict=True) if a and b is not None]
    if len(rows) < _FEWEST or not any(a != b for a, _, b in rows):
        return False
    ways = (_times, _less_share, _less_percent, _less_money)
    return any(sum(abs(way(a, d) - b) <= max(_CENT, abs(b) // 500) for a, d, b in rows) >= _NEARLY * len(rows) for way in ways)


def _times(amount: int, discount: int) -> int:
    return amount * discount // _SCALE


def _less_share(amount: int, discount: int) -> int:
    return amount - amount * discount // _SCALE


def _less_percent(amount: int, discount: int) -> int:
    return amount - amount * discount // (100 * _SCALE)


def _less_money(amount: int, discount: int) -> int:
    return amount - discount


def _price_of(amount: Column, columns: Sequence[Column], read: Mapping[int, Numbers]) -> Column | None:
    prices = [one for one in columns if one.index in read and one.score(Meaning.UNIT_PRICE) >= _PRESENT and one is not amount]
    quantities = [one for one in columns if one.index in read and one.score(Meaning.QUANTITY) >= _PRESENT]
    if len(prices) < 2:
        return None
    for price in prices:
        for quantity in quantities:
            rows = [(p, q, a) for p, q, a in zip(read[price.index], read[quantity.index], read[amount.index], strict=True) if p and q and a]
            hits = sum(abs(p * q // _SCALE - a) <= max(_CENT, abs(a) // 500) for p, q, a in rows)
            if len(rows) >= _FEWEST and hits >= _NEARLY * len(rows):
                return price
    return None


def _put_first(column: Column, meaning: Meaning, score: float) -> Column:
    uses = [one for one in column.uses if one.meaning is not meaning]
    kind = next((one.kind for one in column.uses if one.meaning is meaning), None)
    return replace(column, uses=(Use(meaning, score, kind), *uses))
