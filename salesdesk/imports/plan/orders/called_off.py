"""Which orders are called off, by the words of their states; those of one sheet do not count in any other of the same import either."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from salesdesk.imports.plan.job import CalledOff, Job
from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.names.people import columns_of
from salesdesk.imports.plan.names.register import Ambiguous
from salesdesk.imports.plan.orders.deliveries import deliveries_of
from salesdesk.imports.plan.orders.void import void_rows, with_void
from salesdesk.imports.recognise.language.states import says, says_called_off
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.values import parse_texts
from salesdesk.text import Text, mark, some

_FINISHED = mark("Import", "“{state}” is taken for finished, and counts: {n}")
_NOT_FINISHED = mark("Import", "“{state}” is taken for cancelled, as other orders of the sheet are finished in so many words: {n}")
_COUNTING = mark("Import", "No row is left out for: {states}.")
_ELSEWHERE = mark("Import", "Of orders that are cancelled in “{files}”, so that they do not count here either: {n}")
_ANOTHERS = mark("Import", "Orders of these numbers are cancelled in “{files}”, but for other customers; here they count: {n} ({numbers})")


_HEADS = {
    TableKind.ORDERS: tuple(meanings("order_number contract_number number")),
    TableKind.SALE_LINES: tuple(meanings("order_number contract_number")),
}
_OF_LINES = meanings("line_id product product_id")
_NAMED = 3
_STATES = 6
_Who = tuple[int | None, str | None]


def called_off(states: Sequence[str | None], notes: list[Text], *, back: bool) -> frozenset[str]:
    """Return which states of a sheet, squashed, mean that an order does not count; tell what is taken for granted.

    `back`: what came back does not count either. An ERP closes an order that was delivered; a shop closes one that was not, and calls
    the others completed.
    """
    known = {squash(one): one for one in states if one is not None}
    off = off_states(states, back=back)
    closed = {key for key, one in known.items() if says(one, "shut")}
    if not closed:
        return off
    cancelled = any(says(one, "finished") for one in known.values())
    for key in closed:
        count = sum(state is not None and squash(state) == key for state in states)
        notes.append((_NOT_FINISHED if cancelled else _FINISHED).fill(state=known[key], n=count))
    return off | (closed if cancelled else frozenset())


def off_states(states: Sequence[str | None], *, back: bool, failed: bool = False) -> frozenset[str]:
    """Return which states of a sheet, squashed, say cancelled, with `back` also sent back, with `failed` also that a payment failed.

    交易关闭 is what shops on platforms call a deal that fell through; the one that went well is 交易成功.
    """
    groups = (*(("came_back",) if back else ()), *(("failed",) if failed else ()))
    return frozenset(squash(one) for one in set(states) if one is not None and (says_called_off(one) or says(one, *groups)))


def remark_on_states(job: Job, states: Sequence[str | None], off: Set[str]) -> None:
    """Say of the column of states which of them take no row out: what they mean is not known, and changes nothing."""
    column = job.columns.find(Meaning.STATUS)
    counting = list(dict.fromkeys(one for one in states if one is not None and squash(one) not in off))
    if column is not None and counting:
        job.columns.remarks[column.index] = _COUNTING.fill(states=some(counting, _STATES))


def may_call_off(table: RecognisedTable) -> bool:
    """Tell whether a table has one row for each order, and may say of some that they are cancelled."""
    if deliveries_of(table) is not None:
        return False  # what is not sent is still ordered
    said = table.column(Meaning.STATUS) is not None or any(one.kind == "void" for one in table.skipped)
    return said and table.kind in _HEADS and not any(one.meaning in _OF_LINES for one in table.columns)


def note_called_off(jobs: Iterable[Job]) -> None:
    """Keep for the whole import which orders the tables of `jobs` call off (see `may_call_off`)."""
    for job in jobs:
        whole = with_void(job).columns
        void, states = void_rows(job), whole.texts(Meaning.STATUS)
        numbers = whole.texts(*_HEADS[job.table.kind]) or []
        off = called_off(states or (), [], back=True)
        gone = [
            row in void or (states is not None and states[at] is not None and squash(states[at] or "") in off)
            for at, row in enumerate(whole.rows)
        ]
        # A request that was made anew has the number of the one that is void.
        still = {number for number, out in zip(numbers, gone, strict=True) if not out}
        names = _names(job, with_void(job))
        for at, number in enumerate(numbers):
            if number is not None and gone[at] and number not in still:
                job.shared.called_off.setdefault(number, []).append(CalledOff(job.place, job.table.file, *names[at]))


@dataclass(slots=True)
class Elsewhere:
    """Which rows of a table are of orders that another table of this import calls off."""

    gone: list[bool]

    def __init__(self, job: Job, numbers: Sequence[str | None] | None, notes: list[Text]) -> None:
        known = job.shared.called_off
        self.gone = [False] * len(job.columns)
        if not known or numbers is None:
            return
        places = [at for at, number in enumerate(numbers) if any(one.place != job.place for one in known.get(number or "", ()))]
        names = _names(job, job) if places else []
        told: dict[bool, list[int]] = {True: [], False: []}
        for at in places:
            others = known[numbers[at] or ""]
            self.gone[at] = any(_same(_who(job, names[at]), _who(job, (one.customer, one.code))) for one in others)
            told[self.gone[at]].append(at)
        for gone, note in ((True, _ELSEWHERE), (False, _ANOTHERS)):
            if rows := told[gone]:
                files = dict.fromkeys(one.file for at in rows for one in known[numbers[at] or ""])
                found = dict.fromkeys(str(numbers[at]) for at in rows)
                notes.append(note.fill(files=some(list(files), _NAMED), n=len(rows), numbers=some(list(found), _NAMED)))


def _names(job: Job, read: Job) -> list[tuple[str | None, str | None]]:
    """Return the name and the code of the customer in each row of `read`, as far as the sheet gives them."""
    pairs = [parse_texts(read.columns.look_at(one)) if one is not None else None for one in columns_of(read, "customer")]
    nothing = [None] * len(read.columns)
    return list(zip(pairs[0] or nothing, pairs[1] or nothing, strict=True))


def _who(job: Job, names: tuple[str | None, str | None]) -> _Who:
    try:
        return job.directory["customer"].find(*names), names[0] and squash(names[0])
    except Ambiguous:
        return None, None


def _same(one: _Who, other: _Who) -> bool:
    """Tell whether two customers may be one: what a sheet does not say is no difference."""
    if one[0] is not None and other[0] is not None:
        return one[0] == other[0]
    return one[1] is None or other[1] is None or one[1] == other[1]
