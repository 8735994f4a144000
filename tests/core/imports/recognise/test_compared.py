"""Rows among people that are nobody's: targets, last year, everybody together, what stands below the grand total."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from salesdesk.imports.recognise.language.comparisons import compares
from tests.core.imports.test_recognise import one

if TYPE_CHECKING:
    from salesdesk.sheets.grid import Cell

N = None
Rows = list[list["Cell"]]
D = date(2026, 3, 1)

COMPARED: dict[str, tuple[Rows, list[int]]] = {
    "below the total": (
        [
            ["姓名", "销售额"],
            ["张伟", 10.0],
            ["李娜", 20.0],
            ["合计", 30.0],
            ["去年同期", 25.0],
            ["目标", 40.0],
            ["完成率", 0.75],
            ["增长率", 0.2],
        ],
        [2, 3],
    ),
    "below the total, English": (
        [
            ["Rep", "Sales"],
            ["Ann Lee", 10.0],
            ["Bob Ray", 20.0],
            ["Total", 30.0],
            ["Target", 40.0],
            ["Variance", -10.0],
            ["% of target", 0.75],
        ],
        [2, 3],
    ),
    "above the people": ([["姓名", "销售额"], ["目标", 40.0], ["去年同期", 25.0], ["张伟", 10.0], ["李娜", 20.0], ["合计", 30.0]], [4, 5]),
    "without any total": (
        [["Revenue", "Salesperson"], [9.0, "Ann Lee"], [8.0, "Bob Ray"], [7.0, "Prior year"], [9.0, "Team quota"]],
        [2, 3],
    ),
    "everybody, after sums of regions": (
        [
            ["Region", "Rep", "Sales"],
            ["North", "Ann Lee", 10.0],
            ["North", "Bob Ray", 20.0],
            ["North total", N, 30.0],
            ["South", "Cid Poe", 5.0],
            ["South total", N, 5.0],
            [N, "Company", 35.0],
            [N, "Target", 50.0],
        ],
        [2, 3, 5],
    ),
    "the total again by region": (
        [
            ["Rep", "Deals", "Sales"],
            ["Ann Lee", 1.0, 10.0],
            ["Bob Ray", 2.0, 20.0],
            ["Total", 3.0, 30.0],
            ["North", 1.0, 10.0],
            ["South", 2.0, 20.0],
        ],
        [2, 3],
    ),
    "no name of a person below the total": (
        [["姓名", "销售额"], ["张伟", 10.0], ["李娜", 20.0], ["合计", 30.0], ["备用客户", 5.0]],
        [2, 3],
    ),
}


@pytest.mark.parametrize("case", COMPARED)
def test_row_when_it_is_compared_with_the_others_then_is_nobodys(case: str) -> None:
    (head, *rows), facts = COMPARED[case]

    table = one(head, *rows)

    assert table.row_numbers() == facts


def test_rows_when_left_out_as_nobodys_then_are_told() -> None:
    table = one(["姓名", "销售额"], ["张伟", 10.0], ["李娜", 20.0], ["合计", 30.0], ["去年同期", 25.0])

    assert "“去年同期” (row 5)" in " ".join(map(str, table.notes))


FACTS: dict[str, Rows] = {
    "somebody added below the total": [["Rep", "Sales"], ["Ann Lee", 10.0], ["Bob Ray", 20.0], ["Total", 30.0], ["Cid Poe", 7.0]],
    "targets and results in turn, by the same name": [
        ["Sales rep", "Measure", "2025-01", "2025-02"],
        *(row for who in ("Ann Lee", "Ben Hall", "Cleo Price") for row in ([who, "Target", 0.01, 0.01], [N, "Actual", 0.01, 0.01])),
    ],
    "a second block": [["姓名", "销售额"], ["张伟", 10.0], ["李娜", 20.0], ["合计", 30.0], ["王强", 7.0], ["赵敏", 3.0]],
    "customers called so": [["Customer", "Sales"], ["Target", 10.0], ["Walmart", 20.0], ["Gap", 5.0]],
    "customers of a list": [["Date", "Customer", "Rep", "Amount"], [D, "Target", "Ann Lee", 10.0], [D, "Budget", N, 20.0]],
    "a house account": [["Rep", "Sales"], ["Ann Lee", 10.0], ["Company", 12.0], ["Bob Ray", 20.0]],
    "names that are no people's above and below": [["Rep", "Sales"], ["North", 10.0], ["South", 20.0], ["Total", 30.0], ["Export", 7.0]],
}


@pytest.mark.parametrize("case", FACTS)
def test_row_when_it_may_be_somebody_then_is_a_fact(case: str) -> None:
    head, *rows = FACTS[case]

    facts = [number for number, row in enumerate(rows, 2) if row[0] not in ("Total", "合计")]
    assert one(head, *rows).row_numbers() == facts


@pytest.mark.parametrize(
    "label",
    "目标 销售目标 去年同期 上年同期 2025年同期 完成率 目标完成率 同比增长 差额 较上月 環比增長 達成率".split()
    + "Target,Team target,Prior year,Last year sales,vs. last year,% of quota,Variance,YoY,Growth %,Over/(Under)".split(","),
)
def test_label_when_it_says_a_comparison_then_compares(label: str) -> None:
    assert compares(label)


@pytest.mark.parametrize(
    "name", ["张伟", "华东区", "Ann Lee", "Targeted Media", "Budgetel Inn", "Goalby Ltd", "House", "公司", "目标客户部", "North"]
)
def test_name_when_it_only_looks_like_a_comparison_then_compares_nothing(name: str) -> None:
    assert not compares(name)
