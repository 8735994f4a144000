"""Years that headings and titles name: the figures are of that year, not of the last month; over two years somebody is asked."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.imports.recognise.language.ends_of_spans import end_of_years
from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.model import SaleLine
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import grid, planned

_25, _26, _BOTH = ["2025-12-31"], ["2026-12-31"], ["2025-12-31", "2026-12-31"]
HEADINGS: dict[tuple[str, ...], list[str]] = {
    ("Salesperson", "2025 Sales", "2026 Sales"): _BOTH,
    ("Rep", "FY25 Revenue", "FY26 Revenue"): _BOTH,
    ("Rep", "Sales 2025", "Sales 2026"): _BOTH,
    ("销售员", "2025销售额", "2026销售额"): _BOTH,
    ("姓名", "2026年业绩（万元）"): _26,
    ("Salesperson", "2025 Revenue"): _25,
    ("姓名", "2026年3月业绩"): ["2026-03-31"],
    ("Rep", "2026 Target", "2026 Sales"): _26,
}


@pytest.mark.parametrize("headings", HEADINGS)
def test_results_when_their_headings_name_years_then_are_of_them(sqlite_database: Database, headings: tuple[str, ...]) -> None:
    rows: list[list[Cell]] = [[name, *range(at, at + len(headings) - 1)] for at, name in ((100, "张三"), (200, "李四"), (300, "王五"))]

    apply_plan(sqlite_database, planned(sqlite_database, grid(list(headings), *rows, sheet="S")))

    with sqlite_database.read() as session:
        assert sorted({day.isoformat() for day in session.scalars(select(SaleLine.day))}) == HEADINGS[headings]


LISTS = (
    (TableKind.CUSTOMERS, ["Customer", "Phone", "Address", "2025 Sales", "2026 Sales"], ["Acme Ltd", "0151 555 001", "1 Main St", 10, 20]),
    (TableKind.CUSTOMERS, ["客户名称", "电话", "地址", "2025年销售额", "2026年销售额"], ["东方公司", "13800138001", "南京路1号", 10, 20]),
    (TableKind.PRODUCTS, ["SKU", "Product", "List Price", "2025 Sales", "2026 Sales"], ["P1", "Pump", 55, 10, 20]),
)


@pytest.mark.parametrize(("kind", "headings", "row"), LISTS)
def test_list_when_years_stand_beside_then_is_taken_without_them_and_says_so(
    sqlite_database: Database, kind: TableKind, headings: list[Cell], row: list[Cell]
) -> None:
    (table,) = planned(sqlite_database, grid(headings, row, sheet="S")).tables

    assert (table.table.kind, table.counts.new) == (kind, 1)
    assert any(str(headings[-1]) in str(note.values) for note in table.table.notes)


_OF_TWO_YEARS = {
    "2025年11月-2026年3月销售业绩": YearMonth(2026, month=3),
    "Sales Nov 2025 - Mar 2026": YearMonth(2026, month=3),
    "2025-10-01至2026-09-30": YearMonth(2026, month=9),
    "1/10/2025 - 30/9/2026": YearMonth(2026, month=9),
    "2025-2026年业绩": YearMonth(2026),
    "2026年与2025年对比": YearMonth(2026),
    "Season 2025/26": YearMonth(2026),
}


@pytest.mark.parametrize("title", _OF_TWO_YEARS)
def test_title_when_it_spans_two_years_then_is_of_no_period_and_ends_in_the_later(sqlite_database: Database, title: str) -> None:
    (table,) = planned(sqlite_database, grid([title], ["姓名", "业绩"], ["张三", 1], ["李四", 2], ["王五", 3], sheet="S")).tables

    assert (period_in(title), end_of_years(title)) == (None, _OF_TWO_YEARS[title])
    assert table.default_day is not None
    assert table.default_day.startswith(f"2026-{_OF_TWO_YEARS[title].month or 12:02d}")


@pytest.mark.parametrize(
    ("title", "half"), [("2026年上半年业绩", 1), ("H2 2026", 2), ("First half 2026", 1), ("2026-11 sales", None), ("2026年1-9月", None)]
)
def test_title_when_it_names_a_half_year_then_is_of_it(title: str, half: int | None) -> None:
    found = period_in(title)

    assert found is not None
    assert (found.year, found.half, end_of_years(title)) == (2026, half, None)


@pytest.mark.parametrize(("title", "first"), [("2025-2026年业绩", "2025-11-30"), ("2025/26", "2025-11-30"), ("2026年业绩", "2026-01-31")])
def test_months_when_they_begin_anew_under_a_title_over_two_years_then_are_of_both(
    sqlite_database: Database, title: str, first: str
) -> None:
    rows: list[list[Cell]] = [["张三", 1, 2, 3, 4], ["李四", 5, 6, 7, 8]]

    plan = planned(sqlite_database, grid([title], ["姓名", "11月", "12月", "1月", "2月"], *rows, sheet="S"))
    apply_plan(sqlite_database, plan)

    with sqlite_database.read() as session:
        days = sorted({day.isoformat() for day in session.scalars(select(SaleLine.day))})
    assert (days[0], days[-1][:4]) == (first, "2026")
    assert "year" not in plan.tables[0].table.needs
