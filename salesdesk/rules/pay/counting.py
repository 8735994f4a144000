"""Computes a component into a line whose slices add up to it to the cent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from salesdesk.money import percent, round_half_up
from salesdesk.rules.pay.component import Component, Factor, Line
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.gates import Passed, pass_gates
from salesdesk.rules.pay.given import ONE, ZERO, Given, Named, Names, Outcome, Slice, rounded_slices
from salesdesk.rules.pay.interval import ALONE, Past
from salesdesk.rules.pay.mixed import Matrix
from salesdesk.rules.pay.simple import Fixed
from salesdesk.rules.pay.tier_table import Pays
from salesdesk.rules.pay.time import Prorate, Ramp
from salesdesk.rules.pay.weighing import aged, capped
from salesdesk.rules.pay.words import money, rate, shown
from salesdesk.text import Text, mark

_CENT = Decimal("0.01")
_THROUGH = Passed(ONE)
_RAMPED = mark("PaySlice", "× {share} in month {tenure} of tenure")


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
    given, notes = _prepared(component, given, share, ramp)
    outcome = component.rule.pay(given)
    passed = pass_gates(component.gates, _figures(given), names, component.every_gate) if component.gates else _THROUGH
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
    return Counted(Line(component.name, amount, slices, reason, notes, "component", given.base, given.quota), reached, *sums)


def _added(steps: list[Slice], step: Slice | None, amount: Decimal, places: int) -> Decimal:
    if step is None:
        return amount
    steps.append(step)
    return round_half_up(amount + step.amount, places)


def _told_anew(component: Component, steps: Sequence[Slice], amount: Decimal, before: Decimal, past: Past) -> Slice | None:
    """Return the step by which what earlier periods of the interval came to is told anew; None where it is what it was."""
    if past.reached is None:
        return None
    off = amount - sum((one.amount for one in steps), ZERO)
    if abs(off) < _CENT:
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


def _prepared(component: Component, given: Given, share: Decimal, ramp: Ramp | None) -> tuple[Given, tuple[Text, ...]]:
    """Return what the rule is given once deals and the target are weighed, and what of it is to be said."""
    deals, notes = given.deals, tuple[Text, ...]()
    if component.ageing is not None:
        deals, notes = aged(deals, component.ageing)
    if component.deal_cap is not None:
        deals, more = capped(deals, component.deal_cap)
        notes = (*notes, *more)
    quota = given.quota
    if ramp is not None:
        quota = ramp.quota(quota, given.tenure)
    if quota is not None and component.prorate is not Prorate.NONE and component.needs_quota:
        quota *= share
    base = given.base if deals is given.deals else sum((one.amount for one in deals), ZERO)
    if base is not given.base or quota != given.quota or deals is not given.deals:
        given = replace(given, base=base, deals=deals, quota=quota)
    if component.needs_quota and given.quota and given.attainment is not None:
        text = mark("PayNote", "{reached} of the target of {quota}: {share}")
        said = text.fill(reached=money(given.prior + given.base), quota=money(given.quota), share=percent(given.attainment))
        notes = (said, *notes)
    return (replace(given, figures=_figures(given)) if isinstance(component.rule, Matrix) else given), notes


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
