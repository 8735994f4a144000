"""What tasks, their days and their states are called in the views."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QLocale

from salesdesk.model.plans import KINDS, PRIORITIES, REPEATS, STATES
from salesdesk.services.tasks.listed import TaskRow
from salesdesk.text import Text, mark
from ui import looks
from ui.messages import say

_OVERDUE = mark("Tasks", "Overdue since {day}")
_OVERDUE_SHORT = mark("Tasks", "Overdue")
_NOBODY = mark("Tasks", "No owner")
_NO_DAY = mark("Tasks", "No date")
_LATE = mark("Tasks", "Done late")
_HOURS = mark("Tasks", "{n} h")
_DUE = mark("Tasks", "due {day}")
LABELS: Mapping[str, Text] = {one.value: one.label for one in (*STATES, *KINDS, *PRIORITIES, *REPEATS)}


def weekday(day: date) -> str:
    """Return Mon, 周一."""
    locale = QLocale(QLocale.Language.Chinese if looks.language() == "zh" else QLocale.Language.English)
    return locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)


def day_title(day: date) -> str:
    """Return a day with its weekday: Mon, Nov 23; 11月23日 周一."""
    return f"{looks.short_day(day)} {weekday(day)}" if looks.language() == "zh" else f"{weekday(day)}, {looks.short_day(day)}"


def day_head(day: date) -> str:
    """Return a day as the head of a narrow column: Mon Nov 23; 周一 11/23."""
    return f"{weekday(day)} {day_number(day)}"


def day_number(day: date) -> str:
    """Return a day in as little room as can be: Nov 23; 11/23."""
    return f"{day.month}/{day.day}" if looks.language() == "zh" else looks.short_day(day)


def hours(effort: Decimal) -> str:
    """Return 2 h, 1.5 小时."""
    number = f"{effort:f}"
    return say(_HOURS.fill(n=number.rstrip("0").rstrip(".") if "." in number else number))


def nobody() -> str:
    """Return what stands where a task has no owner."""
    return say(_NOBODY)


def no_day() -> str:
    """Return what stands where a task has no due date."""
    return say(_NO_DAY)


def sign(one: TaskRow, today: date, short: bool = False) -> str:
    """Return in words what is wrong with a task's time, "" where nothing is."""
    if one.overdue(today):
        assert one.due is not None
        return say(_OVERDUE_SHORT) if short else say(_OVERDUE.fill(day=looks.short_day(one.due)))
    return say(_LATE) if one.late else ""


def sentence(one: TaskRow, today: date) -> str:
    """Return all that a card shows as one sentence, for hints and for readers of the screen."""
    due = say(_DUE.fill(day=day_title(one.due))) if one.due else no_day()
    parts = [
        one.name,
        sign(one, today),
        say(LABELS[one.state]),
        one.owner or nobody(),
        due,
        one.customer,
        one.plan,
        say(LABELS[one.kind]),
        looks.headed(say(mark("Task", "Priority")), say(LABELS[one.priority])) if one.priority != "normal" else "",
        hours(one.effort) if one.effort else "",
        say(LABELS[one.repeat]) if one.repeat else "",
        one.result,
    ]
    return "\n".join(part for part in parts if part)
