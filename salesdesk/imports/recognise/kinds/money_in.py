"""Sums by person and period that are of money received: told by title, sheet or file, or by their headings."""

from __future__ import annotations

from dataclasses import replace

from salesdesk.imports.recognise.language.said import word_said
from salesdesk.imports.recognise.language.subjects import names_what_was_sold, word_in_names
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import mark

_WHY = mark("Recognise", "“{word}” says that this is money received: it counts as receipts, not as sales.")
_INVOICE = mark(
    "Recognise",
    "The number of the invoice that was paid: it stands where the number of an order would, for one invoice may be paid in parts.",
)
_BY_PERIOD = frozenset({TableKind.MONTHLY_BY_MEMBER, TableKind.QUARTERLY_BY_MEMBER})
_OF_SALES = meanings("order_number line_id number contract_number product product_id quantity unit_price cost measure")
_LINES = frozenset({TableKind.SALE_LINES, TableKind.ORDERS})


def with_money_in(table: RecognisedTable) -> RecognisedTable:
    """Return `table`, its figures by person and period as received where the name of the table says so and their headings name no sales."""
    by_person = table.shape == "people_wide" and table.kind in _LINES
    payments = table.shape == "rows" and table.kind in _LINES and says_what_was_sold(table) is None
    if table.kind not in _BY_PERIOD and not by_person and not payments:
        return table
    word = word_in_names(table)
    figures = {one.index for one in table.columns if _is_figure(one)}
    if word is None or not figures or (table.shape == "rows" and table.column(Meaning.TARGET) is not None):
        return table
    if table.column(Meaning.RECEIVED) is not None:
        return table  # the headings tell the ones from the others
    why = _WHY.fill(word=word)
    notes = (*table.notes, why)
    if payments:
        return replace(table, kind=TableKind.RECEIPTS, reason=why)
    if table.shape == "people_wide":
        return replace(table, kind=TableKind.RECEIPTS if by_person else table.kind, notes=notes)
    told = (replace(one, meaning=Meaning.RECEIVED, reason=why) if one.index in figures else one for one in table.columns)
    return replace(table, columns=tuple(told), notes=notes)


def with_invoices_paid(table: RecognisedTable) -> RecognisedTable:
    """Return `table`, of receipts whose number is an invoice's with the word for it where that is read."""
    if table.kind is not TableKind.RECEIPTS:
        return table
    columns = (
        replace(one, reason=_INVOICE) if one.meaning is Meaning.ORDER_NUMBER and word_said(one.header, "invoice_number") else one
        for one in table.columns
    )
    return replace(table, columns=tuple(columns))


def says_what_was_sold(table: RecognisedTable) -> RecognisedColumn | None:
    """Return a column that only tables of sales have, whatever they are called: a product, a quantity, a number; None without one."""
    return next((one for one in table.columns if one.meaning in _OF_SALES), None)


def _is_figure(column: RecognisedColumn) -> bool:
    of_period = column.meaning is Meaning.PERIOD_VALUE and column.period is not None
    return (of_period or column.meaning in (Meaning.AMOUNT, Meaning.MEMBER_VALUE)) and not names_what_was_sold(column.header)
