"""Opening: any spreadsheet is read or refused with a sentence, whatever it does to the process that reads it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.progress import Progress
from salesdesk.sheets import open as opening
from salesdesk.sheets.grid import Merged
from salesdesk.sheets.open import Limits, open_sheets
from tests.core.sheets import files


def refusal(path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(SalesDeskError) as caught:
        open_sheets(path, limits=limits)
    assert path.name in str(caught.value)
    return caught.value.code


def test_workbook_when_read_then_cells_stand_where_excel_shows_them(tmp_path: Path) -> None:
    book = open_sheets(files.workbook(tmp_path / "a.xlsx"))

    first, hidden = book.sheets
    assert (book.kind, first.name, first.hidden, hidden.hidden) == ("xlsx", "2026年10月", False, True)
    assert first.rows[1][1] == "销售业绩"
    assert first.rows[3] == [None, "张三", date(2026, 10, 1), 1200.5]
    assert first.merged == (Merged(1, 1, 1, 3),)


def test_workbook_when_named_as_another_kind_then_is_read_by_its_content(tmp_path: Path) -> None:
    assert open_sheets(files.workbook(tmp_path / "a.csv")).kind == "xlsx"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_text_when_of_any_encoding_and_separator_then_is_read(tmp_path: Path, encoding: str, separator: str) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(files.csv_text(separator).encode(encoding))

    assert open_sheets(path).sheets[0].rows == files.ROWS


@pytest.mark.parametrize("separator", ["^", "~"])
def test_text_when_divided_by_a_rare_sign_then_a_comma_within_a_figure_divides_nothing(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n".join(separator.join(row) for row in (("No", "Rep", "Amount"), ("1", "Ann", "1,234.50"), ("2", "Bob", "50"))))

    assert open_sheets(path).sheets[0].rows[1] == ["1", "Ann", "1,234.50"]


def test_text_when_long_and_wider_below_then_all_rows_are_equally_long(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("\n" * 1500 + "a,b\n" * 2000 + "c,d,e,f\n" * 2 + "g,h\n" * 2000, encoding="utf-8")

    rows = open_sheets(path).sheets[0].rows

    assert len(rows) == 5502 and {len(row) for row in rows} == {4}
    assert (rows[1499], rows[1500], rows[3500], rows[-1]) == (
        [None] * 4,
        ["a", "b", None, None],
        ["c", "d", "e", "f"],
        ["g", "h", None, None],
    )


def test_text_when_traditional_or_western_then_is_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("姓名,銷售金額,負責業務員\r\n王大明,100,陳小麗與張志強\r\n".encode("big5"))
    assert open_sheets(path).sheets[0].rows[1][2] == "陳小麗與張志強"

    path.write_bytes("Name,Café\r\nZoë,Señor Müller\r\n".encode("cp1252"))
    assert open_sheets(path).sheets[0].rows[1] == ["Zoë", "Señor Müller"]


def test_web_page_when_named_xls_then_its_table_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    cells = '<td colspan="2">合计 &amp; 小计</td><td>1</td></tr><tr><td>a<br>b</td><td></td><td>2</td>'
    path.write_text(files.HTML.format(cells), "utf-8")

    grid = open_sheets(path).sheets[0]

    assert grid.rows == [["合计 & 小计", None, "1"], ["a\nb", None, "2"]]
    assert grid.merged == (Merged(0, 0, 0, 1),)


def test_xml_of_2003_when_named_xls_then_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_text(files.XML2003, "utf-8")

    grid = open_sheets(path).sheets[0]

    assert (grid.name, grid.rows) == ("订单", [["姓名", None, "金额"], ["张三", None, 12.5]])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"%PDF-1.7", "document"),
        (b"PK\x03\x04 broken", "damaged"),
        (files.XML2003.replace("<Workbook", '<!DOCTYPE l [<!ENTITY a "aaaa">]><Workbook', 1).encode(), "entities"),
        (bytes(range(256)) * 9, "foreign"),
        (b"<html>", "no_table"),
        (b"\x00\x00\x02\x00\x06\x04\x06\x00\x08\x00", "other_sheet"),
        (b"ID;PWXL;N;E\nC;Y1;X1;K5\nE\n", "other_sheet"),
        (b"\x89PNG\r\n", "picture"),
        (b"Rar!\x1a\x07", "packed"),
    ],
)
def test_file_when_it_is_no_spreadsheet_then_is_refused_with_a_sentence(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "订单.xlsx"
    path.write_bytes(content)

    assert refusal(path) == f"import.{code}"


def test_text_when_it_begins_like_another_kind_then_is_still_text(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("ID;Name\n1;A\n", "utf-8")

    assert open_sheets(path).sheets[0].rows == [["ID", "Name"], ["1", "A"]]


def test_file_when_missing_then_says_so(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.xlsx") == "import.missing"


def test_archive_when_it_unpacks_to_too_much_then_is_refused_unread(tmp_path: Path) -> None:
    assert refusal(files.bomb(tmp_path / "a.xlsx")) == "import.bomb"


def test_workbook_when_a_cell_stands_far_away_then_is_read_without_it(tmp_path: Path) -> None:
    grid = open_sheets(files.far_cell(tmp_path / "a.xlsx")).sheets[0]

    assert (grid.rows, grid.far) == ([[1.0]], ("XFD1048576",))


@pytest.mark.parametrize(
    ("what_it_does", "code"),
    [("import os; os.abort()", "crashed"), ("print('hello')", "crashed"), ("while True: pass", "slow"), ("raise SystemExit", "crashed")],
)
def test_reading_process_when_it_fails_in_any_way_then_the_program_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what_it_does: str, code: str
) -> None:
    monkeypatch.setattr(opening, "_command", lambda path, limits, slow: [sys.executable, "-S", "-c", what_it_does])

    assert refusal(files.workbook(tmp_path / "a.xlsx"), Limits(seconds=0.5)) == f"import.{code}"


def test_reading_when_cancelled_then_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_command", lambda path, limits, slow: [sys.executable, "-S", "-c", "while True: pass"])
    progress = Progress(lambda share, text: progress.cancel())

    with pytest.raises(Cancelled):
        open_sheets(files.workbook(tmp_path / "a.xlsx"), progress)
