"""Lists of people with a column of targets that names its own year: of which year they are, and that they are no sales."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned

Rows = list[list[Cell]]


def targets_of(plan: ImportPlan) -> dict[tuple[str, str], Decimal]:
    """Return the targets that a plan would add, by person and year."""
    found: dict[tuple[str, str], Decimal] = {}
    for one in facts_of(plan, "target"):
        found[one.who, one.day[:4]] = found.get((one.who, one.day[:4]), Decimal(0)) + one.amount
    return found


ZH, EN = ("张三", "李四", "王五"), ("Ann Lee", "Bob Ray", "Cid Poe")
OF_A_YEAR: dict[str, Rows] = {
    "numbered, under a title of the year": [
        ["2026年销售团队名单"], ["序号", "姓名", "2026年目标（万元）", "备注"],
        *([at, name, 3 * at, None] for at, name in enumerate(ZH, 1)),
    ],
    "with what they look after": [["姓名", "负责客户数", "2026年目标（万元）"], *([name, 8 + at, 3 * at] for at, name in enumerate(ZH, 1))],
    "by their numbers alone": [["工号", "2026年目标（万元）"], *([name, 3 * at] for at, name in enumerate(("E01", "E02", "E03"), 1))],
    "the year behind": [["Sales Rep", "Target 2026 (k)"], *([name, 30 * at] for at, name in enumerate(EN, 1))],
    "a fiscal year": [["Rep", "Title", "FY26 Quota (k)"], *([name, "AE", 30 * at] for at, name in enumerate(EN, 1))],
    "in more words": [["Rep", "Calls", "2026 Annual Sales Target (k)"], *([name, 5 + at, 30 * at] for at, name in enumerate(EN, 1))],
    "a roster": [
        ["工号", "姓名", "部门", "入职日期", "手机", "2026年目标（万元）"],
        *([f"E0{at}", name, "一部", "2020-01-05", f"1380000000{at}", 3 * at] for at, name in enumerate(ZH, 1)),
    ],
    "a roster in English": [
        ["No.", "Name", "Title", "Email", "Hire Date", "2026 Target (k)"],
        *([at, name, "AE", f"{name[:3]}@x.com", "2020-01-05", 30 * at] for at, name in enumerate(EN, 1)),
    ],
}  # fmt: skip


@pytest.mark.parametrize("of", OF_A_YEAR)
def test_target_of_a_year_when_in_a_list_of_people_then_is_of_that_year_and_no_sale(sqlite_database: Database, of: str) -> None:
    plan = planned(sqlite_database, grid(*OF_A_YEAR[of], sheet="Team"))

    assert sorted(targets_of(plan).values()) == [30_000, 60_000, 90_000]
    assert {year for _, year in targets_of(plan)} == {"2026"}
    assert (facts_of(plan), plan.counts.rejected) == ([], 0)
    assert len(facts_of(plan, "target")) == 36


def test_target_of_a_year_when_beside_one_of_the_month_and_a_result_then_each_is_its_own(sqlite_database: Database) -> None:
    rows: Rows = [["姓名", "2026年目标", "本月目标", "本月完成"], ["张三", 120, 20, 15], ["李四", 240, 10, 5]]
    plan = planned(sqlite_database, grid(*rows, sheet="2026年10月"))

    assert targets_of(plan) == {("张三", "2026"): 120, ("李四", "2026"): 240}
    assert [one.amount for one in facts_of(plan, "target") if one.day == "2026-10-01"] == [20, 10]
    assert [(one.day, one.amount) for one in facts_of(plan)] == [("2026-10-31", 15), ("2026-10-31", 5)]


# Each with the targets of its first person, by year, and what was sold.
BESIDE_EARLIER: dict[str, tuple[str, Rows, dict[str, int], list[tuple[str, int]]]] = {
    "actuals of a year": (
        "Sheet1", [["姓名", "2025年实际（万元）", "2026年目标（万元）"], ["张三", 8, 12], ["李四", 18, 24]],
        {"2026": 120_000}, [("2025-12-31", 80_000)],
    ),
    "last year with a unit": (
        "Sheet1", [["姓名", "去年销售额（万元）", "2026年目标（万元）"], ["张三", 8, 12], ["李四", 18, 24]],
        {"2026": 120_000}, [],
    ),
    "last year": ("2026年", [["姓名", "上年实际", "本年目标"], ["张三", 8, 12], ["李四", 18, 24]], {"2026": 12}, []),
    "what last year reached": ("2026年目标", [["姓名", "去年完成", "今年目标"], ["张三", 8, 12], ["李四", 18, 24]], {"2026": 12}, []),
    "LY and TY": ("2026 targets", [["Rep", "LY Actual", "TY Target"], ["Ann Lee", 8, 12], ["Bob Ray", 18, 24]], {"2026": 12}, []),
    "a target of last year": ("2026", [["Rep", "LY Target", "TY Target"], ["Ann Lee", 8, 12], ["Bob Ray", 18, 24]], {"2026": 12}, []),
    "years alone under one of them": (
        "2026年销售目标", [["姓名", "2025年", "2026年", "增幅"], ["张三", 8, 12, "50%"], ["李四", 18, 24, "33%"]], {"2026": 12}, [],
    ),
    "a year before the months": (
        "2026年目标", [["姓名", "2025年实际", "1月", "2月"], ["张三", 8, 1, 2], ["李四", 18, 3, 5]], {"2026": 3}, [],
    ),
    "before results": (
        "2026", [["Rep", "Oct Target", "Oct Actual", "LY Oct Actual"], ["Ann Lee", 12, 11, 8], ["Bob Ray", 24, 20, 18]],
        {"2026": 12}, [("2026-10-31", 11)],
    ),
}  # fmt: skip


@pytest.mark.parametrize("of", BESIDE_EARLIER)
def test_results_of_last_year_when_beside_targets_then_are_no_targets(sqlite_database: Database, of: str) -> None:
    sheet, rows, targets, sold = BESIDE_EARLIER[of]
    plan = planned(sqlite_database, grid(*rows, sheet=sheet))

    first = str(rows[1][0])
    assert {year: value for (who, year), value in targets_of(plan).items() if who == first} == targets
    assert [(one.day, one.amount) for one in facts_of(plan) if one.who == first] == sold


def test_targets_of_regions_when_beside_results_then_are_of_what_is_sold_there(sqlite_database: Database) -> None:
    rows: Rows = [["区域", "2025年实际", "2026年目标"], ["华东", 8, 12], ["华南", 18, 24]]

    assert targets_of(planned(sqlite_database, grid(*rows))) == {("", "2026"): 36}
