"""Goods that came back, as negative sale lines on the day they came back, linked to their order where it is named."""

from __future__ import annotations

from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.sales import read_sales
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.recognised import Meaning, TableKind


def _plan(job: Job) -> Outcome:
    job.shared.returns.add(job.place)
    return read_sales(
        job, (Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH), (Meaning.ORDER_NUMBER, Meaning.CONTRACT_NUMBER, Meaning.NUMBER)
    )


RETURNS = ImportTarget("returns", "sale_line", (TableKind.RETURNS,), _plan)
