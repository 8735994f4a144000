"""Tasks, activities and opportunities as figures: counted once, for the right person and day, and listed one by one."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Who, measure, value
from salesdesk.measure.asked import Asked
from salesdesk.measure.evidence import evidence, facts, keys
from salesdesk.measure.only import Only
from salesdesk.model import Activity, Customer, Member, Membership, Opportunity, Task, Team
from salesdesk.period import Period
from salesdesk.services.evidence import behind, fact_fields, fact_rows, fact_totals
from salesdesk.text import mark

MAY = Period.month(2026, 5)


def filled(database: Database) -> Database:
    """Two members of two teams; Ann moves on the 15th."""
    with database.write(mark("Action", "Add {record} {name}")) as session:
        session.add_all([Team(id=1, name="East"), Team(id=2, name="South")])
        session.flush()
        session.add_all([Member(id=1, name="Ann"), Member(id=2, name="Bob")])
        session.add(Customer(id=1, name="Globex"))
        session.flush()
        session.add_all(
            [
                Membership(member_id=1, team_id=1, start=None, end=date(2026, 5, 14)),
                Membership(member_id=1, team_id=2, start=date(2026, 5, 15), end=None),
                Membership(member_id=2, team_id=2, start=None, end=None),
            ]
        )
        session.add_all([_task(*one) for one in _TASKS])
        session.add_all([_activity(*one) for one in _ACTIVITIES])
        session.add(Opportunity(name="Line 2", customer_id=1, member_id=2, amount=Decimal(5000), opened_on=date(2026, 5, 3)))
        session.add(Opportunity(name="Line 3", member_id=1, opened_on=date(2026, 6, 3)))
        session.add(Opportunity(name="No day", member_id=1))
    return database


# Owner, due, state, done on.
_TASKS = (
    (1, date(2026, 5, 4), "done", date(2026, 5, 4)),
    (1, date(2026, 5, 6), "done", date(2026, 5, 7)),
    (1, date(2026, 5, 20), "todo", None),
    (2, date(2026, 5, 21), "done", date(2026, 5, 1)),
    (2, date(2026, 5, 22), "dropped", None),
    (None, date(2026, 5, 25), "waiting", None),
    (2, None, "done", date(2026, 5, 1)),
)
_ACTIVITIES = (
    (1, date(2026, 5, 4), "visit"),
    (1, date(2026, 5, 18), "visit"),
    (2, date(2026, 5, 18), "call"),
    (None, date(2026, 5, 1), "visit"),
)


def _task(owner: int | None, due: date | None, state: str, done: date | None) -> Task:
    return Task(name=f"{state} {due}", owner_id=owner, due=due, state=state, done_on=done, customer_id=1 if owner == 1 else None)


def _activity(member: int | None, day: date, kind: str) -> Activity:
    return Activity(member_id=member, day=day, kind=kind, customer_id=1, note="seen")


def test_completion_when_measured_then_is_on_time_over_due(database: Database) -> None:
    with filled(database).read() as session:
        whole = measure(session, "task_completion", EVERYONE, MAY)[0]
        by_member = {one.key: (one.numerator, one.denominator) for one in measure(session, "task_completion", EVERYONE, MAY, "member")}
        east = value(session, "task_completion", Who.team(1), MAY)
        by_team = {one.label: one.denominator for one in measure(session, "task_completion", EVERYONE, MAY, "team")}

    assert (whole.numerator, whole.denominator, whole.value) == (2, 5, Decimal("0.4"))
    assert by_member == {1: (1, 3), 2: (1, 1), None: (0, 1)}
    assert east == Decimal("0.5")
    assert list(by_team.values()) == [2, 2, 1]


def test_completion_when_a_task_is_still_to_come_then_does_not_count_until_it_is_done(database: Database) -> None:
    today = date.today()
    with database.write(mark("Action", "Add {record} {name}")) as session:
        for state, due, done in (
            ("todo", today, None),
            ("todo", today - timedelta(days=1), None),
            ("done", today + timedelta(days=3), today),
        ):
            session.add(Task(name=state, due=due, state=state, done_on=done))
    with database.read() as session:
        found = measure(session, "task_completion", EVERYONE, Period.span(today - timedelta(days=9), today + timedelta(days=9)))[0]

    assert (found.numerator, found.denominator) == (1, 2)


def test_counts_when_measured_then_are_of_those_who_were_there(database: Database) -> None:
    with filled(database).read() as session:
        visits = {one.label: one.value for one in measure(session, "visits", EVERYONE, MAY, "team")}
        activities = {one.key: one.value for one in measure(session, "activities", EVERYONE, MAY, "member")}
        opened = {one.key: one.value for one in measure(session, "opportunities_opened", EVERYONE, MAY, "customer")}
        months = [one.value for one in measure(session, "opportunities_opened", EVERYONE, Period.parse("2026Q2"), "month")]

    assert list(visits.values()) == [1, 1, 1]
    assert activities == {1: 2, 2: 1, None: 1}
    assert opened == {1: 1}
    assert months == [0, 1, 1]


def test_evidence_when_of_tasks_then_lists_those_due_and_adds_up(database: Database) -> None:
    filled(database)
    for name in ("task_completion", "visits", "activities", "opportunities_opened"):
        for asked in (Asked(name, EVERYONE, MAY), Asked(name, Who.team(2), MAY), Asked(name, EVERYONE, MAY, "customer", 1)):
            for sort in ("day", "number", "counted", "amount", "member", "customer", "file"):
                with database.read() as session:
                    found = evidence(session, name, asked.who, MAY, by=asked.by, key=asked.key)
                    listed = facts(session, name, keys(session, asked, sort))
                added = sum((one.counts(name) or Decimal(0) for one in listed), Decimal(0))
                assert added == found.figure.numerator, (name, asked)
                assert len(listed) == found.count


def test_evidence_when_shown_then_names_task_owner_and_due_date(database: Database) -> None:
    asked = Asked("task_completion", Who.member(1), MAY)
    filled(database)
    with database.read() as session:
        wanted = keys(session, asked, "day", descending=False)

    shown = behind(database, asked)
    labels = [str(one.label) for one in fact_fields("task_completion")]
    rows = fact_rows(database, "task_completion", wanted)

    assert labels[:4] == ["Due date", "Task", "Counts as", "Customer"]
    assert [row[:4] for row in rows] == [
        (date(2026, 5, 4), "done 2026-05-04", 1, "Globex"),
        (date(2026, 5, 6), "done 2026-05-06", 0, "Globex"),
        (date(2026, 5, 20), "todo 2026-05-20", 0, "Globex"),
    ]
    assert (shown.count, shown.numerator, shown.denominator) == (3, 1, 3)
    assert fact_totals(database, asked) == {"counted": 1}


def test_visits_when_limited_to_a_region_then_count_customers_there(database: Database) -> None:
    filled(database)
    with database.write(mark("Action", "Add {record} {name}")) as session:
        session.add(Customer(id=2, name="Initech", region="North"))
        session.flush()
        session.add(Activity(member_id=1, day=date(2026, 5, 6), kind="visit", customer_id=2))
    with database.read() as session:
        only = Only(region=("North",))
        found = measure(session, "visits", EVERYONE, MAY, only=only)[0].value
        listed = keys(session, Asked("visits", EVERYONE, MAY, only=only))

    assert found == len(listed) == 1
