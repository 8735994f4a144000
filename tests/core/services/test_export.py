"""What is exported is typed, and an import recognises it again."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from salesdesk.db import Database
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.measure import Who
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.export import EXPORTS, export
from salesdesk.services.goals.edit import save_goal
from salesdesk.services.goals.targets import Cell, set_targets
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.sheets.open import open_sheets

OCTOBER = Period.month(2026, 10)


@pytest.fixture
def shop(sqlite_database: Database) -> Database:
    team = records.save(sqlite_database, "team", {"name": "East"})
    ann = records.save(sqlite_database, "member", {"name": "Ann", "employee_number": "007", "team_id": team, "hired_on": date(2024, 1, 1)})
    acme = records.save(sqlite_database, "customer", {"name": "Acme Ltd", "owner_id": ann, "grade": "A"})
    records.save(sqlite_database, "contact", {"name": "Cleo Hall", "customer_id": acme, "is_main": True})
    records.save(sqlite_database, "product", {"name": "Pump", "list_price": Decimal("12.5")})
    for month in (9, 10):
        fact = {"day": date(2026, month, 5), "member_id": ann, "customer_id": acme, "amount": Decimal("1000.25")}
        records.save(sqlite_database, "sale_line", {**fact, "order_number": f"S{month}", "quantity": Decimal(2)})
        records.save(sqlite_database, "receipt", {**fact, "number": f"R{month}"})
        records.save(sqlite_database, "invoice", {**fact, "number": f"F{month}"})
    records.save(sqlite_database, "task", {"name": "Call", "owner_id": ann, "state": "todo", "priority": "normal", "kind": "sales"})
    records.save(sqlite_database, "activity", {"day": date(2026, 10, 1), "member_id": ann, "kind": "visit"})
    records.save(sqlite_database, "opportunity", {"name": "Pumps", "customer_id": acme, "state": "open"})
    records.save(sqlite_database, "note", {"day": date(2026, 10, 2), "member_id": ann, "kind": "praise", "text": "Well done"})
    records.save(sqlite_database, "team_change", {"name": "Late quotes", "owner_id": ann, "state": "found"})
    set_targets(sqlite_database, "sales_amount", [Cell(Who.member(ann), date(2026, 10, 1), Decimal(5000))])
    save_goal(sqlite_database, WantedGoal("More", Who.member(ann), date(2026, 10, 1), date(2026, 10, 31), "sales_amount"))
    return sqlite_database


@pytest.mark.parametrize("what", EXPORTS)
def test_anything_when_exported_then_is_a_table_with_rows(shop: Database, what: str, tmp_path: Path) -> None:
    file = tmp_path / f"{what}.xlsx"
    count = export(shop, what, file, OCTOBER, language="en")
    rows = list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))
    assert count == len(rows) - 1 == 1
    assert all(rows[0])


@pytest.mark.parametrize(
    ("what", "kind", "meanings"),
    [
        ("members", TableKind.ROSTER, {Meaning.MEMBER, Meaning.EMPLOYEE_NUMBER, Meaning.TEAM}),
        ("customers", TableKind.CUSTOMERS, {Meaning.CUSTOMER, Meaning.MEMBER}),
        ("contacts", TableKind.CONTACTS, {Meaning.CONTACT, Meaning.CUSTOMER, Meaning.MAIN_CONTACT}),
        ("sales", TableKind.SALE_LINES, {Meaning.DAY, Meaning.MEMBER, Meaning.CUSTOMER, Meaning.AMOUNT, Meaning.QUANTITY}),
        ("receipts", TableKind.RECEIPTS, {Meaning.DAY, Meaning.MEMBER, Meaning.RECEIVED}),
        ("targets", TableKind.TARGETS, {Meaning.MEMBER}),
    ],
)
def test_export_when_imported_again_then_is_recognised(
    shop: Database, what: str, kind: TableKind, meanings: set[Meaning], tmp_path: Path
) -> None:
    file = tmp_path / "Book.xlsx"
    export(shop, what, file, None, language="en")
    table = recognise(open_sheets(file))[0]
    assert table.kind is kind
    assert meanings <= {column.meaning for column in table.columns}


def test_sales_when_exported_then_days_and_amounts_keep_their_types(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "sales.xlsx"
    export(shop, "sales", file, OCTOBER, language="en")
    row = next(iter(openpyxl.load_workbook(file).active.iter_rows(min_row=2, values_only=True)))
    assert row[0].date() == date(2026, 10, 5)
    assert (row[1], row[6]) == ("S10", 1000.25)
