"""What a cell of a column of periods says, below which heading: one table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.language.period_cells import is_of_periods, period_cells, unit_of, years_of
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one


def said(period: YearMonth | None) -> str:
    """Return a period in short: 2024-03, 2024Q1, 2024H1, 2024W05, FY2024Q1; a dot where the year is not said."""
    if period is None:
        return "-"
    year = ("FY" if period.fiscal else "") + (str(period.year) if period.year else ".")
    if period.week:
        return f"{year}W{period.week:02d}" + (f" of {period.month}" if period.month else "")
    if period.month:
        return f"{year}-{period.month:02d}" + (f"-{period.day:02d}" if period.day else "")
    return f"{year}Q{period.quarter}" if period.quarter else f"{year}H{period.half}" if period.half else year


# Heading, cells and what each of them is, in order.
COLUMNS: tuple[tuple[str, dict[Cell, str]], ...] = (
    (
        "Month",
        {
            "Jan 2024": "2024-01",
            "Jan-24": "2024-01",
            "January 2024": "2024-01",
            "Feb-2024": "2024-02",
            "Sept 2024": "2024-09",
            "November, 2024": "2024-11",
            "Mar '24": "2024-03",
            "2024 Jan": "2024-01",
            "05/2024": "2024-05",
            "12-2024": "2024-12",
            "05/24": "2024-05",
            "2024-04": "2024-04",
            "2024/8": "2024-08",
            "2024.10": "2024-10",
            "202403": "2024-03",
            "3": ".-03",
            "03": ".-03",
            "March": ".-03",
            "Q1 2024": "2024Q1",
            "2024-03-15": "2024-03-15",
            "abc": "-",
            "13": "-",
        },
    ),
    (
        "月份",
        {
            "2024年1月": "2024-01",
            "24年1月": "2024-01",
            "2024年十二月": "2024-12",
            "3月": ".-03",
            "十一月": ".-11",
            "三": ".-03",
            "元月": ".-01",
        },
    ),
    ("月份", {202403: "2024-03", 202412: "2024-12", 45566: "2024-10", 4556: "-", 189912: "-", 220101: "-", 13: "-", 0: "-", 2024: "-"}),
    ("月份", {2024.3: "2024-03", 2024.11: "2024-11", 24.5: "2024-05", 2024.13: "-", 3: ".-03", 10: ".-10"}),
    ("月份", {"113年3月": "2024-03", "民國113年3月": "2024-03", "113/7": "2024-07", "1/1": ".-01-01"}),
    (
        "季度",
        {
            1: ".Q1",
            4: ".Q4",
            5: "-",
            "一": ".Q1",
            "第一季度": ".Q1",
            "2024年一季度": "2024Q1",
            "2024年第2季": "2024Q2",
            "113年第三季": "2024Q3",
        },
    ),
    ("季度", {2024.1: "2024Q1", "2024-2": "2024Q2", 20243: "2024Q3", date(2024, 12, 31): "2024Q4", "上半年": ".H1"}),
    (
        "Quarter",
        {"2024 Q1": "2024Q1", "Q1 2024": "2024Q1", "2024Q1": "2024Q1", "1Q24": "2024Q1", "1st quarter 2024": "2024Q1", "Q2": ".Q2"},
    ),
    (
        "Fiscal Quarter",
        {"FY24 Q1": "FY2024Q1", "FY2024Q1": "FY2024Q1", "Q1 FY24": "FY2024Q1", "2024财年第一季度": "FY2024Q1", "FY24": "FY2024"},
    ),
    ("半年", {1: ".H1", 3: "-", "上半年": ".H1", "2024年下半年": "2024H2", "H1 2024": "2024H1", "2H24": "2024H2"}),
    (
        "周次",
        {1: ".W01", 53: ".W53", 54: "-", "第10周": ".W10", "第十周": ".W10", "2024年第5周": "2024W05", "202405": "2024W05", "周一": "-"},
    ),
    ("週次", {"第5週": ".W05", "3月第2週": ".W02 of 3", "3.1-3.7": ".-03-07", "2024-03-04~2024-03-10": "2024-03-10"}),
    ("Week", {"2024-W05": "2024W05", "W5": ".W05", "Week 10": ".W10", "week 5 2024": "2024W05", "2024-02-04": "2024-02-04", "W60": "-"}),
    ("Year", {2024: "2024", "2024": "2024", "FY24": "FY2024", 24: "2024", 113: "2024", 3: "-", 1899: "-", 2101: "-", "2024年度": "2024"}),
    (
        "期间",
        {"2024": "2024", 2024: "2024", "2024年1-3月": "2024Q1", "2026年3月上旬": "2026-03-10", "2026年3月下旬": "2026-03", "长期": "-"},
    ),
)


@pytest.mark.parametrize(("heading", "cells"), COLUMNS, ids=[f"{heading}-{at}" for at, (heading, _) in enumerate(COLUMNS)])
def test_cells_when_below_a_heading_then_each_is_its_period(heading: str, cells: dict[Cell, str]) -> None:
    found = period_cells(list(cells), unit_of(heading))

    assert {cell: said(one) for cell, one in zip(cells, found, strict=True)} == cells


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        *(
            ("月份", "month"),
            ("考核月份", "month"),
            ("年月", "month"),
            ("Month", "month"),
            ("Sales Month", "month"),
            ("Month/Year", "month"),
        ),
        *(("季度", "quarter"), ("FiscalQuarter", "quarter"), ("Qtr", "quarter"), ("週次", "week"), ("Week #", "week"), ("半年度", "half")),
        *(
            ("年度", "year"),
            ("FY", "year"),
            ("周期", None),
            ("期间", None),
            ("Period", None),
            ("Weekday", None),
            ("星期", None),
            ("Monthly", None),
        ),
    ],
)
def test_heading_when_read_then_it_says_what_a_column_counts(heading: str, unit: str | None) -> None:
    assert unit_of(heading) == unit


@pytest.mark.parametrize(
    ("cells", "months"),
    [
        ([2024.1, 2024.2, 2024.3, 2024.1, 2024.11], "1 2 3 10 11"),  # Excel makes 2024.1 of 2024.10
        ([2024.9, 2024.1], "9 10"),
        ([2024.12, 2024.11, 2024.1, 2024.9], "12 11 10 9"),
        ([2024.8, 2024.9, 2024.1, 2024.2], "8 9 1 2"),  # the next person's January
        ([2024.01, 2024.09, 2024.1], "1 9 10"),  # two figures for each
        ([2024.1, 2024.1, 2024.2], "1 1 2"),
        ([2024.12, 2025.1], "12 1"),
        (["2024.1", "2024.10", "2024.11"], "1 10 11"),  # texts are as they were written
        ([1.0, 2.0, 1.0, 10.0], "1 2 1 10"),
    ],
)
def test_2024_1_when_others_stand_around_it_then_they_say_whether_it_is_october(cells: list[Cell], months: str) -> None:
    assert " ".join(str(one and one.month) for one in period_cells(cells, "month")) == months


def test_202407_when_below_quarters_then_all_are_months() -> None:
    assert [said(one) for one in period_cells([202403, 202407], "quarter")] == ["2024-03", "2024-07"]


def test_first_days_when_below_months_then_they_are_months_but_other_days_stay() -> None:
    first, ides = date(2024, 3, 1), date(2024, 3, 15)
    assert [said(one) for one in period_cells([first], "month")] == ["2024-03"]
    assert [said(one) for one in period_cells([first, ides], "month")] == ["2024-03-01", "2024-03-15"]


def test_years_when_written_once_then_those_below_have_them_too() -> None:
    assert [said(one) for one in years_of([2024, None, "", "FY25", "x", None])] == ["2024", "2024", "2024", "FY2025", "-", "-"]


@pytest.mark.parametrize(
    ("cells", "periods"),
    [
        (["2024Q1", "2024Q2"], True),
        (["2026年3月上旬", "2026年3月中旬"], True),
        (["2024-03-01", "2024-03-02", "2024Q1"], False),  # days, but one
        ([1, 2, 3, 31], False),  # days of a month that a title names
        (["5日", "6日"], False),
        (["2026-02-30", "2026-13-01", "2026-03-01"], False),
        (["昨天", "上周五"], False),
        ([1772668800, 1772755200], False),
    ],
)
def test_column_of_dates_when_its_cells_are_periods_then_it_is_one_of_these(cells: list[Cell], periods: bool) -> None:
    assert is_of_periods(cells) is periods


@pytest.mark.parametrize(
    ("heading", "period"),
    [
        *(("FY24 Q1", "FY2024Q1"), ("FY2024", "FY2024"), ("05/2024", "2024-05"), ("H1 2024", "2024H1"), ("1Q24", "2024Q1")),
        *(("2024年十二月", "2024-12"), ("24年1月", "2024-01"), ("第十周", ".W10"), ("Week 10 2024", "2024W10")),
        *(("FYI", "-"), ("2024", "2024"), ("Weekly", "-"), ("H12", "-"), ("Q5", "-"), ("401k", "-"), ("财年", "-")),
    ],
)
def test_heading_of_a_column_when_it_names_a_period_then_it_is_read_as_cells_are(heading: str, period: str) -> None:
    assert said(read_heading(heading).period) == period


@pytest.mark.parametrize("terms", [(12.0, 24.0, 36.0), ("12", "6", "3"), ("12 months", "6 months", "3 months")])
def test_months_when_they_say_how_long_then_are_of_no_month(terms: Sequence[Cell]) -> None:
    rows = [[name, term, 10.0 + at] for at, (name, term) in enumerate(zip(("Ann Lee", "Bob Ray", "Ann Lee"), terms, strict=True))]

    assert Meaning.MONTH not in {column.meaning for column in one(["Rep", "Months", "Sales"], *rows).columns}
