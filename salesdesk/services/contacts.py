"""The contacts of one customer, and the rule that one of them is the main one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.model import Contact, Member


@dataclass(frozen=True, slots=True)
class CustomerContact:
    """A contact as the page of a customer shows them; `place` is position and department, `reach` how to get in touch."""

    id: int
    name: str
    place: tuple[str, ...]
    buying_role: str | None
    is_main: bool
    reach: tuple[str, ...]
    owner: str | None


def contacts_of(db: Database, customer_id: int) -> tuple[CustomerContact, ...]:
    """Return the contacts of a customer, the main one first."""
    statement = (
        select(Contact, Member.name)
        .outerjoin(Member, Member.id == Contact.owner_id)
        .where(Contact.customer_id == customer_id)
        .order_by(Contact.is_main.desc(), Contact.search, Contact.id)
    )
    with db.read() as session:
        return tuple(_shown(row[0], row[1]) for row in session.execute(statement))


def keep_one_main(session: Session, contact: Contact) -> None:
    """Let `contact`, where they are the main one, be the only main one of their customer."""
    if contact.is_main and contact.customer_id is not None:
        others = select(Contact).where(Contact.customer_id == contact.customer_id, Contact.is_main, Contact.id != contact.id)
        for other in session.scalars(others):
            other.is_main = False


def _shown(one: Contact, owner: str | None) -> CustomerContact:
    place = tuple(part for part in (one.title, one.department) if part)
    reach = tuple(part for part in (one.mobile, one.phone, one.email, one.wechat) if part)
    return CustomerContact(one.id, one.name, place, one.buying_role, one.is_main, reach, owner)
