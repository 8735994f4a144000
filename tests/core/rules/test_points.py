"""Points from figures."""

from decimal import Decimal

import pytest

from salesdesk.errors import SalesDeskError
from salesdesk.rules.points import Step, Steps, attainment_points, manual_points

RECEIPTS = Steps(Decimal(15), (Step(Decimal(20_000), Decimal(20)), Step(Decimal(50_000), Decimal(30))))


@pytest.mark.parametrize(
    ("value", "points"), [("-1", 15), ("0", 15), ("19999.99", 15), ("20000", 20), ("49999.99", 20), ("50000", 30), ("1000000", 30)]
)
def test_steps_when_exactly_at_a_break_then_the_upper_counts(value: str, points: int) -> None:
    assert RECEIPTS.points(Decimal(value)) == points


def test_steps_when_they_do_not_ascend_then_they_are_refused() -> None:
    with pytest.raises(SalesDeskError, match="5 is not above 5"):
        Steps(Decimal(0), (Step(Decimal(5), Decimal(1)), Step(Decimal(5), Decimal(2))))


@pytest.mark.parametrize(("ratio", "cap", "points"), [("0.8", "1", 80), ("1.3", "1", 100), ("1.3", "1.2", 120), ("-0.1", "1", 0)])
def test_attainment_points_when_above_the_cap_then_they_stop_there(ratio: str, cap: str, points: int) -> None:
    assert attainment_points(Decimal(ratio), cap=Decimal(cap)) == points


def test_manual_points_when_out_of_range_then_they_are_refused() -> None:
    assert manual_points(Decimal(5), Decimal(5)) == 5
    with pytest.raises(SalesDeskError, match="from 0 to 5"):
        manual_points(Decimal("5.1"), Decimal(5))
