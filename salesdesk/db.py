"""The database of a workspace: one SQLite file, or a PostgreSQL address; questions and actions on it."""

from __future__ import annotations

import getpass
import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session

from salesdesk.changes import Changes, Recorder
from salesdesk.refusals import told
from salesdesk.sqlite_file import state, to_read
from salesdesk.text import Text

log = logging.getLogger(__name__)

# Any number will do, as long as all SalesDesk programs on one PostgreSQL database take the same.
_WRITE_LOCK = 0x5A1E5

_CONNECT_S = 10


class Database:
    """`read()` is a session for one question, `write(label)` one for one action."""

    def __init__(self, url: URL, path: Path | None = None, *, read_only: bool = False) -> None:
        self.is_sqlite = url.get_backend_name() == "sqlite"
        self.path = path
        self.actor = _user()
        self.engine = _engine(url, read_only=read_only)
        self._write_engine = self.engine.execution_options(salesdesk_write=True)
        self._listeners: list[Callable[[Changes], None]] = []
        self._alone = state(path) if path is not None and url.query.get("immutable") else None

    @classmethod
    def sqlite(cls, path: Path, *, read_only: bool = False) -> Database:
        """Return the database in the file `path`; `read_only` leaves the file, its side files and its folder as they are."""
        if not read_only:
            return cls(URL.create("sqlite+pysqlite", database=str(path)), path)
        query = {"uri": "true", **to_read(path)}
        return cls(URL.create("sqlite+pysqlite", database=path.absolute().as_uri(), query=query), path, read_only=True)

    @classmethod
    def connect(cls, address: str, *, read_only: bool = False) -> Database:
        """Return the database at a PostgreSQL address such as `postgresql://user@host/name`."""
        url = make_url(address)
        # libpq knows both spellings, SQLAlchemy one.
        if url.get_backend_name() in ("postgresql", "postgres"):
            url = url.set(drivername="postgresql+psycopg")
        return cls(url, read_only=read_only)

    @property
    def was_disturbed(self) -> bool:
        """True when what was read may be of two minds: nobody else had the file, so it was read without locks, and then it was written."""
        return self._alone is not None and self.path is not None and self._alone != state(self.path)

    def listen(self, listener: Callable[[Changes], None]) -> None:
        """Call `listener` after each commit, in the thread that committed."""
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session for one question."""
        with told(), Session(self.engine) as session:
            yield session

    @contextmanager
    def write(self, label: Text, *, reason: str | None = None) -> Iterator[Session]:
        """Give a session for one action: one transaction, one entry in the journal.

        Raise `SalesDeskError` ("database.conflict") when somebody else changed the same row in between.
        """
        with told():
            with Session(self._write_engine) as session:
                recorder = Recorder(session, label, self.actor, reason)
                session.info["recorder"] = recorder
                yield session
                session.flush()
                action_id = recorder.write()
                session.commit()
            self.announce(Changes(label, frozenset(recorder.tables), action_id))

    @contextmanager
    def write_unrecorded(self) -> Iterator[Session]:
        """Give a session that writes without the journal: for undo itself, and for filling samples."""
        with told(), Session(self._write_engine) as session:
            yield session
            session.commit()

    def announce(self, changes: Changes) -> None:
        """Tell the listeners of committed changes."""
        if changes.tables:
            for listener in self._listeners:
                listener(changes)

    def close(self) -> None:
        """Let go of the file or the server; what is still being written is written, but nobody listens any more."""
        self._listeners.clear()
        self.engine.dispose()


def reserve_ids(session: Session, table: Table, count: int) -> int:
    """Return the first of `count` consecutive ids of `table` that no row has or will get otherwise."""
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        connection.execute(
            text("INSERT INTO sqlite_sequence (name, seq) SELECT :t, 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = :t)"),
            {"t": table.name},
        )
        last = connection.execute(
            text("UPDATE sqlite_sequence SET seq = seq + :n WHERE name = :t RETURNING seq"), {"n": count, "t": table.name}
        ).scalar_one()
    else:
        last = connection.execute(
            text("SELECT setval(pg_get_serial_sequence(:t, 'id'), nextval(pg_get_serial_sequence(:t, 'id')) + :n - 1)"),
            {"n": count, "t": table.name},
        ).scalar_one()
    return int(last) - count + 1


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _engine(url: URL, *, read_only: bool) -> Engine:
    if url.get_backend_name() != "sqlite":
        # Left to itself, libpq waits minutes for a server that does not answer.
        options: dict[str, Any] = {"connect_timeout": _CONNECT_S}
        if read_only:
            options["options"] = "-c default_transaction_read_only=on"
        engine = create_engine(url, pool_size=4, max_overflow=4, connect_args=options)
        event.listen(engine, "begin", _one_writer)
        return engine
    # Last in, first out: most of the time one connection and its cache serve all threads, instead of each having its own megabytes.
    engine = create_engine(url, connect_args={"check_same_thread": False}, pool_use_lifo=True)
    event.listen(engine, "connect", _prepare_read_only if read_only else _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # sqlite3 begins transactions by itself, and too late; here BEGIN is sent by `_begin_sqlite`.
    connection.isolation_level = None
    # With a file to put the rest in, SQLite sorts in parts that fit its cache: half a million rows in two thirds of the time.
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=5000",
        "cache_size=-16000",
        "temp_store=FILE",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_read_only(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("busy_timeout=5000", "cache_size=-16000", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A deferred BEGIN of a writer fails at once when another writes, whatever busy_timeout says.
    writes = connection.get_execution_options().get("salesdesk_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _one_writer(connection: Connection) -> None:
    if connection.get_execution_options().get("salesdesk_write"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITE_LOCK})")
