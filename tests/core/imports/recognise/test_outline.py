"""Rows with the sums of the rows below them: taken out and used as a check, what they are called holds for the rows below."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.plan.workbooks import plan_workbooks
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.progress import Progress
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook

Rows = list[list[Cell]]
ONE_COLUMN: Rows = [
    ["2026年10月销售业绩", None, None],
    ["区域/人员", "销售额", "数量"],
    ["华东区", 1200, 12],
    ["张三", 500, 5],
    ["李四", 700, 7],
    ["华南区", 900, 9],
    ["王五", 900, 9],
    ["合计", 2100, 21],
]
LEVELS: Rows = [
    ["2026年", None, None, None],
    ["大区", "部门", "业务员", "10月"],
    ["华东区", None, None, 60],
    [None, "一组", None, 30],
    [None, None, "张三", 10],
    [None, None, "李四", 20],
    [None, "二组", None, 30],
    [None, None, "王五", 30],
    ["华南区", None, None, 5],
    [None, "三组", None, 5],
    [None, None, "赵六", 5],
]
LABELLED: Rows = [
    ["2026年10月", None, None],
    ["部门", "姓名", "业绩"],
    ["销售一部合计", None, 300],
    ["销售一部", "张三", 100],
    ["销售一部", "李四", 200],
    ["销售二部合计", None, 75],
    ["销售二部", "王五", 30],
    ["销售二部", "赵六", 40],
]
ORDERS: Rows = [
    ["客户", "单号", "日期", "金额", "销售员"],
    ["甲公司", None, None, 300, None],
    [None, "S1", date(2026, 10, 1), 100, "张三"],
    [None, "S2", date(2026, 10, 2), 200, "李四"],
    ["乙公司", None, None, 50, None],
    [None, "S3", date(2026, 10, 3), 50, "张三"],
]


def book(rows: Rows) -> Workbook:
    """Return a workbook of one sheet."""
    return Workbook(Path("list.xlsx"), "xlsx", (SheetGrid("Sheet1", False, rows),))


def planned(db: Database, rows: Rows) -> ImportPlan:
    """Plan the import of one sheet."""
    return plan_workbooks(db, [book(rows)], Progress(), Choices(), today=date(2026, 11, 20))


@pytest.mark.parametrize(
    ("rows", "new", "groups", "wrong"),
    [
        (ONE_COLUMN, 3, ["华东区", "华南区"], 0),
        (LEVELS, 4, ["华东区", "一组", "二组", "华南区", "三组"], 0),
        (LABELLED, 4, ["销售一部", "销售二部"], 1),
        (ORDERS, 3, ["甲公司", "乙公司"], 0),
    ],
)
def test_rows_with_sums_when_they_stand_above_then_check_the_rows_below(
    sqlite_database: Database, rows: Rows, new: int, groups: list[str], wrong: int
) -> None:
    (table,) = planned(sqlite_database, rows).tables
    assert (table.counts.new, table.counts.rejected) == (new, 0)
    checks = [one for one in table.totals if one.label in groups]
    assert {one.label for one in checks} == set(groups)
    assert sum(not one.agrees for one in checks) == wrong


def test_name_of_a_group_when_it_stands_among_people_or_above_them_then_holds_for_the_rows_below(sqlite_database: Database) -> None:
    for rows, last in ((ONE_COLUMN, "王五"), (LEVELS, "赵六")):
        (table,) = planned(sqlite_database, rows).tables
        said = {dict(one.values)["member_id"]: dict(one.values)["region"] for one in table.samples}
        assert (said["张三"], said["李四"], said[last]) == ("华东区", "华东区", "华南区")
    (orders,) = planned(sqlite_database, ORDERS).tables
    assert [dict(one.values)["customer_id"] for one in orders.samples] == ["甲公司", "甲公司", "乙公司"]


_AMOUNTS = st.lists(st.lists(st.integers(1, 10_000), min_size=2, max_size=6), min_size=2, max_size=6)


@settings(max_examples=60, deadline=None)
@given(_AMOUNTS, st.booleans())
def test_outline_when_written_at_random_then_its_people_are_the_facts(groups: list[list[int]], beside: bool) -> None:
    rows: Rows = [["区域", "人员", "销售额"] if beside else ["区域/人员", "销售额"]]
    people = []
    for at, amounts in enumerate(groups):
        rows.append([f"第{at}区", None, sum(amounts)] if beside else [f"第{at}区", sum(amounts)])
        for place, amount in enumerate(amounts):
            people.append(len(rows) + 1)
            rows.append([None, f"王{at}{place}", amount] if beside else [f"王{at}{place}", amount])
    (table,) = recognise(book(rows))
    assert table.row_numbers() == people


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["华东区", "华南区", None]), st.integers(1, 10)), min_size=3, max_size=12))
def test_list_of_people_when_figures_add_up_by_chance_then_nobody_is_a_total(lines: list[tuple[str | None, int]]) -> None:
    rows: Rows = [["区域", "业务员", "销售额"], *([region, f"王{at}", amount] for at, (region, amount) in enumerate(lines))]
    (table,) = recognise(book(rows))
    assert len(table.row_numbers()) == len(lines)


def test_list_of_companies_when_it_is_long_then_none_is_the_sum_of_the_others() -> None:
    companies: Rows = [[f"上海第{at}贸易有限公司", 1_000 + at * 7.3] for at in range(1_500)]
    (table,) = recognise(book([["客户名称", "金额"], *companies, ["张三", 500]]))
    assert len(table.row_numbers()) == 1_501


BARE: Rows = [
    ["Opportunity", "Company", "Salesperson", "Expected Revenue", "Stage", "Tags"],
    ["New (2)", None, None, 30, None, None],
    ["Desks", "Acme", "Ann Lee", 10, "New", "A"],
    ["Chairs", "Globex", "Bob Ray", 20, "New", None],
    ["Won (2)", None, None, 12, None, None],
    ["Lamps", "Initech", "Ann Lee", 5, "Won", None],
    ["Sofas", "Acme", "Ann Lee", 7, "Won", "B"],
]


def test_groups_when_rows_leave_cells_open_here_and_there_then_only_bare_ones_are_groups() -> None:
    (table,) = recognise(book(BARE))

    assert table.row_numbers() == [3, 4, 6, 7]
    assert [one.label for one in table.totals] == ["New", "Won"]
    assert table.sections == ()


def test_groups_when_no_column_says_what_they_are_called_then_they_make_one() -> None:
    (table,) = recognise(book([[*row[:4], *row[5:]] for row in BARE]))

    assert table.row_numbers() == [3, 4, 6, 7]
    assert [one.starts for one in table.sections] == [((2, "New"), (5, "Won"))]


PEOPLE = [["张三", 300, 200], ["李四", 200, 400]]
UNNAMED: dict[str, tuple[Rows, list[str]]] = {
    "regions and the company": (
        [["华东区", 500, 600], *PEOPLE, ["华南区", 1000, 100], ["王五", 1000, 100], ["公司", 1500, 700]], ["张三", "李四", "王五"]
    ),
    "the company first": (
        [["公司", 1500, 700], ["华东区", 500, 600], *PEOPLE, ["华南区", 1000, 100], ["王五", 1000, 100]], ["张三", "李四", "王五"]
    ),
    "in English": (
        [["North", 500, 600], ["Ann", 300, 200], ["Bob", 200, 400], ["South", 1000, 100], ["Cid", 1000, 100], ["Company", 1500, 700]],
        ["Ann", "Bob", "Cid"],
    ),
    "names that nobody knows": (
        [["Alpha", 500, 600], *PEOPLE, ["Beta", 1001, 103], ["王五", 1000, 100], ["赵六", 1, 3]], ["张三", "李四", "王五", "赵六"]
    ),
    "below what they add up": (
        [*PEOPLE, ["华东区", 500, 600], ["王五", 1000, 100], ["赵六", 1, 3], ["华南区", 1001, 103], ["全公司", 1501, 703]],
        ["张三", "李四", "王五", "赵六"],
    ),
    "two people who sold the same, twice": (
        [["张三", 300, 200], ["李四", 300, 200], ["王五", 100, 50], ["赵六", 100, 50]], ["张三", "李四", "王五", "赵六"]
    ),
    "one person who sold as much as two others": (
        [["张三", 500, 600], ["李四", 300, 200], ["王五", 200, 400]], ["张三", "李四", "王五"]
    ),
}  # fmt: skip


@pytest.mark.parametrize("of", UNNAMED)
def test_rows_with_sums_when_nothing_calls_them_totals_then_are_known_by_their_figures(sqlite_database: Database, of: str) -> None:
    rows, people = UNNAMED[of]

    (table,) = planned(sqlite_database, [["姓名", "2026年9月", "2026年10月"], *rows]).tables

    assert sorted({str(dict(one.values)["member_id"]) for one in table.samples}) == sorted(people)
    assert table.counts.new == 2 * len(people)
    assert all(one.agrees for one in table.totals)


NAMED: dict[str, tuple[Rows, list[str]]] = {
    "round figures": ([["张三", 20, 30, 50], ["李四", 10, 10, 20], ["王五", 10, 20, 30]], ["张三", "李四", "王五"]),
    "the same in each month": ([["张三", *[217300] * 3], ["李四", *[112050] * 3], ["王五", *[105250] * 3]], ["张三", "李四", "王五"]),
    "in English": ([["Ann", 20, 30, 50], ["Bob", 10, 10, 20], ["Cid", 10, 20, 30]], ["Ann", "Bob", "Cid"]),
    "a manager with all of the team": (
        [["张三", 217.3, 318.1, 120.7], ["李四", 112.1, 18.1, 20.2], ["王五", 105.2, 300, 100.5]], ["李四", "王五"]
    ),
}  # fmt: skip


@pytest.mark.parametrize("of", NAMED)
def test_person_when_the_next_sold_as_much_together_then_is_no_group_unless_by_no_chance(sqlite_database: Database, of: str) -> None:
    rows, people = NAMED[of]

    (table,) = planned(sqlite_database, [["姓名", "2026年8月", "2026年9月", "2026年10月"], *rows]).tables

    assert sorted({str(dict(one.values)["member_id"]) for one in table.samples}) == sorted(people)


def test_region_when_its_row_stands_below_its_people_then_holds_for_those_above(sqlite_database: Database) -> None:
    (table,) = planned(sqlite_database, [["姓名", "2026年9月", "2026年10月"], *UNNAMED["below what they add up"][0]]).tables

    said = {dict(one.values)["member_id"]: dict(one.values)["region"] for one in table.samples}
    assert said == {"张三": "华东区", "李四": "华东区", "王五": "华南区", "赵六": "华南区"}


def test_total_when_it_stands_below_its_rows_and_is_called_so_then_names_no_region(sqlite_database: Database) -> None:
    rows: Rows = [*PEOPLE, ["华东小计", 500, 600], ["王五", 1000, 100], ["赵六", 1, 3], ["华南小计", 1001, 103]]

    (table,) = planned(sqlite_database, [["姓名", "2026年9月", "2026年10月"], *rows]).tables

    assert table.table.sections == ()
    assert table.counts.new == 8
