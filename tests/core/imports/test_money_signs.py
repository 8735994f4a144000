"""Signs of money in cells and number formats: another money than the workspace's leads to the question about its rate."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import plan_import
from salesdesk.imports.plan.choices import Choices, RateChoice
from salesdesk.imports.plan.facts.money_signs import in_cell, in_format
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import SaleLine
from salesdesk.progress import Progress
from tests.core.imports.sheets import Sheets, apply, planned, stored

HEADINGS = [("订单编号", Meaning.ORDER_NUMBER), ("日期", Meaning.DAY), ("销售员", Meaning.MEMBER), ("金额", Meaning.AMOUNT)]


@pytest.mark.parametrize(
    ("cell", "home", "usual", "code"),
    [
        ("US$100", "CNY", None, "USD"),
        ("€10", "CNY", None, "EUR"),
        ("£1,000", "CNY", None, "GBP"),
        ("HK$5", "CNY", None, "HKD"),
        ("NT$500", "CNY", None, "TWD"),
        ("USD 100", "CNY", None, "USD"),
        ("￥200", "CNY", None, "CNY"),
        ("¥200", "JPY", None, "JPY"),
        ("¥200", "USD", None, "CNY"),
        ("300元", "CNY", None, "CNY"),
        ("300元", "TWD", None, "TWD"),
        ("$100.00", "CNY", None, "USD"),
        ("$100.00", "HKD", None, "HKD"),
        ("$100.00", "CNY", "AUD", "AUD"),
        ("1,234.50", "CNY", None, None),
        (100.0, "CNY", None, None),
    ],
)
def test_cell_when_it_has_a_sign_of_money_then_says_which(cell: str | float, home: str, usual: str | None, code: str | None) -> None:
    assert in_cell(cell, home, usual) == code


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("[$$-409]#,##0.00", "USD"),
        ("[$¥-804]#,##0", "CNY"),
        ("[$€-2] #,##0", "EUR"),
        ('"US$"#,##0', "USD"),
        ('"$"#,##0.00', None),
        ("0.00", None),
    ],
)
def test_number_format_when_it_names_a_money_then_says_which(form: str, code: str | None) -> None:
    assert in_format(form, "CNY") == code


def test_amounts_when_cells_are_in_other_money_then_a_rate_is_asked_for_and_applied(sqlite_database: Database, sheets: Sheets) -> None:
    rows = [["A1", date(2026, 3, 1), "张伟", "US$100"], ["A2", date(2026, 3, 2), "李娜", "￥200"]]
    path = sheets.add("a.xlsx", TableKind.ORDERS, HEADINGS, rows)

    (open_,) = planned(sqlite_database, sheets, path).tables
    assert [one.currency for one in open_.lacking] == ["USD"]
    apply(sqlite_database, planned(sqlite_database, sheets, path, Choices(rates=(RateChoice("USD", date(2026, 1, 1), Decimal(7)),))))

    assert stored(sqlite_database, SaleLine.amount, SaleLine.currency) == [(Decimal(700), "USD"), (Decimal(200), None)]


@pytest.mark.parametrize(
    ("heading", "above", "lacking"),
    [
        ("Amount_USD", "", {"USD"}),
        ("美元金额", "", {"USD"}),
        ("金额（人民币）", "", set()),
        ("金额(元)", "", {"USD", "EUR"}),
        ("Amount ($)", "", {"USD", "EUR"}),
        ("金额", "单位：美元,,,,,\n", {"USD", "EUR"}),
    ],
)
def test_heading_when_it_names_a_money_outright_then_is_believed_before_the_column_of_currencies(
    sqlite_database: Database, tmp_path: Path, heading: str, above: str, lacking: set[str]
) -> None:
    rows = "S1,2026-10-01,宏远科技,张三,1000,EUR\nS2,2026-10-02,晟泰机械,张三,50,USD\nS3,2026-10-03,晟泰机械,张三,70,CNY\n"
    path = tmp_path / "orders.csv"
    path.write_text(f"{above}订单编号,订单日期,客户,销售员,{heading},币种\n{rows}", encoding="utf-8")

    plan = plan_import(sqlite_database, [path], Progress())

    assert {one.currency for table in plan.tables for one in table.lacking} == lacking


def test_heading_when_it_is_of_a_relationship_manager_then_names_no_ringgit() -> None:
    assert read_heading("RM Name").currency is None
    assert read_heading("Total RM").currency == "MYR"
