"""Cascading a goal over the teams and people below its owner: what each would get, and setting it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.measure import EVERYONE, Only, Who
from salesdesk.model import Goal
from salesdesk.model.goals import AGREED, CLOSED, DRAFT
from salesdesk.period import Period
from salesdesk.rules.cascade import decimals
from salesdesk.rules.split import split
from salesdesk.services.goals import month_split
from salesdesk.services.goals.book import names_of, who_of
from salesdesk.services.goals.branches import Branch, Whole, goals_beside, people_below
from salesdesk.services.goals.month_split import EVENLY, LAST_YEAR, PROFILE, WORKING_DAYS
from salesdesk.services.goals.targets import REASON, Cell, put_targets
from salesdesk.text import Text, mark
from salesdesk.workdays import working_days

HEADCOUNT, POTENTIAL, AS_IS = "headcount", "potential", "as_is"
WAYS: Mapping[str, Text] = {
    LAST_YEAR: mark("Cascade", "By last year's actual share"),
    EVENLY: mark("Cascade", "Evenly"),
    HEADCOUNT: mark("Cascade", "By headcount and tenure"),
    POTENTIAL: mark("Cascade", "By customers' potential"),
    AS_IS: mark("Cascade", "In the proportions they have now"),
}
"""How a target is split over people; any figure can be changed by hand after."""

LIKE_PARENT = "like_parent"
MONTH_WAYS: Mapping[str, Text] = {LIKE_PARENT: mark("Months", "As in the whole"), **month_split.MONTH_WAYS}
"""How it is split over months; "profile:" and a name is a profile of the workspace."""

_NOTHING, _ONE = Decimal(0), Decimal(1)


Parts = dict[Who, dict[date, Decimal]]


def shares(whole: Whole, way: str, month_way: str = LIKE_PARENT, places: int = 2) -> Parts:
    """Return what everybody below would get: at each level the parts add up to what is above them, to the last decimal.

    `way` is one of WAYS, `month_way` one of MONTH_WAYS or "profile:" and a name. Where all weigh nothing they get the same.
    """
    answer: Parts = {whole.who: dict(whole.targets)}
    for above in [whole.who, *(one.who for one in whole.branches)]:
        below = whole.below(above)
        if not below or above not in answer:
            continue
        weights = [weight(one, way) for one in below]
        if month_way == LIKE_PARENT:
            by_month = {month: split(value, weights, places) for month, value in answer[above].items()}
            answer.update({one.who: {month: parts[at] for month, parts in by_month.items()} for at, one in enumerate(below)})
            continue
        parts = split(sum(answer[above].values(), _NOTHING), weights, places)
        for one, part in zip(below, parts, strict=True):
            shape = month_weights(whole, one, month_way)
            answer[one.who] = dict(zip(answer[above], split(part, shape, places), strict=True))
    del answer[whole.who]
    return answer


def month_weights(whole: Whole, branch: Branch | None, month_way: str) -> list[Decimal]:
    """Return the weights of the months of a goal: of somebody below, or of the whole where `branch` is None."""
    if month_way == LAST_YEAR:
        past = branch.before if branch else _added([one.before for one in whole.below(whole.who)])
        weights = [max(past.get(month.start, _NOTHING), _NOTHING) for month in whole.months]
        return month_split.completed(weights, whole.months, whole.known)
    if month_way == WORKING_DAYS:
        return [Decimal(working_days(month.start, month.end, whole.country)) for month in whole.months]
    if month_way.startswith(PROFILE):
        profile = whole.profiles.get(month_way.removeprefix(PROFILE), ())
        return [profile[month.start.month - 1] if len(profile) == 12 else _ONE for month in whole.months]
    if month_way == LIKE_PARENT:
        return [whole.targets.get(month.start, _NOTHING) for month in whole.months]
    return [_ONE] * len(whole.months)


def places_of(values: Sequence[Decimal]) -> int:
    """Return to how many decimals `values` are split: to thousands where all of them are whole thousands, else as `decimals` says."""
    return -3 if all(value % 1000 == 0 for value in values) else decimals(values)


def cascade(db: Database, goal_id: int, parts: Mapping[Who, Mapping[date, Decimal]], reason: str = "") -> int:
    """Set the targets of everybody in `parts`, and give each a draft of a goal below the one that it is part of; return how many.

    A goal on the same metric and days that exists is kept and put below. Raise `SalesDeskError` ("goal.reason") where one of them is
    agreed and no reason is given, ("target.negative") for a part below zero.
    """
    with db.read() as session:
        goal = session.get(Goal, goal_id)
        if goal is None:
            raise record_gone()
        name, period = goal.name, Period.span(goal.start, goal.end)
        above = {who: parent for who, _called, parent, _depth in people_below(session, who_of(goal), period)}
        called = names_of(session, parts)
    with db.write(mark("Action", "Cascade goal {name}").fill(name=name), reason=reason.strip() or None) as session:
        goal = session.get(Goal, goal_id)
        if goal is None or goal.metric is None:
            raise record_gone()
        known = goals_beside(session, goal)
        ids: dict[Who, int] = {who_of(goal): goal.id}
        for who, months in parts.items():
            found = session.get(Goal, known[who][0]) if who in known else None
            if found is not None and found.state in (AGREED, CLOSED) and not reason.strip():
                raise SalesDeskError("goal.reason", REASON)
            if found is None:
                found = Goal(name=_called(goal.name, called.get(who, "")), metric=goal.metric, only=goal.only, state=DRAFT)
                found.start, found.end = goal.start, goal.end
                found.member_id = who.id if who.kind == "member" else None
                found.team_id = who.id if who.kind == "team" else None
                session.add(found)
            if found.parent_id is None:
                found.parent_id = ids.get(above.get(who, EVERYONE), goal.id)
            session.flush()
            ids[who] = found.id
            put_targets(session, goal.metric, [Cell(who, month, value) for month, value in months.items()], Only.parse(goal.only))
    return len(parts)


def _called(name: str, whose: str) -> str:
    return f"{name} · {whose}" if whose else name


def weight(branch: Branch, way: str) -> Decimal:
    """Return what somebody weighs when a target is split over people by `way`, one of WAYS; never below zero."""
    if way == LAST_YEAR:
        return max(sum(branch.before.values(), _NOTHING), _NOTHING)
    if way == HEADCOUNT:
        return branch.load
    if way == POTENTIAL:
        return branch.potential
    if way == AS_IS:
        return sum(branch.now.values(), _NOTHING)
    return _ONE


def _added(values: Sequence[Mapping[date, Decimal]]) -> dict[date, Decimal]:
    answer: dict[date, Decimal] = {}
    for one in values:
        for month, value in one.items():
            answer[month] = answer.get(month, _NOTHING) + value
    return answer
