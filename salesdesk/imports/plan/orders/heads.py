"""Orders that come as a whole and by line: the lines have the money then, and the order's own amount is not added to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from salesdesk.imports.plan.job import Outcome, Shared
from salesdesk.imports.plan.orders.handed_down import HandDown, with_value
from salesdesk.imports.plan.orders.heads_stored import stored_heads, stored_lines, stored_rows
from salesdesk.imports.plan.orders.parts import GIVEN, MONEY, Head, Lines, Place, lines_of, told
from salesdesk.imports.plan.planned import Counts, Sample
from salesdesk.imports.plan.writes import Hold, Insert, Raw, Update
from salesdesk.model.base import SCALE
from salesdesk.text import mark

_BY_LINE = mark("Import", "Orders whose lines are known: the lines count, the amount of the order is not added to them: {n}")
_REPLACED = mark("Import", "Orders that counted as a whole so far: their lines count instead: {n}")
_DIFFER = mark("Import", "Of these, orders whose lines add up to another amount than the order says: {n} ({numbers})")
_NAMED = 3
_TOLD = frozenset({"amount", "day", "member_id"})


@dataclass(slots=True)
class _Found:
    """The orders whose lines count, by the table that tells it."""

    heads: dict[int, list[Head]] = field(default_factory=dict)
    lines: dict[int, list[Head]] = field(default_factory=dict)
    differ: dict[int, list[str]] = field(default_factory=dict)


def count_orders_once(shared: Shared, outcomes: Mapping[int, Outcome]) -> None:
    """Take the amount off orders whose lines are known, stored or in this import; lines that name nobody get who their order names."""
    _count(shared, outcomes)
    for place, entered in shared.entered.items():
        outcomes[place].entered = tuple(entered.headings)
        outcomes[place].notes += entered.notes()


def _count(shared: Shared, outcomes: Mapping[int, Outcome]) -> None:
    heads = list(_planned_heads(shared, outcomes))
    numbers = {
        number for place, _, one in _sales(shared, outcomes) if place not in shared.whole_orders for number in one.columns["order_number"]
    }
    numbers.discard(None)
    heads += stored_heads(shared.session, numbers)
    if not heads:
        return
    wanted = {one.number for one in heads}
    lines: dict[str, list[Lines]] = {}
    for one in (*stored_lines(shared.session, wanted), *_planned_lines(shared, outcomes, wanted)):
        lines.setdefault(one.number, []).append(one)
    several = Counter(one.number for one in heads)
    found, giver = _Found(), HandDown(shared, outcomes)
    for head in heads:
        alone = several[head.number] == 1
        own = told(head, lines.get(head.number, ()), alone=alone)
        if own and head.amount is not None:
            _note(found, head, own)
        giver.give(head, own or lines_of(head, lines.get(head.number, ()), alone=alone), whole=bool(own))
    giver.tell()
    for place, orders in found.heads.items():
        _take_off(outcomes[place], orders)
    for place, orders in found.lines.items():
        outcomes[place].updates += [_emptied(one) for one in orders]
    _tell(found, outcomes)


def _sales(shared: Shared, outcomes: Mapping[int, Outcome]) -> Iterator[tuple[int, int, Insert]]:
    for place, outcome in outcomes.items():
        # What came back of an order, or was sent for it, is none of its lines.
        for at, one in enumerate(outcome.inserts if place not in shared.returns | shared.deliveries else ()):
            if one.table == "sale_line" and "order_number" in one.columns and "match_key" in one.columns:
                yield place, at, one


def _planned_heads(shared: Shared, outcomes: Mapping[int, Outcome]) -> Iterator[Head]:
    for place in shared.whole_orders & outcomes.keys():
        outcome = outcomes[place]
        for at, one in enumerate(outcome.inserts):
            if one.table == "sale_line":
                yield from _once(Head.planned(place, (at, n), row) for n, row in enumerate(_rows(one)))
        changed = {one.id: one for one in outcome.updates if one.table == "sale_line" and not _TOLD.isdisjoint(one.after)}
        for record_id, row in stored_rows(shared.session, changed):
            # Of an order that says no other amount than before only the rest is handed down.
            values = {**row, "amount": None, **changed[record_id].after}
            yield Head.planned(place, None, values, record_id)


def _once(heads: Iterable[Head]) -> Iterator[Head]:
    """Leave out what is no order as a whole: no number, or the same order of the same customer in several rows."""
    some = [one for one in heads if one.number]
    often = Counter((one.number, one.customer) for one in some)
    yield from (one for one in some if often[one.number, one.customer] == 1)


def _planned_lines(shared: Shared, outcomes: Mapping[int, Outcome], wanted: set[str]) -> Iterator[Lines]:
    for place, at, one in _sales(shared, outcomes):
        if place in shared.whole_orders:
            continue
        entered = shared.entered[place].headings if place in shared.entered else ()
        for n, row in enumerate(_rows(one)):
            if row["order_number"] in wanted:
                yield Lines.of(row, Place(place, (at, n)), entered)


def _rows(one: Insert) -> Iterator[dict[str, Any]]:
    names = [name for name in ("order_number", "day", *GIVEN, "amount", "source_row") if name in one.columns]
    split = bool(one.constants.get("is_split"))
    for values in zip(*(one.columns[name] for name in names), strict=True):
        yield {**dict(zip(names, values, strict=True)), "is_split": split}


def _note(found: _Found, head: Head, own: Sequence[Lines]) -> None:
    places = [head.place] if head.place is not None else sorted({one.place.table for one in own if one.place.table is not None})[:1]
    total = sum(one.amount or 0 for one in own)
    for place in places:
        (found.lines if head.place is None else found.heads).setdefault(place, []).append(head)
        if abs(total - (head.amount or 0)) > SCALE // 100:
            found.differ.setdefault(place, []).append(head.number)


def _take_off(outcome: Outcome, orders: Sequence[Head]) -> None:
    """Leave the money of `orders`, which this table brings, out of what is written and shown."""
    stored = {one.record_id: one for one in orders if one.record_id is not None}
    rows = {one.row for one in orders}
    for at, n in (one.insert for one in orders if one.insert is not None):
        for name in MONEY:
            if name in outcome.inserts[at].columns:
                outcome.inserts[at] = with_value(outcome.inserts[at], name, n, None)
    kept: list[Update] = []
    for update in outcome.updates:
        if update.table != "sale_line" or update.id not in stored:
            kept.append(update)
            continue
        counted = update.before.get("amount") is not None
        after = {name: value for name, value in update.after.items() if name not in MONEY}
        if after.keys() - {"source_row"}:
            kept.append(replace(update, after=after, before={name: value for name, value in update.before.items() if name in after}))
        elif not counted:
            outcome.counts += Counts(changed=-1, same=1)
        if counted:
            kept.append(_emptied(stored[update.id]))
    outcome.updates[:] = kept
    outcome.holds[:] = [part for one in outcome.holds for part in _without_claim(one, stored)]
    outcome.samples[:] = [_without_money(one) if one.row in rows else one for one in outcome.samples]


def _without_claim(hold: Hold, heads: Collection[int]) -> Iterator[Hold]:
    """Give what a table holds without the money of `heads`: it says an amount that is not stored, for their lines have it."""
    if hold.table != "sale_line":
        yield hold
        return
    rest = [one for one in hold.ids if one not in heads]
    if rest:
        yield replace(hold, ids=rest)
    if len(rest) < len(hold.ids):
        own = tuple(name for name in hold.columns if name not in MONEY)
        yield replace(hold, ids=[one for one in hold.ids if one in heads], columns=own)


def _without_money(sample: Sample) -> Sample:
    values = tuple((name, value) for name, value in sample.values if name not in MONEY)
    changes = tuple(one for one in sample.changes if one.field not in MONEY)
    return Sample(sample.row, sample.state if changes or sample.state != "changed" else "same", values, changes)


def _emptied(head: Head) -> Update:
    assert head.record_id is not None
    nothing: dict[str, Raw] = dict.fromkeys(MONEY)
    return Update("sale_line", head.record_id, None, {"amount": head.amount}, nothing, {})


def _tell(found: _Found, outcomes: Mapping[int, Outcome]) -> None:
    for orders, note in ((found.heads, _BY_LINE), (found.lines, _REPLACED)):
        for place, own in orders.items():
            outcomes[place].notes.append(note.fill(n=len(own)))
    for place, numbers in found.differ.items():
        outcomes[place].notes.append(_DIFFER.fill(n=len(numbers), numbers=tuple(numbers[:_NAMED])))
