"""What the manager put right in this import, table by table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from salesdesk.imports.plan.choices import Choices, SameAs, TableChoice, table_id
from salesdesk.imports.plan.planned import NearMatch
from salesdesk.imports.recognise.recognised import Meaning, RecognisedTable, TableKind


class Corrections:
    """Grows with each correction; `choices` is what planning takes."""

    def __init__(self) -> None:
        self._tables: dict[tuple[str, str, int], TableChoice] = {}
        self._same: dict[tuple[str, str], NearMatch] = {}
        self._places: dict[tuple[str, str], tuple[str, str, int]] = {}

    @property
    def choices(self) -> Choices:
        """Everything that was put right."""
        same = tuple(SameAs(one.record, one.text, one.other_id, one.other) for one in self._same.values())
        return Choices(tuple(self._tables.values()), same)

    def of(self, table: RecognisedTable) -> TableChoice | None:
        """Return what was put right in `table`; None when nothing was."""
        return self._tables.get(table_id(table))

    def set_kind(self, table: RecognisedTable, kind: TableKind) -> None:
        """Take `table` for a table of `kind`; meanings said for another kind are dropped."""
        self._put(table, kind=kind, meanings=(), skip=None)

    def set_skip(self, table: RecognisedTable, skip: bool) -> None:
        """Leave `table` out, or take it after all."""
        self._put(table, skip=skip)

    def set_meaning(self, table: RecognisedTable, column: int, meaning: Meaning) -> None:
        """Take the column with the index `column` for `meaning`."""
        said = {**dict(self._choice(table).meanings), column: meaning}
        self._put(table, meanings=tuple(sorted(said.items())))

    def set_day(self, table: RecognisedTable, day: date) -> None:
        """Date the rows of a table without dates."""
        self._put(table, day=day)

    def set_year(self, table: RecognisedTable, year: int) -> None:
        """Give months without a year theirs."""
        self._put(table, year=year)

    def reset(self, table: RecognisedTable) -> None:
        """Take `table` as it was recognised."""
        self._tables.pop(table_id(table), None)

    def set_same(self, table: RecognisedTable, near: NearMatch, same: bool) -> None:
        """Take the new name for the known one, or for a new one after all."""
        key = (near.record, near.text)
        if same:
            self._same[key] = near
            self._places[key] = table_id(table)
        else:
            self._same.pop(key, None)

    def taken_as_known(self, table: RecognisedTable) -> tuple[NearMatch, ...]:
        """Return the names of `table` that were said to be known ones."""
        return tuple(one for key, one in self._same.items() if self._places[key] == table_id(table))

    def _choice(self, table: RecognisedTable) -> TableChoice:
        return self._tables.get(table_id(table)) or TableChoice(*table_id(table))

    def _put(self, table: RecognisedTable, **changes: object) -> None:
        self._tables[table_id(table)] = replace(self._choice(table), **changes)  # type: ignore[arg-type]
