"""Papers of what is owed (应收单) beside the invoices of the same sales: each sale counts as billed once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import select

from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.twice.billed import Billed
from salesdesk.imports.plan.writes import Raw
from salesdesk.model import ImportSource, Invoice
from salesdesk.model.base import SCALE
from salesdesk.text import Text, mark

_TOLD = mark("Import", "What is billed is told by the list of receivables or of invoices that came before: rows left out here: {n}")
_OWED = re.compile(r"应收|receivable", re.IGNORECASE)
_BILLED = re.compile(r"发票|开票|invoice|billing", re.IGNORECASE)


def leave_out_billed(job: Job, notes: list[Text]) -> int:
    """Leave out rows that a list of the other sort tells already, stored or of this import; return how many."""
    columns, data = job.columns, job.columns.data
    owed = is_owed(job.table.file, job.table.sheet, job.table.title)
    nothing: list[Raw] = [None] * len(columns)
    names = ("number", "order_number", "customer_id", "amount")
    rows = [Billed(owed, *row) for row in zip(*(data.get(name) or nothing for name in names), strict=True)]
    others: dict[tuple[Raw, Raw, Raw], list[Billed]] = defaultdict(list)
    for one in (*_stored(job), *job.shared.billed):
        if one.owed != owed:
            others[_same(one, by=one.order)].append(one)
            # An invoice may name the paper of what is owed in place of the order, and this may come after it.
            others[_same(one, by=one.number)].append(one)
    used: set[int] = set()
    stay = [not _taken(one, others, used) for one in rows]
    job.shared.billed += [one for one, kept in zip(rows, stay, strict=True) if kept]
    left = len(stay) - sum(stay)
    if left:
        columns.keep(stay)
        notes.append(_TOLD.fill(n=left))
    return left


def is_owed(file: str, *names: str) -> bool:
    """Tell whether a list is called after what is owed, by its sheet or title before its file."""
    said = next((one for one in (*names, file) if _OWED.search(one) or _BILLED.search(one)), "")
    return _OWED.search(said) is not None


def _same(one: Billed, by: Raw) -> tuple[Raw, Raw, Raw]:
    return one.customer, one.amount, by


def _taken(one: Billed, others: dict[tuple[Raw, Raw, Raw], list[Billed]], used: set[int]) -> bool:
    for by in (one.order, one.number):
        for other in others.get(_same(one, by), ()) if by is not None else ():
            if id(other) not in used:
                used.add(id(other))
                return True
    return False


def _stored(job: Job) -> Iterator[Billed]:
    rows = job.shared.session.execute(
        select(Invoice.number, Invoice.order_number, Invoice.customer_id, Invoice.amount, ImportSource.file, ImportSource.sheet).join(
            ImportSource, Invoice.source_id == ImportSource.id
        )
    )
    for number, order, customer, amount, file, sheet in rows:
        yield Billed(is_owed(file, sheet), number, order, customer, int(amount * SCALE))
