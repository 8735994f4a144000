"""Stored orders as a whole, and stored lines of orders, by their numbers."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy.orm import Session

from salesdesk.imports.plan.orders.parts import GIVEN, Head, Lines, Place

_AT_ONCE = 50_000
_NAMES = ("order_number", "day", *GIVEN, "amount", "is_split", "source_row", "entered")
_READ = {"day": "CAST(day AS TEXT)", "entered": "(SELECT entered FROM import_source WHERE import_source.id = sale_line.source_id)"}
# What was imported by order number alone is an order as a whole, "~" beside another one of its number; what has a line or a product
# behind it is one of its lines.
_WHOLE = "(match_key = 'o:' || order_number OR substr(match_key, 1, length(order_number) + 3) = 'o:' || order_number || '~')"
_SEVERAL = "EXISTS (SELECT 1 FROM sale_line other WHERE other.match_key = 'o:' || sale_line.order_number || '#2')"
_LINE = "(substr(match_key, 1, length(order_number) + 3) = 'o:' || order_number || ':' OR (match_key IS NULL AND product_id IS NOT NULL))"


def stored_heads(session: Session, numbers: Collection[Any]) -> Iterator[Head]:
    """Give the stored orders as a whole that have one of `numbers`; not those that came in several rows."""
    for record_id, row in _rows(session, f"{_WHOLE} AND NOT {_SEVERAL} AND order_number", numbers):
        yield Head.planned(None, None, row, record_id)


def stored_lines(session: Session, numbers: Collection[Any]) -> Iterator[Lines]:
    """Give the stored lines of the orders `numbers`."""
    for record_id, row in _rows(session, f"{_LINE} AND order_number", numbers):
        yield Lines.of(row, Place(record_id=record_id), str(row["entered"] or "").split())


def stored_rows(session: Session, ids: Collection[int]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the stored sales `ids` that are orders as a whole or were before their lines came."""
    yield from _rows(session, f"{_WHOLE} AND id", ids)


def _rows(session: Session, where: str, values: Collection[Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give what is stored, read in one pass over the table for very many numbers: there is no index over them."""
    connection = session.connection()
    wanted = list(values)
    begin = f"SELECT id, {', '.join(_READ.get(name, name) for name in _NAMES)} FROM sale_line WHERE {where} "
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        if connection.dialect.name == "sqlite":
            rows = connection.exec_driver_sql(f"{begin}IN (SELECT value FROM json_each(?))", (json.dumps(part),)).all()
        else:
            rows = connection.exec_driver_sql(f"{begin}= ANY(%s)", (part,)).all()
        for row in rows:
            yield int(row[0]), dict(zip(_NAMES, row[1:], strict=True))
