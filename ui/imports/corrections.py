"""What the manager put right in this import, table by table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from salesdesk.imports.plan.cells.written import DATES
from salesdesk.imports.plan.choices import Choices, Fix, RateChoice, SameAs, TableChoice, table_id
from salesdesk.imports.plan.names.near_match import NearMatch
from salesdesk.imports.plan.planned import Unclear
from salesdesk.imports.plan.policies import Policy
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind
from salesdesk.period import Period


class Corrections:
    """Grows with each correction; `choices` is what planning takes."""

    def __init__(self) -> None:
        self._tables: dict[tuple[str, str, int], TableChoice] = {}
        self._answers: dict[tuple[str, str], tuple[NearMatch, bool]] = {}
        self._who: dict[tuple[str, str], tuple[Unclear, int]] = {}
        self._places: dict[tuple[str, str], tuple[str, str, int]] = {}
        self._headings: dict[tuple[str, str], int] = {}
        self._rates: dict[tuple[str, date], tuple[RateChoice, tuple[str, str, int]]] = {}
        self._currency: str | None = None

    @property
    def choices(self) -> Choices:
        """Everything that was put right."""
        same = tuple(SameAs(one.record, one.text, one.other_id, one.other) for one, yes in self._answers.values() if yes)
        others = tuple(key for key, (_, yes) in self._answers.items() if not yes)
        same += tuple(_meant(one, record_id) for one, record_id in self._who.values())
        headings = tuple((file, sheet, row) for (file, sheet), row in self._headings.items())
        rates = tuple(one for one, _ in self._rates.values())
        return Choices(tuple(self._tables.values()), same, headings=headings, rates=rates, currency=self._currency, others=others)

    def of(self, table: RecognisedTable) -> TableChoice | None:
        """Return what was put right in `table`; None when nothing was."""
        return self._tables.get(table_id(table))

    def set_kind(self, table: RecognisedTable, kind: TableKind) -> None:
        """Take `table` for a table of `kind`; meanings said for another kind are dropped."""
        self._put(table, kind=kind, meanings=(), skip=None, confirmed=False)

    def set_skip(self, table: RecognisedTable, skip: bool) -> None:
        """Leave `table` out, or take it after all."""
        self._put(table, skip=skip)

    def set_meaning(self, table: RecognisedTable, column: int, meaning: Meaning) -> None:
        """Take the column with the index `column` for `meaning`."""
        said = {**dict(self._choice(table).meanings), column: meaning}
        self._put(table, meanings=tuple(sorted(said.items())))

    def set_period(self, table: RecognisedTable, period: Period) -> None:
        """Date the rows of a table without dates: they are of `period`."""
        self._put(table, day=period.end, period=period)

    def set_year(self, table: RecognisedTable, year: int) -> None:
        """Give months without a year theirs."""
        self._put(table, year=year)

    def set_written(self, table: RecognisedTable, about: str, way: str) -> None:
        """Read the dates ("date_order") or the numbers ("decimal") of `table` in `way`."""
        self._put(table, **{"dates" if about == DATES else "decimal": way})

    def set_gone(self, table: RecognisedTable, what: str) -> None:
        """Replace rows of earlier imports that `table` lacks now ("replace"), or keep them beside what is new ("keep")."""
        self._put(table, gone=what)

    def set_twice(self, table: RecognisedTable, what: str) -> None:
        """Say whether sales that other sheets may tell as well count "once" or "both"."""
        self._put(table, twice=what)

    def confirm(self, table: RecognisedTable) -> None:
        """Take a `table` that was only guessed for what it was guessed to be."""
        self._put(table, confirmed=True)

    def reset(self, table: RecognisedTable) -> None:
        """Take `table` as it was recognised."""
        self._tables.pop(table_id(table), None)
        self._headings.pop((table.file, table.sheet), None)

    def is_corrected(self, table: RecognisedTable) -> bool:
        """Tell whether anything was said of `table` but for its names."""
        return table_id(table) in self._tables or (table.file, table.sheet) in self._headings

    def set_same(self, table: RecognisedTable, near: NearMatch, same: bool) -> None:
        """Take the new name for the known one, or for a new one."""
        self._answers[near.asked] = (near, same)
        self._places[near.asked] = table_id(table)

    def answered(self, table: RecognisedTable, near: Sequence[NearMatch] = ()) -> tuple[tuple[NearMatch, bool], ...]:
        """Return the questions about names of `table` that were answered, each with whether it is the known one.

        `near` are those that it asks now: an answer holds wherever the same name is asked about.
        """
        asked = {one.asked for one in near}
        return tuple(one for key, one in self._answers.items() if key in asked or self._places[key] == table_id(table))

    def taken_as_known(self, table: RecognisedTable) -> tuple[NearMatch, ...]:
        """Return the names of `table` that were said to be known ones."""
        return tuple(one for one, same in self.answered(table) if same)

    def set_meant(self, table: RecognisedTable, unclear: Unclear, record_id: int | None) -> None:
        """Say which of several records with one name is meant; None takes the answer back."""
        key = (unclear.record, unclear.text)
        self._who.pop(key, None)
        if record_id is not None:
            self._who[key] = (unclear, record_id)
            self._places[key] = table_id(table)

    def meant(self, table: RecognisedTable) -> tuple[tuple[Unclear, int], ...]:
        """Return the names of `table` for which it was said which one of several is meant."""
        return tuple(one for key, one in self._who.items() if self._places[key] == table_id(table))

    def set_policy(self, table: RecognisedTable, column: int, policy: Policy) -> None:
        """Say what the column with the index `column` may do to what is filled already."""
        said = {**dict(self._choice(table).policies), column: policy}
        self._put(table, policies=tuple(sorted(said.items())))

    def set_value(self, table: RecognisedTable, row: int, column: int, before: str, value: str) -> None:
        """Put a cell right: `row` as Excel shows it, the index of its column, what stood there, what is meant."""
        kept = tuple(one for one in self._choice(table).fixes if (one.row, one.column) != (row, column))
        self._put(table, fixes=(*kept, Fix(row, column, before, value)))

    def set_heading_row(self, table: RecognisedTable, row: int) -> None:
        """Take the headings of the table's sheet from `row`; what else was said of the sheet's tables is dropped."""
        self._headings[table.file, table.sheet] = row
        for key in [key for key in self._tables if key[:2] == (table.file, table.sheet)]:
            del self._tables[key]

    @property
    def currency(self) -> str | None:
        """The currency in which the workspace is kept from now on; None leaves it."""
        return self._currency

    def set_currency(self, code: str | None) -> None:
        """Keep the workspace in another currency; rates that were entered are worth nothing in it."""
        self._currency = code
        self._rates.clear()

    def set_rate(self, table: RecognisedTable, rate: RateChoice) -> None:
        """Convert amounts of a currency, as `table` has them, at `rate`."""
        self._rates[rate.currency, rate.day] = rate, table_id(table)

    def rates_of(self, table: RecognisedTable) -> tuple[RateChoice, ...]:
        """Return the rates that were entered for `table`."""
        return tuple(one for one, place in self._rates.values() if place == table_id(table))

    def drop_rates(self, table: RecognisedTable) -> None:
        """Ask for the rates of `table` again."""
        self._rates = {key: one for key, one in self._rates.items() if one[1] != table_id(table)}

    def _choice(self, table: RecognisedTable) -> TableChoice:
        return self._tables.get(table_id(table)) or TableChoice(*table_id(table))

    def _put(self, table: RecognisedTable, **changes: object) -> None:
        self._tables[table_id(table)] = replace(self._choice(table), **changes)  # type: ignore[arg-type]


def _meant(unclear: Unclear, record_id: int) -> SameAs:
    if record_id > 0:
        return SameAs(unclear.record, unclear.text, record_id)
    told = next(one.parts for one in unclear.candidates if one.id == record_id)
    return SameAs(unclear.record, unclear.text, None, told=" · ".join(told))
