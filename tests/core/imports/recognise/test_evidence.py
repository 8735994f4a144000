"""What looks like ours by one or two columns is taken only where the rest of the sheet says so too."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

import pytest

from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

D, E = date(2026, 9, 3), date(2026, 9, 4)
N = None
K = TableKind
Row = Sequence[Cell]

NONE_OF_OURS: dict[str, tuple[str, tuple[Row, ...]]] = {
    "where parcels are": ("订单物流数据", (["订单号", "地点", "时间"], ["A1", "杭州", D], ["A1", "佛山", E])),
    "where parcels are, in English": ("Tracking", (["Order ID", "Location", "Time"], ["A1", "Leeds", D], ["A2", "York", E])),
    "weights of parts": (
        "成品统计",
        (
            ["项目名称", "构件名称", "数量", "单重", "总重", "时间"],
            ["保利城", "GZ1", 3.0, 279.5, 838.5, D],
            ["保利城", "GZ2", 2.0, 310.25, 620.5, D],
            ["少植", "GZ3", 4.0, 277.5, 1110.0, E],
        ),
    ),
    "areas of rooms": (
        "Rooms",
        (
            ["Date", "Item", "Qty", "Area each", "Total area"],
            [D, "Ground floor", 3.0, 27.5, 82.5],
            [D, "First floor", 2.0, 31.5, 63.0],
            [E, "Roof", 4.0, 12.5, 50.0],
        ),
    ),
    "offers of channels": (
        "订单明细",
        (
            ["产品", "合作方式", "合作价格", "上线时间", "回传维度"],
            ["心遇", "CPA", 14.0, D, "激活"],
            ["脉脉", "CPA", 5.5, E, "新登"],
            ["心遇", "CPA", 4.2, N, "唤醒"],
        ),
    ),
    "books that were read": (
        "IT书",
        (
            ["分类", "书名", "评分", "页数"],
            ["Python", "流畅的Python", 9.3, 600.0],
            ["Java", "编程思想", 9.1, 800.0],
            [N, "算法", 9.4, 700.0],
        ),
    ),
    "a journal of accounts": (
        "会计分录序时簿",
        (
            ["日期", "凭证字号", "摘要", "科目代码", "科目名称", "往来单位", "业务编号", "原币金额", "借方金额", "贷方金额", "制单人"],
            [D, "记-1", "收租金", "1001001", "库存现金", N, N, 410.0, 410.0, 0.0, "李四"],
            [D, "记-1", "收租金", "6001001", "主营业务收入", "宁波厂", N, 410.0, 0.0, 410.0, "李四"],
        ),
    ),
    "what may be spent": (
        "Budget 2026",
        (
            ["Account", "Owner", "Jan", "Feb", "Mar", "Total"],
            ["Rent", "Kim Lee", 1000.0, 1000.0, 1000.0, 3000.0],
            ["Travel", "Kim Lee", 200.0, 300.0, 100.0, 600.0],
            ["Software", "Ana Ruiz", 50.0, 50.0, 60.0, 160.0],
        ),
    ),
    "what a department may spend": (
        "2026预算",
        (["科目", "部门", "1月", "2月"], ["差旅费", "销售部", 10.0, 12.0], ["办公费", "市场部", 3.0, 3.0]),
    ),
    "hours": (
        "Timesheet",
        (
            ["Employee", "Date", "Project", "Hours", "Rate", "Amount"],
            ["Kim Lee", D, "Alpha", 8.0, 50.0, 400.0],
            ["Ana Ruiz", E, "Beta", 6.0, 60.0, 360.0],
        ),
    ),
    "where a lorry calls": (
        "Route 12",
        (
            ["Stop", "Customer", "Address", "Phone", "Time window", "Driver"],
            [1.0, "Acme", "1 Main St", "555-0100", "8-10", "Bob"],
            [2.0, "Beta", "2 Oak St", "555-0101", "10-11", "Bob"],
        ),
    ),
}
OURS: dict[str, tuple[TableKind, str, tuple[Row, ...]]] = {
    "orders with nothing but their amount": (K.ORDERS, "订单", (["订单号", "日期", "金额"], ["A1", D, 10.0], ["A2", E, 20.0])),
    "orders without amounts": (K.ORDERS, "订单", (["订单号", "客户", "日期"], ["A1", "甲公司", D], ["A2", "乙公司", E])),
    "what was sold by weight": (
        K.SALE_LINES,
        "销售明细",
        (
            ["日期", "客户", "产品", "重量", "单价", "金额"],
            [D, "甲公司", "钢板", 3.5, 279.0, 976.5],
            [D, "乙公司", "钢管", 2.5, 310.0, 775.0],
            [E, "丙公司", "角钢", 4.0, 277.0, 1108.0],
        ),
    ),
    "units sold of each thing": (K.SALE_LINES, "9月", (["日期", "产品", "销量", "门店"], [D, "笔", 3.0, "一店"], [E, "纸", 4.0, "二店"])),
    "books for sale": (K.PRODUCTS, "书目", (["分类", "书名", "定价"], ["Python", "流畅的Python", 93.0], ["Java", "编程思想", 91.0])),
    "sales in a sheet that is called so, without their days": (
        K.SALE_LINES,
        "orders",
        (
            ["firmname", "amount", "brand", "product"],
            ["Abhijit", 465.0, "TATA", "Angle"],
            ["Ramdev", 870.0, "VIZAG", "Beam"],
            ["Ramdev", 43.5, "TATA", "Angle"],
        ),
    ),
    "what was collected": (
        K.RECEIPTS,
        "Sheet1",
        (["CustomerID", "InvoiceId", "PaymentDate", "Collection"], ["C1", "I1", D, 348.5], ["C2", "I2", E, 179.0]),
    ),
    "tasks with no more than a day": (
        K.TASKS,
        "tasks",
        (["Subject", "Status", "Priority", "ActivityDate"], ["Call", "Completed", "Low", D], ["Meeting", "Not Started", "High", E]),
    ),
    "quotes for deals": (
        K.QUOTES,
        "quotes",
        (
            ["quote_id", "opportunity_id", "term_months", "total_contract_value", "payment_terms"],
            ["Q1", "O1", 36.0, 600.0, "Net 30"],
            ["Q2", "O2", 12.0, 750.0, "Net 45"],
        ),
    ),
    "deals of a funnel": (
        K.OPPORTUNITIES,
        "deals",
        (["opportunity_id", "stage", "amount", "close_date"], ["O1", "Proposal", 600.0, D], ["O2", "Won", 750.0, E]),
    ),
    "who may buy, as the sheet is called": (
        K.LEADS,
        "leads",
        (
            ["Date", "Consumer Name", "Address", "Mobile No.", "Ref. no", "Reference"],
            ["2026-05-06", "Harry", "Sector 10A", "9650179900", "06P", N],
            ["2026-05-06", "Simran", "Sector 10A", "9650179901", "02P", "we"],
        ),
    ),
    "a course for drivers": (
        K.TRAINING,
        "Sheet1",
        (
            ["Company Name", "Driver ID", "Driver Name", "Supervisor Name", "Course Name", "Status", "Total Time"],
            ["Reed", 5344.0, "Adrian Rosario", N, "Space Management", "PENDING", time(0, 0)],
            ["Reed", 5319.0, "Shawn Blaylock", N, "Space Management", "COMPLETED", time(0, 10)],
        ),
    ),
}


@pytest.mark.parametrize("name", NONE_OF_OURS)
def test_sheet_when_only_one_or_two_columns_look_like_ours_then_it_is_not_taken(name: str) -> None:
    sheet, rows = NONE_OF_OURS[name]

    assert one(*rows, sheet=sheet).kind in (K.UNKNOWN, K.SUMMARY_BY_OTHER, K.FORM)


@pytest.mark.parametrize("name", OURS)
def test_sheet_when_enough_speaks_for_it_then_it_is_taken_as_what_it_is(name: str) -> None:
    kind, sheet, rows = OURS[name]

    assert one(*rows, sheet=sheet).kind is kind


def test_people_at_a_course_when_drivers_then_they_are_members_and_no_customers() -> None:
    rows = OURS["a course for drivers"][2]

    assert meanings(one(*rows))[1:4] == [Meaning.EMPLOYEE_NUMBER, Meaning.MEMBER, Meaning.MANAGER]


@pytest.mark.parametrize(
    ("heading", "values"), [("Coupon type applied by customer", ["MISSEDYOU", "FLAT125"]), ("Swiggy One Customer?", ["Yes", "No"])]
)
def test_coupons_and_answers_when_headed_by_customer_then_are_nobodys_names(heading: str, values: list[str]) -> None:
    table = one(["Order ID", "Order Date", heading, "Item Total"], ["A1", D, values[0], 228.0], ["A2", E, values[1], 366.0])

    assert table.kind is K.ORDERS
    assert Meaning.CUSTOMER not in meanings(table)


BY_CELLS: dict[str, tuple[Row, ...]] = {
    "an account, the oldest first": (
        ["Date", "Description", "Amount", "Balance"],
        [D, "Transfer", 100.0, 1100.0],
        [D, "Card", -30.0, 1070.0],
        [E, "Card", -20.5, 1049.5],
        [E, "Salary", 900.0, 1949.5],
    ),
    "an account, the newest first": (
        ["交易日期", "摘要", "交易金额", "余额", "对方名称"],
        [E, "转账", 300.0, 1300.0, "甲公司"],
        [E, "转账", 80.0, 1000.0, "乙公司"],
        [D, "消费", -50.0, 920.0, "丙公司"],
        [D, "消费", -10.0, 970.0, "丁公司"],
    ),
    "expenses": (
        ["日期", "经办人", "项目", "摘要", "金额"],
        [D, "王伟", "餐费", "出差", 20.5],
        [E, "李娜", "打车", "出差", 41.0],
        [E, "王伟", "住宿", "出差", 300.0],
    ),
    "expenses in English": (
        ["Date", "Employee", "Category", "Description", "Amount", "Receipt"],
        [D, "Ann Lee", "Travel", "Leeds", 20.5, "Yes"],
        [E, "Bob Ray", "Meals", "Leeds", 41.0, "Yes"],
        [E, "Bob Ray", "Hotel", "York", 141.0, "No"],
    ),
    "marks": (
        ["Student", "Class", "Math", "English", "Science", "Total"],
        ["Ann Lee", "7B", 80.0, 90.0, 70.0, 240.0],
        ["Bob Ray", "7B", 81.0, 91.0, 71.0, 243.0],
    ),
    "applicants": (
        ["Name", "Position", "Source", "Stage", "Phone", "Email"],
        ["Ann Lee", "Engineer", "LinkedIn", "Interview", "0123456789", "a@b.com"],
        ["Bob Ray", "Engineer", "LinkedIn", "Screening", "0123456780", "b@b.com"],
    ),
    "routes of a lorry": (
        ["日期", "车牌", "司机", "客户", "地址", "件数", "到达时间"],
        [D, "浙A123", "老王", "宁波一店", "中山路", 3.0, "10:30"],
        [E, "浙A123", "老王", "宁波二店", "解放路", 4.0, "11:30"],
    ),
    "who was at work": (
        ["日期", "姓名", "签到", "签退", "时长", "备注"],
        [D, "王伟", "09:00", "18:00", 8.0, N],
        [E, "李娜", "09:00", "18:00", 8.0, N],
    ),
    "things of one's own": (
        ["编号", "名称", "型号", "数量", "单价", "金额", "购买日期", "使用人"],
        ["ZC1", "电脑", "X1", 1.0, 5000.0, 5000.0, D, "王伟"],
        ["ZC2", "电脑", "X1", 2.0, 5000.0, 10000.0, E, "李娜"],
    ),
}
STILL_OURS: dict[str, tuple[TableKind, tuple[Row, ...]]] = {
    "orders with what is owed": (
        K.ORDERS,
        (
            ["订单号", "日期", "客户", "金额", "余额"],
            ["A1", D, "甲公司", 100.0, 50.0],
            ["A2", E, "乙公司", 30.0, 20.0],
            ["A3", E, "丙公司", 20.0, 0.0],
        ),
    ),
    "what a travel agent sold": (
        K.SALE_LINES,
        (
            ["Date", "Salesperson", "Category", "Sales"],
            [D, "Ann Lee", "Hotel", 20.5],
            [D, "Ann Lee", "Flights", 41.0],
            [E, "Bob Ray", "Hotel", 141.0],
        ),
    ),
    "deals at their first meeting": (
        K.OPPORTUNITIES,
        (["商机名称", "客户", "阶段", "预计金额"], ["一期", "甲公司", "初步接洽", 9.0], ["二期", "乙公司", "面谈", 3.0]),
    ),
    "deliveries with the lorry that are paid": (
        K.SALE_LINES,
        (
            ["日期", "客户", "产品", "数量", "单价", "金额", "车牌"],
            [D, "甲公司", "水泥", 3.0, 10.0, 30.0, "浙A1"],
            [E, "乙公司", "黄沙", 4.0, 5.0, 20.0, "浙A2"],
        ),
    ),
}


@pytest.mark.parametrize("name", BY_CELLS)
def test_paper_when_its_cells_say_what_it_is_then_nothing_of_it_is_taken(name: str) -> None:
    assert one(*BY_CELLS[name]).kind is K.UNKNOWN


@pytest.mark.parametrize("name", STILL_OURS)
def test_sales_when_their_cells_are_like_those_of_others_then_they_stay_ours(name: str) -> None:
    kind, rows = STILL_OURS[name]

    assert one(*rows).kind is kind
