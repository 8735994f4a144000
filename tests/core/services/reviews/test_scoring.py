"""Scorecards against a table computed by hand, and the life of a review."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import event

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure.who import Who
from salesdesk.model import ReviewAnswer
from salesdesk.services import records
from salesdesk.services.goals.targets import Cell, set_targets
from salesdesk.services.reviews import agreements
from salesdesk.services.reviews import before as earlier
from salesdesk.services.reviews import cycles as review_cycles
from salesdesk.services.reviews import history as review_history
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.criteria import MANUAL, Criterion
from salesdesk.services.reviews.scoring import FINAL, OPEN, ReviewSummary
from salesdesk.services.reviews.template import Band, problems
from tests.core.services.reviews.reviewed import OCTOBER, STEPS, TEMPLATE, TeamIds, a_team, sell


def begin(database: Database) -> tuple[TeamIds, int]:
    ids = a_team(database)
    cycle = reviews.start_cycle(database, OCTOBER, review_templates.save_template(database, TEMPLATE))
    for member, points in ((ids.ann, 80), (ids.ben, 90)):
        one = of(database, cycle, member)
        reviews.set_score(database, one.id, manual(one), Decimal(points), "seen at the fair")
    return ids, cycle


def of(database: Database, cycle: int, member: int) -> ReviewSummary:
    return next(one for one in reviews.reviews(database, cycle) if one.member_id == member)


def manual(one: ReviewSummary) -> int:
    found = next(line.criterion.id for line in one.card.lines if line.criterion.kind == MANUAL)
    assert found is not None
    return found


def test_scorecard_when_computed_then_equals_the_table_by_hand(database: Database) -> None:
    ids, cycle = begin(database)

    ann, ben, cid = (of(database, cycle, member) for member in (ids.ann, ids.ben, ids.cid))

    # 110,000 of 100,000 (100,000 and half of 20,000); 60,000 of 80,000; 32,000 of 100,000 whose cost is known, exactly at a step; 80.
    assert [line.points for line in ann.card.lines] == [110, 75, 100, 80]
    assert [line.adds for line in ann.card.lines] == [55, 15, 15, 12]
    assert (ann.card.total, ann.card.grade, ann.rank, ann.missing) == (Decimal("97.00"), "S", 2, 0)
    # 70,000 of 50,000, capped at 120; no target; no line with a known cost; 90: (50 × 120 + 15 × 90) ÷ 65.
    assert [line.points for line in ben.card.lines] == [120, None, None, 90]
    assert (ben.card.total, ben.card.covered, ben.rank, ben.missing) == (Decimal("113.08"), Decimal("0.65"), 1, 2)
    # Nothing sold is zero, not unknown; a margin over nothing and a score not given are unknown.
    assert [line.points for line in cid.card.lines] == [0, 0, None, None]
    assert (cid.card.total, cid.card.grade, cid.rank) == (Decimal("0.00"), "D", 3)
    assert ann.card.person.leader == "Lea"
    assert ann.people == 3


def test_parts_when_missing_then_are_marked_and_their_weight_is_shared(database: Database) -> None:
    ids, cycle = begin(database)

    lines = of(database, cycle, ids.ben).card.lines

    assert [line.missing is not None for line in lines] == [False, True, True, False]
    assert [line.adds for line in lines if line.missing] == [None, None]
    # 92.3077 and 20.7692, in hundredths that add up to the total.
    assert [line.adds for line in lines] == [Decimal("92.31"), None, None, Decimal("20.77")]


def test_review_when_final_then_later_facts_change_nothing(database: Database) -> None:
    ids, cycle = begin(database)
    before = of(database, cycle, ids.ann)

    reviews.finalise(database, [before.id])
    sell(database, ids.ann, "500000")
    sell(database, ids.cid, "900000")
    set_targets(database, "sales_amount", [Cell(Who.member(ids.ann), OCTOBER.start, Decimal(1))])
    records.save(database, "member", {"name": "Anna"}, ids.ann)
    stored = review_templates.templates(database)[0]
    review_templates.save_template(
        database, replace(stored, criteria=(Criterion("Only this", MANUAL, Decimal(100)),), grades=TEMPLATE.grades[1:])
    )

    after = of(database, cycle, ids.ann)
    assert after.state == FINAL
    assert after.card == before.card
    assert (after.rank, after.people) == (before.rank, before.people)
    # A running cycle keeps the template that it began with.
    assert [line.criterion.name for line in of(database, cycle, ids.ben).card.lines] == [one.name for one in TEMPLATE.criteria]
    assert review_cycles.follow_newest(database, cycle) == 2
    assert [line.criterion.name for line in of(database, cycle, ids.ben).card.lines] == ["Only this"]
    assert of(database, cycle, ids.ann).card == before.card


def test_newest_template_when_used_then_scores_and_what_others_said_stay(database: Database) -> None:
    ids, cycle = begin(database)
    before = of(database, cycle, ids.ann)
    with database.write_unrecorded() as session:
        for rater, score in (("self", 70), ("other", 60)):
            session.add(ReviewAnswer(review_id=before.id, criterion_id=manual(before), rater=rater, name="", score=Decimal(score)))
    before = of(database, cycle, ids.ann)
    stored = review_templates.templates(database)[0]
    review_templates.save_template(database, replace(stored, grades=TEMPLATE.grades[1:]))

    assert review_cycles.follow_newest(database, cycle) == 3

    line, was = of(database, cycle, ids.ann).card.lines[3], before.card.lines[3]
    assert (line.points, line.own, line.others) == (was.points, was.own, was.others) != (None, None, None)
    assert line.criterion.id != was.criterion.id


def test_finalising_when_undone_and_redone_then_is_open_and_final_again(database: Database) -> None:
    ids, cycle = begin(database)
    before = of(database, cycle, ids.ann)
    reviews.finalise(database, [one.id for one in reviews.reviews(database, cycle)])

    undo.undo(database)
    assert {one.state for one in reviews.reviews(database, cycle)} == {OPEN}
    undo.redo(database)
    assert of(database, cycle, ids.ann).card == before.card
    assert {one.state for one in reviews.reviews(database, cycle)} == {FINAL}


def test_score_when_undone_then_is_as_before(database: Database) -> None:
    ids, cycle = begin(database)
    one = of(database, cycle, ids.ann)
    reviews.set_score(database, one.id, manual(one), Decimal(10), "by mistake")
    assert of(database, cycle, ids.ann).card.lines[3].points == 10

    undo.undo(database)

    assert of(database, cycle, ids.ann).card == one.card


def test_score_when_out_of_range_or_review_is_final_then_is_refused(database: Database) -> None:
    ids, cycle = begin(database)
    one = of(database, cycle, ids.ann)

    with pytest.raises(SalesDeskError, match="from 0 to 100"):
        reviews.set_score(database, one.id, manual(one), Decimal(101))
    reviews.finalise(database, [one.id])
    with pytest.raises(SalesDeskError) as error:
        reviews.set_score(database, one.id, manual(one), Decimal(50))

    assert error.value.code == "review.final_edit"
    assert of(database, cycle, ids.ann).card == one.card


def test_review_when_reopened_then_follows_the_facts_and_is_the_next_version(database: Database) -> None:
    ids, cycle = begin(database)
    one = of(database, cycle, ids.ann)
    reviews.finalise(database, [one.id])
    assert earlier.versions(database, [one.id]) == {one.id: 1}
    sell(database, ids.ann, "10000")

    with pytest.raises(SalesDeskError, match="why"):
        reviews.reopen(database, one.id, "  ")
    reviews.reopen(database, one.id, "A receipt came late")

    assert of(database, cycle, ids.ann).card.lines[0].actual == 120_000
    assert earlier.versions(database, [one.id]) == {one.id: 2}
    assert undo.history(database, "review", one.id)[0].action.reason == "A receipt came late"


def test_finalising_when_somebody_has_no_score_then_nothing_is_final(database: Database) -> None:
    ids = a_team(database)
    only_manual = replace(TEMPLATE, criteria=(Criterion("Teamwork", MANUAL, Decimal(100)),))
    cycle = reviews.start_cycle(database, OCTOBER, review_templates.save_template(database, only_manual))
    ann = of(database, cycle, ids.ann)
    reviews.set_score(database, ann.id, manual(ann), Decimal(70))

    with pytest.raises(SalesDeskError) as error:
        reviews.finalise(database, [one.id for one in reviews.reviews(database, cycle)])

    assert error.value.code == "review.unscored"
    assert {one.state for one in reviews.reviews(database, cycle)} == {OPEN}


def test_reviews_when_started_twice_then_are_the_same_and_newcomers_are_added(database: Database) -> None:
    ids, cycle = begin(database)

    assert reviews.start_cycle(database, OCTOBER) == cycle
    dan = records.save(database, "member", {"name": "Dan"})
    known = reviews.cycle_of(database, OCTOBER)
    assert known is not None
    assert (known.people, known.unreviewed) == (3, 1)
    assert reviews.add_people(database, cycle) == 1

    assert of(database, cycle, dan).people == 4
    assert [one.member_id for one in reviews.reviews(database, cycle, Who.member(ids.cid))] == [ids.cid]


def test_reviews_when_there_is_nobody_then_are_refused(database: Database) -> None:
    with pytest.raises(SalesDeskError) as error:
        reviews.start_cycle(database, OCTOBER)

    assert error.value.code == "review.nobody"
    assert reviews.cycle_of(database, OCTOBER) is None


def test_previous_when_there_is_one_then_is_the_same_persons_of_the_period_before(database: Database) -> None:
    ids, cycle = begin(database)
    before = reviews.start_cycle(database, OCTOBER.previous(), review_templates.templates(database)[0].id)
    one = of(database, before, ids.ann)
    reviews.set_score(database, one.id, manual(one), Decimal(60))
    for line in ("Call Hengda", "Visit twice @Ben 2026-11-20"):
        agreements.agree(database, one.id, line)
    agreements.tick(database, agreements.agreed(database, [one.id])[one.id][0].id, True)
    reviews.finalise(database, [one.id])

    previous = earlier.previous_of(database, of(database, cycle, ids.ann).id)

    assert previous is not None
    assert (previous.total, previous.state) == (Decimal("60.00"), FINAL)
    assert [(each.what, each.owner, each.due, each.is_done) for each in previous.agreed] == [
        ("Call Hengda", "Ann", None, True),
        ("Visit twice", "Ben", date(2026, 11, 20), False),
    ]
    assert earlier.previous_of(database, one.id) is None


def test_template_when_wrong_then_says_what_at_each_place(database: Database) -> None:
    wrong = replace(
        TEMPLATE,
        name=" ",
        criteria=(
            replace(TEMPLATE.criteria[0], weight=Decimal(40)),
            replace(TEMPLATE.criteria[1], metric=None, name="Sales"),
            replace(TEMPLATE.criteria[2], points=STEPS[::-1]),
            replace(TEMPLATE.criteria[3], weight=Decimal(0), name=""),
        ),
        grades=(Band(Decimal(70), "A"), Band(Decimal(80), "B"), Band(Decimal(0), "C")),
    )

    found = {(one.place, one.row) for one in problems(wrong)}

    places = {("name", None), ("criterion", 1), ("metric", 1), ("points", 2), ("criterion", 3), ("weight", 3)}
    assert found == places | {("weights", None), ("grades", None)}
    light = replace(TEMPLATE, criteria=TEMPLATE.criteria[:2])
    with pytest.raises(SalesDeskError, match="add up to 70, not to 100"):
        review_templates.save_template(database, light)
    assert review_templates.templates(database) == ()


def test_reviews_when_there_are_more_people_then_ask_the_database_no_more_often(sqlite_database: Database) -> None:
    _, cycle = begin(sqlite_database)
    few = _questions(sqlite_database, cycle)
    for number in range(30):
        records.save(sqlite_database, "member", {"name": f"Member {number}"})
    reviews.add_people(sqlite_database, cycle)

    assert _questions(sqlite_database, cycle) == few


def _questions(database: Database, cycle: int) -> int:
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    reviews.reviews(database, cycle)
    event.remove(database.engine, "before_cursor_execute", note)
    return len(asked)


def test_points_when_given_changed_and_undone_then_say_who_gave_them_and_when(database: Database) -> None:
    ids, cycle = begin(database)
    one = of(database, cycle, ids.ann)
    for points in (90, 10):
        reviews.set_score(database, one.id, manual(one), Decimal(points))
    undo.undo(database)

    told = [str(text) for text in review_history.points_given(database, one.id, manual(one))]

    assert [text.split(" on ")[0] for text in told] == [f"Changed by {database.actor}", f"Given by {database.actor}"]
    assert told[0].endswith("it was 80.00 before.")
    assert review_history.points_given(database, one.id, 0) == ()
