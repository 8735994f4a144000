"""Words alone above a block of rows are told, never passed over."""

from __future__ import annotations

from pathlib import Path

from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from salesdesk.text import language


def notes(heading: str) -> str:
    rows: list[list[Cell]] = [[heading, "客户", "日期", "金额"]]
    for place in ("华东区", "华北区"):
        rows += [[place, None, None, None], *([name, "甲公司", "2026-01-02", 5.0] for name in ("张三", "李四"))]
    (table,) = recognise(Workbook(Path("a.xlsx"), "xlsx", (SheetGrid("明细", False, rows),)))
    return " ".join(language("en").say(one) for one in table.notes)


def test_label_when_it_stands_above_a_block_of_rows_then_is_told() -> None:
    assert "“华东区” (row 2), “华北区” (row 5)" in notes("销售员")


def test_label_when_the_table_has_a_region_then_nothing_is_said() -> None:
    assert "华东区" not in notes("区域")
