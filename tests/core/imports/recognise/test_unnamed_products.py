"""Arithmetic finds quantity, price and amount where their headings are unknown, says so, and is moderately sure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one

SOLD = [(date(2026, 10, day), f"SO-{day}", "绍兴纺织", "网关", day, 100.0 + day % 3, day * (100.0 + day % 3)) for day in range(1, 7)]
OWN = ("发生时间", "凭证", "往来单位", "货", "几件", "一件多少", "一共", "谁卖的")


def sold(order: Sequence[int] = range(7)) -> list[list[Cell]]:
    """Return six sales, the three figures of each in the given order of places."""
    return [[*(row[at] for at in order), "夏冰"] for row in SOLD]


def test_amount_when_it_is_the_product_of_two_unknown_columns_then_is_found_with_the_reason() -> None:
    table = one(list(OWN), *sold())

    quantity, price, amount = table.columns[4:7]
    assert table.kind is TableKind.SALE_LINES
    assert [one.meaning for one in (quantity, price, amount)] == [Meaning.QUANTITY, Meaning.UNIT_PRICE, Meaning.AMOUNT]
    assert str(amount.reason) == "The heading is not known, but “几件” × “一件多少” gives it in 100 % of the rows."
    assert all(0.5 <= one.confidence < 0.8 for one in (quantity, price, amount))


def test_price_when_it_stands_before_the_quantity_then_is_still_the_price() -> None:
    heads = [*OWN[:4], "一件多少", "几件", *OWN[6:]]

    table = one(heads, *sold((0, 1, 2, 3, 5, 4, 6)))

    assert [one.meaning for one in table.columns[4:7]] == [Meaning.UNIT_PRICE, Meaning.QUANTITY, Meaning.AMOUNT]


NO_PRODUCTS: dict[str, list[list[float]]] = {
    "a rate below one": [[100.0 * row, 0.05, 5.0 * row] for row in range(1, 7)],
    "times one": [[1.0, 10.0 * row, 10.0 * row] for row in range(1, 7)],
    "sums": [[1.0 * row, 10.0 * row, 11.0 * row] for row in range(1, 7)],
    "the same in all rows": [[2.0, 5.0, 10.0] for _ in range(1, 7)],
}


@pytest.mark.parametrize("name", NO_PRODUCTS)
def test_unknown_columns_when_the_product_proves_nothing_then_are_no_amount(name: str) -> None:
    rows = [[*row[:4], *figures, "夏冰"] for row, figures in zip(sold(), NO_PRODUCTS[name], strict=True)]

    table = one(list(OWN), *rows)

    assert Meaning.AMOUNT not in [column.meaning for column in table.columns]
