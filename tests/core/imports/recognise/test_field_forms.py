"""Forms are no tables: names of fields with values beside or below them are told apart from headings over rows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import tables

N = None
D = date(2026, 9, 3)
Rows = tuple[Sequence[Cell], ...]

FORMS: dict[str, Rows] = {
    "expense claim, empty": (
        ["费用报销申请表"],
        ["申请人：", N, "部门：", N],
        ["日期：", N, "金额：", N],
        ["事由：", N],
        ["审批：", N],
    ),
    "visit report, empty": (
        ["客户拜访记录表"],
        ["客户名称：", N, "拜访日期：", N],
        ["拜访人：", N, "陪同人：", N],
        ["拜访目的：", N],
        ["洽谈内容：", N],
    ),
    "visit report, filled": (
        ["客户拜访记录表"],
        ["客户名称：", "绍兴纺织", "拜访日期：", D],
        ["拜访人：", "夏冰", "陪同人：", "沈佳怡"],
        ["拜访目的：", "续约"],
        ["洽谈内容：", "价格和交期"],
    ),
    "customer card without colons": (
        ["客户信息登记表"],
        ["客户名称", "绍兴纺织", "联系人", "赵一"],
        ["电话", "13800000001", "地址", "北京市朝阳区"],
        ["客户级别", "A", "来源", "展会"],
        ["备注", "重点跟进"],
    ),
    "leave request, filled": (
        ["Leave request"],
        ["Employee:", "Ann Lee", N, "Department:", "Sales"],
        ["From:", D, N, "To:", D],
        ["Reason:", "Family"],
        ["Approved by:", N],
    ),
    "name and value in one cell": (["请假单"], ["申请人：夏冰", N, "部门：一部"], ["事由：探亲"], ["天数：3", N, "日期：2026-09-03"]),
    "contact card": (["Name", "Ann Lee"], ["Company", "Hooli"], ["Phone", "+1 555 0100"], ["Email", "ann@hooli.example"]),
    "expense claim with one amount": (
        ["Expense claim"],
        ["Employee", "Ann Lee", "Date", D],
        ["Amount", 120.5, "Currency", "USD"],
        ["Customer", "Hooli", "Notes", "Taxi"],
    ),
    "parts with blank rows between": (
        ["客户名称：", "绍兴纺织", "日期：", D],
        ["业务员：", "夏冰", "部门：", "一部"],
        [N],
        ["联系人：", "赵一", "电话：", "13800000001"],
        ["地址：", "绍兴", "备注：", "重点"],
    ),
    "values below": (
        ["姓名", "部门", "职位"],
        ["夏冰", "一部", "经理"],
        ["电话", "邮箱", "入职日期"],
        ["13800000001", "a@b.example", D],
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_form_when_recognised_then_is_called_a_form_and_makes_no_rows(name: str) -> None:
    (table,) = tables(*FORMS[name])

    assert table.kind is TableKind.FORM
    assert "form" in str(table.reason)


LISTS: dict[str, Rows] = {
    "three rows under headings with colons": (
        ["日期：", "客户：", "业务员：", "金额："],
        [D, "绍兴纺织", "夏冰", 10.0],
        [D, "台州机电", "夏冰", 20.0],
        [D, "绍兴纺织", "沈佳怡", 30.0],
    ),
    "one row": (["Date", "Customer", "Rep", "Amount"], [D, "Hooli", "Ann Lee", 10.0]),
    "a header that comes again": (
        ["日期", "客户", "业务员", "金额"],
        [D, "绍兴纺织", "夏冰", 10.0],
        ["日期", "客户", "业务员", "金额"],
        [D, "台州机电", "夏冰", 20.0],
    ),
    "sales below what they have in common": (
        ["客户：", "绍兴纺织", "业务员：", "夏冰"],
        ["部门：", "一部", "月份：", "2026年9月"],
        ["日期", "产品", "数量", "金额"],
        [D, "网关", 1.0, 10.0],
        [D, "编码器", 2.0, 20.0],
    ),
    "goals by measure": (["指标", "目标值"], ["销售额", 100.0], ["回款", 80.0], ["新客户", 5.0]),
    "figures by month": (["项目", "1月", "2月"], ["销售额", 1.0, 2.0], ["回款", 3.0, 4.0], ["毛利", 3.0, 4.0]),
    "figures of one month": (["项目", "2026年9月"], ["销售额", 1.0], ["回款", 3.0], ["毛利", 3.0]),
    "people as columns": (["产品", "张三", "李四"], ["网关", 1.0, 2.0], ["编码器", 3.0, 4.0], ["传感器", 3.0, 4.0]),
    "positions that are headings too": (
        ["姓名", "职位", "部门"],
        ["夏冰", "业务员", "一部"],
        ["沈佳怡", "经理", "一部"],
        ["赵一", "客户经理", "二部"],
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_list_when_recognised_then_is_no_form(name: str) -> None:
    assert all(table.kind is not TableKind.FORM for table in tables(*LISTS[name]))
