"""Days that name no year are of the month that the title names, in the year that months without one are of."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.model import SaleLine
from tests.core.imports.planned_facts import grid as sheet
from tests.core.imports.planned_facts import planned
from tests.core.imports.sheets import stored

OF_2026, OF_2025 = [(date(2026, 10, 8),), (date(2026, 10, 9),)], [(date(2025, 12, 8),), (date(2025, 12, 9),)]
DAYS: dict[str, tuple[str, list[str], list[tuple[date]]]] = {
    "with a stroke": ("10月销售", ["10/8", "10/9"], OF_2026),
    "in words": ("10月销售", ["10月8日", "10月9日"], OF_2026),
    "with the time of day": ("10月销售", ["10-08 00:16:02", "10-09 14:57"], OF_2026),
    "in words with the time": ("10月销售", ["10月8日 9:30", "10月9日 14:57"], OF_2026),
    "of a month that is still to come": ("12月销售", ["12月8日", "12月9日"], OF_2025),
    "below no month": ("销售", ["10月8日", "10月9日"], []),
}


@pytest.mark.parametrize("case", DAYS)
def test_days_when_they_name_no_year_then_are_of_that_of_the_month_of_the_title(sqlite_database: Database, case: str) -> None:
    title, days, found = DAYS[case]
    rows = [[day, customer, "张三", 100.0] for day, customer in zip(days, ["甲公司", "乙公司"], strict=True)]

    plan = planned(sqlite_database, sheet([title], ["日期", "客户", "业务员", "金额"], *rows))
    apply_plan(sqlite_database, plan)

    assert stored(sqlite_database, SaleLine.day) == found
    assert any("without a year" in str(note) for note in plan.tables[0].notes) is bool(found)
