"""What becomes of tables that are no sale lines: rosters, territories, months, targets, receipts, customers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports import Choices, Counts, Meaning, TableKind, write_rejected
from salesdesk.imports.plan.choices import TableChoice
from salesdesk.imports.plan.report import report
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.measure import EVERYONE, Only, measure
from salesdesk.measure.deals import credited
from salesdesk.model import Customer, Invoice, Member, Membership, Product, Receipt, SaleLine, Target, Team
from salesdesk.period import Period
from salesdesk.rules.pay.breaks import Break, Per
from salesdesk.rules.pay.component import Basis, Component
from salesdesk.rules.pay.people import People
from salesdesk.rules.pay.plan import Plan as PayPlanOf
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.services.pay import periods, plans
from salesdesk.sheets.open import open_sheets
from salesdesk.text import language
from tests.core.imports.sheets import Sheets, apply, planned, stored

MONTHS = [("姓名", Meaning.MEMBER), ("1月", YearMonth(None, None, 1)), ("2月", YearMonth(None, None, 2)), ("合计", Meaning.TOTAL)]


def test_roster_when_teams_have_several_managers_then_each_leads_a_team_below(database: Database, sheets: Sheets) -> None:
    headings = [("agent", Meaning.MEMBER), ("manager", Meaning.MANAGER), ("office", Meaning.TEAM)]
    rows = [["Ann", "Max", "East"], ["Bob", "Mia", "East"], ["Cid", "Moe", "West"]]
    path = sheets.add("teams.csv", TableKind.ROSTER, headings, rows)

    apply(database, planned(database, sheets, path))

    with database.read() as session:
        names = {one.id: one.name for one in session.scalars(select(Member))}
        teams = {one.id: one for one in session.scalars(select(Team))}
        places = {names[one.member_id]: teams[one.team_id].name for one in session.scalars(select(Membership))}
        tree = {one.name: (teams[one.parent_id].name if one.parent_id else None, names.get(one.leader_id or 0)) for one in teams.values()}
    assert tree == {"East": (None, None), "West": (None, None), "Max": ("East", "Max"), "Mia": ("East", "Mia"), "Moe": ("West", "Moe")}
    assert places == {"Ann": "Max", "Bob": "Mia", "Cid": "Moe", "Max": "Max", "Mia": "Mia", "Moe": "Moe"}
    assert {name for name, role in stored(database, Member.name, Member.role) if role == "manager"} == {"Max", "Mia", "Moe"}
    assert planned(database, sheets, path).counts == Counts(same=3)


def test_invoices_when_imported_then_are_facts_of_their_own_that_pay_can_be_founded_on(database: Database, sheets: Sheets) -> None:
    meanings = (Meaning.NUMBER, Meaning.DAY, Meaning.MEMBER, Meaning.CUSTOMER, Meaning.AMOUNT)
    headings = list(zip(("发票编号", "开票日期", "业务员", "客户名称", "价税合计"), meanings, strict=True))
    rows = [["F1", date(2026, 10, 5), "张三", "晟泰机械", 1000.5], ["F2", date(2026, 10, 9), "李四", "宏远科技", 200]]
    path = sheets.add("a.xlsx", TableKind.INVOICES, headings, rows)
    apply(database, planned(database, sheets, path))
    assert planned(database, sheets, path).counts == Counts(same=2)
    assert stored(database, Invoice.number, Invoice.amount) == [("F1", Decimal("1000.5")), ("F2", Decimal(200))]
    assert not stored(database, SaleLine.id) and not stored(database, Receipt.id)
    with database.read() as session:
        told = {str(one.label): one.value for one in measure(session, "invoiced", EVERYONE, Period.month(2026, 10), "member")}
        facts = credited(session, "invoiced", (date(2026, 10, 1), date(2026, 10, 31)))
    assert told == {"张三": Decimal("1000.5"), "李四": Decimal(200)}
    assert [(one.number, one.counted) for one in facts] == [("F1", Decimal("1000.5")), ("F2", Decimal(200))]
    basis = Component("Invoiced", Basis("invoiced"), Tiers(Decimal("0.01"), (Break(Decimal(500), Decimal("0.02")),), per=Per.DEAL))
    pid = plans.add_plan(database, PayPlanOf("P", People(everyone=True), (basis,)), date(2026, 10, 1))
    assert {one.member: one.amount for one in periods.compute(database, pid, date(2026, 10, 1)).people} == {
        "张三": Decimal("20.01"), "李四": Decimal(2),
    }  # fmt: skip


def test_roster_when_it_tells_genders_then_takes_those_it_understands(database: Database, sheets: Sheets) -> None:
    headings = [("姓名", Meaning.MEMBER), ("性别", Meaning.GENDER)]
    rows = [["张三", "男"], ["李四", "女"], ["王五", "未填"], ["赵六", None]]
    apply(database, planned(database, sheets, sheets.add("a.xlsx", TableKind.ROSTER, headings, rows)))
    assert stored(database, Member.name, Member.gender) == [("张三", "male"), ("李四", "female"), ("王五", None), ("赵六", None)]


def test_roster_when_somebody_moves_then_the_old_membership_ends(database: Database, sheets: Sheets) -> None:
    headings = [("工号", Meaning.EMPLOYEE_NUMBER), ("姓名", Meaning.MEMBER), ("部门", Meaning.TEAM), ("职位", Meaning.ROLE)]
    apply(
        database,
        planned(database, sheets, sheets.add("a.xlsx", TableKind.ROSTER, headings, [["E1", "张三", "销售部/一组", "销售代表"]])),
    )
    path = sheets.add("b.xlsx", TableKind.ROSTER, headings, [["E1", "张三", "销售部/二组", "组长"]])

    plan = planned(database, sheets, path, today=date(2026, 5, 10))
    result = apply(database, plan)

    assert plan.counts == Counts(changed=1)
    assert stored(database, Membership.start, Membership.end) == [(None, date(2026, 5, 9)), (date(2026, 5, 10), None)]
    assert stored(database, Member.role) == [("leader",)]

    undo.undo(database, result.action_id)

    assert stored(database, Membership.start, Membership.end) == [(None, None)]
    assert stored(database, Team.name) == [("销售部",), ("一组",)]


def test_territories_when_sales_name_only_a_region_then_its_member_gets_them(sqlite_database: Database, sheets: Sheets) -> None:
    lines = [("日期", Meaning.DAY), ("区域", Meaning.REGION), ("金额", Meaning.AMOUNT)]
    sales = sheets.add("a.xls", TableKind.SALE_LINES, lines, [["2024-01-01", "华东", 1.0], ["2024-01-01", "海外", 2.0]], sheet="订单")
    sheets.add("a.xls", TableKind.TERRITORIES, [("区域", Meaning.REGION), ("区域经理", Meaning.MEMBER)], [["华东", "洪光"]], sheet="人员")

    apply(sqlite_database, planned(sqlite_database, sheets, sales))

    assert stored(sqlite_database, Member.name, Member.region) == [("洪光", "华东")]
    assert stored(sqlite_database, SaleLine.member_id) == [(1,), (None,)]


def test_months_when_wide_then_one_line_per_member_and_month(database: Database, sheets: Sheets) -> None:
    path = sheets.add(
        "业绩.xlsx", TableKind.MONTHLY_BY_MEMBER, MONTHS, [["张三", 10.0, 20.0, 30.0], ["李四", 5.0, None, 6.0]], factor=10_000
    )

    plan = planned(database, sheets, path, today=date(2026, 11, 20))
    apply(database, plan)
    changed = sheets.add(
        "业绩2.xlsx", TableKind.MONTHLY_BY_MEMBER, MONTHS, [["张三", 10.0, 25.0, 35.0], ["李四", 5.0, 7.0, 12.0]], factor=10_000
    )
    again = planned(database, sheets, changed, today=date(2026, 11, 20))

    assert plan.counts == Counts(new=3)
    assert [(one.row, one.stated // 10_000, one.read // 10_000) for one in plan.tables[0].totals] == [(3, 60_000, 50_000)]
    assert stored(database, SaleLine.day, SaleLine.amount, SaleLine.source_row) == [
        (date(2026, 1, 31), Decimal(100_000), 2),
        (date(2026, 2, 28), Decimal(200_000), 2),
        (date(2026, 1, 31), Decimal(50_000), 3),
    ]
    assert again.counts == Counts(new=1, changed=1, same=2)


def test_months_when_year_is_chosen_then_taken(sqlite_database: Database, sheets: Sheets) -> None:
    path = sheets.add("业绩.xlsx", TableKind.MONTHLY_BY_MEMBER, MONTHS, [["张三", 10.0, 20.0, 30.0]])

    apply(sqlite_database, planned(sqlite_database, sheets, path, Choices(year=2024)))

    assert stored(sqlite_database, SaleLine.day) == [(date(2024, 1, 31),), (date(2024, 2, 29),)]


def test_targets_when_by_month_then_stored_once_and_changed_later(database: Database, sheets: Sheets) -> None:
    path = sheets.add("2026年回款目标.xlsx", TableKind.TARGETS, MONTHS, [["张三", 10.0, 20.0, 30.0]], period=YearMonth(2026))
    apply(database, planned(database, sheets, path))
    changed = sheets.add(
        "2026年回款目标.xlsx", TableKind.TARGETS, MONTHS, [["张三", 10.0, 22.0, 32.0], ["张三", 1.0, 1.0, 2.0]], period=YearMonth(2026)
    )

    plan = planned(database, sheets, changed)
    apply(database, plan)

    assert plan.counts == Counts(changed=1, same=1, rejected=2)
    assert stored(database, Target.metric, Target.member_id, Target.period_kind, Target.period_start, Target.value) == [
        ("receipts", 1, "month", date(2026, 1, 1), Decimal(10)),
        ("receipts", 1, "month", date(2026, 2, 1), Decimal(22)),
    ]


def test_targets_when_of_teams_by_rows_then_of_teams(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("团队", Meaning.TEAM), ("月份", Meaning.MONTH), ("目标", Meaning.TARGET)]
    path = sheets.add("a.xlsx", TableKind.TARGETS, headings, [["一组", "2026年3月", 10.0], ["一组", "2026-04", 12.0]])

    apply(sqlite_database, planned(sqlite_database, sheets, path))

    assert stored(sqlite_database, Target.metric, Target.team_id, Target.period_start) == [
        ("sales_amount", 1, date(2026, 3, 1)),
        ("sales_amount", 1, date(2026, 4, 1)),
    ]


def test_targets_when_each_row_says_its_year_then_its_months_are_of_that_year(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("年份", Meaning.YEAR), *MONTHS]
    path = sheets.add("目标.xlsx", TableKind.TARGETS, headings, [[2025.0, "张三", 1.0, 2.0, 3.0], [2026.0, "张三", 4.0, 5.0, 9.0]])
    apply(sqlite_database, planned(sqlite_database, sheets, path))

    assert sorted(stored(sqlite_database, Target.period_start, Target.value)) == [
        (date(2025, 1, 1), Decimal(1)),
        (date(2025, 2, 1), Decimal(2)),
        (date(2026, 1, 1), Decimal(4)),
        (date(2026, 2, 1), Decimal(5)),
    ]


def test_targets_when_only_a_region_is_named_then_are_the_company_s_in_that_region(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("年份", Meaning.YEAR), ("月份", Meaning.MONTH), ("大区", Meaning.REGION), ("销售目标", Meaning.TARGET)]
    rows = [[2026.0, 1.0, region, figure] for region, figure in (("华东", 10.0), ("华南", 20.0))]
    path = sheets.add("区域目标.xlsx", TableKind.TARGETS, headings, rows)
    apply(sqlite_database, planned(sqlite_database, sheets, path))

    assert sorted(stored(sqlite_database, Target.only, Target.member_id, Target.team_id, Target.value)) == [
        (Only(region=("华东",)).code(), None, None, Decimal(10)),
        (Only(region=("华南",)).code(), None, None, Decimal(20)),
    ]
    assert planned(sqlite_database, sheets, path).counts == Counts(same=2)


def test_receipts_when_numbered_then_found_again(database: Database, sheets: Sheets) -> None:
    headings = [("回款单号", Meaning.NUMBER), ("日期", Meaning.DAY), ("客户", Meaning.CUSTOMER), ("金额", Meaning.RECEIVED)]
    apply(
        database,
        planned(
            database,
            sheets,
            sheets.add("a.xlsx", TableKind.RECEIPTS, headings, [["R1", "2024-01-01", "X", 5.0], ["R2", "2024-01-01", "X", 6.0]]),
        ),
    )

    plan = planned(
        database,
        sheets,
        sheets.add("b.xlsx", TableKind.RECEIPTS, headings, [["R1", "2024-01-02", "X", 5.0], ["R3", "2024-01-01", "X", None]]),
    )
    apply(database, plan)

    assert plan.counts == Counts(changed=1, rejected=1)
    assert stored(database, Receipt.number, Receipt.day) == [("R1", date(2024, 1, 2)), ("R2", date(2024, 1, 1))]


def test_orders_when_sheet_has_no_money_then_amounts_are_unknown(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("SalesID", Meaning.ORDER_NUMBER), ("ContactID", Meaning.CONTACT_ID), ("SalesDate", Meaning.DAY)]
    path = sheets.add("a.csv", TableKind.ORDERS, headings, [["S1", "C9", "2024-10-07"], ["S2", "C9", "2024-10-08"]])

    apply(sqlite_database, planned(sqlite_database, sheets, path))

    assert stored(sqlite_database, SaleLine.order_number, SaleLine.amount, SaleLine.customer_id) == [("S1", None, 1), ("S2", None, 1)]
    assert stored(sqlite_database, Customer.name, Customer.code) == [("C9", "C9")]


def test_customers_when_known_by_code_then_brought_up_to_date(database: Database, sheets: Sheets) -> None:
    headings = [("编码", Meaning.CUSTOMER_ID), ("名称", Meaning.CUSTOMER), ("行业", Meaning.INDUSTRY), ("负责人", Meaning.MEMBER)]
    apply(
        database,
        planned(
            database,
            sheets,
            sheets.add("a.xlsx", TableKind.CUSTOMERS, headings, [["C1", "东方", "医疗", "张三"], ["C2", "东方", None, None]]),
        ),
    )

    plan = planned(
        database,
        sheets,
        sheets.add(
            "b.xlsx", TableKind.CUSTOMERS, headings, [["C1", "东方", "教育", "张三"], ["C2", "东方", None, None], [None, None, "x", None]]
        ),
    )
    apply(database, plan)

    assert plan.counts == Counts(changed=1, same=1, rejected=1)
    assert stored(database, Customer.code, Customer.industry, Customer.owner_id) == [("C1", "教育", 1), ("C2", None, None)]


def test_files_when_planned_together_then_facts_find_the_lists_whatever_the_order(sqlite_database: Database, sheets: Sheets) -> None:
    lines = [("日期", Meaning.DAY), ("产品", Meaning.PRODUCT), ("金额", Meaning.AMOUNT)]
    sales = sheets.add("sales.csv", TableKind.SALE_LINES, lines, [["2024-01-01", "GTX  PRO", 1.0]])
    products = sheets.add(
        "products.csv", TableKind.PRODUCTS, [("产品", Meaning.PRODUCT), ("单价", Meaning.UNIT_PRICE)], [["GTX Pro", 4821.0]]
    )

    plan = planned(sqlite_database, sheets, sales, products)
    apply(sqlite_database, plan)

    assert stored(sqlite_database, Product.name, Product.list_price) == [("GTX Pro", Decimal(4821))]
    assert stored(sqlite_database, SaleLine.product_id) == [(1,)]


def test_rejected_when_saved_and_corrected_then_importable(sqlite_database: Database, sheets: Sheets, tmp_path: Path) -> None:
    lines = [("日期", Meaning.DAY), ("销售员", Meaning.MEMBER), ("销售额", Meaning.AMOUNT)]
    plan = planned(
        sqlite_database,
        sheets,
        sheets.add("a.xlsx", TableKind.SALE_LINES, lines, [["2024-01-01", "张三", "abc"], ["2024-01-02", "张三", 1.0]]),
    )
    saved = tmp_path / "rejected.xlsx"

    count = write_rejected(plan, saved, language("en"))

    assert count == 1
    title, _hint, header, row = open_sheets(saved).sheets[0].rows
    assert title[0] == "Rejected rows of a.xlsx › Sheet1"
    assert header == ["Reason for rejection", "日期", "销售员", "销售额"]
    assert row[1:] == ["2024-01-01", "张三", "abc"]
    assert str(row[0]).startswith("销售额: ")


def test_report_when_planned_then_plain_values_with_exact_numbers(sqlite_database: Database, sheets: Sheets) -> None:
    lines = [("日期", Meaning.DAY), ("销售员", Meaning.MEMBER), ("销售额", Meaning.AMOUNT)]
    plan = planned(
        sqlite_database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, lines, [["2024-01-01", "张三", 10.05], [None, "张三", 1.0]])
    )

    table = report(plan, language("en"))["files"][0]["sheets"][0]["tables"][0]

    assert table["counts"] == {"new": 1, "changed": 0, "same": 0, "rejected": 1, "set_aside": 0}
    assert table["samples"][0]["values"] == {"day": "2024-01-01", "member_id": "张三", "amount": "10.05"}
    assert table["rejected"] == [{"row": 3, "column": "日期", "value": None, "reason": "There is no date."}]


def test_kind_without_home_when_planned_then_named_and_set_aside(sqlite_database: Database, sheets: Sheets) -> None:
    plan = planned(sqlite_database, sheets, sheets.add("a.xlsx", TableKind.RETURNS, [("订单", Meaning.ORDER_NUMBER)], [["A"], ["B"]]))

    assert plan.tables[0].target is None
    assert plan.tables[0].counts == Counts(set_aside=2)
    assert str(plan.tables[0].why)
    assert not plan.writes


NAMED = [("姓名", Meaning.MEMBER), ("目标", Meaning.TARGET)]


@pytest.mark.parametrize(
    ("period", "day", "months"),
    [
        (YearMonth(None, quarter=4), "2026-12-31", (10, 12)),
        (YearMonth(None, month=11), "2026-11-30", (11, 11)),
        (YearMonth(None, half=1), "2026-06-30", (1, 6)),
        (None, "2026-10-31", (10, 10)),
        (YearMonth(2027, quarter=1), None, (1, 3)),
    ],
    ids=["quarter", "month", "half", "nothing", "with its year"],
)
def test_targets_when_nobody_says_the_year_then_the_assumed_day_is_told_and_the_period_is_the_named_one(
    sqlite_database: Database, sheets: Sheets, period: YearMonth | None, day: str | None, months: tuple[int, int]
) -> None:
    path = sheets.add("a.xlsx", TableKind.TARGETS, NAMED, [["张三", 300000.0]], period=period)
    (table,) = (plan := planned(sqlite_database, sheets, path, today=date(2026, 11, 26))).tables
    apply(sqlite_database, plan)

    assert table.default_day == day
    assert day is None or any(day in str(note) for note in table.notes)
    first, last = months
    starts = [date(period.year or 2026 if period else 2026, month, 1) for month in range(first, last + 1)]
    assert sorted(stored(sqlite_database, Target.period_kind, Target.period_start)) == [("month", start) for start in starts]


def test_targets_when_months_name_no_year_then_the_assumed_one_is_told(sqlite_database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.TARGETS, MONTHS[:3], [["张三", 10.0, 20.0]])

    assert planned(sqlite_database, sheets, path, today=date(2026, 11, 26)).tables[0].default_day == "2026-02-28"


def test_targets_when_a_quarter_is_chosen_then_are_the_quarter_s(sqlite_database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.TARGETS, NAMED, [["张三", 300000.0]])
    chosen = Period.of("quarter", date(2026, 12, 31))
    said = Choices((TableChoice("a.xlsx", "Sheet1", 1, day=chosen.end, period=chosen),))
    apply(sqlite_database, planned(sqlite_database, sheets, path, said))

    found = stored(sqlite_database, Target.period_kind, Target.period_start, Target.value)
    assert sorted(found) == [("month", date(2026, month, 1), Decimal(100000)) for month in (10, 11, 12)]
