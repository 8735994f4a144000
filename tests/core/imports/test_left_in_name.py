"""Rosters that say behind a name who has left, and in one cell when somebody came and left; additions to names are told."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.imports.recognise.language.employments import employments
from salesdesk.model import Member
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import TODAY, grid, planned
from tests.core.imports.sheets import stored

_NAMES = {
    "张三(离职)": ("张三", TODAY),
    "赵六（2026年5月离职）": ("赵六", date(2026, 5, 31)),
    "Eve Fox - terminated": ("Eve Fox", TODAY),
    "Bob Ray (left 2026-03-15)": ("Bob Ray", date(2026, 3, 15)),
    "王五（1002）": ("王五（1002）", None),
    "Smith-Jones": ("Smith-Jones", None),
    "陳大文（離職）": ("陳大文", TODAY),
    "Carl Dorn (ex-employee)": ("Carl Dorn", TODAY),
}


@pytest.mark.parametrize("name", _NAMES)
def test_roster_when_a_name_says_that_somebody_left_then_has_the_name_and_the_last_day(sqlite_database: Database, name: str) -> None:
    plan = planned(sqlite_database, grid(["姓名", "部门"], [name, "一组"], ["李四", "一组"], sheet="人员名单"))
    apply_plan(sqlite_database, plan)

    assert stored(sqlite_database, Member.name, Member.left_on) == [_NAMES[name], ("李四", None)]
    assert (plan.tables[0].default_day is not None) == (_NAMES[name][1] == TODAY)


@pytest.mark.parametrize(
    ("title", "note", "left"),
    [
        ("员工名单", "已离职", TODAY),
        ("员工名单", "2026年5月离职", date(2026, 5, 31)),
        ("员工名单", "负责离职面谈", None),
        ("离职人员名单", None, TODAY),
        ("在职及离职人员名单", None, None),
    ],
)
def test_roster_when_a_note_or_the_title_says_who_left_then_has_the_last_day(
    sqlite_database: Database, title: str, note: str | None, left: date | None
) -> None:
    rows: list[list[Cell]] = [["张三", "一组", "2020-03-01", note], ["李四", "一组", "2021-03-01", note]]
    plan = planned(sqlite_database, grid([title], ["姓名", "部门", "入职日期", "备注"], *rows, sheet="人员"))
    apply_plan(sqlite_database, plan)

    assert stored(sqlite_database, Member.name, Member.left_on) == [("张三", left), ("李四", left)]


@pytest.mark.parametrize("heading", ["入职/离职日期", "在职时间", "Employment Period"])
def test_roster_when_both_days_stand_in_one_cell_then_has_both(sqlite_database: Database, heading: str) -> None:
    rows: list[list[Cell]] = [["张三", "一组", "2020-03-01/2026-05-31"], ["李四", "一组", "2021.3-至今"], ["王五", "一组", "不详"]]
    plan = planned(sqlite_database, grid(["姓名", "部门", heading], *rows, sheet="人员名单"))
    apply_plan(sqlite_database, plan)

    days = stored(sqlite_database, Member.hired_on, Member.left_on)
    assert days == [(date(2020, 3, 1), date(2026, 5, 31)), (date(2021, 3, 1), None), (None, None)]
    assert any("不详" in str(note) for note in plan.tables[0].notes)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("3/15/2020 - 5/31/2026", "2020-03-15 2026-05-31"),
        ("1 Mar 2020 to 31 May 2026", "2020-03-01 2026-05-31"),
        ("2020年3月-2026年5月", "2020-03-01 2026-05-31"),
        ("2020-03-01—在职", "2020-03-01 None"),
        ("2020/03/01\n2026/05/31", "2020-03-01 2026-05-31"),
        ("2020-03-01", None),
        ("2020年3月1日入职", "2020-03-01 None"),
        ("2021.05.01起", "2021-05-01 None"),
    ],
)
def test_cell_when_it_holds_two_days_then_they_are_of_coming_and_leaving(cell: str, expected: str | None) -> None:
    found = employments([cell])

    assert (None if found is None else " ".join(map(str, found[0]))) == expected


def test_names_when_they_carry_an_addition_then_it_is_told_once_for_whom_they_are_taken(sqlite_database: Database) -> None:
    apply_plan(sqlite_database, planned(sqlite_database, grid(["姓名", "部门"], ["张三", "一组"], ["李四", "一组"], sheet="人员名单")))
    rows: list[list[Cell]] = [
        ["2026-09-01", "张三经理", "A公司", 1],
        ["2026-09-02", "张三经理", "B公司", 2],
        ["2026-09-03", "李四", "C公司", 3],
    ]

    plan = planned(sqlite_database, grid(["日期", "销售员", "客户", "金额"], *rows, sheet="销售"))

    assert [dict(note.values)["names"] for note in plan.notes] == [("张三经理 → 张三",)]
