"""What the panel of a record needs to show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from salesdesk.db import Database
from salesdesk.fields import Field, Kind, Record
from salesdesk.services import listing, records
from salesdesk.services.records import Opened
from ui import looks
from ui.forms.editors import Options


@dataclass(frozen=True, slots=True)
class References:
    """What the references of a record can point to: ids and names by the kind of record."""

    named: Mapping[str, list[tuple[int, str]]]

    def choices(self, field: Field) -> Options:
        """Return what a field can point to."""
        return self.named.get(field.target or "", [])

    def words(self, field: Field, value: object) -> str:
        """Return the words for a value of a field; of a reference the name that it points to."""
        if field.kind is Kind.REFERENCE:
            return next((name for one, name in self.choices(field) if one == value), "")
        return looks.show(field, value)


@dataclass(frozen=True, slots=True)
class Fetched:
    """A record, None for a new one, and what its references can point to."""

    opened: Opened | None
    references: References


def question_of(record: Record, record_id: int | None) -> Callable[[Database], Fetched]:
    """Return what is to be asked in a reader thread for one of the records of a kind, or for a new one."""

    def ask(db: Database) -> Fetched:
        targets = {one.target for one in record.fields if one.kind is Kind.REFERENCE and one.target}
        options = {target: listing.options(db, target) for target in sorted(targets)}
        return Fetched(records.fetch(db, record.name, record_id) if record_id is not None else None, References(options))

    return ask
