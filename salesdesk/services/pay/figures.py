"""The figures that plans work on, read once for everybody: bases by member and span, targets, other metrics, single deals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.fields import Kind
from salesdesk.measure import EVERYONE, METRICS, Who, metric
from salesdesk.measure.deals import credited, sale_days
from salesdesk.model import Product
from salesdesk.period import Period
from salesdesk.rules.pay.component import Basis, Over, Whose
from salesdesk.rules.pay.given import ZERO, Deal, Named
from salesdesk.services.pay.people import Somebody
from salesdesk.services.targets import targets_of
from salesdesk.text import mark

Span = tuple[date, date]
ATTAINMENT = mark("Pay", "Attainment")
OF = mark("Pay", "Attainment of {metric}")
_SIZES = {Over.QUARTER: "quarter", Over.HALF: "half", Over.YEAR: "year"}


def names() -> dict[str, Named]:
    """Return how the figures that gates and matrices read are called."""
    kinds = {Kind.PERCENT: "percent", Kind.MONEY: "money"}
    found = {one.name: Named(one.label, kinds.get(one.kind, "count")) for one in METRICS}
    found |= {f"attainment:{one.name}": Named(OF.fill(metric=one.label), "percent") for one in METRICS}
    return {**found, "attainment": Named(ATTAINMENT, "percent")}


def interval(basis: Basis, period: Period) -> Period:
    """Return what the basis counts over: `period`, or the quarter, half-year or year in which it begins."""
    size = _SIZES.get(basis.over)
    return period if size is None else Period.of(size, period.start, period.fiscal_start)


def before(basis: Basis, period: Period) -> Span | None:
    """Return the days of the interval before `period`; None where it begins with it."""
    start = interval(basis, period).start
    return None if start >= period.start else (start, period.start - timedelta(days=1))


class Figures:
    """Answers each question once; a plan asks the same for many people, components and periods. `only_member` narrows it to one."""

    def __init__(self, session: Session, only_member: int | None = None) -> None:
        self._session = session
        self._who = EVERYONE if only_member is None else Who.member(only_member)
        self._by_member: dict[tuple[str, Span], Mapping[object, tuple[Decimal, Decimal]]] = {}
        self._teams: dict[tuple[str, int, Span], tuple[Decimal, Decimal]] = {}
        self._targets: dict[tuple[str, Span], dict[Who, Decimal | None]] = {}
        self._deals: dict[tuple[str, Span], dict[int, tuple[Deal, ...]]] = {}

    def base(self, basis: Basis, person: Somebody, span: Span) -> Decimal:
        """Return what the basis comes to for a person in `span`."""
        top, bottom = self._pair(basis.metric, person, span, basis.whose)
        return metric(basis.metric).value(top, bottom) or ZERO

    def prior(self, basis: Basis, person: Somebody, period: Period) -> Decimal:
        """Return what the basis came to in the interval before `period`, month by month where it can be added up."""
        span = before(basis, period)
        if span is None:
            return ZERO
        if not metric(basis.metric).additive:
            return self.base(basis, person, span)
        months = Period.span(*span).months()
        return sum((self.base(basis, person, (one.start, min(one.end, span[1]))) for one in months), ZERO)

    def quota(self, basis: Basis, person: Somebody, period: Period) -> Decimal | None:
        """Return the target of the basis over its interval: the person's, or the sum of the teams' that they lead."""
        whole = interval(basis, period)
        return self.target(basis.metric, person, whole, basis.whose)

    def target(self, name: str, person: Somebody, period: Period, whose: Whose = Whose.OWN) -> Decimal | None:
        """Return a target of a metric."""
        whom = [Who.member(person.id)] if whose is Whose.OWN else [Who.team(one) for one in person.leads]
        known = self._targets.setdefault((name, (period.start, period.end)), {})
        missing = [one for one in whom if one not in known]
        if missing:
            known.update(targets_of(self._session, name, missing, period))
        found = [value for one in whom if (value := known[one]) is not None]
        return sum(found, ZERO) if found else None

    def prepare_targets(self, name: str, people: Iterable[Somebody], period: Period) -> None:
        """Read the targets of many at once."""
        known = self._targets.setdefault((name, (period.start, period.end)), {})
        whom = [one for person in people if (one := Who.member(person.id)) not in known]
        known.update(targets_of(self._session, name, whom, period))

    def figure(self, name: str, person: Somebody, period: Period) -> Decimal | None:
        """Return a figure that a gate or a matrix reads: a metric's value, or the attainment of its target."""
        if name.startswith("attainment:"):
            of = name.removeprefix("attainment:")
            target = self.target(of, person, period)
            reached = self.figure(of, person, period)
            return reached / target if target and reached is not None else None
        top, bottom = self._pair(name, person, (period.start, period.end), Whose.OWN)
        return metric(name).value(top, bottom)

    def deals(self, basis: Basis, person: Somebody, span: Span, ages: bool) -> tuple[Deal, ...]:
        """Return the deals behind a basis: the lines of an order are one deal; with `ages` the days from the sale to the receipt."""
        found = self._deals.get((basis.metric, span))
        if found is None:
            found = self._deals[basis.metric, span] = self._read_deals(basis.metric, span, ages)
        if basis.whose is Whose.OWN:
            return found.get(person.id, ())
        return tuple(one for team in person.leads for one in self._team_deals(basis.metric, span, team))

    def _team_deals(self, name: str, span: Span, team: int) -> tuple[Deal, ...]:
        rows = credited(self._session, name, span, Who.team(team))
        return tuple(Deal(one.key, one.counted, one.day) for one in rows)

    def _read_deals(self, name: str, span: Span, ages: bool) -> dict[int, tuple[Deal, ...]]:
        rows = credited(self._session, name, span, self._who)
        sold: Mapping[str, date] = {}
        if ages:
            sold = sale_days(self._session, {one.number for one in rows if one.number}, span)
        # A receipt is a deal of its own: two receipts of an order came on two days.
        whole = metric(name).fact != "receipt"
        orders: dict[tuple[int, object], list[tuple[int, Decimal, date, int | None]]] = defaultdict(list)
        for one in rows:
            if one.member is None:
                continue
            since = sold.get(one.number or "")
            age = (one.day - since).days if since is not None else None
            key: object = one.number if whole and one.number else one.key
            orders[one.member, key].append((one.key, one.counted, one.day, age))
        found: dict[int, list[Deal]] = defaultdict(list)
        for (member, _), parts in orders.items():
            found[member].append(Deal(parts[0][0], sum((part[1] for part in parts), ZERO), parts[0][2], parts[0][3]))
        return {member: tuple(parts) for member, parts in found.items()}

    def _pair(self, name: str, person: Somebody, span: Span, whose: Whose) -> tuple[Decimal, Decimal]:
        if whose is Whose.OWN:
            known = self._by_member.get((name, span))
            if known is None:
                found = metric(name).totals(self._session, self._who, span, None if self._who.kind == "member" else "member")
                known = {self._who.id: found.get(None, (ZERO, ZERO))} if self._who.kind == "member" else found
                self._by_member[name, span] = known
            return known.get(person.id, (ZERO, ZERO))
        pairs = [self._team(name, team, span) for team in person.leads]
        return sum((one[0] for one in pairs), ZERO), sum((one[1] for one in pairs), ZERO)

    def _team(self, name: str, team: int, span: Span) -> tuple[Decimal, Decimal]:
        known = self._teams.get((name, team, span))
        if known is None:
            found = metric(name).totals(self._session, Who.team(team), span, None)
            known = self._teams[name, team, span] = found.get(None, (ZERO, ZERO))
        return known


def products(session: Session) -> dict[str, int]:
    """Return the ids of products by name."""
    return {row[1]: row[0] for row in session.execute(select(Product.id, Product.name))}
