"""What time does to pay: ramps for new hires, pro-rating, ageing of receipts, pay that is spread or held back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from salesdesk.errors import SalesDeskError
from salesdesk.money import round_half_up
from salesdesk.period import Period
from salesdesk.rules.pay.breaks import AtBreak, Break, ascending, place
from salesdesk.rules.pay.given import ONE, ZERO, Slice
from salesdesk.rules.pay.words import COMMA, THEN, joined, money, number, rate
from salesdesk.rules.split import split
from salesdesk.text import Text, mark
from salesdesk.workdays import working_days


class Prorate(StrEnum):
    """How a period that somebody was there only in part counts."""

    NONE = "none"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"


PRORATES: dict[Prorate, Text] = {
    Prorate.NONE: mark("Pay", "not pro-rated"),
    Prorate.DAYS: mark("Pay", "pro-rated by calendar days"),
    Prorate.WORKING_DAYS: mark("Pay", "pro-rated by working days"),
    Prorate.MONTHS: mark("Pay", "pro-rated by whole months"),
}


def share_of(period: Period, start: date | None, end: date | None, how: Prorate, country: str = "CN") -> Decimal:
    """Return which share (0 to 1) of `period` counts for somebody there from `start` to `end`, both included.

    By whole months only those months count in which somebody was there from the first day to the last.
    """
    first, last = max(start or period.start, period.start), min(end or period.end, period.end)
    if last < first:
        return ZERO
    if how is Prorate.NONE:
        return ONE
    if how is Prorate.DAYS:
        return Decimal((last - first).days + 1) / period.days
    if how is Prorate.WORKING_DAYS:
        whole = working_days(period.start, period.end, country)
        return Decimal(working_days(first, last, country)) / whole if whole else ONE
    months = period.months()
    there = sum(1 for one in months if first <= one.start and last >= one.end)
    return Decimal(there) / len(months)


@dataclass(frozen=True, slots=True)
class Ramp:
    """For new hires, by month of tenure (1 is the month of hiring): shares of quota or pay, or with `absolute` the quota itself.

    After the last step everything counts in full. `on` is "quota" or "pay".
    """

    steps: tuple[Decimal, ...]
    on: str = "pay"
    absolute: bool = False

    def __post_init__(self) -> None:
        if self.on not in ("pay", "quota") or (self.absolute and self.on != "quota"):
            raise SalesDeskError("pay.ramp", mark("PayCheck", "A ramp is on “pay” or on “quota”; only a quota can be told as amounts."))

    def quota(self, quota: Decimal | None, tenure: int | None) -> Decimal | None:
        """Return the quota in month `tenure`."""
        if self.on != "quota" or tenure is None or tenure < 1 or (not self.absolute and tenure > len(self.steps)):
            return quota
        step = self.steps[min(tenure, len(self.steps)) - 1]
        if self.absolute:
            return step
        return None if quota is None else quota * step

    def factor(self, tenure: int | None) -> Decimal:
        """Return the share of the pay in month `tenure`."""
        return self.steps[tenure - 1] if self.on == "pay" and tenure is not None and 1 <= tenure <= len(self.steps) else ONE

    def sentence(self) -> Text:
        """Return the ramp in words."""
        steps = tuple(money(one) if self.absolute else rate(one) for one in self.steps)
        if self.on != "quota":
            return mark("Pay", "new hires have {steps} of it in their first months, month by month").fill(steps=steps)
        share = mark("Pay", "new hires have {steps} of their target in their first months, month by month")
        absolute = mark("Pay", "new hires have targets of {steps} in their first months, month by month; the last one goes on")
        return (absolute if self.absolute else share).fill(steps=steps)


def tenure(hired: date | None, period: Period) -> int | None:
    """Return the month of tenure in which `period` ends: 1 in the month of hiring; None where that is unknown."""
    if hired is None:
        return None
    return (period.end.year - hired.year) * 12 + period.end.month - hired.month + 1


@dataclass(frozen=True, slots=True)
class Ageing:
    """What a receipt counts by the days from when it was due until it came: `first` below the first break point, and so on.

    `terms` are the days after the sale when money is due. Raises `SalesDeskError("pay.order")`.
    """

    breaks: tuple[Break, ...]
    first: Decimal = ONE
    terms: int = 0

    def __post_init__(self) -> None:
        ascending([one.at for one in self.breaks])

    def band(self, age: int | None) -> int:
        """Return in which band a receipt is that came `age` days after the sale: 0 below the first break point, −1 where it is unknown."""
        return -1 if age is None else place([one.at for one in self.breaks], Decimal(age - self.terms), AtBreak.LOWER)

    def share(self, band: int) -> Decimal:
        """Return what counts of a receipt in `band`; all of it where its age is unknown."""
        return ONE if band < 0 else self.breaks[band - 1].pays if band else self.first

    def sentence(self) -> Text:
        """Return the factors in words."""
        line = mark("Pay", "more than {days} {days:day|days}: {share}")
        parts: list[Text | str] = [line.fill(days=number(one.at), share=rate(one.pays)) for one in self.breaks]
        if self.first != ONE:
            parts.insert(0, mark("Pay", "in time: {share}").fill(share=rate(self.first)))
        if self.terms:
            text = mark("Pay", "money counts by when it comes, told from {terms} days after the sale — {parts}")
            return text.fill(terms=self.terms, parts=joined(parts, THEN))
        return mark("Pay", "money counts by when it comes after the sale — {parts}").fill(parts=joined(parts, THEN))


@dataclass(frozen=True, slots=True)
class Reserve:
    """A bad-debt reserve (坏账准备): `share` of what is not paid `after` days after the sale is held back until it is."""

    share: Decimal
    after: int = 0

    def step(self, unpaid: Decimal, before: Decimal = ZERO, places: int = 2) -> Slice | None:
        """Return the step that holds back for `unpaid`; None where everything is paid.

        Rounded from what is not paid of the interval `before`, so that the interval's parts add up to its one figure.
        """
        now, earlier = (round_half_up(max(one, ZERO) * self.share, places) for one in (before + unpaid, before))
        held = now - earlier
        if not held:
            return None
        text = mark("PaySlice", "held back {share} of {unpaid} not paid yet").fill(share=rate(self.share), unpaid=money(unpaid))
        return Slice(text, -held, unpaid, -self.share)

    def sentence(self) -> Text:
        """Return the reserve in words."""
        if not self.after:
            return mark("Pay", "{share} of what is not paid yet is held back until it is").fill(share=rate(self.share))
        text = mark("Pay", "{share} of what is not paid {days} {days:day|days} after the sale is held back until it is")
        return text.fill(share=rate(self.share), days=self.after)


@dataclass(frozen=True, slots=True)
class Part:
    """A share of the pay and how many periods later it comes."""

    later: int
    share: Decimal


@dataclass(frozen=True, slots=True)
class Schedule:
    """When the pay of a period comes: in parts, or with a reserve (质保, 坏账准备) held back. Raises `SalesDeskError("pay.schedule")`."""

    parts: tuple[Part, ...]

    def __post_init__(self) -> None:
        if sum((one.share for one in self.parts), ZERO) != 1:
            raise SalesDeskError("pay.schedule", mark("PayCheck", "The parts of a payment must add up to 100%."))

    def amounts(self, amount: Decimal, places: int = 2) -> dict[int, Decimal]:
        """Return what of `amount` (to the cent) comes how many periods later; adds up to it exactly."""
        cut = split(amount, [one.share for one in self.parts], places)
        return {one.later: part for one, part in zip(self.parts, cut, strict=True)}

    def sentence(self) -> Text:
        """Return the parts in words."""
        now, later = mark("Pay", "{share} at once"), mark("Pay", "{share} after {count} {count:period|periods}")
        parts: list[Text | str] = []
        for one in self.parts:
            parts.append((later if one.later else now).fill(share=rate(round_half_up(one.share, 4)), count=one.later))
        return mark("Pay", "paid out in parts: {parts}").fill(parts=joined(parts, COMMA))


def in_parts(count: int) -> Schedule:
    """Return a schedule of `count` equal parts, one each period."""
    shares = split(ONE, [ONE] * count, 6)
    return Schedule(tuple(Part(at, share) for at, share in enumerate(shares)))
