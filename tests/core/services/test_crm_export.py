"""The way back to CRM programs: their headings in their order; and read again, the file changes nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from salesdesk import workspace
from salesdesk.db import Database
from salesdesk.imports import Counts, apply_plan, plan_import
from salesdesk.model import Customer, Opportunity, SaleLine
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.crm_export import OFFERED, export_for
from salesdesk.services.crm_formats import FORMATS


@pytest.fixture
def shop(database: Database) -> Database:
    ann = records.save(database, "member", {"name": "张三"})
    known = {"name": "晟泰机械", "code": "zcrm_1", "grade": "A", "owner_id": ann, "region": "华东", "phone": "010"}
    acme = records.save(database, "customer", known)
    records.save(database, "customer", {"name": "晟泰机械", "code": "C2"})
    for person in (("张伟", "03-12", "138 0000 0000"), ("欧阳 镕", "1985-03-12", None), ("Ann van Lee", None, "+1 555")):
        people = {"name": person[0], "birthday": person[1], "mobile": person[2], "customer_id": acme, "owner_id": ann}
        records.save(database, "contact", {**people, "is_main": person[0] == "张伟", "number": "zcrm_9" if person[2] else "7"})
    pump = records.save(database, "product", {"name": "泵"})
    for n in (1, 2, 3):
        fact = {"day": date(2026, 10, n), "member_id": ann, "customer_id": acme, "amount": Decimal("100.25"), "note": None}
        records.save(database, "sale_line", {**fact, "order_number": None if n == 3 else "SO1", "product_id": pump, "quantity": Decimal(n)})
        records.save(database, "receipt", {**fact, "number": f"R{n}" if n < 3 else None, "order_number": "SO1" if n == 2 else None})
    for state in ("open", "won", "lost"):
        deal = {"name": f"Deal {state}", "customer_id": acme, "member_id": ann, "amount": Decimal(10), "close_on": date(2026, 11, 1)}
        records.save(database, "opportunity", {**deal, "stage": "谈判审核", "probability": Decimal("0.355"), "state": state})
    return database


@pytest.mark.parametrize("program", FORMATS)
@pytest.mark.parametrize("what", OFFERED.values())
def test_export_for_a_program_when_read_back_then_changes_nothing(shop: Database, program: str, what: str, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    written = export_for(shop, program, what, file)
    count = written.rows
    assert written.unnumbered == (what == "orders"), "the line without an order number is told"
    assert count == {"customers": 2, "contacts": 3, "opportunities": 3, "orders": 1, "receipts": 3}[what]

    plan = plan_import(shop, [file], today=date(2026, 11, 20))

    assert not plan.writes
    if what == "orders":
        assert plan.counts == Counts(same=2, set_aside=1)
    else:  # what of a receipt is for which order stands in a sheet of its own
        assert plan.counts == Counts(same=count + (program == "fxiaoke" and what == "receipts"))


def test_export_for_fxiaoke_when_opened_then_has_its_headings_marks_and_words(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    export_for(shop, "fxiaoke", "opportunities", file)
    book = openpyxl.load_workbook(file)
    head, *rows = book["商机2.0导入模版"].iter_rows(values_only=True)
    assert head[:5] == ("商机名称（必填）", "客户名称（必填）", "商机金额(元)", "预计成交日期（必填）", "商机阶段（必填）")
    won = next(row for row in rows if row[0] == "Deal won")
    assert (won[3].date(), won[5], won[6], won[9]) == (date(2026, 11, 1), "赢单", 35.5, "预设业务类型")


def test_export_for_zoho_when_opened_then_keeps_its_own_ids(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    export_for(shop, "zoho", "customers", file)
    head, *rows = openpyxl.load_workbook(file)["Accounts"].iter_rows(values_only=True)
    assert head[:3] == ("Record Id", "Account Owner", "Account Name")
    assert {row[0] for row in rows} == {"zcrm_1", None}


def test_export_when_the_program_asks_for_more_then_says_what_is_missing(shop: Database, tmp_path: Path) -> None:
    def told(program: str, what: str) -> tuple[dict[str, int], tuple[str, ...]]:
        written = export_for(shop, program, what, tmp_path / "out.xlsx")
        return dict(written.lacking), written.stages

    assert told("fxiaoke", "customers") == ({"负责人（必填）": 1}, ())
    assert told("fxiaoke", "opportunities") == ({}, ())
    assert told("zoho", "opportunities") == ({}, ("谈判审核",))
    assert told("fxiaoke", "orders") == ({}, ())


def test_receipts_when_for_a_program_then_keep_their_order_and_have_a_subject(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    export_for(shop, "fxiaoke", "receipts", file)
    assert [row[:3] for row in openpyxl.load_workbook(file)["回款明细导入模版"].iter_rows(min_row=2, values_only=True)] == [
        ("R2", "SO1", 100.25)
    ]

    export_for(shop, "zoho", "receipts", file)
    rows = openpyxl.load_workbook(file)["Invoices"].iter_rows(min_row=2, values_only=True)
    assert {(row[0], row[1], row[3]) for row in rows} == {("R1", "R1", None), ("R2", "R2", "SO1"), ("晟泰机械", None, None)}


def test_lines_of_orders_when_for_a_program_then_have_the_price_of_a_piece(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    export_for(shop, "zoho", "orders", file)
    rows = openpyxl.load_workbook(file)["Ordered Items"].iter_rows(min_row=2, values_only=True)
    assert {row[2:5] for row in rows} == {(1, 100.25, 100.25), (2, 50.125, 100.25)}


def test_orders_when_of_a_period_then_only_its_lines(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    export_for(shop, "fxiaoke", "orders", file, period=Period.parse("2026-10-02..2026-10-02"))
    book = openpyxl.load_workbook(file)
    assert [row[4] for row in book["销售订单导入模版"].iter_rows(min_row=2, values_only=True)] == [100.25]
    assert book["订单产品导入模版"].max_row == 2


def test_export_for_a_program_when_edited_then_the_edits_come_back(shop: Database, tmp_path: Path) -> None:
    file = tmp_path / "out.xlsx"
    export_for(shop, "fxiaoke", "opportunities", file)
    book = openpyxl.load_workbook(file)
    page = book.active
    assert page is not None
    row = next(row for row in range(2, 5) if page.cell(row, 1).value == "Deal open")
    page.cell(row, 6).value, page.cell(row, 7).value = "赢单", 100
    book.save(file)

    plan = plan_import(shop, [file], today=date(2026, 11, 20))
    assert plan.counts == Counts(changed=1, same=2)
    apply_plan(shop, plan)

    with shop.read() as session:
        found = session.query(Opportunity).filter_by(name="Deal open").one()
        assert (found.state, found.probability) == ("won", Decimal(1))
        assert (session.query(SaleLine).count(), session.query(Customer).count()) == (3, 2)


@pytest.mark.parametrize(
    ("program", "what", "sheet", "added"),
    [
        ("fxiaoke", "opportunities", "商机2.0导入模版", Counts(new=1, same=3)),
        ("zoho", "opportunities", "Deals", Counts(new=1, same=3)),  # it has no column for the state
        ("zoho", "orders", "Ordered Items", Counts(same=2, rejected=1)),  # nor one for the day of a line
        ("fxiaoke", "receipts", "回款明细导入模版", Counts(same=1, rejected=1)),
    ],
)
def test_row_added_to_an_export_for_a_program_when_read_back_then_is_new_or_says_what_it_lacks(
    shop: Database, program: str, what: str, sheet: str, added: Counts, tmp_path: Path
) -> None:
    file = tmp_path / "out.xlsx"
    records.save(shop, "customer", {"name": "宏远科技"})
    export_for(shop, program, what, file)
    book = openpyxl.load_workbook(file)
    page = book[sheet]
    values = [cell.value for cell in page[2]][:-1]
    page.append(["宏远科技" if one == "晟泰机械" else one for one in values])  # the other name is that of two customers
    book.save(file)

    plan = plan_import(shop, [file], today=date(2026, 11, 20))

    table = next(one for one in plan.tables if one.table.sheet == sheet)
    assert table.counts == added
    assert all("column for" in str(one.reason) for one in table.rejected.problems)
    apply_plan(shop, plan)


@pytest.mark.parametrize("program", FORMATS)
def test_export_for_a_program_when_another_workspace_reads_it_then_is_read_as_that_programs(
    shop: Database, program: str, tmp_path: Path
) -> None:
    files = [tmp_path / f"{what}.xlsx" for what in ("customers", "orders")]
    for file in files:
        export_for(shop, program, file.stem, file)
    other = workspace.create(tmp_path / "other.salesdesk")

    apply_plan(other, plan_import(other, files, today=date(2026, 11, 20)))

    with other.read() as session:
        lines = [(one.day, one.amount, one.quantity) for one in session.query(SaleLine) if one.product_id]
        assert sorted(lines) == [(date(2026, 10, 1), Decimal("100.25"), n) for n in (1, 2)]  # an order has one day
    other.close()


@pytest.mark.parametrize("program", FORMATS)
def test_orders_that_came_of_won_deals_when_another_workspace_reads_both_then_each_sale_counts_once(
    shop: Database, program: str, tmp_path: Path
) -> None:
    with shop.write_unrecorded() as session:
        session.query(Customer).filter_by(code="C2").delete()  # the other one of its name
        session.query(Opportunity).filter_by(name="Deal won").update({"number": "D7"})
        session.query(SaleLine).filter_by(order_number="SO1").update({"opportunity": "D7"})
    files = [tmp_path / f"{what}.xlsx" for what in OFFERED.values()]
    for file in files:
        export_for(shop, program, file.stem, file)
    other = workspace.create(tmp_path / "other.salesdesk")

    apply_plan(other, plan_import(other, files, today=date(2026, 11, 20)))

    with other.read() as session:
        assert sum(one.amount or 0 for one in session.query(SaleLine)) == Decimal("200.50")
        assert "Deal won" in {one.opportunity for one in session.query(SaleLine)}
    other.close()
