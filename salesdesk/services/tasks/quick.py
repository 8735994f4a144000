"""Adding a task by typing one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Customer, Member
from salesdesk.rules.repeat import working_day_after
from salesdesk.rules.task_line import read_line
from salesdesk.search import normalise, spelling
from salesdesk.services.names import Named, also_called, called_like
from salesdesk.services.settings import read_settings
from salesdesk.services.tasks.todo import add_task
from salesdesk.text import Text, mark, some

_NO_NAME = mark("Errors", "Write what is to be done.")
_SHORTEST_CUSTOMER = 2
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a typed line would become; `problem` says why it cannot yet, `owner` and `customer` are names as they are stored."""

    name: str
    owner_id: int | None = None
    owner: str = ""
    customer_id: int | None = None
    customer: str = ""
    due: date | None = None
    priority: str = "normal"
    kind: str = "sales"
    effort: Decimal | None = None
    repeat: str | None = None
    problem: Text | None = None


def draft_of(db: Database, line: str, today: date | None = None) -> Draft:
    """Return what `line` would become (`rules.task_line` says what is read); a customer is linked whose name stands in it."""
    today = today or date.today()
    with db.read() as session:
        country = read_settings(session).country
        said = read_line(line, today, lambda day, count: working_day_after(day + _DAY, count - 1, country) if count else day)
        owner, problem = _owner(session, said.owner)
        customer = _customer(session, said.name)
    if not said.name:
        problem = problem or _NO_NAME
    elif said.repeat and said.due is None:
        # What repeats begins today unless the line says when.
        said = type(said)(said.name, said.owner, today, said.priority, said.kind, said.effort, said.repeat)
    return Draft(
        name=said.name,
        owner_id=owner[0] if owner else None,
        owner=owner[1] if owner else "",
        customer_id=customer[0] if customer else None,
        customer=customer[1] if customer else "",
        due=said.due,
        priority=said.priority or "normal",
        kind=said.kind or "sales",
        effort=said.effort,
        repeat=said.repeat,
        problem=problem,
    )


def add_line(
    db: Database,
    line: str,
    owner_id: int | None = None,
    due: date | None = None,
    goal_id: int | None = None,
    today: date | None = None,
    review_id: int | None = None,
) -> int:
    """Add the task that `line` says; `owner_id` and `due` are for what it leaves open, `goal_id` and `review_id` what it belongs to.

    Return its id. Raise `SalesDeskError` ("task.line") with what is wrong with the line.
    """
    draft = draft_of(db, line, today)
    if draft.problem is not None:
        raise SalesDeskError("task.line", draft.problem)
    values = {
        "name": draft.name,
        "owner_id": draft.owner_id or owner_id,
        "customer_id": draft.customer_id,
        "due": draft.due or due,
        "priority": draft.priority,
        "kind": draft.kind,
        "effort": draft.effort,
        "repeat": draft.repeat,
        "goal_id": goal_id,
        "review_id": review_id,
    }
    return add_task(db, values, today)


def _owner(session: Session, name: str | None) -> tuple[Named | None, Text | None]:
    """Return (id, name) of the member meant by `name`, or a sentence that says why there is none.

    As it is spelled, else as it may be typed in a hurry: without spaces, in pinyin, its beginning or a part. Who is meant is shown.
    """
    if name is None:
        return None, None
    whole = [(row[0], row[1]) for row in session.execute(select(Member.id, Member.name).where(Member.left_on.is_(None)))]
    key = normalise(name)
    for fits in (
        [one for one in whole if spelling(one[1]) == spelling(name)],
        _by_alias(session, name, whole),
        called_like(name, whole),
        [one for one in whole if normalise(one[1]).startswith(key)],
        [one for one in whole if any(normalise(part) == key for part in one[1].split())],
    ):
        if len(fits) == 1:
            return fits[0], None
        if fits:
            names = some([one[1] for one in fits], 4)
            return None, mark("Errors", "“@{name}” can be {names}: write more of the name.").fill(name=name, names=names)
    return None, mark("Errors", "Nobody in the team is called “{name}”.").fill(name=name)


def _by_alias(session: Session, name: str, whole: list[Named]) -> list[Named]:
    ids = also_called(session, name)
    return [one for one in whole if one[0] in ids]


def _customer(session: Session, text: str) -> Named | None:
    """Return the customer with the longest name that stands in `text`."""
    if not text:
        return None
    inside = literal(text.lower()).contains(func.lower(Customer.name), autoescape=False)
    statement = select(Customer.id, Customer.name).where(func.length(Customer.name) >= _SHORTEST_CUSTOMER, inside)
    found = session.execute(statement.order_by(func.length(Customer.name).desc(), Customer.id).limit(1)).first()
    return (found[0], found[1]) if found else None
