"""Lines that name their order by the id of its record alone (Parent.id): they get its number where the order is in the same import."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from salesdesk.imports.plan.memory import Corrected
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, SkippedRow
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.values import text_of
from salesdesk.text import Text, mark

_NO_ORDERS = mark(
    "Import",
    "Lines of orders that they name by “{column}” alone, without day, customer and salesperson: the orders have these, and their amounts. "
    "Import both files together (the orders are often called Sales Orders) if you want to know the products.",
)
_ANOTHERS = mark("Import", "The order of this line is not in this import.")
_PARENT = re.compile(r"parent(?: record)?[ .]?id|(?:父|主表|上级)(?:记录)?id")
_RECORD = re.compile(r"(?:record|order|sales ?order)?[ .]?id|(?:记录|数据|订单)id")
_SOLD = (TableKind.SALE_LINES, TableKind.ORDERS)
_OWN = meanings("day month member member_id employee_number customer customer_id contact contact_id")


def numbered_by_parents(corrected: Sequence[Corrected], grids: Sequence[SheetGrid]) -> tuple[list[Corrected], dict[int, Text]]:
    """Return the tables, lines with the numbers of their orders for the ids of these; and by place why lines of unknown orders stay out."""
    found = list(corrected)
    alone: dict[int, Text] = {}
    for place, one in enumerate(corrected):
        if (parent := _parent(one.table)) is None or one.skip:
            continue
        numbers = _numbers(corrected, grids, place)
        named = {row: text_of(grids[place].rows[row - 1][parent.index]) for row in one.table.row_numbers()}
        if numbers.keys().isdisjoint(named.values()):
            alone[place] = _NO_ORDERS.fill(column=parent.header)
            continue
        others = tuple(SkippedRow(row, _ANOTHERS, "line") for row, order in named.items() if order not in numbers)
        table = replace(one.table, skipped=tuple(sorted((*one.table.skipped, *others), key=_row)))
        found[place] = replace(one, table=table, fixes={**one.fixes, parent.index: numbers})
    return found, alone


def _parent(table: RecognisedTable) -> RecognisedColumn | None:
    """Return the column by which the lines of a table name their orders, None where they say themselves when what was sold to whom."""
    number = table.column(Meaning.ORDER_NUMBER)
    if table.kind not in _SOLD or number is None or not _PARENT.fullmatch(words_of(number.header)):
        return None
    return None if any(one.meaning in _OWN for one in table.columns) else number


def _numbers(corrected: Sequence[Corrected], grids: Sequence[SheetGrid], lines: int) -> Mapping[str, str]:
    """Return the number of each order that another table has, by the id of its record."""
    found: dict[str, str] = {}
    for place, one in enumerate(corrected):
        number = one.table.column(Meaning.ORDER_NUMBER)
        if place == lines or one.skip or one.table.kind not in _SOLD or number is None or _parent(one.table) is not None:
            continue
        ids = [column for column in one.table.columns if column.index != number.index and _RECORD.fullmatch(words_of(column.header))]
        for row in range(one.table.first_row, one.table.last_row + 1) if ids else ():
            cells = grids[place].rows[row - 1]
            if (order := text_of(cells[number.index])) and (record := text_of(cells[ids[0].index])):
                found.setdefault(record, order)
    return found


def _row(one: SkippedRow) -> int:
    return one.row
