"""The sample's teams, members, customers and products as records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from sqlalchemy.orm import Session

from salesdesk.model import Alias, Base, Customer, Member, Membership, Product, Target, Team
from salesdesk.sample.market import Buyer
from salesdesk.sample.stories import PARTS, Part
from salesdesk.sample.targets import Goal
from salesdesk.sample.world import World
from salesdesk.search import search_key


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of what was added, by its place in the world or among the buyers."""

    teams: list[int]
    members: list[int]
    products: list[int]
    customers: list[int]


def add(session: Session, rng: Random, world: World, buyers: list[Buyer], starts: list[date]) -> Ids:
    """Add everybody and everything; `starts` are the first days of the sample's months."""
    teams = [Team(name=name) for name in world.teams]
    _added(session, teams)
    members = [_member(world, place, part, starts) for place, part in enumerate(PARTS)]
    ids = _added(session, members)
    for part, member in zip(PARTS, members, strict=True):
        session.add(Membership(member_id=member.id, team_id=teams[part.team].id, start=member.hired_on))
        if part.role == "leader":
            teams[part.team].leader_id = member.id
    for person, member_id in zip(world.people, ids, strict=True):
        if person.alias:
            session.add(Alias(record="member", text=person.alias, target_id=member_id))
    products = _added(session, [_product(world, place) for place in range(len(world.wares))])
    customers = _added(session, [_customer(rng, world, ids, place, buyer) for place, buyer in enumerate(buyers)])
    return Ids([team.id for team in teams], ids, products, customers)


def add_goals(session: Session, ids: Ids, goals: list[Goal]) -> None:
    """Add the targets."""
    session.add_all(
        Target(
            metric=goal.metric,
            member_id=None if goal.member is None else ids.members[goal.member],
            team_id=None if goal.team is None else ids.teams[goal.team],
            period_kind="month",
            period_start=goal.month,
            value=goal.value,
        )
        for goal in goals
    )


def _added(session: Session, rows: Sequence[Base]) -> list[int]:
    session.add_all(rows)
    session.flush()
    return [row.id for row in rows]


def _member(world: World, place: int, part: Part, starts: list[date]) -> Member:
    person = world.people[place]
    hired = starts[part.first] if part.first else starts[-1] - timedelta(days=round(part.years * 365.25))
    number = f"E{place + 1:03d}"
    return Member(
        name=person.name,
        employee_number=number,
        role=part.role,
        region=person.region,
        hired_on=hired,
        phone=person.phone,
        email=person.email,
        search=search_key(person.name, number, person.alias),
    )


def _product(world: World, place: int) -> Product:
    ware = world.wares[place]
    code = f"P{place + 1:03d}"
    return Product(
        name=ware.name,
        code=code,
        category=ware.category,
        list_price=Decimal(ware.price),
        unit=ware.unit,
        search=search_key(ware.name, code),
    )


def _customer(rng: Random, world: World, members: list[int], place: int, buyer: Buyer) -> Customer:
    region, code = world.people[buyer.region_of].region, f"C{place + 1:04d}"
    address = world.address_pattern.format(region=region, street=rng.choice(world.streets), n=rng.randint(2, 888))
    return Customer(
        name=buyer.name,
        code=code,
        grade=buyer.grade,
        industry=buyer.industry,
        region=region,
        owner_id=members[buyer.owner],
        phone=world.phone_pattern.format(n=rng.randint(10, 99)),
        address=address,
        search=search_key(buyer.name, code),
    )
