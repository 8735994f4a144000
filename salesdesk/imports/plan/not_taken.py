"""Columns that are understood and that nothing is read from: each is told, whatever the kind of table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from salesdesk.imports.plan.cells.broken import is_spare
from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.recognise.names import KINDS
from salesdesk.imports.recognise.recognised import Meaning, RecognisedColumn, RecognisedTable, TableKind, meanings
from salesdesk.text import Text, mark, some

_NOT_TAKEN = mark(
    "Import", "Understood, but not taken from “{kind}”: {columns}. Where SalesDesk keeps it, import it with a table of its own."
)
_WHY = mark("Import", "{reason} SalesDesk takes it from tables of its own only, not from “{kind}”.")
_ALSO = mark("Import", "{remark} {reason}")
_WITHOUT_DAY = mark(
    "Import",
    "“{column}”: money received counts on the day on which it came in, and beside “{kind}” nothing says that day. "
    "Import it as receipts, each with its day.",
)
_SHOWN = 8
# Told as what they are already: nobody reads the one, the sums of the other are checked.
_SAID_SO = meanings("ignored total measure period_value member_value")
_DATED_BY_THE_SALE = frozenset(map(TableKind, "sale_lines orders contracts returns opportunities invoices".split()))


def not_taken(columns: Columns) -> tuple[RecognisedColumn, ...]:
    """Return the columns with a meaning of which no cell was read; what says the date of the rows once more is none."""
    table = columns.table
    if table.is_fixed:
        return ()
    open_ = [one for one in table.columns if one.index not in columns.read and one.meaning not in _SAID_SO]
    # What the name of the file says of all rows is no column of it.
    called = {one.index for one in table.sections if len(one.starts) == 1 and one.starts[0][0] == table.first_row}
    return tuple(one for one in open_ if not is_spare(table, one) and one.index not in called)


def not_taken_notes(table: RecognisedTable, found: Sequence[RecognisedColumn]) -> list[Text]:
    """Return what is to be said of the columns `found`, that nothing is taken from them."""
    kind = KINDS[table.kind]
    money = [one for one in found if one.meaning is Meaning.RECEIVED and table.kind in _DATED_BY_THE_SALE]
    rest = [one.header for one in found if one not in money]
    notes = [_WITHOUT_DAY.fill(column=one.header, kind=kind) for one in money]
    return [*notes, _NOT_TAKEN.fill(kind=kind, columns=some(rest, _SHOWN))] if rest else notes


def with_reasons(table: RecognisedTable, found: Sequence[RecognisedColumn], remarks: Mapping[int, Text]) -> RecognisedTable:
    """Return `table` with the reason of each column in `found` saying that nothing is taken from it, and with `remarks`, by index."""
    gone = {one.index for one in found}
    if not gone and not remarks:
        return table
    return replace(table, columns=tuple(_told(one, table, gone, remarks) for one in table.columns))


def _told(column: RecognisedColumn, table: RecognisedTable, gone: Set[int], remarks: Mapping[int, Text]) -> RecognisedColumn:
    if column.index in gone:
        return replace(column, reason=_WHY.fill(reason=column.reason, kind=KINDS[table.kind]))
    if column.index in remarks:
        return replace(column, reason=_ALSO.fill(reason=column.reason, remark=remarks[column.index]))
    return column
