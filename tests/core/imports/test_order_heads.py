"""An order and its lines, coming in two sheets, count once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.measure import EVERYONE, value
from salesdesk.model import Customer, Member, SaleLine
from salesdesk.period import Period
from salesdesk.sheets.grid import Cell
from salesdesk.undo import undo
from tests.core.imports.sheets import Sheets, apply, planned, stored

HEADS = [
    ("订单号", Meaning.ORDER_NUMBER),
    ("日期", Meaning.DAY),
    ("客户", Meaning.CUSTOMER),
    ("销售员", Meaning.MEMBER),
    ("金额", Meaning.AMOUNT),
]
LINES = [("订单号", Meaning.ORDER_NUMBER), ("日期", Meaning.DAY), ("产品", Meaning.PRODUCT), ("金额", Meaning.AMOUNT)]
ORDERS: list[list[Cell]] = [["S1", "2026-10-08", "晟泰机械", "张三", 100.0], ["S2", "2026-10-09", "宏远科技", "李四", 70.0]]
PARTS: list[list[Cell]] = [["S1", "2026-10-08", "手表", 60.0], ["S1", "2026-10-08", "耳机", 40.0]]


def _heads(sheets: Sheets) -> Path:
    return sheets.add("heads.xlsx", TableKind.ORDERS, HEADS, ORDERS)


def _lines(sheets: Sheets) -> Path:
    return sheets.add("lines.xlsx", TableKind.SALE_LINES, LINES, PARTS)


def _sales(db: Database) -> object:
    with db.read() as session:
        return value(session, "sales_amount", EVERYONE, Period.month(2026, 10))


def _by_member(db: Database) -> dict[str, Decimal]:
    names = dict(stored(db, Member.id, Member.name))
    found: dict[str, Decimal] = {}
    for member, amount in stored(db, SaleLine.member_id, SaleLine.amount):
        found[names[member]] = found.get(names[member], Decimal(0)) + (amount or 0)
    return found


@pytest.mark.parametrize("order", ["together", "heads first", "lines first"])
def test_orders_when_their_lines_come_too_then_they_count_once_and_the_member_keeps_them(
    database: Database, sheets: Sheets, order: str
) -> None:
    heads, lines = _heads(sheets), _lines(sheets)
    steps = {"together": [[heads, lines]], "heads first": [[heads], [lines]], "lines first": [[lines], [heads]]}[order]

    for paths in steps:
        plan = planned(database, sheets, *paths)
        apply(database, plan)

    assert _sales(database) == 170
    assert _by_member(database) == {"张三": 100, "李四": 70}
    assert any(": {n}" in note.source and "lines" in note.source for table in plan.tables for note in table.notes)
    assert planned(database, sheets, heads, lines).counts == Counts(same=4)
    assert not planned(database, sheets, heads, lines).writes


def test_undo_when_lines_replaced_an_order_then_it_has_its_amount_again(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, _heads(sheets)))
    result = apply(database, planned(database, sheets, _lines(sheets)))
    assert result.action_id is not None

    undo(database, result.action_id)

    assert stored(database, SaleLine.order_number, SaleLine.amount) == [("S1", 100), ("S2", 70)]


def test_orders_when_lines_say_another_sum_then_it_is_told(sqlite_database: Database, sheets: Sheets) -> None:
    lines = sheets.add("lines.xlsx", TableKind.SALE_LINES, LINES, PARTS[:1])

    table = planned(sqlite_database, sheets, _heads(sheets), lines).tables[0]

    assert any("another amount" in note.source and "S1" in str(note) for note in table.notes)
    assert dict(table.samples[0].values).get("amount") is None


def test_orders_when_only_their_number_is_the_same_then_both_count(sqlite_database: Database, sheets: Sheets) -> None:
    rows: list[list[Cell]] = [["S1", "2026-10-08", "恒达电子", "手表", 60.0]]
    lines = sheets.add("lines.xlsx", TableKind.SALE_LINES, [*LINES[:2], ("客户", Meaning.CUSTOMER), *LINES[2:]], rows)

    apply(sqlite_database, planned(sqlite_database, sheets, _heads(sheets), lines))

    assert _sales(sqlite_database) == 230
    assert len(stored(sqlite_database, Customer.name)) == 3


def test_orders_when_lines_have_no_money_then_the_order_counts(sqlite_database: Database, sheets: Sheets) -> None:
    lines = sheets.add("lines.xlsx", TableKind.SALE_LINES, LINES[:3], [row[:3] for row in PARTS])

    apply(sqlite_database, planned(sqlite_database, sheets, _heads(sheets), lines))

    assert _sales(sqlite_database) == 170
    assert {day for (day,) in stored(sqlite_database, SaleLine.day)} == {date(2026, 10, 8), date(2026, 10, 9)}


def test_lines_when_their_order_has_no_amount_then_they_take_its_customer_and_member(sqlite_database: Database, sheets: Sheets) -> None:
    heads = sheets.add("heads.xlsx", TableKind.ORDERS, HEADS[:4], [row[:4] for row in ORDERS])

    plan = planned(sqlite_database, sheets, heads, _lines(sheets))
    apply(sqlite_database, plan)

    assert _by_member(sqlite_database) == {"张三": 100, "李四": 0}
    assert not any("lines count" in note.source for table in plan.tables for note in table.notes)
