"""Random tables, written as programs write them, are read back cell by cell."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as some

from salesdesk.sheets.fixed_width import fixed_columns, fixed_rows
from salesdesk.sheets.html_tables import html_tables
from salesdesk.sheets.open import open_sheets
from salesdesk.sheets.text_tables import encoding_of, text_rows
from salesdesk.sheets.xml2003 import xml2003_sheets

HEAD = ["客户名称", "销售金额", "下单日期", "备注"]
TRADITIONAL = ["客戶名稱", "銷售金額", "下單日期", "備註"]
NAMES = some.text("张王李赵刘陈杨黄周吴宏达远景海天科技有限公司北京上海 ABCabc&<>'.()", min_size=1, max_size=12)
MARKED = some.text("张王李赵刘陈宏达远景,;|\t\"'\n 有限公司", max_size=12)
AMOUNTS = some.decimals(-9_999_999, 9_999_999, places=2)
DAYS = some.dates(date(1990, 1, 1), date(2049, 12, 31))
ROWS = some.lists(some.tuples(NAMES, AMOUNTS, DAYS, MARKED), min_size=2, max_size=20)
# Programs trim what they export, and so does the reading of cells.
SAID = str.strip


def written(rows: Sequence[Sequence[object]], head: list[str]) -> list[list[str]]:
    return [head, *([str(cell) for cell in row] for row in rows)]


@given(ROWS, some.sampled_from(",;\t|"), some.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]))
def test_text_when_written_in_any_encoding_with_any_separator_then_comes_back(rows: list[object], mark: str, encoding: str) -> None:
    table = written(rows, HEAD)  # type: ignore[arg-type]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=mark).writerows(table)
    raw = text.getvalue().encode(encoding)

    read = raw.decode(encoding_of(raw))

    assert list(text_rows(read)) == table


@given(some.lists(some.tuples(some.text("王大明陳小麗與張志強業務負責銷售臺灣", min_size=2, max_size=9), AMOUNTS), min_size=3, max_size=20))
def test_text_when_traditional_then_is_told_from_simplified(rows: list[object]) -> None:
    table = written(rows, TRADITIONAL[:2])  # type: ignore[arg-type]
    raw = "\r\n".join(",".join(row) for row in table).encode("big5")

    assert encoding_of(raw) == "big5hkscs"


@given(some.lists(some.tuples(some.sampled_from(["Müller GmbH", "Zoë", "Acme Inc"]), AMOUNTS), min_size=2, max_size=20))
def test_text_when_decimals_have_a_comma_then_the_semicolon_divides(rows: list[tuple[str, object]]) -> None:
    table = [["Kunde", "Betrag"], *([name, str(amount).replace(".", ",")] for name, amount in rows)]

    assert list(text_rows("\n".join(";".join(row) for row in table))) == table


@given(ROWS)
def test_report_when_printed_in_columns_then_comes_back(rows: list[tuple[str, object, date, str]]) -> None:
    table = [["Kunde", "Betrag", "Datum"], *([f"K{at}", f"{amount:>14}", day.isoformat()] for at, (_, amount, day, _) in enumerate(rows))]
    text = "\n".join(f"{name:<8} {amount:>14}  {day}" for name, amount, day in table)

    begins = fixed_columns(text)

    assert begins is not None
    assert list(fixed_rows(text, begins)) == [[cell.strip() for cell in row] for row in table]


@given(ROWS)
def test_web_table_when_written_then_comes_back(rows: list[object]) -> None:
    import html

    table = written(rows, HEAD)  # type: ignore[arg-type]
    body = "".join(f"<tr>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for row in table)

    assert html_tables(f"<html><table>{body}</table></html>")[0][0] == [[SAID(cell) for cell in row] for row in table]


@given(ROWS)
@settings(max_examples=25)
def test_xml_of_2003_when_written_then_comes_back(rows: list[tuple[str, object, date, str]]) -> None:
    from xml.sax.saxutils import escape

    kinds = ("String", "Number", "DateTime", "String")
    cells = ""
    for row in rows:
        said = zip(kinds, map(str, row), strict=True)
        cells += "<Row>" + "".join(f'<Cell><Data ss:Type="{kind}">{escape(text)}</Data></Cell>' for kind, text in said) + "</Row>"
    space = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xls"
        path.write_text(
            f'<?xml version="1.0"?><Workbook {space}><Worksheet ss:Name="a"><Table>{cells}</Table></Worksheet></Workbook>', "utf-8"
        )
        ((_, read),) = [(name, grid) for name, grid, *_ in xml2003_sheets(path)]

    assert read == [[name, float(str(amount)), day, note or None] for name, amount, day, note in rows]


@pytest.mark.parametrize("from_1904", [False, True])
@given(
    rows=ROWS, top=some.integers(0, 4), left=some.integers(0, 3), shown=some.sampled_from(["yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "d-mmm-yy"])
)
@settings(max_examples=12)
def test_workbook_when_written_then_comes_back(
    rows: list[tuple[str, object, date, str]], top: int, left: int, shown: str, from_1904: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        with xlsxwriter.Workbook(path, {"date_1904": from_1904, "strings_to_formulas": False}) as book:
            days, sheet = book.add_format({"num_format": shown}), book.add_worksheet()
            for at, (name, amount, day, note) in enumerate(rows, top):
                sheet.write_string(at, left, name)
                sheet.write_number(at, left + 1, float(str(amount)))
                sheet.write_datetime(at, left + 2, day, days)
                sheet.write_string(at, left + 3, note)
        grid = open_sheets(path).sheets[0]

    expected = [[None] * left + [name, float(str(amount)), day, note or None] for name, amount, day, note in rows]
    assert [row[: left + 3] for row in grid.rows[top:]] == [row[: left + 3] for row in expected]
    assert len(grid.rows) == top + len(rows)
