"""Invoices (开票): what was billed, which is neither sold nor received by that."""

from __future__ import annotations

from salesdesk.imports.plan.facts.money_in import read_money
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.terms import Meaning, TableKind


def _plan(job: Job) -> Outcome:
    return read_money(job, "invoice", Meaning.AMOUNT, Meaning.TOTAL)


INVOICES = ImportTarget("invoices", "invoice", (TableKind.INVOICES,), _plan)
