"""The spread of grades beside a guideline, and where a second look begins."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.rules.calibration import APART, JUMP, SEVERE, Judged, Severity, distribution, has_jumped, is_apart, total_for
from salesdesk.rules.grade import USUAL

D = Decimal
JUST = D("0.01")


@pytest.mark.parametrize(
    ("grades", "over"),
    [
        ("SSAB", {"S": 1, "A": 0, "B": -1, "C": 0, "D": 0}),
        ("B" * 20, {"S": -2, "A": -5, "B": 10, "C": -2, "D": -1}),  # a grade that nobody has is short of people too
        ("", {"S": 0, "A": 0, "B": 0, "C": 0, "D": 0}),
    ],
)
def test_spread_when_beside_a_guideline_then_tells_how_many_too_many_or_too_few(grades: str, over: dict[str, int]) -> None:
    guideline = {"S": D("0.1"), "A": D("0.25"), "B": D("0.5"), "C": D("0.1"), "D": D("0.05")}
    if grades == "SSAB":
        guideline = {"S": D("0.25"), "A": D("0.25"), "B": D("0.5")}

    assert {one.grade: one.over for one in distribution(grades, USUAL.names, guideline)} == over


@pytest.mark.parametrize(
    ("people", "apart", "stands"), [(2, SEVERE, True), (2, -SEVERE, True), (2, SEVERE - JUST, False), (1, SEVERE, False)]
)
def test_rater_when_far_from_the_others_then_stands_out_with_two_people_or_more(people: int, apart: Decimal, stands: bool) -> None:
    assert Severity("X", people, D(80), apart).stands_out is stands


@pytest.mark.parametrize(
    ("total", "attainment", "before", "apart", "jumped"),
    [
        (D(60) + APART, "0.6", 60 + APART - JUMP, True, True),
        (D(60) + APART - JUST, "0.6", 60 + APART - JUMP, False, False),
        (D(130) - APART, "2.5", None, True, False),  # beyond 130 % attainment tells no more
        (D(130), None, None, False, False),
    ],
)
def test_total_when_at_the_edge_then_a_second_look_begins(
    total: Decimal, attainment: str | None, before: Decimal | None, apart: bool, jumped: bool
) -> None:
    one = Judged(total, D(attainment) if attainment else None, before, None, "")

    assert (is_apart(one), has_jumped(one)) == (apart, jumped)


@pytest.mark.parametrize(
    ("box", "total", "given"), [(3, "70", "85"), (3, "85", "85"), (1, "70", "69.99"), (1, "60", "60"), (2, "95", "84.99"), (2, "50", "70")]
)
def test_total_when_moved_to_a_box_then_is_the_nearest_in_it(box: int, total: str, given: str) -> None:
    assert total_for(box, D(total), USUAL, D(120)) == D(given)
