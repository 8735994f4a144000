"""An empty cell means the one above only where that can be meant, and how often it does is told."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.imports.recognise.recognised import Meaning
from tests.core.imports.test_recognise import one

HEAD = ["日期", "单号", "客户", "业务员", "金额"]


@pytest.mark.parametrize(
    ("names", "numbered", "carried"),
    [
        ("张三 李四 王五 张三 -", True, 0),
        ("张三 李四 - 王五 - 张三 李四 - 王五 张三", True, 0),
        ("张三 - 李四 - 王五", True, 2),  # nobody comes twice: each may stand for the rows below
        ("张三 - 李四 - 张三", False, 2),
    ],
)
def test_salesperson_when_left_empty_then_is_the_one_above_only_where_rows_are_grouped(names: str, numbered: bool, carried: int) -> None:
    people = [None if name == "-" else name for name in names.split()]
    rows = [[date(2026, 10, 1 + at), f"F{at}" if numbered else None, f"客{at}", who, 100.0 + at] for at, who in enumerate(people)]

    table = one(HEAD, *rows)

    member = table.column(Meaning.MEMBER)
    assert member is not None and member.fill_down == (carried > 0)
    assert [str(note) for note in table.notes] == [f"Empty cells in “业务员” take what stands above them: {carried} rows."] * (carried > 0)
