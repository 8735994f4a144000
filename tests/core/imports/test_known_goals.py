"""Goals that are here, edited in our own export: targets and key results of drafts change, what was agreed does not, and all is told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.imports import Counts, apply_plan, plan_import
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.measure import EVERYONE
from salesdesk.period import Period
from salesdesk.services.export import export
from salesdesk.services.goals.book import goals
from salesdesk.services.goals.edit import agree, save_goal
from salesdesk.services.goals.rows import GoalRow
from salesdesk.services.goals.targets import target_of
from salesdesk.services.goals.wanted import WantedGoal, WantedResult

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
HEADINGS = {"zh": ("目标值", "权重", "关键结果", "状态"), "en": ("Target", "Weight", "Key results", "State")}
RESULTS = (WantedResult("Dealers", target=Decimal(5), due=date(2026, 6, 30)), WantedResult("Show room", "yes_no"))


@pytest.fixture
def goal(database: Database) -> int:
    months = {date(2026, month, 1): Decimal(100 if month < 12 else 200) for month in range(1, 13)}
    return save_goal(database, WantedGoal("Year", EVERYONE, FIRST, LAST, "sales_amount", months=months, results=RESULTS))


def edited(db: Database, file: Path, language: str, cells: dict[int, object]) -> ImportPlan:
    """Export the goals, put `cells` (values by place in HEADINGS) into the first row, and plan the import."""
    export(db, "goals", file, language=language)
    book = openpyxl.load_workbook(file)
    sheet = book.active
    assert sheet is not None
    places = {cell.value: cell.column for cell in sheet[1]}
    for at, value in cells.items():
        cell = sheet.cell(2, places[HEADINGS[language][at]])
        cell.value = f"{cell.value}\n{value[1:]}" if isinstance(value, str) and value.startswith("+") else value
    book.save(file)
    return plan_import(db, [file], today=date(2026, 11, 20))


def now(db: Database) -> GoalRow:
    (found,) = goals(db, Period.parse("2026")).goals
    return found


def told(plan: ImportPlan) -> list[str]:
    return [str(one) for one in plan.tables[0].notes]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_key_results_when_added_in_the_export_then_stand_at_the_goal_and_undo_takes_them_back(
    database: Database, goal: int, language: str, tmp_path: Path
) -> None:
    file = tmp_path / "goals.xlsx"
    plan = edited(database, file, language, {2: "+Trade fair: 2 · 2026-10-31\nStaff trained: 80%"})

    assert plan.counts == Counts(changed=1)
    result = apply_plan(database, plan)
    found = now(database).results
    assert [(one.name, one.kind, one.target, one.due) for one in found] == [
        ("Dealers", "number", 5, date(2026, 6, 30)),
        ("Show room", "yes_no", None, None),
        ("Trade fair", "number", 2, date(2026, 10, 31)),
        ("Staff trained", "percent", Decimal("0.8"), None),
    ]
    export(database, "goals", file, language=language)
    assert plan_import(database, [file]).counts == Counts(same=1)
    undo.undo(database, result.action_id)
    assert len(now(database).results) == 2


def test_key_result_when_edited_in_the_export_then_changes_and_the_other_stays(database: Database, goal: int, tmp_path: Path) -> None:
    plan = edited(database, tmp_path / "goals.xlsx", "en", {2: "Dealers: 3 / 6 · 2026-07-31"})

    assert any("that stay: 1" in one for one in told(plan))
    apply_plan(database, plan)
    dealers, room = now(database).results
    assert (dealers.reached, dealers.target, dealers.due) == (3, 6, date(2026, 7, 31))
    assert room.name == "Show room"


def test_target_of_a_draft_when_edited_in_the_export_then_keeps_the_shape_of_its_months(
    database: Database, goal: int, tmp_path: Path
) -> None:
    plan = edited(database, tmp_path / "goals.xlsx", "en", {0: 2600})

    assert plan.counts == Counts(changed=1)
    apply_plan(database, plan)
    assert now(database).target == 2600
    with database.read() as session:
        assert target_of(session, "sales_amount", EVERYONE, Period.parse("2026-12")) == 400


@pytest.mark.parametrize("cells", [{0: 2600}, {1: 0.5}, {2: "+Trade fair: 2"}])
def test_agreed_goal_when_edited_in_the_export_then_the_row_stays_out_and_says_where_to_go(
    database: Database, goal: int, cells: dict[int, object], tmp_path: Path
) -> None:
    agree(database, goal, "Boss", FIRST)
    before = now(database)
    plan = edited(database, tmp_path / "goals.xlsx", "en", cells)

    assert plan.counts == Counts(rejected=1)
    assert not plan.writes
    (problem,) = plan.tables[0].rejected.problems
    assert "was agreed" in str(problem.reason)
    assert problem.column == HEADINGS["en"][next(iter(cells))]
    assert now(database) == before


def test_state_when_edited_in_the_export_then_is_told_to_stay(database: Database, goal: int, tmp_path: Path) -> None:
    plan = edited(database, tmp_path / "goals.xlsx", "en", {3: "Agreed"})

    assert (plan.counts, bool(plan.writes)) == (Counts(same=1), False)
    assert told(plan) == ["“State” of a goal that is here changes in SalesDesk only. Edited cells that stay out: 1"]


def test_target_when_negative_then_the_row_stays_out(database: Database, goal: int, tmp_path: Path) -> None:
    plan = edited(database, tmp_path / "goals.xlsx", "en", {0: -5})

    assert plan.counts == Counts(rejected=1)
    assert str(plan.tables[0].rejected.problems[0].reason) == "A target cannot be negative."
