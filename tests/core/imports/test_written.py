"""Dates and numbers that can be read in two ways: nothing is imported before somebody says which, and it is asked once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import Choices, Counts, TableChoice, apply_plan, plan_import
from salesdesk.imports.plan.cells.written import questions_of
from salesdesk.imports.plan.choices import table_id
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.plan.report import report
from salesdesk.model import SaleLine
from salesdesk.text import language
from tests.core.imports.sheets import stored

HEADINGS = "Order ID,Order Date,Sales Rep,Customer,Amount"
DAYS = ("03/04/2026", "05/04/2026", "07/04/2026")


def dated(path: Path, *days: str) -> Path:
    lines = [f"{path.stem}{at},{day},Ann,Acme,{at + 5}" for at, day in enumerate(days)]
    path.write_text("\n".join((HEADINGS, *lines)), encoding="utf-8")
    return path


def plan(db: Database, path: Path, choices: Choices | None = None) -> ImportPlan:
    return plan_import(db, [path], choices=choices, today=date(2026, 11, 20))


@pytest.mark.parametrize(
    ("way", "days"), [("dmy", {(2026, 4, 3), (2026, 4, 5), (2026, 4, 7)}), ("mdy", {(2026, 3, 4), (2026, 5, 4), (2026, 7, 4)})]
)
def test_dates_when_they_fit_two_orders_then_wait_for_an_answer_which_is_remembered(
    sqlite_database: Database, tmp_path: Path, way: str, days: set[tuple[int, int, int]]
) -> None:
    path = dated(tmp_path / "a.csv", *DAYS)
    open_ = plan(sqlite_database, path)
    table = open_.tables[0]
    assert (table.target, table.table.needs, open_.counts) == (None, ("date_order",), Counts(set_aside=3))
    assert table.why is not None
    assert "03/04/2026" in language("en").say(table.why)
    assert not open_.writes
    (question,) = questions_of(table.table)
    assert [one.values[0] for one in question.answers] == [date(2026, 4, 3), date(2026, 3, 4)]

    answered = plan(sqlite_database, path, Choices((TableChoice(*table_id(table.table), dates=way),)))
    assert (answered.counts, answered.tables[0].table.needs) == (Counts(new=3), ())
    apply_plan(sqlite_database, answered)

    assert {(day.year, day.month, day.day) for (day,) in stored(sqlite_database, SaleLine.day)} == days
    next_month = plan(sqlite_database, dated(tmp_path / "b.csv", "01/02/2026", "03/02/2026"))
    assert next_month.counts == Counts(new=2)
    assert questions_of(next_month.tables[0].table)[0].said == way


def test_dates_when_the_next_sheet_decides_itself_then_the_answer_of_the_last_is_not_asked(
    sqlite_database: Database, tmp_path: Path
) -> None:
    apply_plan(sqlite_database, plan(sqlite_database, dated(tmp_path / "a.csv", *DAYS), Choices(dates="mdy")))

    apply_plan(sqlite_database, plan(sqlite_database, dated(tmp_path / "b.csv", "13/05/2026", "02/05/2026")))

    assert date(2026, 5, 2) in {day for (day,) in stored(sqlite_database, SaleLine.day)}


def test_dates_when_another_column_of_the_table_decides_then_nothing_is_asked(sqlite_database: Database, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    lines = ("A1,03/04/2026,20/04/2026,Ann,Acme,5", "A2,05/04/2026,25/04/2026,Ann,Acme,6")
    path.write_text("\n".join(("Order ID,Order Date,Ship Date,Sales Rep,Customer,Amount", *lines)), encoding="utf-8")

    apply_plan(sqlite_database, plan(sqlite_database, path))

    assert [day for (day,) in stored(sqlite_database, SaleLine.day)] == [date(2026, 4, 3), date(2026, 4, 5)]


@pytest.mark.parametrize(("sign", "amounts"), [(",", ["12.5", "1.234"]), (".", ["1250", "1234"])])
def test_comma_when_it_could_be_either_then_waits_and_is_read_as_said(
    sqlite_database: Database, tmp_path: Path, sign: str, amounts: list[str]
) -> None:
    path = tmp_path / "物流.csv"
    path.write_text('订单编号,日期,销售员,金额\nA1,2026-01-15,张三,"12,50元"\nA2,2026-01-16,张三,"1,234元"\n', encoding="utf-8")
    open_ = plan(sqlite_database, path)
    told = report(open_, language("en"))["files"][0]["sheets"][0]["tables"][0]
    assert (told["target"], told["needs"]) == (None, ["decimal"])
    assert told["questions"][0]["answers"][0] == {"option": "--decimal comma", "values": ["12.5", "1.234"]}

    apply_plan(sqlite_database, plan(sqlite_database, path, Choices(decimal=sign)))

    assert [amount for (amount,) in stored(sqlite_database, SaleLine.amount)] == [Decimal(one) for one in amounts]
