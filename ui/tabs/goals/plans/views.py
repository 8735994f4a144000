"""The views of the Plans page: what each is called, which tasks it asks for, how they are arranged, and what is counted of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from salesdesk.period import Period
from salesdesk.services.tasks.listed import TaskQuery, TaskRow
from salesdesk.text import mark
from ui.messages import say
from ui.tabs.goals.plans import arrange
from ui.tabs.goals.plans.month import WEEKS, first_shown

VIEWS = {
    "today": mark("PlansPage", "Today"),
    "week": mark("PlansPage", "Week"),
    "month": mark("PlansPage", "Month"),
    "board": mark("PlansPage", "Board"),
    "owner": mark("PlansPage", "By owner"),
}
DATED = ("week", "month")
"""The views that show other days when they are leafed through."""

_OPEN, _OVERDUE, _NOBODYS = (
    mark("PlansPage", "open: {n}"),
    mark("PlansPage", "overdue: {n}"),
    mark("PlansPage", "without an owner: {n}"),
)
_DONE_DAYS = 14
_DAY = timedelta(days=1)


def query_of(view: str, day: date, team: int | None, goal: int | None) -> TaskQuery:
    """Return which tasks a view shows: of a team and a goal where those are given, around `day` where the view is dated."""
    today = date.today()
    if view == "month":
        first = first_shown(day)
        return TaskQuery(first=first, last=first + (7 * WEEKS - 1) * _DAY, team=team, goal=goal)
    if view == "week":
        week = Period.of("week", day)
        return TaskQuery(first=week.start, last=week.end, open=True, team=team, goal=goal)
    since = today if view in ("today", "owner") else today - _DONE_DAYS * _DAY
    return TaskQuery(open=True, done_since=since, first=today, last=today, team=team, goal=goal)


def columns_of(
    view: str, tasks: Sequence[TaskRow], members: Sequence[tuple[int, str]], day: date, today: date, country: str
) -> list[arrange.Column]:
    """Return the tasks in the columns of a view; the month has none."""
    if view == "today":
        return arrange.today_columns(tasks, today)
    if view == "week":
        return arrange.week_columns(tasks, Period.of("week", day).start, today, country)
    if view == "board":
        return arrange.board_columns(tasks)
    return arrange.owner_columns(tasks, members)


def counted(view: str, tasks: Sequence[TaskRow], day: date, today: date) -> str:
    """Return how many tasks are open, overdue and nobody's, in words."""
    week = Period.of("week", day)
    # The week's question brings all open tasks, for those without a date; what is counted is what is seen.
    seen = [one for one in tasks if view != "week" or one.due is None or one.due in week]
    overdue = sum(one.overdue(today) for one in tasks)
    nobodys = sum(one.is_open and one.owner_id is None for one in seen)
    parts = [
        say(_OPEN.fill(n=sum(one.is_open for one in seen))),
        say(_OVERDUE.fill(n=overdue)) if overdue else "",
        say(_NOBODYS.fill(n=nobodys)) if nobodys else "",
    ]
    return "  ·  ".join(part for part in parts if part)
