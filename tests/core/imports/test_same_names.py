"""Several records with one name: the manager is asked which one a sheet means."""

from __future__ import annotations

from datetime import date

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices, SameAs
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.recognise.terms import Meaning, TableKind
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


def test_name_when_two_have_it_and_the_team_of_the_row_tells_then_is_theirs_but_not_by_a_team_that_is_only_like_it(
    database: Database, sheets: Sheets
) -> None:
    one, _ = _two(database)
    headings = [*HEADINGS, ("团队", Meaning.TEAM)]

    told = planned(database, sheets, sheets.add("a.xlsx", TableKind.SALE_LINES, headings, [["2026-10-08", "张三", 5.0, "华东一队"]]))
    like = planned(database, sheets, sheets.add("b.xlsx", TableKind.SALE_LINES, headings, [["2026-10-08", "张三", 5.0, "华东 一队"]]))

    assert (told.counts.new, told.unclear) == (1, ())
    assert [len(asked.candidates) for asked in like.unclear] == [2]
    apply(database, told)
    assert stored(database, SaleLine.member_id, SaleLine.amount)[-1] == (one, 5)


ROSTER = [("姓名", Meaning.MEMBER), ("部门", Meaning.TEAM)]


def test_new_name_when_it_stands_twice_with_other_teams_then_is_two_people(database: Database, sheets: Sheets) -> None:
    rows = [["张三", "一组"], ["张三", "二组"], ["李四", "一组"], ["张三", "二组"]]
    people = sheets.add("人员.xlsx", TableKind.ROSTER, ROSTER, rows)
    headings = [*HEADINGS, ("团队", Meaning.TEAM)]
    sales = sheets.add("b.xlsx", TableKind.SALE_LINES, headings, [["2026-10-08", "张三", 5.0, "一组"], ["2026-10-08", "张三", 7.0, "二组"]])

    plan = planned(database, sheets, people, sales)
    apply(database, plan)

    assert (plan.counts.rejected, plan.unclear) == (0, ())
    assert sorted(stored(database, Member.name)) == [("张三",), ("张三",), ("李四",)]
    assert len({member for member, _ in stored(database, SaleLine.member_id, SaleLine.amount)}) == 2
    again = planned(database, sheets, sales)
    assert again.counts == Counts(same=2)


def test_new_name_when_two_new_people_have_it_and_a_sheet_does_not_tell_then_asked(database: Database, sheets: Sheets) -> None:
    people = sheets.add("人员.xlsx", TableKind.ROSTER, ROSTER, [["张三", "一组"], ["张三", "二组"]])
    sales = sheets.add("b.xlsx", TableKind.SALE_LINES, HEADINGS, [["2026-10-08", "张三", 5.0]])

    (asked,) = planned(database, sheets, people, sales).unclear
    assert [who.parts for who in asked.candidates] == [("一组",), ("二组",)]
    told = planned(database, sheets, people, sales, Choices(same_as=(SameAs("member", "张三", None, told="二组"),)))
    apply(database, told)

    assert (told.counts.rejected, told.unclear) == (0, ())
    ((member, _),) = stored(database, SaleLine.member_id, SaleLine.amount)
    ((team,),) = [(name,) for who, name in _teams(database) if who == member]
    assert team == "二组"


def _teams(db: Database) -> list[tuple[int, str]]:
    names = dict(stored(db, Team.id, Team.name))
    return [(member, names[team]) for member, team in stored(db, Membership.member_id, Membership.team_id)]
