"""Rows that the product holds for void: what was imported of them before is taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, select

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.planned import Counts, Delete, FieldChange, Sample
from salesdesk.imports.recognise.recognised import Meaning
from salesdesk.model import Invoice, Receipt
from salesdesk.text import mark

_GONE = mark("Import", "Void since they were imported, so that they count no more: {n}")
_MODELS: dict[str, Any] = {"receipt": Receipt, "invoice": Invoice}
_AT_ONCE = 50


def void_rows(job: Job) -> frozenset[int]:
    """Return the void rows of a table, as Excel shows them."""
    return frozenset(one.row for one in job.table.skipped if one.kind == "void")


def with_void(job: Job) -> Job:
    """Return `job` with the void rows among the others, whose data are still to be read."""
    table = replace(job.table, skipped=tuple(one for one in job.table.skipped if one.kind != "void"))
    return replace(job, table=table, columns=Columns(table, job.columns.grid, job.columns.fixes, job.go_on, job.columns.read))


def take_out_void(job: Job, record: str, outcome: Outcome) -> None:
    """Add to `outcome` that the receipts or invoices (`record`) go whose number is void in the sheet, with the shares of each."""
    void = void_rows(job)
    whole = with_void(job).columns if void else job.columns
    numbers = whole.texts(Meaning.NUMBER) if void else None
    if numbers is None:
        return
    still = {number for number, row in zip(numbers, whole.rows, strict=True) if row not in void}
    wanted = {f"r:{number}": row for number, row in zip(numbers, whole.rows, strict=True) if number is not None and number not in still}
    model, keys, gone = _MODELS[record], list(wanted), 0
    for start in range(0, len(keys), _AT_ONCE):
        part = keys[start : start + _AT_ONCE]
        ways: list[ColumnElement[bool]] = [model.match_key.in_(part)]
        # The second of one number is #2, the part of a second person /2; "$" and "0" are what follows these signs.
        for one in part:
            ways += [and_(model.match_key >= one + first, model.match_key < one + last) for first, last in ("#$", "/0")]
        for found in job.shared.session.scalars(select(model).where(or_(*ways)).order_by(model.id)):
            key = found.match_key or ""
            row = wanted.get(key) or next(row for one, row in wanted.items() if key.startswith((f"{one}#", f"{one}/")))
            values = (("day", found.day), ("number", found.number), ("amount", found.amount))
            outcome.samples.append(Sample(row, "changed", values, (FieldChange("amount", found.amount, None),)))
            outcome.deletes.append(Delete(record, found.id))
            gone += 1
    if gone:
        outcome.counts += Counts(changed=gone)
        outcome.notes.append(_GONE.fill(n=gone))
