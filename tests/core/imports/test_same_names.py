"""Several records with one name: the manager is asked which one a sheet means."""

from __future__ import annotations

from datetime import date

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices, SameAs
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.model import Alias, Member, Membership, SaleLine, Team
from tests.core.imports.sheets import Sheets, apply, planned, stored

HEADINGS = [("日期", Meaning.DAY), ("销售员", Meaning.MEMBER), ("销售额", Meaning.AMOUNT)]


def _two(db: Database) -> tuple[int, int]:
    with db.write_unrecorded() as session:
        team = Team(name="华东一队")
        one, other = Member(name="张三", region="上海"), Member(name="张三", region="成都")
        session.add_all((team, one, other))
        session.flush()
        session.add(Membership(member_id=one.id, team_id=team.id, start=date(2020, 1, 1)))
        session.add(SaleLine(day=date(2026, 9, 30), member_id=other.id))
        return one.id, other.id


def test_name_when_two_have_it_then_asked_with_what_tells_them_apart(database: Database, sheets: Sheets) -> None:
    one, other = _two(database)
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, [["2026-10-08", "张三", 5.0]])

    plan = planned(database, sheets, path)

    assert plan.counts == Counts(rejected=1)
    (asked,) = plan.unclear
    assert (asked.record, asked.text, asked.table) == ("member", "张三", 0)
    assert [(who.id, who.parts, who.last_sale) for who in asked.candidates] == [
        (one, ("华东一队", "上海"), None),
        (other, ("成都",), date(2026, 9, 30)),
    ]


def test_name_when_said_which_one_then_imported_for_them_and_asked_again_next_time(database: Database, sheets: Sheets) -> None:
    _, other = _two(database)
    path = sheets.add("a.xlsx", TableKind.SALE_LINES, HEADINGS, [["2026-10-08", "张三", 5.0]])

    told = planned(database, sheets, path, Choices(same_as=(SameAs("member", "张三", other),)))
    apply(database, told)

    assert told.counts == Counts(new=1)
    assert told.unclear == ()
    assert stored(database, SaleLine.member_id, SaleLine.amount)[-1] == (other, 5)
    assert stored(database, Alias.text) == []
    assert len(planned(database, sheets, path).unclear) == 1
