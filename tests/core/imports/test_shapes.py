"""Sheets in every shape that people make, read to the same facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest

from salesdesk.db import Database
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import Fact, facts_of, grid, planned

N = None


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("shapes") / "team.salesdesk"))
    yield database
    database.close()


def fact(who: str, day: str, amount: float | str) -> Fact:
    return Fact(who, day, Decimal(str(amount)))


# Two people, two months: what each of the sheets below says.
SAME = [
    fact("张三", "2026-01-31", 10),
    fact("张三", "2026-02-28", 11),
    fact("李四", "2026-01-31", 20),
    fact("李四", "2026-02-28", 21),
    fact("王五", "2026-01-31", 30),
    fact("王五", "2026-02-28", 31),
]
SHAPES: dict[str, tuple[str, Sequence[Sequence[Cell]]]] = {
    "months as columns": ("2026", [["姓名", "1月", "2月", "合计"], ["张三", 10, 11, 21], ["李四", 20, 21, 41], ["王五", 30, 31, 61]]),
    "months as columns, a total row, a title and a unit": (
        "x",
        [
            ["2026年销售业绩表"],
            ["单位：千元"],
            ["业务员", "一月", "二月"],
            ["张三", 0.01, 0.011],
            ["李四", 0.02, 0.021],
            ["王五", 0.03, 0.031],
            ["合计", 0.06, 0.063],
            ["制表人：赵六"],
        ],
    ),
    "months as columns, nothing above the names": ("2026", [[N, "1月", "2月"], ["张三", 10, 11], ["李四", 20, 21], ["王五", 30, 31]]),
    "months as columns, units below": (
        "2026",
        [["姓名", "1月", "2月"], [N, "千元", "元"], ["张三", 0.01, 11], ["李四", 0.02, 21], ["王五", 0.03, 31]],
    ),
    "months as columns, headings in two languages": (
        "2026",
        [["姓名", "1月", "2月"], ["Sales rep", "Jan", "Feb"], ["张三", 10, 11], ["李四", 20, 21], ["王五", 30, 31]],
    ),
    "a year above the months above what is counted": (
        "x",
        [
            ["部门", "姓名", "2026年", N, N, N],
            [N, N, "1月", N, "2月", N],
            [N, N, *["目标", "实际"] * 2],
            ["一部", "张三", 12, 10, 12, 11],
            ["一部", "李四", 12, 20, 12, 21],
            ["二部", "王五", 12, 30, 12, 31],
        ],
    ),
    "a column for each month and thing, the month behind": (
        "2026",
        [
            ["姓名", "水泵 1月", "水泵 2月"],
            ["张三", 10, 11],
            ["李四", 20, 21],
            ["王五", 30, 31],
        ],
    ),
    "one row a person and month": (
        "x",
        [
            ["姓名", "月份", "业绩"],
            *[
                [name, f"2026年{month}月", value + month - 1]
                for name, value in (("张三", 10), ("李四", 20), ("王五", 30))
                for month in (1, 2)
            ],
        ],
    ),
    "names on the first row only": (
        "2026",
        [
            ["姓名", "月份", "业绩"],
            ["张三", "1月", 10],
            [N, "2月", 11],
            ["李四", "1月", 20],
            [N, "2月", 21],
            ["王五", "1月", 30],
            [N, "2月", 31],
        ],
    ),
    "people as columns": (
        "2026年业绩",
        [["月份", "张三", "李四", "王五", "合计"], ["1月", 10, 20, 30, 60], ["2月", 11, 21, 31, 63], ["合计", 21, 41, 61, 123]],
    ),
    "target, actual and rate of each month": (
        "2026",
        [
            ["姓名", "1月", N, N, "2月", N, N, "合计", N, N],
            [N, *["目标", "实际", "完成率"] * 3],
            ["张三", 12, 10, "83%", 12, 11, "92%", 24, 21, "88%"],
            ["李四", 12, 20, "167%", 12, 21, "175%", 24, 41, "171%"],
            ["王五", 12, 30, "250%", 12, 31, "258%", 24, 61, "254%"],
        ],
    ),
    "target, actual and a sign for the share of each month": (
        "2026",
        [
            ["Rep", "Jan", N, N, "Feb", N, N],
            [N, *["Target", "Actual", "%"] * 2],
            ["张三", 12, 10, 0.83, 12, 11, 0.92],
            ["李四", 12, 20, 1.67, 12, 21, 1.75],
            ["王五", 12, 30, 2.5, 12, 31, 2.58],
        ],
    ),
    "target and actual of each month and of their quarter": (
        "2026",
        [
            ["姓名", "1月", N, "2月", N, "一季度合计", N],
            [N, *["目标", "实际"] * 3],
            ["张三", 12, 10, 12, 11, 24, 21],
            ["李四", 12, 20, 12, 21, 24, 41],
            ["王五", 12, 30, 12, 31, 24, 61],
        ],
    ),
    "two tables one above the other": (
        "2026",
        [
            ["一部业绩"],
            ["姓名", "1月", "2月"],
            ["张三", 10, 11],
            ["李四", 20, 21],
            ["合计", 30, 32],
            [],
            ["二部业绩"],
            ["姓名", "1月", "2月"],
            ["王五", 30, 31],
            ["合计", 30, 31],
        ],
    ),
    "two tables side by side of different length": (
        "2026",
        [["姓名", "1月", "2月", N, "姓名", "1月", "2月"], ["张三", 10, 11, N, "王五", 30, 31], ["李四", 20, 21]],
    ),
    "traditional, with blank columns and a remark beside it": (
        "2026",
        [[], [N, "姓名", N, "一月", "二月", N, "說明：含稅"], [N, "张三", N, 10, 11], [N, "李四", N, 20, 21], [N, "王五", N, 30, 31]],
    ),
    "English, dates as headings": (
        "x",
        [["Sales rep", date(2026, 1, 1), date(2026, 2, 1), "Total"], ["张三", 10, 11, 21], ["李四", 20, 21, 41], ["王五", 30, 31, 61]],
    ),
    "target and actual as rows": (
        "2026",
        [
            ["姓名", "项目", "1月", "2月"],
            ["张三", "目标", 12, 12],
            [N, "实际", 10, 11],
            ["李四", "目标", 12, 12],
            [N, "实际", 20, 21],
            ["王五", "目标", 12, 12],
            [N, "实际", 30, 31],
        ],
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_results_when_in_this_shape_then_are_the_same_facts(empty: Database, shape: str) -> None:
    sheet, rows = SHAPES[shape]

    plan = planned(empty, grid(*rows, sheet=sheet))

    assert facts_of(plan) == SAME
    assert all(check.agrees for table in plan.tables for check in table.totals)


@pytest.mark.parametrize(
    "shape",
    ["target, actual and rate of each month", "target, actual and a sign for the share of each month", "target and actual as rows"],
)
def test_targets_when_beside_the_results_then_are_taken_too(empty: Database, shape: str) -> None:
    plan = planned(empty, grid(*SHAPES[shape][1], sheet="2026"))

    names = ("张三", "李四", "王五")
    assert facts_of(plan, "target") == sorted(fact(name, day, 12) for name in names for day in ("2026-01-01", "2026-02-01"))


@pytest.mark.parametrize(
    ("headings", "sheet", "ends"),
    [
        (["第1周", "第2周", "第5周"], "2026年10月", ["2026-10-07", "2026-10-14", "2026-10-31"]),
        (["W40", "W41", "W42"], "2026", ["2026-10-04", "2026-10-11", "2026-10-18"]),
        (["2026年第9周", "2026年第10周", "2026年第11周"], "x", ["2026-03-01", "2026-03-08", "2026-03-15"]),
        (["10月1日", "10月2日", "10月3日"], "2026", ["2026-10-01", "2026-10-02", "2026-10-03"]),
        (["Oct 1, 2026", "Oct 2, 2026", "Oct 31, 2026"], "x", ["2026-10-01", "2026-10-02", "2026-10-31"]),
        (["1日", "2日", "3日"], "2026年10月", ["2026-10-01", "2026-10-02", "2026-10-03"]),
        ([date(2026, 10, 1), date(2026, 10, 2), date(2026, 10, 3)], "x", ["2026-10-01", "2026-10-02", "2026-10-03"]),
        (["2026Q1", "Q2 2026", "26Q3"], "x", ["2026-03-31", "2026-06-30", "2026-09-30"]),
        (["上半年", "下半年", "全年"], "2025年", ["2025-06-30", "2025-12-31", N]),
        (["Jan-26", "Feb 2026", "2026.03"], "x", ["2026-01-31", "2026-02-28", "2026-03-31"]),
        (["202601", "2026/2", "2026年3月销售额"], "x", ["2026-01-31", "2026-02-28", "2026-03-31"]),
    ],
)
def test_period_when_it_heads_a_column_then_dates_its_figures(
    empty: Database, headings: list[Cell], sheet: str, ends: list[str | None]
) -> None:
    plan = planned(empty, grid(["业务员", *headings], ["张三", 1, 2, 3], ["李四", 4, 5, 9], ["王五", 4, 6, 10], sheet=sheet))

    assert [one.day for one in facts_of(plan) if one.who == "张三"] == [end for end in ends if end]


def test_payments_when_in_numbered_columns_then_each_is_a_receipt(empty: Database) -> None:
    plan = planned(
        empty,
        grid(
            ["合同编号", "客户名称", "销售员", "合同金额", "回款日期1", "回款金额1", "回款日期2", "回款金额2", "未回款"],
            ["H1", "甲公司", "张三", 100, date(2026, 1, 5), 30, date(2026, 2, 5), 20, 50],
            ["H2", "乙公司", "李四", 50, date(2026, 1, 9), 50, N, "-", 0],
        ),
    )

    assert facts_of(plan, "receipt") == [fact("张三", "2026-01-05", 30), fact("张三", "2026-02-05", 20), fact("李四", "2026-01-09", 50)]
    assert plan.counts.rejected == 0


def test_row_when_several_people_share_it_then_its_figures_are_divided_exactly(empty: Database) -> None:
    plan = planned(
        empty,
        grid(
            ["订单编号", "日期", "商务经理", "产品", "数量", "金额"],
            ["A1", date(2026, 1, 5), "靳林9/陈久亿1", "笔", 10, 100],
            ["A2", date(2026, 1, 6), "张云稳+李耀男", "纸", 1, "0.01"],
            ["A3", date(2026, 1, 7), "原粼→李耀男", "纸", 1, 7],
            ["A4", date(2026, 1, 8), "靳林", "纸", 1, 5],
            ["合计", N, N, N, N, 112.01],
        ),
    )

    by_name = {who: sum(one.amount for one in facts_of(plan) if one.who == who) for who in {one.who for one in facts_of(plan)}}
    assert by_name == {
        "靳林": Decimal(95),
        "陈久亿": Decimal(10),
        "张云稳": Decimal("0.005"),
        "李耀男": Decimal("7.005"),
    }
    assert [check.agrees for check in plan.tables[0].totals] == [True]
    assert "靳林9/陈久亿1" in " ".join(map(str, plan.tables[0].table.notes))


def test_pivot_table_when_dropped_then_is_refused_with_what_to_do(empty: Database) -> None:
    plan = planned(empty, grid(["行标签", "求和项:金额"], ["张三", 10], ["李四", 20], ["总计", 30]))

    assert (plan.tables[0].table.kind, plan.tables[0].target) == (TableKind.PIVOT, None)
    assert "Import the sheet with those rows" in str(plan.tables[0].why)


def test_column_when_its_heading_is_unknown_then_names_that_are_known_here_say_what_it_is(sqlite_database: Database) -> None:
    from salesdesk.imports.apply import apply_plan

    apply_plan(
        sqlite_database,
        planned(
            sqlite_database,
            grid(["姓名", "部门", "职位"], ["张三", "一部", "销售"], ["李四", "一部", "销售"], ["欧阳小小", "一部", "销售"]),
        ),
    )

    plan = planned(
        sqlite_database,
        grid(["谁", "日期", "金额"], ["张三", date(2026, 1, 5), 10], ["李四", date(2026, 1, 6), 20], ["张三", date(2026, 1, 7), 5]),
    )

    assert plan.tables[0].table.columns[0].meaning is Meaning.MEMBER
    assert "100 %" in str(plan.tables[0].table.columns[0].reason)
    assert plan.tables[0].counts.new == 3


def test_targets_when_each_month_is_called_a_target_then_all_are_taken(empty: Database) -> None:
    plan = planned(empty, grid(["姓名", "1月目标", "2月目标"], ["张三", 10, 11], ["李四", 20, 21], ["王五", 30, 31], sheet="2026"))

    starts = {"2026-01-31": "2026-01-01", "2026-02-28": "2026-02-01"}
    assert facts_of(plan, "target") == [Fact(one.who, starts[one.day], one.amount) for one in SAME]


@pytest.mark.parametrize("corner", ["姓名", N, "项目"])
@pytest.mark.parametrize(("words", "record", "day"), [("销售额", "sale_line", "2026-03-31"), ("目标", "target", "2026-03-01")])
def test_people_when_across_one_row_of_figures_then_its_words_are_nobodys_name(
    empty: Database, corner: str | None, words: str, record: str, day: str
) -> None:
    plan = planned(empty, grid([corner, "张三", "李四", "王五"], [words, 10, 20, 30], sheet="2026年3月"))

    assert facts_of(plan, record) == [Fact(who, day, Decimal(amount)) for who, amount in (("张三", 10), ("李四", 20), ("王五", 30))]
    assert {one.table for one in plan.writes.inserts} == {"member", record}
