"""Receipts (回款): money that came in."""

from __future__ import annotations

from salesdesk.imports.plan.facts.money_in import read_money
from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.terms import Meaning, TableKind


def _plan(job: Job) -> Outcome:
    return read_money(job, "receipt", Meaning.RECEIVED, Meaning.AMOUNT)


RECEIPTS = ImportTarget("receipts", "receipt", (TableKind.RECEIPTS,), _plan)
