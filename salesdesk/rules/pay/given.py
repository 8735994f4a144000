"""What a pay rule is given, and what it returns: slices that say how the amount came about, and why it is nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple, Protocol

from salesdesk.money import round_half_up
from salesdesk.text import Text

ZERO = Decimal(0)
ONE = Decimal(1)


class Deal(NamedTuple):
    """One order, sale line or receipt. `amount` is what counts of it, `age` the days from when it was due until it was paid.

    A named tuple and no dataclass, because there may be a million of them.
    """

    key: int
    amount: Decimal
    day: date | None = None
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """How a figure is called in sentences, and whether it is a ratio, an amount of money or a count."""

    label: Text | str
    kind: str = "money"


class Placed(NamedTuple):
    """Deals that lie in one tier of a table by deal: `many` of them, `on_break` of these exactly where it begins, and their sum.

    Deals below zero are placed by their size, apart from the others.
    """

    tier: int
    many: int
    on_break: int
    base: Decimal


@dataclass(frozen=True, slots=True)
class Shares:
    """How a pool is shared out: the `fund`, everybody's weight and what they come to, and everybody's part, which add up to the fund."""

    fund: Decimal
    weights: Mapping[int, Decimal]
    whole: Decimal
    parts: Mapping[int, Decimal]


Names = Mapping[str, Named]


@dataclass(frozen=True, slots=True)
class Given:
    """What a rule works on, for one person, component and period; money in the plan's currency.

    `base` is the basis in the period and `prior` what it came to before, in the interval that tiers count over; `quota` is the target
    of that interval. `figures` are other figures by name (gates, matrix), None where one cannot be told. `group` and `weights` are the
    bases and weights of all who take part, by person; `others` the amounts of the plan's components before this one;
    `shares` how a pool is shared out where that was computed already; `unpaid` what of the base is not paid yet (for a reserve), and
    `unpaid_before` what is not of the interval before the period. `placed` are the deals where it was told already in which tiers they are.
    """

    base: Decimal = ZERO
    prior: Decimal = ZERO
    deals: tuple[Deal, ...] = ()
    quota: Decimal | None = None
    figures: Mapping[str, Decimal | None] = field(default_factory=dict)
    person: int = 0
    group: Mapping[int, Decimal] = field(default_factory=dict)
    weights: Mapping[int, Decimal] = field(default_factory=dict)
    others: Mapping[str, Decimal] = field(default_factory=dict)
    shares: Shares | None = None
    tenure: int | None = None
    bonus: Decimal | None = None
    rate: Decimal | None = None
    places: int = 2
    unpaid: Decimal = ZERO
    unpaid_before: Decimal = ZERO
    placed: tuple[Placed, ...] | None = None

    @property
    def attainment(self) -> Decimal | None:
        """What was reached of the quota, from the start of the interval; None without one."""
        return (self.prior + self.base) / self.quota if self.quota and self.quota > 0 else None


@dataclass(frozen=True, slots=True)
class Slice:
    """One step of a computation: `base` × `rate` is `amount` where both are there; `lower` and `upper` are the tier's ends."""

    text: Text
    amount: Decimal
    base: Decimal | None = None
    rate: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    count: int = 0

    def paying(self, amount: Decimal) -> Slice:
        """Return the same step with another amount."""
        if amount == self.amount:
            return self
        return Slice(self.text, amount, self.base, self.rate, self.lower, self.upper, self.count)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule pays, exact and unrounded. `reason` says why it is nothing; `before` is what the same rule came to up to `prior`.

    `deals` holds what each deal pays, by its key, where the rule goes by deals.
    """

    slices: tuple[Slice, ...] = ()
    reason: Text | None = None
    before: Decimal = ZERO
    deals: tuple[tuple[int, Decimal], ...] = ()

    @property
    def amount(self) -> Decimal:
        """The sum of the slices."""
        return self.slices[0].amount if len(self.slices) == 1 else sum((one.amount for one in self.slices), ZERO)


class Rule(Protocol):
    """What a component pays by."""

    def pay(self, given: Given) -> Outcome:
        """Return what is paid for `given`."""

    def sentence(self, names: Names) -> Text:
        """Return the rule as a sentence without its full stop."""

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """Return the values of the base at which the payout curve bends or jumps."""


def nothing(reason: Text) -> Outcome:
    """Return a payout of nothing that says why."""
    return Outcome((), reason)


def rounded_slices(slices: Sequence[Slice], total: Decimal, places: int) -> tuple[Slice, ...]:
    """Return `slices` with amounts of `places` decimals that add up to `total` exactly: the largest remainders give way first."""
    if len(slices) < 2:
        return tuple(one.paying(total) for one in slices)
    cut = [round_half_up(one.amount, places) for one in slices]
    unit = Decimal(1).scaleb(-places)
    missing = int((total - sum(cut, ZERO)) / unit)
    if missing:
        # Whoever was rounded against the direction of what is missing is nearest to the next unit.
        sign = 1 if missing > 0 else -1
        order = sorted(range(len(cut)), key=lambda at: ((cut[at] - slices[at].amount) * sign, at))
        for turn in range(abs(missing)):
            cut[order[turn % len(order)]] += unit * sign
    return tuple(one.paying(amount) for one, amount in zip(slices, cut, strict=True))
