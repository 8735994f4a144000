"""Tasks as the views list them: what is to be done by whom until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.measure.who import stays, subtree, team_on
from salesdesk.model import Base, Customer, Member, Membership, Plan, Task
from salesdesk.model.order import by_name
from salesdesk.model.plans import OPEN

_RANK = {"high": 0, "normal": 1, "low": 2}


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task as the views show it; `effort` is in hours, `repeat` is set where it is one of several."""

    id: int
    version: int
    name: str
    owner_id: int | None
    owner: str
    customer: str
    plan: str
    kind: str
    priority: str
    state: str
    start: date | None
    due: date | None
    done_on: date | None
    effort: Decimal | None
    repeat: str | None
    result: str
    note: str

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    def overdue(self, today: date) -> bool:
        """Tell whether the task is open though its due date has passed."""
        return self.is_open and self.due is not None and self.due < today

    @property
    def late(self) -> bool:
        """True where the task was done after its due date."""
        return self.state == "done" and self.due is not None and self.done_on is not None and self.done_on > self.due


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """Which tasks: those open or finished whose due date is from `first` to `last`; `open` adds all open ones whatever their date.

    `team` limits them to the present members of a team (what nobody has stays in), `owner` to one member's, `plan` and `goal` to
    those of one plan or goal.
    """

    first: date | None = None
    last: date | None = None
    open: bool = False
    done_since: date | None = None
    team: int | None = None
    owner: int | None = None
    plan: int | None = None
    goal: int | None = None


def tasks(db: Database, query: TaskQuery) -> list[TaskRow]:
    """Return the tasks that `query` asks for, by due date (those without one last), priority and name; dropped ones are left out."""
    with db.read() as session:
        statement = (
            select(Task, Member.name, Customer.name, Plan.name)
            .outerjoin(Member, Member.id == Task.owner_id)
            .outerjoin(Customer, Customer.id == Task.customer_id)
            .outerjoin(Plan, Plan.id == Task.plan_id)
            .where(Task.state != "dropped", *_conditions(session, query))
        )
        rows = [_row(*found) for found in session.execute(statement)]
    return sorted(rows, key=_order)


def _order(one: TaskRow) -> tuple[object, ...]:
    return (one.due is None, one.due or date.max, _RANK.get(one.priority, 1), one.name, one.id)


def _conditions(session: Session, query: TaskQuery) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    ways: list[ColumnElement[bool]] = []
    if query.first is not None and query.last is not None:
        ways.append(Task.due.between(query.first, query.last))
    if query.open:
        ways.append(Task.state.in_(OPEN))
    if query.done_since is not None:
        ways.append(and_(Task.state == "done", Task.done_on >= query.done_since))
    if ways:
        found.append(or_(*ways))
    if query.team is not None:
        found.append(or_(Task.owner_id.is_(None), Task.owner_id.in_(_present(session, query.team))))
    if query.owner is not None:
        found.append(Task.owner_id == query.owner)
    if query.plan is not None:
        found.append(Task.plan_id == query.plan)
    if query.goal is not None:
        found.append(Task.goal_id == query.goal)
    return found


def _present(session: Session, team: int) -> Select[Any]:
    """Return the select of the ids of those who belong to a team, or one below it, today."""
    today = date.today()
    return select(Membership.member_id).where(
        Membership.team_id.in_(subtree(session, team)),
        or_(Membership.start.is_(None), Membership.start <= today),
        or_(Membership.end.is_(None), Membership.end >= today),
    )


def _row(task: Task, owner: str | None, customer: str | None, plan: str | None) -> TaskRow:
    return TaskRow(
        id=task.id,
        version=task.version,
        name=task.name,
        owner_id=task.owner_id,
        owner=owner or "",
        customer=customer or "",
        plan=plan or "",
        kind=task.kind,
        priority=task.priority,
        state=task.state,
        start=task.start,
        due=task.due,
        done_on=task.done_on,
        effort=task.effort,
        repeat=task.repeat,
        result=task.result or "",
        note=task.note or "",
    )


def members_of_team(db: Database, team: int | None) -> list[tuple[int, str]]:
    """Return (id, name) of the members who have not left, of the team `team` with those below it, or of all; by name."""
    with db.read() as session:
        statement = select(Member.id, Member.name).where(or_(Member.left_on.is_(None), Member.left_on >= date.today()))
        if team is not None:
            statement = statement.where(Member.id.in_(_present(session, team)))
        return [(row[0], row[1]) for row in session.execute(statement.order_by(by_name(Base.metadata.tables["member"], db.is_sqlite)))]


def team_of_today(session: Session, member_id: int) -> int | None:
    """Return the id of the team that a member belongs to today."""
    return team_on(stays(session), member_id, date.today())


def count_tasks(db: Database) -> int:
    """Return how many tasks there are at all, done or not."""
    with db.read() as session:
        return session.scalar(select(func.count()).select_from(Task)) or 0
