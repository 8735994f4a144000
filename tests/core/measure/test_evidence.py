"""Evidence: the facts behind a figure are all there, and add up to it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Who, measure
from salesdesk.measure.asked import Asked
from salesdesk.measure.evidence import Fact, evidence, facts, figure, keys
from salesdesk.period import Period

YEAR = Period.parse("2025")
ADDING = ("sales_amount", "quantity", "gross_profit", "gross_margin", "receipts")
WHOSE = (EVERYONE, Who.team(1), Who.team(3), Who.member(2), Who.member(5))


def counted(found: list[Fact], name: str) -> Decimal:
    return sum((one.counts(name) or Decimal(0) for one in found), Decimal(0))


def all_facts(database: Database, asked: Asked) -> list[Fact]:
    with database.read() as session:
        return facts(session, asked.metric, keys(session, asked))


@pytest.mark.parametrize("who", WHOSE)
def test_evidence_when_facts_are_added_up_then_is_the_figure(company: Database, who: Who) -> None:
    for name in ADDING:
        asked = Asked(name, who, YEAR)
        with company.read() as session:
            assert counted(all_facts(company, asked), name) == figure(session, asked).numerator, name


@pytest.mark.parametrize("by", ["member", "customer", "product", "region", "team", "month"])
def test_evidence_when_of_a_row_of_a_break_down_then_adds_up_to_that_row(company: Database, by: str) -> None:
    for name in ADDING:
        if name == "receipts" and by in ("product", "region"):
            continue
        for who in (EVERYONE, Who.team(3)):
            with company.read() as session:
                rows = measure(session, name, who, YEAR, by)
            for row in rows[:: 1 + len(rows) // 8]:
                asked = Asked(name, who, YEAR, by, row.key)
                found = all_facts(company, asked)
                assert counted(found, name) == row.numerator, (name, who, row.key)
                with company.read() as session:
                    assert figure(session, asked).value == row.value


def test_evidence_when_of_what_is_counted_then_has_as_many(company: Database) -> None:
    for who in WHOSE:
        new = Asked("new_customers", who, YEAR)
        orders = Asked("orders", who, YEAR)
        with company.read() as session:
            assert len(keys(session, new)) == figure(session, new).value
            numbers = {one.number or f"#{one.id}" for one in facts(session, "orders", keys(session, orders))}
            assert len(numbers) == figure(session, orders).value


def test_evidence_when_a_page_is_asked_for_then_is_that_part_of_all(company: Database) -> None:
    with company.read() as session:
        whole = evidence(session, "sales_amount", Who.team(1), YEAR, limit=10_000)
        page = evidence(session, "sales_amount", Who.team(1), YEAR, limit=7, offset=5)
    assert page.facts == whole.facts[5:12]
    assert page.count == whole.count == len(whole.facts)
    amounts = [one.amount for one in whole.facts if one.amount is not None]
    assert amounts == sorted(amounts, reverse=True)


def test_evidence_when_a_fact_came_from_a_sheet_then_names_file_sheet_and_row(company: Database) -> None:
    found = all_facts(company, Asked("sales_amount", EVERYONE, YEAR))
    sourced = [one for one in found if one.file is not None]
    assert sourced
    assert {(one.file, one.sheet) for one in sourced} == {("a.xlsx", "Orders")}
    assert all(one.row == one.id + 1 for one in sourced)


def test_evidence_when_a_line_is_shared_then_names_who_is_credited(company: Database) -> None:
    found = all_facts(company, Asked("sales_amount", Who.member(3), YEAR))
    assert {one.member for one in found} == {"M3"}
    assert any(one.share < 1 for one in found)


@pytest.mark.parametrize("metric", ["sales_amount", "gross_margin", "receipts"])
def test_evidence_when_sorted_by_any_column_then_has_the_same_facts(company: Database, metric: str) -> None:
    with company.read() as session:
        asked = Asked(metric, Who.team(3), YEAR)
        all_keys = sorted(keys(session, asked))
        for sort in ("day", "number", "member", "customer", "product", "quantity", "cost", "share", "counted", "file", "sheet", "row"):
            for descending in (False, True):
                assert sorted(keys(session, asked, sort, descending)) == all_keys, sort
