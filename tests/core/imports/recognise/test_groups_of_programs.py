"""Rows that programs put between and above the facts: groups with their sums, payments among invoices, the corner of a pivot."""

from __future__ import annotations

from datetime import date

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

N = None
D, E, F = date(2026, 9, 3), date(2026, 9, 4), date(2026, 9, 25)


def _orders(start: int, *amounts: float) -> list[list[Cell]]:
    return [[f"S{start + at}", D, f"Firm {start + at}", amount] for at, amount in enumerate(amounts)]


def test_orders_when_grouped_by_our_people_then_are_theirs() -> None:
    head = ["Order Reference", "Order Date", "Customer", "Total"]
    rows = [["Ann Müller (2)", N, N, 5.0], *_orders(1, 2.0, 3.0), ["Ben O'Leary (2)", N, N, 9.0], *_orders(3, 4.0, 5.0)]
    table = one(head, *rows)

    assert (table.kind, meanings(table)[-1], len(table.row_numbers())) == (TableKind.ORDERS, "member", 4)


def test_orders_when_grouped_by_person_and_month_then_both_are_told() -> None:
    head = ["Order Reference", "Creation Date", "Customer", "Total"]
    months = [["    April 2026 (2)", N, N, 5.0], *_orders(1, 2.0, 3.0), ["    May 2026 (2)", N, N, 9.0], *_orders(3, 4.0, 5.0)]
    again = [["    April 2026 (2)", N, N, 8.0], *_orders(5, 1.0, 7.0), ["    May 2026 (2)", N, N, 7.0], *_orders(7, 4.0, 3.0)]
    table = one(head, ["Ann Müller (4)", N, N, 14.0], *months, ["Ben O'Leary (4)", N, N, 15.0], *again)

    assert (meanings(table)[-2:], len(table.row_numbers())) == (["member", "month"], 8)


def test_invoices_when_payments_stand_between_them_then_these_are_no_sales_and_it_is_told() -> None:
    head = ["Posting Date", "Document Type", "Document No.", "Customer Name", "Amount"]
    rows = [[D, "Invoice", "PS-1", "Acme", 10.0], [E, "Payment", "PM-1", "Acme", -10.0], [E, "Credit Memo", "CM-1", "Bolt", -2.0]]
    table = one(head, *rows, [F, "Invoice", "PS-2", "Bolt", 7.0])

    assert table.row_numbers() == [2, 4, 5]
    assert any("not counted: 1" in str(note) for note in table.notes)


def test_journal_when_nothing_in_it_is_an_invoice_then_all_rows_stay() -> None:
    rows = [[D, "Payment", "PM-1", "Acme", 10.0], [E, "Payment", "PM-2", "Bolt", 4.0], [F, "Deposit", "PM-3", "Cobalt", 3.0]]

    assert one(["Date", "Type", "Num", "Name", "Amount"], *rows).row_numbers() == [2, 3, 4]


def test_pivot_when_it_has_a_column_for_each_field_then_is_one_with_the_filters_of_its_page() -> None:
    table = one(
        ["Fiscal Year", "FY26", N, N, N],
        ["Status", "(Multiple Items)", N, N, N],
        [],
        ["Sum of Amount", N, "Close Quarter", N, N],
        ["Owner Role", "Industry", "Q1-2026", "Q2-2026", "Grand Total"],
        ["AE East", "Energy", 69.0, 22.0, 91.0],
        [N, "Retail", 10.0, 5.0, 15.0],
        ["AE West", "Energy", 1.0, 2.0, 3.0],
        ["Grand Total", N, 80.0, 29.0, 109.0],
    )

    assert (table.kind, table.header_rows) == (TableKind.PIVOT, (5,))


def test_sums_when_called_sum_of_something_then_are_no_pivot() -> None:
    table = one(["Sum of sales by rep"], ["Rep", "Customer", "Date", "Amount"], ["Ann Lee", "Acme", D, 3.0], ["Bo Ray", "Bolt", E, 4.0])

    assert table.kind is TableKind.SALE_LINES
