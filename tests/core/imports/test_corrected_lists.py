"""A list that comes again corrected, but written otherwise than the first one: its corrections change what they correct."""

from __future__ import annotations

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import SaleLine
from salesdesk.sheets.grid import Cell
from salesdesk.undo import undo
from tests.core.imports.sheets import Sheets, apply, planned, stored

M = Meaning
ONCE = Choices(twice="once")
NUMBERED = list(zip("订单号 日期 客户 金额 负责人".split(), map(M, "order_number day customer amount member".split()), strict=True))
FIRST: list[list[Cell]] = [[f"S{at}", f"2026-10-{at + 1:02}", f"客户{at}公司", 100.0 + at, "张三"] for at in range(10)]


def _sales(db: Database) -> object:
    return sum(amount for (amount,) in stored(db, SaleLine.amount))


def _changed(at: int, column: int, value: Cell) -> list[list[Cell]]:
    return [[*row[:column], value, *row[column + 1 :]] if n == at else row for n, row in enumerate(FIRST)]


@pytest.mark.parametrize(
    ("rows", "told", "sales"),
    [
        (FIRST, (10, 0, 0, 0), 1045),
        (_changed(4, 3, 604.0), (9, 1, 0, 0), 1545),  # an amount put right
        (_changed(4, 2, "另一家公司"), (9, 1, 0, 0), 1045),
        (_changed(4, 1, "2026-10-09"), (9, 1, 0, 0), 1045),
        (_changed(4, 4, "李四"), (9, 1, 0, 0), 1045),
        (FIRST[:4] + FIRST[5:], (9, 0, 0, 1), 1045),  # a row taken out: it stays, and it is said
        ([*FIRST, ["", "2026-10-05", "新客户", 9.0, "张三"]], (10, 0, 1, 0), 1054),
        ([*FIRST, ["", "2026-10-05", "客户4公司", 9.0, "张三"]], (10, 0, 1, 0), 1054),  # a second sale to a customer on a day
        (FIRST[:4], (4, 0, 0, 0), 1045),
    ],
)
def test_a_list_without_numbers_when_it_is_a_corrected_one_of_orders_then_its_corrections_count_in_their_place(
    database: Database, sheets: Sheets, rows: list[list[Cell]], told: tuple[int, ...], sales: int
) -> None:
    apply(database, planned(database, sheets, sheets.add("orders.xlsx", TableKind.SALE_LINES, NUMBERED, FIRST)))
    path = sheets.add("list.xlsx", TableKind.SALE_LINES, NUMBERED[1:], [row[1:] for row in rows])

    (asked,) = planned(database, sheets, path).tables[0].twice
    plan = planned(database, sheets, path, ONCE)
    result = apply(database, plan)

    assert asked.file == "orders.xlsx"
    assert (asked.n, asked.changed, asked.alone, asked.missing) == told
    assert (plan.counts.set_aside, plan.counts.changed, plan.counts.new) == told[:3]
    assert _sales(database) == sales
    assert not planned(database, sheets, path, ONCE).writes
    if result.action_id is not None:
        undo(database, result.action_id)
        assert _sales(database) == 1045
