"""Which tasks stand in which column of a view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from salesdesk.model.plans import STATES
from salesdesk.services.tasks.listed import TaskRow
from salesdesk.text import mark
from salesdesk.workdays import is_working_day
from ui.messages import say
from ui.tabs.goals.plans import words

NO_DAY = "day:"
_DAY = timedelta(days=1)
_AHEAD = 7
_OVERDUE, _TODAY, _COMING, _OPEN = (
    mark("Tasks", "Overdue"),
    mark("Tasks", "Today"),
    mark("Tasks", "Next seven days"),
    mark("Tasks", "Without an owner"),
)
_LEFT = mark("Tasks", "Left over")
_DAY_OFF, _IS_TODAY = mark("Tasks", "day off"), mark("Tasks", "today")


FULL, SLIM = 1, 0


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `key` says what a task becomes that is dropped there: "day:2026-11-26", "state:done", "owner:5".

    With an empty value ("day:", "owner:") it loses its day or owner. A `note` stands below the title; `strong` is today. `share` is how
    much of the width it takes beside others: SLIM is as wide as its head.
    """

    key: str
    title: str
    tasks: tuple[TaskRow, ...]
    takes: bool = True
    note: str = ""
    strong: bool = False
    share: int = FULL


def today_columns(tasks: Sequence[TaskRow], today: date) -> list[Column]:
    """Return what is overdue, what is for today, what comes next, and what nobody has."""
    overdue = [one for one in tasks if one.overdue(today)]
    now = [one for one in tasks if one.due == today]
    coming = [one for one in tasks if one.is_open and one.due is not None and today < one.due <= today + _AHEAD * _DAY]
    nobodys = [one for one in tasks if one.is_open and one.owner_id is None]
    return [
        Column("overdue", say(_OVERDUE), tuple(overdue), takes=False),
        Column(day_key(today), say(_TODAY), tuple(_open_first(now)), note=words.day_title(today), strong=True),
        Column("coming", say(_COMING), tuple(coming), takes=False),
        Column("owner:", say(_OPEN), tuple(nobodys)),
    ]


def week_columns(tasks: Sequence[TaskRow], monday: date, today: date, country: str) -> list[Column]:
    """Return the seven days of a week, before them what was left over from earlier weeks, after them what has no date."""
    found = []
    left = [one for one in tasks if one.overdue(today) and one.due is not None and one.due < monday]
    if left and monday <= today < monday + 7 * _DAY:
        found.append(Column("overdue", say(_LEFT), tuple(left), takes=False))
    for ahead in range(7):
        day = monday + ahead * _DAY
        mine = [one for one in tasks if one.due == day]
        off = not is_working_day(day, country)
        notes = [say(_IS_TODAY) if day == today else say(_DAY_OFF) if off else "", _effort(mine)]
        said, title, share = " · ".join(filter(None, notes)), words.day_head(day), FULL
        if off and not mine:
            # The room of a day off is for the working days; a weekend needs no word.
            said = words.day_number(day) if day.weekday() > 4 and day != today else f"{words.day_number(day)} {said}"
            title, share = words.weekday(day), SLIM
        found.append(Column(day_key(day), title, tuple(_open_first(mine)), note=said, strong=day == today, share=share))
    undated = [one for one in tasks if one.due is None and one.is_open]
    return [*found, Column(NO_DAY, words.no_day(), tuple(undated))] if undated else found


def board_columns(tasks: Sequence[TaskRow]) -> list[Column]:
    """Return a column for each state but dropped."""
    found = []
    for state in STATES[:-1]:
        mine = [one for one in tasks if one.state == state.value]
        if state.value == "done":
            mine.sort(key=lambda one: (one.done_on or date.min, one.id), reverse=True)
        found.append(Column(f"state:{state.value}", say(state.label), tuple(mine)))
    return found


def owner_columns(tasks: Sequence[TaskRow], members: Sequence[tuple[int, str]]) -> list[Column]:
    """Return what nobody has, then a column for each of `members` (id, name), also for those without a task."""
    by_owner: dict[int | None, list[TaskRow]] = {}
    for one in tasks:
        by_owner.setdefault(one.owner_id, []).append(one)
    found = [Column("owner:", words.nobody(), tuple(_open_first(by_owner.pop(None, []))))]
    names = dict(members) | {one.owner_id: one.owner for one in tasks if one.owner_id is not None}
    return found + [
        Column(f"owner:{member}", name, tuple(_open_first(by_owner.get(member, []))), note=_effort(by_owner.get(member, [])))
        for member, name in names.items()
        if member is not None
    ]


def day_key(day: date) -> str:
    """Return the key of a day's column."""
    return f"day:{day.isoformat()}"


def day_of(key: str) -> date | None:
    """Return the day of a day's key; None for that of no day."""
    return date.fromisoformat(key[4:]) if key != NO_DAY else None


def _open_first(tasks: Sequence[TaskRow]) -> list[TaskRow]:
    return sorted(tasks, key=lambda one: not one.is_open)


def _effort(tasks: Sequence[TaskRow]) -> str:
    whole = sum((one.effort for one in tasks if one.effort and one.is_open), Decimal(0))
    return words.hours(whole) if whole else ""
