"""Computes a plan's periods in their order from the facts: what everybody earned by components and limits, before differences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from sqlalchemy.orm import Session

from salesdesk.collecting import collecting_later
from salesdesk.money import minor_places
from salesdesk.period import Period
from salesdesk.progress import Progress
from salesdesk.rules.pay.component import Line
from salesdesk.rules.pay.given import ZERO
from salesdesk.rules.pay.interval import ALONE, Over, Past
from salesdesk.rules.pay.plan import Earned, Personal, drawn, limit_line, limited, scaled_to_pool, schedule_lines
from salesdesk.services.pay.asking import Worker
from salesdesk.services.pay.figures import Figures, interval
from salesdesk.services.pay.history import PLAN, History, Kept
from salesdesk.services.pay.lines import Lines, component_lines
from salesdesk.services.pay.people import Roster, Somebody
from salesdesk.services.pay.plans import StoredPlan, read_stored
from salesdesk.services.settings import read_settings
from salesdesk.text import mark


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
    """What one period leaves to the next: open advances, how often somebody was paid, what schedules pay when, what was reached."""

    balances: dict[int, Decimal] = field(default_factory=dict)
    count: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    waiting: dict[int, dict[int, dict[str, Decimal]]] = field(default_factory=dict)
    history: History = field(default_factory=History)


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
    with collecting_later():
        for at, period in enumerate(todo):
            if progress is not None:
                progress.step(at / len(todo), mark("PayWork", "Computing {period}").fill(period=period.label()))
            stored = read_stored(session, plan_id, period.start)
            found.append(compute_period(stored, period, Worker(roster, figures, country, until.end), state))
    return found


def people_of(stored: StoredPlan, period: Period, worker: Worker) -> list[Somebody]:
    """Return who is in the plan in a period, with those who were before and still count in its intervals."""
    first = stored.period_of(stored.starts, period.fiscal_start)
    return worker.roster.taking_part(stored.plan.people, period, max(interval(stored.plan.reach, period).start, first.start))


def compute_period(stored: StoredPlan, period: Period, worker: Worker, state: State) -> Computed:
    """Compute one period and bring `state` forward."""
    people = people_of(stored, period, worker)
    places = minor_places(stored.plan.currency)
    worker.figures.expect(people, stored.plan.components, period)
    lines = component_lines(stored.plan, period, people, worker, places, state.history, ends=stored.ends)
    bounded = _of_plan(stored, period, people, lines, worker, state.history)
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
    known = {one.id: one for one in people if not one.gone(period)}
    left = [one for one in dict.fromkeys([*bounded, *due]) if one not in known and (bounded.get(one) or one in due)]
    for member in [*known, *left]:
        own, spread = schedule_lines(by_name, bounded.get(member, ()), places)
        text = mark("PaySlice", "{name}: from earlier periods")
        own = (*own, *(limit_line("from_earlier", amount, text.fill(name=name), name) for name, amount in due.get(member, {}).items()))
        for after, parts in spread.items():
            for name, amount in parts.items():
                waiting = state.waiting.setdefault(after - 1, {}).setdefault(member, {})
                waiting[name] = waiting.get(name, ZERO) + amount
        later[member] = spread
        state.count[member] += 1 if member in known else 0
        draw = stored.plan.limits.draw if member in known else None
        own_draw = known[member].parameter("draw") if member in known else None
        earned[member] = drawn(own, draw, own_draw, state.balances.get(member, ZERO), state.count[member])
        state.balances[member] = earned[member].balance
    return Computed(period, stored, tuple(people), earned, later)


def _of_plan(
    stored: StoredPlan, period: Period, people: list[Somebody], lines: Lines, worker: Worker, history: History
) -> dict[int, tuple[Line, ...]]:
    """Return everybody's lines within the plan's own limits, each over its own interval."""
    limits, places = stored.plan.limits, minor_places(stored.plan.currency)
    cap_over, floor_over = (one.over if one is not None else Over.PERIOD for one in (limits.cap, limits.floor))
    bounded = {}
    for one in people:
        past, own, personal, whole = ALONE, limits, _personal(one), interval(floor_over, period)
        if one.gone(period) and (floor_over is Over.PERIOD or not one.within(whole.start, whole.end)):
            own, personal = replace(limits, floor=None), replace(personal, floor=None)
        if limits.looks_back:
            cap, floor = history.cap(cap_over, one, PLAN, period), history.floor(floor_over, one, PLAN, period, stored.ends)
            past = Past(None, cap, floor)
        share = one.share(whole, limits.prorate, worker.country)
        bounded[one.id] = limited(tuple(lines[one.id]), own, personal, share, places, past)
    sofar = history.pool(limits.pool_cap.over, PLAN, period) if limits.pool_cap is not None else {}
    found = scaled_to_pool(bounded, limits.pool_cap, sofar, places)
    if limits.looks_back:
        for member, left in found.items():
            history.add(member, PLAN, _kept(period, lines[member], bounded[member], left))
    return found


def _kept(period: Period, lines: Sequence[Line], bounded: Sequence[Line], found: Sequence[Line]) -> Kept:
    """Return what later periods look back on of a person's sum."""
    earned, within, left = (sum((one.amount for one in part), ZERO) for part in (lines, bounded, found))
    capped = earned + sum((one.amount for one in bounded if one.kind == "cap"), ZERO)
    return Kept(period.start, ZERO, earned, capped, within, within, left)


def opening(stored: StoredPlan, period: Period, worker: Worker) -> State:
    """Return what `period` starts from where a limit holds over a longer interval: the periods of it before, computed from the facts."""
    state = State()
    since = max(interval(stored.plan.looks_back, period).start, stored.starts)
    earlier = stored.period_of(since, period.fiscal_start)
    while earlier.start < period.start:
        compute_period(stored, earlier, worker, state)
        earlier = earlier.next()
    return State(history=state.history)


def _personal(person: Somebody) -> Personal:
    return Personal(person.parameter("cap"), person.parameter("draw"), person.parameter("floor"))
