"""Months with several columns of figures each: what counts of them, and what does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("of_each") / "team.salesdesk"))
    yield database
    database.close()


MONTHS = {True: ("Jan", "Feb", "Mar"), False: ("1月", "2月", "3月")}
SOLD = [(100, 150, 150), (50, 10, 40)]  # of two people, in three months
RUN_UP = [(100, 250, 400), (50, 60, 100)]
OTHER = [(90, 80, 170), (40, 30, 20)]
HALF = [(50, 75, 75), (25, 5, 20)]
MORE, LESS = [(80, 100, 100), (40, 6, 30)], [(20, 50, 50), (10, 4, 10)]
WITHOUT_TAX = [(88, 133, 133), (44, 9, 35)]
# What stands under each month, of whom and when: one list for each person, one figure for each month.
COLUMNS: dict[str, tuple[tuple[str, Sequence[Sequence[float]]], ...]] = {
    "of the month and run up": (("当月", SOLD), ("累计", RUN_UP)),
    "run up, known by its values alone": (("A", SOLD), ("B", RUN_UP)),
    "run up first, by its values": (("B", RUN_UP), ("A", SOLD)),
    "month to date and year to date": (("MTD", SOLD), ("YTD", RUN_UP)),
    "this year and last year": (("本年", SOLD), ("上年", OTHER)),
    "last year first": (("上年同期", OTHER), ("本期", SOLD)),
    "the same time last year, and growth": (("本期", SOLD), ("同期", OTHER), ("同比", [(0.1, 0.9, -0.1), (0.2, -0.7, 1)])),
    "TY and LY": (("TY", SOLD), ("LY", OTHER)),
    "both years, run up too": (("当月", SOLD), ("累计", RUN_UP), ("去年当月", OTHER), ("去年累计", OTHER)),
    "with tax and without": (("含税金额", SOLD), ("未税金额", WITHOUT_TAX)),
    "with tax and without, in brackets": (("金额(不含税)", WITHOUT_TAX), ("金额(含税)", SOLD)),
    "excluding tax and including it": (("Excl. VAT", SOLD), ("Incl. VAT", [(119, 178, 178), (60, 12, 48)])),
    "two parts": (("新签", HALF), ("续费", HALF)),
    "two parts, one of which is called as a run-up is": (("Running shoes", MORE), ("Trail shoes", LESS)),
    "two parts, one of which is called as what is left is": (("设备", MORE), ("净化工程", LESS)),
    "new and renewed": (("Net new", LESS), ("Renewal", MORE)),
    "two parts and their sum": (("线上", HALF), ("线下", HALF), ("小计", SOLD)),
    "two parts and their sum, by its values": (("全部", SOLD), ("新签", MORE), ("续费", LESS)),
    "sold and how much of it came back": (("销售", SOLD), ("退货率", [(0.1, 0, 0.2), (0, 0.05, 0.1)])),
    "sold and returned": (("销售额", [(110, 150, 170), (60, 60, 40)]), ("退货额", [(10, 0, 20), (10, 50, 0)])),
    "sold and returned, below zero": (("销售额", [(110, 150, 170), (60, 60, 40)]), ("退货额", [(-10, 0, -20), (-10, -50, 0)])),
    "sold, returned and what is left": (
        ("Sales", [(110, 150, 170), (60, 60, 40)]), ("Returns", [(10, 0, 20), (10, 50, 0)]), ("Net sales", SOLD)
    ),
    "ordered, shipped and invoiced": (("订单额", SOLD), ("发货额", MORE), ("开票额", LESS)),
    "invoiced and signed": (("开票金额", LESS), ("签约金额", SOLD)),
    "what was ordered, under a word for a number": (("Orders", SOLD), ("Shipped", MORE), ("Invoiced", LESS)),
    "booked and billed": (("Billings", MORE), ("Bookings", SOLD)),
    "how many orders, and what was invoiced": (("Orders", [(3, 4, 2), (1, 2, 2)]), ("Invoiced", SOLD)),
    "two parts of which one is ordered and one sold": (("门店销售额", HALF), ("网络订单额", HALF)),
    "shipped already, and not yet": (("已发货", HALF), ("未发货", HALF)),
}  # fmt: skip


def _rows(columns: Sequence[tuple[str, Sequence[Sequence[float]]]]) -> list[list[Cell]]:
    return [[name, *(own[who][month] for month in range(3) for _, own in columns)] for who, name in enumerate(("张三", "李四"))]


@pytest.mark.parametrize("of", COLUMNS)
@pytest.mark.parametrize("header", ["two rows", "one row"])
def test_month_when_it_has_several_columns_then_what_was_sold_counts_once(empty: Database, of: str, header: str) -> None:
    columns = COLUMNS[of]
    names = [name for name, _ in columns]
    months = MONTHS[all(map(str.isascii, names))]
    if header == "one row":
        heads: list[list[Cell]] = [["姓名", *(f"{month} {name}" for month in months for name in names)]]
    else:
        upper = [month if not at else None for month in months for at in range(len(names))]
        heads = [["姓名", *upper], [None, *(names * 3)]]

    plan = planned(empty, grid(*heads, *_rows(columns), sheet="2026年"))

    assert _sums(plan) == {
        (who, f"2026-0{month + 1}"): own[month] for who, own in zip(("张三", "李四"), SOLD, strict=True) for month in range(3)
    }
    assert plan.counts.rejected == 0
    assert all(check.agrees for table in plan.tables for check in table.totals)


ALL_COUNT: dict[str, tuple[tuple[str, Sequence[Sequence[float]]], ...]] = {
    "products of which one happens to be the sum": (
        ("泵", [(1, 2, 1), (2, 1, 2)]), ("阀", [(2, 1, 1), (1, 2, 2)]), ("轴", [(3, 3, 2), (3, 3, 4)])
    ),
    "channels in round figures": (
        ("线上", [(1000, 2000, 1000), (1000, 1000, 2000)]), ("门店", [(1000, 1000, 1000), (2000, 1000, 1000)]),
        ("批发", [(2000, 3000, 2000), (3000, 2000, 3000)]),
    ),
    "a product that runs up by chance": (("A", [(100, 100, 200), (200, 100, 100)]), ("B", [(100, 200, 400), (100, 200, 300)])),
}  # fmt: skip


@pytest.mark.parametrize("of", ALL_COUNT)
def test_month_when_small_or_round_figures_happen_to_add_up_then_all_count(empty: Database, of: str) -> None:
    columns = ALL_COUNT[of]
    heads: list[Cell] = ["姓名", *(f"{month} {name}" for month in ("1月", "2月", "3月") for name, _ in columns)]

    plan = planned(empty, grid(heads, *_rows(columns), sheet="2026年"))

    assert sum(one.amount for one in facts_of(plan)) == sum(sum(own) for _, rows in columns for own in rows)


def _sums(plan: ImportPlan) -> dict[tuple[str, str], Decimal]:
    found: dict[tuple[str, str], Decimal] = {}
    for one in facts_of(plan):
        key = one.who, one.day[:7]
        found[key] = found.get(key, Decimal(0)) + one.amount
    return found
