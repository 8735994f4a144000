"""Contracts: a signed contract is a sale on its day, unless its order, or the won opportunity that became it, says so already."""

from __future__ import annotations

from salesdesk.imports.plan.facts.sales import read_sales
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.text import mark

_SIGNED = mark("Import", "Each contract counts as a sale on its day, unless an order says so already.")
_DAYS = (Meaning.DAY, Meaning.CLOSE_DATE, Meaning.MONTH)


def _plan(job: Job) -> Outcome:
    outcome = read_sales(job, _DAYS, (Meaning.CONTRACT_NUMBER, Meaning.NUMBER, Meaning.ORDER_NUMBER))
    outcome.notes.insert(0, _SIGNED)
    return outcome


CONTRACTS = ImportTarget("contracts", "sale_line", (TableKind.CONTRACTS,), _plan)
