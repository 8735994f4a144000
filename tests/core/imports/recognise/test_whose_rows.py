"""Whose rows are, said in ways of one's own: shares under an unknown heading, a name above each of two tables, names that are numbered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salesdesk.imports.recognise.language.labels import unnumbered
from salesdesk.imports.recognise.layout.sections import widened
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.imports.recognise.workbook import recognise
from salesdesk.sheets.grid import Cell, SheetGrid, Workbook
from tests.core.imports.test_recognise import meanings, one

HEADER: list[Cell] = ["日期", "客户", "金额"]


def sale(day: int, firm: str, amount: float) -> list[Cell]:
    return [date(2026, 3, day), firm, amount]


@pytest.mark.parametrize(
    ("heading", "cells", "means"),
    [
        ("业绩归属", ("张伟9/李娜1", "王芳", "张伟6/王芳4"), "member"),
        ("业绩分配", ("张伟9/李娜1", "王芳", "张伟50%/王芳50%"), "member"),
        ("Credit", ("Ann Lee 60 / Ben Ray 40", "Ann Lee", "Ben Ray"), "member"),
        ("配比", ("红色9/蓝色1", "绿色", "红色6/绿色4"), "ignored"),
        ("规格", ("张伟9/李娜4", "王芳", "张伟6/王芳7"), "ignored"),
    ],
)
def test_column_when_its_cells_divide_rows_among_people_then_is_theirs(heading: str, cells: tuple[str, ...], means: str) -> None:
    rows: list[list[Cell]] = [[f"A{at}", date(2026, 3, 1 + at), "甲公司", cell, 100.0 + at] for at, cell in enumerate(cells)]

    assert meanings(one(["订单号", "日期", "客户", heading, "金额"], *rows))[3] == means


@pytest.mark.parametrize(
    ("first", "second", "names"),
    [
        ("张伟", "李娜", ["张伟", "张伟", "李娜"]),
        ("一、张伟", "二、李娜", ["张伟", "张伟", "李娜"]),
        ("1. 张伟", "2. 李娜", ["张伟", "张伟", "李娜"]),
        ("（一）张伟", "（二）李娜", ["张伟", "张伟", "李娜"]),
        ("Anna Lee", "David Ray", ["Anna Lee", "Anna Lee", "David Ray"]),
        ("线上订单", "线下订单", None),
        ("North Branch", "South Branch", None),
    ],
)
def test_tables_below_one_another_when_each_has_a_name_above_then_all_rows_are_theirs(
    first: str, second: str, names: list[str] | None
) -> None:
    rows: list[list[Cell]] = [
        [first, None, None], HEADER, sale(1, "甲公司", 100.0), sale(2, "乙公司", 200.0), ["小计", None, 300.0], [None, None, None],
        [second, None, None], HEADER, sale(3, "丙公司", 100.0),
    ]  # fmt: skip
    grid = SheetGrid("Sheet1", False, rows)
    (table,) = recognise(Workbook(Path("a.xlsx"), "xlsx", (grid,)))
    column = table.column(Meaning.MEMBER)

    said = None if column is None else table.values(widened(grid, table.sections), column.index)
    assert said == names


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("二、李娜", "李娜"),
        ("(1) 李娜", "李娜"),
        ("12. 华东区", "华东区"),
        ("3.15", "3.15"),
        ("一部", "一部"),
        ("10:30 例会", "10:30 例会"),
    ],
)
def test_line_when_it_is_numbered_then_the_number_is_no_part_of_it(line: str, bare: str) -> None:
    assert unnumbered(line) == bare
