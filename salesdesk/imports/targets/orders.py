"""Orders whose sheet has no money: counted as orders, their amounts unknown."""

from __future__ import annotations

from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.sales import read_sales
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.recognised import Meaning, TableKind
from salesdesk.text import mark

_NO_MONEY = mark("Import", "The table has no amounts: the orders count, their amounts stay unknown until a sheet brings them.")


def _plan(job: Job) -> Outcome:
    outcome = read_sales(
        job, (Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH), (Meaning.ORDER_NUMBER, Meaning.CONTRACT_NUMBER, Meaning.NUMBER)
    )
    if job.columns.find(Meaning.AMOUNT, Meaning.UNIT_PRICE) is None:
        outcome.notes.insert(0, _NO_MONEY)
    return outcome


ORDERS = ImportTarget("orders", "sale_line", (TableKind.ORDERS,), _plan)
