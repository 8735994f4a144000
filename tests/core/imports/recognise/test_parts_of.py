"""Rows that say a part of the row above are nobody's, and are left out."""

from __future__ import annotations

import pytest

from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one

Rows = list[list[Cell]]
PARTS: dict[str, tuple[Rows, list[int]]] = {
    "parts that add up": (
        [
            ["姓名", "1月", "2月"],
            ["钱进", 10.0, 20.0],
            ["其中：老客户", 4.0, 8.0],
            ["新客户", 6.0, 12.0],
            ["李娜", 30.0, 20.0],
            ["其中：老客户", 14.0, 8.0],
            ["新客户", 16.0, 12.0],
        ],
        [3, 4, 6, 7],
    ),
    "one part of several": (
        [
            ["Name", "Jan", "Feb"],
            ["Ann Lee", 10.0, 20.0],
            ["  of which new", 4.0, 8.0],
            ["Bob Ray", 15.0, 25.0],
            ["  thereof new", 5.0, 8.0],
        ],
        [3, 5],
    ),
    "of the total": (
        [["姓名", "销售额"], ["钱进", 10.0], ["李娜", 20.0], ["合计", 30.0], ["其中：老客户", 12.0], ["新客户", 18.0]],
        [4, 5, 6],
    ),
}


@pytest.mark.parametrize("name", PARTS)
def test_part_of_the_row_above_when_it_says_so_then_is_left_out_and_told(name: str) -> None:
    rows, skipped = PARTS[name]
    table = one(*rows)

    assert [row.row for row in table.skipped] == skipped
    assert any(note.source.startswith("Left out, because nobody is called so") for note in table.notes)
