"""The sample's customers: who looks after them, since when they buy, how much of their owner's sales is theirs."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from salesdesk.sample.stories import LAST, LOST_SINCE, PARTS, Part
from salesdesk.sample.world import CUSTOMERS, MONTHS, World

# Owners of the three customers that have a name in the stories.
_LOST, _FAVOURITE, _SLOW = 11, 1, 3
# Of the customers of those who are here from the start, this share already bought before.
_OLD = 0.22
_LEAVING = 0.14


@dataclass(frozen=True, slots=True)
class Buyer:
    """A customer. `first` and `last` are the months (0 to 23) of their first and last order; `weight` says how much they buy."""

    name: str
    owner: int
    region_of: int
    industry: str
    grade: str
    first: int
    last: int
    weight: float


def buyers(rng: Random, world: World) -> list[Buyer]:
    """Return the 400 customers, the biggest of each member first."""
    brands = _brands(rng, world)
    found = []
    for owner, (part, count) in enumerate(zip(PARTS, _counts(), strict=True)):
        firsts = _firsts(rng, part, count)
        for rank in range(count):
            region_of = owner if rank == 0 or rng.random() < 0.82 else _neighbour(rng, part.team)
            told = rank == 0 and owner in (_LOST, _FAVOURITE, _SLOW)
            name, industry = _named(world, owner) if told else _made_up(rng, world, region_of, next(brands))
            last = _last(rng, part, rank, firsts[rank])
            found.append(Buyer(name, owner, region_of, industry, _grade(rank / count), firsts[rank], last, _weight(rank)))
    return found


def drawn(rng: Random, weights: Sequence[float]) -> int:
    """Return a random place in cumulated `weights`; `Random.choices` does the same in three times the time."""
    return bisect(weights, rng.random() * weights[-1], 0, len(weights) - 1)


class Book:
    """Who of a member's customers orders in a month: first those who are new, then the others by weight."""

    def __init__(self, all_buyers: list[Buyer], owner: int, month: int) -> None:
        mine = [index for index, buyer in enumerate(all_buyers) if buyer.owner == owner]
        part = PARTS[owner]
        self.new = [index for index in mine if all_buyers[index].first == month]
        self._active = [index for index in mine if all_buyers[index].first <= month <= all_buyers[index].last]
        weights = [all_buyers[index].weight for index in self._active]
        if part.favourite and self._active and self._active[0] == mine[0]:
            weights[0] = sum(weights[1:]) * part.favourite / (1 - part.favourite)
        self._weights = list(accumulate(weights))

    def pick(self, rng: Random) -> int:
        """Return the index of one customer."""
        return self._active[drawn(rng, self._weights)]

    def __bool__(self) -> bool:
        return bool(self._active)


def _counts() -> list[int]:
    """Return how many customers each member has: by their targets, few for the newcomer."""
    shares = [part.target * (0.4 if part.first else 1.0) for part in PARTS]
    counts = [int(CUSTOMERS * share / sum(shares)) for share in shares]
    for place in range(CUSTOMERS - sum(counts)):
        counts[place + 1] += 1
    return counts


def _firsts(rng: Random, part: Part, count: int) -> list[int]:
    """Return the months of the first orders, in order, so that older customers are the bigger ones; exactly `fresh` in the last."""
    old = max(int(count * _OLD), 2)
    later = [rng.randrange(part.first + 1, LAST) for _ in range(count - old - part.fresh)]
    return [part.first] * old + sorted(later) + [LAST] * part.fresh


def _last(rng: Random, part: Part, rank: int, first: int) -> int:
    if rank == 0:
        return LOST_SINCE - 1 if part.loses_favourite else MONTHS
    if first < LAST - 6 and rank > 4 and rng.random() < _LEAVING:
        return rng.randrange(first + 3, LAST)
    return MONTHS


def _weight(rank: int) -> float:
    return float((rank + 2.0) ** -0.85)


def _grade(place: float) -> str:
    return "A" if place < 0.08 else "B" if place < 0.3 else "C" if place < 0.72 else "D"


def _neighbour(rng: Random, team: int) -> int:
    return rng.choice([index for index, part in enumerate(PARTS) if part.team == team])


def _named(world: World, owner: int) -> tuple[str, str]:
    return world.named[(_LOST, _FAVOURITE, _SLOW).index(owner)], world.industries[0][1]


def _brands(rng: Random, world: World) -> Iterator[str]:
    first, second = world.brands
    pairs = [one + other for one in first for other in second if one != other]
    rng.shuffle(pairs)
    return iter(pairs)


def _made_up(rng: Random, world: World, region_of: int, brand: str) -> tuple[str, str]:
    trade, industry = rng.choice(world.industries)
    region = world.people[region_of].region
    return world.customer_pattern.format(region=region, brand=brand, trade=trade, ending=rng.choice(world.endings)), industry
