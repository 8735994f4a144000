"""Computes a plan's periods in their order from the facts: what everybody earned by components and limits, before differences."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from salesdesk.money import minor_places
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.rules.pay.component import Component, Line, component_line
from salesdesk.rules.pay.given import ZERO, Given, Names, Slice
from salesdesk.rules.pay.group import By, Pool, Rank
from salesdesk.rules.pay.limits import scaled
from salesdesk.rules.pay.plan import Earned, Personal, Plan, drawn, limit_line, limited, scaled_to_pool, schedule_lines
from salesdesk.rules.pay.time import share_of, tenure
from salesdesk.rules.pay.words import money
from salesdesk.services.pay.figures import Figures, names
from salesdesk.services.pay.people import Roster, Somebody
from salesdesk.services.pay.plans import StoredPlan, read_stored
from salesdesk.services.settings import read_settings
from salesdesk.text import mark

_OUTSIDE = mark("PayReason", "this period is outside of the window from {start} to {end}")
NOT_ROLE = mark("PayReason", "this is not for this role")


@dataclass(frozen=True, slots=True)
class Computed:
    """What everybody earned in a period, by member."""

    period: Period
    stored: StoredPlan
    people: tuple[Somebody, ...]
    earned: dict[int, Earned]
    later: dict[int, dict[int, dict[str, Decimal]]]


@dataclass(slots=True)
class State:
    """What one period leaves to the next: open advances, how often somebody was paid, what schedules pay when."""

    balances: dict[int, Decimal] = field(default_factory=dict)
    count: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    waiting: dict[int, dict[int, dict[str, Decimal]]] = field(default_factory=dict)


def periods_until(stored: StoredPlan, period: Period) -> list[Period]:
    """Return the plan's periods from its first one to `period`."""
    found = [stored.period_of(stored.starts, period.fiscal_start)]
    while found[-1].start < period.start:
        found.append(found[-1].next())
    return found if found[-1].start == period.start else []


def compute_chain(session: Session, plan_id: int, until: Period, progress: Progress | None = None) -> list[Computed]:
    """Compute all periods of a plan up to `until` by the versions that held in them; empty where the plan begins later."""
    roster, figures, state = Roster(session, plan_id), Figures(session), State()
    country = read_settings(session).country
    todo = periods_until(read_stored(session, plan_id), until)
    found = []
    for at, period in enumerate(todo):
        if progress is not None:
            progress.step(at / len(todo), mark("PayWork", "Computing {period}").fill(period=period.label()))
        stored = read_stored(session, plan_id, period.start)
        found.append(compute_period(stored, period, Worker(roster, figures, country, until.end), state))
    return found


@dataclass(frozen=True, slots=True)
class Worker:
    """What computing a period reads from; `as_of` is the day on which it is looked at what is paid (None: the end of each period)."""

    roster: Roster
    figures: Figures
    country: str = "CN"
    as_of: date | None = None


def compute_period(stored: StoredPlan, period: Period, worker: Worker, state: State) -> Computed:
    """Compute one period and bring `state` forward."""
    ended = stored.ends is not None and stored.ends < period.start
    people = [] if ended else worker.roster.taking_part(stored.plan.people, period)
    places = minor_places(stored.plan.currency)
    worker.figures.expect(people)
    lines = component_lines(stored.plan, period, people, worker, places)
    shares = {one.id: share_of(period, one.first, one.last, stored.plan.limits.prorate, worker.country) for one in people}
    bounded = {one.id: limited(tuple(lines[one.id]), stored.plan.limits, _personal(one), shares[one.id], places) for one in people}
    bounded = scaled_to_pool(bounded, stored.plan.limits.pool_cap, places)
    return _finished(stored, period, people, bounded, state, places)


def _finished(
    stored: StoredPlan, period: Period, people: list[Somebody], bounded: dict[int, tuple[Line, ...]], state: State, places: int
) -> Computed:
    """Spread what is paid later, take in what comes now, and draw."""
    by_name = {one.name: one for one in stored.plan.components}
    due = state.waiting.pop(0, {})
    state.waiting = {after - 1: who for after, who in state.waiting.items()}
    earned: dict[int, Earned] = {}
    later: dict[int, dict[int, dict[str, Decimal]]] = {}
    known = {one.id: one for one in people}
    for member in [*known, *(one for one in due if one not in known)]:
        own, spread = schedule_lines(by_name, bounded.get(member, ()), places)
        text = mark("PaySlice", "{name}: from earlier periods")
        own = (*own, *(limit_line("from_earlier", amount, text.fill(name=name), name) for name, amount in due.get(member, {}).items()))
        for after, parts in spread.items():
            for name, amount in parts.items():
                waiting = state.waiting.setdefault(after - 1, {}).setdefault(member, {})
                waiting[name] = waiting.get(name, ZERO) + amount
        later[member] = spread
        state.count[member] += 1
        draw = stored.plan.limits.draw if member in known else None
        own_draw = known[member].parameter("draw") if member in known else None
        earned[member] = drawn(own, draw, own_draw, state.balances.get(member, ZERO), state.count[member])
        state.balances[member] = earned[member].balance
    return Computed(period, stored, tuple(people), earned, later)


def component_lines(
    plan: Plan, period: Period, people: list[Somebody], worker: Worker, places: int, alone: int | None = None
) -> dict[int, list[Line]]:
    """Return everybody's lines, component by component; those of `alone` (a member's id) are right where only that person is asked for."""
    lines: dict[int, list[Line]] = {one.id: [] for one in people}
    said = names()
    for component in plan.components:
        span = window(component, period)
        part = [one for one in people if not component.roles or one.role in component.roles]
        taking = {one.id for one in part}
        for one in people:
            if span is None:
                start, end = component.starts or date.min, component.ends or date.max
                outside = _OUTSIDE.fill(start=start.isoformat(), end=end.isoformat())
                lines[one.id].append(Line(component.name, ZERO, (), outside))
            elif one.id not in taking:
                lines[one.id].append(Line(component.name, ZERO, (), NOT_ROLE))
        if alone is not None and not isinstance(component.rule, Rank | Pool) and component.pool_cap is None:
            part = [one for one in part if one.id == alone]
        if span is not None:
            for member, line in _component(component, period, span, part, worker, places, said, lines).items():
                lines[member].append(line)
    return lines


def window(component: Component, period: Period) -> tuple[date, date] | None:
    """Return the days of `period` on which a component counts; None where there are none."""
    start, end = max(component.starts or period.start, period.start), min(component.ends or period.end, period.end)
    return (start, end) if start <= end else None


def _component(
    component: Component,
    period: Period,
    span: tuple[date, date],
    people: list[Somebody],
    worker: Worker,
    places: int,
    said: Names,
    sofar: dict[int, list[Line]],
) -> dict[int, Line]:
    """Return the lines of one component, within its own cap of all together."""
    given = {one.id: _given(component, period, span, one, worker, places, sofar[one.id]) for one in people}
    if isinstance(component.rule, Rank | Pool):
        group = {one: found.base for one, found in given.items()}
        weights = _weights(component.rule, given, people)
        shares = None
        if isinstance(component.rule, Pool) and given:
            shares = component.rule.shares(replace(next(iter(given.values())), group=group, weights=weights))
        given = {one: replace(found, group=group, weights=weights, shares=shares) for one, found in given.items()}
    found = {}
    for one in people:
        share = share_of(period, one.first, one.last, component.prorate, worker.country)
        found[one.id] = component_line(component, given[one.id], said, share)
    if component.pool_cap is None:
        return found
    return _under_cap(found, component.pool_cap, places)


def _given(
    component: Component, period: Period, span: tuple[date, date], person: Somebody, worker: Worker, places: int, sofar: list[Line]
) -> Given:
    figures, basis, name = worker.figures, component.basis, component.name
    quota = person.parameter("quota", name)
    if quota is None and component.needs_quota:
        quota = figures.quota(basis, person, period)
    cumulative = str(basis.over) != "period"
    reserve, as_of = component.reserve, worker.as_of or period.end
    return Given(
        base=figures.base(basis, person, span),
        prior=figures.prior(basis, person, period) if cumulative else ZERO,
        deals=figures.deals(basis, person, span, component.ageing is not None) if component.needs_deals else (),
        quota=quota,
        figures={one: figures.figure(one, person, period) for one in component.figures},
        person=person.id,
        others={one.name: one.amount for one in sofar},
        tenure=tenure(person.hired_on, period),
        bonus=person.parameter("bonus", name),
        rate=person.parameter("rate", name),
        places=places,
        unpaid=figures.unpaid(basis, person, span, as_of, reserve.after) if reserve is not None else ZERO,
    )


def _weights(rule: Rank | Pool, given: dict[int, Given], people: list[Somebody]) -> dict[int, Decimal]:
    if isinstance(rule, Rank) or rule.by in (By.EQUAL, By.BASE):
        return {}
    if rule.by is By.POINTS:
        return {one.id: one.parameter("points") or ZERO for one in people}
    return {one.id: given[one.id].attainment or ZERO for one in people}


def _under_cap(lines: dict[int, Line], cap: Decimal, places: int) -> dict[int, Line]:
    left = scaled({one: line.amount for one, line in lines.items()}, cap, places)
    total = sum((one.amount for one in lines.values()), ZERO)
    text = mark("PaySlice", "all together {total}, at most {cap}").fill(total=money(total), cap=money(cap))
    return {
        one: line
        if left[one] == line.amount
        else replace(line, amount=left[one], slices=(*line.slices, Slice(text, left[one] - line.amount)))
        for one, line in lines.items()
    }


def _personal(person: Somebody) -> Personal:
    return Personal(person.parameter("cap"), person.parameter("draw"), person.parameter("floor"))
