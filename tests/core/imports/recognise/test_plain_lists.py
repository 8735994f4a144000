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
        "what was reached, and the share of the target that it is",
        (("姓名", "计划", "达成", "达成率"), ("钱进", 100.0, 90.0, 0.9), ("李娜", 80.0, 88.0, 1.1)),
        TableKind.MONTHLY_BY_MEMBER,
        "member target amount attainment",
    ),
    (
        "a share of the target, headed by no more than that it was reached",
        (("姓名", "目标", "达成"), ("钱进", 100.0, 0.9), ("李娜", 80.0, 1.1)),
        TableKind.TARGETS,
        "member target attainment",
    ),
    (
        "one month in the heading of the sales",
        (("Rep", "Team", "March 2026 Sales"), ("Ann Lee", "East", 100.0), ("Bob Ray", "West", 200.0)),
        TableKind.MONTHLY_BY_MEMBER,
        "member team period_value",
    ),
    (
        "money that came in by another word",
        (
            ("来款日期", "来款单位", "来款金额", "业务员"),
            (D1, "永丰", 1000.0, "钱进"),
            (D2, "金源", 500.0, "李娜"),
            (D3, "永丰", 70.0, "钱进"),
        ),
        TableKind.RECEIPTS,
        "day customer received member",
    ),
    (
        "money that went out",
        (("付款日期", "收款单位", "付款金额", "经办人"), (D1, "永丰", 100.0, "钱进"), (D2, "金源", 300.0, "李娜")),
        TableKind.UNKNOWN,
        "day ignored received member",
    ),
    (
        "customers who were lost",
        (("客户", "业务员", "流失日期", "年销售额", "原因"), ("永丰", "钱进", D1, 100.0, "价格"), ("金源", "李娜", D2, 300.0, "服务")),
        TableKind.CUSTOMERS,
        "customer member ignored ignored ignored",
    ),
    (
        "names, and nothing that says whose",
        (("班級", "姓名", "名次"), ("1班", "王五", 3.0), ("1班", "趙六", 5.0), ("2班", "孫七", 4.0)),
        TableKind.UNKNOWN,
        "ignored member ignored",
    ),
    (
        "what an order has several of is no customer",
        (
            ("order_id", "dishes_id", "dishes_name", "counts", "amounts", "place_time"),
            ("417", "D1", "Oysters", 1.0, 49.0, D1),
            ("417", "D2", "Spinach", 2.0, 30.0, D1),
            ("418", "D1", "Oysters", 1.0, 49.0, D2),
            ("418", "D3", "Tofu", 1.0, 25.0, D2),
        ),
        TableKind.SALE_LINES,
        "order_number product_id product quantity amount day",
    ),
    (
        "a bare name beside the number of a product is the product's",
        (
            ("日期", "产品编号", "名称", "数量", "金额", "业务员"),
            (D1, "A001", "香水", 5.0, 200.0, "王芳"),
            (D2, "A003", "口红", 7.0, 900.0, "李强"),
            (D3, "A001", "香水", 2.0, 80.0, "王芳"),
        ),
        TableKind.SALE_LINES,
        "day product_id product quantity amount member",
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
