"""Tiers: the rate of the tier reached on the whole amount (全额), or each tier's rate on what lies in it (超额)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from salesdesk.rules.pay.breaks import AtBreak, Axis, Per, place
from salesdesk.rules.pay.given import ONE, ZERO, Deal, Given, Names, Outcome, Placed, Slice, nothing
from salesdesk.rules.pay.tier_table import Mode, Pays, TierTable
from salesdesk.rules.pay.tier_words import tier_sentence
from salesdesk.rules.pay.words import money, number, rate
from salesdesk.text import Text, mark

NO_TARGET = mark("PayReason", "no target is set, so the attainment cannot be told")
NO_BASE = mark("PayReason", "there is nothing in this period to count")


@dataclass(frozen=True, slots=True)
class Tiers(TierTable):
    """What a tier table pays.

    With a starting value the tier reached for the whole amount holds for that too, and what it came to before is taken off; tiers that
    each hold for their part go on from there.
    Negative bases are their own mirror: a return of 30,000 takes back what a deal of 30,000 pays.
    """

    def pay(self, given: Given) -> Outcome:
        """Return what the tiers pay for `given`."""
        if self.per is Per.DEAL:
            return self._by_deal(given.deals) if given.placed is None else self._by_tier(given.placed)
        cuts = self._cuts(given.quota)
        if cuts is None:
            return nothing(NO_TARGET)
        end = given.prior + given.base
        if self.mode is Mode.MARGINAL:
            slices = tuple(self._parts(cuts, given.prior, end))
            before = sum((one.amount for one in self._parts(cuts, ZERO, given.prior)), ZERO)
            return Outcome(slices, self._why(slices, given.base), before)
        if given.prior:
            now, before_slice = self._whole(cuts, end, end), self._whole(cuts, given.prior, given.prior)
            taken = () if not before_slice.amount else (_taken(before_slice.amount),)
            slices = (now, *taken)
            return Outcome(slices, self._why(slices, given.base), before_slice.amount)
        one = self._whole(cuts, end, given.base)
        return Outcome((one,), self._why((one,), given.base))

    def deal(self, amount: Decimal) -> Decimal:
        """Return what one deal of `amount` pays, where tiers go by deals."""
        return self._by_deal((Deal(0, amount),)).amount

    def sentence(self, names: Names) -> Text:
        """Return the tiers as a sentence: each with its ends and what it pays."""
        return tier_sentence(self)

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """Return the break points on the base."""
        return tuple(at for at, _ in self._cuts(quota) or ())

    def _cuts(self, quota: Decimal | None) -> list[tuple[Decimal, Decimal]] | None:
        if self.axis is Axis.BASE:
            return [(one.at, one.pays) for one in self.breaks]
        if not quota or quota <= 0:
            return None
        return [(one.at * quota, one.pays) for one in self.breaks]

    def _whole(self, cuts: list[tuple[Decimal, Decimal]], position: Decimal, base: Decimal) -> Slice:
        ats = [at for at, _ in cuts]
        # A negative position is looked up by its size only per deal; a sum below zero is in the first tier.
        tier = place(ats, max(position, ZERO), self.at_break)
        pays = cuts[tier - 1][1] if tier else self.first
        lower, upper = (ats[tier - 1] if tier else None), (ats[tier] if tier < len(ats) else None)
        if self.pays is Pays.AMOUNT:
            return Slice(mark("PaySlice", "{at} reached").fill(at=money(position)), pays, position, None, lower, upper)
        return _of(base, pays, self.pays, lower, upper)

    def _parts(self, cuts: list[tuple[Decimal, Decimal]], start: Decimal, end: Decimal) -> Iterator[Slice]:
        """Give what lies in each tier from `start` to `end`, negative on the way down."""
        low, high, sign = (start, end, ONE) if end >= start else (end, start, -ONE)
        lower: Decimal | None = None
        pays = self.first
        for at, next_pays in [*cuts, (None, ZERO)]:
            bottom = low if lower is None else max(low, lower)
            top = high if at is None else min(high, at)
            if top > bottom:
                yield _of((top - bottom) * sign, pays, self.pays, lower, at)
            lower, pays = at, next_pays

    def _by_deal(self, deals: tuple[Deal, ...]) -> Outcome:
        """Return what deals pay, each alone; slices are told by tier."""
        ats, pays = [one.at for one in self.breaks], [self.first, *(one.pays for one in self.breaks)]
        placed: dict[tuple[int, bool], list[Any]] = {}
        paid = []
        for deal in deals:
            size, whole = abs(deal.amount), ZERO
            for tier, base in self._tiers_of(ats, deal.amount):
                whole += base * pays[tier] if self.pays is not Pays.AMOUNT else pays[tier] if base > 0 else -pays[tier]
            paid.append((deal.key, whole))
            tier = place(ats, size, self.at_break)
            one = placed.setdefault((tier, deal.amount < 0), [0, 0, ZERO])
            if size:
                one[0], one[1], one[2] = one[0] + 1, one[1] + self._on_break(size), one[2] + deal.amount
        found = self._by_tier(tuple(Placed(tier, *one) for (tier, _), one in placed.items()))
        return replace(found, reason=None if paid else NO_BASE, deals=tuple(paid))

    def _by_tier(self, placed: tuple[Placed, ...]) -> Outcome:
        """Return what deals pay that lie in the tiers as they are `placed`."""
        ats, pays = [one.at for one in self.breaks], [self.first, *(one.pays for one in self.breaks)]
        counts, bases, sums = [0] * len(pays), [ZERO] * len(pays), [ZERO] * len(pays)
        for one in placed:
            for tier, count, base in self._spread(ats, one):
                counts[tier] += count
                bases[tier] += base
                fixed = pays[tier] * (count if base > 0 else -count)
                sums[tier] += fixed if self.pays is Pays.AMOUNT else base * pays[tier]
        ends = [None, *ats, None]
        slices = [
            _of_deals(counts[at], bases[at], None if self.pays is Pays.AMOUNT else rate_of, sums[at], ends[at], ends[at + 1])
            for at, rate_of in enumerate(pays)
            if counts[at]
        ]
        return Outcome(tuple(slices), None if placed else NO_BASE)

    def _on_break(self, size: Decimal) -> int:
        return int(self.at_break is AtBreak.UPPER and any(one.at == size for one in self.breaks))

    def _spread(self, ats: list[Decimal], one: Placed) -> Iterator[tuple[int, int, Decimal]]:
        """Give in which tiers deals of one tier count: tier, how many of them, with how much."""
        if self.mode is Mode.WHOLE or not one.tier:
            if one.many:
                yield one.tier, one.many, one.base
            return
        lower, sign = ZERO, ONE if one.base > 0 else -ONE
        for at in range(one.tier):
            if ats[at] > lower:
                yield at, one.many, (ats[at] - lower) * one.many * sign
            lower = ats[at]
        if rest := one.base - lower * one.many * sign:
            # Whoever is exactly on the break has nothing in the tier above it.
            yield one.tier, one.many - one.on_break, rest

    def _tiers_of(self, ats: list[Decimal], amount: Decimal) -> list[tuple[int, Decimal]]:
        """Return in which tiers a deal counts with how much; a negative one as its mirror."""
        size = abs(amount)
        tier = place(ats, size, self.at_break)
        if self.mode is Mode.WHOLE or not tier:
            return [(tier, amount)] if amount else []
        found, lower = [], ZERO
        for at in range(tier + 1):
            upper = ats[at] if at < tier else size
            if upper > lower:
                found.append((at, upper - lower if amount > 0 else lower - upper))
            lower = upper
        return found

    def _why(self, slices: tuple[Slice, ...], base: Decimal) -> Text | None:
        if sum((one.amount for one in slices), ZERO):
            return None
        if not base:
            return NO_BASE
        first = slices[-1] if slices else None
        if first is not None and first.upper is not None and not (first.rate or ZERO):
            at = first.upper
            return mark("PayReason", "what was reached lies in a tier that pays nothing; the next begins at {at}").fill(at=money(at))
        return mark("PayReason", "the tier that was reached pays nothing")


def _of(base: Decimal, pays: Decimal, what: Pays, lower: Decimal | None, upper: Decimal | None) -> Slice:
    if what is Pays.EACH:
        return Slice(mark("PaySlice", "{base} × {each}").fill(base=number(base), each=money(pays)), base * pays, base, pays, lower, upper)
    return Slice(mark("PaySlice", "{base} × {rate}").fill(base=money(base), rate=rate(pays)), base * pays, base, pays, lower, upper)


def _taken(amount: Decimal) -> Slice:
    return Slice(mark("PaySlice", "less what earlier periods came to"), -amount)


def _of_deals(count: int, base: Decimal, share: Decimal | None, amount: Decimal, lower: Decimal | None, upper: Decimal | None) -> Slice:
    if share is None:
        text = mark("PaySlice", "{count} {count:deal|deals}").fill(count=count)
    else:
        text = mark("PaySlice", "{base} × {rate}, in {count} {count:deal|deals}").fill(base=money(base), rate=rate(share), count=count)
    return Slice(text, amount, base, share, lower, upper, count)
