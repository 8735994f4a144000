"""Tables that pass for sales or deals by their columns, and are papers about them: invoices, money owed that came in, deliveries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import RULES, Verdict, as_of
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import mark

_NONE = mark("Recognise", "No kind of table has these columns.")
_OF_DEALS = mark(
    "Recognise", "Quantity × price of things, and nothing of how a deal stands or whose it is: lines of deals, which have the amounts."
)

_OF_INVOICES = re.compile(r"(?:发票|开票)(?:号|号码|编号)?|(?:sales )?invoice(?: (?:no|number|num|id|ref|reference))?")
_UNTIL = re.compile(r"(?:due|due date|payment due(?: date)?|due on|到期日|到期日期|付款期限)")
_IS_OWED = re.compile(r"(?:本期|合同)?应收(?:金额|款|款项|账款|额|总额)?")
_GOT = re.compile(r"(?:实收|已收|实际收款|实际到账|到账|回款|收款)(?:金额|款|款项|额|总额)?")
_CAME_IN = re.compile(r"(?:实际)?(?:到账|到帐|回款|收款|入账)(?:日期|时间|日)")
_DELIVERED = re.compile(
    r"司机|车牌|送货|配送|承运|签收|\b(?:drivers?|truck|carrier|courier|delivered|delivery (?:date|address|driver|time|status|note))\b"
)
_STANDS = meanings("stage probability close_date won loss_reason closed_day")
_SOLD_IN = re.compile(
    r"(?:产品|商品|物料)?(?:计量)?单位|(?:产品|商品)描述|(?:是否|产品|商品)?上下?架(?:状态)?"
    r"|(?:product )?(?:unit|uom|unit of measure|usage unit)"
    r"|(?:product )?(?:active|description)"
)
_OF_A_SALE = meanings("order_number line_id quantity customer customer_id contact contract_number opportunity received")
_WHOSE = meanings("customer customer_id member member_id employee_number")
_PRESENT, _SURE, _EACH = 0.5, 0.85, 0.95


def as_paper(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return `verdict`, or what a table is that was taken for orders, contracts, sales or deals."""
    if verdict.kind is TableKind.ORDERS:
        return as_of(TableKind.RECEIVABLES, verdict.reason) if _are_owed(columns) else _as_invoices(columns, verdict)
    if verdict.kind is TableKind.SALE_LINES and _are_products(columns):
        return as_of(TableKind.PRODUCTS, verdict.reason)
    if verdict.kind in (TableKind.CONTRACTS, TableKind.SALE_LINES):
        return _as_receipts(columns, verdict)
    if verdict.kind is TableKind.OPPORTUNITIES:
        return _as_lines_of_deals(columns, _as_deliveries(columns, verdict))
    return verdict


def _are_owed(columns: Sequence[Column]) -> bool:
    """Tell whether the amounts of orders are what is owed on them, by when and how much of it is open: 应收单."""
    amounts = [one for one in columns if one.score(Meaning.AMOUNT) >= _PRESENT]
    owed = bool(amounts) and all(_IS_OWED.fullmatch(one.heading.words) for one in amounts)
    still_open = any(one.score(Meaning.OUTSTANDING) >= _PRESENT for one in columns)
    days = [one for one in columns if one.score(Meaning.DAY) >= _PRESENT]
    return owed and still_open and all(one.score(Meaning.CREATED) > one.score(Meaning.DAY) for one in days)


def _as_invoices(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return invoices where the only number is theirs: Invoice no. beside Due date."""
    numbers = [one for one in columns if one.score(Meaning.ORDER_NUMBER) >= _PRESENT]
    if (
        len(numbers) != 1
        or not any(_UNTIL.fullmatch(one.heading.words) for one in columns)
        or not _OF_INVOICES.fullmatch(numbers[0].heading.words)
    ):
        return verdict
    return as_of(TableKind.INVOICES, verdict.reason)


def _as_receipts(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return receipts where the amounts are what is owed and what of it came in, and the only day the one on which it came in."""
    amounts = [one for one in columns if max(one.score(Meaning.AMOUNT), one.score(Meaning.RECEIVED)) >= _PRESENT]
    owed = [one for one in amounts if _IS_OWED.fullmatch(one.heading.words)]
    others = [one for one in amounts if one not in owed]
    days = [one for one in columns if one.score(Meaning.DAY) >= _SURE]
    if len(owed) != 1 or len(days) != 1 or not all(_GOT.fullmatch(one.heading.words) for one in others):
        return verdict
    if not _CAME_IN.fullmatch(days[0].heading.words):
        return verdict
    rule = next(one for one in RULES if one.kind is TableKind.RECEIPTS and Meaning.AMOUNT in one.needs[0])
    return Verdict(TableKind.RECEIPTS, _SURE, verdict.reason, rule.wanted, rule.against, rule.needs[0])


def _are_products(columns: Sequence[Column]) -> bool:
    """Tell whether each row is a product with its price, and the only day the one on which it was entered: to nobody, and none of it."""
    days = [one for one in columns if one.score(Meaning.DAY) >= _PRESENT or one.score(Meaning.MONTH) >= _PRESENT]
    entered = bool(days) and all(one.score(Meaning.CREATED) > one.score(Meaning.DAY) for one in days)
    listed = any(_SOLD_IN.fullmatch(one.heading.words) for one in columns)
    each = any(one.profile.filled >= _EACH and one.profile.distinct >= _EACH for one in columns if one.score(Meaning.PRODUCT) >= _SURE)
    return entered and listed and each and not any(one.score(meaning) >= _PRESENT for one in columns for meaning in _OF_A_SALE)


def _as_deliveries(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return nothing that is known where deals are delivered and nothing says how they stand."""
    delivered = any(_DELIVERED.search(one.heading.words) for one in columns)
    if not delivered or any(one.score(meaning) >= _PRESENT for one in columns for meaning in _STANDS):
        return verdict
    return Verdict(TableKind.UNKNOWN, 0.0, _NONE)


def _as_lines_of_deals(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return quotes where rows are what is offered in each deal: taken for the deals, a line would overwrite the amount of all."""
    said = any(one.score(meaning) >= _PRESENT for one in columns for meaning in _STANDS)
    if verdict.kind is not TableKind.OPPORTUNITIES or said or any(one.score(meaning) >= _SURE for one in columns for meaning in _WHOSE):
        return verdict
    priced = all(any(one.score(meaning) >= _SURE for one in columns) for meaning in (Meaning.QUANTITY, Meaning.UNIT_PRICE))
    return as_of(TableKind.QUOTES, _OF_DEALS) if priced else verdict
