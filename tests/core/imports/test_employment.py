"""Rosters tell by a state, or by two days, who works here still and since when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.imports.plan.names.left import has_left
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook

CAME, WENT = (date(2019, 3, 1), date(2020, 5, 4), date(2021, 1, 11)), (None, date(2025, 8, 31), None)


@pytest.mark.parametrize(
    ("headings", "state", "expected"),
    [
        ("Name,Start,End,Status", ("Active", "Left"), "member hired_on left_on status"),
        ("Employee,Start date,End date,State", ("Active", "Left"), "member hired_on left_on status"),
        ("Employee,Hire date,Last working day,Active", ("Yes", "No"), "member hired_on left_on status"),
        ("姓名,入职,离职,状态", ("在职", "离职"), "member hired_on left_on status"),
        ("员工,入职日,离职日,是否在职", ("是", "否"), "member hired_on left_on status"),
        ("业务员,开始日期,结束日期,部门", ("一部", "二部"), "member hired_on left_on team"),
        ("姓名,入职/离职日期,离职日期,部门", ("一部", "二部"), "member note left_on team"),
    ],
)
def test_roster_when_it_has_days_of_coming_and_leaving_then_they_are_those(headings: str, state: tuple[str, str], expected: str) -> None:
    names = ("李娜", "王芳", "赵强") if headings[0] > "z" else ("John Smith", "Mary Jones", "Ann Lee")
    rows: list[list[Cell]] = [[name, CAME[at], WENT[at], state[at % 2]] for at, name in enumerate(names)]

    (table,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (SheetGrid("Sheet1", False, [list(headings.split(",")), *rows]),)))

    assert table.kind is TableKind.ROSTER
    assert [one.meaning.value for one in table.columns] == expected.split()


@pytest.mark.parametrize(
    ("headings", "rows"),
    [
        ("任务,负责人,开始日期,结束日期,状态", [["回访", "李娜", CAME[0], None, "在职"], ["报价", "王芳", CAME[1], WENT[1], "离职"]]),
        ("Customer,Sales rep,Start,End,Amount", [["Acme", "Ann Lee", CAME[0], None, 20], ["Bolt", "Tom Ford", CAME[1], WENT[1], 30]]),
    ],
)
def test_table_when_it_is_of_something_else_then_nobody_was_hired(headings: str, rows: list[list[Cell]]) -> None:
    (table,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (SheetGrid("Sheet1", False, [list(headings.split(",")), *rows]),)))

    assert not {"hired_on", "left_on"} & {one.meaning.value for one in table.columns}


@pytest.mark.parametrize(
    ("heading", "state", "left"),
    [("Active", "No", True), ("Active", "Yes", False), ("是否在职", "否", True), ("是否离职", "否", False), ("Left?", "Yes", True)],
)
def test_state_when_it_is_yes_or_no_then_the_heading_says_of_what(heading: str, state: str, left: bool) -> None:
    assert has_left(heading, state) is left
