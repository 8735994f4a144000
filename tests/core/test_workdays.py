"""Working days, of China above all."""

from datetime import date

import pytest

from salesdesk.errors import SalesDeskError
from salesdesk.workdays import differences, from_library, is_announced, is_working_day, working_days
from salesdesk.workdays_cn import YEARS


@pytest.mark.parametrize(
    ("start", "end", "country", "expected"),
    [
        ("2026-10-01", "2026-10-31", "CN", 18),
        ("2026-10-01", "2026-10-31", "none", 22),
        ("2026-10-10", "2026-10-10", "CN", 1),
        ("2026-12-31", "2026-01-01", "CN", 0),
        ("2024-12-30", "2025-01-03", "CN", 4),
        ("2026-07-01", "2026-07-05", "US", 2),
    ],
)
def test_working_days_when_counted_then_holidays_and_make_up_days_are_known(start: str, end: str, country: str, expected: int) -> None:
    assert working_days(date.fromisoformat(start), date.fromisoformat(end), country) == expected


def test_working_day_when_saturday_makes_up_for_a_holiday_then_it_is_one() -> None:
    assert is_working_day(date(2026, 10, 10)) and not is_working_day(date(2026, 10, 10), "none")


def test_announced_when_year_lies_ahead_then_it_is_not_and_fixed_holidays_count() -> None:
    assert is_announced(2026) and is_announced(2099, "none")
    assert not is_announced(2090)
    assert not is_working_day(date(2090, 10, 2))


def test_working_days_when_country_is_unknown_then_it_is_said() -> None:
    with pytest.raises(SalesDeskError, match="holidays of “XQ”") as caught:
        working_days(date(2026, 1, 1), date(2026, 1, 31), "XQ")

    assert caught.value.code == "workdays.unknown_country"


def test_table_when_compared_with_the_library_then_it_says_the_same() -> None:
    own = {year: differences(year, "CN") for year in YEARS}

    assert own == {year: from_library(year, "CN") for year in YEARS}


def test_table_when_the_library_has_learnt_a_year_then_the_table_has_it_too() -> None:
    missing = max(YEARS) + 1

    line = [" ".join(day.strftime("%m%d") for day in sorted(part)) for part in from_library(missing, "CN")]
    assert not is_announced(missing), f"add to workdays_cn.py: {missing}: {line}"
