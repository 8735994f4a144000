"""Returns that name an order but nobody: they are taken off the member and the customer of the order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy import select

from salesdesk.imports.plan.facts.stored import CHUNK
from salesdesk.imports.plan.job import Outcome, Shared
from salesdesk.imports.plan.orders.handed_down import with_value
from salesdesk.imports.plan.writes import Insert, Raw
from salesdesk.model import SaleLine
from salesdesk.text import mark

_GIVEN = mark("Import", "Returns given to the member and customer of their order: {n}")
_PEOPLE = ("member_id", "customer_id")


def give_returns_their_people(shared: Shared, outcomes: Mapping[int, Outcome]) -> None:
    """Fill in member and customer of returns from the sales of their order, stored or in this import."""
    lacking = {place: list(_lacking(outcomes[place])) for place in shared.returns & outcomes.keys()}
    numbers = {number for rows in lacking.values() for _, _, _, number in rows}
    if not numbers:
        return
    known = _stored(shared, numbers)
    for place, outcome in outcomes.items():
        if place not in shared.returns:
            known.update((number, people) for number, people in _planned(outcome, numbers))
    for place, rows in lacking.items():
        inserts, given = outcomes[place].inserts, set()
        for at, n, name, number in rows:
            value = known.get(number, {}).get(name)
            if value is not None:
                inserts[at] = with_value(inserts[at], name, n, value)
                given.add((at, n))
        if given:
            outcomes[place].notes.append(_GIVEN.fill(n=len(given)))


def _lacking(outcome: Outcome) -> Iterator[tuple[int, int, str, str]]:
    """Give insert, row, column and order number of what a return does not name."""
    for at, one in enumerate(outcome.inserts):
        if one.table != "sale_line" or "order_number" not in one.columns:
            continue
        for name in _PEOPLE:
            values = one.columns.get(name)
            for n, number in enumerate(one.columns["order_number"]):
                if number is not None and (values is None or values[n] is None):
                    yield at, n, name, str(number)


def _stored(shared: Shared, numbers: set[str]) -> dict[str, dict[str, Raw]]:
    found: dict[str, dict[str, Raw]] = {}
    wanted = sorted(numbers)
    for start in range(0, len(wanted), CHUNK):
        query = select(SaleLine.order_number, SaleLine.member_id, SaleLine.customer_id).where(
            SaleLine.order_number.in_(wanted[start : start + CHUNK]), SaleLine.amount >= 0
        )
        for number, *people in shared.session.execute(query):
            own = found.setdefault(str(number), {})
            for name, value in zip(_PEOPLE, people, strict=True):
                own.setdefault(name, value)
    return found


def _planned(outcome: Outcome, numbers: set[str]) -> Iterator[tuple[str, dict[str, Raw]]]:
    for one in outcome.inserts:
        if one.table == "sale_line" and "order_number" in one.columns:
            yield from _people(one, numbers)


def _people(one: Insert, numbers: set[str]) -> Iterator[tuple[str, dict[str, Raw]]]:
    for n, number in enumerate(one.columns["order_number"]):
        if number in numbers:
            yield str(number), {name: one.columns[name][n] for name in _PEOPLE if name in one.columns}
