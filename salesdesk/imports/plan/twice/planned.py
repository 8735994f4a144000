"""The sales that the tables of an import bring: single ones, and sums of a period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from salesdesk.imports.plan.job import Outcome
from salesdesk.imports.plan.orders.parts import Place
from salesdesk.imports.plan.twice.sale import LOWER, ORDER, Sale
from salesdesk.imports.plan.writes import Insert
from salesdesk.imports.recognise.terms import TableKind

SUMS = {"sale_line": "m:", "receipt": "mr:"}
"""How the match keys of sums of a period begin, by record."""
_NAMES = (
    "day", "order_number", "contract_number", "opportunity", "member_id", "customer_id", "product_id", "region", "amount", "source_row",
    "match_key",
)  # fmt: skip


def planned_sales(place: int, outcome: Outcome, kind: TableKind, record: str = "sale_line") -> Iterator[Sale]:
    """Give the single sales (or what else is of `record`) with an amount that the table at `place` brings anew."""
    rank = LOWER.get(str(kind), ORDER)
    for at, one in enumerate(outcome.inserts):
        if one.table == record and not is_sums(one):
            for n, row in enumerate(rows_of(one)):
                if row["amount"] is not None:
                    yield Sale.of(row, rank, place, Place(place, (at, n)))


def is_sums(one: Insert) -> bool:
    """Tell whether the rows of `one` are sums of a period."""
    keys = one.columns.get("match_key", ())
    begin = SUMS.get(one.table)
    return begin is not None and len(keys) > 0 and str(keys[0]).startswith(begin)


def rows_of(one: Insert) -> Iterator[Mapping[str, Any]]:
    """Give what the rows of `one` say of a sale, by field; a field that the table lacks is not there."""
    names = [name for name in _NAMES if name in one.columns]
    for values in zip(*(one.columns[name] for name in names), strict=True):
        yield {"amount": None, **dict(zip(names, values, strict=True))}
