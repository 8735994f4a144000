"""What becomes of tables of contacts, and of the contacts that tables of customers name."""

from __future__ import annotations

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports import Counts, Meaning, TableKind
from salesdesk.imports.plan.choices import Choices, SameAs
from salesdesk.model import Contact, Customer, Member, SaleLine
from salesdesk.services import records
from salesdesk.sheets.grid import Cell
from tests.core.imports.sheets import Sheets, apply, planned, stored

PLAIN = [
    ("姓名", Meaning.CONTACT),
    ("客户名称", Meaning.CUSTOMER),
    ("部门", Meaning.DEPARTMENT),
    ("职务", Meaning.ROLE),
    ("手机", Meaning.PHONE),
    ("邮箱", Meaning.EMAIL),
    ("生日", Meaning.BIRTHDAY),
    ("是否关键决策人", Meaning.BUYING_ROLE),
    ("主联系人", Meaning.MAIN_CONTACT),
    ("负责人", Meaning.MEMBER),
]
ROWS: list[list[Cell]] = [
    ["张伟", "恒基重工", "采购部", "经理", 13800000001.0, "zw@example.com", "3月12日", "是", "是", "李四"],
    ["王芳", "恒基重工", None, "总工", None, None, "不详", "否", "否", "李四"],
    ["张伟", "宏远科技", None, None, "021-5555", None, None, None, None, None],
    [None, "宏远科技", "设备部", None, None, None, None, None, None, None],
]


def test_contacts_when_imported_then_belong_to_customers_and_come_once(database: Database, sheets: Sheets) -> None:
    path = sheets.add("联系人.xlsx", TableKind.CONTACTS, PLAIN, ROWS)
    plan = planned(database, sheets, path)
    action = apply(database, plan).action_id
    found = stored(
        database, Contact.name, Contact.department, Contact.title, Contact.mobile, Contact.birthday, Contact.buying_role, Contact.is_main
    )

    assert plan.counts == Counts(new=3, rejected=1)
    assert [(one.row, str(one.reason)) for one in plan.tables[0].rejected.problems] == [(5, "There is no name.")]
    assert found == [
        ("张伟", "采购部", "经理", "13800000001", "03-12", "decision_maker", True),
        ("王芳", None, "总工", None, None, None, False),
        ("张伟", None, None, "021-5555", None, None, False),
    ]
    assert stored(database, Customer.name) == [("恒基重工",), ("宏远科技",)]
    assert "zhangwei" in stored(database, Contact.search)[0][0]
    assert any("Birthdays" in one.source for one in plan.tables[0].notes)
    again = planned(database, sheets, path)
    assert again.counts == Counts(same=3, rejected=1)
    assert not again.writes
    assert action is not None
    undo.undo(database, action)
    assert stored(database, Contact.name) == stored(database, Customer.name) == stored(database, Member.name) == []


def test_contacts_when_first_and_last_name_stand_apart_then_are_one(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("First Name", Meaning.FIRST_NAME), ("Last Name", Meaning.LAST_NAME), ("Account Name", Meaning.CUSTOMER)]
    rows: list[list[Cell]] = [["Ann", "Lee", "Acme"], ["伟", "张", "Acme"], [None, "Cher", "Acme"], [None, None, "Acme"]]
    plan = planned(sqlite_database, sheets, sheets.add("Contacts.csv", TableKind.CONTACTS, headings, rows))
    apply(sqlite_database, plan)

    assert plan.counts == Counts(new=3, rejected=1)
    assert stored(sqlite_database, Contact.name) == [("Ann Lee",), ("张伟",), ("Cher",)]


def test_contact_when_the_source_renames_them_then_known_by_number_else_by_customer_and_name(database: Database, sheets: Sheets) -> None:
    acme = records.save(database, "customer", {"name": "Acme"})
    records.save(database, "contact", {"name": "Ann Lee", "customer_id": acme, "number": "K1"})
    records.save(database, "contact", {"name": "Ben Hall", "customer_id": acme, "mobile": "+1 (555) 0100"})
    records.save(database, "contact", {"name": "Ben Hall", "customer_id": acme, "email": "ben@example.com"})
    headings = [
        ("Contact Id", Meaning.CONTACT_ID),
        ("Name", Meaning.CONTACT),
        ("Account", Meaning.CUSTOMER),
        ("Mobile", Meaning.MOBILE),
        ("Email", Meaning.EMAIL),
        ("Title", Meaning.ROLE),
    ]
    rows: list[list[Cell]] = [
        ["K1", "Ann Kent", "Acme", None, None, "CFO"],
        ["K2", "Mr. Ben Hall", "ACME", "15550100", None, "Buyer"],
        ["K3", "Ben Hall", "Acme", None, "BEN@example.com", None],
        ["K4", "Ben Hall", "Other", None, None, None],
    ]
    plan = planned(database, sheets, sheets.add("c.csv", TableKind.CONTACTS, headings, rows))
    apply(database, plan)

    assert plan.counts == Counts(new=1, changed=3)
    assert stored(database, Contact.name, Contact.number, Contact.title, Contact.search) == [
        ("Ann Kent", "K1", "CFO", "ann kent"),
        ("Ben Hall", "K2", "Buyer", "ben hall"),
        ("Ben Hall", "K3", None, "ben hall"),
        ("Ben Hall", "K4", None, "ben hall"),
    ]


def test_contact_when_two_have_the_name_and_nothing_tells_then_is_rejected(sqlite_database: Database, sheets: Sheets) -> None:
    acme = records.save(sqlite_database, "customer", {"name": "Acme"})
    for mobile in ("13800000001", "13800000002"):
        records.save(sqlite_database, "contact", {"name": "张伟", "customer_id": acme, "mobile": mobile})
    headings = [("姓名", Meaning.CONTACT), ("客户", Meaning.CUSTOMER), ("职务", Meaning.ROLE)]
    plan = planned(sqlite_database, sheets, sheets.add("c.xlsx", TableKind.CONTACTS, headings, [["张伟", "Acme", "经理"]]))

    assert plan.counts == Counts(rejected=1)
    assert "张伟" in str(plan.tables[0].rejected.problems[0].reason)
    named = sheets.add("d.xlsx", TableKind.CONTACTS, headings, [["张伟", "Acme", None]])
    assert planned(sqlite_database, sheets, named).counts == Counts(same=1)


def test_contact_when_like_a_known_one_then_is_asked_about_and_the_answer_is_remembered(database: Database, sheets: Sheets) -> None:
    acme = records.save(database, "customer", {"name": "恒基重工"})
    zhang = records.save(database, "contact", {"name": "张三", "customer_id": acme, "email": "z3@example.com"})
    records.save(database, "contact", {"name": "李四", "customer_id": acme})
    headings = [("姓名", Meaning.CONTACT), ("客户名称", Meaning.CUSTOMER), ("邮箱", Meaning.EMAIL), ("职务", Meaning.ROLE)]
    rows: list[list[Cell]] = [
        ["Zhang San", "恒基重工", None, "经理"],
        ["老张", "别家", "Z3@example.com", None],
        ["赵六", "恒基重工", None, None],
    ]
    path = sheets.add("c.xlsx", TableKind.CONTACTS, headings, rows)

    asked = planned(database, sheets, path)
    said = Choices(same_as=(SameAs("contact", asked.near[0].text, zhang),))
    plan = planned(database, sheets, path, said)
    apply(database, plan)

    assert [(one.record, one.text, one.other, one.other_id) for one in asked.near] == [
        ("contact", "Zhang San · 恒基重工", "张三 · 恒基重工", zhang),
        ("contact", "老张 · 别家", "张三 · 恒基重工", zhang),
    ]
    assert asked.counts == Counts(new=3)
    assert plan.counts == Counts(new=2, changed=1)
    assert stored(database, Contact.name, Contact.title)[0] == ("张三", "经理")
    assert planned(database, sheets, path).counts == Counts(same=3)


CUSTOMERS = [("客户名称", Meaning.CUSTOMER), ("联系人", Meaning.CONTACT), ("联系人电话", Meaning.PHONE), ("行业", Meaning.INDUSTRY)]


def test_customers_when_they_name_a_contact_then_plain_people_are_taken_over(database: Database, sheets: Sheets) -> None:
    rows: list[list[Cell]] = [
        ["恒基重工", "张伟", "13800000001", "机械"],
        ["宏远科技", "李四、王五", "021-1", "电子"],
        ["个体户赵六", "个体户赵六", None, None],
        ["晟泰机械", "采购部", None, None],
        ["恒基重工", "王芳", None, None],
    ]
    path = sheets.add("客户.xlsx", TableKind.CUSTOMERS, CUSTOMERS, rows)
    plan = planned(database, sheets, path)
    apply(database, plan)

    assert plan.counts == Counts(new=4, same=1)
    assert stored(database, Contact.name, Contact.mobile, Contact.is_main) == [("张伟", "13800000001", True), ("王芳", None, False)]
    assert stored(database, Customer.name, Customer.phone)[0] == ("恒基重工", "13800000001")
    assert not planned(database, sheets, path).writes
    rows[0][2] = "13900000002"
    later = planned(database, sheets, sheets.add("客户.xlsx", TableKind.CUSTOMERS, CUSTOMERS, rows))
    assert later.counts == Counts(changed=1, same=4)
    apply(database, later)
    assert stored(database, Contact.mobile) == [("13900000002",), (None,)]
    undo.undo(database)
    undo.undo(database)
    assert stored(database, Contact.name) == stored(database, Customer.name) == []


def test_customers_when_their_contacts_come_in_another_file_then_nobody_is_there_twice(database: Database, sheets: Sheets) -> None:
    customers = sheets.add("客户.xlsx", TableKind.CUSTOMERS, CUSTOMERS, [["恒基重工", "张伟先生", "13800000001", "机械"]])
    contacts = sheets.add("联系人.xlsx", TableKind.CONTACTS, PLAIN, ROWS[:2])
    plan = planned(database, sheets, customers, contacts)
    apply(database, plan)

    assert stored(database, Contact.name) == [("张伟",), ("王芳",)]
    assert not planned(database, sheets, customers, contacts).writes


def test_people_when_they_buy_themselves_then_sales_by_their_number_are_theirs(sqlite_database: Database, sheets: Sheets) -> None:
    people = [("ContactID", Meaning.CONTACT_ID), ("FullName", Meaning.CONTACT), ("Email", Meaning.EMAIL)]
    sales = [("SalesID", Meaning.ORDER_NUMBER), ("ContactID", Meaning.CONTACT_ID), ("SalesDate", Meaning.DAY)]
    bought = sheets.add("sales.csv", TableKind.ORDERS, sales, [["S1", "C1", "2026-10-01"]])
    known = sheets.add("contacts.csv", TableKind.CONTACTS, people, [["C1", "Ann Lee", None], ["C2", "Ben Hall", None]])
    apply(sqlite_database, planned(sqlite_database, sheets, bought))
    before = stored(sqlite_database, Customer.name)
    apply(sqlite_database, planned(sqlite_database, sheets, known))

    assert before == [("C1",)]
    assert stored(sqlite_database, Customer.name, Customer.code) == [("Ann Lee", "C1")]
    assert stored(sqlite_database, Contact.name, Contact.customer_id) == [("Ann Lee", 1), ("Ben Hall", None)]
    assert len(stored(sqlite_database, SaleLine.id)) == 1


def test_sales_to_people_when_the_people_are_known_then_customers_have_their_names(sqlite_database: Database, sheets: Sheets) -> None:
    people = [("ContactID", Meaning.CONTACT_ID), ("FullName", Meaning.CONTACT)]
    sales = [("SalesID", Meaning.ORDER_NUMBER), ("ContactID", Meaning.CONTACT_ID), ("SalesDate", Meaning.DAY)]
    known = sheets.add("contacts.csv", TableKind.CONTACTS, people, [["C1", "Ann Lee"]])
    bought = sheets.add("sales.csv", TableKind.ORDERS, sales, [["S1", "C1", "2026-10-01"], ["S2", "C9", "2026-10-02"]])
    for path in (known, bought):
        apply(sqlite_database, planned(sqlite_database, sheets, path))

    assert stored(sqlite_database, Customer.name, Customer.code) == [("Ann Lee", "C1"), ("C9", "C9")]
    assert planned(sqlite_database, sheets, bought).counts == Counts(same=2)


def test_contacts_when_the_sheet_has_no_names_then_are_called_by_number_until_one_brings_them(database: Database, sheets: Sheets) -> None:
    bare = sheets.add("a.csv", TableKind.CONTACTS, [("Id", Meaning.CONTACT_ID), ("Owner", Meaning.MEMBER)], [["77", "Ann"], ["78", "Ann"]])
    headings = [("Id", Meaning.CONTACT_ID), ("Name", Meaning.CONTACT)]
    named = sheets.add("b.csv", TableKind.CONTACTS, headings, [["77", "Eva Kent"], ["78", "Dan Price"]])
    for path in (bare, named, bare):
        apply(database, planned(database, sheets, path))

    assert stored(database, Contact.name, Contact.search) == [("Eva Kent", "eva kent"), ("Dan Price", "dan price")]


def test_two_of_one_name_at_one_customer_when_a_sheet_comes_again_then_position_or_number_tells_them_apart(
    sqlite_database: Database, sheets: Sheets
) -> None:
    heads = [
        ("客户", Meaning.CUSTOMER),
        ("姓名", Meaning.CONTACT),
        ("职务", Meaning.ROLE),
        ("手机", Meaning.MOBILE),
        ("备注", Meaning.NOTE),
    ]
    first = [["甲公司", "王芳", "采购经理", "13800000001", None], ["甲公司", "王芳", "工程师", "13800000002", None]]
    apply(sqlite_database, planned(sqlite_database, sheets, sheets.add("a.xlsx", TableKind.CONTACTS, heads, first)))

    later = [
        ["甲公司", "王芳", "工程师", "13900000009", "换号"],
        ["甲公司", "王芳", "财务", "13700000003", None],
        ["甲公司", "王芳", None, None, None],
    ]
    found = planned(sqlite_database, sheets, sheets.add("b.xlsx", TableKind.CONTACTS, heads, later))
    assert found.counts == Counts(new=1, changed=1, same=1)
    apply(sqlite_database, found)
    assert stored(sqlite_database, Contact.name, Contact.title, Contact.mobile, Contact.note) == [
        ("王芳", "采购经理", "13800000001", None),
        ("王芳", "工程师", "13900000009", "换号"),
        ("王芳", "财务", "13700000003", None),
    ]
