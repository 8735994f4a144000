"""Of several amounts in a row the one that counts is taken, and says why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.beside.money.amounts import several_note
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one

D = date(2026, 9, 3)

AMOUNTS: dict[str, tuple[str, str, tuple[Sequence[Cell], ...]]] = {
    "with and without tax": (
        "含税金额",
        "with tax",
        (
            ["日期", "业务员", "存货", "数量", "单价", "金额", "税额", "含税单价", "含税金额"],
            [D, "夏冰", "网关", 2.0, 100.0, 200.0, 26.0, 113.0, 226.0],
            [D, "石磊", "网关", 3.0, 100.0, 300.0, 39.0, 113.0, 339.0],
            [D, "石磊", "网关", 1.0, 200.0, 200.0, 26.0, 226.0, 226.0],
        ),
    ),
    "before and after a discount, by its name": (
        "折后金额",
        "after the discount",
        (
            ["日期", "业务员", "商品", "数量", "单价", "金额", "折扣", "折后单价", "折后金额"],
            [D, "夏冰", "网关", 2.0, 100.0, 200.0, 0.9, 90.0, 180.0],
            [D, "石磊", "网关", 3.0, 100.0, 300.0, 0.9, 90.0, 270.0],
            [D, "石磊", "网关", 1.0, 200.0, 200.0, 1.0, 200.0, 200.0],
        ),
    ),
    "before and after a discount, by the figures": (
        "NetSales",
        "after the discount",
        (
            ["OrderID", "OrderDate", "Product", "Qty", "UnitPrice", "Discount", "GrossSales", "NetSales"],
            ["A1", D, "Mug", 2.0, 100.0, 0.1, 200.0, 180.0],
            ["A2", D, "Mug", 3.0, 100.0, 0.1, 300.0, 270.0],
            ["A3", D, "Mug", 1.0, 200.0, 0.0, 200.0, 200.0],
        ),
    ),
    "of parts and their sum": (
        "合计",
        "in place of them",
        (
            ["日期", "业务员", "客户", "线上销售额", "线下销售额", "合计"],
            [D, "夏冰", "甲", 100.0, 7.0, 107.0],
            [D, "石磊", "乙", 50.0, 30.0, 80.0],
            [D, "石磊", "丙", 0.0, 12.0, 12.0],
        ),
    ),
    "due and received, some of it owed": (
        "应收金额",
        "",
        (
            ["日期", "客户", "业务员", "应收金额", "实收金额", "欠款金额"],
            [D, "绍兴纺织", "夏冰", 200.0, 100.0, 100.0],
            [D, "台州机电", "石磊", 300.0, 300.0, 0.0],
            [D, "温州化工", "石磊", 200.0, 0.0, 200.0],
        ),
    ),
}


@pytest.mark.parametrize("name", AMOUNTS)
def test_amounts_when_there_are_several_then_the_one_that_counts_is_taken(name: str) -> None:
    heading, reason, rows = AMOUNTS[name]

    column = one(*rows).column(Meaning.AMOUNT)

    assert column is not None
    assert column.header == heading
    assert reason in str(column.reason).lower()


@pytest.mark.parametrize(
    ("headings", "figures", "counted"),
    [
        ("数量 单价 金额 折后金额", ([2, 100, 200, 180], [1, 100, 100, 80]), "折后金额"),
        ("数量 单价 金额 折扣率 折后金额", ([2, 100, 200, 0.9, 180], [1, 100, 100, 0.8, 80]), "折后金额"),
        ("数量 单价 总价 折后价", ([2, 100, 200, 180], [1, 100, 100, 80]), "折后价"),
        ("数量 单价 金额 折后总额", ([2, 100, 200, 180], [1, 100, 100, 80]), "折后总额"),
        ("数量 单价 金额 优惠后金额", ([2, 100, 200, 180], [1, 100, 100, 80]), "优惠后金额"),
        ("数量 单价 金额 实付金额", ([2, 100, 200, 180], [1, 100, 100, 80]), "实付金额"),
        ("数量 单价 金额 净额", ([2, 100, 200, 180], [1, 100, 100, 80]), "净额"),
        ("Qty|Unit Price|Amount|Amount after discount", ([2, 100, 200, 180], [1, 100, 100, 80]), "Amount after discount"),
        ("Qty|List Price|Discount %|Extended Price|Net Price", ([2, 100, 0.1, 200, 180], [1, 100, 0.2, 100, 80]), "Net Price"),
        ("Gross Amount|Discount|Net Amount|Tax|Grand Total", ([200, 20, 180, 18, 198], [100, 0, 100, 10, 110]), "Net Amount"),
        ("销售金额 退货金额 净销售额", ([1000, 200, 800], [500, 0, 500]), "净销售额"),
        # A price of one piece, an amount without its tax, and one that no discount made less.
        ("数量 单价 折后价 金额", ([2, 100, 90, 180], [3, 100, 80, 240]), "金额"),
        ("数量 折扣后价格 金额", ([2, 100, 200], [3, 80, 240]), "金额"),
        ("数量 净额 税额 金额", ([2, 100, 13, 113], [3, 200, 26, 226]), "金额"),
        ("数量 单价 金额 折后金额", ([2, 100, 200, 200], [1, 100, 100, 100]), "金额"),
    ],
)
def test_amounts_when_one_is_called_after_the_discount_and_is_less_then_it_counts_and_that_is_told(
    headings: str, figures: tuple[list[float], ...], counted: str
) -> None:
    named = headings.split("|") if "|" in headings else headings.split()
    head = ["Date", "Order", "Customer", "Rep"] if "|" in headings else ["日期", "单号", "客户", "业务员"]
    rows: list[list[Cell]] = [[D, f"G{at}", f"客户{at}", "夏冰", *map(float, row)] for at, row in enumerate(figures)]

    table = one([*head, *named], *rows)

    column = table.column(Meaning.AMOUNT)
    assert column is not None and column.header == counted
    assert table.parallel == ()  # the others are no amounts to be added to it
    assert any("after the discount" in str(note) for note in several_note(table)) == ("after the discount" in str(column.reason))
    assert ("after the discount" in str(column.reason)) == (counted != "金额")


def test_price_when_there_are_several_then_is_the_one_that_gives_the_amount() -> None:
    for name, price in (("with and without tax", "含税单价"), ("before and after a discount, by its name", "折后单价")):
        column = one(*AMOUNTS[name][2]).column(Meaning.UNIT_PRICE)

        assert column is not None
        assert column.header == price


def test_amounts_when_nothing_tells_which_counts_then_says_what_is_left_out() -> None:
    rows = [["日期", "业务员", "客户", "线上销售额", "线下销售额"], *([D, "夏冰", f"客户{at}", 100.0 + at, 50.0 + at] for at in range(4))]

    said = [note.values for note in several_note(one(*rows))]

    assert said == [(("counted", "线上销售额"), ("others", ("“线下销售额”",)))]


def test_amounts_when_it_is_told_which_counts_then_nothing_more_is_said() -> None:
    assert one(*AMOUNTS["with and without tax"][2]).notes == ()
