"""One person's pay of a period at once: as the facts are now, or if a deal were closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.db import Database
from salesdesk.model import Member, Opportunity, PayPlan
from salesdesk.money import minor_places
from salesdesk.period import Period
from salesdesk.rules.pay.component import Basis, Line, Whose
from salesdesk.rules.pay.given import ZERO, Deal
from salesdesk.rules.pay.group import Pool, Rank
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.services.pay.asking import Worker
from salesdesk.services.pay.compute import people_of
from salesdesk.services.pay.figures import Figures, Span, interval
from salesdesk.services.pay.history import History
from salesdesk.services.pay.lines import NOT_ROLE, Lines, component_lines
from salesdesk.services.pay.people import Roster, Somebody
from salesdesk.services.pay.plans import read_stored
from salesdesk.services.settings import read_settings


@dataclass(frozen=True, slots=True)
class IfClosed:
    """What somebody's components pay now, and what they would if one more deal were closed; `gain` is the difference.

    `left_out` are the components that count only some sales: whether the deal is one of them is not known before it is sold.
    """

    now: tuple[Line, ...]
    then: tuple[Line, ...]
    left_out: tuple[str, ...]

    @property
    def gain(self) -> Decimal:
        """Return what the deal brings."""
        return sum((one.amount for one in self.then), ZERO) - sum((one.amount for one in self.now), ZERO)


@dataclass(frozen=True, slots=True)
class OpenDeal:
    """An open opportunity of somebody."""

    name: str
    amount: Decimal
    close_on: date | None


def open_deals(db: Database, member_id: int) -> list[OpenDeal]:
    """Return a person's open opportunities that have an amount, the nearest first."""
    statement = select(Opportunity.name, Opportunity.amount, Opportunity.close_on)
    statement = statement.where(Opportunity.member_id == member_id, Opportunity.state == "open", Opportunity.amount.is_not(None))
    with db.read() as session:
        return [
            OpenDeal(name, amount, day)
            for name, amount, day in session.execute(statement.order_by(Opportunity.close_on, Opportunity.id))
            if amount
        ]


@dataclass(frozen=True, slots=True)
class Bringing:
    """What a plan would pay the `owner` of an open opportunity of `amount` if it closed in `period`."""

    plan: str
    owner: str
    amount: Decimal
    currency: str
    period: Period
    closed: IfClosed


class OneMore(Figures):
    """The figures with one more deal of `member`, for the metrics that it counts for; those of the others where `among_all`."""

    def __init__(self, session: Session, member: int, deal: tuple[Decimal, date], metrics: Sequence[str], among_all: bool) -> None:
        super().__init__(session, None if among_all else member)
        self._member, self._deal, self._metrics = member, deal, frozenset(metrics)

    def base(self, basis: Basis, person: Somebody, span: Span) -> Decimal:
        """Return the basis with the deal."""
        return super().base(basis, person, span) + self._more(basis, person, span)

    def deals(self, basis: Basis, person: Somebody, span: Span, ages: bool) -> tuple[Deal, ...]:
        """Return the deals with the one more."""
        more = self._more(basis, person, span)
        return (*super().deals(basis, person, span, ages), *((Deal(0, more, self._deal[1], 0),) if more else ()))

    def placed(self, basis: Basis, table: Tiers, person: Somebody, span: Span) -> None:
        """Tell them deal by deal, with the one more."""

    def _more(self, basis: Basis, person: Somebody, span: Span) -> Decimal:
        amount, day = self._deal
        counts = basis.metric in self._metrics and not basis.only and basis.whose is Whose.OWN and person.id == self._member
        return amount if counts and span[0] <= day <= span[1] else ZERO


def person_lines(db: Database, plan_id: int, day: date, member_id: int) -> tuple[Line, ...]:
    """Return the lines of a person's components in the period of `day`, as the facts are now; limits of the plan are not in them."""
    with db.read() as session:
        return _lines(session, plan_id, day, member_id, None)


def if_closed(
    db: Database, plan_id: int, member_id: int, amount: Decimal, day: date, metrics: Sequence[str] = ("sales_amount",)
) -> IfClosed:
    """Return what a deal of `amount` closed on `day` would bring a person by a plan's components.

    `metrics` are those that it would count for: add "receipts" for one that is paid at once.
    """
    with db.read() as session:
        now = _lines(session, plan_id, day, member_id, None)
        return _if_closed(session, plan_id, now, _lines(session, plan_id, day, member_id, (amount, metrics)), day)


def bringing(db: Database, opportunity_id: int, day: date) -> tuple[Bringing, ...]:
    """Return what each plan that pays its owner in the period of `day` would bring for an open opportunity that closed then.

    Nothing for one that is not open, has no amount or no owner, or whose owner no plan pays.
    """
    found: list[Bringing] = []
    with db.read() as session:
        deal = session.get(Opportunity, opportunity_id)
        owner = session.get(Member, deal.member_id) if deal is not None and deal.member_id is not None else None
        if deal is None or owner is None or deal.state != "open" or not deal.amount:
            return ()
        for plan_id in session.scalars(select(PayPlan.id).where(~PayPlan.archived).order_by(PayPlan.name)):
            stored = read_stored(session, plan_id, day)
            holds = stored.starts <= day and (stored.ends is None or day <= stored.ends)
            now = _lines(session, plan_id, day, owner.id, None) if holds else ()
            if now:
                then = _lines(session, plan_id, day, owner.id, (deal.amount, ("sales_amount",)))
                plan, period = stored.plan, stored.period_of(day, read_settings(session).fiscal_start)
                closed = _if_closed(session, plan_id, now, then, day)
                found.append(Bringing(plan.name, owner.name, deal.amount, plan.currency, period, closed))
    return tuple(found)


def _if_closed(session: Session, plan_id: int, now: tuple[Line, ...], then: tuple[Line, ...], day: date) -> IfClosed:
    concerns = {one.name for one in now if one.reason is None or one.reason.source != NOT_ROLE.source}
    own = [one for one in read_stored(session, plan_id, day).plan.components if one.name in concerns and one.basis.whose is Whose.OWN]
    return IfClosed(now, then, tuple(one.name for one in own if one.basis.only))


def _lines(session: Session, plan_id: int, day: date, member_id: int, more: tuple[Decimal, Sequence[str]] | None) -> tuple[Line, ...]:
    settings = read_settings(session)
    stored = read_stored(session, plan_id, day)
    period = stored.period_of(day, settings.fiscal_start)
    roster = Roster(session, plan_id)
    # Only a ranking, a pool or a cap of all looks at the others.
    among_all = any(isinstance(one.rule, Rank | Pool) or one.pool_cap is not None for one in stored.plan.components)
    if more is None:
        figures = Figures(session, None if among_all else member_id)
    else:
        figures = OneMore(session, member_id, (more[0], day), more[1], among_all)
    worker = Worker(roster, figures, settings.country)
    places, history = minor_places(stored.plan.currency), History()
    # What a limit over a quarter leaves depends on the months before.
    since = max(interval(stored.plan.looks_back, period).start, stored.starts)
    earlier = stored.period_of(since, period.fiscal_start)
    found: Lines = {}
    while earlier.start <= period.start:
        whom = [one for one in people_of(stored, earlier, worker) if among_all or one.id == member_id]
        figures.expect(whom, stored.plan.components, earlier)
        found = component_lines(stored.plan, earlier, whom, worker, places, history, member_id, stored.ends)
        earlier = earlier.next()
    return tuple(found.get(member_id, ()))
