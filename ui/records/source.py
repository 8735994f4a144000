"""Where a record page gets its rows from: a source that knows the team and sums what is listed."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from threading import local
from typing import TYPE_CHECKING

from salesdesk.fields import Kind
from salesdesk.measure.who import EVERYONE, Who
from salesdesk.services import listing
from salesdesk.services.listing import Query
from ui.tables.source import RecordSource

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.measure.asked import Asked
    from salesdesk.period import Period
    from salesdesk.services.list_asked import ListAsked


class PageSource(RecordSource):
    """Records called `name` of a team and a period (None for ever); with `summed`, the sums of these fields stand under the table.

    `database` gives it where it is asked, in a reader thread: a page may be shown before it is open.
    """

    def __init__(
        self,
        database: Callable[[], Database],
        name: str,
        team: int | None,
        period: Period | None,
        summed: Sequence[str] = (),
        where: Mapping[str, object] | None = None,
    ) -> None:
        between = (period.start, period.end) if period is not None else None
        super().__init__(database, name, where, between)
        self._where = dict(where or {})
        self._kind = name
        self._team, self._days, self._period = team, between, period
        self._summed = tuple(summed)
        self._sums: dict[str, Mapping[str, object]] = {}
        # `totals` is asked right after `ids`, in the same thread.
        self._asked = local()

    def query(self, search: str = "", sort: str | None = None, descending: bool = False) -> Query:
        """Return what is listed."""
        return Query(search, sort, descending, self._where, self._days, self._team)

    def ids(self, search: str, sort: str | None, descending: bool) -> array[int]:
        self._asked.query = self.query(search, sort, descending)
        return listing.ids(self._database(), self._kind, self._asked.query)

    def totals(self, ids: Sequence[int]) -> Mapping[str, object]:
        query = getattr(self._asked, "query", None)
        if not self._summed or query is None or len(ids) < 2:
            return {}
        # A page asks for a new source when data change: until then, sorting changes no sum.
        if query.search not in self._sums:
            self._sums[query.search] = listing.totals(self._database(), self._kind, query, self._summed)
        return self._sums[query.search]

    def asked(self, field: str, search: str) -> Asked | ListAsked:
        """Return what the sum of `field` over all that is listed is: the figure of a metric, or the sum of just this list."""
        from salesdesk.services.list_asked import ListAsked

        figure = None if search.strip() or self._where else self._figure(field)
        return figure or ListAsked(self._kind, field, self.query(search), self._period)

    def _figure(self, field: str) -> Asked | None:
        from salesdesk.measure.asked import Asked
        from salesdesk.services.evidence import value_of
        from salesdesk.services.figures import whole_period

        name = METRIC_OF.get((self._kind, field))
        if name is None:
            return None
        who = EVERYONE if self._team is None else Who.team(self._team)
        asked = Asked(name, who, self._period or whole_period(self._database(), name))
        # Of a team, shares in the sales of others count as well: then the sum of its lines is another figure.
        listed = listing.totals(self._database(), self._kind, self.query(), (field,))[field]
        return asked if self._team is None or value_of(self._database(), asked) == (listed or 0) else None


METRIC_OF = {("sale_line", "amount"): "sales_amount", ("sale_line", "quantity"): "quantity", ("receipt", "amount"): "receipts"}
"""By record and field, the metric whose figure the sum of a list is."""


def sums_of(name: str) -> tuple[str, ...]:
    """Return the fields of a record of facts that are worth a sum."""
    if not any(one.name == "day" for one in listing.record(name).fields):
        return ()
    return tuple(one.name for one in listing.record(name).fields if one.kind in (Kind.MONEY, Kind.NUMBER) and one.in_table)
