"""What came in: 回款 above figures is money, above codes it is the number of a receipt, and it stands beside what was sold."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.db import Database
from salesdesk.imports.recognise.language.subjects import word_of_money_in
from salesdesk.imports.recognise.names import kind_label
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned
from tests.core.imports.test_recognise import meanings, one

DAYS = [date(2026, 3, day) for day in (1, 2, 3)]
PEOPLE = ("张伟", "李娜", "王芳")
FIRMS = ("上海华信科技有限公司", "北京远大贸易有限公司", "深圳蓝海电子有限公司")
FIGURES, CODES = (1000.0, 2500.0, 3000.0), ("HK-0301", "HK-0302", "HK-0315")


@pytest.mark.parametrize(
    ("headings", "columns", "kind", "means"),
    [
        (["日期", "客户", "销售员", "回款"], (DAYS, FIRMS, PEOPLE, FIGURES), "receipts", "received"),
        (["日期", "客户", "业务员", "开票", "回款"], (DAYS, FIRMS, PEOPLE, FIGURES, FIGURES[::-1]), "receipts", "received"),
        (["日期", "销售员", "客户", "金额", "回款"], (DAYS, PEOPLE, FIRMS, FIGURES, FIGURES[::-1]), "sale_lines", "received"),
        (["日期", "销售员", "客户", "金额(万元)", "回款（元）"], (DAYS, PEOPLE, FIRMS, FIGURES, FIGURES[::-1]), "sale_lines", "received"),
        (["日期", "销售员", "客户", "本次回款金额", "回款"], (DAYS, PEOPLE, FIRMS, FIGURES, CODES), "receipts", "number"),
        (["回款日期", "销售员", "客户", "已回款", "本月回款"], (DAYS, PEOPLE, FIRMS, FIGURES, FIGURES[::-1]), "receipts", "received"),
    ],
)
def test_receipts_when_a_column_is_called_so_then_figures_are_money_and_codes_its_number(
    headings: list[Cell], columns: tuple[tuple[Cell, ...], ...], kind: str, means: str
) -> None:
    table = one(headings, *(list(row) for row in zip(*columns, strict=True)))

    assert (table.kind.value, meanings(table)[-1]) == (kind, means)


WIDE = (["张伟", 0.0, 300.0, 200.0], ["李娜", 0.0, 500.0, 0.0])
MONTHS: list[Cell] = ["业务员", "1月", "2月", "3月"]
BY_ROW = (["张伟", "2026-01", 200.0], ["张伟", "2026-02", 300.0], ["李娜", "2026-02", 500.0])
ACROSS = (["2026-01", 200.0, 300.0], ["2026-02", 400.0, 100.0])
PAIRS = (["张伟", 70.0, 300.0, 80.0, 200.0], ["李娜", 90.0, 500.0, 60.0, 0.0])


@pytest.mark.parametrize(
    ("title", "sheet", "headings", "rows", "received", "sold"),
    [
        ("2026年各业务员回款统计表", "Sheet1", MONTHS, WIDE, 1000, 0),
        ("Collections by rep 2026", "Sheet1", ["Rep", "Jan", "Feb", "Mar"], WIDE, 1000, 0),
        ("Cash received by sales rep 2026", "Sheet1", ["Rep", "Q1", "Q2", "Q3"], WIDE, 1000, 0),
        ("2026年", "销售部到账统计", MONTHS, WIDE, 1000, 0),
        ("2026年统计", "Sheet1", ["业务员", "1月回款", "2月回款", "3月回款"], WIDE, 1000, 0),
        ("2026年", "Sheet1", ["业务员", "月份", "回款金额"], BY_ROW, 1000, 0),
        ("2026年回款统计", "Sheet1", ["业务员", "月份", "金额"], BY_ROW, 1000, 0),
        ("2026年回款统计", "Sheet1", ["月份", "张伟", "李娜"], ACROSS, 1000, 0),
        ("2026年统计", "Sheet1", ["业务员", "1月销售额", "1月回款", "2月销售额", "2月回款"], PAIRS, 1000, 300),
        ("2026年回款及销售统计", "Sheet1", MONTHS, WIDE, 0, 1000),
        ("2026年业绩统计", "回款", MONTHS, WIDE, 0, 1000),
        ("2026年回款统计", "Sheet1", ["业务员", "月份", "销售额"], BY_ROW, 0, 1000),
    ],
)
def test_sums_by_person_and_period_when_they_are_of_money_received_then_are_receipts_and_no_sales(
    database: Database, title: str, sheet: str, headings: list[Cell], rows: tuple[list[Cell], ...], received: int, sold: int
) -> None:
    plan = planned(database, grid([title], headings, *rows, sheet=sheet))

    assert [sum(one.amount for one in facts_of(plan, record)) for record in ("receipt", "sale_line")] == [received, sold]
    assert (str(kind_label(plan.tables[0].table)) == "Receipts by person and period") == (not sold)
    assert any("Money received" in str(note) for note in plan.tables[0].notes) == bool(received)
    assert any(str(one) == "Money received" for one in plan.tables[0].read_as.values()) == bool(received)


@pytest.mark.parametrize(
    "name", ["应收回款", "2026回款计划", "回款率统计", "Expected collections", "Collection rates", "销售额与回款", "业绩"]
)
def test_name_when_nothing_of_it_came_in_or_sales_stand_beside_then_is_not_of_money_received(name: str) -> None:
    assert word_of_money_in([name]) is None


LINES = {
    "10月回款": ("金额", TableKind.RECEIPTS),
    "10月回款计划": ("金额", TableKind.SALE_LINES),
    "10月销售": ("金额", TableKind.SALE_LINES),
    "回款明细": ("销售额", TableKind.SALE_LINES),
}


@pytest.mark.parametrize("title", LINES)
def test_lines_when_their_title_speaks_of_money_received_then_are_receipts(title: str) -> None:
    amount, kind = LINES[title]

    assert one([title], ["日期", "客户", "业务员", amount], [date(2026, 10, 8), "甲", "王芳", 70.0]).kind is kind
