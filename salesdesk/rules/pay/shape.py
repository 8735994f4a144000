"""The shape of a payout curve: its straight parts, the cliffs where one more of the base pays a jump, the flats where it pays nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from salesdesk.rules.pay.component import Component
from salesdesk.rules.pay.counting import component_line
from salesdesk.rules.pay.given import ZERO, Deal, Given
from salesdesk.rules.pay.words import money, number
from salesdesk.text import Text, mark

_NEAR = Decimal("0.01")
_LEAST = Decimal("0.02")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A straight part of the curve, from (`start`, `pays`) to (`end`, `reaches`)."""

    start: Decimal
    pays: Decimal
    end: Decimal
    reaches: Decimal

    @property
    def slope(self) -> Decimal:
        """What one more unit of the base pays."""
        return (self.reaches - self.pays) / (self.end - self.start) if self.end > self.start else ZERO


@dataclass(frozen=True, slots=True)
class Cliff:
    """At `at` one more unit of the base changes the pay by `jump`."""

    at: Decimal
    jump: Decimal

    def text(self, unit: Text | str) -> Text:
        """Return the cliff in words; `unit` is what `one_more` says of the base."""
        more, less = mark("PayShape", "At {at} {unit} pays {jump} more."), mark("PayShape", "At {at} {unit} pays {jump} less.")
        return (more if self.jump > 0 else less).fill(at=number(self.at), unit=unit, jump=money(abs(self.jump)))


@dataclass(frozen=True, slots=True)
class Flat:
    """From `start` to `end` (None: without end) more of the base pays no more."""

    start: Decimal
    end: Decimal | None

    @property
    def text(self) -> Text:
        """Return the flat in words."""
        if self.end is None:
            return mark("PayShape", "Above {start} more pays no more.").fill(start=number(self.start))
        return mark("PayShape", "Between {start} and {end} more pays no more.").fill(start=number(self.start), end=number(self.end))


@dataclass(frozen=True, slots=True)
class Shape:
    """The curve up to a base of `stretches[-1].end`."""

    stretches: tuple[Stretch, ...]
    cliffs: tuple[Cliff, ...]
    flats: tuple[Flat, ...]


def one_more(kind: str, currency: str) -> Text:
    """Return one more unit of a base in words: of money one of the currency, of what is counted one more."""
    if kind != "money":
        return mark("PayShape", "one more")
    if currency == "CNY":
        return mark("PayShape", "one more yuan")
    return mark("PayShape", "one more {currency}").fill(currency=currency)


def shape(component: Component, quota: Decimal | None, up_to: Decimal, tenure: int | None = None) -> Shape:
    """Return the shape of what `component` pays for a base from 0 to `up_to`, with every gate on other figures reached.

    The component computes every point; that it is straight between its bends is what its rules promise.
    """
    figures = {one.key: one.at_least for one in component.gates if one.figure != "attainment"}

    def pays(base: Decimal) -> Decimal:
        given = Given(
            base, deals=(Deal(1, base),), quota=quota, figures=figures, person=1, group={1: base}, weights={1: Decimal(1)}, tenure=tenure
        )
        return component_line(component, given, {}).amount

    return _shape(pays, _bends(component, quota, up_to), up_to)


def _bends(component: Component, quota: Decimal | None, up_to: Decimal) -> list[Decimal]:
    """Return where the curve may bend or jump, in order, with both ends."""
    found = set(component.rule.kinks(quota))
    if quota:
        found |= {one.at_least * quota for one in component.gates if one.figure == "attainment"}
        found |= {one.at * quota for one in (component.factor.breaks if component.factor else ())}
    if component.deal_cap is not None:
        found.add(component.deal_cap)
    return [ZERO, *sorted(at for at in found if 0 < at < up_to), up_to]


def _shape(pays: Callable[[Decimal], Decimal], ats: list[Decimal], up_to: Decimal) -> Shape:
    stretches: list[Stretch] = []
    cliffs = []
    for one, two in pairwise(ats):
        # Where the tier of an exact break is told by choice, only what lies inside says what holds on either side.
        start, end = (one + _NEAR if one else one), (two - _NEAR if two != up_to else two)
        if end <= start:
            continue
        stretches += _straight(pays, start, end)
        if two != up_to:
            jump = pays(two + _NEAR) - pays(two - _NEAR)
            usual = abs(stretches[-1].slope) * _NEAR * 4
            if abs(jump) > _LEAST + usual:
                cliffs.append(Cliff(two, jump))
    return Shape(tuple(stretches), tuple(cliffs), _flats(stretches, up_to))


def _straight(pays: Callable[[Decimal], Decimal], start: Decimal, end: Decimal) -> list[Stretch]:
    """Return the parts between two bends: two where a cap or a floor comes in between."""
    low, high, middle = pays(start), pays(end), (start + end) / 2
    half = pays(middle)
    if abs(half - (low + high) / 2) <= _LEAST:
        return [Stretch(start, low, end, high)]
    near, far = pays(start + (end - start) / 1000), pays(end - (end - start) / 1000)
    first, last = (near - low) * 1000 / (end - start), (high - far) * 1000 / (end - start)
    if first == last:
        return [Stretch(start, low, middle, half), Stretch(middle, half, end, high)]
    bend = min(max((high - last * end - low + first * start) / (first - last), start), end)
    return [Stretch(start, low, bend, pays(bend)), Stretch(bend, pays(bend), end, high)]


def _flats(stretches: list[Stretch], up_to: Decimal) -> tuple[Flat, ...]:
    found: list[Flat] = []
    for one in stretches:
        if one.reaches != one.pays or one.end - one.start <= 1:
            continue
        start = ZERO if one.start <= 0 else round(one.start)
        end = None if one.end >= up_to else Decimal(round(one.end))
        if found and found[-1].end is not None and abs(found[-1].end - Decimal(start)) <= 1:
            found[-1] = Flat(found[-1].start, end)
        else:
            found.append(Flat(Decimal(start), end))
    return tuple(found)
