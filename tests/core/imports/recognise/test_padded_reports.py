"""Reports that a program printed into cells: padded with spaces, with sums that no word names, with nets of nothing."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.open import open_sheets
from tests.bench.recognition import facts_of

_PADDED = [
    ["Code", "Item", "Customer", "Bill No.", "Date", "Qty.", "Sales Value"],
    ["A01   ", "Tablets 15  ", "Hill Pharmacy   ", "S1", "2026-04-30", 40, 400],
    ["      ", "            ", "                ", "S2", "2026-05-02", 30, 300],
    ["      ", "            ", "                ", "  ", None, 70, 700],
    ["      ", "            ", "Lake Stores     ", "S3", "2026-05-03", 5, 50],
    ["      ", "            ", "River Medical   ", "S4", "2026-05-04", 20, 200],
    ["      ", "            ", "                ", "S5", "2026-05-09", 12, 120],
    ["      ", "            ", "                ", "  ", None, 32, 320],
    ["      ", "            ", "TOTAL           ", "  ", None, 107, 1070],
    ["A02   ", "Syrup       ", "Hill Pharmacy   ", "S6", "2026-05-11", 7, 77],
    ["      ", "            ", "Lake Stores     ", "S7", "2026-05-12", 9, 99],
    ["      ", "            ", "                ", "S8", "2026-05-13", 3, 33],
    ["      ", "            ", "                ", "  ", None, 12, 132],
    ["      ", "            ", "TOTAL           ", "  ", None, 19, 209],
]
_UNTAXED = [["Date", "Inv_No", "Client", "Amount", "Total", "VAT", "Net"]] + [
    [f"2026-05-{at:02}", f"27{at:02}", f"Client {at}", at * 12, at * 12, *((at * 2, at * 10) if at % 2 else (0, 0))] for at in range(1, 13)
]


@pytest.mark.parametrize(
    ("rows", "count", "total"), [(_PADDED, 8, 1279), (_UNTAXED, 12, 936)], ids=["sums of a customer's bills", "nets of nothing"]
)
def test_a_printed_report_counts_each_sale_once(tmp_path: Path, rows: list[list[object]], count: int, total: int) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path := tmp_path / "report.xlsx")
    opened = open_sheets(path)
    (table,) = recognise(opened)
    assert facts_of(table, opened.sheets[0]) == (count, Decimal(total))


def test_what_a_group_says_once_holds_down_to_its_sum(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in _PADDED:
        sheet.append(row)
    book.save(path := tmp_path / "report.xlsx")
    (table,) = recognise(open_sheets(path))
    assert [one.header for one in table.columns if one.fill_down] == ["Code", "Item", "Customer"]
    assert [(one.row, one.first, one.last) for one in table.totals] == [(4, 2, 3), (8, 6, 7), (9, 2, 7), (13, 11, 12), (14, 10, 12)]


def test_a_delivery_note_is_of_the_day_on_which_it_was_sent(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["配 送 单"])
    sheet.append(["客户名称：翠湖社区", None, None, "发货日期：", "2021.11.10"])
    sheet.append(["序号", "产品名称", "单位", "实收数", "含税折扣价", "金额"])
    for at in range(1, 5):
        sheet.append([at, f"香料{at}", "包", at, 5, at * 5])
    book.save(path := tmp_path / "11月对账单.xlsx")
    (table,) = recognise(open_sheets(path))
    assert table.period is not None
    assert (table.period.year, table.period.month, table.period.day) == (2021, 11, 10)


def test_rows_of_nothing_but_spaces_are_empty(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [["Product", "Price"], ["Tea", 3], *[[" ", "  "]] * 3000]:
        sheet.append(row)
    book.save(path := tmp_path / "prices.xlsx")
    (grid,) = open_sheets(path).sheets
    assert [row for row in grid.rows if any(cell is not None for cell in row)] == [["Product", "Price"], ["Tea", 3.0]]
