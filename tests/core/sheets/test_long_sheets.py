"""Long sheets: read in pieces they are what they are when read as a whole, whatever they are like."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from salesdesk.progress import Progress
from salesdesk.sheets import child, long_sheets
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.long_sheets import LongSheets, Unsuited
from salesdesk.sheets.marks.xlsx import by_rows
from salesdesk.sheets.open import _receive
from salesdesk.sheets.wire import Sender

ROWS = 400


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Give a workbook with everything that lies across pieces: gaps, a table that grows wider, merged and hidden rows, broken cells."""
    path = tmp_path / "long.xlsx"
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("销售明细")
        days = made.add_format({"num_format": "yyyy-mm-dd"})
        sheet.merge_range("C3:E3", "销售业绩")
        for row in (*range(4, 150), *range(280, ROWS)):
            sheet.write_row(row, 2, [f"客户{row % 7}", row / 4, f"备注 {row}"])
            sheet.write_datetime(row, 5, date(2026, 1, 1 + row % 28), days)
        sheet.write("A300", "左")
        sheet.write("K390", "右")
        sheet.merge_range("C350:C352", "合并")
        sheet.set_row(320, None, None, {"hidden": True})
        sheet.write_formula("D330", "=1/0", None, "#DIV/0!")
        sheet.write_formula("D340", "=A1", None, "")
        made.add_worksheet("短").write("A1", 1)
    return path


def read(path: Path) -> tuple[SheetGrid, ...]:
    """Return the sheets of the file as the reading process and the program together read them."""
    pipe = io.BytesIO()
    sender = Sender(pipe)
    child._read(path, sender, 1 << 30, 1000, slow=False)
    sender.send("end")
    pipe.seek(0)
    return _receive(path, pipe, Progress()).sheets


def rewrite(path: Path, pattern: bytes, by: bytes) -> None:
    """Replace what fits `pattern` in the first sheet of a workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {one.filename: archive.read(one) for one in archive.infolist()}
    parts["xl/worksheets/sheet1.xml"] = re.sub(pattern, by, parts["xl/worksheets/sheet1.xml"])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def in_pieces(monkeypatch: pytest.MonkeyPatch, *, few_texts: bool = True) -> None:
    monkeypatch.setattr(long_sheets, "LONG", 10_000)
    monkeypatch.setattr(long_sheets, "VERY_LONG", 10_000)
    monkeypatch.setattr(long_sheets, "_PIECE", 2_000)
    monkeypatch.setattr(long_sheets, "_FEW_TEXTS", 1 << 20 if few_texts else 0)


@pytest.mark.parametrize("few_texts", [True, False])
def test_long_sheet_when_read_in_pieces_then_is_the_same(book: Path, monkeypatch: pytest.MonkeyPatch, few_texts: bool) -> None:
    whole = read(book)
    in_pieces(monkeypatch, few_texts=few_texts)

    sheets = LongSheets(str(book))
    pieces = list(sheets.read("销售明细", sheets.looking()))

    assert "短" not in sheets and len(pieces) > 10
    assert read(book) == whole
    assert whole[0].rows[349][2] == "合并" and len(whole[0].merged) == 2 and whole[0].hidden_rows == {320} and len(whole[0].broken) == 2


@pytest.mark.parametrize("few_texts", [True, False])
@pytest.mark.parametrize(
    ("pattern", "by"),
    [
        (rb'(<row) r="\d+"', rb"\1"),
        (rb"(<row r=.300)", rb"<!-- </row> -->\1"),
        (rb'(<row r=)"300"(.*?)</row>', rb'\1"3"\2</row>'),
        (rb't="s"', b"t='s'"),
        (rb't="s"><v>([123])<', b't="inlineStr"><is><t>\xee\x80\x80\\1</t></is><'),
    ],
    ids=["rows without numbers", "a remark", "rows out of order", "other quotes", "a character of nobody's"],
)
def test_long_sheet_when_written_oddly_then_is_read_as_a_whole(
    book: Path, monkeypatch: pytest.MonkeyPatch, pattern: bytes, by: bytes, few_texts: bool
) -> None:
    rewrite(book, pattern, by)
    whole = read(book)
    in_pieces(monkeypatch, few_texts=few_texts)

    assert read(book) == whole


def test_long_sheet_when_its_rows_have_no_numbers_then_says_so(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rewrite(book, rb'(<row) r="\d+"', rb"\1")
    in_pieces(monkeypatch)
    sheets = LongSheets(str(book))

    with pytest.raises(Unsuited):
        list(sheets.read("销售明细", sheets.looking()))


def test_pieces_of_a_sheet_when_tags_have_a_prefix_then_each_begins_with_a_row() -> None:
    rows = [b'<x:row r="%d"><x:c/></x:row>' % number for number in range(1, 9)]
    whole = b"<x:sheetData>" + b"".join(rows) + b"</x:sheetData>"

    pieces = list(by_rows(iter([whole[:50], whole[50:130], whole[130:]])))

    assert b"".join(pieces) == whole
    assert len(pieces) == 3
    assert all(piece.startswith(b"<x:row ") for piece in pieces[1:])
