"""What looks like deals or sales and is none: sums by stage, quotations; their heads and feet are no rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell, Merged
from tests.core.imports.test_recognise import meanings, one

N = None
D = date(2026, 9, 3)
Row = Sequence[Cell]

LINES: tuple[Row, ...] = (
    ["序号", "品名", "规格型号", "单位", "数量", "单价", "金额"],
    [1, "伺服电机", "SM", "台", 10.0, 1280.0, 12800.0],
    [2, "驱动器", "SD", "台", 10.0, 1650.0, 16500.0],
    [3, "编码器", "E1", "个", 2.0, 100.0, 200.0],
)


@pytest.mark.parametrize(
    "rows",
    [
        (["阶段", "商机数", "金额", "占比"], ["初步接洽", 3, 92.0, 0.4], ["需求确认", 3, 138.0, 0.6]),
        (["销售阶段", "预计金额", "赢率"], ["初步接洽", 92.0, 0.4], ["需求确认", 138.0, 0.6], ["赢单", 13.0, 1.0]),
        (["负责人", "销售阶段", "数量", "预计金额"], ["夏冰", "接洽", 3, 92.0], ["夏冰", "报价", 2, 50.0], ["李四", "接洽", 3, 40.0]),
        (["线索来源", "线索状态", "线索数"], ["展会", "跟进中", 9], ["展会", "已转化", 3], ["官网", "跟进中", 4]),
        (["Stage", "Count", "Amount"], ["Proposal", 3, 92.0], ["Won", 4, 120.0]),
    ],
)
def test_deals_when_summed_up_by_stage_then_are_no_deals(rows: Sequence[Row]) -> None:
    assert one(*rows).kind in (TableKind.SUMMARY_BY_OTHER, TableKind.UNKNOWN)


def test_deals_when_they_have_names_or_customers_then_are_deals() -> None:
    assert one(["客户", "阶段", "预计金额"], ["甲公司", "接洽", 9.0], ["乙公司", "报价", 3.0]).kind is TableKind.OPPORTUNITIES
    assert one(["商机名称", "阶段", "预计金额"], ["一期", "接洽", 9.0], ["二期", "报价", 3.0]).kind is TableKind.OPPORTUNITIES


def test_quotation_when_its_head_and_foot_stand_around_the_lines_then_they_are_no_rows_and_nothing_is_sold() -> None:
    table = one(
        ["凌夏公司"],
        ["报  价  单"],
        ["TO：", "宁波东海", N, N, "报价单号：", N, "QT-02"],
        ["联系人：", "钱工", N, N, "日期：", N, "2025-11-03"],
        [],
        *LINES,
        ["合计（大写）：贰万玖仟伍佰元整", N, N, N, N, "小写", 29500.0],
        ["1、以上报价含13%增值税；2、有效期30天。"],
        ["报价人：林晓梅", N, N, N, "审批：", N, N],
    )

    assert (table.kind, table.header_rows, table.row_numbers()) == (TableKind.QUOTES, (6,), [7, 8, 9])
    assert "“报价”" in str(table.reason)


@pytest.mark.parametrize("title", ["产品报价单", "报价明细", "询价单", "QUOTATION"])
def test_lines_when_called_a_quotation_then_are_not_sold(title: str) -> None:
    assert one([title], *LINES).kind is TableKind.QUOTES


@pytest.mark.parametrize("title", ["送货单", "销售订单明细", "报价及成交记录"])
def test_lines_when_called_an_order_then_stay_sales(title: str) -> None:
    assert one([title], *LINES).kind is TableKind.SALE_LINES


def test_note_when_merged_above_part_of_the_heads_then_is_no_head() -> None:
    table = one(
        ["应收账款账龄分析表"],
        ["截止日期：2025-10-31", N, N, "单位：元"],
        ["序号", "客户名称", "业务员", "应收余额"],
        [1, "甲公司", "夏冰", 30.0],
        [2, "乙公司", "夏冰", 20.0],
        merged=(Merged(0, 0, 0, 3), Merged(1, 0, 1, 2)),
    )

    assert (table.header_rows, meanings(table)) == ((3,), ["ignored", "customer", "member", "outstanding"])


def test_words_and_what_they_are_when_merged_over_the_rest_then_are_no_head() -> None:
    table = one(
        ["客户拜访登记"],
        ["区域", "华东大区", N, N],
        ["日期", "客户", "拜访内容", "业务员"],
        [D, "甲公司", "介绍新品", "夏冰"],
        [D, "乙公司", "回访", "夏冰"],
        merged=(Merged(0, 0, 0, 3), Merged(1, 1, 1, 3)),
    )

    assert table.header_rows == (3,)


def test_list_of_offers_when_its_only_amount_is_what_was_offered_then_is_of_quotes() -> None:
    offered = (["报价日期", "客户", "产品", "报价金额", "业务员"], [D, "甲公司", "电机", 5.0, "夏冰"], [D, "乙公司", "泵", 6.0, "夏冰"])
    sold = (
        ["日期", "客户", "产品", "报价金额", "成交金额", "业务员"],
        [D, "甲公司", "电机", 5.0, 4.0, "夏冰"],
        [D, "乙公司", "泵", 6.0, 6.0, "夏冰"],
    )

    assert one(*offered).kind is TableKind.QUOTES
    table = one(*sold)
    assert (table.kind, meanings(table)[4]) == (TableKind.SALE_LINES, "amount")


def test_price_agreed_when_beside_the_list_price_then_is_what_counts() -> None:
    table = one(
        ["交车日期", "客户姓名", "销售顾问", "车型", "指导价", "成交价"],
        [D, "甲", "夏冰", "CX5", 150.0, 140.0],
        [D, "乙", "夏冰", "CX4", 130.0, 120.0],
    )

    assert meanings(table)[4:] == ["ignored", "amount"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("2026年销售预算", TableKind.TARGETS),
        ("2026年销售任务分解", TableKind.TARGETS),
        ("2026年KPI", TableKind.TARGETS),
        ("2026年任务完成情况", TableKind.MONTHLY_BY_MEMBER),
        ("2026年目标达成统计", TableKind.MONTHLY_BY_MEMBER),
    ],
)
def test_months_of_people_when_the_title_speaks_of_targets_then_are_targets_unless_it_says_reached(title: str, kind: TableKind) -> None:
    assert one([title], ["姓名", "1月", "2月", "3月"], ["夏冰", 5.0, 4.0, 3.0], ["李四", 5.0, 4.0, 3.0]).kind is kind


def test_days_when_labels_of_totals_stand_among_them_then_are_days() -> None:
    table = one(
        ["日期", "业务员", "客户", "金额"],
        [D, "夏冰", "甲", 10.0], [D, "夏冰", "乙", 5.0], ["本页小计", N, N, 15.0], ["本年累计", N, N, 150.0], ["平均", N, N, 7.5],
    )  # fmt: skip

    assert (table.kind, meanings(table)[0], table.row_numbers()) == (TableKind.SALE_LINES, "day", [2, 3])


def test_deals_when_some_have_one_name_but_other_amounts_then_are_deals_and_no_history() -> None:
    table = one(
        ["商机名称", "客户", "阶段", "预计金额", "负责人", "预计成交日期"],
        ["设备", "甲公司", "赢单", 28.0, "夏冰", date(2026, 11, 7)],
        ["二期", "乙公司", "需求确认", 52.0, "李四", date(2026, 12, 18)],
        ["设备", "甲公司", "方案报价", 33.0, "李四", date(2026, 12, 8)],
        ["二期", "乙公司", "初步接洽", 49.0, "夏冰", date(2026, 12, 9)],
    )

    assert table.kind is TableKind.OPPORTUNITIES


@pytest.mark.parametrize(
    ("header", "row", "kind"),
    [
        (["寄样日期", "客户", "样品名称", "数量", "业务员"], [D, "甲公司", "泵", 1.0, "夏冰"], TableKind.UNKNOWN),
        (["日期", "客户", "样品名称", "数量", "金额", "业务员"], [D, "甲公司", "泵", 1.0, 90.0, "夏冰"], TableKind.SALE_LINES),
        (["日期", "区域", "竞品型号", "竞品价格", "我方价格", "填报人"], [D, "华东", "H1", 100.0, 110.0, "夏冰"], TableKind.UNKNOWN),
        (["日期", "摘要", "收入", "支出", "余额", "经办人"], [D, "货款", 100.0, 20.0, 900.0, "夏冰"], TableKind.UNKNOWN),
        (
            ["投诉日期", "客户名称", "产品型号", "不良现象", "纠正措施", "赔偿金额"],
            [D, "甲公司", "E5", "异响", "返工", 5.0],
            TableKind.FEEDBACK,
        ),
    ],
)
def test_sheet_when_it_only_looks_like_sales_then_is_none(header: list[Cell], row: list[Cell], kind: TableKind) -> None:
    assert one(header, row, row, row).kind is kind


def test_task_of_each_dealer_when_beside_its_rebate_then_is_a_target_for_what_it_buys() -> None:
    header = ["经销商", "业务员", "年度任务", "实际完成", "返利金额"]

    table = one(header, *[[f"第{at}公司", "夏冰", 100.0, 90.0, 5.0] for at in range(4)])

    assert (table.kind, meanings(table)) == (TableKind.TARGETS, ["customer", "member", "target", "amount", "ignored"])


def test_sums_when_each_shop_has_a_column_then_it_is_said_how_to_write_them() -> None:
    table = one(["日期", "天河店", "越秀店", "合计"], *[[date(2026, 9, day), 1.0, 2.0, 3.0] for day in range(1, 5)])

    assert (table.kind, "天河店" in str(table.reason)) == (TableKind.SUMMARY_BY_OTHER, True)
