"""Weeks told by their days, and the days of the week across a sheet."""

from __future__ import annotations

import pytest

from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one

DAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
IN_ENGLISH = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")


def day(month: int, number: int, year: int | None = 2026) -> YearMonth:
    return YearMonth(year, month=month, day=number)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("销售部周报（2026年9月7日-9月13日）", day(9, 13)), ("周报 9月28日-10月4日", day(10, 4, None)),
        ("周报20260907-20260913", day(9, 13)),
        ("2026.9.7-9.13 周报", day(9, 13)), ("2026年12月28日-2027年1月3日", day(1, 3, 2027)), ("10月1日-7日", day(10, 7, None)),
        ("7-13 Sep 2026", day(9, 13)), ("Sales, Sep 7 - Sep 13, 2026", day(9, 13)), ("28 Dec – 3 Jan 2027", day(1, 3, 2027)),
        ("Week ending 2026-09-13", day(9, 13)), ("w/c 9/14/2026", day(9, 20)), ("Week of 9/6/2026", day(9, 12)),
        ("2026年9月1日至9月30日", YearMonth(2026, month=9)), ("0901-0930 销售", None), ("型号 1.2-3", None), ("2026-09-13", None),
    ],
)  # fmt: skip
def test_title_when_it_tells_a_week_by_its_days_then_is_of_the_last_of_them(text: str, period: YearMonth | None) -> None:
    assert period_in(text) == period


@pytest.mark.parametrize(
    ("title", "days", "first", "last"),
    [
        ("周报（2026年9月7日-9月13日）", DAYS, "2026-09-07", "2026-09-13"),
        ("周报（2026年9月7日-9月11日）", DAYS[:5], "2026-09-07", "2026-09-11"),
        ("Week 37 2026", IN_ENGLISH[1:6], "2026-09-07", "2026-09-11"),
        ("Week of 9/6/2026", IN_ENGLISH, "2026-09-06", "2026-09-12"),
    ],
)
def test_days_of_the_week_when_the_title_tells_which_then_are_its_days(title: str, days: tuple[str, ...], first: str, last: str) -> None:
    rows: list[list[Cell]] = [["张三", *map(float, range(len(days)))], ["李四", *map(float, range(9, 9 + len(days)))]]
    table = one([title, *[None] * len(days)], ["姓名", *days], *rows)

    assert table.kind is TableKind.MONTHLY_BY_MEMBER
    values = [column.header for column in table.columns if column.meaning is Meaning.PERIOD_VALUE]
    assert (len(values), values[0], values[-1]) == (len(days), first, last)


def test_days_of_the_week_when_nothing_tells_which_then_are_nobody_and_refused() -> None:
    table = one(["姓名", *DAYS, "合计"], ["张三", 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 28.0], ["李四", *[1.0] * 7, 7.0])

    assert table.kind is TableKind.UNKNOWN
    assert "“周一” to “周日”" in str(table.reason)
