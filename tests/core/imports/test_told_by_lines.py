"""A won opportunity whose order comes as a whole and by line counts once, by these lines."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import SaleLine
from salesdesk.sheets.grid import Cell
from tests.core.imports.sheets import Sheets, apply, planned, stored

M = Meaning
DEALS = list(
    zip(
        "商机名称 客户 金额 成交日期 阶段 负责人".split(),
        map(M, "opportunity customer amount close_date stage member".split()),
        strict=True,
    )
)


def _deals(sheets: Sheets) -> Path:
    rows: list[list[Cell]] = [
        ["晟泰-设备", "晟泰机械", 100.0, "2026-10-05", "赢单", "张三"],
        ["宏远-备件", "宏远科技", 70.0, "2026-10-06", "赢单", "李四"],
        ["宏远-年度", "宏远科技", 500.0, "2026-12-06", "方案", "李四"],
    ]
    return sheets.add("deals.xlsx", TableKind.OPPORTUNITIES, DEALS, rows)


def _lines(sheets: Sheets) -> Path:
    rows: list[list[Cell]] = [["DD1", "1", "泵", 60.0, "2026-10-12"], ["DD1", "2", "阀", 40.0, "2026-10-12"]]
    headings = list(zip("订单号 行 产品 金额 日期".split(), map(M, "order_number line_id product amount day".split()), strict=True))
    return sheets.add("lines.xlsx", TableKind.SALE_LINES, headings, rows)


def _orders_of_deals(sheets: Sheets) -> Path:
    headings = list(zip("订单号 商机 客户 日期 金额".split(), map(M, "order_number opportunity customer day amount".split()), strict=True))
    return sheets.add("orders.xlsx", TableKind.ORDERS, headings, [["DD1", "晟泰-设备", "晟泰机械", "2026-10-12", 100.0]])


@pytest.mark.parametrize("order", list(permutations((_deals, _orders_of_deals, _lines))))
def test_a_won_opportunity_when_the_lines_of_its_order_come_too_then_counts_once_and_again_changes_nothing(
    sqlite_database: Database, sheets: Sheets, order: tuple[Callable[[Sheets], Path], ...]
) -> None:
    paths = [one(sheets) for one in order]
    for path in paths:
        apply(sqlite_database, planned(sqlite_database, sheets, path))
    again = [planned(sqlite_database, sheets, path).counts for path in paths]

    found = dict(stored(sqlite_database, SaleLine.order_number, SaleLine.opportunity))
    assert sum(amount or 0 for (amount,) in stored(sqlite_database, SaleLine.amount)) == 170
    assert (found["DD1"], [(one.new, one.changed) for one in again]) == ("晟泰-设备", [(0, 0)] * 3)
