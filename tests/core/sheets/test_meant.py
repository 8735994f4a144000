"""What a writer puts around a number so that Excel keeps its zeros is no part of it; a formula is named as one."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from salesdesk.sheets.meant import meant
from salesdesk.sheets.open import open_sheets


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('="00012"', "00012"),
        ('= "00012" ', "00012"),
        ('="a ""b"""', 'a "b"'),
        ('=""', ""),
        ('=T("00012")', "00012"),
        ('=HYPERLINK("https://example.com/1","SO1")', "SO1"),
        ("'00012", "00012"),
        ("'+86 138", "+86 138"),
        ("'张伟'", "张伟"),
        ("`20260301", "20260301"),
        ("=101", "101"),
        ("=-1.50", "-1.50"),
        *((same, same) for same in ("=1+2", '="a"&B2', '=B2&"a"', '=IF(A1,"a","b")', "'26 Q1", "'s-Gravenhage", "`a`b", "'", "=")),
    ],
)
def test_cell_when_a_sign_only_keeps_excel_off_then_means_the_text_within(cell: str, text: str) -> None:
    assert meant(cell) == text


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_text_file_when_its_numbers_are_kept_from_excel_then_has_them_as_they_are(tmp_path: Path, separator: str, end: str) -> None:
    path = tmp_path / "a.csv"
    rows = [['="No"', '="Name"', "Code"], ['="001"', f'="Smith{separator} Ann"', "'007"], ['"=""002"""', "Bob", '"`008"']]
    path.write_text(end.join(map(separator.join, rows)) + end, "utf-8", newline="")

    assert open_sheets(path).sheets[0].rows == [["No", "Name", "Code"], ["001", f"Smith{separator} Ann", "007"], ["002", "Bob", "008"]]


@pytest.mark.parametrize("separator", [",", ";"])
def test_text_file_when_each_line_stands_in_quotes_then_its_cells_are_read(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "a.csv"
    lines = [separator.join(one) for one in (("No", "Name", "Amount"), ("1", '""Smith""', "5"), ("2", "Bob", "6"))]
    path.write_text("".join(f'"{line}"\n' for line in lines), "utf-8")

    assert open_sheets(path).sheets[0].rows == [["No", "Name", "Amount"], ["1", "Smith", "5"], ["2", "Bob", "6"]]


def test_text_file_when_it_has_one_column_in_quotes_then_it_stays_one(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('"Name"\n"Ann"\n"Bob"\n', "utf-8")

    assert open_sheets(path).sheets[0].rows == [["Name"], ["Ann"], ["Bob"]]


def test_web_page_when_its_numbers_are_kept_from_excel_then_has_them_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_text("<table><tr><td>No<td>Code</tr><tr><td>=&quot;001&quot;<td>='007'</tr><tr><td>'002<td>=B2+1</tr></table>", "utf-8")

    grid = open_sheets(path).sheets[0]

    assert grid.rows == [["No", "Code"], ["001", "='007'"], ["002", "=B2+1"]]
    assert grid.broken == {(1, 1), (2, 1)}


def test_workbook_when_a_formula_only_quotes_a_text_then_needs_no_result(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["No", "Amount"])
    book.active.append(['="001"', "=1+2"])
    book.save(path)

    grid = open_sheets(path).sheets[0]

    assert grid.rows[1] == ["001", "=1+2"]
    assert grid.broken == {(1, 1)}
