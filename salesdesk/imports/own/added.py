"""Rows of our own export that have no record here: added in the workbook, deleted since, or exported from another workspace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import Table

from salesdesk.fields import Kind
from salesdesk.imports.own.changes import OwnColumn
from salesdesk.imports.own.references import Referred, resolve_column
from salesdesk.imports.own.values import raw_of
from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.facts.stored import FactSet, fingerprints, numbered
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.directory import FIELDS, MODELS
from salesdesk.imports.plan.names.people import TWO, WORDS
from salesdesk.imports.plan.names.places import Places
from salesdesk.imports.plan.names.register import CODES, Ambiguous
from salesdesk.imports.plan.names.resolve import find_or_create
from salesdesk.imports.plan.rows import Tally
from salesdesk.imports.plan.writes import Raw
from salesdesk.search import search_key
from salesdesk.services import listing
from salesdesk.text import Text, mark

_LACKS = mark("Import", "This sheet has no column for “{field}”, which a new row needs. Add the record in SalesDesk.")
_CANNOT_ADD = mark("Import", "SalesDesk does not know this ID, and rows of this kind cannot be added here. Add the record in SalesDesk.")


def plan_added(
    job: Job, record: str, columns: Sequence[OwnColumn], referred: Referred, places: Places, rows: Mapping[int, str | None]
) -> Outcome:
    """Plan the rows `rows` (place in the table: the key of another workspace, None without one) as new, unless they are found otherwise."""
    good = [at for at in rows if _is_sound(job, columns, at)]
    if record in MODELS:
        return _named(job, record, columns, referred, places, good)
    if "match_key" in listing.table(record).c:
        return _facts(job, record, columns, referred, {at: rows[at] for at in good})
    for at in good:
        job.columns.reject(at, None, None, _CANNOT_ADD)
    return Outcome()


def _is_sound(job: Job, columns: Sequence[OwnColumn], at: int) -> bool:
    wrong = [(one, problem) for one in columns if (problem := one.problem(at)) is not None]
    for one, problem in wrong:
        job.columns.reject(at, one.column, one.cells[at], problem)
    return not wrong


def _named(job: Job, record: str, columns: Sequence[OwnColumn], referred: Referred, places: Places, rows: Sequence[int]) -> Outcome:
    register = job.directory[record]
    tally = Tally(job, register)
    by_field = {one.field.name: one for one in columns}
    code_in = by_field.get(CODES.get(record, ""))
    for at in rows:
        name, code = by_field["name"].read.said[at], code_in.read.said[at] if code_in else None
        row = job.columns.rows[at]
        drafts = len(register.drafts)
        try:
            found = find_or_create(register, str(name), None if code is None else str(code), job.place, row)
        except Ambiguous:
            job.columns.reject(at, by_field["name"].column, str(name), TWO.fill(record=WORDS[record], name=name))
            continue
        assert found is not None
        tally.meet(found, row, known=len(register.drafts) == drafts)
        for one in columns:
            said = one.read.said[at]
            value: Raw = raw_of(one.field, said, one.cells[at])
            if one.field.kind is Kind.REFERENCE:
                value, problem = referred.id_of(one.field, said, at)
                if problem is not None:
                    job.columns.reject(at, one.column, one.cells[at], problem, whole=False)
            if one.field.name in FIELDS[record]:
                if register.set(found, one.field.name, value, job.place, row):
                    tally.change(found)
            elif one.field.name == "team_id" and isinstance(value, int):
                places.put(found, value, row, lasting=False)
    return tally.outcome()


def _facts(job: Job, record: str, columns: Sequence[OwnColumn], referred: Referred, rows: Mapping[int, str | None]) -> Outcome:
    places = list(rows)
    table = listing.table(record)
    if (lacking := _lacking(record, columns)) is not None:
        for at in places:
            job.columns.reject(at, None, None, _LACKS.fill(field=lacking))
        return Outcome()
    data: dict[str, Sequence[Raw]] = {}
    bad: set[int] = set()
    for one in columns:
        if one.field.name not in table.c:
            continue
        if one.field.kind is Kind.REFERENCE:
            ids, problems = resolve_column(referred, one.field, one.read.said, places)
            data[one.field.name] = ids
            for at, problem in problems.items():
                bad.add(at)
                job.columns.reject(at, one.column, one.cells[at], problem)
        else:
            data[one.field.name] = [raw_of(one.field, one.read.said[at], one.cells[at]) for at in places]
    prints = fingerprints([[one.read.said[at] for at in places] for one in columns], len(places))
    keys = [f"x:{key}" if (key := rows[at]) else f"x{own}" for at, own in zip(places, prints, strict=True)]
    unique = numbered(keys, job.shared.counters.setdefault(job.table.file, {}))
    references = {one.field.name: str(one.field.target) for one in columns if one.field.kind is Kind.REFERENCE}
    compared = list(data)
    words = {name: default for name, default in _defaults(table) if name not in data and isinstance(default, str)}
    data |= {name: [default] * len(places) for name, default in words.items()}
    if "search" in table.c:
        data["search"] = [search_key(None if name is None else str(name)) for name in data["name"]]
    facts = FactSet(record, [job.columns.rows[at] for at in places], data, unique, compared, references, _constants(table, data))
    return settle(job, facts.keep([at not in bad for at in places]) if bad else facts)


def _constants(table: Table, data: Mapping[str, object]) -> dict[str, int | bool]:
    """Return what the database wants and the sheet does not say, as the model sets it."""
    return {name: default for name, default in _defaults(table) if name not in data and isinstance(default, bool | int)}


def _defaults(table: Table) -> Iterator[tuple[str, object]]:
    """Yield the columns that must not be empty, and what the model sets there."""
    for column in table.columns:
        if column.name not in ("id", "version", "match_key") and not column.nullable:
            yield column.name, getattr(column.default, "arg", None)


def _lacking(record: str, columns: Sequence[OwnColumn]) -> Text | None:
    """Return the first field without which no record is stored and for which the sheet has no column: other programs have others."""
    said = {one.field.name for one in columns}
    needed = {name for name, default in _defaults(listing.table(record)) if default is None}
    return next((one.label for one in listing.shown_fields(record, all_fields=True) if one.name in needed - said), None)
