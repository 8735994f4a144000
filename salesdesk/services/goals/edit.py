"""Setting, agreeing, checking and adjusting goals: one function for each thing that is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.changes import delete_with_children
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, conflict, record_gone
from salesdesk.measure import Only, metric
from salesdesk.model import CheckIn, Goal, KeyResult
from salesdesk.model.goals import AGREED, CLOSED, CONFIDENCE, DRAFT, PROPOSED
from salesdesk.money import round_half_up
from salesdesk.period import Period
from salesdesk.rules.cascade import STORED, decimals, rescaled
from salesdesk.rules.split import split_evenly
from salesdesk.services.goals.book import who_of
from salesdesk.services.goals.targets import REASON, Cell, put_targets, targets_over
from salesdesk.services.goals.wanted import FILL_IN, WantedGoal, WantedResult, wrong_goal
from salesdesk.services.records import InvalidRecord
from salesdesk.text import Text, mark

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
        raise InvalidRecord({"by": FILL_IN})
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
        raise InvalidRecord({"confidence": FILL_IN})
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
