"""Void receipts and invoices: they do not count, and what was imported of them before is taken out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from salesdesk.imports.plan.facts.stored import mapped
from salesdesk.imports.plan.facts.void_read import read_voids
from salesdesk.imports.plan.facts.void_stored import open_note, stored_of
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.names.codes import squash
from salesdesk.imports.plan.orders.called_off import off_states, remark_on_states
from salesdesk.imports.plan.orders.void import void_rows
from salesdesk.imports.plan.planned import Counts, FieldChange, Sample
from salesdesk.imports.plan.writes import Delete
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.text import Text, mark

_SAID = mark("Import", "“{column}” says that they are void, so that they do not count: {n}")
_GONE = mark("Import", "Void since they were imported, so that they count no more: {n}")
# The state of an order or a contract beside a payment says nothing of the money.
_OF_THE_DEAL = re.compile("订单|合同|商机|项目|order|contract|deal|project", re.IGNORECASE)


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
        states = columns.texts(Meaning.STATUS) or []
        off = off_states(states, back=self._record == "receipt" and not self._any_negative(), failed=True)
        stay = mapped(states, lambda state: state is None or squash(state) not in off)
        remark_on_states(self._job, states, off)
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
        live = set(self._job.columns.data.get("number", ()))
        voids = [one for one in read_voids(self._job, self._rows, read) if one.number is None or one.number not in live]
        shared = self._job.shared
        known = shared.void.setdefault(self._record, {})
        known |= {f"r:{one.number}": self._job.place for one in voids if one.number is not None}
        found, open_rows = stored_of(self._job, self._record, voids)
        for row, record in found:
            values = (("day", record.day), ("number", record.number), ("amount", record.amount))
            outcome.samples.append(Sample(row, "changed", values, (FieldChange("amount", record.amount, None),)))
            outcome.deletes.append(Delete(self._record, record.id))
            shared.taken_out.add((self._record, record.id))
        outcome.counts += Counts(changed=len(found), set_aside=len(self._aside - {row for row, _ in found}))
        if found:
            outcome.notes.append(_GONE.fill(n=len(found)))
        outcome.notes += open_note(open_rows)
