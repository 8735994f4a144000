"""Splits that add up."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.errors import SalesDeskError
from salesdesk.rules.split import credit, even_shares, split, split_evenly

units = st.integers(-(10**15), 10**15)
weights = st.lists(st.decimals(0, 1000, places=4), min_size=1, max_size=40)


def texts(amounts: tuple[Decimal, ...]) -> list[str]:
    return [str(amount) for amount in amounts]


@pytest.mark.parametrize(
    ("total", "by", "expected"),
    [
        ("4000", (10_000, 10_000), ["2000.00", "2000.00"]),  # OCA/commission #104: commission on two partial receipts
        ("100000", (20, 20, 20, 40), ["20000.00", "20000.00", "20000.00", "40000.00"]),  # QuickBase: a year's quota by quarter
        ("100", (1, 1, 1), ["33.34", "33.33", "33.33"]),
        ("-100", (1, 1, 1), ["-33.34", "-33.33", "-33.33"]),
        ("0.05", (1, 1, 8), ["0.01", "0.00", "0.04"]),
        ("1", (1, 2, 4), ["0.14", "0.29", "0.57"]),  # the second lost most
        ("10", (0, 0), ["5.00", "5.00"]),
        ("10", (0, 1), ["0.00", "10.00"]),
    ],
)
def test_split_when_by_weights_then_the_parts_are_as_near_as_can_be(total: str, by: tuple[int, ...], expected: list[str]) -> None:
    assert texts(split(Decimal(total), [Decimal(one) for one in by])) == expected


@given(units, weights, st.integers(0, 4))
def test_split_when_summed_then_it_is_the_total(total: int, by: list[Decimal], places: int) -> None:
    amount = Decimal(total).scaleb(-places)
    parts = split(amount, by, places)

    assert sum(parts) == amount and len(parts) == len(by)
    if whole := sum(by):
        assert all(abs(part - amount * weight / whole) <= Decimal(1).scaleb(-places) for part, weight in zip(parts, by, strict=True))


@given(units, st.integers(1, 60))
def test_split_evenly_when_it_does_not_divide_then_parts_differ_by_one_unit(total: int, count: int) -> None:
    parts = split_evenly(Decimal(total), count, 0)

    assert sum(parts) == total and max(parts) - min(parts) <= 1


@pytest.mark.parametrize(("total", "by"), [("1", ()), ("1", (1, -1)), ("1.005", (1,))])
def test_split_when_it_cannot_be_exact_then_it_is_refused(total: str, by: tuple[int, ...]) -> None:
    with pytest.raises(ValueError):
        split(Decimal(total), [Decimal(one) for one in by])


def test_credit_when_a_deal_is_shared_then_attainment_counts_the_share_only() -> None:
    # ERPNext PR #40062: all of 5 and half of 10 is 10, not 15.
    whole = credit(Decimal(5), {7: Decimal(1)})
    half = credit(Decimal(10), {7: Decimal("0.5"), 8: Decimal("0.5")})

    assert whole[7] + half[7] == 10


def test_credit_when_shares_are_not_whole_then_it_says_their_sum() -> None:
    with pytest.raises(SalesDeskError, match="not 99.99%"):
        credit(Decimal(10), dict.fromkeys((1, 2, 3), Decimal("0.3333")))

    assert texts(even_shares(3)) == ["0.3334", "0.3333", "0.3333"]
