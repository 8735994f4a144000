"""What is agreed in the talk about a review: tasks, each with its owner and its day, that the views of tasks show as well."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import record_gone
from salesdesk.model import Member, Review, Task
from salesdesk.services.tasks.quick import add_line
from salesdesk.services.tasks.todo import delete_tasks, set_state


@dataclass(frozen=True, slots=True)
class Agreed:
    """One thing agreed: the task's id, what, who, until when, and whether it is done."""

    id: int
    what: str
    owner: str
    due: date | None
    is_done: bool


def agreed(db: Database, review_ids: Iterable[int]) -> dict[int, tuple[Agreed, ...]]:
    """Return what was agreed in the talks about these reviews, in the order in which it was; those without anything are left out."""
    with db.read() as session:
        return agreed_within(session, review_ids)


def agreed_within(session: Session, review_ids: Iterable[int]) -> dict[int, tuple[Agreed, ...]]:
    """Do what `agreed` does, within a session."""
    statement = (
        select(Task.review_id, Task.id, Task.name, Member.name, Task.due, Task.state)
        .outerjoin(Member, Member.id == Task.owner_id)
        .where(Task.review_id.in_(list(review_ids)), Task.state != "dropped")
        .order_by(Task.id)
    )
    found: dict[int, list[Agreed]] = {}
    for review_id, id_, what, owner, due, state in session.execute(statement):
        found.setdefault(review_id or 0, []).append(Agreed(id_, what, owner or "", due, state == "done"))
    return {review_id: tuple(rows) for review_id, rows in found.items()}


def agree(db: Database, review_id: int, line: str, today: date | None = None) -> int:
    """Add what `line` says as tasks are typed ("Call Hengda @Ann Friday"); without a name it is the reviewed who does it. Return its id.

    Raise `SalesDeskError` ("task.line") with what is wrong with the line, "record.gone".
    """
    with db.read() as session:
        stored = session.get(Review, review_id)
        if stored is None:
            raise record_gone()
        member = stored.member_id
    return add_line(db, line, owner_id=member, review_id=review_id, today=today)


def note_lines(session: Session, review: Review, lines: Sequence[str]) -> None:
    """Keep lines that came with a form as agreed with the reviewed, within a session."""
    session.add_all(Task(name=line, owner_id=review.member_id, review_id=review.id) for line in lines)


def tick(db: Database, task_id: int, done: bool) -> None:
    """Note that something agreed was done, or was not after all."""
    set_state(db, [task_id], "done" if done else "todo")


def take_back(db: Database, task_id: int) -> None:
    """Delete something that was agreed."""
    delete_tasks(db, [task_id])
