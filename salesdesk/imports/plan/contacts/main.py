"""The contact that a sheet of customers names for each: taken over where it is plainly one person."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sqlalchemy import select

from salesdesk.imports.plan.contacts.facts import plan_contacts
from salesdesk.imports.plan.contacts.person import plain_name
from salesdesk.imports.plan.job import Job, MainContacts, Outcome, Shared
from salesdesk.imports.plan.names.person_columns import person_names, phones
from salesdesk.imports.plan.names.resolve import squash
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model import Contact
from salesdesk.sheets.values import parse_texts
from salesdesk.text import mark

_TAKEN = mark("Import", "Contacts of these customers, from the column “{column}”: {n}")
_LEFT = mark("Import", "In “{column}” cells that are not plainly one person are left out: {n}")
_SURE = 0.85  # what the heading says by itself
_LONGEST = 30
# Two people, a number in the same cell, a department or a firm.
_NOBODY = re.compile(r"[、,，;；/|&+\n\d]|\b(?:and|or)\b|(?:部|科|处|室|中心|公司|集团|厂|店|医院|学校)$")
_OF_THEM = (
    ("mobile", re.compile(r"手机|手機|mobile|cell", re.IGNORECASE)),
    ("phone", re.compile(r"电话|電話|座机|phone|\btel", re.IGNORECASE)),
    ("email", re.compile(r"邮箱|郵箱|邮件|e-?mail", re.IGNORECASE)),
    ("title", re.compile(r"职务|職務|职位|職位|头衔|title|position", re.IGNORECASE)),
    ("department", re.compile(r"部门|部門|department", re.IGNORECASE)),
)
_THEIRS = ("联系人", "聯絡人", "對接人", "对接人", "contact")


def note_main_contacts(job: Job, customers: Sequence[int], states: Mapping[int, str], *, theirs: bool = False) -> None:
    """Keep the contacts that a table of customers names until all tables of contacts are planned: those know them better.

    `theirs`: numbers and addresses of the table are the contacts', as in a list of leads.
    """
    columns = job.columns
    name_in = columns.find(Meaning.CONTACT, *((Meaning.LAST_NAME, Meaning.FIRST_NAME) if theirs else ()))
    if name_in is None or name_in.confidence < _SURE or columns.find(Meaning.CUSTOMER) is None:
        return
    names = person_names(columns, Meaning.CONTACT) or []
    register = job.directory["customer"]
    good = [
        name is not None and _is_one_person(name) and squash(name) != squash(register.name(customer))
        for name, customer in zip(names, customers, strict=True)
    ]
    data: dict[str, Sequence[Raw]] = {"name": names, "customer_id": customers, **_reach(job, theirs=theirs)}
    kept = {name: [value for value, stays in zip(values, good, strict=True) if stays] for name, values in data.items()}
    for name, customer in zip(kept["name"], kept["customer_id"], strict=True):
        job.shared.related.setdefault(str(name), set()).add(customer)
    rows = [row for row, stays in zip(columns.rows, good, strict=True) if stays]
    left = sum(name is not None and not stays for name, stays in zip(names, good, strict=True))
    job.shared.main_contacts.append(MainContacts(job, name_in.header, rows, kept, states, left))


def add_main_contacts(shared: Shared, outcomes: Mapping[int, Outcome]) -> None:
    """Plan the contacts that tables of customers name, but for those that a table of contacts brings."""
    for one in shared.main_contacts:
        outcome = outcomes[one.job.place]
        if one.left:
            outcome.notes.append(_LEFT.fill(column=one.header, n=one.left))
        pairs = zip(one.data["customer_id"], map(plain_name, map(str, one.data["name"])), strict=True)
        fresh = [pair not in shared.contacts.people for pair in pairs]
        data: dict[str, Sequence[Raw]] = {
            name: [value for value, stays in zip(values, fresh, strict=True) if stays] for name, values in one.data.items()
        }
        rows = [row for row, stays in zip(one.rows, fresh, strict=True) if stays]
        if rows:
            _plan(one, outcome, data, rows)


def _plan(one: MainContacts, outcome: Outcome, data: dict[str, Sequence[Raw]], rows: Sequence[int]) -> None:
    shared = one.job.shared
    customers = data["customer_id"]
    has_main: set[Raw] = set(shared.session.scalars(select(Contact.customer_id).where(Contact.is_main)))
    mains = []
    for customer in customers:
        mains.append(customer not in has_main)
        has_main.add(customer)
    data["is_main"] = mains
    names = [squash(one.job.directory["customer"].name(customer)) for customer in customers]  # type: ignore[arg-type]
    found, _ = plan_contacts(one.job, rows, data, names, kept=("is_main", "customer_id"))
    outcome.inserts += found.inserts
    outcome.updates += found.updates
    outcome.holds += found.holds
    outcome.notes.append(_TAKEN.fill(column=one.header, n=len(rows)))
    by_row = dict(zip(rows, customers, strict=True))
    touched = {by_row[int(row or 0)] for insert in found.inserts for row in insert.columns["source_row"]}
    touched |= {by_row[int(update.after["source_row"] or 0)] for update in found.updates}
    more = sum(one.states.get(customer) == "same" for customer in touched)  # type: ignore[arg-type]
    outcome.counts += Counts(changed=more, same=-more)


def _reach(job: Job, *, theirs: bool) -> dict[str, Sequence[Raw]]:
    """Return what is plainly the contact's: a mobile number, WeChat, and what the heading says to be theirs."""
    columns = job.columns
    found: dict[str, Sequence[Raw]] = {}
    for name, texts in phones(columns).items():
        if theirs or name == "mobile" or _is_theirs(columns.find(Meaning.PHONE)):
            found[name] = texts
    if theirs and (titles := columns.texts(Meaning.ROLE)) is not None:
        found["title"] = titles
    for meaning in (Meaning.EMAIL, Meaning.WECHAT):
        said = columns.texts(meaning)
        if said is not None and (theirs or meaning is Meaning.WECHAT or _is_theirs(columns.find(meaning))):
            found[str(meaning)] = said
    return {**found, **_said_of_them(job)}


def _said_of_them(job: Job) -> dict[str, Sequence[Raw]]:
    """Return what stands in columns of the contact's own beside the customer's: 联系人手机 beside 手机."""
    columns = job.columns
    found: dict[str, Sequence[Raw]] = {}
    for one in columns.table.columns:
        if one.meaning is Meaning.IGNORED and _is_theirs(one):
            name = next((name for name, sign in _OF_THEM if sign.search(one.header)), None)
            if name is not None and name not in found:
                found[name] = parse_texts(columns.look_at(one))
                columns.read.add(one.index)
    return found


def _is_theirs(column: RecognisedColumn | None) -> bool:
    return column is not None and any(word in column.header.lower() for word in _THEIRS)


def _is_one_person(name: str) -> bool:
    return len(name) <= _LONGEST and not _NOBODY.search(name)
