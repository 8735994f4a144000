"""Sheets of goods that came back never pass as sales: whatever they look like, they count as negative sales on their day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, TableKind, apply_plan, plan_import
from salesdesk.imports.plan.choices import Choices, TableChoice
from salesdesk.imports.recognise.kinds.returns import speaks_of_returns
from salesdesk.measure import EVERYONE, value
from salesdesk.model import Customer, Member, SaleLine
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.text import language
from salesdesk.undo import undo

Row = Sequence[object]
OCTOBER, NOVEMBER = Period.month(2026, 10), Period.month(2026, 11)
HEAD = ("日期", "订单编号", "销售员", "客户名称", "产品", "数量", "单价", "金额")
SALES = (
    (date(2026, 10, 2), "SO-1", "张三", "晟泰机械", "电机", 2, 100.0, 200.0),
    (date(2026, 10, 3), "SO-2", "李四", "宏远科技", "减速机", 3, 100.0, 300.0),
    (date(2026, 10, 4), "SO-3", "王五", "恒通贸易", "轴承", 4, 100.0, 400.0),
)
Import = Callable[..., ImportPlan]


def write(path: Path, sheet: str, rows: Sequence[Row]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet(sheet)
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    page.write_datetime(at, column, cell, day)
                else:
                    page.write(at, column, cell)
    return path


@pytest.fixture
def bring(database: Database, tmp_path: Path) -> Import:
    def bring_(rows: Sequence[Row], sheet: str = "Sheet1", file: str = "export") -> ImportPlan:
        plan = plan_import(database, [write(tmp_path / f"{file}.xlsx", sheet, rows)], Progress())
        apply_plan(database, plan, Progress())
        return plan

    return bring_


def sold(database: Database, metric: str = "sales_amount", period: Period = OCTOBER) -> Decimal | None:
    with database.read() as session:
        return value(session, metric, EVERYONE, period)


def negative(rows: Sequence[Row]) -> list[Row]:
    return [(*row[:5], -float(str(row[5])), row[6], -float(str(row[7]))) for row in rows]


def picked(columns: Sequence[int], *more: object) -> list[Row]:
    return [(*(row[at] for at in columns), *more) for row in SALES]


_SHAPES: dict[str, tuple[str, str, Sequence[Row]]] = {
    "title": (
        "Sheet1",
        "十月",
        [
            ("销售退货单明细",),
            ("退货日期", "原订单号", "业务员", "客户名称", "商品名称", "退货数量", "单价", "退货金额", "退货原因"),
            *((*row, "质量问题") for row in SALES),
        ],
    ),
    "sheet": ("退货明细", "十月", [HEAD, *SALES]),
    "traditional": ("銷售退貨", "十月", [("日期", "訂單編號", "銷售員", "客戶名稱", "產品", "數量", "單價", "金額"), *SALES]),
    "file": ("Sheet1", "销售退货单", [("退货单号", *HEAD[:1], *HEAD[2:]), *((f"TH{row[1]}", row[0], *row[2:]) for row in SALES)]),
    "negative": ("退货", "十月", [HEAD, *negative(SALES)]),
    "quantity alone negative": ("退货", "十月", [HEAD, *((*row[:5], -float(str(row[5])), *row[6:]) for row in SALES)]),
    "no amounts": ("退货明细", "十月", [HEAD[:7], *picked(range(7))]),
    "refunds": (
        "退款记录",
        "十月",
        [("退款日期", "订单号", "客户名称", "业务员", "退款金额", "退款原因"), *picked((0, 1, 3, 2, 7), "七天")],
    ),
    "english": (
        "Sheet1",
        "October",
        [("Return Date", "Order ID", "Sales Rep", "Customer", "Product", "Return Qty", "Unit Price", "Return Amount"), *SALES],
    ),
    "credit memo": (
        "Sheet1",
        "October",
        [("Credit Memo Date", "Credit Memo Number", "Sales Rep", "Customer", "Item", "Quantity", "Amount"), *picked((0, 1, 2, 3, 4, 5, 7))],
    ),
    "red": ("红字销售单", "十月", [("单据日期", "单据编号", "业务员", "购货单位", "产品名称", "数量", "单价", "金额"), *negative(SALES)]),
}


@pytest.mark.parametrize("shape", _SHAPES)
def test_returns_when_imported_then_are_negative_sales_on_their_day(database: Database, bring: Import, shape: str) -> None:
    sheet, file, rows = _SHAPES[shape]
    plan = bring(rows, sheet, file)
    (table,) = plan.tables
    assert (table.table.kind, table.target, table.counts.new, table.counts.rejected) == (TableKind.RETURNS, "sale_line", 3, 0)
    assert sold(database) == -900
    assert sold(database, "quantity") == (0 if shape == "refunds" else -9)
    assert any("退货" in language("zh").say(one) for one in table.notes)
    again = bring(rows, sheet, file)
    assert (again.counts.new, again.counts.changed, again.counts.same) == (0, 0, 3)


def test_returns_when_they_name_an_order_then_the_sale_stays_as_it_is_and_undo_brings_it_back(database: Database, bring: Import) -> None:
    bring([HEAD, *SALES], "销售明细", "sales")
    back = [("退货日期", "原订单号", "商品名称", "退货数量", "退货金额"), (date(2026, 11, 5), "SO-1", "电机", 1, 100.0)]
    plan = bring([("销售退货单",), *back], "Sheet1", "returns")
    assert (sold(database), sold(database, period=NOVEMBER)) == (900, -100)
    assert (sold(database, "orders"), sold(database, "orders", NOVEMBER)) == (3, 0)
    with database.read() as session:
        query = select(Member.name, Customer.name, SaleLine.order_number).join(Member, Member.id == SaleLine.member_id)
        found = session.execute(query.join(Customer, Customer.id == SaleLine.customer_id).where(SaleLine.amount < 0)).all()
    assert [tuple(one) for one in found] == [("张三", "晟泰机械", "SO-1")]
    assert "给" in language("zh").say(plan.tables[0].notes[-1])
    undo(database)
    assert sold(database, period=NOVEMBER) == 0


def test_returns_of_an_order_that_came_as_a_whole_then_its_amount_stays(database: Database, bring: Import) -> None:
    orders = [("订单日期", "订单编号", "销售员", "客户名称", "订单金额"), *picked((0, 1, 2, 3, 7))]
    bring(orders, "订单", "orders")
    assert sold(database) == 900
    bring([HEAD, (date(2026, 11, 5), *SALES[0][1:])], "退货明细", "returns")
    assert (sold(database), sold(database, period=NOVEMBER)) == (900, -200)


def test_rows_of_a_sheet_of_sales_when_their_type_is_return_then_only_they_are_taken_off(database: Database, bring: Import) -> None:
    bring([HEAD, *SALES], "销售明细", "september")
    typed = [(*HEAD, "单据类型"), (*SALES[1], "销售出库"), (date(2026, 11, 2), *SALES[0][1:], "销售退货")]
    plan = bring(typed, "销售出库明细", "october")
    assert (plan.counts.new, plan.counts.same) == (1, 1)
    assert (sold(database), sold(database, period=NOVEMBER)) == (900, -200)
    assert "单据类型" in language("zh").say(plan.tables[0].notes[0])


@pytest.mark.parametrize(
    ("sheet", "file", "title"),
    [("Sheet1", "退货", []), ("Sheet1", "退货及换货统计", []), ("退货", "十月", []), ("Sheet1", "十月", [("退货单明细",)])],
)
def test_name_that_speaks_of_returns_when_the_rows_are_sales_as_well_then_the_type_of_each_row_counts(
    database: Database, bring: Import, sheet: str, file: str, title: list[Row]
) -> None:
    typed = [("单据类型", *HEAD), ("销售出库", *SALES[0]), ("销售退货", *SALES[1]), ("销售出库", *SALES[2])]
    bring([*title, *typed], sheet, file)
    assert (sold(database), sold(database, "quantity")) == (300, 3)


def test_name_that_speaks_of_returns_when_all_types_do_then_all_rows_came_back(database: Database, bring: Import) -> None:
    bring([("单据类型", *HEAD), *(("销售退货", *row) for row in SALES)], file="退货")
    assert sold(database) == -900


def test_name_that_speaks_of_returns_when_the_rows_have_net_sales_then_these_count(database: Database, bring: Import) -> None:
    head = ("日期", "客户", "产品", "销售数量", "销售金额", "退货数量", "退货金额", "净销售额", "业务员")
    rows = [
        (SALES[0][0], "晟泰机械", "电机", 2, 2000, 1, 1000, 1000, "张三"),
        (SALES[1][0], "宏远科技", "电机", 1, 1000, 0, 0, 1000, "李四"),
        (SALES[2][0], "恒通贸易", "电机", 3, 3000, None, None, 3000, "李四"),
    ]
    plan = bring([head, *rows], file="退货金额列")
    assert (sold(database), plan.counts.rejected) == (5000, 0)


def test_sales_when_returns_stand_beside_them_then_are_taken_off(database: Database, bring: Import) -> None:
    beside = [(*HEAD, "退货数量", "退货金额"), (*SALES[0], 1, 100), (*SALES[1], 0, 0), (*SALES[2], None, None)]
    plan = bring(beside, "销售明细")
    assert (plan.tables[0].table.kind, sold(database), sold(database, "quantity")) == (TableKind.SALE_LINES, 800, 8)
    assert language("zh").say(plan.tables[0].notes[0]).startswith("“退货金额”")


def test_sales_when_only_the_number_that_came_back_is_told_then_their_worth_is_taken_off(database: Database, bring: Import) -> None:
    bring([(*HEAD, "退货数量"), (*SALES[0], 1), (*SALES[1], None)], "销售明细")
    assert (sold(database), sold(database, "quantity")) == (400, 4)


def test_sales_when_flagged_as_returned_then_are_set_aside(database: Database, bring: Import) -> None:
    plan = bring([(*HEAD, "是否退货"), (*SALES[0], "是"), (*SALES[1], "否"), (*SALES[2], "否")], "销售明细")
    assert (plan.counts.new, plan.counts.set_aside, sold(database)) == (2, 1, 700)


def test_returns_when_their_state_is_done_then_they_count(database: Database, bring: Import) -> None:
    bring([(*HEAD, "状态"), *((*row, "已退款") for row in SALES)], "退货明细")
    assert sold(database) == -900


def test_returns_without_their_worth_then_are_told_and_take_nothing_off(database: Database, bring: Import) -> None:
    plan = bring([HEAD, *SALES], "销售明细", "sales")
    plan = plan_import(
        database, [write(Path(plan.files[0]).with_name("flags.xlsx"), "Returns", [("Returned", "Order ID"), ("Yes", "SO-1")])]
    )
    assert plan.tables[0].target is None
    assert "退货" in language("zh").say(plan.tables[0].why)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sheet", "file"),
    [
        ("销售明细", "销售与退货2026"),
        ("销售明细(含退货)", "十月"),
        ("扣除退货后的销售", "十月"),
        ("Sheet1", "销售及退货"),
        ("Sales net of returns", "October"),
        ("Sales and returns", "October"),
        ("Sales after refunds", "October"),
        ("Orders", "Returns 2026"),
        ("退货率分析", "十月"),
        ("回访记录", "销售十月"),
    ],
)
def test_sales_when_a_name_speaks_of_returns_beside_them_then_stay_sales(database: Database, bring: Import, sheet: str, file: str) -> None:
    bring([HEAD, *SALES], sheet, file)
    assert sold(database) == 900


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("销售退货", True), ("退货", True), ("红字出库", True), ("Credit memo", True), ("Return", True), ("RMA", True), ("Refund", True),
        ("销售出库", False), ("普通销售", False), ("换货", False), ("含退货", False), ("Sale", False), ("Returning customer", False),
    ],
)  # fmt: skip
def test_type_of_a_document_when_it_is_a_return_then_is_known(cell: str, expected: bool) -> None:
    assert speaks_of_returns(cell) is expected


@pytest.mark.parametrize(("sheet", "kind", "expected"), [("销售明细", TableKind.RETURNS, -900), ("退货明细", TableKind.SALE_LINES, 900)])
def test_kind_when_the_manager_says_it_then_that_counts(
    database: Database, tmp_path: Path, sheet: str, kind: TableKind, expected: int
) -> None:
    path = write(tmp_path / "october.xlsx", sheet, [HEAD, *SALES])
    plan = plan_import(database, [path], Progress(), Choices(tables=(TableChoice(path.name, sheet, 1, kind),)))
    apply_plan(database, plan, Progress())
    assert (plan.tables[0].table.kind, sold(database)) == (kind, expected)
