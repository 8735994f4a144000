"""What open opportunities would bring."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salesdesk.db import Database
from salesdesk.measure import EVERYONE, Who
from salesdesk.model import Member, Membership, Opportunity, Team
from salesdesk.period import Period
from salesdesk.services.pipeline import expected_from_open
from salesdesk.text import mark

TODAY = date(2026, 11, 20)
WINTER = Period.parse("2026-10-01..2026-12-31")


def test_open_opportunities_when_weighted_then_fall_in_the_month_of_closing_or_in_this_one(database: Database) -> None:
    rows = (
        (1, "1000.10", "0.5", date(2026, 12, 5), "open"),
        (1, "300", "0.1", date(2026, 10, 5), "open"),  # its day has passed: it is expected now
        (2, "700", None, date(2026, 12, 9), "open"),
        (2, "900", "0.9", date(2026, 12, 9), "won"),
        (2, "900", "0.9", date(2027, 1, 9), "open"),
        (2, "900", "0.9", None, "open"),
    )
    with database.write(mark("Action", "Add {record} {name}")) as session:
        session.add_all([Team(id=1, name="East"), Member(id=1, name="Ann"), Member(id=2, name="Bob")])
        session.flush()
        session.add(Membership(member_id=1, team_id=1, start=None, end=None))
        for member, amount, probability, close, state in rows:
            share = None if probability is None else Decimal(probability)
            deal = Opportunity(name="x", member_id=member, amount=Decimal(amount), probability=share, close_on=close, state=state)
            session.add(deal)
    with database.read() as session:
        everyone = expected_from_open(session, EVERYONE, WINTER, TODAY)
        of_ann = expected_from_open(session, Who.member(1), WINTER, TODAY)
        of_east = expected_from_open(session, Who.team(1), WINTER, TODAY)

    assert [(one.month.code(), one.weighted, one.amount, one.count, one.unknown) for one in everyone] == [
        ("2026-10", 0, 0, 0, 0),
        ("2026-11", Decimal(30), Decimal(300), 1, 0),
        ("2026-12", Decimal("500.05"), Decimal("1700.10"), 2, 1),
    ]
    assert of_ann == of_east
    assert [one.weighted for one in of_ann] == [0, 30, Decimal("500.05")]
