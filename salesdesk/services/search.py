"""One search over everything: members, customers, contacts, products and orders by what a person types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Executable, Table, and_, bindparam, func, or_, select, text
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.model import Base, Contact, Customer, Member, Product, SaleLine

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
            *_contacts(session, typed, limit),
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


def _contacts(session: Session, typed: str, limit: int) -> list[Hit]:
    """Return people at customers: by name, or by their whole mobile number or e-mail address."""
    ways = (Contact.search.like(f"%{_plain(typed)}%", escape="\\"), Contact.mobile == typed, func.lower(Contact.email) == typed)
    first = Contact.search.like(f"{_plain(typed)}%", escape="\\")
    statement = select(Contact.id, Contact.name, Customer.name, Contact.title).outerjoin(Customer, Customer.id == Contact.customer_id)
    rows = session.execute(statement.where(or_(*ways)).order_by(first.desc(), func.length(Contact.name), Contact.name).limit(limit))
    return [Hit("contact", row[0], row[1], " · ".join(one for one in row[2:] if one)) for row in rows]


def _orders(session: Session, typed: str, limit: int) -> list[Hit]:
    """Return sales whose order number begins with `typed`: imported ones by their match key, others by an index of their own.

    An index knows one case: letters are looked for as they were typed, as capitals and as small ones.
    """
    if not any(char.isdigit() for char in typed):
        return []
    found: dict[str, Hit] = {}
    for words in dict.fromkeys((typed, typed.upper(), typed.lower())):
        for statement in (_imported(session, words), _entered(session, words)):
            for row in session.execute(statement, {"most": limit * _LINES, "begin": words, "end": words + _LAST}):
                number = row[1] or ""
                if number not in found and len(found) < limit:
                    found[number] = Hit("sale_line", row[0], number, row[2] or "")
    return list(found.values())


def _imported(session: Session, typed: str) -> Executable:
    return _lines(_begins(session, SaleLine.match_key, f"o:{typed}"))


def _entered(session: Session, typed: str) -> Executable:
    """Return the select of sales that did not come from a sheet."""
    if session.get_bind().dialect.name == "sqlite":
        # Left to itself SQLite takes "is null" for the best way in, and reads every such sale: 90 ms of a million.
        return text(
            "SELECT sale_line.id, order_number, customer.name FROM sale_line INDEXED BY ix_sale_line_order"
            " LEFT JOIN customer ON customer.id = sale_line.customer_id"
            " WHERE sale_line.match_key IS NULL AND order_number >= :begin AND order_number < :end LIMIT :most"
        )
    return _lines(and_(SaleLine.match_key.is_(None), _begins(session, SaleLine.order_number, typed)))


def _lines(wanted: ColumnElement[bool]) -> Executable:
    statement = select(SaleLine.id, SaleLine.order_number, Customer.name).outerjoin(Customer, Customer.id == SaleLine.customer_id)
    return statement.where(wanted).limit(bindparam("most"))


def _begins(session: Session, column: Any, words: str) -> ColumnElement[bool]:
    if session.get_bind().dialect.name == "sqlite":
        # Not LIKE: SQLite's knows no case, so that an index is of no use to it.
        return and_(column >= words, column < words + _LAST)
    found: ColumnElement[bool] = column.like(_plain(words) + "%", escape="\\")
    return found


def _plain(typed: str) -> str:
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
