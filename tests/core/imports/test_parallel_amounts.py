"""Several amounts in one row: one counts until it is said that all do; then each is a line, with its channel, and it is remembered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.imports.plan.choices import Choices, TableChoice, table_id
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.plan.workbooks import plan_import
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model import SaleLine
from tests.core.imports.sheets import stored

LINES = (
    ("日期", "业务员", "客户", "数量", "线上销售额", "线下销售额"),
    ("2026-09-01", "张三", "甲公司", 3, 100, 50),
    ("2026-09-02", "李四", "乙公司", 2, 200, None),
    ("2026-09-03", "张三", "丙公司", 1, None, 70),
    ("合计", None, None, None, 300, 120),
)
BY_MEMBER = (
    ("月份", "销售员", "线上销售额", "线下销售额"),
    ("2026-09", "张三", 100, 50),
    ("2026-09", "李四", 200, 70),
    ("2026-09", "王五", 80, 20),
)


def _sheet(folder: Path, rows: tuple[tuple[object, ...], ...]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def _plan(db: Database, path: Path, choices: Choices | None = None) -> ImportPlan:
    return plan_import(db, [path], choices=choices, today=date(2026, 11, 20))


def _all(plan: ImportPlan) -> Choices:
    table = plan.tables[0].table
    return Choices((TableChoice(*table_id(table), meanings=tuple((one, Meaning.AMOUNT) for one in table.parallel)),))


def test_amounts_when_said_to_count_together_then_each_is_a_line_of_its_channel(sqlite_database: Database, tmp_path: Path) -> None:
    path = _sheet(tmp_path, LINES)
    alone = _plan(sqlite_database, path)
    plan = _plan(sqlite_database, path, _all(alone))
    apply_plan(sqlite_database, plan)

    assert any("only “线上销售额” counts" in str(note) for note in alone.tables[0].notes)
    assert any("all count" in str(note) for note in plan.tables[0].notes)
    assert stored(sqlite_database, SaleLine.amount, SaleLine.channel, SaleLine.quantity, SaleLine.source_row) == [
        (Decimal(100), "线上", Decimal(3), 2), (Decimal(50), "线下", None, 2), (Decimal(200), "线上", Decimal(2), 3),
        (Decimal(70), "线下", Decimal(1), 4),
    ]  # fmt: skip
    (check,) = [one for one in plan.tables[0].totals if one.stated == 4_200_000]
    assert check.agrees
    again = _plan(sqlite_database, path)
    assert (again.counts.same, again.counts.new, again.counts.changed) == (4, 0, 0)


def test_amounts_when_one_was_imported_before_then_the_others_are_added(sqlite_database: Database, tmp_path: Path) -> None:
    path = _sheet(tmp_path, LINES)
    apply_plan(sqlite_database, alone := _plan(sqlite_database, path))
    apply_plan(sqlite_database, _plan(sqlite_database, path, _all(alone)))

    assert sum(one for (one,) in stored(sqlite_database, SaleLine.amount) if one) == 420


@pytest.mark.parametrize("together", [True, False])
def test_amounts_when_by_person_and_month_then_count_as_said(sqlite_database: Database, tmp_path: Path, together: bool) -> None:
    path = _sheet(tmp_path, BY_MEMBER)
    alone = _plan(sqlite_database, path)
    apply_plan(sqlite_database, _plan(sqlite_database, path, _all(alone) if together else None))

    sold = stored(sqlite_database, SaleLine.amount, SaleLine.channel)
    assert sum(one for one, _ in sold) == (520 if together else 380)
    assert {channel for _, channel in sold} == ({"线上", "线下"} if together else {None})
