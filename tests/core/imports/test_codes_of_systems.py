"""The same people and customers in two systems, each with codes of its own."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices, SameAs
from salesdesk.imports.plan.names.codes import code_key
from salesdesk.imports.plan.names.near_match import SPACES
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Alias, Customer, Member, Product, SaleLine
from salesdesk.sheets.grid import Cell
from salesdesk.undo import undo
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


@pytest.mark.parametrize(("first", "second"), [("007", "7"), ("7", "007"), ("007", "007"), ("007", "7.0")])
def test_code_when_a_program_took_its_zeros_then_is_the_same_person_and_keeps_what_was_first(
    sqlite_database: Database, sheets: Sheets, first: str, second: str
) -> None:
    heads = [("工号", Meaning.EMPLOYEE_NUMBER), ("姓名", Meaning.MEMBER)]
    for n, code in enumerate((first, second)):
        path = sheets.add(f"{n}.xlsx", TableKind.ROSTER, heads, [[code, "张三"], ["1007", "李四"]])
        apply(sqlite_database, planned(sqlite_database, sheets, path))

    assert stored(sqlite_database, Member.name, Member.employee_number) == [("张三", first), ("李四", "1007")]


def test_code_when_it_is_anothers_but_for_zeros_and_the_name_differs_then_is_somebody_else(
    sqlite_database: Database, sheets: Sheets
) -> None:
    heads = [("工号", Meaning.EMPLOYEE_NUMBER), ("姓名", Meaning.MEMBER)]
    apply(sqlite_database, planned(sqlite_database, sheets, sheets.add("a.xlsx", TableKind.ROSTER, heads, [["007", "张三"]])))
    apply(sqlite_database, planned(sqlite_database, sheets, sheets.add("b.xlsx", TableKind.ROSTER, heads, [["7", "李四"], ["70", "张三"]])))

    assert stored(sqlite_database, Member.name, Member.employee_number) == [("张三", "007"), ("李四", "7"), ("张三", "70")]


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


PRICED = [("编码", Meaning.PRODUCT_ID), ("产品", Meaning.PRODUCT), ("类别", Meaning.CATEGORY)]
BOUGHT = [("日期", Meaning.DAY), ("产品编码", Meaning.PRODUCT_ID), ("金额", Meaning.AMOUNT)]


@pytest.mark.parametrize("code", ["a-12", "Ａ-12", " A-12 "], ids=["case", "width", "space around"])
def test_code_when_written_in_another_case_or_width_then_is_the_same(sqlite_database: Database, sheets: Sheets, code: str) -> None:
    apply(sqlite_database, planned(sqlite_database, sheets, sheets.add("a.xlsx", TableKind.PRODUCTS, PRICED, [["A-12", "水泵", "泵"]])))
    plan = planned(sqlite_database, sheets, sheets.add("b.xlsx", TableKind.SALE_LINES, BOUGHT, [["2026-10-08", code, 5.0]]))

    assert (plan.near, plan.creates, plan.counts.new) == ((), (), 1)


@pytest.mark.parametrize(
    ("one", "other"), [("1001", "1001.0"), ("abc", "ABC"), ("0015G00000ABCDE", "0015g00000abcde")], ids=["figure", "case", "long"]
)
def test_codes_when_only_their_writing_differs_then_are_one(one: str, other: str) -> None:
    assert code_key(one) == code_key(other)


@pytest.mark.parametrize(("one", "other"), [("A-12", "A12"), ("A 12", "A12"), ("A_12", "A12"), ("0015g00000AbCdE", "0015g00000AbCde")])
def test_codes_when_a_sign_differs_then_are_two(one: str, other: str) -> None:
    assert code_key(one) != code_key(other)


@pytest.mark.parametrize("code", ["A12", "A 12", "A_12"])
@pytest.mark.parametrize(
    "heads", [BOUGHT, [("日期", Meaning.DAY), *PRICED[:2], ("金额", Meaning.AMOUNT)]], ids=["code only", "with its name"]
)
def test_code_when_a_dash_differs_then_asked_remembered_and_undone(
    database: Database, sheets: Sheets, code: str, heads: list[tuple[str, Meaning]]
) -> None:
    apply(database, planned(database, sheets, sheets.add("a.xlsx", TableKind.PRODUCTS, PRICED, [["A-12", "水泵", "泵"]])))
    row: list[Cell] = ["2026-10-08", code, 5.0] if heads is BOUGHT else ["2026-10-08", code, "水泵", 5.0]
    path = sheets.add("b.xlsx", TableKind.SALE_LINES, heads, [row])

    asked = planned(database, sheets, path)
    assert [(one.text, one.other, one.other_id, one.kind, one.table) for one in asked.near] == [(code, "A-12", 1, SPACES, 0)]
    assert len(asked.creates) == 1, "offered, not assumed"
    done = apply(database, planned(database, sheets, path, Choices(same_as=(SameAs("product", code, 1, "A-12"),))))

    assert stored(database, Product.name, Product.code) == [("水泵", "A-12")]
    again = planned(database, sheets, sheets.add("c.xlsx", TableKind.SALE_LINES, heads, [row, row]))
    assert (again.near, again.creates) == ((), ())
    undo(database, done.action_id)
    assert stored(database, Alias.text) == []


def test_codes_when_both_are_new_then_asked_about_where_no_names_tell_them_apart(sqlite_database: Database, sheets: Sheets) -> None:
    bare = sheets.add("a.xlsx", TableKind.SALE_LINES, BOUGHT, [["2026-10-08", "A12", 5.0], ["2026-10-09", "A-12", 6.0]])
    named = sheets.add("b.xlsx", TableKind.PRODUCTS, PRICED, [["B12", "水泵", None], ["B-12", "阀门", None]])

    assert planned(sqlite_database, sheets, named).near == ()
    (near,) = planned(sqlite_database, sheets, bare).near
    assert (near.text, near.other, near.other_id, near.kind) == ("A-12", "A12", None, SPACES)
    said = Choices(same_as=(SameAs("product", near.text, None, near.other),))
    apply(sqlite_database, planned(sqlite_database, sheets, bare, said))
    assert stored(sqlite_database, Product.code) == [("A12",)]
    assert planned(sqlite_database, sheets, bare).creates == ()


def test_orders_when_a_dash_differs_then_are_two(sqlite_database: Database, sheets: Sheets) -> None:
    heads = [("订单", Meaning.ORDER_NUMBER), ("日期", Meaning.DAY), ("金额", Meaning.AMOUNT)]
    rows: list[list[Cell]] = [["SO-12", "2026-10-08", 5.0], ["SO12", "2026-10-08", 5.0]]
    plan = planned(sqlite_database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, heads, rows))

    assert plan.counts.new == 2
