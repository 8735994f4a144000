"""Targets by month, as SalesDesk reads them: those of a quarter, a half-year or a year are spread over its months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from salesdesk.imports.plan.cells.months import MonthCell
from salesdesk.imports.plan.goals.facts import goal_facts, stored_goals
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.writes import Raw
from salesdesk.measure import metric
from salesdesk.model.base import SCALE
from salesdesk.period import Period
from salesdesk.rules.cascade import decimals
from salesdesk.rules.split import split
from salesdesk.text import Text, mark

_SPREAD = mark("Import", "Targets of a quarter, a half-year or a year, spread over their months: {n}")
_REST = mark("Import", "“{heading}”: months with a target of their own keep it, and the rest of it is spread over the others: {n}")
_COVERED = mark("Import", "“{heading}” is not added: the targets of its months are there already: {n}")
_SECOND = mark(
    "Import",
    "“{heading}” is left out: “{other}” gives the target of the same people and months already: {n}. To take it instead, choose “Not used” "
    "above “{other}”.",
)
_BROADER = ("quarter", "half", "year")

Owners = Sequence[tuple[Raw, Raw]]
Key = tuple[object, ...]


@dataclass(slots=True)
class MonthTargets:
    """Spreads the targets of one table; what one column says of a month, a later one with a broader period leaves alone."""

    job: Job
    _told: dict[Key, dict[date, int]] = field(default_factory=dict)
    _headings: dict[Key, dict[date, str]] = field(default_factory=dict)

    def of(
        self, cells: Sequence[MonthCell], owners: Owners, metrics: Sequence[str], filters: Sequence[str], notes: list[Text]
    ) -> list[MonthCell]:
        """Return `cells` by month; what owners, metric and filters of a row are is told by its place."""
        found: list[MonthCell] = []
        second: dict[tuple[str, str], int] = {}
        for one in cells:
            if one.kind in _BROADER:
                continue
            key = (owners[one.at], metrics[one.at], filters[one.at])
            # Sales-A目标 and Sales-B目标: a month has one target.
            other = self._headings.setdefault(key, {}).setdefault(one.end, one.header)
            if other != one.header:
                second[one.header, other] = second.get((one.header, other), 0) + 1
                continue
            self._months(key)[one.end] = one.value
            found.append(one)
        notes += [_SECOND.fill(heading=heading, other=other, n=count) for (heading, other), count in second.items()]
        broader = sorted((one for one in cells if one.kind in _BROADER), key=_breadth)
        counted: dict[tuple[Text, str], int] = {}
        for one in broader:
            key = (owners[one.at], metrics[one.at], filters[one.at])
            kept, note = self._spread(one, key, owners, metrics, filters)
            found += kept
            counted[note, one.header] = counted.get((note, one.header), 0) + 1
        plain = sum(count for (note, _), count in counted.items() if note is _SPREAD)
        notes += [_SPREAD.fill(n=plain)] if plain else []
        notes += [note.fill(heading=heading, n=count) for (note, heading), count in counted.items() if note is not _SPREAD]
        return sorted(found, key=_place)

    def _months(self, key: Key) -> dict[date, int]:
        return self._told.setdefault(key, {})

    def _spread(
        self, one: MonthCell, key: Key, owners: Owners, metrics: Sequence[str], filters: Sequence[str]
    ) -> tuple[list[MonthCell], Text]:
        told = self._months(key)
        parts = [MonthCell(one.at, one.row, "month", end, 0, one.header) for end in _ends(one)]
        stored = self._stored(parts, owners, metrics, filters)
        beside = any(part.end in told for part in parts)
        if beside:
            # What a month has of its own, here or from an earlier sheet, is no share of its year.
            known = {**stored, **told}
            left = [part for part in parts if part.end not in known]
            rest = one.value - sum(known.get(part.end, 0) for part in parts)
        else:
            known, left, rest = stored, parts, one.value
        if not left or (beside and rest < 0):
            return [], _COVERED
        if not metric(metrics[one.at]).additive:
            values = [one.value] * len(left)
        elif not beside and len(known) == len(parts) and sum(known.values()) == rest:
            values = [known[part.end] for part in parts]  # already so, however it is divided
        else:
            weights = [Decimal(known.get(part.end, 0)) if not beside and len(known) == len(parts) else Decimal(1) for part in left]
            total = Decimal(rest) / SCALE
            values = [int(part * SCALE) for part in split(total, weights, decimals([total]))]
        made = [MonthCell(part.at, part.row, "month", part.end, value, part.header) for part, value in zip(left, values, strict=True)]
        told.update({part.end: part.value for part in made})
        return made, _REST if beside else _SPREAD

    def _stored(self, parts: Sequence[MonthCell], owners: Owners, metrics: Sequence[str], filters: Sequence[str]) -> dict[date, int]:
        facts = goal_facts(parts, owners, metrics, filters)
        known = stored_goals(self.job.shared.session, facts)
        return {part.end: int(known[key][1][0] or 0) for part, key in zip(parts, facts.keys, strict=True) if key in known}


def _ends(one: MonthCell) -> list[date]:
    """Return the last days of the months of a cell's period."""
    return [month.end for month in Period.span(one.start, one.end).months()]


def _breadth(one: MonthCell) -> tuple[int, int, date]:
    return _BROADER.index(one.kind), one.at, one.end


def _place(one: MonthCell) -> tuple[int, date]:
    return one.at, one.end
