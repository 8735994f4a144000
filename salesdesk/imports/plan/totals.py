"""The sheet's own totals against the sums that were read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.plan.job import Job
from salesdesk.imports.plan.planned import TotalsCheck
from salesdesk.imports.recognise.recognised import Meaning, RecognisedColumn, TableKind, meanings
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
    known: dict[int, dict[int, int]] = {}
    for one in job.table.totals:
        for index, cell in one.values:
            if index not in by_index:
                continue
            column = by_index[index]
            stated = parse_numbers([cell], column.factor)[0][0]
            if stated is not None:
                if index not in known:
                    known[index] = job.columns.read_by_row(column)
                total = sum(value for row, value in known[index].items() if one.first <= row <= one.last)
                found.append(TotalsCheck(one.row, one.label, column.header, stated, total, index))
    return tuple(found)


def differing_others(columns: Columns, checked: Sequence[TotalsCheck]) -> tuple[TotalsCheck, ...]:
    """Return the totals of figures that nobody compared so far (targets, costs) and that differ from what stands above them."""
    table = columns.table
    if table.kind not in _WITH_TOTALS or table.column(Meaning.MEASURE) is not None:
        return ()
    known = {(one.row, one.index) for one in checked}
    figures = {one.index: one for one in table.columns if one.meaning in _ADDED_UP}
    found: list[TotalsCheck] = []
    for one in table.totals:
        for index, cell in one.values:
            column = figures.get(index)
            if column is None or (one.row, index) in known:
                continue
            stated = parse_numbers([cell], column.factor, column.decimal)[0][0]
            if stated is not None:
                total = sum(value for row, value in columns.read_by_row(column).items() if one.first <= row <= one.last)
                check = TotalsCheck(one.row, one.label, column.header, stated, total, index)
                found += [] if check.agrees else [check]
    return tuple(found)


def note_rejected(columns: Columns, totals: Sequence[TotalsCheck]) -> tuple[TotalsCheck, ...]:
    """Return `totals` with what of each stands in rows that were rejected by now: the sheet's own total has them too."""
    rows = {one.row: one for one in columns.table.totals}
    by_index = {one.index: one for one in columns.table.columns}
    known: dict[int, dict[int, int]] = {}
    found = []
    for check in totals:
        if check.index in by_index and check.row in rows:
            if check.index not in known:
                known[check.index] = columns.read_by_row(by_index[check.index], rejected=True)
            total = rows[check.row]
            left = [value for row, value in known[check.index].items() if total.first <= row <= total.last]
            check = replace(check, rejected=sum(left), rejected_rows=len(left))
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
