"""Deliveries beside the orders that they were sent for: the same sales, which count by their orders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from salesdesk.imports.plan.twice.sale import Sale
from salesdesk.imports.plan.twice.same_sale import Pair, may_be_of

_BEFORE, _AFTER = timedelta(days=31), timedelta(days=274)
"""Goods are sent for weeks after the order, made to order for months; numbers that begin anew come again after a year."""
_ONE_ORDER = timedelta(days=31)


def sent_for(deliveries: Iterable[Sale], orders: Iterable[Sale]) -> list[Pair]:
    """Return the deliveries whose order is among `orders`, each beside its lines; what came back (below zero) is no delivery."""
    by_number: dict[str, list[Sale]] = defaultdict(list)
    for one in orders:
        if one.number is not None:
            by_number[one.number].append(one)
    pairs = []
    for sale in deliveries:
        lines = _of_its_time(sale, [one for one in by_number.get(sale.number or "", ()) if may_be_of(sale, one)])
        if sale.amount > 0 and sum(one.amount for one in lines) > 0:
            pairs.append(Pair(sale, tuple(lines)))
    return pairs


def _of_its_time(sale: Sale, lines: Sequence[Sale]) -> Sequence[Sale]:
    """Return the lines of the order for which `sale` may have been sent by its day; of two orders of one number the nearer one."""
    may_be = [one for one in lines if one.when - _BEFORE <= sale.when <= one.when + _AFTER]
    if not may_be:
        return ()
    nearest = min(may_be, key=lambda one: abs(one.when - sale.when)).when
    return [one for one in may_be if abs(one.when - nearest) <= _ONE_ORDER]
