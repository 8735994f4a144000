"""Rejected rows that come back corrected say by themselves what stood above them, or in the file's name."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import select

from salesdesk import workspace
from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import, write_rejected
from salesdesk.imports.plan.choices import Choices
from salesdesk.model import Customer, Member, Product, SaleLine

Row = tuple[object, ...]
ORDERS: tuple[Row, ...] = (
    ("销售订单编号", "下单日期", "负责人", "客户名称", "产品名称", "小计"),
    ("SO1", "2025-10-25", "张三", "A公司", "泵", "x"),
    (None, None, None, None, "阀", 6),
    ("SO2", "2025-10-26", "李四", "B公司", "泵", 5),
    (None, None, None, None, "阀", "x"),
)
MONTHS: tuple[Row, ...] = (
    ("月份", "销售员", "金额"), ("2025年9月", "张三", "x"), (None, "李四", 5), ("2025年10月", "张三", 5), (None, "李四", "x"),
)  # fmt: skip
PEOPLE: tuple[Row, ...] = (
    ("销售员", "日期", "客户", "金额"), ("张三", "2025-10-08", "A公司", "x"), ("李四", "2025-10-09", "B公司", 5),
    (None, "2025-10-10", "C公司", "x"),
)  # fmt: skip
OF_ORDERS: tuple[Row, ...] = (
    ("订单号", "客户名称", "销售员", "下单日期", "产品名称", "金额"),
    ("A1", "甲公司", "张三", "2025-10-01", "泵", "x"),
    ("A1", None, None, None, "阀", 6),
    ("A2", "乙公司", "李四", "2025-10-02", "泵", 5),
    ("A2", None, None, None, "阀", "x"),
)
NO_YEAR: tuple[Row, ...] = (
    ("销售员", "日期", "客户", "金额"), ("张三", "10月8日", "A公司", "x"),
    ("李四", "10月9日", "B公司", 5), ("李四", "10月10日", "C公司", "x"),
)  # fmt: skip
NO_DAY: tuple[Row, ...] = (
    ("销售员", "产品名称", "数量", "金额"), ("张三", "泵", 1, "x"), (None, "阀", 2, 6), ("李四", "泵", 1, 5), (None, "阀", 2, "x"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "rows", "merged"),
    [
        ("销售", ORDERS, False),
        ("销售", ORDERS, True),
        ("销售", MONTHS, False),
        ("销售", PEOPLE, False),
        ("销售", OF_ORDERS, False),
        ("2025年销售", NO_YEAR, False),
        ("2025年10月销售", NO_DAY, False),
    ],
)
def test_rejected_row_when_corrected_in_its_workbook_then_is_what_the_corrected_sheet_says(
    sqlite_database: Database, tmp_path: Path, name: str, rows: tuple[Row, ...], merged: bool
) -> None:
    sheet, errors = tmp_path / f"{name}.xlsx", tmp_path / "errors.xlsx"
    database, expected = sqlite_database, workspace.create(tmp_path / "expected.salesdesk")
    _import(expected, _written(sheet, rows, 7, merged))

    plan = plan_import(database, [_written(sheet, rows, "七百多", merged)], choices=Choices(confirmed=True))
    apply_plan(database, plan)
    assert write_rejected(plan, errors) == 2
    book = openpyxl.load_workbook(errors)
    for cells in book.worksheets[0].iter_rows():
        for cell in cells:
            if cell.value == "七百多":
                cell.value = 7
    book.save(errors)
    _import(database, errors)

    assert _lines(database) == _lines(expected) != []
    expected.close()
    # The sheet itself, put right at last, brings nothing new.
    assert plan_import(database, [_written(sheet, rows, 7, merged)], choices=Choices(confirmed=True)).counts.new == 0


def _import(database: Database, path: Path) -> None:
    apply_plan(database, plan_import(database, [path], choices=Choices(confirmed=True)))


def _written(path: Path, rows: tuple[Row, ...], amount: object, merged: bool) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append([amount if cell == "x" else cell for cell in row])
    for column in "ABCD" if merged else "":
        sheet.merge_cells(f"{column}2:{column}3")
        sheet.merge_cells(f"{column}4:{column}5")
    book.save(path)
    return path


def _lines(database: Database) -> list[tuple[object, ...]]:
    query = (
        select(SaleLine.order_number, SaleLine.day, Member.name, Customer.name, Product.name, SaleLine.amount)
        .join(Member, Member.id == SaleLine.member_id)
        .outerjoin(Customer, Customer.id == SaleLine.customer_id)
        .outerjoin(Product, Product.id == SaleLine.product_id)
    )
    with database.read() as session:
        return sorted((tuple(row) for row in session.execute(query)), key=str)
