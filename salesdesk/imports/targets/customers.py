"""Customers: found again by code, else by name; their owner is a member."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.cells.addresses import addresses
from salesdesk.imports.plan.contacts.main import note_main_contacts
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.also_called import also_called
from salesdesk.imports.plan.names.people import columns_of
from salesdesk.imports.plan.names.person_columns import telephones
from salesdesk.imports.plan.names.resolve import resolve
from salesdesk.imports.plan.rows import read_rows
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.terms import Meaning, TableKind

_FIELDS = (
    ("grade", Meaning.GRADE),
    ("industry", Meaning.INDUSTRY),
    ("region", Meaning.REGION),
    ("channel", Meaning.CHANNEL),
    ("note", Meaning.NOTE),
)


def _plan(job: Job) -> Outcome:
    columns = job.columns
    fields: dict[str, Sequence[Raw]] = {}
    for name, meaning in _FIELDS:
        if (texts := columns.texts(meaning)) is not None:
            fields[name] = texts
    if (numbers := telephones(columns)) is not None:
        fields["phone"] = numbers
    if (found := addresses(columns)) is not None:
        fields["address"] = found
    owner_in, owner_code_in = columns_of(job, "member")
    if owner_in or owner_code_in:
        names = columns.texts(owner_in.meaning) if owner_in else None
        codes = columns.texts(owner_code_in.meaning) if owner_code_in else None
        # An owner whose name could mean two is left open: the customer is worth more than the link.
        fields["owner_id"] = resolve(job.directory["member"], names, codes, job.place, columns.rows)[0]
    name_in, code_in = columns_of(job, "customer")
    ids, tally = read_rows(job, "customer", name_in, code_in, fields)
    note_main_contacts(job, ids, tally.states)
    if (short := columns.texts(Meaning.ALIAS)) is not None:
        tally.inserts += also_called(job.directory["customer"], ids, short, tally.notes)
    return tally.outcome()


CUSTOMERS = ImportTarget("customers", "customer", (TableKind.CUSTOMERS,), _plan)
