"""Ledgers and journals of sales: payments, quotes and orders stand between the invoices, and are no further sales."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salesdesk.imports.recognise.beside.told_by_values import names_documents
from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import SheetGrid
from salesdesk.text import Text, mark

_ASIDE = mark("Recognise", "{heading} is “{value}”: no sale of its own, beside the invoices of this sheet.")
_NOTE = mark("Recognise", "Payments, quotes and orders between the invoices, which are not counted: {n}")

_SALES = frozenset({TableKind.SALE_LINES, TableKind.ORDERS, TableKind.INVOICES})
_BILLED = frozenset("invoice;invoices;sales invoice;sales receipt;cash sale;sale;si;inv;ci;accrec;bill;charge".split(";"))
_PAID = frozenset(
    "payment;payments;customer payment;receipt;deposit;customer deposit;receive money;overpayment;prepayment;sa;sr;sp;jc;jd;"
    "journal;journal entry;general journal;estimate;quote;quotation;sales order;order".split(";")
)


def other_papers(columns: Sequence[Column], grid: SheetGrid, rows: Sequence[int], kind: TableKind) -> dict[int, Text]:
    """Return the rows (0-based) that are no sales among invoices, by the column that says what each of them is, and why."""
    found: dict[int, Text] = {}
    for column in columns if kind in _SALES else ():
        if not names_documents(column):
            continue
        told = {row: words_of(cell) for row in rows if isinstance(cell := grid.rows[row][column.index], str)}
        if not _BILLED.isdisjoint(told.values()):
            heading = column.heading.text
            found |= {
                row: _ASIDE.fill(heading=heading, value=grid.rows[row][column.index]) for row, words in told.items() if words in _PAID
            }
    return found


def other_papers_note(found: Mapping[int, Text]) -> list[Text]:
    """Return what is to be said of the rows that are no sales, nothing where none is."""
    return [_NOTE.fill(n=len(found))] if found else []
