"""What figures say of one another: the fee of a payment, the tax of an amount, the rate of a target, the parts of a contract."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

N = None
D, E, F = date(2026, 9, 3), date(2026, 9, 4), date(2026, 9, 25)
Row = Sequence[Cell]


@pytest.mark.parametrize(
    ("kind", "meant", "rows"),
    [
        # What was paid, less a small fee; with a fee that takes a third it would be no payment.
        ("receipts", "day customer received ignored ignored number",
         (["Date", "Name", "Gross", "Fee", "Net", "Transaction ID"], [D, "Ann Lee", 100.0, -3.2, 96.8, "5T2G"],
          [E, "Bo Ray", 40.0, -1.46, 38.54, "7U3H"], [F, "Cy Fox", 250.0, -7.55, 242.45, "9V4J"])),
        ("orders", "day order_number customer amount tax total",
         (["Date", "Ref", "Customer", "Net", "VAT", "Gross"], [D, "9001", "Acme", 100.0, 20.0, 120.0],
          [E, "9002", "Bolt", 50.0, 10.0, 60.0], [F, "9003", "Cobalt", 31.0, 6.2, 37.2])),
        ("monthly_by_member", "member month target amount attainment",
         (["Rep", "Quarter", "Quota", "Closed Won", "% to Quota"], ["Ann Lee", "FY26-Q1", 150.0, 129.5, 0.8633],
          ["Ann Lee", "FY26-Q2", 180.0, 220.5, 1.225], ["Bo Ray", "FY26-Q1", 150.0, 163.0, 1.0867])),
        ("monthly_by_member", "member target amount ignored ignored",
         (["Rep", "Quota", "Closed", "Commit", "Gap to Quota"], ["Ann Lee", 50.0, 20.0, 9.0, 30.0], ["Bo Ray", 50.0, 60.0, 4.0, -10.0],
          ["Cy Fox", 40.0, 15.5, 2.0, 24.5])),
        # Each phase has its chance; steps are numbered; a price is what times the quantity gives the amount.
        ("opportunities", "opportunity customer amount probability stage",
         (["Topic", "Customer", "Est. Revenue", "Probability", "Pipeline Phase"], *[[f"Deal {at}", f"Firm {at}", 5.0 + at, chance, phase]
          for at, (chance, phase) in enumerate([(10.0, "Qualify"), (40.0, "Develop"), (80.0, "Close")] * 2)])),
        ("opportunities", "opportunity customer amount probability stage",
         (["Topic", "Customer", "Est. Revenue", "Probability", "Pipeline Phase"], *[[f"Deal {at}", f"Firm {at}", 5.0 + at, 10.0 * at, phase]
          for at, phase in enumerate(["1-Qualify", "2-Develop", "3-Propose"] * 2)])),
        ("sale_lines", "day product quantity unit_price amount member",
         (["Date", "Item", "Qty", "Retail", "Total", "Employee"], [D, "Lamp", 2.0, 40.0, 80.0, "Ann Lee"],
          [E, "Desk", 3.0, 99.5, 298.5, "Bo Ray"], [F, "Chair", 4.0, 61.0, 244.0, "Bo Ray"])),
        ("monthly_by_member", "month member amount",
         (["Month", "Staff member name", "Net sales"], ["2026-08", "Ann Lee", 40.0], ["2026-08", "Bo Ray", 99.5],
          ["2026-09", "Ann Lee", 61.0])),
        # Which of two is the money: the one that makes the rate, or the one that shows its cents.
        ("monthly_by_member", "member quantity amount target attainment",
         (["Agent", "Sales", "Revenue (£)", "Target (£)", "% to target"], ["Ann Lee", 75.0, 15244.0, 9000.0, 1.6938],
          ["Bo Ray", 70.0, 15181.0, 9000.0, 1.6868], ["Cy Fox", 77.0, 13961.0, 9000.0, 1.5512])),
        ("monthly_by_member", "member ignored quantity amount",
         (["Agent", "Dials", "Sales", "Premium Sold ($)"], ["Ann Lee", 950.0, 31.0, 18200.5], ["Bo Ray", 1010.0, 22.0, 9120.25],
          ["Cy Fox", 870.0, 40.0, 25117.0])),
        ("monthly_by_member", "member quantity amount",
         (["Rep", "Units", "Sales"], ["Ann Lee", 3.0, 40.0], ["Bo Ray", 2.0, 99.0], ["Cy Fox", 5.0, 61.0])),
        ("monthly_by_member", "member quantity amount ignored",
         (["Agent", "Closed Units", "Volume", "Avg Price"], ["Ann Lee", 3.0, 1200000.0, 400000.0], ["Bo Ray", 2.0, 900000.0, 450000.0],
          ["Cy Fox", 4.0, 1000000.0, 250000.0])),
        ("sale_lines", "day customer quantity amount",
         (["Date", "Customer", "Cases Delivered", "Invoice $"], [D, "Acme", 20.0, 412.5], [E, "Bolt", 18.0, 397.25],
          [F, "Acme", 9.0, 188.0])),
        # The sum of the quarters, whatever the year is called; the mean of points from 1 to 5.
        ("quarterly_by_member", "member period_value period_value period_value total",
         (["Rep", "Q1", "Q2", "Q3", "FY25 Actual"], ["Ann Lee", 20.5, 30.0, 10.0, 60.5], ["Bo Ray", 9.0, 8.0, 7.0, 24.0],
          ["Cy Fox", 5.0, 1.5, 3.0, 9.5])),
        ("reviews", "member manager criterion_score criterion_score criterion_score score grade",
         (["Employee", "Reviewer", "Quota attainment", "Teamwork", "Closing Skills", "Overall", "Rating"],
          ["Ann Lee", "Kim Ortiz", 2.0, 4.0, 3.0, 3.0, "Meets"], ["Bo Ray", "Kim Ortiz", 5.0, 4.0, 3.0, 4.0, "Exceeds"],
          ["Cy Fox", "Kim Ortiz", 1.0, 2.0, 3.0, 2.0, "Below"])),
        ("receipt_plans", "customer contract_number ignored due_date amount received outstanding",
         (["Customer", "Contract No.", "% of contract", "Payment due", "Amount", "Received", "Balance"],
          ["Acme", "CT-8", 0.3, D, 30.0, 30.0, 0.0], [N, N, 0.7, E, 70.0, 10.0, 60.0],
          ["Bolt", "CT-9", 0.5, D, 25.0, 25.0, 0.0], [N, N, 0.5, F, 25.0, 0.0, 25.0])),
        ("receivables", "customer_id customer phone ignored ignored ignored outstanding",
         (["Customer ID", "Customer name", "Phone number", "Current", "1 - 30", "31 - 60", "Total due"],
          ["C1", "Acme", "555-392", 10.0, "-", 5.0, 15.0], ["C2", "Bolt", "555-588", "-", 7.0, 2.5, 9.5],
          ["C3", "Cobalt", "555-443", 1.0, "-", "-", 1.0])),
    ],
)  # fmt: skip
def test_columns_when_their_figures_make_one_another_then_are_what_these_say(kind: str, meant: str, rows: Sequence[Row]) -> None:
    table = one(*rows)

    assert (str(table.kind), meanings(table)) == (kind, meant.split())


def test_fee_when_it_takes_a_third_then_is_none_of_a_payment() -> None:
    table = one(
        ["Date", "Name", "Gross", "Fee", "Net"], [D, "Ann", 90.0, 30.0, 60.0], [E, "Bo", 60.0, 20.0, 40.0], [F, "Cy", 30.0, 10.0, 20.0]
    )

    assert table.kind is not TableKind.RECEIPTS


def test_amounts_when_another_column_says_the_same_again_then_nothing_is_asked() -> None:
    head = ["Posting Date", "Document No.", "Customer Name", "Amount", "Amount (LCY)"]
    rows = [[D, "PS-1", "Acme", 10.0, 10.0], [E, "PS-2", "Bolt", 20.0, 20.0], [F, "PS-3", "Cobalt", 35.0, 35.0]]

    assert one(head, *rows).parallel == ()


def test_amounts_when_one_is_without_tax_then_it_counts_and_nothing_is_asked() -> None:
    head = ["Order ID", "Customer Name", "Order Date", "Order Total (inc tax)", "Order Total (ex tax)"]
    table = one(head, ["1", "Acme", D, 12.0, 10.0], ["2", "Bolt", E, 24.0, 20.0], ["3", "Cobalt", F, 6.6, 5.5])

    assert (meanings(table)[3:], table.parallel) == (["ignored", "amount"], ())


def test_freight_and_refunds_when_beside_the_amount_of_an_order_then_are_no_amounts() -> None:
    head = ["Order Number", "Order Date", "Customer", "Order Shipping Amount", "Order Refund Amount", "Order Total Amount"]
    table = one(head, ["4001", D, "Acme", 4.9, 0.0, 54.9], ["4002", E, "Bolt", 9.9, 20.0, 49.9], ["4003", F, "Cobalt", 0.0, 0.0, 10.0])

    assert (meanings(table)[3:], table.parallel) == (["ignored", "ignored", "amount"], ())
