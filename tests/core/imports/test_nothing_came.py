"""Rows of a list of receipts to which nothing was paid yet."""

from __future__ import annotations

from salesdesk.db import Database
from salesdesk.imports.recognise.terms import Meaning, TableKind
from tests.core.imports.sheets import Heading, Sheets, planned

HEADS: list[Heading] = [("客户名称", Meaning.CUSTOMER), ("本月回款", Meaning.RECEIVED), ("回款日期", Meaning.DAY)]


def test_receipts_when_neither_day_nor_money_stands_there_then_the_row_is_left_out_and_what_is_half_is_rejected(
    sqlite_database: Database, sheets: Sheets
) -> None:
    rows = [["甲公司", 20.0, "2026-09-10"], ["乙公司", None, "-"], ["丙公司", 0.0, None], ["丁公司", 5.0, None], ["戊公司", "abc", None]]
    (table,) = planned(sqlite_database, sheets, sheets.add("r.xlsx", TableKind.RECEIPTS, HEADS, rows)).tables

    assert (table.counts.new, table.counts.set_aside, table.counts.rejected) == (1, 2, 2)
    assert {one.row for one in table.rejected.problems} == {5, 6}
    assert "left out: 2" in str(table.notes[0])
