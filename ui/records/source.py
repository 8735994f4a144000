"""Where a record page gets its rows from: a source that knows the team and sums what is listed."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from threading import local
from typing import TYPE_CHECKING

from salesdesk.fields import Kind
from salesdesk.services import listing
from salesdesk.services.listing import Query
from ui.tables.source import RecordSource

if TYPE_CHECKING:
    from salesdesk.db import Database


class PageSource(RecordSource):
    """The records called `name` of a team and of some days; with `summed`, the sums of these fields stand under the table."""

    def __init__(
        self,
        database: Database,
        name: str,
        team: int | None,
        between: tuple[date, date] | None,
        summed: Sequence[str] = (),
        where: Mapping[str, object] | None = None,
    ) -> None:
        super().__init__(database, name, where, between)
        self._where = dict(where or {})
        self._db, self._kind = database, name
        self._team, self._days = team, between
        self._summed = tuple(summed)
        self._sums: dict[str, Mapping[str, object]] = {}
        # `totals` is asked right after `ids`, in the same thread.
        self._asked = local()

    def query(self, search: str = "", sort: str | None = None, descending: bool = False) -> Query:
        """Return what is listed."""
        return Query(search, sort, descending, self._where, self._days, self._team)

    def ids(self, search: str, sort: str | None, descending: bool) -> array[int]:
        self._asked.query = self.query(search, sort, descending)
        return listing.ids(self._db, self._kind, self._asked.query)

    def totals(self, ids: Sequence[int]) -> Mapping[str, object]:
        query = getattr(self._asked, "query", None)
        if not self._summed or query is None or len(ids) < 2:
            return {}
        # A page asks for a new source when data change: until then, sorting changes no sum.
        if query.search not in self._sums:
            self._sums[query.search] = listing.totals(self._db, self._kind, query, self._summed)
        return self._sums[query.search]


def sums_of(name: str) -> tuple[str, ...]:
    """Return the fields of a record of facts that are worth a sum."""
    if not any(one.name == "day" for one in listing.record(name).fields):
        return ()
    return tuple(one.name for one in listing.record(name).fields if one.kind in (Kind.MONEY, Kind.NUMBER) and one.in_table)
