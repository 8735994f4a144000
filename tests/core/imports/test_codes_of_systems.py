"""The same people and customers in two systems, each with codes of its own."""

from __future__ import annotations

from salesdesk.db import Database
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.model import Customer, Member
from tests.core.imports.sheets import Sheets, apply, planned, stored

DEALS = [
    ("Record Id", Meaning.OPPORTUNITY_ID),
    ("Deal Name", Meaning.OPPORTUNITY),
    ("Deal Owner.id", Meaning.MEMBER_ID),
    ("Deal Owner", Meaning.MEMBER),
    ("Account Name.id", Meaning.CUSTOMER_ID),
    ("Account Name", Meaning.CUSTOMER),
]


def test_code_of_another_system_when_the_name_is_known_once_then_is_the_same_person_and_customer(
    sqlite_database: Database, sheets: Sheets
) -> None:
    people = sheets.add(
        "roster.xlsx", TableKind.ROSTER, [("工号", Meaning.EMPLOYEE_NUMBER), ("姓名", Meaning.MEMBER)], [["1001", "张三"], ["1002", "李四"]]
    )
    buyers = sheets.add("erp.xlsx", TableKind.CUSTOMERS, [("编码", Meaning.CUSTOMER_ID), ("客户", Meaning.CUSTOMER)], [["C001", "甲公司"]])
    apply(sqlite_database, planned(sqlite_database, sheets, people, buyers))

    rows = [
        ["zcrm_1", "a", "zcrm_4000000000000001", "张三", "zcrm_4000000000000091", "甲公司"],
        ["zcrm_2", "b", "zcrm_4000000000000002", "李四", "zcrm_4000000000000091", "甲公司"],
        ["zcrm_3", "c", "zcrm_4000000000000003", "李四", "zcrm_4000000000000092", "乙公司"],
    ]
    apply(sqlite_database, planned(sqlite_database, sheets, sheets.add("Deals.csv", TableKind.OPPORTUNITIES, DEALS, rows)))

    # Two codes of one name in one system are two people.
    assert stored(sqlite_database, Member.name, Member.employee_number) == [
        ("张三", "1001"), ("李四", "1002"), ("李四", "zcrm_4000000000000003"),
    ]  # fmt: skip
    assert stored(sqlite_database, Customer.name, Customer.code) == [("甲公司", "C001"), ("乙公司", "zcrm_4000000000000092")]


def test_code_of_the_same_sort_when_the_name_is_known_by_another_then_is_somebody_else(sqlite_database: Database, sheets: Sheets) -> None:
    heads = [("工号", Meaning.EMPLOYEE_NUMBER), ("姓名", Meaning.MEMBER)]
    apply(sqlite_database, planned(sqlite_database, sheets, sheets.add("roster.xlsx", TableKind.ROSTER, heads, [["1001", "张三"]])))
    apply(sqlite_database, planned(sqlite_database, sheets, sheets.add("more.xlsx", TableKind.ROSTER, heads, [["2077", "张三"]])))
    assert stored(sqlite_database, Member.name, Member.employee_number) == [("张三", "1001"), ("张三", "2077")]
