"""Limits: caps hard and soft, guarantees (保底, 补足), pool caps that scale everybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from salesdesk.money import round_half_up
from salesdesk.rules.pay.given import ZERO, Slice
from salesdesk.rules.pay.interval import FIRST, Over, Sofar, within
from salesdesk.rules.pay.words import money, rate
from salesdesk.rules.split import split
from salesdesk.text import Text, mark


@dataclass(frozen=True, slots=True)
class Cap:
    """Above `at` only the share `then` is paid: 0 is a hard cap, 0.5 a soft one. It holds `over` the period or a longer interval."""

    at: Decimal
    then: Decimal = ZERO
    over: Over = Over.PERIOD

    def limited(self, amount: Decimal) -> Decimal:
        """Return what is left of `amount`; a negative one is not limited."""
        return amount if amount <= self.at else self.at + (amount - self.at) * self.then

    def step(self, amount: Decimal, sofar: Sofar = FIRST, places: int = 2) -> Slice | None:
        """Return the step that takes off what is above, with what there was `sofar`; None where nothing is.

        Rounded from the start of the interval, so that its periods add up to the interval bounded once.
        """
        limited = self.limited(sofar.before + amount)
        left = limited if self.over is Over.PERIOD else round_half_up(limited, places)
        off = left - sofar.left - amount
        if not off:
            return None
        hard, soft = mark("PaySlice", "capped at {at}"), mark("PaySlice", "above {at} only {share}")
        return Slice(within(self.over, (soft if self.then else hard).fill(at=money(self.at), share=rate(self.then))), off, amount)

    def sentence(self) -> Text:
        """Return the cap in words."""
        if not self.then:
            return within(self.over, mark("Pay", "at most {at}").fill(at=money(self.at)))
        return within(self.over, mark("Pay", "only {share} of what is above {at}").fill(at=money(self.at), share=rate(self.then)))


@dataclass(frozen=True, slots=True)
class Floor:
    """At least `at` is paid: 保底; what is missing is topped up, 补足: in each period, or `over` an interval with its last one."""

    at: Decimal
    over: Over = Over.PERIOD

    def step(self, amount: Decimal, sofar: Sofar = FIRST) -> Slice | None:
        """Return the step that tops up, with what there was `sofar`; None where enough is there or the interval goes on.

        Where more is earned after it was topped up (by somebody who left before), as much of that is taken off again.
        """
        missing = max(self.at, sofar.before + amount) - sofar.left - amount
        if not missing or not sofar.last:
            return None
        up, again = mark("PaySlice", "topped up to {at}"), mark("PaySlice", "less is topped up to {at}: more was earned since")
        return Slice(within(self.over, (up if missing > 0 else again).fill(at=money(self.at))), missing, amount)

    def sentence(self) -> Text:
        """Return the guarantee in words."""
        return within(self.over, mark("Pay", "at least {at}").fill(at=money(self.at)))


@dataclass(frozen=True, slots=True)
class PoolCap:
    """All together have at most `at`, in the period or `over` a longer interval; above it everybody is scaled down in proportion."""

    at: Decimal
    over: Over = Over.PERIOD

    def steps(self, amounts: Mapping[int, Decimal], sofar: Mapping[int, Sofar], places: int = 2) -> dict[int, Slice]:
        """Return the steps that scale down `amounts`, with what there was `sofar`; nobody is in it whose amount stays as it is.

        Scaled from the start of the interval, so that its periods add up to the interval scaled once: whoever left in it is among
        `amounts`. Who is not (for whom it is no longer, by their role) keeps what they had. Nobody gives back more than they had in it,
        however low the cap became meanwhile.
        """
        gone = sum((one.left for who, one in sofar.items() if who not in amounts), ZERO)
        whole = {who: sofar.get(who, FIRST).before + amount for who, amount in amounts.items()}
        left = scaled(whole, max(self.at - gone, ZERO), places)
        text = mark("PaySlice", "all together {total}, at most {cap}")
        text = within(self.over, text.fill(total=money(sum(whole.values(), gone)), cap=money(self.at)))
        off = {who: left[who] - sofar.get(who, FIRST).left - amount for who, amount in amounts.items()}
        return {who: Slice(text, step) for who, step in off.items() if step}

    def sentence(self) -> Text:
        """Return the cap in words."""
        most = within(self.over, mark("Pay", "all together at most {cap}").fill(cap=money(self.at)))
        return mark("Pay", "{most}; above that everybody is scaled down in proportion").fill(most=most)


def scaled(amounts: Mapping[int, Decimal], cap: Decimal, places: int = 2) -> dict[int, Decimal]:
    """Return `amounts` scaled down in proportion so that they add up to `cap`, to the cent; as they are where they do not exceed it.

    Negative amounts are nobody's share of a cap: they stay, and the others share what is then there.
    """
    total = sum(amounts.values(), ZERO)
    if total <= cap:
        return dict(amounts)
    kept = {one: amount for one, amount in amounts.items() if amount <= 0}
    others = [one for one in amounts if one not in kept]
    parts = split(cap - sum(kept.values(), ZERO), [amounts[one] for one in others], places)
    return {**dict(zip(others, parts, strict=True)), **kept}
