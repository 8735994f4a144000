"""Attainment and pace."""

from decimal import Decimal

import pytest

from salesdesk.money import round_half_up
from salesdesk.rules.attainment import STATES, State, attainment, pace


# The goal of 3,000 a month: worked example of the Oracle documentation on incentive compensation.
@pytest.mark.parametrize(("credits", "expected"), [((1000, 1500, 500), "100.00"), ((1500, 500), "66.67")])
def test_attainment_when_credits_are_summed_then_it_is_their_share_of_the_goal(credits: tuple[int, ...], expected: str) -> None:
    found = attainment(Decimal(sum(credits)), Decimal(36_000) / 12)

    assert found.ratio is not None and str(round_half_up(found.ratio * 100, 2)) == expected
    assert found.gap == 3000 - sum(credits)


@pytest.mark.parametrize(
    ("actual", "target", "reason"),
    [("5", None, "No target"), ("5", "0", "not above zero"), (None, "5", "no figure"), (None, None, "No target")],
)
def test_attainment_when_it_cannot_be_told_then_it_says_why(actual: str | None, target: str | None, reason: str) -> None:
    found = attainment(Decimal(actual) if actual else None, Decimal(target) if target else None)

    assert found.ratio is None and reason in str(found.reason)


@pytest.mark.parametrize(
    ("actual", "days_over", "state"),
    [
        (0, 0, State.NOT_BEGUN),
        (473, 9, State.BEHIND),
        (475, 9, State.ON_COURSE),
        (524, 9, State.ON_COURSE),
        (525, 9, State.AHEAD),
        (1000, 9, State.REACHED),
        (999, 18, State.MISSED),
        (1000, 18, State.REACHED),
    ],
)
def test_pace_when_nine_of_eighteen_days_are_over_then_the_thresholds_decide(actual: int, days_over: int, state: State) -> None:
    assert pace(Decimal(actual), Decimal(1000), days_over, 18).state == state


def test_pace_when_behind_then_it_says_what_each_remaining_day_must_bring() -> None:
    found = pace(Decimal(360), Decimal(1000), 8, 16)

    assert (found.expected, found.ahead_by, found.outlook, found.outlook_ratio) == (500, -140, 720, Decimal("0.72"))
    assert (found.per_day, found.days_left) == (80, 8)


def test_pace_when_there_is_no_target_then_the_outlook_still_stands() -> None:
    found = pace(Decimal(360), None, 8, 16)

    assert (found.state, found.outlook, found.per_day) == (State.UNKNOWN, 720, None)
    assert found.reason is not None and set(STATES) == set(State)
