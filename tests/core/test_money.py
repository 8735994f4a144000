"""Money, its stored form and how it is written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.errors import SalesDeskError
from salesdesk.money import Money, from_scaled, grouped, percent, round_half_up, short, to_scaled, unit_for

stored = st.integers(-(2**63) + 1, 2**63 - 1)


@pytest.mark.parametrize(
    ("amount", "currency", "paid"),
    [("2.345", "CNY", "2.35"), ("-2.345", "CNY", "-2.35"), ("2.5", "JPY", "3"), ("1.2345", "KWD", "1.235"), ("7", "XXX", "7.00")],
)
def test_rounded_when_paid_then_half_goes_up_to_the_minor_unit(amount: str, currency: str, paid: str) -> None:
    assert str(Money(Decimal(amount), currency).rounded().amount) == paid


def test_money_when_currencies_differ_then_it_is_not_added() -> None:
    assert Money(Decimal(1), "CNY") + Money(Decimal(2), "CNY") == Money(Decimal(3), "CNY")
    with pytest.raises(ValueError, match="CNY and USD"):
        Money(Decimal(1), "CNY") + Money(Decimal(1), "USD")


@pytest.mark.parametrize("amount", [1.5, 1, Decimal("NaN")])
def test_money_when_not_an_exact_amount_then_it_is_refused(amount: Decimal) -> None:
    with pytest.raises(TypeError):
        Money(amount, "CNY")


@given(stored)
def test_scaled_when_stored_and_read_again_then_it_is_the_same(scaled: int) -> None:
    assert to_scaled(from_scaled(scaled)) == scaled


@given(st.lists(stored.map(lambda one: one // 1000), max_size=50))
def test_scaled_when_summed_then_it_is_the_exact_sum(amounts: list[int]) -> None:
    assert from_scaled(sum(amounts)) == sum((from_scaled(one) for one in amounts), Decimal(0))


@pytest.mark.parametrize(
    ("value", "scaled", "read"),
    [("12.50", 125_000, "12.5"), ("0.00005", 1, "0.0001"), ("-0.00005", -1, "-0.0001"), ("100", 1_000_000, "100")],
)
def test_scaled_when_there_are_more_than_four_decimals_then_half_goes_up(value: str, scaled: int, read: str) -> None:
    assert to_scaled(Decimal(value)) == scaled
    assert str(from_scaled(scaled)) == read


@pytest.mark.parametrize("value", ["922337203685477.5808", "1e30", "-1e999"])
def test_scaled_when_beyond_64_bits_then_it_is_said(value: str) -> None:
    with pytest.raises(SalesDeskError) as caught:
        to_scaled(Decimal(value))

    assert caught.value.code == "money.too_large"


@pytest.mark.parametrize(
    ("amount", "language", "currency", "expected"),
    [
        ("6842000", "zh", "CNY", ("684.2", "万元")),
        ("6842000", "zh", None, ("684.2", "万")),
        ("-6842000", "en", "CNY", ("−6.8", "M")),
        ("684200", "en", "CNY", ("684.2", "K")),
        ("999960", "en", None, ("1.0", "M")),
        ("950000", "en", None, ("950.0", "K")),
        ("9876", "en", None, ("9,876", "")),
        ("9876.5", "zh_CN", "CNY", ("9,876.50", "元")),
        ("99999999", "zh", "CNY", ("1.0", "亿元")),
        ("2345000000", "en", "USD", ("2.3", "B")),
        ("0", "en", "USD", ("0", "")),
    ],
)
def test_short_when_amount_is_large_then_it_is_counted_as_the_language_does(
    amount: str, language: str, currency: str | None, expected: tuple[str, str]
) -> None:
    assert short(Decimal(amount), language, currency) == expected


def test_short_when_a_unit_is_given_then_all_figures_of_an_axis_share_it() -> None:
    unit = unit_for(Decimal(1_200_000), "zh", "CNY")

    assert [short(Decimal(one), "zh", unit=unit) for one in (0, 50_000, 1_200_000)] == [("0.0", "万元"), ("5.0", "万元"), ("120.0", "万元")]


def test_grouped_when_negative_then_it_has_a_minus_but_zero_has_none() -> None:
    assert [grouped(Decimal(one)) for one in ("1234.5", "-1234.5", "-0.004")] == ["1,234.50", "−1,234.50", "0.00"]
    assert grouped(Decimal(1234), 0) == "1,234"
    assert percent(Decimal("0.8526")) == "85.3%"


@given(st.decimals(-(10**20), 10**20, places=6), st.integers(0, 4))
def test_round_half_up_when_mirrored_then_it_is_the_mirror(value: Decimal, places: int) -> None:
    assert round_half_up(-value, places) == -round_half_up(value, places)
    assert abs(round_half_up(value, places) - value) <= Decimal(5).scaleb(-places - 1)
