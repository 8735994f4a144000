"""The void rows of a table by themselves, read as if they counted: by what each would be found, and what else it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from salesdesk.imports.plan.facts.receipt_parts import holds_parts
from salesdesk.imports.plan.facts.void_stored import Void
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.names.register import Ambiguous
from salesdesk.imports.plan.orders.void import with_void
from salesdesk.imports.recognise.terms import Meaning

_SAID = ("day", "amount", "order_number", "customer.name", "customer.code")


def read_voids(job: Job, rows: Set[int], read: Callable[[Job], Sequence[str]]) -> list[Void]:
    """Return what the `rows` of a table say (as Excel shows them); `read` reads a table, and returns by what each row is found."""
    apart = with_void(job)
    apart.columns.keep([row in rows for row in apart.columns.rows])
    # What is missing to read them (a rate, say) is nobody's concern.
    apart = replace(apart, shared=replace(job.shared, lacking={}, dated_orders=[*job.shared.dated_orders]))
    whole = list(apart.columns.rows)
    # What is void of a receipt is that part of it, by its own key.
    own = None if holds_parts(job.table) else apart.columns.texts(Meaning.NUMBER)
    numbers = dict(zip(whole, own or [None] * len(whole), strict=True))
    keys = read(apart)
    data: Mapping[str, Sequence[Any]] = apart.columns.data
    nothing = [None] * len(keys)
    parts = [data.get(name, nothing) for name in _SAID]
    known = apart.columns.rows
    found = [_void(job, row, numbers[row], key, *said) for row, key, *said in zip(known, keys, *parts, strict=True)]
    # Of the others nothing but their number could be read.
    return [*found, *(Void(row, number, None, None, None, None, None) for row, number in numbers.items() if row not in set(known))]


def _void(job: Job, row: int, number: str | None, key: str, day: Any, amount: Any, order: Any, *names: Any) -> Void:
    try:
        customer = job.directory["customer"].find(*names)
    except Ambiguous:
        customer = None
    return Void(row, number, None if number is not None else key, day, amount, order, customer, names[0])
