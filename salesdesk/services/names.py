"""Finding somebody by the name that a person typed, and the name of who was found."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure.who import Who
from salesdesk.model import Alias, Member, Team
from salesdesk.search import normalise, readings, spelling
from salesdesk.text import mark, some

_UNKNOWN = mark("Errors", "There is no member and no team called “{name}”.")
_LIKE = mark("Errors", "There is no member and no team called “{name}”. Did you mean {names}?")
_TWICE = mark("Errors", "More than one is called “{name}”; use the employee number.")
_NAMED = 4

Named = tuple[int, str]
"""The id of somebody and the name."""


def also_called(session: Session, name: str) -> set[int]:
    """Return the members who have `name`, as it is spelled, as another spelling; one that is only like it is another name."""
    known, key = session.execute(select(Alias.text, Alias.target_id).where(Alias.record == "member")), spelling(name)
    return {target for text, target in known if spelling(text) == key}


def called_like(name: str, known: Iterable[Named]) -> list[Named]:
    """Return those of `known` whose names are `name` but for spaces and signs, or sound the same (zhangsan, 張三, 张 三 for 张三).

    For what a person types and then sees the result of, and for what to offer: nothing is written by it without a look.
    """
    key = _sounds(name)
    return [one for one in known if not key.isdisjoint(_sounds(one[1]))]


def who_called(db: Database, name: str) -> Who:
    """Return the member (by name as it is spelled, number or alias) or team called `name`.

    Raise `SalesDeskError`: "who.unknown" when there is none, with who may be meant; "who.ambiguous" when there are several.
    """
    key = spelling(name)
    with db.read() as session:
        members = session.execute(select(Member.id, Member.name, Member.employee_number).order_by(Member.id)).all()
        teams = session.execute(select(Team.id, Team.name).order_by(Team.id)).all()
        exact = [one for one in members if name in (one[1], one[2])]
        found = [Who.member(one[0]) for one in exact or (one for one in members if spelling(one[1]) == key)]
        found += [Who.team(one[0]) for one in teams if spelling(one[1]) == key]
        if not found:
            found = [Who.member(one) for one in sorted(also_called(session, name))]
    if not found:
        known = [(one[0], one[1]) for one in members] + [(one[0], one[1]) for one in teams]
        near = [one for _, one in called_like(name, known)]
        raise SalesDeskError("who.unknown", _LIKE if near else _UNKNOWN, name=name, names=some([f"“{one}”" for one in near], _NAMED))
    if len(found) > 1:
        raise SalesDeskError("who.ambiguous", _TWICE, name=name)
    return found[0]


def _sounds(name: str) -> set[str]:
    return {one for one in readings(normalise(name).replace(" ", "")) if one}


def name_of(db: Database, who: Who) -> str:
    """Return the name of a member or a team; nothing for everyone, or where they are gone."""
    if who.id is None:
        return ""
    cls: type[Member] | type[Team] = Member if who.kind == "member" else Team
    with db.read() as session:
        return session.scalar(select(cls.name).where(cls.id == who.id)) or ""
