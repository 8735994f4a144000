"""Where a table gets its rows from."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from salesdesk.fields import Field

if TYPE_CHECKING:
    from salesdesk.db import Database


class Source(Protocol):
    """Asked in a reader thread. `rows` gives one tuple for each id, in the order of `fields`."""

    @property
    def fields(self) -> tuple[Field, ...]: ...

    def ids(self, search: str, sort: str | None, descending: bool) -> array[int]: ...

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]: ...

    def totals(self, ids: Sequence[int]) -> Mapping[str, object]:
        """Return what stands under a column, by the field's name; nothing for a table without totals."""
        ...


class RecordSource:
    """The records called `name`: all of them, or those where columns have values, or whose `day` is in `between`."""

    def __init__(
        self,
        database: Callable[[], Database],
        name: str,
        where: Mapping[str, object] | None = None,
        between: tuple[date, date] | None = None,
    ) -> None:
        from salesdesk.services import listing

        self._listing = listing
        self._database = database
        self._name = name
        self._where = dict(where or {})
        self._between = between

    @property
    def fields(self) -> tuple[Field, ...]:
        return self._listing.shown_fields(self._name)

    def ids(self, search: str, sort: str | None, descending: bool) -> array[int]:
        query = self._listing.Query(search, sort, descending, self._where, self._between)
        return self._listing.ids(self._database(), self._name, query)

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        return self._listing.rows(self._database(), self._name, ids, self.fields)

    def totals(self, _ids: Sequence[int]) -> Mapping[str, object]:
        return {}
