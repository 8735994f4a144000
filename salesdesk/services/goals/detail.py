"""Everything that the page of one goal shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import desc, select

from salesdesk.db import Database
from salesdesk.errors import record_gone
from salesdesk.measure import Only, metric
from salesdesk.model import CheckIn, Goal
from salesdesk.period import Period
from salesdesk.rules import smart
from salesdesk.services.goals.book import goal_row, said, who_of
from salesdesk.services.goals.history import Step, Touched, steps, touches_of
from salesdesk.services.goals.outlook import Prospect, prospect_of, said_of
from salesdesk.services.goals.rows import GoalRow, Said
from salesdesk.services.pay.subjects import Honour, honours_of
from salesdesk.services.settings import read_settings
from salesdesk.services.tasks.listed import TaskQuery, TaskRow, members_of_team, tasks


@dataclass(frozen=True, slots=True)
class GoalDetail:
    """One goal with its past and outlook (None without a metric), advice, check-ins, history, what a change would touch, its tasks and
    its awards.

    `members` are those who can be given a task, `country` is that of the working days.
    """

    goal: GoalRow
    parent: str
    prospect: Prospect | None
    advice: tuple[smart.Advice, ...]
    checks: tuple[Said, ...]
    steps: tuple[Step, ...]
    touched: tuple[Touched, ...]
    currency: str
    tasks: tuple[TaskRow, ...] = ()
    members: tuple[tuple[int, str], ...] = ()
    country: str = "CN"
    honours: tuple[Honour, ...] = ()


def goal_detail(db: Database, goal_id: int, today: date | None = None) -> GoalDetail:
    """Return everything about a goal; raise `SalesDeskError` ("record.gone")."""
    planned, members = tuple(tasks(db, TaskQuery(goal=goal_id))), tuple(members_of_team(db, None))
    with db.read() as session:
        goal = session.get(Goal, goal_id)
        if goal is None:
            raise record_gone()
        row = goal_row(session, goal_id, today)
        parent = session.get(Goal, goal.parent_id) if goal.parent_id else None
        ahead = None
        if goal.metric is not None:
            period = Period.span(goal.start, goal.end)
            ahead = prospect_of(session, metric(goal.metric).name, who_of(goal), period, Only.parse(goal.only), None, today)
        facts = said_of(session, goal, ahead.months if ahead else (), row.target, [one.measurable for one in row.results])
        checks = session.scalars(select(CheckIn).where(CheckIn.goal_id == goal_id).order_by(desc(CheckIn.day), desc(CheckIn.id)))
        return GoalDetail(
            row,
            parent.name if parent else "",
            ahead,
            smart.advise(facts, ahead.past if ahead else smart.Past()),
            tuple(said(one) for one in checks),
            steps(session, goal),
            touches_of(session, goal),
            read_settings(session).currency,
            planned,
            members,
            read_settings(session).country,
            honours_of(session, "goal", goal_id),
        )
