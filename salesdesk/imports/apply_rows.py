"""Many rows into one table as fast as the database takes them: chunks of tuples on the driver's own cursor."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection, Table

from salesdesk.imports.plan.writes import Raw

CHUNK = 2_000  # rows a call: the window waits for the interpreter no longer than one call takes
_MANY = 20_000
# For each statement SQLite reads and writes the last number of the table, so rows go several at a time: 100,000 of 12 columns in
# 0.15 s of the processor instead of 0.23 s. More rows gain no more; a statement of older versions has 999 values at most.
_AT_ONCE = 25
_MOST_VALUES = 999


def insert_rows(
    connection: Connection,
    table: Table,
    constants: Mapping[str, int | bool],
    columns: Mapping[str, Sequence[Raw]],
    advance: Callable[[int], None],
) -> None:
    """Insert the rows that `columns` make up, `constants` in each of them; call `advance` with the rows of each chunk."""
    rows = zip(*columns.values(), strict=True)
    names = ", ".join(f'"{name}"' for name in (*constants, *columns))
    # The driver's own cursor: SQLAlchemy would look at every row once more.
    cursor: Any = connection.connection.cursor()
    if connection.dialect.name == "sqlite":
        # Every value that is bound costs a little: what all rows share stands in the statement.
        values = ", ".join([*(str(int(value)) for value in constants.values()), *("?" * len(columns))])
        with _indexes_at_the_end(cursor, table, len(next(iter(columns.values()))), advance):
            while chunk := list(islice(rows, CHUNK)):
                _insert(cursor, f'INSERT INTO "{table.name}" ({names}) VALUES ', f"({values})", chunk)
                advance(len(chunk))
    else:
        begin = tuple(constants.values())
        with cursor.copy(f'COPY "{table.name}" ({names}) FROM STDIN') as copy:
            while chunk := list(islice(rows, CHUNK)):
                for row in chunk:
                    copy.write_row((*begin, *row))
                advance(len(chunk))
    cursor.close()


def _insert(cursor: Any, begin: str, row: str, chunk: Sequence[tuple[Raw, ...]]) -> None:
    """Insert the rows of `chunk` by statements of several rows each, and those that are left one by one."""
    width = len(chunk[0])
    at_once = max(1, min(_AT_ONCE, _MOST_VALUES // width))
    statements = len(chunk) // at_once
    values = chain.from_iterable(chunk)
    together = [tuple(islice(values, at_once * width)) for _ in range(statements)]
    cursor.executemany(begin + ", ".join([row] * at_once), together)
    cursor.executemany(begin + row, chunk[statements * at_once :])


@contextmanager
def _indexes_at_the_end(cursor: Any, table: Table, count: int, advance: Callable[[int], None]) -> Iterator[None]:
    """Build the table's indexes anew after the rows are in, where that is quicker than keeping them up to date row by row.

    SQLite does this within the transaction: whatever fails, the indexes are what they were.
    """
    stored = cursor.execute(f'SELECT COUNT(*) FROM (SELECT 1 FROM "{table.name}" LIMIT {count})').fetchone()[0] if count >= _MANY else count
    if stored * 2 > count:
        yield
        return
    indexes = cursor.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL", (table.name,)
    ).fetchall()
    for name, _ in indexes:
        cursor.execute(f'DROP INDEX "{name}"')
    yield
    with _sorting_in_small_parts(cursor):
        for _, statement in indexes:
            _run_cancellably(cursor, statement, advance)


@contextmanager
def _sorting_in_small_parts(cursor: Any) -> Iterator[None]:
    """Have SQLite sort an index's rows in parts of a few megabytes, and merge them: it can be stopped between parts, not within."""
    before = cursor.execute("PRAGMA cache_size").fetchone()[0]
    cursor.execute("PRAGMA cache_size=-4000")
    try:
        yield
    finally:
        cursor.execute(f"PRAGMA cache_size={before}")


def _run_cancellably(cursor: Any, statement: str, advance: Callable[[int], None]) -> None:
    """Run a statement that may take a second; `advance` is asked every now and then, and ends it by raising."""

    def go_on() -> int:
        advance(0)
        return 0

    # What the handler raises, SQLite turns into an interruption.
    cursor.connection.set_progress_handler(go_on, 50_000)
    try:
        cursor.execute(statement)
    except sqlite3.OperationalError:
        advance(0)
        raise
    finally:
        cursor.connection.set_progress_handler(None, 0)
