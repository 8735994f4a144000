"""Rows of a sheet of sums that say just what another row says: somebody was copied once too often, or it was all done twice."""

from __future__ import annotations

from salesdesk.imports.plan.job import Job
from salesdesk.imports.recognise.recognised import SUMMED
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.grid import Cell
from salesdesk.text import Text, mark, some

_AGAIN = mark(
    "Import",
    "{n:Row|Rows} {rows} {n:says|say} just what a row above {n:says|say}, and {n:counts|count} as well. "
    "If that is a copy, delete it in the sheet and import it again.",
)
_SHOWN = 5
_FIGURES = SUMMED | {Meaning.PERIOD_VALUE}


def rows_again(job: Job) -> list[Text]:
    """Return a note on the rows that agree with an earlier one in every column that means something, its figures among them."""
    columns = job.columns
    read = [one for one in columns.table.columns if one.meaning is not Meaning.IGNORED]
    if len(columns.table.parallel) > 0 or not any(one.meaning in _FIGURES for one in read):
        return []
    first: dict[tuple[Cell, ...], int] = {}
    again = []
    for row, said in zip(columns.rows, zip(*(columns.look_at(one) for one in read), strict=True), strict=True):
        if first.setdefault(said, row) != row:
            again.append(row)
    return [_AGAIN.fill(n=len(again), rows=some([str(row) for row in again], _SHOWN))] if again else []
