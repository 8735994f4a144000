"""Who takes part in a plan in a period, for how much of it, and with which parameters of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.measure.who import stays, subtree
from salesdesk.model import Base, Member, PayParameter, PayPlan, PayRun, Team
from salesdesk.model.order import by_name
from salesdesk.model.people import HOUSE
from salesdesk.period import Period
from salesdesk.rules.pay.given import ONE, ZERO
from salesdesk.rules.pay.people import People
from salesdesk.rules.pay.time import Prorate, share_of
from salesdesk.services.pay.plans import LOCKED

Span = tuple[date, date]
Approved = tuple[date, date, Mapping[str, Sequence[Any]]]
"""The first and last day of an approved period, with everybody's role, team, teams, and the teams that they led."""
_LEADS = 3
PARAMETERS = ("quota", "rate", "cap", "draw", "bonus", "floor", "points")


@dataclass(frozen=True, slots=True)
class Somebody:
    """A member as plans see them. `leads` are the teams that they lead, `stays` the days on which they are in the plan, in order."""

    id: int
    name: str
    role: str | None
    hired_on: date | None
    left_on: date | None
    stays: tuple[Span, ...]
    leads: tuple[int, ...] = ()
    parameters: Mapping[tuple[str, str], Decimal] = field(default_factory=dict)

    @property
    def last(self) -> date:
        """The last day on which they are in the plan, as far as it is known."""
        return self.stays[-1][1]

    def within(self, start: date, end: date) -> tuple[Span, ...]:
        """Return the days from `start` to `end` on which they are in the plan: what comes on these counts."""
        whole = self.stays[0]
        if whole[0] <= start and whole[1] >= end:
            return ((start, end),)
        return tuple((max(start, one[0]), min(end, one[1])) for one in self.stays if one[0] <= end and one[1] >= start)

    def gone(self, period: Period) -> bool:
        """Tell whether they were in the plan before `period`, and are not in it."""
        return not self.within(period.start, period.end)

    def share(self, period: Period, how: Prorate, country: str = "CN") -> Decimal:
        """Return which share (0 to 1) of `period` counts for them."""
        inside = self.within(period.start, period.end)
        return min(sum((share_of(period, *one, how, country) for one in inside), ZERO), ONE)

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
        self._ends: date | None = None
        self._approved: list[Approved] = []
        if plan_id is not None:
            self._ends = session.scalar(select(PayPlan.ends).where(PayPlan.id == plan_id))
            columns_of = (PayRun.period_start, PayRun.period_end, PayRun.people)
            locked = select(*columns_of).where(PayRun.plan_id == plan_id, PayRun.state.in_(LOCKED), PayRun.people.is_not(None))
            self._approved = [(row[0], row[1], row[2]) for row in session.execute(locked.order_by(PayRun.period_start))]
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

    def taking_part(self, people: People, period: Period, since: date | None = None) -> list[Somebody]:
        """Return who is in a plan for `people` in `period`, by name: those who were there on some day of it.

        `since` adds who was there from that day on and is gone. A house account takes part only where a plan names it. After the plan's
        last day nobody is in it any more.
        """
        found = []
        own, begins = self._own(period.end), since or period.start
        named = {one.name for one in people.persons} | ({HOUSE} & {one.name for one in people.roles})
        for member, name, role, hired, left in self._members:
            if name in people.excluded or (role == HOUSE and named.isdisjoint((name, HOUSE))):
                continue
            spans = self._spans(people, member, name, role)
            stays = _joined((max(start, hired or date.min), min(end, left or date.max, self._ends or date.max)) for start, end in spans)
            stays = tuple(one for one in stays if one[1] >= begins)
            if stays and stays[0][0] <= period.end:
                # Of who is gone, what they were then.
                day = min(period.end, stays[-1][1])
                found.append(
                    Somebody(member, name, self._role(member, role, day), hired, left, stays, self._led(member, day), own.get(member, {}))
                )
        return found

    def find(self, people: People, period: Period, member: int) -> Somebody | None:
        """Return a member as a plan for `people` sees them in `period`; None for who is not in it."""
        return next((one for one in self.taking_part(people, period) if one.id == member), None)

    def _spans(self, people: People, member: int, name: str, role: str | None) -> list[Span]:
        if people.everyone:
            return [(date.min, date.max)]
        found = [one.days for one in people.persons if one.name == name]
        for one in people.roles:
            spans = [span for span, was in self._roles(member, role) if was == one.name]
            found += [(max(start, one.days[0]), min(end, one.days[1])) for start, end in spans]
        for team in people.teams:
            inside, (start, end) = self._inside.get(team.name, set()), team.days
            found += [
                (max(one.start, start), min(one.end, end)) for one in self._stays if one.member_id == member and one.team_id in inside
            ]
        return found

    def _roles(self, member: int, role: str | None) -> Iterator[tuple[Span, str | None]]:
        """Give in which role a member was from when to when: as it was approved, and on other days in that of today."""
        start = date.min
        for first, last, people in self._approved:
            if start < first:
                yield (start, first - timedelta(days=1)), role
            yield (first, last), people[str(member)][0] if str(member) in people else role
            start = last + timedelta(days=1)
        yield (start, date.max), role

    def _role(self, member: int, role: str | None, day: date) -> str | None:
        return next(was for (start, end), was in self._roles(member, role) if start <= day <= end)

    def _led(self, member: int, day: date) -> tuple[int, ...]:
        for first, last, people in self._approved:
            kept = people.get(str(member), ())
            if first <= day <= last and len(kept) > _LEADS:
                return tuple(kept[_LEADS])
        return self.led_by(member)

    def _own(self, day: date) -> dict[int, dict[tuple[str, str], Decimal]]:
        found: dict[int, dict[tuple[str, str], Decimal]] = {}
        for member, component, name, since, value in self._parameters:
            if since <= day:
                own = found.setdefault(member, {})
                own.pop((component, name), None)
                if value is not None:
                    own[component, name] = value
        return found


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans` in order, those that overlap or follow one another as one."""
    found: list[Span] = []
    for start, end in sorted(one for one in spans if one[0] <= one[1]):
        if found and (found[-1][1] == date.max or start <= found[-1][1] + timedelta(days=1)):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)
