"""Who changes teams within a month: what the targets of the teams would be for the days that the member was in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.measure import Only, Who
from salesdesk.measure.who import Stay
from salesdesk.model import JournalAction, Team
from salesdesk.period import Period
from salesdesk.services.goals.targets import targets_of

_NOTHING = Decimal(0)

Key = tuple[str, str]
"""A metric, and the code of what it is limited to."""

Stored = Mapping[tuple[Key, Who, date], Decimal]


@dataclass(frozen=True, slots=True)
class Change:
    """A target that would change: whose, of which month, from what to what."""

    who: Who
    name: str
    month: Period
    before: Decimal
    after: Decimal


def came_from(own: Sequence[Stay], stay: Stay) -> int | None:
    """Return the team that a member left for `stay` in the midst of a month; `own` are all stays of the member."""
    if stay.start == date.min or stay.start.day == 1:
        return None
    return next((one.team_id for one in own if one.end == stay.start - timedelta(days=1) and one.team_id != stay.team_id), None)


class Transfers:
    """Works out what a transfer would change; `stored` are the targets that are there."""

    def __init__(self, session: Session, stored: Stored) -> None:
        self._session, self._stored = session, stored
        rows = session.execute(select(Team.id, Team.name, Team.parent_id)).all()
        self._names = {row[0]: row[1] for row in rows}
        self._parents = {row[0]: row[2] for row in rows}

    def changes(self, key: Key, teams: tuple[int, int], month: Period, parts: tuple[Decimal, Decimal]) -> list[Change]:
        """Return the targets that change in `month` where a member goes from the first of `teams` to the second.

        `parts` are what the member's target comes to until the move and from it on. A team with a target of its own, and those above
        it that have one, give away or get the second part. One without has the sum of its members', who all count where they are at
        the end of the month: there the first part goes back.
        """
        until, since = parts
        old, new = self._up(teams[0]), self._up(teams[1])
        found: list[Change] = []
        for chain, own, summed in (
            ([one for one in old if one not in new], -since, until),
            ([one for one in new if one not in old], since, -until),
        ):
            for team in chain:
                who = Who.team(team)
                target = self._stored.get((key, who, month.start))
                if target is None and team not in teams:
                    continue
                added = summed if target is None else own
                before = self._summed(key, who, month) if target is None else target
                if added and before + added >= 0:
                    found.append(Change(who, self._names.get(team, ""), month, before, before + added))
        return found

    def _summed(self, key: Key, who: Who, month: Period) -> Decimal:
        return targets_of(self._session, key[0], [who], month, Only.parse(key[1]))[who] or _NOTHING

    def _up(self, team: int) -> list[int]:
        """Return a team and all above it."""
        found: list[int] = []
        at: int | None = team
        while at is not None and at not in found:
            found.append(at)
            at = self._parents.get(at)
        return found


def noted(member: int, day: date, key: Key) -> str:
    """Return how a transfer is noted with the action that pro-rates it."""
    return f"{member} {day.isoformat()} {key[0]} {key[1]}"


def done_before(session: Session, label: str) -> set[str]:
    """Return the transfers that actions called `label` pro-rated: a team's target does not show that it was."""
    query = select(JournalAction.values).where(JournalAction.label == label, JournalAction.state.in_(("done", "kept")))
    return {line for values in session.scalars(query) for line in str((values or {}).get("moved", "")).split("\n")}
