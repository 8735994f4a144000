"""Chinese headings in other words than the known ones; whose column it is, which telephone, which place, by what stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.columns.meanings import heading_uses
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

N = None
D, E = date(2026, 9, 3), date(2026, 9, 4)
Row = Sequence[Cell]


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("折让金额", "discount"), ("店铺优惠总额", "discount"), ("凭证编号", "order_number"), ("出库单编号", "order_number"),
        ("合作方", "customer"), ("客户全名", "customer"),
        ("交款人", "customer"), ("经手人全名", "member"), ("签约日", "day"), ("付款形式", "method"), ("投诉详情", "content"),
        ("处理方案", "result"), ("完成比", "attainment"), ("成单概率", "probability"), ("下一步动作", "next_step"),
        ("下次回访日期", "next_day"), ("最后一次沟通时间", "last_contact"), ("战败原因说明", "loss_reason"),
        ("预计签单时间", "close_date"), ("责任区", "region"), ("目标销量", "target"), ("问题类型", "category"),
        ("商家编码", "product_id"), ("添加时间", "created"), ("银行名称", None), ("折后金额", "amount"), ("快递公司", None),
        ("是否到账", None),
    ],
)  # fmt: skip
def test_heading_when_it_says_in_other_words_what_a_known_one_says_then_means_the_same(heading: str, meaning: str | None) -> None:
    uses = heading_uses(read_heading(heading))

    assert (str(uses[0].meaning) if uses else None) == meaning


@pytest.mark.parametrize(
    ("column", "means"),
    [
        (["处理人", "张伟", "李娜", "张伟", "李娜", "张伟"], "member"),
        (["处理人", "一组", "二组", "一组", "二组", "一组"], "ignored"),
        (["处理人", "张伟", "李娜", "王芳", "赵敏", "陈杰"], "ignored"),  # each another one: nobody of a team
        (["代理人姓名", "张伟", "李娜", "张伟", "李娜", "张伟"], "member"),
        (["余额", 1.0, 2.0, 3.0, 4.0, 5.0], "ignored"),
        (["投诉人", "张伟", "李娜", "张伟", "李娜", "张伟"], "ignored"),
        (["归口", "南區", "北區", "南區", "中區", "北區"], "region"),
        (["归口", "浙江省", "江苏", "浙江省", "上海市", "江苏"], "region"),
        (["归口", "五金", "电器", "五金", "电器", "五金"], "ignored"),
        (["店铺", "天猫-谷小满", "京东自营", "天猫-谷小满", "京东自营", "天猫-谷小满"], "channel"),
        (["店铺", "天河店", "越秀店", "天河店", "越秀店", "天河店"], "team"),
    ],
)  # fmt: skip
def test_column_when_its_heading_leaves_it_open_then_its_values_tell(column: Row, means: str) -> None:
    header: Row = ["订单号", "日期", "金额", column[0]]

    table = one(header, *[[f"S{at}", D, 10.0 * at, cell] for at, cell in enumerate(column[1:], 1)])

    assert meanings(table)[3] == means


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (("手机", "13800001111"), ("办公电话", "0411-86161284"), ["mobile", "phone"]),
        (("联系电话", "0411-86161284"), ("联系方式", "13800001111"), ["phone", "mobile"]),
        (("电话", "0411-86161284"), ("联系电话", "0411-86161285"), ["phone", "ignored"]),
    ],
)
def test_telephones_when_there_are_two_then_the_one_in_the_pocket_is_told_apart(
    first: tuple[str, str], second: tuple[str, str], found: list[str]
) -> None:
    header: Row = ["联系人", "客户名称", "邮箱", first[0], second[0]]

    table = one(header, *[[f"王{at}", f"第{at}公司", f"w{at}@a.cn", first[1], second[1]] for at in range(4)], sheet="联系人")

    assert (table.kind, meanings(table)[3:]) == (TableKind.CONTACTS, found)


@pytest.mark.parametrize(
    ("header", "row", "found"),
    [
        (["单位", "姓名", "职务", "手机"], ["第{}公司", "李{}", "经理", "13800001111"], ["customer", "contact"]),
        (["客户名称", "企业", "手机", "添加人"], ["小陈{}", "富康门窗", "13800001111", "张伟"], ["contact", "customer"]),
        (["客户名称", "所属公司", "电话", "业务员"], ["第{}公司", "上海分公司", "13800001111", "张伟"], ["customer"]),
    ],
)
def test_people_when_their_company_stands_beside_them_then_are_contacts_there(header: Row, row: Sequence[str], found: list[str]) -> None:
    table = one(header, *[[cell.format(at) for cell in row] for at in range(5)], sheet="客户名单")

    assert meanings(table)[: len(found)] == found


def test_address_when_its_parts_have_columns_of_their_own_then_all_of_them_are_it() -> None:
    header: Row = ["客户名称", "省份", "城市", "区县", "详细地址", "业务员"]

    table = one(header, *[[f"第{at}公司", "浙江省", "杭州市", "西湖区", f"文三路{at}号", "张伟"] for at in range(4)])

    assert meanings(table) == ["customer", "region", "address", "address", "address", "member"]


def test_region_and_city_when_there_is_no_address_then_the_city_is_none() -> None:
    header: Row = ["客户名称", "省份", "城市", "业务员"]

    table = one(header, *[[f"第{at}公司", "浙江省", "杭州市", "张伟"] for at in range(4)])

    assert meanings(table) == ["customer", "region", "ignored", "member"]


def test_store_when_its_name_and_number_stand_beside_one_another_then_is_no_customer() -> None:
    table = one(["订单号", "日期", "金额", "仓库ID", "仓库名称"], *[[f"S{at}", D, 10.0 * at, "1", "默认仓"] for at in range(1, 5)])

    assert meanings(table)[3:] == ["ignored", "ignored"]


def test_report_when_each_row_is_a_person_s_day_beside_its_target_then_holds_sales_of_that_day() -> None:
    header: Row = ["日期", "姓名", "日目标", "当日业绩", "达成率"]
    rows: list[Row] = [
        [day, name, 3_000.0, amount, amount / 3_000] for day in (D, E) for name, amount in (("张伟", 2_700.0), ("李娜", 3_600.0))
    ]

    table = one(header, *rows)

    assert (table.kind, meanings(table), table.needs) == (TableKind.SALE_LINES, ["day", "member", "target", "amount", "attainment"], ())


@pytest.mark.parametrize(
    ("header", "row", "means"),
    [
        (["姓名", "入职时间", "1月", "2月"], ["张伟", D, 1.0, 2.0], "hired_on"),
        (["合同编号", "完成时间", "客户名称", "合同金额", "签约日期"], ["HT-1", D, "甲公司", 9.0, D], "ignored"),
        (["任务名称", "完成时间", "负责人", "状态"], ["拜访", D, "张伟", "进行中"], "due_date"),
    ],
)
def test_day_when_its_word_is_of_another_kind_of_table_then_is_taken_where_it_can_be_nothing_else(
    header: Row, row: Row, means: str
) -> None:
    assert meanings(one(header, row, row))[1] == means
