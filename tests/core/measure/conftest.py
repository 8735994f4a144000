"""A small company with all that makes measuring hard: shared lines, people who move, unknown amounts and costs."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest

from salesdesk.db import Database
from salesdesk.model import Credit, Customer, ImportBatch, ImportSource, Member, Membership, Product, Receipt, SaleLine, Team
from salesdesk.model.base import now

START = date(2025, 1, 1)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def company(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """Give a workspace with 3 teams (one below another), 5 members, and 300 lines and 100 receipts over 15 months; only to be read."""
    if request.param == "sqlite":
        file = tmp_path_factory.mktemp("company") / "company.salesdesk"
        database = Database.sqlite(shutil.copyfile(request.getfixturevalue("new_file"), file))
        _fill(database)
        yield database
        database.close()
    else:
        server = request.getfixturevalue("postgres")
        name = server.create(template=request.getfixturevalue("new_on_server"))
        database = Database.connect(server.address(name))
        _fill(database)
        yield database
        database.close()
        server.drop(name)


def _fill(database: Database) -> None:
    chance = random.Random(7)
    with database.write_unrecorded() as session:
        session.add_all([Team(id=1, name="North"), Team(id=2, name="North 2", parent_id=1), Team(id=3, name="South")])
        session.flush()
        session.add_all([Member(id=number, name=f"M{number}") for number in range(1, 6)])
        session.flush()
        session.add_all([_customer(number) for number in range(1, 31)])
        session.add_all(
            [Product(id=number, name=f"P{number}", category="AB"[number % 2], line="XYZ"[number % 3]) for number in range(1, 5)]
        )
        session.flush()
        moved = date(2025, 10, 15)
        session.add_all(
            [
                Membership(member_id=1, team_id=1, start=None, end=None),
                Membership(member_id=2, team_id=2, start=date(2025, 2, 1), end=moved),
                Membership(member_id=2, team_id=3, start=moved + timedelta(days=1), end=None),
                Membership(member_id=3, team_id=3, start=None, end=date(2025, 12, 31)),
                Membership(member_id=4, team_id=2, start=None, end=None),
            ]
        )
        batch = ImportBatch(at=now(), files="a.xlsx", counts={})
        session.add(batch)
        session.flush()
        source = ImportSource(batch_id=batch.id, file="a.xlsx", sheet="Orders", kind="sales", product=None)
        session.add(source)
        session.flush()
        for number in range(300):
            session.add(_line(chance, number, source.id))
        session.flush()
        for line in session.query(SaleLine).filter(SaleLine.is_split):
            first, second = chance.sample(range(1, 6), 2)
            share = Decimal(chance.choice(("0.6", "0.5", "0.3333")))
            session.add_all([Credit(sale_line_id=line.id, member_id=first, share=share)])
            session.add_all([Credit(sale_line_id=line.id, member_id=second, share=1 - share)])
        for number in range(100):
            session.add(
                Receipt(
                    day=_day(chance),
                    number=f"R{number}",
                    member_id=chance.choice((None, 1, 2, 3, 4)),
                    customer_id=chance.choice((None, 1, 2, 3)),
                    amount=_amount(chance),
                )
            )


def _customer(number: int) -> Customer:
    return Customer(
        id=number,
        name=f"C{number}",
        grade=(None, "A", "B", "C")[number % 4],
        industry=(None, "retail", "trade")[number % 3],
        region=("east", "west", None)[number % 3],
        channel=("direct", "dealer")[number % 2],
        owner_id=(None, 1, 2, 3, 4)[number % 5],
    )


def _line(chance: random.Random, number: int, source: int) -> SaleLine:
    amount = None if number % 17 == 0 else _amount(chance)
    return SaleLine(
        source_id=source if number % 2 else None,
        source_row=number + 2 if number % 2 else None,
        day=_day(chance),
        order_number=None if number % 11 == 0 else f"SO{number // 3}",
        member_id=chance.choice((None, 1, 2, 3, 4, 5)),
        customer_id=chance.choice((None, *range(1, 31))),
        product_id=chance.choice((None, 1, 2, 3, 4)),
        quantity=chance.choice((None, Decimal(chance.randint(1, 90)) / 4)),
        amount=amount,
        cost=None if number % 5 == 0 else _amount(chance),
        region=chance.choice((None, "east", "west")),
        channel="online" if number % 6 == 0 else None,
        is_split=number % 4 == 0,
    )


def _day(chance: random.Random) -> date:
    return START + timedelta(days=chance.randint(0, 450))


def _amount(chance: random.Random) -> Decimal:
    return Decimal(chance.randint(-20_0000, 500_0000)) / 10_000
