"""Tasks: what is to be done by whom until when; reading them for the views, and what is done with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.measure.who import stays, subtree, team_on
from salesdesk.model import Base, Customer, Member, Membership, Plan, Task
from salesdesk.model.order import by_name
from salesdesk.model.plans import OPEN, STATES
from salesdesk.period import Period
from salesdesk.rules.repeat import occurrences
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

# A daily task for a year has some 250; more is a mistake in the year.
_MOST = 400
_MOST_YEARS = 10
NEW_TASK = {"state": "todo", "kind": "sales", "priority": "normal"}
"""What a new task has where nobody says otherwise."""

_RANK = {"high": 0, "normal": 1, "low": 2}


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task as the views show it; `effort` is in hours, `repeat` is set where it is one of several."""

    id: int
    version: int
    name: str
    owner_id: int | None
    owner: str
    customer: str
    plan: str
    kind: str
    priority: str
    state: str
    start: date | None
    due: date | None
    done_on: date | None
    effort: Decimal | None
    repeat: str | None
    result: str
    note: str

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    def overdue(self, today: date) -> bool:
        """Tell whether the task is open though its due date has passed."""
        return self.is_open and self.due is not None and self.due < today

    @property
    def late(self) -> bool:
        """True where the task was done after its due date."""
        return self.state == "done" and self.due is not None and self.done_on is not None and self.done_on > self.due


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """Which tasks: those open or finished whose due date is from `first` to `last`; `open` adds all open ones whatever their date.

    `team` limits them to the present members of a team (what nobody has stays in), `owner` to one member's, `plan` and `goal` to
    those of one plan or goal.
    """

    first: date | None = None
    last: date | None = None
    open: bool = False
    done_since: date | None = None
    team: int | None = None
    owner: int | None = None
    plan: int | None = None
    goal: int | None = None


def tasks(db: Database, query: TaskQuery) -> list[TaskRow]:
    """Return the tasks that `query` asks for, by due date (those without one last), priority and name; dropped ones are left out."""
    with db.read() as session:
        statement = (
            select(Task, Member.name, Customer.name, Plan.name)
            .outerjoin(Member, Member.id == Task.owner_id)
            .outerjoin(Customer, Customer.id == Task.customer_id)
            .outerjoin(Plan, Plan.id == Task.plan_id)
            .where(Task.state != "dropped", *_conditions(session, query))
        )
        rows = [_row(*found) for found in session.execute(statement)]
    return sorted(rows, key=_order)


def _order(one: TaskRow) -> tuple[object, ...]:
    return (one.due is None, one.due or date.max, _RANK.get(one.priority, 1), one.name, one.id)


def _conditions(session: Session, query: TaskQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    ways: list[ColumnElement[bool]] = []
    if query.first is not None and query.last is not None:
        ways.append(Task.due.between(query.first, query.last))
    if query.open:
        ways.append(Task.state.in_(OPEN))
    if query.done_since is not None:
        ways.append(and_(Task.state == "done", Task.done_on >= query.done_since))
    if ways:
        found.append(or_(*ways))
    if query.team is not None:
        found.append(or_(Task.owner_id.is_(None), Task.owner_id.in_(_present(session, query.team))))
    if query.owner is not None:
        found.append(Task.owner_id == query.owner)
    if query.plan is not None:
        found.append(Task.plan_id == query.plan)
    if query.goal is not None:
        found.append(Task.goal_id == query.goal)
    return found


def _present(session: Session, team: int) -> Select[Any]:
    """Return the select of the ids of those who belong to a team, or one below it, today."""
    today = date.today()
    return select(Membership.member_id).where(
        Membership.team_id.in_(subtree(session, team)),
        or_(Membership.start.is_(None), Membership.start <= today),
        or_(Membership.end.is_(None), Membership.end >= today),
    )


def _row(task: Task, owner: str | None, customer: str | None, plan: str | None) -> TaskRow:
    return TaskRow(
        id=task.id,
        version=task.version,
        name=task.name,
        owner_id=task.owner_id,
        owner=owner or "",
        customer=customer or "",
        plan=plan or "",
        kind=task.kind,
        priority=task.priority,
        state=task.state,
        start=task.start,
        due=task.due,
        done_on=task.done_on,
        effort=task.effort,
        repeat=task.repeat,
        result=task.result or "",
        note=task.note or "",
    )


def add_task(db: Database, values: Mapping[str, Any], today: date | None = None) -> int:
    """Add a task, and where it repeats one for each of its days; return the id of the first.

    Raise `SalesDeskError` as `check_task` says it.
    """
    with db.write(mark("Action", "Add task {name}").fill(name=values["name"])) as session:
        task = Task(**{"state": "todo", "priority": "normal", "kind": "sales", **values})
        wrong = check_task(session, {**values, "state": task.state})
        for sentence in wrong.values():
            raise SalesDeskError("task.invalid", sentence)
        session.add(task)
        session.flush()
        settle(session, task, today or date.today())
        return task.id


def check_task(session: Session, values: Mapping[str, Any]) -> dict[str, Text]:
    """Return a sentence by field for what cannot be in a task."""
    wrong, country = _wrong_owner(session, values), read_settings(session).country
    for name in ("start", "due"):
        day = values.get(name)
        if day and abs(day.year - date.today().year) > _MOST_YEARS:
            wrong[name] = mark("Errors", "The year {year} is too far from now: is it right?").fill(year=day.year)
    start, due, until, repeat = (values.get(name) for name in ("start", "due", "repeat_until", "repeat"))
    if start and due and due < start:
        wrong["due"] = mark("Errors", "This is before the task's start.")
    if repeat and not due:
        wrong["due"] = mark("Errors", "What repeats needs the due date of its first time.")
    if until and not repeat:
        wrong["repeat"] = mark("Errors", "Say how often it repeats, or leave the last date empty.")
    if repeat and until and due and until < due:
        wrong["repeat_until"] = mark("Errors", "This is before the first due date.")
    elif repeat and until and due and (until - due).days > 3 * 366:
        wrong["repeat_until"] = mark("Errors", "Tasks repeat for three years at most: choose an earlier day.")
    elif repeat and until and due and (count := len(occurrences(due, repeat, until, country))) > _MOST:
        wrong["repeat_until"] = mark("Errors", "That would be {n} {n:task|tasks}: choose an earlier day.").fill(n=count)
    if values.get("done_on") and values["done_on"] > date.today():
        wrong["done_on"] = mark("Errors", "This day is still to come.")
    return wrong


def _wrong_owner(session: Session, values: Mapping[str, Any]) -> dict[str, Text]:
    """Return what is wrong with the owner of a task that is still to be done: somebody who is gone by then."""
    if values.get("owner_id") is None or values.get("state", "todo") not in OPEN:
        return {}
    row = session.execute(select(Member.name, Member.left_on).where(Member.id == values["owner_id"])).first()
    if row is None or row[1] is None or row[1] >= (values.get("due") or date.today()):
        return {}
    sentence = mark("Errors", "{name} left on {day}: give the task to somebody who is there.")
    return {"owner_id": sentence.fill(name=row[0], day=row[1].isoformat())}


def settle(session: Session, task: Task, today: date, before: tuple[str | None, date | None] = (None, None)) -> None:
    """Bring what depends on others into line: the day of completion with the state, and the further times of what repeats.

    What repeats without an end repeats until the end of the quarter. `before` is how often and until when the task was to repeat:
    where that changes, its later times that are still open are made anew.
    """
    if task.state == "done":
        task.done_on = task.done_on or today
    else:
        task.done_on = None
    if task.repeat and task.due and task.repeat_until is None:
        task.repeat_until = Period.of("quarter", task.due, read_settings(session).fiscal_start).end
    if (task.repeat, task.repeat_until) != before and task.due is not None and (task.repeat or before[0]):
        for later in _later(session, task):
            session.delete(later)
        if task.repeat:
            task.series_id = task.series_id or task.id
            _add_further(session, task)
    session.flush()


def _later(session: Session, task: Task) -> Sequence[Task]:
    """Return the open tasks of the same series that come after `task`."""
    if task.series_id is None:
        return ()
    return session.scalars(
        select(Task).where(Task.series_id == task.series_id, Task.due > task.due, Task.state.in_(OPEN)).order_by(Task.due)
    ).all()


def _add_further(session: Session, first: Task) -> None:
    assert first.due is not None and first.repeat_until is not None
    days = occurrences(first.due, first.repeat, first.repeat_until, read_settings(session).country)
    taken = set(session.scalars(select(Task.due).where(Task.series_id == first.series_id)))
    ahead = None if first.start is None else first.due - first.start
    copied = ("name", "owner_id", "customer_id", "plan_id", "goal_id", "kind", "priority", "effort", "repeat", "repeat_until", "note")
    for day in days[1:]:
        if day not in taken:
            values = {name: getattr(first, name) for name in copied}
            session.add(Task(**values, due=day, start=None if ahead is None else day - ahead, series_id=first.series_id))


def complete_task(db: Database, task_id: int, result: str | None = None, today: date | None = None) -> None:
    """Mark a task as done today, with its result."""
    set_state(db, [task_id], "done", result, today)


def set_state(db: Database, ids: Iterable[int], state: str, result: str | None = None, today: date | None = None) -> int:
    """Bring tasks into a state (one of STATES); return how many changed. `result` is kept where it is given."""
    label = next(one.label for one in STATES if one.value == state)
    wanted = list(ids)
    with db.write(mark("Action", "Task {name}: {state}").fill(name=_named(db, wanted), state=label)) as session:
        changed = 0
        for task in _tasks(session, wanted):
            if task.state != state or result:
                changed += 1
            task.state = state
            task.result = result or task.result
            settle(session, task, today or date.today(), (task.repeat, task.repeat_until))
    return changed


def reschedule(db: Database, ids: Iterable[int], day: date | None) -> int:
    """Give tasks another due date (None: no date); their start moves as far. Return how many changed."""
    wanted = list(ids)
    said = mark("Action", "no date") if day is None else day.isoformat()
    with db.write(mark("Action", "Move task {name} to {day}").fill(name=_named(db, wanted), day=said)) as session:
        changed = 0
        for task in _tasks(session, wanted):
            if task.due == day:
                continue
            if task.start is not None:
                task.start = task.start + (day - task.due) if day and task.due else min(task.start, day) if day else task.start
            task.due = day
            changed += 1
    return changed


def postpone(db: Database, ids: Iterable[int], days: int) -> int:
    """Move tasks by so many days; those without a date stay. Return how many changed."""
    wanted = list(ids)
    with db.write(mark("Action", "Move task {name} by {n} {n:day|days}").fill(name=_named(db, wanted), n=days)) as session:
        found = [task for task in _tasks(session, wanted) if task.due is not None]
        for task in found:
            assert task.due is not None
            task.due += timedelta(days=days)
            task.start = None if task.start is None else task.start + timedelta(days=days)
    return len(found)


def assign(db: Database, ids: Iterable[int], owner: int | None) -> int:
    """Give tasks to a member, or to nobody; return how many changed."""
    wanted = list(ids)
    with db.read() as session:
        name: Text | str = mark("Action", "nobody")
        if owner is not None:
            name = session.scalar(select(Member.name).where(Member.id == owner)) or ""
    with db.write(mark("Action", "Give task {name} to {owner}").fill(name=_named(db, wanted), owner=name)) as session:
        changed = [task for task in _tasks(session, wanted) if task.owner_id != owner]
        for task in changed:
            task.owner_id = owner
    return len(changed)


def delete_tasks(db: Database, ids: Iterable[int]) -> int:
    """Delete tasks; return how many."""
    wanted = list(ids)
    with db.write(mark("Action", "Delete task {name}").fill(name=_named(db, wanted))) as session:
        found = _tasks(session, wanted)
        for task in found:
            session.delete(task)
    return len(found)


def later_in_series(db: Database, task_id: int) -> list[int]:
    """Return the ids of a task and of the open ones of its series that come after it."""
    with db.read() as session:
        task = session.get(Task, task_id)
        if task is None:
            raise record_gone()
        if task.series_id is None or task.due is None:
            return [task_id]
        return [task_id, *(one.id for one in _later(session, task))]


def members_of_team(db: Database, team: int | None) -> list[tuple[int, str]]:
    """Return (id, name) of the members who have not left, of the team `team` with those below it, or of all; by name."""
    with db.read() as session:
        statement = select(Member.id, Member.name).where(or_(Member.left_on.is_(None), Member.left_on >= date.today()))
        if team is not None:
            statement = statement.where(Member.id.in_(_present(session, team)))
        return [(row[0], row[1]) for row in session.execute(statement.order_by(by_name(Base.metadata.tables["member"], db.is_sqlite)))]


def team_of_today(session: Session, member_id: int) -> int | None:
    """Return the id of the team that a member belongs to today."""
    return team_on(stays(session), member_id, date.today())


def count_tasks(db: Database) -> int:
    """Return how many tasks there are at all, done or not."""
    with db.read() as session:
        return session.scalar(select(func.count()).select_from(Task)) or 0


def _tasks(session: Session, ids: Sequence[int]) -> list[Task]:
    found = [session.get(Task, one) for one in ids]
    if None in found:
        raise record_gone()
    return [one for one in found if one is not None]


def _named(db: Database, ids: Sequence[int]) -> Text | str:
    """Return what the tasks are called in a label: the name of the only one, else how many."""
    if len(ids) != 1:
        return mark("Action", "({n} {n:task|tasks})").fill(n=len(ids))
    with db.read() as session:
        return session.scalar(select(Task.name).where(Task.id == ids[0])) or ""
