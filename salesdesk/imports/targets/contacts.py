"""Contacts (联系人): the people at customers, each with a name in one column or two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesdesk.imports.plan.contacts.facts import plan_contacts
from salesdesk.imports.plan.facts.stored import mapped
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.people import TWO, WORDS, columns_of
from salesdesk.imports.plan.names.person_columns import person_names, phones
from salesdesk.imports.plan.names.related import note_related
from salesdesk.imports.plan.names.resolve import code_key, resolve, squash
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.plan.rows import NO_NAME
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.rules.birthday import birthday_of
from salesdesk.sheets.values import parse_texts, truth_of
from salesdesk.text import Text, mark

_NUMBERED = mark("Import", "The sheet has no names: these contacts are called by their ID until a sheet brings the name: {n}")
_ONLY_NAMES = mark("Import", "Rows with no more than a name that several contacts of the customer have say nothing new: {n}")
_WHICH = mark(
    "Import", "The customer has several contacts called “{name}”: give a position, department, number or address that one of them has."
)
_SAYING = ("department", "title", "email", "mobile", "phone", "wechat", "birthday", "note")
_BIRTHDAYS = mark("Import", "Birthdays that are no day are left out: {n}")
_NAMES = (Meaning.CONTACT, Meaning.LAST_NAME, Meaning.FIRST_NAME, Meaning.CONTACT_ID)
_TEXTS = (
    ("department", Meaning.DEPARTMENT),
    ("title", Meaning.ROLE),
    ("email", Meaning.EMAIL),
    ("wechat", Meaning.WECHAT),
    ("note", Meaning.NOTE),
)
_ROLES = (
    ("blocker", re.compile(r"反对|反對|阻碍|blocker|opponent", re.IGNORECASE)),
    ("budget_holder", re.compile(r"预算|預算|财务|budget|economic|finance", re.IGNORECASE)),
    ("purchaser", re.compile(r"采购|採購|purchas|procure|\bbuyer", re.IGNORECASE)),
    ("evaluator", re.compile(r"技术|技術|评估|評估|evaluat|technical|engineer|developer", re.IGNORECASE)),
    ("decision_maker", re.compile(r"决策|決策|拍板|decision|executive sponsor", re.IGNORECASE)),
    ("influencer", re.compile(r"影响|影響|influenc", re.IGNORECASE)),
    ("champion", re.compile(r"支持|内线|教练|champion|sponsor|coach", re.IGNORECASE)),
    ("user", re.compile(r"使用|用户|用戶|\buser", re.IGNORECASE)),
)


def buying_role_of(text: str | None) -> str | None:
    """Return the role in buying that a text means; yes, under a heading such as 是否关键决策人, is the decision maker."""
    if text is None or (truth := truth_of(text)) is False:
        return None
    return "decision_maker" if truth else next((role for role, sign in _ROLES if sign.search(text)), None)


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, list[Text]()
    _names(job, notes)
    said = _customers(job)
    _fields(job, notes)
    note_related(job, (columns.data.get("number"), columns.data["name"]))
    outcome, unclear = plan_contacts(job, columns.rows, columns.data, said)
    bare = 0
    for row, name in unclear.items():
        at = columns.rows.index(row)
        if any(columns.data[field][at] for field in _SAYING if field in columns.data):
            columns.reject(at, columns.find(*_NAMES), name, _WHICH.fill(name=name))
        else:
            bare += 1
    if bare:
        notes.append(_ONLY_NAMES.fill(n=bare))
        outcome.counts += Counts(same=bare)
    return outcome.complete(columns.rejected, len(columns.rejected.rows), notes, ())


def _names(job: Job, notes: list[Text]) -> None:
    """Put names and numbers into the data; somebody without a name is called by the number, somebody without both is nobody."""
    columns = job.columns
    nothing: list[str | None] = [None] * len(columns)
    names, numbers = person_names(columns, Meaning.CONTACT) or nothing, columns.texts(Meaning.CONTACT_ID)
    columns.data["name"] = [name or number for name, number in zip(names, numbers or nothing, strict=True)]
    if numbers is not None:
        columns.data["number"] = numbers
    columns.reject_empty(columns.data["name"], columns.find(*_NAMES), NO_NAME)
    columns.narrow()
    nameless = sum(name is None and number is not None for name, number in zip(names, numbers or nothing, strict=True))
    if nameless:
        notes.append(_NUMBERED.fill(n=nameless))


def _customers(job: Job) -> Sequence[object]:
    """Put the customers into the data; return how the sheet names them."""
    columns = job.columns
    names, codes = columns.texts(Meaning.CUSTOMER), columns.texts(Meaning.CUSTOMER_ID)
    if names is None and codes is None:
        columns.data["customer_id"] = _buyers(job)
        return [None] * len(columns)
    nothing: list[str | None] = [None] * len(columns)
    columns.data["said"] = [code or squash(name or "") for name, code in zip(names or nothing, codes or nothing, strict=True)]
    columns.data["customer_id"], unclear = resolve(job.directory["customer"], names, codes, job.place, columns.rows)
    for at, name in unclear.items():
        columns.reject(at, columns.find(Meaning.CUSTOMER, Meaning.CUSTOMER_ID), name, TWO.fill(record=WORDS["customer"], name=name))
    columns.narrow()
    said: Sequence[object] = columns.data.pop("said")
    return said


def _buyers(job: Job) -> list[int | None]:
    """Return the customers that are these people themselves: sales of a sheet without companies are theirs, by the same number.

    A customer of whom no more than that number is known gets the name.
    """
    register, columns = job.directory["customer"], job.columns
    numbers = columns.data.get("number") or [None] * len(columns)
    found = [None if number is None else register.by_code.get(code_key(str(number))) for number in numbers]
    for customer, name, row in zip(found, columns.data["name"], columns.rows, strict=True):
        if customer is not None and register.name(customer) == register.values(customer).get("code"):
            register.set(customer, "name", name, job.place, row)
    return found


def _fields(job: Job, notes: list[Text]) -> None:
    columns, data = job.columns, job.columns.data
    data |= phones(columns)
    for name, meaning in _TEXTS:
        if (texts := columns.texts(meaning)) is not None:
            data[name] = texts
    if (roles := columns.texts(Meaning.BUYING_ROLE)) is not None:
        data["buying_role"] = mapped(roles, buying_role_of)
    if (mains := columns.texts(Meaning.MAIN_CONTACT)) is not None:
        data["is_main"] = [bool(truth_of(one)) for one in mains]
    if (days_in := columns.find(Meaning.BIRTHDAY)) is not None:
        cells = columns.cells(days_in)
        data["birthday"] = [birthday_of(cell) for cell in cells]
        if wrong := sum(text is not None and day is None for text, day in zip(parse_texts(cells), data["birthday"], strict=True)):
            notes.append(_BIRTHDAYS.fill(n=wrong))
    owner_in, owner_code_in = columns_of(job, "member")
    if owner_in or owner_code_in:
        # A tick where a name belongs is what some programs write for nobody.
        names = [None if truth_of(one) is not None else one for one in columns.texts(owner_in.meaning) or ()] if owner_in else None
        codes = columns.texts(owner_code_in.meaning) if owner_code_in else None
        # An owner whose name could mean two is left open: the person is worth more than the link.
        data["owner_id"] = resolve(job.directory["member"], names, codes, job.place, columns.rows)[0]


CONTACTS = ImportTarget("contacts", "contact", (TableKind.CONTACTS,), _plan)
