"""Final reviews as figures: whose score and coefficient counts for which period, frozen with the review, with the review as evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Who, measure, value
from salesdesk.measure.asked import Asked
from salesdesk.measure.evidence import evidence
from salesdesk.model import Member, Membership, Review, ReviewCycle, ReviewTemplate, Team
from salesdesk.period import Period
from salesdesk.rules.pay.component import Factor
from salesdesk.rules.pay.gates import Gate
from salesdesk.rules.pay.simple import Flat
from salesdesk.services.evidence import behind, fact_fields, fact_rows, story
from salesdesk.services.pay import periods
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.text import mark
from tests.core.services.pay.selling import added, component, plan
from tests.core.services.reviews.reviewed import OCTOBER, TEMPLATE, a_team

D = Decimal
ANN, BOB = 1, 2

# Whose, the period's code, state, coefficient.
_REVIEWS = (
    (ANN, "2026-10", "final", "1.2"),
    (ANN, "2026Q4", "final", "1.5"),
    (ANN, "2026", "final", "2"),
    (BOB, "2026-10", "open", None),
    (BOB, "2026Q3", "final", "0.8"),
    (BOB, "2026Q4", "final", "1"),
)


@pytest.fixture
def reviewed(database: Database) -> Database:
    """Two people of two teams; Ann moved on 1 November."""
    with database.write(mark("Action", "Start reviews for {period}")) as session:
        session.add_all([Team(id=1, name="East"), Team(id=2, name="South"), Member(id=ANN, name="Ann"), Member(id=BOB, name="Bob")])
        session.add(ReviewTemplate(id=1, name="T", grades=[]))
        session.flush()
        session.add_all(
            [
                Membership(member_id=ANN, team_id=1, start=None, end=date(2026, 10, 31)),
                Membership(member_id=ANN, team_id=2, start=date(2026, 11, 1), end=None),
                Membership(member_id=BOB, team_id=2, start=None, end=None),
            ]
        )
        cycles = {}
        for code in dict.fromkeys(code for _, code, _, _ in _REVIEWS):
            one = Period.parse(code)
            cycles[code] = ReviewCycle(name=code, template_id=1, period_kind=one.kind, period_start=one.start, period_end=one.end)
        session.add_all(cycles.values())
        session.flush()
        for member, code, state, number in _REVIEWS:
            known = None if number is None else D(number)
            bonus = None if known is None else known * 1000
            session.add(
                Review(cycle_id=cycles[code].id, member_id=member, state=state, coefficient=known, bonus=bonus, grade=code, total=known)
            )
    return database


@pytest.mark.parametrize(
    ("who", "code", "expected"),
    [
        (ANN, "2026-10", "1.2"),  # its own review
        (ANN, "2026-11", "1.5"),  # that of the quarter, not of the year
        (ANN, "2026-09", "2"),  # that of the year
        (ANN, "2026", "2"),
        (BOB, "2026-10", "1"),  # the review of October is not final
        (BOB, "2026-09", "0.8"),
        (BOB, "2026", "0.9"),  # the mean of two quarters
        (BOB, "2026Q2", None),
        (BOB, "2027-01", None),
    ],
)
def test_coefficient_when_asked_for_a_period_then_is_of_the_review_that_says_most_about_it(
    reviewed: Database, who: int, code: str, expected: str | None
) -> None:
    with reviewed.read() as session:
        own = value(session, "review_coefficient", Who.member(who), Period.parse(code))
        of_all = {one.key: one.value for one in measure(session, "review_coefficient", EVERYONE, Period.parse(code), "member")}

    assert own == of_all.get(who) == (None if expected is None else D(expected))


def test_figures_when_told_by_team_and_month_then_follow_who_was_there(reviewed: Database) -> None:
    with reviewed.read() as session:
        teams = {one.label: one.value for one in measure(session, "review_coefficient", EVERYONE, OCTOBER, "team")}
        months = [one.value for one in measure(session, "review_coefficient", Who.member(ANN), Period.parse("2026Q4"), "month")]
        nobody = measure(session, "review_coefficient", EVERYONE, OCTOBER, "customer")
        bonuses = [one.value for one in measure(session, "review_bonus", EVERYONE, Period.parse("2026Q4"), "month")]
        south = value(session, "review_bonus", Who.team(2), Period.parse("2026Q4"))

    assert (teams, months, nobody) == ({"East": D("1.2"), "South": D(1)}, [D("1.2"), D("1.5"), D("1.5")], [])
    # A bonus is earned once, where the reviewed time ends: October's, and in December those of the quarter and of the year.
    assert (bonuses, south) == ([1200, 0, 4500], 4500)


def test_evidence_when_asked_then_is_the_review_and_adds_up(reviewed: Database) -> None:
    for name in ("review_coefficient", "review_score", "review_bonus"):
        for asked in (Asked(name, EVERYONE, OCTOBER), Asked(name, EVERYONE, Period.parse("2026Q4"), "member", BOB)):
            with reviewed.read() as session:
                found = evidence(session, name, asked.who, asked.period, by=asked.by, key=asked.key)
            assert sum((one.counts(name) or D(0) for one in found.facts), D(0)) == found.figure.numerator
            shown = behind(reviewed, asked)
            assert (shown.count, "customer" in shown.ways) == (len(found.facts), False)

    asked = Asked("review_coefficient", Who.member(ANN), OCTOBER)
    with reviewed.read() as session:
        (fact,) = evidence(session, asked.metric, asked.who, asked.period).facts
    # Of reviews that were taken from a list the sheet is known; these were held here.
    assert [one.name for one in fact_fields(asked.metric)] == ["day", "number", "counted", "member", "file", "sheet", "row"]
    assert fact_rows(reviewed, asked.metric, [fact.id]) == [(OCTOBER.end, "2026-10", D("1.2"), "Ann", None, None, None)]
    told = story(reviewed, asked.metric, fact.id)
    assert told is not None and told.changes[-1].label.source == "Start reviews for {period}"


def test_plan_when_gated_by_the_review_then_pays_by_what_was_frozen(sqlite_database: Database) -> None:
    ids = a_team(sqlite_database)
    bands = tuple(replace(one, coefficient=D(9 - at), bonus=D(100)) for at, one in enumerate(TEMPLATE.grades))
    template = review_templates.save_template(sqlite_database, replace(TEMPLATE, grades=bands))
    gated = component(Flat(D("0.05")), gates=(Gate("review_coefficient", D(9)),))
    bonus = component(Flat(D(1)), name="Bonus", metric="review_bonus")
    pid = added(sqlite_database, plan(gated, bonus), OCTOBER.start)
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, template)
    ann = next(one for one in reviews.reviews(sqlite_database, cycle) if one.member_id == ids.ann)

    before = _paid(sqlite_database, pid)
    reviews.finalise(sqlite_database, [ann.id])
    stored = review_templates.templates(sqlite_database)[0]
    cheap = tuple(replace(one, coefficient=D(1), bonus=D(1)) for one in stored.grades)
    review_templates.save_template(sqlite_database, replace(stored, grades=cheap))
    after = _paid(sqlite_database, pid)
    reviews.reopen(sqlite_database, ann.id, "A mistake")
    again = _paid(sqlite_database, pid)

    # 100,000 and half of the shared 20,000 at 5 %, and the bonus of the grade.
    assert (before["Ann"], after["Ann"], again["Ann"]) == (0, 5600, 0)


def test_plan_when_times_the_coefficient_then_pays_by_the_grade_and_says_so(sqlite_database: Database) -> None:
    ids = a_team(sqlite_database)
    bands = tuple(replace(one, coefficient=D("1.2") if not at else D(1)) for at, one in enumerate(TEMPLATE.grades))
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, review_templates.save_template(sqlite_database, replace(TEMPLATE, grades=bands)))
    ann = next(one for one in reviews.reviews(sqlite_database, cycle) if one.member_id == ids.ann)
    pid = added(
        sqlite_database, plan(component(Flat(D("0.05")), factor=Factor(D(1), (), "review_coefficient", itself=True))), OCTOBER.start
    )

    before = _paid(sqlite_database, pid)
    reviews.finalise(sqlite_database, [ann.id])
    after = _paid(sqlite_database, pid)

    # 110,000 credited at 5 %, times 1 while there is no final review, then times the 1.2 of grade S.
    assert (ann.card.grade, before["Ann"], after["Ann"]) == ("S", 5500, 6600)
    assert before["Ben"] == after["Ben"]
    (line,) = next(one for one in periods.compute(sqlite_database, pid, OCTOBER.start).people if one.member == "Ann").lines
    assert any("Review coefficient" in str(one.text) for one in line.slices)


def _paid(database: Database, plan_id: int) -> dict[str, Decimal]:
    return {one.member: one.amount for one in periods.compute(database, plan_id, OCTOBER.start).people}
