"""One row a person and period, with the period in a cell of the row: each kind of table, and the days that are kept of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices
from salesdesk.services.settings import change_settings
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned

Rows = Sequence[Sequence[Cell]]


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("periods") / "team.salesdesk"))
    yield database
    database.close()


def days(db: Database, rows: Rows, sheet: str = "x", record: str = "sale_line") -> str:
    """Return the days of the facts that a sheet brings, in order, without those that are the same again."""
    return " ".join(sorted({one.day for one in facts_of(planned(db, grid(*rows, sheet=sheet)), record)}))


def table(heading: str, *cells: Cell, figures: str = "销售额") -> list[list[Cell]]:
    return [[heading, "销售员", figures], *([cell, "张伟", 10.0 + at] for at, cell in enumerate(cells))]


@pytest.mark.parametrize(
    ("rows", "sheet", "stored"),
    [
        (table("Month", "Jan 2024", "Feb-24"), "x", "2024-01-31 2024-02-29"),
        (table("月份", 2024.3, 202404, "2024年5月", 45444), "x", "2024-03-31 2024-04-30 2024-05-31 2024-06-30"),
        (table("Months", "January", "February"), "Sales 2025", "2025-01-31 2025-02-28"),
        (table("Months", "Jan 2024", "Feb 2024"), "x", "2024-01-31 2024-02-29"),
        (table("季度", "2024年一季度", "2024Q2"), "x", "2024-03-31 2024-06-30"),
        (table("季度", 1.0, 2.0), "2025年业绩", "2025-03-31 2025-06-30"),
        (table("季度", "113年第一季", "113年第二季"), "業績", "2024-03-31 2024-06-30"),
        (table("半年", "2024年上半年", "2024年下半年"), "x", "2024-06-30 2024-12-31"),
        (table("周次", "2024年第1周", "2024-W02"), "x", "2024-01-07 2024-01-14"),
        (table("周次", "第10周", "第11周"), "2026年销售额", "2026-03-08 2026-03-15"),
        (table("周次", 1.0, 2.0, 5.0), "2026年3月", "2026-03-07 2026-03-14 2026-03-31"),  # weeks of that month
        (table("周次", "3.2-3.8", "3.9-3.15"), "2026年", "2026-03-08 2026-03-15"),
        (table("Week", "2024-02-04", "2024-02-11"), "x", "2024-02-04 2024-02-11"),
        (table("年份", 2024.0, 2025.0), "x", "2024-12-31 2025-12-31"),
        (table("年份", 2024.0, 2025.0), "3月业绩", "2024-03-31 2025-03-31"),
        (table("日期", "2024Q1", "2024Q2"), "x", "2024-03-31 2024-06-30"),
    ],
)
def test_results_when_each_row_names_its_period_then_they_are_of_its_last_day(empty: Database, rows: Rows, sheet: str, stored: str) -> None:
    assert days(empty, rows, sheet) == stored


@pytest.mark.parametrize(
    ("headings", "rows", "stored"),
    [
        (["年份", "月份"], [[2024.0, "1月"], [2024.0, "12月"], [2023.0, 12.0]], "2023-12-31 2024-01-31 2024-12-31"),
        (["Year", "Month"], [[2024.0, "Jan"], [None, "Feb"]], "2024-01-31 2024-02-29"),  # the year is written once
        (["Year", "Quarter"], [[2024.0, "Q1"], [2024.0, "Q2"]], "2024-03-31 2024-06-30"),
        (["年份", "季度"], [[2024.0, 1.0], [2025.0, 2.0]], "2024-03-31 2025-06-30"),
        (["年度", "周次"], [[2024.0, 1.0], [2024.0, 2.0]], "2024-01-07 2024-01-14"),
        (["年份", "月份"], [[2023.0, "2024-01"], [2023.0, "2024-02"]], "2024-01-31 2024-02-29"),  # the cell says its own year
        (["年份", "季度", "月份"], [[2024.0, 1.0, 2.0], [2024.0, 1.0, 3.0]], "2024-02-29 2024-03-31"),  # the finest says when
    ],
)
def test_results_when_a_year_stands_beside_the_period_then_both_are_read(
    empty: Database, headings: list[Cell], rows: list[list[Cell]], stored: str
) -> None:
    lines = [[*headings, "销售员", "销售额"], *([*row, "张伟", 10.0 + at] for at, row in enumerate(rows))]

    assert days(empty, lines) == stored


@pytest.mark.parametrize(
    ("rows", "sheet", "spread"),
    [
        ([["Month", "Rep", "Target"], ["Jan 2024", "Ann", 10.0], ["Feb 2024", "Ann", 11.0]], "x", "2024-01-01 10, 2024-02-01 11"),
        ([["Rep", "Quarter", "Quota"], ["Ann", "Q1 2026", 30.0]], "x", "2026-01-01 10, 2026-02-01 10, 2026-03-01 10"),
        ([["姓名", "年份", "季度", "目标"], ["张伟", 2026.0, 2.0, 30.0]], "x", "2026-04-01 10, 2026-05-01 10, 2026-06-01 10"),
        ([["销售员", "半年", "任务"], ["张伟", "下半年", 60.0]], "2026年", ", ".join(f"2026-{month:02d}-01 10" for month in range(7, 13))),
        ([["Rep", "Year", "Quota"], ["Ann", 2026.0, 120.0]], "x", ", ".join(f"2026-{month:02d}-01 10" for month in range(1, 13))),
        ([["姓名", "年份", "年度目标"], ["张伟", 2026.0, 120.0]], "x", ", ".join(f"2026-{month:02d}-01 10" for month in range(1, 13))),
    ],
)
def test_targets_when_each_row_names_its_period_then_they_are_spread_over_its_months(
    empty: Database, rows: Rows, sheet: str, spread: str
) -> None:
    found = sorted(facts_of(planned(empty, grid(*rows, sheet=sheet)), "target"))

    assert ", ".join(f"{one.day} {one.amount.normalize():f}" for one in found) == spread


def test_targets_when_of_a_fiscal_year_then_it_begins_in_the_month_of_the_settings(database: Database) -> None:
    change_settings(database, {"fiscal_start": 4})
    fiscal = [["Rep", "Fiscal Year", "Quarter", "Quota"], ["Ann", "FY2026", "Q1", 30.0], ["Ann", "FY2026", "Q4", 60.0]]
    year = [["Rep", "FY", "Quota"], ["Ann", 2026.0, 120.0]]

    months = sorted((one.day, one.amount) for one in facts_of(planned(database, grid(*fiscal)), "target"))
    assert months == [
        *((f"2026-{month:02d}-01", Decimal(10)) for month in (4, 5, 6)),
        *((f"2027-{month:02d}-01", Decimal(20)) for month in (1, 2, 3)),
    ]
    months = sorted((one.day, one.amount) for one in facts_of(planned(database, grid(*year)), "target"))
    assert (months[0], months[-1], len(months)) == (("2026-04-01", Decimal(10)), ("2027-03-01", Decimal(10)), 12)


@pytest.mark.parametrize(
    ("rows", "record", "stored"),
    [
        (
            [["季度", "客户", "销售额"], ["2025Q1", "甲", 1.0], ["2025Q2", "甲", 2.0], ["2025Q1", "乙", 3.0]],
            "sale_line",
            "2025-03-31 2025-06-30",
        ),
        ([["Order No", "Rep", "Customer", "Amount", "Month"], ["A1", "Ann", "C", 9.0, "Mar 2025"]], "sale_line", "2025-03-31"),
        ([["Quarter", "Rep", "Received"], ["Q1 2025", "Ann", 1.0], ["Q2 2025", "Ann", 2.0]], "receipt", "2025-03-31 2025-06-30"),
        ([["月份", "张伟", "李娜"], ["Jan 2024", 1.0, 2.0], ["Feb 2024", 3.0, 4.0]], "sale_line", "2024-01-31 2024-02-29"),
    ],
)
def test_other_tables_when_each_row_names_its_period_then_they_are_of_its_last_day(
    empty: Database, rows: Rows, record: str, stored: str
) -> None:
    assert days(empty, rows, "销售额", record) == stored


def test_activities_when_each_row_names_its_week_then_they_are_of_its_last_day(empty: Database) -> None:
    rows = [["日期", "销售员", "客户", "跟进方式", "跟进内容"], ["2026年第5周", "张伟", "甲", "拜访", "谈价格"]]
    plan = planned(empty, grid(*rows, sheet="跟进记录"))

    assert [list(one.columns["day"]) for one in plan.writes.inserts if one.table == "activity"] == [["2026-02-01"]]


@pytest.mark.parametrize(
    ("heading", "cells", "read"),
    [
        ("日期", ["昨天", "2026-03-01", "上周五"], "2026-03-01"),
        ("日期", ["2026-02-30", "2026-03-01", "2026-13-01"], "2026-03-01"),
        ("Date", ["tbd", "tbd", "2026-03-01"], "2026-03-01"),
        ("月份", ["未知", "待定", "2026-03"], "2026-03-31"),
        ("月份", [4556.0, 189912.0, 202603.0], "2026-03-31"),
    ],
)
def test_dates_when_few_can_be_read_then_the_other_rows_are_rejected_and_none_is_dated_by_default(
    empty: Database, heading: str, cells: list[Cell], read: str
) -> None:
    plan = planned(empty, grid(*table(heading, *cells)))

    assert {one.day for one in facts_of(plan)} == {read}
    assert [one.value for one in plan.tables[0].rejected.problems] == [cell for cell in cells if str(cell)[:7] not in (read[:7], "202603.")]


@pytest.mark.parametrize(
    ("rows", "stored"),
    [
        # What looks like a period below another heading is none.
        ([["产品", "数量", "金额", "日期"], ["第一季度", 1.0, 5.0, "2026-03-01"], ["Q1", 2.0, 6.0, "2026-03-02"]], "2026-03-01 2026-03-02"),
        ([["产品", "销售员", "金额", "日期"], [1.0, "张伟", 5.0, "2026-03-01"], [4.0, "张伟", 6.0, "2026-03-02"]], "2026-03-01 2026-03-02"),
        (
            [["订单号", "日期", "客户", "金额"], [202403.0, "2026-03-01", "甲", 2024.3], [202404.0, "2026-03-02", "乙", 2024.4]],
            "2026-03-01 2026-03-02",
        ),
        ([["版本", "订单号", "日期", "金额"], ["Q1", "A1", "2026-03-01", 1.0], ["Q2", "A2", "2026-03-02", 2.0]], "2026-03-01 2026-03-02"),
        # A date says more than the quarter, the week or the day of the week beside it.
        ([["日期", "季度", "订单号", "金额"], ["2026-03-01", 1.0, "A1", 1.0], ["2026-05-02", 2.0, "A2", 2.0]], "2026-03-01 2026-05-02"),
        (
            [["日期", "周", "销售员", "销售额"], ["2026-03-02", "周一", "张伟", 1.0], ["2026-03-03", "周二", "张伟", 2.0]],
            "2026-03-02 2026-03-03",
        ),
    ],
)
def test_periods_when_they_are_something_else_then_nothing_is_dated_by_them(empty: Database, rows: Rows, stored: str) -> None:
    assert days(empty, rows) == stored


def test_days_of_the_week_when_below_week_then_they_are_no_weeks(empty: Database) -> None:
    assert days(empty, table("周", "周一", "周二", "周三"), "2026年3月") == "2026-03-31"


def test_year_when_each_row_has_an_order_number_then_it_may_be_that_of_the_thing(empty: Database) -> None:
    rows = [["Order No", "Year", "Customer", "Rep", "Amount"], ["A1", 2018.0, "C", "Ann", 10.0], ["A2", 2020.0, "D", "Bob", 20.0]]

    assert days(empty, rows) == "2026-10-31"


def test_date_without_dates_when_another_column_has_them_then_it_is_left_aside(empty: Database) -> None:
    rows = [
        ["订单号", "发票日期", "日期", "客户", "金额"],
        ["A1", "未开", "2026-03-01", "甲", 1.0],
        ["A2", "未开", "2026-03-02", "乙", 2.0],
    ]

    assert days(empty, rows) == "2026-03-01 2026-03-02"


def test_months_when_the_manager_says_their_year_then_it_is_taken(empty: Database) -> None:
    rows = table("季度", "Q1", "Q2")
    plan = planned(empty, grid(*rows), choices=Choices(year=2023))

    assert [one.day for one in facts_of(plan)] == [date(2023, 3, 31).isoformat(), date(2023, 6, 30).isoformat()]
