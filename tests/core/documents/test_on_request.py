"""Every document that can be asked for keeps to the people it is asked for, and is of the period that is meant."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.documents import DOCUMENTS, review, week
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, Who
from salesdesk.period import Period
from salesdesk.services.goals.edit import save_goal
from salesdesk.services.goals.wanted import WantedGoal
from salesdesk.services.reviews import scoring
from salesdesk.services.reviews.improvement import Plan, save_plan
from salesdesk.services.reviews.templates import save_template
from tests.core.services.reviews.reviewed import OCTOBER, TEMPLATE, a_team


@pytest.mark.parametrize(
    ("asked", "today", "printed"),
    [
        ("2026-10", date(2026, 10, 14), "2026-W42"),
        ("2026-10", date(2026, 9, 3), "2026-W40"),
        ("2026-10", date(2026, 12, 3), "2026-W44"),
        ("2026-W41", date(2026, 10, 14), "2026-W41"),
        ("2026-10-07", date(2026, 12, 3), "2026-W41"),
    ],
)
def test_week_when_a_period_is_asked_for_then_is_the_one_nearest_to_today(asked: str, today: date, printed: str) -> None:
    assert week.DOCUMENT.on_request is not None
    assert week.DOCUMENT.on_request.period(Period.parse(asked), today).code() == printed


def test_period_when_the_document_has_no_kind_of_its_own_then_is_the_one_asked_for() -> None:
    assert review.DOCUMENT.on_request is not None
    assert review.DOCUMENT.on_request.period(OCTOBER, date(2026, 1, 1)) == OCTOBER


@pytest.mark.parametrize(
    ("name", "of_all"), [("review", 3), ("interview", 3), ("summary", 1), ("improvement", 2), ("week", 4), ("agreement", 2)]
)
def test_document_when_asked_for_a_person_then_has_nobody_else(sqlite_database: Database, name: str, of_all: int) -> None:
    ids = a_team(sqlite_database)
    scoring.start_cycle(sqlite_database, OCTOBER, save_template(sqlite_database, TEMPLATE))
    for member, called in ((ids.ann, "Ann"), (ids.ben, "Ben")):
        save_plan(sqlite_database, Plan(member, OCTOBER.start, OCTOBER.end, "Few calls", "More calls", "Call", "A list"))
        months = {OCTOBER.start: Decimal(1000)}
        save_goal(sqlite_database, WantedGoal(called, Who.member(member), OCTOBER.start, OCTOBER.end, "receipts", months=months))
    asked = next(one.on_request for one in DOCUMENTS if one.name == name)
    assert asked is not None
    period = asked.period(OCTOBER, OCTOBER.start)

    assert asked.printout(sqlite_database, period, Who.member(ids.ann)).names == ("Ann",)
    assert len(asked.printout(sqlite_database, period, EVERYONE).names) == of_all


@pytest.mark.parametrize("name", ["review", "interview", "improvement", "agreement"])
def test_document_when_the_person_has_none_then_says_so_though_others_have(sqlite_database: Database, name: str) -> None:
    ids = a_team(sqlite_database)
    scoring.start_cycle(sqlite_database, OCTOBER, save_template(sqlite_database, TEMPLATE))
    asked = next(one.on_request for one in DOCUMENTS if one.name == name)
    assert asked is not None

    with pytest.raises(SalesDeskError) as error:
        asked.printout(sqlite_database, OCTOBER, Who.member(ids.leader))

    assert error.value.code in ("review.none_of", "plan.none", "goal.none")
