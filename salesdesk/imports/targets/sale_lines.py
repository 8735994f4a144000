"""Sale lines: one per row, with money."""

from __future__ import annotations

from salesdesk.imports.plan.facts.sales import read_sales
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.terms import Meaning, TableKind


def _plan(job: Job) -> Outcome:
    return read_sales(
        job, (Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH, Meaning.CREATED), (Meaning.ORDER_NUMBER, Meaning.CONTRACT_NUMBER)
    )


SALE_LINES = ImportTarget("sale_lines", "sale_line", (TableKind.SALE_LINES,), _plan)
