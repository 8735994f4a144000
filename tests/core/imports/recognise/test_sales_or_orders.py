"""Sales are called lines or orders by their headings alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook

VALUES: dict[str, Cell] = {"日期": date(2026, 10, 1), "数量": 2.0, "金额": 10.5, "销售员": "张三"}


@pytest.mark.parametrize("rows", [1, 2, 3, 5])
@pytest.mark.parametrize("repeated", [False, True])
@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        ("订单编号 日期 销售员 客户名称 产品名称 金额", TableKind.SALE_LINES),
        ("订单编号 日期 数量 金额", TableKind.SALE_LINES),
        ("订单编号 日期 销售员 客户名称 金额", TableKind.ORDERS),
    ],
)
def test_sales_when_headings_are_the_same_then_have_one_name_however_many_rows(
    headings: str, kind: TableKind, rows: int, repeated: bool
) -> None:
    words = headings.split()
    lines = [[VALUES.get(word) or f"{word}{0 if repeated else at}" for word in words] for at in range(rows)]

    (table,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (SheetGrid("Sheet1", False, [list[Cell](words), *lines]),)))

    assert table.kind is kind
