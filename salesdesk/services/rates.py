"""Exchange rates by day: what one unit of another currency is worth in the workspace's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import ExchangeRate
from salesdesk.text import mark

_CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Rate:
    """From `day` on, one `currency` is worth `rate` of the workspace's currency."""

    currency: str
    day: date
    rate: Decimal


def rates(db: Database) -> tuple[Rate, ...]:
    """Return all rates by currency, the latest first."""
    with db.read() as session:
        stored = session.scalars(select(ExchangeRate).order_by(ExchangeRate.currency, ExchangeRate.day.desc()))
        return tuple(Rate(one.currency, one.day, one.rate) for one in stored)


def put_rates(session: Session, wanted: Sequence[Rate]) -> None:
    """Make `wanted` the rates of the workspace; sales that were converted before keep their amounts.

    Raise `SalesDeskError` ("rate.invalid") for a currency that is not three letters, a rate that is not above zero, or a repeated day.
    """
    for one in wanted:
        if not _CODE.fullmatch(one.currency):
            raise SalesDeskError(
                "rate.invalid", mark("Rates", "“{currency}” is not a currency: it takes three letters, as in USD."), currency=one.currency
            )
        if one.rate <= 0:
            raise SalesDeskError("rate.invalid", mark("Rates", "The rate of {currency} must be above zero."), currency=one.currency)
    by_key = {(one.currency, one.day): one for one in wanted}
    if len(by_key) < len(wanted):
        raise SalesDeskError("rate.invalid", mark("Rates", "One currency has two rates for the same day."))
    for stored in session.scalars(select(ExchangeRate)):
        kept = by_key.pop((stored.currency, stored.day), None)
        if kept is None:
            session.delete(stored)
        else:
            stored.rate = kept.rate
    session.add_all(ExchangeRate(currency=one.currency, day=one.day, rate=one.rate) for one in by_key.values())
