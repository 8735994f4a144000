"""Advice on goals: one sentence by letter, from what is said and what the past was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from salesdesk.rules.smart import NAMES, Past, Said, Verdict, advise

GOOD = Said(
    name="Sales 2026",
    has_metric=True,
    limited=True,
    target=Decimal(1000),
    months=12,
    parent="Company 2026",
    start=date(2026, 1, 1),
    end=date(2026, 12, 31),
    milestones=12,
)
PAST = Past(months=24, year_before=Decimal(900), trend=Decimal(950), best=Decimal(950), best_month=Decimal(120))


def verdicts(said: Said, past: Past = PAST) -> str:
    """Return the verdicts as a row of letters: g, h or m."""
    return "".join(one.verdict.value[0] for one in advise(said, past))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, "ggggg"),
        ({"has_metric": False}, "mmhgg"),
        ({"has_metric": False, "results": 2, "measurable": 2}, "gghgg"),
        ({"has_metric": False, "results": 2, "measurable": 1}, "ghhgg"),
        ({"target": None}, "gmhgg"),
        ({"target": Decimal(1710)}, "gghgg"),
        ({"target": Decimal(500)}, "gghgg"),
        ({"parent": None}, "ggghg"),
        ({"parent": None, "top": True}, "ggghg"),
        ({"parent": None, "top": True, "why": "growth"}, "ggggg"),
        ({"milestones": 0}, "ggggh"),
        ({"end": None}, "ggggm"),
        ({"end": date(2025, 12, 31)}, "ggggm"),
    ],
)
def test_advice_when_something_is_missing_then_its_letter_says_so(change: dict[str, object], expected: str) -> None:
    assert verdicts(replace(GOOD, **change)) == expected  # type: ignore[arg-type]


def test_advice_when_the_target_is_beyond_the_best_then_tells_by_how_much() -> None:
    found = advise(replace(GOOD, target=Decimal(1710)), PAST)[2]
    assert str(found.sentence) == "That is 1.8 times the best 12 months so far, and 1.2 times the best month in each month."
    assert found.verdict is Verdict.HINT


@pytest.mark.parametrize(
    ("target", "best", "percent", "says"),
    [
        ("0.32", Decimal("0.31"), True, "Higher than in the best month so far (31.0 %)."),
        ("0.30", Decimal("0.31"), True, "The best month so far had 31.0 %."),
        ("18000", Decimal("17555.124"), False, "Higher than in the best month so far (17,555)."),
        ("17000", Decimal("17555.124"), False, "The best month so far had 17,555."),
        ("90", Decimal(100), False, "The best month so far had 100."),
        ("90", Decimal("99.9"), False, "The best month so far had 99.9."),
        ("90", None, False, "There is no past to compare it with."),
    ],
)
def test_advice_when_the_target_is_a_ratio_then_its_best_month_is_told_in_its_unit(
    target: str, best: Decimal | None, percent: bool, says: str
) -> None:
    past = Past(months=24, best_month=best)
    found = advise(replace(GOOD, target=Decimal(target), is_ratio=True, is_percent=percent), past)[2]
    assert str(found.sentence) == says


def test_advice_when_the_target_is_far_below_the_trend_then_tells_how_many_times_instead_of_a_huge_percentage() -> None:
    assert (
        str(advise(replace(GOOD, target=Decimal(10)), PAST)[2].sentence) == "Easy: as things go, 95 times as much would be reached anyway."
    )
    assert str(advise(replace(GOOD, target=Decimal(500)), PAST)[2].sentence) == "Easy: as things go, 90 % more would be reached anyway."


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("1140", "Ambitious: 20 % above the best so far."),
        ("1045", "Ambitious: 10 % above the best so far."),
        ("950", "Within what was reached before: 100 % of the best so far."),
        ("855", "Within what was reached before: 90 % of the best so far."),
        ("854", "Easy: as things go, 11 % more would be reached anyway."),
    ],
)
def test_advice_when_the_target_is_near_the_past_then_tells_how_near(target: str, says: str) -> None:
    assert str(advise(replace(GOOD, target=Decimal(target)), PAST)[2].sentence) == says


def test_advice_when_given_then_has_one_sentence_for_each_letter() -> None:
    assert tuple(one.letter for one in advise(Said(), Past())) == tuple(NAMES)
