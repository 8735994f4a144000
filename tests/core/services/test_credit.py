"""A sale is credited once, whoever shares it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from salesdesk import undo
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.measure import EVERYONE, Who, value
from salesdesk.period import Period
from salesdesk.services import records
from salesdesk.services.credit import credited, set_credit
from salesdesk.services.life import life

OCTOBER = Period.month(2026, 10)


def test_sale_when_shared_then_is_credited_once_and_can_be_undone(database: Database) -> None:
    ann, bob = (records.save(database, "member", {"name": name}) for name in ("Ann", "Bob"))
    sale = records.save(database, "sale_line", {"day": date(2026, 10, 1), "member_id": ann, "amount": Decimal(1000)})

    set_credit(database, sale, {ann: Decimal("0.7"), bob: Decimal("0.3")})

    with database.read() as session:
        whose = (Who.member(ann), Who.member(bob), EVERYONE)
        assert [value(session, "sales_amount", who, OCTOBER) for who in whose] == [700, 300, 1000]
    shares = life(database, "sale_line", sale).events[0].changes
    assert [(str(one.field.label), one.after) for one in shares] == [("Share of Ann", Decimal("0.7")), ("Share of Bob", Decimal("0.3"))]
    undo.undo(database)
    assert credited(database, sale).shares == ((ann, Decimal(1)),)


def test_sale_when_credited_to_its_salesperson_alone_then_is_no_longer_shared(database: Database) -> None:
    ann, bob = (records.save(database, "member", {"name": name}) for name in ("Ann", "Bob"))
    sale = records.save(database, "sale_line", {"day": date(2026, 10, 1), "member_id": ann, "amount": Decimal(1000)})
    set_credit(database, sale, {ann: Decimal("0.5"), bob: Decimal("0.5")})
    set_credit(database, sale, {ann: Decimal(1)})

    with database.read() as session:
        assert value(session, "sales_amount", Who.member(ann), OCTOBER) == 1000
        assert value(session, "sales_amount", Who.member(bob), OCTOBER) == 0


@pytest.mark.parametrize(("shares", "code"), [(("0.5", "0.4"), "credit.not_whole"), (("1.5", "-0.5"), "credit.share")])
def test_shares_when_they_do_not_make_a_whole_then_are_refused(sqlite_database: Database, shares: tuple[str, str], code: str) -> None:
    ann, bob = (records.save(sqlite_database, "member", {"name": name}) for name in ("Ann", "Bob"))
    sale = records.save(sqlite_database, "sale_line", {"day": date(2026, 10, 1), "member_id": ann, "amount": Decimal(1000)})
    with pytest.raises(SalesDeskError) as raised:
        set_credit(sqlite_database, sale, {ann: Decimal(shares[0]), bob: Decimal(shares[1])})
    assert raised.value.code == code
