"""The ids that a system gives the records of its orders: lines name their order by them, also when they come in a later import."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Collection, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from salesdesk.imports.plan.facts.stored import CHUNK
from salesdesk.imports.plan.orders.deliveries import ORDERS
from salesdesk.imports.recognise.language.words import words_of
from salesdesk.imports.recognise.recognised import RecognisedTable
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.model import ImportSource, SaleLine
from salesdesk.sheets.grid import SheetGrid
from salesdesk.sheets.values import text_of

_RECORD = re.compile(r"(?:record|order|sales ?order)?[ .]?id|(?:记录|数据|订单)id")
_SOLD = (TableKind.SALE_LINES, TableKind.ORDERS)
_OF_LINES = meanings("line_id product product_id")


def numbers_by_id(table: RecognisedTable, grid: SheetGrid) -> dict[str, str]:
    """Return the number of each order of a table by the id of its record; nothing where it has no such ids."""
    found: dict[str, str] = {}
    number = table.column(Meaning.ORDER_NUMBER)
    if table.kind not in _SOLD or number is None:
        return found
    ids = [column for column in table.columns if column.index != number.index and _RECORD.fullmatch(words_of(column.header))]
    for row in range(table.first_row, table.last_row + 1) if ids else ():
        cells = grid.rows[row - 1]
        if (order := text_of(cells[number.index])) and (record := text_of(cells[ids[0].index])):
            found.setdefault(record, order)
    return found


def packed_ids(table: RecognisedTable, grid: SheetGrid) -> bytes:
    """Return what is kept of the ids of a table of orders as a whole; ids of lines are nobody else's."""
    if any(column.meaning in _OF_LINES for column in table.columns):
        return b""
    found = numbers_by_id(table, grid)
    return zlib.compress(json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()) if found else b""


def stored_numbers(session: Session, wanted: Collection[str]) -> dict[str, str]:
    """Return by the id of its record the number of each of the `wanted` orders that an earlier import brought and that is still there."""
    found: dict[str, str] = {}
    known = select(ImportSource.order_ids).where(ImportSource.order_ids.is_not(None)).order_by(ImportSource.id)
    for packed in session.scalars(known) if wanted else ():
        ids: Mapping[str, str] = json.loads(zlib.decompress(packed or b""))
        found.update((one, ids[one]) for one in wanted if one in ids)
    keys, there = sorted({ORDERS + one for one in found.values()}), set[str | None]()
    for start in range(0, len(keys), CHUNK):
        there.update(session.scalars(select(SaleLine.match_key).where(SaleLine.match_key.in_(keys[start : start + CHUNK]))))
    return {one: number for one, number in found.items() if ORDERS + number in there}


def are_new(session: Session, packed: Collection[bytes]) -> bool:
    """Tell whether any of the `packed` ids of tables of orders are not kept yet."""
    return any(session.scalars(select(ImportSource.id).where(ImportSource.order_ids == one).limit(1)).first() is None for one in packed)
