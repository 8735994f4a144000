"""Sums by person headed by their time alone: 本月 and 上月, This month, 累计销售额."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from salesdesk.imports.plan.trust import needs_confirmation
from salesdesk.imports.recognise.beside.money.of_now import so_far_note
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

Row = Sequence[Cell]
ZH, EN = ("张三", "李四", "王五"), ("Ann Lee", "Bo Ray", "Cy Fox")
FIGURES = ([100.0, 90.0], [50.0, 40.0], [60.0, 75.0])


def table(headings: str, title: str | None = None) -> list[Row]:
    """Return a sheet of three people with a figure or two for each, below a title."""
    heads = headings.split("|")
    names = EN if headings.isascii() else ZH
    rows: list[Row] = [[name, *row[: len(heads) - 1]] for name, row in zip(names, FIGURES, strict=True)]
    return [*([[title]] if title else []), heads, *rows]


@pytest.mark.parametrize(
    ("headings", "meant", "sure"),
    [
        ("姓名|本月|上月", "member amount ignored", True),
        ("业务员|上月|本月", "member ignored amount", True),
        ("姓名|当月", "member amount", True),
        ("Rep|This month|Last month", "member amount ignored", True),
        ("Sales Rep|Previous month|MTD", "member ignored amount", True),
        ("姓名|本月|累计", "member amount total", True),
        ("Rep|Sales MTD|Sales YTD", "member amount total", True),
        ("姓名|累计销售额", "member amount", False),
        ("Name|YTD sales", "member amount", False),
    ],
)
def test_sums_when_headed_by_their_time_alone_then_are_results_by_person(headings: str, meant: str, sure: bool) -> None:
    found = one(*table(headings))

    assert (found.kind.value, " ".join(meanings(found)), found.needs) == ("monthly_by_member", meant, ("period",))
    assert needs_confirmation(found) is not sure
    assert bool(so_far_note(found)) is not sure


@pytest.mark.parametrize("title", ["2026年10月业绩", "2026年10月"])
def test_month_when_the_title_names_it_then_nobody_is_asked(title: str) -> None:
    found = one(*table("姓名|本月|上月", title))

    assert (found.kind.value, found.period, found.needs) == ("monthly_by_member", YearMonth(2026, month=10), ())


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        ("姓名|本月|上月", "10月工资表"),
        ("姓名|本月|上月", "10月考勤"),
        ("姓名|累计", "销售提成"),
        ("客户名称|本月|上月", None),
        ("产品|本月|上月", None),
        ("会员姓名|累计消费", None),
        ("Product|This month|Last month", None),
    ],
)  # fmt: skip
def test_figures_when_they_are_of_something_else_then_are_no_results(headings: str, title: str | None) -> None:
    assert one(*table(headings, title)).kind.value != "monthly_by_member"


def test_measures_when_they_stand_above_their_times_then_those_of_the_month_count() -> None:
    heads = (["业务员", "销售额", None, "回款额", None], [None, "本月", "累计", "本月", "累计"])
    found = one(["9月业绩", *[None] * 4], *heads, ["张三", 100.0, 900.0, 80.0, 700.0], ["李四", 200.0, 1500.0, 150.0, 1200.0])

    assert (found.kind.value, meanings(found)) == ("monthly_by_member", ["member", "amount", "ignored", "received", "ignored"])
