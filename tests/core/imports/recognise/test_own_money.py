"""Amounts in two kinds of money: one's own counts, and neither the customer's nor its currency."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from salesdesk.imports.recognise.beside.money.own_money import own_money_note
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import D1, D2, D3, meanings, one

Row = Sequence[Cell]
ZH = (("C1", D1, "甲公司", "张三"), ("C2", D2, "乙公司", "李四"), ("C3", D3, "丙公司", "李四"))
EN = (("C1", D1, "Acme", "Ann Lee"), ("C2", D2, "Bolt", "Bo Ray"), ("C3", D3, "Cobalt", "Bo Ray"))
ASIDE, LEFT = "ignored", "order_number day customer member "


def table(headings: str, *values: Row) -> list[Row]:
    """Return a sheet of sales in Chinese or English with the columns of `headings` behind their own."""
    chinese = not headings.isascii()
    first = ["单号", "日期", "客户", "业务员"] if chinese else ["Order No", "Date", "Customer", "Sales Rep"]
    return [[*first, *headings.split("|")], *([*start, *row] for start, row in zip(ZH if chinese else EN, values, strict=False))]


RATED = (["USD", 7.1, 1000.0, 7100.0], ["EUR", 7.8, 100.0, 780.0], ["CNY", 1.0, 50.0, 50.0])
TOLD = ([row[0], row[2], row[3]] for row in RATED)
UNRATED = tuple(TOLD)


@pytest.mark.parametrize(
    "headings",
    [
        "币种|汇率|原币金额|折合人民币", "币种|汇率|原币金额|本位币金额", "币种|汇率|金额|折人民币",
        "币别|汇率|外币金额|RMB金额", "币种|汇率|价税合计|价税合计（本位币）",
        "币种|汇率|原币价税合计|本币价税合计", "币种|汇率|外币金额|金额", "Currency|Exchange Rate|Amount|Amount (Base)",
        "Currency|Rate|Amount|Converted Amount", "Currency|Rate|Total|Total in Company Currency",
        "Currency|FX Rate|Order Amount|Amount in RMB",
        "Currency|Rate|Amount (Foreign)|Amount (Local)",
    ],
)  # fmt: skip
def test_amount_in_ones_own_money_when_beside_the_customers_then_it_counts(headings: str) -> None:
    found = one(*table(headings, *RATED))

    assert meanings(found)[4:] == [ASIDE, ASIDE, ASIDE, "amount"]
    (note,) = own_money_note(found)
    counted, other = (dict(note.values)[name] for name in ("counted", "other"))
    assert [other, counted] == headings.split("|")[2:]


@pytest.mark.parametrize(
    ("headings", "meant", "values"),
    [
        # Without a rate: by the words, by the rows in the currency of the heading, or by one rate for each currency.
        ("币种|原币金额|本币金额", "ignored ignored amount", UNRATED),
        ("Currency|Amount|Amount (CNY)", "ignored ignored amount", UNRATED),
        ("Currency|Amount|Base Amount", "ignored ignored amount", UNRATED),
        ("Amount (USD)|Exchange Rate|Amount (CNY)", "ignored ignored amount", ([100.0, 7.1, 710.0], [10.0, 7.0, 70.0])),
        ("币种|汇率|金额|折人民币", "ignored ignored ignored amount", (["JPY", 4.8, 10000.0, 480.0], ["JPY", 4.9, 1000.0, 49.0])),
        # The only amount is one's own already.
        ("币种|本币价税合计", "ignored amount", (["美元", 710.0], ["欧元", 78.0])),
        ("币种|本币价税合计", "currency amount", (["新台币", 710.0], ["新台币", 78.0])),
        ("币种|本币回款金额", "currency received", (["美元", 710.0], ["欧元", 78.0])),  # no amount of what was sold
        # Nothing in one's own money, or not in all rows, or not the same money: as before.
        ("币种|汇率|金额", "currency exchange_rate amount", (["USD", 7.1, 1000.0], ["CNY", 1.0, 50.0])),
        ("币种|汇率|金额|折人民币", "currency exchange_rate amount ignored", (["USD", 7.1, 1000.0, 7100.0], ["CNY", 1.0, 50.0, None])),
        ("币种|金额|折后金额", "currency ignored amount", (["CNY", 100.0, 90.0], ["CNY", 50.0, 40.0])),
        ("Currency|Base Amount|Total Amount", "currency ignored amount", (["USD", 90.0, 100.0], ["USD", 50.0, 54.0])),
        ("Currency|Amount|Amount (USD)", "currency amount ignored", (["USD", 100.0, 90.0], ["EUR", 50.0, 54.0])),
        ("Currency|Quantity|Rate|Amount", "currency quantity unit_price amount", (["USD", 2.0, 9.0, 18.0], ["EUR", 5.0, 4.0, 20.0])),
    ],
)  # fmt: skip
def test_amounts_when_two_then_the_currency_is_put_aside_only_with_ones_own(headings: str, meant: str, values: Sequence[Row]) -> None:
    found = one(*table(headings, *values))

    assert " ".join(meanings(found)) == LEFT + meant


def test_receipts_when_in_two_kinds_of_money_then_ones_own_came_in() -> None:
    rows = [["收汇日期", "客户", "业务员", "币种", "汇率", "收汇金额", "折人民币金额"],
            [D1, "甲公司", "张三", "USD", 7.1, 100.0, 710.0], [D2, "乙公司", "李四", "EUR", 7.8, 10.0, 78.0]]  # fmt: skip

    found = one(*rows)

    assert (found.kind.value, meanings(found)[3:]) == ("receipts", [ASIDE, ASIDE, ASIDE, "received"])
