"""Sheets of other departments, and sheets of ours that have a column of theirs: what `test_others_sheets` recognises."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell

D = date(2026, 9, 3)
Row = Sequence[Cell]

OTHERS: dict[str, tuple[str, tuple[Row, ...]]] = {
    "an account at the bank": (
        "An account",
        (
            ["Booking Date", "Value Date", "Text", "Beneficiary / Remitter", "Amount", "Currency", "Balance"],
            [D, D, "Direct debit", "Northwind Energy", -310.5, "EUR", 5212.5],
            [D, D, "Transfer", "Tailspin Toys", 1195.0, "EUR", 6407.5],
        ),
    ),
    "applicants in English": (
        "Applicants",
        (
            ["Candidate", "Requisition", "Job Title", "Stage", "Source", "Recruiter", "Applied On", "Expected Salary"],
            ["Ines Roth", "REQ-1", "Account Executive", "Offer", "Referral", "P. Hahn", D, 61000.0],
            ["Omar Diaz", "REQ-2", "Sales Engineer", "Onsite", "LinkedIn", "P. Hahn", D, 64000.0],
        ),
    ),
    "what campaigns cost": (
        "Expenses",
        (
            ["Campaign", "Channel", "Owner", "Start", "Budget", "Spend to date", "Impressions", "Clicks", "Leads"],
            ["Spring fair", "Event", "P. Hahn", D, 2000.0, 1627.5, 56850.0, 2636.0, 21.0],
            ["Newsletter", "E-mail", "P. Hahn", D, 900.0, 310.0, 8850.0, 636.0, 12.0],
        ),
    ),
    "orders in the workshop": (
        "Production",
        (
            ["Date", "Work Order", "Machine", "Product", "Planned Output", "Good Units", "Scrap Qty"],
            [D, "WO-1", "M1", "Pump", 120.0, 118.0, 2.0],
            [D, "WO-2", "M2", "Valve", 80.0, 79.0, 1.0],
        ),
    ),
    "purchases": (
        "Purchases",
        (
            ["单据编号", "入库日期", "供应商", "采购员", "物料名称", "数量", "含税单价", "价税合计"],
            ["R1", D, "宁波供应链", "沈佳怡", "编码器", 2.0, 5.0, 10.0],
            ["R2", D, "宁波供应链", "夏冰", "网关", 3.0, 5.0, 15.0],
        ),
    ),
    "what was ordered of vendors": (
        "Purchases",
        (
            ["Purchase Order Date", "Vendor", "Buyer", "Item", "Description", "Qty Ord", "Unit Cost", "Ext. Cost"],
            [D, "Paper Co", "K. Bell", "RM-1", "Bracket", 10.0, 2.5, 25.0],
            [D, "Steel Co", "M. Diaz", "RM-2", "Bearing", 4.0, 5.0, 20.0],
        ),
    ),
    "what the stock is worth": (
        "Stock",
        (
            ["SKU", "Item", "Warehouse", "Bin", "On Hand", "Reorder Level", "Avg Cost", "Stock Value"],
            ["S1", "Tent", "CHC", "A4", 20.0, 5.0, 12.5, 250.0],
            ["S2", "Stove", "AKL", "B1", 4.0, 5.0, 30.0, 120.0],
        ),
    ),
    "bills": (
        "Purchases",
        (
            ["Bill No", "Bill Date", "Vendor", "Category", "Amount", "Status"],
            ["B1", D, "Paper Co", "Office", 12.0, "Paid"],
            ["B2", D, "Paper Co", "Office", 9.5, "Paid"],
        ),
    ),
    "stock": (
        "Stock",
        (
            ["仓库", "物料编码", "物料名称", "期初数量", "入库数量", "出库数量", "结存数量", "结存金额"],
            ["成品仓", "C1", "编码器", 10.0, 20.0, 15.0, 15.0, 900.0],
            ["成品仓", "C2", "网关", 10.0, 20.0, 15.0, 15.0, 800.0],
        ),
    ),
    "expenses": (
        "Expenses",
        (
            ["报销日期", "报销人", "部门", "费用类型", "金额", "事由"],
            [D, "沈佳怡", "销售部", "差旅费", 320.0, "出差"],
            [D, "夏冰", "销售部", "招待费", 150.0, "出差"],
        ),
    ),
    "attendance": (
        "Working hours",
        (
            ["姓名", "部门", "应出勤", "实际出勤", "迟到次数", "请假天数"],
            ["沈佳怡", "销售部", 22.0, 21.0, 1.0, 1.0],
            ["夏冰", "销售部", 22.0, 22.0, 0.0, 0.0],
        ),
    ),
    "requests for leave": (
        "Working hours",
        (
            ["vacation_id", "employee_id", "employee_name", "vacation_type", "start_date", "end_date", "days_count", "status"],
            ["V1", "2501", "Anna Smith", "annual", D, D, 1.0, "approved"],
            ["V2", "2502", "Tom Ford", "family", D, D, 3.0, "pending"],
        ),
    ),
    "marks of a class": (
        "Marks",
        (
            ["序号", "姓名", "平时成绩", "考试成绩", "总成绩", "学分绩点", "备注"],
            [1.0, "沈佳怡", 19.0, 65.0, 71.0, 8.0, None],
            [2.0, "夏冰", 18.0, 62.0, 69.0, 4.0, None],
        ),
    ),
    "ledger": (
        "An account",
        (
            ["日期", "凭证字号", "摘要", "业务员", "借方", "贷方", "方向", "余额"],
            [D, "记-1", "销售商品", "夏冰", 900.0, None, "借", 900.0],
            [D, "记-2", "收回货款", "夏冰", None, 500.0, "借", 400.0],
        ),
    ),
    "bank": (
        "An account",
        (
            ["Date", "Description", "Money Out", "Money In", "Balance"],
            [D, "CARD PAYMENT", 12.0, None, 88.0],
            [D, "ALDWYCH", None, 30.0, 118.0],
        ),
    ),
    "stock by batch, empty of buyers": (
        "Stock",
        (
            ["物料", "描述", "现有库存", "已分配量", "待入库量", "库位", "生产日期", "生产批号", "数量"],
            ["F1", "软糖", 90.0, 0.0, 10.0, "DC-1", D, "B1", 50.0],
            ["F2", "饼干", 80.0, 0.0, 20.0, "DC-2", D, "B2", 30.0],
        ),
    ),
    "stock movements": (
        "Stock",
        (
            ["日期", "商品名称", "期初库存", "入库数量", "销售数量", "结存数量"],
            [D, "笔", 10.0, 5.0, 3.0, 12.0],
            [D, "纸", 20.0, 5.0, 4.0, 21.0],
        ),
    ),
    "invoices of suppliers": (
        "Purchases",
        (
            ["开票日期", "发票号码", "销方名称", "销方税号", "金额", "税额", "价税合计"],
            [D, "001", "宁波供应链", "9133", 100.0, 13.0, 113.0],
            [D, "002", "宁波供应链", "9133", 200.0, 26.0, 226.0],
        ),
    ),
    "production": (
        "Production",
        (
            ["日期", "生产单号", "产品名称", "工序", "计划产量", "完工数量", "不良数", "车间"],
            [D, "W1", "编码器", "装配", 100.0, 98.0, 2.0, "一车间"],
            [D, "W2", "网关", "装配", 50.0, 50.0, 0.0, "一车间"],
        ),
    ),
    "applicants": (
        "Applicants",
        (
            ["姓名", "应聘岗位", "电话", "简历来源", "面试时间", "面试结果", "状态"],
            ["张三", "销售代表", "138", "招聘网站", D, "通过", "待入职"],
            ["李四", "销售代表", "139", "内推", D, "未通过", "淘汰"],
        ),
    ),
    "assets": (
        "What the company owns",
        (
            ["资产编号", "资产名称", "类别", "规格型号", "购置日期", "原值", "累计折旧", "净值", "使用部门"],
            ["A1", "电脑", "电子", "X1", D, 8000.0, 2000.0, 6000.0, "销售部"],
            ["A2", "打印机", "电子", "P2", D, 3000.0, 500.0, 2500.0, "销售部"],
        ),
    ),
    "transports": (
        "Transports",
        (
            ["日期", "运单号", "承运商", "司机", "车牌号", "目的地", "重量", "运费"],
            [D, "Y1", "顺达", "王师傅", "苏A1", "宁波", 3.0, 800.0],
            [D, "Y2", "顺达", "王师傅", "苏A1", "台州", 2.0, 600.0],
        ),
    ),
    "a budget": (
        "Expenses",
        (
            ["部门", "预算科目", "年度预算", "已用预算", "剩余预算"],
            ["销售部", "差旅", 100.0, 40.0, 60.0],
            ["市场部", "广告", 200.0, 90.0, 110.0],
        ),
    ),
    "vouchers": (
        "An account",
        (
            ["日期", "凭证字号", "摘要", "科目编码", "科目名称", "借方金额", "贷方金额"],
            [D, "记-1", "销售商品", "1122", "应收账款", 900.0, None],
            [D, "记-1", "销售商品", "6001", "主营业务收入", None, 900.0],
        ),
    ),
    "transfers between warehouses": (
        "Stock",
        (
            ["调拨日期", "调出仓库", "调入仓库", "商品名称", "数量", "金额"],
            [D, "主仓", "分仓", "笔", 3.0, 30.0],
            [D, "主仓", "分仓", "纸", 3.0, 20.0],
        ),
    ),
    "expenses with one heading of their own": (
        "Expenses",
        (
            ["日期", "部门", "姓名", "费用项目", "金额", "备注"],
            [D, "销售部", "夏冰", "差旅费", 5.0, "x"],
            [D, "销售部", "李四", "招待费", 6.0, "y"],
        ),
    ),
    "parts of what is made": (
        "Production",
        (
            ["父件编码", "父件名称", "子件编码", "子件名称", "用量", "单位"],
            ["A", "电机", "B", "螺丝", 5.0, "个"],
            ["A", "电机", "C", "板", 1.0, "个"],
        ),
    ),
    "batches": (
        "Stock",
        (
            ["货品名称", "批号", "生产日期", "有效期至", "数量", "货位"],
            ["软糖", "B1", D, D, 5.0, "A-1"],
            ["软糖", "B2", D, D, 6.0, "A-2"],
        ),
    ),
    "forecast": (
        "A forecast",
        (
            ["客户", "负责人", "10月预测", "11月预测", "12月预测", "合计"],
            ["绍兴纺织", "沈佳怡", 10.0, 20.0, 30.0, 60.0],
            ["台州机电", "夏冰", 5.0, 5.0, 5.0, 15.0],
        ),
    ),
    "forecast by its name": (
        "A forecast",
        (
            ["2026年四季度销售预测"],
            ["姓名", "10月", "11月", "12月"],
            ["沈佳怡", 10.0, 20.0, 30.0],
            ["夏冰", 5.0, 5.0, 5.0],
        ),
    ),
}

OURS: dict[str, tuple[TableKind, tuple[Row, ...]]] = {
    "customers with their bank": (
        TableKind.CUSTOMERS,
        (
            ["Customer", "City", "Phone", "IBAN", "BIC", "Account Manager"],
            ["Tailspin Toys", "Delft", "+31 15 555 0101", "NL00BANK0123456789", "BANKNL2A", "P. Hahn"],
            ["Fabrikam", "Gent", "+32 9 555 0102", "BE00BANK0123456789", "BANKBEBB", "P. Hahn"],
        ),
    ),
    "sales of a shop with the clicks before them": (
        TableKind.SALE_LINES,
        (
            ["Date", "Customer", "Salesperson", "Product", "Quantity", "Revenue", "Clicks"],
            [D, "Tailspin Toys", "P. Hahn", "Pump", 2.0, 310.0, 14.0],
            [D, "Fabrikam", "O. Diaz", "Valve", 1.0, 95.0, 9.0],
        ),
    ),
    "what came back, with all that is known of it": (
        TableKind.RETURNS,
        (
            ["退货单号", "退货日期", "原销售单号", "客户", "业务员", "商品", "退货数量", "单价", "退货金额", "退货原因", "状态"],
            ["T1", D, "X7", "绍兴纺织", "夏冰", "网关", 2.0, 10.0, 20.0, "破损", "已入库"],
            ["T2", D, "X9", "台州机电", "夏冰", "编码器", 1.0, 30.0, 30.0, "错发", "已入库"],
            ["T3", D, "X9", "台州机电", "沈佳怡", "编码器", 1.0, 30.0, 30.0, "错发", "已入库"],
        ),
    ),
    "a register of quotes": (
        TableKind.QUOTES,
        (
            ["Quote #", "Rev", "Date", "Customer", "Prepared by", "Net Value", "Valid until", "Status", "Order ref."],
            ["Q1", "A", D, "Tailspin Toys", "P. Hahn", 310.0, D, "Lost", None],
            ["Q2", "B", D, "Fabrikam", "O. Diaz", 95.0, D, "Accepted", "SO-7"],
            ["Q3", "A", D, "Fabrikam", "O. Diaz", 120.0, D, "Expired", None],
        ),
    ),
    "money from abroad": (
        TableKind.RECEIPTS,
        (
            ["客户", "订单号", "收汇日期", "收汇金额", "手续费", "货币"],
            ["Tailspin Toys", "2504546", D, 8480.2, 12.0, "EUR"],
            ["Fabrikam", "2504547", D, 3920.8, 9.0, "USD"],
        ),
    ),
    "a trader's sales with who it was bought from": (
        TableKind.SALE_LINES,
        (
            ["日期", "客户", "业务员", "产品", "供应商", "采购金额", "销售金额"],
            [D, "绍兴纺织", "夏冰", "网关", "宁波供应链", 8.0, 10.0],
            [D, "台州机电", "夏冰", "网关", "宁波供应链", 16.0, 20.0],
        ),
    ),
    "products with who makes them and what they sell for": (
        TableKind.PRODUCTS,
        (
            ["SKU", "Product", "Category", "Vendor", "Unit Price", "Unit Cost", "On Hand", "Bin"],
            ["S1", "Tent", "Outdoor", "Camp Co", 99.0, 50.0, 20.0, "A4"],
            ["S2", "Stove", "Outdoor", "Fire Co", 49.0, 30.0, 4.0, "B1"],
        ),
    ),
    "products with their stock": (
        TableKind.PRODUCTS,
        (
            ["产品编码", "产品名称", "类别", "单价", "库存数量", "安全库存"],
            ["P1", "编码器", "传感", 10.0, 30.0, 5.0],
            ["P2", "网关", "通信", 20.0, 10.0, 5.0],
        ),
    ),
    "pay with the days worked": (
        TableKind.PAYROLL,
        (
            ["姓名", "应出勤", "实出勤", "底薪", "提成", "实发工资"],
            ["沈佳怡", 22.0, 22.0, 5000.0, 800.0, 5800.0],
            ["夏冰", 22.0, 21.0, 5000.0, 700.0, 5700.0],
        ),
    ),
}
