"""What a sale, a customer, a payment or another department's sheet must have, whatever its headings are called."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from salesdesk.imports.recognise.layout.closing import tax_label
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from tests.core.imports.test_recognise import meanings, one

N = None
D, E = date(2026, 9, 3), date(2026, 9, 8)
Row = Sequence[Cell]


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        # Expected, not sold.
        ([["申请时间", "经销商名称", "产品名称", "预计销量", "预计销售额"], [D, "甲", "糖", 5.0, 9.0], [D, "乙", "糖", 6.0, 9.0]],
         TableKind.UNKNOWN),
        # Sums by shop and product: no row is a sale.
        ([["店铺", "商品名称", "销售数量", "销售金额"], ["一店", "被子", 5.0, 99.5], ["一店", "毯子", 6.0, 88.0],
          ["二店", "被子", 5.0, 77.0]], TableKind.SUMMARY_BY_OTHER),
        # Payments that are expected, by month.
        ([["客户", "责任人", "9月末应收余额", "10月计划回款", "11月计划回款"], ["甲", "夏冰", 9.0, 5.0, 4.0], ["乙", "李四", 8.0, 8.0, N]],
         TableKind.RECEIPT_PLANS),
        # What is bought, and what lies in stock, with the price of each.
        ([["PO #", "PO Date", "Vendor", "Item", "Qty Rcvd", "Unit Cost"], ["P1", D, "Uline", "A", 0.0, 8.0],
          ["P2", E, "Baldor", "B", 1.0, 9.0]], TableKind.UNKNOWN),
        ([["SKU", "Item", "Bin", "On Hand", "Committed", "Reorder Level", "Avg Cost"], ["S1", "Mat", "A4", 9.0, 4.0, 2.0, 5.5],
          ["S2", "Stove", "A5", 8.0, 4.0, 2.0, 6.5]], TableKind.UNKNOWN),
        # What persons sold at each place.
        ([["Staff member name", "POS location name", "Orders", "Net sales"], ["Ann Lee", "Mall", 4.0, 90.5],
          ["Ann Lee", "Main St", 5.0, 8.0],
          ["Bo Ray", "Mall", 6.0, 70.5], ["Bo Ray", "Main St", 7.0, 9.0], ["Cy Fox", "Mall", 9.0, 60.5], ["Cy Fox", "Main St", 9.0, 5.0]],
         TableKind.MONTHLY_BY_MEMBER),
        # Deals of which nothing is open; and some that are.
        ([["Deal #", "Date", "Customer", "Salesperson", "Sale Price"], ["D1", D, "Hugh Barlow", "Ann Lee", 21500.0],
          ["D2", E, "Mei Tanaka", "Bo Ray", 18250.0]], TableKind.SALE_LINES),
        ([["Deal #", "Date", "Customer", "Salesperson", "Stage", "Value"], ["D1", D, "Acme", "Ann Lee", "Proposal", 21500.0],
          ["D2", E, "Bolt", "Bo Ray", "Won", 18250.0]], TableKind.OPPORTUNITIES),
        # A visit, whatever it is called; offers that name the invoice that came of them.
        ([["Visit date", "Rep", "Account", "Spoke to", "Outcome", "Notes"], [D, "Ann Lee", "Acme", "Pat", "Order placed", "fine"],
          [E, "Bo Ray", "Bolt", "Orla", "No decision", "busy"]], TableKind.ACTIVITIES),
        ([["Estimates by Customer"], ["Date", "Num", "Customer", "Estimate Status", "Expiration Date", "Invoice Number", "Amount"],
          [D, "1001", "Acme", "Accepted", E, "2001", 90.0], [D, "1002", "Bolt", "Pending", E, N, 75.5]], TableKind.QUOTES),
        # Accounts drawn up, and sales by month that are none.
        ([["Balance Sheet"], ["Acme Inc"], [N, "Oct 31, 2025", "Oct 31, 2024"], ["Assets", N, N], ["Cash", 5.0, 4.0],
          ["Accounts receivable", 8.5, 6.0], ["Total assets", 13.5, 10.0]], TableKind.UNKNOWN),
        ([["Sales by region"], [N, "Oct 2025", "Oct 2024"], ["East", 5.0, 4.0], ["West", 8.5, 6.0]], TableKind.SUMMARY_BY_OTHER),
        # A list of goods says who supplies them.
        ([["SKU", "Item", "Supplier", "Price"], ["S1", "Mat", "Uline", 5.5], ["S2", "Stove", "Baldor", 6.5]], TableKind.PRODUCTS),
        # Who signs: a form.
        ([["销售合同评审表"], ["客户名称", "渝江压铸", N, "合同编号", "CQ-1"], ["合同金额", "￥1,860.00", N, "付款方式", "现金"],
          ["技术部意见", "可满足", N, "签字：", "何工"], ["财务部意见", "不低于三成", N, "签字：", N]], TableKind.FORM),
    ],
)  # fmt: skip
def test_table_when_it_lacks_what_sales_have_then_is_none(rows: Sequence[Row], kind: TableKind) -> None:
    assert one(*rows).kind is kind


def test_shops_when_people_stand_in_many_rows_then_are_customers() -> None:
    rows = [["南区", "李少媚" if at < 8 else "柯小娥", "代表", f"S20{at:02d}", f"华润{at}店"] for at in range(16)]

    table = one(["大区", "姓名", "职位", "门店编号", "门店名称"], *rows)

    assert (table.kind, meanings(table)[3:]) == (TableKind.CUSTOMERS, ["customer_id", "customer"])


@pytest.mark.parametrize(
    ("rows", "kind", "means"),
    [
        # Who joined bought; who sold it says another column.
        ([["Sold On", "Member", "Plan Sold", "Sold By", "Total Contract"], [D, "Hugh Barlow", "Gold", "Ann Lee", 517.0],
          [E, "Mei Tanaka", "Basic", "Bo Ray", 409.0]], TableKind.SALE_LINES, "day customer product member amount"),
        ([["Date Sold", "Customer", "Sales Consultant", "Vehicle", "Selling Price", "Trade ACV"],
          [D, "Hugh Barlow", "Ann Lee", "24 Civic", 31500.0, 4000.0], [E, "Mei Tanaka", "Bo Ray", "23 F-150", 28250.5, 900.0]],
         TableKind.SALE_LINES, "day customer member product amount ignored"),
        ([["Rep", "Amount", "Gross Margin", "Gross Margin %"], ["Ann Lee", 90.0, 36.0, 40.0], ["Bo Ray", 80.0, 20.0, 25.0],
          ["Cy Fox", 50.0, 15.0, 30.0]], TableKind.MONTHLY_BY_MEMBER, "member amount profit margin"),
        ([["Shift Date", "Cashier", "Gross", "Returns", "Net"], [D, "Ann Lee", 90.5, -10.0, 80.5], [D, "Bo Ray", 70.0, -5.25, 64.75],
          [E, "Ann Lee", 88.0, -8.0, 80.0]], TableKind.SALE_LINES, "day member ignored ignored amount"),
        ([["Invoice Date", "Invoice Number", "Invoice Status", "Customer Name", "Due Date", "Item Name", "Quantity", "Item Price"],
          [D, "INV-1", "Sent", "Acme", E, "Pump", 2.0, 40.0], [D, "INV-2", "Overdue", "Bolt", E, "Valve", 3.0, 9.5]],
         TableKind.SALE_LINES, "day order_number status customer due_date product quantity unit_price"),
        ([["id", "Created date (UTC)", "Amount", "Captured", "Customer Email", "Status", "Seller Message"],
          ["ch_3Nx1", D, 40.0, "TRUE", "ann@acme.com", "Paid", "Payment complete."],
          ["ch_3Nx2", E, 9.5, "TRUE", "bo@bolt.com", "Paid", "Payment complete."]],
         TableKind.RECEIPTS, "number day amount ignored email status ignored"),
        ([["Account", "Street", "Main Contact", "Phone", "Tier"], ["Acme", "9 Oak St", "Hugh Barlow", "555-0101", "A"],
          ["Bolt", "7 Elm St", "Mei Tanaka", "555-0102", "B"]], TableKind.CUSTOMERS, "customer address contact phone grade"),
        ([["Property", "Agent", "Sold Price", "Close Date"], ["9 Oak St", "Ann Lee", 410000.0, D], ["7 Elm St", "Bo Ray", 385500.0, E]],
         TableKind.SALE_LINES, "product member amount day"),
        ([["Name", "Company", "Status", "Deal Size", "Owner", "Next Follow Up"], ["Hugh Barlow", "Acme", "New", 5.0, "Ann Lee", D],
          ["Mei Tanaka", "Bolt", "Proposal sent", 9.0, "Bo Ray", E], ["Ines Duarte", "Cobalt", "Won", 7.5, "Ann Lee", E],
          ["Rob Ellison", "Delta", "Lost", 6.5, "Ann Lee", E]],
         TableKind.OPPORTUNITIES, "opportunity customer stage amount member next_day"),
        ([["Document No.", "Item", "Material", "Description", "Billed Quantity", "Net Value", "Date"],
          ["9001", "10", "TR-1200", "Bit set", 8.0, 391.25, D], ["9002", "10", "TR-1700", "Ratchet", 15.0, 733.5, E],
          ["9003", "20", "TR-1200", "Bit set", 3.0, 146.7, E], ["9004", "10", "TR-1000", "Wrench", 9.0, 1912.5, E]],
         TableKind.SALE_LINES, "order_number line_id product_id product quantity amount day"),
    ],
)  # fmt: skip
def test_table_when_its_words_mislead_then_its_columns_tell_what_it_is(rows: Sequence[Row], kind: TableKind, means: str) -> None:
    table = one(*rows)

    assert (table.kind, meanings(table)) == (kind, means.split())


@pytest.mark.parametrize(
    ("headings", "found"),
    [
        (["订单编号", "客户", "订单日期", "出货日期", "金额"], ["day", "ship_date"]),
        (["Order ID", "Customer", "Order Date", "Delivery Date", "Amount"], ["day", "ship_date"]),
    ],
)
def test_day_when_order_and_shipment_have_one_then_the_order_goes_first(headings: list[str], found: list[str]) -> None:
    assert meanings(one(headings, ["A1", "甲", D, E, 9.0], ["A2", "乙", D, E, 8.0]))[2:4] == found


def test_day_when_only_the_shipment_has_one_then_is_the_day_of_the_sale() -> None:
    table = one(
        ["单据编号", "客户", "存货名称", "发货日期", "数量", "金额"], ["A1", "甲", "笔", D, 2.0, 9.0], ["A2", "乙", "纸", E, 3.0, 8.0]
    )

    assert meanings(table)[3] == "day"
    assert "period" not in table.needs


def test_price_when_a_discount_leads_to_it_and_rows_are_single_things_then_is_the_amount() -> None:
    rows = [[D, f"客户{at}", "启源", 119900.0 + 1000 * at, 106900.0 + 900 * at, 13000.0 + 100 * at, 1980.0 * at] for at in range(5)]

    table = one(["开票日期", "客户姓名", "车系", "指导价", "开票价", "优惠金额", "精品金额"], *rows)

    amount = table.column(Meaning.AMOUNT)
    assert amount is not None
    assert amount.header == "开票价"


def test_roster_when_teams_stand_above_people_with_their_number_then_are_no_people() -> None:
    table = one(
        ["销售人员花名册"],
        ["序号", "姓名", "岗位", "入职时间", "手机号"],
        ["成都分公司（3人）", N, N, N, N],
        [1, "彭立新", "经理", "2021-12-01", "13790206298"],
        [2, "许倩", "代表", "2022-03-01", "13775647805"],
        [3, "石磊", "代表", "2022-04-01", "13775647806"],
        ["重庆分公司（3人）", N, N, N, N],
        [4, "赖国庆", "代表", "2022-01-01", "13761985798"],
        [5, "夏雨", "代表", "2022-01-02", "13761985799"],
        [6, "唐婉婷", "代表", "2022-01-03", "13761985790"],
    )

    assert (table.kind, table.row_numbers(), meanings(table)[-1]) == (TableKind.ROSTER, [4, 5, 6, 8, 9, 10], "team")


@pytest.mark.parametrize("label", ["營業稅5%", "增值税（13%）", "Sales Tax", "VAT 20%", "GST:"])
def test_row_when_it_adds_the_tax_then_is_no_line(label: str) -> None:
    assert tax_label([N, N, N, N, label, 2100.0]) is not None


@pytest.mark.parametrize("cells", [["税务咨询", N, N, 1.0, 500.0], ["Tax return", N, N, N, 500.0], ["VAT advice", "hours", N, 2.0, 500.0]])
def test_row_when_tax_is_what_is_sold_then_is_a_line(cells: Row) -> None:
    assert tax_label(cells) is None


def test_total_when_it_has_a_rate_beside_it_then_the_rate_is_no_total() -> None:
    table = one(
        ["姓名", "1月", N, "2月", N, "一季度合计", N],
        [N, "完成", "完成率", "完成", "完成率", "完成", "完成率"],
        ["夏冰", 9.0, 0.9, 8.0, 0.8, 17.0, 0.85],
        ["李四", 5.0, 0.5, 4.0, 0.4, 9.0, 0.45],
    )

    assert meanings(table)[-2:] == ["total", "ignored"]


def _book(*sheets: tuple[str, Sequence[Row]]) -> Workbook:
    made = []
    for name, rows in sheets:
        width = max(map(len, rows))
        made.append(SheetGrid(name, False, [[*row, *[N] * (width - len(row))] for row in rows]))
    return Workbook(Path("x.xlsx"), "xlsx", tuple(made))


def test_sums_when_by_person_of_several_sheets_together_then_are_told() -> None:
    head = ["日期", "客户", "业务员", "金额"]
    tables = recognise(
        _book(
            ("国控", [head, [D, "甲", "刘立", 90.5], [E, "乙", "赵刚", 80.0]]),
            ("九州通", [head, [D, "丙", "刘立", 9.0], [E, "丁", "赵刚", 7.0]]),
            ("汇总", [["业务员", "金额"], ["刘立", 99.5], ["赵刚", 87.0]]),
        )
    )

    assert tables[-1].sum_of == ("国控", "九州通")


def test_unit_when_it_stands_above_the_first_table_then_holds_for_those_below() -> None:
    rows: list[Row] = [
        ["单位：万元"],
        ["姓名", "战队", "本月业绩"], ["孙庆", "猛虎队", 39.0], ["萧梦", "雄鹰队", 37.0], ["董英", "猛虎队", 36.0],
        [],
        ["战队PK榜"],
        ["名次", "战队", "团队目标", "团队业绩"], [1, "猛虎队", 80.0, 75.0], [2, "雄鹰队", 40.0, 37.0],
    ]  # fmt: skip

    first, second = recognise(_book(("榜", rows)))

    assert (first.factor, second.factor, second.sum_of) == (10_000, 10_000, ("榜",))
