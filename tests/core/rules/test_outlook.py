"""What is told of the coming months: better than plain ways where there is a shape, honest where the past is short."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.rules.outlook import METHODS, NAMES, PLAIN, outlook, running

SEASON = [60, 50, 90, 80, 85, 120, 90, 85, 110, 95, 140, 180]
values = st.lists(st.integers(-(10**6), 10**9).map(Decimal), min_size=0, max_size=40)


def years(count: int, growth: int) -> list[Decimal]:
    """Return `count` years in the same shape, each `growth` per cent above the one before."""
    return [Decimal(one) * (100 + growth) ** at / Decimal(100) ** at for at in range(count) for one in SEASON]


def test_outlook_when_years_have_a_shape_then_beats_every_plain_way() -> None:
    found = outlook(years(3, 20), 12)
    assert found.backtest.error is not None
    assert all(one.error is not None and found.backtest.error < one.error for one in found.plain.values())
    assert found.value == pytest.approx(sum(years(4, 20)[-12:]), rel=Decimal("0.15"))
    assert found.low is not None and found.high is not None
    assert found.low <= found.value <= found.high
    assert found.by_month[11] > found.by_month[1] * 2


@given(values, st.integers(1, 12))
def test_outlook_when_the_past_is_anything_then_its_months_add_up(past: list[Decimal], months: int) -> None:
    found = outlook(past, months)
    if found.value is None:
        assert found.reason is not None
        return
    assert len(found.by_month) == months
    assert found.value == sum(found.by_month)
    assert set(found.methods) <= set(METHODS)
    assert found.backtest.months == found.plain["last_month"].months > 0
    assert (found.low is None) == (found.high is None)


def test_outlook_when_the_future_changes_then_the_backtest_of_the_past_does_not() -> None:
    """Nothing that came later may help: cutting off the last months leaves what was told before them."""
    past = years(3, 10)
    assert outlook(past[:30], 1) == outlook(tuple(past[:30]), 1)
    told = outlook(past[:30], 1).value
    assert outlook([*past[:30], Decimal(10**9)][:30], 1).value == told


@pytest.mark.parametrize(
    ("actual", "share", "told", "expected"),
    [
        ("0", "0", "100", "100"),
        ("50", "1", "100", "50"),
        ("50", "0.5", "100", "100"),
        ("30", "0.5", "100", "70"),
        ("30", "0.5", None, "60"),
        ("0", "0", None, None),
    ],
)
def test_running_month_when_more_of_it_is_over_then_counts_more_itself(
    actual: str, share: str, told: str | None, expected: str | None
) -> None:
    found = running(Decimal(actual), Decimal(share), None if told is None else Decimal(told))
    assert found == (None if expected is None else Decimal(expected))


def test_methods_when_listed_then_all_have_a_name() -> None:
    assert set(NAMES) == set(METHODS) > set(PLAIN)
