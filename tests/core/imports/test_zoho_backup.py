"""Files of a backup of Zoho CRM: its users, the lines of its orders, its calls and tasks; ids are nobody's and nothing's name."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import update

from salesdesk.db import Database
from salesdesk.imports import ImportPlan, apply_plan, plan_import
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.targets.activities import minutes_of
from salesdesk.model import Activity, Customer, ImportSource, Member, Product, SaleLine, Task
from tests.core.imports.sheets import stored
from tests.core.imports.test_recognise import one

USERS = "Record Id,First Name,Last Name,Email,Role,Profile,Status"
ITEMS = "Record Id,Parent.id,Product Name.id,Product Name,Quantity,List Price,Discount,Total"
ORDERS = "Record Id,Sales Order Owner,Subject,SO Number,Account Name,Status,Sub Total,Tax,Grand Total,Created Time"
ORDER = "zcrm_81,Ann Ray,S,SO1,Acme,Approved,90,9,99,2026-03-01 10:00:00"
CANCELLED = "zcrm_82,Ann Ray,S,SO2,Acme,Cancelled,50,5,55,2026-03-02 10:00:00"
LINE, OF_CANCELLED, OF_OTHER = (f"zcrm_9{at},zcrm_8{at},zcrm_70,Pump,2,50,10,90" for at in (1, 2, 3))
ACCOUNTS = (
    "Record Id,Account Owner,Account Name,Phone,Website,Account Type,Modified Time\nzcrm_20,Ann Ray,Acme,1,a.example,Customer,2026-03-01"
)


def bring(db: Database, folder: Path, **texts: str) -> ImportPlan:
    paths = [folder / f"{name}.csv" for name in texts]
    for path, text in zip(paths, texts.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    plan = plan_import(db, paths, today=date(2026, 11, 20))
    apply_plan(db, plan)
    return plan


def lines(*rows: str) -> str:
    return "\n".join(rows)


def test_users_when_imported_then_are_called_by_both_names_and_inactive_ones_have_left(sqlite_database: Database, tmp_path: Path) -> None:
    rows = (
        "zcrm_4876876000000000009,Ann,Ray,a@x.example,CEO,Standard,Active",
        "zcrm_4876876000000000008,伟,张,b@x.example,Rep,Standard,Inactive",
    )

    bring(sqlite_database, tmp_path, Users=lines(USERS, *rows))

    assert stored(sqlite_database, Member.name, Member.left_on) == [("Ann Ray", None), ("张伟", date(2026, 11, 20))]


@pytest.mark.parametrize("together", [True, False])
def test_lines_of_orders_when_their_orders_come_with_or_before_them_then_count_once_and_are_theirs(
    database: Database, tmp_path: Path, together: bool
) -> None:
    sheets = {"SalesOrders": lines(ORDERS, ORDER, CANCELLED), "Ordered_Items": lines(ITEMS, LINE, OF_CANCELLED, OF_OTHER)}
    for texts in [sheets] if together else [{name: text} for name, text in sheets.items()]:
        plan = bring(database, tmp_path, **texts)

    said = stored(database, SaleLine.order_number, SaleLine.day, SaleLine.customer_id, SaleLine.product_id, SaleLine.amount)
    assert said == [("SO1", date(2026, 3, 1), 1, None, None), ("SO1", date(2026, 3, 1), 1, 1, Decimal(90))]
    assert stored(database, Customer.name) == [("Acme",)]
    assert stored(database, Product.name) == [("Pump",)]
    (of_lines,) = [table for table in plan.tables if table.table.kind is TableKind.SALE_LINES]
    skipped = [row.row for row in of_lines.table.skipped]
    assert skipped == [4] if together else 4 in skipped


def test_orders_when_an_older_version_did_not_keep_their_ids_then_they_are_kept_by_importing_them_again(
    sqlite_database: Database, tmp_path: Path
) -> None:
    bring(sqlite_database, tmp_path, SalesOrders=lines(ORDERS, ORDER))
    with sqlite_database.write_unrecorded() as session:
        session.execute(update(ImportSource).values(order_ids=None))
    assert "Parent.id" in str(bring(sqlite_database, tmp_path, Ordered_Items=lines(ITEMS, LINE)).tables[0].why)

    assert bring(sqlite_database, tmp_path, SalesOrders=lines(ORDERS, ORDER)).useful
    assert not plan_import(sqlite_database, [tmp_path / "SalesOrders.csv"]).useful

    assert bring(sqlite_database, tmp_path, Ordered_Items=lines(ITEMS, LINE)).counts.new == 1


@pytest.mark.parametrize(
    "items", [(ITEMS, LINE), ("Record Id,Parent.id,Product Name.id,Quantity,List Price", "zcrm_91,zcrm_81,zcrm_70,2,50")]
)
def test_lines_of_orders_when_their_orders_are_not_there_then_stay_out_and_it_is_said_why(
    sqlite_database: Database, tmp_path: Path, items: tuple[str, ...]
) -> None:
    plan = bring(sqlite_database, tmp_path, Ordered_Items=lines(*items))

    assert "Parent.id" in str(plan.tables[0].why)
    assert [stored(sqlite_database, record.id) for record in (SaleLine, Customer, Product)] == [[], [], []]


def test_lines_of_orders_when_they_have_only_the_ids_of_products_then_no_product_is_made_of_them(
    sqlite_database: Database, tmp_path: Path
) -> None:
    items = lines("Record Id,Parent.id,Product Name.id,Quantity,List Price", "zcrm_91,zcrm_81,zcrm_70,2,50")

    bring(sqlite_database, tmp_path, SalesOrders=lines(ORDERS, ORDER), Ordered_Items=items)

    assert stored(sqlite_database, Product.name) == []
    assert stored(sqlite_database, SaleLine.amount) == [(None,), (Decimal(100),)]


def test_tasks_and_calls_when_related_to_a_customer_then_are_theirs_and_nobody_is_made_up(
    sqlite_database: Database, tmp_path: Path
) -> None:
    tasks = lines(
        "Record Id,Subject,Task Owner,Due Date,Status,Closed Time,Related To.id,Related To",
        "zcrm_71,Send quote,Ann Ray,2026-03-01,Completed,2026-03-02 10:00:00,zcrm_20,Acme",
        "zcrm_72,Visit,Ann Ray,2026-03-09,Not Started,,zcrm_21,Big deal",
    )
    calls = lines(
        "Record Id,Subject,Call Owner,Call Start Time,Call Status,Related To.id,Related To,Contact Name,Call Duration",
        "zcrm_61,Call,Ann Ray,2026-03-01 10:00:00,Completed,zcrm_20,Acme,John Doe,05:30",
    )

    bring(sqlite_database, tmp_path, Tasks=tasks, Calls=calls, Accounts=ACCOUNTS)

    assert stored(sqlite_database, Customer.name) == [("Acme",)]
    assert stored(sqlite_database, Task.name, Task.customer_id, Task.state, Task.done_on) == [
        ("Send quote", 1, "done", date(2026, 3, 2)),
        ("Visit", None, "todo", None),
    ]
    assert stored(sqlite_database, Activity.customer_id, Activity.minutes) == [(1, 6)]


@pytest.mark.parametrize(
    ("text", "heading", "call", "minutes"),
    [
        ("05:29", "Call Duration", True, 5),
        ("01:30", "Duration", False, 90),
        ("1:02:40", "通话时长", True, 63),
        ("330", "Call Duration (in seconds)", True, 6),
        ("330", "通话时长(秒)", True, 6),
        ("45", "Duration", True, 45),
        ("45分钟", "时长", False, 45),
        ("05:75", "Call Duration", True, None),
        ("soon", "Duration", True, None),
        (None, "Duration", True, None),
    ],
)
def test_duration_when_written_as_a_clock_shows_it_then_is_told_in_minutes(
    text: str | None, heading: str, call: bool, minutes: int | None
) -> None:
    assert minutes_of(text, heading, call=call) == minutes


def test_attendee_when_the_sheet_is_of_trainings_then_is_one_of_the_team() -> None:
    table = one(
        ["Course", "Training Date", "Attendee", "Score"],
        ["Closing", date(2026, 3, 1), "Ann Ray", 90.0],
        ["Closing", date(2026, 3, 1), "Bo Lee", 80.0],
    )

    assert table.kind is TableKind.TRAINING
    assert table.columns[2].meaning is Meaning.MEMBER
