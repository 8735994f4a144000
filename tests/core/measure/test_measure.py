"""Every metric against what the bare tables say, and the cases that are easy to get wrong by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, METRICS, Who, measure, value
from salesdesk.measure.series import added, series
from salesdesk.measure.who import subtree
from salesdesk.model import Credit, Customer, Member, Membership, Receipt, SaleLine, Team
from salesdesk.period import Period
from tests.core.measure.oracle import Oracle

WHOSE = (EVERYONE, Who.team(1), Who.team(2), Who.team(3), Who.member(1), Who.member(2))
PERIODS = ("2025-10", "2025Q4", "2025", "2025-10-10..2025-11-03", "2027-01")
COLUMNS = {"member": "member_id", "customer": "customer_id", "product": "product_id", "region": "region"}


# What the bare tables of the small company hold; facts that are counted one by one have their own tests.
SOLD = [one for one in METRICS if one.listed is None]


def same(found: Decimal | None, expected: Fraction | None) -> bool:
    """Compare to twenty digits: a ratio has no end."""
    if found is None or expected is None:
        return found is None and expected is None
    return abs(Fraction(found) - expected) <= abs(expected) / 10**20


def test_measure_when_lines_are_shared_and_people_move_then_equals_the_bare_tables(company: Database) -> None:
    oracle = Oracle(company)
    wrong = []
    with company.read() as session:
        for metric in SOLD:
            for who in WHOSE:
                for code in PERIODS:
                    period = Period.parse(code)
                    found = value(session, metric.name, who, period)
                    expected = oracle.value(metric.name, who.kind, who.id, str(period.start), str(period.end))
                    if not same(found, expected):
                        wrong.append((metric.name, who, code, found, expected))
    assert wrong == []


@pytest.mark.parametrize("by", COLUMNS)
def test_break_down_when_asked_by_anything_then_each_row_equals_the_bare_tables(company: Database, by: str) -> None:
    oracle = Oracle(company)
    period = Period.parse("2025-11")
    wrong = []
    with company.read() as session:
        for metric in SOLD:
            if metric.name == "receipts" and by in ("product", "region"):
                continue
            for who in (EVERYONE, Who.team(3)):
                for one in measure(session, metric.name, who, period, by):
                    column = (COLUMNS[by], one.key)
                    expected = oracle.value(metric.name, who.kind, who.id, str(period.start), str(period.end), column)
                    if not same(one.value, expected):
                        wrong.append((metric.name, who, one.key, one.value, expected))
    assert wrong == []


def test_break_down_when_by_member_then_adds_up_to_the_whole(company: Database) -> None:
    with company.read() as session:
        for name in ("sales_amount", "quantity", "gross_profit", "receipts", "new_customers"):
            for who in (EVERYONE, Who.team(1)):
                parts = measure(session, name, who, Period.parse("2025"), "member")
                assert sum(one.value or 0 for one in parts) == value(session, name, who, Period.parse("2025"))


def test_series_when_over_months_and_an_odd_span_then_equals_one_by_one(company: Database) -> None:
    periods = [*Period.parse("2025").months(), Period.parse("2025-09-20..2025-11-05")]
    names = [one.name for one in METRICS]
    with company.read() as session:
        for who in (EVERYONE, Who.team(3), Who.member(2)):
            found = series(session, names, who, periods)
            for name in names:
                assert {one: figure.value for one, figure in found[name].items()} == {
                    one: value(session, name, who, one) for one in periods
                }


def test_added_when_months_make_a_quarter_then_a_ratio_is_that_of_the_sums(company: Database) -> None:
    quarter = Period.parse("2025Q4")
    with company.read() as session:
        months = series(session, ["gross_margin"], EVERYONE, quarter.months())["gross_margin"]
        assert added("gross_margin", list(months.values())).value == value(session, "gross_margin", EVERYONE, quarter)
        mean = sum(one.value or Decimal(0) for one in months.values()) / 3
        assert mean != value(session, "gross_margin", EVERYONE, quarter)


@pytest.fixture
def two(database: Database) -> Database:
    """Give a workspace with Ann in East until June 2026, in West from July; Bo always in West."""
    with database.write_unrecorded() as session:
        session.add_all([Team(id=1, name="East"), Team(id=2, name="West"), Member(id=1, name="Ann"), Member(id=2, name="Bo")])
        session.add_all([Customer(id=1, name="Old"), Customer(id=2, name="New")])
        session.flush()
        session.add(Membership(member_id=1, team_id=1, start=None, end=date(2026, 6, 30)))
        session.add(Membership(member_id=1, team_id=2, start=date(2026, 7, 1), end=None))
        session.add(Membership(member_id=2, team_id=2, start=None, end=None))
    return database


def put(database: Database, *rows: object) -> None:
    """Store rows, each after the one before."""
    with database.write_unrecorded() as session:
        for row in rows:
            session.add(row)
            session.flush()


def test_sales_when_a_line_is_shared_then_each_has_the_share_and_the_company_the_whole(two: Database) -> None:
    put(
        two,
        SaleLine(id=1, day=date(2026, 3, 2), member_id=1, amount=Decimal(1000), is_split=True),
        Credit(sale_line_id=1, member_id=1, share=Decimal("0.7")),
        Credit(sale_line_id=1, member_id=2, share=Decimal("0.3")),
    )
    with two.read() as session:
        march = Period.month(2026, 3)
        assert value(session, "sales_amount", Who.member(1), march) == 700
        assert value(session, "sales_amount", Who.member(2), march) == 300
        assert value(session, "sales_amount", Who.team(2), march) == 300
        assert value(session, "sales_amount", EVERYONE, march) == 1000


def test_team_sales_when_a_member_moves_then_each_team_has_what_was_sold_while_there(two: Database) -> None:
    put(
        two,
        SaleLine(day=date(2026, 6, 30), member_id=1, amount=Decimal(10), is_split=False),
        SaleLine(day=date(2026, 7, 1), member_id=1, amount=Decimal(5), is_split=False),
    )
    with two.read() as session:
        year = Period.parse("2026")
        assert value(session, "sales_amount", Who.team(1), year) == 10
        assert value(session, "sales_amount", Who.team(2), year) == 5
        assert value(session, "sales_amount", Who.member(1), year) == 15


def test_margin_when_sales_differ_in_size_then_is_the_ratio_of_sums(two: Database) -> None:
    put(
        two,
        SaleLine(day=date(2026, 3, 1), member_id=1, amount=Decimal(1000), cost=Decimal(900), is_split=False),
        SaleLine(day=date(2026, 3, 1), member_id=2, amount=Decimal(100), cost=Decimal(50), is_split=False),
        SaleLine(day=date(2026, 3, 1), member_id=2, amount=Decimal(5000), cost=None, is_split=False),
    )
    with two.read() as session:
        assert value(session, "gross_margin", EVERYONE, Period.month(2026, 3)) == Decimal(150) / Decimal(1100)


def test_new_customers_when_the_first_sale_was_before_then_only_the_others_count_for_who_sold_first(two: Database) -> None:
    put(
        two,
        SaleLine(day=date(2026, 2, 1), member_id=2, customer_id=1, amount=Decimal(1), is_split=False),
        SaleLine(day=date(2026, 3, 1), member_id=1, customer_id=1, amount=Decimal(1), is_split=False),
        SaleLine(day=date(2026, 3, 9), member_id=1, customer_id=2, amount=Decimal(1), is_split=False),
        SaleLine(day=date(2026, 3, 20), member_id=2, customer_id=2, amount=Decimal(1), is_split=False),
    )
    with two.read() as session:
        march = Period.month(2026, 3)
        assert value(session, "new_customers", EVERYONE, march) == 1
        assert value(session, "new_customers", Who.member(1), march) == 1
        assert value(session, "new_customers", Who.member(2), march) == 0


def test_receipts_when_nobody_is_named_then_only_the_company_has_them(two: Database) -> None:
    put(two, Receipt(day=date(2026, 3, 1), amount=Decimal("12.3456")))
    with two.read() as session:
        found = measure(session, "receipts", EVERYONE, Period.month(2026, 3), "member")
        assert [(one.key, one.value, str(one.label)) for one in found] == [(None, Decimal("12.3456"), "not assigned")]
        assert value(session, "receipts", Who.team(1), Period.month(2026, 3)) == 0


def test_by_team_when_somebody_is_in_no_team_then_the_rest_is_shown(company: Database) -> None:
    with company.write_unrecorded() as session:
        session.add(SaleLine(day=date(2025, 11, 5), amount=Decimal(777), is_split=False))
    period = Period.parse("2025-11")
    with company.read() as session:
        highest = {row.id for row in session.query(Team) if row.parent_id is None}
        for name in ("sales_amount", "quantity", "gross_profit", "new_customers", "receipts", "gross_margin"):
            parts = [one for one in measure(session, name, EVERYONE, period, "team") if one.key is None or one.key in highest]
            whole = measure(session, name, EVERYONE, period)[0]
            assert sum(one.numerator for one in parts) == whole.numerator, name
        assert None in {one.key for one in measure(session, "sales_amount", EVERYONE, period, "team")}


def test_by_team_when_asked_of_one_team_then_only_its_own_teams_are_shown(company: Database) -> None:
    with company.read() as session:
        found = measure(session, "sales_amount", Who.team(3), Period.parse("2025"), "team")
        assert {one.key for one in found} == subtree(session, 3)
        with pytest.raises(SalesDeskError):
            measure(session, "sales_amount", Who.member(1), Period.parse("2025"), "team")


@pytest.mark.parametrize("by", ["product", "region"])
def test_receipts_when_asked_by_what_they_do_not_name_then_it_says_so(company: Database, by: str) -> None:
    with company.read() as session, pytest.raises(SalesDeskError) as caught:
        measure(session, "receipts", EVERYONE, Period.parse("2025"), by)
    assert caught.value.code == "measure.by"


def test_gross_profit_when_no_cost_is_known_then_is_unknown_and_not_zero(sqlite_database: Database) -> None:
    with sqlite_database.write_unrecorded() as session:
        session.add(Member(id=1, name="Ann"))
        session.flush()
        session.add(SaleLine(day=date(2026, 5, 4), member_id=1, amount=Decimal(100), cost=None, is_split=False))
        session.add(SaleLine(day=date(2026, 6, 4), member_id=1, amount=Decimal(70), cost=Decimal(70), is_split=False))
    with sqlite_database.read() as session:
        by_month = measure(session, "gross_profit", EVERYONE, Period.parse("2026Q2"), "month")
        assert [one.value for one in by_month] == [None, None, Decimal(0)]
        assert value(session, "gross_profit", Who.member(1), Period.month(2026, 5)) is None
        assert series(session, ["gross_profit"], EVERYONE, [Period.month(2026, 5)])["gross_profit"][Period.month(2026, 5)].value is None
