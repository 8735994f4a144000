"""Results and targets of one table are of one year, also where nobody says which."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.model import SaleLine, Target
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import grid as sheet
from tests.core.imports.planned_facts import planned

N = None
MONTHS = [f"{month}月" for month in range(1, 13)]
TABLES: dict[str, tuple[str, list[list[Cell]], int]] = {
    "targets lie ahead of the results": (
        "秋季",
        [
            ["顾问", "9月目标", "9月完成", "10月目标", "10月完成", "11月目标", "12月目标"],
            ["张三", 5, 4, 6, 5, 6, 8],
            ["李四", 4, 3, 4, 2, 5, 5],
        ],
        2026,
    ),
    "days, and the target of their month": (
        "10月日报",
        [["门店", "导购", "1日", "2日", "3日", "合计", "月目标"], ["一店", "张三", 5, 2, 0, 7, 80], ["一店", "李四", 3, 4, 1, 8, 80]],
        2026,
    ),
    "months that are still empty": (
        "业绩",
        [["姓名", *MONTHS], ["张三", *range(100, 110), N, N], ["李四", *range(200, 210), N, N], ["合计", *range(300, 320, 2), N, N]],
        2026,
    ),
    "months of last year": ("业绩", [["姓名", *MONTHS], ["张三", *range(1, 13)], ["李四", *range(2, 14)]], 2025),
}


@pytest.mark.parametrize("case", TABLES)
def test_table_when_nobody_says_its_year_then_all_of_it_is_of_one(sqlite_database: Database, case: str) -> None:
    name, rows, year = TABLES[case]

    apply_plan(sqlite_database, planned(sqlite_database, sheet(*rows, sheet=name)))

    with sqlite_database.read() as session:
        days = [*session.scalars(select(SaleLine.day)), *session.scalars(select(Target.period_start))]
    assert days and {day.year for day in days} == {year}
