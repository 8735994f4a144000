"""A plan: components and limits, and how the lines of one period become what a person is paid."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from decimal import Decimal

from salesdesk.money import round_half_up
from salesdesk.rules.pay.component import Component, Line
from salesdesk.rules.pay.draw import Draw, DrawKind
from salesdesk.rules.pay.given import ZERO, Slice, rounded_slices
from salesdesk.rules.pay.interval import ALONE, Over, Past, Sofar
from salesdesk.rules.pay.limits import Cap, Floor, PoolCap
from salesdesk.rules.pay.people import People
from salesdesk.rules.pay.time import PRORATES, Prorate
from salesdesk.rules.pay.words import money
from salesdesk.text import Text, mark

Later = dict[int, dict[str, Decimal]]
"""What comes later: how many periods later, by component."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What bounds a person's pay of a period, and everybody's together (`pool_cap`)."""

    cap: Cap | None = None
    floor: Floor | None = None
    draw: Draw | None = None
    pool_cap: PoolCap | None = None
    prorate: Prorate = Prorate.NONE

    def sentences(self) -> tuple[Text, ...]:
        """Return the limits, sentence by sentence."""
        found = [one.sentence() for one in (self.cap, self.floor, self.draw, self.pool_cap) if one is not None]
        if self.floor is not None and self.prorate is not Prorate.NONE:
            found.append(mark("Pay", "the guarantee of a period only in part: {how}").fill(how=PRORATES[self.prorate]))
        return tuple(found)

    @property
    def looks_back(self) -> bool:
        """Tell whether one of them holds over a longer interval than the period."""
        return any(one is not None and one.over is not Over.PERIOD for one in (self.cap, self.floor, self.pool_cap))


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules of an incentive. `period` is "month" or "quarter"; `currency` that in which it pays."""

    name: str
    people: People
    components: tuple[Component, ...]
    limits: Limits = Limits()
    period: str = "month"
    currency: str = "CNY"
    note: str = ""

    @property
    def reach(self) -> Over:
        """Return the longest interval for which whoever was in the plan still counts: in a cap of all, a ranking, a figure to date."""
        caps = [self.limits.pool_cap, *(one.pool_cap for one in self.components)]
        return _longest({one.over for one in caps if one is not None} | {one.basis.over for one in self.components})

    @property
    def looks_back(self) -> Over:
        """Return the longest interval over which a limit holds (or an extra on another component counts): how far back periods matter."""
        own = self.limits
        limits = [own.cap, own.floor, own.pool_cap, *(one for each in self.components for one in (each.cap, each.floor, each.pool_cap))]
        found = {one.over for one in limits if one is not None}
        found |= {one.basis.over for one in self.components if one.looks_back and one.to_date}
        return _longest(found)


def _longest(found: Set[Over]) -> Over:
    return next((one for one in (Over.YEAR, Over.HALF, Over.QUARTER) if one in found), Over.PERIOD)


@dataclass(frozen=True, slots=True)
class Personal:
    """A person's own limits: what is None holds as in the plan."""

    cap: Decimal | None = None
    draw: Decimal | None = None
    floor: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Earned:
    """What a person earned in a period by its lines, and the open balance of the draw."""

    lines: tuple[Line, ...]
    balance: Decimal = ZERO

    @property
    def amount(self) -> Decimal:
        """The sum of the lines."""
        return sum((one.amount for one in self.lines), ZERO)


TITLES = {
    "cap": mark("PayLine", "Cap of the plan"),
    "floor": mark("PayLine", "Top-up to the guarantee"),
    "advance": mark("PayLine", "Advance"),
    "recovery": mark("PayLine", "Recovery of the advance"),
    "pool_cap": mark("PayLine", "Scaled to the cap of all"),
    "later": mark("PayLine", "Paid later"),
    "from_earlier": mark("PayLine", "Held back earlier, paid now"),
    "carried": mark("PayLine", "Negative balance carried over"),
    "adjustment": mark("PayLine", "Adjustment by hand"),
    "difference": mark("PayLine", "Difference of an earlier period"),
    "dispute": mark("PayLine", "Settled dispute"),
    "carry_out": mark("PayLine", "Negative, carried to the next period"),
}


def schedule_lines(components: Mapping[str, Component], lines: tuple[Line, ...], places: int) -> tuple[tuple[Line, ...], Later]:
    """Return `lines` with those that take off what is paid later, and what comes how many periods later, by component."""
    later: Later = {}
    found = list(lines)
    for line in lines:
        component = components.get(line.name)
        if component is None or component.schedule is None or not line.amount:
            continue
        parts = component.schedule.amounts(line.amount, places)
        off = sum((amount for after, amount in parts.items() if after), ZERO)
        found.append(limit_line("later", -off, mark("PaySlice", "{name}: comes later").fill(name=line.name), line.name))
        for after, amount in parts.items():
            if after:
                later.setdefault(after, {})[line.name] = amount
    return tuple(found), later


def limited(
    lines: tuple[Line, ...], limits: Limits, personal: Personal, share: Decimal, places: int, past: Past = ALONE
) -> tuple[Line, ...]:
    """Return `lines` with what the plan's cap takes off and its guarantee tops up; `share` pro-rates the guarantee.

    `past` is what there was in the earlier periods of the limits' intervals.
    """
    total = sum((one.amount for one in lines), ZERO)
    found = list(lines)
    cap = limits.cap
    if personal.cap is not None:
        cap = replace(cap, at=personal.cap) if cap is not None else Cap(personal.cap)
    if cap is not None and (step := cap.step(total, past.cap, places)):
        found.append(_of_step("cap", step, places))
        total += found[-1].amount
    at = personal.floor if personal.floor is not None else limits.floor.at if limits.floor else None
    if at is not None:
        over = limits.floor.over if limits.floor is not None else Over.PERIOD
        if step := Floor(round_half_up(at * share, places), over).step(total, past.floor):
            found.append(_of_step("floor", step, places))
    return tuple(found)


def scaled_to_pool(
    everybody: Mapping[int, tuple[Line, ...]], cap: PoolCap | None, sofar: Mapping[int, Sofar], places: int
) -> dict[int, tuple[Line, ...]]:
    """Return everybody's lines with what a cap of all together takes off, each in proportion.

    `sofar` is what there was in the earlier periods of its interval.
    """
    if cap is None:
        return dict(everybody)
    totals = {one: sum((line.amount for line in lines), ZERO) for one, lines in everybody.items()}
    steps = cap.steps(totals, sofar, places)
    return {one: (*lines, _of_step("pool_cap", steps[one], places)) if one in steps else lines for one, lines in everybody.items()}


def drawn(lines: tuple[Line, ...], draw: Draw | None, own: Decimal | None, balance: Decimal, period: int) -> Earned:
    """Return `lines` with the advance or its recovery, and the balance that is then open."""
    if draw is None:
        return Earned(lines)
    total = sum((one.amount for one in lines), ZERO)
    if own is not None:
        draw = replace(draw, amount=own)
    after = draw.pay(total, balance, period)
    if not after.advanced:
        return Earned(lines, after.balance)
    kind = "advance" if after.advanced > 0 else "recovery"
    if after.advanced > 0 and draw.kind is DrawKind.NON_RECOVERABLE:
        text = mark("PaySlice", "up to {amount}, not taken back").fill(amount=money(draw.amount))
    else:
        text = mark("PaySlice", "open advance now {balance}").fill(balance=money(after.balance))
    return Earned((*lines, limit_line(kind, after.advanced, text)), after.balance)


def limit_line(kind: str, amount: Decimal, text: Text, name: str = "") -> Line:
    """Return a line that is no component's: a limit, an adjustment, a difference."""
    return Line(name, amount, (Slice(text, amount),), None, (), kind, title=TITLES[kind])


def _of_step(kind: str, step: Slice, places: int) -> Line:
    amount = round_half_up(step.amount, places)
    return Line("", amount, rounded_slices((step,), amount, places), None, (), kind, title=TITLES[kind])
