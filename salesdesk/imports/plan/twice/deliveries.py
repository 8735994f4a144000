"""Deliveries beside the orders that they were sent for: the same sales, which count by their orders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from salesdesk.imports.plan.twice.sale import Sale
from salesdesk.imports.plan.twice.same_sale import Pair, may_be_of


def sent_for(deliveries: Iterable[Sale], orders: Iterable[Sale]) -> list[Pair]:
    """Return the deliveries whose order is among `orders`, each beside its lines; what came back (below zero) is no delivery."""
    by_number: dict[str, list[Sale]] = defaultdict(list)
    for one in orders:
        if one.number is not None:
            by_number[one.number].append(one)
    pairs = []
    for sale in deliveries:
        lines = [one for one in by_number.get(sale.number or "", ()) if may_be_of(sale, one)]
        if sale.amount > 0 and sum(one.amount for one in lines) > 0:
            pairs.append(Pair(sale, tuple(lines)))
    return pairs
