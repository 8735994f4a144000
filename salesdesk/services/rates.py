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
_CHANGED = mark(
    "Rates",
    "Somebody else changed the rate of {currency} from {day} meanwhile. Close the settings and open them again to see what it is now.",
)


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


@dataclass(frozen=True, slots=True)
class RateChanges:
    """The rates as they were read, and as they are wanted: only what differs is saved."""

    before: Sequence[Rate]
    wanted: Sequence[Rate]


def change_rates(session: Session, changes: RateChanges) -> None:
    """Save what was changed, added and removed; sales that were converted before keep their amounts.

    What a colleague did meanwhile stays. Raise `SalesDeskError`: "rate.changed" where they changed the same rate to another value,
    "rate.invalid" for a currency that is not three letters, a rate that is not above zero, or a repeated day.
    """
    _refuse_invalid(changes.wanted)
    before = {(one.currency, one.day): one.rate for one in changes.before}
    wanted = {(one.currency, one.day): one.rate for one in changes.wanted}
    stored = {(one.currency, one.day): one for one in session.scalars(select(ExchangeRate))}
    for key in sorted(before.keys() | wanted.keys()):
        mine, there = wanted.get(key), stored.get(key)
        found = there.rate if there is not None else None
        if mine == before.get(key) or mine == found:
            continue
        if found != before.get(key):
            raise SalesDeskError("rate.changed", _CHANGED, currency=key[0], day=key[1].isoformat())
        if there is None:
            session.add(ExchangeRate(currency=key[0], day=key[1], rate=mine))
        elif mine is None:
            session.delete(there)
        else:
            there.rate = mine


def _refuse_invalid(wanted: Sequence[Rate]) -> None:
    for one in wanted:
        if not _CODE.fullmatch(one.currency):
            raise SalesDeskError(
                "rate.invalid", mark("Rates", "“{currency}” is not a currency: it takes three letters, as in USD."), currency=one.currency
            )
        if one.rate <= 0:
            raise SalesDeskError("rate.invalid", mark("Rates", "The rate of {currency} must be above zero."), currency=one.currency)
    if len({(one.currency, one.day) for one in wanted}) < len(wanted):
        raise SalesDeskError("rate.invalid", mark("Rates", "One currency has two rates for the same day."))
