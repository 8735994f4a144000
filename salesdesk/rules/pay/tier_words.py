"""A tier table as a sentence."""

from __future__ import annotations

from decimal import Decimal

from salesdesk.rules.pay.breaks import AtBreak, Axis, Per
from salesdesk.rules.pay.tier_table import Mode, Pays, TierTable
from salesdesk.rules.pay.words import THEN, joined, money, number, rate
from salesdesk.text import Text, mark

_ENDS = {
    # (exactly on the break belongs to the upper tier?)
    True: (mark("Pay", "below {to}: {pays}"), mark("Pay", "from {at} to below {to}: {pays}"), mark("Pay", "from {at}: {pays}")),
    False: (mark("Pay", "up to {to}: {pays}"), mark("Pay", "above {at} up to {to}: {pays}"), mark("Pay", "above {at}: {pays}")),
}
_OF_TARGET = {
    True: (
        mark("Pay", "below {to} of the target: {pays}"),
        mark("Pay", "from {at} to below {to} of the target: {pays}"),
        mark("Pay", "from {at} of the target: {pays}"),
    ),
    False: (
        mark("Pay", "up to {to} of the target: {pays}"),
        mark("Pay", "above {at} up to {to} of the target: {pays}"),
        mark("Pay", "above {at} of the target: {pays}"),
    ),
}
_WAYS = {
    (Mode.WHOLE, Per.PERIOD): mark("Pay", "the tier reached holds for the whole amount: {tiers}"),
    (Mode.WHOLE, Per.DEAL): mark("Pay", "each deal by its own size, on its whole amount: {tiers}"),
    (Mode.MARGINAL, Per.PERIOD): mark("Pay", "each tier on the part that lies in it: {tiers}"),
    (Mode.MARGINAL, Per.DEAL): mark("Pay", "each deal by itself, each tier on the part that lies in it: {tiers}"),
}


def tier_sentence(tiers: TierTable) -> Text:
    """Return `tiers` as a sentence."""
    parts: list[Text | str] = []
    ends = [None, *(one.at for one in tiers.breaks), None]
    pays = [tiers.first, *(one.pays for one in tiers.breaks)]
    ends_of = _OF_TARGET if tiers.axis is Axis.ATTAINMENT else _ENDS
    first, middle, last = ends_of[tiers.at_break is AtBreak.UPPER]
    for number_of, one in enumerate(pays):
        low, high = ends[number_of], ends[number_of + 1]
        what = _pays(tiers, one)
        if low is None and high is None:
            return mark("Pay", "{pays} of everything").fill(pays=what) if tiers.pays is Pays.RATE else mark("Pay", "{pays}").fill(pays=what)
        if low is None:
            parts.append(first.fill(to=_at(tiers, high), pays=what))
        elif high is None:
            parts.append(last.fill(at=_at(tiers, low), pays=what))
        else:
            parts.append(middle.fill(at=_at(tiers, low), to=_at(tiers, high), pays=what))
    return _WAYS[tiers.mode, tiers.per].fill(tiers=joined(parts, THEN))


def _at(tiers: TierTable, at: Decimal | None) -> str:
    assert at is not None
    return rate(at) if tiers.axis is Axis.ATTAINMENT else number(at)


def _pays(tiers: TierTable, pays: Decimal) -> Text | str:
    if not pays:
        return mark("Pay", "nothing")
    if tiers.pays is Pays.RATE:
        return rate(pays)
    if tiers.pays is Pays.AMOUNT:
        return mark("Pay", "a sum of {amount}").fill(amount=money(pays))
    return mark("Pay", "{amount} each").fill(amount=money(pays))
