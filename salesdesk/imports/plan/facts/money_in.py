"""Money by number, or by what the row says: receipts (回款) and invoices (开票)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from salesdesk.imports.plan.cells.days import Dated, give_days, read_days
from salesdesk.imports.plan.cells.share_column import read_share_column, share_out
from salesdesk.imports.plan.facts.credits import parts_of, read_shared_names
from salesdesk.imports.plan.facts.money import NO_AMOUNT, convert
from salesdesk.imports.plan.facts.nothing_came import leave_unpaid_out
from salesdesk.imports.plan.facts.receipt_heads import take_parts_off
from salesdesk.imports.plan.facts.receipt_parts import WHOLE, dated_by_receipts, give_people, holds_parts, part_keys, remember_receipts
from salesdesk.imports.plan.facts.settle import settle
from salesdesk.imports.plan.facts.stored import FactSet, fingerprints, numbered
from salesdesk.imports.plan.facts.void_money import VoidMoney
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.people import PEOPLE, identities, read_names, resolve_names
from salesdesk.imports.plan.names.teams import join_teams
from salesdesk.imports.plan.planned import Counts, Shares, TotalsCheck
from salesdesk.imports.plan.totals import check_totals
from salesdesk.imports.plan.twice.owed import leave_out_billed
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.values import parse_dates
from salesdesk.text import Text, mark

_OTHER = mark("Import", "The payments have no dates of their own. If they are to have those of “{column}”, read that column as the date.")
_MOSTLY = 0.8
_COLUMNS = ("day", "number", "member_id", "customer_id", "order_number", "amount", "currency", "original_amount", "note")
_REFERENCES = {"member_id": "member", "customer_id": "customer"}


def read_money(job: Job, record: str, *amounts: Meaning) -> Outcome:
    """Plan a table of receipts or invoices: `record` is what its rows become, `amounts` where their money stands, the best first."""
    notes: list[Text] = []
    unpaid = leave_unpaid_out(job, amounts, notes) if record == "receipt" else 0
    void = VoidMoney(job, record, notes)
    dated, totals = _read(job, amounts, notes)
    resolve_names(job, notes)
    if holds_parts(job.table):
        job.shared.receipt_parts.add(job.place)
        give_people(job)
    elif record == "receipt":
        remember_receipts(job)
        take_parts_off(job, notes)
    told = leave_out_billed(job, notes) if record == "invoice" else 0
    outcome = settle(job, _facts(job, dated, record), versions=True)
    outcome.complete(job.columns.rejected, len(job.columns.rejected.rows), notes, totals)
    outcome.counts += Counts(set_aside=unpaid + told)
    outcome.default_day = dated.defaulted
    void.take_out(outcome, partial(_keys_alone, amounts=amounts))
    join_teams(job, outcome)
    return outcome


def _read(job: Job, amounts: Sequence[Meaning], notes: list[Text]) -> tuple[Dated, tuple[TotalsCheck, ...]]:
    """Put what the rows say into the data of the table; who is meant by its names is not asked yet."""
    columns = job.columns
    dated = read_days(job, Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH)
    amount_in = columns.find(*amounts)
    columns.data["amount"] = columns.numbers(amount_in) or [None] * len(columns)
    columns.reject_empty(columns.data["amount"], amount_in, NO_AMOUNT)
    columns.narrow()
    totals = check_totals(job, [(amount_in, columns.data["amount"])])
    read_share_column(job, amount_in, notes)
    for name, meanings in (
        ("number", (Meaning.NUMBER,)),
        ("order_number", (Meaning.ORDER_NUMBER, Meaning.CONTRACT_NUMBER)),
        ("note", (Meaning.NOTE,)),
    ):
        if (texts := columns.texts(*meanings)) is not None:
            columns.data[name] = texts
    dated = dated_by_receipts(job, dated, notes) if holds_parts(job.table) else give_days(job, dated, notes)
    if dated.defaulted is not None and (other := _other_days(job)) is not None:
        notes.append(_OTHER.fill(column=other))
    convert(job, amount_in, notes)
    read_names(job, PEOPLE)
    share_out(job, notes, together=False)
    return dated, totals


def _keys_alone(job: Job, amounts: Sequence[Meaning]) -> list[str]:
    """Read a table of which nothing is imported, and return by what each row would be found; a day that was assumed is none."""
    dated, _ = _read(job, amounts, [])
    read_shared_names(job, [])
    if not dated.stated:
        del job.columns.data["day"]
    return _keys(job, dated)


def _other_days(job: Job) -> str | None:
    """Return the heading of a column of days that is not used, for a table whose money has none of its own."""
    for column in job.table.columns:
        if column.meaning is Meaning.IGNORED:
            days = parse_dates(job.columns.cells(column), column.order)[0]
            if days and sum(one is not None for one in days) >= _MOSTLY * len(days):
                return column.header
    return None


def _facts(job: Job, dated: Dated, record: str) -> FactSet:
    columns, data = job.columns, job.columns.data
    rows: dict[str, Sequence[Raw]] = {name: data[name] for name in _COLUMNS if name in data}
    compared = [name for name in rows if name != "day" or dated.stated]
    keys = numbered(_keys(job, dated), job.shared.counters.setdefault(job.table.file, {}))
    facts = FactSet(record, columns.rows, rows, keys, compared, _REFERENCES, {})
    return one_each(facts, data["credit"]) if "credit" in data else facts


def one_each(facts: FactSet, credits: Sequence[Shares | None]) -> FactSet:
    """Return one receipt for each person where several share it: together they are the whole."""
    places: list[int] = []
    members: list[Raw] = []
    amounts: list[Raw] = []
    keys: list[str] = []
    whole: Sequence[Any] = facts.columns["amount"]
    for at, shares in enumerate(credits):
        own: Sequence[tuple[Raw, int]] = shares or ((facts.columns["member_id"][at], 10_000),)
        parts = parts_of(whole[at], shares) if shares else [whole[at]]
        for n, ((member, _), amount) in enumerate(zip(own, parts, strict=True)):
            places.append(at)
            members.append(member)
            amounts.append(amount)
            keys.append(facts.keys[at] if n == 0 else f"{facts.keys[at]}/{n + 1}")
    columns: dict[str, Sequence[Raw]] = {name: [values[at] for at in places] for name, values in facts.columns.items()}
    columns |= {"member_id": members, "amount": amounts}
    return replace(facts, rows=[facts.rows[at] for at in places], columns=columns, keys=keys)


def _keys(job: Job, dated: Dated) -> list[str]:
    data = job.columns.data
    parts: list[Sequence[object]] = [data["day"]] if dated.stated else []
    parts += [one for one in (identities(job, "member"), identities(job, "customer"), data.get("order_number")) if one is not None]
    prints = ["r" + one for one in fingerprints([*parts, data["amount"]], len(job.columns))]
    numbers = data.get("number")
    if numbers is None:
        return prints
    keys = part_keys(job) if holds_parts(job.table) else [None if one is None else f"{WHOLE}{one}" for one in numbers]
    return [own if key is None else key for key, own in zip(keys, prints, strict=True)]
