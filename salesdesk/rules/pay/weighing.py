"""What counts of single deals: late money by its age, of one deal no more than a cap; and that said."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from salesdesk.rules.pay.given import ONE, ZERO, Deal
from salesdesk.rules.pay.time import Ageing
from salesdesk.rules.pay.words import money, number, rate
from salesdesk.text import Text, mark

Weighed = tuple[tuple[Deal, ...], tuple[Text, ...]]


def aged(deals: tuple[Deal, ...], ageing: Ageing) -> Weighed:
    """Return `deals` with what counts of each by its age, and what does not count in full."""
    sums: dict[int, Decimal] = defaultdict(Decimal)
    found = []
    for one in deals:
        band = ageing.band(one.age)
        sums[band] += one.amount
        found.append(Deal(one.key, one.amount * ageing.share(band), one.day, one.age))
    late = mark("PayNote", "{amount} came after more than {days} days and counts {share}: {counted}")
    in_time = mark("PayNote", "{amount} came in time and counts {share}: {counted}")
    notes = []
    for band in sorted(sums):
        share, amount = ageing.share(band), sums[band]
        if share != ONE and amount:
            values = {"amount": money(amount), "share": rate(share), "counted": money(amount * share)}
            notes.append(late.fill(days=number(ageing.breaks[band - 1].at), **values) if band > 0 else in_time.fill(**values))
    return tuple(found), tuple(notes)


def capped(deals: tuple[Deal, ...], cap: Decimal) -> Weighed:
    """Return `deals` with at most `cap` of each, and how much of how many does not count."""
    found = tuple(Deal(one.key, min(one.amount, cap), one.day, one.age) for one in deals)
    off = [one.amount - cap for one in deals if one.amount > cap]
    if not off:
        return deals, ()
    text = mark("PayNote", "of {count} {count:deal|deals} no more than {cap} counts each: {off} less")
    return found, (text.fill(count=len(off), cap=money(cap), off=money(sum(off, ZERO))),)
