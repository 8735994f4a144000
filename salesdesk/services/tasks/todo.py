"""What is done with tasks: added, brought into a state, moved to another day, given to somebody, deleted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.model import Member, Task
from salesdesk.model.plans import STATES
from salesdesk.services.tasks.series import check_task, settle
from salesdesk.text import Text, mark

NEW_TASK = {"state": "todo", "kind": "sales", "priority": "normal"}
"""What a new task has where nobody says otherwise."""


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
