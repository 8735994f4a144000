"""What runs up beside a month is neither its result nor its total; a sheet of what one person is judged by has goals of that person."""

from __future__ import annotations

import pytest

from salesdesk.db import Database
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned

N = None
Rows = list[list[Cell]]
FIGURES = [("张三", 120, 110, 1080, 980), ("李四", 240, 200, 2000, 1900), ("王五", 330, 350, 3200, 3100)]
RUN_UP: dict[str, list[list[Cell]]] = {
    "this year": [["姓名", "本月目标", "本月完成", "年累计目标", "本年累计"]],
    "YTD": [["Rep", "Oct Target", "Oct Actual", "YTD Target", "YTD Actual"]],
    "MTD": [["Rep", "MTD Target", "MTD Actual", "YTD Target", "YTD Actual"]],
    "under the months": [["姓名", "10月", N, "本年累计", N], [N, "目标", "实际", "目标", "实际"]],
    "in English": [["Rep", "October", N, "YTD", N], [N, "Target", "Actual", "Target", "Actual"]],
}


@pytest.mark.parametrize("of", RUN_UP)
def test_figures_of_the_year_so_far_when_beside_those_of_the_month_then_do_not_count(sqlite_database: Database, of: str) -> None:
    plan = planned(sqlite_database, grid(*RUN_UP[of], *map(list, FIGURES), sheet="2026年10月"))

    assert [one.amount for one in facts_of(plan, "target")] == [120, 240, 330]
    assert [(one.day, one.amount) for one in facts_of(plan)] == [("2026-10-31", 110), ("2026-10-31", 200), ("2026-10-31", 350)]
    assert not any("agree with" in str(note) for note in plan.tables[0].notes)


KPI: Rows = [["指标", "单位", "目标", "实际", "权重"], ["销售额", "万元", 100, 95, "50%"], ["新客户", "家", 5, 4, "50%"]]
KPI_EN: Rows = [["KPI", "Unit", "Target", "Actual", "Weight"], ["Revenue", "k", 1000, 950, "50%"], ["New customers", "#", 5, 4, "50%"]]
JUDGED: dict[str, tuple[str, Rows, str]] = {
    "a line above": ("2026年10月KPI", [["姓名：张三"], *KPI], "张三"),
    "a title": ("Sheet1", [["张三 2026年10月KPI考核表"], *KPI], "张三"),
    "a column": ("2026年10月", [["姓名", *KPI[0]], *(["张三", *row] for row in KPI[1:])], "张三"),
    "a title in English": ("Sheet1", [["KPI scorecard - Ann Lee - Oct 2026"], *KPI_EN], "Ann Lee"),
}


@pytest.mark.parametrize("of", JUDGED)
def test_sheet_of_what_one_is_judged_by_when_imported_then_has_goals_of_that_person(sqlite_database: Database, of: str) -> None:
    sheet, rows, who = JUDGED[of]

    plan = planned(sqlite_database, grid(*rows, sheet=sheet))

    assert {(one.who, one.day, one.amount) for one in facts_of(plan, "target")} == {(who, "2026-10-01", 1_000_000), (who, "2026-10-01", 5)}
    assert facts_of(plan) == []
    assert any("is left out: what was reached comes from the facts" in str(note) for note in plan.tables[0].notes)
