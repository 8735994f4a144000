"""On which days something repeats, and days counted in working days."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from salesdesk.workdays import is_working_day, working_days

_DAY = timedelta(days=1)
# The longest run of days off that any calendar has, with room.
_SEARCHED = 60


def occurrences(first: date, repeat: str | None, until: date, country: str = "CN") -> list[date]:
    """Return the days from `first` to `until` on which something repeats: "workday", "weekly" or "monthly"; only `first` for None.

    Weekly keeps the weekday and monthly the day of the month (its last where the month is shorter); where that is a day off, the next
    working day is taken. `first` itself stays where it is. `until` may fall before a day that was moved past it.
    """
    if repeat is None:
        return [first]
    found = [first]
    for day in _regular(first, repeat):
        if day > until:
            break
        if repeat == "workday":
            if is_working_day(day, country):
                found.append(day)
            continue
        moved = next_working_day(day, country)
        if moved > found[-1]:
            found.append(moved)
    return found


def next_working_day(day: date, country: str = "CN") -> date:
    """Return `day`, or the first working day after it."""
    for ahead in range(_SEARCHED):
        if is_working_day(one := day + ahead * _DAY, country):
            return one
    return day


def working_day_after(start: date, count: int, country: str = "CN") -> date:
    """Return the working day `count` working days after the first one from `start` on; 0 is that first one."""
    day = next_working_day(start, country)
    for _ in range(max(count, 0)):
        day = next_working_day(day + _DAY, country)
    return day


def working_days_between(start: date, day: date, country: str = "CN") -> int:
    """Return how many working days after the first one from `start` on `day` is (the inverse of `working_day_after`); 0 when earlier."""
    return max(working_days(next_working_day(start, country), day, country) - 1, 0)


def _regular(first: date, repeat: str) -> Iterator[date]:
    step = 1
    while True:
        if repeat == "workday":
            yield first + step * _DAY
        elif repeat == "weekly":
            yield first + step * timedelta(weeks=1)
        elif repeat == "monthly":
            months = first.year * 12 + first.month - 1 + step
            year, month = divmod(months, 12)
            yield date(year, month + 1, min(first.day, monthrange(year, month + 1)[1]))
        else:
            raise ValueError(repeat)
        step += 1
