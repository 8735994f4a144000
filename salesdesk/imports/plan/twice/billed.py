"""A row of a list of invoices, or of papers of what is owed."""

from __future__ import annotations

from dataclasses import dataclass

from salesdesk.imports.plan.writes import Raw


@dataclass(frozen=True, slots=True)
class Billed:
    """A row of a list of invoices, or of what is `owed`: its number, the order or paper it came of, the customer, ten-thousandths."""

    owed: bool
    number: Raw
    order: Raw
    customer: Raw
    amount: Raw
