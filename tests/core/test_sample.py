"""The sample team is the same each time, adds up, and its stories can be found."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from salesdesk.checking import check
from salesdesk.db import Database
from salesdesk.errors import Cancelled
from salesdesk.measure import EVERYONE, Who, measure, value
from salesdesk.model import Base, Contact, Credit, Customer, Member, Product, Receipt, Review, ReviewCycle, ReviewScore, SaleLine, Team
from salesdesk.model.base import SCALE
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.sample import make_sample
from salesdesk.services.goals.targets import targets_of
from salesdesk.services.pay.checks import warnings_of
from salesdesk.services.pay.plans import plans
from salesdesk.services.reviews.template import check_template
from salesdesk.services.reviews.templates import templates
from salesdesk.services.settings import settings_of
from salesdesk.text import Text
from salesdesk.workdays import is_working_day

UNTIL = date(2026, 11, 5)
LAST = Period.month(2026, 10)
FIRST = Period.month(2024, 11)
FEW = 600


@pytest.fixture(scope="module")
def chinese(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give the sample team in Chinese, open."""
    db = make_sample(tmp_path_factory.mktemp("sample") / "zh.salesdesk", language="zh", until=UNTIL)
    yield db
    db.close()


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give the sample team in English, open."""
    db = make_sample(tmp_path_factory.mktemp("sample") / "en.salesdesk", language="en", until=UNTIL)
    yield db
    db.close()


@pytest.fixture(params=["chinese", "english"])
def sample(request: pytest.FixtureRequest) -> Database:
    """Give the sample team in either language."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Database)
    return found


def rows(db: Database) -> dict[str, list[Any]]:
    with db.read() as session:
        return {
            name: [tuple(row) for row in session.execute(select(table).order_by(table.c.id))]
            for name, table in Base.metadata.tables.items()
        }


def test_pay_when_the_last_month_is_computed_then_nothing_is_to_be_warned_of(sample: Database) -> None:
    assert warnings_of(sample, plans(sample)[0].id, LAST) == ()


def counts(db: Database, *classes: type[Base]) -> list[int]:
    with db.read() as session:
        return [session.execute(select(func.count(one.id))).scalar_one() for one in classes]


def reached(db: Database, metric: str, period: Period) -> list[float]:
    """Return the members' attainments of `metric`, in the order of their ids."""
    with db.read() as session:
        actual = {figure.key: figure.value for figure in measure(session, metric, EVERYONE, period, "member")}
        whose = [Who.member(one) for one in session.scalars(select(Member.id).order_by(Member.id))]
        targets = targets_of(session, metric, whose, period)
    return [float((actual.get(who.id) or 0) / target) for who in whose if (target := targets[who])]


def by_month(db: Database, metric: str) -> dict[str, Decimal]:
    with db.read() as session:
        return {
            str(one.key): one.value or Decimal(0) for one in measure(session, metric, EVERYONE, Period.span(FIRST.start, LAST.end), "month")
        }


def test_sample_when_made_twice_then_is_the_same(tmp_path: Path) -> None:
    first, second = (make_sample(tmp_path / name, language="zh", sales=FEW, until=UNTIL) for name in ("a.salesdesk", "b.salesdesk"))

    assert rows(first) == rows(second)
    for db in (first, second):
        db.close()


def test_sample_when_made_on_a_server_then_is_the_same(tmp_path: Path, empty_server_address: str) -> None:
    here, there = (make_sample(place, language="zh", sales=FEW, until=UNTIL) for place in (tmp_path / "a.salesdesk", empty_server_address))

    assert rows(here) == rows(there)
    # The next id must be free there too.
    with there.write_unrecorded() as session:
        session.add(SaleLine(day=UNTIL, amount=Decimal(1), is_split=False))
    for db in (here, there):
        db.close()


def test_sample_when_made_then_has_what_was_promised(sample: Database) -> None:
    assert counts(sample, Team, Member, Customer, Product, SaleLine) == [2, 12, 400, 25, 22_000]
    assert all(one.ok for one in check(sample))
    with sample.read() as session:
        assert session.scalars(select(Customer.id).where(Customer.id.not_in(select(SaleLine.customer_id)))).all() == []
        assert all(session.scalars(select(Member.search)))
        for day in (SaleLine.day, Receipt.day):
            first, last = session.execute(select(func.min(day), func.max(day))).one()
            assert FIRST.start <= first < FIRST.end and LAST.start < last <= LAST.end


def test_customers_when_looked_at_then_each_has_a_main_contact_and_the_bigger_more(sample: Database) -> None:
    with sample.read() as session:
        mains = session.execute(select(func.count(), func.count(Contact.customer_id.distinct())).where(Contact.is_main)).one()
        statement = (
            select(Customer.grade, func.count(Contact.id)).join(Contact, Contact.customer_id == Customer.id).group_by(Customer.grade)
        )
        of_grade = {row[0]: row[1] for row in session.execute(statement)}
        sizes = {row[0]: row[1] for row in session.execute(select(Customer.grade, func.count()).group_by(Customer.grade))}
        assert all(session.scalars(select(Contact.search)))
    average = {grade: of_grade[grade] / sizes[grade] for grade in "ABCD"}
    assert tuple(mains) == (400, 400)
    assert average["A"] > average["B"] > average["C"] > average["D"] == 1


@pytest.mark.parametrize("sales", [1, 599, 2_001])
def test_sample_when_a_size_is_wanted_then_has_exactly_that(tmp_path: Path, sales: int) -> None:
    db = make_sample(tmp_path / "a.salesdesk", language="en", sales=sales, until=UNTIL)

    assert counts(db, SaleLine) == [sales]
    db.close()


def test_names_when_chinese_then_rare_ones_are_among_them_and_found_by_initials(chinese: Database) -> None:
    with chinese.read() as session:
        found = {row[0]: row[1] for row in session.execute(select(Member.name, Member.search))}

    assert "镕" in "".join(found) and "䶮" in "".join(found)
    assert "oyr" in found["欧阳镕"]
    assert "liyan" in found["李䶮"]
    assert (settings_of(chinese).currency, settings_of(chinese).country, settings_of(chinese).language) == ("CNY", "CN", "zh")


def test_months_when_looked_at_then_the_seasons_show(chinese: Database) -> None:
    sales = by_month(chinese, "sales_amount")

    assert len(sales) == 24 and all(sales.values())
    assert sales["2026-02"] < sales["2026-01"] * Decimal("0.85") and sales["2026-02"] < sales["2026-03"] * Decimal("0.75")
    for quarter_end, before in (("2025-03", "2025-02"), ("2025-06", "2025-05"), ("2025-12", "2025-11"), ("2026-09", "2026-08")):
        assert sales[quarter_end] > sales[before] * Decimal("1.05")
    assert 6_000_000 < sales["2026-10"] < 8_000_000
    assert sales["2026-10"] > sales["2025-10"] * Decimal("1.08")


def test_days_when_chinese_then_nothing_is_sold_or_paid_on_a_holiday(chinese: Database) -> None:
    with chinese.read() as session:
        days = {*session.scalars(select(SaleLine.day).distinct()), *session.scalars(select(Receipt.day).distinct())}

    assert [day for day in days if not is_working_day(day, "CN")] == []


def test_credits_when_a_sale_is_shared_then_add_up_to_all_of_it(sample: Database) -> None:
    with sample.read() as session:
        summed = select(Credit.sale_line_id, func.sum(Credit.share)).group_by(Credit.sale_line_id)
        shares = {row[0]: row[1] for row in session.execute(summed)}
        split = set(session.scalars(select(SaleLine.id).where(SaleLine.is_split)))

    assert split == shares.keys() and len(split) > 100
    assert {Decimal(one) for one in shares.values()} == {Decimal(1)}


def test_attainment_when_the_last_month_is_over_then_is_worth_looking_at(sample: Database) -> None:
    found = sorted(reached(sample, "sales_amount", LAST), reverse=True)

    assert len(found) == 12
    assert [one for one in found if one > 1] == found[:4] and found[0] > 1.12
    assert all(0.68 < one < 1 for one in found[4:11])
    assert 0.55 < found[11] < 0.62


def test_attainment_when_any_month_then_is_plausible(sample: Database) -> None:
    every = [one for month in (LAST.shifted(-back) for back in range(24)) for one in reached(sample, "sales_amount", month)]

    assert all(0.43 < one < 1.3 for one in every)
    assert sum(0.75 < one < 1.15 for one in every) > 0.9 * len(every)


def test_receipts_when_compared_with_sales_then_follow_them(sample: Database) -> None:
    sales, receipts = by_month(sample, "sales_amount"), by_month(sample, "receipts")

    assert Decimal("0.9") < sum(receipts.values()) / sum(sales.values()) < 1
    assert all(Decimal("0.6") < receipts[month] / sales[month] < Decimal("1.4") for month in sales)


def test_new_customers_when_counted_then_some_come_each_month(sample: Database) -> None:
    found = by_month(sample, "new_customers")

    assert sum(found.values()) == 400
    assert found["2026-10"] == 16
    assert min(found.values()) > 3


def test_stories_when_looked_for_then_are_there(sample: Database) -> None:
    star, alone, cheap, slow = 1, 2, 3, 4
    falling = 12
    months = [LAST.shifted(back) for back in range(-7, 1)]

    sales = [reached(sample, "sales_amount", month) for month in months]
    assert all(before[star - 1] < after[star - 1] for before, after in pairwise(sales))
    assert all(before[falling - 1] > after[falling - 1] + 0.05 for before, after in pairwise(sales[-4:]))
    assert reached(sample, "receipts", Period.span(months[-3].start, LAST.end))[slow - 1] < 0.8
    with sample.read() as session:
        margins = {one.key: one.value or 0 for one in measure(session, "gross_margin", EVERYONE, LAST, "member")}
        amounts = {one.key: one.value or 0 for one in measure(session, "sales_amount", EVERYONE, LAST, "member")}
        year = Period.span(months[0].start, LAST.end)
        customers = [one.value or 0 for one in measure(session, "sales_amount", Who.member(alone), year, "customer")]
        lost = measure(session, "sales_amount", Who.member(falling), Period.month(2026, 7), "customer")[0].key
        gone = [
            one.key for one in measure(session, "sales_amount", Who.member(falling), Period.span(date(2026, 8, 1), LAST.end), "customer")
        ]
    assert max(amounts, key=lambda one: amounts[one]) == cheap and margins[cheap] < Decimal("0.24") < min(
        margins[one] for one in margins if one != cheap
    )
    assert customers[0] / sum(customers) > Decimal("0.35")
    assert lost not in gone


def test_product_when_it_takes_off_then_in_one_region_only(sample: Database) -> None:
    def sold(region: bool, month: Period) -> int:
        home = select(Member.region).where(Member.id == 8).scalar_subquery()
        where = SaleLine.region == home if region else SaleLine.region != home
        with sample.read() as session:
            return session.execute(
                select(func.count()).where(SaleLine.product_id == 25, SaleLine.day.between(month.start, month.end), where)
            ).scalar_one()

    before, now = LAST.shifted(-8), LAST
    assert sold(True, now) > 3 * max(sold(True, before), 3)
    assert sold(False, now) < sold(True, now)


def test_targets_when_compared_then_teams_are_not_shared_out_exactly(sample: Database) -> None:
    with sample.read() as session:
        teams = session.scalars(select(Team.id).order_by(Team.id)).all()
        members = [Who.member(one) for one in session.scalars(select(Member.id))]
        of_teams = targets_of(session, "sales_amount", [Who.team(one) for one in teams], LAST)
        of_members = targets_of(session, "sales_amount", members, LAST)
        company = targets_of(session, "sales_amount", [EVERYONE], LAST)[EVERYONE]
        next_month = targets_of(session, "sales_amount", [EVERYONE], LAST.next())[EVERYONE]
    assert company == sum(one or 0 for one in of_teams.values()) != sum(one or 0 for one in of_members.values())
    assert next_month


def test_reviews_when_opened_then_the_last_are_open_and_those_before_signed(sample: Database) -> None:
    (template,) = templates(sample)
    check_template(template)

    assert [int(one.weight) for one in template.criteria] == [40, 20, 10, 15, 15]
    assert counts(sample, Review, ReviewScore) == [48, 44]
    with sample.read() as session:
        of_last = select(Review).join(ReviewCycle).where(ReviewCycle.period_start == LAST.start)
        assert [one.state for one in session.scalars(of_last)] == ["open"] * 12
        before = session.scalars(select(Review).join(ReviewCycle).where(ReviewCycle.period_start != LAST.start)).all()
        assert all(one.state == "final" and one.signed_on and one.frozen for one in before)
        assert value(session, "sales_amount", EVERYONE, LAST)


def test_sample_when_cancelled_then_leaves_no_file(tmp_path: Path) -> None:
    progress = Progress()

    def stop(share: float, _text: Text | None) -> None:
        if share > 0.3:
            progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        make_sample(tmp_path / "a.salesdesk", language="en", sales=FEW, until=UNTIL, progress=progress)

    assert list(tmp_path.glob("a.salesdesk*")) == []


def test_amounts_when_read_raw_then_are_whole_hundredths(chinese: Database) -> None:
    with chinese.read() as session:
        raw = (
            session.connection()
            .exec_driver_sql(f"SELECT COUNT(*) FROM sale_line WHERE amount % {SCALE // 100} <> 0 OR amount <= cost * 0.7")
            .scalar()
        )

    assert raw == 0
