"""Who is credited with a sale line, and with which share of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError, record_gone
from salesdesk.model import Credit, SaleLine
from salesdesk.rules.split import credit
from salesdesk.text import mark


@dataclass(frozen=True, slots=True)
class Credited:
    """The shares of a sale line by member, adding up to 1; without a split it is all the salesperson's. `amount` may be unknown."""

    sale_line_id: int
    member_id: int | None
    amount: Decimal | None
    shares: tuple[tuple[int, Decimal], ...]


def credited(db: Database, sale_line_id: int) -> Credited:
    """Return who is credited with a sale line; raise `SalesDeskError` ("record.gone")."""
    with db.read() as session:
        line = session.get(SaleLine, sale_line_id)
        if line is None:
            raise record_gone()
        shares = tuple(
            (row[0], row[1])
            for row in session.execute(
                select(Credit.member_id, Credit.share).where(Credit.sale_line_id == sale_line_id).order_by(Credit.id)
            )
        )
        if not shares and line.member_id is not None:
            shares = ((line.member_id, Decimal(1)),)
        return Credited(line.id, line.member_id, line.amount, shares)


def set_credit(db: Database, sale_line_id: int, shares: Mapping[int, Decimal], reason: str | None = None) -> None:
    """Credit a sale line to members by shares; the whole to its salesperson alone, or no shares, takes the split away.

    Raise `SalesDeskError`: "credit.not_whole" unless the shares add up to exactly 1, "credit.share" where one is not above zero.
    """
    if any(share <= 0 for share in shares.values()):
        raise SalesDeskError("credit.share", mark("Credit", "Each share must be above zero."))
    if shares:
        credit(Decimal(0), shares)
    with db.write(mark("Action", "Change who is credited with a sale"), reason=reason) as session:
        line = session.get(SaleLine, sale_line_id)
        if line is None:
            raise record_gone()
        wanted = {} if list(shares) == [line.member_id] else dict(shares)
        for one in session.scalars(select(Credit).where(Credit.sale_line_id == sale_line_id)):
            if one.member_id not in wanted:
                session.delete(one)
            else:
                one.share = wanted.pop(one.member_id)
        session.add_all(Credit(sale_line_id=sale_line_id, member_id=member, share=share) for member, share in wanted.items())
        line.is_split = bool(shares) and list(shares) != [line.member_id]
