"""Plain lists as files of other programs have them: few columns, ids in place of names, no dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

D1, D2, D3 = (date(2026, 6, day) for day in (1, 12, 20))

LISTS: list[tuple[str, Sequence[Sequence[Cell]], TableKind, str]] = [
    (
        "what each sold of which product",
        (("Product", "Salesperson", "Amount"), ("Printer", "Anna Smith", 15.0), ("Paper", "Tom Ford", 7.0), ("Printer", "Tom Ford", 9.0)),
        TableKind.SALE_LINES,
        "product member amount",
    ),
    (
        "results of people by their ids",
        (
            ("rep_id", "year", "quarter", "total_revenue"),
            ("E1", 2025.0, "Q1", 900.0),
            ("E1", 2025.0, "Q2", 950.0),
            ("E2", 2025.0, "Q1", 7.5),
        ),
        TableKind.MONTHLY_BY_MEMBER,
        "member_id year month amount",
    ),
    (
        "customers by number and name",
        (("顧客ID", "姓名", "購買次數"), ("C1", "王五", 3.0), ("C2", "趙六", 5.0), ("C3", "孫七", 4.0)),
        TableKind.CUSTOMERS,
        "customer_id customer ignored",
    ),
    (
        "invoices with the day on which they were paid",
        (
            ("Invoice ID", "Client Name", "Issue Date", "Due Date", "Amount", "Payment Date"),
            ("1", "Acme", D1, D2, 500.0, D2),
            ("2", "Brill", D1, D3, 800.0, None),
            ("3", "Coy", D2, D3, 300.0, D3),
        ),
        TableKind.INVOICES,
        "number customer day due_date amount ignored",
    ),
    (
        "codes with their names beside them, which have no heading",
        (
            ("Company", None, "Order Number", "Order Date", "Sales Rep", None, "Net Booking", "Gross Booking", "Quantity"),
            ("4000033", "Acme", "8001", D1, "2010", "Anna Smith", 250.0, 500.0, 25.0),
            ("4000011", "Brill", "8002", D1, "2004", "Tom Ford", 600.0, 1000.0, 40.0),
            ("4000033", "Acme", "8003", D2, 2004.0, "Tom Ford", 175.0, 250.0, 30.0),
        ),
        TableKind.SALE_LINES,
        "customer_id customer order_number day member_id member amount ignored quantity",
    ),
    (
        "venues beside whose events they are",
        (
            ("Event Name", "End User Account", "Venue", "Est. Revenue", "Sales Stage", "Owner"),
            ("Spring fair", "Acme", "Grand Hotel", 900.0, "Proposal", "Anna Smith"),
            ("Summit", "Brill", "Grand Hotel", 950.0, "Won", "Tom Ford"),
        ),
        TableKind.OPPORTUNITIES,
        "opportunity customer ignored amount stage member",
    ),
    (
        "deals with a number of calls",
        (
            ("deal_id", "agent_id", "stage", "calls_amount", "quote_price_monthly"),
            ("D1", "A1", "lost", 2.0, 37.0),
            ("D2", "A2", "won", 3.0, 21.0),
            ("D3", "A1", "open", 1.0, 30.0),
        ),
        TableKind.OPPORTUNITIES,
        "opportunity_id member_id stage ignored amount",
    ),
]


@pytest.mark.parametrize(("rows", "kind", "found"), [case[1:] for case in LISTS], ids=[case[0] for case in LISTS])
def test_plain_list_when_recognised_then_each_column_is_what_it_says(rows: Sequence[Sequence[Cell]], kind: TableKind, found: str) -> None:
    table = one(*rows)

    assert table.kind is kind
    assert " ".join("ignored" if name == "closed_day" else name for name in meanings(table)) == found
