"""Formulas that were saved without a result are named in every kind of file; an empty text is a result."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from salesdesk.sheets.cells import SHARED_FORMULA
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.open import open_sheets
from tests.core.sheets.old_workbook import EMPTY, number, old_workbook

_SPACES = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
_OFFICE = " ".join(
    f'xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for one, name in (("office", "office"), ("table", "table"), ("text", "text"))
)


def broken(grid: SheetGrid) -> dict[tuple[int, int], object]:
    return {(row, column): grid.rows[row][column] for row, column in grid.broken}


def xml(path: Path, cells: str, options: str = "") -> Path:
    sheet = f'<Worksheet ss:Name="a"><Table><Row><Cell><Data ss:Type="Number">2</Data></Cell>{cells}</Row></Table>{options}</Worksheet>'
    path.write_text(f'<?xml version="1.0"?><Workbook {_SPACES}>{sheet}</Workbook>', "utf-8")
    return path


def ods(path: Path, cell: str) -> Path:
    two = '<table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>'
    table = f'<table:table table:name="S"><table:table-row>{two}{cell}</table:table-row></table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", f"<office:document-content {_OFFICE}>{body}</office:document-content>")
    return path


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ('<table:table-cell table:formula="of:=[.A1]*2"/>', {(0, 1): "=A1*2"}),
        ('<table:table-cell table:formula="of:=[.A1]*2"></table:table-cell>', {(0, 1): "=A1*2"}),
        (
            '<table:table-cell table:formula="of:=[.A1]*2" office:value-type="float" office:value="4"><text:p/></table:table-cell>',
            {},
        ),
        ('<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""/>', {}),
        ("<table:table-cell/>", {}),
    ],
)
def test_ods_when_a_formula_has_no_value_then_is_named(tmp_path: Path, cell: str, found: dict[tuple[int, int], str]) -> None:
    assert broken(open_sheets(ods(tmp_path / "a.ods", cell)).sheets[0]) == found


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ('<Cell ss:Formula="=RC[-1]*2"/>', {(0, 1): "=RC[-1]*2"}),
        ('<Cell ss:Formula="=RC[-1]*2"><Data ss:Type="Number">4</Data></Cell>', {}),
        ('<Cell ss:Formula="=&quot;&quot;"><Data ss:Type="String"></Data></Cell>', {}),
        ("<Cell/>", {}),
    ],
)
def test_xml_of_2003_when_a_formula_has_no_value_then_is_named(tmp_path: Path, cell: str, found: dict[tuple[int, int], str]) -> None:
    assert broken(open_sheets(xml(tmp_path / "a.xml", cell)).sheets[0]) == found


@pytest.mark.parametrize(("visible", "hidden"), [("SheetHidden", True), ("SheetVeryHidden", True), ("SheetVisible", False), (None, False)])
def test_xml_of_2003_when_a_sheet_is_hidden_then_it_is_known(tmp_path: Path, visible: str | None, hidden: bool) -> None:
    said = f"<Visible>{visible}</Visible>" if visible else ""
    options = f'<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">{said}</WorksheetOptions>'

    assert open_sheets(xml(tmp_path / "a.xml", "", options)).sheets[0].hidden == hidden


@pytest.mark.parametrize(
    ("results", "found"),
    [
        ((EMPTY, EMPTY), {(0, 1): SHARED_FORMULA, (1, 1): SHARED_FORMULA}),
        ((number(4.0), EMPTY), {}),
        ((number(4.0), number(0.0)), {}),
    ],
)
def test_xls_when_none_of_its_formulas_has_a_value_then_they_are_named(
    tmp_path: Path, results: tuple[bytes, bytes], found: dict[tuple[int, int], str]
) -> None:
    path = old_workbook(tmp_path / "a.xls", [[2.0, results[0], "x"], [3.0, results[1], "y"]])

    grid = open_sheets(path).sheets[0]

    assert [row[0] for row in grid.rows] == [2.0, 3.0]
    assert broken(grid) == found


@pytest.mark.parametrize("from_1904", [True, False])
def test_xls_when_its_days_count_from_1904_then_it_is_known(tmp_path: Path, from_1904: bool) -> None:
    assert open_sheets(old_workbook(tmp_path / "a.xls", [[2.0]], from_1904=from_1904)).sheets[0].from_1904 == from_1904
