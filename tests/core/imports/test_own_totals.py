"""The sheet's own totals of whatever is read are compared with its rows: targets, costs and receipts as much as sales."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from salesdesk.cli import main
from salesdesk.db import Database
from salesdesk.imports.plan.workbooks import plan_import

A, B = date(2026, 3, 1), date(2026, 3, 2)
Rows = list[list[object]]
TARGETS: Rows = [["2026年3月"], ["姓名", "目标", "实际", "完成率"], ["张伟", 100, 80, 0.8], ["李娜", 100, 130, 1.3]]
TWO: Rows = [
    ["2026年3月"],
    ["姓名", "销售目标", "销售完成", "回款目标", "回款完成"],
    ["张伟", 100, 90, 80, 70],
    ["李娜", 200, 210, 150, 140],
]
LINES: Rows = [
    ["日期", "销售员", "客户", "产品", "数量", "成本", "金额"],
    [A, "张伟", "甲公司", "泵", 1, 60, 100],
    [B, "李娜", "乙公司", "阀", 2, 70, 250],
]
ENGLISH: Rows = [["March 2026"], ["Salesperson", "Target", "Actual"], ["Ann Lee", 100, 80], ["Bob Ray", 100, 130]]


def written(folder: Path, rows: Rows, total: list[object]) -> Path:
    """Return a workbook of `rows`, closed by `total`."""
    book = Workbook()
    assert book.active is not None
    for row in (*rows, total):
        book.active.append(row)
    path = folder / "own.xlsx"
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("rows", "total", "differing"),
    [
        (TARGETS, ["合计", 250, 210, 1.05], [("目标", 250, 200)]),
        (TARGETS, ["合计", 200, 210, 1.05], []),
        (TWO, ["合计", 300, 300, 230, 999], [("回款完成", 999, 210)]),
        (TWO, ["合计", 301, 300, 231, 210], [("销售目标", 301, 300), ("回款目标", 231, 230)]),
        (LINES, ["合计", None, None, None, 3, 140, 350], [("成本", 140, 130)]),
        (LINES, ["合计", None, None, None, 4, 130, 351], [("数量", 4, 3), ("金额", 351, 350)]),
        (ENGLISH, ["Total", 250, 210], [("Target", 250, 200)]),
    ],
)
def test_totals_when_they_differ_then_each_is_told_by_its_column(
    sqlite_database: Database, tmp_path: Path, rows: Rows, total: list[object], differing: list[tuple[str, int, int]]
) -> None:
    (table,) = plan_import(sqlite_database, [written(tmp_path, rows, total)]).tables

    assert [(one.column, one.stated // 10_000, one.read // 10_000) for one in table.totals if not one.agrees] == differing


def test_command_line_when_a_total_differs_then_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, workspace = written(tmp_path, TWO, ["合计", 300, 300, 230, 999]), tmp_path / "w.salesdesk"
    main(["new", str(workspace)])

    main(["import", str(path), "--into", str(workspace), "--dry-run", "--language", "en"])

    said = capsys.readouterr().out
    assert "own total of “回款完成” (row 5) is 999" in said
    assert "own total of “销售完成”" not in said


QUARTERS: Rows = [
    ["姓名", "1月", "2月", "3月", "一季度小计", "4月", "5月", "6月", "二季度小计", "全年合计"],
    ["张伟", 1, 2, 3, 6, 4, 5, 6, 15, 21],
    ["李娜", 2, 2, 2, 6, 1, 1, 1, 3, 9],
]


@pytest.mark.parametrize(
    ("last", "differing"),
    [
        (["王强", 1, 1, 1, 3, 2, 2, 2, 6, 9], []),
        (["王强", 1, 1, 1, 4, 2, 2, 2, 6, 9], [("一季度小计", 4, 3)]),
        (["王强", 1, 1, 1, 3, 2, 2, 2, 6, 99], [("全年合计", 99, 9)]),
    ],
)
def test_sums_of_each_row_when_some_are_of_a_quarter_then_each_is_compared_with_its_own_months(
    sqlite_database: Database, tmp_path: Path, last: list[object], differing: list[tuple[str, int, int]]
) -> None:
    (table,) = plan_import(sqlite_database, [written(tmp_path, QUARTERS, last)]).tables

    assert [(one.column, one.stated // 10_000, one.read // 10_000) for one in table.totals if not one.agrees] == differing
    assert sum("Rows that agree with" in note.source for note in table.notes) == 3
