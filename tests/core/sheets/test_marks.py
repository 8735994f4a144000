"""What the fast reader leaves out: errors, formulas without a result, hidden rows and columns, number formats."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from salesdesk.sheets.grid import Merged, SheetGrid
from salesdesk.sheets.open import open_sheets


def broken(grid: SheetGrid) -> dict[tuple[int, int], object]:
    return {(row, column): grid.rows[row][column] for row, column in grid.broken}


def test_errors_when_in_a_workbook_then_stand_where_excel_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ["姓名", "金额", "#N/A"])
        sheet.write_formula("B2", "=1/0", None, "#DIV/0!")
        sheet.write_formula("B3", "=2+2", None, 4)
        sheet.write_formula("B4", "=A1&A9", None, "")
        sheet.write_formula("D9", "=Sheet9!A1", None, "#REF!")

    grid = open_sheets(path).sheets[0]

    assert broken(grid) == {(0, 2): "#N/A", (1, 1): "#DIV/0!", (8, 3): "#REF!"}
    assert (grid.rows[2][1], grid.rows[3][1], len(grid.rows), grid.width) == (4, None, 9, 4)


def test_formulas_when_saved_without_results_then_are_shown_as_such(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    book.active.append(["数量", "单价", "金额"])
    book.active.append([2, 3, "=A2*B2"])
    book.active["C9"] = "=A9*B9"  # prepared for a row that nobody has filled in
    book.save(path)

    grid = open_sheets(path).sheets[0]

    assert broken(grid) == {(1, 2): "=A2*B2"}
    assert len(grid.rows) == 2


def test_formulas_when_their_writer_computes_nothing_then_its_zeros_are_no_results(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row("A1", [2, 3])
        sheet.write_formula("C1", "=A1*B1")

    assert broken(open_sheets(path).sheets[0]) == {(0, 2): "=A1*B1"}


def test_what_is_hidden_and_how_figures_are_shown_when_read_then_is_known(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        share, day = book.add_format({"num_format": "0.00%"}), book.add_format({"num_format": 'yyyy"年"m"月"'})
        sheet = book.add_worksheet()
        sheet.write_row("A1", ["姓名", "完成率", "月份", "备注"])
        for row in range(1, 6):
            sheet.write_row(row, 0, ["张三"])
            sheet.write_number(row, 1, 0.5, share)
            sheet.write_datetime(row, 2, date(2026, row, 1), day)
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_column("D:XFD", None, None, {"hidden": True})

    grid = open_sheets(path).sheets[0]

    assert (grid.hidden_rows, grid.hidden_columns) == ({2, 3}, {3})
    assert grid.formats == {1: "0.00%", 2: 'yyyy"年"m"月"'}
    assert grid.rows[2][1] == 0.5


def test_cells_when_their_writer_does_not_number_them_then_stand_where_they_are_counted(tmp_path: Path) -> None:
    plain, path = tmp_path / "plain.xlsx", tmp_path / "a.xlsx"
    _empty(plain)
    rows = '<row><c><v>1</v></c></row><row hidden="true"><c><v>1</v></c><c t="e"><v>#N/A</v></c></row>'
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, text.replace(b"<sheetData/>", f"<sheetData>{rows}</sheetData>".encode()))

    grid = open_sheets(path).sheets[0]

    assert (broken(grid), grid.hidden_rows) == ({(1, 1): "#N/A"}, {1})


def _empty(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet()


def test_errors_when_in_a_text_file_then_are_known_too(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,#REF!\n#1,x\n", "utf-8")

    assert broken(open_sheets(path).sheets[0]) == {(1, 1): "#REF!"}


def test_hidden_rows_and_errors_when_in_a_web_page_or_xml_then_are_known(tmp_path: Path) -> None:
    page, xml = tmp_path / "a.xls", tmp_path / "b.xls"
    page.write_text("<table><tr><td>a<td>b</tr><tr style='display:none'><td>1<td>#DIV/0!</tr></table>", "utf-8")
    spaces = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    cells = '<Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="Error">#DIV/0!</Data></Cell>'
    rows = f'<Column ss:Index="2" ss:Hidden="1"/><Row><Cell ss:MergeAcross="1"/></Row><Row ss:Hidden="1">{cells}</Row>'
    xml.write_text(f'<?xml version="1.0"?><Workbook {spaces}><Worksheet ss:Name="a"><Table>{rows}</Table></Worksheet></Workbook>', "utf-8")

    for path in (page, xml):
        grid = open_sheets(path).sheets[0]
        assert (broken(grid), grid.hidden_rows) == ({(1, 1): "#DIV/0!"}, {1})
    assert (grid.hidden_columns, grid.merged) == ({1}, (Merged(0, 0, 0, 1),))


@pytest.mark.parametrize("kind", ["xls", "xlsb", "xlsx"])
@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("sheetjs__named_ranges_2011", {"#NAME?": 3}),
        ("sheetjs__comments_stress_test", {"hidden": 1}),
    ],
)
def test_marks_when_a_real_workbook_is_saved_in_several_kinds_then_are_found_in_each(
    shared_data: Path, kind: str, stem: str, expected: dict[str, int]
) -> None:
    path = shared_data / "hostile" / f"{stem}.{kind}"
    if not path.exists():
        pytest.skip(f"no {path.name}")
    book = open_sheets(path)

    found = {"#NAME?": sum(value == "#NAME?" for grid in book.sheets for value in broken(grid).values())}
    found["hidden"] = sum(len(grid.hidden_rows) for grid in book.sheets)
    assert expected.items() <= found.items()
