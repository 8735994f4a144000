"""Figures as they are printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.documents import formats
from salesdesk.documents.style import readable


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [("1234.55", 1, "1,234.6"), ("-0.04", 1, "0.0"), ("-3.5", 0, "−4"), ("2.5", 0, "3"), (None, 1, "—")],
)
def test_number_when_written_is_grouped_and_rounded_half_up(value: str | None, places: int, expected: str) -> None:
    assert formats.number(None if value is None else Decimal(value), places) == expected


@pytest.mark.parametrize(("value", "expected"), [("40", "40"), ("12.50", "12.5"), ("100", "100")])
def test_short_when_decimals_are_zero_leaves_them_out(value: str, expected: str) -> None:
    assert formats.short(Decimal(value)) == expected


@pytest.mark.parametrize(
    ("amounts", "language", "divisor", "unit"),
    [
        (("620000", "9"), "zh", 10**4, "万元"),
        (("-120000000",), "zh", 10**8, "亿元"),
        (("620000",), "en", 1000, "CNY K"),
        (("9000",), "en", 1, "CNY"),
        (("1500000",), "en", 10**6, "CNY M"),
        ((), "zh", 1, "元"),
    ],
)
def test_money_unit_when_chosen_fits_the_largest(amounts: tuple[str, ...], language: str, divisor: int, unit: str) -> None:
    found, sign = formats.money_unit(map(Decimal, amounts), language)
    assert (found, formats.currency_unit(sign, "CNY", language)) == (divisor, unit)


def test_accent_when_too_light_to_read_is_darkened() -> None:
    assert readable("#2F6FEB") == "#2F6FEB"
    assert readable("#FFD400") != "#FFD400"
