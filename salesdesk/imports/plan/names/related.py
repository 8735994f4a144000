"""Customers of tasks, calls and notes that only say what they are related to: a deal, a contact or a customer that is known, or a lead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from salesdesk.imports.plan.job import Job, Shared
from salesdesk.imports.plan.names.people import columns_of, identities
from salesdesk.imports.plan.names.resolve import Ambiguous
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model import Contact, Opportunity
from salesdesk.sheets.values import parse_texts
from salesdesk.text import Text, mark, some

_KNOWN = mark("Import", "It names the customer where SalesDesk knows one of that name, or a deal or contact.")
_UNKNOWN = mark(
    "Import",
    "What rows are related to is not known yet, so that they come without a customer: {names} ({n} {n:row|rows}). Import these, then this "
    "sheet again: it is linked then.",
)
_RELATED = frozenset(
    {
        "related to",
        "regarding",
        "what",
        "parent id",
        "associated id",
        "关联对象",
        "相关对象",
        "关联到",
        "关联业务",
        "关联记录",
        "关联业务对象",
        "关联数据",
    }
)
_LEADS = frozenset({"公司名称", "线索", "线索名称", "关联线索", "所属线索", "lead", "lead name"})  # which are customers without sales here
_CODED = frozenset({"associated id"})
_FREE = (Meaning.IGNORED, Meaning.LEAD_ID)
_TEXTS, _IDS, _WHO, _WHO_ID = "related.name", "related.code", "related.who", "related.who_code"
_OWN = {"customer.name": _WHO, "customer.code": _WHO_ID}
_NAMED = 3


def read_related(job: Job) -> None:
    """Put what the rows are related to into the data of the table; a contact beside it is no customer by itself."""
    columns, data = job.columns, job.columns.data
    free = [one for one in columns.table.columns if one.meaning in _FREE]
    found = [one for one in free if _words(one) in _RELATED or (_words(one) in _LEADS and not _is_id(one))]
    if not found:
        return
    names = [parse_texts(columns.look_at(one)) for one in found if not _is_id(one)]
    ids = [parse_texts(columns.look_at(one)) for one in found if _is_id(one)]
    data[_TEXTS], data[_IDS] = _first_of(names, len(columns)), _first_of(ids, len(columns))
    for one in found:
        columns.remarks[one.index] = _KNOWN
    people = _people(job)
    if _are_people(job) and identities(job, "customer"):
        for part, kept in _OWN.items():
            if part in data:
                data[kept] = data.pop(part)
    else:
        data |= {kept: columns.texts(one.meaning) or [] for one, kept in zip(people, (_WHO, _WHO_ID), strict=True) if one is not None}


def give_related(job: Job, notes: list[Text]) -> None:
    """Give rows without a customer the known one that they are related to, else their contact's; nobody is made up."""
    data, n = job.columns.data, len(job.columns)
    if _TEXTS not in data:
        return
    nothing: list[str | None] = [None] * n
    known = _known(job.shared)
    pairs = list(zip(data[_TEXTS], data[_IDS], strict=True))
    people = list(zip(data.get(_WHO, nothing), data.get(_WHO_ID, nothing), strict=True))
    found = {one: _customer(job, known, *one) for one in {*pairs, *people}}
    own = data.get("customer_id") or nothing
    data["customer_id"] = [one if one is not None else found[pair] or found[who] for one, pair, who in zip(own, pairs, people, strict=True)]
    said = [pair if any(pair) else who for pair, who in zip(pairs, people, strict=True)]
    rows = zip(data["customer_id"], said, strict=True)
    unknown = [one for customer, one in rows if customer is None and any(one) and known.keys().isdisjoint(filter(None, one))]
    if unknown:
        names = list(dict.fromkeys(name or code or "" for name, code in unknown))
        notes.append(_UNKNOWN.fill(names=some(names, _NAMED), n=len(unknown)))
    for part, kept in _OWN.items() if _are_people(job) else ():
        # What such rows are found again by: the contact, where they say nothing else that they are related to.
        if kept in data:
            data[part] = [None if any(pair) else who for pair, who in zip(pairs, data[kept], strict=True)]


def note_related(job: Job, keys: Iterable[Sequence[Raw] | None]) -> None:
    """Keep the customers of deals and contacts that this import brings, by their numbers and names, for what is related to these."""
    customers = job.columns.data.get("customer_id")
    for column in keys:
        for key, customer in zip(column or (), customers or (), strict=False):
            if key is not None:
                job.shared.related.setdefault(str(key), set()).add(customer)


def _customer(job: Job, known: dict[str, set[Raw]], name: str | None, code: str | None) -> Raw:
    """Return the customer that a related record is, or whose it is; None where none is known, or more than one."""
    try:
        found: Raw = job.directory["customer"].find(name, code)
    except Ambiguous:
        return None
    for key in (code, name):
        if found is None and key is not None and len(ids := known.get(key, set()) - {None}) == 1:
            found = next(iter(ids))
    return found


def _known(shared: Shared) -> dict[str, set[Raw]]:
    """Return the customers of deals and contacts, stored or of this import, by their numbers and names."""
    customers = {key: set(ids) for key, ids in shared.related.items()}
    for model in (Opportunity, Contact):
        for number, name, customer in shared.session.execute(select(model.number, model.name, model.customer_id)):
            for key in (number, name):
                if key:
                    customers.setdefault(key, set()).add(customer)
    return customers


def _people(job: Job) -> tuple[RecognisedColumn | None, RecognisedColumn | None]:
    return job.columns.find(Meaning.CONTACT), job.columns.find(Meaning.CONTACT_ID)


def _are_people(job: Job) -> bool:
    """Tell whether a table names no customers, so that its contacts would be these."""
    people = _people(job)
    return any(one is not None and one in people for one in columns_of(job, "customer"))


def _first_of(columns: Sequence[Sequence[str | None]], n: int) -> list[str | None]:
    return [next((one for one in row if one is not None), None) for row in zip(*columns, strict=True)] if columns else [None] * n


def _words(column: RecognisedColumn) -> str:
    return words_of(column.header.strip().removesuffix(".id"))


def _is_id(column: RecognisedColumn) -> bool:
    return column.header.strip().endswith(".id") or _words(column) in _CODED
