"""Writing: what is written comes back as it was, and looks after the people who open it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from salesdesk.errors import SalesDeskError
from salesdesk.fields import Kind
from salesdesk.sheets.open import open_sheets
from salesdesk.sheets.write import Column, Table, write_table, write_tables

COLUMNS = [Column("姓名"), Column("销售额", Kind.MONEY), Column("达成率", Kind.PERCENT), Column("日期", Kind.DATE)]


def test_table_when_written_then_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "成员.xlsx"

    assert write_table(path, "成员", COLUMNS, [("张三", Decimal("1234.5"), 0.85, date(2026, 1, 2)), ("李四", None, None, None)]) == 2

    assert open_sheets(path).sheets[0].rows[1:] == [["张三", 1234.5, 0.85, date(2026, 1, 2)], ["李四", None, None, None]]
    assert [one.name for one in path.parent.iterdir()] == ["成员.xlsx"]


def test_table_when_opened_then_is_styled(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, "成员", COLUMNS, [("某某某科技发展有限公司", 1, 1, None)])

    sheet = openpyxl.load_workbook(path).active

    assert (sheet["A1"].font.bold, sheet.freeze_panes, sheet.auto_filter.ref) == (True, "A2", "A1:D2")
    assert sheet["B2"].number_format == "#,##0.00"
    assert sheet.column_dimensions["A"].width >= 22


def test_text_when_it_looks_like_a_formula_or_an_address_then_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_table(path, "a", [Column("x")], [("=1+1",), ("+49",), ("http://example.com",), ("007",)])

    sheet = openpyxl.load_workbook(path).active

    assert [(row[0].value, row[0].data_type, row[0].hyperlink) for row in sheet.iter_rows(min_row=2)] == [
        ("=1+1", "s", None), ("+49", "s", None), ("http://example.com", "s", None), ("007", "s", None),
    ]  # fmt: skip


def test_sheets_when_names_clash_or_are_not_allowed_then_are_made_to_fit(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_tables(path, [Table(title, [Column("x")], []) for title in ("订单/退货", "订单/退货", "a" * 40, "")])

    assert [one.name for one in open_sheets(path).sheets] == ["订单 退货", "订单 退货 2", "a" * 31, "Sheet"]


def test_table_when_it_cannot_be_written_then_says_so_and_leaves_the_old_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file, no folder")

    with pytest.raises(SalesDeskError, match="There is no folder"):
        write_table(tmp_path / "a" / "b.xlsx", "x", COLUMNS, [])
