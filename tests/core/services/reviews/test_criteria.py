"""Every scoring rule through a stored template, by a table worked out by hand; ready templates; self review and feedback."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.model import Goal, Member, ReviewAnswer, Team
from salesdesk.period import Period
from salesdesk.services.reviews import criteria
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.criteria import Criterion
from salesdesk.services.reviews.cycles import CyclePlan
from salesdesk.services.reviews.ready_templates import ready_templates
from salesdesk.services.reviews.scoring import ReviewSummary
from salesdesk.services.reviews.template import Template, problems
from tests.core.services.reviews.reviewed import GRADES, OCTOBER, TEMPLATE, a_team, sell

D = Decimal
WHOLE = D(100)


def card_of(database: Database, one: Criterion, given: str | None = None, member: str = "ann") -> ReviewSummary:
    """Return the review of a member by one criterion of weight 100, or beside a score of 80 where it has no weight."""
    ids = a_team(database)
    with database.write_unrecorded() as session:
        session.get_one(Team, 1).leader_id = ids.ann
    lines = (one,) if one.kind not in criteria.OUTSIDE else (Criterion("Base", criteria.MANUAL, WHOLE), one)
    template = review_templates.save_template(database, Template("T", lines, GRADES))
    cycle = reviews.start_cycle(database, OCTOBER, template)
    found = _of(database, cycle, getattr(ids, member))
    for line in found.card.lines:
        if line.criterion.name == "Base":
            reviews.set_score(database, found.id, line.criterion.id or 0, D(80))
        elif given is not None:
            reviews.set_score(database, found.id, line.criterion.id or 0, D(given))
    return _of(database, cycle, getattr(ids, member))


def _of(database: Database, cycle: int, member: int) -> ReviewSummary:
    return next(one for one in reviews.reviews(database, cycle) if one.member_id == member)


# Ann sold 110,000 of 100,000, Ben 70,000, Cid nothing; the margin is 32 %; nobody sold anything a year before.
RULES: tuple[tuple[Criterion, str | None, str | None], ...] = (
    (Criterion("Sales", criteria.ATTAINMENT, WHOLE, "sales_amount", D(105)), None, "105"),
    (Criterion("Margin", criteria.SHARE, WHOLE, "gross_margin"), None, "32"),
    (Criterion("Margin", criteria.LINE, WHOLE, "gross_margin", points=((D("0.22"), D(50)), (D("0.42"), D(90)))), None, "70"),
    (Criterion("Place", criteria.RANK, WHOLE, "sales_amount", base=D(100), per=D(20)), None, "100"),
    (Criterion("Place", criteria.RANK, WHOLE, "sales_amount", base=D(100), per=D(20), least=True), None, "60"),
    (Criterion("Growth", criteria.GROWTH, WHOLE, "sales_amount", D(120), base=D(80), per=D(1)), None, None),
    (Criterion("Formula", criteria.FORMULA, WHOLE, "sales_amount", formula="attainment - 20 + gross_margin * 10"), None, "93.2"),
    (Criterion("Formula", criteria.FORMULA, WHOLE, "sales_amount", formula="100 / before"), None, None),
    (Criterion("Cases", criteria.DEDUCTION, WHOLE, base=D(100), per=D(15)), "2", "70"),
    (Criterion("Visits", criteria.POINTS, WHOLE, points=((D(10), D(60)), (D(20), D(100)))), "19", "60"),
    (Criterion("Survey", criteria.CUSTOMER, WHOLE), "88", "88"),
    (Criterion("Team", criteria.ATTAINMENT, WHOLE, "sales_amount", D(120), team=True), None, "94.74"),
    (Criterion("Good idea", criteria.BONUS, D(0), cap=D(5), per=D(2)), "3", "85"),
    (Criterion("Bad debt", criteria.BONUS, D(0), cap=D(15), per=D(-5)), "2", "70"),
    (Criterion("Bad debt", criteria.BONUS, D(0), cap=D(15), per=D(-5)), None, "80"),
    (Criterion("Lost account", criteria.VETO, D(0), base=D(0), limit=D(59)), "1", "59"),
    (Criterion("Lost account", criteria.VETO, D(0), base=D(0), limit=D(59)), "0", "80"),
    (Criterion("Sales", criteria.VETO, D(0), "sales_amount", base=D(200_000), limit=D(50), least=True), None, "50"),
)


@pytest.mark.parametrize(("one", "given", "total"), RULES)
def test_rule_when_stored_and_computed_then_is_as_by_hand(
    sqlite_database: Database, one: Criterion, given: str | None, total: str | None
) -> None:
    found = card_of(sqlite_database, one, given).card

    assert found.total == (None if total is None else D(total))
    kept = next(line.criterion for line in found.lines if line.criterion.name == one.name)
    assert replace(kept, id=None) == one
    if total is None:
        assert found.lines[0].missing is not None


def test_facts_when_there_are_none_at_all_then_are_missing_not_zero(sqlite_database: Database) -> None:
    growth = Criterion("Receipts", criteria.POINTS, WHOLE, "receipts", points=((D(1), D(100)),))
    # Cid received nothing while others did: that is zero. In a month without any receipts nobody can be told to have none.
    assert card_of(sqlite_database, growth, member="cid").card.total == 0
    template = review_templates.templates(sqlite_database)[0].id
    cycle = reviews.start_cycle(sqlite_database, OCTOBER.next(), template)
    assert {one.card.total for one in reviews.reviews(sqlite_database, cycle)} == {None}


def test_parts_when_the_self_review_is_missing_then_the_others_share_its_weight(sqlite_database: Database) -> None:
    """The request of frappe/hrms #2023: 5 of the manager and 5 of colleagues are 5, not 3.33."""
    ids = a_team(sqlite_database)
    one = Template("T", (Criterion("Work", criteria.MANUAL, WHOLE),), GRADES, self_weight=D(30), others_weight=D(30))
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, review_templates.save_template(sqlite_database, one))
    found = _of(sqlite_database, cycle, ids.ann)
    criterion = found.card.lines[0].criterion.id or 0
    reviews.set_score(sqlite_database, found.id, criterion, D(100))
    _answer(sqlite_database, found.id, criterion, "other", "100")

    card = _of(sqlite_database, cycle, ids.ann).card
    assert (card.total, card.covered) == (100, D("0.7"))
    assert [line.points for line in card.lines] == [100, None, 100]
    assert [line.criterion.weight for line in card.lines] == [40, 30, 30]

    _answer(sqlite_database, found.id, criterion, "self", "50")
    _answer(sqlite_database, found.id, criterion, "other", "80")
    assert _of(sqlite_database, cycle, ids.ann).card.total == 40 + 15 + 27


def _answer(database: Database, review: int, criterion: int, rater: str, score: str) -> None:
    with database.write_unrecorded() as session:
        session.add(ReviewAnswer(review_id=review, criterion_id=criterion, rater=rater, score=D(score)))


@pytest.mark.parametrize("one", [*ready_templates("zh"), *ready_templates("en")])
def test_ready_template_when_taken_as_it_is_then_can_be_saved(sqlite_database: Database, one: Template) -> None:
    assert problems(one) == ()

    review_templates.save_template(sqlite_database, one)

    (stored,) = review_templates.templates(sqlite_database)
    assert tuple(replace(each, id=None) for each in stored.criteria) == one.criteria
    assert stored.grades == one.grades


def test_cycle_when_begun_by_role_then_each_has_the_template_of_their_role(sqlite_database: Database) -> None:
    ids = a_team(sqlite_database)
    with sqlite_database.write_unrecorded() as session:
        session.get_one(Member, ids.ann).role = "leader"
        session.get_one(Member, ids.ben).role = "representative"
    for one in ready_templates("en"):
        review_templates.save_template(sqlite_database, one)

    quarter = Period.of("quarter", OCTOBER.start)
    cycle = reviews.start_cycle(sqlite_database, quarter, plan=CyclePlan(roles=("leader", "representative")))

    found = {one.member_id: one.card.template for one in reviews.reviews(sqlite_database, cycle)}
    assert found == {ids.ann: "Team leader, quarter", ids.ben: "Sales representative, quarter"}


def test_cycle_when_begun_then_templates_for_its_kind_of_period_come_first(sqlite_database: Database) -> None:
    ids = a_team(sqlite_database)
    with sqlite_database.write_unrecorded() as session:
        session.get_one(Member, ids.ann).role = "representative"
    kept = {"Any": {}, "Months": {"period_kind": "month"}, "Years": {"period_kind": "year"}}
    kept["Rep, any"] = {"role": "representative"}
    for name, values in kept.items():
        review_templates.save_template(sqlite_database, replace(TEMPLATE, name=name, **values))  # type: ignore[arg-type]

    def begun(period: Period) -> dict[int, str]:
        cycle = reviews.start_cycle(sqlite_database, period)
        return {one.member_id: one.card.template for one in reviews.reviews(sqlite_database, cycle)}

    assert begun(OCTOBER) == {ids.ann: "Rep, any", ids.ben: "Months", ids.cid: "Months"}
    assert begun(Period.of("quarter", OCTOBER.start)) == {ids.ann: "Rep, any", ids.ben: "Any", ids.cid: "Any"}


def test_newcomer_when_here_for_too_few_days_then_is_shown_but_not_rated(sqlite_database: Database) -> None:
    ids = a_team(sqlite_database)
    with sqlite_database.write_unrecorded() as session:
        session.get_one(Member, ids.ann).hired_on = OCTOBER.start.replace(day=20)
        session.get_one(Member, ids.ben).hired_on = OCTOBER.start.replace(day=20)
    plain = review_templates.save_template(sqlite_database, Template("T", (RULES[0][0],), GRADES))
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, plan=CyclePlan(plain, prorated=True, too_new_days=10))
    # Nine of the 19 working days of October 2026 in China are from the 20th on.
    assert _of(sqlite_database, cycle, ids.ben).card.lines[0].target == D(50_000) * _of(sqlite_database, cycle, ids.ben).card.presence
    assert 0 < _of(sqlite_database, cycle, ids.ben).card.presence < 1

    reviews.remove_cycle(sqlite_database, cycle)
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, plan=CyclePlan(plain, too_new_days=30))
    new = _of(sqlite_database, cycle, ids.ann)
    assert (new.card.too_new, new.card.total, new.rank) == (True, None, None)
    assert new.card.lines[0].points == 105
    assert reviews.finalise(sqlite_database, [new.id]) == 1


def test_calculation_when_facts_arrive_then_follows(sqlite_database: Database) -> None:
    found = card_of(sqlite_database, Criterion("Place", criteria.RANK, WHOLE, "sales_amount", base=D(100), per=D(20)), member="cid")
    assert found.card.total == 60

    sell(sqlite_database, found.member_id, "500000")

    assert reviews.review(sqlite_database, found.id).card.total == 100


def test_goals_when_agreed_then_their_attainment_counts_by_weight(sqlite_database: Database) -> None:
    ids = a_team(sqlite_database)
    with sqlite_database.write_unrecorded() as session:
        for name, weight, state in (("sales_amount", "0.75", "agreed"), ("receipts", "0.25", "agreed"), ("receipts", "9", "draft")):
            session.add(
                Goal(
                    name=name,
                    metric=name,
                    member_id=ids.ann,
                    start=OCTOBER.start,
                    end=OCTOBER.end,
                    weight=D(weight),
                    state=state,
                )
            )
    one = Criterion("Goals", criteria.GOALS, WHOLE, cap=D(120))
    template = review_templates.save_template(sqlite_database, Template("T", (one,), GRADES))

    cycle = reviews.start_cycle(sqlite_database, OCTOBER, template)

    # Sales at 110 %, receipts at 75 %; Ben has no goals.
    assert _of(sqlite_database, cycle, ids.ann).card.total == D("101.25")
    assert _of(sqlite_database, cycle, ids.ben).card.lines[0].missing is not None
