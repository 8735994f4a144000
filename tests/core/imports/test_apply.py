"""Carrying out a plan: whole or not at all, with the origin of each row; taking it back, changed rows included."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import text

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.imports import TARGETS, Counts, Meaning, TableKind, apply_plan
from salesdesk.model import Customer, ImportBatch, ImportSource, Member, Product, SaleLine, Team
from salesdesk.progress import Progress
from salesdesk.text import Text, mark
from tests.core.imports.sheets import Sheets, apply, planned, stored

HEADINGS = [
    ("订单号", Meaning.ORDER_NUMBER),
    ("行", Meaning.LINE_ID),
    ("日期", Meaning.DAY),
    ("销售员", Meaning.MEMBER),
    ("客户编码", Meaning.CUSTOMER_ID),
    ("客户", Meaning.CUSTOMER),
    ("产品", Meaning.PRODUCT),
    ("金额", Meaning.AMOUNT),
]
ROWS = [
    ["SO1", 1.0, date(2024, 1, 15), "张三", "C1", "东方公司", "手表", 100.0],
    ["SO1", 2.0, date(2024, 1, 15), "张三", "C1", "东方公司", "耳机", 50.5],
    ["SO2", 1.0, date(2024, 1, 16), "李四", "C2", "东方公司", "手表", 70.0],
]
ALL = (SaleLine.order_number, SaleLine.day, SaleLine.amount, SaleLine.source_row, SaleLine.member_id, SaleLine.customer_id)


def test_apply_when_new_then_rows_know_where_they_are_from(database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, ROWS)

    result = apply(database, planned(database, sheets, path))

    assert result.counts == Counts(new=3)
    assert stored(database, SaleLine.amount, SaleLine.source_row, SaleLine.day) == [
        (Decimal(100), 2, date(2024, 1, 15)),
        (Decimal("50.5"), 3, date(2024, 1, 15)),
        (Decimal(70), 4, date(2024, 1, 16)),
    ]
    assert stored(database, ImportSource.file, ImportSource.sheet, ImportSource.kind) == [("a.xlsx", "Sheet1", "sale_lines")]
    assert stored(database, ImportBatch.action_id) == [(result.action_id,)]
    assert stored(database, Customer.name, Customer.code) == [("东方公司", "C1"), ("东方公司", "C2")]
    assert stored(database, Member.search)[0][0] == "张三 zhangsan zs"


def test_apply_when_same_file_comes_again_then_nothing_is_written(database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, ROWS)
    first = apply(database, planned(database, sheets, path))

    again = apply(database, planned(database, sheets, path))

    assert again.counts == Counts(same=3)
    assert again.action_id is None
    last = undo.next_undo(database)
    assert last is not None
    assert last.id == first.action_id


def test_undo_when_import_changed_rows_then_they_and_their_origin_come_back(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, ROWS)))
    before = stored(database, *ALL, SaleLine.source_id)
    corrected = [
        ROWS[0],
        [*ROWS[1][:3], "王五", *ROWS[1][4:7], 60.0],
        ROWS[2],
        ["SO3", 1.0, date(2024, 2, 1), "王五", "C3", "新客户", "手表", 1.0],
    ]
    plan = planned(database, sheets, sheets.add("b.xlsx", TableKind.SALE_LINES, HEADINGS, corrected))
    result = apply(database, plan)
    after = stored(database, *ALL, SaleLine.source_id)

    assert plan.counts == Counts(new=1, changed=1, same=2)
    change = next(one for one in plan.tables[0].samples if one.state == "changed")
    assert {(one.field, one.before, one.after) for one in change.changes} == {
        ("member_id", "张三", "王五"),
        ("amount", Decimal("50.5"), Decimal(60)),
    }
    assert after[1][2] == Decimal(60)
    assert after[1][-1] != before[1][-1]

    undone = undo.undo(database, result.action_id)

    assert undone is not None
    assert undone.whole.left == 0
    assert stored(database, *ALL, SaleLine.source_id) == before
    assert [name for (name,) in stored(database, Member.name)] == ["张三", "李四"]

    undo.redo(database)

    assert stored(database, *ALL, SaleLine.source_id) == after


def test_undo_when_a_row_was_edited_since_then_it_is_kept(database: Database, sheets: Sheets) -> None:
    result = apply(database, planned(database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, ROWS)))
    with database.write(mark("Action", "Edit")) as session:
        line = session.get(SaleLine, 1)
        assert line is not None
        line.amount = Decimal(5)

    undone = undo.undo(database, result.action_id)

    assert undone is not None
    # The line is kept; whom and what it speaks of cannot go.
    assert (undone.whole.reversed, undone.facts.kept, undone.names.failed) == (5, 1, 3)
    assert stored(database, SaleLine.amount, SaleLine.order_number) == [(Decimal(5), "SO1")]


def test_undo_when_roster_made_a_tree_of_teams_then_all_of_it_goes(database: Database, sheets: Sheets) -> None:
    headings = [("agent", Meaning.MEMBER), ("manager", Meaning.MANAGER), ("office", Meaning.TEAM)]
    rows = [["Ann", "Max", "East"], ["Bob", "Max", "East"], ["Cid", "Mia", "East"]]
    result = apply(database, planned(database, sheets, sheets.add("a.csv", TableKind.ROSTER, headings, rows)))

    undone = undo.undo(database, result.action_id)

    assert undone is not None
    assert undone.whole.left == 0
    assert stored(database, Team.name) == stored(database, Member.name) == []


def test_apply_when_cancelled_half_way_then_nothing_is_written(database: Database, sheets: Sheets) -> None:
    rows = [[f"SO{n}", 1.0, *ROWS[0][2:]] for n in range(5_000)]
    plan = planned(database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, rows))
    progress = Progress()

    def report(share: float, _text: Text | None) -> None:
        if share > 0.5:
            progress.cancel()

    progress = Progress(report)
    with pytest.raises(Cancelled):
        apply_plan(database, plan, progress)

    assert stored(database, SaleLine.id) == stored(database, Product.id) == stored(database, ImportBatch.id) == []
    assert undo.next_undo(database) is None


def test_apply_when_workspace_changed_since_the_plan_then_refused(database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, ROWS)
    plan = planned(database, sheets, path)
    apply(database, planned(database, sheets, path))

    with pytest.raises(SalesDeskError) as refused:
        apply(database, plan)

    assert refused.value.code == "import.stale"
    assert len(stored(database, SaleLine.id)) == 3


def test_targets_when_listed_then_each_kind_has_one() -> None:
    kinds = [kind for one in TARGETS for kind in one.kinds]

    assert len(kinds) == len(set(kinds))
    assert len({one.name for one in TARGETS}) == len(TARGETS)


def test_apply_when_many_rows_then_the_indexes_are_as_before(sqlite_database: Database, sheets: Sheets) -> None:
    with sqlite_database.read() as session:
        indexes = session.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name")).all()
    rows = [[f"SO{n}", 1.0, *ROWS[0][2:]] for n in range(20_000)]

    apply(sqlite_database, planned(sqlite_database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, rows)))

    with sqlite_database.read() as session:
        assert session.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name")).all() == indexes
        assert session.execute(text("PRAGMA integrity_check")).scalar() == "ok"
