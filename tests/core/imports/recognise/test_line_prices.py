"""Which figure counts where the headings mislead: a price that is the whole line's, an amount weighted with its probability."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

D = date(2026, 10, 1)
SOLD: list[Cell] = ["Order ID", "Date", "SKU", "Quantity", "Item Price"]
DEALS: list[Cell] = ["Deal Name", "Stage", "Probability", "Expected Revenue", "Prorated Revenue"]


@pytest.mark.parametrize(
    ("prices", "means"),
    [
        ([5.0, 15.0, 8.5, 17.0], "amount"),
        ([5.0, 5.0, 8.5, 8.5], "unit_price"),
        ([5.0, 15.0, 8.5, 8.5], "unit_price"),
        ([5.0, 13.0, 8.5, 16.0], "unit_price"),
    ],
)
def test_price_when_it_grows_with_the_quantity_then_is_the_amount_of_the_line(prices: list[float], means: str) -> None:
    lines = [("A", 1.0), ("A", 3.0), ("B", 1.0), ("B", 2.0)]
    rows: list[list[Cell]] = [["O-1", D, *line, price] for line, price in zip(lines, prices, strict=True)]

    assert meanings(one(SOLD, *rows))[-1] == means


def test_price_when_it_grows_with_the_quantity_but_for_discounts_then_is_the_amount_of_the_line() -> None:
    lines = [("A", 10.0, 0.0, 1.0), ("A", 20.0, 2.0, 2.0), ("B", 9.0, 9.0, 1.0), ("B", 18.0, 0.0, 2.0), ("B", 9.0, 0.9, 1.0)]
    rows: list[list[Cell]] = [["O-1", D, item, gross, off, gross - off, pieces] for item, gross, off, pieces in lines]

    table = one(["Order Id", "Date", "Menu Item", "Gross Price", "Discount", "Net Price", "Qty"], *rows)

    assert meanings(table)[3:] == ["ignored", "discount", "amount", "quantity"]


@pytest.mark.parametrize("certain", [1.0, 100.0])
def test_amount_when_another_is_it_times_the_probability_then_that_one_is_no_amount(certain: float) -> None:
    worth = [(1000.0, 0.1), (250.0, 0.5), (80.0, 0.25), (40.0, 1.0)]
    rows: list[list[Cell]] = [[f"Deal {at}", "Proposal", p * certain, a, a * p] for at, (a, p) in enumerate(worth)]

    assert meanings(one(DEALS, *rows))[-2:] == ["amount", "ignored"]
