"""Periods: their codes, names and neighbours."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesdesk.errors import SalesDeskError
from salesdesk.period import Period, working_day_share

CALENDAR = ("month", "quarter", "half", "year")
days = st.dates(date(1990, 1, 1), date(2150, 12, 31))
fiscal_starts = st.integers(1, 12)
periods = st.builds(Period.of, st.sampled_from(("week", *CALENDAR)), days, fiscal_starts)
spans = st.builds(lambda one, other: Period.span(min(one, other), max(one, other)), days, days)


@pytest.mark.parametrize(
    ("text", "fiscal_start", "kind", "start", "end"),
    [
        ("2026-10", 1, "month", "2026-10-01", "2026-10-31"),
        ("2026/2", 1, "month", "2026-02-01", "2026-02-28"),
        ("202610", 1, "month", "2026-10-01", "2026-10-31"),
        ("2026年10月", 1, "month", "2026-10-01", "2026-10-31"),
        ("２０２６年 １０月份", 4, "month", "2026-10-01", "2026-10-31"),
        ("2026Q3", 1, "quarter", "2026-07-01", "2026-09-30"),
        ("q3 2026", 1, "quarter", "2026-07-01", "2026-09-30"),
        ("2026Q1", 4, "quarter", "2026-04-01", "2026-06-30"),
        ("2026Q4", 4, "quarter", "2027-01-01", "2027-03-31"),
        ("2026年第3季度", 1, "quarter", "2026-07-01", "2026-09-30"),
        ("2026年三季度", 1, "quarter", "2026-07-01", "2026-09-30"),
        ("2026H2", 7, "half", "2027-01-01", "2027-06-30"),
        ("2026年上半年", 1, "half", "2026-01-01", "2026-06-30"),
        ("2026年", 1, "year", "2026-01-01", "2026-12-31"),
        ("FY2026", 4, "year", "2026-04-01", "2027-03-31"),
        ("2026-W05", 1, "week", "2026-01-26", "2026-02-01"),
        ("2026年第5周", 1, "week", "2026-01-26", "2026-02-01"),
        ("2026-W53", 1, "week", "2026-12-28", "2027-01-03"),
        ("2026-10-01..2026-12-31", 1, "span", "2026-10-01", "2026-12-31"),
        ("2026年10月1日至2026年12月31日", 1, "span", "2026-10-01", "2026-12-31"),
        ("2026-01..2026-03", 1, "span", "2026-01-01", "2026-03-31"),
        ("2026-10-10", 1, "span", "2026-10-10", "2026-10-10"),
    ],
)
def test_parse_when_written_as_people_write_then_the_days_are_meant(text: str, fiscal_start: int, kind: str, start: str, end: str) -> None:
    period = Period.parse(text, fiscal_start)

    assert (period.kind, period.start.isoformat(), period.end.isoformat()) == (kind, start, end)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2026-13", "2026Q5", "2025-W53", "2026-02-30", "2026-12-31..2026-10-01", "1..2..3", "26-10", "2026年第3"]
)
def test_parse_when_it_is_no_period_then_it_says_what_to_write(text: str) -> None:
    with pytest.raises(SalesDeskError) as caught:
        Period.parse(text)

    assert caught.value.code == "period.unreadable"
    assert f"“{text}”" in str(caught.value) and "2026Q3" in str(caught.value)


@pytest.mark.parametrize(
    ("code", "fiscal_start", "label", "short"),
    [
        ("2026-10", 4, "October 2026", "Oct"),
        ("2026Q3", 1, "Q3 2026", "Q3"),
        ("2026Q3", 4, "Q3 FY2026", "Q3"),
        ("2026H1", 1, "H1 2026", "H1"),
        ("2026", 1, "2026", "2026"),
        ("2026-W05", 4, "Week 5, 2026", "W5"),
        ("2026-01-01..2026-03-31", 1, "2026-01-01 – 2026-03-31", "2026-01-01 – 2026-03-31"),
    ],
)
def test_label_when_said_in_english_then_it_is_the_usual_name(code: str, fiscal_start: int, label: str, short: str) -> None:
    period = Period.parse(code, fiscal_start)

    assert (str(period.label()), str(period.short_label())) == (label, short)


@pytest.mark.parametrize(
    ("code", "before", "previous"),
    [
        ("2026-W53", "2025-W52", "2026-W52"),
        ("2024-02", "2023-02", "2024-01"),
        ("2026Q1", "2025Q1", "2025Q4"),
        ("2024-02-01..2024-02-29", "2023-02-01..2023-02-28", "2024-01-01..2024-01-31"),
        ("2024-02-20..2024-02-29", "2023-02-20..2023-02-28", "2024-02-10..2024-02-19"),
    ],
)
def test_neighbours_when_lengths_differ_then_the_like_period_is_found(code: str, before: str, previous: str) -> None:
    period = Period.parse(code)

    assert (period.year_before().code(), period.previous().code()) == (before, previous)


def test_elapsed_when_day_is_outside_then_none_or_all_days_are_over() -> None:
    october = Period.month(2026, 10)

    assert [october.elapsed(date(2026, month, 10)) for month in (9, 10, 11)] == [0, 10, 31]


def test_working_day_share_when_within_the_month_then_holidays_do_not_count() -> None:
    october = Period.month(2026, 10)

    assert working_day_share(october, date(2026, 10, 7)) == 0
    assert working_day_share(october, date(2026, 10, 10)) == Decimal(3) / 18
    assert working_day_share(october, date(2026, 11, 2)) == 1


@given(periods)
def test_next_and_previous_when_taken_together_then_they_cancel(period: Period) -> None:
    assert period.next().previous() == period == period.previous().next()
    assert (period.next().start - period.end).days == 1


@given(st.one_of(periods, spans), fiscal_starts)
def test_code_when_parsed_again_then_the_period_is_the_same(period: Period, fiscal_start: int) -> None:
    renamed = Period(period.kind, period.start, period.end, fiscal_start) if period.kind in ("week", "month", "span") else period

    assert Period.parse(renamed.code(), renamed.fiscal_start) == period


@given(days, fiscal_starts)
def test_parts_of_a_year_when_put_together_then_they_are_the_year(day: date, fiscal_start: int) -> None:
    year = Period.of("year", day, fiscal_start)
    for kind in ("month", "quarter", "half"):
        part = Period.of(kind, year.start, fiscal_start)
        parts = [part]
        while (part := part.next()).start <= year.end:
            parts.append(part)
        assert len(parts) == {"month": 12, "quarter": 4, "half": 2}[kind]
        assert [one.number for one in parts] == list(range(1, len(parts) + 1)) or kind == "month"
        assert sum(one.days for one in parts) == year.days and parts[-1].end == year.end
    assert day in year and year.months()[0].start == year.start and len(year.months()) == 12
