"""Targets and results that count things: of the metric that their unit names, never money; what counts nobody knows what stays out."""

from __future__ import annotations

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned

Rows = list[list[Cell]]
ZH, EN = (("张三", 12), ("李四", 24), ("王五", 37)), (("Ann Lee", 12), ("Bob Ray", 24), ("Cid Poe", 37))


def metrics_of(plan: ImportPlan) -> dict[str, float]:
    """Return the sums of the targets that a plan would add, by metric."""
    found: dict[str, float] = {}
    for one in plan.writes.inserts:
        if one.table == "target":
            for metric, value in zip(one.columns["metric"], one.columns["value"], strict=True):
                found[str(metric)] = found.get(str(metric), 0) + int(value or 0) / 10_000
    return found


# With the sums of the targets by metric; none of what was reached is money.
COUNTED: dict[str, tuple[str, Rows, dict[str, float]]] = {
    "boxes of a year": ("Sheet1", [["姓名", "2026年目标（盒）"], *map(list, ZH)], {"quantity": 73}),
    "by month": ("2026", [["姓名", "1月目标（台）", "2月目标（台）"], *([name, one, one] for name, one in ZH)], {"quantity": 146}),
    "a unit above": (
        "x", [["2026年销售目标（单位：件）"], ["姓名", "1月", "2月"], *([name, one, one] for name, one in ZH)],
        {"quantity": 146},
    ),
    "ten thousands of them": ("Sheet1", [["姓名", "2026年目标（万台）"], *map(list, ZH)], {"quantity": 730_000}),
    "units reached": (
        "2026-10", [["Rep", "Target (units)", "Actual (units)"], *([name, one, one + 1] for name, one in EN)],
        {"quantity": 73},
    ),
    "cartons reached": ("2026年10月", [["姓名", "目标(箱)", "完成(箱)"], *([name, one, one + 1] for name, one in ZH)], {"quantity": 73}),
    "orders reached": ("2026年10月", [["姓名", "目标（单）", "实际（单）"], *([name, one, one + 1] for name, one in ZH)], {"orders": 73}),
    "a unit quota": ("2026-10", [["Rep", "Unit quota", "Units sold"], *([name, one, one + 1] for name, one in EN)], {"quantity": 73}),
    "quantities by name": ("2026年10月", [["姓名", "目标销量", "实际销量"], *([name, one, one + 1] for name, one in ZH)], {"quantity": 73}),
    "a column of units": ("Sheet1", [["姓名", "2026年目标", "单位"], *([name, one, "盒"] for name, one in ZH)], {"quantity": 73}),
    "results alone": ("2026年销量", [["单位：台"], ["姓名", "1月", "2月"], *([name, one, one] for name, one in ZH)], {}),
    "nobody knows what": ("2026", [["姓名", "1月目标（家）", "2月目标（家）"], *([name, one, one] for name, one in ZH)], {}),
    "each row by its unit": (
        "2026目标",
        [
            ["姓名", "指标", "1月", "2月"], ["张三", "销售额（万元）", 10, 12], ["张三", "销量（台）", 30, 32],
            ["张三", "新客户（家）", 3, 4], ["李四", "毛利率（%）", 30, 31],
        ],
        {"sales_amount": 220_000, "quantity": 62, "new_customers": 7, "gross_margin": 0.61},
    ),
}  # fmt: skip


@pytest.mark.parametrize("of", COUNTED)
def test_figures_of_periods_when_their_unit_counts_then_are_no_money(sqlite_database: Database, of: str) -> None:
    sheet, rows, targets = COUNTED[of]

    plan = planned(sqlite_database, grid(*rows, sheet=sheet))

    assert metrics_of(plan) == targets
    assert facts_of(plan) == []


@pytest.mark.parametrize("count", ["Sales", "Sold", "销量"])
@pytest.mark.parametrize("money", ["Revenue", "Total Revenue", "销售额"])
def test_count_of_sales_when_beside_their_money_then_is_not_the_amount(sqlite_database: Database, count: str, money: str) -> None:
    rows: Rows = [["Rep", count, money], *([name, one, 100 * one] for name, one in EN)]

    plan = planned(sqlite_database, grid(*rows, sheet="2026-10"))

    assert [one.amount for one in facts_of(plan)] == [1200, 2400, 3700]
