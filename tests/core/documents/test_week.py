"""A member's week on paper."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from salesdesk.db import Database
from salesdesk.documents.week import week_printout
from salesdesk.errors import SalesDeskError
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.settings import change_settings, settings_of
from salesdesk.services.tasks.todo import add_task

WEEK = Period.of("week", date(2026, 9, 30))


@pytest.fixture
def people(sqlite_database: Database) -> tuple[Database, int, int]:
    """Give a leader and a member with tasks before, in and after a week that holds a holiday, and one without a date."""
    db = sqlite_database
    leader = records.save(db, "member", {"name": "王海涛"})
    team = records.save(db, "team", {"name": "华东组", "leader_id": leader})
    member = records.save(db, "member", {"name": "欧阳镕", "team_id": team})
    for name, ahead, state in (("Before", -5, "todo"), ("Long ago", -9, "done"), ("Monday *#$ work", 0, "todo"), ("After", 9, "todo")):
        task = {"name": name, "owner_id": member, "due": WEEK.start + timedelta(days=ahead), "state": state, "effort": Decimal("1.5")}
        add_task(db, {**task, "priority": "high"}, today=WEEK.start)
    add_task(db, {"name": "Someday", "owner_id": member})
    add_task(db, {"name": "Not mine", "owner_id": leader, "due": WEEK.start})
    return db, member, leader


def text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.mark.parametrize(("language", "carried"), [("en", "Carried over"), ("zh", "遗留任务")])
def test_week_when_printed_then_has_what_is_to_be_done_and_no_more(
    people: tuple[Database, int, int], tmp_path: Path, language: str, carried: str
) -> None:
    db, member, _ = people
    change_settings(db, {"language": language, "company": "Acme"})
    assert settings_of(db).language == language

    week_printout(db, WEEK, [member]).save_as_one(tmp_path / "week.pdf")

    words = text(tmp_path / "week.pdf")
    for said in ("欧阳镕", "华东组", "王海涛", "Acme", carried, "Before", "Monday *#$ work", "Someday"):
        assert said in words, said
    for other in ("Long ago", "After", "Not mine"):
        assert other not in words


def test_weeks_when_of_several_then_each_has_a_page_and_a_file(people: tuple[Database, int, int], tmp_path: Path) -> None:
    db, member, leader = people
    printout = week_printout(db, WEEK, [member, leader])

    printout.save_as_one(tmp_path / "all.pdf")
    files = printout.save_each(tmp_path / "each")

    assert len(PdfReader(tmp_path / "all.pdf").pages) == 2
    assert [one.name for one in files] == ["2026-W40_Week plan_欧阳镕.pdf", "2026-W40_Week plan_王海涛.pdf"]
    assert "Not mine" in text(files[1])
    assert printout.only(leader).file_name == files[1].name
    assert len(printout.only(leader).pages(0, 40)) == 1
    with pytest.raises(SalesDeskError):
        week_printout(db, WEEK, [])
