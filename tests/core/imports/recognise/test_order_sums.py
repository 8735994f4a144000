"""The sum of an order that its lines repeat counts once, however few orders have several lines."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from salesdesk.sheets.values import parse_numbers

HEAD = ["订单编号", "日期", "销售员", "客户", "产品", "数量"]
ENGLISH = ["Order No.", "Date", "Salesperson", "Customer", "Product", "Quantity"]
SINGLE = 8  # orders of one line, worth 1 × 100, 101, …
OF_SINGLE = sum(range(100, 100 + SINGLE))


def recognised(
    heading: str, *lines: tuple[Cell, ...], price: str = "", head: list[str] = HEAD, merged: bool = False
) -> tuple[RecognisedTable, SheetGrid]:
    """Return orders of one line and those of `lines`: quantity, price, amount, the second and later ones of the last order."""
    rows: list[list[Cell]] = []
    for at in range(SINGLE):
        rows.append([f"A{at}", date(2026, 3, 1 + at), "张伟", "甲公司", f"P{at}", 1, 100 + at, 100 + at])
    for place, (pieces, each, amount) in enumerate(lines):
        order: list[Cell] = [None] * 4 if merged and place else ["B1", date(2026, 3, 20), "李娜", "乙公司"]
        rows.append([*order, f"Q{place}", pieces, each, amount])
    headings: list[Cell] = [*head, price, heading]
    kept = [at for at, one in enumerate(headings) if one]
    grid = SheetGrid("Sheet1", False, [[headings[at] for at in kept], *([row[at] for at in kept] for row in rows)])
    (table,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (grid,)))
    return table, grid


def worth(table: RecognisedTable, grid: SheetGrid) -> int:
    """Return what all rows are worth: by their amount, else by quantity × price."""
    amount, pieces, price = (table.column(one) for one in (Meaning.AMOUNT, Meaning.QUANTITY, Meaning.UNIT_PRICE))
    if amount is not None:
        return sum(number or 0 for number in parse_numbers(table.values(grid, amount.index))[0]) // 10_000
    assert pieces is not None
    assert price is not None
    both = zip(*(parse_numbers(table.values(grid, one.index))[0] for one in (pieces, price)), strict=True)
    return sum((a or 0) * (b or 0) for a, b in both) // 10_000**2


REPEATED = ((1, 103, 203), (2, 50, 203))
OWN = ((1, 100, 100), (2, 50, 100))
FIRST = ((1, 103, 203), (2, 50, None))


@pytest.mark.parametrize(
    ("heading", "price", "lines", "of_order"),
    [
        ("订单金额", "单价", REPEATED, 203),
        ("订单总额", "单价", REPEATED, 203),
        ("订单金额", "", REPEATED, 203),
        ("订单金额", "单价", OWN, 200),  # each is worth that: the heading is wrong
        ("订单金额", "单价", ((1, 100, 100), (1, 200, 200)), 300),
        ("金额", "", REPEATED, 406),
    ],
)
def test_order_when_its_lines_repeat_its_sum_then_it_counts_once(
    heading: str, price: str, lines: tuple[tuple[Cell, ...], ...], of_order: int
) -> None:
    table, grid = recognised(heading, *lines, price=price)

    assert worth(table, grid) == OF_SINGLE + of_order
    assert len(table.row_numbers()) == SINGLE + len(lines) or any(
        "roducts and quantities are left out" in str(note) for note in table.notes
    )


@pytest.mark.parametrize("price", ["", "Unit price"])
def test_order_when_its_lines_repeat_its_sum_in_english_then_it_counts_once(price: str) -> None:
    assert worth(*recognised("Order total", *REPEATED, price=price, head=ENGLISH)) == OF_SINGLE + 203


@pytest.mark.parametrize(("merged", "further"), [(True, ["line"]), (False, [])])
def test_lines_when_an_order_is_merged_over_them_then_the_further_ones_are_told(merged: bool, further: list[str]) -> None:
    table, grid = recognised("订单金额", *FIRST, merged=merged)

    assert [one.kind for one in table.skipped] == further  # a gift has no amount of its own, and makes nobody's products disappear
    assert worth(table, grid) == OF_SINGLE + 203
