"""One search over everything: members, customers, products and orders by what a person types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, func, or_, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.model import Base, Customer, Member, Product, SaleLine

LIMIT = 8
# An order has a few lines, and is listed once.
_LINES = 10
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: a record of the kind `record`, what it is called, and what tells it from others of that name."""

    record: str
    id: int
    title: str
    subtitle: str


def search(db: Database, words: str, limit: int = LIMIT) -> tuple[Hit, ...]:
    """Return up to `limit` hits of each kind, members first; names that begin with `words` come before others.

    Names are found by their text, their pinyin and its initials; orders by how their number begins.
    """
    typed = words.strip().lower()
    if not typed:
        return ()
    with db.read() as session:
        return (
            *_named(session, Member, "member", ("employee_number", "region"), typed, limit),
            *_named(session, Customer, "customer", ("code", "region"), typed, limit),
            *_named(session, Product, "product", ("code", "category"), typed, limit),
            *_orders(session, words.strip(), limit),
        )


def _named(session: Session, cls: type[Base], record: str, tells: tuple[str, str], typed: str, limit: int) -> list[Hit]:
    own: Table = Base.metadata.tables[cls.__tablename__]
    ways = (own.c.search.like(f"%{_plain(typed)}%", escape="\\"), func.lower(own.c[tells[0]]) == typed)
    first = own.c.search.like(f"{_plain(typed)}%", escape="\\")
    statement = select(own.c.id, own.c.name, *(own.c[one] for one in tells)).where(or_(*ways))
    rows = session.execute(statement.order_by(first.desc(), func.length(own.c.name), own.c.name).limit(limit))
    return [Hit(record, row[0], row[1], " · ".join(one for one in row[2:] if one)) for row in rows]


def _orders(session: Session, typed: str, limit: int) -> list[Hit]:
    """Return sales whose order number begins with `typed`: imported ones by their match key, others by an index of their own."""
    if not any(char.isdigit() for char in typed):
        return []
    line = SaleLine
    found: dict[str, Hit] = {}
    for begins in (
        _begins(session, line.match_key, f"o:{typed}"),
        and_(line.match_key.is_(None), _begins(session, line.order_number, typed)),
    ):
        statement = select(line.id, line.order_number, Customer.name).outerjoin(Customer, Customer.id == line.customer_id).where(begins)
        for row in session.execute(statement.limit(limit * _LINES)):
            number = row[1] or ""
            if number not in found and len(found) < limit:
                found[number] = Hit("sale_line", row[0], number, row[2] or "")
    return list(found.values())


def _begins(session: Session, column: Any, words: str) -> ColumnElement[bool]:
    if session.get_bind().dialect.name == "sqlite":
        # Not LIKE: SQLite's knows no case, so that an index is of no use to it.
        return and_(column >= words, column < words + _LAST)
    found: ColumnElement[bool] = column.like(_plain(words) + "%", escape="\\")
    return found


def _plain(typed: str) -> str:
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
