"""Rules that look at everybody who takes part: prizes by rank, a pool that is shared out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from salesdesk.errors import SalesDeskError
from salesdesk.money import round_half_up
from salesdesk.rules.pay.given import ZERO, Given, Names, Outcome, Shares, Slice, nothing
from salesdesk.rules.pay.words import COMMA, joined, money, number, rate
from salesdesk.rules.split import split
from salesdesk.text import Text, mark


class Ties(StrEnum):
    """Whether those who are level share the prizes of their places, or each has the better one."""

    SHARE = "share"
    EACH = "each"


class By(StrEnum):
    """By what a pool is shared out."""

    BASE = "base"
    ATTAINMENT = "attainment"
    POINTS = "points"
    EQUAL = "equal"


@dataclass(frozen=True, slots=True)
class Rank:
    """Prizes for the first places by the base; nobody below `at_least` has one. Raises `SalesDeskError("pay.prizes")`."""

    prizes: tuple[Decimal, ...]
    ties: Ties = Ties.SHARE
    at_least: Decimal = ZERO

    def __post_init__(self) -> None:
        if not self.prizes:
            raise SalesDeskError("pay.prizes", mark("PayCheck", "A ranking needs at least one prize."))

    def pay(self, given: Given) -> Outcome:
        """Return the prize of this person's place."""
        own = given.group.get(given.person, given.base)
        if own <= 0 or own < self.at_least:
            text = mark("PayReason", "below {at}, from where one is ranked: {reached}")
            return nothing(text.fill(at=number(self.at_least), reached=number(own)))
        # Whoever is below the threshold takes no place, so nobody can be above by it.
        better = sum(1 for value in given.group.values() if value > own)
        if better >= len(self.prizes):
            text = mark("PayReason", "place {place}; prizes end at place {last}")
            return nothing(text.fill(place=better + 1, last=len(self.prizes)))
        level = sorted(person for person, value in given.group.items() if value == own) or [given.person]
        if self.ties is Ties.EACH or len(level) == 1:
            amount = self.prizes[better]
        else:
            stake = round_half_up(sum(self.prizes[better : better + len(level)], ZERO), given.places)
            amount = split(stake, [Decimal(1)] * len(level), given.places)[level.index(given.person)]
        text = mark("PaySlice", "place {place}") if len(level) == 1 else mark("PaySlice", "place {place}, level with {others} more")
        return Outcome((Slice(text.fill(place=better + 1, others=len(level) - 1), amount, own),))

    def sentence(self, names: Names) -> Text:
        """Return the prizes in words."""
        place = mark("Pay", "place {place}: {amount}")
        parts: list[Text | str] = [place.fill(place=at, amount=money(one)) for at, one in enumerate(self.prizes, 1)]
        share = mark("Pay", "prizes by rank: {prizes}; those who are level share theirs")
        each = mark("Pay", "prizes by rank: {prizes}; those who are level have the same")
        text = (share if self.ties is Ties.SHARE else each).fill(prizes=joined(parts, COMMA))
        if not self.at_least:
            return text
        return mark("Pay", "{prizes}; ranked from {at} on").fill(prizes=text, at=number(self.at_least))

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """It depends on the others."""
        return ()


@dataclass(frozen=True, slots=True)
class Pool:
    """A fund shared out among those who take part: a fixed `amount` and a `rate` of all their bases, up to `cap`; sums to the cent."""

    amount: Decimal = ZERO
    rate: Decimal = ZERO
    by: By = By.EQUAL
    cap: Decimal | None = None

    def fund(self, group: Mapping[int, Decimal], places: int = 2) -> Decimal:
        """Return what there is to share out."""
        fund = self.amount + self.rate * sum(group.values(), ZERO)
        return round_half_up(fund if self.cap is None else min(fund, self.cap), places)

    def shares(self, given: Given) -> Shares:
        """Return everybody's part; they add up to the fund to the cent, where anybody has a weight."""
        fund = self.fund(given.group, given.places)
        weights = {one: max(self._weight(given, one), ZERO) for one in sorted(given.group)}
        whole = sum(weights.values(), ZERO)
        if not whole:
            return Shares(fund, weights, whole, dict.fromkeys(weights, ZERO))
        return Shares(fund, weights, whole, dict(zip(weights, split(fund, list(weights.values()), given.places), strict=True)))

    def pay(self, given: Given) -> Outcome:
        """Return this person's share."""
        shares = self.shares(given) if given.shares is None else given.shares
        amount = shares.parts.get(given.person, ZERO)
        if not amount:
            return nothing(mark("PayReason", "nothing to share out, or no part in it"))
        fund, own = shares.fund, shares.weights[given.person] / shares.whole
        text = mark("PaySlice", "{share} of the pool of {fund}")
        return Outcome((Slice(text.fill(share=rate(round_half_up(own, 4)), fund=money(fund)), amount, fund, own),))

    def sentence(self, names: Names) -> Text:
        """Return the fund and how it is shared."""
        parts: list[Text | str] = []
        if self.amount:
            parts.append(money(self.amount))
        if self.rate:
            parts.append(mark("Pay", "{rate} of what all reach together").fill(rate=rate(self.rate)))
        fund = joined(parts or ["0"], mark("Pay", "{one} plus {two}"))
        if self.cap is not None:
            fund = mark("Pay", "{fund}, at most {cap}").fill(fund=fund, cap=money(self.cap))
        return _BY[self.by].fill(fund=fund)

    def kinks(self, quota: Decimal | None) -> tuple[Decimal, ...]:
        """It depends on the others."""
        return ()

    def _weight(self, given: Given, person: int) -> Decimal:
        if self.by is By.EQUAL:
            return Decimal(1)
        return given.group.get(person, ZERO) if self.by is By.BASE else given.weights.get(person, ZERO)


_BY = {
    By.BASE: mark("Pay", "a pool of {fund}, shared by what each contributes"),
    By.ATTAINMENT: mark("Pay", "a pool of {fund}, shared by attainment"),
    By.POINTS: mark("Pay", "a pool of {fund}, shared by points"),
    By.EQUAL: mark("Pay", "a pool of {fund}, shared equally"),
}
