"""Contacts that one import writes in two ways: asked about, one once it is said, and remembered."""

from __future__ import annotations

import pytest

from salesdesk.db import Database
from salesdesk.imports.plan.choices import Choices, SameAs
from salesdesk.imports.plan.names.near_match import SPACES
from salesdesk.imports.plan.planned import Counts, ImportPlan
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Alias, Contact
from salesdesk.services import records
from salesdesk.sheets.grid import Cell
from salesdesk.undo import undo
from tests.core.imports.sheets import Sheets, apply, planned, stored

HEADS = [("姓名", Meaning.CONTACT), ("客户名称", Meaning.CUSTOMER), ("职务", Meaning.ROLE), ("手机", Meaning.MOBILE)]
LIKE = {
    "padded": ("王芳", "王 芳", SPACES),
    "dot": ("Ann Lee", "Ann Lee.", SPACES),
    "form of address": ("Ann Lee", "Ms. AnnLee", SPACES),
    "traditional": ("陈大文", "陳大文", "script"),
    "pinyin": ("张三", "Zhang San", "pinyin"),
    "another order": ("Ann Lee", "Lee Ann", "order"),
}


def _asked(plan: ImportPlan) -> list[tuple[str, str, int | None]]:
    return [(one.text, one.other, one.other_id) for one in plan.near]


def _all_same(plan: ImportPlan) -> Choices:
    return Choices(same_as=tuple(SameAs(one.record, one.text, one.other_id, one.other) for one in plan.near))


@pytest.mark.parametrize("like", LIKE)
def test_contact_when_one_sheet_writes_the_new_name_in_two_ways_then_asked_one_and_remembered(
    database: Database, sheets: Sheets, like: str
) -> None:
    name, other, kind = LIKE[like]
    rows: list[list[Cell]] = [[other, "甲公司", None, "13800000001"], [name, "甲公司", "总工", None], ["李四", "甲公司", None, None]]
    path = sheets.add("a.xlsx", TableKind.CONTACTS, HEADS, rows)

    asked = planned(database, sheets, path)
    assert {asked.near[0].text, asked.near[0].other} == {f"{name} · 甲公司", f"{other} · 甲公司"}
    assert (len(asked.near), asked.near[0].other_id, asked.near[0].kind, asked.counts) == (1, None, kind, Counts(new=3))
    done = apply(database, planned(database, sheets, path, _all_same(asked)))

    kept, gone = (one.removesuffix(" · 甲公司") for one in (asked.near[0].other, asked.near[0].text))
    assert sorted(stored(database, Contact.name, Contact.title, Contact.mobile)) == sorted(
        [(kept, "总工", "13800000001"), ("李四", None, None)]
    )
    again = planned(database, sheets, path)
    assert (again.near, again.counts) == ((), Counts(same=3))
    alone = planned(database, sheets, sheets.add("b.xlsx", TableKind.CONTACTS, HEADS, [[gone, "甲公司", "经理", None]]))
    assert (alone.near, alone.counts) == ((), Counts(changed=1))
    undo(database, done.action_id)
    assert stored(database, Alias.text) == stored(database, Contact.name) == []


def test_contact_when_said_to_be_another_then_both_stay_and_are_not_asked_again(sqlite_database: Database, sheets: Sheets) -> None:
    path = sheets.add("a.xlsx", TableKind.CONTACTS, HEADS, [["王芳", "甲公司", None, None], ["王 芳", "甲公司", None, None]])
    apply(sqlite_database, planned(sqlite_database, sheets, path))

    assert stored(sqlite_database, Contact.name) == [("王芳",), ("王 芳",)]
    again = planned(sqlite_database, sheets, path)
    assert (again.near, again.counts) == ((), Counts(same=2))


def test_contact_when_the_sheet_has_the_known_spelling_too_then_asked_about_the_known_one(database: Database, sheets: Sheets) -> None:
    customer = records.save(database, "customer", {"name": "甲公司"})
    known = records.save(database, "contact", {"name": "王芳", "customer_id": customer})
    path = sheets.add("a.xlsx", TableKind.CONTACTS, HEADS, [["王 芳", "甲公司", None, "13800000001"], ["王芳", "甲公司", "总工", None]])

    asked = planned(database, sheets, path)
    assert _asked(asked) == [("王 芳 · 甲公司", "王芳 · 甲公司", known)]
    apply(database, planned(database, sheets, path, _all_same(asked)))

    assert stored(database, Contact.name, Contact.title, Contact.mobile) == [("王芳", "总工", "13800000001")]
    assert planned(database, sheets, path).counts == Counts(same=2)


def test_contact_when_two_files_of_one_import_write_the_name_in_two_ways_then_asked_and_one(database: Database, sheets: Sheets) -> None:
    one = sheets.add("a.xlsx", TableKind.CONTACTS, HEADS, [["王芳", "甲公司", "总工", None]])
    other = sheets.add("b.xlsx", TableKind.CONTACTS, HEADS, [["王 芳", "甲公司", "总工", None]])

    asked = planned(database, sheets, one, other)
    assert _asked(asked) == [("王 芳 · 甲公司", "王芳 · 甲公司", None)]
    apply(database, planned(database, sheets, one, other, _all_same(asked)))

    assert stored(database, Contact.name) == [("王芳",)]
    assert (again := planned(database, sheets, one, other)).near == ()
    assert again.counts == Counts(same=2)


@pytest.mark.parametrize(
    "rows",
    [
        [["王芳", "甲公司", None, None], ["王 芳", "乙公司", None, None]],
        [["张伟", "甲公司", None, None], ["章伟", "甲公司", None, None]],
        [["王芳", "甲公司", "总工", "13800000001"], ["王芳", "甲公司", "经理", "13800000002"]],
    ],
    ids=["another customer", "another character", "told apart"],
)
def test_contacts_when_plainly_two_then_not_asked_about(sqlite_database: Database, sheets: Sheets, rows: list[list[Cell]]) -> None:
    plan = planned(sqlite_database, sheets, sheets.add("a.xlsx", TableKind.CONTACTS, HEADS, rows))

    assert (plan.near, plan.counts) == ((), Counts(new=2))
