"""What is behind a target: whose of which month, from which sheet or by whom."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import apply_plan, plan_import
from salesdesk.measure import Who
from salesdesk.model import Member
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.services import records
from salesdesk.services.goals.target_evidence import TargetAsked, target_behind, target_story
from salesdesk.services.goals.targets import Cell, set_targets, target_of

QUARTER = Period.parse("2026Q2")
SHEET = "2026年销售目标,,\n姓名,4月,5月\n张三,100,200\n"


@pytest.fixture
def company(sqlite_database: Database, tmp_path: Path) -> tuple[Database, Who, Who]:
    """Give a team whose first member has two targets from a sheet, one of them corrected, and whose second has one by hand."""
    db = sqlite_database
    team = records.save(db, "team", {"name": "华东组"})
    for name in ("张三", "李四"):
        records.save(db, "member", {"name": name, "team_id": team, "hired_on": date(2025, 1, 1)})
    sheet = tmp_path / "2026年销售目标.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    apply_plan(db, plan_import(db, [sheet], Progress()), Progress())
    with db.read() as session:
        zhang, li = (Who.member(session.query(Member).filter_by(name=name).one().id) for name in ("张三", "李四"))
    set_targets(db, "sales_amount", [Cell(zhang, date(2026, 5, 1), Decimal(250))], reason="大客户签约")
    set_targets(db, "sales_amount", [Cell(li, date(2026, 5, 1), Decimal(40))])
    return db, zhang, Who.team(team)


def test_target_when_of_a_team_then_is_made_of_its_members_and_each_says_where_it_is_from(company: tuple[Database, Who, Who]) -> None:
    db, zhang, team = company
    found = target_behind(db, TargetAsked("sales_amount", team, QUARTER))
    assert found.value == 390
    assert "sum of the 3 targets of those below" in str(found.made)
    assert sum(one.counts or 0 for one in found.parts) == found.value
    april, may = (one for one in found.parts if one.whose == "张三")
    [by_hand] = (one for one in found.parts if one.whose == "李四")
    assert (april.value, may.value, by_hand.value) == (100, 250, 40)
    assert str(april.origin).startswith("Row 3 of the sheet")
    assert "2026年销售目标.csv" in str(april.origin)
    assert str(by_hand.origin).startswith(f"Entered by {db.actor} on ")
    _, changes = target_story(db, may.id)
    assert (str(changes[0].label), changes[0].reason) == ("Set targets for Sales", "大客户签约")


def test_target_when_the_period_covers_a_month_in_part_then_counts_by_days(company: tuple[Database, Who, Who]) -> None:
    db, zhang, _ = company
    half = Period.parse("2026-04-01..2026-04-15")
    found = target_behind(db, TargetAsked("sales_amount", zhang, half))
    assert [(one.value, one.counts) for one in found.parts] == [(100, 50)]
    with db.read() as session:
        assert found.value == target_of(session, "sales_amount", zhang, half) == 50


@pytest.mark.parametrize(
    ("values", "value", "said"), [((1, 1, 1), 1, "same target"), ((1, 2, 1), None, "different"), ((), None, "No target")]
)
def test_target_when_of_a_ratio_then_is_never_summed(
    company: tuple[Database, Who, Who], values: tuple[int, ...], value: int | None, said: str
) -> None:
    db, zhang, _ = company
    cells = [Cell(zhang, date(2026, 4 + at, 1), Decimal(one) / 4) for at, one in enumerate(values)]
    set_targets(db, "gross_margin", cells)
    found = target_behind(db, TargetAsked("gross_margin", zhang, QUARTER))
    assert found.value == (None if value is None else Decimal(value) / 4)
    assert said in str(found.made)
