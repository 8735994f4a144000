"""Rows of our own export that are still stored: which fields somebody edited in the workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import select

from salesdesk.fields import Field, Kind
from salesdesk.imports.own.references import Referred
from salesdesk.imports.own.values import Read, raw_of, said_of, value_of
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.places import Places
from salesdesk.imports.plan.planned import Counts, FieldChange, Sample
from salesdesk.imports.plan.shown import CHANGES, SAMPLES
from salesdesk.imports.plan.writes import Raw, Update
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.search import search_key
from salesdesk.services import listing
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text, mark

_NEEDED = mark("Import", "This must not be empty.")
_SEARCHED = ("name", "code", "employee_number")
_AT_ONCE = 5_000


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column of the export, the field that it shows, its cells and what they say."""

    column: RecognisedColumn
    field: Field
    cells: Sequence[Cell]
    read: Read

    def problem(self, at: int) -> Text | None:
        """Return what is wrong with a cell, None when nothing is."""
        said = self.read.said[at]
        if found := self.read.problems.get(at):
            return found
        if said is None:
            return _NEEDED if self.field.required else None
        return self.field.check(value_of(self.field, said)) if self.field.check else None


@dataclass(slots=True)
class Comparison:
    """Compares rows by their ids with what is stored; `places` takes members who move to another team.

    `beside` are changes, by place, that the same row brings to other records.
    """

    job: Job
    record: str
    columns: Sequence[OwnColumn]
    referred: Referred
    places: Places
    outcome: Outcome = field(default_factory=Outcome)
    beside: Mapping[int, tuple[FieldChange, ...]] = field(default_factory=dict)
    changed: int = 0
    same: int = 0

    def compare(self, rows: Mapping[int, int]) -> list[int]:
        """Compare the rows `rows` (place in the table: id); return the places whose records are not stored any more."""
        gone: list[int] = []
        places = list(rows)
        for start in range(0, len(places), _AT_ONCE):
            self.job.go_on()
            part = {at: rows[at] for at in places[start : start + _AT_ONCE]}
            stored = listing.page(self.job.shared.session, self.record, list(part.values()), [one.field for one in self.columns])
            for at, record_id in part.items():
                if record_id in stored:
                    self._compare(at, record_id, stored[record_id])
                else:
                    gone.append(at)
        self.outcome.counts = Counts(changed=self.changed, same=self.same)
        return gone

    def _compare(self, at: int, record_id: int, values: Sequence[Any]) -> None:
        edited = [n for n, one in enumerate(self.columns) if _differs(one, at, values[n])]
        row = self.job.columns.rows[at]
        if not edited and at not in self.beside:
            self.same += 1
            if self.same <= SAMPLES:
                self.outcome.samples.append(Sample(row, "same", self._shown(values)))
            return
        after: dict[str, Raw] = {}
        taken = [self._take(self.columns[n], at, record_id, after) for n in edited]
        if not all(taken):
            return
        self.changed += 1
        if after:
            self.outcome.updates.append(self._update(record_id, row, after))
        if self.changed <= CHANGES:
            changes = tuple(FieldChange(self.columns[n].field.name, values[n], _said(self.columns[n], at)) for n in edited)
            changes += self.beside.get(at, ())
            self.outcome.samples.append(Sample(row, "changed", self._shown(values), changes))

    def _take(self, one: OwnColumn, at: int, record_id: int, after: dict[str, Raw]) -> bool:
        """Put what a cell says into `after`; reject the row and return False when it cannot be."""
        said, problem = one.read.said[at], one.problem(at)
        found = None
        if problem is None and one.field.kind is Kind.REFERENCE:
            found, problem = self.referred.id_of(one.field, said, at)
        if problem is not None:
            self.job.columns.reject(at, one.column, one.cells[at], problem)
            return False
        name = one.field.name
        if one.field.kind is not Kind.REFERENCE:
            after[name] = raw_of(one.field, said, one.cells[at])
        elif name in listing.table(self.record).c:
            after[name] = found
        elif found is not None:
            self.places.put(record_id, found, self.job.columns.rows[at], lasting=False)
        return True

    def _update(self, record_id: int, row: int, after: dict[str, Raw]) -> Update:
        table = listing.table(self.record)
        if "search" in table.c and any(name in after for name in _SEARCHED):
            names = [name for name in _SEARCHED if name in table.c]
            stored = self.job.shared.session.execute(select(*(table.c[name] for name in names)).where(table.c.id == record_id)).one()
            words = (after.get(name, value) for name, value in zip(names, stored, strict=True))
            after["search"] = search_key(*(str(one) for one in words if one))
        sourced = "source_id" in table.c
        if sourced:
            after["source_row"] = row
        references = {one.field.name: str(one.field.target) for one in self.columns if one.field.kind is Kind.REFERENCE}
        return Update(table.name, record_id, self.job.place if sourced else None, {}, after, references)

    def _shown(self, values: Sequence[Any]) -> tuple[tuple[str, object], ...]:
        return tuple((one.field.name, value) for one, value in zip(self.columns, values, strict=True) if value is not None)


def _differs(one: OwnColumn, at: int, value: Any) -> bool:
    if at in one.read.problems and one.field.kind is not Kind.CHOICE:
        return True
    return one.read.said[at] != said_of(one.field, value)


def _said(one: OwnColumn, at: int) -> object:
    return value_of(one.field, one.read.said[at])
