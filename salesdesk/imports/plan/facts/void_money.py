"""Void receipts and invoices: they do not count, and what was imported of them before is taken out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from salesdesk.imports.plan.facts.stored import mapped
from salesdesk.imports.plan.facts.void_stored import Void, stored_of
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.resolve import Ambiguous, squash
from salesdesk.imports.plan.orders.called_off import CALLED_OFF, CAME_BACK
from salesdesk.imports.plan.orders.void import void_rows, with_void
from salesdesk.imports.plan.planned import Counts, Delete, FieldChange, Sample
from salesdesk.imports.recognise.recognised import Meaning
from salesdesk.text import Text, mark, some

_SAID = mark("Import", "“{column}” says that they are void, so that they do not count: {n}")
_GONE = mark("Import", "Void since they were imported, so that they count no more: {n}")
_OPEN = mark(
    "Import",
    "Void, but which stored record each of them is cannot be told, so that nothing is taken out: {n} {n:row|rows} ({rows}). "
    "If one of them counts still, delete it by hand.",
)
# A payment that was never made.
_FAILED = frozenset(map(squash, ("failed", "支付失败", "付款失败", "deleted", "已删除")))
# The state of an order or a contract beside a payment says nothing of the money.
_OF_THE_DEAL = re.compile("订单|合同|商机|项目|order|contract|deal|project", re.IGNORECASE)
_NAMED = 5


class VoidMoney:
    """The void rows of a table of receipts or invoices (`record`): set aside at once, looked up when the others are planned."""

    def __init__(self, job: Job, record: str, notes: list[Text]) -> None:
        self._job, self._record = job, record
        self._aside = self._set_aside(notes)
        self._rows = void_rows(job) | self._aside

    def _set_aside(self, notes: list[Text]) -> frozenset[int]:
        columns = self._job.columns
        state_in = columns.find(Meaning.STATUS)
        if state_in is None or _OF_THE_DEAL.search(state_in.header):
            return frozenset()
        # Money that went back and stands as a negative row as well would be taken off twice.
        off = CALLED_OFF | _FAILED | (CAME_BACK if self._record == "receipt" and not self._any_negative() else frozenset())
        stay = mapped(columns.texts(Meaning.STATUS) or [], lambda state: state is None or squash(state) not in off)
        aside = frozenset(row for row, stays in zip(columns.rows, stay, strict=True) if not stays)
        if aside:
            columns.keep(stay)
            notes.append(_SAID.fill(column=state_in.header, n=len(aside)))
        return aside

    def _any_negative(self) -> bool:
        amount_in = self._job.columns.find(Meaning.RECEIVED, Meaning.AMOUNT)
        return amount_in is not None and any(value < 0 for value in self._job.columns.read_by_row(amount_in).values())

    def take_out(self, outcome: Outcome, read: Callable[[Job], Sequence[str]]) -> None:
        """Add to `outcome` that the stored records of the void rows go; `read` reads rows as if they counted, and gives their keys."""
        if not self._rows:
            return
        live = self._job.columns.data.get("number", ())
        voids = [one for one in self._voids(read) if one.number is None or one.number not in set(live)]
        shared = self._job.shared
        own = [one for one in shared.versions if one.facts.record == self._record]
        known = {key: one.stored[key][0] for one in own for key in one.facts.keys if key in one.stored}
        found, open_rows = stored_of(shared.session, self._record, voids, known)
        for row, record in found:
            values = (("day", record.day), ("number", record.number), ("amount", record.amount))
            outcome.samples.append(Sample(row, "changed", values, (FieldChange("amount", record.amount, None),)))
            outcome.deletes.append(Delete(self._record, record.id))
            shared.taken_out.add((self._record, record.id))
        outcome.counts += Counts(changed=len(found), set_aside=len(self._aside - {row for row, _ in found}))
        if found:
            outcome.notes.append(_GONE.fill(n=len(found)))
        if open_rows:
            outcome.notes.append(_OPEN.fill(n=len(open_rows), rows=some([str(row) for row in sorted(open_rows)], _NAMED)))

    def _apart(self) -> Job:
        """Return the table with its void rows alone; what is missing to read them is nobody's concern."""
        job = with_void(self._job)
        job.columns.keep([row in self._rows for row in job.columns.rows])
        return replace(job, shared=replace(job.shared, lacking={}))

    def _voids(self, read: Callable[[Job], Sequence[str]]) -> list[Void]:
        job = self._apart()
        rows = list(job.columns.rows)
        numbers = dict(zip(rows, job.columns.texts(Meaning.NUMBER) or [None] * len(rows), strict=True))
        keys = read(job)
        data: Mapping[str, Sequence[Any]] = job.columns.data
        nothing = [None] * len(keys)
        parts = [data.get(name, nothing) for name in ("day", "amount", "order_number", "customer.name", "customer.code")]
        read_rows = job.columns.rows
        found = [self._void(row, numbers[row], key, *said) for row, key, *said in zip(read_rows, keys, *parts, strict=True)]
        # Of the others nothing but their number could be read.
        return [*found, *(Void(row, number, None, None, None, None, None) for row, number in numbers.items() if row not in set(read_rows))]

    def _void(self, row: int, number: str | None, key: str, day: Any, amount: Any, order: Any, *names: Any) -> Void:
        try:
            customer = self._job.directory["customer"].find(*names)
        except Ambiguous:
            customer = None
        return Void(row, number, None if number is not None else key, day, amount, order, customer)
