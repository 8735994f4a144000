"""Sums of a period, by person or otherwise, and the single sales (or finer sums) that make them up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.cells.period_ends import first_day
from salesdesk.imports.plan.facts.stored import MODELS
from salesdesk.imports.plan.job import Outcome
from salesdesk.imports.plan.orders.parts import Place
from salesdesk.imports.plan.twice.planned import SUMS, is_sums, rows_of
from salesdesk.measure.exact import stored

BY = ("member_id", "customer_id", "product_id", "region")
"""By what sums may be made, beside the period; the person first."""

_MONTHS = {"day": 0, "week": 0, "month": 1, "quarter": 3, "half": 6, "year": 12}
_ROUNDED = 1_000  # sums in 万元 with two decimals are a thousandth off, at most
_YUAN = 10_000
_SINGLE = (2,)
Of = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """What was sold (or received), by `BY`; several lines of a day may be one. Single ones are finer than any sum.

    `table` is its place in the plan; of a stored one it tells its source apart, below zero.
    """

    of: Of
    first: date
    last: date
    amount: int
    fineness: tuple[int, ...]
    table: int
    row: int
    place: Place
    lines: int = 1

    @property
    def is_sum(self) -> bool:
        """True for a sum of a period."""
        return self.fineness != _SINGLE


@dataclass(frozen=True, slots=True)
class Overlap:
    """A sum, and the facts of its time and people that are there beside it."""

    sum: Fact
    others: tuple[Fact, ...]

    @property
    def table(self) -> int:
        """The table that brings the others."""
        return self.others[0].table

    @property
    def lines(self) -> int:
        return sum(one.lines for one in self.others)

    @property
    def amount(self) -> int:
        return sum(one.amount for one in self.others)

    @property
    def agrees(self) -> bool:
        """True where both say the same, but for what a sheet rounds."""
        return abs(self.sum.amount - self.amount) <= max(_YUAN, abs(self.amount) // _ROUNDED)


def overlaps(sums: Sequence[Fact], others: Sequence[Fact], go_on: Callable[[], None] = lambda: None) -> list[Overlap]:
    """Return the sums of whose time and people there are finer facts among `others`, as far as both say who and what."""
    used = [at for at in range(len(BY)) if any(one.of[at] is not None for one in sums) and any(one.of[at] is not None for one in others)]
    found: dict[Of, list[Fact]] = defaultdict(list)
    for one in others:
        found[tuple(one.of[at] for at in used)].append(one)
    overlapping = []
    for sum_ in sums:
        go_on()
        own = [
            one
            for one in found.get(tuple(sum_.of[at] for at in used), ())
            if one.fineness > sum_.fineness and sum_.first <= one.first and one.last <= sum_.last
        ]
        if own and sum_.amount:
            overlapping.append(Overlap(sum_, tuple(own)))
    return overlapping


def planned_facts(record: str, place: int, outcome: Outcome, *, sums: bool) -> Iterator[Fact]:
    """Give the sums, or the single facts, that the table at `place` brings anew."""
    for at, one in enumerate(outcome.inserts):
        if one.table != record or is_sums(one) != sums:
            continue
        for n, row in enumerate(rows_of(one)):
            if row["amount"] is not None:
                of = tuple(row.get(name) for name in BY)
                key = str(row["match_key"]) if sums else None
                yield _fact(record, of, str(row["day"]), row["amount"], key, place, int(row.get("source_row") or 0), Place(place, (at, n)))


def stored_sums(session: Session, record: str, first: date, last: date) -> list[Fact]:
    """Return the stored sums whose last day is from `first` to `last`."""
    model, begin = MODELS[record], SUMS[record]
    columns = [getattr(model, name, literal(None)).label(name) for name in BY]
    statement = select(model.id, model.day, model.match_key, model.source_id, stored(model.amount).label("amount"), *columns)
    statement = statement.where(model.match_key >= begin, model.match_key < _after(begin), model.amount.is_not(None))
    found = []
    for row in session.execute(statement.where(model.day.between(first, last)).order_by(model.id)).mappings():
        of = tuple(row[name] for name in BY)
        table = -(row["source_id"] or 0) - 1
        found.append(_fact(record, of, row["day"].isoformat(), row["amount"], row["match_key"], table, 0, Place(record_id=row["id"])))
    return found


def stored_singles(session: Session, record: str, first: date, last: date, by: Iterable[str]) -> list[Fact]:
    """Return the single facts from `first` to `last`, added up by day, source, and those fields of `BY` that are asked for."""
    model, begin, asked = MODELS[record], SUMS[record], set(by)
    columns = [getattr(model, name) for name in BY if name in asked and hasattr(model, name)]
    sums = (func.sum(stored(model.amount)).label("amount"), func.count().label("lines"))
    statement = select(model.day, model.source_id, *sums, *columns)
    statement = statement.where(model.day.between(first, last), model.amount.is_not(None))
    statement = statement.where(model.match_key.is_(None) | (model.match_key < begin) | (model.match_key >= _after(begin)))
    found = []
    for row in session.execute(statement.group_by(model.day, model.source_id, *columns)).mappings():
        of = tuple(row.get(name) for name in BY)
        table = -(row["source_id"] or 0) - 1
        found.append(Fact(of, row["day"], row["day"], int(row["amount"]), _SINGLE, table, 0, Place(), row["lines"]))
    return found


def _fact(record: str, of: Of, day: str, amount: int, key: str | None, table: int, row: int, place: Place) -> Fact:
    end = date.fromisoformat(day)
    if key is None:
        return Fact(of, end, end, amount, _SINGLE, table, row, place)
    kind = key.removeprefix(SUMS[record]).partition(":")[0]
    fineness = (int(of[0] is not None), sum(one is not None for one in of), -_MONTHS.get(kind, 0))
    return Fact(of, first_day(kind, end), end, amount, fineness, table, row, place)


def _after(begin: str) -> str:
    return begin[:-1] + chr(ord(begin[-1]) + 1)
