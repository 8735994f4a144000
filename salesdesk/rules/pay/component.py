"""A component of a plan: a basis, a rule, and what bounds it; computed into a line whose slices add up to it to the cent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from salesdesk.money import round_half_up
from salesdesk.rules.pay.breaks import AtBreak, Axis, Break, ascending, place
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.gates import Gate, Passed, gates_sentence, pass_gates
from salesdesk.rules.pay.given import ONE, ZERO, Deal, Given, Names, Slice, rounded_slices
from salesdesk.rules.pay.group import Pool, Rank
from salesdesk.rules.pay.limits import Cap, Floor
from salesdesk.rules.pay.mixed import Kicker, Matrix
from salesdesk.rules.pay.simple import Each, Fixed, Flat, Milestones
from salesdesk.rules.pay.tiers import Pays, Tiers
from salesdesk.rules.pay.time import Ageing, Prorate, Ramp, Reserve, Schedule
from salesdesk.rules.pay.words import THEN, joined, rate
from salesdesk.text import Text, mark

AnyRule = Flat | Fixed | Each | Milestones | Tiers | Curve | Rank | Pool | Matrix | Kicker


class Over(StrEnum):
    """From when tiers, curves and milestones count: the period alone, or from the start of its quarter, half-year or year."""

    PERIOD = "period"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"


class Whose(StrEnum):
    """Whose figures are the basis: one's own, those of the teams that one leads, or what one is credited with beyond them (overlay)."""

    OWN = "own"
    TEAM = "team"
    OVERLAY = "overlay"


@dataclass(frozen=True, slots=True)
class Only:
    """What of the basis counts: `field` ("product", "category", "grade", "customers", "region", "customer") is one of `values`."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Basis:
    """What is counted: a metric by name, whose, which part of it, and over which interval."""

    metric: str
    whose: Whose = Whose.OWN
    only: tuple[Only, ...] = ()
    over: Over = Over.PERIOD


@dataclass(frozen=True, slots=True)
class Factor:
    """An accelerator or decelerator: what the rule pays is multiplied by attainment, `first` below the first break point."""

    first: Decimal
    breaks: tuple[Break, ...]
    figure: str = "attainment"
    at_break: AtBreak = AtBreak.UPPER

    def __post_init__(self) -> None:
        ascending([one.at for one in self.breaks], "percent")

    def of(self, value: Decimal) -> Decimal:
        """Return the factor at `value`."""
        at = place([one.at for one in self.breaks], value, self.at_break)
        return self.breaks[at - 1].pays if at else self.first

    def sentence(self) -> Text:
        """Return the factors in words."""
        line = mark("Pay", "from {at}: {share}")
        parts: list[Text | str] = [line.fill(at=rate(one.at), share=rate(one.pays)) for one in self.breaks]
        return mark("Pay", "times by attainment — at first {first}; {parts}").fill(first=rate(self.first), parts=joined(parts, THEN))


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
    pool_cap: Decimal | None = None
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
        return axis or self.factor is not None or any(one.figure == "attainment" for one in self.gates) or self._matrix_on("attainment")

    @property
    def figures(self) -> frozenset[str]:
        """The names of further metrics that gates, factors and matrix read."""
        found = {one.figure for one in self.gates}
        if isinstance(self.rule, Matrix):
            found |= {self.rule.rows.figure, self.rule.columns.figure}
        return frozenset(found - {"attainment"})

    def sentences(self, names: Names) -> tuple[Text, ...]:
        """Return what the component does, sentence by sentence."""
        found = [self.rule.sentence(names)]
        if self.gates:
            found.append(gates_sentence(self.gates, names, self.every_gate))
        bounds = (self.factor, self.ramp, self.ageing, self.cap, self.floor, self.reserve, self.schedule)
        found += [one.sentence() for one in bounds if one is not None]
        return tuple(found)

    def _matrix_on(self, figure: str) -> bool:
        return isinstance(self.rule, Matrix) and figure in (self.rule.rows.figure, self.rule.columns.figure)


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


def component_line(component: Component, given: Given, names: Names, share: Decimal = ONE) -> Line:
    """Return the line of `component` for `given`; `share` is the pro-rated part of the period (1 is all of it)."""
    given = _prepared(component, given, share)
    outcome = component.rule.pay(given)
    steps = list(outcome.slices)
    whole = outcome.amount
    passed = pass_gates(component.gates, _figures(given), names, component.every_gate)
    times, steps = _scale(component, given, steps, whole, passed, share)
    # What is counted from the start of an interval is rounded from its start, so that its parts add up to its one figure.
    before = outcome.before * times
    amount = round_half_up(before + whole * times, given.places) - round_half_up(before, given.places)
    for limit in (component.cap, component.floor):
        step = limit.step(amount) if limit is not None else None
        if step is not None:
            steps.append(step)
            amount = round_half_up(amount + step.amount, given.places)
    held = component.reserve.step(given.unpaid) if component.reserve is not None else None
    if held is not None:
        steps.append(held)
        amount = round_half_up(amount + held.amount, given.places)
    reason = None if amount else passed.reason or outcome.reason or _cancelled(whole)
    slices = rounded_slices(steps, amount, given.places)
    return Line(component.name, amount, slices, reason, (), "component", given.base, given.quota)


def _prepared(component: Component, given: Given, share: Decimal) -> Given:
    deals = given.deals
    if component.ageing is not None:
        deals = component.ageing.weighed(deals)
    if component.deal_cap is not None:
        deals = tuple(Deal(one.key, min(one.amount, component.deal_cap), one.day, one.age) for one in deals)
    quota = given.quota
    if component.ramp is not None:
        quota = component.ramp.quota(quota, given.tenure)
    if quota is not None and component.prorate is not Prorate.NONE and component.needs_quota:
        quota *= share
    if deals is given.deals and quota == given.quota:
        return given
    base = given.base if deals is given.deals else sum((one.amount for one in deals), ZERO)
    return replace(given, base=base, deals=deals, quota=quota)


def _figures(given: Given) -> dict[str, Decimal | None]:
    return {**given.figures, "attainment": given.attainment}


def _scale(
    component: Component, given: Given, steps: list[Slice], whole: Decimal, passed: Passed, share: Decimal
) -> tuple[Decimal, list[Slice]]:
    """Return by what everything is multiplied, and `steps` with one more for each factor."""
    times = ONE

    def scale(factor: Decimal, text: Text) -> None:
        nonlocal times
        if factor != ONE:
            if whole:
                steps.append(Slice(text.fill(share=rate(factor)), whole * times * (factor - ONE), whole * times, factor))
            times *= factor

    if component.factor is not None:
        value = _figures(given).get(component.factor.figure)
        told = component.factor.first if value is None else component.factor.of(value)
        reached = rate(round(value, 4)) if value is not None else "?"
        scale(told, mark("PaySlice", "× {share} for an attainment of {reached}").fill(reached=reached))
    if component.ramp is not None:
        scale(component.ramp.factor(given.tenure), mark("PaySlice", "× {share} in month {tenure} of tenure").fill(tenure=given.tenure or 0))
    if component.prorate is not Prorate.NONE and isinstance(component.rule, Fixed | Curve | Matrix) and _pays_sums(component.rule):
        scale(share, mark("PaySlice", "× {share} of the period"))
    if passed.share != ONE and passed.reason is not None:
        scale(passed.share, mark("PaySlice", "× {share}: {reason}").fill(reason=passed.reason))
    return times, steps


def _pays_sums(rule: Fixed | Curve | Matrix) -> bool:
    return isinstance(rule, Fixed) or (isinstance(rule, Curve) and rule.bonus is not None) or getattr(rule, "pays", None) is Pays.AMOUNT


def _cancelled(whole: Decimal) -> Text:
    return mark("PayReason", "less than half a cent") if whole else mark("PayReason", "what it adds and takes off cancel out")
