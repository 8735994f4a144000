"""Tables that were only guessed: shown as they were understood, imported when somebody confirmed it, and not asked about again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.imports.plan.choices import Choices, TableChoice, table_id
from salesdesk.imports.plan.trust import TRUSTED, needs_confirmation
from salesdesk.sheets.grid import Cell
from tests.core.imports.planned_facts import grid, planned
from tests.core.imports.recognise.test_headless import SOLD
from tests.core.imports.test_recognise import SALES, one

LATER: list[list[Cell]] = [[row[0].replace(month=11), f"N{row[1]}", *row[2:]] for row in SOLD]  # type: ignore[union-attr]
HEADED = [["日期", "订单号", "客户名称", "产品", "数量", "单价", "金额", "业务员"], *SOLD]


def test_plan_when_a_table_was_guessed_then_shows_what_it_would_bring_and_waits(sqlite_database: Database) -> None:
    (table,) = planned(sqlite_database, grid(*SOLD)).tables

    assert (table.counts.new, table.accepted, table.unconfirmed) == (6, False, True)


@pytest.mark.parametrize("whole", [True, False])
def test_plan_when_the_guess_is_confirmed_then_waits_no_more_and_the_next_sheet_of_the_shape_does_not_ask(
    sqlite_database: Database, whole: bool
) -> None:
    (asked,) = planned(sqlite_database, grid(*SOLD)).tables
    choice = TableChoice(*table_id(asked.table), confirmed=True)
    plan = planned(sqlite_database, grid(*SOLD), choices=Choices(confirmed=True) if whole else Choices((choice,)))
    apply_plan(sqlite_database, plan)

    (later,) = planned(sqlite_database, grid(*LATER)).tables

    assert (plan.tables[0].accepted, plan.tables[0].unconfirmed) == (True, False)
    assert (later.counts.new, later.accepted) == (6, None)
    assert later.table.confidence == 1.0
    assert not any("check each" in str(note) for note in later.table.notes)


def test_plan_when_the_guess_is_confirmed_but_not_to_be_remembered_then_asks_again(sqlite_database: Database) -> None:
    (asked,) = planned(sqlite_database, grid(*SOLD)).tables
    choice = TableChoice(*table_id(asked.table), confirmed=True, remember=False)
    apply_plan(sqlite_database, planned(sqlite_database, grid(*SOLD), choices=Choices((choice,))))

    assert planned(sqlite_database, grid(*LATER)).tables[0].unconfirmed


@pytest.mark.parametrize(("confidence", "asked"), [(TRUSTED - 0.01, True), (TRUSTED, False)])
def test_confirmation_when_a_table_is_understood_more_or_less_then_confidence_alone_decides(confidence: float, asked: bool) -> None:
    assert needs_confirmation(replace(one(*SALES), confidence=confidence)) is asked


@pytest.mark.parametrize("rows", [SALES, HEADED])
def test_plan_when_headings_say_what_a_table_is_then_nothing_is_to_be_confirmed(
    sqlite_database: Database, rows: Sequence[Sequence[Cell]]
) -> None:
    assert planned(sqlite_database, grid(*rows)).tables[0].accepted is None
