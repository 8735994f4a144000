"""What the periods of a plan came to, kept while they are computed in their order, for what is counted or bounded over several of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from salesdesk.period import Period
from salesdesk.rules.pay.given import ZERO
from salesdesk.rules.pay.interval import FIRST, Over, Sofar
from salesdesk.services.pay.figures import interval
from salesdesk.services.pay.people import Somebody

PLAN = ""
"""The name under which the sums of all components are kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One person's period: what it `reached` since the start of its interval; before the cap, between cap and guarantee, after both;
    what it came to before it was scaled to a cap of all; and the amount of the line."""

    start: date
    reached: Decimal
    earned: Decimal
    capped: Decimal
    bounded: Decimal
    unscaled: Decimal
    amount: Decimal


@dataclass(slots=True)
class History:
    """The periods before, by member and component (`PLAN` for all together)."""

    found: dict[tuple[int, str], list[Kept]] = field(default_factory=lambda: defaultdict(list))

    def add(self, member: int, name: str, kept: Kept) -> None:
        """Keep one more period, which follows those that are there."""
        self.found[member, name].append(kept)

    def reached(self, member: int, name: str, start: date) -> Decimal | None:
        """Return what was reached by the end of the period that begins on `start`; None where it was not computed."""
        kept = self.found.get((member, name))
        return kept[-1].reached if kept and kept[-1].start == start else None

    def amount(self, member: int, name: str, since: date, until: date) -> Decimal:
        """Return what the periods that began from `since` to `until` (both included) came to."""
        return sum((one.amount for one in self.found.get((member, name), ()) if since <= one.start <= until), ZERO)

    def cap(self, over: Over, person: Somebody, name: str, period: Period) -> Sofar:
        """Return what the earlier periods of a cap's interval came to."""
        if over is Over.PERIOD:
            return FIRST
        start = interval(over, period).start
        return Sofar(self._sum(person.id, name, start, _earned), self._sum(person.id, name, start, _capped))

    def floor(self, over: Over, person: Somebody, name: str, period: Period, ends: date | None = None) -> Sofar:
        """Return the same of a guarantee, which is topped up in the interval's last period, or the last of the person or the plan."""
        if over is Over.PERIOD:
            return FIRST
        whole = interval(over, period)
        before, left = (self._sum(person.id, name, whole.start, one) for one in (_capped, _bounded))
        return Sofar(before, left, period.end >= min(whole.end, person.last, ends or whole.end))

    def pool(self, over: Over, name: str, period: Period) -> dict[int, Sofar]:
        """Return what the earlier periods of the interval of a cap of all came to, for everybody who was in them."""
        if over is Over.PERIOD:
            return {}
        start = interval(over, period).start
        members = [member for member, kept in self.found if kept == name]
        return {one: Sofar(self._sum(one, name, start, _unscaled), self._sum(one, name, start, _amount)) for one in members}

    def copy(self) -> History:
        """Return the same for one run that goes on from here."""
        made = History()
        made.found.update({key: list(kept) for key, kept in self.found.items()})
        return made

    def _sum(self, member: int, name: str, since: date, of: Callable[[Kept], Decimal]) -> Decimal:
        return sum((of(one) for one in self.found.get((member, name), ()) if one.start >= since), ZERO)


def _earned(one: Kept) -> Decimal:
    return one.earned


def _capped(one: Kept) -> Decimal:
    return one.capped


def _bounded(one: Kept) -> Decimal:
    return one.bounded


def _unscaled(one: Kept) -> Decimal:
    return one.unscaled


def _amount(one: Kept) -> Decimal:
    return one.amount
