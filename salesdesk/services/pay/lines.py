"""Everybody's lines of a period, component by component: what a rule is given, what it counted before, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from salesdesk.measure import metric
from salesdesk.period import Period
from salesdesk.rules.pay.breaks import Per
from salesdesk.rules.pay.component import Component, Line
from salesdesk.rules.pay.counting import Counted, counted
from salesdesk.rules.pay.given import ZERO, Deal, Given, Placed
from salesdesk.rules.pay.group import By, Pool, Rank
from salesdesk.rules.pay.interval import Over, Past
from salesdesk.rules.pay.limits import PoolCap
from salesdesk.rules.pay.mixed import Kicker
from salesdesk.rules.pay.plan import Plan
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.rules.pay.time import Ramp, tenure
from salesdesk.rules.pay.words import number
from salesdesk.services.pay.asking import Asking, Worker
from salesdesk.services.pay.figures import Span, interval, names
from salesdesk.services.pay.history import History, Kept
from salesdesk.services.pay.people import Somebody
from salesdesk.text import Text, mark

_OUTSIDE = mark("PayReason", "this period is outside of the window from {start} to {end}")
NOT_ROLE = mark("PayReason", "this is not for this role")
Lines = dict[int, list[Line]]


def component_lines(
    plan: Plan,
    period: Period,
    people: list[Somebody],
    worker: Worker,
    places: int,
    history: History,
    alone: int | None = None,
    ends: date | None = None,
) -> Lines:
    """Return everybody's lines, component by component; those of `alone` (a member's id) are right where only that person is asked for.

    The period is added to `history` where later ones look back on it. `ends` is the last day of the plan.
    """
    lines: Lines = {one.id: [] for one in people}
    said = names()
    looked_at = {one.rule.on for one in plan.components if isinstance(one.rule, Kicker) and one.to_date}
    for component in plan.components:
        whole = interval(component.basis.over, period)
        by_now = Period.span(whole.start, period.end) if component.to_date and whole.start < period.start else period
        asking = Asking(component, period, worker, history, said, places, ends, whole, by_now)
        part = _told_apart(asking, people, lines)
        if alone is not None and not isinstance(component.rule, Rank | Pool) and component.pool_cap is None:
            part = [one for one in part if one.id == alone]
        found = _component(asking, part, lines)
        own = {member: one.line for member, one in found.items()}
        if component.pool_cap is not None:
            own = _under_cap(asking, own, component.pool_cap)
        for one in part:
            line = own[one.id]
            if line.amount or not one.gone(period):
                lines[one.id].append(_with_days(asking, one, line))
            if component.to_date or component.looks_back or component.name in looked_at:
                kept = found[one.id]
                past = Kept(period.start, kept.reached, kept.earned, kept.capped, kept.bounded, kept.line.amount, line.amount)
                history.add(one.id, component.name, past)
    return lines


def _told_apart(asking: Asking, people: list[Somebody], lines: Lines) -> list[Somebody]:
    """Return for whom a component is; the others have a line that says why it pays them nothing."""
    component, period = asking.component, asking.period
    is_open = (component.starts or date.min) <= period.end and (component.ends or date.max) >= asking.since
    part = []
    for one in people:
        if component.roles and one.role not in component.roles:
            if not one.gone(period):
                lines[one.id].append(Line(component.name, ZERO, (), NOT_ROLE))
        elif is_open:
            part += [one] if one.within(asking.since, period.end) else []
        elif not one.gone(period):
            lines[one.id].append(Line(component.name, ZERO, (), _outside(component)))
    return part


def _outside(component: Component) -> Text:
    start, end = component.starts or date.min, component.ends or date.max
    return _OUTSIDE.fill(start=start.isoformat(), end=end.isoformat())


def _with_days(asking: Asking, person: Somebody, line: Line) -> Line:
    """Return `line` with what of the period does not count, because it came on days on which the person is not in the plan."""
    basis, period, worker = asking.component.basis, asking.period, asking.worker
    days = window(asking.component, period)
    if days is None and line.reason is not None:
        return replace(line, reason=_outside(asking.component))
    if days is None or person.within(*days) == (days,) or not metric(basis.metric).additive:
        return line
    off = worker.figures.base(basis, person, days) - _sum_of(worker.figures.base(basis, person, one) for one in asking.of(person))
    if not off:
        return line
    left = mark("PayNote", "{amount} came on days on which {name} is not in the plan, and does not count.")
    return replace(line, sentences=(*line.sentences, left.fill(amount=number(off), name=person.name)))


def window(component: Component, period: Period) -> Span | None:
    """Return the days of `period` on which a component counts; None where there are none."""
    start, end = max(component.starts or period.start, period.start), min(component.ends or period.end, period.end)
    return (start, end) if start <= end else None


def _component(asking: Asking, people: list[Somebody], sofar: Lines) -> dict[int, Counted]:
    component, history, period = asking.component, asking.history, asking.period
    there = [one for one in people if asking.takes_part(one)]
    before = _before(asking, there) if component.to_date else {}
    given = _everybody(asking, there, sofar)
    cap, floor = component.cap, component.floor
    found = {}
    for one in people:
        if one.id not in given:
            found[one.id] = Counted(Line(component.name, ZERO), ZERO, ZERO, ZERO, ZERO)
            continue
        past, bounded = Past(before.get(one.id)), component
        if one.gone(period):
            # They are there for what earlier periods count; what this one guarantees is not for them.
            bounded = replace(component, floor=floor if floor is not None and floor.over is not Over.PERIOD else None)
        if component.looks_back:
            past = replace(
                past,
                cap=past.cap if cap is None else history.cap(cap.over, one, component.name, period),
                floor=past.floor if floor is None else history.floor(floor.over, one, component.name, period, asking.ends),
            )
        found[one.id] = counted(bounded, given[one.id], asking.said, _share(asking, one), past)
    return found


def _before(asking: Asking, people: list[Somebody]) -> dict[int, Decimal]:
    """Return what everybody reached in the interval before the period: as it was computed, else as the facts say.

    Facts tell it where a plan begins within an interval: it is the starting value.
    """
    if asking.whole.start >= asking.period.start:
        return dict.fromkeys([one.id for one in people], ZERO)
    previous = asking.period.previous()
    known = {one.id: asking.history.reached(one.id, asking.component.name, previous.start) for one in people}
    found = {one: reached for one, reached in known.items() if reached is not None}
    if len(found) < len(people):
        earlier = replace(asking, period=previous, by_now=Period.span(asking.whole.start, previous.end))
        given = _everybody(earlier, people, {})
        for one in people:
            if one.id in found:
                continue
            if not asking.before(one):
                found[one.id] = ZERO
            else:
                found[one.id] = counted(asking.component, given[one.id], asking.said, _share(asking, one), Past(ZERO)).reached
    return found


def _share(asking: Asking, person: Somebody) -> Decimal:
    whole = asking.whole if asking.component.to_date else asking.period
    return person.share(whole, asking.component.prorate, asking.worker.country)


def _everybody(asking: Asking, people: list[Somebody], sofar: Lines) -> dict[int, Given]:
    """Return what the rule is given for everybody, with the group where it looks at all."""
    rule = asking.component.rule
    given = {one.id: _given(asking, one, sofar.get(one.id, [])) for one in people}
    if not isinstance(rule, Rank | Pool) or not given:
        return given
    group = {one: found.base for one, found in given.items()}
    weights = _weights(rule, given, people)
    shares = None
    if isinstance(rule, Pool):
        shares = rule.shares(replace(next(iter(given.values())), group=group, weights=weights))
    return {one: replace(found, group=group, weights=weights, shares=shares) for one, found in given.items()}


def _given(asking: Asking, person: Somebody, sofar: list[Line]) -> Given:
    component, period, figures = asking.component, asking.period, asking.worker.figures
    basis, name, anew = component.basis, component.name, component.to_date and not component.goes_on
    counts = asking.by_then(person) if anew else asking.of(person)
    reads = figures.over if anew else figures.base
    before = () if anew or not component.to_date else asking.before(person)
    unpaid = _unpaid(asking, person) if component.reserve is not None else (ZERO, ZERO)
    placed = _placed(asking, person, counts)
    deals: tuple[Deal, ...] = ()
    if component.needs_deals and placed is None:
        deals = tuple(deal for one in counts for deal in figures.deals(basis, person, one, component.ageing is not None))
    return Given(
        base=_sum_of(reads(basis, person, one) for one in counts),
        prior=_sum_of(figures.over(basis, person, one) for one in before),
        deals=deals,
        quota=_quota(asking, person),
        figures={one.key: figures.figure(one, person, asking.by_now) for one in component.figures},
        person=person.id,
        others=_others(asking, person, sofar),
        tenure=tenure(person.hired_on, period),
        bonus=person.parameter("bonus", name),
        rate=person.parameter("rate", name),
        places=asking.places,
        unpaid=unpaid[0],
        unpaid_before=unpaid[1],
        placed=placed,
    )


def _sum_of(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, ZERO)


def _placed(asking: Asking, person: Somebody, counts: tuple[Span, ...]) -> tuple[Placed, ...] | None:
    """Return the deals by their tiers, where nothing but their size matters."""
    component, figures = asking.component, asking.worker.figures
    by_deal = isinstance(component.rule, Tiers) and component.rule.per is Per.DEAL
    if not isinstance(component.rule, Tiers) or not by_deal or component.deal_cap is not None or component.ageing is not None:
        return None
    parts = [figures.placed(component.basis, component.rule, person, one) for one in counts]
    if len(parts) == 1:
        return parts[0]
    return None if None in parts else tuple(one for part in parts for one in part or ())


def _unpaid(asking: Asking, person: Somebody) -> tuple[Decimal, Decimal]:
    """Return what is not paid of the period's sales, and of those of the interval before it where the component counts from its start."""
    component, figures = asking.component, asking.worker.figures
    if component.reserve is None:
        return ZERO, ZERO
    as_of, after = asking.worker.as_of or asking.period.end, component.reserve.after
    earlier = asking.before(person) if component.to_date else ()
    own, before = (
        _sum_of(figures.unpaid(component.basis, person, one, as_of, after) for one in days) for days in (asking.of(person), earlier)
    )
    return own, before


def _others(asking: Asking, person: Somebody, sofar: list[Line]) -> Mapping[str, Decimal]:
    """Return what the components before this one come to: since the start of the interval for an extra that counts from there."""
    rule = asking.component.rule
    if not isinstance(rule, Kicker):
        return {}
    found = {one.name: one.amount for one in sofar}
    if asking.component.to_date:
        # What the period itself pays is among them: that component comes before this one.
        found[rule.on] = asking.history.amount(person.id, rule.on, asking.whole.start, asking.period.start)
    return found


def _quota(asking: Asking, person: Somebody) -> Decimal | None:
    """Return the target of the interval; of somebody new month by month of tenure where a ramp is on it."""
    component, figures = asking.component, asking.worker.figures
    quota = person.parameter("quota", component.name)
    ramp = component.ramp
    if component.to_date and ramp is not None and ramp.on == "quota":
        return _ramped_quota(asking, person, ramp, quota)
    if quota is None and component.needs_quota:
        quota = figures.quota(component.basis, person, asking.period)
    return quota


def _ramped_quota(asking: Asking, person: Somebody, ramp: Ramp, own: Decimal | None) -> Decimal | None:
    months = asking.whole.months()
    parts = []
    for month in months:
        target = own / len(months) if own is not None else None
        if target is None and asking.component.needs_quota:
            target = asking.worker.figures.base_target(asking.component.basis, person, (month.start, month.end))
        parts.append(ramp.quota(target, tenure(person.hired_on, month)))
    known = [one for one in parts if one is not None]
    return sum(known, ZERO) if known else None


def _weights(rule: Rank | Pool, given: dict[int, Given], people: list[Somebody]) -> dict[int, Decimal]:
    if isinstance(rule, Rank) or rule.by in (By.EQUAL, By.BASE):
        return {}
    if rule.by is By.POINTS:
        return {one.id: one.parameter("points") or ZERO for one in people}
    return {one.id: given[one.id].attainment or ZERO for one in people}


def _under_cap(asking: Asking, lines: dict[int, Line], cap: PoolCap) -> dict[int, Line]:
    sofar = asking.history.pool(cap.over, asking.component.name, asking.period)
    steps = cap.steps({one: line.amount for one, line in lines.items()}, sofar, asking.places)
    return {
        one: replace(line, amount=line.amount + steps[one].amount, slices=(*line.slices, steps[one])) if one in steps else line
        for one, line in lines.items()
    }
