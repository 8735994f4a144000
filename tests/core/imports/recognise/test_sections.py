"""Words alone above a block of rows become a column of those rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from salesdesk.imports.recognise.language.known import Known
from salesdesk.imports.recognise.language.labels import said_by
from salesdesk.imports.recognise.layout.sections import widened
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from salesdesk.text import language
from tests.core.imports.test_recognise import one

N = None
KNOWN = Known(teams=frozenset({"蓝军"}), members=frozenset({"王芳"}))


def read(rows: Sequence[Sequence[Cell]], known: Known = KNOWN) -> tuple[RecognisedTable, dict[str, list[Cell]]]:
    """Return the one table of a sheet, and what its facts have in each of its columns, by meaning."""
    grid = SheetGrid("Sheet1", False, [list(row) for row in rows])
    (table,) = recognise(Workbook(Path("a.xlsx"), "xlsx", (grid,)), known=known)
    wide = widened(grid, table.sections)
    return table, {str(one.meaning): table.values(wide, one.index) for one in table.columns}


def block(label: Sequence[Cell], *names: str) -> list[Sequence[Cell]]:
    return [[*label, *[N] * (4 - len(label))], *([name, "甲公司", "2026-01-02", 5.0] for name in names)]


HEAD: Sequence[Cell] = ["销售员", "客户", "日期", "金额"]


@pytest.mark.parametrize(
    ("labels", "meaning"),
    [
        (("华东区", "华北区"), "region"),
        (("一组", "二组"), "team"),
        (("华东", "大客户部"), "team"),
        (("蓝军", "销售二部"), "team"),
        (("区域：华东", "区域：华北"), "region"),
        (("Region: East", "Region: West"), "region"),
        (("East", "West"), "region"),
    ],
)
def test_label_when_it_stands_above_a_block_of_rows_then_is_their_team_or_region(labels: tuple[str, str], meaning: str) -> None:
    table, values = read([HEAD, *block([labels[0]], "张三", "李四"), *block([labels[1]], "王五")])

    said = [one.partition("：")[2] or one.partition(": ")[2] or one for one in labels]
    assert table.kind is TableKind.SALE_LINES
    assert values[meaning] == [said[0], said[0], said[1]]
    assert values["member"] == ["张三", "李四", "王五"]
    assert said[0] in language("en").say(table.columns[-1].reason)


def test_label_when_two_stand_above_one_another_then_the_upper_goes_on_until_the_next_upper() -> None:
    rows = [HEAD, ["华东区", N, N, N], *block(["一组"], "张三"), *block(["二组"], "李四"), ["华北区", N, N, N], *block(["三组"], "王五")]

    _, values = read(rows)

    assert values["region"] == ["华东区", "华东区", "华北区"]
    assert values["team"] == ["一组", "二组", "三组"]


def test_label_when_it_is_above_the_same_headings_again_then_the_first_title_counts_too() -> None:
    rows = [["华东区2026年1月销售明细", N, N, N], HEAD, *block([], "张三")[1:], [N] * 4]
    rows += [["华南区2026年2月销售明细", N, N, N], HEAD, *block([], "李四")[1:]]

    _, values = read(rows)

    assert values["region"] == ["华东区", "华南区"]


def test_label_when_nobody_knows_what_it_is_then_it_is_shown_as_a_column_and_asked() -> None:
    table, values = read([HEAD, *block(["红色"], "张三", "李四"), *block(["蓝色"], "王五")])

    assert table.columns[-1].header == "分组"
    assert values["ignored"] == ["红色", "红色", "蓝色"]
    assert "“红色” (row 2)" in language("en").say(table.notes[0])


def test_label_when_the_table_has_such_a_column_then_the_column_counts() -> None:
    table, values = read([["区域", *HEAD[1:]], *block(["华东区"], "上海", "南京"), *block(["华北区"], "北京")])

    assert values["region"] == ["上海", "南京", "北京"]
    assert [one.kind for one in table.skipped] == ["section", "section"]


def test_name_alone_when_the_table_is_a_list_of_customers_then_it_is_a_customer() -> None:
    rows: list[Sequence[Cell]] = [["客户名称", "电话", "地址", "备注"], ["第一百货店", N, N, N], ["大学城店", N, N, N], ["南门店", N, N, N]]

    table, values = read([*rows, ["甲公司", "021-5555", "上海", N]])

    assert table.kind is TableKind.CUSTOMERS
    assert len(values["customer"]) == 4


def test_name_alone_when_the_roster_is_in_sections_then_it_is_the_team() -> None:
    rows: list[Sequence[Cell]] = [
        ["姓名", "工号", "职位", "电话"],
        ["销售一组", N, N, N],
        ["张三", "A1", "销售", "1"],
        ["李四", "A2", "销售", "2"],
    ]
    rows += [
        ["孙一", "A7", "销售", "2"],
        ["销售二组", N, N, N],
        ["王五", "A3", "销售", "3"],
        ["赵六", "A4", "销售", "4"],
        ["周七", "A5", "销售", "4"],
    ]

    table, values = read(rows)

    assert table.kind is TableKind.ROSTER
    assert values["team"] == ["销售一组"] * 3 + ["销售二组"] * 3


@pytest.mark.parametrize("line", ["制表人：李雷", "单位：万元", "Prepared by: Jo", "审核：王五"])
def test_line_when_it_speaks_of_the_sheet_then_it_is_no_label(line: str) -> None:
    assert said_by(line, KNOWN) is None


@pytest.mark.parametrize("line", ["Key accounts team", "Small and medium business team", "Division West", "大客户部"])
def test_line_when_it_is_a_name_of_a_team_then_is_one(line: str) -> None:
    assert said_by(line, KNOWN) == {Meaning.TEAM: line}


def test_line_when_it_is_a_sentence_about_a_team_then_nothing_is_known_of_it() -> None:
    assert said_by("these are the new members of our team", KNOWN) == {}


def test_line_when_it_says_several_things_then_each_is_one() -> None:
    assert said_by("部门：销售一部 月份：2026年3月", KNOWN) == {Meaning.TEAM: "销售一部", Meaning.MONTH: "2026年3月"}


def test_line_above_when_a_column_says_the_same_of_each_row_then_speaks_of_the_sheet_alone() -> None:
    lines: list[list[Cell]] = [["2026-10-01", "Acme", 10.0, "Ann Lee"], ["2026-10-02", "Globex", 5.0, "Bob Ray"]]
    header: list[Cell] = ["Date", "Customer", "Amount", "Owner"]

    full = one(["Owner: Sales Ops", None, None, None], header, *lines)
    empty = one(["Owner: Ann Lee", None, None, None], header, *[[*row[:3], None] for row in lines])

    assert full.sections == ()
    assert [section.at(3) for section in empty.sections] == ["Ann Lee"]
