"""Real sheets, imported as they are, against figures computed from the files without any of our code."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from sqlalchemy import func, select

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports import Choices, Counts, ImportPlan, SameAs, TableKind, apply_plan, plan_import
from salesdesk.imports.plan.names.near_match import SPACES
from salesdesk.model import Contact, Customer, Member, Membership, Opportunity, Product, SaleLine, Team

TODAY = date(2026, 11, 20)
EMPTY = dict.fromkeys(("sale_line", "member", "team", "membership", "customer", "contact", "product", "opportunity"), 0)


@pytest.fixture(scope="session")
def sales(shared_data: Path) -> Path:
    """Return the folder of real sales sheets."""
    return shared_data / "sales"


def read_csv(path: Path) -> list[dict[str, str]]:
    """Read a CSV file by its own."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_sheet(path: Path, sheet: str | None = None) -> list[list[Any]]:
    """Read a sheet of a workbook by its own."""
    book = CalamineWorkbook.from_path(str(path))
    return (book.get_sheet_by_name(sheet) if sheet else book.get_sheet_by_index(0)).to_python(skip_empty_area=False)


def exact(number: float) -> Decimal:
    """Return what a cell shows, to four decimals."""
    return Decimal(repr(number)).quantize(Decimal("0.0001"))


def by_name(db: Database, owner: Any, column: Any, what: Any = SaleLine.amount) -> dict[str, Decimal]:
    """Return the sum of sale lines by the name of what `column` points to."""
    with db.read() as session:
        rows = session.execute(select(owner.name, func.sum(what)).join(owner, owner.id == column).group_by(owner.name))
        return {name: Decimal(total) for name, total in rows}


def imported(db: Database, *paths: Path) -> tuple[ImportPlan, int]:
    """Import files, names that differ in spaces as one, then again (which changes and asks nothing); return the plan and the action."""
    plan = plan_import(db, paths, today=TODAY)
    spaced = [one for one in plan.near if one.kind == SPACES]
    if spaced:
        same = tuple(SameAs(one.record, one.text, one.other_id, one.other) for one in spaced)
        plan = plan_import(db, paths, choices=Choices(same_as=same), today=TODAY)
    action = apply_plan(db, plan).action_id
    again = plan_import(db, paths, today=TODAY)
    assert (again.counts.new, again.counts.changed, bool(again.writes)) == (0, 0, False)
    assert not any(one.kind == SPACES for one in again.near)
    assert again.counts.same == plan.counts.new + plan.counts.same
    assert action is not None
    return plan, action


def stored_lines(db: Database) -> list[int]:
    with db.read() as session:
        return list(session.scalars(select(SaleLine.id)))


def by_state(db: Database) -> Counter[str]:
    """Return how many opportunities there are in each state."""
    with db.read() as session:
        return Counter(session.scalars(select(Opportunity.state)))


def taken_back(db: Database, action: int) -> dict[str, int]:
    """Undo the import and return what is left, by table."""
    undone = undo.undo(db, action)
    assert undone is not None
    assert undone.whole.left == 0
    with db.read() as session:
        return {
            one.__tablename__: session.scalar(select(func.count()).select_from(one)) or 0
            for one in (SaleLine, Member, Team, Membership, Customer, Contact, Product, Opportunity)
        }


def test_maven_files_when_imported_together_then_won_deals_are_the_agents_sales(database: Database, sales: Path) -> None:
    names = ("sales_pipeline", "accounts", "sales_teams", "products")
    plan, action = imported(database, *(sales / f"maven__{name}.csv" for name in names))

    deals = read_csv(sales / "maven__sales_pipeline.csv")
    won = [one for one in deals if one["deal_stage"] == "Won"]
    by_agent: dict[str, Decimal] = defaultdict(Decimal)
    by_product: dict[str, Decimal] = defaultdict(Decimal)
    for one in won:
        by_agent[one["sales_agent"]] += Decimal(one["close_value"])
        by_product[one["product"].replace("GTXPro", "GTX Pro")] += Decimal(one["close_value"])
    teams = read_csv(sales / "maven__sales_teams.csv")
    managers, offices = {one["manager"] for one in teams}, {one["regional_office"] for one in teams}
    assert plan.tables[0].counts == Counts(new=len(deals))
    assert (len(won), sum(Decimal(one["close_value"]) for one in won)) == (4238, 10_005_534)
    assert len(stored_lines(database)) == len(won)
    assert by_state(database) == Counter({"Won": "won", "Lost": "lost"}.get(one["deal_stage"], "open") for one in deals)
    assert by_name(database, Member, SaleLine.member_id) == by_agent
    assert by_name(database, Product, SaleLine.product_id) == by_product
    with database.read() as session:
        parents = {one.id: one.name for one in session.scalars(select(Team)) if one.parent_id is None}
        below = {one.name: parents[one.parent_id] for one in session.scalars(select(Team)) if one.parent_id}
        customers = session.scalar(select(func.count()).select_from(Customer))
        members = session.scalar(select(func.count()).select_from(Member))
    assert set(parents.values()) == offices
    assert below == {one["manager"]: one["regional_office"] for one in teams}
    assert members == len(teams) + len(managers)
    assert customers == len(read_csv(sales / "maven__accounts.csv"))
    assert taken_back(database, action) == EMPTY


def test_superstore_when_imported_then_regional_managers_have_the_sales_of_their_region(database: Database, sales: Path) -> None:
    path = sales / "superstore-zh__示例 - 超市.xls"
    plan, action = imported(database, path)

    header, *rows = read_sheet(path, "订单")
    region, amount, profit, order = (header.index(one) for one in ("区域", "销售额", "利润", "订单 ID"))
    managers = dict(read_sheet(path, "销售人员")[1:])
    totals: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        totals[managers[row[region]]] += exact(row[amount])
    cost = sum(exact(row[amount]) - exact(row[profit]) for row in rows)
    with database.read() as session:
        stored_cost = session.scalar(select(func.sum(SaleLine.cost)))
        orders = session.scalar(select(func.count(SaleLine.order_number.distinct())))
        customers = session.scalar(select(func.count()).select_from(Customer))
    assert [one.counts.new for one in plan.tables if one.target == "sale_line"] == [len(rows)]
    assert [one.table.kind for one in plan.tables if one.target is None] == [TableKind.RETURNS]
    assert by_name(database, Member, SaleLine.member_id) == totals
    assert stored_cost == cost
    assert orders == len({row[order] for row in rows})
    assert customers == len({row[header.index("客户 ID")] for row in rows})
    assert taken_back(database, action) == EMPTY


def test_enterprisemind_when_imported_then_sums_by_salesperson_agree(database: Database, sales: Path) -> None:
    path = sales / "enterprisemind__销售数据.csv"
    plan, action = imported(database, path)

    rows = read_csv(path)
    amounts: dict[str, Decimal] = defaultdict(Decimal)
    pieces: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        amounts[row["销售员"]] += Decimal(row["销售额"])
        pieces[row["产品名称"]] += Decimal(row["销量"])
    assert plan.counts == Counts(new=len(rows))
    assert by_name(database, Member, SaleLine.member_id) == amounts
    assert by_name(database, Product, SaleLine.product_id, SaleLine.quantity) == pieces
    assert taken_back(database, action) == EMPTY


@pytest.mark.parametrize("name", ["msb__电脑配件销售记录.xlsx", "msb__电脑配件销售记录(html).xls"])
def test_sheet_without_dates_when_imported_then_all_of_the_last_month(database: Database, sales: Path, name: str) -> None:
    plan, action = imported(database, sales / name)

    _, *rows = read_sheet(sales / "msb__电脑配件销售记录.xlsx")
    amounts: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        amounts[row[1]] += exact(row[4])
    with database.read() as session:
        days = set(session.scalars(select(SaleLine.day)))
    assert plan.counts == Counts(new=len(rows))
    assert plan.tables[0].default_day == "2026-10-31"
    assert days == {date(2026, 10, 31)}
    assert by_name(database, Member, SaleLine.member_id) == amounts
    assert taken_back(database, action) == EMPTY


def test_months_of_three_sheets_when_imported_then_each_figure_is_on_its_month(database: Database, sales: Path) -> None:
    path = sales / "dm2241__銷售業績表.xlsx"
    plan, action = imported(database, path)

    expected: dict[tuple[str, int], Decimal] = {}
    for quarter in (1, 2, 3):
        for row in read_sheet(path, f"2024Q{quarter}")[2:]:
            for at in (1, 2, 3):
                expected[row[0], 3 * (quarter - 1) + at] = exact(row[at])
    with database.read() as session:
        rows = session.execute(select(Member.name, SaleLine.day, SaleLine.amount).join(Member, Member.id == SaleLine.member_id)).all()
    assert {(name, day.month): amount for name, day, amount in rows} == expected
    assert {day.year for _, day, _ in rows} == {2024}
    assert plan.counts == Counts(new=len(expected))
    assert taken_back(database, action) == EMPTY


def test_orders_without_amounts_when_imported_then_counted_by_customer(database: Database, shared_data: Path) -> None:
    path = shared_data / "crm_exports" / "samplecrm__Sales.csv"
    plan, action = imported(database, path)

    rows = read_csv(path)
    counts: dict[str, int] = defaultdict(int)
    for row in rows:
        counts[row["ContactID"]] += 1
    with database.read() as session:
        pairs = select(Customer.code, func.count()).join(SaleLine, SaleLine.customer_id == Customer.id).group_by(Customer.code)
        stored = {str(code): count for code, count in session.execute(pairs)}
        amounts = set(session.scalars(select(SaleLine.amount)))
    assert plan.counts == Counts(new=len(rows))
    assert stored == counts
    assert amounts == {None}
    assert taken_back(database, action) == EMPTY


def test_contacts_when_imported_with_their_sales_then_each_is_somebody_once(database: Database, shared_data: Path) -> None:
    folder = shared_data / "crm_exports"
    plan, action = imported(database, folder / "samplecrm__Contacts.csv", folder / "samplecrm__Sales.csv")

    rows = {row["ContactID"]: row for row in read_csv(folder / "samplecrm__Contacts.csv")}
    bought = {row["ContactID"] for row in read_csv(folder / "samplecrm__Sales.csv")}
    with database.read() as session:
        found = {one.number: one for one in session.scalars(select(Contact))}
        customers = {one.code: one.name for one in session.scalars(select(Customer))}
    assert plan.tables[0].counts == Counts(new=len(rows)) == Counts(new=100)
    assert {number: (one.name, one.email) for number, one in found.items()} == {
        number: (row["FullName"], row["Email"]) for number, row in rows.items()
    }
    assert {one.mobile or one.phone for one in found.values()} == {row["Phone"] for row in rows.values()}
    assert customers == {number: rows[number]["FullName"] for number in bought}
    assert {number for number, one in found.items() if one.customer_id} == bought
    assert taken_back(database, action) == EMPTY


def test_contacts_of_zoho_when_without_names_then_have_their_ids_and_owners(sqlite_database: Database, shared_data: Path) -> None:
    path = shared_data / "crm_exports" / "zoho__Contacts (Done).xlsx"
    plan, action = imported(sqlite_database, path)

    owners: Counter[str] = Counter(row[1] for row in read_sheet(path)[1:])
    with sqlite_database.read() as session:
        statement = select(Member.name, func.count(Contact.number.distinct())).join(Contact, Contact.owner_id == Member.id)
        stored = {row[0]: row[1] for row in session.execute(statement.group_by(Member.name))}
    assert (plan.tables[0].table.product, plan.counts) == ("zoho", Counts(new=18_548))
    assert stored == {name: n for name, n in owners.items() if isinstance(name, str) and name}
    assert taken_back(sqlite_database, action) == EMPTY


def test_people_when_they_are_the_customers_then_have_first_and_last_name(sqlite_database: Database, sales: Path) -> None:
    path = sales / "adventureworks__AdventureWorks_Customers.csv"
    plan, _ = imported(sqlite_database, path)

    with sqlite_database.read() as session:
        stored = Counter(session.scalars(select(Customer.name)))
    assert plan.tables[0].counts.new == len(read_csv(path)) == 18_148
    assert stored == Counter(" ".join(f"{row['FirstName']} {row['LastName']}".split()) for row in read_csv(path))


@pytest.mark.timeout(400)  # some sixty files, of which a few have tens of thousands of rows
def test_every_shared_sheet_when_planned_then_imported_or_refused_with_reasons(sqlite_database: Database, shared_data: Path) -> None:
    folders = [shared_data / one for one in ("sales", "crm_exports", "commission")]
    for path in sorted(file for folder in folders for file in folder.iterdir()):
        plan = plan_import(sqlite_database, [path], today=TODAY)
        for one in plan.tables:
            assert (one.target is None) == (one.why is not None), path.name
            assert len(one.rejected.rows) <= len(one.rejected.problems), path.name
            assert all(str(bad.reason) for bad in one.rejected.problems), path.name
