"""Lists whose sheet is called by its month hold what was sold in it; lists of customers stay lists of customers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import SheetGrid, Workbook

if TYPE_CHECKING:
    from salesdesk.sheets.grid import Cell

N = None
D = date(2026, 4, 1)
Rows = list[list["Cell"]]

LISTS: dict[str, tuple[str, Rows, TableKind, list[int]]] = {
    "with Excel's subtotals": (
        "2026年3月",
        [
            ["销售员", "客户", "金额"],
            ["张伟", "甲", 100.0],
            ["张伟 汇总", N, 100.0],
            ["李娜", "乙", 200.0],
            ["李娜 汇总", N, 200.0],
            ["总计", N, 300.0],
        ],
        TableKind.SALE_LINES,
        [2, 4],
    ),
    "English": (
        "March 2026",
        [["Customer", "Sales Rep", "Revenue"], ["Acme", "Ann Lee", 100.0], ["Globex", "Bob Ray", 200.0]],
        TableKind.SALE_LINES,
        [2, 3],
    ),
    "customers with addresses": (
        "2026年3月",
        [
            ["客户", "负责人", "联系人", "电话", "地址", "金额"],
            ["甲", "张伟", "王总", "13800000000", "北京市", 1.0],
            ["乙", "李娜", "李总", "13900000000", "上海市", 2.0],
        ],
        TableKind.CUSTOMERS,
        [2, 3],
    ),
    "called by no month": (
        "客户",
        [["客户", "负责人", "金额"], ["甲", "张伟", 100.0], ["乙", "李娜", 200.0], ["丙", "李娜", 200.0]],
        TableKind.CUSTOMERS,
        [2, 3, 4],
    ),
    "deals": (
        "2026年3月",
        [["客户", "销售员", "预计金额", "预计成交日期"], ["甲", "张伟", 100.0, D], ["乙", "李娜", 200.0, D]],
        TableKind.OPPORTUNITIES,
        [2, 3],
    ),
    "basic pay and commission": (
        "人员工资",
        [["姓名", "底薪", "提成", "合计"], ["张伟", 3000.0, 500.0, 3500.0], ["李娜", 3000.0, 600.0, 3600.0]],
        TableKind.PAYROLL,
        [2, 3],
    ),
    "commission alone": (
        "提成",
        [["姓名", "销售额", "提成"], ["张伟", 3000.0, 500.0], ["李娜", 3000.0, 600.0]],
        TableKind.COMMISSIONS,
        [2, 3],
    ),
}


@pytest.mark.parametrize("case", LISTS)
def test_list_when_its_sheet_is_called_by_a_month_then_is_of_what_was_sold(case: str) -> None:
    sheet, rows, kind, facts = LISTS[case]

    (table,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (SheetGrid(sheet, False, rows),)))

    assert (table.kind, table.row_numbers()) == (kind, facts)
