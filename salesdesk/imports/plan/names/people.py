"""Whom and what the rows of a table are about: columns of names and codes as ids."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import select

from salesdesk.imports.plan.facts.credits import read_shared_names, resolve_shares
from salesdesk.imports.plan.facts.stored import mapped
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.codes import code_key, squash
from salesdesk.imports.plan.names.person_columns import person_names
from salesdesk.imports.plan.names.resolve import resolve
from salesdesk.imports.plan.names.teams import of_team
from salesdesk.imports.recognise.beside.people.billing import is_billed
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.model import Contact
from salesdesk.search import spelling
from salesdesk.text import Text, mark

TWO = mark("Import", "More than one {record} is called “{name}”, and the sheet does not tell which is meant.")
_BY_REGION = mark("Import", "Rows given to the member of their region: {n}")
_WITH_NUMBER = re.compile(r"(?P<name>[^\d()（）\[\]【】/]{2,30}?)\s*[(（\[【/-]\s*(?P<number>[A-Za-z]{0,4}-?\d{2,12})\s*[)）\]】]?")
_MOSTLY = 0.6
PEOPLE = ("member", "customer")
WORDS = {
    "member": mark("Import", "member"),
    "team": mark("Import", "team"),
    "customer": mark("Import", "customer"),
    "product": mark("Import", "product"),
    "contact": mark("Import", "contact"),
}
NAMES: dict[str, tuple[Meaning, ...]] = {
    "member": (Meaning.MEMBER,),
    "customer": (Meaning.CUSTOMER,),
    "product": (Meaning.PRODUCT,),
}
CODES: dict[str, tuple[Meaning, ...]] = {
    "member": (Meaning.EMPLOYEE_NUMBER, Meaning.MEMBER_ID),
    "customer": (Meaning.CUSTOMER_ID,),
    "product": (Meaning.PRODUCT_ID,),
}


def columns_of(job: Job, record: str) -> tuple[RecognisedColumn | None, RecognisedColumn | None]:
    """Return the columns with the name and with the code of `record`."""
    columns = job.columns
    found = columns.find(*NAMES[record]), columns.find(*CODES[record])
    if record == "customer" and found == (None, None):
        # Somebody who sells to people has contacts and no companies.
        return columns.find(Meaning.CONTACT), columns.find(Meaning.CONTACT_ID)
    return found


def read_names(job: Job, records: Sequence[str] = tuple(NAMES)) -> None:
    """Put the names and codes of members, customers and products (of those in `records`) into the data of the table, as texts."""
    for record in records:
        for part, column in zip(("name", "code"), columns_of(job, record), strict=True):
            if column is not None:
                job.columns.data[f"{record}.{part}"] = job.columns.texts(column.meaning) or []
    _divide_names(job)
    if "customer" in records:
        _name_buyers(job)
        _name_billed(job)


def _divide_names(job: Job) -> None:
    """Take 张伟(1001) apart where most people of a column are named so: the name, and the employee number."""
    data = job.columns.data
    names = data.get("member.name")
    if names is None or "member.code" in data:
        return
    found = mapped(names, lambda name: _WITH_NUMBER.fullmatch(name.strip()) if name else None)
    if not names or sum(one is not None for one in found) <= _MOSTLY * sum(name is not None for name in names):
        return
    data["member.name"] = [one["name"].strip() if one else name for one, name in zip(found, names, strict=True)]
    data["member.code"] = [one["number"] if one else None for one in found]


def _name_buyers(job: Job) -> None:
    """Call customers who are people, of whom a sheet gives only the number, as the contact with that number is called."""
    data, code_in = job.columns.data, columns_of(job, "customer")[1]
    if "customer.name" in data or code_in is None or code_in.meaning is not Meaning.CONTACT_ID:
        return
    stored = job.shared.session.execute(select(Contact.number, Contact.name).where(Contact.number.is_not(None)))
    known = {code_key(str(row[0])): row[1] for row in stored}
    data["customer.name"] = mapped(data["customer.code"], lambda code: None if code is None else known.get(code_key(code)))


def _name_billed(job: Job) -> None:
    """Call the customer of an order that names no company, or has no column for one, as the person is called to whom it is billed."""
    columns, data = job.columns, job.columns.data
    person_in = columns.find(Meaning.CONTACT, Meaning.LAST_NAME, Meaning.FIRST_NAME)
    companies = data.get("customer.name")
    if person_in is None or not is_billed(person_in.header) or "customer.code" in data or (companies is not None and None not in companies):
        return
    persons = person_names(columns, Meaning.CONTACT) or [None] * len(columns)
    companies = companies or [None] * len(persons)
    data["customer.name"] = [company or person for company, person in zip(companies, persons, strict=True)]


def resolve_names(job: Job, notes: list[Text]) -> None:
    """Put `member_id`, `customer_id` and `product_id` into the data; reject rows whose name could mean two."""
    columns = job.columns
    read_shared_names(job, notes)
    for record in ("member", "customer", "product"):
        job.go_on()
        names, codes = columns.data.get(f"{record}.name"), columns.data.get(f"{record}.code")
        if names is None and codes is None:
            continue
        ids, unclear = resolve(job.directory[record], names, codes, job.place, columns.rows)
        name_in, code_in = columns_of(job, record)
        if record == "member" and unclear:
            for at, member in of_team(job, unclear).items():
                ids[at] = member
                del unclear[at]
            still = {spelling(name) for name in unclear.values()}
            register = job.directory[record]
            register.unclear = {key: one for key, one in register.unclear.items() if key in still or one[1] != job.place}
        for at, name in unclear.items():
            columns.reject(at, name_in or code_in, name, TWO.fill(record=WORDS[record], name=name))
        columns.data[f"{record}_id"] = ids
    for name, meaning in (("category", Meaning.CATEGORY), ("line", Meaning.PRODUCT_LINE)):
        _of_products(job, name, meaning)
    _by_region(job, notes)
    resolve_shares(job)
    columns.narrow()


def _of_products(job: Job, name: str, meaning: Meaning) -> None:
    """Give the products that this table brings first the category or line that it names."""
    ids = job.columns.data.get("product_id")
    texts = job.columns.texts(meaning) if ids is not None else None
    if ids is None or texts is None:
        return
    register = job.directory["product"]
    for product, text in dict(zip(ids, texts, strict=True)).items():
        draft = register.drafts.get(product)
        if draft is not None and draft.table == job.place and text is not None:
            draft.values.setdefault(name, text)


def _by_region(job: Job, notes: list[Text]) -> None:
    """Give the rows without a member to the member of their region."""
    data = job.columns.data
    regions = data.get("region")
    members = data.get("member_id")
    if regions is None or (members is not None and None not in members):
        return
    owners = job.directory.member_by_region()
    if not owners:
        return
    found = mapped(regions, lambda region: None if region is None else owners.get(squash(region)))
    if members is not None:
        found = [member if member is not None else owner for member, owner in zip(members, found, strict=True)]
    given = sum(one is not None for one in found) - sum(one is not None for one in members or ())
    if given:
        data["member_id"] = found
        notes.append(_BY_REGION.fill(n=given))


def identities(job: Job, record: str) -> Sequence[str | None] | None:
    """Return by what the sheet itself names a record in each row: its code, else its squashed name; None when it does not."""
    data = job.columns.data
    names, codes = data.get(f"{record}.name"), data.get(f"{record}.code")
    if names is None and codes is None:
        return None
    squashed = None if names is None else mapped(names, lambda name: None if name is None else squash(name))
    if codes is None:
        return squashed
    # Stored keys hold codes in this form, which tells A-12 from A12 by the order of their rows only.
    coded = mapped(codes, lambda code: None if code is None else squash(code))
    return coded if squashed is None else [code or name for code, name in zip(coded, squashed, strict=True)]
