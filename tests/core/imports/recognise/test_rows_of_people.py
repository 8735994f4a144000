"""Whose rows are is told by words above their groups, in the owner's own empty column too, and by the name of a person's file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from salesdesk.imports.recognise.layout.sections import widened
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import SheetGrid, Workbook

if TYPE_CHECKING:
    from salesdesk.sheets.grid import Cell

N = None
D = date(2026, 3, 1)
Rows = list[list["Cell"]]
HEAD: list[Cell] = ["日期", "客户", "产品", "金额"]
OWNED: list[Cell] = ["Opportunity Owner", "Opportunity Name", "Account Name", "Amount", "Close Date", "Stage"]


def whose(rows: Rows, file: str = "x.xlsx") -> list[Cell]:
    """Return who has each row of the table in `rows`, None where nobody is told."""
    grid = SheetGrid("Sheet1", False, rows)
    (table,) = recognise(Workbook(Path(file), "xlsx", (grid,)))
    member = table.column(Meaning.MEMBER)
    return table.values(widened(grid, table.sections), member.index) if member else [N] * len(table.row_numbers())


def deal(name: str, amount: float, owner: str | None = None) -> list[Cell]:
    return [owner, name, "Acme", amount, D, "Closed Won"]


GROUPS: dict[str, tuple[Rows, list[Cell]]] = {
    "two people, each with a sum": (
        [
            HEAD,
            ["张伟", N, N, N],
            [D, "甲", "泵", 100.0],
            [D, "乙", "泵", 50.0],
            ["小计", N, N, 150.0],
            ["李娜", N, N, N],
            [D, "甲", "泵", 10.0],
            ["小计", N, N, 10.0],
            ["合计", N, N, 160.0],
        ],
        ["张伟", "张伟", "李娜"],
    ),
    "by owner, in the owner's column": (
        [
            OWNED,
            ["Ann (2 records)", N, N, N, N, N],
            deal("A", 1000.0),
            deal("B", 500.0),
            ["Subtotal", N, N, 1500.0, N, N],
            ["Bob (1 record)", N, N, N, N, N],
            deal("C", 700.0),
            ["Subtotal", N, N, 700.0, N, N],
            ["Total", N, N, 2200.0, N, N],
        ],
        ["Ann", "Ann", "Bob"],
    ),
    "by owner, without sums": (
        [OWNED, ["Ann", N, N, N, N, N], deal("A", 1.0), deal("B", 5.0), ["Bob", N, N, N, N, N], deal("C", 7.0)],
        ["Ann", "Ann", "Bob"],
    ),
    "goods, each with a sum": (
        [
            ["日期", "客户", "业务员", "金额"],
            ["张裕干红", N, N, N],
            [D, "甲", "赵敏", 1.0],
            ["小计", N, N, 1.0],
            ["黄鹤楼酒", N, N, N],
            [D, "乙", "钱一", 2.0],
            ["小计", N, N, 2.0],
        ],
        ["赵敏", "钱一"],
    ),
    "two names without sums": (
        [HEAD, ["云帆", N, N, N], [D, "甲", "泵", 1.0], [D, "乙", "泵", 2.0], ["安澜", N, N, N], [D, "丙", "泵", 3.0]],
        [N, N, N],
    ),
    "owners of their own on each row": (
        [OWNED, ["Week 1", N, N, N, N, N], deal("A", 1.0, "Ann"), ["Week 2", N, N, N, N, N], deal("B", 2.0, "Bob")],
        ["Ann", "Bob"],
    ),
}


@pytest.mark.parametrize("case", GROUPS)
def test_rows_when_grouped_then_have_who_stands_above_them(case: str) -> None:
    rows, people = GROUPS[case]

    assert whose(rows) == people


@pytest.mark.parametrize(
    ("file", "person"),
    [
        ("张伟_2026年3月业绩.xlsx", "张伟"),
        ("李建国 2026年3月销售明细.csv", "李建国"),
        ("2026-03 陈建国 回款.xlsx", "陈建国"),
        ("Anna Smith - March 2026 sales.xlsx", "Anna Smith"),
        ("sales by Priya March 2026.csv", "Priya"),
        ("张伟.xlsx", N),
        ("华为_2026年3月业绩.xlsx", N),
        ("云帆 3月销售明细.xlsx", N),
        ("北京 2026年3月业绩.xlsx", N),
        ("Best Western March sales.xlsx", N),
        ("March 2026 sales.xlsx", N),
    ],
)
def test_rows_when_the_file_is_a_persons_then_are_theirs(file: str, person: str | None) -> None:
    assert whose([HEAD, [D, "甲", "泵", 100.0], [D, "乙", "泵", 50.0]], file) == [person, person]
