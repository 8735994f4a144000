"""A row of targets and results that says what its figures count is taken at its word."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.model import Receipt, SaleLine, Target
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import grid, planned
from tests.core.imports.sheets import apply, stored

HEADER: list[Cell] = ["目标规则", "考核对象", "年度", "1月目标值", "2月目标值", "3月目标值", "1月完成值", "2月完成值", "3月完成值"]


def _row(rule: str, name: str) -> list[Cell]:
    return [rule, name, 2026.0, 100.0, 110.0, 120.0, 90.0, 95.0, 99.0]


@pytest.mark.parametrize(
    ("rules", "targets", "sold", "received"),
    [
        (("回款目标", "回款目标"), {"receipts"}, 0, 568),
        (("销售额目标", "销售额目标"), {"sales_amount"}, 568, 0),
        (("回款目标", "销售额目标"), {"receipts", "sales_amount"}, 284, 284),
        (("新客户目标", "销售额目标"), {"new_customers", "sales_amount"}, 284, 0),  # new customers are counted
        # Words that are no metrics say nothing.
        (("年度一类", "年度二类"), {"sales_amount"}, 568, 0),
        (("华东回款", "华南回款"), {"sales_amount"}, 568, 0),
    ],
)
def test_results_when_each_row_says_what_it_counts_then_it_counts_so(
    sqlite_database: Database, rules: tuple[str, str], targets: set[str], sold: int, received: int
) -> None:
    sheet = grid(HEADER, _row(rules[0], "张伟"), _row(rules[1], "李娜"), sheet="目标")

    apply(sqlite_database, planned(sqlite_database, sheet))

    assert {name for (name,) in stored(sqlite_database, Target.metric)} == targets
    assert sum((amount for (amount,) in stored(sqlite_database, SaleLine.amount)), Decimal(0)) == sold
    assert sum((amount for (amount,) in stored(sqlite_database, Receipt.amount)), Decimal(0)) == received
