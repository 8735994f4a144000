"""What words alone above the rows say arrives in the workspace, and comes back with rows that were rejected."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports.apply import apply_plan
from salesdesk.imports.plan.choices import Choices
from salesdesk.imports.plan.rejected import write_rejected
from salesdesk.imports.plan.workbooks import plan_workbooks
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model import Member, Membership, SaleLine, Team
from salesdesk.progress import Progress
from salesdesk.sheets.open import open_sheets
from tests.core.imports.planned_facts import grid, planned

HEAD: list[object] = ["业务员", "客户", "日期", "金额"]


def teams(db: Database) -> list[tuple[str, str]]:
    with db.read() as session:
        query = select(Member.name, Team.name).join(Membership, Membership.member_id == Member.id).join(Team, Team.id == Membership.team_id)
        return sorted((row[0], row[1]) for row in session.execute(query))


def line(who: str, amount: object) -> list[object]:
    return [who, "甲公司", "2026-01-02", amount]


def test_team_when_it_stands_above_the_rows_then_its_new_members_are_in_it(database: Database) -> None:
    rows = [HEAD, ["一组"], line("张三", 1.0), line("李四", 2.0), ["二组"], line("王五", 3.0)]
    moved = [HEAD, ["二组"], line("张三", 1.0), line("李四", 2.0), line("王五", 3.0)]

    apply_plan(database, planned(database, grid(*rows)))
    apply_plan(database, planned(database, grid(*moved)))

    assert teams(database) == [("张三", "一组"), ("李四", "一组"), ("王五", "二组")]


def test_rejected_row_when_it_comes_back_then_it_has_its_region_still(database: Database, tmp_path: Path) -> None:
    plan = planned(database, grid(HEAD, ["华东区"], line("张三", 1.0), ["华南区"], line("李四", "abc"), line("王五", 2.0)))
    write_rejected(plan, tmp_path / "back.xlsx")
    book = open_sheets(tmp_path / "back.xlsx", Progress())
    book.sheets[0].rows[:] = [[5.0 if cell == "abc" else cell for cell in row] for row in book.sheets[0].rows]

    back = plan_workbooks(database, [book], Progress(), Choices())
    apply_plan(database, back)

    assert back.tables[0].table.column(Meaning.REGION) is not None
    with database.read() as session:
        assert session.scalars(select(SaleLine.region)).all() == ["华南区"]
