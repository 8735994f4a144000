"""A row for the target and one for the result of each person, the name in the first of them only: all of it is taken, totals are not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import
from salesdesk.model import SaleLine, Target
from tests.core.imports.sheets import stored

WORDS = {
    "zh": ("姓名", "指标", "1月", "2月", "合计", ("王芳", "李雷"), ("目标", "实际", "完成率"), "2026年"),
    "en": ("Rep", None, "Jan", "Feb", "Total", ("Hal King", "Ada Stone"), ("Target", "Actual", "% of target"), "2026"),
}


def write(path: Path, language: str, rates: bool, total: bool) -> Path:
    who, what, *months, sum_, people, measures, year = WORDS[language]
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = str(year)
    sheet.append([who, what, *months, sum_])
    blocks = [(people[0], (10, 10), (9, 11)), (people[1], (8, 8), (7, 8)), *([(sum_, (18, 18), (16, 19))] if total else [])]
    for name, targets, results in blocks:
        sheet.append([name, measures[0], *targets, sum(targets)])
        sheet.append([None, measures[1], *results, sum(results)])
        if rates:
            sheet.append([None, measures[2], *(f"{result / target:.0%}" for result, target in zip(results, targets, strict=True)), None])
    book.save(path)
    return path


@pytest.mark.parametrize("total", [True, False])
@pytest.mark.parametrize("rates", [True, False])
@pytest.mark.parametrize("language", WORDS)
def test_import_when_each_person_has_a_row_for_each_measure_then_targets_and_results_are_taken_and_totals_are_checks(
    sqlite_database: Database, tmp_path: Path, language: str, rates: bool, total: bool
) -> None:
    plan = plan_import(sqlite_database, [write(tmp_path / "a.xlsx", language, rates, total)], today=date(2026, 11, 20))
    apply_plan(sqlite_database, plan)

    assert sorted(int(amount) for (amount,) in stored(sqlite_database, SaleLine.amount)) == [7, 8, 9, 11]
    assert sorted(int(amount) for (amount,) in stored(sqlite_database, Target.value)) == [8, 8, 10, 10]
    (table,) = plan.tables
    assert [(one.stated, one.read) for one in table.totals] == ([(160_000, 160_000), (190_000, 190_000)] if total else [])
