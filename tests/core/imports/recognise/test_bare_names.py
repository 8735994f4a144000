"""Plain lists that people keep: what stands beside a bare heading says what it is, and what a sheet is not."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.open import open_sheets

Rows = list[list[object]]

_DELIVERED: Rows = [["序号", "名称", "规格", "单位", "单价", "数量", "总价"]] + [
    [at, f"汤料{at}", "1kg", "件", 10 + at, at, (10 + at) * at] for at in range(1, 6)
]
_SHOP: Rows = [["date", "order_id", "product", "price", "quantity", "revenue", "user_id", "age", "sex"]] + [
    [f"2026-03-{at:02}", f"ORD{at:03}", "Phone", 100, at, 100 * at, f"U{at}", 30 + at, "F"] for at in range(1, 7)
]
_PRINTED: Rows = [["Code", "Name", "Code", "Customer", "Date", "Qty.", "Sales Value"]] + [
    [f"A{at}", f"Tablets {at}", f"H{at}", f"Pharmacy {at}", f"2026-04-{at:02}", at, at * 7] for at in range(1, 7)
]
_EACH_DAY: Rows = [["日期", "销售额", "利润"], *[[f"2026-01-{at:02}", 1000 + at, 100 + at] for at in range(1, 9)]]
_FORECAST: Rows = [["Date", "Sales", "Forecast(Sales)"], *[[f"2026-01-{at:02}", 10 + at, 20 + at] for at in range(1, 9)]]
_TWO_PRICES: Rows = [
    ["Date", "Customer", "Unit price", "Sales Price", "Quantity"],
    *[[f"2026-01-{at:02}", f"Client {at}", 40 + at, 120, at] for at in range(1, 9)],
    ["Sum of all items", None, None, 960, None],
]
_MONTHS: Rows = [["month", "transaction", "product code", "sale price", "salesperson"]] + [
    ["Jan" if at < 5 else "Feb", 1000 + at, at % 3 + 1, 20 * (at % 3 + 1), "Tony Gill" if at % 2 else "Ann Hall"] for at in range(1, 9)
]
_KNITTED: Rows = [["生产单号", "产品代号", "针数", "订单量（t）"], *[[7060729 + at, f"YT-09{at}", 22, at] for at in range(1, 6)]]
_TOOLS: Rows = [["工装模具编号", "类别", "产品名称", "存放位置", "数量", "上次保养日期", "保养周期", "责任人"]] + [
    [f"GW{at:03}", "滚弯模", f"213-{at}", "机器边上", 1, "2026-01-05", "30天", "张宏"] for at in range(1, 6)
]
_OWED_BY_US: Rows = [["项目", "分供商及内部单位", "合同编号", "合同名称", "欠款"]] + [
    ["大厦项目", f"南京第{at}建设有限公司", f"0900{at}", "分包合同", at * 100] for at in range(1, 6)
]
_VENDORS: Rows = [["CITY", "LAST_ACTIVITY", "NAME", "STREET", "VENDOR_NUMBER"]] + [
    ["Brea", f"2026-01-{at:02}", f"Hardware {at}", f"{at} State Street", f"8297{at}"] for at in range(1, 6)
]
_PRICES: Rows = [["Brand", "Ref#", "Type", "Price", "Date"]] + [
    [f"Brand {at}", f"100{at}-22", "TABS", 100 + at, f"2026-03-{at:02}"] for at in range(1, 9)
]
_BOTH_SIDES: Rows = [["No.", "Date", "Name of Party", "Due Amount"]] + [
    [at, f"2026-03-{at:02}", f"Agency {at}", f"      {at}00.00 {'Cr' if at == 1 else 'Dr'}"] for at in range(1, 7)
]

_VEGETABLES: Rows = [["vegetables", "amount", "price", "customers"]] + [
    [f"Leek {at}", 0.5 if at % 2 else 30 + at, 5.5, f"Stall {at % 3}"] for at in range(1, 13)
]
_CODED: Rows = [["Food", None, "Customer", "Order Number", "Order Date", "Net Booking", "Quantity"]] + [
    [6000100 + at, f"Pizza {at}", f"Client {at}", 8000 + at, f"2026-01-{at:02}", 100 * at, at] for at in range(1, 8)
]
_BOTH_WAYS: Rows = [["时间", "人员", "收/支", "金额", "类别"], *[[f"2026-01-{at:02}", "47", "支出", at, "吃饭"] for at in range(1, 6)]]
_UNREAD: Rows = [["OpportunityID", "Owner", "CloseDate", "Stage", "Amount"]] + [
    [str(at), "David Brown", f"2026-03-{at:02}", at % 4, at * 100] for at in range(1, 9)
]


@pytest.mark.parametrize(
    ("name", "rows", "kind", "meanings"),
    [
        ("4月配送清单", _DELIVERED, "sale_lines", {"名称": "product", "总价": "amount"}),
        ("sales", _SHOP, "sale_lines", {"user_id": "customer_id"}),
        ("sales", _PRINTED, "sale_lines", {"Name": "product", "Customer": "customer"}),
        ("销售数据", _EACH_DAY, "sale_lines", {"日期": "day", "销售额": "amount"}),
        ("Sales Forecast", _FORECAST, "unknown", {}),
        ("Sales Report", _TWO_PRICES, "sale_lines", {"Sales Price": "amount"}),
        ("Sales Report", _MONTHS, "sale_lines", {"transaction": "order_number", "sale price": "amount"}),
        ("销售数据", _VEGETABLES, "sale_lines", {"amount": "quantity", "price": "unit_price"}),
        ("Catering", _CODED, "sale_lines", {"Food": "product_id", "": "product"}),
        ("账单", _BOTH_WAYS, "unknown", {}),
        ("pipeline", _UNREAD, "opportunities", {"Stage": "ignored"}),
        ("订单", _KNITTED, "unknown", {}),
        ("台账", _TOOLS, "unknown", {}),
        ("汇总表", _OWED_BY_US, "unknown", {}),
        ("Vendor", _VENDORS, "unknown", {}),
        ("Price List", _PRICES, "price_lists", {}),
        ("outstanding", _BOTH_SIDES, "receivables", {"Name of Party": "customer", "Due Amount": "outstanding"}),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_a_plain_list_is_what_it_says(tmp_path: Path, name: str, rows: Rows, kind: str, meanings: dict[str, str]) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(path := tmp_path / f"{name}.xlsx")
    (table,) = recognise(open_sheets(path))
    assert table.kind == kind, table.reason
    found = {one.header: str(one.meaning) for one in table.columns}
    assert {header: found[header] for header in meanings} == meanings


def test_stages_that_are_numbers_alone_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in _UNREAD:
        sheet.append(row)
    book.save(path := tmp_path / "pipeline.xlsx")
    (table,) = recognise(open_sheets(path))
    assert any("numbers alone" in one.source for one in table.notes)


def test_rows_numbered_in_advance_are_no_sales(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [*_DELIVERED, *([at, None, None, None, None, None, 0] for at in range(6, 10)), ["合计：215"]]:
        sheet.append(row)
    book.save(path := tmp_path / "配送清单.xlsx")
    (table,) = recognise(open_sheets(path))
    assert table.row_numbers() == [2, 3, 4, 5, 6]
