"""Contacts as facts: once each, by what they are found again when a sheet comes once more, against those that are stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.plan.contacts.match import match
from salesdesk.imports.plan.contacts.person import plain_name
from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.facts.stored import FactSet, fingerprints, mapped
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.planned import Counts
from salesdesk.imports.plan.rows import REPEATS
from salesdesk.imports.plan.writes import Raw, Update
from salesdesk.search import search_key
from salesdesk.text import mark

_REFERENCES = {"customer_id": "customer", "owner_id": "member"}
_AGAIN = mark("Import", "Contacts that are written in two ways come once: {n}. Where the two differ, the first holds.")
_REACH = ("email", "mobile", "phone", "wechat")


def plan_contacts(
    job: Job, rows: Sequence[int], data: Mapping[str, Sequence[Raw]], customers: Sequence[object], kept: Sequence[str] = ()
) -> tuple[Outcome, dict[int, str]]:
    """Return what becomes of the contacts in `data` (by field, as long as `rows`), and by row the names that could mean two.

    `customers` is how the sheet itself names the customer of each row; what is stored of the fields `kept` stays.
    """
    facts, repeats = _once(job, _facts(rows, data, customers, kept))
    found = match(job, facts)
    unclear = {facts.rows[at]: name for at, name in found.unclear.items()}
    _fill(facts, found.again)
    facts = facts.keep([at not in found.unclear and at not in found.again for at in range(len(facts))])
    names = (plain_name(str(name)) for name in facts.columns["name"])
    job.shared.contacts.people.update(zip(facts.columns["customer_id"], names, strict=True))
    outcome = settle(job, facts, found.look_up)
    outcome.updates = [_searchable(one) for one in outcome.updates]
    if repeats:
        outcome.notes.append(REPEATS.fill(n=repeats))
        outcome.counts += Counts(same=repeats)
    if found.again:
        outcome.notes.append(_AGAIN.fill(n=len(found.again)))
        outcome.counts += Counts(same=len(found.again))
    return outcome, unclear


def _facts(rows: Sequence[int], data: Mapping[str, Sequence[Raw]], customers: Sequence[object], kept: Sequence[str]) -> FactSet:
    names = [str(one) for one in data["name"]]
    nothing: Sequence[Raw] = [None] * len(rows)
    reach = zip(*(data.get(name) or nothing for name in _REACH), strict=True)
    reached = [next((part for part in parts if part), None) for parts in reach]
    prints = ["k" + one for one in fingerprints([customers, mapped(names, plain_name), reached], len(rows))]
    keys = [own if number is None else f"k:{number}" for number, own in zip(data.get("number") or nothing, prints, strict=True)]
    columns = {**data, "search": mapped(names, search_key)}
    compared = [name for name in data if name not in kept]
    return FactSet("contact", rows, columns, keys, compared, _REFERENCES, {} if "is_main" in data else {"is_main": False})


def _once(job: Job, facts: FactSet) -> tuple[FactSet, int]:
    """Return the facts without those that name somebody again, and how many that are: of people, a second row is the same one."""
    counter = job.shared.counters.setdefault(job.table.file, {})
    stay = []
    for key in facts.keys:
        stay.append(key not in counter)
        counter[key] = counter.get(key, 0) + 1
    return facts.keep(stay), len(stay) - sum(stay)


def _fill(facts: FactSet, again: Mapping[int, int | None]) -> None:
    """Give contacts what only a row with another spelling of them says."""
    for name in facts.compared if again else ():
        column = facts.columns[name] = list(facts.columns[name])
        for at, meant in again.items():
            if meant is not None and not column[meant]:
                column[meant] = column[at]


def _searchable(update: Update) -> Update:
    """Let a contact be found by its new name."""
    if "name" not in update.after:
        return update
    return replace(update, after={**update.after, "search": search_key(str(update.after["name"]))})
