"""Names that look like known ones: offered, never assumed; what was said is remembered, and undone with its import."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices, SameAs
from salesdesk.imports.plan.names.near_match import SPACES, NearMatch
from salesdesk.imports.plan.planned import ImportPlan
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Alias, Customer, Member, Product, SaleLine
from salesdesk.undo import undo
from tests.core.imports.sheets import Sheets, apply, planned, stored

RECORDS: dict[str, tuple[Meaning, Any]] = {
    "member": (Meaning.MEMBER, Member),
    "customer": (Meaning.CUSTOMER, Customer),
    "product": (Meaning.PRODUCT, Product),
}
LIKE = {
    "legal form": ("东方贸易有限公司", "东方贸易股份有限公司"),
    "legal form in English": ("Globex Ltd.", "Globex Inc"),
    "traditional": ("东方云盘", "東方雲盤"),
    "spaces": ("GTX Pro", "GTXPro"),
    "padded": ("张三", "张 三"),
    "dots and dashes": ("A. B. Smith", "A-B Smith"),
    "brackets": ("东方贸易有限公司", "东方贸易（有限公司）"),
    "pinyin": ("张三", "Zhang San"),
    "pinyin, the surname last": ("张三", "San Zhang"),
    "pinyin, a surname of another reading": ("单雄", "Shan Xiong"),
    "pinyin of a short name": ("Huawei", "华为"),
    "pinyin of a firm and its form": ("北京华为技术有限公司", "Beijing Huawei Jishu Youxian Gongsi"),
    "pinyin of a firm without its form": ("上海晨光股份有限公司", "Shanghai Chenguang Co., Ltd."),
}
SILENT = {
    "white space around": ("张三", "  张三\t"),
    "doubled space": ("GTX Pro", "GTX   Pro"),
    "full width": ("华为(中国)", "华为（中国）"),
    "letter case": ("GTX Pro", "gtx pro"),
    "what cannot be seen": ("张三", "张\u200b三"),
}


def _sheet(sheets: Sheets, file: str, record: str, *names: str) -> Any:
    headings = [("日期", Meaning.DAY), ("名称", RECORDS[record][0]), ("金额", Meaning.AMOUNT)]
    rows = [["2026-10-08", name, 10.0 + at] for at, name in enumerate(names)]
    return sheets.add(file, TableKind.SALE_LINES, headings, rows)


def _same(near: NearMatch) -> Choices:
    return Choices(same_as=(SameAs(near.record, near.text, near.other_id, near.other),))


def _asked(plan: ImportPlan) -> list[tuple[str, str]]:
    return [(one.text, one.other) for one in plan.near]


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("like", LIKE)
def test_name_when_like_a_known_one_then_offered_remembered_and_undone(
    sqlite_database: Database, sheets: Sheets, record: str, like: str
) -> None:
    known, text = LIKE[like]
    db, model = sqlite_database, RECORDS[record][1]
    apply(db, planned(db, sheets, _sheet(sheets, "a.xlsx", record, known)))
    second = _sheet(sheets, "b.xlsx", record, text)

    asked = planned(db, sheets, second)
    assert [(one.text, one.other, one.other_id) for one in asked.near] == [(text, known, 1)]
    assert [one.name for one in asked.creates] == [text], "offered, not assumed"
    done = apply(db, planned(db, sheets, second, _same(asked.near[0])))

    assert stored(db, model.name) == [(known,)]
    third = planned(db, sheets, _sheet(sheets, "c.xlsx", record, text, text))
    assert (third.near, third.creates, third.counts.rejected) == ((), (), 0)
    undo(db, done.action_id)
    assert stored(db, Alias.text) == []
    assert _asked(planned(db, sheets, second)) == [(text, known)]


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("like", LIKE)
def test_name_when_said_to_be_another_then_not_asked_again(sqlite_database: Database, sheets: Sheets, record: str, like: str) -> None:
    known, text = LIKE[like]
    db = sqlite_database
    for file, name in (("a.xlsx", known), ("b.xlsx", text)):
        apply(db, planned(db, sheets, _sheet(sheets, file, record, name)))

    assert stored(db, RECORDS[record][1].name) == [(known,), (text,)]
    again = planned(db, sheets, _sheet(sheets, "c.xlsx", record, text, known))
    assert (again.near, again.creates) == ((), ())


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("like", ["traditional", "spaces", "padded", "dots and dashes", "brackets"])
def test_names_when_both_are_new_in_one_sheet_then_asked_and_remembered(
    sqlite_database: Database, sheets: Sheets, record: str, like: str
) -> None:
    one, other = LIKE[like]
    db, model = sqlite_database, RECORDS[record][1]
    path = _sheet(sheets, "a.xlsx", record, other, one, other)

    asked = planned(db, sheets, path)
    (near,) = asked.near
    assert ({near.text, near.other}, near.other_id, len(asked.creates)) == ({one, other}, None, 2)
    apply(db, planned(db, sheets, path, _same(near)))

    assert stored(db, model.name) == [(near.other,)]
    again = planned(db, sheets, _sheet(sheets, "b.xlsx", record, one, other))
    assert (again.near, again.creates) == ((), ())


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("like", SILENT)
def test_name_when_spelled_the_same_then_taken_without_a_question(
    sqlite_database: Database, sheets: Sheets, record: str, like: str
) -> None:
    known, text = SILENT[like]
    apply(sqlite_database, planned(sqlite_database, sheets, _sheet(sheets, "a.xlsx", record, known)))

    plan = planned(sqlite_database, sheets, _sheet(sheets, "b.xlsx", record, text))

    assert (plan.near, plan.creates) == ((), ())


def test_spelling_when_two_are_new_then_the_one_that_is_not_set_wide_is_the_name(sqlite_database: Database, sheets: Sheets) -> None:
    asked = planned(sqlite_database, sheets, _sheet(sheets, "a.xlsx", "member", "张 三", "张三"))

    assert _asked(asked) == [("张 三", "张三")]


def test_spellings_when_there_are_many_then_none_is_left_out(sqlite_database: Database, sheets: Sheets) -> None:
    names = [f"Customer {chr(65 + at // 26)}{chr(65 + at % 26)}" for at in range(300)]
    apply(sqlite_database, planned(sqlite_database, sheets, _sheet(sheets, "a.xlsx", "customer", *names)))

    plan = planned(sqlite_database, sheets, _sheet(sheets, "b.xlsx", "customer", *(one.replace(" ", "-") for one in names)))

    assert [one.kind for one in plan.near] == [SPACES] * 300


def test_number_when_the_sheet_gives_one_then_the_answer_holds_too(sqlite_database: Database, sheets: Sheets) -> None:
    db = sqlite_database
    apply(db, planned(db, sheets, _sheet(sheets, "a.xlsx", "customer", "GTX Pro")))
    heads = [("客户编码", Meaning.CUSTOMER_ID), ("客户", Meaning.CUSTOMER), ("电话", Meaning.PHONE)]
    path = sheets.add("b.xlsx", TableKind.CUSTOMERS, heads, [["C007", "GTXPro", "021-1"]])

    (near,) = planned(db, sheets, path).near
    apply(db, planned(db, sheets, path, _same(near)))

    assert stored(db, Customer.name, Customer.code) == [("GTX Pro", "C007")]


def test_team_and_leader_when_said_to_be_the_known_ones_then_are_they(sqlite_database: Database, sheets: Sheets) -> None:
    db = sqlite_database
    heads = [("姓名", Meaning.MEMBER), ("团队", Meaning.TEAM), ("经理", Meaning.MANAGER)]
    apply(db, planned(db, sheets, sheets.add("a.xlsx", TableKind.ROSTER, heads, [["张三", "华东 一组", "王五"]])))
    path = sheets.add("b.xlsx", TableKind.ROSTER, heads, [["李四", "华东一组", "王 五"]])

    asked = planned(db, sheets, path)
    answers = tuple(SameAs(one.record, one.text, one.other_id, one.other) for one in asked.near)
    plan = planned(db, sheets, path, Choices(same_as=answers))

    assert {(one.record, one.text) for one in asked.near} == {("team", "华东一组"), ("member", "王 五")}
    assert [(one.record, one.name) for one in plan.creates] == [("member", "李四")]


def test_sales_of_a_padded_name_when_said_to_be_the_known_one_then_are_theirs(database: Database, sheets: Sheets) -> None:
    apply(database, planned(database, sheets, _sheet(sheets, "a.xlsx", "member", "张三")))
    path = _sheet(sheets, "b.xlsx", "member", "王五", "张 三")

    apply(database, planned(database, sheets, path, _same(planned(database, sheets, path).near[0])))

    with database.read() as session:
        names = {row[0]: row[1] for row in session.execute(select(Member.id, Member.name))}
    assert [names[one] for (one,) in stored(database, SaleLine.member_id)] == ["张三", "王五", "张三"]
