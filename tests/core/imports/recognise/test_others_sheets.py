"""Sheets that are no sales, or whose figures are no results, are named for what they are and not counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one

D = date(2026, 9, 3)
Row = Sequence[Cell]

OTHERS: dict[str, tuple[str, tuple[Row, ...]]] = {
    "purchases": (
        "Purchases",
        (
            ["单据编号", "入库日期", "供应商", "采购员", "物料名称", "数量", "含税单价", "价税合计"],
            ["R1", D, "宁波供应链", "沈佳怡", "编码器", 2.0, 5.0, 10.0],
            ["R2", D, "宁波供应链", "夏冰", "网关", 3.0, 5.0, 15.0],
        ),
    ),
    "bills": (
        "Purchases",
        (
            ["Bill No", "Bill Date", "Vendor", "Category", "Amount", "Status"],
            ["B1", D, "Paper Co", "Office", 12.0, "Paid"],
            ["B2", D, "Paper Co", "Office", 9.5, "Paid"],
        ),
    ),
    "stock": (
        "Stock",
        (
            ["仓库", "物料编码", "物料名称", "期初数量", "入库数量", "出库数量", "结存数量", "结存金额"],
            ["成品仓", "C1", "编码器", 10.0, 20.0, 15.0, 15.0, 900.0],
            ["成品仓", "C2", "网关", 10.0, 20.0, 15.0, 15.0, 800.0],
        ),
    ),
    "expenses": (
        "Expenses",
        (
            ["报销日期", "报销人", "部门", "费用类型", "金额", "事由"],
            [D, "沈佳怡", "销售部", "差旅费", 320.0, "出差"],
            [D, "夏冰", "销售部", "招待费", 150.0, "出差"],
        ),
    ),
    "attendance": (
        "Working hours",
        (
            ["姓名", "部门", "应出勤", "实际出勤", "迟到次数", "请假天数"],
            ["沈佳怡", "销售部", 22.0, 21.0, 1.0, 1.0],
            ["夏冰", "销售部", 22.0, 22.0, 0.0, 0.0],
        ),
    ),
    "ledger": (
        "An account",
        (
            ["日期", "凭证字号", "摘要", "业务员", "借方", "贷方", "方向", "余额"],
            [D, "记-1", "销售商品", "夏冰", 900.0, None, "借", 900.0],
            [D, "记-2", "收回货款", "夏冰", None, 500.0, "借", 400.0],
        ),
    ),
    "bank": (
        "An account",
        (
            ["Date", "Description", "Money Out", "Money In", "Balance"],
            [D, "CARD PAYMENT", 12.0, None, 88.0],
            [D, "ALDWYCH", None, 30.0, 118.0],
        ),
    ),
    "forecast": (
        "A forecast",
        (
            ["客户", "负责人", "10月预测", "11月预测", "12月预测", "合计"],
            ["绍兴纺织", "沈佳怡", 10.0, 20.0, 30.0, 60.0],
            ["台州机电", "夏冰", 5.0, 5.0, 5.0, 15.0],
        ),
    ),
    "forecast by its name": (
        "A forecast",
        (
            ["2026年四季度销售预测"],
            ["姓名", "10月", "11月", "12月"],
            ["沈佳怡", 10.0, 20.0, 30.0],
            ["夏冰", 5.0, 5.0, 5.0],
        ),
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_sheet_of_others_when_recognised_then_says_what_it_is_and_counts_nothing(name: str) -> None:
    told, rows = OTHERS[name]

    table = one(*rows)

    assert table.kind is TableKind.UNKNOWN
    assert str(table.reason).startswith(told)


OURS: dict[str, tuple[TableKind, tuple[Row, ...]]] = {
    "a trader's sales with who it was bought from": (
        TableKind.SALE_LINES,
        (
            ["日期", "客户", "业务员", "产品", "供应商", "采购金额", "销售金额"],
            [D, "绍兴纺织", "夏冰", "网关", "宁波供应链", 8.0, 10.0],
            [D, "台州机电", "夏冰", "网关", "宁波供应链", 16.0, 20.0],
        ),
    ),
    "products with their stock": (
        TableKind.PRODUCTS,
        (
            ["产品编码", "产品名称", "类别", "单价", "库存数量", "安全库存"],
            ["P1", "编码器", "传感", 10.0, 30.0, 5.0],
            ["P2", "网关", "通信", 20.0, 10.0, 5.0],
        ),
    ),
    "pay with the days worked": (
        TableKind.PAYROLL,
        (
            ["姓名", "应出勤", "实出勤", "底薪", "提成", "实发工资"],
            ["沈佳怡", 22.0, 22.0, 5000.0, 800.0, 5800.0],
            ["夏冰", 22.0, 21.0, 5000.0, 700.0, 5700.0],
        ),
    ),
}


@pytest.mark.parametrize("name", OURS)
def test_sheet_of_ours_when_it_has_a_column_of_others_then_stays_what_it_is(name: str) -> None:
    kind, rows = OURS[name]

    assert one(*rows).kind is kind


def test_results_when_forecasts_stand_beside_them_then_only_results_count() -> None:
    table = one(["姓名", "8月实际", "9月实际", "10月预测"], ["沈佳怡", 1.0, 2.0, 3.0], ["夏冰", 4.0, 5.0, 6.0])

    assert [column.meaning for column in table.columns] == [
        Meaning.MEMBER, Meaning.PERIOD_VALUE, Meaning.PERIOD_VALUE, Meaning.IGNORED,
    ]  # fmt: skip
    assert "forecast" in str(table.columns[3].reason)


def test_ratios_when_they_stand_among_months_then_are_not_added_up() -> None:
    table = one(["Rep", "Q1", None, None], [None, "Quota", "Bookings", "% Att"], ["Ann Lee", 10.0, 9.0, 0.9], ["Ben Hall", 20.0, 30.0, 1.5])

    assert [column.meaning for column in table.columns] == [Meaning.MEMBER, Meaning.TARGET, Meaning.PERIOD_VALUE, Meaning.ATTAINMENT]
