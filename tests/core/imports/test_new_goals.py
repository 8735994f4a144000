"""Goals that were added as rows to our own export: drafts with targets, or a sentence at the row."""

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
from salesdesk.measure import EVERYONE, Only
from salesdesk.model import Goal, Target
from salesdesk.services import records
from salesdesk.services.export import export
from salesdesk.services.goals.edit import save_goal
from salesdesk.services.goals.targets import Cell, set_targets
from salesdesk.services.goals.wanted import WantedGoal
from tests.core.imports.sheets import stored

HEADINGS = {
    "zh": ("目标", "责任人", "指标", "开始", "截止", "目标值", "权重", "底线值", "挑战值", "上级目标", "说明", "意义"),
    "en": (
        *("Goal", "Owner", "Metric", "From", "Until", "Target", "Weight", "Minimum", "Stretch value", "Part of"),
        *("Description", "Why it matters"),
    ),
}
SALES, COMPANY = {"zh": "销售额", "en": "Sales"}, {"zh": "全公司", "en": "Whole company"}
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
NOW = (Goal.id, Goal.name, Goal.parent_id, Goal.member_id, Goal.team_id, Goal.metric, Goal.weight, Goal.stretch, Goal.why, Goal.state)


@pytest.fixture
def shop(database: Database) -> Database:
    """A team, Ann in it, and one goal of the company."""
    team = records.save(database, "team", {"name": "East"})
    records.save(database, "member", {"name": "Ann", "team_id": team})
    save_goal(database, WantedGoal("Year", EVERYONE, FIRST, LAST, metric="sales_amount"))
    return database


def with_rows(db: Database, file: Path, language: str, rows: list[dict[int, object]]) -> ImportPlan:
    """Export the goals, add `rows` (values by place in HEADINGS) below them, and plan the import."""
    export(db, "goals", file, language=language)
    book = openpyxl.load_workbook(file)
    sheet = book.active
    assert sheet is not None
    places = {cell.value: cell.column for cell in sheet[1]}
    last = sheet.max_row
    for at, row in enumerate(rows, last + 1):
        for n, value in row.items():
            sheet.cell(at, places[HEADINGS[language][n]]).value = value
    book.save(file)
    return plan_import(db, [file], today=date(2026, 11, 20))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_rows_when_added_then_become_drafts_once_and_undo_takes_them_back(shop: Database, language: str, tmp_path: Path) -> None:
    file, before = tmp_path / "goals.xlsx", stored(shop, *NOW)
    ann = {0: "Ann's", 1: "Ann", 2: SALES[language], 3: FIRST, 4: LAST, 5: 1200, 6: 0.4, 7: 900, 8: 1500, 9: "East's", 11: "two\nlines"}
    east = {0: "East's", 1: "East", 2: "receipts", 3: FIRST, 4: LAST, 9: "Year"}
    company = {0: "All", 1: COMPANY[language], 2: SALES[language], 3: date(2026, 4, 1), 4: date(2026, 6, 30), 5: 100}

    plan = with_rows(shop, file, language, [ann, east, company])
    assert plan.counts == Counts(new=3, same=1)
    result = apply_plan(shop, plan)

    rows = {row[1]: row for row in stored(shop, *NOW)}
    assert rows["Ann's"][2] == rows["East's"][0]
    assert rows["East's"][2] == rows["Year"][0]
    assert rows["Ann's"][5:] == ("sales_amount", Decimal("0.4"), Decimal(1500), "two\nlines", "draft")
    assert rows["Ann's"][3] is not None
    assert rows["East's"][4] is not None
    assert rows["All"][3:5] == (None, None)
    values = [(one[1], one[2]) for one in stored(shop, Target.id, Target.member_id, Target.value)]
    assert sorted(value for member, value in values if member is not None) == [Decimal(100)] * 12
    assert sum(value for member, value in values if member is None) == 100

    again = plan_import(shop, [file], today=date(2026, 11, 20))
    assert again.counts == Counts(same=4)
    assert not again.writes
    undo.undo(shop, result.action_id)
    assert stored(shop, *NOW) == before
    assert stored(shop, Target.id) == []


GOOD = {0: "New", 1: "Ann", 2: "sales_amount", 3: FIRST, 4: LAST}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({2: "Luck"}, "SalesDesk has no metric called “Luck”."),
        ({2: None}, "Choose a metric, or add at least one key result."),
        ({1: "Nobody"}, "“Nobody” is not known."),
        ({3: "soon"}, None),
        ({4: None}, "Please fill this in."),
        ({4: date(2025, 1, 31)}, "It ends before it begins."),
        ({9: "Nothing"}, "“Nothing” is not known."),
        ({9: "New"}, "A goal cannot be part of itself or of one below it."),
        ({5: -1}, "This cannot be negative."),
        ({6: 4}, "A weight is at most 100 %."),
        ({7: 5, 8: 4}, "The stretch value is below the minimum."),
        ({1: None, 5: 7}, "Other targets stand in these months already. Leave the target empty to keep them."),
    ],
)
def test_row_when_it_cannot_be_then_says_why_and_nothing_is_written(
    shop: Database, change: dict[int, object], says: str | None, tmp_path: Path
) -> None:
    set_targets(shop, "sales_amount", [Cell(EVERYONE, FIRST, Decimal(9))])

    plan = with_rows(shop, tmp_path / "goals.xlsx", "en", [{**GOOD, **change}])

    assert plan.counts == Counts(same=1, rejected=1)
    assert not plan.writes
    assert plan.creates == ()
    problems = plan.tables[0].rejected.problems
    assert [one.row for one in problems] == [3]
    assert says is None or str(problems[0].reason) == says


def test_rows_when_circular_or_below_a_rejected_one_then_stay_out(shop: Database, tmp_path: Path) -> None:
    rows: list[dict[int, object]] = [{**GOOD, 0: "A", 9: "B"}, {**GOOD, 0: "B", 9: "A"}, {**GOOD, 0: "C", 9: "D"}]
    rows += [{**GOOD, 0: "D", 1: "Nobody"}, {**GOOD, 0: "E", 5: 12}, {**GOOD, 0: "F", 5: 24}]

    plan = with_rows(shop, tmp_path / "goals.xlsx", "en", rows)

    assert plan.counts == Counts(new=1, same=1, rejected=5)
    apply_plan(shop, plan)
    assert [row[1] for row in stored(shop, Goal.id, Goal.name)] == ["Year", "E"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_row_when_limited_as_our_export_says_it_then_is_limited_so(shop: Database, language: str, tmp_path: Path) -> None:
    only = Only(region=("East", "West"), line=("X",), customers="new")
    months = {FIRST: Decimal(7)}
    save_goal(shop, WantedGoal("Part", EVERYONE, FIRST, LAST, metric="sales_amount", only=only, months=months))
    file = tmp_path / "goals.xlsx"
    export(shop, "goals", file, language=language)
    book = openpyxl.load_workbook(file)
    sheet = book.active
    assert sheet is not None
    at = next(row for row in range(2, sheet.max_row + 1) if "Part" in [cell.value for cell in sheet[row]])
    row = [None if isinstance(cell.value, str) and cell.value.startswith("SD-") else cell.value for cell in sheet[at]]
    sheet.append(["Other" if value == "Part" else value for value in row])
    target = next(cell.column for cell in sheet[1] if cell.value in ("目标值", "Target"))
    sheet.cell(sheet.max_row, target).value = None
    book.save(file)

    plan = plan_import(shop, [file], today=date(2026, 11, 20))
    assert [str(one.reason) for one in plan.tables[0].rejected.problems] == []
    apply_plan(shop, plan)

    assert [row[2] for row in stored(shop, Goal.id, Goal.name, Goal.only) if row[1] == "Other"] == [only.code()]
