"""How a goal came about and changed: who, when, from what to what, and why; and what a change of its figures touches."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import desc, or_, select
from sqlalchemy.orm import Session

from salesdesk.changes import decode, stored_label
from salesdesk.measure import Who, metric
from salesdesk.measure.who import stays, subtree
from salesdesk.model import CheckIn, Goal, JournalAction, JournalChange, KeyResult, Member, Review, ReviewCriterion, ReviewCycle, Target
from salesdesk.model.goals import GOAL
from salesdesk.model.pay import Payout, PayPlanVersion, PayRun
from salesdesk.period import Period
from salesdesk.services.goals.book import said, who_of
from salesdesk.services.goals.rows import Said
from salesdesk.text import Text

_NOTHING = Decimal(0)
_TELLING = ("metric", "only", "member_id", "team_id", "start", "end", "weight", "minimum", "stretch", "name")


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a goal. `before` and `after` are its target, where that changed; `fields` other figures: label, before, after.

    `said` is the check-in that was made; `state` the state it came to.
    """

    at: datetime
    by: str
    label: Text
    reason: str | None
    before: Decimal | None = None
    after: Decimal | None = None
    fields: tuple[tuple[Text, object, object], ...] = ()
    said: Said | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class Touched:
    """A review or payout that a change of the figures touches; one that is `frozen` stays as it is."""

    kind: str
    whose: str
    period: Period
    frozen: bool


def steps(session: Session, goal: Goal) -> tuple[Step, ...]:
    """Return the changes of a goal, its targets, key results and check-ins, the latest first; what was undone is left out."""
    changes = _changes(session, goal)
    checked = {one.id: one for one in session.scalars(select(CheckIn).where(CheckIn.goal_id == goal.id))}
    now = _now(session, goal)
    found = []
    for action, rows in changes:
        before, after, now = _figures(goal, [one for one in rows if one.table_name == "target"], now)
        of_goal = next((one for one in rows if one.table_name == "goal"), None)
        new = next((one.row_id for one in rows if one.table_name == "check_in" and one.before is None), None)
        found.append(
            Step(
                action.at,
                action.actor,
                stored_label(action.context, action.label, action.values),
                action.reason,
                before,
                after,
                _fields(of_goal) if of_goal is not None and of_goal.before is not None else (),
                said(checked[new]) if new in checked else None,
                (of_goal.after or {}).get("state") if of_goal is not None else None,
            )
        )
    return tuple(found)


def touched(session: Session, name: str, who: Who, months: Sequence[date]) -> tuple[Touched, ...]:
    """Return the reviews and payouts that are worked out from the targets of metric `name` of `who` in `months` (first days)."""
    members = _members(session, who, months)
    return tuple(one for effect in EFFECTS for one in effect(session, name, members, months))


def reviews_touched(session: Session, name: str, members: Mapping[int, str], months: Sequence[date]) -> list[Touched]:
    """Return the reviews of `members` (names by id) that score the attainment of metric `name` in one of `months`."""
    if not months:
        return []
    last = Period.of("month", max(months)).end
    query = (
        select(Review.member_id, Review.state, ReviewCycle.period_kind, ReviewCycle.period_start, ReviewCycle.period_end)
        .join(ReviewCycle, ReviewCycle.id == Review.cycle_id)
        .where(ReviewCycle.period_start <= last, ReviewCycle.period_end >= min(months), Review.member_id.in_(members))
        .where(
            ReviewCycle.template_id.in_(
                select(ReviewCriterion.template_id).where(ReviewCriterion.metric == name, ReviewCriterion.kind == "attainment")
            )
        )
        .order_by(ReviewCycle.period_start, Review.id)
    )
    found = []
    for member, state, kind, start, end in session.execute(query):
        if any(start <= month <= end for month in months):
            found.append(Touched("review", members[member], Period(kind, start, end), state == "final"))
    return found


def payouts_touched(session: Session, name: str, members: Mapping[int, str], months: Sequence[date]) -> list[Touched]:
    """Return the payouts of `members` (names by id) for one of `months` by a plan that asks for metric `name`; approved ones are frozen."""
    if not months:
        return []
    last = Period.of("month", max(months)).end
    query = (
        select(Payout.member_id, PayRun.state, PayRun.period_kind, PayRun.period_start, PayRun.period_end, PayPlanVersion.body)
        .join(PayRun, PayRun.id == Payout.run_id)
        .join(PayPlanVersion, PayPlanVersion.id == PayRun.version_id)
        .where(PayRun.period_start <= last, PayRun.period_end >= min(months), Payout.member_id.in_(members))
        .order_by(PayRun.period_start, Payout.id)
    )
    found = []
    for member, state, kind, start, end, body in session.execute(query):
        if f'"{name}"' in json.dumps(body) and any(start <= Period.of("month", month).end and month <= end for month in months):
            found.append(Touched("payout", members[member], Period(kind, start, end), state in ("approved", "paid")))
    return found


Effect = Callable[[Session, str, Mapping[int, str], Sequence[date]], list[Touched]]
EFFECTS: tuple[Effect, ...] = (reviews_touched, payouts_touched)
"""What looks for figures that are worked out from targets: (session, metric, names of members by id, first days of months)."""


def _members(session: Session, who: Who, months: Sequence[date]) -> dict[int, str]:
    query = select(Member.id, Member.name)
    if who.kind == "member":
        query = query.where(Member.id == who.id)
    elif who.kind == "team" and who.id is not None and months:
        teams, last = subtree(session, who.id), Period.of("month", max(months)).end
        inside = {one.member_id for one in stays(session) if one.team_id in teams and one.start <= last and one.end >= min(months)}
        query = query.where(Member.id.in_(inside))
    return {row[0]: row[1] for row in session.execute(query)}


def _scope(goal: Goal) -> tuple[Any, ...]:
    return (
        Target.metric == goal.metric,
        Target.only == goal.only,
        Target.member_id.is_(None) if goal.member_id is None else Target.member_id == goal.member_id,
        Target.team_id.is_(None) if goal.team_id is None else Target.team_id == goal.team_id,
        Target.period_kind == "month",
        Target.period_start.between(goal.start, goal.end),
    )


def _now(session: Session, goal: Goal) -> Decimal | None:
    """Return the target that is stored now: the sum of the months, or for a ratio the value that they share."""
    if goal.metric is None:
        return None
    values = list(session.scalars(select(Target.value).where(*_scope(goal)).order_by(Target.period_start)))
    if not values:
        return None
    return sum(values, _NOTHING) if metric(goal.metric).additive else values[-1]


def _changes(session: Session, goal: Goal) -> list[tuple[JournalAction, list[JournalChange]]]:
    ways = [(JournalChange.table_name == "goal") & (JournalChange.row_id == goal.id)]
    for table, cls in (("key_result", KeyResult), ("check_in", CheckIn)):
        inside = select(cls.id).where(cls.goal_id == goal.id)
        ways.append((JournalChange.table_name == table) & JournalChange.row_id.in_(inside))
    if goal.metric is not None:
        ways.append((JournalChange.table_name == "target") & JournalChange.row_id.in_(select(Target.id).where(*_scope(goal))))
        # A target that was taken away is no row any more: it is known by what it was.
        ways.append((JournalChange.table_name == "target") & JournalChange.after.is_(None))
    query = (
        select(JournalAction, JournalChange)
        .join(JournalChange, JournalChange.action_id == JournalAction.id)
        .where(JournalAction.state.not_in(("undone", "dropped")), or_(*ways))
        .order_by(desc(JournalAction.id), JournalChange.id)
    )
    grouped: dict[int, tuple[JournalAction, list[JournalChange]]] = {}
    for action, change in session.execute(query):
        if change.table_name == "target" and change.after is None and not _was(goal, change.before or {}):
            continue
        grouped.setdefault(action.id, (action, []))[1].append(change)
    return list(grouped.values())


def _was(goal: Goal, image: Mapping[str, Any]) -> bool:
    month = image.get("period_start") or ""
    same = (image.get("metric"), image.get("only", ""), image.get("member_id"), image.get("team_id"))
    return same == (goal.metric, goal.only, goal.member_id, goal.team_id) and goal.start.isoformat() <= month <= goal.end.isoformat()


def _figures(goal: Goal, rows: Sequence[JournalChange], now: Decimal | None) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """Return the target before and after an action, and what it was before it, from what it was after it."""
    if not rows or goal.metric is None:
        return None, None, now
    column = Target.__table__.c.value
    pairs = [tuple(decode(column, (image or {}).get("value")) for image in (one.before, one.after)) for one in rows]
    pairs = [one for one in pairs if one != (None, None)]
    if not metric(goal.metric).additive:
        return pairs[-1][0], pairs[-1][1], pairs[-1][0]
    moved = sum(((after or _NOTHING) - (before or _NOTHING) for before, after in pairs), _NOTHING)
    was = (now or _NOTHING) - moved
    new = all(before is None for before, _ in pairs) and was == 0
    return (None if new else was), now, (None if new else was)


def _fields(change: JournalChange) -> tuple[tuple[Text, object, object], ...]:
    columns, labels = Goal.__table__.c, {one.name: one.label for one in GOAL.fields}
    before, after = change.before or {}, change.after or {}
    return tuple(
        (labels[name], decode(columns[name], before.get(name)), decode(columns[name], after.get(name)))
        for name in _TELLING
        if name in after and name in labels and name not in ("member_id", "team_id") and before.get(name) != after.get(name)
    )


def by_month(touches: Sequence[Touched]) -> dict[Period, list[Touched]]:
    """Return what is touched by its period."""
    found: dict[Period, list[Touched]] = defaultdict(list)
    for one in touches:
        found[one.period].append(one)
    return dict(found)


def months_of(goal: Goal) -> tuple[date, ...]:
    """Return the first days of the months of a goal."""
    return tuple(one.start for one in Period.span(goal.start, goal.end).months())


def touches_of(session: Session, goal: Goal) -> tuple[Touched, ...]:
    """Return what a change of the figures of a goal touches."""
    return () if goal.metric is None else touched(session, goal.metric, who_of(goal), months_of(goal))
