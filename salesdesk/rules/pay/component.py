"""A component of a plan: a basis, a rule, and what bounds it; and the line that it brings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from salesdesk.rules.pay.breaks import AtBreak, Axis, Break, ascending, place
from salesdesk.rules.pay.curve import Curve
from salesdesk.rules.pay.gates import Gate, gates_sentence
from salesdesk.rules.pay.given import Named, Names, Slice
from salesdesk.rules.pay.group import Pool, Rank
from salesdesk.rules.pay.interval import Over, since
from salesdesk.rules.pay.limits import Cap, Floor, PoolCap
from salesdesk.rules.pay.mixed import Kicker, Matrix
from salesdesk.rules.pay.only import Figure, Only
from salesdesk.rules.pay.simple import Each, Fixed, Flat, Milestones
from salesdesk.rules.pay.tiers import Tiers
from salesdesk.rules.pay.time import PRORATES, Ageing, Prorate, Ramp, Reserve, Schedule
from salesdesk.rules.pay.words import THEN, joined, money, rate, shown
from salesdesk.text import Text, mark

AnyRule = Flat | Fixed | Each | Milestones | Tiers | Curve | Rank | Pool | Matrix | Kicker


class Whose(StrEnum):
    """Whose figures are the basis: one's own, those of the teams that one leads, or what one is credited with beyond them (overlay)."""

    OWN = "own"
    TEAM = "team"
    OVERLAY = "overlay"


@dataclass(frozen=True, slots=True)
class Basis:
    """What is counted: a metric by name, whose, which part of it, and over which interval."""

    metric: str
    whose: Whose = Whose.OWN
    only: tuple[Only, ...] = ()
    over: Over = Over.PERIOD


@dataclass(frozen=True, slots=True)
class Factor:
    """An accelerator or decelerator: what the rule pays is multiplied by a factor for a figure, `first` below the first break point.

    With `itself` it is multiplied by the figure (a review's coefficient, 绩效系数), by `first` where that is not known.
    """

    first: Decimal
    breaks: tuple[Break, ...] = ()
    figure: str = "attainment"
    at_break: AtBreak = AtBreak.UPPER
    itself: bool = False

    def __post_init__(self) -> None:
        ascending([one.at for one in self.breaks], "percent")

    def of(self, value: Decimal) -> Decimal:
        """Return the factor at `value`."""
        if self.itself:
            return value
        at = place([one.at for one in self.breaks], value, self.at_break)
        return self.breaks[at - 1].pays if at else self.first

    def sentence(self, names: Names) -> Text:
        """Return the factors in words."""
        named = names.get(self.figure, Named(self.figure, "percent" if self.figure == "attainment" else "count"))
        if self.itself:
            return mark("Pay", "times the {figure}, {first} where there is none").fill(figure=named.label, first=rate(self.first))
        if not self.breaks:
            return mark("Pay", "times {first}").fill(first=rate(self.first))
        upper = self.at_break is AtBreak.UPPER
        line = mark("Pay", "from {at}: {share}") if upper else mark("Pay", "above {at}: {share}")
        first = mark("Pay", "below {at}: {share}") if upper else mark("Pay", "up to {at}: {share}")
        parts: list[Text | str] = [first.fill(at=shown(self.breaks[0].at, named.kind), share=rate(self.first))]
        parts += [line.fill(at=shown(one.at, named.kind), share=rate(one.pays)) for one in self.breaks]
        return mark("Pay", "times a factor by {figure} — {parts}").fill(figure=named.label, parts=joined(parts, THEN))


@dataclass(frozen=True)  # without slots: what a component needs is asked for everybody in each period, and told once
class Component:
    """One part of what a plan pays. `name` is what people call it, and by what a kicker names it.

    `starts` and `ends` are the window of a 单项奖; `roles` narrows it to some roles; `deal_cap` limits what a single deal counts.
    """

    name: str
    basis: Basis
    rule: AnyRule
    gates: tuple[Gate, ...] = ()
    every_gate: bool = True
    factor: Factor | None = None
    cap: Cap | None = None
    floor: Floor | None = None
    deal_cap: Decimal | None = None
    pool_cap: PoolCap | None = None
    ramp: Ramp | None = None
    ageing: Ageing | None = None
    schedule: Schedule | None = None
    reserve: Reserve | None = None
    prorate: Prorate = Prorate.NONE
    starts: date | None = None
    ends: date | None = None
    roles: tuple[str, ...] = ()

    @cached_property
    def needs_deals(self) -> bool:
        """Tell whether the single facts are needed, and not only their sum."""
        by_deal = isinstance(self.rule, Tiers | Curve) and str(self.rule.per) == "deal"
        return by_deal or self.deal_cap is not None or self.ageing is not None

    @cached_property
    def needs_quota(self) -> bool:
        """Tell whether a target is needed."""
        axis = isinstance(self.rule, Tiers | Curve | Milestones) and self.rule.axis is Axis.ATTAINMENT
        return axis or "attainment" in self._read or any(one.figure == "attainment" for one in self.gates)

    @cached_property
    def figures(self) -> frozenset[Figure]:
        """What gates, factors and matrix read beside the attainment of the component itself."""
        found = {Figure(one.figure, one.only) for one in self.gates}
        return frozenset(one for one in (*found, *(Figure(name) for name in self._read)) if one.name != "attainment")

    @cached_property
    def to_date(self) -> bool:
        """Tell whether it counts from the start of an interval, of which each period pays what it adds."""
        return self.basis.over is not Over.PERIOD

    @cached_property
    def goes_on(self) -> bool:
        """Tell whether the rule itself goes on from a starting value; the others are told anew from the start of the interval."""
        return isinstance(self.rule, Flat | Each | Milestones | Curve | Tiers) and not self.needs_deals

    @cached_property
    def looks_back(self) -> bool:
        """Tell whether it must be known what earlier periods of an interval came to."""
        bounded = any(one is not None and one.over is not Over.PERIOD for one in (self.cap, self.floor, self.pool_cap))
        return bounded or (isinstance(self.rule, Kicker) and self.to_date)

    def sentences(self, names: Names) -> tuple[Text, ...]:
        """Return what the component does, sentence by sentence."""
        found = [self.rule.sentence(names)]
        if self.to_date and (counted := since(self.basis.over)) is not None:
            found.append(counted)
        if (days := self._days) is not None:
            found.append(days)
        if self.gates:
            found.append(gates_sentence(self.gates, names, self.every_gate))
        if self.factor is not None:
            found.append(self.factor.sentence(names))
        if self.deal_cap is not None:
            found.append(mark("Pay", "of each deal at most {most} counts").fill(most=money(self.deal_cap)))
        bounds = (self.ramp, self.ageing, self.cap, self.floor, self.pool_cap, self.reserve, self.schedule)
        found += [one.sentence() for one in bounds if one is not None]
        if self.prorate is not Prorate.NONE:
            found.append(mark("Pay", "a period only in part: {how}").fill(how=PRORATES[self.prorate]))
        return tuple(found)

    @property
    def _days(self) -> Text | None:
        """The window in words; None where there is none."""
        if self.starts is None and self.ends is None:
            return None
        both, since = mark("Pay", "counts from {starts} to {ends}"), mark("Pay", "counts from {starts} on")
        text = since if self.ends is None else mark("Pay", "counts until {ends}") if self.starts is None else both
        days = {name: day.isoformat() for name, day in (("starts", self.starts), ("ends", self.ends)) if day is not None}
        return text.fill(**days)

    @cached_property
    def _read(self) -> frozenset[str]:
        """The names of what is read for all that counts."""
        found = {one.figure for one in self.gates if not one.only}
        if self.factor is not None:
            found.add(self.factor.figure)
        if isinstance(self.rule, Matrix):
            found |= {self.rule.rows.figure, self.rule.columns.figure}
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Line:
    """What a component (or a limit, an adjustment, a difference) brings: slices that add up to `amount`, or the reason for nothing.

    `kind` is "component" or one of the plan's TITLES. A difference belongs to the period with the code `origin`, to its line of the kind
    `of`; its `sentences` name what changed.
    """

    name: str
    amount: Decimal
    slices: tuple[Slice, ...] = ()
    reason: Text | None = None
    sentences: tuple[Text, ...] = ()
    kind: str = "component"
    base: Decimal | None = None
    quota: Decimal | None = None
    title: Text | None = None
    origin: str = ""
    of: str = ""
