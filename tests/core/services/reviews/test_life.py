"""The steps of a cycle, the talk, an appeal, an improvement plan, old versions, and what a grade means for pay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, measure
from salesdesk.model import Award, Goal, Review, Reward
from salesdesk.period import Period
from salesdesk.rules import review_steps as steps
from salesdesk.services.reviews import appeals, improvement, notes, talks
from salesdesk.services.reviews import before as earlier
from salesdesk.services.reviews import cycles as review_cycles
from salesdesk.services.reviews import history as review_history
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.cycles import CyclePlan
from salesdesk.services.reviews.improvement import Plan
from salesdesk.services.reviews.ready_templates import usual_grades
from salesdesk.services.reviews.scoring import FINAL, OPEN, ReviewSummary
from salesdesk.services.reviews.talks import Talk
from tests.core.services.reviews.reviewed import OCTOBER, TEMPLATE, TeamIds, a_team, sell

ALL = (steps.GOALS, steps.SELF, steps.MANAGER, steps.TALK, steps.CONFIRMED)


def begun(database: Database, chosen: tuple[str, ...] = ALL) -> tuple[TeamIds, int, ReviewSummary]:
    ids = a_team(database)
    template = review_templates.save_template(database, replace(TEMPLATE, grades=usual_grades()))
    cycle = reviews.start_cycle(database, OCTOBER, plan=CyclePlan(template, steps=chosen))
    return ids, cycle, next(one for one in reviews.reviews(database, cycle) if one.member_id == ids.ann)


@pytest.mark.parametrize(
    ("step", "chosen", "expected"),
    [
        (steps.DRAFT, steps.CHOOSABLE, steps.GOALS),
        (steps.GOALS, ALL, steps.SELF),
        (steps.SELF, ALL, steps.MANAGER),
        (steps.MANAGER, (), steps.CONFIRMED),
        (steps.CONFIRMED, ALL, steps.ARCHIVED),
        (steps.APPEAL, ALL, steps.CONFIRMED),
        (steps.ARCHIVED, ALL, None),
    ],
)
def test_step_when_over_then_the_next_chosen_one_follows(step: str, chosen: tuple[str, ...], expected: str | None) -> None:
    assert steps.next_step(step, chosen) == expected


def test_reviews_when_moved_then_stand_at_chosen_steps_only_and_the_talk_comes_before_the_end(database: Database) -> None:
    _, cycle, ann = begun(database)
    assert ann.step == steps.GOALS

    assert reviews.move(database, [ann.id], steps.SELF) == 1
    assert reviews.move(database, [ann.id], steps.CALIBRATION) == 0
    with pytest.raises(SalesDeskError) as error:
        reviews.move(database, [ann.id], steps.CONFIRMED)
    assert error.value.code == "review.talk"
    talks.keep_talk(database, ann.id, Talk(held_on=date(2026, 11, 5), questions=(("How was it?", "Well"),)))
    assert reviews.move(database, [ann.id], steps.CONFIRMED) == 1

    found = reviews.review(database, ann.id)
    assert (found.state, found.step) == (FINAL, steps.CONFIRMED)
    known = reviews.cycle_of(database, OCTOBER)
    assert known is not None and known.at == {steps.CONFIRMED: 1, steps.GOALS: 2}
    assert reviews.move(database, [ann.id], steps.MANAGER) == 0
    review_cycles.change_cycle(database, cycle, CyclePlan(steps=(steps.MANAGER,)))
    known = reviews.cycle_of(database, OCTOBER)
    assert known is not None and known.at == {steps.CONFIRMED: 1, steps.MANAGER: 2}


def test_questions_when_prepared_then_ask_what_the_facts_ask(sqlite_database: Database) -> None:
    _, _, ann = begun(sqlite_database)

    asked = [str(one) for one in talks.questions(ann, None)]

    assert asked[0] == "Receipts: 75% of the target. What held it back, and what would help most?"
    assert asked[1] == "Sales: 110% of the target. What did you do that others could learn from?"
    assert talks.talk_of(sqlite_database, ann.id).questions[0] == (asked[0], "")


def test_appeal_when_upheld_then_the_review_opens_and_the_old_version_stays(database: Database) -> None:
    _, _, ann = begun(database, ())
    with pytest.raises(SalesDeskError, match="final"):
        appeals.appeal(database, ann.id, "Too early")
    reviews.finalise(database, [ann.id])
    before = reviews.review(database, ann.id)
    appeals.appeal(database, ann.id, "A receipt of 20,000 is missing", date(2026, 11, 10))
    assert reviews.review(database, ann.id).step == steps.APPEAL
    with pytest.raises(SalesDeskError, match="not answered"):
        appeals.appeal(database, ann.id, "Again")
    (waiting,) = appeals.appeals(database, ann.id)
    with pytest.raises(SalesDeskError, match="answer"):
        appeals.answer(database, waiting.id, appeals.REJECTED, "")

    sell(database, ann.member_id, "20000")
    appeals.answer(database, waiting.id, appeals.UPHELD, "It came on the 30th")

    now = reviews.review(database, ann.id)
    assert (now.state, now.step, now.card.lines[1].actual) == (OPEN, steps.MANAGER, 80_000)
    (kept,) = earlier.old_versions(database, ann.id)
    assert (kept.number, kept.reason, kept.card) == (1, "It came on the 30th", before.card)
    assert appeals.appeals(database)[0].state == appeals.UPHELD
    reviews.finalise(database, [ann.id])
    assert earlier.versions(database, [ann.id]) == {ann.id: 2}


def test_appeal_when_rejected_then_the_result_stands(sqlite_database: Database) -> None:
    _, _, ann = begun(sqlite_database, ())
    reviews.finalise(sqlite_database, [ann.id])
    made = appeals.appeal(sqlite_database, ann.id, "I want an S")

    appeals.answer(sqlite_database, made, appeals.REJECTED, "The receipts do not carry it")

    found = reviews.review(sqlite_database, ann.id)
    assert (found.state, found.step) == (FINAL, steps.CONFIRMED)


def test_plan_when_drafted_checked_and_closed_then_tells_its_effect(database: Database) -> None:
    _, _, ann = begun(database, ())
    start = date(2026, 11, 2)
    draft = improvement.drafted(database, replace(ann, card=replace(ann.card, lines=_weak(ann))), start)
    assert "Receipts: 60% of the target, 60 points" in draft.problem
    assert (draft.metric, draft.aim, [one.day - start for one in draft.checks]) == (
        "receipts",
        80_000,
        [timedelta(days=days) for days in (30, 60, 90)],
    )
    assert set(improvement.problems(draft)) == {"goal", "measures"}
    whole = replace(draft, goal="80,000 of receipts in January", measures="Call before the due date")

    made = improvement.save_plan(database, whole)
    stored = improvement.plan_of(database, made)
    assert replace(stored, id=None, checks=tuple(replace(one, id=None) for one in stored.checks)) == whole
    improvement.hold_check(database, stored.checks[0].id or 0, start + timedelta(days=30), "on_course", "Two of three called")
    seen = Period.month(start.year, start.month).shifted(1)
    assert [(one.kind, one.text) for one in notes.notes_about(database, stored.member_id, seen)] == [
        ("one_on_one", "Check of the improvement plan: On course\nTwo of three called")
    ]
    assert improvement.plans(database)[0].next_check == stored.checks[1]
    improvement.close_plan(database, made, "extended", "One more month", start + timedelta(days=90))
    assert improvement.plan_of(database, made).end == start + timedelta(days=120)
    improvement.close_plan(database, made, "met", "Receipts are on time", start + timedelta(days=120))

    assert improvement.plan_of(database, made).state == "met"
    found = improvement.effect(database, stored, date(2027, 3, 31))
    assert [(one.month.code(), one.value) for one in found][2:4] == [("2026-10", Decimal(60_000)), ("2026-11", Decimal(0))]
    assert [one.phase for one in found][:4] == ["before", "before", "before", "during"]


def _weak(ann: ReviewSummary):  # type: ignore[no-untyped-def]
    lines = list(ann.card.lines)
    lines[1] = replace(lines[1], attainment=Decimal("0.6"), points=Decimal(60))
    return tuple(lines)


def test_plan_when_it_lacks_something_then_is_refused_and_says_what(sqlite_database: Database) -> None:
    ids, _, _ = begun(sqlite_database, ())
    bad = Plan(ids.ann, date(2026, 11, 1), date(2026, 10, 1), "p", "g", "m", metric="receipts")

    assert set(improvement.problems(bad)) == {"end", "aim"}
    with pytest.raises(SalesDeskError) as error:
        improvement.save_plan(sqlite_database, bad)
    assert error.value.code == "plan.end"


def test_coefficient_when_final_then_is_frozen_with_the_review(database: Database) -> None:
    ids, cycle, ann = begun(database, ())
    reviews.finalise(database, [one.id for one in reviews.reviews(database, cycle) if one.card.total is not None])
    stored = review_templates.templates(database)[0]
    review_templates.save_template(database, replace(stored, grades=tuple(replace(one, coefficient=Decimal(9)) for one in stored.grades)))

    with database.read() as session:
        found = {one.key: one.value for one in measure(session, "review_coefficient", EVERYONE, OCTOBER, "member")}
    assert (found[ids.ann], found[ids.cid]) == (Decimal("1.2"), Decimal("0.5"))
    assert [(one.total, one.grade) for one in review_history.past_of(database, ids.ann)] == [(ann.card.total, "S")]
    (past,) = review_history.past_cycles(database)
    counts = [(grade, len(past.with_grade(grade))) for grade in past.grades]
    assert counts == [("S", 2), ("A", 0), ("B", 0), ("C", 0), ("D", 1)]
    assert [one.total for one in past.people] == sorted((one.total for one in past.people if one.total is not None), reverse=True)


def test_past_cycle_when_somebody_has_no_total_then_comes_last(database: Database) -> None:
    begun(database, ())
    with database.write_unrecorded() as session:
        for at, one in enumerate(session.query(Review).order_by(Review.id)):
            one.state, one.total = FINAL, None if at == 1 else Decimal(80 + at)

    (past,) = review_history.past_cycles(database)

    assert [one.total for one in past.people] == [Decimal(82), Decimal(80), None]


def test_signing_when_open_then_is_refused_and_when_final_is_kept(sqlite_database: Database) -> None:
    _, _, ann = begun(sqlite_database, ())
    with pytest.raises(SalesDeskError, match="final"):
        reviews.sign(sqlite_database, [ann.id], date(2026, 11, 9))
    reviews.finalise(sqlite_database, [ann.id])

    reviews.sign(sqlite_database, [ann.id], date(2026, 11, 9))

    assert reviews.review(sqlite_database, ann.id).signed_on == date(2026, 11, 9)


def test_cycles_when_their_days_overlap_or_nobody_leads_somebody_then_it_is_told(sqlite_database: Database) -> None:
    begun(sqlite_database)

    (other,) = review_cycles.overlapping(sqlite_database, Period.of("quarter", OCTOBER.start))

    assert other.period == OCTOBER
    assert review_cycles.overlapping(sqlite_database, OCTOBER.next()) == ()
    assert review_cycles.leaderless(sqlite_database, OCTOBER) == ()


def test_notes_when_kept_then_are_at_hand_in_their_period(database: Database) -> None:
    ids, _, _ = begun(database)
    notes.add_note(database, ids.ann, date(2026, 10, 8), "praise", " Won Hengda back ")
    notes.add_note(database, ids.ann, date(2026, 9, 30), "case", "Late")

    assert [(one.kind, one.text) for one in notes.notes_about(database, ids.ann, OCTOBER)] == [("praise", "Won Hengda back")]
    with pytest.raises(SalesDeskError):
        notes.add_note(database, ids.ann, date(2026, 10, 8), "praise", "  ")


def test_time_of_reviews_when_looked_back_at_then_has_goals_awards_and_trainings_on_it(database: Database) -> None:
    ids, _, ann = begun(database, ())
    reviews.finalise(database, [ann.id])
    with database.write_unrecorded() as session:
        rewards = [Reward(name="Newcomer", kind="honour"), Reward(name="Negotiating", kind="training")]
        session.add_all(rewards)
        session.flush()
        days = (date(2026, 10, 20), date(2026, 9, 30))
        session.add_all(
            Award(reward_id=one.id, member_id=ids.ann, day=day, tied_to="result", what="")
            for one, day in zip([*rewards, rewards[0]], (*days, date(2026, 10, 2)), strict=False)
        )
        values = {"metric": "sales_amount", "member_id": ids.ann, "start": OCTOBER.start, "end": OCTOBER.end}
        session.add(Goal(name="October", state="agreed", **values))
        # One that has run for a while and still runs.
        session.add(Goal(name="Year", state="agreed", **(values | {"start": date(2026, 1, 1), "end": date(2099, 12, 31)})))

    found = review_history.beside_past(database, ids.ann, OCTOBER.start)

    assert [(one.kind, one.what) for one in found if one.kind != "goal"] == [("award", "Newcomer")] * 2
    assert all(one.day >= OCTOBER.start for one in found)
    assert [one.kind for one in review_history.beside_past(database, ids.ann, date(2026, 9, 1)) if one.kind == "training"] == ["training"]
    goals = [one for one in found if one.kind == "goal"]
    assert [one.what for one in goals] == ["Year", "October"]
