"""Calibration: both totals side by side, boxes, who stands out, and a history that replays to the present."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Review
from salesdesk.rules import calibration as rule
from salesdesk.rules.calibration import Judged
from salesdesk.services.reviews import calibration
from salesdesk.services.reviews import scoring as reviews
from salesdesk.services.reviews import templates as review_templates
from salesdesk.services.reviews.criteria import MANUAL, Criterion
from salesdesk.services.reviews.template import Band, Template
from tests.core.services.reviews.reviewed import OCTOBER, a_team

D = Decimal
BANDS = (
    Band(D(95), "S", share=D("0.2")),
    Band(D(85), "A", share=D("0.3")),
    Band(D(70), "B", share=D("0.5")),
    Band(D(60), "C"),
    Band(D(0), "D"),
)


def begun(database: Database, *points: int) -> tuple[int, list[int]]:
    """Return the cycle and the ids of the reviews of Ann, Ben and Cid with these points."""
    ids = a_team(database)
    template = review_templates.save_template(database, Template("T", (Criterion("Work", MANUAL, D(100)),), BANDS))
    cycle = reviews.start_cycle(database, OCTOBER, template)
    found = {one.member_id: one for one in reviews.reviews(database, cycle)}
    order = [found[one] for one in (ids.ann, ids.ben, ids.cid)]
    for one, given_points in zip(order, points, strict=False):
        reviews.set_score(database, one.id, one.card.lines[0].criterion.id or 0, D(given_points))
    return cycle, [one.id for one in order]


def test_total_when_calibrated_then_both_are_kept_with_who_and_why(database: Database) -> None:
    cycle, (ann, *_) = begun(database, 84, 70, 60)

    calibration.calibrate(database, ann, D("86.5"), "Covered for a colleague in July")

    card = reviews.review(database, ann).card
    assert (card.computed, card.total, card.grade, card.is_calibrated) == (84, D("86.50"), "A", True)
    (change,) = calibration.history(database, cycle)
    assert (change.name, change.before, change.after, change.why) == ("Ann", None, D("86.5"), "Covered for a colleague in July")
    assert change.actor == database.actor
    reviews.finalise(database, [ann])
    assert reviews.review(database, ann).card == card
    with pytest.raises(SalesDeskError, match="final"):
        calibration.calibrate(database, ann, D(90), "late")
    undo.undo(database)
    undo.undo(database)
    assert reviews.review(database, ann).card.total == 84
    assert calibration.history(database, cycle) == ()


def test_total_when_without_reason_or_off_the_scale_then_is_refused(sqlite_database: Database) -> None:
    _, (ann, *_) = begun(sqlite_database, 84)

    with pytest.raises(SalesDeskError, match="why"):
        calibration.calibrate(sqlite_database, ann, D(90), " ")
    with pytest.raises(SalesDeskError, match="from 0 to 100"):
        calibration.calibrate(sqlite_database, ann, D(101), "too much")


def test_person_when_dragged_to_a_box_then_gets_the_nearest_total_of_it(sqlite_database: Database) -> None:
    cycle, (ann, ben, _) = begun(sqlite_database, 84, 90, 60)

    calibration.place(sqlite_database, ann, 3, 3, "Ready for more")
    calibration.place(sqlite_database, ben, 1, 2, "One customer made it all")

    first, second = reviews.review(sqlite_database, ann), reviews.review(sqlite_database, ben)
    assert (first.card.total, first.card.grade, first.potential) == (85, "A", 3)
    assert (second.card.total, second.card.grade, second.potential) == (D("69.99"), "C", 2)
    calibration.place(sqlite_database, ann, 2, None, "Back to what was computed")
    assert reviews.review(sqlite_database, ann).card.total == D("84.99")
    assert {(row.review.id, row.box) for row in calibration.calibration(sqlite_database, cycle).rows} >= {(ann, 2), (ben, 1)}


def test_outliers_when_totals_attainment_history_or_raters_differ_are_named(sqlite_database: Database) -> None:
    before, _ = begun_before(sqlite_database)
    cycle = reviews.start_cycle(sqlite_database, OCTOBER, review_templates.templates(sqlite_database)[0].id)
    (found,) = [one for one in reviews.reviews(sqlite_database, cycle) if one.card.member == "Ann"]
    reviews.set_score(sqlite_database, found.id, found.card.lines[0].criterion.id or 0, D(60))

    (row,) = calibration.calibration(sqlite_database, cycle).outliers

    assert before != cycle
    assert [str(one) for one in row.reasons] == ["Total 60 after 90 in the last period"]
    assert rule.is_apart(Judged(D(95), D("0.6"), None, None, ""))
    severe = rule.severities([Judged(None, None, None, D(points), rater) for rater, points in (("X", 95), ("X", 91), ("Y", 80), ("Y", 76))])
    assert [(one.rater, one.apart, one.stands_out) for one in severe] == [("Y", -15, True), ("X", 15, True)]


def begun_before(database: Database) -> tuple[int, int]:
    """Finalise Ann's review of September with 90."""
    a_team(database)
    template = review_templates.save_template(database, Template("T", (Criterion("Work", MANUAL, D(100)),), BANDS))
    cycle = reviews.start_cycle(database, OCTOBER.previous(), template)
    ann = next(one for one in reviews.reviews(database, cycle) if one.card.member == "Ann")
    reviews.set_score(database, ann.id, ann.card.lines[0].criterion.id or 0, D(90))
    reviews.finalise(database, [ann.id])
    return cycle, ann.id


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("total"), st.integers(0, 2), st.none() | st.integers(0, 100)),
        st.tuples(st.just("place"), st.integers(0, 2), st.integers(1, 3)),
        st.tuples(st.just("undo"), st.just(0), st.just(0)),
        st.tuples(st.just("redo"), st.just(0), st.just(0)),
    ),
    max_size=14,
)


@given(steps=STEPS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_history_when_replayed_then_comes_to_the_present(sqlite_database: Database, steps: list[tuple[str, int, int | None]]) -> None:
    cycle = reviews.cycle_of(sqlite_database, OCTOBER)
    ids = [one.id for one in reviews.reviews(sqlite_database, cycle.id)] if cycle else begun(sqlite_database, 84, 70, 60)[1]
    for what, at, number in steps:
        if what == "total":
            calibration.calibrate(sqlite_database, ids[at], None if number is None else D(number), "because")
        elif what == "place":
            calibration.place(sqlite_database, ids[at], number, 4 - (number or 1), "because")
        elif (
            what == "undo"
            and (last := undo.next_undo(sqlite_database))
            and "Score" not in str(last.label)
            and "Start" not in str(last.label)
        ):
            undo.undo(sqlite_database)
        elif what == "redo" and undo.next_redo(sqlite_database):
            undo.redo(sqlite_database)

    found = reviews.cycle_of(sqlite_database, OCTOBER)
    assert found is not None
    replayed = {(one.review_id, one.field): one.after for one in calibration.history(sqlite_database, found.id)}
    with sqlite_database.read() as session:
        for one in session.scalars(select(Review)):
            assert replayed.get((one.id, "calibrated")) == one.calibrated
            assert replayed.get((one.id, "potential")) == one.potential
