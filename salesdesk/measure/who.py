"""Whose facts are asked for: everyone's, a team's (with the teams below it), or a member's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, and_, false, not_, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from salesdesk.model import Membership, Team


@dataclass(frozen=True, slots=True)
class Who:
    """Everyone (no id), a team, a member, or "teamless" (no id): whatever no team counts.

    A team counts what its members did while they belonged to it.
    """

    kind: str = "everyone"
    id: int | None = None

    @classmethod
    def team(cls, team_id: int) -> Who:
        return cls("team", team_id)

    @classmethod
    def member(cls, member_id: int) -> Who:
        return cls("member", member_id)


EVERYONE = Who()
TEAMLESS = Who("teamless")


@dataclass(frozen=True, slots=True)
class Stay:
    """A member's days in a team, both ends included."""

    member_id: int
    team_id: int
    start: date
    end: date

    def covers(self, start: date, end: date) -> bool:
        return self.start <= start and self.end >= end


def stays(session: Session) -> list[Stay]:
    """Return all memberships; open ends reach to the end of time."""
    rows = session.execute(select(Membership.member_id, Membership.team_id, Membership.start, Membership.end))
    return [Stay(member, team, start or date.min, end or date.max) for member, team, start, end in rows]


def subtree(session: Session, team_id: int) -> set[int]:
    """Return `team_id` and the ids of all teams below it."""
    parents = [(row[0], row[1]) for row in session.execute(select(Team.id, Team.parent_id))]
    found = {team_id}
    while more := {child for child, parent in parents if parent in found} - found:
        found |= more
    return found


def team_on(known: list[Stay], member_id: int, day: date) -> int | None:
    """Return the team that a member belonged to on `day`."""
    for stay in known:
        if stay.member_id == member_id and stay.start <= day <= stay.end:
            return stay.team_id
    return None


def condition(
    session: Session,
    who: Who,
    member: InstrumentedAttribute[int] | InstrumentedAttribute[int | None],
    day: InstrumentedAttribute[date],
    span: tuple[date, date],
) -> ColumnElement[bool] | None:
    """Return the SQL condition that facts within `span` are `who`'s; None for everyone."""
    if who.kind == "everyone":
        return None
    if who.kind == "member":
        return member == who.id
    teams = None if who.id is None else subtree(session, who.id)
    known = [one for one in stays(session) if teams is None or one.team_id in teams]
    belongs = _belonged(known, member, day, span)
    return or_(member.is_(None), not_(belongs)) if who == TEAMLESS else belongs


def _belonged(
    known: list[Stay],
    member: InstrumentedAttribute[int] | InstrumentedAttribute[int | None],
    day: InstrumentedAttribute[date],
    span: tuple[date, date],
) -> ColumnElement[bool]:
    inside = [one for one in known if one.start <= span[1] and one.end >= span[0]]
    whole = sorted({one.member_id for one in inside if one.covers(*span)})
    parts = [
        and_(member == one.member_id, day.between(max(one.start, span[0]), min(one.end, span[1])))
        for one in inside
        if one.member_id not in whole
    ]
    ways: list[ColumnElement[bool]] = [member.in_(whole)] if whole else []
    return or_(*ways, *parts) if ways or parts else false()
