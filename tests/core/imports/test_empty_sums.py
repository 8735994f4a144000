"""Sums without a word for it, beside people, quarters and regions: they count no more, or are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from shutil import copyfile

import pytest

from salesdesk.db import Database
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import facts_of, grid, planned

Rows = Sequence[Sequence[Cell]]
_HEADS = ["销售员", "季度", "业绩"]
_ZHANG = [["张伟", "2026Q1", 100.0], ["张伟", "2026Q2", 250.0]]
_LI = [["李娜", "2026Q1", 180.0], ["李娜", "2026Q2", 300.0]]
_SEPTEMBER = ["2026年9月"]


@pytest.fixture(scope="module")
def empty(new_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a new workspace into which nothing is written."""
    database = Database.sqlite(copyfile(new_file, tmp_path_factory.mktemp("sums") / "team.salesdesk"))
    yield database
    database.close()


@pytest.mark.parametrize(
    ("rows", "count", "amount"),
    [
        ([_HEADS, *_ZHANG, ["张伟", None, 350.0], *_LI, ["李娜", None, 480.0]], 4, 830),
        ([_HEADS, *_ZHANG, [None, None, 350.0], *_LI, [None, None, 480.0], [None, None, 830.0]], 4, 830),
        ([_HEADS, *_ZHANG, ["张伟", None, 350.0], *_LI, ["李娜", None, 481.0], ["王五", "2026Q1", 5.0], ["王五", None, 5.0]], 5, 835),
        ([_SEPTEMBER, ["区域", "销售员", "销售额"], ["华东", "张伟", 10.0], [None, "李娜", 20.0], [None, None, 30.0],
          ["华南", "王芳", 18.0], [None, "赵敏", 30.0], [None, None, 48.0], [None, None, 78.0]], 4, 78),
        ([_SEPTEMBER, ["Rep", "Customer", "Amount"], ["Ann Lee", "Acme", 10.0], ["Ann Lee", "Beta", 20.0], ["Ann Lee", None, 30.0],
          ["Bob Ray", "Gamma", 4.0], ["Bob Ray", "Delta", 5.0], ["Bob Ray", None, 9.0]], 4, 39),
        ([_SEPTEMBER, ["销售员", "金额"], ["张伟", 10.0], [None, 15.0], [None, 25.0], ["李娜", 20.0], [None, 25.0], [None, 45.0],
          [None, 70.0]], 4, 70),
        ([_SEPTEMBER, ["销售员", "金额"], ["张伟", 10.0], [None, 10.0], ["李娜", 20.0], [None, 20.0]], 4, 60),
        ([["Date", "Region", "Amount"], ["2026-09-01", "East", 10.0], ["2026-09-02", "West", 20.0], ["2026-09-03", "North", 5.0],
          ["2026-09-30", None, 35.0]], 3, 35),
    ],
)  # fmt: skip
def test_rows_when_they_leave_a_name_empty_and_add_up_others_then_count_no_more(
    empty: Database, rows: Rows, count: int, amount: int
) -> None:
    facts = facts_of(planned(empty, grid(*rows)))

    assert (len(facts), sum(one.amount for one in facts)) == (count, Decimal(amount))


@pytest.mark.parametrize(
    ("rows", "amount", "told"),
    [
        (
            [["甲公司", "A", 100.0], ["甲公司", "B", 200.0], ["甲公司", "C", 50.0], ["甲公司", None, 350.0], ["乙公司", "A", 50.0]],
            750,
            True,
        ),
        (
            [["甲公司", "A", 100.0], ["甲公司", "B", 200.0], ["甲公司", None, 300.0], ["乙公司", "A", 50.0], ["乙公司", None, 70.0]],
            720,
            False,
        ),
    ],
)
def test_rows_when_they_may_be_sales_of_their_own_then_count_and_what_adds_up_several_is_told(
    empty: Database, rows: Rows, amount: int, told: bool
) -> None:
    plan = planned(empty, grid(_SEPTEMBER, ["客户", "产品", "金额"], *rows))

    assert sum(one.amount for one in facts_of(plan)) == Decimal(amount)
    assert any("may as well be rows of their own" in note.source for note in plan.tables[0].table.notes) is told
