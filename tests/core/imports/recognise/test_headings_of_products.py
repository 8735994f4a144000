"""Headings as programs write them: numbers called "#", lines headed by their path, sellers, codes, and what was paid of an amount."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

D = date(2026, 10, 1)
PEOPLE = ("Ann Lee", "Bob Ray", "Ann Lee", "Cy Orr")
FIRMS = ("Acme", "Globex", "Initech", "Hooli")


def column(heading: str, values: tuple[Cell, ...], *others: tuple[str, tuple[Cell, ...]]) -> str:
    """Return what a column means beside a day, an order's number, a customer and an amount, and beside `others`."""
    header: list[Cell] = [heading, "Date", "Order No", "Customer", "Amount", *(name for name, _ in others)]
    rows: list[list[Cell]] = [
        [value, D, f"SO-{at}", FIRMS[at], 10.0 + at, *(cells[at] for _, cells in others)] for at, value in enumerate(values)
    ]
    return meanings(one(header, *rows))[0]


@pytest.mark.parametrize(
    ("heading", "values", "means"),
    [
        ("Owned By", PEOPLE, "member"),
        ("Quota Owner", PEOPLE, "member"),
        ("Handled by", ("Ann", "Ben", "Ann", "Carol"), "member"),
        ("Owned By", ("Northern depot", "South", "Northern depot", "Web"), "ignored"),
        ("Employee #", (101.0, 102.0, 101.0, 105.0), "employee_number"),
        ("Customer #", ("C1", "C2", "C3", "C4"), "customer_id"),
        ("Order Lines/Product", ("Pump", "Valve", "Pump", "Hose"), "product"),
        ("Order Lines / Quantity", (1.0, 2.0, 3.0, 4.0), "quantity"),
        ("Client", ("cus_81h2aa", "cus_72k1bb", "cus_81h2cc", "cus_9911dd"), "customer_id"),
    ],
)
def test_heading_when_a_program_writes_it_then_is_understood(heading: str, values: tuple[Cell, ...], means: str) -> None:
    assert column(heading, values) == means


def test_amounts_when_one_is_what_was_paid_and_what_is_due_of_it_then_these_are_no_amounts() -> None:
    header: list[Cell] = ["Invoice Number", "Invoice Date", "Customer", "Amount Paid", "Amount Remaining", "Grand total"]
    rows: list[list[Cell]] = [
        ["I-1", D, "Acme", 100.0, 0.0, 100.0],
        ["I-2", D, "Globex", 0.0, 80.0, 80.0],
        ["I-3", D, "Initech", 20.0, 30.0, 50.0],
    ]

    assert meanings(one(header, *rows))[3:] == ["received", "outstanding", "amount"]


@pytest.mark.parametrize(("number", "is_invoice"), [("Invoice Number", True), ("Payment ID", False)])
def test_list_when_nothing_speaks_of_invoices_then_is_none(number: str, is_invoice: bool) -> None:
    header: list[Cell] = [number, "Date", "Transaction ID", "Customer Name", "Amount", "Tax", "Staff Name"]
    rows: list[list[Cell]] = [[f"A-{at}", D, f"T-{at}", name, 10.0 + at, 1.0, PEOPLE[at]] for at, name in enumerate(FIRMS)]

    assert (one(header, *rows).kind in (TableKind.INVOICES, TableKind.QUOTES)) is is_invoice


def test_orders_when_a_bare_name_is_the_customers_then_are_no_lines() -> None:
    rows: list[list[Cell]] = [[D, f"SO-{at}", name, PEOPLE[at], "Billed", 10.0 + at] for at, name in enumerate(FIRMS)]

    assert one(["Date", "Document Number", "Name", "Sales Rep", "Status", "Amount"], *rows).kind is TableKind.ORDERS
