"""Which stored sales, receipts or invoices are void in a sheet: by number, by what their rows said, or by what else is known of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import and_, or_, select

from salesdesk.imports.plan.facts.stored import MODELS
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.near import are_alike
from salesdesk.imports.plan.names.register import Register
from salesdesk.model.base import SCALE
from salesdesk.text import Text, mark, some

_OPEN = mark(
    "Import",
    "Void, but which stored record each of them is cannot be told, so that nothing is taken out: {n} {n:row|rows} ({rows}). "
    "If one of them counts still, delete it by hand.",
)
_NAMED = 5
# The second of one number is #2, another one of that number ~2, the part of a second person /2.
_COUNTED = re.compile(r"(?:[#~](\d+))?(?:/\d+)?")
# "$", "0" and ":" are what follows "#", "/" and "9".
_FURTHER = (("#", "$"), ("/", "0"), ("~", "~:"))
_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Void:
    """What a void row says; `key` is by what it is found where it has no number, the day is ISO, the amount in ten-thousandths.

    `who` is what the row calls the customer.
    """

    row: int
    number: str | None
    key: str | None
    day: str | None
    amount: int | None
    order: str | None
    customer: int | None
    who: str | None = None


def stored_of(job: Job, record: str, voids: Sequence[Void]) -> tuple[list[tuple[int, Any]], set[int]]:
    """Return the stored records of void rows of a table, each with its row, and the rows of which it cannot be told.

    Records that other rows of the table speak of are not void, and what another table took out is gone already.
    """
    own = [one for one in job.shared.versions if one.facts.record == record and one.job.place == job.place]
    known = {key: one.stored[key][0] for one in own for key in one.facts.keys if key in one.stored}
    look = _Look(job, record, known, {one for name, one in job.shared.taken_out if name == record})
    look.by_key(voids)
    look.by_content(voids)
    return look.found, look.open


def open_note(rows: Collection[int]) -> list[Text]:
    """Return what is to be said of void rows of which it cannot be told what is stored of them."""
    return [_OPEN.fill(n=len(rows), rows=some([str(row) for row in sorted(rows)], _NAMED))] if rows else []


class _Look:
    """One search for the records of void rows."""

    def __init__(self, job: Job, record: str, known: Mapping[str, int], taken_out: Set[int]) -> None:
        self._session, self._model, self._known = job.shared.session, MODELS[record], known
        self._customers = job.directory["customer"]
        # Two sales of a customer, day and amount may be of two products.
        self._may_be_sure = record != "sale_line"
        self._taken = {*known.values(), *taken_out}
        self._settled: set[int] = set()
        self.found: list[tuple[int, Any]] = []
        self.open: set[int] = set()

    def by_key(self, voids: Sequence[Void]) -> None:
        """Look for all records of a number, and for as many as there are void rows of those that say the same without one."""
        rows: dict[str, list[Void]] = defaultdict(list)
        for one in voids:
            if (key := f"r:{one.number}" if one.number is not None else one.key) is not None:
                rows[key].append(one)
        groups: dict[str, dict[int, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for key, count, record in self._with_keys(list(rows)):
            if any(may_be_of(self._customers, record.customer_id, one.who) for one in rows[key]):
                groups[key][count].append(record)
        for key, by_count in groups.items():
            of_number = rows[key][0].number is not None
            # Of several that say the same the last go: the sheet has the first ones still.
            there = [by_count[count] for count in sorted(by_count, reverse=True) if not self._counts(by_count[count])]
            for at, records in enumerate(there if of_number else there[: len(rows[key])]):
                self._take(rows[key][min(at, len(rows[key]) - 1)], records)

    def by_content(self, voids: Sequence[Void]) -> None:
        """Look for records that agree with all that is known of a row: one of its day, customer and amount is it, others may be."""
        rest = [one for one in voids if id(one) not in self._settled and one.amount is not None]
        amounts = sorted({one.amount for one in rest if one.amount is not None})
        there: dict[int, list[Any]] = defaultdict(list)
        for start in range(0, len(amounts), _AT_ONCE):
            wanted = [Decimal(one) / SCALE for one in amounts[start : start + _AT_ONCE]]
            for record in self._session.scalars(select(self._model).where(self._model.amount.in_(wanted)).order_by(self._model.id)):
                there[int(record.amount * SCALE)].append(record)
        for one in rest:
            like = [record for record in there[one.amount or 0] if record.id not in self._taken and _agree(one, record)]
            sure = self._may_be_sure and one.day is not None and one.customer is not None
            if len(like) == 1 and sure and like[0].match_key is not None and like[0].customer_id == one.customer:
                self._take(one, like)
            elif like and (one.day is not None or one.customer is not None):
                self.open.add(one.row)

    def _with_keys(self, keys: Sequence[str]) -> Iterator[tuple[str, int, Any]]:
        """Give the records with `keys`: the key, the how manieth of it, and the record."""
        model = self._model
        wanted = set(keys)
        for start in range(0, len(keys), _AT_ONCE):
            part = keys[start : start + _AT_ONCE]
            spans = [(one + first, one + last) for one in part for first, last in _FURTHER]
            further = [and_(model.match_key >= begin, model.match_key < end) for begin, end in spans]
            for record in self._session.scalars(select(model).where(or_(model.match_key.in_(part), *further)).order_by(model.id)):
                for key in bases_of(record.match_key or "") & wanted:
                    counted = _COUNTED.fullmatch(record.match_key[len(key) :])
                    if counted is not None and (not key.startswith("r:") or record.number == key[2:]):
                        yield key, int(counted[1] or 1), record

    def _counts(self, records: Sequence[Any]) -> bool:
        return any(one.id in self._taken or one.match_key in self._known for one in records)

    def _take(self, void: Void, records: Sequence[Any]) -> None:
        self.found += [(void.row, one) for one in records]
        self._settled.add(id(void))
        self._taken.update(one.id for one in records)


def may_be_of(customers: Register, customer: int | None, who: str | None) -> bool:
    """Tell whether a stored record of `customer` may be that of whom a row calls `who`: two programs may give one number to both."""
    return customer is None or who is None or are_alike(customers.name(customer), who)


def bases_of(key: str) -> set[str]:
    """Return the keys of which `key` may be a further one."""
    return {key, *(key[: found.start()] for found in re.finditer(r"[#~]\d+(?:/\d+)?$|/\d+$", key))}


def _agree(void: Void, record: Any) -> bool:
    """Tell whether a record says nothing else than a void row."""
    pairs = (
        (void.number, getattr(record, "number", None)),
        (void.day, record.day.isoformat()),
        (void.customer, record.customer_id),
        (void.order, record.order_number),
    )
    return all(own is None or its is None or own == its for own, its in pairs)
