"""Text files that are not quite right lose no row: quotation marks without their second, files that end too soon."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.sheets.open import open_sheets

HEAD = "No,Rep,Customer,Amount"


def rows_of(path: Path, text: str) -> list[list[object]]:
    path.write_text(text, "utf-8", newline="")
    return [[*row] for row in open_sheets(path).sheets[0].rows[1:] if any(row)]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (['S1,Ann,"Acme,100', "S2,Bob,Zeta,200"], [["S1", "Ann", "Acme", "100"], ["S2", "Bob", "Zeta", "200"]]),
        (['S1,Ann,"Acme,100', 'S2,Bob,"Zeta",200'], [["S1", "Ann", "Acme", "100"], ["S2", "Bob", "Zeta", "200"]]),
        (['S1,Ann,"Acme,100', 'S2,Bob,5" pipe,200'], [["S1", "Ann", "Acme", "100"], ["S2", "Bob", '5" pipe', "200"]]),
        (["S1,Ann,Acme,100", 'S2,Bob,Zeta,"200'], [["S1", "Ann", "Acme", "100"], ["S2", "Bob", "Zeta", "200"]]),
        (['S1,Ann,"Acme"s,100', "S2,Bob,Zeta,200"], [["S1", "Ann", "Acmes", "100"], ["S2", "Bob", "Zeta", "200"]]),
        (['S1,Ann,5" pipe,100', "S2,Bob,Zeta,200"], [["S1", "Ann", '5" pipe', "100"], ["S2", "Bob", "Zeta", "200"]]),
        (['S1,Ann,"Acme, ""Inc""",100', "S2,Bob,Zeta,200"], [["S1", "Ann", 'Acme, "Inc"', "100"], ["S2", "Bob", "Zeta", "200"]]),
    ],
)  # fmt: skip
def test_text_when_a_quotation_mark_has_no_second_then_no_row_is_lost(
    tmp_path: Path, lines: list[str], expected: list[list[str]], end: str
) -> None:
    assert rows_of(tmp_path / "a.csv", end.join([HEAD, *lines, ""])) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_text_when_lines_break_within_quotes_then_they_stay_in_their_cell(tmp_path: Path, end: str) -> None:
    rows = rows_of(tmp_path / "a.csv", end.join([HEAD, f'S1,Ann,"Acme,{end}2nd ""line""",100', "S2,Bob,Zeta,200"]))

    assert rows == [["S1", "Ann", f'Acme,{end}2nd "line"', "100"], ["S2", "Bob", "Zeta", "200"]]


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_text_when_it_ends_within_a_character_then_is_still_read_by_its_encoding(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("姓名,客户\n张伟,甲公司\n李娜,乙公司".encode()[:-cut])

    book = open_sheets(path)

    assert book.encoding == "utf-8"
    assert book.sheets[0].rows[1] == ["张伟", "甲公司"]
    assert book.sheets[0].garbled == (frozenset() if cut == 3 else {(2, 1)})


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ('<td sdval="1234.567" sdnum="1033;0;#,##0">1,235', "1234.567"),
        ('<td x:num="1234.567">1,234.57', "1234.567"),
        ("<td x:num=1234567890123456>1.23457E+15", "1234567890123456"),
        ('<td x:num="-5.25">-5.3', "-5.25"),
        ('<td x:num="0.85">85%', "85%"),
        ('<td x:num="46082">2026/3/1', "2026/3/1"),
        ('<td x:num="1.5">￥1.50', "￥1.50"),
        ("<td x:num>7", "7"),
        ("<td>1,235", "1,235"),
    ],
)
def test_web_page_when_a_cell_holds_more_figures_than_it_shows_then_all_are_read(tmp_path: Path, cell: str, read: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<table><tr><td>a{cell}</tr></table>", "utf-8")

    assert open_sheets(path).sheets[0].rows == [["a", read]]


def test_web_page_when_columns_are_hidden_then_it_is_known(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    columns = '<col width=9><col span=2 style="display:none"><col>'
    path.write_text(f"<table>{columns}<tr><td>a<td>b<td>c<td>d</tr></table>", "utf-8")

    assert open_sheets(path).sheets[0].hidden_columns == {1, 2}


FIGURES = "<table><tr><td>No<td>Rep<td>Amount</tr><tr><td>S1<td>Ann<td>100</tr><tr><td>S2<td>Bob<td>200</tr></table>"
BETWEEN = "NoRepAmountS1Ann100S2Bob200"
ROWS = [["No", "Rep", "Amount"], ["S1", "Ann", "100"], ["S2", "Bob", "200"]]


@pytest.mark.parametrize(
    ("page", "rows"),
    [
        (FIGURES, ROWS),
        (f"<script>var a = '<table>';</script>{FIGURES}", ROWS),
        (f"<table><tr><td>{FIGURES}</td></tr></table>", ROWS),
        (f"<table><tr><td>2026-03</td></tr><tr><td>{FIGURES}</td></tr></table>", [["2026-03", None, None], *ROWS]),
        (f"<table><tr><td><table><tr><td>{FIGURES}</td></tr></table></td></tr></table>", ROWS),
        (FIGURES.replace("Ann", "<table><tr><td>Ann</td></tr></table>"), ROWS),
        (f"<table><tr><td>a<td>b<td>c</tr><tr><td>d<td>{FIGURES}<td>e</tr></table>", [["a", "b", "c"], ["d", BETWEEN, "e"]]),
    ],
)  # fmt: skip
def test_web_page_when_tables_lay_it_out_then_the_one_with_the_figures_is_read(tmp_path: Path, page: str, rows: list[list[str]]) -> None:
    path = tmp_path / "a.xls"
    path.write_text(page, "utf-8")

    assert [one.rows for one in open_sheets(path).sheets] == [rows]
