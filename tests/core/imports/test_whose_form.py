"""Whose a filled form is: taken where the name is spelled so or was confirmed, asked where it is only like a member's, never assumed."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.imports import Choices, Counts, ImportPlan, SameAs, apply_plan, plan_import
from salesdesk.imports.plan.names.near_match import SPACES, NearMatch
from salesdesk.imports.review_forms.apply import apply_forms
from salesdesk.imports.review_forms.form_plan import FormPlan
from salesdesk.imports.review_forms.plan import plan_forms
from salesdesk.imports.review_forms.title_words import pieces_of
from salesdesk.model import Alias, ReviewScore
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.reviews import scoring as reviews
from salesdesk.text import language
from salesdesk.undo import undo
from tests.core.imports.sheets import stored
from tests.core.imports.test_review_forms import PLAIN, Rows, member_called, read, sheet
from tests.core.services.reviews.reviewed import OCTOBER

EXACT = {
    "as it is": ("张三", "张三"),
    "full width": ("Ann Lee", "Ａｎｎ　Ｌｅｅ"),
    "letter case": ("Ann Lee", "ann lee"),
    "doubled space": ("Ann Lee", "Ann   Lee"),
    "what cannot be seen": ("张三", "张\u200b三"),
}
LIKE = {
    "padded": ("张三", "张 三", SPACES),
    "dots": ("A. Smith", "A.Smith", SPACES),
    "traditional": ("张三", "張三", "script"),
    "brackets": ("张三", "张三(销售一部)", "added"),
    "order": ("Ann Lee", "Lee, Ann", "order"),
    "pinyin": ("张三", "Zhang San", "pinyin"),
    "pinyin, the surname last": ("张三", "San Zhang", "pinyin"),
    "pinyin, a surname of another reading": ("单雄", "Shan Xiong", "pinyin"),
    "sound": ("李小明", "李晓明", "sound"),
    "one letter": ("Jonathan", "Jonatan", "letter"),
}


def _named(name: str, period: str = "2026-10") -> Rows:
    return [PLAIN[0], (f"姓名:{name}", None, "考核月份", period), *PLAIN[2:]]


def _nameless(title: str = "业务员考核") -> Rows:
    return [(title,), ("考核月份", "2026-10"), *PLAIN[2:]]


def _plan(db: Database, path: Path) -> FormPlan:
    (one,) = plan_forms(db, [read(path)], OCTOBER)
    return one


def _same(near: NearMatch) -> tuple[SameAs, ...]:
    return (SameAs(near.record, near.text, near.other_id, near.other),)


@pytest.mark.parametrize("how", EXACT)
def test_name_when_spelled_the_same_then_taken_without_a_question(sqlite_database: Database, tmp_path: Path, how: str) -> None:
    known, text = EXACT[how]
    member = member_called(sqlite_database, known)

    plan = _plan(sqlite_database, sheet(tmp_path / "form.xlsx", _named(text)))

    assert (plan.member_id, plan.name, plan.near, plan.scores) == (member, known, None, 2)


@pytest.mark.parametrize("how", LIKE)
def test_name_when_like_a_members_then_asked_remembered_and_undone_with_the_scores(
    sqlite_database: Database, tmp_path: Path, how: str
) -> None:
    known, text, kind = LIKE[how]
    db, member = sqlite_database, member_called(sqlite_database, known)
    path = sheet(tmp_path / "form.xlsx", _named(text))

    asked = _plan(db, path)
    assert (asked.member_id, asked.taken) == (None, ()), "offered, not assumed"
    assert asked.why_not is not None
    assert asked.near is not None
    assert (asked.near.text, asked.near.other, asked.near.other_id, asked.near.kind) == (text, known, member, kind)
    assert apply_forms(db, [asked]) == 0
    assert asked.if_same is not None

    assert apply_forms(db, [asked.if_same], _same(asked.near)) == 2
    (alias,) = records.fetch(db, "member", member).values["aliases"]
    assert alias == text.casefold()
    following = _plan(db, sheet(tmp_path / "next.xlsx", _named(text, "2026-11")))
    assert (following.member_id, following.near, following.scores) == (member, None, 2)

    undo(db)
    assert stored(db, Alias.text) == stored(db, ReviewScore.score) == []
    assert _plan(db, path).near == asked.near


def test_name_when_a_member_and_another_is_like_it_then_is_the_members(sqlite_database: Database, tmp_path: Path) -> None:
    padded, plain = member_called(sqlite_database, "张 三"), member_called(sqlite_database, "张三")

    found = [_plan(sqlite_database, sheet(tmp_path / "form.xlsx", _named(name))).member_id for name in ("张 三", "张三")]

    assert found == [padded, plain]


def test_name_when_like_nobodys_then_is_told_and_not_asked(sqlite_database: Database, tmp_path: Path) -> None:
    member_called(sqlite_database, "张三")

    plan = _plan(sqlite_database, sheet(tmp_path / "form.xlsx", _named("欧阳锋")))

    assert (plan.near, str(plan.why_not)) == (None, "There is no member called “欧阳锋”.")


def test_alias_when_forgotten_at_the_member_then_the_form_asks_again(sqlite_database: Database, tmp_path: Path) -> None:
    db, member = sqlite_database, member_called(sqlite_database, "张三")
    path = sheet(tmp_path / "form.xlsx", _named("张 三"))
    asked = _plan(db, path)
    assert asked.if_same is not None
    assert asked.near is not None
    apply_forms(db, [asked.if_same], _same(asked.near))
    opened = records.fetch(db, "member", member)

    records.save(db, "member", {"aliases": []}, member, opened.version)

    assert _plan(db, path).near == asked.near


# Members, name of the file, title: whose it is taken for, and whom it asks about under which name.
TEXTS: dict[str, tuple[tuple[str, ...], str, str, str | None, tuple[str, str] | None]] = {
    "in the file": (("张三", "李四"), "张三自评表", "业务员考核", "张三", None),
    "in the title": (("张三", "李四"), "form", "2026年10月张三绩效考核表", "张三", None),
    "behind the team": (("张三", "李四"), "form", "销售一部张三年度考核", "张三", None),
    "between signs": (("张三", "李四"), "绩效考核-张三(终稿)", "业务员考核", "张三", None),
    "Latin": (("Ann Lee", "Ann"), "Self review Ann Lee 2026-10", "Review", "Ann Lee", None),
    "a double name": (("Anne-Marie", "Anne"), "Anne-Marie review", "Review", "Anne-Marie", None),
    "of two the longer": (("李明", "李明明"), "李明明自评表", "业务员考核", "李明明", None),
    "within the name of a stranger": (("李明", "王五"), "李明明自评表", "业务员考核", None, ("李明明", "李明")),
    "within a word": (("Ann", "Bob"), "Annual review", "Review", None, None),
    "within a longer name": (("Ann", "Bob"), "Mary Ann review", "Review", None, ("Mary Ann", "Ann")),
    "of two members": (("张三", "李四"), "张三评李四", "业务员考核", None, None),
    "with a number of their own": (("张伟", "张伟2"), "张伟2自评", "业务员考核", None, None),
    "padded": (("张三", "李四"), "张 三自评表", "业务员考核", None, ("张 三", "张三")),
    "traditional": (("张三", "李四"), "張三績效考核表", "业务员考核", None, ("張三", "张三")),
    "pinyin": (("张三", "李四"), "Zhang San appraisal", "Review", None, ("Zhang San", "张三")),
    "nobody": (("张三", "李四"), "form", "业务员考核", None, None),
}


@pytest.mark.parametrize("where", TEXTS)
def test_form_when_it_gives_no_name_then_one_that_stands_whole_is_taken_and_others_are_asked_about(
    sqlite_database: Database, tmp_path: Path, where: str
) -> None:
    members, file, title, taken, asked = TEXTS[where]
    for name in members:
        member_called(sqlite_database, name)

    plan = _plan(sqlite_database, sheet(tmp_path / f"{file}.xlsx", _nameless(title)))

    assert (plan.name or None) == taken
    assert (plan.near and (plan.near.text, plan.near.other)) == asked
    assert (plan.why_not is None) == (taken is not None)


def test_piece_of_a_title_when_confirmed_then_the_next_month_asks_nothing(sqlite_database: Database, tmp_path: Path) -> None:
    member = member_called(sqlite_database, "李明")
    asked = _plan(sqlite_database, sheet(tmp_path / "李明明自评表.xlsx", _nameless()))
    assert asked.near is not None
    assert asked.if_same is not None
    apply_forms(sqlite_database, [asked.if_same], _same(asked.near))

    assert _plan(sqlite_database, sheet(tmp_path / "李明明自评表11月.xlsx", _nameless())).member_id == member


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("销售一部张三2026年自评表", ["一部张三", "张三"]),
        ("员工绩效考核 欧阳锋 十月", ["欧阳锋"]),
        ("买买提·吐尔逊考核表", ["买买提·吐尔逊"]),
        ("2026-10_Self review_Ann Lee_Ben", ["Ann Lee", "Ben"]),
        ("May appraisal Q3", ["May"]),
        ("考核表", []),
    ],
)
def test_title_when_taken_apart_then_what_stands_between_its_words_may_be_a_name(text: str, pieces: list[str]) -> None:
    assert list(pieces_of(text)) == pieces


# In the import of sheets.


def _imported(db: Database, *paths: Path, same: tuple[SameAs, ...] = (), others: tuple[tuple[str, str], ...] = ()) -> ImportPlan:
    return plan_import(db, paths, choices=Choices(same_as=same, others=others))


@pytest.mark.parametrize("how", LIKE)
def test_form_among_sheets_when_like_a_members_then_waits_is_remembered_and_undone(database: Database, tmp_path: Path, how: str) -> None:
    known, text, kind = LIKE[how]
    member = member_called(database, known)
    path = sheet(tmp_path / "form.xlsx", _named(text))

    asked = _imported(database, path)
    (near,) = asked.near
    assert (near.text, near.other_id, near.kind, near.only_known) == (text, member, kind, True)
    assert (asked.tables[0].target, asked.tables[0].asks, asked.forms, asked.creates) == (None, near, (), ())
    assert not asked.useful
    result = apply_plan(database, _imported(database, path, same=_same(near)))
    assert result.counts == Counts(new=2)

    following = _imported(database, sheet(tmp_path / "next.xlsx", _named(text, "2026-11")))
    assert (following.near, following.counts) == ((), Counts(new=2))
    assert result.action_id is not None
    undo(database, result.action_id)
    assert stored(database, Alias.text) == []
    assert reviews.reviews_of_period(database, OCTOBER) == ()
    assert _imported(database, path).near == (near,)


def test_form_among_sheets_when_said_to_be_somebody_else_then_is_left_out_and_asks_no_more(
    sqlite_database: Database, tmp_path: Path
) -> None:
    member_called(sqlite_database, "张三")

    plan = _imported(sqlite_database, sheet(tmp_path / "form.xlsx", _named("张 三")), others=(("member", "张 三"),))

    assert (plan.near, plan.forms, plan.tables[0].asks) == ((), (), None)
    assert plan.tables[0].why is not None
    assert language("en").say(plan.tables[0].why) == "There is no member called “张 三”."


def test_forms_among_sheets_when_several_bear_one_name_then_one_answer_holds_for_all(sqlite_database: Database, tmp_path: Path) -> None:
    member = member_called(sqlite_database, "张三")
    paths = [sheet(tmp_path / f"{month}.xlsx", _named("张 三", f"2026-{month:02}")) for month in (8, 9, 10)]

    asked = _imported(sqlite_database, *paths)
    (near,) = asked.near
    assert [one.asks for one in asked.tables] == [near] * 3
    apply_plan(sqlite_database, _imported(sqlite_database, *paths, same=_same(near)))

    found = [one.member_id for month in (8, 9, 10) for one in reviews.reviews_of_period(sqlite_database, Period.month(2026, month))]
    assert found == [member] * 3
