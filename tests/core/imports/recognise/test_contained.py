"""A sheet all rows of which another sheet has is left out with a word, also with a row less, further columns or other stages."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import SheetGrid, Workbook

if TYPE_CHECKING:
    from salesdesk.sheets.grid import Cell

Rows = list[list["Cell"]]
START = date(2026, 3, 1)
DEALS: list[Cell] = ["Opportunity ID", "Opportunity Name", "Created Date", "Close Date", "Stage", "Amount"]
LINES: list[Cell] = ["订单编号", "日期", "销售员", "客户名称", "产品名称", "金额"]
STAGES = ("Lead", "Closed Won", "Proposal")


def deals(n: int, *, shift: int = 0, ids: int = 4) -> Rows:
    """Return deals, `ids` of which have one id between them; their stages differ with `shift`."""
    days = [START + timedelta(days=at) for at in range(n)]
    return [
        [f"D{at // ids}", f"Deal {at}", day, day + timedelta(days=30), STAGES[(at + shift) % 3], 100.5 + at] for at, day in enumerate(days)
    ]


def lines(n: int, first: int = 0) -> Rows:
    return [
        [f"S{at}", START + timedelta(days=at % 28), "张伟李娜王强"[at % 3 * 2 :][:2], f"客户{at}", "泵", 10.5 * at + 3]
        for at in range(first, n)
    ]


def further(rows: Rows) -> Rows:
    return [[*row[:4], 0.25, 4.5, *row[4:]] for row in rows]


MORE: list[Cell] = [*DEALS[:4], "Rate of all", "Average size", *DEALS[4:]]
CASES: dict[str, tuple[dict[str, Rows], dict[str, tuple[str, ...]]]] = {
    "further columns, a row less": ({"All": [DEALS, *deals(14)], "Rates": [MORE, *further(deals(13))]}, {"Rates": ("All",)}),
    "other stages": ({"All": [DEALS, *deals(14)], "Copy": [MORE, *further(deals(13, shift=1))]}, {"Copy": ("All",)}),
    "the copy first": ({"Copy": [DEALS, *deals(13)], "All": [DEALS, *deals(14)]}, {"Copy": ("All",)}),
    "won deals of all": (
        {"All": [DEALS, *deals(14)], "Won": [DEALS, *[row for row in deals(14) if row[4] == "Closed Won"]]},
        {"Won": ("All",)},
    ),
    "lines, a row less": ({"3月": [LINES, *lines(21)], "备份": [LINES, *lines(20)]}, {"备份": ("3月",)}),
    # No copies:
    "deals numbered one by one": ({"Jan": [DEALS, *deals(14, ids=1)], "Feb": [DEALS, *deals(13, ids=1, shift=1)]}, {}),
    "one amount differs": ({"3月": [LINES, *lines(21)], "备份": [LINES, *lines(19), [*lines(20)[-1][:5], 1.0]]}, {}),
    "half of the lines": ({"3月": [LINES, *lines(21)], "上半月": [LINES, *lines(11)]}, {}),
    "other lines": ({"3月": [LINES, *lines(21)], "4月": [LINES, *lines(42, first=21)]}, {}),
    "few deals in other stages": ({"All": [DEALS, *deals(14)], "Some": [DEALS, *deals(5, shift=1)]}, {}),
}


@pytest.mark.parametrize("case", CASES)
def test_sheet_when_another_has_all_its_rows_then_it_is_told(case: str) -> None:
    sheets, told = CASES[case]
    grids = tuple(SheetGrid(name, False, rows) for name, rows in sheets.items())

    found = recognise(Workbook(Path("sales.xlsx"), "xlsx", grids))

    assert {table.sheet: table.sum_of for table in found if table.sum_of} == told
