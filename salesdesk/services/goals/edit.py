"""Setting, agreeing, checking and adjusting goals: one function for each thing that is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, conflict, record_gone
from salesdesk.measure import ALL, METRICS, Only, Who, metric
from salesdesk.model import CheckIn, Goal, KeyResult, Member
from salesdesk.model.goals import AGREED, CLOSED, CONFIDENCE, DRAFT, PROPOSED
from salesdesk.money import round_half_up, to_scaled
from salesdesk.period import Period
from salesdesk.rules.cascade import STORED, decimals, rescaled
from salesdesk.rules.doubts import MOST_YEARS
from salesdesk.rules.split import split_evenly
from salesdesk.services.goals.book import who_of
from salesdesk.services.goals.targets import REASON, Cell, put_targets, targets_over
from salesdesk.services.records import InvalidRecord
from salesdesk.text import Text, mark

_FILL_IN = mark("Errors", "Please fill this in.")
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


Parts = Mapping[int, Mapping[date, Decimal | None]]
"""Months of goals, by the ids of the goals."""
NO_PARTS: Parts = MappingProxyType({})


def save_goal(
    db: Database,
    wanted: WantedGoal,
    goal_id: int | None = None,
    version: int | None = None,
    reason: str = "",
    parts: Parts = NO_PARTS,
) -> int:
    """Add a goal, or change the one with `goal_id`; return its id. `parts` are the new months of goals below it that follow, by id.

    Raise `InvalidRecord` with a sentence by field (name, owner, start, end, metric, only, target, weight, minimum, stretch, parent,
    results), "database.conflict" when it was changed since `version`, and "goal.reason" where an agreed one changes without a reason.
    """
    verb = mark("Action", "Change goal {name}") if goal_id else mark("Action", "Add goal {name}")
    with db.write(verb.fill(name=wanted.name.strip()), reason=reason.strip() or None) as session:
        goal = _get(session, goal_id) if goal_id else Goal(state=DRAFT)
        if version is not None and goal.version != version:
            raise conflict()
        if wrong := wrong_goal(session, wanted, goal_id):
            raise InvalidRecord(wrong)
        if goal.state in (AGREED, CLOSED) and not reason.strip() and _weighs(session, goal, wanted):
            raise SalesDeskError("goal.reason", REASON)
        _take(goal, wanted)
        session.add(goal)
        session.flush()
        _put_results(session, goal.id, wanted.results)
        if wanted.metric is not None and wanted.months is not None:
            cells = [Cell(wanted.who, month, value) for month, value in wanted.months.items()]
            put_targets(session, wanted.metric, cells, wanted.only)
        _put_months(session, parts, reason)
        return goal.id


def adjust(db: Database, goal_id: int, months: Mapping[date, Decimal | None], reason: str, parts: Parts) -> None:
    """Change the monthly targets of a goal, and with them those of goals below it (`parts`, by id), for a reason that is kept.

    Raise `SalesDeskError` ("goal.reason") where one of them is agreed and no reason is given.
    """
    with db.read() as session:
        name = _get(session, goal_id).name
    with db.write(mark("Action", "Adjust goal {name}").fill(name=name), reason=reason.strip() or None) as session:
        _put_months(session, {goal_id: months, **parts}, reason)


def _put_months(session: Session, changed: Mapping[int, Mapping[date, Decimal | None]], reason: str) -> None:
    """Change the monthly targets of goals by id; closed ones keep theirs, agreed ones ask why."""
    for one_id, values in changed.items():
        goal = _get(session, one_id)
        if goal.state == CLOSED:
            raise SalesDeskError("goal.closed", mark("Errors", "“{name}” is closed and keeps its figures."), name=goal.name)
        if goal.state == AGREED and not reason.strip():
            raise SalesDeskError("goal.reason", REASON)
        if goal.metric is not None:
            cells = [Cell(who_of(goal), month, value) for month, value in values.items()]
            put_targets(session, goal.metric, cells, Only.parse(goal.only))


def remove_goal(db: Database, goal_id: int) -> None:
    """Delete a goal with its key results and check-ins; its targets stay in the grid, goals below it move to its parent."""
    with db.read() as session:
        name = _get(session, goal_id).name
    with db.write(mark("Action", "Delete goal {name}").fill(name=name)) as session:
        goal = _get(session, goal_id)
        for one in session.scalars(select(Goal).where(Goal.parent_id == goal_id)):
            one.parent_id = goal.parent_id
        session.flush()
        delete_with_children(session, goal)


def propose(db: Database, goal_id: int) -> None:
    """Put a draft before its owner."""
    _to_state(db, goal_id, PROPOSED, mark("Action", "Propose goal {name}"), (DRAFT,))


def agree(db: Database, goal_id: int, by: str, day: date, remark: str = "") -> None:
    """Note that the owner (or who signs for a team) agreed on `day`, with their remark; raise `InvalidRecord` without a name."""
    if not by.strip():
        raise InvalidRecord({"by": _FILL_IN})
    values = {"agreed_by": by.strip(), "agreed_on": day, "remark": remark.strip() or None}
    _to_state(db, goal_id, AGREED, mark("Action", "Agree on goal {name}"), (DRAFT, PROPOSED), values=values)


def close(db: Database, goal_id: int, day: date, outcome: str = "") -> None:
    """Close a goal with what came of it."""
    values = {"closed_on": day, "outcome": outcome.strip() or None}
    _to_state(db, goal_id, CLOSED, mark("Action", "Close goal {name}"), (DRAFT, PROPOSED, AGREED), values=values)


def reopen(db: Database, goal_id: int, reason: str) -> None:
    """Take a goal back to a draft, for a reason that is kept; raise "goal.reason" without one."""
    if not reason.strip():
        raise SalesDeskError("goal.reason", REASON)
    values = {"agreed_by": None, "agreed_on": None, "remark": None, "closed_on": None, "outcome": None}
    _to_state(db, goal_id, DRAFT, mark("Action", "Reopen goal {name}"), (PROPOSED, AGREED, CLOSED), reason, values)


def check_in(
    db: Database,
    goal_id: int,
    day: date,
    confidence: str,
    note: str = "",
    next_step: str = "",
    by: str = "",
    reached: Mapping[int, Decimal | None] | None = None,
) -> int:
    """Keep what was said of a goal, and where its key results (by id) stand now; return the id of the check-in.

    Raise `InvalidRecord` where `confidence` is none of CONFIDENCE.
    """
    if confidence not in {one.value for one in CONFIDENCE}:
        raise InvalidRecord({"confidence": _FILL_IN})
    with db.read() as session:
        name = _get(session, goal_id).name
    with db.write(mark("Action", "Check in on goal {name}").fill(name=name)) as session:
        made = CheckIn(goal_id=goal_id, day=day, by=by.strip() or None, confidence=confidence)
        made.note, made.next_step = note.strip() or None, next_step.strip() or None
        session.add(made)
        for one in session.scalars(select(KeyResult).where(KeyResult.goal_id == goal_id)):
            if reached and one.id in reached:
                one.reached = reached[one.id]
        session.flush()
        return made.id


def rescale(months: Mapping[date, Decimal], whole: Decimal, name: str) -> dict[date, Decimal]:
    """Return the months of metric `name` in the same proportions with the sum `whole`; a ratio is the same in each month.

    What is finer than targets are stored is rounded.
    """
    if not metric(name).additive:
        return dict.fromkeys(months, whole)
    whole = round_half_up(whole, STORED)
    places = decimals([whole, *months.values()])
    parts = rescaled(list(months.values()), whole, places) if any(months.values()) else split_evenly(whole, len(months), places)
    return dict(zip(months, parts, strict=True))


def _to_state(
    db: Database,
    goal_id: int,
    state: str,
    label: Text,
    before: Sequence[str],
    reason: str = "",
    values: Mapping[str, object] | None = None,
) -> None:
    with db.read() as session:
        name = _get(session, goal_id).name
    with db.write(label.fill(name=name), reason=reason.strip() or None) as session:
        goal = _get(session, goal_id)
        if goal.state not in before:
            raise conflict()
        goal.state = state
        for column, value in (values or {}).items():
            setattr(goal, column, value)


def _get(session: Session, goal_id: int) -> Goal:
    found = session.get(Goal, goal_id)
    if found is None:
        raise record_gone()
    return found


def wrong_goal(session: Session, wanted: WantedGoal, goal_id: int | None) -> dict[str, Text]:
    """Return what cannot be, a sentence by field."""
    wrong: dict[str, Text] = {}
    if not wanted.name.strip():
        wrong["name"] = _FILL_IN
    for name, day in (("start", wanted.start), ("end", wanted.end)):
        if day is None:
            wrong[name] = _FILL_IN
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


def _weighs(session: Session, goal: Goal, wanted: WantedGoal) -> bool:
    """Tell whether the change touches what was agreed: its figures, whose, what and when it is, rather than words about it."""
    now = (goal.metric, goal.only, who_of(goal), goal.start, goal.end, goal.weight, goal.minimum, goal.stretch)
    then = (wanted.metric, wanted.only.code(), wanted.who, wanted.start, wanted.end, wanted.weight, wanted.minimum, wanted.stretch)
    if now != then:
        return True
    if goal.metric is not None and wanted.months is not None:
        months = Period.span(goal.start, goal.end).months()
        stored = targets_over(session, goal.metric, [wanted.who], months, wanted.only)
        return any(stored[wanted.who, month] != wanted.months.get(month.start, stored[wanted.who, month]) for month in months)
    kept = {one.id: (one.name, one.target) for one in session.scalars(select(KeyResult).where(KeyResult.goal_id == goal.id))}
    return kept != {one.id: (one.name.strip(), one.target) for one in wanted.results}


def _take(goal: Goal, wanted: WantedGoal) -> None:
    assert wanted.start is not None
    assert wanted.end is not None
    goal.name, goal.parent_id = wanted.name.strip(), wanted.parent_id
    goal.metric, goal.only = wanted.metric, wanted.only.code() if wanted.metric else ""
    goal.member_id = wanted.who.id if wanted.who.kind == "member" else None
    goal.team_id = wanted.who.id if wanted.who.kind == "team" else None
    goal.start, goal.end = wanted.start, wanted.end
    goal.weight, goal.minimum, goal.stretch = wanted.weight, wanted.minimum, wanted.stretch
    goal.description, goal.why = wanted.description.strip() or None, wanted.why.strip() or None


def _put_results(session: Session, goal_id: int, wanted: Sequence[WantedResult]) -> None:
    stored = {one.id: one for one in session.scalars(select(KeyResult).where(KeyResult.goal_id == goal_id))}
    for position, one in enumerate(wanted):
        found = stored.pop(one.id, None) if one.id is not None else None
        result = found or KeyResult(goal_id=goal_id)
        result.position, result.name, result.kind, result.unit = position, one.name.strip(), one.kind, one.unit.strip() or None
        result.begin, result.target, result.reached, result.due = one.begin, one.target, one.reached, one.due
        session.add(result)
    for gone in stored.values():
        session.delete(gone)
    session.flush()
