"""Rows of a list of receipts without a payment: neither a day nor money stands there, as beside contracts that nobody has paid yet."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import NOTHING, plain
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark

_NOTHING = mark("Import", "Rows without a day and without money: nothing has come in yet, and they are left out: {n}")


def leave_unpaid_out(job: Job, amounts: Sequence[Meaning], notes: list[Text]) -> int:
    """Set rows aside to which nothing was paid, and return how many; where no row has a day, what is asked is the day."""
    columns = job.columns
    day_in, amount_in = columns.find(Meaning.DAY), columns.find(*amounts)
    if day_in is None or amount_in is None:
        return 0
    days, paid = columns.look_at(day_in), columns.look_at(amount_in)
    stay = [not (_is_empty(day) and (_is_empty(sum_) or parse_numbers([sum_])[0] == [0])) for day, sum_ in zip(days, paid, strict=True)]
    n = len(stay) - sum(stay)
    if not n or all(map(_is_empty, days)):
        return 0
    columns.keep(stay)
    notes.append(_NOTHING.fill(n=n))
    return n


def _is_empty(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and plain(cell) in NOTHING)
