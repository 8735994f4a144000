"""Recognition: tables, kinds and meanings are found in sheets as people make them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from salesdesk.imports.recognise.recognised import RecognisedTable, YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, Merged, SheetGrid, Workbook

N = None
D1, D2, D3 = (date(2026, 10, day) for day in (1, 2, 3))


def tables(
    *rows: Sequence[Cell], sheet: str = "Sheet1", file: str = "x.xlsx", merged: tuple[Merged, ...] = ()
) -> tuple[RecognisedTable, ...]:
    width = max(map(len, rows))
    grid = SheetGrid(sheet, False, [[*row, *[N] * (width - len(row))] for row in rows], merged)
    return recognise(Workbook(Path(file), "xlsx", (grid,)))


def one(*rows: Sequence[Cell], **names: object) -> RecognisedTable:
    (table,) = tables(*rows, **names)  # type: ignore[arg-type]
    return table


def meanings(table: RecognisedTable) -> list[str]:
    return [column.meaning.value for column in table.columns]


SALES = (
    ["订单编号", "日期", "销售员", "产品名称", "数量", "单价", "金额"],
    ["A1", D1, "张三", "笔", 2.0, 5.0, 10.0],
    ["A1", D1, "张三", "纸", 3.0, 2.0, 6.0],
    ["A2", D2, "李四", "笔", 1.0, 5.0, 5.0],
)


def test_sales_when_plain_then_all_columns_have_a_meaning_and_a_reason() -> None:
    table = one(*SALES)

    assert (table.kind, table.header_rows, table.row_numbers(), table.needs) == (TableKind.SALE_LINES, (1,), [2, 3, 4], ())
    assert meanings(table) == ["order_number", "day", "member", "product", "quantity", "unit_price", "amount"]
    assert "100 %" in str(table.columns[6].reason)
    assert all(column.confidence > 0.8 for column in table.columns)


def test_headings_when_the_same_then_the_signature_is_too() -> None:
    assert one(*SALES).signature == one(*SALES[:3], sheet="b").signature != one(*[row[1:] for row in SALES]).signature


def test_receipts_when_titled_with_a_unit_and_a_total_then_both_are_understood() -> None:
    table = one(
        ["2026年10月回款明细"],
        ["单位：万元"],
        ["回款编号", "客户名称", "回款日期", "回款金额", "负责人"],
        ["HK1", "A公司", D1, 1.2, "张三"],
        ["HK2", "B公司", D2, 2.2, "李四"],
        ["合计", N, N, 3.4, N],
        ["制表人：王小明"],
    )

    assert (table.kind, table.header_rows, table.row_numbers()) == (TableKind.RECEIPTS, (3,), [4, 5])
    assert (table.factor, table.period) == (10_000, YearMonth(2026, month=10))
    received = table.column(Meaning.RECEIVED)
    assert received is not None
    assert received.factor == 10_000
    (total,) = table.totals
    assert (total.row, total.label, total.values, total.first, total.last) == (6, "合计", ((3, 3.4),), 4, 5)
    assert [(row.row, row.kind) for row in table.skipped] == [(6, "total"), (7, "note")]


def test_leading_cells_when_left_blank_within_one_another_then_each_holds_on_until_the_next() -> None:
    table = one(
        ["部门", "销售员", "月份", "销售额"],
        ["一部", "张三", "2024-01", 10.0],
        [N, N, "2024-02", 11.0],
        [N, "李四", "2024-01", 9.0],
        [N, N, "2024-02", 7.0],
        ["二部", "王五", "2024-01", 9.0],
        [N, N, "2024-02", 3.0],
    )

    assert [column.fill_down for column in table.columns] == [True, True, False, False]


def test_customer_when_left_blank_beside_a_carried_team_then_is_not_the_one_above() -> None:
    table = one(
        ["部门", "客户", "日期", "销售额"],
        ["一部", "甲公司", D1, 10.0],
        [N, "乙公司", D2, 11.0],
        ["二部", N, D3, 9.0],
        [N, "丙公司", D3, 7.0],
    )

    assert [column.fill_down for column in table.columns] == [True, False, False, False]


@pytest.mark.parametrize("merged", [(Merged(0, 1, 0, 2), Merged(0, 3, 0, 4), Merged(0, 0, 1, 0)), ()])
def test_header_when_of_two_rows_then_is_read_as_one(merged: tuple[Merged, ...]) -> None:
    rows = (
        ["姓名", "1月", N, "2月", N],
        [N, "目标", "完成", "目标", "完成"],
        ["张三", 10.0, 9.0, 12.0, 11.0],
        ["李四", 8.0, 9.0, 7.0, 7.5],
    )

    table = one(*rows, merged=merged, sheet="2026")

    assert (table.header_rows, table.row_numbers(), table.shape) == ((1, 2), [3, 4], "months_wide")
    assert [(column.meaning, column.period) for column in table.columns[1:3]] == [
        (Meaning.TARGET, YearMonth(None, month=1)),
        (Meaning.PERIOD_VALUE, YearMonth(None, month=1)),
    ]


@pytest.mark.parametrize(
    ("headings", "sheet", "kind", "needs"),
    [
        (["姓名", "一月", "二月", "總計"], "2024Q1", TableKind.MONTHLY_BY_MEMBER, ()),
        (["姓名", "一月", "二月", "總計"], "業績", TableKind.MONTHLY_BY_MEMBER, ("year",)),
        (["Sales rep", "Jan 2026", "Feb 2026", "Total"], "x", TableKind.MONTHLY_BY_MEMBER, ()),
        (["业务员", D1.replace(month=1), D1.replace(month=2), "合计"], "x", TableKind.MONTHLY_BY_MEMBER, ()),
        (["Sales Rep", "Q1", "Q2", "Q3"], "2026", TableKind.QUARTERLY_BY_MEMBER, ()),
        (["姓名", "1月", "2月", "3月"], "2026年销售目标", TableKind.TARGETS, ()),
        (["產品", "第一季", "第二季", "第三季"], "x", TableKind.SUMMARY_BY_OTHER, ()),
    ],
)
def test_table_when_it_has_a_column_for_each_period_then_is_told_by_whose_they_are(
    headings: list[Cell], sheet: str, kind: TableKind, needs: tuple[str, ...]
) -> None:
    table = one(headings, ["张三", 1.0, 2.0, 3.0], ["李四", 4.0, 5.0, 9.0], sheet=sheet)

    assert (table.kind, table.shape, table.needs) == (kind, "months_wide", needs)


@pytest.mark.parametrize(
    ("headings", "values", "kind"),
    [
        (
            ["客户名称", "客户编号", "客户级别", "行业", "电话", "负责人"],
            ["A{}", "K{}", "A", "IT", "13800000000", "张三"],
            TableKind.CUSTOMERS,
        ),
        (["员工姓名", "员工编号", "主属部门", "汇报对象", "入职日期"], ["张{}", "e{}", "一部", "王五", D1], TableKind.ROSTER),
        (["商品编码", "商品名称", "单位", "标准价", "分类"], ["P{}", "笔{}", "支", 5.0, "文具"], TableKind.PRODUCTS),
        (["大区", "区域经理"], ["华{}", "张{}"], TableKind.TERRITORIES),
        (["订单号", "退回"], ["O{}", "是"], TableKind.RETURNS),
        (["商机名称", "客户名称", "商机金额(元)", "商机阶段", "预计成交日期"], ["大单{}", "A", 1.0, "谈判", D1], TableKind.OPPORTUNITIES),
        (["销售订单编号（必填）", "客户名称", "下单日期", "销售订单金额(元)"], ["SO{}", "A", D1, "1,200.00"], TableKind.ORDERS),
        (["员工编号", "姓名", "底薪", "奖金", "实发工资"], ["e{}", "张{}", 1.0, 2.0, 3.0], TableKind.PAYROLL),
        (["销售人员", "合同编号", "提成比例", "提成金额"], ["张{}", "H{}", 0.1, 2.0], TableKind.COMMISSIONS),
        (["月份", "销售员", "销售额", "完成率"], ["2026-0{}", "张三", 3.0, "85%"], TableKind.MONTHLY_BY_MEMBER),
        (["年份", "月份", "大区经理", "销售", "目标"], [2026.0, 1.0, "王五", "张{}", 3.0], TableKind.TARGETS),
        (["月份", "客户", "业务员", "金额"], ["2026年{}月", "客户{}", "张三", 3.0], TableKind.SALE_LINES),
        (["月份", "客户名称", "销售额"], ["2026-0{}", "客户{}", 3.0], TableKind.SALE_LINES),
        (["拜访日期", "客户名称", "拜访方式", "销售员"], [D1, "A{}", "上门", "张三"], TableKind.ACTIVITIES),
        (["颜色", "温度"], ["红{}", 3.0], TableKind.UNKNOWN),
    ],
)
def test_kind_when_columns_speak_for_it_then_is_found(headings: list[str], values: list[Cell], kind: TableKind) -> None:
    rows = [[cell.format(at) if isinstance(cell, str) else cell for cell in values] for at in range(1, 6)]

    assert one(headings, *rows).kind is kind


def test_stages_when_each_row_is_a_change_then_are_no_list_of_opportunities() -> None:
    rows: list[list[Cell]] = [[f"项目{at // 2}", "方案报价" if at % 2 else "初步接触", "30%", D1] for at in range(6)]

    assert one(["商机名称", "阶段", "赢率", "变更时间"], *rows, sheet="阶段历史").kind is TableKind.STAGE_HISTORY


@pytest.mark.parametrize(("month", "needs"), [("2026年{}月", ()), ("{}月", ("period",))])
def test_months_when_each_has_its_year_then_nothing_is_asked(month: str, needs: tuple[str, ...]) -> None:
    table = one(["月份", "客户", "业务员", "金额"], *([month.format(at), f"客户{at}", "张三", 3.0] for at in range(1, 6)))

    assert table.needs == needs


def test_person_when_several_columns_could_be_then_the_seller_is_taken() -> None:
    table = one(["年份", "月份", "大区经理", "销售", "目标"], *([2026.0, at, "王五", f"张{at}", 3.0] for at in (1.0, 2.0, 3.0)))

    assert meanings(table) == ["year", "month", "manager", "member", "target"]


def test_names_when_on_the_first_row_of_a_block_only_then_hold_for_all_of_it() -> None:
    rows: list[list[Cell]] = [
        ["销售员", "客户", "日期", "金额"],
        ["张三", "A", D1, 1.0],
        [N, "B", D1, 2.0],
        ["李四", "A", D1, 1.0],
        [N, "E", D1, 1.0],
    ]
    table = one(*rows)

    assert table.values(SheetGrid("", False, rows), 0) == ["张三", "张三", "李四", "李四"]


def test_header_when_repeated_among_the_data_then_is_skipped_with_blank_rows() -> None:
    table = one(*SALES, [N], SALES[0], *SALES[1:])

    assert table.row_numbers() == [2, 3, 4, 7, 8, 9]
    assert [row.kind for row in table.skipped] == ["blank", "header"]


def test_tables_when_beside_or_below_one_another_then_are_each_found() -> None:
    beside = tables(["姓名", "一月", "二月", N, "产品", "单价"], ["张三", 1.0, 2.0, N, "笔", 5.0], ["李四", 1.0, 2.0, N, "纸", 6.0])
    below = tables(["销售员", "日期", "金额"], ["张三", D1, 1.0], [N], ["产品名称", "单价", "类别"], ["笔", 3.0, "a"], ["纸", 4.0, "b"])

    assert [(table.kind, table.left) for table in beside] == [(TableKind.MONTHLY_BY_MEMBER, 0), (TableKind.PRODUCTS, 4)]
    assert [(table.kind, table.header_rows) for table in below] == [(TableKind.SALE_LINES, (1,)), (TableKind.PRODUCTS, (4,))]


def test_sheet_when_copied_then_says_of_which() -> None:
    grid = SheetGrid("1", False, [list(row) for row in SALES])
    other = SheetGrid("2", False, [list(SALES[0]), *(list(row) for row in reversed(SALES[1:]))])

    first, second = recognise(Workbook(Path("x.xlsx"), "xlsx", (grid, other)))

    assert (first.duplicate_of, second.duplicate_of) == (None, "1")


def test_sheet_when_it_adds_up_the_others_then_says_of_which() -> None:
    def grid(name: str, *figures: float) -> SheetGrid:
        return SheetGrid(name, False, [["姓名", "1月", "2月"], ["张三", *figures], ["李四", *figures]])

    found = recognise(Workbook(Path("2026.xlsx"), "xlsx", (grid("总", 5.0, 7.0), grid("东", 2.0, 3.0), grid("西", 3.0, 4.0))))

    assert [table.sum_of for table in found] == [("东", "西"), (), ()]


def test_sheet_when_it_has_all_rows_of_the_others_or_their_sums_by_name_then_says_of_which() -> None:
    def grid(name: str, *rows: list[Cell]) -> SheetGrid:
        return SheetGrid(name, False, [["姓名", "1月", "2月"], *rows])

    def sums(*grids: SheetGrid) -> list[tuple[str, ...]]:
        return [table.sum_of for table in recognise(Workbook(Path("2026.xlsx"), "xlsx", grids))]

    east, west = grid("东", ["张三", 1.0, 2.0], ["李四", 3.0, 4.0]), grid("西", ["王五", 5.0, 6.0])

    assert sums(east, grid("全部", ["王五", 5.0, 6.0], ["张三", 1.0, 2.0], ["李四", 3.0, 4.0]), west) == [(), ("东", "西"), ()]
    whole = grid("全部", ["王五", 5.0, 6.0], ["张三", 1.0, 2.0], ["李四", 3.0, 4.0])
    assert sums(east, west, whole, grid("去年", ["赵六", 9.0, 9.0])) == [(), (), ("东", "西"), ()]
    west = grid("西", ["王五", 5.0, 6.0], ["张三", 1.0, 1.0])
    assert sums(grid("总", ["李四", 3.0, 4.0], ["王五", 5.0, 6.0], ["张三", 2.0, 3.0]), east, west) == [("东", "西"), (), ()]


def test_results_when_they_are_the_sums_by_person_of_the_lines_then_are_told_and_left_out() -> None:
    lines = SheetGrid("明细", False, [list(row) for row in SALES])
    results = SheetGrid("汇总", False, [["姓名", "10月"], ["张三", 16.0], ["李四", 5.0]])
    other = SheetGrid("汇总", False, [["姓名", "10月"], ["张三", 16.0], ["李四", 6.0]])

    assert recognise(Workbook(Path("2026.xlsx"), "xlsx", (lines, results)))[1].sum_of == ("明细",)
    assert recognise(Workbook(Path("2026.xlsx"), "xlsx", (lines, other)))[1].sum_of == ()


@pytest.mark.parametrize(
    ("values", "needs", "decimal"),
    [
        (["1052,75元", "11,50万元", "9,10元"], (), ","),
        (["12,50元", "1,234元", "9,10元"], ("decimal",), ","),
        (["1.052,75", "11,50", "9,10"], (), ","),
        (["1,052.75", "11,500", "9.10"], (), None),
        (["1,052", "11,500", "9,100"], (), None),
    ],
)
def test_comma_when_it_could_be_either_then_is_asked_for(values: list[str], needs: tuple[str, ...], decimal: str | None) -> None:
    table = one(["订单编号", "日期", "销售员", "金额"], *(["A", D1, "张三", value] for value in values))

    assert (table.needs, table.columns[3].decimal) == (needs, decimal)
    assert bool(table.columns[3].doubt) is bool(needs)


@pytest.mark.parametrize(
    ("values", "needs", "order"),
    [
        (["03/04/2026", "05/04/2026", "07/04/2026"], ("date_order",), "dmy"),
        (["03/04/2026", "15/04/2026", "07/04/2026"], (), "dmy"),
        (["04/03/26", "04/15/26", "04/07/26"], (), "mdy"),
        (["2026-04-03", "2026-04-05", "2026-04-07"], (), None),
    ],
)
def test_day_when_it_could_be_the_month_then_is_asked_for(values: list[str], needs: tuple[str, ...], order: str | None) -> None:
    table = one(["Order ID", "Order Date", "Sales Rep", "Amount"], *([f"A{at}", value, "Ann", 5.0] for at, value in enumerate(values)))

    assert (table.needs, table.columns[1].order) == (needs, order)


def test_form_when_nobody_filled_it_in_then_is_said_kindly() -> None:
    table = one(["下月重点动作", "负责人", "目标指标", "完成时间"], [N, N, N, "周复盘"])

    assert table.kind is TableKind.FORM
    assert table.notes


def test_returns_when_they_say_why_then_are_no_sales() -> None:
    english = one(
        ["Return Date", "Order ID", "Sales Rep", "Customer", "Product", "Quantity", "Return Reason", "Refund Amount"],
        [D1, "SO-1", "Ann Lee", "Acme", "Pen", 1.0, "broken", 12.5],
        [D2, "SO-2", "Ben Hall", "Globex", "Desk", 2.0, "wrong", 80.0],
    )
    chinese = one(
        ["退货日期", "订单编号", "销售员", "客户", "产品", "退货原因", "退款金额"], [D1, "A1", "张三", "甲公司", "笔", "破损", 12.5]
    )

    assert (english.kind, chinese.kind) == (TableKind.RETURNS, TableKind.RETURNS)


def test_header_when_nothing_stands_below_then_the_kind_is_still_known() -> None:
    table = one(["工号", "姓名", "部门", "职位", "手机号", "邮箱", "直属上级", "员工类型"])

    assert (table.kind, table.product, table.row_numbers()) == (TableKind.ROSTER, "cordys", [])


@pytest.mark.parametrize(
    ("headings", "product"),
    [
        (["Record Id", "Deal Owner.id", "Deal Owner", "Amount", "Deal Name", "Closing Date", "Stage"], "zoho"),
        (["销售订单编号", "客户名称", "下单日期", "生命状态", "锁定状态"], "fxiaoke"),
        (["单据编号", "日期", "销售员#名称", "物料编码", "价税合计"], "kingdee"),
        (["单据日期", "单据号", "存货编码", "存货名称", "价税合计"], "yonyou"),
        (["订单号", "日期", "金额"], None),
    ],
)
def test_product_when_it_left_its_marks_then_is_named(headings: list[str], product: str | None) -> None:
    table = one(headings, ["a"] * len(headings), ["b"] * len(headings))

    assert table.product == product
    assert (table.product_reason is None) == (product is None)


@pytest.mark.parametrize(
    "rows",
    [
        [["姓名", "部门"], ["张三", "一部"]],
        [[float("nan"), float("inf")], [1.0, 2.0], [3.0, float("nan")]],
        [["", ""], [1.0, 2.0], [2.0, 3.0]],
        [["客户名称", "电话"]],
        [["合计", 1.0], ["合计", 2.0], ["合计", 3.0]],
    ],
)
def test_sheets_when_odd_and_alike_then_do_no_harm(rows: list[list[Cell]]) -> None:
    grids = [SheetGrid(name, False, rows, (Merged(0, 0, 1, 0),)) for name in "123"]

    assert isinstance(recognise(Workbook(Path("x.xlsx"), "xlsx", tuple(grids))), tuple)


@pytest.mark.parametrize(
    ("rows", "kind", "meaning"),
    [
        ([["业务员", "日期", "金额"], ["张三", D1, "N/A"], ["李四", D2, "-"], ["王五", D3, 5.0]], TableKind.SALE_LINES, "amount"),
        (
            [["姓名", "部门", "2026年目标"], ["张三", "一部", 100.0], ["李四", "一部", 120.0], ["王五", "二部", 90.0]],
            TableKind.TARGETS,
            "target",
        ),
        (
            [["客户名称", "30天以内", "30-90天", "欠款合计"], ["甲", 1.0, 2.0, 3.0], ["乙", 1.0, 0.0, 1.0], ["丙", 0.0, 5.0, 5.0]],
            TableKind.RECEIVABLES,
            "outstanding",
        ),
        (
            [["排名", "姓名", "累计业绩", "本月业绩"], [1.0, "张三", 500.0, 100.0], [2.0, "李四", 400.0, 90.0], [3.0, "王五", 300.0, 80.0]],
            TableKind.MONTHLY_BY_MEMBER,
            "amount",
        ),
    ],
)
def test_sheet_when_as_managers_have_it_then_its_last_column_is_understood(rows: list[list[Cell]], kind: TableKind, meaning: str) -> None:
    table = one(*rows, sheet="2026")

    assert (table.kind, str(table.columns[-1].meaning)) == (kind, meaning)
