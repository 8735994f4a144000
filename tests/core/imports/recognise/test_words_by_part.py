"""Headings known by a part of them and by what stands around: who buys, what is owed, targets, paid amounts, names beside models."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

D, E = date(2026, 9, 3), date(2026, 9, 4)
F = date(2026, 9, 5)
Row = Sequence[Cell]


@pytest.mark.parametrize(
    "heading", "对方单位 施工单位 建设单位 需方单位 订货单位 甲方单位 业主单位 收货单位 委托单位 单位 租赁单位".split()
)
def test_unit_when_its_values_are_organisations_then_is_the_customer(heading: str) -> None:
    rows = (["签约日期", heading, "合同编号", "合同金额"], [D, "宁波东海电器有限公司", "H1", 9.0], [E, "上海第一医院", "H2", 8.0])

    assert meanings(one(*rows))[1] == "customer"


@pytest.mark.parametrize("heading", "单位 计量单位 销售单位 包装单位 基本单位".split())
def test_unit_when_its_values_are_measures_then_is_no_customer(heading: str) -> None:
    rows = (["日期", "客户", "产品", heading, "数量", "金额"], [D, "甲", "笔", "支", 2.0, 9.0], [E, "乙", "纸", "箱", 3.0, 8.0])

    assert meanings(one(*rows))[3] in ("unit", "ignored")


@pytest.mark.parametrize(
    "heading",
    "所欠货款总计（元） 合同规定未收货款累计（元） 尚欠金额 累计欠款 剩余未收 未回款合计 期末应收余额 未结清货款 待收货款".split(),
)
def test_debt_when_total_or_so_far_stands_beside_it_then_is_owed(heading: str) -> None:
    table = one(["施工单位", "项目名称", "实收货款", heading], ["第一建筑公司", "画院", 5.0, 4.0], ["市政集团", "站房", 6.0, 3.0])

    assert (table.kind, meanings(table)[0], meanings(table)[3]) == (TableKind.RECEIVABLES, "customer", "outstanding")


@pytest.mark.parametrize("heading", ["欠款天数", "欠款原因", "未收货", "期初欠款", "上月欠款余额", "未回款客户", "是否欠款"])
def test_debt_when_the_heading_is_of_its_days_or_of_goods_then_is_none(heading: str) -> None:
    table = one(["客户", "业务员", "欠款金额", heading], ["甲", "夏冰", 5.0, 4.0], ["乙", "夏冰", 6.0, 3.0])

    assert [column.header for column in table.columns if column.meaning is Meaning.OUTSTANDING] == ["欠款金额"]


@pytest.mark.parametrize("heading", "月度指标 销售指标 月度任务 任务额 销售目标 销售预算 KPI目标 月度计划 必达目标 下达任务".split())
def test_target_when_called_in_another_way_then_is_one_of_people(heading: str) -> None:
    table = one(["姓名", "月份", heading], ["夏冰", "2026-09", 9.0], ["李四", "2026-09", 8.0], ["夏冰", "2026-10", 8.0])

    assert (table.kind, meanings(table)) == (TableKind.TARGETS, ["member", "month", "target"])


@pytest.mark.parametrize("heading", "月度指标 任务额 销售目标 进货目标 销售预算".split())
def test_target_when_of_each_customer_then_is_no_list_of_customers(heading: str) -> None:
    table = one(
        ["客户", heading, "月份", "往年同期", "所属大区（选择）"],
        ["甲公司", 9.0, "2025-01", 7.0, "南"],
        ["甲公司", 8.0, "2025-02", 7.0, "南"],
        ["乙公司", 9.0, "2025-01", 7.0, "北"],
        ["乙公司", 8.0, "2025-02", 7.0, "北"],
    )

    assert (table.kind, meanings(table)) == (TableKind.TARGETS, ["customer", "target", "month", "ignored", "region"])


def test_targets_of_customers_when_in_months_then_are_targets() -> None:
    rows = (["2026年经销商任务分解"], ["经销商", "1月", "2月", "3月"], ["甲公司", 9.0, 8.0, 7.0], ["乙公司", 5.0, 8.0, 7.0])

    assert one(*rows).kind is TableKind.TARGETS


@pytest.mark.parametrize("heading", ["订单实付金额", "实付金额", "买家实付", "实际支付金额"])
@pytest.mark.parametrize("freight", ["运费", "邮费"])
def test_paid_when_freight_leads_to_it_then_counts_before_the_goods(heading: str, freight: str) -> None:
    table = one(
        ["订单号", "付款时间", "商品名称", "商品数量", "商品单价", "商品金额合计", freight, heading],
        ["E1", D, "礼盒", 4.0, 128.0, 512.0, 0.0, 512.0],
        ["E2", E, "红糖", 2.0, 59.0, 118.0, 8.0, 126.0],
        ["E3", F, "小米", 1.0, 40.0, 40.0, 8.0, 48.0],
        ["E4", F, "小米", 1.0, 40.0, 40.0, 8.0, 43.0],
    )

    amount = table.column(Meaning.AMOUNT)
    assert amount is not None
    assert amount.header == heading


def test_customers_when_one_word_speaks_for_leads_then_what_only_customers_have_decides() -> None:
    table = one(
        ["名称*", "联系人", "手机号码", "期初应收", "纳税人识别号", "开户行", "状态*"],
        ["客户甲", "小梁", "130", 100.0, "9133", "工行", 1.0],
        ["客户乙", "小魏", "150", 0.0, "9134", "工行", 1.0],
    )

    assert (table.kind, meanings(table)[0]) == (TableKind.CUSTOMERS, "customer")


def test_suppliers_when_they_have_the_same_columns_then_are_not_taken() -> None:
    table = one(
        ["名称*", "联系人", "手机号码", "期初应付", "纳税人识别号", "开户行", "状态*"],
        ["甲公司", "小梁", "130", 100.0, "9133", "工行", 1.0],
        ["乙公司", "小魏", "150", 0.0, "9134", "工行", 1.0],
    )

    assert table.kind is TableKind.UNKNOWN


@pytest.mark.parametrize("title", ["培训签到表", "新员工培训成绩", "产品培训考核"])
def test_training_when_the_title_says_so_then_is_no_roster(title: str) -> None:
    table = one(
        [title],
        ["序号", "姓名", "部门", "签到情况", "考试成绩", "备注"],
        [1, "陈志远", "销售部", "请假", 92.0, None],
        [2, "林晓梅", "销售部", "已签到", 90.0, None],
        [3, "周建国", "销售部", "已签到", 88.0, None],
    )

    assert (table.kind, meanings(table)[3:5]) == (TableKind.TRAINING, ["status", "score"])


def test_name_when_a_model_stands_beside_it_then_is_the_product() -> None:
    table = one(["名称*", "规格", "型号", "单位", "零售价"], ["开关", "10A", "K-1", "个", 9.0], ["插座", "16A", "C-1", "个", 8.0])

    assert (table.kind, meanings(table)[0]) == (TableKind.PRODUCTS, "product")


def test_score_when_its_heading_has_a_weight_then_is_one_of_a_standard() -> None:
    table = one(
        ["绩效考核汇总"],
        ["姓名", "销售额达成(40%)", "回款率(20%)", "新客户开发(20%)", "总分", "等级"],
        ["夏冰", 36.0, 18.0, 15.0, 89.0, "A"],
        ["李四", 30.0, 16.0, 15.0, 81.0, "B"],
    )

    assert meanings(table)[1:4] == ["criterion_score"] * 3


@pytest.mark.parametrize("heading", "接洽人 拜访对象 联络人 受访人 收货人/提货人".split())
def test_contact_when_called_in_another_way_then_is_one(heading: str) -> None:
    table = one(
        ["拜访日期", "客户", heading, "业务员", "拜访内容"],
        [D, "甲公司", "钱工", "夏冰", "新品"], [E, "乙公司", "赵总", "夏冰", "回访"],
    )  # fmt: skip

    assert meanings(table)[2] == "contact"
