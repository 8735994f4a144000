"""Sheets without headings: nothing of them is lost, columns are called by letters and told by values, and it is said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.choices import table_id
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from tests.core.imports.planned_facts import grid, planned
from tests.core.imports.test_recognise import SALES, one, tables

SOLD: list[list[Cell]] = [
    [date(2026, 10, day), f"SO-{day:03}", "北京华为技术有限公司", "产品A", float(day), 100.0, 100.0 * day, "张三"] for day in range(1, 7)
]
AS_TEXT: list[list[Cell]] = [[str(row[0]), *row[1:]] for row in SOLD]


@pytest.mark.parametrize("rows", [SOLD, AS_TEXT])
def test_sales_without_headings_when_recognised_then_all_rows_are_read_and_each_column_is_to_be_checked(rows: list[list[Cell]]) -> None:
    table = one(*rows)

    assert (table.kind, table.header_rows, table.row_numbers()) == (TableKind.SALE_LINES, (), [1, 2, 3, 4, 5, 6])
    assert {column.header: column.meaning for column in table.columns if column.meaning is not Meaning.IGNORED} == {
        "A": Meaning.DAY,
        "B": Meaning.ORDER_NUMBER,
        "C": Meaning.CUSTOMER,
        "E": Meaning.QUANTITY,
        "F": Meaning.UNIT_PRICE,
        "G": Meaning.AMOUNT,
        "H": Meaning.MEMBER,
    }
    assert table.confidence <= 0.5
    assert all(column.confidence <= 0.7 for column in table.columns)
    assert str(table.notes[0]).startswith("No headings: row 1 holds data already.")


def test_figures_without_headings_when_nothing_tells_what_they_are_then_says_what_is_missing() -> None:
    table = one(*[["x", 1.0 * row, 7.0 + row % 2, 3.0] for row in range(5)])

    assert table.kind is TableKind.UNKNOWN
    assert "Write a heading above each column" in str(table.reason)


def test_sheets_without_headings_when_of_other_sorts_then_are_not_taken_for_the_same_shape() -> None:
    other = [[row[1], row[0], *row[2:]] for row in SOLD]

    assert one(*SOLD).signature == one(*SOLD[:5]).signature != one(*other).signature


def test_kind_of_a_sheet_without_headings_when_the_manager_says_it_then_holds() -> None:
    sheet = SheetGrid("S", False, [["x", 1.0 * row, 7.0 + row % 2, 3.0] for row in range(5)])
    book = Workbook(Path("x.xlsx"), "xlsx", (sheet,))
    (guessed,) = recognise(book)

    (told,) = recognise(book, {table_id(guessed)[1:]: TableKind.SALE_LINES})

    assert (guessed.kind, told.kind, told.row_numbers()) == (TableKind.UNKNOWN, TableKind.SALE_LINES, [1, 2, 3, 4, 5])


def test_rows_of_a_sheet_without_headings_when_rejected_then_come_back_below_the_letters(sqlite_database: Database) -> None:
    rows = [list(row) for row in SOLD]
    rows[2][6] = "#N/A"

    plan = planned(sqlite_database, grid(*rows))

    (back,) = [one.rejected for one in plan.tables]
    assert plan.counts.new == 5
    assert back.headers == (tuple("ABCDEFGH"),)
    assert [row for row, _ in back.rows] == [3]


HEADED: dict[str, Sequence[Sequence[Cell]]] = {
    "sales": SALES,
    "years as headings": [["Thing", 2024.0, 2025.0, 2026.0], *[[f"t{at}", 1.0, 2.0, 3.0] for at in range(4)]],
    "unknown headings": [["alpha", "beta", "gamma"], *[[f"t{at}", 1.0 + at, 2.0] for at in range(4)]],
    "only words": [["alpha", "beta", "gamma"], *[[f"t{at}", "u", "v"] for at in range(4)]],
}


@pytest.mark.parametrize("name", HEADED)
def test_table_with_headings_when_recognised_then_keeps_them(name: str) -> None:
    assert all(table.header_rows for table in tables(*HEADED[name]))
