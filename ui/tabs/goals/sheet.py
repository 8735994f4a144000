"""The targets of a year as a sheet: own values, sums of those below, allocation, and what is typed but not saved yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salesdesk.measure.who import EVERYONE, Who
from salesdesk.services.goals.targets import Grid, GridRow
from salesdesk.text import mark
from ui import looks
from ui.messages import say
from ui.tables.grid_model import Column, Refusal, Tone
from ui.tables.grid_values import NEGATIVE, Measure, NotANumber

FIRST = 2
"""The column of the first month: name and role come before."""

Key = tuple[Who, date]

_COMPANY = mark("Goals", "Whole company")
_TEAM = mark("Goals", "Team")
_UNSAVED = mark("Goals", "Not saved yet")
_SUMMED = mark("Goals", "Sum of those below. Type to give the team a target of its own.")
_OVER = mark("Allocation", "over +{n}")
_UNDER = mark("Allocation", "under −{n}")
_LEFT = mark("Goals", "This person left before this month.")
_DIFFER = mark("Goals", "months differ")


@dataclass(frozen=True, slots=True)
class Allocation:
    """How a team's own targets stand to the sum of those below it; `months` are those that differ."""

    over: Decimal
    months: tuple[tuple[str, Decimal], ...]


class GoalsSheet:
    """A `Sheet` over a `Grid`. `waiting` are values on their way to the database or that failed to get there; `refused` words by cell."""

    def __init__(
        self, grid: Grid, measure: Measure, additive: bool, columns: list[Column], role: Callable[[str | None], str], whole: bool
    ) -> None:
        self.grid, self.measure = grid, measure
        self.columns: list[Column] = columns
        self.months = [month.start for month in grid.months]
        self.rows: tuple[GridRow, ...] = grid.rows
        if whole and grid.rows:
            self.rows = (*grid.rows, GridRow(EVERYONE, say(_COMPANY), 0, grid.company))
        self._additive = additive
        self._role = role
        self.waiting: dict[Key, Decimal | None] = {}
        self.failed: set[Key] = set()
        self.refused: dict[tuple[Who, int], Refusal] = {}
        self._below = [self._children(row) for row in range(len(self.rows))]
        self._sums: dict[tuple[int, int], Decimal | None] = {}

    def __len__(self) -> int:
        return len(self.rows)

    def key(self, row: int) -> Who:
        return self.rows[row].who

    def level(self, row: int) -> int:
        return self.rows[row].level

    def is_group(self, row: int) -> bool:
        return self.rows[row].who.kind != "member"

    def take(self, waiting: Mapping[Key, Decimal | None], failed: set[Key]) -> None:
        """Show `waiting` instead of what is stored; those of `failed` as such."""
        self.waiting, self.failed = dict(waiting), set(failed)
        self._sums.clear()

    def own(self, row: int, at: int) -> Decimal | None:
        """Return the row's own target of the month with the number `at`."""
        key = (self.rows[row].who, self.months[at])
        return self.waiting[key] if key in self.waiting else self.rows[row].values.get(self.months[at])

    def value(self, row: int, at: int) -> Decimal | None:
        """Return the own target, else the sum of those below."""
        own = self.own(row, at)
        return own if own is not None else self.below(row, at)

    def below(self, row: int, at: int) -> Decimal | None:
        """Return the sum of the rows directly below a team; None for a ratio, which cannot be summed."""
        if not self._below[row] or not self._additive:
            return None
        if (row, at) not in self._sums:
            values = [one for child in self._below[row] if (one := self.value(child, at)) is not None]
            self._sums[row, at] = sum(values, Decimal(0)) if values else None
        return self._sums[row, at]

    def parts(self, row: int) -> list[int]:
        """Return the rows directly below a row."""
        return self._below[row]

    def differs(self, row: int, at: int) -> bool:
        """Tell whether the own target of a month is not the sum of those below it."""
        return self.own(row, at) != self.below(row, at)

    def is_there(self, row: int, at: int) -> bool:
        """Tell whether a row can have a target in a month: who left before cannot."""
        left = self.rows[row].left_on
        return left is None or left >= self.months[at]

    def year(self, row: int) -> Decimal | None:
        """Return the year's target: the sum, or for a ratio the one that holds in all months."""
        values = [one for at in range(len(self.months)) if (one := self.value(row, at)) is not None]
        if not values:
            return None
        if self._additive:
            return sum(values, Decimal(0))
        return values[0] if len(set(values)) == 1 else None

    def allocation(self, row: int) -> Allocation | None:
        """Compare a team's own targets with what is below it; None where there is nothing to compare."""
        differences = []
        for at in range(len(self.months)):
            own, below = self.own(row, at), self.below(row, at)
            if own is not None and below is not None:
                differences.append((self.columns[FIRST + at].heading, below - own))
        if not differences:
            return None
        return Allocation(sum((one for _, one in differences), Decimal(0)), tuple((name, one) for name, one in differences if one))

    def shown(self, row: int, column: int) -> str:
        if column == 0:
            return self.rows[row].name
        if column == 1:
            return say(_TEAM) if self.rows[row].who.kind == "team" else self._role(self.rows[row].role)
        if column < FIRST + len(self.months):
            refusal = self.refused.get((self.key(row), column))
            return refusal.words if refusal else self.measure.shown(self.value(row, column - FIRST))
        if column == FIRST + len(self.months):
            return self.measure.shown(self.year(row))
        return self._allocation_words(row)

    def plain(self, row: int, column: int) -> str:
        if self.columns[column].value:
            refusal = self.refused.get((self.key(row), column))
            return refusal.words if refusal else self.measure.plain(self.value(row, column - FIRST))
        return self.measure.plain(self.year(row)) if column == FIRST + len(self.months) else self.shown(row, column)

    def exact(self, row: int, column: int) -> Decimal | None:
        return self.own(row, column - FIRST) if self.columns[column].value else None

    def tone(self, row: int, column: int) -> Tone:
        if column == 0:
            return Tone.PLAIN
        if column == 1:
            return Tone.QUIET
        if column < FIRST + len(self.months):
            return self._value_tone(row, column)
        found = self.allocation(row) if column > FIRST + len(self.months) else None
        if found is None:
            return Tone.PLAIN
        return Tone.WARN if found.over or found.months else Tone.GOOD

    def hint(self, row: int, column: int) -> str:
        if self.columns[column].value:
            key = (self.key(row), self.months[column - FIRST])
            if refusal := self.refused.get((self.key(row), column)):
                return refusal.reason
            if key in self.failed:
                return say(_UNSAVED)
            if self.is_group(row) and self.own(row, column - FIRST) is None and self.below(row, column - FIRST) is not None:
                return say(_SUMMED)
        found = self.allocation(row) if column > FIRST + len(self.months) else None
        return "\n".join(looks.headed(name, self._signed(one)) for name, one in found.months) if found else ""

    def read(self, row: int, column: int, words: str) -> Decimal | None:
        value = self.measure.read(words)
        if value is not None and value < 0:
            raise NotANumber(NEGATIVE)
        if value and not self.is_there(row, column - FIRST):
            raise NotANumber(_LEFT)
        return value

    def _value_tone(self, row: int, column: int) -> Tone:
        key = (self.key(row), self.months[column - FIRST])
        if (self.key(row), column) in self.refused or key in self.failed:
            return Tone.BAD
        if key in self.waiting:
            return Tone.WAITING
        return Tone.QUIET if self.is_group(row) and self.own(row, column - FIRST) is None else Tone.PLAIN

    def _allocation_words(self, row: int) -> str:
        found = self.allocation(row)
        if found is None:
            return ""
        if found.over > 0:
            return say(_OVER.fill(n=self.measure.shown(found.over)))
        if found.over < 0:
            return say(_UNDER.fill(n=self.measure.shown(-found.over)))
        return say(_DIFFER) if found.months else "✓"

    def _signed(self, value: Decimal) -> str:
        return f"+{self.measure.shown(value)}" if value > 0 else self.measure.shown(value)

    def _children(self, row: int) -> list[int]:
        if self.rows[row].who == EVERYONE:
            return [at for at, one in enumerate(self.rows) if one.level == 0 and at != row]
        if not self.is_group(row):
            return []
        found = []
        for at in range(row + 1, len(self.rows)):
            if self.rows[at].level <= self.rows[row].level:
                break
            if self.rows[at].level == self.rows[row].level + 1:
                found.append(at)
        return found
