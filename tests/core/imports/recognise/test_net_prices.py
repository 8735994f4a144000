"""A net price beside the value that it makes with the quantity is what one piece costs, and no amount of the row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from tests.core.imports.test_recognise import meanings, one

D = date(2026, 3, 2)
HEADS = [
    ("Sales Document", "Date", "Sold-To", "Material", "Order Quantity", "Net Price", "Net Value"),
    ("单据编号", "日期", "客户", "物料", "数量", "折扣后价格", "行总计"),
]


@pytest.mark.parametrize("header", HEADS, ids=["en", "zh"])
def test_price_when_net_and_times_the_quantity_it_is_the_value_then_the_value_counts(header: Sequence[str]) -> None:
    table = one(
        header, ("1", D, "Acme", "M1", 10.0, 5.0, 50.0), ("2", D, "Brill", "M2", 4.0, 30.0, 120.0), ("3", D, "Coy", "M1", 3.0, 5.0, 15.0)
    )

    assert meanings(table)[4:] == ["quantity", "unit_price", "amount"]
