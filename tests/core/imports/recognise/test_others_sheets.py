"""Sheets that are no sales, or whose figures are no results, are named for what they are and not counted."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.imports.recognise.terms import Meaning, TableKind
from tests.core.imports.recognise.others_sheets import OTHERS, OURS, D
from tests.core.imports.test_recognise import one


@pytest.mark.parametrize("name", OTHERS)
def test_sheet_of_others_when_recognised_then_says_what_it_is_and_counts_nothing(name: str) -> None:
    told, rows = OTHERS[name]

    table = one(*rows)

    assert table.kind is TableKind.UNKNOWN
    assert str(table.reason).startswith(told)


OURS |= {
    "a store's sales with what is left": (
        TableKind.SALE_LINES,
        (
            ["日期", "门店", "商品名称", "销售数量", "销售金额", "当前库存"],
            [D, "一店", "笔", 3.0, 30.0, 12.0],
            [D, "二店", "纸", 4.0, 20.0, 21.0],
        ),
    ),
    "deliveries with batch and warehouse": (
        TableKind.SALE_LINES,
        (
            ["出库日期", "出库单号", "客户名称", "商品名称", "批号", "生产日期", "仓库", "数量", "单价", "金额"],
            [D, "C1", "绍兴纺织", "软糖", "B1", date(2026, 1, 5), "成品仓", 3.0, 10.0, 30.0],
            [D, "C2", "台州机电", "饼干", "B2", date(2026, 1, 6), "成品仓", 4.0, 5.0, 20.0],
        ),
    ),
    "cars sold": (
        TableKind.SALE_LINES,
        (
            ["交车日期", "客户姓名", "销售顾问", "车型", "车架号", "成交价", "库龄"],
            [D, "绍兴纺织", "夏冰", "CX-5", "LVR1", 150.0, 30.0],
            [D, "台州机电", "沈佳怡", "CX-4", "LVR2", 130.0, 10.0],
        ),
    ),
    "a till's receipts": (
        TableKind.SALE_LINES,
        (
            ["单号", "日期", "商品", "数量", "应付金额", "实付金额", "收银员"],
            ["P1", D, "笔", 3.0, 30.0, 28.0, "夏冰"],
            ["P2", D, "纸", 4.0, 20.0, 20.0, "夏冰"],
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


NAMED = (
    ["日期", "品名", "规格", "单位", "数量", "单价", "金额"],
    [D, "编码器", "E1", "个", 2.0, 5.0, 10.0],
    [D, "网关", "G1", "个", 1.0, 9.0, 9.0],
)


@pytest.mark.parametrize("name", ["库存", "采购明细", "入库单", "报销", "生产", "固定资产"])
def test_sheet_when_called_after_others_and_nobody_buys_or_sells_then_is_no_sales(name: str) -> None:
    table = one(*NAMED, sheet=name)

    assert table.kind is TableKind.UNKNOWN
    assert f"“{name}”" in str(table.reason)


def test_purchases_when_the_other_side_may_be_either_then_the_name_decides() -> None:
    rows = (
        ["日期", "单据编号", "往来单位", "经手人", "商品名称", "数量", "单价", "金额"],
        [D, "1", "宁波厂", "夏冰", "笔", 3.0, 2.0, 6.0],
        [D, "2", "宁波厂", "夏冰", "纸", 3.0, 3.0, 9.0],
    )

    assert one(*rows, sheet="采购入库明细").kind is TableKind.UNKNOWN
    assert one(*rows, sheet="销售出库明细").kind is TableKind.SALE_LINES


@pytest.mark.parametrize(
    ("sheet", "file"), [("销售出库", "进销存.xlsx"), ("10月销售", "库存与销售.xlsx"), ("Sheet1", "销售明细.xlsx"), ("送货单", "x.xlsx")]
)
def test_sheet_when_called_after_sales_then_is_one_whatever_the_file_is_called(sheet: str, file: str) -> None:
    assert one(*NAMED, sheet=sheet, file=file).kind is TableKind.SALE_LINES


def test_cars_in_stock_when_each_has_prices_and_days_then_none_is_sold() -> None:
    table = one(
        ["车型", "车架号", "指导价", "采购价", "入库时间", "生产日期", "库龄（天）", "地点"],
        ["CX-5", "LVR1", 150.0, 140.0, D, D, 30.0, "展厅"],
        ["CX-5", "LVR2", 150.0, 140.0, D, D, 10.0, "展厅"],
        ["CX-4", "LVR3", 130.0, 120.0, D, D, 10.0, "展厅"],
    )

    assert table.kind in (TableKind.UNKNOWN, TableKind.PRODUCTS)
    assert Meaning.DAY not in [column.meaning for column in table.columns]
