"""What each person sold of several things, a column for each: the sum of a row counts where the title speaks of sales."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import Fact, facts_of, grid, planned

ROWS: list[list[Cell]] = [["张三", 60, 40, 0, 100], ["李四", 20, 30, 0, 50], ["合计", 80, 70, 0, 150]]


@pytest.mark.parametrize("who", ["姓名", "业务员"])
@pytest.mark.parametrize("things", [("产品A", "产品B", "产品C"), ("产品1", "产品2", "产品3"), ("伺服电机", "减速机", "编码器")])
def test_things_when_across_and_the_title_speaks_of_sales_then_their_sum_counts(
    sqlite_database: Database, who: str, things: tuple[str, ...]
) -> None:
    plan = planned(sqlite_database, grid(["2026年1月销售额（按产品）"], [who, *things, "合计"], *ROWS))

    assert facts_of(plan) == [Fact("张三", "2026-01-31", Decimal(100)), Fact("李四", "2026-01-31", Decimal(50))]
    assert all(check.agrees for check in plan.tables[0].totals)


@pytest.mark.parametrize("title", ["2026年1月考勤表", "2026年1月销售数量（按产品）", "2026年1月销售提成"])
def test_figures_when_across_and_no_sales_then_are_none(sqlite_database: Database, title: str) -> None:
    (table,) = planned(sqlite_database, grid([title], ["姓名", "产品A", "产品B", "产品C", "合计"], *ROWS)).tables

    assert table.table.kind is not TableKind.MONTHLY_BY_MEMBER
