"""The sample's receipts: what a customer bought in a month comes in later, often in parts, and from some of them late."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from salesdesk.sample.stories import LATER_BY, PARTS, SLOWER_SINCE

_DEPOSIT, _KEPT_BACK, _IN_TWO = 0.3, 0.12, 0.2
# Per cent of what the slow payers owe that has not come in at all.
_DISPUTED = 22


@dataclass(slots=True)
class Debt:
    """What one customer owes for a month. `amount` is in hundredths; `number` is the order's where there was but one."""

    member: int
    buyer: int
    amount: int
    last_day: date
    number: str | None


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
        late = LATER_BY * max(0, at - SLOWER_SINCE) if PARTS[debt.member].slow_money else 0
        rng, left, in_parts = self._rng, debt.amount, debt.amount >= self._big
        if late:
            left -= debt.amount * _DISPUTED // 100
        elif in_parts or rng.random() < _DEPOSIT:
            left -= self._take(at, debt, debt.amount * rng.randint(20, 40) // 100, debt.last_day)
        if rng.random() < _KEPT_BACK:
            left -= self._take(at, debt, debt.amount // 10, month_end + timedelta(days=90 + round(rng.gauss(0, 8))))
        due = month_end + timedelta(days=late + max(2, round(rng.gauss(16, 10 if late else 6))))
        if in_parts or rng.random() < _IN_TWO:
            left -= self._take(at, debt, left * rng.randint(40, 60) // 100, due + timedelta(days=rng.randint(15, 40)))
        self._take(at, debt, left, due)

    def _take(self, at: int, debt: Debt, amount: int, day: date) -> int:
        place = bisect_left(self._days, day)
        if self._days[0] <= day and place < len(self._days):
            self.payments.append(Payment(self._days[place], debt.member, debt.buyer, amount, debt.number, at < 0))
        return amount
