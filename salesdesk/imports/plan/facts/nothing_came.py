"""Rows of a list of receipts without a payment: neither a day nor money stands there, or no day beside what is owed."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.language.said import says
from salesdesk.imports.recognise.language.states import says as is_state
from salesdesk.imports.recognise.recognised import RecognisedColumn
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.sheets.texts import NOTHING, plain, text_of
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark

_OWED = mark("Import", "Rows without a day of payment: what is owed there has not come in yet, and they are left out: {n}")
_NOTHING = mark("Import", "Rows without a day and without money: nothing has come in yet, and they are left out: {n}")


def leave_unpaid_out(job: Job, amounts: Sequence[Meaning], notes: list[Text]) -> int:
    """Set rows aside to which nothing was paid, and return how many; where no row has a day, what is asked is the day."""
    columns = job.columns
    day_in, amount_in = columns.find(Meaning.DAY), columns.find(*amounts)
    if day_in is None or amount_in is None:
        return 0
    days, paid = columns.look_at(day_in), columns.look_at(amount_in)
    if all(map(_is_empty, days)):
        return 0
    nothing = [_is_empty(day) and (_is_empty(sum_) or parse_numbers([sum_])[0] == [0]) for day, sum_ in zip(days, paid, strict=True)]
    open_ = [_is_empty(day) and not none and owed for day, none, owed in zip(days, nothing, _are_owed(job, day_in, amount_in), strict=True)]
    told = [(note, sum(rows)) for note, rows in ((_NOTHING, nothing), (_OWED, open_)) if any(rows)]
    if told:
        columns.keep([not (one or other) for one, other in zip(nothing, open_, strict=True)])
        notes += [note.fill(n=n) for note, n in told]
    return sum(n for _, n in told)


def _are_owed(job: Job, day_in: RecognisedColumn, amount_in: RecognisedColumn) -> list[bool]:
    """Tell of each row whether its money is what is to come in, and its day the one on which it did; its state must not say that it did."""
    columns = job.columns
    heads = (one.header for one in job.table.columns if one.meaning is Meaning.ORDER_NUMBER)
    owed = says([amount_in.header], "owed") or (amount_in.meaning is Meaning.AMOUNT and says(list(heads), "invoice_number"))
    if not owed or not says([day_in.header], "came_in_on"):
        return [False] * len(columns)
    state_in = columns.find(Meaning.STATUS)
    states = columns.look_at(state_in) if state_in is not None else [None] * len(columns)
    return [_is_empty(one) or is_state(text_of(one), "unpaid") for one in states]


def _is_empty(cell: Cell) -> bool:
    return cell is None or (isinstance(cell, str) and plain(cell) in NOTHING)
