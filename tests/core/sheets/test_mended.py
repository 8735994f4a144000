"""Workbooks whose writers use what their format allows and others do not: read like all others."""

from __future__ import annotations

import struct
import zipfile
from datetime import date
from pathlib import Path

import pytest

from salesdesk.sheets.open import open_sheets

_OFFICE = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
_TEXT = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
ROWS = [["No", "Rep", "Amount"], ["S1", "Ann Lee", 800.5], ["S2", None, 30.0]]
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="{}/{}" Target="{}"/></Relationships>'
)


def _record(kind: int, content: bytes = b"") -> bytes:
    number = bytes((kind,)) if kind < 0x80 else bytes((kind & 0x7F | 0x80, kind >> 7))
    return number + bytes((len(content),)) + content


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def xlsb(path: Path, short: bool, from_1904: bool = False) -> Path:
    """Write `ROWS`; `short`: cells beside another one do not say in which column they are."""
    cells = b""
    for number, row in enumerate(ROWS):
        cells += _record(0, struct.pack("<IIHHBI", number, 0, 300, 0, 0, 0))
        last = -2
        for column, cell in enumerate(row):
            if cell is None:
                continue
            beside = short and column == last + 1
            place = bytes(4) if beside else struct.pack("<II", column, 0)
            if isinstance(cell, str):
                cells += _record(17 if beside else 6, place + _text(cell))
            else:
                cells += _record(16 if beside else 5, place + struct.pack("<d", cell))
            last = column
    sheet = _record(129) + _record(148, struct.pack("<IIII", 0, 2, 0, 2)) + _record(145) + cells + _record(146) + _record(130)
    book = _record(131) + _record(153, struct.pack("<III", from_1904, 0, 0))
    book += _record(143) + _record(156, struct.pack("<II", 0, 1) + _text("r1") + _text("S")) + _record(144) + _record(132)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("_rels/.rels", _PACKAGE.format(_RELATION, "officeDocument", "xl/workbook.bin"))
        archive.writestr("xl/_rels/workbook.bin.rels", _PACKAGE.format(_RELATION, "worksheet", "worksheets/sheet1.bin"))
        archive.writestr("xl/workbook.bin", book)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
    return path


@pytest.mark.parametrize("short", [True, False])
def test_xlsb_when_cells_do_not_say_where_they_stand_then_stand_beside_the_one_before(tmp_path: Path, short: bool) -> None:
    assert open_sheets(xlsb(tmp_path / "a.xlsb", short)).sheets[0].rows == ROWS


@pytest.mark.parametrize("from_1904", [True, False])
def test_xlsb_when_its_days_count_from_1904_then_it_is_known(tmp_path: Path, from_1904: bool) -> None:
    assert open_sheets(xlsb(tmp_path / "a.xlsb", short=True, from_1904=from_1904)).sheets[0].from_1904 == from_1904


@pytest.mark.parametrize("gap", ["", "\n   ", "\t"])
def test_ods_when_blanks_stand_between_its_cells_then_is_read(tmp_path: Path, gap: str) -> None:
    cells = [
        '<table:table-cell office:value-type="string"><text:p>Ann  Lee</text:p></table:table-cell>',
        '<table:table-cell office:value-type="date" office:date-value="2026-09-03"><text:p>3/9/26</text:p></table:table-cell>',
        '<table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>',
    ]
    row = gap.join(("<table:table-row>", *cells, "</table:table-row>"))
    table = gap.join(('<table:table table:name="S">', "<table:table-column/>", row, "</table:table>"))
    body = f"<office:body><office:spreadsheet>{gap}{table}{gap}</office:spreadsheet></office:body>"
    content = f"<office:document-content {_OFFICE} {_TEXT}>{body}</office:document-content>"
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)

    assert open_sheets(tmp_path / "a.ods").sheets[0].rows == [["Ann  Lee", date(2026, 9, 3), 2.0]]
