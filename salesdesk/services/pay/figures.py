"""The figures that plans work on, read once for everybody: bases by member and span, targets, other metrics, single deals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from sqlalchemy.orm import Session

from salesdesk.fields import Kind
from salesdesk.measure import EVERYONE, METRICS, Who, metric
from salesdesk.measure.deals import UNIT, credited, orders_of, rows_of, sale_days, sizes_of
from salesdesk.measure.only import ALL, KINDS, LABELS, Only
from salesdesk.measure.together import Pair, together
from salesdesk.model.base import SCALE
from salesdesk.period import Period
from salesdesk.rules.pay.breaks import AtBreak, place
from salesdesk.rules.pay.component import Basis, Component, Whose
from salesdesk.rules.pay.given import ZERO, Deal, Named, Placed
from salesdesk.rules.pay.interval import Over
from salesdesk.rules.pay.only import Figure
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.services.goals.targets import targets_of
from salesdesk.services.pay.filters import Filters
from salesdesk.services.pay.overlays import Overlay, read_overlays
from salesdesk.services.pay.people import Somebody
from salesdesk.services.pay.unpaid import open_shares, unpaid
from salesdesk.text import mark

Span = tuple[date, date]
_NOTHING: Pair = (ZERO, ZERO)
ATTAINMENT = mark("Pay", "Attainment")
_ATTAINMENT_OF = "attainment:"
OF = mark("Pay", "Attainment of {metric}")
_SIZES = {Over.QUARTER: "quarter", Over.HALF: "half", Over.YEAR: "year"}


def names() -> dict[str, Named]:
    """Return how the figures that gates and matrices read are called."""
    kinds = {Kind.PERCENT: "percent", Kind.MONEY: "money"}
    found = {one.name: Named(one.label, kinds.get(one.kind, "count")) for one in METRICS}
    found |= {f"{_ATTAINMENT_OF}{one.name}": Named(OF.fill(metric=one.label), "percent") for one in METRICS}
    found |= {f"only:{name}": Named(text) for name, text in (*LABELS.items(), *KINDS.items())}
    return {**found, "attainment": Named(ATTAINMENT, "percent")}


def interval(over: Over, period: Period) -> Period:
    """Return the interval in which `period` is: itself, or the quarter, half-year or year in which it begins."""
    size = _SIZES.get(over)
    return period if size is None else Period.of(size, period.start, period.fiscal_start)


class Expected(NamedTuple):
    """A sum that will be asked for in each period, where `to_date` from the start of its interval; `number` is that of the filter."""

    name: str
    number: int
    only: Only
    to_date: bool


class Figures:
    """Answers each question once; a plan asks the same for many people, components and periods. `only_member` narrows it to one."""

    def __init__(self, session: Session, only_member: int | None = None) -> None:
        self._session = session
        self._who = EVERYONE if only_member is None else Who.member(only_member)
        self._filters = Filters(session)
        self._expected: list[Who] = []
        self._sums: dict[tuple[str, int], Expected] = {}
        self._days: Span = (date.max, date.min)
        self._overlays: list[Overlay] | None = None
        self._by_member: dict[tuple[str, int, Span], Mapping[object, Pair]] = {}
        self._teams: dict[tuple[str, int, int, Span], tuple[Decimal, Decimal]] = {}
        self._targets: dict[tuple[str, int, Span], dict[Who, Decimal | None]] = {}
        self._unpaid: dict[tuple[str, int, Span, date, int], dict[int, Decimal]] = {}
        self._open: dict[date, dict[str, Decimal]] = {}
        self._deals: dict[tuple[str, int, Span, bool], dict[int, tuple[Deal, ...]]] = {}
        self._placed: dict[tuple[str, int, Span, tuple[Decimal, ...], AtBreak], dict[int, tuple[Placed, ...]]] = {}

    def expect(self, people: Iterable[Somebody], components: Iterable[Component], period: Period) -> None:
        """Be asked for the targets of all these, and for what these components count in `period`: it is read at once."""
        self._expected = [Who.member(one.id) for one in people]
        self._days = (period.start, period.end)
        for one in components:
            if (one.starts or period.end) > period.end or (one.ends or period.start) < period.start:
                continue
            if one.basis.whose is Whose.OWN:
                self._expect_sum(one.basis.metric, *self._filters.of_basis(one.basis), one.to_date)
            for asked in one.figures:
                self._expect_sum(asked.name.removeprefix(_ATTAINMENT_OF), *self._filters.of_figure(asked), one.to_date)

    def _expect_sum(self, name: str, number: int, only: Only, to_date: bool) -> None:
        if metric(name).sums:
            known = self._sums.get((name, number))
            self._sums[name, number] = Expected(name, number, only, to_date or (known is not None and known.to_date))

    def only(self, basis: Basis) -> Only:
        """Return the filter of a basis as facts are filtered."""
        return self._filters.of_basis(basis)[1]

    def base(self, basis: Basis, person: Somebody, span: Span) -> Decimal:
        """Return what the basis comes to for a person in `span`."""
        number, only = self._filters.of_basis(basis)
        if basis.whose is Whose.OVERLAY:
            return self._overlaid(basis, only, person, span)
        top, bottom = self._pair(basis.metric, number, only, person, span, basis.whose)
        return metric(basis.metric).value(top, bottom) or ZERO

    def over(self, basis: Basis, person: Somebody, span: Span | None) -> Decimal:
        """Return what the basis comes to in a span of several months (None: no days), month by month where it can be added up."""
        if span is None:
            return ZERO
        if not metric(basis.metric).additive or self._who.kind == "member":
            # Of one person alone one question is quicker than one for each month.
            return self.base(basis, person, span)
        return sum((self.base(basis, person, one) for one in _months(span)), ZERO)

    def quota(self, basis: Basis, person: Somebody, period: Period) -> Decimal | None:
        """Return the target of the basis over its interval: the person's, or the sum of the teams' that they lead."""
        return self.target(basis.metric, person, interval(basis.over, period), basis.whose, *self._filters.of_basis(basis))

    def target(
        self, name: str, person: Somebody, period: Period, whose: Whose = Whose.OWN, number: int = -1, only: Only = ALL
    ) -> Decimal | None:
        """Return a target of a metric; `number` is that of the filter `only`."""
        known = self._targets.setdefault((name, number, (period.start, period.end)), {})
        whom = [Who.team(one) for one in person.leads] if whose is Whose.TEAM else [Who.member(person.id)]
        if any(one not in known for one in whom):
            asked = [one for one in dict.fromkeys([*whom, *(() if whose is Whose.TEAM else self._expected)]) if one not in known]
            known.update(targets_of(self._session, name, asked, period, only))
        found = [value for one in whom if (value := known[one]) is not None]
        return sum(found, ZERO) if found else None

    def base_target(self, basis: Basis, person: Somebody, span: Span) -> Decimal | None:
        """Return the target of a basis over `span`."""
        return self.target(basis.metric, person, Period.span(*span), basis.whose, *self._filters.of_basis(basis))

    def figure(self, asked: Figure, person: Somebody, period: Period) -> Decimal | None:
        """Return a figure that a gate, a factor or a matrix reads: a metric's value, or the attainment of its target."""
        number, only = self._filters.of_figure(asked)
        if asked.name.startswith(_ATTAINMENT_OF):
            name = asked.name.removeprefix(_ATTAINMENT_OF)
            target = self.target(name, person, period, Whose.OWN, number, only)
            reached = self._value(name, number, only, person, period)
            return reached / target if target and reached is not None else None
        return self._value(asked.name, number, only, person, period)

    def _value(self, name: str, number: int, only: Only, person: Somebody, period: Period) -> Decimal | None:
        span = (period.start, period.end)
        spans = _months(span) if metric(name).sums and self._who.kind != "member" else [span]
        pairs = [self._pair(name, number, only, person, one, Whose.OWN) for one in spans]
        return metric(name).value(sum((one[0] for one in pairs), ZERO), sum((one[1] for one in pairs), ZERO))

    def deals(self, basis: Basis, person: Somebody, span: Span, ages: bool) -> tuple[Deal, ...]:
        """Return the deals behind a basis: the lines of an order are one deal; with `ages` the days from the sale to the receipt."""
        if basis.whose is Whose.OVERLAY:
            return tuple(self._overlay_deals(basis, person, span))
        if basis.whose is Whose.TEAM:
            return tuple(one for team in person.leads for one in self._team_deals(basis, span, team))
        number, only = self._filters.of_basis(basis)
        key = (basis.metric, number, span, ages)
        if key not in self._deals:
            self._deals[key] = self._read_deals(basis.metric, only, span, ages)
        return self._deals[key].get(person.id, ())

    def placed(self, basis: Basis, table: Tiers, person: Somebody, span: Span) -> tuple[Placed, ...] | None:
        """Return in which tiers of a table by deal one's orders lie; None where that is told deal by deal."""
        if basis.whose is not Whose.OWN or metric(basis.metric).fact != "sale_line" or self._who.kind == "member":
            return None
        number, only = self._filters.of_basis(basis)
        ats = tuple(one.at for one in table.breaks)
        key = (basis.metric, number, span, ats, table.at_break)
        if key not in self._placed:
            self._placed[key] = self._place(basis.metric, only, span, table)
        return self._placed[key].get(person.id, ())

    def _place(self, name: str, only: Only, span: Span, table: Tiers) -> dict[int, tuple[Placed, ...]]:
        ats, upper = [one.at for one in table.breaks], table.at_break is AtBreak.UPPER
        sizes, shared = sizes_of(self._session, name, span, ats, upper, only)
        found: dict[int, list[Placed]] = defaultdict(list)
        for one in sizes:
            found[one.member].append(Placed(one.tier, one.count, one.on_break, Decimal(one.counted) / SCALE))
        for member, _, counted in shared:
            amount = Decimal(counted) / UNIT
            if amount:
                found[member].append(Placed(place(ats, abs(amount), table.at_break), 1, int(upper and abs(amount) in ats), amount))
        return {member: tuple(sorted(parts)) for member, parts in found.items()}

    def unpaid(self, basis: Basis, person: Somebody, span: Span, as_of: date, after: int) -> Decimal:
        """Return what of one's own sales in `span`, `after` days old, is not paid on `as_of`."""
        number, only = self._filters.of_basis(basis)
        key = (basis.metric, number, span, as_of, after)
        if key not in self._unpaid:
            if as_of not in self._open:
                self._open[as_of] = open_shares(self._session, as_of)
            last = as_of - timedelta(days=after)
            self._unpaid[key] = unpaid(self._session, basis.metric, span, only, last, self._open[as_of])
        return self._unpaid[key].get(person.id, ZERO)

    def _team_deals(self, basis: Basis, span: Span, team: int) -> tuple[Deal, ...]:
        rows = credited(self._session, basis.metric, span, Who.team(team), self.only(basis))
        return tuple(Deal(one.key, one.counted, one.day) for one in rows)

    def _read_deals(self, name: str, only: Only, span: Span, ages: bool) -> dict[int, tuple[Deal, ...]]:
        found: dict[int, list[Deal]] = defaultdict(list)
        if metric(name).fact == "sale_line":
            for member, key, counted in orders_of(self._session, name, span, self._who, only):
                found[member].append(Deal(key, Decimal(counted) / UNIT))
            return {member: tuple(sorted(parts)) for member, parts in found.items()}
        # A receipt is a deal of its own: two receipts of an order came on two days.
        rows = rows_of(self._session, name, span, self._who, only)
        sold = sale_days(self._session, {row[3] for row in rows if row[3]}, span) if ages else {}
        for key, owner, day, number, counted in rows:
            if owner is not None:
                since = sold.get(number or "")
                found[owner].append(Deal(key, Decimal(counted) / UNIT, day, (day - since).days if since is not None else None))
        return {member: tuple(sorted(parts)) for member, parts in found.items()}

    def _pair(self, name: str, number: int, only: Only, person: Somebody, span: Span, whose: Whose) -> tuple[Decimal, Decimal]:
        if whose is Whose.TEAM:
            pairs = [self._team(name, number, only, team, span) for team in person.leads]
            return sum((one[0] for one in pairs), ZERO), sum((one[1] for one in pairs), ZERO)
        key = (name, number, span)
        known = self._by_member.get(key)
        if known is None:
            self._read(Expected(name, number, only, False), span)
            known = self._by_member[key]
        return known.get(person.id, _NOTHING)

    def _read(self, asked: Expected, span: Span) -> None:
        """Read a metric for everybody over `span`, and with it all that is expected and lies in the same scan."""
        alone = self._who.kind == "member"
        by = None if alone else "member"
        wanted = [asked]
        if metric(asked.name).sums:
            inside = self._days[0] <= span[0] and span[1] <= self._days[1]
            others = [one for one in self._sums.values() if (inside or one.to_date) and (one.name, one.number, span) not in self._by_member]
            wanted += [one for one in others if one[:2] != asked[:2] and (alone or _side_by_side(asked.only, one.only))]
        if len(wanted) > 1:
            found = together(self._session, [(metric(one.name), one.only) for one in wanted], self._who, span, by)
        else:
            found = [metric(asked.name).of(self._session, self._who, span, by, asked.only)]
        for one, totals in zip(wanted, found, strict=True):
            self._by_member[one.name, one.number, span] = {self._who.id: totals.get(None, _NOTHING)} if alone else totals

    def _overlaid(self, basis: Basis, only: Only, person: Somebody, span: Span) -> Decimal:
        total = ZERO
        for one, days in self._overlays_of(person, span):
            who, which = one.asked(only)
            top, bottom = metric(basis.metric).of(self._session, who, days, None, which).get(None, (ZERO, ZERO))
            total += (metric(basis.metric).value(top, bottom) or ZERO) * one.share
        return total

    def _overlay_deals(self, basis: Basis, person: Somebody, span: Span) -> Iterator[Deal]:
        for one, days in self._overlays_of(person, span):
            who, which = one.asked(self.only(basis))
            for row in credited(self._session, basis.metric, days, who, which):
                yield Deal(row.key, row.counted * one.share, row.day)

    def _overlays_of(self, person: Somebody, span: Span) -> Iterator[tuple[Overlay, Span]]:
        if self._overlays is None:
            self._overlays = read_overlays(self._session)
        for one in self._overlays:
            days = one.within(span)
            if one.member_id == person.id and days is not None:
                yield one, days

    def _team(self, name: str, number: int, only: Only, team: int, span: Span) -> tuple[Decimal, Decimal]:
        key = (name, number, team, span)
        if key not in self._teams:
            found = metric(name).of(self._session, Who.team(team), span, None, only)
            self._teams[key] = found.get(None, (ZERO, ZERO))
        return self._teams[key]


def _side_by_side(one: Only, other: Only) -> bool:
    """Tell whether two filters are read in one scan: what is not filtered lies in an index, and few customers are found by theirs."""
    return bool(one) == bool(other) and not (one.customer or one.customers or other.customer or other.customers)


@cache
def _months(span: Span) -> list[Span]:
    """Return the months of a span, those at its ends cut off by it."""
    return [(max(one.start, span[0]), min(one.end, span[1])) for one in Period.span(*span).months()]
