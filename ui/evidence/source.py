"""The facts behind a figure as the rows of a table."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from salesdesk.fields import Field

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.services.evidence import Asked


class FactSource:
    """Rows are named by the keys of `services.evidence`; there is nothing to search for."""

    def __init__(self, database: Database, asked: Asked) -> None:
        from salesdesk.services import evidence

        self._evidence = evidence
        self._database = database
        self._asked = asked

    @property
    def fields(self) -> tuple[Field, ...]:
        return self._evidence.fact_fields(self._asked.metric)

    def ids(self, _search: str, sort: str | None, descending: bool) -> array[int]:
        return self._evidence.fact_keys(self._database, self._asked, sort, descending)

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        return self._evidence.fact_rows(self._database, self._asked.metric, ids)

    def totals(self, ids: Sequence[int]) -> Mapping[str, object]:
        return self._evidence.fact_totals(self._database, self._asked) if ids else {}
