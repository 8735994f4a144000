"""Invoices with net, tax and gross: what was invoiced counts; and leads that are called potential customers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one

DAY = date(2026, 3, 1)
INVOICES = ("發票號碼", "發票日期", "買受人")


@pytest.mark.parametrize(
    ("headings", "figures", "amount"),
    [
        ((*INVOICES, "銷售額", "稅額", "總計"), ([100.0, 5.0, 105.0], [50.0, 2.5, 52.5]), "總計"),
        (("发票号码", "开票日期", "客户名称", "金额", "税额", "合计"), ([100.0, 13.0, 113.0],), "合计"),
        ((*INVOICES, "銷售額", "稅額", "總計"), ([100.0, 5.0, 105.0], [50.0, 2.5, 50.0]), "銷售額"),
        ((*INVOICES, "銷售額", "稅額", "總計"), ([100.0, 0.0, 100.0],), "銷售額"),
        (("订单编号", "订单日期", "客户名称", "销售额", "税额", "总计"), ([100.0, 5.0, 105.0], [50.0, 2.5, 52.5]), "销售额"),
    ],
)
def test_invoices_when_the_total_is_amount_and_tax_then_it_was_invoiced(
    headings: tuple[str, ...], figures: Sequence[list[Cell]], amount: str
) -> None:
    table = one(headings, *([f"AB{at}", DAY, "晟泰机械", *row] for at, row in enumerate(figures)))

    assert [column.header for column in table.columns if column.meaning is Meaning.AMOUNT] == [amount]


@pytest.mark.parametrize(
    ("sheet", "headings", "kind", "first"),
    [
        ("潛在客戶", ("潛在客戶", "公司名稱", "電話", "來源", "狀態", "負責人"), TableKind.LEADS, Meaning.CONTACT),
        ("潜在客户", ("潜在客户", "联系人", "电话", "来源", "状态", "负责人"), TableKind.LEADS, Meaning.CUSTOMER),
        ("客户", ("客户名称", "联系人", "电话", "来源", "客户类型", "负责人"), TableKind.CUSTOMERS, Meaning.CUSTOMER),
    ],
)
def test_leads_when_called_potential_customers_then_are_leads(
    sheet: str, headings: tuple[str, ...], kind: TableKind, first: Meaning
) -> None:
    rows: list[list[Cell]] = [
        ["王明", "晟泰机械", "0512-8888", "展览", "跟进中", "张伟"],
        ["李华", "宏远科技", "021-6666", "网站", "新", "李娜"],
    ]

    table = one(headings, *rows, sheet=sheet)

    assert (table.kind, table.columns[0].meaning) == (kind, first)
