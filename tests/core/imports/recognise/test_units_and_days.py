"""The unit, the currency, the year and the day that stand around figures are read as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.imports.recognise.language.around import period_around, unit_currency, unit_factor
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.dates import parse_dates
from tests.core.imports.test_recognise import meanings, one

UNITS = {
    "單位：新臺幣仟元": (1_000, "TWD"),
    "金额单位：万元，含税": (10_000, None),
    "单位：人民币万元": (10_000, "CNY"),
    "单位：元": (1, None),
    "单位：元/台": (1, None),
    "单位：绍兴某某有限公司": (1, None),
    "FY2026 Quota Attainment ($K)": (1_000, "USD"),
    "Unit: USD thousands": (1_000, "USD"),
    "Figures in $000": (1_000, "USD"),
    "Umsatz in T€ (T€)": (1_000, "EUR"),
    "Sales in Asia": (1, None),
    "FY27 quotas (Feb 2026 – Jan 2027), $K": (1_000, "USD"),
    "FY2026 sales plan by store, £000": (1_000, "GBP"),
    "2026年业绩，万美元": (10_000, "USD"),
    "Team plan, K": (1, None),
    "Sales of Smith, M": (1, None),
    "Q1, Q2, 000": (1, None),
}


@pytest.mark.parametrize("line", UNITS)
def test_line_above_a_table_when_it_names_a_unit_then_gives_factor_and_currency(line: str) -> None:
    assert (unit_factor([line]), unit_currency([line])) == UNITS[line]


@pytest.mark.parametrize(
    ("text", "factor", "currency"), [("金額(仟元)", 1_000, None), ("Value ($M)", 1_000_000, "USD"), ("Size (M)", None, None)]
)
def test_heading_when_it_names_a_unit_then_gives_factor_and_currency(text: str, factor: int | None, currency: str | None) -> None:
    heading = read_heading(text)

    assert (heading.factor, heading.currency) == (factor, currency)


def test_amounts_when_the_title_names_their_currency_then_have_it() -> None:
    table = one(["Sales Q3 (USD thousands)"], ["Date", "Rep", "Customer", "Amount"], [date(2026, 9, 1), "Ann Lee", "Hooli", 5.0])

    assert (table.columns[3].factor, table.columns[3].currency) == (1_000, "USD")


@pytest.mark.parametrize(
    ("title", "year", "month"),
    [("宏遠公司115年度業務員業績表", 2026, None), ("民國115年9月業績", 2026, 9), ("100年老店业绩", None, None), ("2026年业绩", 2026, None)],
)
def test_title_when_it_counts_years_as_in_taiwan_then_is_of_our_year(title: str, year: int | None, month: int | None) -> None:
    found = period_in(title)

    assert (found.year if found else None, found.month if found else None) == (year, month)


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("查询期间：2025-10-01至2025-10-31　仓库：全部", YearMonth(2025, month=10)),
        ("过账日期从 01.10.25 到 31.10.25", YearMonth(2025, month=10)),
        ("2025年10月1日—10月23日", YearMonth(2025, month=10)),
        ("2025-07-01 ~ 2025-09-30", YearMonth(2025, quarter=3)),
        ("期間：114年1月至6月", YearMonth(2025, half=1)),
        ("2025年1-9月业绩", YearMonth(2025)),
        ("1月-3月业绩", YearMonth(None, quarter=1)),
        ("2025-10-13至2025-10-19", YearMonth(2025, month=10, day=19)),
        ("2025年7月1日-2026年6月30日", None),
        ("2025年10月-2026年3月", None),
        ("5月-6月", None),
        ("2026年1、2月", YearMonth(2026)),
        ("Jan - Mar 2026", YearMonth(2026, quarter=1)),
        ("Jul 2026 through Sep 2026", YearMonth(2026, quarter=3)),
        ("Apr 2025 - Mar 2026", None),
        ("Jan-Dec 2026", YearMonth(2026)),
        ("Jan & Feb 2026", YearMonth(2026)),
        ("April 1 - June 30, 2026", YearMonth(2026, quarter=2)),
        ("1 Jan 2026 to 30 Jun 2026", YearMonth(2026, half=1)),
        ("Sales 1/1/2026 - 3/31/2026", YearMonth(2026, quarter=1)),
        ("01.07.2026 to 30.09.2026", YearMonth(2026, quarter=3)),
        ("Sales for March 2026", YearMonth(2026, month=3)),
    ],
)
def test_title_when_it_names_a_span_then_is_of_the_period_that_it_fills(title: str, period: YearMonth | None) -> None:
    assert period_in(title) == period


DAYS = {
    "民國115年3月2日": date(2026, 3, 2),
    "115/03/02": date(2026, 3, 2),
    "115.3.2": date(2026, 3, 2),
    "1150302": date(2026, 3, 2),
    "115年3月": date(2026, 3, 1),
    "9.3": date(2026, 9, 3),
    "10/31": date(2026, 10, 31),
    "9月3日": date(2026, 9, 3),
}


@pytest.mark.parametrize("cell", DAYS)
def test_day_when_written_so_then_is_read_in_the_year_of_the_sheet(cell: str) -> None:
    assert parse_dates([cell], year=2026) == ([DAYS[cell]], [])


def test_days_when_written_as_month_and_day_then_are_days_of_the_titles_year() -> None:
    rows = [
        ["序号", "回款日期", "客户", "回款金额"],
        [1.0, "9.3", "绍兴纺织", 10.0],
        [2.0, "9.21", "台州机电", 20.0],
        [3.0, "9.4", "绍兴纺织", 5.0],
    ]

    titled, bare = one(["2026年9月回款明细"], *rows), one(*rows)

    assert meanings(titled)[1] == meanings(bare)[1] == Meaning.DAY
    assert "year" not in titled.needs
    assert "year" in bare.needs


@pytest.mark.parametrize(
    ("sheet", "sheets", "title", "day"),
    [
        ("2.1", ("2.1",), "", None),
        ("2.1", ("2.1", "2.2", "2.3"), "", YearMonth(None, month=2, day=1)),
        ("2.1", ("2.1", "3.4"), "", None),
        ("2.1", ("2.1",), "2月销售日报", YearMonth(None, month=2, day=1)),
        ("2月1日", ("2月1日",), "", YearMonth(None, month=2, day=1)),
    ],
)
def test_sheet_when_called_by_two_numbers_then_is_a_day_only_among_others(
    sheet: str, sheets: tuple[str, ...], title: str, day: YearMonth | None
) -> None:
    found, _ = period_around("", sheet, title or "销售表", sheets)

    assert found == day
