"""Months whose figures run up from the start of the year: what each has is the difference from the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest

from salesdesk.db import Database
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("run_up") / "team.salesdesk"))
    yield database
    database.close()


RISING: list[list[Cell]] = [["张三", 100, 250, 400], ["李四", 50, 50, 90]]
FALLING: list[list[Cell]] = [["张三", 100, 250, 150], ["李四", 50, 30, 90]]
MONTHS = ("1月", "2月", "3月")
SINGLE, AS_WRITTEN = [100, 150, 150], [100, 250, 400]


@pytest.mark.parametrize(
    ("headings", "sheet", "counted"),
    [
        ([f"{month}累计" for month in MONTHS], "2026年", SINGLE),
        (["YTD Jan 2026", "YTD Feb 2026", "YTD Mar 2026"], "x", SINGLE),
        (["Jan-26 YTD", "Feb-26 YTD", "Mar-26 YTD"], "x", SINGLE),
        (MONTHS, "2026年累计销售额", SINGLE),
        (MONTHS, "2026年销售额", AS_WRITTEN),
    ],
)
def test_months_when_they_run_up_then_count_with_their_differences(
    empty: Database, headings: list[Cell], sheet: str, counted: list[int]
) -> None:
    plan = planned(empty, grid(["姓名", *headings], *RISING, ["合计", 150, 300, 490], sheet=sheet))

    assert [one.amount for one in facts_of(plan) if one.who == "张三"] == [Decimal(one) for one in counted]
    assert any("run up" in str(note) for note in plan.tables[0].notes) is (counted is SINGLE)
    assert all(check.agrees for check in plan.tables[0].totals)


def test_months_when_only_the_title_says_so_and_figures_fall_then_count_as_written(empty: Database) -> None:
    plan = planned(empty, grid(["姓名", *MONTHS], *FALLING, sheet="2026年累计销售额"))

    assert [one.amount for one in facts_of(plan) if one.who == "张三"] == [Decimal(one) for one in (100, 250, 150)]


def test_months_when_a_total_adds_them_up_then_count_as_written(empty: Database) -> None:
    rows: list[list[Cell]] = [[*row, sum(one for one in row if isinstance(one, int))] for row in RISING]

    plan = planned(empty, grid(["姓名", *MONTHS, "合计"], *rows, sheet="2026年累计销售额"))

    assert [one.amount for one in facts_of(plan) if one.who == "张三"] == [Decimal(one) for one in AS_WRITTEN]


def test_months_when_they_are_called_cumulative_and_fall_then_are_refused_with_the_reason(empty: Database) -> None:
    (table,) = planned(empty, grid(["姓名", *(f"{month}累计" for month in MONTHS)], *FALLING, sheet="2026年")).tables

    assert (table.table.kind, table.counts.new) == (TableKind.UNKNOWN, 0)
    assert "run up" in str(table.why)
