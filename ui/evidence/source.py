"""The facts of a subject as the rows of a table."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from salesdesk.fields import Field

if TYPE_CHECKING:
    from salesdesk.db import Database
    from salesdesk.services.subjects import Subject


class FactSource:
    """Rows are named by the keys of the subject; there is nothing to search for."""

    def __init__(self, database: Database, subject: Subject) -> None:
        self._database, self._subject = database, subject

    @property
    def fields(self) -> tuple[Field, ...]:
        return self._subject.fields

    def ids(self, _search: str, sort: str | None, descending: bool) -> array[int]:
        return self._subject.keys(self._database, sort, descending)

    def rows(self, ids: Sequence[int]) -> list[tuple[Any, ...]]:
        return self._subject.rows(self._database, ids)

    def totals(self, ids: Sequence[int]) -> Mapping[str, object]:
        return self._subject.totals(self._database) if ids else {}
