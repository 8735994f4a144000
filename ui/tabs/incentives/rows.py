"""A table whose few rows are at hand."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from salesdesk.fields import Field
from salesdesk.search import search_key


class RowsSource:
    """Rows under `fields`, in their order; `summed` names the columns that are added up."""

    def __init__(self, fields: tuple[Field, ...], rows: Sequence[tuple[Any, ...]] = (), summed: frozenset[str] = frozenset()) -> None:
        self._fields = fields
        self._rows = list(rows)
        self._summed = summed

    @property
    def fields(self) -> tuple[Field, ...]:
        return self._fields

    def ids(self, search: str, sort: str | None, descending: bool) -> array[int]:
        found = [at for at, row in enumerate(self._rows) if not search or search.lower() in search_key(str(row[0]))]
        if sort is not None:
            column = [one.name for one in self._fields].index(sort)
            known = [(self._rows[at][column], at) for at in found if self._rows[at][column] is not None]
            known.sort(reverse=descending)
            missing = [at for at in found if self._rows[at][column] is None]
            found = [at for _, at in known] + missing
        return array("q", [at + 1 for at in found])

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        return [self._rows[one - 1] if one <= len(self._rows) else (None,) * len(self._fields) for one in ids]

    def totals(self, ids: Sequence[int]) -> Mapping[str, object]:
        rows = [self._rows[one - 1] for one in ids if one <= len(self._rows)]
        if len(rows) < 2:
            return {}
        places = {one.name: at for at, one in enumerate(self._fields)}
        return {name: sum((row[places[name]] or Decimal(0) for row in rows), Decimal(0)) for name in self._summed}
