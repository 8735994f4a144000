"""Products: found again by code, else by name."""

from __future__ import annotations

from collections.abc import Sequence

from salesdesk.imports.plan.job import Job, Outcome
from salesdesk.imports.plan.planned import Raw
from salesdesk.imports.plan.rows import read_rows
from salesdesk.imports.plan.target import ImportTarget
from salesdesk.imports.recognise.recognised import Meaning, TableKind


def _plan(job: Job) -> Outcome:
    columns = job.columns
    price = columns.numbers(columns.find(Meaning.UNIT_PRICE, Meaning.AMOUNT))
    columns.narrow()
    fields: dict[str, Sequence[Raw]] = {}
    if price is not None:
        # Prices of rows that were kept out left with them.
        fields["list_price"] = columns.numbers(columns.find(Meaning.UNIT_PRICE, Meaning.AMOUNT)) or []
    for name, meaning in (("category", Meaning.CATEGORY), ("line", Meaning.PRODUCT_LINE), ("unit", Meaning.UNIT)):
        if (texts := columns.texts(meaning)) is not None:
            fields[name] = texts
    _, tally = read_rows(job, "product", columns.find(Meaning.PRODUCT), columns.find(Meaning.PRODUCT_ID), fields)
    return tally.outcome()


PRODUCTS = ImportTarget("products", "product", (TableKind.PRODUCTS,), _plan)
