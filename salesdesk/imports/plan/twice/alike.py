"""Sales of two sheets that look alike, row by row: a salesperson's list beside that of all, the same orders from another program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from salesdesk.imports.plan.twice.sale import Sale
from salesdesk.imports.plan.twice.same_sale import Pair

_FEWEST, _MOSTLY = 3, 2
"""At least three, and at least half of what one of the two sheets says."""

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Alike:
    """What two sheets have in common: of each customer (or salesperson) and day the lines of both, which add up to the same."""

    pairs: tuple[tuple[tuple[Sale, ...], tuple[Sale, ...]], ...]

    @property
    def own(self) -> list[Pair]:
        """The lines of the first sheet, beside those of the second."""
        return [Pair(one, others) for own, others in self.pairs for one in own]

    @property
    def others(self) -> list[Pair]:
        """The lines of the second sheet, beside those of the first."""
        return [Pair(one, own) for own, others in self.pairs for one in others]


def alike(own: Sequence[Sale], others: Sequence[Sale]) -> Alike | None:
    """Return what two sheets have in common, None where that may be chance.

    What was sold to a customer on a day is compared as a whole: one sheet may have a row for each order, the other one for each line.
    """
    for who in (_customer, _member):
        mine, theirs = _by_day(own, who), _by_day(others, who)
        if len(mine) < _FEWEST or len(theirs) < _FEWEST:
            continue
        pairs = tuple((lines, found) for key, lines in mine.items() if (found := theirs.get(key)) and _sum(lines) == _sum(found) != 0)
        days = {day for day, _ in theirs}
        first, last = min(days), max(days)
        of_that_time = sum(first <= day <= last for day, _ in mine)
        smaller = min(of_that_time, len(theirs))
        return Alike(pairs) if len(pairs) >= _FEWEST and len(pairs) * _MOSTLY >= smaller else None
    return None


def has_products(sales: Sequence[Sale]) -> bool:
    """Tell whether sales say what was sold."""
    return any(one.product is not None for one in sales)


def _customer(one: Sale) -> int | None:
    return one.customer


def _member(one: Sale) -> int | None:
    return one.member


def _by_day(sales: Sequence[Sale], who: Callable[[Sale], int | None]) -> Mapping[Key, tuple[Sale, ...]]:
    found: dict[Key, list[Sale]] = defaultdict(list)
    for one in sales:
        of = who(one)
        if of is not None:
            found[one.day, of].append(one)
    return {key: tuple(lines) for key, lines in found.items()}


def _sum(sales: Sequence[Sale]) -> int:
    return sum(one.amount for one in sales)
