"""SalesDesk's own exports on their way back: nothing changes, except what was edited in between."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from salesdesk import undo, workspace
from salesdesk.db import Database
from salesdesk.imports import Counts, apply_plan, plan_import
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.measure import EVERYONE, Only, Who
from salesdesk.model import Contact, Customer, Member, SaleLine, Target
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.export import EXPORTS, export
from salesdesk.services.goals.edit import save_goal
from salesdesk.services.goals.targets import Cell, set_targets, target_of
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.services.tasks.plans import shipped, start_plan
from tests.core.imports.sheets import stored
from tests.plugins.databases import Fill

TODAY = date(2026, 11, 20)


@pytest.fixture
def shop(filled: Fill) -> Database:
    return filled(fill_shop)


def fill_shop(database: Database) -> None:
    """Make a team with two customers of one name, a split sale, odd texts, targets of member, team and company."""
    company = records.save(database, "team", {"name": "总部"})
    team = records.save(database, "team", {"name": "East", "parent_id": company})
    ann = records.save(database, "member", {"name": "Ann", "employee_number": "007", "team_id": team, "role": "leader", "region": "华东"})
    bob = records.save(database, "member", {"name": "合计", "team_id": company, "note": "无"})
    acme = records.save(database, "customer", {"name": "Acme Ltd", "owner_id": ann, "grade": "A", "region": "华东"})
    twin = records.save(database, "customer", {"name": "Acme Ltd", "code": "0012", "note": "two\nlines"})
    known = {"name": "王 芳", "customer_id": twin, "is_main": True, "buying_role": "decision_maker", "birthday": "03-12", "wechat": "无"}
    records.save(database, "contact", {**known, "mobile": "13800000000", "number": "0007", "owner_id": ann, "note": "two\nlines"})
    records.save(database, "contact", {"name": "合计", "customer_id": acme, "is_main": False})
    pump = records.save(database, "product", {"name": "Pump", "list_price": Decimal("12.5")})
    for n, customer in enumerate((acme, twin, acme)):
        fact = {"day": date(2026, 10, 5 + n), "member_id": (ann, bob, None)[n], "customer_id": customer, "amount": Decimal("1000.2501")}
        records.save(database, "sale_line", {**fact, "order_number": "S1", "product_id": pump, "quantity": Decimal(2), "region": "华东"})
        records.save(database, "receipt", {**fact, "number": None, "note": "  - "})
        records.save(database, "invoice", {**fact, "number": f"F{n}", "note": "  - "})
    records.save(
        database,
        "task",
        {"name": "Call Acme", "owner_id": ann, "customer_id": twin, "state": "todo", "priority": "normal", "kind": "sales"},
    )
    records.save(database, "activity", {"day": date(2026, 10, 1), "member_id": ann, "kind": "visit", "minutes": 45, "note": "a\nb"})
    records.save(database, "opportunity", {"name": "Pumps", "customer_id": acme, "probability": Decimal("0.35"), "state": "open"})
    records.save(database, "note", {"day": date(2026, 10, 2), "member_id": bob, "kind": "praise", "text": "two\nlines"})
    change = {"name": "合计", "cause": "  - ", "change": "a\nb", "owner_id": ann, "team_id": team, "check_on": date(2026, 12, 1)}
    records.save(database, "team_change", {**change, "result": "无", "state": "found"})
    month = date(2026, 10, 1)
    cells = [Cell(Who.member(ann), month, Decimal(5000)), Cell(Who.team(team), month, Decimal(7000)), Cell(EVERYONE, month, Decimal(9000))]
    set_targets(database, "sales_amount", cells)
    set_targets(database, "receipts", cells)
    year = {"start": date(2026, 1, 1), "end": date(2026, 12, 31), "metric": "sales_amount", "weight": Decimal("0.35")}
    top = save_goal(database, WantedGoal("Sales", EVERYONE, **year, why="two\nlines"))  # type: ignore[arg-type]
    save_goal(database, WantedGoal("Sales of Ann", Who.member(ann), **year, parent_id=top, description="  - ", stretch=Decimal(9)))  # type: ignore[arg-type]
    plan = start_plan(database, shipped("en")[0], date(2026, 10, 8), (ann,), customer_id=acme)
    task = {"name": "Visit", "owner_id": bob, "due": date(2026, 10, 9), "state": "done", "done_on": date(2026, 10, 12), "plan_id": plan}
    records.save(
        database, "task", {**task, "priority": "high", "kind": "care", "effort": Decimal("1.5"), "result": "two\nlines", "note": "无"}
    )
    records.save(database, "activity", {"day": date(2026, 10, 9), "member_id": ann, "customer_id": twin, "kind": "visit", "minutes": 30})
    deal = {"name": "合计", "customer_id": acme, "amount": Decimal("99.5"), "probability": Decimal("0.35"), "close_on": date(2026, 12, 1)}
    records.save(database, "opportunity", {**deal, "member_id": ann, "state": "open", "stage": "Offer", "opened_on": date(2026, 10, 1)})


def planned(db: Database, file: Path) -> ImportPlan:
    return plan_import(db, [file], today=TODAY)


def edited(file: Path, change: Callable[[Worksheet], None]) -> Path:
    book = openpyxl.load_workbook(file)
    sheet = book.active
    assert sheet is not None
    change(sheet)
    book.save(file)
    return file


def cell_under(sheet: Worksheet, heading: str, row: int) -> openpyxl.cell.Cell:
    return next(sheet.cell(row, cell.column) for cell in sheet[1] if cell.value == heading)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("what", EXPORTS)
def test_own_export_when_imported_again_then_changes_nothing(shop: Database, what: str, language: str, tmp_path: Path) -> None:
    file = tmp_path / "export.xlsx"
    count = export(shop, what, file, language=language)

    plan = planned(shop, file)

    assert count > 0
    assert plan.counts == (Counts(set_aside=count) if what == "figures" else Counts(same=6 if what == "targets" else count))
    assert not plan.writes
    assert plan.creates == ()
    assert apply_plan(shop, plan).action_id is None


def test_own_sales_when_edited_then_only_the_edits_change_and_come_back_by_undo(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "sales.xlsx"
    export(shop, "sales", file, language="en")
    before = stored(shop, SaleLine.id, SaleLine.amount, SaleLine.member_id, SaleLine.note, SaleLine.day)

    def edit(sheet: Worksheet) -> None:
        sheet.move_range(f"A1:{sheet.cell(1, sheet.max_column).column_letter}{sheet.max_row}", rows=2, cols=1)
        sheet.cell(4, 8).value = 777
        sheet.cell(4, 4).value = "Cid"
        sheet.cell(5, 2).value = date(2026, 12, 24)
        for at, value in enumerate((date(2026, 11, 2), "S9", "Ann", "New Ltd", None, 1, 55), 2):
            sheet.cell(7, at).value = value

    plan = planned(shop, edited(file, edit))
    assert plan.counts == Counts(new=1, changed=2, same=1)
    assert {(one.record, one.name) for one in plan.creates} == {("member", "Cid"), ("customer", "New Ltd")}
    changes = [(one.field, one.before, one.after) for sample in plan.tables[0].samples for one in sample.changes]
    assert ("amount", Decimal("1000.2501"), Decimal(777)) in changes
    assert ("day", date(2026, 10, 6), date(2026, 12, 24)) in changes
    result = apply_plan(shop, plan)

    assert planned(shop, file).counts == Counts(same=4)
    assert sum(one[1] or 0 for one in stored(shop, SaleLine.id, SaleLine.amount)) == Decimal(777) + 2 * Decimal("1000.2501") + 55
    undo.undo(shop, result.action_id)
    assert stored(shop, SaleLine.id, SaleLine.amount, SaleLine.member_id, SaleLine.note, SaleLine.day) == before
    assert [name for _, name in stored(shop, Member.id, Member.name)] == ["Ann", "合计"]


def test_own_members_when_edited_then_fields_are_cleared_and_teams_change(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "members.xlsx"
    export(shop, "members", file, language="zh")

    def edit(sheet: Worksheet) -> None:
        row = next(row for row in (2, 3) if sheet.cell(row, 1).value == "Ann")
        cell_under(sheet, "区域", row).value = None
        cell_under(sheet, "团队", row).value = "总部"
        cell_under(sheet, "姓名", row).value = "Anna"
        cell_under(sheet, "姓名", 5 - row).value = None

    plan = planned(shop, edited(file, edit))

    assert plan.counts == Counts(changed=1, rejected=1)
    apply_plan(shop, plan)
    assert stored(shop, Member.name, Member.region, Member.search)[0] == ("Anna", None, "anna 007")
    assert records.fetch(shop, "member", 1).values["team_id"] == 1


def test_own_targets_when_edited_then_known_by_their_key_not_by_a_name(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "targets.xlsx"
    export(shop, "targets", file, language="zh")

    def edit(sheet: Worksheet) -> None:
        row = next(row for row in range(2, 6) if sheet.cell(row, 2).value == "全公司")
        sheet.cell(row, 12).value = 9001

    plan = planned(shop, edited(file, edit))

    assert plan.counts == Counts(changed=1, same=5)
    apply_plan(shop, plan)
    assert Decimal(9001) in [value for _, value in stored(shop, Target.id, Target.value)]


def test_own_contacts_when_edited_and_added_then_are_found_by_their_new_names(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "contacts.xlsx"
    export(shop, "contacts", file, language="zh")

    def edit(sheet: Worksheet) -> None:
        row = next(row for row in (2, 3) if sheet.cell(row, 1).value == "合计")
        cell_under(sheet, "姓名", row).value = "赵六"
        cell_under(sheet, "主联系人", row).value = "是"
        cell_under(sheet, "生日", 5 - row).value = "不详"
        for heading, value in (("姓名", "孙七"), ("客户", "新客户"), ("决策角色", "使用人")):
            cell_under(sheet, heading, 4).value = value

    plan = planned(shop, edited(file, edit))
    assert plan.counts == Counts(new=1, changed=1, rejected=1)
    apply_plan(shop, plan)

    found = stored(shop, Contact.name, Contact.search, Contact.is_main, Contact.buying_role)
    assert found[1:] == [("赵六", "赵六 zhaoliu zl", True, None), ("孙七", "孙七 sunqi sq", False, "user")]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_own_targets_when_limited_to_a_part_then_come_back_as_that_part(shop: Database, language: str, tmp_path: Path) -> None:
    east, month = Only(region=("华东", "a.b"), customers="new"), date(2026, 10, 1)
    set_targets(shop, "sales_amount", [Cell(EVERYONE, month, Decimal(7))], only=east)
    file = tmp_path / "targets.xlsx"
    export(shop, "targets", file, language=language)
    assert not planned(shop, file).writes
    book = openpyxl.load_workbook(file)
    (sheet,) = [one for one in book if "华东" in str([cell.value for row in one.iter_rows() for cell in row])]
    heading = "2026年10月" if language == "zh" else "2026-10"
    cell_under(sheet, heading, 2).value = 9
    book.save(file)

    plan = planned(shop, file)
    assert plan.counts.changed == 1
    apply_plan(shop, plan)

    with shop.read() as session:
        assert target_of(session, "sales_amount", EVERYONE, Period.month(2026, 10), east) == 9


def test_own_export_when_a_row_was_copied_then_the_copy_says_so(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "customers.xlsx"
    export(shop, "customers", file, language="en")

    def edit(sheet: Worksheet) -> None:
        sheet.append([cell.value for cell in sheet[2]])

    plan = planned(shop, edited(file, edit))

    assert plan.counts == Counts(same=2, rejected=1)
    assert "row 2" in str(plan.tables[0].rejected.problems[0].reason)


def test_export_of_another_workspace_when_imported_twice_then_is_added_once(shop: Database, tmp_path: Path) -> None:
    file, other = tmp_path / "sales.xlsx", workspace.create(tmp_path / "other.salesdesk")
    export(shop, "sales", file, language="en")

    apply_plan(other, planned(other, file))
    again = planned(other, file)

    assert again.counts == Counts(same=3)
    assert len(stored(other, Customer.name)) == 1  # the two of one name are told apart by their codes alone
    other.close()
    shutil.rmtree(tmp_path, ignore_errors=True)
