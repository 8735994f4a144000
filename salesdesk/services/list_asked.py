"""The question about the sum under a list."""

from __future__ import annotations

from dataclasses import dataclass, replace

from salesdesk.period import Period
from salesdesk.services.listing import Query

COLUMNS = {"member": "member_id", "customer": "customer_id", "product": "product_id"}
"""By what a list can be told apart, and the column that says so."""


@dataclass(frozen=True, slots=True)
class ListAsked:
    """The sum of the column `field` over the records called `record` that `query` lists, or one row of its break-down (`by`, `key`).

    `period` is the one in whose days they are; None where the list is of all days.
    """

    record: str
    field: str
    query: Query
    period: Period | None = None
    by: str | None = None
    key: object = None

    @property
    def metric(self) -> str:
        """What names the figure where those of metrics have the metric's name."""
        return f"{self.record}.{self.field}"

    def narrowed(self) -> Query:
        """Return what is listed of the row of the break-down."""
        if self.by is None:
            return self.query
        if self.by == "month":
            month = Period.parse(str(self.key))
            first, last = self.query.between or (month.start, month.end)
            return replace(self.query, between=(max(first, month.start), min(last, month.end)))
        return replace(self.query, where={**self.query.where, COLUMNS[self.by]: self.key})
