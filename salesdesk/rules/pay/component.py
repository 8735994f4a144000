"""A component of a plan: a basis, a rule, and what bounds it; computed into a line whose slices add up to it to the cent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from salesdesk.money import round_half_up
from salesdesk.rules.pay.breaks import AtBreak, Axis, Break, ascending, place
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.gates import Gate, Passed, gates_sentence, pass_gates
from salesdesk.rules.pay.given import ONE, ZERO, Deal, Given, Named, Names, Outcome, Slice, rounded_slices
from salesdesk.rules.pay.group import Pool, Rank
from salesdesk.rules.pay.interval import ALONE, Over, Past, since
from salesdesk.rules.pay.limits import Cap, Floor, PoolCap
from salesdesk.rules.pay.mixed import Kicker, Matrix
from salesdesk.rules.pay.only import Figure, Only
from salesdesk.rules.pay.simple import Each, Fixed, Flat, Milestones
from salesdesk.rules.pay.tiers import Pays, Tiers
from salesdesk.rules.pay.time import Ageing, Prorate, Ramp, Reserve, Schedule
from salesdesk.rules.pay.words import THEN, joined, money, rate, shown
from salesdesk.text import Text, mark

_CENT = Decimal("0.01")
_RAMPED = mark("PaySlice", "× {share} in month {tenure} of tenure")
AnyRule = Flat | Fixed | Each | Milestones | Tiers | Curve | Rank | Pool | Matrix | Kicker


class Whose(StrEnum):
    """Whose figures are the basis: one's own, those of the teams that one leads, or what one is credited with beyond them (overlay)."""

    OWN = "own"
    TEAM = "team"
    OVERLAY = "overlay"


@dataclass(frozen=True, slots=True)
class Basis:
    """What is counted: a metric by name, whose, which part of it, and over which interval."""

    metric: str
    whose: Whose = Whose.OWN
    only: tuple[Only, ...] = ()
    over: Over = Over.PERIOD


@dataclass(frozen=True, slots=True)
class Factor:
    """An accelerator or decelerator: what the rule pays is multiplied by a factor for a figure, `first` below the first break point.

    With `itself` it is multiplied by the figure (a review's coefficient, 绩效系数), by `first` where that is not known.
    """

    first: Decimal
    breaks: tuple[Break, ...] = ()
    figure: str = "attainment"
    at_break: AtBreak = AtBreak.UPPER
    itself: bool = False

    def __post_init__(self) -> None:
        ascending([one.at for one in self.breaks], "percent")

    def of(self, value: Decimal) -> Decimal:
        """Return the factor at `value`."""
        if self.itself:
            return value
        at = place([one.at for one in self.breaks], value, self.at_break)
        return self.breaks[at - 1].pays if at else self.first

    def sentence(self, names: Names) -> Text:
        """Return the factors in words."""
        named = names.get(self.figure, Named(self.figure, "percent" if self.figure == "attainment" else "count"))
        if self.itself:
            return mark("Pay", "times the {figure}, {first} where there is none").fill(figure=named.label, first=rate(self.first))
        if not self.breaks:
            return mark("Pay", "times {first}").fill(first=rate(self.first))
        line = mark("Pay", "from {at}: {share}")
        parts: list[Text | str] = [line.fill(at=shown(one.at, named.kind), share=rate(one.pays)) for one in self.breaks]
        text = mark("Pay", "times by {figure} — at first {first}; {parts}")
        return text.fill(figure=named.label, first=rate(self.first), parts=joined(parts, THEN))


@dataclass(frozen=True, slots=True)
class Component:
    """One part of what a plan pays. `name` is what people call it, and by what a kicker names it.

    `starts` and `ends` are the window of a 单项奖; `roles` narrows it to some roles; `deal_cap` limits what a single deal counts.
    """

    name: str
    basis: Basis
    rule: AnyRule
    gates: tuple[Gate, ...] = ()
    every_gate: bool = True
    factor: Factor | None = None
    cap: Cap | None = None
    floor: Floor | None = None
    deal_cap: Decimal | None = None
    pool_cap: PoolCap | None = None
    ramp: Ramp | None = None
    ageing: Ageing | None = None
    schedule: Schedule | None = None
    reserve: Reserve | None = None
    prorate: Prorate = Prorate.NONE
    starts: date | None = None
    ends: date | None = None
    roles: tuple[str, ...] = ()

    @property
    def needs_deals(self) -> bool:
        """Tell whether the single facts are needed, and not only their sum."""
        by_deal = isinstance(self.rule, Tiers | Curve) and str(self.rule.per) == "deal"
        return by_deal or self.deal_cap is not None or self.ageing is not None

    @property
    def needs_quota(self) -> bool:
        """Tell whether a target is needed."""
        axis = isinstance(self.rule, Tiers | Curve | Milestones) and self.rule.axis is Axis.ATTAINMENT
        return axis or "attainment" in self._read or any(one.figure == "attainment" for one in self.gates)

    @property
    def figures(self) -> frozenset[Figure]:
        """What gates, factors and matrix read beside the attainment of the component itself."""
        found = {Figure(one.figure, one.only) for one in self.gates}
        return frozenset(one for one in (*found, *(Figure(name) for name in self._read)) if one.name != "attainment")

    @property
    def to_date(self) -> bool:
        """Tell whether it counts from the start of an interval, of which each period pays what it adds."""
        return self.basis.over is not Over.PERIOD

    @property
    def goes_on(self) -> bool:
        """Tell whether the rule itself goes on from a starting value; the others are told anew from the start of the interval."""
        return isinstance(self.rule, Flat | Each | Milestones | Curve | Tiers) and not self.needs_deals

    @property
    def looks_back(self) -> bool:
        """Tell whether it must be known what earlier periods of an interval came to."""
        bounded = any(one is not None and one.over is not Over.PERIOD for one in (self.cap, self.floor, self.pool_cap))
        return bounded or (isinstance(self.rule, Kicker) and self.to_date)

    def sentences(self, names: Names) -> tuple[Text, ...]:
        """Return what the component does, sentence by sentence."""
        found = [self.rule.sentence(names)]
        if self.to_date and (counted := since(self.basis.over)) is not None:
            found.append(counted)
        if self.gates:
            found.append(gates_sentence(self.gates, names, self.every_gate))
        if self.factor is not None:
            found.append(self.factor.sentence(names))
        bounds = (self.ramp, self.ageing, self.cap, self.floor, self.pool_cap, self.reserve, self.schedule)
        found += [one.sentence() for one in bounds if one is not None]
        return tuple(found)

    @property
    def _read(self) -> frozenset[str]:
        """The names of what is read for all that counts."""
        found = {one.figure for one in self.gates if not one.only}
        if self.factor is not None:
            found.add(self.factor.figure)
        if isinstance(self.rule, Matrix):
            found |= {self.rule.rows.figure, self.rule.columns.figure}
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Line:
    """What a component (or a limit, an adjustment, a difference) brings: slices that add up to `amount`, or the reason for nothing.

    `kind` is "component" or one of the plan's TITLES. A difference belongs to the period with the code `origin`, to its line of the kind
    `of`; its `sentences` name what changed.
    """

    name: str
    amount: Decimal
    slices: tuple[Slice, ...] = ()
    reason: Text | None = None
    sentences: tuple[Text, ...] = ()
    kind: str = "component"
    base: Decimal | None = None
    quota: Decimal | None = None
    title: Text | None = None
    origin: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A component's line, and what later periods of its intervals look back on: what it `reached` since the start of its own, and what
    this period `earned` before its cap, between cap and guarantee (`capped`), and after both (`bounded`)."""

    line: Line
    reached: Decimal
    earned: Decimal
    capped: Decimal
    bounded: Decimal


def component_line(component: Component, given: Given, names: Names, share: Decimal = ONE) -> Line:
    """Return the line of `component` for `given`; `share` is the pro-rated part of the period (1 is all of it)."""
    return counted(component, given, names, share).line


def counted(component: Component, given: Given, names: Names, share: Decimal = ONE, past: Past = ALONE) -> Counted:
    """Return the line of `component` with what there was in the `past` of its intervals.

    One that counts from the start of an interval pays what it reached by now, less what it reached before: its periods add up to one run
    over the interval. A ramp, by which everybody's months of tenure differ, weighs what the period adds.
    """
    ramp = component.ramp if past.reached is None else None
    given = _prepared(component, given, share, ramp)
    outcome = component.rule.pay(given)
    passed = pass_gates(component.gates, _figures(given), names, component.every_gate)
    times, steps = _scale(component, given, outcome, _Weights(passed, share, ramp, names))
    # What is counted from the start of an interval is rounded from its start, so that its parts add up to its one figure.
    reached = round_half_up((outcome.before + outcome.amount) * times, given.places)
    before = past.reached if past.reached is not None else round_half_up(outcome.before * times, given.places)
    amount = reached - before
    if (told := _told_anew(component, steps, amount, before, past)) is not None:
        steps.append(told)
    if past.reached is not None and component.ramp is not None:
        amount = _ramped(component.ramp, given, steps, amount)
    sums = [amount]
    cap, floor, reserve = component.cap, component.floor, component.reserve
    amount = _added(steps, cap.step(amount, past.cap, given.places) if cap is not None else None, amount, given.places)
    sums.append(amount)
    amount = _added(steps, floor.step(amount, past.floor) if floor is not None else None, amount, given.places)
    sums.append(amount)
    held = reserve.step(given.unpaid, given.unpaid_before, given.places) if reserve is not None else None
    amount = _added(steps, held, amount, given.places)
    reason = None if amount else passed.reason or outcome.reason or _cancelled(outcome.amount)
    slices = rounded_slices(steps, amount, given.places)
    return Counted(Line(component.name, amount, slices, reason, (), "component", given.base, given.quota), reached, *sums)


def _added(steps: list[Slice], step: Slice | None, amount: Decimal, places: int) -> Decimal:
    if step is None:
        return amount
    steps.append(step)
    return round_half_up(amount + step.amount, places)


def _told_anew(component: Component, steps: Sequence[Slice], amount: Decimal, before: Decimal, past: Past) -> Slice | None:
    """Return the step by which what earlier periods of the interval came to is told anew; None where it is what it was."""
    off = amount - sum((one.amount for one in steps), ZERO)
    if past.reached is None or abs(off) < _CENT:
        return None
    if not component.goes_on:
        return Slice(mark("PaySlice", "less what earlier periods came to"), off)
    return Slice(mark("PaySlice", "earlier periods by what is reached now, less {paid} that they came to").fill(paid=money(before)), off)


def _ramped(ramp: Ramp, given: Given, steps: list[Slice], amount: Decimal) -> Decimal:
    share = ramp.factor(given.tenure)
    if share == ONE or not amount:
        return amount
    steps.append(Slice(_RAMPED.fill(share=rate(share), tenure=given.tenure or 0), amount * (share - ONE), amount, share))
    return round_half_up(amount * share, given.places)


def _prepared(component: Component, given: Given, share: Decimal, ramp: Ramp | None) -> Given:
    deals = given.deals
    if component.ageing is not None:
        deals = component.ageing.weighed(deals)
    if component.deal_cap is not None:
        deals = tuple(Deal(one.key, min(one.amount, component.deal_cap), one.day, one.age) for one in deals)
    quota = given.quota
    if ramp is not None:
        quota = ramp.quota(quota, given.tenure)
    if quota is not None and component.prorate is not Prorate.NONE and component.needs_quota:
        quota *= share
    base = given.base if deals is given.deals else sum((one.amount for one in deals), ZERO)
    if base is not given.base or quota != given.quota or deals is not given.deals:
        given = replace(given, base=base, deals=deals, quota=quota)
    return replace(given, figures=_figures(given)) if isinstance(component.rule, Matrix) else given


def _figures(given: Given) -> Mapping[str, Decimal | None]:
    return given.figures if "attainment" in given.figures else {**given.figures, "attainment": given.attainment}


@dataclass(frozen=True, slots=True)
class _Weights:
    """By what a component's pay is weighed, beside its own factor."""

    passed: Passed
    share: Decimal
    ramp: Ramp | None
    names: Names


def _scale(component: Component, given: Given, outcome: Outcome, weights: _Weights) -> tuple[Decimal, list[Slice]]:
    """Return by what everything is multiplied, and the steps with one more for each factor."""
    times, steps, whole = ONE, list(outcome.slices), outcome.amount

    def scale(factor: Decimal, text: Text) -> None:
        nonlocal times
        if factor != ONE:
            if whole:
                steps.append(Slice(text.fill(share=rate(factor)), whole * times * (factor - ONE), whole * times, factor))
            times *= factor

    if component.factor is not None:
        scale(*_factor(component.factor, given, weights.names))
    if weights.ramp is not None:
        scale(weights.ramp.factor(given.tenure), _RAMPED.fill(tenure=given.tenure or 0))
    if component.prorate is not Prorate.NONE and isinstance(component.rule, Fixed | Curve | Matrix) and _pays_sums(component.rule):
        scale(weights.share, mark("PaySlice", "× {share} of the period"))
    passed = weights.passed
    if passed.share != ONE and passed.reason is not None:
        scale(passed.share, mark("PaySlice", "× {share}: {reason}").fill(reason=passed.reason))
    return times, steps


def _factor(factor: Factor, given: Given, names: Names) -> tuple[Decimal, Text]:
    """Return the factor for what was reached, and its step."""
    value = _figures(given).get(factor.figure)
    text = mark("PaySlice", "× {share} for {figure} {reached}")
    named = names.get(factor.figure, Named(factor.figure, "percent"))
    reached = "?" if value is None else shown(round(value, 4), named.kind)
    return factor.first if value is None else factor.of(value), text.fill(figure=named.label, reached=reached)


def _pays_sums(rule: Fixed | Curve | Matrix) -> bool:
    return isinstance(rule, Fixed) or (isinstance(rule, Curve) and rule.bonus is not None) or getattr(rule, "pays", None) is Pays.AMOUNT


def _cancelled(whole: Decimal) -> Text:
    return mark("PayReason", "less than half a cent") if whole else mark("PayReason", "what it adds and takes off cancel out")
