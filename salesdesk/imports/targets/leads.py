"""Leads (线索, 意向客户): each becomes a customer who has bought nothing yet, with whoever is named there as the contact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.plan.cells.addresses import addresses
from salesdesk.imports.plan.contacts.main import note_main_contacts
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.people import columns_of
from salesdesk.imports.plan.names.person_columns import person_names, telephones
from salesdesk.imports.plan.names.resolve import resolve, squash
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.plan.policies import Policy
from salesdesk.imports.plan.rows import read_rows
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.services.settings import read_settings
from salesdesk.sheets.values import parse_dates, parse_texts
from salesdesk.text import Text, language, mark

_BECOME = mark("Import", "Each lead becomes a customer without sales; where it stands is in the note. Known customers keep what they have.")
_CONVERTED = mark("Import", "Leads that became customers or opportunities are left out, their own sheets bring them: {n}")
_DEAD = mark("Import", "Leads that nobody follows any more are left out: {n}")
_LEAD = mark("Import", "Lead")
_FIELDS = (
    ("industry", Meaning.INDUSTRY),
    ("region", Meaning.REGION),
    ("channel", Meaning.CHANNEL),
)
_NOTES = (Meaning.STATUS, Meaning.STAGE, Meaning.SOURCE, Meaning.PRODUCT, Meaning.CONTENT, Meaning.NOTE)
_DAYS = (Meaning.CREATED, Meaning.NEXT_DAY)
_CONVERTED_WORDS = (
    "converted closedconverted closedwon won customer 已转换 已转化 已转客户 转客户 转成客户 转商机 已转商机 已成交 成功 转化成功 转换成功"
)
_DEAD_WORDS = (
    "junk junklead lost lostlead unqualified notqualified disqualified dead deadlead notinterested closednotconverted closedlost badtiming "
    "无效 无效线索 已作废 作废 已失效 放弃 已放弃 已关闭 关闭 无意向 空号 失败 跟进失败"
)
_OVER, _GONE = (frozenset(map(squash, words.split())) for words in (_CONVERTED_WORDS, _DEAD_WORDS))


def _plan(job: Job) -> Outcome:
    columns, notes = job.columns, [_BECOME]
    left = _leave_out(job, notes)
    fields: dict[str, Sequence[Raw]] = {}
    for name, meaning in _FIELDS:
        if (texts := columns.texts(meaning)) is not None:
            fields[name] = texts
    if (numbers := telephones(columns, any_of_them=True)) is not None:
        fields["phone"] = numbers
    if (found := addresses(columns)) is not None:
        fields["address"] = found
    owner_in, owner_code_in = columns_of(job, "member")
    if owner_in or owner_code_in:
        names = columns.texts(owner_in.meaning) if owner_in else None
        codes = columns.texts(owner_code_in.meaning) if owner_code_in else None
        fields["owner_id"] = resolve(job.directory["member"], names, codes, job.place, columns.rows)[0]
    lead = language(read_settings(job.shared.session).language).say(_LEAD)
    fields["note"] = _notes(job, lead)
    # A list of leads knows less of a customer than the customer's own record, but for what a list of leads wrote.
    only_empty = dict.fromkeys(("name", *fields), Policy.EMPTY)
    own = replace(job, policies={**only_empty, **job.policies})
    name_in, code_in = columns_of(job, "customer")
    ids, tally = read_rows(own, "customer", name_in, code_in, fields, names=_names(job), renewed={"note": lead})
    note_main_contacts(job, ids, tally.states, theirs=True)
    outcome = tally.outcome()
    outcome.notes = [*notes, *outcome.notes]
    outcome.counts += Counts(set_aside=left)
    return outcome


def _leave_out(job: Job, notes: list[Text]) -> int:
    """Leave out what is no lead any more; return how many rows."""
    columns = job.columns
    nothing: list[str | None] = [None] * len(columns)
    said = [columns.texts(one) or nothing for one in (Meaning.STATUS, Meaning.STAGE)]
    states = [{squash(one) for one in row if one} for row in zip(*said, strict=True)]
    converted, dead = [bool(one & _OVER) for one in states], [bool(one & _GONE) for one in states]
    for told, count in ((_CONVERTED, sum(converted)), (_DEAD, sum(not over and gone for over, gone in zip(converted, dead, strict=True)))):
        if count:
            notes.append(told.fill(n=count))
    columns.keep([not over and not gone for over, gone in zip(converted, dead, strict=True)])
    return sum(over or gone for over, gone in zip(converted, dead, strict=True))


def _names(job: Job) -> list[str | None]:
    """Return what each lead is called: the company, else the person, else what the list calls the lead."""
    columns = job.columns
    nothing: list[str | None] = [None] * len(columns)
    parts = (columns.texts(Meaning.CUSTOMER), person_names(columns, Meaning.CONTACT), columns.texts(Meaning.LEAD_ID))
    return [one or other or last for one, other, last in zip(*(part or nothing for part in parts), strict=True)]


def _notes(job: Job, lead: str) -> list[str | None]:
    """Return where each lead stands, in one line that begins with `lead`."""
    found = [texts for one in _NOTES if (texts := job.columns.texts(one)) is not None]
    found += [days for one in _DAYS if (days := _days(job, one)) is not None]
    said = list(zip(*found, strict=True)) if found else [()] * len(job.columns)
    return [" · ".join(dict.fromkeys([lead, *(part for part in row if part)])) for row in said]


def _days(job: Job, meaning: Meaning) -> list[str | None] | None:
    """Return the days of the column with `meaning`, each behind its heading; None without such a column."""
    if (column := job.columns.find(meaning)) is None:
        return None
    cells = job.columns.cells(column)
    days = parse_dates(cells, column.order, job.columns.year)[0]
    said = [text if day is None else day.isoformat() for text, day in zip(parse_texts(cells), days, strict=True)]
    return [None if one is None else f"{column.header} {one}" for one in said]


LEADS = ImportTarget("leads", "customer", (TableKind.LEADS,), _plan)
