"""A small team with facts whose scorecards can be computed by hand; see `test_reviews.py`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.db import Database
from salesdesk.model import Credit, Member, Membership, Receipt, SaleLine, Target, Team
from salesdesk.period import Period
from salesdesk.services.reviews.criteria import ATTAINMENT, MANUAL, POINTS, Criterion
from salesdesk.services.reviews.template import Band, Template

OCTOBER = Period.month(2026, 10)
GRADES = tuple(Band(Decimal(at), name) for at, name in ((95, "S"), (85, "A"), (70, "B"), (60, "C"), (0, "D")))
STEPS = tuple((Decimal(at), Decimal(points)) for at, points in (("0", 40), ("0.20", 60), ("0.32", 100)))
TEMPLATE = Template(
    "Monthly",
    (
        Criterion("Sales", ATTAINMENT, Decimal(50), "sales_amount", Decimal(120)),
        Criterion("Receipts", ATTAINMENT, Decimal(20), "receipts", Decimal(100)),
        Criterion("Margin", POINTS, Decimal(15), "gross_margin", points=STEPS),
        Criterion("Teamwork", MANUAL, Decimal(15)),
    ),
    GRADES,
)


@dataclass(frozen=True, slots=True)
class TeamIds:
    """The ids of the people: their leader, and Ann, Ben and Cid."""

    leader: int
    ann: int
    ben: int
    cid: int


def a_team(database: Database) -> TeamIds:
    """Fill the workspace; the leader left before the month that is reviewed."""
    with database.write_unrecorded() as session:
        leader = Member(name="Lea", left_on=date(2026, 9, 30), search="lea")
        people = [Member(name=name, hired_on=date(2024, 3, 1), search=name.lower()) for name in ("Ann", "Ben", "Cid")]
        session.add_all([leader, *people])
        session.flush()
        team = Team(name="East", leader_id=leader.id)
        session.add(team)
        session.flush()
        session.add_all(Membership(member_id=one.id, team_id=team.id) for one in people)
        ann, ben, cid = (one.id for one in people)
        split = _sale(ann, "20000", None, is_split=True)
        session.add_all([_sale(ann, "100000", "68000"), split, _sale(ben, "60000", None), _receipt(ann, "60000")])
        session.flush()
        session.add_all(Credit(sale_line_id=split.id, member_id=one, share=Decimal("0.5")) for one in (ann, ben))
        for member, metric, value in (
            (ann, "sales_amount", 100_000),
            (ann, "receipts", 80_000),
            (ben, "sales_amount", 50_000),
            (cid, "sales_amount", 40_000),
            (cid, "receipts", 10_000),
        ):
            session.add(Target(metric=metric, member_id=member, period_kind="month", period_start=OCTOBER.start, value=Decimal(value)))
        return TeamIds(leader.id, ann, ben, cid)


def sell(database: Database, member: int, amount: str) -> None:
    """Let a fact arrive late."""
    with database.write_unrecorded() as session:
        session.add_all([_sale(member, amount, "1", day=date(2026, 10, 30)), _receipt(member, amount)])


def _sale(member: int, amount: str, cost: str | None, *, is_split: bool = False, day: date = date(2026, 10, 12)) -> SaleLine:
    known = None if cost is None else Decimal(cost)
    return SaleLine(day=day, member_id=member, amount=Decimal(amount), cost=known, currency="CNY", is_split=is_split)


def _receipt(member: int, amount: str) -> Receipt:
    return Receipt(day=date(2026, 10, 20), member_id=member, amount=Decimal(amount), currency="CNY")
