"""Plain rules: a share of the base, a fixed sum, a sum for each unit (单项奖), bonuses at milestones."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from salesdesk.rules.pay.breaks import Axis, Break, ascending
from salesdesk.rules.pay.given import ZERO, Given, Names, Outcome, Slice, nothing
from salesdesk.rules.pay.tiers import NO_BASE, NO_TARGET
from salesdesk.rules.pay.words import THEN, joined, money, number, rate
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Flat:
    """A share of the base, whatever it is; a person's own rate comes before it."""

    rate: Decimal

    def pay(self, given: Given) -> Outcome:
        """Return base × rate."""
        share = self.rate if given.rate is None else given.rate
        if not given.base:
            return Outcome((), NO_BASE, given.prior * share)
        text = mark("PaySlice", "{base} × {rate}").fill(base=money(given.base), rate=rate(share))
        reason = None if share else mark("PayReason", "the rate is zero")
        # Told from the start, so that the parts of an interval add up to the interval's one figure.
        return Outcome((Slice(text, given.base * share, given.base, share),), reason, given.prior * share)

    def sentence(self, names: Names) -> Text:
        """Return the rate in words."""
        return mark("Pay", "{pays} of everything").fill(pays=rate(self.rate))

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """A straight line has none."""
        return ()


@dataclass(frozen=True, slots=True)
class Fixed:
    """A fixed sum for each period; `needs` is what the base must reach for it, None for nothing at all."""

    amount: Decimal
    needs: Decimal | None = None

    def pay(self, given: Given) -> Outcome:
        """Return the sum."""
        if self.needs is not None and given.base < self.needs:
            return nothing(mark("PayReason", "below {at}: {reached}").fill(at=number(self.needs), reached=number(given.base)))
        return Outcome((Slice(mark("PaySlice", "a fixed sum"), self.amount),))

    def sentence(self, names: Names) -> Text:
        """Return the sum in words."""
        if self.needs is None:
            return mark("Pay", "a sum of {amount} each period").fill(amount=money(self.amount))
        return mark("Pay", "a sum of {amount} in each period that reaches {at}").fill(amount=money(self.amount), at=number(self.needs))

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """Return where the sum begins."""
        return () if self.needs is None else (self.needs,)


@dataclass(frozen=True, slots=True)
class Each:
    """A sum for each unit of the base: pieces, orders, new customers; for `at_most` units where that is given."""

    amount: Decimal
    at_most: Decimal | None = None

    def pay(self, given: Given) -> Outcome:
        """Return units × amount."""
        start = self._bounded(given.prior)
        if not given.base:
            return Outcome((), NO_BASE, start * self.amount)
        units = self._bounded(given.prior + given.base) - start
        text = mark("PaySlice", "{base} × {each}").fill(base=number(units), each=money(self.amount))
        left = (mark("PaySlice", "{count} beyond the limit").fill(count=number(given.base - units)),) if units < given.base else ()
        steps = (Slice(text, units * self.amount, units, self.amount), *(Slice(one, ZERO, given.base - units) for one in left))
        reason = None if units else mark("PayReason", "the limit of {most} was reached before").fill(most=number(self.at_most or ZERO))
        return Outcome(steps, reason, start * self.amount)

    def sentence(self, names: Names) -> Text:
        """Return the sum for each in words."""
        if self.at_most is None:
            return mark("Pay", "{amount} each").fill(amount=money(self.amount))
        return mark("Pay", "{amount} each, for at most {most}").fill(amount=money(self.amount), most=number(self.at_most))

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """Return where the units end."""
        return () if self.at_most is None else (self.at_most,)

    def _bounded(self, units: Decimal) -> Decimal:
        return units if self.at_most is None else min(units, self.at_most)


@dataclass(frozen=True, slots=True)
class Milestones:
    """A bonus when the sum since the start of the interval reaches a step, once each; falling back below it takes the bonus back.

    Raises `SalesDeskError("pay.order")`.
    """

    steps: tuple[Break, ...]
    axis: Axis = Axis.BASE

    def __post_init__(self) -> None:
        ascending([one.at for one in self.steps], "percent" if self.axis is Axis.ATTAINMENT else "number")

    def pay(self, given: Given) -> Outcome:
        """Return the bonuses of the steps passed in this period."""
        scale = Decimal(1) if self.axis is Axis.BASE else given.quota
        if not scale or scale <= 0:
            return nothing(NO_TARGET)
        end = given.prior + given.base
        slices = []
        for one in self.steps:
            at = one.at * scale
            passed = (1 if end >= at else 0) - (1 if given.prior >= at else 0)
            if passed:
                text = mark("PaySlice", "{at} reached") if passed > 0 else mark("PaySlice", "fallen back below {at}")
                slices.append(Slice(text.fill(at=self._place(one.at)), one.pays * passed, end))
        before = sum((one.pays for one in self.steps if given.prior >= one.at * scale), ZERO)
        if slices:
            return Outcome(tuple(slices), None, before)
        ahead = next((one for one in self.steps if end < one.at * scale), None)
        if ahead is None:
            return Outcome((), mark("PayReason", "all steps were reached before"), before)
        text = mark("PayReason", "{missing} short of the next step at {at}")
        return Outcome((), text.fill(missing=money(ahead.at * scale - end), at=self._place(ahead.at)), before)

    def sentence(self, names: Names) -> Text:
        """Return the steps in words."""
        point = mark("Pay", "at {at}: {pays}")
        parts: list[Text | str] = [point.fill(at=self._place(one.at), pays=money(one.pays)) for one in self.steps]
        return mark("Pay", "a bonus for each step, once: {steps}").fill(steps=joined(parts, THEN))

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """Return the steps on the base."""
        scale = Decimal(1) if self.axis is Axis.BASE else quota or ZERO
        return tuple(one.at * scale for one in self.steps)

    def _place(self, at: Decimal) -> str:
        return rate(at) if self.axis is Axis.ATTAINMENT else number(at)
