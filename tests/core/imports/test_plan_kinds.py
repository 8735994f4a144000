"""Leads, contracts, price lists and payroll: each goes where it belongs; what has no home says why and what to do."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.imports import Choices, Counts
from salesdesk.imports.plan.not_kept import NOT_KEPT
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.targets import target_for
from salesdesk.model import Contact, Customer, Member, Product, SaleLine
from salesdesk.text import language
from tests.core.imports.sheets import Heading, Sheets, apply, planned, stored

LEADS: list[Heading] = [
    ("公司名称", Meaning.CUSTOMER),
    ("联系人", Meaning.CONTACT),
    ("手机", Meaning.MOBILE),
    ("线索来源", Meaning.SOURCE),
    ("线索状态", Meaning.STATUS),
    ("行业", Meaning.INDUSTRY),
]
CONTRACTS: list[Heading] = [
    ("合同编号", Meaning.CONTRACT_NUMBER),
    ("客户", Meaning.CUSTOMER),
    ("合同金额", Meaning.AMOUNT),
    ("签订日期", Meaning.DAY),
    ("负责人", Meaning.MEMBER),
]
ORDERS: list[Heading] = [("订单编号", Meaning.ORDER_NUMBER), *CONTRACTS[1:]]


def test_leads_when_imported_then_are_customers_with_their_contact_and_where_they_stand(sqlite_database: Database, sheets: Sheets) -> None:
    rows = [
        ["新星科技", "王明", "13800138000", "展会", "跟进中", "制造"],
        ["蓝海", "刘芳", "13900139000", "官网", "无效", None],
        ["甲公司", "钱多", "13700137000", None, "已转换", None],
        [None, "孙七", "13600136000", "抖音", "新线索", None],
    ]
    found = planned(sqlite_database, sheets, sheets.add("leads.xlsx", TableKind.LEADS, LEADS, rows))
    assert found.counts == Counts(new=2, set_aside=2)
    apply(sqlite_database, found)
    assert stored(sqlite_database, Customer.name, Customer.industry, Customer.note) == [
        ("新星科技", "制造", "Lead · 跟进中 · 展会"),
        ("孙七", None, "Lead · 新线索 · 抖音"),
    ]
    assert stored(sqlite_database, Contact.name, Contact.mobile) == [("王明", "13800138000")]

    # A list of leads moves its own note on, and takes nothing over that is known of a customer.
    later = [["新星科技", "王明", "13800138000", "展会", "已报价", "电子"]]
    again = planned(sqlite_database, sheets, sheets.add("leads 2.xlsx", TableKind.LEADS, LEADS, later))
    apply(sqlite_database, again)
    assert stored(sqlite_database, Customer.industry, Customer.note)[0] == ("制造", "Lead · 已报价 · 展会")
    assert not planned(sqlite_database, sheets, sheets.add("leads 3.xlsx", TableKind.LEADS, LEADS, later)).useful


def test_contracts_when_nothing_else_was_sold_then_are_sales_and_else_are_asked_about(sqlite_database: Database, sheets: Sheets) -> None:
    rows = [["HT1", "甲公司", 1000, date(2026, 9, 3), "张三"], ["HT2", "乙公司", 500, date(2026, 9, 28), "张三"]]
    path = sheets.add("contracts.xlsx", TableKind.CONTRACTS, CONTRACTS, rows)
    apply(sqlite_database, planned(sqlite_database, sheets, path))
    assert stored(sqlite_database, SaleLine.order_number, SaleLine.amount) == [("HT1", Decimal(1000)), ("HT2", Decimal(500))]
    assert not planned(sqlite_database, sheets, path).useful

    october = sheets.add("october.xlsx", TableKind.CONTRACTS, CONTRACTS, [["HT3", "甲公司", 700, date(2026, 10, 9), "张三"]])
    orders = sheets.add("orders.xlsx", TableKind.ORDERS, ORDERS, [["SO1", "甲公司", 700, date(2026, 10, 9), "张三"]])
    both = planned(sqlite_database, sheets, october, orders)
    (asked,) = [found for one in both.tables for found in one.twice]
    assert both.tables[0].may_count_twice and (asked.n, asked.amount, asked.there, asked.equal) == (1, 7_000_000, 1, 1)
    apply(sqlite_database, planned(sqlite_database, sheets, october, orders, Choices(twice="once")))
    assert [one for (one,) in stored(sqlite_database, SaleLine.order_number)] == ["HT1", "HT2", "SO1"]


def test_price_list_when_it_has_levels_and_days_then_gives_each_product_the_price_of_today(
    sqlite_database: Database, sheets: Sheets
) -> None:
    heads: list[Heading] = [
        ("产品", Meaning.PRODUCT),
        ("价格等级", Meaning.GRADE),
        ("价格", Meaning.UNIT_PRICE),
        ("生效", Meaning.DAY),
        ("失效", Meaning.DUE_DATE),
    ]
    rows = [
        ["阀门", "经销价", 80, date(2026, 1, 1), None],
        ["阀门", "标准价", 100, date(2026, 1, 1), None],
        ["阀门", "标准价", 90, date(2025, 1, 1), date(2025, 12, 31)],
        ["泵", "标准价", 300, date(2026, 1, 1), date(2026, 12, 31)],
    ]
    apply(sqlite_database, planned(sqlite_database, sheets, sheets.add("prices.xlsx", TableKind.PRICE_LISTS, heads, rows)))
    assert stored(sqlite_database, Product.name, Product.list_price) == [("阀门", 100), ("泵", 300)]


def test_payroll_when_imported_then_members_gain_what_they_lack_and_nobody_is_added(sqlite_database: Database, sheets: Sheets) -> None:
    roster = sheets.add("roster.xlsx", TableKind.ROSTER, [("姓名", Meaning.MEMBER)], [["张三"], ["李四"]])
    apply(sqlite_database, planned(sqlite_database, sheets, roster))
    heads: list[Heading] = [
        ("工号", Meaning.EMPLOYEE_NUMBER),
        ("姓名", Meaning.MEMBER),
        ("岗位", Meaning.ROLE),
        ("底薪", Meaning.PAY_PART),
        ("实发", Meaning.SALARY),
    ]
    rows = [["1001", "张三", "销售代表", 5000, 7000], ["2001", "赵会计", "会计", 6000, 6000], [None, None, None, 10, 10]]
    found = planned(sqlite_database, sheets, sheets.add("pay.xlsx", TableKind.PAYROLL, heads, rows))
    assert found.counts == Counts(changed=1, set_aside=2)
    assert any("赵会计" in language("en").say(note) for note in found.tables[0].notes)
    apply(sqlite_database, found)
    assert stored(sqlite_database, Member.name, Member.employee_number, Member.role) == [
        ("张三", "1001", "representative"),
        ("李四", None, None),
    ]


def test_rows_when_several_speak_of_one_customer_and_come_again_then_nothing_changes(database: Database, sheets: Sheets) -> None:
    rows = [["东方公司", "张三", "13800000001", "展会", "新", "机械"], ["东方公司", "李四", "13800000002", "官网", "跟进", "电子"]]
    path = sheets.add("leads.xlsx", TableKind.LEADS, LEADS, rows)
    apply(database, planned(database, sheets, path))
    left = stored(database, Customer.name, Customer.industry, Customer.note)

    again = planned(database, sheets, path)

    assert (again.counts.new, again.counts.changed, bool(again.writes)) == (0, 0, False)
    assert stored(database, Customer.name, Customer.industry, Customer.note) == left


@pytest.mark.parametrize("kind", TableKind)
def test_kind_of_table_when_nothing_takes_it_then_says_why_and_what_to_do(kind: TableKind) -> None:
    refused = kind in (TableKind.PIVOT, TableKind.FORM, TableKind.UNKNOWN)
    assert (target_for(kind) is None) == (kind in NOT_KEPT or refused)
