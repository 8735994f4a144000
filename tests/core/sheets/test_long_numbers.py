"""Ids of 16 digits and more that a program wrote as numbers keep all their digits; of those that Excel cut it is known that it did."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from salesdesk.progress import Progress
from salesdesk.sheets import child, long_sheets
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.open import _receive, open_sheets
from salesdesk.sheets.wire import Sender

CELL = '<c r="{column}{row}"><v>{value}</v></c>'
ROW = '<row r="{row}">{cells}</row>'
WHOLE = ["550000000000000123", "550000000000000247"]
ODS = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="S">{}</table:table></office:spreadsheet></office:body>'
    "</office:document-content>"
)
XML2003 = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>{}</Table></Worksheet></Workbook>'
)


def xlsx(path: Path, rows: list[list[str]], cell: str = CELL, row: str = ROW) -> Path:
    """Write a workbook whose sheet has the numbers `rows`, written as they are given, in elements like `cell` and `row`."""
    with xlsxwriter.Workbook(path) as made:
        made.add_worksheet("S")
        made.add_worksheet("T")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    lines = "".join(
        row.format(row=at, cells="".join(cell.format(column="ABC"[n], row=at, value=value) for n, value in enumerate(values)))
        for at, values in enumerate(rows, 1)
    )
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b"<sheetData/>", f"<sheetData>{lines}</sheetData>".encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def ods(path: Path, rows: list[list[str]]) -> Path:
    """Write a document with the numbers `rows`."""
    cell = '<table:table-cell office:value-type="float" office:value="{0}"><text:p>{0}</text:p></table:table-cell>'
    lines = "".join(f"<table:table-row>{''.join(map(cell.format, values))}</table:table-row>" for values in rows)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", ODS.format(lines))
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return path


def xml2003(path: Path, rows: list[list[str]]) -> Path:
    """Write a workbook of Excel 2003 in XML with the numbers `rows`."""
    cell = '<Cell><Data ss:Type="Number">{}</Data></Cell>'
    path.write_text(XML2003.format("".join(f"<Row>{''.join(map(cell.format, values))}</Row>" for values in rows)), encoding="utf-8")
    return path


def read(path: Path) -> list[list[Cell]]:
    """Return the first sheet of a file."""
    return open_sheets(path).sheets[0].rows


def read_here(path: Path, *, slow: bool = False) -> list[list[Cell]]:
    """Return the first sheet as the reading process reads it, in this process."""
    pipe = io.BytesIO()
    sender = Sender(pipe)
    child._read(path, sender, 1 << 30, 1000, slow=slow)
    sender.send("end")
    pipe.seek(0)
    return _receive(path, pipe, Progress()).sheets[0].rows


def kept(rows: list[list[str]]) -> list[list[Cell]]:
    """Return `rows` as they are read where no digit is sure: long numbers as floats."""
    return [[float(value) for value in values] for values in rows]


@pytest.mark.parametrize(
    "written",
    [
        ["1234567890123450", "1234567890123460"],  # typed into Excel
        ["550000000000000000", "560000000000000000"],
        ["1.2345678901234501E+17", "1.2345678901234601E+17"],  # saved by Excel
        ["123456789012345680", "1234567890123456800"],  # from a program that keeps numbers as floats
        ["1.2345678901234568E17"],
        ["123456789012345664", "123456789012345696"],
    ],
)
def test_numbers_when_they_may_be_cut_then_stay_unsure(tmp_path: Path, written: list[str]) -> None:
    rows = [[one] for one in written]

    assert read(xlsx(tmp_path / "cut.xlsx", rows)) == kept(rows)


def test_numbers_when_one_of_a_column_cannot_be_cut_then_all_of_it_are_whole_but_not_those_of_a_cut_column_beside(tmp_path: Path) -> None:
    ids = ["550000000000000120", "550000000000000123", "550000000000000247", "12.50", "7"]
    cut = ["1234567890123450", "1234567890123460", "1234567890123470", "1234567890123480", "8"]

    found = read(xlsx(tmp_path / "two.xlsx", [list(pair) for pair in zip(ids, cut, strict=True)]))

    assert [row[0] for row in found] == [*ids[:3], 12.5, 7.0]
    assert [row[1] for row in found] == [float(one) for one in cut]


def test_numbers_when_a_few_end_in_zero_by_chance_then_the_other_columns_tell(tmp_path: Path) -> None:
    chance = ["1234567890123450", "1234567890123460"]

    found = read(xlsx(tmp_path / "chance.xlsx", [list(pair) for pair in zip(WHOLE, chance, strict=True)]))

    assert found == [list(pair) for pair in zip(WHOLE, chance, strict=True)]


def test_long_numbers_when_only_shorter_ones_are_sure_then_stay_unsure(tmp_path: Path) -> None:
    found = read(xlsx(tmp_path / "mixed.xlsx", [["1234567890123451"], ["1234567890123460"], ["1234567890123456800"]]))

    assert found == [["1234567890123451"], ["1234567890123460"], [1234567890123456800.0]]


@pytest.mark.parametrize(
    ("cell", "row"),
    [
        (CELL, ROW),
        ("<c r='{column}{row}' s='0' t='n'><v>{value}</v></c>", "<row r='{row}'>{cells}</row>"),
        ('<c t="n"><v> {value}.0 </v></c>', "<row>{cells}</row>"),
        ('<c r="{column}{row}"><f>1*{value}</f><v>{value}</v></c>', ROW),
    ],
)
def test_whole_numbers_when_written_in_any_way_then_have_all_digits(tmp_path: Path, cell: str, row: str) -> None:
    found = read(xlsx(tmp_path / "ids.xlsx", [["1", WHOLE[0]], ["2", WHOLE[1]]], cell, row))

    assert found == [[1.0, WHOLE[0]], [2.0, WHOLE[1]]]


def test_whole_numbers_when_in_other_files_then_have_all_digits(tmp_path: Path) -> None:
    rows = [["1", WHOLE[0]], ["2", WHOLE[1]]]

    assert read(ods(tmp_path / "ids.ods", rows)) == read(xml2003(tmp_path / "ids.xls", rows)) == [[1.0, WHOLE[0]], [2.0, WHOLE[1]]]


def test_whole_numbers_when_read_slowly_or_in_pieces_then_have_all_digits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [f"5500000000000{at:05}" for at in range(60)]
    path = xlsx(tmp_path / "ids.xlsx", [[one] for one in ids])

    assert read_here(path, slow=True) == [[one] for one in ids]
    for name in ("LONG", "VERY_LONG", "_PIECE"):
        monkeypatch.setattr(long_sheets, name, 1_000)
    assert read_here(path) == [[one] for one in ids]
