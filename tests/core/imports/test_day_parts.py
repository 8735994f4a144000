"""A date in three columns, or a day whose month the title says, is the day of its row."""

from __future__ import annotations

import pytest

from salesdesk.db import Database
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned

N = None

Rows = list[list[Cell]]


@pytest.mark.parametrize(
    ("above", "head", "parts", "days"),
    [
        ([], "年 月 日", [[2026, 10, 5], [2026, 10, 15], [2026, 11, 2]], "10-05 10-15 11-02"),
        ([], "年 月 日", [[2026, 10, 5], [N, N, 15], [N, 11, 2]], "10-05 10-15 11-02"),  # as account books write it
        ([["2026年销售台账"]], "月 日", [[10, 5], [10, 15], [11, 2]], "10-05 10-15 11-02"),
        ([], "Year Month Day", [["2026", "10", "5"], ["2026", "11", "6"], ["2026", "12", "31"]], "10-05 11-06 12-31"),
        ([["销售日报 2026.10"]], "日", [[5], [10], [15]], "10-05 10-10 10-15"),
        ([["2026年10月销售明细表"]], "日期", [[10.5], [10.1], [10.15]], "10-05 10-10 10-15"),
        ([["2026年10月销售明细表"]], "日期", [[10.1], [10.2], [10.3]], "10-01 10-02 10-03"),
    ],
)
def test_date_when_its_parts_stand_apart_then_they_make_one_day_with_a_reason(
    sqlite_database: Database, above: Rows, head: str, parts: Rows, days: str
) -> None:
    rows = [[*part, f"客户{at}", "张三", 100 * at] for at, part in enumerate(parts, 1)]

    plan = planned(sqlite_database, grid(*above, [*head.split(), "客户", "业务员", "销售额"], *rows))

    assert [one.day for one in facts_of(plan)] == [f"2026-{day}" for day in days.split()]
    assert any("day of the row" in str(one.reason) for one in plan.tables[0].table.columns)


def test_date_when_there_is_no_such_day_then_its_row_is_rejected(sqlite_database: Database) -> None:
    rows = [[2026, 2, 28, "甲", "张三", 100], [2026, 2, 30, "乙", "张三", 200]]

    plan = planned(sqlite_database, grid(["年", "月", "日", "客户", "业务员", "销售额"], *rows))

    assert [one.day for one in facts_of(plan)] == ["2026-02-28"]
    assert plan.counts.rejected == 1
