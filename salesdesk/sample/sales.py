"""A month's orders of the sample: the customers that buy, the products, quantities and prices, summing up to what was planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import exp
from random import Random

from salesdesk.sample.market import Book, Buyer, drawn
from salesdesk.sample.months import Month
from salesdesk.sample.stories import PARTS, TAKING_OFF, take_off
from salesdesk.sample.world import World

_SIZES = (1, 1, 2, 2, 2, 3, 3, 4, 5)
# Of the orders of one line, those that two or three members worked on together; and how they share, in ten-thousandths.
_TOGETHER = 0.08
_SHARES = ((6000, 4000), (5000, 5000), (7000, 3000), (3334, 3333, 3333))


@dataclass(slots=True)
class Line:
    """A line of an order; `price` and `cost` are of one piece, in hundredths of the currency."""

    ware: int
    price: int
    cost: int
    wish: float
    quantity: int = 1


@dataclass(slots=True)
class Order:
    """An order; `shares` has (member, ten-thousandths) where several members are credited."""

    day: int
    member: int
    buyer: int
    lines: list[Line]
    shares: tuple[tuple[int, int], ...] = field(default=())

    @property
    def amount(self) -> int:
        """The amount in hundredths of the currency."""
        return sum(line.price * line.quantity for line in self.lines)


def spread(count: int, amounts: Sequence[int]) -> list[int]:
    """Share `count` lines out in proportion to `amounts`, to the last line."""
    whole = sum(amounts)
    exact = [count * amount / whole for amount in amounts]
    found = [int(one) for one in exact]
    by_loss = sorted(range(len(exact)), key=lambda place: (found[place] - exact[place], place))
    for place in by_loss[: count - sum(found)]:
        found[place] += 1
    return found


class Seller:
    """Makes the orders of the members of one world, month by month."""

    def __init__(self, rng: Random, world: World, buyers: list[Buyer]) -> None:
        self._rng = rng
        self._buyers = buyers
        self._wares = world.wares
        self._weights = list(accumulate(ware.weight for ware in world.wares))
        self._usual_line = 0.64 * world.unit

    def orders(self, at: int, month: Month, member: int, amount: int, lines: int) -> list[Order]:
        """Return orders of `lines` lines together that sum up to about `amount` (hundredths of the currency)."""
        rng, book = self._rng, Book(self._buyers, member, at)
        if not book or not lines:
            return []
        found, new, left = [], list(book.new), lines
        while left:
            buyer = new.pop() if new else book.pick(rng)
            size = min(left, rng.choice(_SIZES))
            left -= size
            day = drawn(rng, month.weights)
            share = take_off(at, self._buyers[buyer].region_of)
            discount = min(max(PARTS[member].discount + rng.randint(-4, 4), 0), 30)
            bought = [self._line(share, discount) for _ in range(size)]
            shares = self._shares(at, member) if size == 1 and rng.random() < _TOGETHER else ()
            found.append(Order(day, member, buyer, bought, shares))
        _fit([line for order in found for line in order.lines], amount)
        return found

    def _line(self, taking_off: float, discount: int) -> Line:
        rng = self._rng
        soaring = taking_off > 0 and rng.random() < taking_off
        ware = TAKING_OFF if soaring else drawn(rng, self._weights)
        one = self._wares[ware]
        return Line(ware, one.price * (100 - discount), one.price * one.cost, exp(rng.gauss(0, 0.7)) * self._usual_line / one.price)

    def _shares(self, at: int, member: int) -> tuple[tuple[int, int], ...]:
        parts = self._rng.choice(_SHARES)
        others = [index for index, part in enumerate(PARTS) if part.team == PARTS[member].team and part.first <= at and index != member]
        return tuple(zip((member, *self._rng.sample(others, len(parts) - 1)), parts, strict=True))


def _fit(lines: list[Line], amount: int) -> None:
    """Set the quantities, whole pieces, so that the lines sum up to `amount` as nearly as they can."""
    factor = amount / sum(line.wish * line.price for line in lines)
    for _ in range(3):
        for line in lines:
            line.quantity = max(1, round(line.wish * factor))
        factor *= amount / sum(line.quantity * line.price for line in lines)
    rest = amount - sum(line.quantity * line.price for line in lines)
    for line in sorted(lines, key=lambda one: -one.price)[-3:]:
        changed = max(1, line.quantity + round(rest / line.price))
        rest -= (changed - line.quantity) * line.price
        line.quantity = changed
