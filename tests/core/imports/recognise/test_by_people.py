"""Reports "by rep": whose the rows are is read from names without a heading and from the words above the rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.layout.sections import widened
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell, SheetGrid
from tests.core.imports.test_recognise import meanings, one

N = None
D = date(2026, 9, 3)


def people(table: RecognisedTable, rows: Sequence[Sequence[Cell]]) -> list[Cell]:
    """Return whose each row is."""
    width = max(map(len, rows))
    grid = widened(SheetGrid("Sheet1", False, [[*row, *[N] * (width - len(row))] for row in rows]), table.sections)
    column = table.column(Meaning.MEMBER)
    assert column is not None
    return table.values(grid, column.index)


def test_names_when_without_a_heading_in_a_sheet_by_rep_then_are_salespeople() -> None:
    table = one(
        ["Calder Trading Ltd"],
        ["Sales by Sales Rep Summary"],
        [N, "Jul 2026", "Aug 2026", "Total"],
        ["Harriet Boyle", 10.0, 20.0, 30.0],
        ["Dominic Faulkner", 5.0, 5.0, 10.0],
        ["Sunita Rao", 5.0, 6.0, 11.0],
        ["TOTAL", 20.0, 31.0, 51.0],
    )

    assert table.kind is TableKind.MONTHLY_BY_MEMBER
    assert meanings(table)[0] == Meaning.MEMBER
    assert Meaning.CUSTOMER not in meanings(table)  # the company above the table is whose sheet it is


FIGURES = ([10.0, 11.0, 12.0], [20.0, 21.0, 22.0], [30.0, 31.0, 32.0])
ZH_MONTHS, EN_MONTHS = ["1月", "2月", "3月"], ["Jan", "Feb", "Mar"]
CORNERS: dict[str, tuple[Cell, Sequence[Cell], Sequence[str]]] = {
    "empty": (N, ZH_MONTHS, ("张伟", "李娜", "王芳")),
    "empty, English": (N, EN_MONTHS, ("Ann Lee", "Bob Ray", "Carol Poe")),
    "empty, first names": (N, EN_MONTHS, ("Ann", "Bob", "Carol")),
    "two people": (N, ZH_MONTHS, ("张伟", "李娜")),
    "what the others are": ("月份", ZH_MONTHS, ("张伟", "李娜", "王芳")),
    "what the others are, English": ("Month", EN_MONTHS, ("Ann Lee", "Bob Ray", "Carol Poe")),
    "days": ("日期", ["3月1日", "3月2日", "3月3日"], ("张伟", "李娜", "王芳")),
}


@pytest.mark.parametrize(("corner", "periods", "names"), CORNERS.values(), ids=CORNERS)
def test_names_when_without_a_heading_beside_periods_then_are_salespeople(
    corner: Cell, periods: Sequence[Cell], names: Sequence[str]
) -> None:
    table = one([corner, *periods], *([name, *row] for name, row in zip(names, FIGURES, strict=False)), sheet="2026年销售额")

    assert (table.kind, meanings(table)[0]) == (TableKind.MONTHLY_BY_MEMBER, Meaning.MEMBER)


NOBODY = {
    "regions": (N, ZH_MONTHS, ("华东", "华南", "华北")),
    "towns": (N, ZH_MONTHS, ("杭州", "宁波", "温州")),
    "products": (N, ZH_MONTHS, ("水泵", "阀门", "电机")),
    "firms": (N, EN_MONTHS, ("Acme", "Beta Works", "Best Western")),
    "two of them": (N, EN_MONTHS, ("North", "South")),
    "the same again": (N, ZH_MONTHS, ("张伟", "张伟", "李娜")),
    "figures by name": (N, ZH_MONTHS, ("销售额", "成本", "毛利")),
}


@pytest.mark.parametrize(("corner", "periods", "names"), NOBODY.values(), ids=NOBODY)
def test_words_when_without_a_heading_and_no_people_then_are_nobody(corner: Cell, periods: Sequence[Cell], names: Sequence[str]) -> None:
    table = one([corner, *periods], *([name, *row] for name, row in zip(names, FIGURES, strict=False)), sheet="2026年销售额")

    assert Meaning.MEMBER not in meanings(table)


REPORT = (
    [N, "Type", "Date", "Name", "Item", "Qty", "Sales Price", "Amount", "Balance"],
    ["Harriet Boyle"],
    [N, "Invoice", D, "Aldwych Foods", "Widget", 2.0, 5.0, 10.0, 10.0],
    [N, "Invoice", D, "Calder & Sons", "Widget", 3.0, 5.0, 15.0, 25.0],
    ["Total Harriet Boyle", N, N, N, N, N, N, 25.0, 25.0],
    ["Dominic Faulkner"],
    [N, "Credit Memo", D, "Aldwych Foods", "Widget", -1.0, 5.0, -5.0, -5.0],
    ["Total Dominic Faulkner", N, N, N, N, N, N, -5.0, -5.0],
)


def test_names_when_alone_above_the_rows_of_a_report_by_rep_then_are_salespeople() -> None:
    table = one(*REPORT, sheet="Sales by Rep Detail")

    assert people(table, REPORT) == ["Harriet Boyle", "Harriet Boyle", "Dominic Faulkner"]
    assert table.row_numbers() == [3, 4, 7]


def test_owner_when_said_above_the_rows_with_their_count_then_is_the_owner_alone() -> None:
    rows = (
        ["Opportunity Owner", "Account Name", "Opportunity Name", "Stage", "Amount", "Close Date"],
        ["Opportunity Owner: Harriet Boyle (2 records)"],
        [N, "Hooli", "Deal 1", "Closed Won", 10.0, D],
        [N, "Initech", "Deal 2", "Proposal", 20.0, D],
        ["Opportunity Owner: Sunita Rao (1 record)"],
        [N, "Hooli", "Deal 3", "Proposal", 5.0, D],
    )

    assert people(one(*rows), rows) == ["Harriet Boyle", "Harriet Boyle", "Sunita Rao"]


def test_signatures_when_below_a_table_then_are_no_row() -> None:
    table = one(
        ["日期", "客户", "业务员", "金额"], [D, "绍兴纺织", "夏冰", 5.0], [D, "台州机电", "石磊", 6.0], ["制表：", "财务部", N, "审核："]
    )

    assert table.row_numbers() == [2, 3]
