"""Numbers that rows have of their own: of the invoice, of the line of an order; and who manages beside who sells."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from tests.core.imports.test_recognise import meanings, one

D = date(2026, 10, 1)


def named(sheet: str, *rows: list[Cell]) -> RecognisedTable:
    """Recognise one sheet that is called `sheet`."""
    (found,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (SheetGrid(sheet, False, list(rows)),)))
    return found


@pytest.mark.parametrize(
    ("sheet", "first", "kind", "means"),
    [
        ("Invoices", 30_871, TableKind.INVOICES, "number"),
        ("Invoices", 1, TableKind.ORDERS, "ignored"),
        ("May", 30_871, TableKind.INVOICES, "number"),
        ("May", 1, TableKind.ORDERS, "ignored"),
    ],
)
def test_number_when_the_sheet_lists_what_is_numbered_then_is_its_own(sheet: str, first: int, kind: TableKind, means: str) -> None:
    header: list[Cell] = ["No.", "Type", "Customer", "Invoice Date", "Due Date", "Order No.", "Net Amount", "VAT"]
    rows: list[list[Cell]] = [[first + at, "SI", f"Customer {at}", D, D, f"PO-{at}", 10.0 * at, 2.0 * at] for at in range(5)]

    table = named(sheet, header, *rows)

    assert (table.kind, meanings(table)[0]) == (kind, means)
    assert meanings(table)[1] == "ignored"


@pytest.mark.parametrize(
    ("numbers", "means"),
    [((10, 20, 10, 20, 30), "line_id"), ((1, 2, 1, 2, 3), "line_id"), ((10, 20, 20, 30, 40), "product")],
)
def test_item_when_it_counts_the_lines_of_each_order_then_is_their_number(numbers: tuple[int, ...], means: str) -> None:
    header: list[Cell] = ["Sales Document", "Item", "Document Date", "Customer", "Order Quantity", "Net Value"]
    orders = ("S1", "S1", "S2", "S2", "S2")
    rows: list[list[Cell]] = [[order, number, D, "Acme", 2.0 + number, 5.0 * number] for order, number in zip(orders, numbers, strict=True)]

    assert meanings(one(header, *rows))[1] == means


@pytest.mark.parametrize(
    ("heading", "codes", "means"),
    [
        ("订单产品编号", ("OP1", "OP2", "OP3", "OP4"), "line_id"),
        ("订单产品编号", ("P1", "P2", "P1", "P3"), "product_id"),  # the same pump has the same code
        ("产品编号", ("P1", "P2", "P3", "P4"), "product_id"),
    ],
)
def test_code_of_an_orders_product_when_each_row_has_another_then_numbers_the_lines(
    heading: str, codes: tuple[str, ...], means: str
) -> None:
    header: list[Cell] = [heading, "销售订单编号", "产品名称", "数量", "小计"]
    rows: list[list[Cell]] = [
        [code, order, product, 2.0, amount]
        for code, order, product, amount in zip(
            codes, ("SO1", "SO1", "SO2", "SO3"), ("泵", "阀", "泵", "管"), (80.0, 50.0, 90.0, 7.0), strict=True
        )
    ]

    assert meanings(one(header, *rows))[0] == means


def test_regional_manager_when_another_column_says_who_sells_then_is_the_manager() -> None:
    rows: list[list[Cell]] = [["NE-1", "Boston", "Ann Lee", "Ruth Ray"], ["NE-2", "New York", "Bob Ray", "Ruth Ray"]]

    both = named("Territories", ["Code", "Territory", "Account Executive", "Regional Manager"], *rows)
    alone = named("Territories", ["Code", "Territory", "Regional Manager"], *[[*row[:2], row[3]] for row in rows])

    assert (both.kind, meanings(both)[2:]) == (TableKind.TERRITORIES, ["member", "manager"])
    assert meanings(alone)[2] == "member"


@pytest.mark.parametrize(
    ("first", "others", "figure", "means"),
    [
        ("单据编号", ["往来单位"], "收款金额", "number"),
        ("单据号", ["客户"], "回款金额", "number"),
        ("凭证号", ["客户", "结算方式"], "到账金额", "number"),
        # An order stands beside it: each is what its heading says.
        ("单据编号", ["客户", "销售订单号"], "收款金额", "number"),
        # Orders of which some money came in.
        ("单据编号", ["客户", "订单金额"], "收款金额", "order_number"),
        ("单据编号", ["客户", "产品"], "收款金额", "order_number"),
        ("订单编号", ["客户"], "收款金额", "order_number"),
        ("单据编号", ["客户"], "销售金额", "order_number"),
    ],
)
@pytest.mark.parametrize("count", [2, 30])
@pytest.mark.parametrize("turned", [False, True])
def test_paper_number_when_the_list_is_of_money_that_came_in_then_is_the_receipts(
    first: str, others: list[str], figure: str, means: str, count: int, turned: bool
) -> None:
    words = {"往来单位": "甲公司{}", "客户": "甲公司{}", "结算方式": "电汇", "销售订单号": "XSDD{:03d}", "产品": "泵{}", "订单金额": None}
    names = [first, "业务日期", *others, figure, "销售员"]

    def cell(name: str, at: int) -> Cell:
        if name == first:
            return f"SK{at:04d}"
        if name in words:
            text = words[name]
            return 300.0 + at if text is None else text.format(at)
        return D if name == "业务日期" else 100.0 + at if name == figure else "张伟"

    order = names[::-1] if turned else names
    table = one(list(order), *[[cell(name, at) for name in order] for at in range(1, count + 1)])

    assert dict(zip(order, meanings(table), strict=True))[first] == means


def test_paper_number_when_two_receipts_have_the_same_then_is_no_receipts() -> None:
    rows: list[list[Cell]] = [["XS1", D, "甲公司", 10.0], ["XS1", D, "甲公司", 20.0], ["XS2", D, "乙公司", 30.0]]

    assert meanings(one(["单据编号", "收款日期", "客户", "收款金额"], *rows))[0] == "order_number"
