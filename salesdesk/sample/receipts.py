"""The sample's receipts: what a customer bought in a month comes in later, often in parts, and from some of them late.

Each receipt names the order that it pays: where a customer pays several at once, the oldest first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from salesdesk.sample.stories import LATER_BY, PARTS, SLOWER_SINCE

_DEPOSIT, _KEPT_BACK, _IN_TWO = 0.3, 0.12, 0.2
# Per cent of what the slow payers owe that has not come in at all.
_DISPUTED = 22


@dataclass(slots=True)
class Debt:
    """What one customer owes for a month. Amounts are in hundredths; `orders` are (number, what of it is not paid), the oldest first."""

    member: int
    buyer: int
    amount: int
    last_day: date
    orders: list[tuple[str | None, int]] = field(default_factory=list)

    def owe(self, number: str, amount: int, day: date) -> None:
        """Add an order."""
        self.amount += amount
        self.last_day = day
        self.orders.append((number, amount))

    @property
    def number(self) -> str | None:
        """The number of the order where there was but one."""
        return self.orders[0][0] if len(self.orders) == 1 else None


@dataclass(frozen=True, slots=True)
class Payment:
    """Money that came in."""

    day: date
    member: int
    buyer: int
    amount: int
    number: str | None
    opening: bool


class Payer:
    """Pays debts on working days; what falls outside the sample's days is left out.

    Debts from `big` (hundredths) on are paid in three parts, smaller ones mostly at once.
    """

    def __init__(self, rng: Random, working_days: list[date], big: float) -> None:
        self._rng = rng
        self._days = working_days
        self._big = big
        self.payments: list[Payment] = []

    def pay(self, at: int, month_end: date, debt: Debt) -> None:
        """Pay the debt of month `at` (below 0: from before the sample begins)."""
        for day, amount in sorted(self._parts(at, month_end, debt)):
            place = bisect_left(self._days, day)
            for number, part in _spread(debt.orders, amount):
                if self._days[0] <= day and place < len(self._days):
                    self.payments.append(Payment(self._days[place], debt.member, debt.buyer, part, number, at < 0))

    def _parts(self, at: int, month_end: date, debt: Debt) -> Iterator[tuple[date, int]]:
        """Give when how much is paid."""
        late = LATER_BY * max(0, at - SLOWER_SINCE) if PARTS[debt.member].slow_money else 0
        rng, left, in_parts = self._rng, debt.amount, debt.amount >= self._big
        if late:
            left -= debt.amount * _DISPUTED // 100
        elif in_parts or rng.random() < _DEPOSIT:
            deposit = debt.amount * rng.randint(20, 40) // 100
            left -= deposit
            yield debt.last_day, deposit
        if rng.random() < _KEPT_BACK:
            left -= debt.amount // 10
            yield month_end + timedelta(days=90 + round(rng.gauss(0, 8))), debt.amount // 10
        due = month_end + timedelta(days=late + max(2, round(rng.gauss(16, 10 if late else 6))))
        if in_parts or rng.random() < _IN_TWO:
            second = left * rng.randint(40, 60) // 100
            left -= second
            yield due + timedelta(days=rng.randint(15, 40)), second
        yield due, left


def _spread(orders: list[tuple[str | None, int]], amount: int) -> Iterator[tuple[str | None, int]]:
    """Pay `amount` of `orders`, and give what each is paid; what they owe less is taken off."""
    while amount and orders:
        number, open_ = orders.pop(0)
        part = min(open_, amount)
        amount -= part
        if open_ > part:
            orders.insert(0, (number, open_ - part))
        yield number, part
