"""Days of a workbook of the Macintosh are the days that it shows, also where they stand as plain numbers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from salesdesk.db import Database
from salesdesk.imports import plan_import
from tests.core.imports.planned_facts import facts_of

HEADS = {"zh": ["订单号", "日期", "销售员", "客户", "金额"], "en": ["Amount", "Customer", "Date", "Rep", "Order No"]}


def workbook(path: Path, heads: list[str], days: list[date], from_1904: bool, shown: bool) -> Path:
    """Write a sale of 44808 for each of `days`; `shown` as a day, else as the number that the workbook counts."""
    with xlsxwriter.Workbook(path, {"date_1904": from_1904}) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, heads)
        for at, day in enumerate(days, 1):
            of = {"订单号": f"S{at}", "Order No": f"S{at}", "金额": 44808, "Amount": 44808}
            for column, head in enumerate(heads):
                if head in ("日期", "Date") and shown:
                    page.write_datetime(at, column, day, book.add_format({"num_format": "yyyy-mm-dd"}))
                elif head in ("日期", "Date"):
                    page.write(at, column, (day - (date(1904, 1, 1) if from_1904 else date(1899, 12, 30))).days)
                else:
                    page.write(at, column, of.get(head, "Ann Lee"))
    return path


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("rows", [2, 30])
@pytest.mark.parametrize("shown", [True, False])
@pytest.mark.parametrize("from_1904", [True, False])
def test_days_when_counted_from_1904_or_1900_then_are_those_that_the_workbook_shows(
    database: Database, tmp_path: Path, heads: list[str], rows: int, from_1904: bool, shown: bool
) -> None:
    days = [date(2026, 9, 1 + at % 30) for at in range(rows)]

    plan = plan_import(database, [workbook(tmp_path / "a.xlsx", heads, days, from_1904, shown)])

    assert sorted(one.day for one in facts_of(plan)) == sorted(map(date.isoformat, days))
    assert {one.amount for one in facts_of(plan)} == {44808}
