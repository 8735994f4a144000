"""Objects of Salesforce, HubSpot and 金蝶 as these export them: what they are, and whom and which deal they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import
from salesdesk.model import Activity, Contact, Customer, Member, Opportunity, Product, Receipt, SaleLine, Task
from tests.core.imports.sheets import stored

SALESFORCE = {
    "User": (
        "Id,Username,LastName,FirstName,Name,Email,IsActive,SystemModstamp",
        "005A1,ann@x.example,Ray,Ann,Ann Ray,ann@x.example,true,2026-04-01T10:00:00.000Z",
    ),
    "Account": (
        "Id,IsDeleted,Name,Type,BillingStreet,BillingCity,Phone,Website,OwnerId,CreatedDate,SystemModstamp",
        "001A1,false,Acme,Customer,1 Main St,Boston,555-1,acme.com,005A1,2026-02-01T10:00:00.000Z,2026-04-01T10:00:00.000Z",
    ),
    "Contact": (
        "Id,IsDeleted,AccountId,LastName,FirstName,Name,Phone,MobilePhone,Email,Title,OwnerId,CreatedDate,SystemModstamp",
        "003A1,false,001A1,Doe,Jane,Jane Doe,1,2,j@a.example,CTO,005A1,2026-02-01T10:00:00.000Z,2026-04-01T10:00:00.000Z",
    ),
    "Opportunity": (
        "Id,IsDeleted,AccountId,Name,StageName,Amount,Probability,CloseDate,IsClosed,IsWon,OwnerId,CreatedDate,SystemModstamp",
        "006A1,false,001A1,Pumps,Shipped,100,100,2026-03-31,true,true,005A1,2026-02-01T10:00:00.000Z,2026-04-01T10:00:00.000Z",
        "006A2,false,001A1,Valves,Abandoned,90,0,2026-03-31,true,false,005A1,2026-02-01T10:00:00.000Z,2026-04-01T10:00:00.000Z",
        "006A3,false,001A1,Seals,Offer,80,50,2026-12-31,false,false,005A1,2026-02-01T10:00:00.000Z,2026-04-01T10:00:00.000Z",
    ),
    "OpportunityLineItem": (
        "Id,OpportunityId,PricebookEntryId,ProductCode,Name,Quantity,TotalPrice,UnitPrice,IsDeleted,CreatedDate,SystemModstamp",
        "00kA1,006A3,01uA1,P-1,Seal,2,80,40,false,2026-02-01T10:00:00.000Z,2026-04-01T10:00:00.000Z",
    ),
    "Task": (
        "Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,OwnerId,Description,IsDeleted,AccountId,CreatedDate,SystemModstamp",
        "00T1,,006A3,Send offer,2026-12-10,Not Started,High,005A1,,false,001A1,2026-02-01T10:00:00.000Z,2026-04-01T10:00:00.000Z",
    ),
}
REPORTS = {
    "Opportunities": (
        "Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Probability (%),Close Date,Created Date",
        "Ann Ray,Acme,Pumps,Closed Won,100,100,2026-03-31,2026-02-01",
        "Ann Ray,Acme,Valves,Closed Lost,90,0,2026-03-31,2026-02-01",
        "Ann Ray,Acme,Seals,Offer,80,50,2026-12-31,2026-02-01",
    ),
    "Contacts": (
        "Contact ID,First Name,Last Name,Title,Account Name,Mailing Street,Phone,Email,Contact Owner",
        "003A1,Jane,Doe,CTO,Acme,1 Main St,1,j@a.example,Ann Ray",
    ),
    "Tasks": (
        "Subject,Assigned,Due Date,Status,Priority,Related To,Name,Created Date,Task",
        "Send offer,Ann Ray,2026-12-10,Not Started,High,Seals,Jane Doe,2026-03-01,✓",
        "Call back,Ann Ray,2026-12-11,Not Started,High,Acme,,2026-03-01,✓",
    ),
}
HUBSPOT = {
    "companies": ("Record ID,Company name,Company owner,Create Date,Phone Number,City", "1001,Acme,Ann Ray,2026-01-01 10:00,1,Boston"),
    "deals": (
        "Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,Associated Company,Associated Contact",
        "31,Pumps,Closed Won,P,100,2026-03-31 10:00,2026-02-01 10:00,Ann Ray,Acme (acme.com),Jane Doe (j@a.example)",
        "32,Seals,Contract Sent,P,80,2026-12-31 10:00,2026-02-01 10:00,Ann Ray,Acme (acme.com);Globex (globex.com),",
    ),
    "contacts": (
        "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,Create Date,Job Title,Associated Company IDs",
        "21,Jane,Doe,j@a.example,1,Ann Ray,Acme (acme.com),2026-01-02 10:00,CTO,1001",
    ),
    "line items": (
        "Record ID,Name,Quantity,Unit price,Net price,Create Date,Associated Deal,Associated Deal IDs",
        "61,Seal,2,40,80,2026-02-01 10:00,Seals,32",
    ),
    "tasks": (
        "Record ID,Task Title,Task Status,Task Type,Due date,Assigned to,Priority,Associated Company,Associated Deal,Notes",
        "41,Send offer,NOT_STARTED,EMAIL,2026-12-10 10:00,Ann Ray,HIGH,Acme (acme.com),Seals,mail",
    ),
}
KINGDEE = {
    "出库": (
        "单据编号,单据类型,客户,日期,销售人员,源单单号,物料编码,应发数量,实发数量",
        "CK1,出库单,晟泰机械,2026-03-20,张伟,DD1,CH001,2,2",
    ),
    "订单": (
        "单据类型,单据编号,日期,客户,销售员#名称,单据状态,物料编码,物料名称,销售数量,含税单价,价税合计",
        "标准,DD1,2026-03-05,晟泰机械,张伟,已审核,CH001,泵,2,50,100",
        "标准,DD2,2026-03-06,晟泰机械,张伟,创建,CH001,泵,2,50,100",
    ),
    "收款": (
        "单据编号,单据类型,业务日期,往来单位,销售员,收款金额,单据状态",
        "SK1,销售收款单,2026-04-01,晟泰机械,张伟,60,已审核",
        "SK2,销售收款单,2026-04-01,晟泰机械,张伟,70,创建",
    ),
}


def bring(db: Database, folder: Path, sheets: Iterable[tuple[str, Sequence[str]]]) -> list[tuple[int, int]]:
    counts = []
    for name, rows in sheets:
        path = folder / f"{name}.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        plan = plan_import(db, [path], today=date(2026, 11, 20))
        counts.append((plan.counts.new, plan.counts.changed))
        apply_plan(db, plan)
    return counts


def sold(db: Database) -> int:
    return int(sum(amount or 0 for (amount,) in stored(db, SaleLine.amount)))


@pytest.mark.parametrize("sheets", [SALESFORCE, REPORTS, HUBSPOT, KINGDEE], ids="salesforce reports hubspot kingdee".split())
@pytest.mark.parametrize("backwards", [False, True])
def test_objects_of_a_system_when_imported_in_either_order_then_are_what_they_are_and_again_change_nothing(
    sqlite_database: Database, tmp_path: Path, sheets: dict[str, Sequence[str]], backwards: bool
) -> None:
    ordered = list(sheets.items())[:: -1 if backwards else 1]

    bring(sqlite_database, tmp_path, ordered)
    bring(sqlite_database, tmp_path, ordered)  # what a task is related to may be known only now
    again = bring(sqlite_database, tmp_path, ordered)

    assert (sold(sqlite_database), again) == (100, [(0, 0)] * len(ordered))
    if sheets is KINGDEE:
        assert stored(sqlite_database, Product.name, Product.code) == [("泵", "CH001")]
        assert [int(amount) for (amount,) in stored(sqlite_database, Receipt.amount)] == [60]
        return
    assert stored(sqlite_database, Customer.name) == [("Acme",)]
    assert stored(sqlite_database, Member.name) == [("Ann Ray",)]
    acme = stored(sqlite_database, Customer.id)[0][0]
    assert stored(sqlite_database, Contact.name, Contact.customer_id) == [("Jane Doe", acme)]
    assert (
        {("Send offer", acme)} <= set(stored(sqlite_database, Task.name, Task.customer_id)) <= {("Send offer", acme), ("Call back", acme)}
    )
    states = {"Pumps": "won", "Seals": "open"} | ({"Valves": "lost"} if sheets is not HUBSPOT else {})
    assert dict(stored(sqlite_database, Opportunity.name, Opportunity.state)) == states


def test_what_fxiaoke_refused_when_corrected_and_imported_then_the_reason_is_none_of_the_deal(
    sqlite_database: Database, tmp_path: Path
) -> None:
    heads = "失败原因,商机名称（必填）,客户名称（必填）,商机金额(元),预计成交日期（必填）,商机阶段（必填）,负责人（必填）,业务类型（必填）"
    rows = (heads, "负责人不存在,扩产,晟泰机械,500,2026-12-01,方案报价,张伟,预设业务类型")

    bring(sqlite_database, tmp_path, [("商机2.0导入结果_20260501", rows)])

    assert stored(sqlite_database, Opportunity.name, Opportunity.amount, Opportunity.note) == [("扩产", 500, None)]


def test_customers_of_fxiaoke_when_they_have_a_country_and_a_province_then_the_region_is_the_province(
    sqlite_database: Database, tmp_path: Path
) -> None:
    rows = (
        "客户名称（必填）,客户编号,国家,省,市,详细地址,负责人（必填）,业务类型（必填）",
        "晟泰机械,C1,中国,广东省,深圳市,南山路1号,张伟,预设业务类型",
    )

    bring(sqlite_database, tmp_path, [("客户", rows)])

    assert stored(sqlite_database, Customer.region, Customer.address) == [("广东省", "深圳市南山路1号")]


@pytest.mark.parametrize("marks", [",IsDeleted,SystemModstamp", "", None])
def test_lines_of_deals_when_nothing_but_their_columns_tells_what_they_are_then_change_no_deal(
    sqlite_database: Database, tmp_path: Path, marks: str | None
) -> None:
    head = "Id,OpportunityId,PricebookEntryId,Name,Quantity,UnitPrice,TotalPrice,CreatedDate"
    if marks is None:  # no mark of Salesforce at all
        head = head.replace("PricebookEntryId", "Item").replace("OpportunityId", "Opportunity ID")
    rows = (
        f"{head}{marks or ''}",
        *(f"00kA{at},006A3,01uA1,Pumps Seal,2,{at},{2 * at},2026-02-01{',a,b' if marks else ''}" for at in (20, 30)),
    )

    bring(sqlite_database, tmp_path, [("Opportunity", SALESFORCE["Opportunity"]), ("opportunity lines", rows)])

    assert dict(stored(sqlite_database, Opportunity.name, Opportunity.amount)) == {"Pumps": 100, "Valves": 90, "Seals": 80}


Z = "zcrm_57257670000"
ZOHO = {
    "Accounts": (
        "Record Id,Account Owner.id,Account Owner,Account Name,Phone,Created Time,Modified Time",
        f"{Z}31,{Z}11,Ann Ray,Acme,1,2026-01-05 10:00:00,2026-09-01 10:00:00",
    ),
    "Leads": (
        "Record Id,Lead Owner.id,Lead Owner,Company,First Name,Last Name,Title,Phone,Mobile,Lead Source,Lead Status,Lead Name",
        f"{Z}61,{Z}11,Ann Ray,Initech,Peter,Gib,Engineer,6,7,Web,Contacted,Peter Gib",
    ),
    "Contacts": (
        "Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Account Name.id,Account Name,Email,Title,Phone,Mobile,Contact Name",
        f"{Z}41,{Z}11,Ann Ray,Jane,Doe,{Z}31,Acme,j@a.example,CTO,1,2,Jane Doe",
    ),
    "Deals": (
        "Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Created Time",
        f"{Z}51,{Z}11,Ann Ray,80,Seals,2026-12-31,{Z}31,Acme,Qualification,2026-03-01 10:00:00",
    ),
    "Notes": (
        "Record Id,Note Owner.id,Note Owner,Note Title,Note Content,Parent ID.id,Parent ID,Created Time,Modified Time",
        f"{Z}71,{Z}11,Ann Ray,,on the account,{Z}31,Acme,2026-08-01 10:00:00,2026-08-01 10:00:00",
        f"{Z}72,{Z}11,Ann Ray,,on the deal,{Z}51,Seals,2026-08-02 10:00:00,2026-08-02 10:00:00",
        f"{Z}73,{Z}11,Ann Ray,,on the lead,{Z}61,Peter Gib,2026-08-03 10:00:00,2026-08-03 10:00:00",
    ),
    "Calls": (
        "Record Id,Subject,Call Type,Contact Name.id,Contact Name,Related To.id,Related To,Call Start Time,Call Duration,Call Owner",
        f"{Z}81,to Jane,Outbound,{Z}41,Jane Doe,,,2026-06-01 14:00:00,05:30,Ann Ray",
    ),
    "Meetings": (
        "Record Id,Title,Location,From,To,Host.id,Host,Contact Name.id,Contact Name,Related To.id,Related To,Participants",
        f"{Z}91,Demo,Boston,2026-06-10 10:00:00,2026-06-10 11:30:00,{Z}11,Ann Ray,{Z}41,Jane Doe,{Z}51,Seals,",
    ),
    "Products": (
        "Record Id,Product Owner.id,Product Owner,Product Name,Product Code,Vendor Name.id,Vendor Name,Unit Price,Usage Unit,Qty Ordered",
        f"{Z}96,{Z}11,Ann Ray,Pump,P-1,,,500,Piece,0",
    ),
}


@pytest.mark.parametrize("backwards", [False, True])
def test_notes_and_calls_of_zoho_when_what_they_are_about_comes_before_or_after_then_are_linked_and_nobody_is_made_up(
    sqlite_database: Database, tmp_path: Path, backwards: bool
) -> None:
    ordered = list(ZOHO.items())[:: -1 if backwards else 1]
    bring(sqlite_database, tmp_path, ordered)
    again = plan_import(sqlite_database, [tmp_path / "Notes.csv", tmp_path / "Calls.csv"], today=date(2026, 11, 20))
    bring(sqlite_database, tmp_path, ordered)

    told = [str(note.source) for table in again.tables for note in table.notes]
    assert not any("Edited in SalesDesk" in one or "not known yet" in one for one in told)
    names = dict(stored(sqlite_database, Customer.id, Customer.name))
    assert sorted(names.values()) == ["Acme", "Initech"]
    assert {note: names[one] for note, one in stored(sqlite_database, Activity.note, Activity.customer_id)} == {
        "on the account": "Acme", "on the deal": "Acme", "on the lead": "Initech", "to Jane": "Acme", "Demo": "Acme",
    }  # fmt: skip
    assert dict(stored(sqlite_database, Activity.note, Activity.minutes))["to Jane"] == 6
    assert set(stored(sqlite_database, Contact.name, Contact.title)) == {("Jane Doe", "CTO"), ("Peter Gib", "Engineer")}
    assert stored(sqlite_database, Product.code, Product.list_price) == [("P-1", 500)]
