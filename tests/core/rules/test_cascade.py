"""Cascades that add up: over people and months, after a change, and for whoever comes or goes in between."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.rules.cascade import Basis, Stint, absorbed, allocation, decimals, loads, prorated, ramped, rescaled, spread, stints
from salesdesk.workdays import working_days

cents = st.integers(0, 10**14).map(lambda one: Decimal(one).scaleb(-2))
weights = st.lists(st.decimals(0, 1000, places=3), min_size=1, max_size=15)
year = st.lists(st.decimals(0, 1000, places=2), min_size=12, max_size=12)
days = st.dates(date(2023, 1, 1), date(2025, 11, 20))


@given(cents, weights, year)
def test_spread_when_summed_then_is_the_whole_to_the_cent(total: Decimal, people: list[Decimal], months: list[Decimal]) -> None:
    parts = spread(total, people, months)
    assert sum(sum(row) for row in parts) == total
    assert all(one.as_tuple().exponent == -2 for row in parts for one in row)


@given(cents, st.lists(cents, min_size=1, max_size=12))
def test_rescaled_when_the_whole_changes_then_the_parts_follow_to_the_cent(whole: Decimal, children: list[Decimal]) -> None:
    parts = rescaled(children, whole)
    assert sum(parts) == whole
    assert allocation(whole, parts) == 0
    if sum(children):
        assert all(abs(part - whole * one / sum(children)) < Decimal("0.01") for part, one in zip(parts, children, strict=True))


@given(cents, st.lists(st.tuples(cents, st.booleans()), min_size=1, max_size=12))
def test_absorbed_when_the_others_take_the_difference_then_all_adds_up_and_what_was_typed_stays(
    whole: Decimal, children: list[tuple[Decimal, bool]]
) -> None:
    parts, firm = [one for one, _ in children], [stays for _, stays in children]
    found = absorbed(parts, firm, whole)
    assert sum(found) == whole
    assert min(found) >= 0
    if sum(part for part, stays in children if stays) <= whole and not all(firm):
        assert [after for after, stays in zip(found, firm, strict=True) if stays] == [part for part, stays in children if stays]


@given(cents, days, st.integers(0, 400), st.lists(days, max_size=3), st.sampled_from(Basis))
def test_prorated_when_somebody_joins_on_any_day_then_the_parts_add_up(
    value: Decimal, start: date, length: int, joins: list[date], basis: Basis
) -> None:
    cut = stints(start, start + timedelta(days=length), joins)
    parts = prorated(value, cut, basis, working_days)
    assert len(parts) == len(cut)
    assert sum(parts) == value
    assert cut[0].start == start and cut[-1].end == start + timedelta(days=length)
    assert all(before.end + timedelta(days=1) == after.start for before, after in itertools.pairwise(cut))


def test_stints_when_a_cut_is_the_first_day_or_outside_then_does_not_cut() -> None:
    first, last = date(2026, 10, 1), date(2026, 10, 31)
    day = timedelta(days=1)

    assert stints(first, last, [first, first - day, last + day]) == (Stint(first, last),)
    assert stints(first, last, [last, first + day, last]) == (Stint(first, first), Stint(first + day, last - day), Stint(last, last))


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        (Basis.CALENDAR, ["158064.52", "191935.48"]),  # 14 and 17 of 31 days
        (Basis.WORKING, ["147368.42", "202631.58"]),  # 8 and 11 working days in China
        (Basis.MONTHS, ["0.00", "350000.00"]),
    ],
)
def test_prorated_when_somebody_joins_on_the_15th_of_may_then_is_what_a_calendar_says(basis: Basis, expected: list[str]) -> None:
    cut = (Stint(date(2026, 5, 1), date(2026, 5, 14)), Stint(date(2026, 5, 15), date(2026, 5, 31)))
    assert [str(one) for one in prorated(Decimal(350_000), cut, basis, working_days)] == expected


@pytest.mark.parametrize(
    ("hired", "month", "expected"),
    [
        (None, date(2026, 1, 1), "1"),
        (date(2026, 3, 20), date(2026, 2, 1), "0"),
        (date(2026, 3, 20), date(2026, 3, 1), "0.25"),
        (date(2026, 3, 20), date(2026, 5, 1), "0.75"),
        (date(2026, 3, 20), date(2026, 6, 1), "1"),
        (date(2025, 12, 31), date(2026, 1, 1), "0.5"),
    ],
)
def test_ramp_when_somebody_is_new_then_grows_month_by_month(hired: date | None, month: date, expected: str) -> None:
    assert ramped(hired, month) == Decimal(expected)


def test_loads_when_somebody_leaves_then_months_after_do_not_weigh() -> None:
    months = [date(2026, month, 1) for month in range(1, 13)]
    assert loads(None, date(2026, 6, 30), months) == 6
    assert loads(date(2026, 10, 8), None, months) == Decimal("1.5")
    assert allocation(None, [Decimal(1)]) is None
    assert allocation(Decimal(10), [Decimal(4), None, Decimal(9)]) == 3


@pytest.mark.parametrize(("values", "expected"), [(["10", "2.00"], 0), (["10", "2.5"], 2), (["10.1234"], 4), ([], 0)])
def test_decimals_when_values_are_told_then_are_as_few_as_tell_them(values: list[str], expected: int) -> None:
    assert decimals([Decimal(one) for one in values]) == expected
