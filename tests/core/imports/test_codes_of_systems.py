"""The same people and customers in two systems, each with codes of its own."""

from __future__ import annotations

from datetime import date

from salesdesk.db import Database
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.model import Customer, Member, SaleLine
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


def test_number_behind_the_name_when_most_people_have_one_then_tells_two_of_one_name_apart(
    sqlite_database: Database, sheets: Sheets
) -> None:
    heads = [("日期", Meaning.DAY), ("业务员", Meaning.MEMBER), ("金额", Meaning.AMOUNT)]
    rows = [
        [date(2026, 10, 1), "张伟(1001)", 100],
        [date(2026, 10, 2), "张伟（1002）", 200],
        [date(2026, 10, 3), "李娜 [A-1003]", 300],
    ]
    path = sheets.add("oa.xlsx", TableKind.SALE_LINES, heads, rows)
    apply(sqlite_database, planned(sqlite_database, sheets, path))
    assert stored(sqlite_database, Member.name, Member.employee_number) == [("张伟", "1001"), ("张伟", "1002"), ("李娜", "A-1003")]
    assert not planned(sqlite_database, sheets, path).useful


def test_employee_numbers_when_a_sheet_of_facts_has_them_then_one_name_is_two_people(sqlite_database: Database, sheets: Sheets) -> None:
    heads = [("日期", Meaning.DAY), ("工号", Meaning.EMPLOYEE_NUMBER), ("业务员", Meaning.MEMBER), ("金额", Meaning.AMOUNT)]
    rows = [[date(2026, 10, 1), 1001, "张伟", 100], [date(2026, 10, 2), 1002, "张伟", 200], [date(2026, 10, 3), 1001, "张伟", 50]]
    apply(sqlite_database, planned(sqlite_database, sheets, sheets.add("sales.xlsx", TableKind.SALE_LINES, heads, rows)))
    assert stored(sqlite_database, Member.name, Member.employee_number) == [("张伟", "1001"), ("张伟", "1002")]
    sums = stored(sqlite_database, SaleLine.member_id, SaleLine.amount)
    assert [member for member, _ in sums] == [1, 2, 1]
