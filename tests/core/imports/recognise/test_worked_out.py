"""Columns told by the arithmetic of the rows, by what the sheet's own total adds up, and figures that only compare others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one, tables

N = None
D = date(2026, 9, 3)
Row = Sequence[Cell]
ROWS = ((3.0, 19.5, 40.0, 7.0), (7.0, 35.0, 200.0, 11.0), (2.0, 99.0, 150.0, 13.0), (5.0, 12.5, 60.0, 17.0))


@pytest.mark.parametrize(
    ("headings", "row", "place", "means"),
    [
        (("数量", "折扣后价格", "行总计"), lambda q, p, c, d: (q, p, q * p), 2, "amount"),
        (("数量", "单价", "甲"), lambda q, p, c, d: (q, p, q * p), 2, "amount"),
        (("数量", "单价", "甲"), lambda q, p, c, d: (q, p, q * p + d), 2, "ignored"),
        (("金额", "单价", "甲"), lambda q, p, c, d: (q * p, p, q), 2, "quantity"),
        (("销售额", "成本", "甲"), lambda q, p, c, d: (q * p, c, q * p - c), 2, "profit"),
        (("销售额", "毛利", "甲"), lambda q, p, c, d: (q * p, c, round(c / (q * p), 4)), 2, "margin"),
        (("目标", "实际完成", "甲"), lambda q, p, c, d: (100 * c, q * p, f"{q * p / c:.0f}%"), 2, "attainment"),
        (("合同额", "已收", "甲"), lambda q, p, c, d: (q * p + c, c, q * p), 2, "outstanding"),
        (("数量", "成本", "总成本"), lambda q, p, c, d: (q, p, q * p), 1, "unit_cost"),
        (("数量", "成本", "总成本"), lambda q, p, c, d: (q, p, q * p), 2, "cost"),
    ],
)  # fmt: skip
def test_figures_when_worked_out_of_two_others_then_are_what_comes_of_it(headings: Row, row: object, place: int, means: str) -> None:
    made = [row(*one_row) for one_row in ROWS]  # type: ignore[operator]

    table = one(["订单号", "日期", "业务员", *headings], *[[f"S{at}", D, "张伟", *figures] for at, figures in enumerate(made)])

    assert meanings(table)[3 + place] == means


def test_points_when_weighed_beside_then_the_bare_ones_are_the_score() -> None:
    header: Row = ["被考核人", "考核指标", "权重", "指标得分", "加权得分"]
    rows: list[Row] = [
        ["张伟", f"指标{at}", weight, points, weight * points]
        for at, (weight, points) in enumerate([(0.4, 86.0), (0.3, 90.0), (0.3, 74.0)])
    ]

    table = one(["绩效考核表"], header, *rows)

    assert (table.kind, meanings(table)) == (TableKind.REVIEWS, ["member", "criterion", "weight", "score", "ignored"])


@pytest.mark.parametrize(("total", "amounts"), [([N, N, 9_500.0], ["ignored", "amount"]), ([12_000.0, N, 9_500.0], ["amount", "received"])])
def test_amounts_when_the_total_adds_up_what_was_paid_alone_then_that_counts(total: Row, amounts: list[str]) -> None:
    header: Row = ["报名日期", "学员姓名", "课程", "顾问", "应交学费", "优惠", "实交学费", "欠费"]
    rows: list[Row] = [
        [D, f"学员{at}", "英语", "张伟", 4_000.0, 500.0, paid, owed]
        for at, (paid, owed) in enumerate([(3_500.0, N), (2_500.0, 1_000.0), (3_500.0, N)])
    ]

    table = one(header, *rows, ["合计", N, N, N, *total, N])

    assert [str(table.columns[at].meaning) for at in (4, 6)] == amounts


def test_months_when_growth_stands_under_them_too_then_it_is_not_added_up() -> None:
    table = one(
        ["业务员", "1月", N, N, "2月", N, N],
        [N, "2024年", "2025年", "同比", "2024年", "2025年", "同比"],
        ["张伟", 100.0, 120.0, "20%", 90.0, 99.0, "10%"],
        ["李娜", 100.0, 110.0, "10%", 90.0, 108.0, "20%"],
    )

    assert meanings(table) == ["member", "period_value", "period_value", "ignored", "period_value", "period_value", "ignored"]


def test_rows_when_freight_is_nothing_everywhere_then_none_is_taken_for_the_sum_of_others() -> None:
    header: Row = ["成交时间", "订单号", "实付金额", "邮费", "确认时间"]
    rows: list[Row] = [[D, f"S{at}", 10.0 + at, 0.0, N if at % 3 else D] for at in range(10)]

    table = one(header, *rows, sheet="订单")

    assert len(table.row_numbers()) == 10


def test_pivot_when_a_filter_stands_above_it_then_the_filter_is_no_table() -> None:
    found = tables(
        ["渠道", "(多项)"],
        [N],
        ["求和项:金额", N, "月份"],
        ["大区", "业务员", "7月", "8月"],
        ["东北", "张伟", 1.0, 2.0],
        [N, "李娜", 3.0, 4.0],
    )

    assert [table.header_rows for table in found] == [(4,)]


def test_customers_when_headed_in_groups_by_number_then_the_groups_are_none() -> None:
    groups = ("一、经销商", "二、终端")
    rows: list[Row] = [line for group in groups for line in ([group], *[[f"{group[2]}{at}", f"第{at}公司", "张伟"] for at in range(4)])]

    table = one(["客户编码", "客户名称", "业务员"], *rows)

    assert (table.kind, table.row_numbers()) == (TableKind.CUSTOMERS, [3, 4, 5, 6, 8, 9, 10, 11])


def test_report_when_its_rows_are_numbered_then_it_is_still_one_of_people() -> None:
    header: Row = ["行号", "经手人", "销售数量", "销售金额"]

    rows: list[Row] = [[str(at), name, 10.0 * at, 99.0 * at] for at, name in enumerate(["张伟", "李娜", "王芳"], 1)]

    table = one(["经手人销售统计 2026年10月"], header, *rows)

    assert (table.kind, meanings(table)[0]) == (TableKind.MONTHLY_BY_MEMBER, "ignored")


def test_form_when_it_closes_with_room_to_sign_then_is_no_table() -> None:
    (found,) = tables(
        ["客户信用额度申请表"], [N], ["申请部门", "三部", "申请日期", "2026-10-20"], ["客户名称", "芜湖装备公司"], ["现有额度", "30万元"],
        ["部门经理意见", N, "签字"], ["总经理意见", N, "签字"],
    )  # fmt: skip

    assert found.kind is TableKind.FORM


@pytest.mark.parametrize(("below", "rows"), [([1.0, 2.0, 3.0, N, N], [2, 3, 4]), (["赵敏", "二部", N, 4_000.0, 4_000.0], [2, 3, 4, 6])])
def test_rows_when_below_the_total_without_a_figure_of_its_columns_then_are_none(below: Row, rows: list[int]) -> None:
    people: list[Row] = [[name, "一部", "销售", 5_000.0, 5_000.0] for name in ("张伟", "李娜", "王芳")]

    table = one(["姓名", "部门", "岗位", "基本工资", "实发工资"], *people, ["合计", N, N, 15_000.0, 15_000.0], below, sheet="工资表")

    assert (table.kind, table.row_numbers()) == (TableKind.PAYROLL, rows)


@pytest.mark.parametrize(("who", "kind"), [("业务员", TableKind.SALE_LINES), ("保管员", TableKind.UNKNOWN)])
def test_stock_when_each_row_says_who_sold_it_and_for_how_much_then_holds_sales(who: str, kind: TableKind) -> None:
    header: Row = ["日期", "产品名称", "期初数量", "库存数量", "数量", "金额", who]

    table = one(header, *[[D, f"产品{at}", 90.0, 80.0, 10.0, 350.0 + at, "张伟"] for at in range(4)], sheet="库存")

    assert table.kind is kind
