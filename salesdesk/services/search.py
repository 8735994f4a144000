"""One search over everything: members, customers, products and orders by what a person types."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.model import Base, Customer, Member, Product, SaleLine

LIMIT = 8


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
    found = own.c.search.like(f"%{_plain(typed)}%", escape="\\")
    if own.c[tells[0]].name in ("code", "employee_number"):
        found = found | (func.lower(own.c[tells[0]]) == typed)
    first = own.c.search.like(f"{_plain(typed)}%", escape="\\")
    statement = select(own.c.id, own.c.name, *(own.c[one] for one in tells)).where(found)
    rows = session.execute(statement.order_by(first.desc(), func.length(own.c.name), own.c.name).limit(limit))
    return [Hit(record, row[0], row[1], " · ".join(one for one in row[2:] if one)) for row in rows]


def _orders(session: Session, typed: str, limit: int) -> list[Hit]:
    """Return sales whose order number is, or begins with, `typed`: by the index of match keys nothing longer than a blink."""
    if not any(char.isdigit() for char in typed):
        return []
    number = SaleLine.order_number
    statement = (
        select(func.min(SaleLine.id), number, func.min(Customer.name))
        .outerjoin(Customer, Customer.id == SaleLine.customer_id)
        .where(number >= typed, number < typed + "\U0010ffff")
        .group_by(number)
        .order_by(number)
        .limit(limit)
    )
    return [Hit("sale_line", row[0], row[1], row[2] or "") for row in session.execute(statement)]


def _plain(typed: str) -> str:
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
