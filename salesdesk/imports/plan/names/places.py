"""Who belongs to which team, against what is stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from sqlalchemy import select

from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.writes import Hold, Insert, Raw, Update
from salesdesk.model import Membership
from salesdesk.search import spelling
from salesdesk.text import mark

_MOVES = mark("Import", "Members who move to another team as of today: {n}")


class Places:
    """Collects who goes into which team; `changed` is told of each stored member who moves."""

    def __init__(self, job: Job, changed: Callable[[int], None]) -> None:
        self._job, self._changed = job, changed
        self._new: dict[int, int] = {}
        self._starts: dict[int, Raw] = {}
        self._updates: list[Update] = []
        self._held: list[int] = []
        self._moves = 0
        self._open: dict[int, dict[int, int]] | None = None

    def teams_of(self, member: int) -> set[str]:
        """Return the names, as they are spelled, of the teams in which a member is, or is planned to be."""
        if member < 0:
            team = self._job.directory["member"].drafts[member].team
            return {spelling(team)} if team else set()
        register = self._job.directory["team"]
        return {spelling(register.name(team)) for team in self._stored().get(member, ())}

    def is_free(self, member: int) -> bool:
        """Tell whether a member has no team, stored or planned by any table of this import."""
        return not self._stored().get(member) and member not in self._job.shared.placed

    def hold(self, member: int, team: str) -> None:
        """Note that a table puts a member into a team, named as it is spelled, where they are already."""
        if member > 0 and team in self.teams_of(member):
            self._held += self._stored()[member].values()

    def put(self, member: int, team: int, row: int, *, lasting: bool) -> None:
        """Put a member into a team as of now; `lasting` leaves one alone who has a team already (a manager above it)."""
        stored = self._stored().get(member, {})
        if team in stored:
            self._held.append(stored[team])
        if team in stored or member in self._new or (lasting and stored):
            return
        self._new[member] = team
        self._job.shared.placed.add(member)
        if not stored:
            self._starts[member] = self._job.directory["member"].values(member).get("hired_on") if member < 0 else None
            return
        today = self._job.shared.today
        self._moves += 1
        self._changed(member)
        self._starts[member] = today.isoformat()
        for place in stored.values():
            self._updates.append(Update("membership", place, None, {"end": None}, {"end": (today - timedelta(days=1)).isoformat()}, {}))

    def add_to(self, outcome: Outcome) -> None:
        """Add the memberships that begin and end to `outcome`, and say how many members move."""
        outcome.inserts += self._inserts()
        outcome.updates += self._updates
        outcome.holds += [Hold("membership", self._held, ("team_id",))] if self._held else []
        if self._moves:
            outcome.notes.append(_MOVES.fill(n=self._moves))

    def _stored(self) -> dict[int, dict[int, int]]:
        if self._open is None:
            self._open = {}
            query = select(Membership.member_id, Membership.team_id, Membership.id).where(Membership.end.is_(None))
            for member, team, place in self._job.shared.session.execute(query):
                self._open.setdefault(member, {})[team] = place
        return self._open

    def _inserts(self) -> list[Insert]:
        if not self._new:
            return []
        columns: dict[str, Sequence[Raw]] = {
            "member_id": list(self._new),
            "team_id": list(self._new.values()),
            "start": [self._starts[one] for one in self._new],
            "end": [None] * len(self._new),
        }
        return [Insert("membership", columns, None, {"member_id": "member", "team_id": "team"})]
