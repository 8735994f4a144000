"""Which contracts and won opportunities tell the sales of orders: those that the orders name, and those that look like it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from salesdesk.imports.plan.twice.sale import CONTRACT, DEAL, Sale, Whole

BEFORE, SOON, AFTER = timedelta(days=10), timedelta(days=31), timedelta(days=92)
"""An order follows its contract or opportunity, often by weeks, and is now and then booked some days before that is closed.

One of another amount is looked for `SOON` only: who buys every month is not asked about each time.
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """A sale that `others` tell as well, later in its life."""

    sale: Sale
    others: tuple[Sale, ...]

    @property
    def equal(self) -> bool:
        """True where they say the same amount."""
        return self.sale.amount == sum(one.amount for one in self.others)

    @property
    def of_the_same(self) -> bool:
        """True where they name the same customer or salesperson."""
        sale, other = self.sale, self.others[0]
        return (sale.customer is not None and sale.customer == other.customer) or (sale.member is not None and sale.member == other.member)


def named(lower: Iterable[Sale], higher: Sequence[Sale]) -> list[Pair]:
    """Return the sales of `lower` that sales of `higher` name as what they came of; two customers' contracts may have one name."""
    called: dict[tuple[int, str], list[Sale]] = defaultdict(list)
    for one in higher:
        for rank in range(DEAL, one.rank):
            for name in one.names(rank):
                called[rank, name].append(one)
    if not called:
        return []
    pairs = []
    for sale in lower:
        found = {id(one): one for name in sale.names(sale.rank) for one in called.get((sale.rank, name), ()) if may_be_of(sale, one)}
        if found:
            pairs.append(Pair(sale, tuple(found.values())))
    return pairs


def likely(lower: Sequence[Sale], higher: Sequence[Sale], used: set[Whole], go_on: Callable[[], None] = lambda: None) -> list[Pair]:
    """Return the sales of `lower` that may be sales of `higher`: of the same customers at the same time, of equal amounts first.

    Where one side names no customers the salespeople are compared, where it names nobody the time alone. Each order stands for one
    other sale of its amount, and is put into `used` then.
    """
    level = _level(lower, higher)
    groups = _orders_by(level, higher)
    pairs: list[Pair] = []
    rest: list[Sale] = []
    for sale in lower:
        go_on()
        found = [
            one for one in groups.get(level(sale), ()) if one.whole not in used and one.amount == sale.amount and one.fits(sale, AFTER)
        ]
        if found:
            best = min(found, key=lambda one: abs(one.when - sale.when))
            used.add(best.whole)
            pairs.append(Pair(sale, best.lines))
        else:
            rest.append(sale)
    for sale in rest:
        others = [one for one in groups.get(level(sale), ()) if one.whole not in used and one.fits(sale, SOON)]
        if others:
            pairs.append(Pair(sale, tuple(line for one in others for line in one.lines)))
    return pairs


@dataclass(frozen=True, slots=True)
class _Order:
    """All lines of an order; `known` are the ranks of which it is known what it came of, were it that it came of none."""

    lines: tuple[Sale, ...]
    known: frozenset[int]

    @property
    def whole(self) -> Whole:
        return self.lines[0].whole

    @property
    def amount(self) -> int:
        return sum(one.amount for one in self.lines)

    @property
    def when(self) -> date:
        return self.lines[0].when

    def fits(self, sale: Sale, after: timedelta) -> bool:
        """Tell whether the order may be the one of `sale`: later in its life, and at its time."""
        first = self.lines[0]
        return first.rank > sale.rank and sale.rank not in self.known and sale.when - BEFORE <= first.when <= sale.when + after


def _orders(sales: Iterable[Sale]) -> list[_Order]:
    """Return the orders of which `sales` are the lines.

    Where most orders of a sheet name the contract (or opportunity) that they came of, those that name none came of none.
    """
    lines: dict[Whole, list[Sale]] = defaultdict(list)
    for one in sales:
        lines[one.whole].append(one)
    named_by = {key: frozenset(rank for rank in (DEAL, CONTRACT) if any(one.names(rank) for one in own)) for key, own in lines.items()}
    tables = Counter(table for table, _ in lines)
    often = Counter((key[0], rank) for key, ranks in named_by.items() for rank in ranks)
    mostly = {key for key, n in often.items() if n * 2 > tables[key[0]]}
    return [
        _Order(tuple(own), named_by[key] | {rank for rank in (DEAL, CONTRACT) if (key[0], rank) in mostly}) for key, own in lines.items()
    ]


def _orders_by(level: Callable[[Sale], int | None], sales: Iterable[Sale]) -> Mapping[int | None, list[_Order]]:
    found: dict[int | None, list[_Order]] = defaultdict(list)
    for one in _orders(sales):
        if one.amount > 0:
            found[level(one.lines[0])].append(one)
    return found


def _level(lower: Sequence[Sale], higher: Sequence[Sale]) -> Callable[[Sale], int | None]:
    """Return what two tellings of one sale have in common, as far as both sides say it."""
    for level in (lambda one: one.customer, lambda one: one.member):
        if _says(level, lower) and _says(level, higher):
            return level
    return lambda _: None


def _says(level: Callable[[Sale], int | None], sales: Collection[Sale]) -> bool:
    return any(level(one) is not None for one in sales)


def may_be_of(sale: Sale, order: Sale) -> bool:
    """Tell whether two sales may be of one customer."""
    return sale.customer is None or order.customer is None or sale.customer == order.customer
