"""A receipt and its parts (回款, 回款明细), coming in two sheets, count once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.facts.receipt_parts import holds_parts
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Member, Receipt
from salesdesk.sheets.grid import Cell
from salesdesk.undo import undo
from tests.core.imports.sheets import Heading, Sheets, apply, planned, stored

HEADS: list[Heading] = [
    ("回款编号", Meaning.NUMBER),
    ("回款日期", Meaning.DAY),
    ("客户名称", Meaning.CUSTOMER),
    ("负责人", Meaning.MEMBER),
    ("回款金额", Meaning.RECEIVED),
]
PARTS: list[Heading] = [
    ("回款明细编号", Meaning.LINE_ID),
    ("回款", Meaning.NUMBER),
    ("销售订单编号", Meaning.ORDER_NUMBER),
    ("本次回款金额", Meaning.RECEIVED),
]
WHOLE: list[list[Cell]] = [["HK1", "2026-03-05", "晟泰机械", "张三", 300.0], ["HK2", "2026-03-06", "宏远科技", "李四", 500.0]]
SHARED: list[list[Cell]] = [["HM1", "HK1", "SO1", 200.0], ["HM2", "HK1", "SO2", 100.0], ["HM3", "HK2", "SO2", 500.0]]


def _heads(sheets: Sheets, rows: Sequence[Sequence[Cell]] = WHOLE) -> Path:
    return sheets.add("heads.xlsx", TableKind.RECEIPTS, HEADS, rows)


def _parts(sheets: Sheets, rows: Sequence[Sequence[Cell]] = SHARED) -> Path:
    return sheets.add("parts.xlsx", TableKind.RECEIPTS, PARTS, rows)


def _received(db: Database) -> dict[tuple[str, date], Decimal]:
    """Return what came in by whom and when."""
    names = dict(stored(db, Member.id, Member.name))
    found: dict[tuple[str, date], Decimal] = {}
    for member, day, amount in stored(db, Receipt.member_id, Receipt.day, Receipt.amount):
        key = names.get(member, ""), day
        found[key] = found.get(key, Decimal(0)) + amount
    return found


@pytest.mark.parametrize("order", ["together", "parts named first", "receipts first", "parts first"])
def test_receipts_when_their_parts_come_too_then_they_count_once_on_their_day(database: Database, sheets: Sheets, order: str) -> None:
    heads, parts = _heads(sheets), _parts(sheets)
    steps = {
        "together": [[heads, parts]],
        "parts named first": [[parts, heads]],
        "receipts first": [[heads], [parts]],
        "parts first": [[parts], [heads]],
    }[order]

    for paths in steps:
        apply(database, planned(database, sheets, *paths))

    assert _received(database) == {("张三", date(2026, 3, 5)): 300, ("李四", date(2026, 3, 6)): 500}
    of_orders = [(number, amount) for number, amount in stored(database, Receipt.order_number, Receipt.amount) if number]
    assert of_orders == [("SO1", 200), ("SO2", 100), ("SO2", 500)]
    for again in ([heads], [parts], [heads, parts]):
        assert planned(database, sheets, *again).counts == Counts(same=5 if len(again) == 2 else 2 if again == [heads] else 3)
        assert not planned(database, sheets, *again).writes


@pytest.mark.parametrize(
    ("parts", "received"),
    [
        (SHARED[:1] + SHARED[2:], 300),  # of the rest no order is known
        ([["HM1", "HK1", "SO1", 200.0], ["HM2", "HK1", "SO2", 130.0]], 330),
        ([["HM9", "HK9", "SO1", 200.0]], 300),  # the parts of another
    ],
)
def test_receipts_when_parts_say_less_or_more_then_the_receipt_keeps_the_rest(
    sqlite_database: Database, sheets: Sheets, parts: list[list[Cell]], received: int
) -> None:
    apply(sqlite_database, planned(sqlite_database, sheets, _heads(sheets, WHOLE[:1]), _parts(sheets, parts)))

    assert _received(sqlite_database)["张三", date(2026, 3, 5)] == received


def test_parts_when_more_of_them_come_later_then_the_receipt_keeps_less(sqlite_database: Database, sheets: Sheets) -> None:
    apply(sqlite_database, planned(sqlite_database, sheets, _heads(sheets), _parts(sheets, SHARED[:1])))
    assert sum(_received(sqlite_database).values()) == 800

    apply(sqlite_database, planned(sqlite_database, sheets, _parts(sheets)))
    assert sum(_received(sqlite_database).values()) == 800

    apply(sqlite_database, planned(sqlite_database, sheets, _heads(sheets, [["HK1", "2026-03-05", "晟泰机械", "张三", 350.0], WHOLE[1]])))
    assert sum(_received(sqlite_database).values()) == 850


def test_parts_when_their_import_is_undone_then_the_receipt_has_its_amount_again(sqlite_database: Database, sheets: Sheets) -> None:
    apply(sqlite_database, planned(sqlite_database, sheets, _heads(sheets)))
    parts = apply(sqlite_database, planned(sqlite_database, sheets, _parts(sheets)))
    assert parts.action_id is not None

    undo(sqlite_database, parts.action_id)

    assert stored(sqlite_database, Receipt.number, Receipt.amount) == [("HK1", 300), ("HK2", 500)]


def test_parts_when_a_later_import_holds_them_then_an_undo_leaves_the_receipt_without_their_amount(
    sqlite_database: Database, sheets: Sheets
) -> None:
    apply(sqlite_database, planned(sqlite_database, sheets, _heads(sheets)))
    parts = apply(sqlite_database, planned(sqlite_database, sheets, _parts(sheets)))
    apply(sqlite_database, planned(sqlite_database, sheets, _parts(sheets, [*SHARED, ["HM4", "HK7", "SO4", 70.0]])))
    assert parts.action_id is not None

    undo(sqlite_database, parts.action_id)

    assert sum(_received(sqlite_database).values()) == 870


@pytest.mark.parametrize("together", [True, False])
def test_receipts_when_they_are_void_then_their_parts_are_too(sqlite_database: Database, sheets: Sheets, together: bool) -> None:
    parts = _parts(sheets)
    if not together:
        apply(sqlite_database, planned(sqlite_database, sheets, parts))
    states: list[list[Cell]] = [[*WHOLE[0], "正常"], [*WHOLE[1], "作废"]]
    heads = sheets.add("heads.xlsx", TableKind.RECEIPTS, [*HEADS, ("生命状态", Meaning.STATUS)], states)

    apply(sqlite_database, planned(sqlite_database, sheets, *([heads, parts] if together else [heads])))

    assert _received(sqlite_database) == {("张三", date(2026, 3, 5)): 300}


def test_parts_when_one_is_void_then_the_receipt_keeps_its_money(sqlite_database: Database, sheets: Sheets) -> None:
    apply(sqlite_database, planned(sqlite_database, sheets, _heads(sheets), _parts(sheets)))
    states: list[list[Cell]] = [[*row, "作废" if row[0] == "HM2" else "正常"] for row in SHARED]
    parts = sheets.add("parts.xlsx", TableKind.RECEIPTS, [*PARTS, ("生命状态", Meaning.STATUS)], states)

    apply(sqlite_database, planned(sqlite_database, sheets, parts))

    kept = sorted(stored(sqlite_database, Receipt.number, Receipt.amount))
    assert kept == [("HK1", 100), ("HK1", 200), ("HK2", 0), ("HK2", 500)]


@pytest.mark.parametrize(
    ("headings", "is_parts"),
    [
        (PARTS, True),
        ([*PARTS, ("回款日期", Meaning.DAY)], True),
        (PARTS[1:], True),  # 回款 is a look-up: it names a receipt
        ([("Payment", Meaning.NUMBER), ("Order No", Meaning.ORDER_NUMBER), ("Amount", Meaning.AMOUNT)], True),
        (HEADS, False),
        # Lists of receipts: the number is each row's own, or the row counts those of the sheet.
        ([("收款单号", Meaning.NUMBER), ("订单号", Meaning.ORDER_NUMBER), ("收款金额", Meaning.RECEIVED)], False),
        ([("Receipt No.", Meaning.NUMBER), ("Order No", Meaning.ORDER_NUMBER), ("Amount", Meaning.AMOUNT)], False),
        ([("回款", Meaning.NUMBER), ("日期", Meaning.DAY), ("订单号", Meaning.ORDER_NUMBER), ("金额", Meaning.RECEIVED)], False),
        ([("行号", Meaning.LINE_ID), *HEADS], False),
    ],
)
def test_holds_parts_when_a_table_has_these_columns_then_it_is_told(sheets: Sheets, headings: list[Heading], is_parts: bool) -> None:
    path = sheets.add("x.xlsx", TableKind.RECEIPTS, headings, [["1"] * len(headings)])

    (table,) = sheets.recognise(sheets.read(path, None))  # type: ignore[arg-type]

    assert holds_parts(table) is is_parts
