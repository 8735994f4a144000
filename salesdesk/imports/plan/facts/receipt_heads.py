"""Receipts that come as a whole and by part: the parts have the money, and the receipt keeps what no part speaks of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import ColumnElement, func, select

from salesdesk.imports.plan.facts.receipt_parts import PART, WHOLE
from salesdesk.imports.plan.job import Job, Outcome, Shared
from salesdesk.imports.plan.orders.handed_down import with_value
from salesdesk.imports.plan.planned import Sample
from salesdesk.imports.plan.writes import Delete, Hold, Raw, Update
from salesdesk.model import Receipt
from salesdesk.model.base import SCALE
from salesdesk.text import Text, mark

_BY_PART = mark("Import", "Receipts whose parts are known: the parts count, and the receipt keeps what no part speaks of: {n}")
_REFERENCES = {"member_id": "member", "customer_id": "customer"}
_PASSED_ON = ("day", "member_id", "customer_id")
_AT_ONCE = 10_000


def take_parts_off(job: Job, notes: list[Text]) -> None:
    """Take off the amounts of the receipts of this table what the stored parts of each are worth."""
    data = job.columns.data
    query = select(Receipt.number, func.sum(Receipt.amount)).where(Receipt.match_key.like(f"{PART}%")).group_by(Receipt.number)
    parts = {number: int(amount * SCALE) for number, amount in job.shared.session.execute(query)}
    numbers = data.get("number", ())
    if not parts or parts.keys().isdisjoint(numbers):
        return
    notes.append(_BY_PART.fill(n=len(parts.keys() & set(numbers))))
    amounts = list(data["amount"])
    for at, number in enumerate(numbers):
        if parts.get(number):
            amounts[at], parts[number] = _less(amounts[at], parts[number])
    data["amount"] = amounts


def _less(amount: int, parts: int) -> tuple[int, int]:
    """Return what is left of a receipt without its parts, and what of them is more than it: no receipt changes its sign."""
    left = amount - parts
    if left == 0 or (left > 0) == (amount > 0) or (amount == 0 and parts < 0):
        return left, 0
    return 0, -left


@dataclass(frozen=True, slots=True)
class _Row:
    """A stored receipt or part; its amount in ten-thousandths, the day ISO."""

    id: int
    number: str
    part: bool
    amount: int
    values: Mapping[str, Raw]


@dataclass(slots=True)
class _More:
    """What the parts of a receipt are worth more after the import than before; `place` is the table that says so."""

    amount: int
    place: int


def count_receipts_once(shared: Shared, outcomes: Mapping[int, Outcome]) -> None:
    """Take what their parts are worth off the receipts; stored parts get the day, customer and member of a receipt that comes."""
    if not any(one.facts.record == "receipt" for one in shared.versions):
        return
    parts = {one.id: one for one in _stored(shared, Receipt.match_key.like(f"{PART}%"))}
    if not parts and not shared.receipt_parts:
        return
    _take_void_out(shared, outcomes, parts.values())
    _hand_down(shared, outcomes, parts.values())
    more = _more(shared, outcomes, parts)
    heads = [one for one in _of_numbers(shared, {*more, *(one.number for one in parts.values())}) if not one.part]
    for outcome in outcomes.values():
        _drop_claims(outcome, {one.id for one in heads})
    told: dict[int, set[str]] = defaultdict(set)
    for place in outcomes.keys() - shared.receipt_parts:
        for number in _take_off_planned(outcomes[place], more):
            told[place].add(number)
    for head in heads:
        if head.number in more:
            _take_off_stored(head, more[head.number], outcomes)
            told[more[head.number].place].add(head.number)
    for place, numbers in told.items():
        outcomes[place].notes.append(_BY_PART.fill(n=len(numbers)))


def _stored(shared: Shared, where: ColumnElement[bool]) -> Iterator[_Row]:
    columns = (Receipt.id, Receipt.number, Receipt.match_key, Receipt.amount, Receipt.day, Receipt.member_id, Receipt.customer_id)
    for record_id, number, key, amount, day, member, customer in shared.session.execute(select(*columns).where(where).order_by(Receipt.id)):
        values: dict[str, Raw] = {"day": day.isoformat(), "member_id": member, "customer_id": customer}
        yield _Row(record_id, str(number), (key or "").startswith(PART), int(amount * SCALE), values)


def _of_numbers(shared: Shared, numbers: Collection[str]) -> Iterator[_Row]:
    wanted = sorted(numbers)
    for start in range(0, len(wanted), _AT_ONCE):
        yield from _stored(shared, Receipt.number.in_(wanted[start : start + _AT_ONCE]))


def _take_void_out(shared: Shared, outcomes: Mapping[int, Outcome], parts: Collection[_Row]) -> None:
    """Take out what is stored of the parts of receipts that are void."""
    void = shared.void.get("receipt", {})
    for one in parts if void else ():
        place = void.get(WHOLE + one.number)
        if place is not None and ("receipt", one.id) not in shared.taken_out:
            outcomes[place].deletes.append(Delete("receipt", one.id))
            shared.taken_out.add(("receipt", one.id))


def _hand_down(shared: Shared, outcomes: Mapping[int, Outcome], parts: Collection[_Row]) -> None:
    """Give stored parts the day of a receipt that a table of this import tells, and its customer and member where they name none."""
    again = {ids[0] for one in shared.versions if one.job.place in shared.receipt_parts for ids in one.stored.values()}
    of: dict[str, list[_Row]] = defaultdict(list)
    for one in parts:
        if one.id not in again and ("receipt", one.id) not in shared.taken_out:
            of[one.number].append(one)
    for version in shared.versions if of else ():
        facts, place = version.facts, version.job.place
        if facts.record != "receipt" or place in shared.receipt_parts:
            continue
        names = [name for name in _PASSED_ON if name in facts.compared]
        for at, number in enumerate(facts.columns.get("number", ())):
            for part in of.pop(str(number), ()):
                says = {name: facts.columns[name][at] for name in names}
                after = {name: value for name, value in says.items() if value not in (None, part.values[name])}
                after = {name: value for name, value in after.items() if name == "day" or part.values[name] is None}
                if after:
                    before = {name: part.values[name] for name in after}
                    outcomes[place].updates.append(Update("receipt", part.id, None, before, after, _REFERENCES))


def _more(shared: Shared, outcomes: Mapping[int, Outcome], parts: Mapping[int, _Row]) -> dict[str, _More]:
    """Return by number of a receipt what its parts are worth more after the import."""
    found: dict[str, _More] = {}

    def add(number: str, amount: int, place: int) -> None:
        found.setdefault(number, _More(0, place)).amount += amount

    for place, outcome in outcomes.items():
        for one in outcome.inserts if place in shared.receipt_parts else ():
            if one.table == "receipt":
                for number, key, amount in zip(*(one.columns[name] for name in ("number", "match_key", "amount")), strict=True):
                    if str(key).startswith(PART):
                        add(str(number), int(amount or 0), place)
        changed = {one.id: int(one.after["amount"] or 0) for one in outcome.updates if one.table == "receipt" and "amount" in one.after}
        changed |= {one.id: 0 for one in outcome.deletes if one.table == "receipt"}
        for record_id, amount in changed.items():
            if record_id in parts:
                add(parts[record_id].number, amount - parts[record_id].amount, place)
    return {number: one for number, one in found.items() if one.amount}


def _take_off_planned(outcome: Outcome, more: Mapping[str, _More]) -> Iterator[str]:
    """Let receipts that the import brings keep what is left of their amounts; give their numbers."""
    left: dict[Raw, int] = {}
    for at, insert in enumerate(outcome.inserts):
        for n, number in enumerate(insert.columns.get("number", ()) if insert.table == "receipt" and more else ()):
            own = more.get(str(number))
            if own is not None:
                amount, own.amount = _less(int(insert.columns["amount"][n] or 0), own.amount)
                outcome.inserts[at] = with_value(outcome.inserts[at], "amount", n, amount)
                left[insert.columns["source_row"][n]] = amount
                yield str(number)
    outcome.samples[:] = [_with_amount(one, left[one.row]) if one.row in left else one for one in outcome.samples]


def _with_amount(sample: Sample, amount: int) -> Sample:
    return replace(sample, values=tuple((name, Decimal(amount) / SCALE if name == "amount" else value) for name, value in sample.values))


def _take_off_stored(head: _Row, more: _More, outcomes: Mapping[int, Outcome]) -> None:
    """Let a stored receipt keep what is left of its amount, or of the one that a table of this import says."""
    for outcome in outcomes.values():
        for at, one in enumerate(outcome.updates):
            if (one.table, one.id) == ("receipt", head.id):
                amount, more.amount = _less(int(one.after.get("amount") or head.amount), more.amount)
                changed = {"amount": amount}
                outcome.updates[at] = replace(one, before={**one.before, "amount": head.amount}, after={**one.after, **changed})
                return
    amount, more.amount = _less(head.amount, more.amount)
    if amount != head.amount:
        outcomes[more.place].updates.append(Update("receipt", head.id, None, {"amount": head.amount}, {"amount": amount}, {}))


def _drop_claims(outcome: Outcome, heads: Collection[int]) -> None:
    """Let a table hold no amounts of `heads`: it says some that are not stored."""
    outcome.holds[:] = [part for one in outcome.holds for part in _without_claim(one, heads)]


def _without_claim(hold: Hold, heads: Collection[int]) -> Iterator[Hold]:
    rest = [one for one in hold.ids if one not in heads] if hold.table == "receipt" else hold.ids
    if len(rest) == len(hold.ids):
        yield hold
        return
    if rest:
        yield replace(hold, ids=rest)
    own = tuple(name for name in hold.columns if name != "amount")
    yield replace(hold, ids=[one for one in hold.ids if one in heads], columns=own)
