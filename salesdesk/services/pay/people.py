"""Who takes part in a plan in a period, for how much of it, and with which parameters of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.measure.who import Stay, stays, subtree
from salesdesk.model import Base, Member, PayParameter, Team
from salesdesk.model.order import by_name
from salesdesk.model.people import HOUSE
from salesdesk.period import Period
from salesdesk.rules.pay.plan import People

PARAMETERS = ("quota", "rate", "cap", "draw", "bonus", "floor", "points")


@dataclass(frozen=True, slots=True)
class Somebody:
    """A member as plans see them. `leads` are the teams that they lead, `first` and `last` the days from and to which they were there."""

    id: int
    name: str
    role: str | None
    hired_on: date | None
    left_on: date | None
    first: date | None
    last: date | None
    leads: tuple[int, ...] = ()
    parameters: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)

    def parameter(self, name: str, component: str = "") -> Decimal | None:
        """Return the person's own parameter: that of the component, else that of the plan."""
        found = self.parameters.get((component, name))
        return found if found is not None or not component else self.parameters.get(("", name))


class Roster:
    """Everybody, read once; `taking_part` tells who is in a plan in a period."""

    def __init__(self, session: Session, plan_id: int | None) -> None:
        sqlite = session.get_bind().dialect.name == "sqlite"
        own = Base.metadata.tables["member"]
        statement = select(Member.id, Member.name, Member.role, Member.hired_on, Member.left_on).order_by(by_name(own, sqlite))
        self._members = session.execute(statement).all()
        self._stays = stays(session)
        teams = session.execute(select(Team.id, Team.name, Team.leader_id)).all()
        self.teams = {row[1]: row[0] for row in teams}
        self._inside = {name: subtree(session, team) for name, team in self.teams.items()}
        self._leads: dict[int, list[int]] = {}
        for team, _, leader in teams:
            if leader is not None:
                self._leads.setdefault(leader, []).append(team)
        below = {team: subtree(session, team) - {team} for team, _, _ in teams}
        # Who leads a team with its parts counts it once, by the whole.
        self._leads = {who: [one for one in led if not any(one in below[other] for other in led)] for who, led in self._leads.items()}
        self._parameters: list[tuple[int, str, str, date, Decimal | None]] = []
        if plan_id is not None:
            columns = (PayParameter.member_id, PayParameter.component, PayParameter.name, PayParameter.valid_from, PayParameter.value)
            asked = select(*columns).where(PayParameter.plan_id == plan_id).order_by(PayParameter.valid_from)
            self._parameters = [(row[0], row[1], row[2], row[3], row[4]) for row in session.execute(asked)]

    def led_by(self, member: int) -> tuple[int, ...]:
        """Return the teams that a member leads."""
        return tuple(self._leads.get(member, ()))

    @property
    def names(self) -> dict[int, str]:
        """The names of all members by id."""
        return {row[0]: row[1] for row in self._members}

    def taking_part(self, people: People, period: Period) -> list[Somebody]:
        """Return who is in a plan for `people` in `period`, by name: those who were there on some day of it.

        A house account takes part only where a plan names it.
        """
        found = []
        own = self._own(period.end)
        for member, name, role, hired, left in self._members:
            if name in people.excluded or (role == HOUSE and name not in people.persons and HOUSE not in people.roles):
                continue
            spans = self._spans(people, member, name, role)
            spans = [(max(start, hired or date.min), min(end, left or date.max)) for start, end in spans]
            spans = [one for one in spans if one[0] <= period.end and one[1] >= period.start and one[0] <= one[1]]
            if spans:
                first, last = min(one[0] for one in spans), max(one[1] for one in spans)
                ends = (None if first == date.min else first, None if last == date.max else last)
                found.append(Somebody(member, name, role, hired, left, *ends, self.led_by(member), own.get(member, {})))
        return found

    def _spans(self, people: People, member: int, name: str, role: str | None) -> list[tuple[date, date]]:
        if people.everyone or role in people.roles or name in people.persons:
            return [(date.min, date.max)]
        teams = {team for name in people.teams for team in self._inside.get(name, set())}
        return [_days(one) for one in self._stays if one.member_id == member and one.team_id in teams]

    def _own(self, day: date) -> dict[int, dict[tuple[str, str], Decimal]]:
        found: dict[int, dict[tuple[str, str], Decimal]] = {}
        for member, component, name, since, value in self._parameters:
            if since <= day:
                own = found.setdefault(member, {})
                own.pop((component, name), None)
                if value is not None:
                    own[component, name] = value
        return found


def _days(stay: Stay) -> tuple[date, date]:
    return stay.start, stay.end
