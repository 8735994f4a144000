"""Filtered metrics against the bare tables, and what a filter says of itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, METRICS, Only, Who, measure, metric, value
from salesdesk.measure.evidence import evidence
from salesdesk.measure.only import EVERY, LABELS, described
from salesdesk.measure.series import series
from salesdesk.period import Period
from tests.core.measure.oracle import Oracle
from tests.core.measure.test_measure import same

WHOSE = (EVERYONE, Who.team(1), Who.member(2))
PERIODS = ("2025-11", "2025", "2025-10-10..2025-11-03")
NEW_DAYS = 200


def _customer(oracle: Oracle, fact: Any, name: str, wanted: object) -> bool:
    found = oracle.customers.get(fact.customer_id)
    return found is not None and getattr(found, name) == wanted


def _own(oracle: Oracle, fact: Any, name: str, wanted: object) -> bool:
    told = getattr(fact, name, None)
    return bool(told == wanted) if told is not None else _customer(oracle, fact, name, wanted)


def _product(oracle: Oracle, fact: Any, name: str, wanted: object) -> bool:
    found = oracle.products.get(getattr(fact, "product_id", None))
    return found is not None and getattr(found, name) == wanted


def _is_new(oracle: Oracle, fact: Any) -> bool | None:
    """Tell whether the fact's customer is new on its day; None where that cannot be told."""
    if fact.customer_id is None:
        return None
    first = date.fromisoformat(oracle.first_day(fact.customer_id))
    return date.fromisoformat(str(fact.day)) < first + timedelta(days=NEW_DAYS)


FILTERS: dict[str, tuple[Only, Callable[[Oracle, Any], bool]]] = {
    "region": (Only(region=("east",)), lambda oracle, fact: _own(oracle, fact, "region", "east")),
    "industry": (Only(industry=("trade",)), lambda oracle, fact: _customer(oracle, fact, "industry", "trade")),
    "channel": (Only(channel=("dealer",)), lambda oracle, fact: _own(oracle, fact, "channel", "dealer")),
    "grade": (Only(grade=("B",)), lambda oracle, fact: _customer(oracle, fact, "grade", "B")),
    "category": (Only(category=("A",)), lambda oracle, fact: _product(oracle, fact, "category", "A")),
    "line": (Only(line=("X",)), lambda oracle, fact: _product(oracle, fact, "line", "X")),
    "product": (Only(product=(2,)), lambda oracle, fact: getattr(fact, "product_id", None) == 2),
    "customer": (Only(customer=(3,)), lambda oracle, fact: fact.customer_id == 3),
    "new": (Only(customers="new", new_days=NEW_DAYS), lambda oracle, fact: _is_new(oracle, fact) is True),
    "repeat": (Only(customers="repeat", new_days=NEW_DAYS), lambda oracle, fact: _is_new(oracle, fact) is False),
    "two": (
        Only(region=("west",), grade=("A", "B")),
        lambda oracle, fact: _own(oracle, fact, "region", "west") and any(_customer(oracle, fact, "grade", one) for one in ("A", "B")),
    ),
}


@pytest.mark.parametrize("name", FILTERS)
def test_metric_when_limited_then_equals_the_bare_tables_and_its_evidence_adds_up(company: Database, name: str) -> None:
    only, keep = FILTERS[name]
    oracle = Oracle(company, keep)
    wrong = []
    with company.read() as session:
        limited = [one for one in METRICS if only.dimensions <= one.dimensions and one.customers is None and one.listed is None]
        assert len(limited) >= 7
        for one in limited:
            for who in WHOSE:
                for code in PERIODS:
                    period = Period.parse(code)
                    found = value(session, one.name, who, period, only)
                    if not same(found, oracle.value(one.name, who.kind, who.id, str(period.start), str(period.end))):
                        wrong.append((one.name, who, code, found))
                behind = evidence(session, one.name, who, Period.parse("2025"), only=only, limit=10**6)
                if one.counts and not one.is_ratio and sum(fact.counts(one.name) or 0 for fact in behind.facts) != behind.figure.value:
                    wrong.append((one.name, who, "evidence", behind.figure.value))
    assert wrong == []


def test_series_when_limited_then_equals_one_by_one(company: Database) -> None:
    only, months = Only(region=("east",), customers="new", new_days=NEW_DAYS), Period.parse("2025").months()
    with company.read() as session:
        found = series(session, ["sales_amount", "receipts", "gross_margin", "new_customers"], Who.team(1), months, only)
        for name, figures in found.items():
            assert [figures[month].value for month in months] == [value(session, name, Who.team(1), month, only) for month in months]


def test_new_and_repeat_when_added_then_are_all_sales_that_name_a_customer(company: Database) -> None:
    year = Period.parse("2025")
    with company.read() as session:
        both = [value(session, "sales_amount", EVERYONE, year, Only(customers=one)) or 0 for one in ("new", "repeat")]
        named = [one.value for one in measure(session, "sales_amount", EVERYONE, year, "customer") if one.key is not None]
    assert sum(both) == sum(one or 0 for one in named)


def test_metric_when_its_facts_do_not_know_the_dimension_then_says_so(company: Database) -> None:
    with company.read() as session, pytest.raises(SalesDeskError) as told:
        value(session, "receipts", EVERYONE, Period.parse("2025"), Only(product=(1,)))
    assert told.value.code == "metric.no_filter"
    assert "Product" in str(told.value.text)


def test_coverage_when_asked_for_then_its_evidence_is_the_sales_to_these_customers(company: Database) -> None:
    with company.read() as session:
        found = evidence(session, "a_coverage", Who.member(1), Period.parse("2025-11"), limit=1000)
        names = {one.customer for one in found.facts}
    assert len(names) == found.figure.numerator
    assert 0 < found.figure.numerator <= found.figure.denominator


@pytest.mark.parametrize("only", [Only(), *(one for one, _keep in FILTERS.values()), Only(region=("北京", "a|b"), product=(3, 1))])
def test_filter_when_written_and_read_then_is_the_same(only: Only) -> None:
    assert Only.parse(only.code()).code() == only.code()
    assert Only.parse(only.code()).dimensions == only.dimensions
    assert bool(only) == bool(only.code())


@pytest.mark.parametrize("code", ["x", "[]", '{"colour":["red"]}', '{"customers":"odd"}', '{"region":3}'])
def test_filter_when_not_readable_then_says_so(code: str) -> None:
    with pytest.raises(SalesDeskError) as told:
        Only.parse(code)
    assert told.value.code == "only.unreadable"


def test_filter_when_told_then_names_its_records(company: Database) -> None:
    with company.read() as session:
        said = str(described(session, Only(region=("east", "west"), product=(2,), customers="new")))
    assert said == "Region east/west, new customers, Product P2"


def test_dimensions_when_listed_then_all_have_a_name() -> None:
    assert set(LABELS) == set(EVERY)
    assert metric("sales_amount").dimensions == EVERY
