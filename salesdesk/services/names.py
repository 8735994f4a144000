"""Finding somebody by the name that a person typed, and the name of who was found."""

from __future__ import annotations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure.who import Who
from salesdesk.model import Alias, Member, Team
from salesdesk.search import normalise, spelling
from salesdesk.text import mark


def also_called(session: Session, name: str) -> set[int]:
    """Return the members who have `name` as another spelling; where none has it exactly, those who have it but for spaces and signs."""
    known = session.execute(select(Alias.text, Alias.target_id).where(Alias.record == "member")).all()
    exact = {target for text, target in known if spelling(text) == spelling(name)}
    return exact or {target for text, target in known if normalise(text) == normalise(name)}


def who_called(db: Database, name: str) -> Who:
    """Return the member (by name, number or alias) or team called `name`.

    Raise `SalesDeskError`: "who.unknown" when there is none, "who.ambiguous" when there are several.
    """
    with db.read() as session:
        found = [
            Who.member(one) for one in session.scalars(select(Member.id).where(or_(Member.name == name, Member.employee_number == name)))
        ]
        found += [Who.team(one) for one in session.scalars(select(Team.id).where(Team.name == name))]
        if not found:
            found = [Who.member(one) for one in sorted(also_called(session, name))]
    if not found:
        raise SalesDeskError("who.unknown", mark("Errors", "There is no member and no team called “{name}”."), name=name)
    if len(found) > 1:
        raise SalesDeskError("who.ambiguous", mark("Errors", "More than one is called “{name}”; use the employee number."), name=name)
    return found[0]


def name_of(db: Database, who: Who) -> str:
    """Return the name of a member or a team; nothing for everyone, or where they are gone."""
    if who.id is None:
        return ""
    cls: type[Member] | type[Team] = Member if who.kind == "member" else Team
    with db.read() as session:
        return session.scalar(select(cls.name).where(cls.id == who.id)) or ""
