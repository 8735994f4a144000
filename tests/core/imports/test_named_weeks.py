"""What people sold this week, in a sheet that is called by the week, is of that week; each week counts by itself."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.imports.recognise.language.periods import period_in
from salesdesk.imports.recognise.recognised import YearMonth
from salesdesk.model import SaleLine
from tests.core.imports.planned_facts import grid, planned

HEAD: list[object] = ["姓名", "本周", "上周", "环比"]


def of_week(name: str, more: float) -> list[list[object]]:
    return [[name], HEAD, ["张伟", 100.0 + more, 90.0, "11%"], ["李娜", 101.0 + more, 91.0, "11%"], ["王强", 102.0 + more, 92.0, "11%"]]


def test_results_when_of_a_named_week_then_are_of_its_last_day(database: Database) -> None:
    for name, more in (("2026年3月第2周业绩", 0.0), ("2026年3月第3周业绩", 10.0)):
        apply_plan(database, planned(database, grid(*of_week(name, more))))

    with database.read() as session:
        found = session.execute(select(SaleLine.day, SaleLine.amount).order_by(SaleLine.day, SaleLine.amount)).all()
    assert [day for day, _ in found] == [date(2026, 3, 14)] * 3 + [date(2026, 3, 21)] * 3


def test_results_when_of_a_week_that_nothing_names_then_wait(database: Database) -> None:
    (table,) = planned(database, grid(*of_week("2026年3月业绩", 0.0))).tables

    assert table.unconfirmed


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("2026年3月第2周业绩", YearMonth(2026, month=3, week=2)),
        ("Sales week 10, 2026", YearMonth(2026, week=10)),
        ("Sales 2026-W10", YearMonth(2026, week=10)),
        ("2026年第10周周报", YearMonth(2026, week=10)),
        ("2026年3月业绩", YearMonth(2026, month=3)),
        ("2026 weekly sales", YearMonth(2026)),
    ],
)
def test_title_when_it_names_a_week_then_speaks_of_it(title: str, period: YearMonth) -> None:
    assert period_in(title) == period
