"""Lines of orders that say no more than when and by whom they were entered are of the day and the salesperson of their order."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.db import Database
from salesdesk.imports.apply import ImportResult
from salesdesk.imports.plan.planned import Counts, ImportPlan
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Member, SaleLine
from salesdesk.sheets.grid import Cell
from salesdesk.undo import undo
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


@pytest.mark.parametrize("order", ["together", "orders first", "lines first"])
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

    for paths in {"together": [[heads, lines]], "orders first": [[heads], [lines]], "lines first": [[lines], [heads]]}[order]:
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


def _of_people(database: Database, sheets: Sheets, order: str) -> tuple[list[ImportPlan], ImportResult]:
    heads = sheets.add("heads.xlsx", TableKind.ORDERS, [*HEADS, ("负责人", Meaning.MEMBER)], [[*ORDERS[0], "张三"]])
    entered: list[Heading] = [("创建时间", Meaning.DAY), ("创建人", Meaning.MEMBER)]
    lines = sheets.add("lines.xlsx", TableKind.SALE_LINES, [*LINES, *entered], [[*row, "王助理"] for row in PARTS])
    plans = []
    for paths in {"together": [[heads, lines]], "orders first": [[heads], [lines]], "lines first": [[lines], [heads]]}[order]:
        plans.append(planned(database, sheets, *paths))
        result = apply(database, plans[-1])
    assert not planned(database, sheets, lines).writes
    assert not planned(database, sheets, heads).writes
    return plans, result


def _lines(database: Database) -> dict[object, object]:
    names = dict(stored(database, Member.id, Member.name))
    return {key: (str(day), names[member]) for key, day, member in stored(database, SaleLine.match_key, SaleLine.day, SaleLine.member_id)}


@pytest.mark.parametrize("order", ["together", "orders first", "lines first"])
def test_lines_when_entered_by_somebody_else_then_they_are_of_their_order_as_soon_as_it_comes(
    database: Database, sheets: Sheets, order: str
) -> None:
    plans, result = _of_people(database, sheets, order)

    found = _lines(database)
    assert found["o:S1:L1"] == ("2026-03-02", "张三")
    assert found["o:S9:L2"] == ("2026-02-28", "王助理")  # its order is not known
    told = [str(note) for plan in plans for table in plan.tables for note in table.notes]
    assert sum("until their orders are imported" in one for one in told) == 2
    if order == "lines first":
        assert plans[-1].counts == Counts(new=1, changed=1)
        assert [change.field for sample in plans[-1].tables[0].samples for change in sample.changes] == ["day", "member_id"]
        assert result.action_id is not None
        undo(database, result.action_id)
        assert _lines(database) == {"o:S1:L1": ("2026-02-27", "王助理"), "o:S9:L2": ("2026-02-28", "王助理")}


def test_lines_when_their_order_is_put_off_then_they_are_as_well(sqlite_database: Database, sheets: Sheets) -> None:
    _of_people(sqlite_database, sheets, "lines first")
    later = sheets.add("heads.xlsx", TableKind.ORDERS, [*HEADS, ("负责人", Meaning.MEMBER)], [["S1", "2026-04-05", 100.0, "李四"]])

    apply(sqlite_database, planned(sqlite_database, sheets, later))

    assert _lines(sqlite_database)["o:S1:L1"] == ("2026-04-05", "李四")
