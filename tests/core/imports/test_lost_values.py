"""Where all values of a column or row were lost, or are none, the rows are rejected at their places: no blank form, no missing amount."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from salesdesk.db import Database
from salesdesk.imports import plan_import
from salesdesk.text import language

MONTHS = ["姓名", "1月", "2月", "3月"]
SALES = ["日期", "销售员", "客户", "金额"]
ORDERS = ["单号", "日期", "客户", "金额"]
LINK = ["=X!A2", "=X!B2", "=X!C2", "=X!D2"]
NO_FIGURES = "A form without figures: there is nothing to import."


def book(path: Path, rows: list[list[object]]) -> Path:
    made = openpyxl.Workbook()
    for row in rows:
        made.worksheets[0].append(row)
    made.save(path)
    return path


@pytest.mark.parametrize(
    ("rows", "new", "rejected", "told"),
    [
        ([["2026年销售额"], MONTHS, ["张三", 10, "#REF!", 30], ["李四", 11, "#REF!", 31]], 4, 2, "C3: #REF!."),
        ([MONTHS, ["张三", "#REF!", "#REF!", "#REF!"], ["李四", "#REF!", "#REF!", "#REF!"]], 0, 2, "B2: #REF!."),
        ([SALES, ["#REF!", "张三", "华为", 100], ["#REF!", "李四", "中兴", 101]], 0, 2, "A2: #REF!."),
        ([SALES, ["=X!A2", "张三", "华为", 100], ["=X!A3", "李四", "中兴", 101]], 0, 2, "A2: the formula =X!A2 was saved"),
        ([ORDERS, ["A1", "2026-01-02", "华为", "待定"], ["A2", "2026-01-03", "中兴", "待定"]], 0, 2, "This is no number."),
        ([SALES, LINK, LINK], 0, 2, "B2: the formula =X!B2 was saved"),
        ([SALES, ["2026-01-02", "张三", "华为", 100], LINK, ["2026-01-04", "李四", "中兴", 120]], 2, 1, "B3: the formula =X!B2 was saved"),
        ([["姓名", "目标", "完成", "完成率"], ["张三", None, None, "=C2/B2"], ["李四", None, None, "#DIV/0!"]], 0, 0, NO_FIGURES),
    ],
)
def test_values_when_all_are_lost_then_the_rows_are_rejected_at_their_places(
    database: Database, tmp_path: Path, rows: list[list[object]], new: int, rejected: int, told: str
) -> None:
    plan = plan_import(database, [book(tmp_path / "a.xlsx", rows)])

    said = [language("en").say(one.reason) for table in plan.tables for one in table.rejected.problems]
    said += [language("en").say(one) for table in plan.tables for one in table.table.notes]
    assert (plan.counts.new, len({one.row for table in plan.tables for one in table.rejected.problems})) == (new, rejected)
    assert any(one.startswith(told) for one in said)
