"""Sums by person and period that are of money received: told by title, sheet or file, or by their headings."""

from __future__ import annotations

from dataclasses import replace

from salesdesk.imports.recognise.language.money_in import speaks_of_sales, word_in_names, word_of_money_in
from salesdesk.imports.recognise.recognised import Meaning, RecognisedColumn, RecognisedTable, TableKind, meanings
from salesdesk.text import mark

_WHY = mark("Recognise", "“{word}” says that this is money received: it counts as receipts, not as sales.")
_BY_PERIOD = frozenset({TableKind.MONTHLY_BY_MEMBER, TableKind.QUARTERLY_BY_MEMBER})
_LINES = frozenset({TableKind.SALE_LINES, TableKind.ORDERS})

_OF_THINGS = meanings("product product_id quantity unit_price order_number line_id cost profit")


def lines_of_money_in(table: RecognisedTable) -> RecognisedTable:
    """Return `table`, lines of day, customer and amount below a title that speaks of money received (10月回款) as receipts."""
    word = word_of_money_in([table.title])
    amounts = [one for one in table.columns if one.meaning is Meaning.AMOUNT]
    if word is None or table.kind is not TableKind.SALE_LINES or table.shape != "rows" or len(amounts) != 1:
        return table
    dated = table.column(Meaning.DAY) is not None and table.column(Meaning.CUSTOMER) is not None
    if not dated or speaks_of_sales(amounts[0].header) or any(one.meaning in _OF_THINGS for one in table.columns):
        return table
    return replace(table, kind=TableKind.RECEIPTS, notes=(*table.notes, _WHY.fill(word=word)))


def with_money_in(table: RecognisedTable) -> RecognisedTable:
    """Return `table`, its figures by person and period as received where the name of the table says so and their headings name no sales."""
    by_person = table.shape == "people_wide" and table.kind in _LINES
    if table.kind not in _BY_PERIOD and not by_person:
        return table
    word = word_in_names(table)
    figures = {one.index for one in table.columns if _is_figure(one)}
    if word is None or not figures or (table.shape == "rows" and table.column(Meaning.TARGET) is not None):
        return table
    if table.column(Meaning.RECEIVED) is not None:
        return table  # the headings tell the ones from the others
    why = _WHY.fill(word=word)
    notes = (*table.notes, why)
    if table.shape == "people_wide":
        return replace(table, kind=TableKind.RECEIPTS if by_person else table.kind, notes=notes)
    told = (replace(one, meaning=Meaning.RECEIVED, reason=why) if one.index in figures else one for one in table.columns)
    return replace(table, columns=tuple(told), notes=notes)


def _is_figure(column: RecognisedColumn) -> bool:
    of_period = column.meaning is Meaning.PERIOD_VALUE and column.period is not None
    return (of_period or column.meaning in (Meaning.AMOUNT, Meaning.MEMBER_VALUE)) and not speaks_of_sales(column.header)
