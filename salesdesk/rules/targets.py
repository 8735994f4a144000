"""What the target of a period is: one's own by month, or what those below have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.period import Period
from salesdesk.rules.whose import Stay, Who, team_on


@dataclass(frozen=True, slots=True)
class Targets:
    """All that the targets of one metric are told from.

    `stored` are those set, by whose they are and the first day of their month; `parents` is the team above each team.
    A team without its own target takes the sum of its members', the company the sum of its top teams'. Months of an additive
    metric are summed (a month that a period covers in part counts by days); a ratio needs the same target in all months.
    """

    stored: Mapping[tuple[Who, date], Decimal]
    stays: Sequence[Stay]
    parents: Mapping[int, int | None]
    is_additive: bool

    def over(self, whose: Iterable[Who], periods: Sequence[Period]) -> dict[tuple[Who, Period], Decimal | None]:
        """Return the target of each of `whose` over each of `periods`; None where none was set."""
        months = {period: period.months() for period in periods}
        needed = {month for own in months.values() for month in own}
        found = {}
        for who in whose:
            of = {month: self._monthly(who, month) for month in needed} if self.stored else {}
            for period, own in months.items():
                found[who, period] = self._over([of.get(month) for month in own], own, period)
        return found

    def leaves(self, who: Who, month: Period) -> list[Who]:
        """Return whose targets count for `who` in a month: its own, else those of whoever is below it."""
        if (who, month.start) in self.stored:
            return [who]
        if who.kind == "member" or not self.is_additive:
            return []
        if who.kind == "team":
            below = [Who.team(child) for child, parent in self.parents.items() if parent == who.id]
            below += [Who.member(one) for one in {stay.member_id for stay in self.stays} if self._team_on(one, month) == who.id]
        else:
            below = [Who.team(child) for child, parent in self.parents.items() if parent is None]
            mine = [one for one, start in self.stored if one.kind == "member" and start == month.start]
            below += [one for one in mine if self._team_on(one.id or 0, month) is None]
        return [leaf for one in below for leaf in self.leaves(one, month)]

    def _team_on(self, member_id: int, month: Period) -> int | None:
        return team_on(self.stays, member_id, month.end)

    def _monthly(self, who: Who, month: Period) -> Decimal | None:
        found = [self.stored[one, month.start] for one in self.leaves(who, month)]
        return sum(found, Decimal(0)) if found else None

    def _over(self, values: Sequence[Decimal | None], months: Sequence[Period], period: Period) -> Decimal | None:
        present = [(month, value) for month, value in zip(months, values, strict=True) if value is not None]
        if not present:
            return None
        if self.is_additive:
            return sum((value * share_of(month, period) for month, value in present), Decimal(0))
        return present[0][1] if len({value for _, value in present}) == 1 else None


def share_of(month: Period, period: Period) -> Decimal:
    """Return how much of `month` lies in `period`, by days: 0 to 1."""
    inside = (min(month.end, period.end) - max(month.start, period.start)).days + 1
    return Decimal(inside) / month.days
