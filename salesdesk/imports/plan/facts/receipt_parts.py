"""Parts of receipts (回款明细): rows that say for which order how much of a receipt came in. The receipt says when, from whom and whose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from salesdesk.imports.plan.cells.days import Dated, day_of_table, give_days
from salesdesk.imports.plan.facts.stored import CHUNK
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.writes import Raw
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.model import Receipt
from salesdesk.text import Text, mark

PART, WHOLE = "rp:", "r:"
"""How the match keys of receipts begin: of those that are part of another, and of those that have a number of their own."""

_MEMBER, _CUSTOMER = "receipt.member", "receipt.customer"

_DAY = mark("Import", "Parts of receipts, dated like their receipt: {n}")
_REST = mark("Import", "Parts whose receipt is not known, dated {day}: {n}. Import the receipts too, and they get its day.")
_VOID = mark("Import", "Parts of receipts that are void, so that they do not count: {n}")

# What numbers the parts, and not the rows of the sheet.
_OF_PARTS = re.compile("明细|分录|allocation|application")
_NUMBER = re.compile(r"号|编码|\b(?:no|number|num|id|code)\b")
_DAYS = (Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH)
_ORDERS = (Meaning.ORDER_NUMBER, Meaning.CONTRACT_NUMBER)


@dataclass(frozen=True, slots=True)
class _Head:
    """What a receipt says of its parts; the day is ISO."""

    day: str
    member: Raw
    customer: Raw


def holds_parts(table: RecognisedTable) -> bool:
    """Tell whether the rows of a table are parts of receipts.

    They have a number of their own beside that of their receipt; or they name a receipt, as a look-up does, and no day.
    """
    number = table.column(Meaning.NUMBER)
    if table.kind is not TableKind.RECEIPTS or number is None:
        return False
    line = table.column(Meaning.LINE_ID)
    if line is not None and _OF_PARTS.search(words_of(line.header)):
        return True
    dated = any(table.column(one) is not None for one in _DAYS)
    ordered = any(table.column(one) is not None for one in _ORDERS)
    return ordered and not dated and not _NUMBER.search(words_of(number.header))


def part_keys(job: Job) -> list[str | None]:
    """Return the key of each part that names its receipt: by its own number, else by its order."""
    data = job.columns.data
    own = job.columns.texts(Meaning.LINE_ID) or data.get("order_number") or [None] * len(job.columns)
    return [None if number is None else f"{PART}{number}:{one or ''}" for number, one in zip(data["number"], own, strict=True)]


def dated_by_receipts(job: Job, dated: Dated, notes: list[Text]) -> Dated:
    """Date the parts without a day by their receipts, and say in `notes` how; keep what else these say for `give_people`.

    Parts of receipts that are void in this import are set aside.
    """
    _without_void(job, notes)
    data = job.columns.data
    heads = _receipts_of(job)
    numbers = data["number"]
    data[_MEMBER] = [heads[one].member if one in heads else None for one in numbers]
    data[_CUSTOMER] = [heads[one].customer if one in heads else None for one in numbers]
    if dated.stated or not heads:
        return give_days(job, dated, notes)
    end = day_of_table(job)[0].isoformat()
    data["day"] = [heads[one].day if one in heads else end for one in numbers]
    found = sum(one in heads for one in numbers)
    notes.append(_DAY.fill(n=found))
    if found < len(numbers):
        notes.append(_REST.fill(n=len(numbers) - found, day=end))
    return Dated(found == len(numbers), None if found == len(numbers) else end)


def give_people(job: Job) -> None:
    """Give the parts that name no member or customer those of their receipt."""
    data = job.columns.data
    for name, given in (("member_id", data[_MEMBER]), ("customer_id", data[_CUSTOMER])):
        own = data.get(name) or [None] * len(given)
        data[name] = [one if one is not None else head for one, head in zip(own, given, strict=True)]


def remember_receipts(job: Job) -> None:
    """Keep what the receipts of this table say of their parts, for tables of the same import that hold these."""
    data = job.columns.data
    nothing: Sequence[Raw] = [None] * len(job.columns)
    if (numbers := data.get("number")) is not None:
        job.shared.receipts.append((numbers, data["day"], data.get("member_id", nothing), data.get("customer_id", nothing)))


def _without_void(job: Job, notes: list[Text]) -> None:
    void = job.shared.void.get("receipt", {})
    stay = [f"{WHOLE}{number}" not in void for number in job.columns.data["number"]]
    if not all(stay):
        notes.append(_VOID.fill(n=len(stay) - sum(stay)))
        job.columns.keep(stay)


def _receipts_of(job: Job) -> dict[Raw, _Head]:
    """Return the receipts that the parts of this table name, as far as they are known: stored, or in this import."""
    wanted = {one for one in job.columns.data["number"] if one is not None}
    found = dict(_stored(job, sorted(map(str, wanted))))
    for numbers, days, members, customers in job.shared.receipts:
        for number, day, member, customer in zip(numbers, days, members, customers, strict=True):
            if number in wanted:
                found[number] = _Head(str(day), member, customer)
    return found


def _stored(job: Job, numbers: Sequence[str]) -> Iterator[tuple[Raw, _Head]]:
    for start in range(0, len(numbers), CHUNK):
        keys = [f"{WHOLE}{one}" for one in numbers[start : start + CHUNK]]
        query = select(Receipt.number, Receipt.day, Receipt.member_id, Receipt.customer_id).where(Receipt.match_key.in_(keys))
        for number, day, member, customer in job.shared.session.execute(query):
            yield number, _Head(day.isoformat(), member, customer)
