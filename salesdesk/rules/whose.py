"""Whose facts are meant: everyone's, a team's (with the teams below it), or a member's; and who was in which team when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


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

    @classmethod
    def of(cls, member_id: int | None, team_id: int | None) -> Who:
        """Return the member, else the team, else everyone."""
        if member_id is not None:
            return cls.member(member_id)
        return cls() if team_id is None else cls.team(team_id)


EVERYONE = Who()
TEAMLESS = Who("teamless")


@dataclass(frozen=True, slots=True)
class Stay:
    """A member's days in a team, both ends included."""

    member_id: int
    team_id: int
    start: date
    end: date

    @classmethod
    def of(cls, member_id: int, team_id: int, start: date | None, end: date | None) -> Stay:
        """Return a stay whose open ends reach to the ends of time."""
        return cls(member_id, team_id, start or date.min, end or date.max)

    def covers(self, start: date, end: date) -> bool:
        return self.start <= start and self.end >= end


def team_on(known: Sequence[Stay], member_id: int, day: date) -> int | None:
    """Return the team that a member belonged to on `day`."""
    for stay in known:
        if stay.member_id == member_id and stay.start <= day <= stay.end:
            return stay.team_id
    return None
