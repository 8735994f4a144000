"""Lines of orders that say no more than when they were entered are of the day of their order."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.db import Database
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import SaleLine
from salesdesk.sheets.grid import Cell
from tests.core.imports.sheets import Heading, Sheets, apply, planned, stored

HEADS: list[Heading] = [("订单编号", Meaning.ORDER_NUMBER), ("下单日期", Meaning.DAY), ("销售额", Meaning.AMOUNT)]
ORDERS: list[list[Cell]] = [["S1", "2026-03-02", 100.0]]
LINES: list[Heading] = [
    ("订单编号", Meaning.ORDER_NUMBER),
    ("订单产品编号", Meaning.LINE_ID),
    ("产品", Meaning.PRODUCT),
    ("金额", Meaning.AMOUNT),
]
PARTS: list[list[Cell]] = [["S1", "L1", "泵", 60.0, "2026-02-27 10:00"], ["S9", "L2", "阀", 40.0, "2026-02-28 10:00"]]
OF_ORDER, OF_ENTRY = date(2026, 3, 2), date(2026, 2, 27)


@pytest.mark.parametrize("order", ["together", "order first"])
@pytest.mark.parametrize(
    ("entered", "day"),
    [
        (("创建时间", Meaning.CREATED), OF_ORDER),
        (("创建时间", Meaning.DAY), OF_ORDER),  # taken for the day, since there is no other
        (("录入日期", Meaning.DAY), OF_ORDER),
        (("Created At", Meaning.DAY), OF_ORDER),
        (("日期", Meaning.DAY), OF_ENTRY),  # a day of their own
        (("发货日期", Meaning.DAY), OF_ENTRY),
    ],
)
def test_lines_when_they_say_when_they_were_entered_then_they_are_of_the_day_of_their_order(
    sqlite_database: Database, sheets: Sheets, entered: Heading, day: date, order: str
) -> None:
    heads = sheets.add("heads.xlsx", TableKind.ORDERS, HEADS, ORDERS)
    lines = sheets.add("lines.xlsx", TableKind.SALE_LINES, [*LINES, entered], PARTS)

    for paths in [[heads, lines]] if order == "together" else [[heads], [lines]]:
        apply(sqlite_database, planned(sqlite_database, sheets, *paths))

    days = dict(stored(sqlite_database, SaleLine.match_key, SaleLine.day))
    assert days["o:S1:L1"] == day
    assert days["o:S9:L2"] == date(2026, 2, 28)  # its order is not known
    assert not planned(sqlite_database, sheets, lines).writes


def test_lines_when_other_lines_of_their_order_are_known_then_each_has_its_own_day(sqlite_database: Database, sheets: Sheets) -> None:
    lines: list[list[Cell]] = [["S1", "L1", "泵", 60.0, "2026-02-27"], ["S1", "L2", "阀", 40.0, "2026-03-01"]]
    path = sheets.add("lines.xlsx", TableKind.SALE_LINES, [*LINES, ("创建时间", Meaning.DAY)], lines)
    apply(sqlite_database, planned(sqlite_database, sheets, path))

    assert [day for (day,) in stored(sqlite_database, SaleLine.day)] == [date(2026, 2, 27), date(2026, 3, 1)]
    assert not planned(sqlite_database, sheets, path).writes
