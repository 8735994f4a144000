"""What a change of a goal proposes: the goals below it follow, so that they add up again; people who come and go get their part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import record_gone
from salesdesk.measure import Only, metric
from salesdesk.model import Goal
from salesdesk.model.goals import AGREED, CLOSED
from salesdesk.period import Period
from salesdesk.rules.cascade import decimals, rescaled
from salesdesk.services.goals.book import names_of, who_of
from salesdesk.services.goals.targets import targets_over

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Part:
    """A goal on the same metric and days below another: its id, which goal it is a part of, its owner's name, and its months.

    `agreed` where a change of it asks for a reason.
    """

    id: int
    above: int
    name: str
    whose: str
    months: Mapping[date, Decimal]
    agreed: bool = False


def parts_of(db: Database, goal_id: int) -> tuple[Part, ...]:
    """Return the goals below one that are parts of its figures, parents before their parts; closed ones keep theirs."""
    with db.read() as session:
        goal = session.get(Goal, goal_id)
        if goal is None:
            raise record_gone()
        if goal.metric is None or not metric(goal.metric).additive:
            return ()
        found: list[Part] = []
        _collect(session, goal, found)
        return tuple(found)


def followed(goal_id: int, months: Mapping[date, Decimal], parts: Sequence[Part]) -> dict[int, dict[date, Decimal]]:
    """Return the months of `parts` when the goal they are parts of has `months`: each month in its proportions, to the last decimal.

    Where a month had nothing it goes by the proportions of the whole.
    """
    answer: dict[int, dict[date, Decimal]] = {goal_id: dict(months)}
    for above in [goal_id, *(one.id for one in parts)]:
        below = [one for one in parts if one.above == above]
        if not below:
            continue
        for one in below:
            answer[one.id] = {}
        for month, whole in answer[above].items():
            shares = [one.months.get(month, _NOTHING) for one in below]
            if not any(shares):
                shares = [sum(one.months.values(), _NOTHING) for one in below]
            for one, part in zip(below, rescaled(shares, whole, decimals([whole])), strict=True):
                answer[one.id][month] = part
    del answer[goal_id]
    return answer


def _collect(session: Session, goal: Goal, found: list[Part]) -> None:
    query = select(Goal).where(Goal.parent_id == goal.id, Goal.metric == goal.metric, Goal.only == goal.only, Goal.state != CLOSED)
    below = list(session.scalars(query.where(Goal.start == goal.start, Goal.end == goal.end).order_by(Goal.id)))
    months = Period.span(goal.start, goal.end).months()
    stored = targets_over(session, str(goal.metric), [who_of(one) for one in below], months, Only.parse(goal.only))
    names = names_of(session, [who_of(one) for one in below])
    for one in below:
        values = {month.start: stored[who_of(one), month] or _NOTHING for month in months}
        found.append(Part(one.id, goal.id, one.name, names[who_of(one)], values, one.state == AGREED))
        _collect(session, one, found)
