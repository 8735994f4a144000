"""A goal as it is typed or read from a sheet, and what cannot be of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from salesdesk.errors import SalesDeskError
from salesdesk.measure import ALL, METRICS, Only, Who, metric
from salesdesk.model import Goal, Member
from salesdesk.money import to_scaled
from salesdesk.period import Period
from salesdesk.rules.doubts import MOST_YEARS
from salesdesk.text import Text, mark

FILL_IN = mark("Errors", "Please fill this in.")
CYCLE = mark("Goal", "A goal cannot be part of itself or of one below it.")
_NEGATIVE = mark("Goal", "This cannot be negative.")


@dataclass(frozen=True, slots=True)
class WantedResult:
    """A key result as it is typed; `id` is that of a stored one."""

    name: str
    kind: str = "number"
    unit: str = ""
    begin: Decimal | None = None
    target: Decimal | None = None
    reached: Decimal | None = None
    due: date | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class WantedGoal:
    """A goal as it is typed. `months` are its targets by first day of month; None leaves those that are stored as they are."""

    name: str
    who: Who
    start: date | None
    end: date | None
    metric: str | None = None
    only: Only = ALL
    months: Mapping[date, Decimal | None] | None = None
    weight: Decimal | None = None
    minimum: Decimal | None = None
    stretch: Decimal | None = None
    description: str = ""
    why: str = ""
    parent_id: int | None = None
    results: tuple[WantedResult, ...] = field(default=())


def wrong_goal(session: Session, wanted: WantedGoal, goal_id: int | None) -> dict[str, Text]:
    """Return what cannot be, a sentence by field."""
    wrong: dict[str, Text] = {}
    if not wanted.name.strip():
        wrong["name"] = FILL_IN
    for name, day in (("start", wanted.start), ("end", wanted.end)):
        if day is None:
            wrong[name] = FILL_IN
    if wanted.start and wanted.end and wanted.end < wanted.start:
        wrong["end"] = mark("Goal", "It ends before it begins.")
    elif wanted.start and wanted.end and wanted.end.year - wanted.start.year >= MOST_YEARS:
        wrong["end"] = mark("Goal", "A goal lasts at most {n} {n:year|years}: is the year right?").fill(n=MOST_YEARS)
    if wanted.metric is not None:
        _wrong_metric(wanted, wrong)
    elif not wanted.results:
        wrong["metric"] = mark("Goal", "Choose a metric, or add at least one key result.")
    for name, share in (("weight", wanted.weight), ("minimum", wanted.minimum), ("stretch", wanted.stretch)):
        if share is not None and share < 0:
            wrong[name] = _NEGATIVE
    if wanted.weight is not None and wanted.weight > 1:
        wrong["weight"] = mark("Goal", "A weight is at most 100 %.")
    if wanted.minimum is not None and wanted.stretch is not None and wanted.stretch < wanted.minimum:
        wrong["stretch"] = mark("Goal", "The stretch value is below the minimum.")
    if any(not one.name.strip() for one in wanted.results):
        wrong["results"] = mark("Goal", "Each key result needs a name.")
    if said := _wrong_owner(session, wanted):
        wrong["owner"] = said
    if said := _wrong_parent(session, wanted.parent_id, goal_id):
        wrong["parent"] = said
    return wrong


def _wrong_metric(wanted: WantedGoal, wrong: dict[str, Text]) -> None:
    if wanted.metric not in {one.name for one in METRICS}:
        wrong["metric"] = mark("Goal", "There is no such metric.")
        return
    try:
        metric(wanted.metric).check(wanted.only)
    except SalesDeskError as error:
        wrong["only"] = error.text
    if wanted.start and wanted.end and wanted.end >= wanted.start and not Period.span(wanted.start, wanted.end).is_whole_months():
        wrong["end"] = mark("Goal", "Targets are set by month: let it begin on the first and end on the last day of a month.")
    for value in (wanted.months or {}).values():
        if value is None:
            continue
        if value < 0:
            wrong["target"] = _NEGATIVE
            continue
        try:
            to_scaled(value)
        except SalesDeskError as error:
            wrong["target"] = error.text


def _wrong_owner(session: Session, wanted: WantedGoal) -> Text | None:
    if wanted.who.kind != "member" or wanted.start is None or wanted.end is None:
        return None
    member = session.get(Member, wanted.who.id)
    if member is None:
        return mark("Goal", "This person is not there any more.")
    if member.left_on is not None and member.left_on < wanted.start:
        return mark("Goal", "{name} left on {day}, before this begins.").fill(name=member.name, day=member.left_on.isoformat())
    if member.hired_on is not None and member.hired_on > wanted.end:
        return mark("Goal", "{name} begins on {day}, after this ends.").fill(name=member.name, day=member.hired_on.isoformat())
    return None


def _wrong_parent(session: Session, parent_id: int | None, goal_id: int | None) -> Text | None:
    seen: set[int] = set()
    at = parent_id
    while at is not None and at not in seen:
        if at == goal_id:
            return CYCLE
        seen.add(at)
        found = session.get(Goal, at)
        if found is None:
            return mark("Goal", "This goal is not there any more.") if at == parent_id else None
        at = found.parent_id
    return None
