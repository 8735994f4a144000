"""Chinese headings put together of an act and of who, when or what of it: 报备人, 出单日期, 报价编号; and tables that have such ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.imports.recognise.columns.meanings import heading_uses
from salesdesk.imports.recognise.language.headings import read_heading
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

N = None
D, E, F = date(2026, 9, 3), date(2026, 9, 4), date(2026, 10, 25)
Row = Sequence[Cell]


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("报备人", "member"), ("汇报人", "member"), ("被考评人", "member"), ("职员全名", "member"), ("店员", "member"),
        ("客户成功经理", "member"), ("分配坐席", "member"), ("项目编号", "opportunity_id"), ("平台佣金", "ignored"),
        ("社保代扣", "pay_part"), ("到款日", "day"), ("续费概率", "probability"), ("实际达成", "amount"), ("检测费", "amount"),
        ("协议名称", "contract"), ("料件编号", "product_id"), ("客户称呼", "customer"), ("签约经办", "member"), ("巡访人", "member"),
        ("报价有效至", "due_date"), ("课时数", "quantity"), ("优惠减免", "discount"), ("收车价", "unit_cost"), ("在岗情况", "status"),
        ("跟单结果", "result"), ("已结金额", "received"), ("头衔", "role"),
        ("缴费人", "customer"), ("单位编号", "customer_id"),
        ("直接汇报人", "manager"), ("历史审批人姓名", "ignored"), ("录音人", None),
        ("报价有效期", "due_date"), ("应缴日期", "due_date"), ("最后工作日", "left_on"),
        ("完工时间", "close_date"), ("交期", "ship_date"), ("计划拜访日期", "next_day"), ("建卡日期", "created"),
        ("PI号", "order_number"), ("报价编号", "number"), ("认款单号", "number"),
        ("今日完成工作", "content"), ("明日工作计划", "next_step"), ("需协调事项", "note"), ("未完成原因", "note"), ("催收情况", "note"),
        ("中标情况", "status"), ("考试结果", "result"), ("认知途径", "source"),
        ("报读科目", "product"), ("意向户型", "product"), ("团购名称", "product"), ("营业组", "team"), ("三级组织", "team"),
        ("欠租金额", "outstanding"), ("已付", "received"), ("已付房款", "received"), ("未付房款", "outstanding"),
        ("未结佣金", "commission"), ("进货价", "unit_cost"),
        ("装箱数", "ignored"), ("最小起订量", "ignored"), ("报备单位", None), ("标准单位", "unit"),
    ],
)  # fmt: skip
def test_heading_when_put_together_of_an_act_and_its_role_then_means_that(heading: str, meaning: str | None) -> None:
    uses = heading_uses(read_heading(heading))

    assert (str(uses[0].meaning) if uses else None) == meaning


def test_word_when_it_is_listed_for_several_tables_then_speaks_for_each() -> None:
    kinds = {str(use.kind) for use in heading_uses(read_heading("下单时间")) if use.meaning is Meaning.DAY}

    assert {"orders", "contracts"} <= kinds


TABLES: dict[str, tuple[str, str, str, tuple[Row, ...]]] = {
    "visits headed by bare words": (
        "拜访记录", "activities", "day member customer activity product subject content next_step",
        (["日期", "代表", "医院", "方式", "产品", "目的", "反馈", "下一步"],
         [D, "葛欣", "市一院", "科室会", "氨溴索", "推广", "有兴趣", "再约"],
         [E, "翟明", "中医院", "面访", "氨溴索", "维护", "担心医保", "送资料"],
         [F, "翟明", "市一院", "面访", "孟鲁", "维护", "等会", "跟进"])),
    "refunds beside what was paid": (
        "业绩", "monthly_by_member", "member amount ignored",
        (["导购姓名", "支付金额", "退款金额"], ["夏冰", 900.0, 20.0], ["李四", 700.0, 0.0], ["王五", 500.0, 5.0])),
    "sums of people with their own telephones": (
        "团长", "monthly_by_member", "member phone region amount ignored",
        (["团长", "团长手机", "所属片区", "销售总额", "退款额"], ["夏冰", "13800001111", "城东", 900.0, 0.0],
         ["李四", "13800001112", "城西", 700.0, 5.0], ["王五", "13800001113", "城西", 500.0, 0.0])),
    "goods in families with models and packs": (
        "价目表", "products", "product_id product unit unit_price ignored category",
        (["型号", "品名", "单位", "经销价", "装箱数"], ["一、筒灯系列", N, N, N, N], ["OL-T03", "筒灯", "只", 90.8, 40.0],
         ["OL-T04", "筒灯B", "只", 99.0, 40.0], ["OL-T05", "筒灯C", "只", 99.0, 40.0], ["OL-T06", "筒灯D", "只", 99.0, 40.0],
         ["二、面板灯系列", N, N, N, N], ["OL-P01", "面板灯", "只", 45.0, 20.0], ["OL-P02", "面板灯B", "只", 48.0, 20.0],
         ["OL-P03", "面板灯C", "只", 45.0, 20.0], ["OL-P04", "面板灯D", "只", 48.0, 20.0])),
    "points with the most of each": (
        "绩效考核", "reviews", "member criterion_score criterion_score criterion_score score",
        (["姓名", "销售完成率(30)", "回款率(20)", "团队协作(10)", "总分"], ["夏冰", 28.0, 16.0, 9.0, 53.0],
         ["李四", 21.0, 15.0, 8.0, 44.0], ["王五", 25.0, 18.0, 7.0, 50.0])),
    "payments for lessons with their kind": (
        "收费登记", "receipts", "number day customer ignored amount member",
        (["收据编号", "收费日期", "缴费人", "费用项目", "实收金额", "招生顾问"], ["SJ1", D, "方圆", "学费", 90.0, "夏冰"],
         ["SJ2", E, "曹磊", "学费", 80.0, "夏冰"], ["SJ3", F, "董倩", "教材费", 70.0, "李四"])),
    "debts with the papers that they are of": (
        "应收账款明细表", "receivables", "day order_number customer received outstanding member",
        (["单据日期", "单据编号", "客户名称", "本期收款", "应收余额", "业务员"], [D, "AR1", "甲公司", 20.0, 90.0, "夏冰"],
         [E, "AR2", "乙公司", 0.0, 80.0, "李四"], [F, "AR3", "丙公司", 5.0, 70.0, "夏冰"])),
    "what customers bought in a month, in parts": (
        "协议客户产量", "sale_lines", "customer member amount month",
        (["协议单位", "销售经理", "房费收入", "月份"], ["甲公司", "夏冰", 900.0, "2026-09"], ["乙公司", "李四", 800.0, "2026-09"],
         ["丙公司", "夏冰", 700.0, "2026-09"])),
    "lines of a system whose items are numbers": (
        "VA05", "sale_lines", "order_number ignored customer product quantity unit_price amount day",
        (["销售凭证", "项目", "售达方名称", "物料描述", "订单数量", "净价", "净值", "凭证日期"],
         ["4501", 10.0, "甲公司", "球阀", 2.0, 5.0, 10.0, D],
         ["4502", 10.0, "乙公司", "卡尺", 3.0, 5.0, 15.0, E], ["4503", 20.0, "丙公司", "球阀", 4.0, 5.0, 20.0, F])),
    "contracts that are called agreements": (
        "登记簿", "contracts", "contract_number contract customer amount day due_date received",
        (["协议编号", "协议名称", "甲方单位", "协议金额", "签署日", "协议截止", "已结金额"],
         ["XY1", "框架协议", "甲公司", 90.0, D, F, 10.0], ["XY2", "采购协议", "乙公司", 80.0, D, F, 20.0],
         ["XY3", "采购协议二", "丙公司", 70.0, E, F, 0.0])),
    "one country in all rows": (
        "客户", "customers", "customer ignored region address phone",
        (["客户名称（必填）", "国家", "省", "详细地址", "电话"], ["甲公司", "中国", "四川省", "工业路1号", "028-1"],
         ["乙公司", "中国", "贵州省", "工业路2号", "028-2"], ["丙公司", "中国", "四川省", "工业路3号", "028-3"])),
    "policies with the day of their issue": (
        "出单", "sale_lines", "day order_number customer product amount ignored member",
        (["出单日期", "保单号", "投保人", "险种", "保费", "生效日期", "代理人"], [D, "P1", "方圆", "重疾险", 900.0, E, "夏冰"],
         [D, "P2", "曹磊", "年金险", 800.0, F, "夏冰"], [E, "P3", "董倩", "重疾险", 700.0, F, "李四"])),
    "calls under the number of whom": (
        "通话记录", "activities", "member phone customer day content",
        (["坐席", "客户号码", "客户名称", "呼叫时间", "通话小结"], ["夏冰", "13800001111", "甲公司", D, "有意向"],
         ["李四", "13900001112", "乙公司", E, "不需要"], ["夏冰", "13700001113", "丙公司", F, "再约"])),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_table_when_its_headings_are_put_together_then_is_understood(name: str) -> None:
    sheet, kind, meant, rows = TABLES[name]

    table = one(*rows, sheet=sheet)

    assert (str(table.kind), " ".join(meanings(table))) == (kind, meant)


def test_header_when_rows_below_have_several_days_as_text_then_is_no_row_of_data() -> None:
    rows = [
        [f"2026-09-0{at}", name, route, f"2026-09-0{at} 09:1{at}", f"2026-09-0{at} 10:0{at}", "30", note]
        for at, (name, route, note) in enumerate(
            [("夏冰", "A线", "铺货"), ("李四", "B线", "缺货"), ("夏冰", "A线", "补单"), ("王五", "A线", "无")], 1
        )
    ]

    last = ["2026-09-20", "王五", "A线", "2026-09-20 09:11", "2026-09-20 10:01", "业务员", "客户"]  # no row is below it
    table = one(["拜访日期", "业代", "路线安排", "到店", "离店", "在店分钟合计", "本次小结"], *rows, last)

    assert (table.header_rows, table.first_row) == ((1,), 2)
