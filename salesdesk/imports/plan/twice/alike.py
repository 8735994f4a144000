"""Sales of two sheets that look alike, row by row: a salesperson's list beside that of all, the same orders from another program."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from salesdesk.imports.plan.twice.sale import Sale
from salesdesk.imports.plan.twice.same_sale import Pair

_FEWEST, _MOSTLY = 3, 2
"""At least three, and at least half of what one of the two sheets says."""
_NEARLY_ALL = 0.8
APART = timedelta(days=4)

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


def alike(own: Sequence[Sale], others: Sequence[Sale], *, numbered: bool = False) -> Alike | None:
    """Return what two sheets have in common, None where that may be chance; `numbered`: their numbers are those of the sales.

    What was sold to a customer on a day is compared as a whole: one sheet may have a row for each order, the other one for each line.
    Another program may date the same orders some days later: then nearly all of the first sheet has to be found in the second.
    """
    return _of_the_same_days(own, others) or _days_apart(own, others) or (_of_the_same_numbers(own, others) if numbered else None)


def _of_the_same_numbers(own: Sequence[Sale], others: Sequence[Sale]) -> Alike | None:
    """Return the sales that another sheet has with the same number and all else the same: of these one is enough."""
    there: dict[object, list[Sale]] = defaultdict(list)
    for one in others:
        there[_all_of(one)].append(one)
    pairs = []
    for one in own:
        if one.number is not None and one.amount and (same := there.get(_all_of(one))):
            pairs.append(((one,), (same.pop(),)))
    return Alike(tuple(pairs)) if pairs else None


def _all_of(one: Sale) -> object:
    return one.number, one.day, one.customer, one.member, one.product, one.amount


def _of_the_same_days(own: Sequence[Sale], others: Sequence[Sale]) -> Alike | None:
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


def _days_apart(own: Sequence[Sale], others: Sequence[Sale]) -> Alike | None:
    mine, theirs = _by_day(own, _customer), _by_day(others, _customer)
    if len(mine) < _FEWEST or len(theirs) < _FEWEST or not _overlap(mine, theirs):
        return None
    free: dict[tuple[int, int], list[tuple[date, tuple[Sale, ...]]]] = defaultdict(list)
    for (day, of), lines in theirs.items():
        free[of, _sum(lines)].append((date.fromisoformat(day), lines))
    pairs = []
    for (day, of), lines in mine.items():
        found = [one for one in free.get((of, _sum(lines)), ()) if abs(one[0] - date.fromisoformat(day)) <= APART]
        if found and _sum(lines):
            best = min(found, key=lambda one: abs(one[0] - date.fromisoformat(day)))
            free[of, _sum(lines)].remove(best)
            pairs.append((lines, best[1]))
    return Alike(tuple(pairs)) if len(pairs) >= _FEWEST and len(pairs) >= _NEARLY_ALL * len(mine) else None


def _overlap(mine: Collection[Key], theirs: Collection[Key]) -> bool:
    """Tell whether the second sheet is of at least half the time of the first: last week's orders are no later program's of this week."""
    first, last = min(day for day, _ in mine), max(day for day, _ in mine)
    begin, end = max(first, min(day for day, _ in theirs)), min(last, max(day for day, _ in theirs))
    whole = (date.fromisoformat(last) - date.fromisoformat(first)).days
    return begin <= end and (date.fromisoformat(end) - date.fromisoformat(begin)).days * 2 >= whole


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
