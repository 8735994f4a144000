"""Sheets and files that are called by whom, which region or which month their rows belong to."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.plan.workbooks import plan_workbooks
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.progress import Progress
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from salesdesk.text import language

SALES: list[list[Cell]] = [
    ["日期", "客户", "产品", "金额"],
    [date(2026, 10, 1), "甲公司", "阀门", 100],
    [date(2026, 10, 2), "乙公司", "泵", 250],
]
MONTHS: list[list[Cell]] = [["月份", "销售额"], ["2026-08", 100], ["2026-09", 120]]
PEOPLE: list[list[Cell]] = [["业务员", "客户", "金额"], ["张三", "甲公司", 100], ["李四", "乙公司", 250]]


def planned(db: Database, *books: tuple[str, dict[str, list[list[Cell]]]]) -> ImportPlan:
    """Plan the import of workbooks, each with its sheets by name."""
    read = [Workbook(Path(name), "xlsx", tuple(SheetGrid(one, False, rows) for one, rows in sheets.items())) for name, sheets in books]
    return plan_workbooks(db, read, Progress(), Choices(), today=date(2026, 11, 20))


def said(plan: ImportPlan, field: str) -> list[object]:
    """Return what the first fact of each table has in `field`."""
    return [dict(one.samples[0].values).get(field) for one in plan.tables]


@pytest.mark.parametrize(
    ("names", "rows", "field", "expected"),
    [
        (["张三", "李四"], SALES, "member_id", ["张三", "李四"]),
        (["张三10月", "李四10月"], SALES, "member_id", ["张三", "李四"]),
        (["Ann Lee", "Bob Ray"], SALES, "member_id", ["Ann Lee", "Bob Ray"]),
        (["张三", "李四"], MONTHS, "member_id", ["张三", "李四"]),
        (["华东", "华南"], SALES, "region", ["华东", "华南"]),
    ],
)
def test_sheets_when_each_is_called_by_its_person_or_region_then_their_rows_are_theirs(
    sqlite_database: Database, names: list[str], rows: list[list[Cell]], field: str, expected: list[str]
) -> None:
    sheets = {name: [rows[0], *([*row[:-1], float(str(row[-1])) + at] for row in rows[1:])] for at, name in enumerate(names)}
    plan = planned(sqlite_database, ("sales.xlsx", sheets))
    assert said(plan, field) == expected
    assert [f"“{one}”" in language("en").say(table.table.notes[0]) for one, table in zip(expected, plan.tables, strict=True)] == [
        True,
        True,
    ]


def test_files_when_each_is_called_by_its_person_then_its_rows_are_theirs(sqlite_database: Database) -> None:
    other = [SALES[0], [date(2026, 10, 3), "丙公司", "泵", 70]]
    plan = planned(sqlite_database, ("张三销售明细.xlsx", {"Sheet1": SALES}), ("李四销售明细.xlsx", {"Sheet1": other}))
    assert said(plan, "member_id") == ["张三", "李四"]


@pytest.mark.parametrize("names", [["明细", "费用"], ["Sheet1", "Sheet2"], ["杭州", "方案"], ["张三", "2026"]])
def test_sheets_when_their_names_are_nobody_s_then_nobody_is_made_up(sqlite_database: Database, names: list[str]) -> None:
    sheets = {name: [SALES[0], [date(2026, 10, 3), "丙公司", "泵", 70 + at]] for at, name in enumerate(names)}
    plan = planned(sqlite_database, ("sales.xlsx", sheets))
    assert said(plan, "member_id") == [None, None]


def test_sheet_when_a_column_names_the_people_then_its_name_says_nothing(sqlite_database: Database) -> None:
    rows: list[list[Cell]] = [["日期", "业务员", "客户", "金额"], [date(2026, 10, 1), "张三", "甲公司", 100]]
    plan = planned(sqlite_database, ("sales.xlsx", {"王五": rows, "赵六": [rows[0], [date(2026, 10, 2), "张三", "乙公司", 9]]}))
    assert said(plan, "member_id") == ["张三", "张三"]


def test_sheets_when_called_by_months_then_rows_without_dates_are_of_these(sqlite_database: Database) -> None:
    plan = planned(sqlite_database, ("sales.xlsx", {"9月": PEOPLE, "10月": [PEOPLE[0], ["张三", "丙公司", 9]]}))
    assert [one.table.kind for one in plan.tables] == [TableKind.SALE_LINES, TableKind.SALE_LINES]
    assert said(plan, "day") == [date(2026, 9, 30), date(2026, 10, 31)]


def test_sheets_when_called_by_days_then_their_figures_are_of_these(sqlite_database: Database) -> None:
    rows: list[list[Cell]] = [["姓名", "今日业绩"], ["张三", 100], ["李四", 200]]
    plan = planned(sqlite_database, ("2026年日报.xlsx", {"10.1": rows, "10.2": [rows[0], ["张三", 150], ["李四", 30]]}))
    assert said(plan, "day") == [date(2026, 10, 1), date(2026, 10, 2)]


def test_approvals_when_some_were_refused_then_only_the_others_count(sqlite_database: Database) -> None:
    rows: list[list[Cell]] = [
        ["审批编号", "审批结果", "发起人姓名", "客户名称", "回款金额(元)", "回款日期"],
        ["1", "同意", "张三", "甲公司", 12000, date(2026, 10, 3)],
        ["2", "拒绝", "李四", "乙公司", 500, date(2026, 10, 4)],
    ]
    (table,) = planned(sqlite_database, ("approvals.xlsx", {"Sheet1": rows})).tables
    assert (table.target, table.counts.new) == ("receipt", 1)
    assert dict(table.samples[0].values)["member_id"] == "张三"


def test_table_when_people_are_columns_and_figures_rows_then_says_to_turn_it(sqlite_database: Database) -> None:
    rows: list[list[Cell]] = [["项目", "张三", "李四", "王五"], ["销售额", 100, 200, 300], ["回款", 50, 100, 100], ["利润", 1, 2, 3]]
    (table,) = planned(sqlite_database, ("turned.xlsx", {"Sheet1": rows})).tables
    assert table.target is None
    assert "transposed" in language("en").say(table.why or "")
