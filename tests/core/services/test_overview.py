"""The Overview's figures are those that `measure` gives, whatever the period; a running one is compared with as many days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Who, value
from salesdesk.model import Member, SaleLine
from salesdesk.period import Period
from salesdesk.sample import make_sample
from salesdesk.services.figures import KEY_FIGURES, overview
from salesdesk.services.goals.targets import target_of
from salesdesk.services.pay.basis import basis_total

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Database:
    """Give the sample team with 3,000 sale lines, only to be read."""
    path: Path = tmp_path_factory.mktemp("sample") / "sample.salesdesk"
    return make_sample(path, language="en", sales=3_000, until=TODAY)


@pytest.mark.parametrize("code", ["2026-10", "2026Q3", "2025", "2026-W40", "2026-03-05..2026-04-09"])
@pytest.mark.parametrize("who", [EVERYONE, Who.team(1), Who.member(2)])
def test_overview_when_the_period_is_over_then_each_figure_is_what_measure_gives(sample: Database, who: Who, code: str) -> None:
    period = Period.parse(code)
    found = overview(sample, who, period, TODAY)
    with sample.read() as session:
        for name in KEY_FIGURES:
            one = found.figure(name)
            assert one.value == value(session, name, who, period)
            assert one.previous == value(session, name, who, period.previous())
            assert one.year_before == value(session, name, who, period.year_before())
            assert one.spark == tuple(value(session, name, who, month.month) for month in found.trend)
        for month in found.trend:
            assert month.value == value(session, "sales_amount", who, month.month)
            assert month.year_before == value(session, "sales_amount", who, month.month.year_before())
            assert month.target == target_of(session, "sales_amount", who, month.month)
        for member in found.members:
            assert member.attainment.actual == value(session, "sales_amount", member.who, period)
    assert found.attainment.actual == found.figure("sales_amount").value


def test_overview_when_the_period_runs_then_compares_with_as_many_days(sqlite_database: Database) -> None:
    with sqlite_database.write_unrecorded() as session:
        session.add(Member(id=1, name="Ann"))
        session.flush()
        days = [(2026, 5, 4), (2026, 5, 8), (2026, 4, 3), (2026, 4, 20), (2025, 5, 8), (2025, 5, 9)]
        session.add_all([SaleLine(day=date(*one), member_id=1, amount=Decimal(10), is_split=False) for one in days])
    found = overview(sqlite_database, EVERYONE, Period.month(2026, 5), date(2026, 5, 20))
    sales = found.figure("sales_amount")
    # The data go to 8 May: against 1 to 8 April, and 1 to 8 May a year before.
    assert (sales.value, sales.previous, sales.year_before) == (20, 10, 10)
    assert found.days.until == date(2026, 5, 8)
    assert found.days.over < found.days.total


def test_overview_when_there_is_nothing_then_says_so(sqlite_database: Database) -> None:
    found = overview(sqlite_database, EVERYONE, Period.month(2026, 5), TODAY)
    assert not found.has_sales
    assert not found.has_receipts
    assert found.members == ()
    assert found.figure("gross_margin").value is None
    assert found.attainment.ratio is None


@pytest.mark.parametrize("who", [EVERYONE, Who.team(1)])
def test_incentives_when_summed_then_have_the_figures_of_the_overview(sample: Database, who: Who) -> None:
    october = Period.month(2026, 10)
    found, total = overview(sample, who, october, TODAY), basis_total(sample, who, october)

    assert total["attainment"] == found.attainment.ratio
    assert total["target"] == found.attainment.target
    assert [total[name] for name in ("sales", *KEY_FIGURES[1:])] == [found.figure(name).value for name in KEY_FIGURES]
