"""Days that repeat, and days counted in working days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.rules.repeat import next_working_day, occurrences, working_day_after, working_days_between
from salesdesk.workdays import is_working_day

D = date.fromisoformat


@pytest.mark.parametrize(
    ("first", "repeat", "until", "country", "days"),
    [
        ("2026-11-02", None, "2026-12-31", "CN", ["2026-11-02"]),
        ("2026-11-05", "workday", "2026-11-10", "CN", ["2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10"]),
        # The Sunday before the holidays of October 2026 is worked, the holidays are not.
        ("2026-09-19", "workday", "2026-09-22", "CN", ["2026-09-19", "2026-09-20", "2026-09-21", "2026-09-22"]),
        ("2026-09-29", "weekly", "2026-10-20", "CN", ["2026-09-29", "2026-10-08", "2026-10-13", "2026-10-20"]),
        ("2026-01-30", "monthly", "2026-05-01", "none", ["2026-01-30", "2026-03-02", "2026-03-30", "2026-04-30"]),
        ("2026-11-07", "weekly", "2026-11-07", "CN", ["2026-11-07"]),
    ],
)
def test_occurrences_when_days_are_off_then_move_to_the_next_working_day(
    first: str, repeat: str | None, until: str, country: str, days: list[str]
) -> None:
    assert [one.isoformat() for one in occurrences(D(first), repeat, D(until), country)] == days


@given(
    start=st.dates(date(2024, 1, 1), date(2026, 10, 1)), count=st.integers(0, 60), repeat=st.sampled_from(["workday", "weekly", "monthly"])
)
def test_working_days_when_counted_there_and_back_then_are_the_same(start: date, count: int, repeat: str) -> None:
    day = working_day_after(start, count)
    found = occurrences(start, repeat, day)

    assert is_working_day(day)
    assert working_days_between(start, day) == count
    assert found[0] == start and found == sorted(set(found))
    assert all(is_working_day(one) for one in found[1:])
    assert next_working_day(day) == day
