"""Tasks: adding, repeating, moving, doing, taking back; plans started from templates and saved as such."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import Who, value
from salesdesk.model import Alias, Customer, Goal, Member, Task
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.records import InvalidRecord
from salesdesk.services.tasks.listed import TaskQuery, TaskRow, tasks
from salesdesk.services.tasks.plans import (
    Template,
    plans,
    save_as_template,
    shipped,
    start_plan,
    stop_plan,
    template_called,
    templates,
)
from salesdesk.services.tasks.quick import add_line, draft_of
from salesdesk.services.tasks.series import later_in_series
from salesdesk.services.tasks.todo import add_task, assign, complete_task, delete_tasks, reschedule, set_state
from salesdesk.text import mark

MONDAY = date(2026, 11, 2)
NOVEMBER = Period.month(2026, 11)


@pytest.fixture
def team(database: Database) -> Database:
    """Give a workspace with three members and a customer."""
    with database.write(mark("Action", "Add {record} {name}")) as session:
        session.add_all([Member(id=1, name="王海涛"), Member(id=2, name="Ann Lee"), Member(id=3, name="Ann Moe")])
        session.add_all([Customer(id=1, name="恒基重工"), Customer(id=2, name="上海恒基重工集团")])
        session.flush()
        session.add(Alias(record="member", text="老王", target_id=1))
    return database


def listed(db: Database, **query: object) -> list[TaskRow]:
    return tasks(db, TaskQuery(**query))  # type: ignore[arg-type]


def test_line_when_added_then_finds_owner_customer_and_day(team: Database) -> None:
    add_line(team, "拜访上海恒基重工集团谈续约 @老王 周五 !高 #客户 2h", today=MONDAY)

    (one,) = listed(team)
    assert (one.name, one.owner, one.customer, one.due) == ("拜访上海恒基重工集团谈续约", "王海涛", "上海恒基重工集团", date(2026, 11, 6))
    assert (one.priority, one.kind, one.effort, one.state) == ("high", "care", Decimal(2), "todo")


@pytest.mark.parametrize(
    ("typed", "owner"),
    [
        ("王海涛", "王海涛"),
        ("wanghaitao", "王海涛"),
        ("老王", "王海涛"),
        ("AnnMoe", "Ann Moe"),
        ("lee", "Ann Lee"),
    ],
)
def test_owner_when_typed_in_a_hurry_then_is_found_and_shown(team: Database, typed: str, owner: str) -> None:
    assert draft_of(team, f"Call @{typed}", MONDAY).owner == owner


def test_owner_when_one_is_called_so_and_another_is_like_it_then_is_the_first(team: Database) -> None:
    with team.write_unrecorded() as session:
        session.add(Member(id=4, name="AnnMoe"))

    assert [draft_of(team, f"Call @{one}", MONDAY).owner for one in ("AnnMoe", "annmoe")] == ["AnnMoe", "AnnMoe"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [("Call @Ann", "can be"), ("Call @Nobody", "Nobody"), ("@王海涛 今天", "Write what"), ("", "Write what")],
)
def test_line_when_unclear_then_says_so_and_adds_nothing(team: Database, line: str, sentence: str) -> None:
    draft = draft_of(team, line, MONDAY)

    assert sentence in str(draft.problem)
    with pytest.raises(SalesDeskError):
        add_line(team, line, today=MONDAY)
    assert listed(team) == []


def test_repeating_task_when_added_then_is_one_task_for_each_day_and_undone_as_one(team: Database) -> None:
    first = add_line(team, "Morning meeting every day @Lee 2026-11-02", today=MONDAY)

    found = listed(team)
    assert len(found) == 44  # the working days from 2 November to the end of the quarter
    assert {one.owner for one in found} == {"Ann Lee"}
    assert later_in_series(team, first) == [one.id for one in found]
    undo.undo(team)
    assert listed(team) == []
    undo.redo(team)
    assert len(listed(team)) == 44


def test_repeating_task_when_its_end_moves_then_later_open_ones_follow(team: Database) -> None:
    first = add_task(team, {"name": "Report", "due": MONDAY, "repeat": "weekly", "repeat_until": date(2026, 11, 30)}, MONDAY)
    complete_task(team, listed(team)[1].id, today=MONDAY)
    opened = records.fetch(team, "task", first)

    records.save(team, "task", {**opened.values, "repeat_until": date(2026, 11, 20)}, first, opened.version)
    shorter = [(one.due, one.state) for one in listed(team)]
    opened = records.fetch(team, "task", first)
    records.save(team, "task", {**opened.values, "repeat": None, "repeat_until": None}, first, opened.version)

    assert shorter == [(MONDAY, "todo"), (date(2026, 11, 9), "done"), (date(2026, 11, 16), "todo")]
    assert [one.due for one in listed(team)] == [MONDAY, date(2026, 11, 9)]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": ""}, "name"),
        ({"due": MONDAY, "start": MONDAY + timedelta(days=1)}, "due"),
        ({"repeat": "weekly"}, "due"),
        ({"due": MONDAY, "repeat_until": MONDAY}, "repeat"),
        ({"due": MONDAY, "repeat": "workday", "repeat_until": date(2029, 1, 1)}, "repeat_until"),
        ({"due": MONDAY, "repeat": "weekly", "repeat_until": date(2126, 1, 1)}, "repeat_until"),
        ({"effort": Decimal(-1)}, "effort"),
        ({"due": date(3024, 1, 1)}, "due"),
        ({"due": MONDAY, "start": date(1026, 1, 1)}, "start"),
        ({"due": MONDAY, "owner_id": 3}, "owner_id"),
        ({"done_on": date(2126, 1, 1)}, "done_on"),
    ],
)
def test_task_when_it_cannot_be_then_the_field_says_why_and_nothing_is_stored(
    team: Database, values: dict[str, object], field: str
) -> None:
    whole = {"name": "Call", "state": "todo", "priority": "normal", "kind": "sales", **values}
    with team.write_unrecorded() as session:
        session.get_one(Member, 3).left_on = MONDAY - timedelta(days=2)

    with pytest.raises(InvalidRecord) as wrong:
        records.save(team, "task", whole)

    assert list(wrong.value.fields) == [field]
    assert listed(team) == []


def test_task_when_moved_done_and_given_then_each_is_one_step_of_undo(team: Database) -> None:
    one = add_task(team, {"name": "Call", "start": MONDAY, "due": MONDAY + timedelta(days=2)})
    reschedule(team, [one], MONDAY + timedelta(days=4))
    assign(team, [one], 1)
    complete_task(team, one, "sent", today=MONDAY + timedelta(days=4))

    done = listed(team)[0]
    with team.read() as session:
        share = value(session, "task_completion", Who.member(1), NOVEMBER)
    labels = [str(undo.undo(team).action.label) for _ in range(3)]  # type: ignore[union-attr]

    assert (done.start, done.due, done.done_on, done.result, done.owner) == (
        MONDAY + timedelta(days=2), MONDAY + timedelta(days=4), MONDAY + timedelta(days=4), "sent", "王海涛",
    )  # fmt: skip
    assert share == 1
    assert labels == ["Task Call: Done", "Give task Call to 王海涛", "Move task Call to 2026-11-06"]
    first = listed(team)[0]
    assert (first.start, first.due, first.state, first.owner) == (MONDAY, MONDAY + timedelta(days=2), "todo", "")


def test_done_task_when_opened_again_then_forgets_its_day(team: Database) -> None:
    one = add_task(team, {"name": "Call", "due": MONDAY})
    set_state(team, [one], "done", today=MONDAY + timedelta(days=1))
    late = listed(team)[0].late
    set_state(team, [one], "doing")

    assert late
    assert (listed(team)[0].done_on, listed(team)[0].late) == (None, False)


def test_query_when_for_a_week_then_has_its_tasks_and_open_ones_if_asked(team: Database) -> None:
    for name, due, state in (
        ("a", MONDAY, "todo"),
        ("b", date(2026, 10, 1), "todo"),
        ("c", date(2026, 10, 1), "done"),
        ("d", None, "doing"),
    ):
        add_task(team, {"name": name, "due": due, "state": state})
    set_state(team, [add_task(team, {"name": "e", "due": MONDAY})], "dropped")
    week = {"first": MONDAY, "last": MONDAY + timedelta(days=6)}

    assert [one.name for one in listed(team, **week)] == ["a"]
    assert [one.name for one in listed(team, **week, open=True)] == ["b", "a", "d"]
    assert [one.name for one in listed(team)] == ["b", "c", "a", "d"]
    assert [one.overdue(MONDAY) for one in listed(team)] == [True, False, False, False]


def test_member_when_with_tasks_then_cannot_be_deleted_unseen(team: Database) -> None:
    add_task(team, {"name": "Call", "owner_id": 1})

    with pytest.raises(SalesDeskError, match="tasks|Tasks"):
        records.remove(team, "member", 1)


def test_tasks_when_deleted_then_come_back_by_undo(team: Database) -> None:
    ids = [add_task(team, {"name": name, "due": MONDAY}) for name in "ab"]
    before = listed(team)

    assert delete_tasks(team, ids) == 2
    assert listed(team) == []
    undo.undo(team)
    assert [(one.id, one.name) for one in listed(team)] == [(one.id, one.name) for one in before]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_shipped_template_when_started_then_tasks_fall_on_working_days(team: Database, language: str) -> None:
    for template in shipped(language):
        start_plan(team, template, date(2026, 9, 25), (1, 2))
        mine = [one for one in listed(team, owner=1) if one.plan == template.name]
        assert len(mine) == len(template.tasks) > 8
        # 25 September 2026 is the Mid-Autumn Festival: the plan begins on the day after the holiday.
        assert min(one.due for one in mine if one.due) == date(2026, 9, 28)
        assert all(one.start and one.due and one.start <= one.due for one in mine)


def test_plan_when_saved_as_a_template_and_started_again_then_is_the_same_plan_later(team: Database) -> None:
    template = shipped("en")[1]
    plan = start_plan(team, template, MONDAY, (1, 2), customer_id=1)
    save_as_template(team, plan, "Our drive")
    again = template_called(team, "Our drive", "en")
    start_plan(team, again, date(2026, 12, 1), (None,))

    assert [(one.name, one.begins, one.ends, one.effort) for one in sorted(again.tasks, key=_place)] == [
        (one.name, one.begins, one.ends, one.effort) for one in sorted(template.tasks, key=_place)
    ]
    assert [(one.name, one.tasks, one.done) for one in plans(team)] == [("Our drive", 11, 0), (template.name, 22, 0)]
    with pytest.raises(SalesDeskError, match="already"):
        save_as_template(team, plan, "Our drive")
    with pytest.raises(SalesDeskError, match="name"):
        save_as_template(team, plan, " ")
    assert templates(team, "en")[0].name == "Our drive"


def _place(one: object) -> tuple[object, ...]:
    return (one.ends, one.name)  # type: ignore[attr-defined]


def test_plan_when_stopped_then_drops_what_is_open_and_keeps_what_is_done(team: Database) -> None:
    plan = start_plan(team, shipped("en")[0], MONDAY, (1,))
    complete_task(team, listed(team)[0].id)

    assert stop_plan(team, plan) == 11
    assert [one.state for one in listed(team)] == ["done"]
    undo.undo(team)
    assert len(listed(team)) == 12


def test_template_when_empty_then_is_refused(team: Database) -> None:
    with pytest.raises(SalesDeskError, match="no tasks"):
        start_plan(team, Template("x", "", ()), MONDAY)
    with team.read() as session:
        assert session.query(Task).count() == 0


def test_goal_when_deleted_then_its_tasks_stay_and_undo_gives_them_back_to_it(team: Database) -> None:
    with team.write(mark("Action", "Add {record} {name}")) as session:
        goal = Goal(name="More visits", metric="visits", start=MONDAY.replace(day=1), end=date(2026, 11, 30))
        session.add(goal)
        session.flush()
        goal_id = goal.id
    one = add_task(team, {"name": "Visit", "goal_id": goal_id})

    records.remove(team, "goal", goal_id)
    let_go = records.fetch(team, "task", one).values["goal_id"]
    undo.undo(team)

    assert let_go is None
    assert records.fetch(team, "task", one).values["goal_id"] == goal_id
