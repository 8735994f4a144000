"""Sales with what each of them earns its seller are sales; a statement of commissions is none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import meanings, one

N = None
D, E = date(2026, 10, 1), date(2026, 10, 2)
Row = Sequence[Cell]
SOLD = (["G1", "甲公司", "张三"], ["G2", "乙公司", "李四"])


@pytest.mark.parametrize(
    ("kind", "meant", "rows", "sheet"),
    [
        ("orders", "day order_number customer member cost profit amount commission",
         (["日期", "单号", "客户", "业务员", "成本金额", "毛利", "销售收入", "佣金"], [D, *SOLD[0], 150.0, 50.0, 200.0, 10.0],
          [E, *SOLD[1], 80.0, 20.0, 100.0, 5.0]), "Sheet1"),
        ("sale_lines", "day customer member amount profit commission",
         (["日期", "客户", "业务员", "销售收入", "毛利", "提成"], [D, "甲公司", "张三", 200.0, 50.0, 10.0],
          [E, "乙公司", "李四", 100.0, 20.0, 5.0]), "Sheet1"),
        ("sale_lines", "day customer product quantity unit_price member commission",
         (["成交日期", "客户", "产品", "数量", "单价", "业务员", "佣金"], [D, "甲公司", "泵", 2.0, 100.0, "张三", 10.0],
          [E, "乙公司", "阀", 1.0, 100.0, "李四", 5.0]), "Sheet1"),
        ("orders", "day order_number customer member amount cost profit commission",
         (["Date", "Order #", "Customer", "Rep", "Sale Amount", "Cost", "Profit", "Commission"],
          [D, "G1", "Acme", "Ann Lee", 200.0, 150.0, 50.0, 10.0],
          [E, "G2", "Bolt", "Bo Ray", 100.0, 80.0, 20.0, 5.0]), "Sheet1"),
        # The name of the sheet has the month of sales without a day; each has its number, so that a rate is no sign of a statement.
        ("orders", "order_number customer member amount commission_rate commission",
         (["单号", "客户", "业务员", "金额", "提成比例", "提成"], [*SOLD[0], 200.0, 0.05, 10.0],
          [*SOLD[1], 100.0, 0.05, 5.0]), "2026年10月"),
        # Called so; without customers; with a rate and no numbers; by what came in: statements.
        ("commissions", N,
         (["日期", "单号", "客户", "业务员", "销售收入", "佣金"], [D, *SOLD[0], 200.0, 10.0], [E, *SOLD[1], 100.0, 5.0]), "10月提成"),
        ("commissions", N, (["日期", "业务员", "业绩", "提成"], [D, "张三", 200.0, 10.0], [E, "李四", 100.0, 5.0]), "Sheet1"),
        ("commissions", N,
         (["日期", "客户", "业务员", "业绩", "提成比例", "提成"], [D, "甲公司", "张三", 200.0, 0.05, 10.0],
          [E, "乙公司", "李四", 100.0, 0.05, 5.0]), "Sheet1"),
        ("commissions", N,
         (["业务员", "客户", "订单号", "回款金额", "提成金额"], ["张三", "甲公司", "D1", 200.0, 10.0],
          ["李四", "乙公司", "D2", 100.0, 5.0]),
         "Sheet1"),
    ],
)  # fmt: skip
def test_commission_when_beside_a_whole_sale_then_the_table_lists_sales(
    kind: str, meant: str | None, rows: Sequence[Row], sheet: str
) -> None:
    table = one(*rows, sheet=sheet)

    assert table.kind.value == kind
    if meant is not None:
        assert " ".join(meanings(table)) == meant
