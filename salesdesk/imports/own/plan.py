"""Plans one table that SalesDesk exported: rows with a key against their records, the others as new."""

from __future__ import annotations

from collections.abc import Mapping

from salesdesk.fields import Field
from salesdesk.imports.own.added import plan_added
from salesdesk.imports.own.changes import Comparison, OwnColumn
from salesdesk.imports.own.goal_cells import OwnGoals
from salesdesk.imports.own.goals import plan_targets
from salesdesk.imports.own.known_goals import KnownGoals
from salesdesk.imports.own.new_goals import plan_new_goals
from salesdesk.imports.own.references import Referred
from salesdesk.imports.own.table import key_column, key_of, made_for_others
from salesdesk.imports.own.values import field_of, read_column, read_formatted
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.places import Places
from salesdesk.imports.plan.planned import Counts
from salesdesk.rules.person_name import joined_name
from salesdesk.services import listing
from salesdesk.services.crm_formats import FIRST, LAST, FormatSheet
from salesdesk.services.keys import identity
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.values import parse_texts
from salesdesk.text import Text, mark

_TWICE = mark("Import", "The same SalesDesk ID stands in row {row}. If this row is a new one, empty its ID.")
_ELSEWHERE = mark("Import", "Rows that another workspace exported: {n}. They are found by their names, or added.")


def plan_own(job: Job) -> Outcome:
    """Return what becomes of the rows of an export that came back."""
    record = job.table.own_record
    assert record is not None
    if record == "target":
        return plan_targets(job)
    columns = _columns(job, record)
    known, others = _by_key(job, record)
    referred, places = Referred(job), Places(job, _nobody)
    comparison = Comparison(job, record, columns, referred, places)
    keys = job.columns.cells(job.table.columns_at(key_column(job.table)))
    goals = _goals(job, known) if record == "goal" else None
    if goals is not None:
        known = {at: own for at, own in known.items() if at not in goals.kept_out}
        comparison.beside = goals.changes
    others.update({at: str(keys[at]).strip() for at in comparison.compare(known)})
    outcome = comparison.outcome
    if goals is not None:
        outcome.add(goals.outcome)
    notes: list[Text] = [_ELSEWHERE.fill(n=n)] if (n := sum(key is not None for key in others.values())) else []
    if others:
        rows = dict(sorted(others.items()))
        added = plan_new_goals(job, goals.sheet, list(rows)) if goals else plan_added(job, record, columns, referred, places, rows)
        outcome.counts += Counts(added.counts.new, added.counts.changed, added.counts.same)
        outcome.inserts += added.inserts
        outcome.updates += added.updates
        outcome.holds += added.holds
        outcome.samples += added.samples
        notes += added.notes
    places.add_to(outcome)
    rejected = job.columns.rejected
    outcome.record = record
    outcome.read_as = {one.column.index: one.field.label for one in columns} | (goals.sheet.read_as if goals else {})
    return outcome.complete(rejected, len(rejected.rows), notes, ())


def _goals(job: Job, known: Mapping[int, int]) -> KnownGoals:
    goals = KnownGoals(job, OwnGoals(job))
    goals.compare(known)
    return goals


def _nobody(_member: int) -> None:
    """A member who moves is counted as changed already."""


def _columns(job: Job, record: str) -> list[OwnColumn]:
    fields = [one for one in listing.shown_fields(record, all_fields=True) if not one.read_only]
    if sheet := made_for_others(record, [one.header for one in job.table.columns]):
        return _formatted(job, sheet, {one.name: one for one in fields})
    found: list[OwnColumn] = []
    for column in job.table.columns:
        field = field_of(column.header, fields)
        if field is not None and all(field is not one.field for one in found):
            cells = job.columns.cells(column)
            found.append(OwnColumn(column, field, cells, read_column(field, cells)))
    return found


def _formatted(job: Job, sheet: FormatSheet, fields: Mapping[str, Field]) -> list[OwnColumn]:
    """Return the columns of an export that was made for another program; its own ids are no fields of ours."""
    known = {one.heading: one for one in sheet.columns if one.source in fields and not one.begins and not one.part}
    found: list[OwnColumn] = []
    for column in job.table.columns:
        told = known.get(column.header)
        if told is not None and all(one.field.name != told.source for one in found):
            cells = job.columns.cells(column)
            found.append(OwnColumn(column, fields[told.source], cells, read_formatted(fields[told.source], told, cells)))
    return [*found, *_whole_names(job, sheet, fields)]


def _whole_names(job: Job, sheet: FormatSheet, fields: Mapping[str, Field]) -> list[OwnColumn]:
    """Return the column of names that stand in two: first and last together, told at the last."""
    parts = {one.part: one for one in sheet.columns if one.part}
    places = {part: next((one for one in job.table.columns if one.header == told.heading), None) for part, told in parts.items()}
    first, last = places.get(FIRST), places.get(LAST)
    if first is None or last is None:
        return []
    texts = zip(parse_texts(job.columns.cells(first)), parse_texts(job.columns.cells(last)), strict=True)
    cells: list[Cell] = [joined_name(*both) for both in texts]
    name = fields[parts[LAST].source]
    return [OwnColumn(last, name, cells, read_column(name, cells))]


def _by_key(job: Job, record: str) -> tuple[dict[int, int], dict[int, str | None]]:
    """Return the rows of this workspace (place: id), and the others (place: the key of another workspace)."""
    workspace = identity(job.shared.session)
    key_in = job.table.columns_at(key_column(job.table))
    known: dict[int, int] = {}
    others: dict[int, str | None] = {}
    first: dict[int, int] = {}
    cells: list[Cell] = job.columns.cells(key_in)
    for at, cell in enumerate(cells):
        own, other = key_of(cell, workspace, record)
        if own is None or not own.isdigit():
            others[at] = other
        elif int(own) in first:
            job.columns.reject(at, key_in, cell, _TWICE.fill(row=first[int(own)]))
        else:
            first[int(own)] = job.columns.rows[at]
            known[at] = int(own)
    return known, others
