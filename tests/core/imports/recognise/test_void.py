"""Rows that a column of the sheet calls void, deleted, not valid or not in force are left out, and told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook

ORDERS = ("订单编号", "下单日期", "客户名称", "销售员", "产品", "数量", "金额")
RECEIPTS = ("单据编号", "收款日期", "往来单位", "销售员", "结算方式", "期数", "收款金额")
CUSTOMERS = ("客户编号", "客户名称", "电话", "地址", "行业")
DAY = date(2026, 10, 5)


def out_of(heading: str, cells: tuple[Cell, ...], columns: tuple[str, ...] = ORDERS) -> list[int]:
    rows: list[list[Cell]] = [[*columns, heading]]
    for at, cell in enumerate(cells, 1):
        head = (
            [f"A00{at}", DAY, f"客户{at}", "王芳", "产品X", at, 100.0 * at]
            if columns in (ORDERS, RECEIPTS)
            else [f"C{at}", f"客户{at}", None, "路1号", "机械"]
        )
        rows.append([*head, cell])
    (table,) = recognise(Workbook(Path("订单.xlsx"), "xlsx", (SheetGrid("Sheet1", False, rows),)))
    return [row.row for row in table.skipped if row.kind == "void"]


@pytest.mark.parametrize(
    ("heading", "cells", "out"),
    [
        ("作废状态", ("否", "是", "否"), [3]),
        ("作废状态", ("正常", "已作废", "未作废"), [3]),
        ("是否作废", ("否", "是", None), [3]),
        ("作废", (None, "√", None), [3]),
        ("作废标志", ("N", "Y", "N"), [3]),
        ("是否删除", (0, 1, 0), [3]),
        ("取消", ("×", "√", "×"), [3]),
        ("Void", (None, "X", None), [3]),
        ("Void", ("No", "Yes", "No"), [3]),
        ("Is Deleted", ("FALSE", "TRUE", "FALSE"), [3]),
        ("Cancelled (Y/N)", ("N", "Y", "N"), [3]),
        ("Canceled", (False, True, False), [3]),
        ("是否有效", ("是", "否", None), [3]),
        ("Valid", ("Y", "N", "Y"), [3]),
        ("作废人", (None, "admin", "无"), [3]),
        ("Cancelled at", (None, "2026-10-06 09:15:00", None), [3]),
        ("Deleted at", ("0000-00-00 00:00:00", "2026-10-06 09:15:00", "0000-00-00 00:00:00"), [3]),
        ("作废日期", (date(1900, 1, 1), date(2026, 10, 6), date(1900, 1, 1)), [3]),
        ("订单状态", ("已审核", "草稿", "待审核"), [3, 4]),
        ("单据状态", ("已审核", "暂存", "已驳回"), [3, 4]),
        ("生命状态", ("正常", "未生效", "审核中"), [3, 4]),
        ("Order Status", ("Shipped", "Draft", "Rejected"), [3, 4]),
        # Something else than whether the row counts.
        ("取消", (0, 2, 1), []),
        ("关闭状态", ("否", "是", "否"), []),
        ("有效期", ("是", "否", "是"), []),
        ("Cancel Date", (None, "2026-10-06", None), []),
        ("作废日期", ("2026-10-06", "2026-10-06", "2026-10-06"), []),
        ("审核人状态", ("草稿", "草稿", "草稿"), []),
        ("客户状态", ("正常", "未生效", "正常"), []),
    ],
)
def test_rows_when_a_column_says_that_they_do_not_count_then_are_left_out(heading: str, cells: tuple[Cell, ...], out: list[int]) -> None:
    assert out_of(heading, cells) == out


@pytest.mark.parametrize(
    ("heading", "cells", "out"),
    [
        ("单据状态", ("已审核", "创建", "已审核"), [3]),
        ("单据状态", ("已审核", "重新审核", "审核中"), [3, 4]),
        ("单据状态", ("开立", "已审核", "已审核"), [2]),
        ("审核状态", ("已审核", "未审核", "待审核"), [3, 4]),
        ("审批状态", ("已通过", "审批中", "已驳回"), [3, 4]),
        ("是否审核", ("是", "否", "是"), [3]),
        ("审核标志", ("√", "×", "√"), [3]),
        ("Approved", ("Yes", "No", "Yes"), [3]),
        ("Receipt Status", ("Approved", "Pending approval", "Posted"), [3]),
        # Who approved it, and what has come in part, say nothing of the sort.
        ("审核人", ("王芳", None, "王芳"), []),
        ("单据状态", ("已审核", "部分核销", "已完成"), []),
        ("审核状态", ("已审核", "已审核", None), []),
        ("核销状态", ("未核销", "创建", "已核销"), []),
    ],
)
def test_receipts_when_nobody_has_approved_them_then_are_left_out(heading: str, cells: tuple[Cell, ...], out: list[int]) -> None:
    assert out_of(heading, cells, RECEIPTS) == out


@pytest.mark.parametrize(
    ("heading", "cells", "out"),
    [
        ("订单状态", ("3-已成交", "1-意向", "【报价中】"), [3, 4]),
        ("訂單狀態", ("已完成", "未成交", "審批中"), [3, 4]),
        ("保单状态", ("承保", "核保中", "拒保"), [3, 4]),
        ("Order Status", ("Shipped", "Quote", "Pending approval"), [3, 4]),
        ("Status", ("Open", "Lost (price)", "2 - Estimate"), [3, 4]),
        ("是否成交", ("是", "否", None), [3]),
        ("成交结果", ("成交", "未成交", "跟进中"), [3, 4]),
        ("Type", ("Invoice", "Estimate", "Invoice"), [3]),
        # Whose state it is, what is not so, and what is under way say nothing of the sort.
        ("客户状态", ("正常", "流失", "无效"), []),
        ("付款状态", ("已付款", "未付款", "待审核"), []),
        ("订单状态", ("未取消", "已审核", "部分退款"), []),
        ("Status", ("Open", "Not cancelled", "Processing"), []),
        ("Company", ("Lost & Found Ltd", "Quote Ltd", "Void Inc"), []),
    ],
)
def test_sales_when_nothing_is_sold_or_approved_yet_then_are_left_out(heading: str, cells: tuple[Cell, ...], out: list[int]) -> None:
    assert out_of(heading, cells) == out


@pytest.mark.parametrize(
    ("heading", "cells", "out"),
    [
        ("单据状态", ("已审核", "创建", "待审核"), [3, 4]),
        ("数据状态", ("已审核", "重新审核", "暂存"), [3, 4]),
        ("状态", ("关闭", "审核", "开立"), [4]),
        ("订单状态", ("已确认", "确认中", "已发货"), [3]),
        ("是否审核", ("是", "否", "是"), [3]),
        # Nobody approves anything here, or the words are those of work on it.
        ("单据状态", ("未审核", "未审核", "未审核"), []),
        ("是否审核", ("否", "否", "否"), []),
        ("订单状态", ("新建", "进行中", "已完成"), []),
        ("发货状态", ("已审核", "创建", "待确认"), []),
    ],
)
def test_orders_when_others_of_the_sheet_are_approved_and_they_are_not_then_are_left_out(
    heading: str, cells: tuple[Cell, ...], out: list[int]
) -> None:
    assert out_of(heading, cells) == out


def test_customers_when_a_column_calls_them_not_valid_then_stay() -> None:
    assert out_of("是否有效", ("是", "否", "是"), CUSTOMERS) == []


@pytest.mark.parametrize("heading", ["作废状态", "作废人", "Void"])
def test_a_column_when_rows_are_left_out_by_it_then_says_so(heading: str) -> None:
    rows: list[list[Cell]] = [[*ORDERS, "订单状态", heading]]
    rows += [[f"A00{at}", DAY, f"客户{at}", "王芳", "产品X", at, 100.0 * at, "已审核", None] for at in range(1, 5)]
    rows[2][-1] = rows[3][-1] = "admin" if heading == "作废人" else "是"
    (table,) = recognise(Workbook(Path("订单.xlsx"), "xlsx", (SheetGrid("Sheet1", False, rows),)))
    assert str(table.columns[-1].reason) == "Its cells say which rows do not count, and are left out: 2"
