"""Of departments in levels the deepest that a row fills is its team; an empty one is not the one above where its region is another."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from salesdesk.imports.recognise.layout.sections import widened
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Merged, SheetGrid, Workbook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from salesdesk.sheets.grid import Cell

N = None
D = date(2026, 3, 1)
ZH: list[Cell] = ["一级部门", "二级部门", "三级部门"]
REST: tuple[list[Cell], ...] = (["张伟", "甲", D, 1.0], ["李娜", "乙", D, 2.0], ["王强", "丙", D, 3.0], ["赵敏", "丁", D, 4.0])


def teams(levels: Sequence[Sequence[Cell]], merged: tuple[Merged, ...] = ()) -> list[Cell]:
    """Return the team of each row, whose first cells are `levels` below their headings."""
    head, *rows = levels
    grid = SheetGrid(
        "Sheet1",
        False,
        [[*head, "销售员", "客户", "日期", "金额"], *[[*row, *rest] for row, rest in zip(rows, REST, strict=False)]],
        merged,
    )
    (table,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (grid,)))
    team = table.column(Meaning.TEAM)
    return table.values(widened(grid, table.sections), team.index) if team else [N] * len(rows)


LEVELS: dict[str, tuple[list[list[Cell]], list[Cell]]] = {
    "all filled": ([ZH, ["中心", "华东", "一组"], ["中心", "华东", "二组"], ["中心", "华南", "三组"]], ["一组", "二组", "三组"]),
    "the deepest empty": (
        [ZH, ["中心", "华东", "一组"], ["中心", "华东", N], ["中心", "华南", N], ["中心", N, N]],
        ["一组", "华东", "华南", "中心"],
    ),
    "blocks": ([ZH, ["中心", "华东", "一组"], [N, N, N], [N, "华南", N], [N, N, "二组"]], ["一组", "一组", "华南", "二组"]),
    "the deepest first": ([["三级部门", "二级部门"], ["一组", "华东"], [N, "华东"], ["二组", "华南"]], ["一组", "华东", "二组"]),
    "English": ([["Dept L1", "Dept L2"], ["Sales", "North"], ["Sales", N], ["Sales", "South"]], ["North", "Sales", "South"]),
    "English, in words": (
        [["Department Level 1", "Department Level 2"], ["Sales", "North"], ["Sales", N], ["Inside", N]],
        ["North", "Sales", "Inside"],
    ),
    # No levels:
    "a region beside it changes": (
        [["大区", "部门"], ["华东", "一组"], ["华东", N], ["华南", N], ["华南", "二组"]],
        ["一组", N, N, "二组"],
    ),
    "a region in blocks too": ([["大区", "部门"], ["华东", "一组"], [N, N], ["华南", "二组"], [N, N]], ["一组", "一组", "二组", "二组"]),
    "a team alone, in blocks": ([["部门"], ["一组"], [N], ["二组"], [N]], ["一组", "一组", "二组", "二组"]),
    "a region that stays": (
        [["大区", "部门"], ["华东", "一组"], ["华东", N], ["华南", "二组"], ["华南", N]],
        ["一组", "一组", "二组", "二组"],
    ),
}


@pytest.mark.parametrize("case", LEVELS)
def test_team_when_departments_have_levels_then_is_the_deepest_of_the_row(case: str) -> None:
    levels, found = LEVELS[case]

    assert teams(levels) == found


def test_team_when_its_cells_are_merged_then_is_that_of_all_its_rows() -> None:
    levels: list[list[Cell]] = [["大区", "部门"], ["华东", "一组"], ["华南", N], ["华南", "二组"]]

    assert teams(levels, (Merged(1, 1, 2, 1),)) == ["一组", "一组", "二组"]
