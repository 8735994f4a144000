"""Objects of CordysCRM (headings that repeat what is merged, lines with sums, several states) and 悟空 CRM as these export them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.model import Activity, Contact, Customer, Invoice, Opportunity, Product, Receipt, SaleLine, Target, Task
from tests.core.imports.sheets import stored

CONTRACT = "合同,客户名称,合同编号,{},{},{},{},汇总-金额,负责人,合同开始时间,累计金额,部门,合同阶段,审批状态,已回款金额"
SHEETS: dict[str, tuple[str, Sequence[str]]] = {
    "合同": (
        "sale_lines",
        (
            CONTRACT.format(*["合同报价信息"] * 4),
            CONTRACT.format("产品", "产品单价", "数量", "金额"),
            "恒力合同,恒力机械,HT1,MES,50,2,100,120,王磊,2026-06-28,120,华东,履行中,已通过,60",
            "恒力合同,恒力机械,HT1,服务,20,1,20,,王磊,2026-06-28,120,华东,履行中,已通过,60",
            "华信合同,华信金融,HT2,风控,300,1,300,300,李强,2026-07-20,300,华北,作废,已通过,0",
            "云帆合同,云帆科技,HT3,OA,30,1,30,30,陈静,2026-08-15,30,华东,待签署,审批中,0",
        ),
    ),
    "发票": (
        "invoices",
        (
            "发票名称,合同名称,开票类型,开票项目名称,单位,数量,税率,工商抬头,发票金额,负责人,部门,审批状态,创建人,创建时间",
            "恒力发票,恒力合同,专票,产品1,套,1,13%,恒力机械,60,王磊,华东,已通过,王磊,2026-07-10 10:00:00",
            "云帆发票,云帆合同,普票,产品2,套,1,6%,云帆科技,20,陈静,华东,审批中,陈静,2026-09-10 10:00:00",
        ),
    ),
    "报价": (
        "quotes",
        (
            "报价,商机,联系人,报价日期,有效期至,报价产品,报价产品,报价产品,累计金额,审批状态,创建人,创建时间",
            "报价,商机,联系人,报价日期,有效期至,产品,产品定价,金额,累计金额,审批状态,创建人,创建时间",
            "恒力报价V1,恒力MES,张伟,2026-05-01,2026-06-01,MES,50,100,100,已通过,王磊,2026-05-01 10:00:00",
        ),
    ),
    "商机": (
        "opportunities",
        (
            "商机名称,客户名称,业务编码,金额,意向产品,结束时间,可能性,负责人,部门,商机阶段,实际结束时间,失败原因,创建人,创建时间",
            "恒力MES,恒力机械,SJ1,120,MES,2026-06-30,80%,王磊,华东,成功,2026-06-28,,王磊,2026-03-01 09:00:00",
            "华信风控,华信金融,SJ2,300,风控,2026-08-31,0%,李强,华北,失败,2026-08-20,预算限制,李强,2026-04-11 09:00:00",
        ),
    ),
    "线索": (
        "leads",
        (
            "公司名称,线索进度,线索来源,客户需求,联系人名称,联系人电话,负责人,部门,线索阶段,创建人,创建时间",
            "锐驰,初步意向,线上,MES,赵敏,13900001111,王磊,华东,新建,王磊,2026-09-01 10:00:00",
            "空壳,初步意向,其他,,,,陈静,华东,失败,陈静,2026-09-04 10:00:00",
        ),
    ),
    "联系人": (
        "contacts",
        (
            "客户名称,姓名,邮箱,手机号,负责人,部门,状态,创建人,创建时间",
            "恒力机械,张伟,zw@hengli.cn,13800000001,王磊,华东,启用,王磊,2026-01-06 10:00:00",
        ),
    ),
    "跟进记录": (
        "activities",
        (
            "跟进类型,客户名称,公司名称,商机,联系人,跟进方式,跟进时间,负责人,跟进内容,部门,创建人,创建时间",
            "客户,恒力机械,,恒力MES,张伟,到访,2026-06-20 10:00,王磊,谈合同,华东,王磊,2026-06-20 10:00:00",
            "线索,,锐驰,,,电话,2026-09-02 10:00,王磊,初次沟通,华东,王磊,2026-09-02 10:00:00",
        ),
    ),
    "跟进计划": (
        "tasks",
        (
            "跟进类型,客户名称,公司名称,商机,联系人,预计开始时间,跟进方式,负责人,预计沟通内容,状态,创建人,创建时间",
            "客户,恒力机械,,恒力MES,张伟,2026-12-10 10:00,到访,王磊,谈备件,未开始,王磊,2026-09-20 10:00:00",
        ),
    ),
}
WUKONG: dict[str, tuple[str, Sequence[str]]] = {
    "合同": (
        "contracts",
        (
            "合同名称,合同编号,客户名称,商机名称,合同金额,下单时间,合同结束时间,审核状态,未收款金额,负责人,创建人,创建时间,所属团队",
            "恒力合同,H1,恒力机械,恒力MES,120,2026-06-28,2027-06-30,通过,60,王磊,王磊,2026-06-28 10:00:00,华东",
            "撤回合同,H2,云帆科技,,80,2026-07-17,2027-07-15,撤回,80,陈静,陈静,2026-07-17 10:00:00,华东",
            "作废合同,H3,云帆科技,,95,2026-07-18,2027-07-15,作废,95,陈静,陈静,2026-07-18 10:00:00,华东",
        ),
    ),
    "产品": (
        "products",
        (
            "产品名称,产品类型,产品单位,产品编码,价格,产品描述,是否上下架,负责人,创建人,创建时间,更新时间,所属团队",
            "MES,软件,套,P001,50,,上架,王磊,王磊,2026-01-01 10:00:00,2026-09-20 10:00:00,华东",
            "OA,软件,套,P002,30,旧版,下架,王磊,王磊,2026-01-01 10:00:00,2026-09-20 10:00:00,华东",
        ),
    ),
}
FILES = {("导出数据", f"{name}_20260930"): one for name, one in SHEETS.items()}
FILES |= {("sheet1", f"{name}信息"): one for name, one in WUKONG.items()}


def bring(db: Database, folder: Path, name: str, sheet: str = "导出数据") -> ImportPlan:
    book = Workbook()
    book.active.title = sheet
    for row in FILES[sheet, name][1]:
        book.active.append([float(one) if one.replace(".", "").isdigit() and len(one) < 9 else one or None for one in row.split(",")])
    path = folder / f"{name}.xlsx"
    book.save(path)
    plan = plan_import(db, [path], today=date(2026, 11, 20))
    apply_plan(db, plan)
    return plan


@pytest.mark.parametrize(("sheet", "name"), FILES)
def test_object_of_a_crm_when_recognised_then_is_what_it_is(sqlite_database: Database, tmp_path: Path, sheet: str, name: str) -> None:
    plan = bring(sqlite_database, tmp_path, name, sheet)

    assert [str(table.table.kind) for table in plan.tables] == [FILES[sheet, name][0]]


def test_objects_of_cordys_when_imported_then_void_drafts_quotes_and_bills_are_no_sales(sqlite_database: Database, tmp_path: Path) -> None:
    for name in SHEETS:
        if name != "商机":
            bring(sqlite_database, tmp_path, f"{name}_20260930")

    sold = stored(sqlite_database, SaleLine.contract_number, SaleLine.amount)
    assert sorted((number, int(amount or 0)) for number, amount in sold) == [("HT1", 20), ("HT1", 100)]
    assert [(day, int(amount)) for day, amount in stored(sqlite_database, Invoice.day, Invoice.amount)] == [(date(2026, 7, 10), 60)]
    assert stored(sqlite_database, Task.name, Task.due) == [("谈备件", date(2026, 12, 10))]
    assert sorted(stored(sqlite_database, Contact.name, Contact.mobile)) == [("张伟", "13800000001"), ("赵敏", "13900001111")]
    names = dict(stored(sqlite_database, Customer.id, Customer.name))
    assert {names.get(one, "") for (one,) in stored(sqlite_database, Activity.customer_id)} == {"恒力机械", "锐驰"}
    assert "空壳" not in names.values()


def test_deals_of_cordys_when_imported_then_success_is_won(sqlite_database: Database, tmp_path: Path) -> None:
    bring(sqlite_database, tmp_path, "商机_20260930")

    assert dict(stored(sqlite_database, Opportunity.name, Opportunity.state)) == {"恒力MES": "won", "华信风控": "lost"}
    assert [(day, int(amount or 0)) for day, amount in stored(sqlite_database, SaleLine.day, SaleLine.amount)] == [(date(2026, 6, 28), 120)]


def test_objects_of_wukong_when_imported_then_withdrawn_contracts_and_priced_products_are_no_sales(
    sqlite_database: Database, tmp_path: Path
) -> None:
    for name in WUKONG:
        bring(sqlite_database, tmp_path, f"{name}信息", "sheet1")

    assert stored(sqlite_database, SaleLine.contract_number, SaleLine.amount) == [("H1", 120)]
    assert sorted(stored(sqlite_database, Product.code, Product.list_price)) == [("P001", 50), ("P002", 30)]


LIFE = "负责人,负责人主属部门,业务类型,生命状态,锁定状态,创建人,创建时间"
OF_WANG = "王磊,华东,预设业务类型,正常,未锁定,王磊,2026-06-28 10:00"
FXIAOKE: dict[str, Sequence[str]] = {
    "合同": (
        "合同编号,合同名称,客户名称,合同金额(元),开始时间,到期时间,合同签订日期,状态," + LIFE,
        "HT1,年度合同,恒力机械,120,2026-07-01,2027-06-30,2026-06-28,已签订," + OF_WANG,
    ),
    "应收单": (
        "应收单编号,客户名称,销售订单编号,应收日期,应收金额(元),已结算金额(元),未结算金额(元),到期日期,应收状态," + LIFE,
        "YS1,恒力机械,SO1,2026-07-10,120,75,45,2026-10-10,部分结算," + OF_WANG,
    ),
    "应收款": (
        "单号,客户名称,销售订单编号,应收金额,未收金额,到期日期,负责人,创建时间",
        "YS1,恒力机械,SO1,120,45,2026-10-10,王磊,2026-06-28 10:00",
    ),
    "目标": (
        "目标规则,考核对象,年度,1月,2月",
        "销售订单金额,王磊,2026年,100,200",
    ),
    "目标完成情况": (
        "目标名称,考核人员,考核月份,目标值,完成值,完成率",
        "回款金额,王磊,2026-08,100,80,80%",
        "销售订单金额,王磊,2026-09,100,120,120%",
    ),
    "销售线索": (
        "姓名,线索编号,公司,职务,电话,手机,来源,线索阶段,业务状态," + LIFE,
        "赵敏,XS1,锐驰,采购经理,0512-9,13900001111,官网,MQL,跟进中," + OF_WANG,
    ),
}


def test_objects_of_fxiaoke_when_imported_then_what_is_owed_is_no_sale_and_targets_and_results_are_of_what_their_rows_name(
    sqlite_database: Database, tmp_path: Path
) -> None:
    for name, rows in FXIAOKE.items():
        path = tmp_path / f"{name}.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        apply_plan(sqlite_database, plan_import(sqlite_database, [path], today=date(2026, 11, 20)))

    sold = stored(sqlite_database, SaleLine.day, SaleLine.amount)
    assert sorted((str(day), int(amount or 0)) for day, amount in sold) == [("2026-06-28", 120), ("2026-09-30", 120)]
    assert [(str(day), int(amount)) for day, amount in stored(sqlite_database, Receipt.day, Receipt.amount)] == [("2026-08-31", 80)]
    aims = stored(sqlite_database, Target.metric, Target.period_start, Target.value)
    assert sorted((metric, start.month, int(value)) for metric, start, value in aims) == [
        ("receipts", 8, 100), ("sales_amount", 1, 100), ("sales_amount", 2, 200), ("sales_amount", 9, 100),
    ]  # fmt: skip
    assert stored(sqlite_database, Contact.name, Contact.title, Contact.mobile) == [("赵敏", "采购经理", "13900001111")]


LIXIAO: dict[str, Sequence[str]] = {
    "客户导出": (
        "客户名称(必填),电话,手机,省,客户类型,跟进状态,备注,负责人,联系人姓名,联系人电话,联系人手机,联系人职务,创建时间",
        "恒力机械,0512-8,,江苏省,重点客户,成交,,王磊,张伟,0512-81,13800000001,总经理,2026-01-05 09:00",
        "云帆科技,,13700000001,,普通客户,意向,,陈静,李娜,,13800000002,,2026-02-05 09:00",
        "明达科技,,,,普通客户,意向,,陈静,,,,,2026-02-05 09:00",
    ),
    "合同导出": (
        "合同标题(必填),合同编号,对应客户,合同总金额,签约日期,结束日期,合同状态,未回款金额,审批状态,负责人,创建时间",
        "恒力合同,HT1,恒力机械,120,2026-06-28,2027-06-30,执行中,60,已通过,王磊,2026-06-28 10:00",
        "否决合同,HT4,云帆科技,80,2026-07-17,2027-07-14,未开始,80,已否决,陈静,2026-07-17 10:00",
    ),
}


def test_objects_of_lixiao_when_imported_then_numbers_are_of_whom_they_are_and_what_was_turned_down_does_not_count(
    sqlite_database: Database, tmp_path: Path
) -> None:
    for name, rows in LIXIAO.items():
        path = tmp_path / f"{name}.csv"
        path.write_text("\n".join(rows), encoding="utf-8")
        apply_plan(sqlite_database, plan_import(sqlite_database, [path], today=date(2026, 11, 20)))

    assert sorted(stored(sqlite_database, Customer.name, Customer.phone, Customer.region), key=str) == [
        ("云帆科技", "13700000001", None), ("恒力机械", "0512-8", "江苏省"), ("明达科技", None, None),
    ]  # fmt: skip
    assert sorted(stored(sqlite_database, Contact.name, Contact.mobile, Contact.phone, Contact.title), key=str) == [
        ("张伟", "13800000001", "0512-81", "总经理"), ("李娜", "13800000002", None, None),
    ]  # fmt: skip
    assert [int(amount or 0) for (amount,) in stored(sqlite_database, SaleLine.amount)] == [120]
