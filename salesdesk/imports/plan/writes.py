"""What an import writes: rows to insert, to change and to take out, and stored rows that are noted as held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

# As the database holds it: exact numbers in ten-thousandths, days in ISO form. Ids below zero are not stored yet.
Raw = str | int | bool | None


@dataclass(frozen=True, slots=True)
class Insert:
    """Rows to insert, by column. `references` tells which columns hold ids of records, `sources` the table of the row(s).

    Columns that are not there stay empty; `constants` are the same in every row.
    `ids` are the temporary ids (below zero) under which others refer to the rows; empty when nobody does.
    """

    table: str
    columns: Mapping[str, Sequence[Raw]]
    sources: int | Sequence[int] | None  # None: the rows carry no provenance
    references: Mapping[str, str]
    ids: Sequence[int] = ()
    constants: Mapping[str, int | bool] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))


@dataclass(frozen=True, slots=True)
class Update:
    """One stored row to change; `before` and `after` hold only what differs."""

    table: str
    id: int
    source: int | None
    before: Mapping[str, Raw]
    after: Mapping[str, Raw]
    references: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Delete:
    """One stored row to take out."""

    table: str
    id: int


@dataclass(frozen=True, slots=True)
class Hold:
    """Stored rows that the sheets hold as well, the same or changed; `columns` are what the sheets speak of."""

    table: str
    ids: Sequence[int]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Writes:
    """All that `apply_plan` writes, in an order in which every reference is there before it is used.

    `holds` are noted beside it: by themselves they are nothing to write.
    """

    inserts: tuple[Insert, ...] = ()
    updates: tuple[Update, ...] = ()
    deletes: tuple[Delete, ...] = ()
    holds: tuple[Hold, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.inserts or self.updates or self.deletes)
