"""Attainment of a target, and whether it is on course for the share of working days that is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from salesdesk.period import Period
from salesdesk.text import Text, mark

ON_COURSE_FROM = Decimal("0.95")
AHEAD_FROM = Decimal("1.05")


@dataclass(frozen=True, slots=True)
class Attainment:
    """What was reached of a target. `ratio` is None where it cannot be told, and `reason` then says why.

    `gap` is what is missing; negative when the target is surpassed.
    """

    actual: Decimal | None
    target: Decimal | None
    ratio: Decimal | None
    gap: Decimal | None
    reason: Text | None = None


class State(StrEnum):
    """Where somebody stands on the way to a target."""

    REACHED = "reached"
    AHEAD = "ahead"
    ON_COURSE = "on_course"
    BEHIND = "behind"
    MISSED = "missed"
    NOT_BEGUN = "not_begun"
    UNKNOWN = "unknown"


STATES: dict[State, Text] = {
    State.REACHED: mark("Pace", "Reached"),
    State.AHEAD: mark("Pace", "Ahead"),
    State.ON_COURSE: mark("Pace", "On course"),
    State.BEHIND: mark("Pace", "Behind"),
    State.MISSED: mark("Pace", "Missed"),
    State.NOT_BEGUN: mark("Pace", "Not begun"),
    State.UNKNOWN: mark("Pace", "Cannot be told"),
}


@dataclass(frozen=True, slots=True)
class Pace:
    """How the way to a target goes, by working days.

    `share` of the days is over (0 to 1), so `expected` should be reached by now; `ahead_by` is what is above it (negative: behind).
    `outlook` is what the period comes to at the rate so far; `per_day` what each remaining working day must bring.
    """

    state: State
    share: Decimal
    days_left: int
    expected: Decimal | None = None
    ahead_by: Decimal | None = None
    outlook: Decimal | None = None
    outlook_ratio: Decimal | None = None
    per_day: Decimal | None = None
    reason: Text | None = None


def over_until(period: Period, last: date | None, today: date) -> date:
    """Return the last day of `period` that counts as over: while it runs, only the days that have data are.

    `last` is the last day with data: a sheet imported on the 10th says nothing of the 20th.
    """
    return period.end if today > period.end else min(today, last or today)


def attainment(actual: Decimal | None, target: Decimal | None) -> Attainment:
    """Return actual ÷ target (1 is all of it); for a sum over people hand in the sums, never a mean of ratios."""
    gap = None if actual is None or target is None else target - actual
    if reason := _why_not(actual, target):
        return Attainment(actual, target, None, gap, reason)
    assert actual is not None
    assert target is not None
    return Attainment(actual, target, actual / target, gap)


def pace(
    actual: Decimal | None,
    target: Decimal | None,
    days_over: int,
    days_total: int,
    on_course_from: Decimal = ON_COURSE_FROM,
    ahead_from: Decimal = AHEAD_FROM,
) -> Pace:
    """Return where `actual` stands after `days_over` of `days_total` working days.

    Actual ÷ expected decides: from `ahead_from` on it is ahead, from `on_course_from` on course, below that behind.
    """
    days_over = min(max(days_over, 0), days_total)
    left = days_total - days_over
    # A period without a working day has nothing to spread its target over: it counts as over.
    share = Decimal(days_over) / days_total if days_total else Decimal(1)
    outlook = actual / share if actual is not None and share else None
    if reason := _why_not(actual, target):
        return Pace(State.UNKNOWN, share, left, outlook=outlook, reason=reason)
    assert actual is not None
    assert target is not None
    expected = target * share
    return Pace(
        _state(actual, target, expected, left, (on_course_from, ahead_from)),
        share,
        left,
        expected,
        actual - expected,
        outlook,
        None if outlook is None else outlook / target,
        max(target - actual, Decimal(0)) / left if left else None,
        None if share else mark("Pace", "The period has not begun."),
    )


def _state(actual: Decimal, target: Decimal, expected: Decimal, left: int, limits: tuple[Decimal, Decimal]) -> State:
    if actual >= target:
        return State.REACHED
    if not left:
        return State.MISSED
    if not expected:
        return State.NOT_BEGUN
    on_course_from, ahead_from = limits
    if actual >= expected * ahead_from:
        return State.AHEAD
    return State.ON_COURSE if actual >= expected * on_course_from else State.BEHIND


def _why_not(actual: Decimal | None, target: Decimal | None) -> Text | None:
    if target is None:
        return mark("Pace", "No target is set.")
    if target <= 0:
        return mark("Pace", "The target is not above zero.")
    return mark("Pace", "There is no figure yet.") if actual is None else None
