"""A column for each day, headed by days as people write them: which number is the day is told by all headings together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.language.days_across import are_of_the_week, days_across, numbered
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one

N = None


def headed(pattern: str, numbers: Sequence[int]) -> list[str]:
    return [pattern.format(n) for n in numbers]


EIGHT, FIFTEEN = range(1, 9), range(1, 16)
OCTOBER = [date(2025, 10, n) for n in EIGHT]
SHORT = [f"10/{n}" for n in EIGHT]
MONTHS = [date(2025, n, 1) for n in EIGHT]
READ: list[tuple[Sequence[Cell], str, Sequence[Cell] | None]] = [
    (headed("10/{}/2025", EIGHT), "", OCTOBER),
    (headed("{}/10/2025", EIGHT), "", OCTOBER),
    (headed("{:02}.10.2025", EIGHT), "", OCTOBER),
    (headed("10/{}/25", EIGHT), "", OCTOBER),
    (headed("{}-Oct-25", EIGHT), "", OCTOBER),
    (headed("2025/10/{} 周三", EIGHT), "", OCTOBER),
    (headed("{}-Oct", EIGHT), "Oct 2025", SHORT),  # and not October of 2010 and later
    (headed("Oct {}", EIGHT), "", SHORT),
    (headed("Wed 10/{}", EIGHT), "", SHORT),
    (headed("{}/10", EIGHT), "", SHORT),
    (headed("10月{}日", EIGHT), "", SHORT),
    (headed("10.{}", EIGHT), "", SHORT),
    (["10/31/2025", "11/3/2025", "11/4/2025"], "", [date(2025, 10, 31), date(2025, 11, 3), date(2025, 11, 4)]),
    (["10/6/2025", "10/13/2025", "10/20/2025"], "", [date(2025, 10, n) for n in (6, 13, 20)]),
    (headed("{}/1/2025", EIGHT), "", N),  # days of January or the first of months
    (headed("{}/1/2025", EIGHT), "Monthly sales", MONTHS),
    (headed("{}/1/2025", EIGHT), "Daily sales", [date(2025, 1, n) for n in EIGHT]),
    (headed("{}/1/2025", range(1, 13)), "", [date(2025, n, 1) for n in range(1, 13)]),
    (["1/31/2025", "2/28/2025", "3/31/2025"], "", [date(2025, n, 1) for n in (1, 2, 3)]),
    # A column for each week, by both its ends or one of them: it is of its last day.
    (["3.1-3.7", "3.8-3.14", "3.15-3.21"], "2026年3月", ["3/7", "3/14", "3/21"]),
    (["2/23~3/1", "3/2~3/8", "3/9~3/15"], "", ["3/1", "3/8", "3/15"]),
    (["3月2日-8日", "3月9日-15日", "3月16日-22日"], "", ["3/8", "3/15", "3/22"]),
    (["2026-03-02至2026-03-08", "2026-03-09至2026-03-15", "2026-03-16至2026-03-22"], "", [date(2026, 3, n) for n in (8, 15, 22)]),
    (["Week of 3/2/2026", "Week of 3/9/2026", "Week of 3/16/2026"], "", [date(2026, 3, n) for n in (8, 15, 22)]),
    (["w/e 3/8/2026", "w/e 3/15/2026", "w/e 3/22/2026"], "", [date(2026, 3, n) for n in (8, 15, 22)]),
    (["Week of 3/2", "Week of 3/9", "Week of 3/16"], "2026", ["3/8", "3/15", "3/22"]),
    (["1.5-2.5", "2.5-3.5", "3.5-4.5"], "", N),  # sizes
    (["1-30", "31-60", "61-90"], "", N),
    (["3.1-3.7", "3.15-3.21", "3.8-3.14"], "", N),  # weeks follow one another
    (headed("{}月", EIGHT), "", N),
    (["1/3/2025", "9/3/2025", "2/3/2025"], "", N),
    (["第1名", "第2名", "第3名"], "", N),
]


@pytest.mark.parametrize(("cells", "name", "days"), READ, ids=str)
def test_headings_when_days_then_their_order_is_told_by_all(cells: Sequence[Cell], name: str, days: Sequence[Cell] | None) -> None:
    assert days_across(cells, [name]) == days


WIDE: list[Sequence[Cell]] = [headed("10/{}/2025", FIFTEEN), headed("{}-Oct", FIFTEEN), headed("{}/10", FIFTEEN), list(range(1, 32))]


@pytest.mark.parametrize("days", WIDE, ids=[str(days[0]) for days in WIDE])
def test_people_when_a_column_stands_for_each_day_then_all_are_days_of_the_month(days: Sequence[Cell]) -> None:
    rows = [[name, *(float(100 + at) for at in range(len(days)))] for name in ("李建国", "王芳", "赵敏")]

    table = one(["2025年10月业绩"], ["姓名", *days], *rows)

    found = [column.period for column in table.columns if column.meaning is Meaning.PERIOD_VALUE]
    assert table.kind is TableKind.MONTHLY_BY_MEMBER
    assert [period.day for period in found if period] == list(range(1, len(days) + 1))
    assert {(period.year or 2025, period.month or 10) for period in found if period} == {(2025, 10)}
    assert table.period == YearMonth(2025, month=10)


NUMBERED: list[tuple[int, str, str | None]] = [
    (12, "2025年销售额", "月"),
    (12, "Sales 2025", "月"),
    (5, "2025年月度销售", "月"),
    (5, "Monthly sales 2025", "月"),
    (5, "2026年3月日销售", "日"),
    (12, "Daily sales March 2026", "日"),
    (31, "", "日"),
    (12, "", None),  # questions of a form, places of a list
    (5, "2025年销售额", None),
    (5, "2026年3月销售额", None),  # weeks of the month
    (12, "2026年3月销售额", None),
    (12, "2025年Q1", None),
    (12, "2025年绩效考核", None),
    (12, "Performance review 2025", None),
    (14, "2025年", None),
]


@pytest.mark.parametrize(("count", "name", "unit"), NUMBERED)
def test_headings_when_plain_numbers_then_the_names_say_what_they_number(count: int, name: str, unit: str | None) -> None:
    assert numbered(count, [name]) == unit


@pytest.mark.parametrize(
    "numbers", [list(range(1, 13)), [float(one) for one in range(1, 13)], [str(one) for one in range(1, 13)]], ids=type
)
@pytest.mark.parametrize("names", [("张伟", "李娜"), ("Ann Lee", "Bob Ray")])
def test_people_when_twelve_plain_numbers_stand_across_then_they_are_months(names: Sequence[str], numbers: Sequence[Cell]) -> None:
    table = one(["姓名", *numbers, "合计"], *([name, *[10.0] * 12, 120.0] for name in names), sheet="2025年销售额")

    assert table.kind is TableKind.MONTHLY_BY_MEMBER
    assert [column.period for column in table.columns[1:-1]] == [YearMonth(N, month=month) for month in range(1, 13)]


def test_days_when_they_stand_in_rows_of_data_then_are_no_headings() -> None:
    table = one(
        ["Order", "Customer", "Ordered", "Shipped", "Delivered", "Amount"],
        ["A1", "Acme", "10/1/2025", "10/2/2025", "10/3/2025", 10.0],
        ["A2", "Brill", "10/5/2025", "10/6/2025", "10/8/2025", 12.0],
    )

    assert table.header_rows == (1,)
    assert table.row_numbers() == [2, 3]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ([N, "周三", "周四", "周五", "周六", "周日"], True),
        (["星期", "三", "四", "五", "六", "日"], True),
        (["Day", "Wed", "Thursday", "Fri", "Sat", "Sun"], True),
        (["李建国", "周敏", "王五", "赵六", "孙七", "钱八"], False),
        (["李建国", 1.0, 2.0, 3.0, 4.0, 5.0], False),
    ],
)
def test_row_when_of_days_of_the_week_then_is_no_data(cells: Sequence[Cell], found: bool) -> None:
    assert are_of_the_week(cells) is found
