"""A sheet that comes again over facts that were edited in SalesDesk: told, where the sheet says nothing new."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import xlsxwriter

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, apply_plan, plan_import
from salesdesk.model import SaleLine
from salesdesk.text import mark

Row = tuple[str, date, str, str, float]
HEADINGS = ("订单号", "日期", "销售员", "客户名称", "金额")
ROWS: list[Row] = [(f"SO{at}", date(2026, 9, 1 + at), "张三", f"东方{at}公司", 100.0 + at) for at in range(6)]


def planned(db: Database, folder: Path, rows: Sequence[Row]) -> ImportPlan:
    path = folder / "九月.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("订单明细")
        sheet.write_row(0, 0, HEADINGS)
        days = book.add_format({"num_format": "yyyy-mm-dd"})
        for at, (order, day, *rest) in enumerate(rows, 1):
            sheet.write(at, 0, order)
            sheet.write_datetime(at, 1, day, days)
            sheet.write_row(at, 2, rest)
    return plan_import(db, [path], today=date(2026, 10, 5))


def edited(db: Database, order: str) -> None:
    with db.write(mark("Action", "Edit")) as session:
        session.query(SaleLine).filter_by(order_number=order).one().amount = Decimal(7)


def said(plan: ImportPlan) -> list[tuple[object, object]]:
    """Return count and rows of the notes about facts that were edited here."""
    notes = [dict(note.values) for table in plan.tables for note in table.notes if note.source.startswith("Edited")]
    return [(one["n"], one["rows"]) for one in notes]


def test_sheet_when_it_comes_again_then_rows_that_were_edited_here_are_told(database: Database, tmp_path: Path) -> None:
    apply_plan(database, planned(database, tmp_path, ROWS))
    edited(database, "SO1")
    edited(database, "SO4")

    again = planned(database, tmp_path, [*ROWS, ("SO9", date(2026, 9, 30), "张三", "新公司", 1.0)])

    assert (again.counts.new, again.counts.changed, again.counts.same) == (1, 2, 4)
    assert said(again) == [(2, ("3", "6"))]


def test_sheet_when_it_says_something_new_then_it_is_an_ordinary_change(database: Database, tmp_path: Path) -> None:
    apply_plan(database, planned(database, tmp_path, ROWS))
    edited(database, "SO1")

    again = planned(database, tmp_path, [ROWS[0], (*ROWS[1][:4], 300.0), *ROWS[2:]])

    assert again.counts.changed == 1
    assert said(again) == []


def test_import_when_it_set_rows_back_then_they_are_no_longer_told(database: Database, tmp_path: Path) -> None:
    apply_plan(database, planned(database, tmp_path, ROWS))
    edited(database, "SO1")
    apply_plan(database, planned(database, tmp_path, ROWS))

    assert said(planned(database, tmp_path, ROWS)) == []
