"""The sheet's own totals against the sums that were read."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.planned import TotalsCheck
from salesdesk.imports.recognise.recognised import RecognisedColumn, TotalsRow
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.values import parse_numbers
from salesdesk.text import Text, mark

_ROWS = mark("Import", "Rows that agree with “{column}”: {n} of {of}")
_ADDED_UP = meanings("amount quantity cost profit target received outstanding period_value member_value")
_WITH_TOTALS = frozenset(map(TableKind, "sale_lines orders receipts monthly_by_member quarterly_by_member targets".split()))
Read = tuple[RecognisedColumn | None, Sequence[int | None] | None]


def check_totals(job: Job, read: Iterable[Read]) -> tuple[TotalsCheck, ...]:
    """Compare each total of a total row with the sum of the cells that were read above it (or below, or all).

    Rows that are rejected or set aside count here: the sheet's own total has them too.
    """
    by_index = {column.index: column for column, values in read if column is not None and values is not None}
    found: list[TotalsCheck] = []
    known: dict[int, _Sums] = {}
    for one in job.table.totals:
        for index, cell in one.values:
            if index not in by_index:
                continue
            column = by_index[index]
            stated = parse_numbers([cell], column.factor)[0][0]
            if stated is not None:
                if index not in known:
                    known[index] = _Sums(job.columns.read_by_row(column))
                found.append(TotalsCheck(one.row, one.label, column.header, stated, known[index].of(one), index))
    return tuple(found)


class _Sums:
    """The figures of a column by row, added up from any row to any: a long list may have a total for each of its orders."""

    def __init__(self, by_row: Mapping[int, int]) -> None:
        self._by_row = by_row
        self._rows = sorted(by_row)
        self._until = [0, *itertools.accumulate(by_row[row] for row in self._rows)]

    def of(self, total: TotalsRow) -> int:
        """Return the sum of the rows that a total sums."""
        if total.rows:
            return sum(self._by_row.get(row, 0) for row in total.rows)
        return self._until[bisect_right(self._rows, total.last)] - self._until[bisect_left(self._rows, total.first)]

    def rows_of(self, total: TotalsRow) -> int:
        """Return how many rows that a total sums have a figure."""
        if total.rows:
            return sum(row in self._by_row for row in total.rows)
        return bisect_right(self._rows, total.last) - bisect_left(self._rows, total.first)


def differing_others(columns: Columns, checked: Sequence[TotalsCheck]) -> tuple[TotalsCheck, ...]:
    """Return the totals of figures that nobody compared so far (targets, costs) and that differ from what stands above them."""
    table = columns.table
    if table.kind not in _WITH_TOTALS or table.column(Meaning.MEASURE) is not None:
        return ()
    known = {(one.row, one.index) for one in checked}
    figures = {one.index: one for one in table.columns if one.meaning in _ADDED_UP}
    found: list[TotalsCheck] = []
    read: dict[int, _Sums] = {}
    for one in table.totals:
        for index, cell in one.values:
            column = figures.get(index)
            if column is None or (one.row, index) in known:
                continue
            stated = parse_numbers([cell], column.factor, column.decimal)[0][0]
            if stated is not None:
                if index not in read:
                    read[index] = _Sums(columns.read_by_row(column))
                check = TotalsCheck(one.row, one.label, column.header, stated, read[index].of(one), index)
                found += [] if check.agrees else [check]
    return tuple(found)


def note_rejected(columns: Columns, totals: Sequence[TotalsCheck]) -> tuple[TotalsCheck, ...]:
    """Return `totals` with what of each stands in rows that were rejected by now: the sheet's own total has them too."""
    rows = {one.row: one for one in columns.table.totals}
    by_index = {one.index: one for one in columns.table.columns}
    known: dict[int, _Sums] = {}
    found = []
    for check in totals:
        if check.index in by_index and check.row in rows:
            if check.index not in known:
                known[check.index] = _Sums(columns.read_by_row(by_index[check.index], rejected=True))
            left, total = known[check.index], rows[check.row]
            check = replace(check, rejected=left.of(total), rejected_rows=left.rows_of(total))
        found.append(check)
    return tuple(found)


def check_rows(job: Job, total_in: RecognisedColumn | None, sums: Sequence[int], notes: list[Text]) -> tuple[TotalsCheck, ...]:
    """Compare a total column with the sum of each row; return those that differ, and note how many agree."""
    if total_in is None:
        return ()
    stated = parse_numbers(job.columns.cells(total_in), total_in.factor)[0]
    pairs = zip(job.columns.rows, stated, sums, strict=True)
    checks = [TotalsCheck(row, "", total_in.header, one, total) for row, one, total in pairs if one is not None]
    wrong = tuple(one for one in checks if not one.agrees)
    if checks:
        notes.append(_ROWS.fill(column=total_in.header, n=len(checks) - len(wrong), of=len(checks)))
    return wrong
