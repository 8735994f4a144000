"""Remembers that a name of a sheet or a form is that of a known record, once somebody said so: as another spelling of the record."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.choices import SameAs
from salesdesk.imports.plan.contacts.spellings import contact_labelled
from salesdesk.imports.plan.names.register import CODES
from salesdesk.model import Alias, Base
from salesdesk.search import spelling


def learn_name(session: Session, same: SameAs) -> None:
    """Remember `same` within the caller's transaction; what was said of one sheet alone (`told`, one of several of a name) is not."""
    target = same.target_id
    if same.told:
        return  # the next sheet may mean the other one
    if target is None and same.record == "contact":
        target = contact_labelled(session, same.other)
    elif target is None:
        target = _newest(session, same.record, "name", same.other)
        if target is None and same.record in CODES:
            target = _newest(session, same.record, CODES[same.record], same.other)
    if target is None or _is_own_name(session, same, target):
        return
    text = spelling(same.text)
    known = session.scalars(select(Alias).where(Alias.record == same.record, Alias.text == text)).first()
    if known is None:
        session.add(Alias(record=same.record, text=text, target_id=target))
    else:
        known.target_id = target


def _newest(session: Session, record: str, column: str, text: str) -> int | None:
    """Return the id of the newest record that has `text` in a column."""
    model = Base.metadata.tables[record]
    return session.scalars(select(model.c.id).where(model.c[column] == text).order_by(model.c.id.desc())).first()


def _is_own_name(session: Session, same: SameAs, target: int) -> bool:
    """Tell whether it was asked which of several with that name is meant: the next sheet may mean another one."""
    model = Base.metadata.tables[same.record]
    name = session.scalars(select(model.c.name).where(model.c.id == target)).first()
    return name is not None and spelling(name) == spelling(same.text)
