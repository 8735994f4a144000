"""A second salesperson whose share nothing says is told, and the sale is whole."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.db import Database
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import SaleLine
from salesdesk.sheets.grid import Cell
from tests.core.imports.sheets import Sheets, apply, planned, stored


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("协同人", True),
        ("第二业务员", True),
        ("Co-owner", True),
        ("Rep 2", True),
        ("Secondary rep", True),
        ("备用", False),
        ("仓库", False),
    ],
)
def test_second_person_when_no_share_is_said_then_is_told(sqlite_database: Database, sheets: Sheets, heading: str, told: bool) -> None:
    headings = [("日期", Meaning.DAY), ("业务员", Meaning.MEMBER), (heading, Meaning.IGNORED), ("金额", Meaning.AMOUNT)]
    rows: list[list[Cell]] = [[date(2026, 10, 1), "张伟", "李娜", 100], [date(2026, 10, 2), "张伟", None, 200]]

    plan = planned(sqlite_database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, headings, rows))
    apply(sqlite_database, plan)

    assert any(heading in str(note) and "1 row," in str(note) for note in plan.tables[0].notes) is told
    assert len(stored(sqlite_database, SaleLine.amount)) == len(rows)
