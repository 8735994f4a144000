"""Rows that close a table are no facts, whatever they are called and wherever their label stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.imports.recognise.language.known import NOBODY, Known
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from tests.core.imports.test_recognise import one

N = None
D1, D2, D3 = (date(2026, 10, day) for day in (1, 2, 3))
HEADER: list[Cell] = ["Date", "Customer", "Product", "Qty", "Amount", "Currency"]
LINES: list[list[Cell]] = [[D1, "Acme", "Pump", 1.0, 1200.0, "EUR"], [D2, "Globex", "Valve", 2.0, 340.5, "EUR"]]
LINES.append([D3, "Initech", "Pump", 1.0, -80.0, "EUR"])


@pytest.mark.parametrize(
    "closing",
    [
        ["*", N, N, N, 1460.5, "EUR"],
        ["**", N, N, 4.0, 1460.5, N],
        ["Σ", N, N, N, 1460.5, N],
        [N, N, N, N, 1460.5, "EUR"],
        ["Total for Freeman Sporting Goods:55 Twin Lane", N, N, N, 1460.5, N],
        ["Grand Totals (3 records)", N, N, N, 1460.5, N],
        ["Total - all customers of the region North", N, N, N, 1460.5, N],
        ["Subtotal for Freeman Sporting Goods and Sons", N, N, N, -80.0, N],
        ["Regional totals", N, N, N, 1460.5, N],
        [N, "Count", N, N, 3.0, N],
        ["Average", N, N, N, 486.83, N],
        ["Record count", N, N, N, 3.0, N],
    ],
    ids=str,
)
def test_row_when_it_closes_the_table_then_is_no_fact(closing: list[Cell]) -> None:
    assert one(HEADER, *LINES, closing).row_numbers() == [2, 3, 4]


@pytest.mark.parametrize(
    "fact",
    [
        [D3, "Total Wine", "Valve", 3.0, 900.0, "EUR"],
        [D3, "Star", "*", 3.0, 900.0, "EUR"],
        [D3, "Acme", "Pump", 4.0, 1460.5, "EUR"],
        [N, N, N, N, 12.0, "EUR"],
    ],
    ids=str,
)
def test_row_when_it_names_what_it_is_or_adds_up_nothing_then_is_a_fact(fact: list[Cell]) -> None:
    assert one(HEADER, *LINES, fact, [D3, "Acme", "Valve", 1.0, 5.0, "EUR"]).row_numbers() == [2, 3, 4, 5, 6]


def test_last_row_of_results_when_it_adds_up_all_then_is_no_person() -> None:
    rows: list[list[Cell]] = [["Rep", "Jan 2026", "Feb 2026"], ["Ann Lee", 10.0, 7.5], ["Bob Ray", 20.0, 1.0], ["Cy Orr", 5.0, 2.0]]

    table = one(*rows, ["Whole company", 35.0, 10.5])

    assert table.row_numbers() == [2, 3, 4]
    assert [(total.label, total.first, total.last) for total in table.totals] == [("Whole company", 2, 4)]
    assert one(*rows, ["Dan Fox", 35.0, 11.0]).row_numbers() == [2, 3, 4, 5]


ODD: tuple[list[Cell], list[Cell]] = ([12345.67, 2980.4, 871.25], [9871.3, 450.05, 77.5])
ROUND: tuple[list[Cell], list[Cell]] = ([100.0, 200.0, 300.0], [300.0, 100.0, 200.0])


@pytest.mark.parametrize(
    ("names", "last", "figures", "known", "stays"),
    [
        # A person may well have sold what the others sold together, in round figures.
        (("张三", "李四", "王五"), "赵六", ROUND, NOBODY, True),
        (("Ann Lee", "Bob Ray", "Cy Orr"), "Dan Fox", ROUND, NOBODY, True),
        (("张三", "李四", "王五"), "大山", ROUND, Known(members={"大山"}), True),
        (("泵", "阀", "轴"), "成套", ROUND, Known(products={"成套"}), True),
        # Not to the cent: then it is the team, called by who leads it.
        (("张三", "李四", "王五"), "赵六", ODD, NOBODY, False),
        (("张三", "李四", "王五"), "大山", ODD, Known(members={"大山"}), False),
        # What is nobody's name is believed sooner, but not where all is as round as can be.
        (("张三", "李四", "王五"), "全公司", ODD, NOBODY, False),
        (("张三", "李四", "王五"), "全公司", ([110.0, 200.0, 340.0], [300.0, 170.0, 200.0]), NOBODY, False),
        (("泵", "阀", "轴"), "成套", ROUND, NOBODY, True),
    ],
)  # fmt: skip
def test_last_row_when_it_adds_up_all_then_is_a_sum_only_by_more_than_chance(
    names: tuple[str, ...], last: str, figures: tuple[list[Cell], list[Cell]], known: Known, stays: bool
) -> None:
    rows: list[list[Cell]] = [["业务员" if "泵" not in names else "产品", "2026年1月", "2026年2月"]]
    rows += [[name, *own] for name, own in zip(names, zip(*figures, strict=True), strict=True)]
    rows.append([last, *(sum(one for one in own if isinstance(one, float)) for own in figures)])
    grid = SheetGrid("Sheet1", False, rows)

    (table,) = recognise(Workbook(Path("x.xlsx"), "xlsx", (grid,)), {}, known)

    assert (5 in table.row_numbers()) is stays


def test_rows_below_the_total_when_a_label_and_a_figure_then_are_no_facts() -> None:
    rows: list[list[Cell]] = [
        ["Invoice", "Date", "Customer", "Amount", "Commission"],
        ["I-1", D1, "Acme", 100.0, 5.0],
        ["I-2", D2, "Globex", 200.0, 10.0],
        ["Total", N, N, 300.0, 15.0],
        ["Less: draw", N, N, N, -3.0],
        ["Net payable", N, N, N, 12.0],
    ]

    assert one(*rows).row_numbers() == [2, 3]


@pytest.mark.parametrize(
    "below",
    [
        ["Mgr over-assignment 8%", N, 64.8, 54.0, 43.2],
        ["Budget", N, 70.0, 40.0, 45.0],
        ["Last year", N, 50.0, 48.0, 39.0],
        ["vs plan", N, -10.0, 10.0, -5.0],
    ],
    ids=str,
)
def test_row_below_the_total_when_a_share_of_it_or_what_it_is_compared_with_then_is_nobody(below: list[Cell]) -> None:
    rows: list[list[Cell]] = [
        ["Rep", "Region", "Jan 2026", "Feb 2026", "Mar 2026"],
        ["Ann Lee", "East", 25.0, 30.0, 20.0],
        ["Bob Ray", "West", 35.0, 20.0, 20.0],
        ["Total", N, 60.0, 50.0, 40.0],
    ]

    assert one(*rows, below).row_numbers() == [2, 3]
    assert one(*rows, ["Cy Orr", N, 7.0, 3.0, 9.0]).row_numbers() == [2, 3, 5]


def test_last_row_when_it_adds_up_all_below_sums_of_parts_then_is_no_fact() -> None:
    days: list[list[Cell]] = [[D1, 10.0, 20.0], [D2, 4.0, 1.0], ["Week 1 total", 14.0, 21.0], [D3, 5.0, 7.0], ["Week 2 total", 5.0, 7.0]]
    header: list[Cell] = ["Date", "Ann Lee", "Bob Ray"]

    assert one(header, *days, ["MONTH", 19.0, 28.0]).row_numbers() == [2, 3, 5]
    assert one(header, *days, ["Later", 19.0, 29.0]).row_numbers() == [2, 3, 5, 7]


SCRAP: list[list[Cell]] = [[N, N, N, N, 1460.5, N], [N, N, N, N, 1200.0, N], [N, N, N, 3.0, 340.5, N], [N, N, N, N, -80.0, N]]


@pytest.mark.parametrize("label", ["Total", "合计", "总金额（大写）：壹仟肆佰陆拾元伍角整  小写：1460.5", "Grand total:"])
def test_figures_without_a_word_when_below_the_total_then_are_scrap(label: str) -> None:
    assert one(HEADER, *LINES, [label, N, N, N, 1460.5, N], *SCRAP).row_numbers() == [2, 3, 4]


def test_figures_without_a_word_when_the_lines_have_none_either_then_are_facts() -> None:
    rows: list[list[Cell]] = [["Order no", "Units sold", "Price each", "Amount"], ["Total", 6.0, N, 70.0]]

    assert one(*rows, *([1001.0 + at, 2.0, 5.0 + at, 10.0 + 2 * at] for at in range(4))).row_numbers() == [3, 4, 5, 6]
