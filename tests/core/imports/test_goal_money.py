"""Targets and results of periods in another currency: brought into the workspace's, or rejected with a question for the rate."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices, RateChoice
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned

Rows = list[list[Cell]]
RATES = Choices(rates=(RateChoice("USD", date(1900, 1, 1), Decimal(7)), RateChoice("EUR", date(1900, 1, 1), Decimal(8))))
ZH, EN = (("张三", 12), ("李四", 24)), (("Ann Lee", 12), ("Bob Ray", 24))
# With what each sheet has of its first person, in yuan: the target, and what was reached.
IN_ANOTHER: dict[str, tuple[Rows, int, int]] = {
    "a heading": ([["姓名", "2026年目标（万美元）"], *map(list, ZH)], 840_000, 0),
    "a heading in English": ([["Name", "2026 Target (USD k)"], *map(list, EN)], 84_000, 0),
    "a title": ([["2026年销售目标（单位：万美元）"], ["姓名", "1月", "2月"], *([name, one, one] for name, one in ZH)], 1_680_000, 0),
    "a title with a code": ([["2026 Quota by rep (USD)"], ["Rep", "Q1", "Q2"], *([name, one, one] for name, one in EN)], 168, 0),
    "receipts": ([["姓名", "2026年回款目标（万美元）"], *map(list, ZH)], 840_000, 0),
    "a column": ([["姓名", "币种", "2026年目标"], *([name, "USD", one] for name, one in ZH)], 84, 0),
    "the cells": ([["Rep", "2026 Target"], *([name, f"€{one}"] for name, one in EN)], 96, 0),
    "people across": ([["2026年目标 单位：美元"], ["月份", "张三", "李四"], ["1月", 12, 24], ["2月", 12, 24]], 168, 0),
    "results too": ([["姓名", "月份", "目标(美元)", "实际(美元)"], *([name, "2026-01", one, one + 1] for name, one in ZH)], 84, 91),
    "results alone": ([["2026 sales by rep, USD"], ["Rep", "Jan", "Feb"], *([name, one, one] for name, one in EN)], 0, 168),
    "goals": (
        [["目标名称", "负责人", "指标", "目标值（万美元）", "截止日期"], ["年销售", "张三", "销售额", 12, "2026-12-31"]], 840_000, 0
    ),
}  # fmt: skip


@pytest.mark.parametrize("of", IN_ANOTHER)
def test_figures_of_periods_when_in_another_currency_then_are_in_the_workspaces(sqlite_database: Database, of: str) -> None:
    rows, target, reached = IN_ANOTHER[of]

    plan = planned(sqlite_database, grid(*rows), choices=RATES)

    found = [sum(one.amount for one in facts_of(plan, record) if one.who in ("张三", "Ann Lee")) for record in ("target", "sale_line")]
    assert (found, plan.counts.rejected) == ([target, reached], 0)


@pytest.mark.parametrize("of", IN_ANOTHER)
def test_figures_of_periods_when_no_rate_is_known_then_it_is_asked_for(sqlite_database: Database, of: str) -> None:
    plan = planned(sqlite_database, grid(*IN_ANOTHER[of][0]))

    assert facts_of(plan, "target") == facts_of(plan) == []
    assert plan.counts.rejected > 0
    assert {one.currency for one in plan.tables[0].lacking} in ({"USD"}, {"EUR"})


def test_targets_when_they_count_things_then_no_rate_touches_them(sqlite_database: Database) -> None:
    rows: Rows = [["2026年目标（单位：美元）"], ["姓名", "指标", "1月"], ["张三", "销售额", 100], ["张三", "新客户", 3]]

    plan = planned(sqlite_database, grid(*rows), choices=RATES)

    assert sorted(one.amount for one in facts_of(plan, "target")) == [3, 700]
