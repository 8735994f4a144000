"""Cells as people write them: 10台 is ten, 24.3.9 is a day beside 24.3.10, and a column of days may contradict itself."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.imports.plan.cells.written import open_question, questions_of
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.measure_words import without_measure
from salesdesk.sheets.values import parse_dates, parse_numbers
from tests.core.imports.test_recognise import meanings, one


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("10台", 10),
        ("5 台", 5),
        ("3箱", 3),
        ("1,200 pcs", 1200),
        ("2.5kg", 2.5),
        ("６件", 6),
        ("12套", 12),
        (7.0, 7),
        ("A4", None),
        ("3期", None),
    ],
)
def test_quantity_when_a_measure_word_stands_behind_then_is_the_number(cell: Cell, number: float | None) -> None:
    assert parse_numbers([without_measure(cell)])[0] == [None if number is None else round(number * 10_000)]


@pytest.mark.parametrize("quantities", [("10台", "5 台", "3箱"), ("1台", "2台", "3台"), ("10台", 2.0, 3.0)])
def test_column_of_quantities_when_cells_have_measure_words_then_is_one(quantities: tuple[Cell, ...]) -> None:
    rows: list[list[Cell]] = [[f"A{at}", date(2026, 3, 1 + at), "张伟", "泵", cell, 100.0 + at] for at, cell in enumerate(quantities)]

    assert meanings(one(["订单编号", "订单日期", "销售员", "产品名称", "数量", "金额"], *rows))[4] == "quantity"


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (("24.3.9", "24.3.10", "24.4.1"), ("2024-03-09", "2024-03-10", "2024-04-01")),
        (("24/3/9", "24/12/30"), ("2024-03-09", "2024-12-30")),
        (("2024年03月05日 星期二", "2024年3月6日（周三）", "2024-03-07 周四"), ("2024-03-05", "2024-03-06", "2024-03-07")),
        (("20240308.0", "20240309"), ("2024-03-08", "2024-03-09")),
        (("1.2.3", "10.2.1.4"), (None, None)),
        (("12-3-5", "10-2-1"), (None, None)),
    ],
)
def test_days_when_they_are_written_oddly_then_are_read(cells: tuple[Cell, ...], days: tuple[str | None, ...]) -> None:
    assert [one and one.isoformat() for one in parse_dates(cells)[0]] == list(days)


def test_days_when_no_order_fits_all_then_the_question_says_so() -> None:
    days = ("03/04/2024", "13/06/2024", "02/25/2024", "07/08/2024")
    table = one(["日期", "销售员", "客户名称", "金额"], *([day, "张伟", "甲公司", 100.0 + at] for at, day in enumerate(days)))

    (question,) = questions_of(table)

    assert table.column(Meaning.DAY) is not None
    assert question.against == ("02/25/2024", "13/06/2024") or question.against == ("13/06/2024", "02/25/2024")
    assert all(day in str(open_question(table)) for day in question.against)
