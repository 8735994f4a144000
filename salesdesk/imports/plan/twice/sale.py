"""What sheets say of a sale, and which of them it counts by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from salesdesk.imports.plan.orders.parts import Place
from salesdesk.imports.recognise.terms import TableKind

DEAL, CONTRACT, ORDER = 0, 1, 2
"""What tells a sale, by how late in its life that is: it counts by the last of them that is known, so by its order if there is one."""

LOWER = {str(TableKind.OPPORTUNITIES): DEAL, str(TableKind.CONTRACTS): CONTRACT}
"""The kinds of tables whose sales an order may tell again."""

Whole = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Sale:
    """One line of a sale as a row of the plan or of the database has it; the amount in ten-thousandths, the day in ISO form.

    `table` is its place in the plan; of a stored one it tells its source apart, below zero.
    """

    rank: int
    day: str
    customer: int | None
    member: int | None
    product: int | None
    amount: int
    number: str | None
    contract: str | None
    opportunity: str | None
    table: int
    row: int
    place: Place

    @classmethod
    def of(cls, row: Mapping[str, Any], rank: int, table: int, place: Place) -> Sale:
        """Return what a row says, by its field names."""
        return cls(
            rank,
            str(row["day"]),
            row.get("customer_id"),
            row.get("member_id"),
            row.get("product_id"),
            int(row["amount"]),
            row.get("order_number"),
            row.get("contract_number"),
            row.get("opportunity"),
            table,
            int(row.get("source_row") or 0),
            place,
        )

    @property
    def when(self) -> date:
        return date.fromisoformat(self.day)

    @property
    def whole(self) -> Whole:
        """What all lines of the order of this line have in common."""
        return (self.table, self.number) if self.number is not None else (self.table, f"#{self.row}")

    def names(self, rank: int) -> tuple[str, ...]:
        """Return by what the contract (or opportunity) of `rank` that this sale is, or came of, is called."""
        said = (self.contract,) if rank == CONTRACT else (self.opportunity,)
        own = (self.number,) if rank == self.rank else ()
        return tuple(one.strip().casefold() for one in (*own, *said) if one is not None and one.strip())
