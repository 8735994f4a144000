"""Contacts as each product exports them: every row is one person with their customer, numbers, position and owner."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports import Counts, apply_plan
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.plan.workbooks import plan_workbooks
from salesdesk.model import Contact, Customer, Member
from salesdesk.progress import Progress
from salesdesk.sheets.grid import Workbook
from tests.core.imports.recognise.exports import ROWS, exports, workbook
from tests.core.imports.sheets import stored

EXPORTS = {f"{one.product}.{one.name}": one for one in exports() if "contacts" in one.kinds}
# By field, under which headings the products have it.
HEADINGS = {
    "name": ("姓名（必填）", "姓名(必填)", "姓名"),
    "number": ("Record Id", "Contact Id", "Contact ID", "Record ID"),
    "mobile": ("Mobile", "手机1", "手机", "手机号"),
    "email": ("Email", "邮件", "电子邮箱", "邮箱"),
    "title": ("Title", "Job Title", "职务"),
    "department": ("Department", "部门"),
    "birthday": ("Date of Birth",),
}
CUSTOMER = ("Account Name", "Company Name", "Associated Company", "客户名称", "客户名称(必填)")
OWNER = ("Contact Owner", "Contact owner", "负责人（必填）", "负责人")


def agreed(book: Workbook) -> Workbook:
    """Give each look-up one id for each name: the made-up ones stand beside any."""
    heads, *rows = book.sheets[0].rows
    for at, head in enumerate(heads):
        if str(head).endswith(".id") and (name := str(head).removesuffix(".id")) in heads:
            names = [row[heads.index(name)] for row in rows]
            for row, one in zip(rows, names, strict=True):
                row[at] = None if one is None else f"zcrm_{at:09}{names.index(one):010}"
    return book


def planned(db: Database, book: Workbook) -> ImportPlan:
    return plan_workbooks(db, [book], Progress(), Choices())


@pytest.mark.parametrize("name", EXPORTS)
def test_contacts_of_a_product_when_imported_then_each_row_is_a_person(sqlite_database: Database, name: str) -> None:
    book = agreed(workbook(EXPORTS[name]))
    heads, *rows = book.sheets[0].rows
    lines = [dict(zip(map(str, heads), row, strict=True)) for row in rows]

    plan = planned(sqlite_database, book)
    action = apply_plan(sqlite_database, plan).action_id

    assert plan.counts == Counts(new=ROWS)
    for field, headings in HEADINGS.items():
        if head := next((one for one in headings if one in heads), None):
            assert [row[0] for row in stored(sqlite_database, getattr(Contact, field))] == [line[head] for line in lines]
    with sqlite_database.read() as session:
        query = select(Customer.name, Member.name).select_from(Contact).join(Customer, Customer.id == Contact.customer_id)
        joined = session.execute(query.join(Member, Member.id == Contact.owner_id).order_by(Contact.id)).all()
    customer, owner = (next(one for one in names if one in heads) for names in (CUSTOMER, OWNER))
    assert [tuple(row) for row in joined] == [(line[customer], line[owner]) for line in lines]
    again = planned(sqlite_database, book)
    assert (again.counts, bool(again.writes)) == (Counts(same=ROWS), False)
    undo.undo(sqlite_database, action)
    assert stored(sqlite_database, Contact.id) == stored(sqlite_database, Customer.id) == stored(sqlite_database, Member.id) == []
