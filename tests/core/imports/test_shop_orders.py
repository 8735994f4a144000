"""Orders of web shops: the buyer is the company that is billed, else the person, on every line; sums of orders do not count again."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.imports.plan.workbooks import plan_import
from salesdesk.model import Customer, SaleLine

FIRST_LINES = (
    ("Name", "Currency", "Total", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price", "Billing Name", "Billing Company"),
    ("#1000", "CNY", 75, "2026-10-01", 2, "Mug", 20, "Ann Lee", "Calder Ltd"),
    ("#1000", "", "", "2026-10-01", 1, "Cup", 30, "", ""),
    ("#1001", "CNY", 95, "2026-10-02", 1, "Mug", 20, "Ben Hall", ""),
    ("#1001", "", "", "2026-10-02", 2, "Cup", 30, "", ""),
    ("#1002", "CNY", 20, "2026-10-03", 1, "Mug", 20, "Ann Lee", ""),
)
ALL_LINES = (
    ("order_id", "order_date", "order_total", "billing_first_name", "billing_last_name", "billing_company", "item_name", "item_quantity",
     "item_total"),
    (70, "2026-10-01", 75, "Ann", "Lee", "Calder Ltd", "Mug", 2, 40),
    (70, "2026-10-01", 75, "Ann", "Lee", "Calder Ltd", "Cup", 1, 30),
    (71, "2026-10-02", 85, "Ben", "Hall", "", "Mug", 1, 20),
    (71, "2026-10-02", 85, "Ben", "Hall", "", "Cup", 2, 60),
    (72, "2026-10-03", 65, "Ann", "Lee", "", "Mug", 1, 20),
    (72, "2026-10-03", 65, "Ann", "Lee", "", "Hat", 1, 40),
)  # fmt: skip
Line = tuple[str, str, Decimal]


def _imported(db: Database, folder: Path, rows: Sequence[Sequence[object]]) -> list[Line]:
    path = folder / "orders.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        csv.writer(out).writerows(rows)
    apply_plan(db, plan_import(db, [path]))
    with db.read() as session:
        query = select(SaleLine.order_number, Customer.name, SaleLine.amount).outerjoin(Customer).order_by(SaleLine.id)
        return [(row[0], row[1], row[2]) for row in session.execute(query)]


def test_shop_orders_when_the_head_is_on_first_lines_then_all_lines_have_the_buyer_and_their_own_amount(
    sqlite_database: Database, tmp_path: Path
) -> None:
    assert _imported(sqlite_database, tmp_path, FIRST_LINES) == [
        ("#1000", "Calder Ltd", 40), ("#1000", "Calder Ltd", 30), ("#1001", "Ben Hall", 20), ("#1001", "Ben Hall", 60),
        ("#1002", "Ann Lee", 20),
    ]  # fmt: skip


def test_shop_orders_when_the_head_is_on_all_lines_then_the_order_s_sum_counts_for_none_of_them(
    sqlite_database: Database, tmp_path: Path
) -> None:
    assert _imported(sqlite_database, tmp_path, ALL_LINES) == [
        ("70", "Calder Ltd", 40), ("70", "Calder Ltd", 30), ("71", "Ben Hall", 20), ("71", "Ben Hall", 60), ("72", "Ann Lee", 20),
        ("72", "Ann Lee", 40),
    ]  # fmt: skip


ITEMS = [("Mug", "Cup"), ("Hat",), ("Cup", "Hat", "Mug"), ("Mug",), ("Cup", "Mug"), ("Hat", "Pen"), ("Pen", "Mug"), ("Cup", "Pen")]
SUMS = [75, 20, 140, 35, 90, 61, 44, 52]
REPEATED, FIRST_ONLY = True, False


def _orders(*, repeated: bool, sums: Sequence[int] = SUMS, heading: str = "Order Total", later: str = "") -> list[list[object]]:
    """Return eight orders with a line for each item and the sum of the whole order; lines after the first are of the day `later`."""
    rows: list[list[object]] = [
        ["Order Number", "Order Date", "First Name (Billing)", "Last Name (Billing)", heading, "Item Name", "Quantity"]
    ]
    for at, (items, whole) in enumerate(zip(ITEMS, sums, strict=True)):
        for line, item in enumerate(items):
            head = line == 0 or repeated
            day = f"2026-10-{at + 1:02} 10:{line:02}" if line == 0 or not later else later
            rows.append([70 + at, day, *(["Ann", f"Lee{at}"] if head else ["", ""]), whole if head else "", item, line + 1])
    return rows


@pytest.mark.parametrize("repeated", [REPEATED, FIRST_ONLY])
def test_shop_orders_when_only_their_sum_is_there_then_each_counts_once_and_it_is_told(
    sqlite_database: Database, tmp_path: Path, repeated: bool
) -> None:
    found = _imported(sqlite_database, tmp_path, _orders(repeated=repeated))

    assert found == [(str(70 + at), f"Ann Lee{at}", whole) for at, whole in enumerate(SUMS)]
    again = plan_import(sqlite_database, [tmp_path / "orders.csv"])
    notes = " ".join(str(one) for table in again.tables for one in table.table.notes)
    assert (again.counts.new, again.counts.rejected) == (0, 0)
    assert "roducts and quantities are left out" in notes


@pytest.mark.parametrize(
    "rows",
    [
        _orders(repeated=REPEATED, heading="Item Total"),  # each line's own
        _orders(repeated=REPEATED, sums=[30] * 8),  # everything costs the same
        _orders(repeated=REPEATED, heading="Amount", later="2026-11-30"),  # instalments
    ],
)
def test_lines_when_their_amounts_are_alike_but_their_own_then_each_counts(
    sqlite_database: Database, tmp_path: Path, rows: list[list[object]]
) -> None:
    assert len(_imported(sqlite_database, tmp_path, rows)) == 15


def test_export_with_a_vendor_of_the_goods_when_somebody_is_billed_then_is_no_purchase(sqlite_database: Database, tmp_path: Path) -> None:
    rows = [[*row[:8], "Vendor" if row is FIRST_LINES[0] else "Acme"] for row in FIRST_LINES]  # a person is billed, no company

    assert [line[2] for line in _imported(sqlite_database, tmp_path, rows)] == [40, 30, 20, 60, 20]
