"""Weighted scores; the cases with a source are worked examples and requests of frappe/hrms and Lattice."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.rules.score import Part, adjusted, score

WEIGHTS = st.decimals(0, 100, allow_nan=False, places=2)
POINTS = st.decimals(0, 120, allow_nan=False, places=2)


def parts(*given: tuple[str, str | None]) -> list[Part]:
    return [Part(str(index), Decimal(weight), None if points is None else Decimal(points)) for index, (weight, points) in enumerate(given)]


@pytest.mark.parametrize(
    ("given", "total"),
    [
        ((("30", "5"), ("70", "3")), "3.6"),  # frappe/hrms, manual rating of two key result areas
        ((("30", "12.5"), ("70", "50")), "38.75"),  # frappe/hrms, goal progress
        ((("1", "5"), ("1", "5"), ("1", None)), "5"),  # frappe/hrms #2023: a missing part must not count as zero
        ((("0", "100"), ("50", "0"), ("50", "0")), "0"),  # Lattice: a weight of zero adds nothing
        ((("40", "90"), ("30", None), ("30", "70")), None),
    ],
)
def test_score_when_weighted_then_it_is_the_mean_of_what_is_there(given: tuple[tuple[str, str | None], ...], total: str | None) -> None:
    found = score(parts(*given)).total

    assert found == (Decimal(total) if total else Decimal(40 * 90 + 30 * 70) / 70)


def test_score_when_parts_are_scored_then_each_says_what_it_adds() -> None:
    found = score(parts(("30", "5"), ("70", "3")))

    assert [part.adds for part in found.parts] == [Decimal("1.5"), Decimal("2.1")]
    assert (found.missing, found.covered, found.shown) == ((), 1, Decimal("3.60"))


def test_score_when_a_part_is_missing_then_it_is_marked_and_the_rest_shares_its_weight() -> None:
    found = score(parts(("50", "80"), ("30", None), ("20", "60")))

    assert [part.name for part in found.missing] == ["1"]
    assert [part.share for part in found.parts] == [Decimal(5) / 7, None, Decimal(2) / 7]
    assert (found.covered, found.shown) == (Decimal("0.7"), Decimal("74.29"))


@pytest.mark.parametrize("given", [(), (("50", None),), (("0", "80"), ("50", None))])
def test_score_when_nothing_with_a_weight_is_there_then_there_is_no_total_but_a_reason(given: tuple[tuple[str, str | None], ...]) -> None:
    found = score(parts(*given))

    assert found.total is None and found.shown is None and found.reason is not None


@pytest.mark.parametrize(
    ("total", "bonuses", "limits", "given"),
    [
        ("88", ("3", "2"), (), "93"),
        ("88", ("3", "-10"), (), "81"),
        ("88", ("30",), (), "110"),  # not above the top of the template
        ("5", ("-10",), (), "0"),
        ("88", ("3",), ("59", "70"), "59"),  # a veto holds whatever was added
    ],
)
def test_total_when_bonuses_and_vetoes_are_given_then_is_within_them(
    total: str, bonuses: tuple[str, ...], limits: tuple[str, ...], given: str
) -> None:
    assert adjusted(Decimal(total), [Decimal(one) for one in bonuses], [Decimal(one) for one in limits], Decimal(110)) == Decimal(given)


def test_score_when_on_a_scale_of_five_then_is_that_of_the_published_example() -> None:
    # frappe/hrms, goals at 12.5 % (weight 30) and 50 % (weight 70): 38.75 % are 1.938 of 5.
    total = score(parts(("30", "12.5"), ("70", "50"))).total
    assert total is not None
    assert round(total * 5 / 100, 3) == Decimal("1.938")


@given(
    st.lists(st.tuples(WEIGHTS, st.none() | POINTS), min_size=1, max_size=40), st.lists(st.decimals(-30, 30, places=2)), st.lists(POINTS)
)
def test_score_when_made_of_anything_then_weights_renormalise_and_it_stays_on_its_scale(
    given_parts: list[tuple[Decimal, Decimal | None]], bonuses: list[Decimal], limits: list[Decimal]
) -> None:
    found = score([Part(str(at), weight, points) for at, (weight, points) in enumerate(given_parts)])
    shares = [part.share for part in found.parts if part.share is not None]

    assert 0 <= found.covered <= 1
    assert len(found.missing) + len([one for one in given_parts if one[1] is not None]) == len(given_parts)
    if found.total is not None:
        assert abs(sum(shares) - 1) < Decimal("1e-20")
        there = [points for weight, points in given_parts if points is not None and weight]
        assert min(there) - Decimal("1e-15") <= found.total <= max(there) + Decimal("1e-15")
        assert 0 <= adjusted(found.total, bonuses, limits, Decimal(120)) <= min([Decimal(120), *limits])
