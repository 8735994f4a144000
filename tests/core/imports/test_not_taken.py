"""No column that is understood is dropped in silence: what it says changes what is imported, or the preview tells that it is not taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.not_taken import KEPT_ELSEWHERE
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.imports.targets import TARGETS
from salesdesk.model import Receipt, SaleLine
from salesdesk.sheets.grid import Cell
from tests.core.imports.sheets import Heading, Sheets, apply, planned, stored

D = Meaning
VALUES: dict[Meaning, Cell] = {
    **dict.fromkeys(meanings("day close_date closed_day opened_day ship_date due_date hired_on left_on"), date(2026, 3, 5)),
    **dict.fromkeys(
        meanings("quantity unit_price amount cost unit_cost profit tax target received outstanding salary commission"), 70.0
    ),
    **dict.fromkeys(meanings("margin discount attainment probability commission_rate share weight coefficient"), 0.5),
    **dict.fromkeys(meanings("score self_score criterion_score minutes effort"), 30.0),
    D.MONTH: "2026-03", D.YEAR: 2026.0, D.STAGE: "方案", D.EMAIL: "li@example.com", D.PHONE: "0755-8888", D.MOBILE: "13800000001",
    D.STATUS: "离职", D.CURRENCY: "USD", D.GENDER: "女", D.RETURNED: "是", D.WON: "是", D.MAIN_CONTACT: "是", D.METRIC: "销售额",
}  # fmt: skip
BASES = {
    TableKind.SALE_LINES: "day member customer product amount",
    TableKind.ORDERS: "order_number day member customer amount",
    TableKind.RECEIPTS: "day member customer received",
    TableKind.INVOICES: "number day member customer amount",
    TableKind.OPPORTUNITIES: "opportunity customer member stage amount close_date",
    TableKind.CONTRACTS: "contract_number day member customer amount",
    TableKind.RETURNS: "day order_number member customer product amount",
    TableKind.MONTHLY_BY_MEMBER: "member month amount",
    TableKind.TARGETS: "member month target",
    TableKind.GOALS: "goal member target year",
    TableKind.ROSTER: "member",
    TableKind.TERRITORIES: "region member",
    TableKind.CUSTOMERS: "customer",
    TableKind.CONTACTS: "customer contact",
    TableKind.LEADS: "customer contact",
    TableKind.PRODUCTS: "product",
    TableKind.PAYROLL: "member month salary",
    TableKind.ACTIVITIES: "day member customer activity",
    TableKind.TASKS: "subject member due_date",
    TableKind.REVIEWS: "member month score",
}
TRIED = meanings(
    "received outstanding target commission left_on ship_date address quantity note status stage attainment product cost tax share grade"
)
# Where they are read and change nothing here: a task that is not done, an opportunity that is not won.
READ = {Meaning.STATUS: {TableKind.TASKS, TableKind.OPPORTUNITIES}}


def row(names: Sequence[Meaning]) -> list[Cell]:
    """Return a row with a value for each meaning."""
    return [VALUES.get(one, f"{one}甲") for one in names]


@pytest.mark.parametrize("kind", BASES, ids=str)
def test_column_when_it_is_understood_then_changes_what_is_imported_or_is_told(
    sqlite_database: Database, sheets: Sheets, kind: TableKind
) -> None:
    base = [Meaning(one) for one in BASES[kind].split()]
    silent = []

    def outcome(names: Sequence[Meaning]) -> tuple[object, bool, str]:
        headings: list[Heading] = [(str(one), one) for one in names]
        plan = planned(sqlite_database, sheets, sheets.add("a.xlsx", kind, headings, [row(names)]))
        (table,) = plan.tables
        said = " ".join(map(str, (*table.notes, *table.rejected.problems, *table.lacking)))
        last = table.table.columns[-1]
        # What changes nothing is not taken, in a note and in the list of columns, or that list says what of it counts for nothing.
        listed = (last.index in table.not_taken and last.header in said) or str(VALUES.get(last.meaning, "–")) in str(last.reason)
        return (repr(plan.writes), repr(plan.creates), plan.results), listed, said

    plain, _, told_before = outcome(base)
    for one in sorted(TRIED - set(base)):
        found, listed, told = outcome([*base, one])
        if found == plain and told == told_before and not listed and kind not in READ.get(one, ()):
            silent.append(str(one))
    assert silent == []


def test_kinds_when_a_target_takes_them_then_are_tried_here() -> None:
    taken = {kind for target in TARGETS for kind in target.kinds}

    assert taken - BASES.keys() <= {TableKind.OWN, TableKind.QUARTERLY_BY_MEMBER, TableKind.PRICE_LISTS}


def test_results_when_money_received_stands_beside_then_counts_as_receipts_of_the_period(sqlite_database: Database, sheets: Sheets) -> None:
    headings = [("姓名", D.MEMBER), ("月份", D.MONTH), ("合同额", D.AMOUNT), ("回款", D.RECEIVED)]
    path = sheets.add(
        "a.xlsx", TableKind.MONTHLY_BY_MEMBER, headings, [["张伟", "2026-03", 100.0, 80.0], ["李娜", "2026-03", 200.0, 150.0]]
    )

    apply(sqlite_database, planned(sqlite_database, sheets, path))

    day = date(2026, 3, 31)
    assert stored(sqlite_database, Receipt.day, Receipt.amount) == [(day, Decimal(80)), (day, Decimal(150))]
    assert stored(sqlite_database, SaleLine.amount) == [(Decimal(100),), (Decimal(200),)]


@pytest.mark.parametrize(("heading", "kind"), [("回款额", TableKind.SALE_LINES), ("累计回款", TableKind.MONTHLY_BY_MEMBER)])
def test_money_received_when_its_day_is_not_said_then_is_told(
    sqlite_database: Database, sheets: Sheets, heading: str, kind: TableKind
) -> None:
    headings = [("销售员", D.MEMBER), ("日期", D.DAY), ("销售额", D.AMOUNT), (heading, D.RECEIVED)]
    (table,) = planned(sqlite_database, sheets, sheets.add("a.xlsx", kind, headings, [["张伟", date(2026, 3, 1), 100.0, 80.0]])).tables

    assert any(heading in str(note) for note in table.notes)
    assert table.table.columns[-1].reason != table.table.columns[0].reason
    assert table.counts.new == 1


HOMES = {
    TableKind.ROSTER: "manager team hired_on gender phone email region",
    TableKind.CUSTOMERS: "industry grade region channel address phone contact member",
    TableKind.CONTACTS: "role email mobile wechat birthday department buying_role main_contact",
    TableKind.PRODUCTS: "category product_line unit unit_price product_id",
    TableKind.OPPORTUNITIES: "stage probability loss_reason",
    TableKind.GOALS: "key_result minimum stretch why parent_goal",
    TableKind.ACTIVITIES: "content next_step",
    TableKind.SALE_LINES: "quantity cost profit order_number contract_number opportunity",
}


@pytest.mark.parametrize(("kind", "names"), HOMES.items(), ids=map(str, HOMES))
def test_column_when_a_table_of_its_own_brings_it_then_only_is_that_advised(
    sqlite_database: Database, sheets: Sheets, kind: TableKind, names: str
) -> None:
    def written(some: Sequence[Meaning]) -> tuple[str, str]:
        headings: list[Heading] = [(str(one), one) for one in some]
        (table,) = (plan := planned(sqlite_database, sheets, sheets.add("a.xlsx", kind, headings, [row(some)]))).tables
        return repr((plan.writes, plan.creates)), " ".join(map(str, table.notes))

    base = [Meaning(one) for one in BASES[kind].split()]
    plain, _ = written([one for one in base if one is not D.STAGE])
    for one in sorted(meanings(names)):
        assert written([*(other for other in base if other is not one), one])[0] != plain, one
        assert one in KEPT_ELSEWHERE


@pytest.mark.parametrize(
    ("kind", "meaning", "kept"),
    [
        (TableKind.INVOICES, D.TAX, False),
        (TableKind.ORDERS, D.SUBJECT, False),
        (TableKind.MONTHLY_BY_MEMBER, D.ATTAINMENT, False),
        (TableKind.CUSTOMERS, D.WEBSITE, False),
        (TableKind.SALE_LINES, D.GRADE, True),
        (TableKind.SALE_LINES, D.PHONE, True),
    ],
)
def test_column_when_nothing_is_taken_from_it_then_is_told_whether_another_table_may_bring_it(
    sqlite_database: Database, sheets: Sheets, kind: TableKind, meaning: Meaning, kept: bool
) -> None:
    names = [*(Meaning(one) for one in BASES[kind].split()), meaning]
    headings: list[Heading] = [(str(one), one) for one in names]
    (table,) = planned(sqlite_database, sheets, sheets.add("a.xlsx", kind, headings, [row(names)])).tables

    told = [str(one) for one in table.notes if f"{meaning}." in str(one)]
    assert [("table of its own" in one, "does not keep it" in one) for one in told] == [(kept, not kept)]
