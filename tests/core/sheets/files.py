"""Files that the tests of reading are tried on, made by their own code."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import xlsxwriter

ROWS = [["姓名", "日期", "金额"], ["张三", "2026-10-01", "1,200.50"], ["李四", "2026-10-02", "(30)"]]

HTML = "<html><body><table><tr>{}</tr></table></body></html>"

XML2003 = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="订单"><Table>
<Row><Cell><Data ss:Type="String">姓名</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">金额</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">张三</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">12.5</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def workbook(path: Path) -> Path:
    """Write a workbook whose table begins at B2, with a merged title, a hidden sheet and gaps."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("2026年10月")
        sheet.merge_range("B2:D2", "销售业绩")
        sheet.write_row("B3", ["姓名", "日期", "金额"])
        sheet.write_row("B4", ["张三"])
        sheet.write_datetime("C4", date(2026, 10, 1), book.add_format({"num_format": "yyyy-mm-dd"}))
        sheet.write_number("D4", 1200.5)
        book.add_worksheet("旧").hide()
    return path


def far_cell(path: Path) -> Path:
    """Write a workbook with one cell in the last column of the last row: half a terabyte as a grid."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write("A1", 1)
        sheet.write("XFD1048576", 1)
    return path


def bomb(path: Path) -> Path:
    """Write a small archive that unpacks to 400 MB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, archive.open("xl/workbook.xml", "w") as part:
        for _ in range(400):
            part.write(bytes(1 << 20))
    return path


def csv_text(separator: str = ",") -> str:
    """Return `ROWS` as separated text."""
    return "\r\n".join(separator.join(f'"{cell}"' if separator in cell else cell for cell in row) for row in ROWS) + "\r\n"


def rewritten(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Write `workbook`, each of its parts put through `change`."""
    plain = workbook(path.with_name("plain.xlsx"))
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    plain.unlink()
    return path
