"""A longer sheet holds the rows of a shorter one: undone, the shorter leaves what the longer alone would have brought."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, select

from salesdesk import undo, workspace
from salesdesk.changes import UNTRACKED
from salesdesk.db import Database
from salesdesk.imports.plan import taken_over
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.gone.missing import REPLACE
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Base, Receipt, SaleLine
from salesdesk.services.imports import import_of, imports
from salesdesk.services.shared_imports import Shared
from salesdesk.services.undone_words import shared_words
from salesdesk.sheets.grid import Cell
from tests.core.imports.sheets import Heading, Sheets, apply, planned, stored

Rows = Sequence[Sequence[Cell]]
_PROVENANCE = {"id", "version", "source_id", "source_row"}
_DAY = date(2026, 10, 8)
# A kind of table, its headings, and rows: the shorter sheet lacks the last.
SHEETS: dict[str, tuple[TableKind, list[Heading], Rows]] = {
    "sales": (
        TableKind.SALE_LINES,
        [("订单", Meaning.ORDER_NUMBER), ("日期", Meaning.DAY), ("销售", Meaning.MEMBER), ("团队", Meaning.TEAM),
         ("客户", Meaning.CUSTOMER), ("产品", Meaning.PRODUCT), ("金额", Meaning.AMOUNT)],
        [["S1", _DAY, "张三", "华东", "甲公司", "泵", 10.0], ["S2", _DAY, "李四9/张三1", None, "乙公司", "阀", 20.0],
         ["S3", _DAY, "王五", "华北", "丙公司", "泵", 30.0]],
    ),
    "receipts": (
        TableKind.RECEIPTS,
        [("单号", Meaning.NUMBER), ("日期", Meaning.DAY), ("销售", Meaning.MEMBER), ("客户", Meaning.CUSTOMER), ("金额", Meaning.RECEIVED)],
        [["R1", _DAY, "张三", "甲公司", 10.0], ["R2", _DAY, "李四", "乙公司", 20.0], ["R3", _DAY, "张三", "甲公司", 30.0]],
    ),
    "months": (
        TableKind.MONTHLY_BY_MEMBER,
        [("销售", Meaning.MEMBER), ("9月", YearMonth(2026, month=9)), ("10月", YearMonth(2026, month=10))],
        [["张三", 10.0, 20.0], ["李四", 30.0, 40.0], ["王五", 50.0, 60.0]],
    ),
    "targets": (
        TableKind.TARGETS,
        [("销售", Meaning.MEMBER), ("9月", YearMonth(2026, month=9)), ("10月", YearMonth(2026, month=10))],
        [["张三", 10.0, 20.0], ["李四", 30.0, 40.0], ["王五", 50.0, 60.0]],
    ),
    "goals": (
        TableKind.GOALS,
        [("目标", Meaning.GOAL), ("指标", Meaning.METRIC), ("负责人", Meaning.MEMBER), ("年度", Meaning.YEAR),
         ("目标值", Meaning.TARGET), ("关键结果", Meaning.KEY_RESULT)],
        [["卖得更多", "销售额", "张三", 2026.0, 1200.0, "签下 5 家新客户"], ["开拓", "新客户数", "李四", 2026.0, 12.0, "拜访 20 家"],
         ["回款", "回款", "王五", 2026.0, 600.0, "清理欠款"]],
    ),
    "roster": (
        TableKind.ROSTER,
        [("姓名", Meaning.MEMBER), ("工号", Meaning.EMPLOYEE_NUMBER), ("团队", Meaning.TEAM), ("上级", Meaning.MANAGER),
         ("电话", Meaning.PHONE)],
        [["张三", "1", "华东", "赵六", "13800000001"], ["李四", "2", "华东", "赵六", None], ["王五", "3", "华北", "孙七", "13800000003"]],
    ),
    "customers": (
        TableKind.CUSTOMERS,
        [("客户", Meaning.CUSTOMER), ("编码", Meaning.CUSTOMER_ID), ("负责人", Meaning.MEMBER), ("联系人", Meaning.CONTACT),
         ("行业", Meaning.INDUSTRY)],
        [["甲公司", "C1", "张三", "钱先生", "制造"], ["乙公司", "C2", "李四", None, None], ["丙公司", "C3", "张三", "周女士", "零售"]],
    ),
    "products": (
        TableKind.PRODUCTS,
        [("产品", Meaning.PRODUCT), ("编码", Meaning.PRODUCT_ID), ("单价", Meaning.UNIT_PRICE)],
        [["泵", "P1", 10.0], ["阀", "P2", 20.0], ["管", "P3", 30.0]],
    ),
    "opportunities": (
        TableKind.OPPORTUNITIES,
        [("商机", Meaning.OPPORTUNITY), ("阶段", Meaning.STAGE), ("成交日", Meaning.CLOSE_DATE), ("金额", Meaning.AMOUNT),
         ("客户", Meaning.CUSTOMER), ("销售", Meaning.MEMBER)],
        [["项目一", "赢单", _DAY, 10.0, "甲公司", "张三"], ["项目二", "报价", _DAY, 20.0, "乙公司", "李四"],
         ["项目三", "赢单", _DAY, 30.0, "丙公司", "张三"]],
    ),
    "activities": (
        TableKind.ACTIVITIES,
        [("日期", Meaning.DAY), ("销售", Meaning.MEMBER), ("客户", Meaning.CUSTOMER), ("内容", Meaning.CONTENT)],
        [[_DAY, "张三", "甲公司", "拜访"], [_DAY, "李四", "乙公司", "电话"], [_DAY, "张三", "丙公司", "会议"]],
    ),
    "tasks": (
        TableKind.TASKS,
        [("任务", Meaning.SUBJECT), ("负责人", Meaning.MEMBER), ("到期", Meaning.DUE_DATE)],
        [["报价", "张三", _DAY], ["回访", "李四", _DAY], ["签约", "张三", _DAY]],
    ),
}  # fmt: skip


def _import(db: Database, sheets: Sheets, file: str, kind: TableKind, headings: Sequence[Heading], rows: Rows) -> int:
    action = apply(db, planned(db, sheets, sheets.add(file, kind, headings, rows), Choices(gone=REPLACE))).action_id
    assert action is not None
    return action


def _content(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """Return what every table says, whatever its rows are numbered and wherever they are from."""
    with db.read() as session:
        rows = {
            one.name: {row["id"]: dict(row) for row in session.execute(select(one)).mappings()}
            for one in Base.metadata.sorted_tables
            if one.name not in UNTRACKED and "id" in one.c
        }
    return {name: sorted((_said(rows, name, one) for one in some.values()), key=repr) for name, some in rows.items() if some}


def _said(rows: dict[str, dict[int, dict[str, Any]]], name: str, row: dict[str, Any]) -> tuple[object, ...]:
    table: Table = Base.metadata.tables[name]
    targets = {key.parent.name: key.column.table.name for key in table.foreign_keys}
    told = []
    for column, value in row.items():
        if column not in _PROVENANCE:
            other = targets.get(column)
            told.append(_said(rows, other, rows[other][value]) if other is not None and value is not None else value)
    return tuple(told)


@pytest.mark.parametrize("kind", SHEETS)
def test_undo_when_a_longer_sheet_came_later_then_leaves_what_that_one_alone_would_have_brought(
    database: Database, sheets: Sheets, kind: str
) -> None:
    longer = SHEETS[kind]
    alone = _import(database, sheets, "longer.xlsx", *longer)
    wanted = _content(database)
    undo.undo(database, alone)
    empty = _content(database)
    first = _import(database, sheets, "shorter.xlsx", longer[0], longer[1], longer[2][:-1])
    second = _import(database, sheets, "longer.xlsx", *longer)
    full = _content(database)

    undo.undo(database, first)

    assert _content(database) == wanted
    undo.undo(database, second)
    assert _content(database) == empty
    while undo.redo(database) is not None:
        pass
    assert _content(database) == full


HEADS: list[Heading] = [("订单", Meaning.ORDER_NUMBER), ("日期", Meaning.DAY), ("销售", Meaning.MEMBER), ("金额", Meaning.AMOUNT)]
LINES: list[Heading] = [("订单", Meaning.ORDER_NUMBER), ("日期", Meaning.DAY), ("产品", Meaning.PRODUCT), ("金额", Meaning.AMOUNT)]
NO_KEY: list[Heading] = [("日期", Meaning.DAY), ("客户", Meaning.CUSTOMER), ("销售", Meaning.MEMBER), ("金额", Meaning.AMOUNT)]
ORDERS: Rows = [["S1", _DAY, "张三", 100.0], ["S2", _DAY, "李四", 70.0], ["S3", _DAY, "李四", 1.0]]
PARTS: Rows = [["S1", _DAY, "手表", 60.0], ["S1", _DAY, "耳机", 40.0], ["S2", _DAY, "手表", 70.0]]
MONTH: Rows = [[date(2026, 10, day), f"客户{day % 3}", "张三", 500.0 + day] for day in range(1, 9)]
CORRECTED: Rows = [*MONTH[:3], [date(2026, 10, 4), "客户8", "李四", 5000.0], *MONTH[4:]]
_Sheet = tuple[str, TableKind, list[Heading], Rows]
# Sheets in their order; which of them is undone; the sum of all sales then.
BESIDE: dict[str, tuple[list[_Sheet], int, int]] = {
    "lines of an order stay, and it has its amount by them": (
        [("heads", TableKind.ORDERS, HEADS, ORDERS[:2]), ("lines", TableKind.SALE_LINES, LINES, PARTS[:2]),
         ("longer", TableKind.SALE_LINES, LINES, PARTS)], 1, 170,
    ),
    "lines of one order go, and it has its own amount again": (
        [("heads", TableKind.ORDERS, HEADS, [["S1", _DAY, "张三", 100.0], ["S2", _DAY, "李四", 80.0]]),
         ("lines", TableKind.SALE_LINES, LINES, PARTS),
         ("other", TableKind.SALE_LINES, LINES, [*PARTS[:2], ["S3", _DAY, "手表", 1.0]])], 1, 181,
    ),
    "lines go, and orders that came again have their amounts": (
        [("heads", TableKind.ORDERS, HEADS, ORDERS[:2]), ("lines", TableKind.SALE_LINES, LINES, [["S1", _DAY, "手表", 90.0]]),
         ("longer heads", TableKind.ORDERS, HEADS, ORDERS)], 1, 171,
    ),
    "what a corrected sheet replaced stays away": (
        [("month", TableKind.SALE_LINES, NO_KEY, MONTH), ("month", TableKind.SALE_LINES, NO_KEY, CORRECTED),
         ("longer", TableKind.SALE_LINES, NO_KEY, [*CORRECTED, [date(2026, 10, 9), "客户1", "李四", 1.0]])],
        1, 4036 - 504 + 5000 + 1,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BESIDE)
def test_undo_when_a_later_sheet_holds_the_rows_then_what_was_done_because_of_them_stays_with_them(
    database: Database, sheets: Sheets, case: str
) -> None:
    empty = _content(database)
    steps, undone, total = BESIDE[case]
    actions = [_import(database, sheets, f"{name}.xlsx", *sheet) for name, *sheet in steps]
    full = _content(database)

    undo.undo(database, actions[undone])

    assert sum(amount or 0 for (amount,) in stored(database, SaleLine.amount)) == total
    for action in reversed(actions):
        undo.undo(database, action)
    assert _content(database) == empty
    while undo.redo(database) is not None:
        pass
    assert _content(database) == full


def test_undo_when_later_imports_hold_and_change_rows_then_each_is_told_of_both_imports(database: Database, sheets: Sheets) -> None:
    kind, headings, rows = SHEETS["receipts"]
    first = _import(database, sheets, "a.xlsx", kind, headings, rows[:2])
    second = _import(database, sheets, "b.xlsx", kind, headings, [rows[0], [*rows[1][:-1], 25.0], rows[2]])
    before = import_of(database, 1)

    one = undo.undo(database, first)

    assert before is not None
    assert before.held_later == (Shared(2, "b.xlsx", 2),)
    assert list(map(str, shared_words(before))) == ["2 of its rows are in import 2 (b.xlsx) too and stay when this one is undone."]
    # The second changed one of the two rows that it holds.
    assert one is not None
    assert one.facts == undo.Figures(kept=1, held=1)
    shorter, longer = import_of(database, 1), import_of(database, 2)
    assert shorter is not None
    assert longer is not None
    assert list(map(str, shared_words(shorter))) == ["2 of its rows stay with import 2 (b.xlsx), which holds them too."]
    assert list(map(str, shared_words(longer))) == [
        "2 rows of import 1 (a.xlsx), which was undone, are in it too: its undo takes them along."
    ]
    two = undo.undo(database, second)
    assert two is not None
    assert two.facts == undo.Figures(2)
    assert stored(database, Receipt.number) == []
    assert [shared_words(found) for number in (1, 2) if (found := import_of(database, number)) is not None] == [[], []]


def test_import_when_all_its_rows_are_left_of_an_undone_one_then_it_holds_them_from_now_on(
    database: Database, sheets: Sheets, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(taken_over, "hash_of", lambda path: path.name)
    kind, headings, rows = SHEETS["receipts"]
    first = _import(database, sheets, "a.xlsx", kind, headings, rows[:2])
    assert not planned(database, sheets, Path("a.xlsx")).useful
    second = _import(database, sheets, "b.xlsx", kind, headings, rows)
    undo.undo(database, first)

    again = _import(database, sheets, "a.xlsx", kind, headings, rows[:2])

    assert imports(database)[0].counts == {"new": 0, "changed": 0, "same": 2, "rejected": 0, "set_aside": 0}
    undo.undo(database, second)
    assert stored(database, Receipt.number) == [("R1",), ("R2",)]
    undo.undo(database, again)
    assert stored(database, Receipt.number) == []


def test_redo_when_a_colleague_undid_who_brought_the_rows_then_says_how_many_are_missing(empty_server_address: str, sheets: Sheets) -> None:
    mine = workspace.create(empty_server_address)
    theirs = Database.connect(empty_server_address)
    mine.actor, theirs.actor = "ann", "ben"
    try:
        kind, headings, rows = SHEETS["receipts"]
        first = _import(mine, sheets, "a.xlsx", kind, headings, rows[:2])
        second = _import(theirs, sheets, "b.xlsx", kind, headings, rows)
        undo.undo(theirs, second)
        undo.undo(mine, first)

        done = undo.redo(theirs)

        assert done is not None
        assert done.left_out == 3
    finally:
        theirs.close()
        mine.close()
