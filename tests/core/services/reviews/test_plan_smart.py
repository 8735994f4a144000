"""What is said against the goal of an improvement plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from salesdesk.period import Period
from salesdesk.services.reviews.improvement import EffectMonth, Plan, usual_checks
from salesdesk.services.reviews.plan_smart import doubts

START = date(2026, 8, 1)
PLAN = Plan(1, START, date(2026, 10, 30), "Late", "Receipts on time", "Call", "", "receipts", Decimal(100), checks=usual_checks(START))
BEFORE = [EffectMonth(Period.month(2026, month), Decimal(value), "before") for month, value in ((6, 90), (7, 110))]


@pytest.mark.parametrize(
    ("plan", "letters"),
    [
        (PLAN, []),
        (replace(PLAN, metric=None, aim=None), ["M"]),
        (replace(PLAN, aim=None), ["M", "A"]),
        (replace(PLAN, aim=Decimal(500)), ["A"]),
        (replace(PLAN, goal="", problem=""), ["S", "R"]),
    ],
)
def test_goal_of_a_plan_when_looked_at_then_says_what_is_missing(plan: Plan, letters: list[str]) -> None:
    assert [one.letter for one in doubts(plan, BEFORE)] == letters
