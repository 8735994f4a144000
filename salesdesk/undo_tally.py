"""What an undo did, counted: rows of the sheets and names beside them, by what became of each, and which were left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass, field
from typing import Any

LISTED = 500  # rows that are named one by one
EDITED, USED, TAKEN, LOST, GONE, HELD = "edited", "used", "taken", "lost", "gone", "held"
_NAMES = ("member", "team", "product", "customer", "contact")
# What an import writes beside the rows of its sheets and the names in them.
_BESIDE = ("import_memory", "alias", "membership", "credit", "exchange_rate", "setting")
_REVERSED, _KEPT, _FAILED, _GONE, _HELD = range(5)
_PLACES = {EDITED: _KEPT, GONE: _GONE, HELD: _HELD}


@dataclass(frozen=True, slots=True)
class Left:
    """A row that an undo left alone, and why.

    It was "edited" since; or it could not be taken back, for it is "used" by others, another has "taken" its place, or what it belonged
    to before is "lost"; or it is "gone": it was deleted before; or a later import holds it too ("held"): then it is counted, not named.
    """

    table: str
    id: int
    why: str


@dataclass(frozen=True, slots=True)
class Figures:
    """How many rows are as they were before, were kept because they were edited since, could not be taken back, and were gone before.

    `held` stay because a later import holds them as well: they are its rows now.
    """

    reversed: int = 0
    kept: int = 0
    failed: int = 0
    gone: int = 0
    held: int = 0

    def __add__(self, other: Figures) -> Figures:
        return Figures(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))

    @property
    def left(self) -> int:
        """Rows that are not as they were before, and for which no later import answers."""
        return self.kept + self.failed + self.gone


@dataclass(slots=True)
class Tally:
    """How many rows of each table were reversed, kept, failed, or gone before; `rows` are the first of those that were left."""

    tables: dict[str, list[int]] = field(default_factory=dict)
    rows: list[Left] = field(default_factory=list)

    @classmethod
    def of(cls, undone: Mapping[str, Any]) -> Tally:
        """Return what the history of imports keeps as a tally again."""
        rows = [Left(*one) for one in undone.get("rows", ())]
        known = undone.get("tables") or {"": [undone.get(name, 0) for name in ("reversed", "kept", "failed")]}
        return cls({name: _five(name, counts, rows) for name, counts in known.items()}, rows)

    @property
    def whole(self) -> Figures:
        """The figures of all rows."""
        return self._figures(self.tables)

    @property
    def facts(self) -> Figures:
        """The figures of what the sheets hold: of facts, or of names where there are no facts."""
        return self._figures(self._own())

    @property
    def names(self) -> Figures:
        """The figures of what was made beside: names, their spellings, what is remembered of sheets."""
        own = self._own()
        return self._figures(name for name in self.tables if name not in own)

    def took(self, table: str, count: int) -> None:
        """Note that rows are as they were before."""
        self.tables.setdefault(table, [0] * 5)[_REVERSED] += count

    def leave(self, table: str, ids: Sequence[int], why: str) -> None:
        """Note that rows were left alone."""
        self.tables.setdefault(table, [0] * 5)[_PLACES.get(why, _FAILED)] += len(ids)
        # Of those that are a later import's there may be a hundred thousand, and nothing is to be done about any.
        if why != HELD:
            self.rows += [Left(table, one, why) for one in ids[: LISTED - len(self.rows)]]

    def told(self) -> dict[str, Any]:
        """Return the tally as the history of imports keeps it."""
        whole, rows = self.whole, [[one.table, one.id, one.why] for one in self.rows]
        return {**asdict(whole), "tables": self.tables, "rows": rows}

    def _own(self) -> Sequence[str]:
        return are_facts(self.tables)

    def _figures(self, tables: Iterable[str]) -> Figures:
        return sum((Figures(*self.tables[name]) for name in tables), Figures())


def are_facts(tables: Iterable[str]) -> list[str]:
    """Return those of the tables of an import that its sheets tell of: facts, or names where there are no facts."""
    known = list(tables)
    some = [name for name in known if name not in _BESIDE]
    return [name for name in some if name not in _NAMES] or some or known


def _five(table: str, counts: Sequence[int], rows: Sequence[Left]) -> list[int]:
    """Return the counts of a table, of which older versions kept four, or three: with the kept those that others used, then the gone."""
    if len(counts) > 3:
        return [*counts, *[0] * (5 - len(counts))]
    reversed_, kept, gone = counts
    used = min(kept, sum(one.why == USED for one in rows if one.table == table))
    return [reversed_, kept - used, used, gone, 0]
