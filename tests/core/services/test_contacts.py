"""The people at a customer: listed with the main one first, of whom there is one; found by name, customer and number."""

from __future__ import annotations

import pytest

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.model import Contact
from salesdesk.services import listing, records
from salesdesk.services.contacts import contacts_of
from salesdesk.services.listing import Query
from salesdesk.services.records import InvalidRecord
from salesdesk.services.search import search
from tests.core.imports.sheets import stored


@pytest.fixture
def shop(database: Database) -> Database:
    ann = records.save(database, "member", {"name": "Ann"})
    acme = records.save(database, "customer", {"name": "恒基重工"})
    other = records.save(database, "customer", {"name": "Other Ltd"})
    known = {"title": "经理", "department": "采购部", "mobile": "138 0000 0001", "owner_id": ann, "buying_role": "user"}
    records.save(database, "contact", {**known, "name": "王芳", "customer_id": acme, "is_main": True})
    records.save(database, "contact", {"name": "阿明", "customer_id": acme, "is_main": False, "email": "am@example.com"})
    records.save(database, "contact", {"name": "Eva", "customer_id": other, "is_main": True})
    return database


def test_contacts_of_a_customer_when_listed_then_the_main_one_comes_first(shop: Database) -> None:
    first, second = contacts_of(shop, 1)
    assert (first.name, first.place, first.is_main, first.reach, first.owner) == (
        "王芳",
        ("经理", "采购部"),
        True,
        ("138 0000 0001",),
        "Ann",
    )
    assert (second.name, second.is_main, second.reach, second.owner) == ("阿明", False, ("am@example.com",), None)


def test_contact_when_made_the_main_one_then_is_the_only_one_of_the_customer_and_undo_brings_the_other_back(shop: Database) -> None:
    records.save(shop, "contact", {"is_main": True}, 2)
    after = stored(shop, Contact.name, Contact.is_main)
    undo.undo(shop)

    assert after == [("王芳", False), ("阿明", True), ("Eva", True)]
    assert stored(shop, Contact.name, Contact.is_main) == [("王芳", True), ("阿明", False), ("Eva", True)]


@pytest.mark.parametrize(
    ("words", "found"),
    [("wf", {"王芳"}), ("恒基", {"王芳", "阿明"}), ("hjzg", {"王芳", "阿明"}), ("0001", {"王芳"}), ("am@", {"阿明"}), ("Ann", set())],
)
def test_contacts_when_searched_then_by_name_pinyin_customer_number_and_address(shop: Database, words: str, found: set[str]) -> None:
    ids = listing.ids(shop, "contact", Query(search=words))
    assert {row[0] for row in listing.rows(shop, "contact", ids, [listing.record("contact").field("name")])} == found


def test_search_when_a_contact_is_typed_then_says_of_which_customer(shop: Database) -> None:
    assert [(one.record, one.title, one.subtitle) for one in search(shop, "wangf")] == [("contact", "王芳", "恒基重工 · 经理")]
    assert [one.title for one in search(shop, "AM@example.com")] == ["阿明"]


@pytest.mark.parametrize(("field", "value"), [("birthday", "12.3."), ("birthday", "2999-01-01"), ("email", "nobody")])
def test_contact_when_a_field_cannot_be_then_says_so(shop: Database, field: str, value: str) -> None:
    with pytest.raises(InvalidRecord) as error:
        records.save(shop, "contact", {"name": "X", field: value})
    assert set(error.value.fields) == {field}
