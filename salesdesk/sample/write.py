"""Rows by the ten thousand into a table: plain tuples of stored values, no objects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Table
from sqlalchemy.orm import Session

_CHUNK = 20_000


def insert(session: Session, table: Table, columns: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    """Insert `rows` as the database stores them: scaled integers, days as ISO text."""
    connection = session.connection()
    sign = "?" if connection.dialect.name == "sqlite" else "%s"
    statement = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join([sign] * len(columns))})"
    for chunk in _chunks(rows):
        connection.exec_driver_sql(statement, chunk)


def _chunks(rows: Iterable[tuple[Any, ...]]) -> Iterator[list[tuple[Any, ...]]]:
    left = iter(rows)
    while chunk := list(islice(left, _CHUNK)):
        yield chunk
