"""Customers of tasks and activities that only say what they are related to: a deal or a customer that is known, or a lead."""

from __future__ import annotations

from sqlalchemy import select

from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.people import columns_of, identities
from salesdesk.imports.plan.names.resolve import Ambiguous
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model import Opportunity
from salesdesk.sheets.values import parse_texts
from salesdesk.text import mark

_KNOWN = mark("Import", "It names the customer where SalesDesk knows one of that name, or a deal.")
_RELATED = frozenset({"related to", "regarding", "what", "关联对象", "相关对象", "关联到", "关联业务", "关联记录"})
_LEADS = frozenset({"公司名称", "线索", "线索名称", "关联线索", "所属线索", "lead", "lead name"})  # which are customers without sales here
_TEXTS, _IDS = "related.name", "related.code"


def read_related(job: Job) -> None:
    """Put what the rows are related to into the data of the table; a contact beside it is no customer by themselves."""
    columns, data = job.columns, job.columns.data
    found = [one for one in columns.table.columns if one.meaning is Meaning.IGNORED and _words(one) in _RELATED]
    found += [one for one in columns.table.columns if one.meaning in (Meaning.IGNORED, Meaning.LEAD_ID) and _words(one) in _LEADS]
    if not found:
        return
    names_in = next((one for one in found if not _is_id(one)), None)
    ids_in = next((one for one in found if _is_id(one)), None)
    nothing: list[str | None] = [None] * len(columns)
    data[_TEXTS] = parse_texts(columns.look_at(names_in)) if names_in else nothing
    data[_IDS] = parse_texts(columns.look_at(ids_in)) if ids_in else nothing
    column = names_in or ids_in
    assert column is not None
    columns.remarks[column.index] = _KNOWN
    buyer_in, code_in = columns_of(job, "customer")
    if (buyer_in or code_in) in (columns.find(Meaning.CONTACT), columns.find(Meaning.CONTACT_ID)) and identities(job, "customer"):
        for part in ("customer.name", "customer.code"):
            if part in data:
                data[part] = [None if any(said) else own for own, *said in zip(data[part], data[_TEXTS], data[_IDS], strict=True)]


def give_related(job: Job) -> None:
    """Give rows without a customer the known one that they are related to; nobody is made up."""
    data, register = job.columns.data, job.directory["customer"]
    if _TEXTS not in data:
        return
    found: dict[tuple[str | None, str | None], int | None] = {}
    deals = _deals(job)
    for name, code in set(zip(data[_TEXTS], data[_IDS], strict=True)):
        try:
            found[name, code] = register.find(name, code) or deals.get(code or "") or deals.get(name or "")
        except Ambiguous:
            found[name, code] = None
    related = [found[pair] for pair in zip(data[_TEXTS], data[_IDS], strict=True)]
    own = data.get("customer_id") or [None] * len(related)
    data["customer_id"] = [one if one is not None else other for one, other in zip(own, related, strict=True)]


def _deals(job: Job) -> dict[str, int]:
    """Return the customers of the stored deals by their numbers, and by their names where all of one name are of one customer."""
    customers: dict[str, set[int]] = {}
    rows = job.shared.session.execute(select(Opportunity.number, Opportunity.name, Opportunity.customer_id))
    for number, name, customer in rows:
        for key in (number, name):
            if key and customer is not None:
                customers.setdefault(key, set()).add(customer)
    return {key: next(iter(ids)) for key, ids in customers.items() if len(ids) == 1}


def _words(column: RecognisedColumn) -> str:
    return words_of(column.header.strip().removesuffix(".id"))


def _is_id(column: RecognisedColumn) -> bool:
    return column.header.strip().endswith(".id")
