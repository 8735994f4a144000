"""Sheets of goods that came back: told by what their title, sheet, file and headings say of the whole of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.labels import unnumbered
from salesdesk.imports.recognise.language.vocabulary import vocabulary
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.grid import SheetGrid
from salesdesk.text import mark

_WHY = mark("Recognise", "“{word}” says that these are returns: they count as negative sales.")
_TAKEN = mark("Recognise", "What came back.")

_CAME_BACK = re.compile(
    "退货|退款|退单|销退|红字|红冲|冲红"
    r"|\breturns\b|\brefunds?\b|\bsales return\b|\breturned (?:goods|items|orders|sales)\b|\breturn (?:orders?|list|details?|notes?)\b"
    r"|\bcredit (?:memos?|notes?)\b|\bdevoluciones\b|\bdevolucoes\b|\bnotas? de credito\b"
)
# A word of them that speaks of sales from which they were taken, or beside which they stand.
_BESIDE = re.compile(
    "[含扣减去除与和及、&+/](?:了|已)?(?:退货|退款)|退货率|退款率|退货前|退货后|退款前|退款后|退货政策"
    r"|\b(?:and|with|without|less|net of|excl\w*|incl\w*|before|after|minus) (?:returns|refunds|credit)"
    r"|\b(?:tax|return) rates?\b|\btax returns?\b"
)
_OF_SALES = re.compile(r"销售|订单|出库|出货|发货|成交|开单|\bsales\b|\borders\b|\bshipments?\b|\binvoices?\b")
_HEADING = re.compile("退货|退款|退单|销退|红字|冲红|^(?:return|returned|refund|refunded|credit memo|credit note)s? ")
_QUANTITY = re.compile("^(?:退货|退回|销退)(?:数量|件数|数)$|^(?:return|returned) (?:qty|quantity)$|^(?:qty|quantity) returned$")
_AMOUNT = re.compile(
    "^(?:实际)?(?:退货|退款|退回|销退)(?:总)?(?:金额|额)$"
    r"|^(?:return|returned|refund|refunded|credit)(?: total)? (?:amount|value)$|^refund$|^amount refunded$"
)
_NET = re.compile(r"净(?:销|额|金额|收入|营业)|\bnet (?:sales|amount|revenue|value)\b")
_TYPES = re.compile(
    "^(?:单据|业务|订单|出入库|交易|销售|出库|明细)?(?:类型|类别|性质)$|^(?:document|doc|transaction|order|sales?|line|invoice)? ?type$"
)
_SOLD = re.compile(r"销售|销货|出库|出货|发货|订单|零售|\bsales?\b|\binvoices?\b|\borders?\b|\bshipments?\b")
_DATE = re.compile("日期|时间|^date$|date$")
_BILLED = frozenset("si;inv;ci;accrec;invoice;sales invoice".split(";"))
_CREDITS = frozenset("sc;scn;crn;cn;cm;credit;accreccredit;sales credit".split(";"))
# What can be a sheet of returns without saying so in its columns.
_LIKE = frozenset({TableKind.SALE_LINES, TableKind.ORDERS, TableKind.RETURNS})
_BY_HEADING = _LIKE | {TableKind.RECEIPTS, TableKind.INVOICES}
_BY_PERIOD = frozenset({TableKind.MONTHLY_BY_MEMBER, TableKind.QUARTERLY_BY_MEMBER})
_WORTH = meanings("quantity unit_price amount cost product product_id")


def with_returns(table: RecognisedTable, names: Sequence[tuple[str, float]], *, said: bool) -> RecognisedTable:
    """Return `table` as one of returns where it is one; `said`: the manager gave its kind, which is not doubted.

    A sheet of sales with a column about returns stays what it is; `plan/orders/returned.py` takes them off its rows.
    """
    if said:
        return _with_columns(table) if table.kind is TableKind.RETURNS else table
    word = _said_by_headings(table) if table.kind in _BY_HEADING else None
    if word is None and table.kind in _LIKE | _BY_PERIOD:
        word = _said_by_names([name for name, _ in names])
    if word is None and table.kind is not TableKind.RETURNS:
        return table
    if table.shape != "rows":
        # Sums by month or person would pass as sales, and cannot be told apart.
        return replace(table, kind=TableKind.SUMMARY_BY_OTHER, reason=_WHY.fill(word=word)) if word else table
    reason = table.reason if word is None else _WHY.fill(word=word)
    return _with_columns(replace(table, kind=TableKind.RETURNS, reason=reason))


def without_returns(
    names: Sequence[tuple[str, float]], grid: SheetGrid, columns: Sequence[Column], rows: Sequence[int]
) -> Sequence[tuple[str, float]]:
    """Return `names` without those that speak of returns, where the rows (0-based) say themselves which of them are sales.

    A file called 退货 is no list of returns if its 单据类型 has 销售出库 as well as 销售退货, or its columns the net sales too.
    """
    if _said_by_names([name for name, _ in names]) is None or not (_is_net(columns) or _has_both(grid, columns, rows)):
        return names
    return [one for one in names if not _CAME_BACK.search(words_of(one[0]))]


def is_type_of_rows(heading: str) -> bool:
    """Tell whether a column of this heading names the type of each row's document, as 单据类型 does."""
    return _TYPES.search(words_of(heading)) is not None


def is_amount_of_returns(heading: str) -> bool:
    """Tell whether a column of this heading has the amounts of what came back."""
    return _AMOUNT.search(words_of(heading)) is not None


def is_quantity_of_returns(heading: str) -> bool:
    """Tell whether a column of this heading says how much came back."""
    return _QUANTITY.search(words_of(heading)) is not None


def speaks_of_returns(cell: str) -> bool:
    """Tell whether a type of document such as 销售退货 or “Credit memo” means that goods came back."""
    words = words_of(cell)
    return _BESIDE.search(words) is None and (_CAME_BACK.search(words) is not None or words in ("退", "退回", "return", "returned", "rma"))


def credited(cells: Sequence[str | None]) -> list[bool]:
    """Return which rows are credit notes by the codes of their documents (SC among SI); codes mean it beside those of invoices only."""
    words = [words_of(cell) if cell is not None else "" for cell in cells]
    return [one in _CREDITS for one in words] if not _BILLED.isdisjoint(words) else [False] * len(words)


def _is_net(columns: Sequence[Column]) -> bool:
    words = [one.heading.words for one in columns]
    beside = any(is_amount_of_returns(one) or is_quantity_of_returns(one) for one in words)
    return beside and any(_NET.search(one) for one in words)


def _has_both(grid: SheetGrid, columns: Sequence[Column], rows: Sequence[int]) -> bool:
    for one in columns:
        if _TYPES.search(one.heading.words):
            types = {cell for row in rows if isinstance(cell := grid.rows[row][one.index], str)}
            back = {cell for cell in types if speaks_of_returns(cell)}
            if back and any(_SOLD.search(words_of(cell)) for cell in types - back):
                return True
    return False


def _said_by_names(names: Sequence[str]) -> str | None:
    """Return the word that says so; the title goes before the sheet, and that before the file."""
    for name in names:
        words = words_of(unnumbered(name))  # 二、退货 stands beside nothing
        if _BESIDE.search(words):
            return None
        if found := _CAME_BACK.search(words):
            return found[0]
        if _OF_SALES.search(words):
            return None
    return None


def _said_by_headings(table: RecognisedTable) -> str | None:
    """Return the heading of the amounts, else of the days, that speaks of nothing but what came back."""
    amount, day = table.column(Meaning.AMOUNT), table.column(Meaning.DAY)
    if amount is not None and _HEADING.search(words_of(amount.header)):
        return amount.header
    dates = [one.header for one in table.columns if _DATE.search(words_of(one.header))]
    if day is not None and dates and all(_HEADING.search(words_of(one)) for one in dates):
        return day.header
    return None


def _with_columns(table: RecognisedTable) -> RecognisedTable:
    """Give the columns their meanings that other kinds of tables have no use for."""
    taken = {one.meaning for one in table.columns}
    columns: list[RecognisedColumn] = []
    for one in table.columns:
        found = _meant(one) if one.meaning in (Meaning.IGNORED, Meaning.RETURNED) else None
        if found is not None and found not in taken:
            taken.add(found)
            one = replace(one, meaning=found, confidence=0.8, reason=_TAKEN)
        columns.append(one)
    return replace(table, columns=tuple(columns))


def _meant(column: RecognisedColumn) -> Meaning | None:
    if is_quantity_of_returns(column.header):
        return Meaning.QUANTITY
    if is_amount_of_returns(column.header):
        return Meaning.AMOUNT
    uses = vocabulary().uses(words_of(column.header))
    return next((one.meaning for one in uses if one.meaning in _WORTH), None)
