"""Targets of quarters and years: spread over the months, which is where everything reads them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.measure import Who
from salesdesk.period import Period
from salesdesk.services.goals.targets import Grid, grid
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import grid as sheet
from tests.core.imports.planned_facts import planned

N = None
Rows = list[list[Cell]]
YEAR = Period.parse("2026")
SPREAD: dict[str, tuple[Rows, list[int]]] = {
    "quarters": ([["姓名", "Q1目标", "Q2目标", "Q3目标", "Q4目标"], ["张三", 30, 60, 90, 120], ["李四", 3, 3, 3, 3]], [10, 20, 30, 40]),
    "quarters and their year": (
        [["姓名", "2026年度目标", "Q1目标", "Q2目标", "Q3目标", "Q4目标"], ["张三", 300, 30, 60, 90, 120], ["李四", 12, 3, 3, 3, 3]],
        [10, 20, 30, 40],
    ),
    "quarters without a unit, which their year names": (
        [["姓名", "年度目标(千元)", "Q1目标", "Q2目标", "Q3目标", "Q4目标"], ["张三", 300, 30, 60, 90, 120], ["李四", 12, 3, 3, 3, 3]],
        [10_000, 20_000, 30_000, 40_000],
    ),
    "a year": ([["姓名", "年度目标"], ["张三", 240], ["李四", 120]], [20, 20, 20, 20]),
    "a year beside results": (
        [["销售员", "1月", "2月", "3月", "全年目标"], ["张三", 10, 11, 12, 240], ["李四", 1, 2, 3, 120]], [20, 20, 20, 20]
    ),
    "halves": ([["姓名", "上半年目标", "下半年目标"], ["张三", 60, 120], ["李四", 6, 6]], [10, 10, 20, 20]),
}  # fmt: skip


def _of(database: Database, name: str = "张三") -> list[Decimal]:
    """Return somebody's targets of 2026, month by month."""
    found: Grid = grid(database, "sales_amount", YEAR)
    row = next(one for one in found.rows if one.name == name and one.who.kind == Who.member(1).kind)
    return [row.values[month.start] for month in found.months if month.start in row.values]


@pytest.mark.parametrize("of", SPREAD)
def test_target_of_a_longer_period_when_imported_then_is_its_months(sqlite_database: Database, of: str) -> None:
    rows, by_quarter = SPREAD[of]

    plan = planned(sqlite_database, sheet(*rows, sheet="2026年"))
    apply_plan(sqlite_database, plan)

    assert _of(sqlite_database) == [Decimal(one) for one in by_quarter for _ in range(3)]
    assert any("spread over their months" in str(note) for note in plan.tables[0].notes)
    assert plan.counts.rejected == 0


MONTH_AND_YEAR: Rows = [["姓名", "月目标", "实际完成", "年目标"], ["张三", 10, 12, 120], ["李四", 8, 4, 80]]


def test_target_of_a_year_when_beside_one_of_a_month_then_the_rest_goes_to_the_other_months(sqlite_database: Database) -> None:
    apply_plan(sqlite_database, planned(sqlite_database, sheet(*MONTH_AND_YEAR, sheet="2026年10月")))

    assert (_of(sqlite_database)[9], sum(_of(sqlite_database))) == (10, 120)

    november: Rows = [MONTH_AND_YEAR[0], ["张三", 15, 9, 120], ["李四", 8, 4, 80]]
    before = _of(sqlite_database)
    apply_plan(sqlite_database, planned(sqlite_database, sheet(*november, sheet="2026年11月")))

    assert _of(sqlite_database) == [*before[:10], 15, before[11]]


def test_target_of_a_year_when_imported_again_then_nothing_changes_until_it_does(sqlite_database: Database) -> None:
    year = SPREAD["a year"][0]
    apply_plan(sqlite_database, planned(sqlite_database, sheet(*year, sheet="2026年")))

    assert planned(sqlite_database, sheet(*year, sheet="2026年")).counts.same == 24

    apply_plan(sqlite_database, planned(sqlite_database, sheet(year[0], ["张三", 480], ["李四", 120], sheet="2026年")))
    assert _of(sqlite_database) == [Decimal(40)] * 12


def test_target_of_a_year_when_its_months_were_set_by_hand_then_they_keep_their_shape(sqlite_database: Database) -> None:
    months: Rows = [["姓名", *(f"{month}月" for month in range(1, 13))], ["张三", *([10] * 6 + [30] * 6)], ["李四", *([1] * 12)]]
    apply_plan(sqlite_database, planned(sqlite_database, sheet(*months, sheet="2026年目标")))

    apply_plan(sqlite_database, planned(sqlite_database, sheet(*SPREAD["a year"][0], sheet="2026年")))
    assert _of(sqlite_database) == [Decimal(10)] * 6 + [Decimal(30)] * 6
