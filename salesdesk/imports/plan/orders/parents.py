"""Lines that name their order by the id of its record alone (Parent.id): they get the number of the order, if it came or comes too."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from sqlalchemy.orm import Session

from salesdesk.imports.plan.memory import Corrected
from salesdesk.imports.plan.orders.order_ids import numbers_by_id, stored_numbers
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedColumn, RecognisedTable, SkippedRow
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.values import text_of
from salesdesk.text import Text, mark

_NO_ORDERS = mark(
    "Import",
    "Lines of orders that they name by “{column}” alone, without day, customer and salesperson: the orders have these, and their amounts. "
    "Import the orders (often called Sales Orders) before them, or both files together, if you want to know the products.",
)
_ANOTHERS = mark("Import", "The order of this line is neither in this import nor in an earlier one.")
_PARENT = re.compile(r"parent(?: record)?[ .]?id|(?:父|主表|上级)(?:记录)?id")
_SOLD = (TableKind.SALE_LINES, TableKind.ORDERS)
_OWN = meanings("day month member member_id employee_number customer customer_id contact contact_id")


def numbered_by_parents(
    session: Session, corrected: Sequence[Corrected], grids: Sequence[SheetGrid]
) -> tuple[list[Corrected], dict[int, Text]]:
    """Return the tables, lines with the numbers of their orders for the ids of these; and by place why lines of unknown orders stay out."""
    found = list(corrected)
    alone: dict[int, Text] = {}
    for place, one in enumerate(corrected):
        if (parent := _parent(one.table)) is None or one.skip:
            continue
        named = {row: text_of(grids[place].rows[row - 1][parent.index]) for row in one.table.row_numbers()}
        numbers = _numbers(session, corrected, grids, place, set(named.values()))
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


def _numbers(session: Session, corrected: Sequence[Corrected], grids: Sequence[SheetGrid], lines: int, wanted: Set[str]) -> dict[str, str]:
    """Return the number of each order that another table has, or an earlier import brought, by the id of its record."""
    found: dict[str, str] = {}
    for place, one in enumerate(corrected):
        if place != lines and not one.skip and _parent(one.table) is None:
            found = numbers_by_id(one.table, grids[place]) | found
    return stored_numbers(session, wanted - found.keys()) | found


def _row(one: SkippedRow) -> int:
    return one.row
