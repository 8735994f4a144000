"""Tables that pass for sales or deals by their columns, and are papers about them: invoices, money owed that came in, deliveries."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.kinds.which import RULES, Verdict, as_of, as_plan
from salesdesk.imports.recognise.language.said import word_said
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import mark

_DELIVERIES = mark(
    "Recognise", "“{heading}” says how the goods are delivered: deliveries. SalesDesk does not keep them; import the orders instead."
)
_OF_DEALS = mark(
    "Recognise", "Quantity × price of things, and nothing of how a deal stands or whose it is: lines of deals, which have the amounts."
)
_MAY_OWE = frozenset({TableKind.CONTRACTS, TableKind.SALE_LINES, TableKind.ORDERS, TableKind.RECEIVABLES})
_STANDS = meanings("stage probability close_date won loss_reason closed_day")
_MONEY = meanings("amount received outstanding")
_OF_A_SALE = meanings("order_number line_id quantity customer customer_id contact contract_number opportunity received")
_WHOSE = meanings("customer customer_id member member_id employee_number")
_OF_RECIPIENTS = frozenset({TableKind.UNKNOWN, TableKind.CUSTOMERS, TableKind.CONTACTS})
_PRESENT, _SURE, _EACH, _FEWEST = 0.5, 0.85, 0.95, 2


def as_paper(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return `verdict`, or what a table is that was taken for orders, contracts, sales or deals."""
    if verdict.kind is TableKind.ORDERS and _is_still_owed(columns):
        return as_of(TableKind.RECEIVABLES, verdict.reason)
    if verdict.kind is TableKind.ORDERS and _are_invoices(columns):
        return as_of(TableKind.INVOICES, verdict.reason)
    if verdict.kind is TableKind.SALE_LINES and _are_products(columns):
        return as_of(TableKind.PRODUCTS, verdict.reason)
    if verdict.kind in _MAY_OWE:
        return _as_owed(columns, verdict)
    if verdict.kind is TableKind.OPPORTUNITIES:
        return _as_lines_of_deals(columns, _as_deliveries(columns, verdict))
    return _as_deliveries(columns, verdict) if verdict.kind in _OF_RECIPIENTS and _are_sent(columns) else verdict


def _is_still_owed(columns: Sequence[Column]) -> bool:
    """Tell whether the amounts of orders are what is owed on them, by when and how much of it is open: 应收单."""
    amounts = [one for one in columns if one.score(Meaning.AMOUNT) >= _PRESENT]
    owed = bool(amounts) and len(_said(amounts, "owed")) == len(amounts)
    still_open = any(one.score(Meaning.OUTSTANDING) >= _PRESENT for one in columns)
    days = [one for one in columns if one.score(Meaning.DAY) >= _PRESENT]
    return owed and still_open and all(one.score(Meaning.CREATED) > one.score(Meaning.DAY) for one in days)


def _are_invoices(columns: Sequence[Column]) -> bool:
    """Tell whether the only number is an invoice's: Invoice no. beside Due date."""
    numbers = [one for one in columns if one.score(Meaning.ORDER_NUMBER) >= _PRESENT]
    return len(numbers) == 1 and bool(_said(columns, "due_day")) and bool(_said(numbers, "invoice_number"))


def _as_owed(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return receipts where the amounts are what is owed and what of it came in, and the only day the one on which it came in.

    Where that is the day on which it is expected, they are planned. The sum of the contract may stand beside what is due of it.
    """
    owed, came_in, came_on, expected = (_said(columns, one) for one in ("owed", "came_in", "came_in_on", "expected_on"))
    known = [*owed, *came_in, *_said(columns, "whole_sum")]
    amounts = [one for one in columns if max(one.score(meaning) for meaning in _MONEY) >= _PRESENT]
    others = [one for one in columns if one.score(Meaning.DAY) >= _SURE and one not in (*came_on, *expected)]
    if len(owed) != 1 or others or any(one not in known for one in amounts) or not (came_on or expected):
        return verdict
    if not came_on:
        return as_plan(verdict.reason)
    wanted = Meaning.RECEIVED if any(one.score(Meaning.RECEIVED) >= _PRESENT for one in came_in) else Meaning.AMOUNT
    rule = next(one for one in RULES if one.kind is TableKind.RECEIPTS and wanted in one.needs[0])
    return Verdict(TableKind.RECEIPTS, _SURE, verdict.reason, rule.wanted, rule.against, rule.needs[0])


def _are_products(columns: Sequence[Column]) -> bool:
    """Tell whether each row is a product with its price, and the only day the one on which it was entered: to nobody, and none of it."""
    days = [one for one in columns if one.score(Meaning.DAY) >= _PRESENT or one.score(Meaning.MONTH) >= _PRESENT]
    entered = bool(days) and all(one.score(Meaning.CREATED) > one.score(Meaning.DAY) for one in days)
    listed = bool(_said(columns, "catalogued"))
    each = any(one.profile.filled >= _EACH and one.profile.distinct >= _EACH for one in columns if one.score(Meaning.PRODUCT) >= _SURE)
    return entered and listed and each and not any(one.score(meaning) >= _PRESENT for one in columns for meaning in _OF_A_SALE)


def _as_deliveries(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return nothing that is kept where deals are delivered and nothing says how they stand."""
    delivered = _said(columns, "delivering")
    if not delivered or any(one.score(meaning) >= _PRESENT for one in columns for meaning in _STANDS):
        return verdict
    return Verdict(TableKind.UNKNOWN, _SURE, _DELIVERIES.fill(heading=delivered[0].heading.text))


def _are_sent(columns: Sequence[Column]) -> bool:
    """Tell whether rows are what was sent to somebody on a day, and by whom: to whom need be no list of customers."""
    dated = any(one.score(meaning) >= _PRESENT for one in columns for meaning in (Meaning.SHIP_DATE, Meaning.DAY))
    paid = any(one.score(meaning) >= _PRESENT for one in columns for meaning in _MONEY)
    return dated and not paid and len(_said(columns, "delivering")) >= _FEWEST


def _as_lines_of_deals(columns: Sequence[Column], verdict: Verdict) -> Verdict:
    """Return quotes where rows are what is offered in each deal: taken for the deals, a line would overwrite the amount of all."""
    said = any(one.score(meaning) >= _PRESENT for one in columns for meaning in _STANDS)
    if verdict.kind is not TableKind.OPPORTUNITIES or said or any(one.score(meaning) >= _SURE for one in columns for meaning in _WHOSE):
        return verdict
    priced = all(any(one.score(meaning) >= _SURE for one in columns) for meaning in (Meaning.QUANTITY, Meaning.UNIT_PRICE))
    return as_of(TableKind.QUOTES, _OF_DEALS) if priced else verdict


def _said(columns: Sequence[Column], topic: str) -> list[Column]:
    return [one for one in columns if word_said(one.heading.words, topic) is not None]
