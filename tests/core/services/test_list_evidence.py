"""The sum under a list explains itself like any figure: by the records that are listed, and where each of them comes from."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from salesdesk.db import Database
from salesdesk.fields import Kind
from salesdesk.model import Customer, ImportBatch, ImportSource, Member, Membership, SaleLine, Team
from salesdesk.model.base import now
from salesdesk.period import Period
from salesdesk.search import search_key
from salesdesk.services.evidence_export import export_facts
from salesdesk.services.list_asked import ListAsked
from salesdesk.services.list_evidence import ListSubject
from salesdesk.services.listing import Query

YEAR = Period.of("year", date(2026, 1, 1))
DAYS = (YEAR.start, YEAR.end)


@pytest.fixture
def company(database: Database) -> Database:
    """Give two members, of whom one is in a team, and four lines of two sheets."""
    with database.write_unrecorded() as session:
        session.add(Team(id=1, name="East"))
        session.add_all([Member(id=one, name=name, search=search_key(name)) for one, name in ((1, "张三"), (2, "李四"))])
        session.add_all([Customer(id=one, name=name, search=search_key(name)) for one, name in ((1, "金石"), (2, "恒通"))])
        batch = ImportBatch(at=now(), files="sales.xlsx", counts={})
        session.add(batch)
        session.flush()
        session.add(Membership(member_id=1, team_id=1, start=None, end=None))
        sources = [ImportSource(batch_id=batch.id, file="sales.xlsx", sheet=one, kind="sales", product=None) for one in ("B", "A")]
        session.add_all(sources)
        session.flush()
        for at, (member, customer, month, cost) in enumerate(((1, 1, 4, 70), (1, 2, 5, 45), (2, 1, 5, 5), (2, 2, 6, None)), 1):
            session.add(
                SaleLine(
                    id=at,
                    day=date(2026, month, at),
                    order_number=f"SO{at}",
                    member_id=member,
                    customer_id=customer,
                    amount=Decimal(100),
                    cost=cost and Decimal(cost),
                    is_split=False,
                    source_id=sources[at % 2].id,
                    source_row=10 + at,
                )
            )
    return database


def cost_of(query: Query) -> ListSubject:
    return ListSubject(ListAsked("sale_line", "cost", query, YEAR))


def test_sum_of_a_list_when_asked_about_then_is_made_of_what_is_listed(company: Database) -> None:
    whole = cost_of(Query(between=DAYS))
    found = whole.behind(company)
    assert (found.value, found.count, found.kind, str(found.title)) == (120, 4, Kind.MONEY, "Sale lines: Cost")
    names = [one.name for one in whole.fields]
    rows = whole.rows(company, whole.keys(company))
    assert [row[names.index("cost")] for row in rows] == [70, 45, 5, None]
    assert rows[0][-3:] == ("sales.xlsx", "A", 11)
    assert whole.totals(company) == {"cost": 120}


def test_sum_of_a_list_when_searched_then_is_that_of_the_rows_found(company: Database) -> None:
    found = cost_of(Query("zs", between=DAYS))
    assert (found.behind(company).value, found.behind(company).count) == (115, 2)
    assert "zs" in str(found.behind(company).title)
    of_team = cost_of(Query(between=DAYS, team=1)).behind(company)
    assert (of_team.value, of_team.whose) == (115, "East")


def test_sum_of_a_list_when_told_apart_then_parts_add_up_and_each_has_its_own_records(company: Database) -> None:
    whole = cost_of(Query(between=DAYS))
    assert whole.behind(company).ways == ("member", "customer", "product", "month")
    for way in ("member", "customer", "month"):
        parts = whole.parts(company, way)
        assert sum(one.value or 0 for one in parts) == 120
        for one in parts:
            narrowed = ListSubject(whole.narrow(way, one.key))
            assert narrowed.behind(company).value == one.value
            assert sum(row[2] or 0 for row in narrowed.rows(company, narrowed.keys(company))) == one.value
    assert [str(one.label) for one in whole.parts(company, "member")] == ["张三", "李四"]


def test_records_when_sorted_by_where_they_come_from_then_are_in_the_order_of_the_sheets(company: Database) -> None:
    whole = cost_of(Query(between=DAYS))
    assert list(whole.keys(company, "sheet")) == [1, 3, 2, 4]
    assert list(whole.keys(company, "row", descending=True)) == [4, 3, 2, 1]
    assert list(whole.keys(company, "day")) == [1, 2, 3, 4]


def test_record_when_asked_about_then_tells_its_row(company: Database) -> None:
    told = cost_of(Query()).story(company, 1)
    assert told is not None
    assert "Row 11 of the sheet “A” in sales.xlsx" in str(told.origin)
    assert cost_of(Query()).story(company, 99) is None


def test_records_when_exported_then_have_their_source(company: Database, tmp_path: Path) -> None:
    whole = cost_of(Query(between=DAYS))
    path = tmp_path / "cost.xlsx"
    export_facts(company, whole, path, whole.keys(company), whole.fields, "en")
    rows = list(load_workbook(path).active.values)
    assert rows[1][2] == 70
    assert rows[1][-4:-1] == ("sales.xlsx", "A", 11)
