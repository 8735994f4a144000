"""Criteria whose metric is limited to some facts; who has no target for a criterion that needs one; who is in by tenure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure.only import Only
from salesdesk.model import Member, SaleLine, Target
from salesdesk.services.reviews import criteria
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.criteria import Criterion
from salesdesk.services.reviews.cycles import CyclePlan
from salesdesk.services.reviews.goals_set import gaps
from salesdesk.services.reviews.scoring import ReviewSummary
from salesdesk.services.reviews.template import Template, problems
from tests.core.services.reviews.reviewed import GRADES, OCTOBER, TEMPLATE, a_team

D = Decimal
NORTH = Only(region=("North",))
LIMITED = Template(
    "North",
    (
        Criterion("Sales in the north", criteria.ATTAINMENT, D(60), "sales_amount", D(150), only=NORTH),
        Criterion("Place", criteria.RANK, D(40), "sales_amount", base=D(100), per=D(20), only=NORTH),
    ),
    GRADES,
)


def of(database: Database, cycle: int) -> dict[str, ReviewSummary]:
    return {one.card.member: one for one in reviews.reviews(database, cycle)}


def test_criterion_when_limited_then_counts_only_those_facts_and_stays_so_when_final(database: Database) -> None:
    ids = a_team(database)
    with database.write_unrecorded() as session:
        session.add_all(
            SaleLine(day=date(2026, 10, 3), member_id=one, amount=D(amount), region=where, currency="CNY")
            for one, amount, where in ((ids.ann, 30, "North"), (ids.ben, 50, "North"), (ids.ben, 900, "South"))
        )
        month = {"period_kind": "month", "period_start": OCTOBER.start}
        session.add(Target(metric="sales_amount", only=NORTH.code(), member_id=ids.ann, value=D(25), **month))
    cycle = reviews.start_cycle(database, OCTOBER, review_templates.save_template(database, LIMITED))

    found = of(database, cycle)
    lines = {name: one.card.lines for name, one in found.items()}
    assert [(one.actual, one.target, one.points) for one in lines["Ann"]] == [(30, 25, 120), (30, 25, 80)]
    assert [(one.actual, one.target, one.points) for one in lines["Ben"]] == [(50, None, None), (50, None, 100)]
    # Nothing sold there is zero, because others sold there.
    assert lines["Cid"][1].actual == 0

    reviews.finalise(database, [found["Ann"].id])
    kept = of(database, cycle)["Ann"].card.lines[0]
    assert (kept.criterion.only, str(kept.limited)) == (NORTH, "Region North")


def test_template_when_a_metric_cannot_be_limited_so_then_says_so_at_the_figure(sqlite_database: Database) -> None:
    wrong = replace(LIMITED.criteria[0], metric="receipts", only=Only(product=(1,)))
    (problem,) = problems(replace(LIMITED, criteria=(wrong, LIMITED.criteria[1])))
    assert (problem.place, problem.row) == ("metric", 0)
    assert "cannot be limited by" in str(problem.text)


def test_gaps_when_targets_or_goals_are_missing_then_name_who_and_what(sqlite_database: Database) -> None:
    ids = a_team(sqlite_database)
    lines = (*TEMPLATE.criteria[:3], Criterion("Goals", criteria.GOALS, D(10)), Criterion("Teamwork", criteria.MANUAL, D(5)))
    cycle = reviews.start_cycle(
        sqlite_database, OCTOBER, review_templates.save_template(sqlite_database, replace(TEMPLATE, criteria=lines))
    )

    found = {one.criterion: one for one in gaps(reviews.reviews(sqlite_database, cycle))}

    # Everybody has a target of sales, Ben none of receipts; a margin is scored by steps and needs none; nobody agreed on goals.
    assert list(found) == ["Receipts", "Goals"]
    assert (found["Receipts"].metric, found["Receipts"].members) == ("receipts", ((ids.ben, "Ben"),))
    assert (found["Goals"].metric, [name for _, name in found["Goals"].members]) == (None, ["Ann", "Ben", "Cid"])
    reviews.finalise(sqlite_database, [of(sqlite_database, cycle)["Ben"].id])
    assert [one.criterion for one in gaps(reviews.reviews(sqlite_database, cycle))] == ["Goals"]


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (None, None, {"Ann", "Ben", "Cid"}),
        (3, None, {"Ann", "Cid"}),
        (4, None, {"Cid"}),
        (None, 3, {"Ann", "Ben", "Cid"}),
        (0, 2, {"Ben", "Cid"}),
    ],
)
def test_cycle_when_chosen_by_tenure_then_counts_full_months_at_the_end(
    sqlite_database: Database, least: int | None, most: int | None, expected: set[str]
) -> None:
    ids = a_team(sqlite_database)
    with sqlite_database.write_unrecorded() as session:
        for member, day in ((ids.ann, date(2026, 8, 1)), (ids.ben, date(2026, 8, 2)), (ids.cid, None)):
            session.get_one(Member, member).hired_on = day
    template = review_templates.save_template(sqlite_database, TEMPLATE)

    cycle = reviews.start_cycle(sqlite_database, OCTOBER, plan=CyclePlan(template, least_months=least, most_months=most))

    assert set(of(sqlite_database, cycle)) == expected


def test_cycle_when_nobody_is_of_that_tenure_then_says_that_the_choice_is_too_narrow(sqlite_database: Database) -> None:
    a_team(sqlite_database)
    with pytest.raises(SalesDeskError, match="Nobody fits"):
        reviews.start_cycle(sqlite_database, OCTOBER, plan=CyclePlan(least_months=900))
