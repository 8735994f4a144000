"""Points with straight lines between them (interpolated, 插值): Oracle's tiers "split, varied", levels of attainment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from salesdesk.errors import SalesDeskError
from salesdesk.rules.pay.breaks import NO_DEAL_TARGET, Axis, Break, Per, ascending
from salesdesk.rules.pay.given import ZERO, Given, Names, Outcome, Slice, nothing
from salesdesk.rules.pay.tiers import NO_BASE, NO_TARGET
from salesdesk.rules.pay.words import THEN, beside, joined, money, rate, shown
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Curve:
    """Pays what the line through `points` says: nothing below the first, what the last says from there on.

    With a `bonus` the points pay shares of it (1 is all); a person's own bonus comes before it. Negative deals are mirrored.
    Raises `SalesDeskError` ("pay.order", "pay.points").
    """

    points: tuple[Break, ...]
    axis: Axis = Axis.BASE
    per: Per = Per.PERIOD
    bonus: Decimal | None = None

    def __post_init__(self) -> None:
        ascending([one.at for one in self.points], "percent" if self.axis is Axis.ATTAINMENT else "number")
        if len(self.points) < 2:
            raise SalesDeskError("pay.points", mark("PayCheck", "A line needs at least two points."))
        if self.per is Per.DEAL and self.axis is Axis.ATTAINMENT:
            raise SalesDeskError("pay.deal_attainment", NO_DEAL_TARGET)

    def pay(self, given: Given) -> Outcome:
        """Return what the line pays between the starting value and the end."""
        times = (given.bonus or self.bonus) if self.bonus is not None else Decimal(1)
        if self.per is Per.DEAL:
            paid = tuple((one.key, self._mirrored(one.amount) * (times or ZERO)) for one in given.deals)
            total = sum((amount for _, amount in paid), ZERO)
            base = sum((one.amount for one in given.deals), ZERO)
            text = mark("PaySlice", "{count} {count:deal|deals}").fill(count=len(paid))
            return Outcome((Slice(text, total, base, count=len(paid)),), None if paid else NO_BASE, ZERO, paid)
        scale = Decimal(1) if self.axis is Axis.BASE else given.quota
        if not scale or scale <= 0:
            return nothing(NO_TARGET)
        end = given.prior + given.base
        slices = tuple(self._parts(scale, given.prior, end, times or ZERO))
        why = None if sum((one.amount for one in slices), ZERO) else self._why(end / scale)
        return Outcome(slices, why, self._at(given.prior / scale) * (times or ZERO))

    def sentence(self, names: Names) -> Text:
        """Return the points as a sentence."""
        point = mark("Pay", "at {at}: {pays}")
        parts: list[Text | str] = [point.fill(at=self._place(one.at), pays=self._pays(one.pays)) for one in self.points]
        deal = mark("Pay", "each deal, in a straight line between: {points}; nothing below the first, no more beyond the last")
        whole = mark("Pay", "in a straight line between: {points}; nothing below the first, no more beyond the last")
        return (deal if self.per is Per.DEAL else whole).fill(points=joined(parts, THEN))

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """Return the points on the base."""
        scale = Decimal(1) if self.axis is Axis.BASE else quota or ZERO
        return tuple(one.at * scale for one in self.points)

    def _at(self, value: Decimal) -> Decimal:
        if value < self.points[0].at:
            return ZERO
        for one, two in pairwise(self.points):
            if value <= two.at:
                return one.pays + (two.pays - one.pays) * (value - one.at) / (two.at - one.at)
        return self.points[-1].pays

    def _mirrored(self, amount: Decimal) -> Decimal:
        return -self._at(-amount) if amount < 0 else self._at(amount)

    def _parts(self, scale: Decimal, start: Decimal, end: Decimal, times: Decimal) -> Iterator[Slice]:
        first = self.points[0]
        passed = (1 if end / scale >= first.at else 0) - (1 if start / scale >= first.at else 0)
        if passed and first.pays:
            yield Slice(mark("PaySlice", "{at} reached").fill(at=self._place(first.at)), first.pays * times * passed, end)
        low, high, sign = (start, end, Decimal(1)) if end >= start else (end, start, Decimal(-1))
        for one, two in pairwise(self.points):
            lower, upper = one.at * scale, two.at * scale
            part = min(high, upper) - max(low, lower)
            if part > 0:
                of = (two.pays - one.pays) * times
                text = mark("PaySlice", "{base} of the {width} from {lower} to {upper}, which are worth {worth}")
                filled = text.fill(base=money(part), width=money(upper - lower), lower=money(lower), upper=money(upper), worth=money(of))
                yield Slice(filled, of * part / (upper - lower) * sign, part * sign, of / (upper - lower), lower, upper)

    def _why(self, reached: Decimal) -> Text:
        if reached < self.points[0].at:
            text = mark("PayReason", "below the first point of {at}: {reached}")
            return text.fill(at=self._place(self.points[0].at), reached=beside(reached, self.points[0].at, self._kind))
        return mark("PayReason", "the line pays nothing more here")

    def _place(self, at: Decimal) -> str:
        return shown(at, self._kind)

    @property
    def _kind(self) -> str:
        return "percent" if self.axis is Axis.ATTAINMENT else "count"

    def _pays(self, pays: Decimal) -> Text | str:
        if self.bonus is None:
            return money(pays)
        return mark("Pay", "{rate} of the bonus of {bonus}").fill(rate=rate(pays), bonus=money(self.bonus))
