"""What open opportunities would bring, by the month in which they are expected to close."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from salesdesk.measure.who import Who, subtree
from salesdesk.model import Membership, Opportunity
from salesdesk.period import Period


@dataclass(frozen=True, slots=True)
class Expected:
    """Open opportunities that close in a month. `weighted` is Σ amount × probability, `amount` the plain sum, both money.

    `unknown` counts those without an amount or a probability: they are in `count` and add nothing to `weighted`.
    """

    month: Period
    weighted: Decimal
    amount: Decimal
    count: int
    unknown: int


def expected_from_open(session: Session, who: Who, period: Period, today: date | None = None) -> tuple[Expected, ...]:
    """Return what the open opportunities of `who` would add in each month of `period`.

    Those whose expected day has passed are expected in the month of `today`; those without one are left out. A team's are those of its
    present members, for what is open is worked on by them.
    """
    today = today or date.today()
    months = period.months()
    found: dict[date, list[tuple[Decimal | None, Decimal | None]]] = {one.start: [] for one in months}
    query = select(Opportunity.amount, Opportunity.probability, Opportunity.close_on).where(
        Opportunity.state == "open", Opportunity.close_on.is_not(None), *_of(session, who, today)
    )
    for amount, probability, close_on in session.execute(query):
        day = max(close_on or today, today)
        if day in period:
            found[day.replace(day=1)].append((amount, probability))
    return tuple(_added(month, found[month.start]) for month in months)


def _added(month: Period, parts: list[tuple[Decimal | None, Decimal | None]]) -> Expected:
    weighted = sum((amount * probability for amount, probability in parts if amount is not None and probability is not None), Decimal(0))
    amount = sum((amount for amount, _ in parts if amount is not None), Decimal(0))
    return Expected(month, weighted, amount, len(parts), sum(None in part for part in parts))


def _of(session: Session, who: Who, today: date) -> list[ColumnElement[bool]]:
    if who.kind == "member":
        return [Opportunity.member_id == who.id]
    if who.id is None:
        return []
    here = select(Membership.member_id).where(
        Membership.team_id.in_(subtree(session, who.id)),
        or_(Membership.start.is_(None), Membership.start <= today),
        or_(Membership.end.is_(None), Membership.end >= today),
    )
    return [Opportunity.member_id.in_(here)]
