"""Rows right below the headings: units of the columns, and the headings again in another language."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell, Merged
from tests.core.imports.test_recognise import meanings, one

N = None
DAYS = [date(2026, 3, 1 + at) for at in range(20)]
PEOPLE = ("张伟", "李娜", "王芳", "Ann Lee") * 5
ROWS = [[day, who, 2.0 + at, 1.5 + at, 20.0] for at, (day, who) in enumerate(zip(DAYS, PEOPLE, strict=True))]
ZH, EN = ["日期", "销售员", "数量", "金额", "毛利率"], ["Date", "Sales rep", "Quantity", "Amount", "Margin"]
Rows = Sequence[Sequence[Cell]]

# Heading, row of units, data; what the amount is multiplied by, and its currency.
UNITS: dict[str, tuple[Rows, int, str | None]] = {
    "Chinese": ([ZH, [N, N, "台", "万元", "%"], *ROWS[:2]], 10_000, None),
    "twenty rows": ([ZH, [N, N, "台", "万元", "%"], *ROWS], 10_000, None),
    "in brackets": ([ZH, [N, N, "（件）", "（千元）", "（%）"], *ROWS[:3]], 1_000, None),
    "the amount alone": ([ZH, [N, N, N, "万元", N], *ROWS[:3]], 10_000, None),
    "full yuan": ([ZH, [N, N, "件", "元", "%"], *ROWS[:3]], 1, "CNY"),
    "dollars": ([EN, [N, N, "pcs", "USD", "%"], *ROWS[:3]], 1, "USD"),
    "thousands of dollars": ([EN, [N, N, "units", "k$", "%"], *ROWS[:3]], 1_000, "USD"),
    "a line for all": ([EN, [N, N, N, "in thousands", N], *ROWS[:3]], 1_000, None),
    "a line for all, in brackets": ([EN, ["(in thousands)"], *ROWS[:3]], 1_000, None),
    "beside how days are written": ([ZH, ["（年月日）", N, "（台）", "（万元）", "（%）"], *ROWS[:3]], 10_000, None),
    "beside one that is not known": ([ZH, [N, N, "票", "万元", "%"], *ROWS[:3]], 10_000, None),
    "beside a price": ([[*ZH[:4], "单价"], [N, N, "吨", "万元", "元/吨"], *ROWS[:3]], 10_000, None),
    "a line for all in Chinese": ([ZH, ["单位：万元"], *ROWS[:3]], 10_000, None),
    "texts, as a file of text has them": ([EN, [N, N, "pcs", "USD k", "%"], ["2026-03-01", "Ann Lee", "2", "1.5", "20"]], 1_000, "USD"),
}


@pytest.mark.parametrize(("rows", "factor", "currency"), UNITS.values(), ids=UNITS)
def test_row_when_it_holds_units_then_the_columns_have_them_and_it_is_no_data(rows: Rows, factor: int, currency: str | None) -> None:
    table = one(*rows)

    amount = table.column(Meaning.AMOUNT)
    assert amount is not None
    assert (amount.factor, amount.currency) == (factor, currency)
    assert {"day", "member", "quantity"} <= set(meanings(table))
    assert table.row_numbers() == list(range(3, len(rows) + 1))


def test_units_when_below_months_then_each_has_its_own() -> None:
    table = one(["姓名", "1月", "2月"], [N, "万元", "元"], ["张伟", 1.0, 200.0], ["李娜", 2.0, 300.0], sheet="2026年销售额")

    assert [(column.meaning, column.factor) for column in table.columns[1:]] == [(Meaning.PERIOD_VALUE, 10_000), (Meaning.PERIOD_VALUE, 1)]


def test_units_when_below_a_header_of_two_rows_then_are_read_too() -> None:
    table = one(
        ["姓名", "1月", N, "2月", N],
        [N, "目标", "实际", "目标", "实际"],
        [N, *["万元"] * 4],
        ["张伟", 1.0, 2.0, 3.0, 4.0],
        ["李娜", 1.0, 2.0, 3.0, 4.0],
        sheet="2026年",
        merged=(Merged(0, 1, 0, 2), Merged(0, 3, 0, 4)),
    )

    assert (table.row_numbers(), {column.factor for column in table.columns[1:]}) == ([4, 5], {10_000})


NO_UNITS: dict[str, Rows] = {
    "units of things, as words": [["产品", "单位", "单价"], [N, "台", N], ["水泵", "台", 5.0], ["阀门", "件", 6.0]],
    "a thing with its unit": [["产品", "单位", "单价"], ["水泵", "台", 5.0], ["阀门", "件", 6.0]],
    "words that are no units": [ZH, [N, N, "待定", "未知", "%"], *ROWS[:3]],
    "days that are not known yet": [ZH, ["年月日", N, N, N, N], *ROWS[:3]],
    "a unit beside a name": [["日期", "销售员", "金额"], [DAYS[0], "张伟", "万元"], [DAYS[1], "李娜", 6.0], [DAYS[2], "李娜", 7.0]],
}


@pytest.mark.parametrize("rows", NO_UNITS.values(), ids=NO_UNITS)
def test_row_when_not_all_of_it_are_units_above_figures_then_is_no_row_of_units(rows: Rows) -> None:
    table = one(*rows)

    assert (table.header_rows, table.first_row) == ((1,), 2)


AGAIN: dict[str, Rows] = {
    "English below": [ZH, EN, *ROWS[:2]],
    "Chinese below": [EN, ZH, *ROWS],
    "one of them not said again": [ZH, [*EN[:4], N], *ROWS[:3]],
    "one of them known in English only": [["日子呢", *ZH[1:]], EN, *ROWS[:3]],
    "one of them known in Chinese only": [ZH, ["Doo", *EN[1:]], *ROWS[:3]],
}


@pytest.mark.parametrize("rows", AGAIN.values(), ids=AGAIN)
def test_headings_when_said_again_in_the_other_language_then_are_one_header(rows: Rows) -> None:
    table = one(*rows)

    assert (table.header_rows, table.row_numbers()) == ((1, 2), list(range(3, len(rows) + 1)))
    assert meanings(table) == ["day", "member", "quantity", "amount", "margin"]


def test_headings_when_units_stand_below_both_languages_then_all_are_read() -> None:
    table = one(ZH, EN, [N, N, "台", "万元", "%"], *ROWS[:2])

    assert (table.header_rows, table.row_numbers(), table.columns[3].factor) == ((1, 2, 3), [4, 5], 10_000)


NOT_AGAIN: dict[str, Rows] = {
    "a customer with a Latin name": [["客户", "联系人", "产品"], ["Acme", "Ann Lee", "Pump"], ["Beta", "Bob Ray", "Valve"]],
    "a product that is called so": [["产品", "客户", "备注"], ["Product", "Acme", "urgent"], ["Valve", "Beta", "later"]],
    "one language": [["Customer", "Contact", "Product"], ["Client", "Person", "Item"], ["Acme", "Ann Lee", "Pump"]],
}


@pytest.mark.parametrize("rows", NOT_AGAIN.values(), ids=NOT_AGAIN)
def test_row_of_words_when_it_says_something_else_then_is_data(rows: Rows) -> None:
    assert one(*rows).first_row == 2
