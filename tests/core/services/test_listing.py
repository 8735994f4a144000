"""Lists are searched, sorted, limited and summed in SQL, on both databases."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.model import RECORDS
from salesdesk.services import listing, records
from salesdesk.services.listing import Query
from salesdesk.services.search import search


class Shop:
    """Two teams, three members, four sales."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.team = records.save(db, "team", {"name": "East"})
        self.zhang = records.save(db, "member", {"name": "张三", "employee_number": "E7", "team_id": self.team})
        self.bob = records.save(db, "member", {"name": "Bob"})
        self.acme = records.save(db, "customer", {"name": "Acme 100% Ltd", "code": "C1", "owner_id": self.zhang})
        self.sales = [
            self._sale("SO1", 3, self.zhang, "100"),
            self._sale("SO2", 1, self.bob, "300"),
            self._sale("XY3", 2, None, None),
            self._sale("SO4", 2, self.zhang, "200"),
        ]

    def _sale(self, order: str, day: int, member: int | None, amount: str | None) -> int:
        values = {"day": date(2026, 10, day), "order_number": order, "member_id": member, "amount": Decimal(amount) if amount else None}
        return records.save(self.db, "sale_line", {**values, "customer_id": self.acme if member else None})

    def listed(self, query: Query) -> list[str]:
        found = listing.ids(self.db, "sale_line", query)
        return [row[0] for row in listing.rows(self.db, "sale_line", found, [listing.record("sale_line").field("order_number")])]


@pytest.fixture
def shop(database: Database) -> Shop:
    return Shop(database)


def test_sales_when_listed_then_the_latest_come_first(shop: Shop) -> None:
    assert shop.listed(Query())[0] == "SO1"
    assert shop.listed(Query())[-1] == "SO2"


@pytest.mark.parametrize(
    ("sort", "descending", "expected"),
    [
        ("amount", False, ["SO1", "SO4", "SO2", "XY3"]),
        ("amount", True, ["SO2", "SO4", "SO1", "XY3"]),
        ("order_number", True, ["XY3", "SO4", "SO2", "SO1"]),
    ],
)
def test_sales_when_sorted_then_unknown_values_come_last(shop: Shop, sort: str, descending: bool, expected: list[str]) -> None:
    assert shop.listed(Query(sort=sort, descending=descending)) == expected


def test_sales_when_sorted_by_a_name_then_follow_the_name(shop: Shop) -> None:
    found = shop.listed(Query(sort="member_id"))
    assert found[0] == "SO2"
    assert found[-1] == "XY3"


@pytest.mark.parametrize(
    ("words", "expected"), [("so", {"SO1", "SO2", "SO4"}), ("zs", {"SO1", "SO4"}), ("100%", {"SO1", "SO2", "SO4"}), ("zzz", set())]
)
def test_sales_when_searched_then_orders_people_and_customers_are_looked_at(shop: Shop, words: str, expected: set[str]) -> None:
    assert set(shop.listed(Query(search=words))) == expected


def test_sales_when_a_team_is_chosen_then_are_its_members(shop: Shop) -> None:
    assert set(shop.listed(Query(team=shop.team))) == {"SO1", "SO4"}
    assert list(listing.ids(shop.db, "customer", Query(team=shop.team))) == [shop.acme]
    assert list(listing.ids(shop.db, "member", Query(team=shop.team))) == [shop.zhang]


def test_sales_when_summed_then_only_what_is_listed_counts(shop: Shop) -> None:
    query = Query(between=(date(2026, 10, 2), date(2026, 10, 3)))
    assert listing.totals(shop.db, "sale_line", query, ["amount"]) == {"amount": Decimal(300)}


def test_search_when_typed_then_finds_each_kind(shop: Shop) -> None:
    assert [(one.record, one.title) for one in search(shop.db, "zs")] == [("member", "张三")]
    assert [(one.record, one.title) for one in search(shop.db, "acme")] == [("customer", "Acme 100% Ltd")]
    assert [one.title for one in search(shop.db, "E7")] == ["张三"]
    assert {one.title for one in search(shop.db, "SO4")} == {"SO4"}
    assert search(shop.db, "  ") == ()


def test_ids_when_names_are_chinese_then_are_listed_by_pinyin_among_the_others(database: Database) -> None:
    names = ("张三贸易", "阿里机械", "beta", "Alpha", "李四电子")
    called = {records.save(database, "customer", {"name": name}): name for name in names}

    listed = [called[one] for one in listing.ids(database, "customer", Query())]
    downwards = [called[one] for one in listing.ids(database, "customer", Query(sort="name", descending=True))]

    assert listed == ["阿里机械", "Alpha", "beta", "李四电子", "张三贸易"]
    assert downwards == listed[::-1]


@pytest.mark.parametrize("name", [record.name for _, record in RECORDS])
def test_any_record_when_listed_searched_and_summed_then_is_asked_for_without_fault(database: Database, name: str) -> None:
    fields = [one for one in listing.record(name).fields if one.in_table]

    for query in (Query(), Query(search="x"), *(Query(sort=one.name, descending=True) for one in fields)):
        assert len(listing.ids(database, name, query)) == 0


def test_activities_when_searched_then_their_words_are_looked_at_and_nothing_else_is_listed(shop: Shop) -> None:
    for note in ("寄送样品", "三方会议"):
        records.save(shop.db, "activity", {"day": date(2026, 1, 5), "kind": "other", "note": note})

    found = {words: len(listing.ids(shop.db, "activity", Query(search=words))) for words in ("样品", "nobody is called so")}

    assert found == {"样品": 1, "nobody is called so": 0}
