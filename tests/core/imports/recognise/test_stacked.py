"""Tables of one form one above the other: another one begins below a title of another kind, not below one of the same."""

from __future__ import annotations

import pytest

from salesdesk.imports.recognise.terms import TableKind
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import tables

ZH: list[Cell] = ["日期", "业务员", "客户", "金额"]
EN: list[Cell] = ["Date", "Sales rep", "Customer", "Amount"]
MONTHS: list[Cell] = ["姓名", "1月", "2月"]
ROWS: list[list[Cell]] = [["2026-01-05", "张三", "甲公司", 500.0], ["2026-01-06", "李四", "乙公司", 510.0]]
OF_MONTHS: list[list[Cell]] = [["张三", 100.0, 200.0], ["李四", 90.0, 180.0]]
SOLD, RETURNED, RECEIVED, TARGETS, MONTHLY = map(TableKind, ("sale_lines", "returns", "receipts", "targets", "monthly_by_member"))

STACKED: dict[str, tuple[list[Cell], tuple[str, ...], list[TableKind]]] = {
    "orders and receipts": (ZH, ("销售订单", "回款"), [SOLD, RECEIVED]),
    "English": (EN, ("Sales", "Receipts"), [SOLD, RECEIVED]),
    "the first without a title": (ZH, ("", "2026年1月回款明细"), [SOLD, RECEIVED]),
    "receipts first": (ZH, ("一、回款", "二、销售"), [RECEIVED, SOLD]),
    "numbered, with returns": (ZH, ("一、销售", "二、退货", "三、回款"), [SOLD, RETURNED, RECEIVED]),
    "targets and results": (MONTHS, ("销售目标", "销售实际"), [TARGETS, MONTHLY]),
    "regions": (ZH, ("华东", "华南"), [SOLD]),
    "months of one kind": (ZH, ("1月销售", "2月订单"), [SOLD]),
    "a group of customers": (ZH, ("销售", "大客户"), [SOLD]),
}


@pytest.mark.parametrize("gap", [True, False], ids=["blank row", "no blank row"])
@pytest.mark.parametrize(("header", "titles", "kinds"), STACKED.values(), ids=STACKED)
def test_header_when_it_stands_again_below_a_title_then_that_of_another_kind_begins_a_table(
    header: list[Cell], titles: tuple[str, ...], kinds: list[TableKind], gap: bool
) -> None:
    lines: list[list[Cell]] = []
    for title in titles:
        lines += [[None] * len(header)] if lines and gap else []
        lines += [[title, *[None] * (len(header) - 1)]] if title else []
        lines += [header, *(OF_MONTHS if header is MONTHS else ROWS)]

    found = tables(*lines)

    assert [table.kind for table in found] == kinds
    assert [table.title for table in found][1:] == list(titles[1 : len(kinds)])
