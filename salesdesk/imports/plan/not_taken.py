"""Columns that are understood and that nothing is read from: each is told, whatever the kind of table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from salesdesk.imports.plan.cells.broken import is_spare
from salesdesk.imports.plan.cells.columns import Columns
from salesdesk.imports.recognise.names import KINDS
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import Text, mark, some

_NOT_TAKEN = mark(
    "Import", "Understood, but not taken from “{kind}”: {columns}. Where SalesDesk keeps it, import it with a table of its own."
)
_NOT_KEPT = mark("Import", "Understood, but not taken from “{kind}”: {columns}. SalesDesk does not keep it.")
_WHY_NOT_KEPT = mark("Import", "{reason} SalesDesk does not keep it.")
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
KEPT_ELSEWHERE = meanings(
    "order_number contract_number opportunity quantity amount cost unit_cost profit unit_price received target stage probability "
    "loss_reason member employee_number manager team role hired_on left_on gender customer customer_id industry grade region channel "
    "address phone contact contact_id first_name last_name email mobile wechat birthday department buying_role main_contact product "
    "product_id category product_line unit score goal parent_goal key_result minimum stretch why content next_step activity"
)
"""What is worth a table of its own where nothing is taken from a column of it; anything else SalesDesk keeps nowhere."""
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
    notes = [_WITHOUT_DAY.fill(column=one.header, kind=kind) for one in money]
    for told, kept in ((_NOT_TAKEN, True), (_NOT_KEPT, False)):
        if rest := [one.header for one in found if one not in money and (one.meaning in KEPT_ELSEWHERE) is kept]:
            notes.append(told.fill(kind=kind, columns=some(rest, _SHOWN)))
    return notes


def with_reasons(table: RecognisedTable, found: Sequence[RecognisedColumn], remarks: Mapping[int, Text]) -> RecognisedTable:
    """Return `table` with the reason of each column in `found` saying that nothing is taken from it, and with `remarks`, by index."""
    gone = {one.index for one in found}
    if not gone and not remarks:
        return table
    return replace(table, columns=tuple(_told(one, table, gone, remarks) for one in table.columns))


def _told(column: RecognisedColumn, table: RecognisedTable, gone: Set[int], remarks: Mapping[int, Text]) -> RecognisedColumn:
    if column.index in gone:
        why = _WHY if column.meaning in KEPT_ELSEWHERE else _WHY_NOT_KEPT
        return replace(column, reason=why.fill(reason=column.reason, kind=KINDS[table.kind]))
    if column.index in remarks:
        return replace(column, reason=_ALSO.fill(reason=column.reason, remark=remarks[column.index]))
    return column
