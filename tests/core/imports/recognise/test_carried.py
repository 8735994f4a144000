"""An empty cell means the one above only where that can be meant, and how often it does is told."""

from __future__ import annotations

from datetime import date

import pytest

from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from tests.core.imports.test_recognise import one

HEAD = ["日期", "单号", "客户", "业务员", "金额"]


@pytest.mark.parametrize(
    ("names", "numbered", "carried"),
    [
        ("张三 李四 王五 张三 -", True, 0),
        ("张三 李四 - 王五 - 张三 李四 - 王五 张三", True, 0),
        ("张三 - 李四 - 王五", True, 0),  # rows with a customer of their own
        ("张三 - 李四 - 张三", False, 0),
        ("张三 - - - 李四 - - -", True, 6),  # nobody comes twice: each may stand for the rows below
    ],
)
def test_salesperson_when_left_empty_then_is_the_one_above_only_where_rows_are_grouped(names: str, numbered: bool, carried: int) -> None:
    people = [None if name == "-" else name for name in names.split()]
    rows = [[date(2026, 10, 1 + at), f"F{at}" if numbered else None, f"客{at}", who, 100.0 + at] for at, who in enumerate(people)]

    table = one(HEAD, *rows)

    member = table.column(Meaning.MEMBER)
    assert member is not None and member.fill_down == (carried > 0)
    assert [str(note) for note in table.notes] == [f"Empty cells in “业务员” take what stands above them: {carried} rows."] * (carried > 0)


D6, D7, D8 = (date(2026, 10, day) for day in (6, 7, 8))
DAYS: dict[str, tuple[list[str], list[list[Cell]], bool]] = {
    "of payment, behind the customer": (
        ["保单号", "客户", "实缴日", "保费"],
        [["P1", "甲", D6, 10.0], ["P2", "乙", None, 20.0], ["P3", "丙", D7, 30.0]],
        False,
    ),
    "of payment, beside the day it was due": (
        ["Due date", "Date paid", "Customer", "Amount"],
        [[D6, D6, "Acme", 10.0], [D7, None, "Globex", 20.0], [D8, D8, "Hooli", 30.0]],
        False,
    ),
    "of a visit, for the lines of one customer": (
        ["客户", "日期", "产品", "金额"],
        [["甲", D6, "泵", 10.0], ["甲", None, "阀", 20.0], ["乙", D7, "泵", 30.0], ["乙", None, "管", 30.0]],
        True,
    ),
    "first of all": (
        ["日期", "客户", "业务员", "金额"],
        [[D6, "甲", "张三", 1.0], [None, "乙", "李四", 2.0], [D7, "丙", "张三", 3.0]],
        True,
    ),
}


@pytest.mark.parametrize("case", DAYS)
def test_day_when_left_empty_then_is_the_one_above_only_in_rows_that_are_not_of_their_own(case: str) -> None:
    heading, rows, carried = DAYS[case]

    table = one(heading, *rows)

    assert any(column.fill_down for column in table.columns if column.header in ("实缴日", "Date paid", "日期")) is carried
