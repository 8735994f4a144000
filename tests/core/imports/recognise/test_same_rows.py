"""A sheet that says again what others say, in other columns or as sums without a day, is told: importing all would count twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook

A, B, C = date(2026, 3, 1), date(2026, 3, 2), date(2026, 3, 5)
Rows = list[list[Cell]]

HEAD: list[Cell] = ["日期", "客户", "产品", "金额"]
PERSON: list[Cell] = ["日期", "销售员", "客户", "产品", "金额"]
FIRST: Rows = [[A, "上海华信科技有限公司", "泵", 100.5], [B, "北京远大贸易有限公司", "阀", 200.0], [C, "深圳蓝海电子有限公司", "泵", 31.0]]
SECOND: Rows = [[A, "上海华信科技有限公司", "泵", 101.0], [B, "北京远大贸易有限公司", "阀", 77.0]]
ALL: Rows = [[line[0], who, *line[1:]] for who, rows in (("李娜", SECOND), ("张伟", FIRST)) for line in rows]
LINES: Rows = [PERSON, *ALL]
ENGLISH: Rows = [["Date", "Salesperson", "Customer", "Product", "Amount"], *ALL]
ORDERS: list[Cell] = ["订单编号", "日期", "销售员", "客户", "金额"]
SOUTH: Rows = [ORDERS, ["S1", A, "张伟", "甲公司", 250.0], ["S2", B, "李娜", "乙公司", 350.0], ["S3", B, "李娜", "乙公司", 50.0]]
NORTH: Rows = [ORDERS, ["N1", A, "张伟", "甲公司", 500.0], ["N2", C, "李娜", "乙公司", 700.0], ["N3", B, "李娜", "乙公司", 50.0]]


def sums(sheets: dict[str, Rows]) -> dict[str, tuple[str, ...]]:
    """Return which sheets are left out, and what they say again."""
    grids = []
    for name, rows in sheets.items():
        width = max(map(len, rows))
        grids.append(SheetGrid(name, False, [[*row, *[None] * (width - len(row))] for row in rows]))
    return {table.sheet: table.sum_of for table in recognise(Workbook(Path("销售.xlsx"), "xlsx", tuple(grids))) if table.sum_of}


@pytest.mark.parametrize(
    ("sheets", "told"),
    [
        # The people's sheets say who by their names, the one of all by a column.
        ({"张伟": [HEAD, *FIRST], "李娜": [HEAD, *SECOND], "汇总": LINES}, {"汇总": ("张伟", "李娜")}),
        # They do not: then the sheet of all counts, for it says who.
        ({"一": [HEAD, *FIRST], "二": [HEAD, *SECOND], "汇总": LINES}, {"一": ("汇总",), "二": ("汇总",)}),
        ({"张伟": [HEAD, *FIRST], "李娜": [HEAD, *SECOND[:1], [B, "北京远大贸易有限公司", "阀", 78.0]], "汇总": LINES}, {}),
        ({"张伟": [HEAD, *FIRST], "汇总": LINES}, {}),
        ({"明细": LINES, "按产品": [["2026年3月"], ["产品", "金额"], ["泵", 232.5], ["阀", 277.0]]}, {"按产品": ("明细",)}),
        (
            {
                "明细": LINES,
                "产品": [["3月产品销售汇总"], ["产品", "数量", "销售额"], ["泵", 5, 232.5], ["阀", 4, 277.0], ["合计", 9, 509.5]],
            },
            {"产品": ("明细",)},
        ),
        ({"明细": LINES, "按产品": [["2026年3月"], ["产品", "金额"], ["泵", 232.5], ["阀", 278.0]]}, {}),
        (
            {"Lines": ENGLISH, "By product": [["March 2026"], ["Product", "Amount"], ["泵", 232.5], ["阀", 277.0]]},
            {"By product": ("Lines",)},
        ),
        (
            {"汇总": [["2026年3月汇总"], ["部门", "销售额"], ["一部", 650.0], ["二部", 1250.0]], "一部": SOUTH, "二部": NORTH},
            {"汇总": ("一部", "二部")},
        ),
        ({"汇总": [["2026年3月汇总"], ["部门", "销售额"], ["一部", 650.0], ["二部", 1251.0]], "一部": SOUTH, "二部": NORTH}, {}),
        (
            {
                "一季": [["姓名", "一月", "总计"], ["张三", 5.0, 5.0], ["李四", 7.0, 7.0]],
                "二季": [["姓名", "四月", "总计"], ["张三", 5.0, 5.0], ["李四", 7.0, 7.0]],
            },
            {},
        ),
    ],
    ids=[
        "people",
        "unnamed",
        "differs",
        "some",
        "product",
        "product-total",
        "other-sum",
        "english",
        "department",
        "other-department",
        "quarters",
    ],
)
def test_sheet_when_it_says_again_what_others_say_then_it_is_told(sheets: dict[str, Rows], told: dict[str, tuple[str, ...]]) -> None:
    assert sums(sheets) == told
