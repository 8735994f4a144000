"""What is frozen when a period is approved: the facts behind each line, and who was in which role and team."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.measure import Who, metric
from salesdesk.measure.evidence import newest
from salesdesk.measure.who import stays, subtree, team_on
from salesdesk.model import Member, PayRun, Team
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.rules.pay.plan import Plan
from salesdesk.services.figures import members_of
from salesdesk.services.pay.behind import Listings, listing_code
from salesdesk.services.pay.kept_facts import Listing, pack
from salesdesk.services.pay.people import Roster
from salesdesk.services.pay.run import seal_of
from salesdesk.text import mark


@dataclass(frozen=True, slots=True)
class Placed:
    """A member's role, the team that they belonged to at the end of a period (by name), all teams that they were in during it, and those
    that they led."""

    role: str
    team: str
    teams: tuple[int, ...]
    leads: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Frozen:
    """What is kept of a period: the facts behind its lines, packed, and everybody's place."""

    facts: bytes
    people: Mapping[int, Placed]


def freeze(session: Session, plan_id: int, plan: Plan, period: Period, progress: Progress | None = None) -> Frozen:
    """Return what is to be frozen of a period; it may take a while, and writes nothing.

    Everybody's place is, not only of those who are paid: who was in another role then is not in the plan for it later.
    """
    listings, found = Listings(session), dict[int, dict[str, Listing]]()
    people = Roster(session, plan_id).taking_part(plan.people, period)
    for at, who in enumerate(people):
        if progress is not None:
            progress.step(at / len(people), mark("PayWork", "Keeping the facts of {period}").fill(period=period.label()))
        own: dict[str, Listing] = {}
        for component in plan.components:
            code = listing_code(component, period)
            if code is not None and code not in own and (not component.roles or who.role in component.roles):
                own[code] = listings.of(component, period, who)
        found[who.id] = own
    names = {one.basis.metric for one in plan.components}
    return Frozen(
        pack(found, {metric(name).fact: newest(session, name) for name in names}),
        placed_now(session, session.scalars(select(Member.id)), period),
    )


def lock(session: Session, run: PayRun, frozen: Frozen) -> None:
    """Store what was frozen of `run`, and seal it."""
    run.facts = frozen.facts
    run.people = {str(member): [one.role, one.team, list(one.teams), list(one.leads)] for member, one in frozen.people.items()}
    run.hash = seal_of(session, run)


def placed_now(session: Session, members: Iterable[int], period: Period) -> dict[int, Placed]:
    """Return the role and teams of `members` in `period` as they are known today."""
    wanted = set(members)
    roles = {row[0]: row[1] or "" for row in session.execute(select(Member.id, Member.role).where(Member.id.in_(wanted)))}
    names = {row[0]: row[1] for row in session.execute(select(Team.id, Team.name))}
    roster = Roster(session, None)
    known = [one for one in stays(session) if one.member_id in wanted]
    found = {}
    for member, role in roles.items():
        inside = [one.team_id for one in known if one.member_id == member and one.start <= period.end and one.end >= period.start]
        team = names.get(team_on(known, member, period.end) or 0, "")
        found[member] = Placed(role, team, tuple(sorted(set(inside))), roster.led_by(member))
    return found


def placed_in(session: Session, run: PayRun | None, members: Iterable[int], period: Period) -> dict[int, Placed]:
    """Return the same as it was when `run` was approved; as it is today where that is not so."""
    if run is None or run.people is None:
        return placed_now(session, members, period)
    return {int(member): Placed(one[0], one[1], tuple(one[2])) for member, one in run.people.items()}


def members_of_team(session: Session, run: PayRun | None, team: int, period: Period) -> frozenset[int]:
    """Return the ids of those who were in a team, or in one below it, in a period: as it was approved, else as it is known today."""
    if run is None or run.people is None:
        return frozenset(who.id for who, _ in members_of(session, Who.team(team), period) if who.id is not None)
    inside = subtree(session, team)
    return frozenset(member for member, one in placed_in(session, run, (), period).items() if inside.intersection(one.teams))
