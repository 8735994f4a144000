"""Headings that say the same in Chinese and English within one cell."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import TableKind
from tests.core.imports.test_recognise import meanings, one


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("日期\nDate", "日期"), ("销售员/Sales Rep", "销售员"), ("Client\n客户名称", "客户名称"), ("金額（元）\nAmount (RMB)", "金额"),
        ("数量 Qty", "数量"), ("Region / 区域", "区域"), ("合计 Total", "合计"), ("毛利率\nGP%", "毛利率"),
        ("客户ID", "客户id"), ("VIP客户", "vip客户"), ("产品SKU", "产品sku"), ("CRM客户", "crm客户"), ("客户\nID", "客户id"),
        ("数量 Date", "数量date"), ("客户 Acme", "客户acme"),
    ],
)  # fmt: skip
def test_heading_when_both_halves_mean_the_same_then_chinese_half_is_compared(heading: str, words: str) -> None:
    assert read_heading(heading).words == words


@pytest.mark.parametrize(
    ("heading", "period", "rest"),
    [
        ("1月\nJan", YearMonth(None, month=1), ""), ("一季度 Q1", YearMonth(None, quarter=1), ""),
        ("2月/Feb 2024", YearMonth(2024, month=2), ""), ("2024年2月 February", YearMonth(2024, month=2), ""),
        ("1月 Feb", YearMonth(None, month=1), "feb"), ("1月 Target", YearMonth(None, month=1), "target"),
    ],
)  # fmt: skip
def test_heading_when_both_halves_name_one_period_then_nothing_is_left(heading: str, period: YearMonth, rest: str) -> None:
    read = read_heading(heading)

    assert (read.period, read.rest) == (period, rest)


def test_table_when_all_headings_are_in_two_languages_then_it_is_understood() -> None:
    table = one(
        ["日期\nDate", "销售员/Sales Rep", "客户名称 Customer", "数量\nQty", "金额（元）\nAmount (RMB)"],
        [date(2026, 9, 3), "张伟", "华新机电", 2, 800],
        [date(2026, 9, 4), "李娜", "远大贸易", 1, 350.5],
    )

    assert table.kind is TableKind.SALE_LINES
    assert meanings(table) == ["day", "member", "customer", "quantity", "amount"]
