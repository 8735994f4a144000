"""What the panel of a record needs to show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from salesdesk.db import Database
from salesdesk.fields import Kind, Record
from salesdesk.services import listing, records
from salesdesk.services.records import Opened


@dataclass(frozen=True, slots=True)
class Fetched:
    """A record, None for a new one, and what its references can point to, by the kind of record."""

    opened: Opened | None
    options: Mapping[str, list[tuple[int, str]]]


def question_of(record: Record, record_id: int | None) -> Callable[[Database], Fetched]:
    """Return what is to be asked in a reader thread for one of the records of a kind, or for a new one."""

    def ask(db: Database) -> Fetched:
        targets = {one.target for one in record.fields if one.kind is Kind.REFERENCE and one.target}
        options = {target: listing.options(db, target) for target in sorted(targets)}
        return Fetched(records.fetch(db, record.name, record_id) if record_id is not None else None, options)

    return ask
