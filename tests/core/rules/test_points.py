"""Points from figures: tables of the rules that real forms have, and properties of all of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.errors import SalesDeskError
from salesdesk.rules import points
from salesdesk.rules.points import Step, Steps, attainment_points, manual_points

RECEIPTS = Steps(Decimal(15), (Step(Decimal(20_000), Decimal(20)), Step(Decimal(50_000), Decimal(30))))
FIGURES = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=4)
POSITIVE = st.decimals(0, 500, allow_nan=False, allow_infinity=False, places=2)


@pytest.mark.parametrize(
    ("value", "expected"), [("-1", 15), ("0", 15), ("19999.99", 15), ("20000", 20), ("49999.99", 20), ("50000", 30), ("1000000", 30)]
)
def test_steps_when_exactly_at_a_break_then_the_upper_counts(value: str, expected: int) -> None:
    assert RECEIPTS.points(Decimal(value)) == expected


@pytest.mark.parametrize(("value", "expected"), [("0", "20"), ("20000", "20"), ("35000", "25"), ("50000", "30"), ("60000", "30")])
def test_steps_when_interpolated_then_points_lie_on_the_line(value: str, expected: str) -> None:
    assert RECEIPTS.between(Decimal(value)) == Decimal(expected)


def test_steps_when_they_do_not_ascend_then_they_are_refused() -> None:
    with pytest.raises(SalesDeskError, match="5 is not above 5"):
        Steps(Decimal(0), (Step(Decimal(5), Decimal(1)), Step(Decimal(5), Decimal(2))))


@pytest.mark.parametrize(("ratio", "cap", "expected"), [("0.8", "1", 80), ("1.3", "1", 100), ("1.3", "1.2", 120), ("-0.1", "1", 0)])
def test_attainment_points_when_above_the_cap_then_they_stop_there(ratio: str, cap: str, expected: int) -> None:
    assert attainment_points(Decimal(ratio), cap=Decimal(cap)) == expected


def test_growth_when_one_percent_more_then_is_one_point_more() -> None:
    change = points.growth(Decimal(101), Decimal(100))
    assert change is not None
    assert points.growth_points(change, Decimal(60), Decimal(1)) == 61
    assert points.growth_points(Decimal("-0.7"), Decimal(60), Decimal(1)) == 0
    assert points.growth_points(Decimal(2), Decimal(60), Decimal(1)) == 100
    assert points.growth(Decimal(5), Decimal(0)) is None


def test_rank_when_each_place_is_twenty_points_then_the_third_has_sixty() -> None:
    values = [Decimal(one) for one in (900, 700, 700, 100)]
    assert [points.place_of(one, values) for one in values] == [1, 2, 2, 4]
    assert points.place_of(Decimal(100), values, fewest_first=True) == 1
    assert [points.rank_points(place, Decimal(100), Decimal(20)) for place in (1, 3, 6, 9)] == [100, 60, 0, 0]


def test_deductions_and_bonuses_when_counted_then_are_by_case_and_limited() -> None:
    assert [points.deduction_points(Decimal(one), Decimal(100), Decimal(15)) for one in (0, 2, 9, -1)] == [100, 70, 0, 100]
    assert [points.bonus_points(Decimal(one), Decimal(2), Decimal(5)) for one in (0, 1, 4)] == [0, 2, 5]
    assert points.bonus_points(Decimal(4), Decimal(-2), Decimal(5)) == -5


def test_manual_points_when_out_of_range_then_they_are_refused() -> None:
    assert manual_points(Decimal(5), Decimal(5)) == 5
    with pytest.raises(SalesDeskError, match="from 0 to 5"):
        manual_points(Decimal("5.1"), Decimal(5))


@given(FIGURES, POSITIVE, POSITIVE, POSITIVE)
def test_points_when_from_any_figure_then_stay_on_their_scale(figure: Decimal, base: Decimal, per: Decimal, cap: Decimal) -> None:
    found = (
        points.attainment_points(figure, Decimal(100), cap / 100),
        points.share_points(figure, cap),
        points.growth_points(figure, base, per, cap),
        points.deduction_points(figure, cap, per),
        points.rank_points(max(int(figure) % 500, 1), cap, per),
    )
    assert all(0 <= one <= cap for one in found)
    assert -cap <= points.bonus_points(figure, per - 250, cap) <= cap
