"""What can be in a task, and what repeats: the further times of a task, made anew where its days change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import record_gone
from salesdesk.model import Member, Task
from salesdesk.model.plans import OPEN
from salesdesk.period import Period
from salesdesk.rules.repeat import occurrences
from salesdesk.services.settings import read_settings
from salesdesk.text import Text, mark

# A daily task for a year has some 250; more is a mistake in the year.
_MOST = 400
_MOST_YEARS = 10


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


def later_in_series(db: Database, task_id: int) -> list[int]:
    """Return the ids of a task and of the open ones of its series that come after it."""
    with db.read() as session:
        task = session.get(Task, task_id)
        if task is None:
            raise record_gone()
        if task.series_id is None or task.due is None:
            return [task_id]
        return [task_id, *(one.id for one in _later(session, task))]
