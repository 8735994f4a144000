"""Whom names mean by what stands beside them: a firm and its people, colleagues, parts of pay, papers with their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell, Merged
from tests.core.imports.test_recognise import meanings, one

N = None
D, E, F = date(2026, 9, 3), date(2026, 9, 4), date(2026, 9, 25)
Row = Sequence[Cell]


@pytest.mark.parametrize(
    ("kind", "meant", "rows"),
    [
        ("customers", "customer_id customer address phone contact",
         (["No.", "Name", "Address", "Phone No.", "Contact"], ["10000", "Arbor Clinic", "17 Mill Road", "01332 558008", "Boris Kay"],
          ["10010", "Baltic Storage", "2 Mill Lane", "01332 5568", "Henry Low"], ["10020", "Cobalt", "9 Quay", "01332 5", "Anna Day"])),
        ("contacts", "contact customer email phone member",
         (["Person - Name", "Person - Organization", "Person - Email - Work", "Person - Phone - Work", "Person - Owner"],
          ["Boris Kay", "Arbor Clinic", "b@x.example", "01332 558", "Ann Lee"],
          ["Henry Low", "Baltic", "h@x.example", "01332 5", "Bo Ray"])),
        ("commissions", "member number customer day commission",
         (["Sales Rep", "Transaction", "Customer", "Date", "Commission Amount"], ["Ann Lee", "Invoice #INV7531", "Acme", D, 13.0],
          ["Ann Lee", "Invoice #INV7532", "Bolt", E, 9.0], ["Bo Ray", "Credit Memo #CM12", "Cobalt", F, -2.0])),
        ("returns", "number day customer product_id product quantity member",
         (["RMA #", "Date Rcvd", "Customer", "Part #", "Description", "Qty", "Salesperson"],
          ["RMA4410", D, "Acme", "152-50", "Water pump", 5.0, "Ann Lee"], ["RMA4411", E, "Bolt", "192-23", "Caliper", 3.0, "Bo Ray"],
          ["RMA4412", F, "Cobalt", "503-87", "Wheel kit", 1.0, "Bo Ray"])),
        ("contracts", "contract_number customer product day due_date amount",
         (["Contract #", "Customer", "Product / Service", "Signed", "End", "TCV"], ["M-100", "Acme", "CCTV", D, F, 24.0],
          ["M-101", "Bolt", "Managed print", E, F, 78.0], ["M-102", "Cobalt", "CCTV", D, F, 15.0])),
        ("monthly_by_member", "member quantity ignored amount",
         (["Staff member", "Orders", "Returns", "Net sales"], ["Ann Lee", 20.0, -3.0, 410.5], ["Bo Ray", 31.0, 0.0, 95.0],
          ["Cy Fox", 7.0, -1.0, 60.0])),
        ("orders", "day ignored order_number customer ignored amount member",
         (["Date", "Type", "Document Number", "Name", "Account", "Amount", "Sales Rep"],
          [D, "Invoice", "INV1", "Acme", "4000 Sales", 5.0, "Ann Lee"],
          [E, "Invoice", "INV2", "Bolt", "4000 Sales", 7.0, "Bo Ray"], [F, "Credit Memo", "CM1", "Acme", "4010 Returns", -2.0, "Bo Ray"])),
        ("orders", "day order_number customer_id contact quantity amount customer",
         (["Sale Date", "Order ID", "Buyer User ID", "Full Name", "Number of Items", "Order Total", "Buyer"],
          [D, "33001", "u1", "Ann Lee", 1.0, 5.0, "annl"], [E, "33002", "u2", "Bo Ray", 2.0, 7.0, "bray"])),
        ("sale_lines", "customer order_number day ignored product unit_price quantity amount tax total",
         (["Client Name", "Invoice #", "Date Issued", "Date Paid", "Item Name", "Rate", "Quantity", "Line Subtotal", "Tax 1 Amount",
           "Line Total"],
          ["Acme", "001", D, F, "Lamp", 10.0, 2.0, 20.0, 4.0, 24.0], ["Bolt", "002", D, F, "Desk", 30.0, 1.0, 30.0, 6.0, 36.0],
          ["Cobalt", "003", E, F, "Chair", 11.5, 4.0, 46.0, 9.2, 55.2])),
        ("customers", "customer ignored address member",
         (["Account Name", "Owner Name", "Address", "Assigned Rep"], ["Acme Ltd", "Di Roe", "1 Mill Lane", "Ann Lee"],
          ["Bolt Ltd", "Ed Moe", "2 Quay", "Bo Ray"])),
        ("reviews", "member manager criterion_score criterion_score note",
         (["Employee", "Reviewer", "Quality", "Teamwork", "Comments"], ["Ann Lee", "Di Roe", 5.0, 3.0, "Good"],
          ["Bo Ray", "Di Roe", 3.0, 3.0, "Fine"])),
        ("sale_lines", "day member product quantity unit_price customer",
         (["When", "Who", "What", "How many", "Each", "Sold to"], [D, "Ann Lee", "Lamp", 2.0, 9.5, "Acme"],
          [E, "Bo Ray", "Desk", 1.0, 80.0, "Bolt"])),
        ("activities", "day activity member minutes note",
         (["Date", "Call Direction", "User", "Duration", "Comments"], [D, "outbound", "Ann Lee", 120.0, "left vm"],
          [E, "inbound", "Bo Ray", 60.0, "asks for prices"])),
        ("tasks", "ignored day ignored subject member ignored due_date priority",
         (["Task ID", "Created At", "Last Modified", "Name", "Assignee", "Start Date", "Due Date", "Priority"],
          ["121", D, E, "Call Acme", "Ann Lee", D, F, "High"], ["122", D, F, "Update deck", "Bo Ray", E, F, "Low"])),
    ],
)  # fmt: skip
def test_names_when_others_stand_beside_them_then_are_whose_these_say(kind: str, meant: str, rows: Sequence[Row]) -> None:
    table = one(*rows)

    assert (str(table.kind), meanings(table)) == (kind, meant.split())


def test_hours_when_they_stand_where_pay_would_then_are_no_payroll() -> None:
    head = ["Employee", "Badge", "Date", "Clock In", "Clock Out", "Hours Worked", "Overtime"]

    assert (
        one(head, ["Ann Lee", "B300", D, "08:56", "17:21", 8.0, 0.0], ["Bo Ray", "B301", D, "08:59", "17:40", 8.0, 1.0]).kind
        is TableKind.UNKNOWN
    )


def test_parts_of_pay_when_under_one_heading_then_the_unknown_ones_are_too() -> None:
    table = one(
        ["Employee", "Earnings", N, N, "Deductions", N, N, "Net Pay"],
        [N, "Regular", "Overtime", "Bonus", "Fed W/H", "FICA", "401(k)", N],
        ["Ann Lee", 2800.0, 10.0, 5.0, 592.5, 323.8, 211.6, 1687.1],
        ["Bo Ray", 2100.0, 0.0, 50.0, 300.0, 160.0, 105.0, 1585.0],
        merged=(Merged(0, 1, 0, 3), Merged(0, 4, 0, 6), Merged(0, 0, 1, 0), Merged(0, 7, 1, 7)),
    )

    assert (table.kind, meanings(table)) == (TableKind.PAYROLL, ["member", *["pay_part"] * 6, "salary"])


def test_colleagues_when_they_speak_of_one_another_then_it_is_no_log_of_visits() -> None:
    head = ["Date Shared", "From", "To", "Feedback"]
    rows = [[D, "Ann Lee", "Bo Ray", "Great call"], [E, "Bo Ray", "Cy Fox", "Try silence"], [F, "Cy Fox", "Ann Lee", "Saved us a week"]]
    table = one(head, *rows, sheet="feedback")

    assert (table.kind, meanings(table)) == (TableKind.FEEDBACK, ["day", "ignored", "member", "content"])


def test_title_when_it_speaks_of_a_team_in_a_sentence_then_is_no_team() -> None:
    head = ["Order No", "Order Date", "Customer", "Amount"]
    table = one(["Updated monthly by Contracts team"], [], head, ["A1", D, "Acme", 3.0], ["A2", E, "Bolt", 5.0])

    assert "team" not in meanings(table)
