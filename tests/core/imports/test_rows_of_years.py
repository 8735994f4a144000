"""Rows that say no more than their year, rows that are there twice, and rows about all the others."""

from __future__ import annotations

import pytest

from salesdesk.db import Database
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned

N = None
SOLD = ["姓名", "年度", "产品", "数量", "业绩"]
SHEETS: dict[str, tuple[list[list[Cell]], list[tuple[str, str, int]]]] = {
    "the year of the sale": (
        [SOLD, ["张三", "2024年", "茶", 5, 6000], ["张三", "2025年", "茶", 4, 4600], ["李四", "2025年", "茶", 7, 7500]],
        [("张三", "2024-12-31", 6000), ("张三", "2025-12-31", 4600), ("李四", "2025-12-31", 7500)],
    ),
    "the best, the worst and the mean are nobody": (
        [
            ["姓名", "业绩"],
            ["张三", 6000],
            ["李四", 4620],
            ["平均业绩", 5310],
            ["最高业绩", 6000],
            ["最低业绩", 4620],
            ["团队平均", 5310],
            ["人数", 2],
            ["总业绩", 10620],
        ],
        [("张三", "2026-10-31", 6000), ("李四", "2026-10-31", 4620)],
    ),
}


@pytest.mark.parametrize("case", SHEETS)
def test_sheet_when_planned_then_has_these_facts(sqlite_database: Database, case: str) -> None:
    rows, facts = SHEETS[case]

    plan = planned(sqlite_database, grid(*rows))

    assert [(one.who, one.day, int(one.amount)) for one in facts_of(plan)] == facts


def test_rows_when_one_says_what_another_says_then_it_is_told(sqlite_database: Database) -> None:
    rows: list[list[Cell]] = [["姓名", "1月", "2月"], ["张三", 60, 50], ["李四", 46, 10], ["张三", 60, 50], ["张三", 61, 50]]

    plan = planned(sqlite_database, grid(*rows, sheet="业绩"))

    told = [str(note) for table in plan.tables for note in table.notes]
    assert [one for one in told if "just what a row above" in one] == [
        "Row 4 says just what a row above says, and counts as well. If that is a copy, delete it in the sheet and import it again."
    ]


def test_roster_when_a_formula_of_years_has_no_result_then_its_people_are_taken(sqlite_database: Database) -> None:
    rows: list[list[Cell]] = [
        ["工号", "姓名", "入职日期", "年份"],
        ["1", "张三", "2020-01-01", "=YEAR(C2)"],
        ["2", "李四", "2021-01-01", "=YEAR(C3)"],
    ]

    plan = planned(sqlite_database, grid(*rows, sheet="花名册"))

    assert [(one.counts.new, one.counts.rejected) for one in plan.tables] == [(2, 0)]
