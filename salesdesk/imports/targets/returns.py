"""Goods that came back, as negative sale lines on the day they came back, linked to their order where it is named."""

from __future__ import annotations

from dataclasses import replace

from salesdesk.imports.plan.facts.sales import read_sales
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.sheets.values import parse_numbers


def _plan(job: Job) -> Outcome:
    if _has_both(job):
        # Sales and what came back of them, in a sheet that is called after the latter: the signs are the sheet's own.
        job = replace(job, table=replace(job.table, kind=TableKind.SALE_LINES))
        return read_sales(job, (Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH), (Meaning.ORDER_NUMBER, Meaning.CONTRACT_NUMBER))
    job.shared.returns.add(job.place)
    return read_sales(
        job, (Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH), (Meaning.ORDER_NUMBER, Meaning.CONTRACT_NUMBER, Meaning.NUMBER)
    )


def _has_both(job: Job) -> bool:
    """Tell whether some amounts of the table are negative and others are not."""
    column = job.columns.find(Meaning.AMOUNT)
    numbers = [] if column is None else parse_numbers(job.columns.cells(column), column.factor, column.decimal)[0]
    return min((one for one in numbers if one), default=0) < 0 < max((one for one in numbers if one), default=0)


RETURNS = ImportTarget("returns", "sale_line", (TableKind.RETURNS,), _plan)
