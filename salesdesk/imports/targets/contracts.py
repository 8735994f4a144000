"""Contracts: a signed contract is a sale on its day, unless orders or won opportunities of the same time say so already."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, or_, select

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.plan.facts.sales import read_sales
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.kinds.which import KINDS
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.model import ImportSource, SaleLine
from salesdesk.text import mark

_SIGNED = mark("Import", "Each contract counts as a sale on its day: there are no orders or won opportunities of that time.")
_BESIDE = mark(
    "Import",
    "Contracts of a time of which there are sales already, from orders or won opportunities: they would count twice. "
    "If they are other sales, choose “{kind}” above.",
)
_DAYS = (Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH)


def _plan(job: Job) -> Outcome:
    if _sales_beside(job):
        return Outcome(refused=_BESIDE.fill(kind=KINDS[TableKind.ORDERS]))
    outcome = read_sales(job, _DAYS, (Meaning.CONTRACT_NUMBER, Meaning.NUMBER, Meaning.ORDER_NUMBER))
    outcome.notes.insert(0, _SIGNED)
    return outcome


def _sales_beside(job: Job) -> bool:
    """Tell whether other sheets, of this import or before, brought sales of the same days."""
    if job.shared.seen.get("sale_line"):
        return True
    columns = Columns(job.table, job.columns.grid, read=job.columns.read)
    days = [one for one in columns.days(columns.find(*_DAYS)) or () if isinstance(one, date)]
    if not days:
        return False
    others = or_(SaleLine.source_id.is_(None), ImportSource.kind != str(TableKind.CONTRACTS))
    query = select(func.count()).select_from(SaleLine).join(ImportSource, ImportSource.id == SaleLine.source_id, isouter=True)
    return bool(job.shared.session.scalar(query.where(SaleLine.day.between(min(days), max(days)), others)))


CONTRACTS = ImportTarget("contracts", "sale_line", (TableKind.CONTRACTS,), _plan)
