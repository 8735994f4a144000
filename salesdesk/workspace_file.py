"""The place of a workspace: its file or its server, whether it is one, whether it can be written, and the lock on it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.places import is_address
from salesdesk.reasons import need_folder, primary_code, unreadable, unwritable
from salesdesk.sqlite_file import APPLICATION_ID
from salesdesk.text import mark

if TYPE_CHECKING:
    from filelock import FileLock


def database_at(place: str | Path, *, read_only: bool = False) -> Database:
    """Return the database of a file or a server; nothing is asked of it yet."""
    if is_address(str(place)):
        return Database.connect(str(place), read_only=read_only)
    return Database.sqlite(Path(place), read_only=read_only)


def recognise(path: Path) -> None:
    """Raise `SalesDeskError` ("workspace.missing", "workspace.foreign", …) where `path` is no workspace."""
    if not path.exists():
        raise SalesDeskError(
            "workspace.missing", mark("Errors", "“{name}” is not there any more. Was it moved or renamed?"), name=path.name
        )
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as error:
        raise unreadable(path, error, "workspace.unreadable") from error
    if not head.startswith(b"SQLite format 3\0") or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise SalesDeskError(
            "workspace.foreign",
            mark("Errors", "“{name}” is not a SalesDesk workspace. If it is a sheet, open a workspace first and import it there."),
            name=path.name,
        )


def is_read_only(path: Path) -> bool:
    """Tell whether a workspace lies where nothing can be written."""
    # In a folder that may not be written SQLite cannot make its side files.
    return not os.access(path.parent, os.W_OK)


def lock(path: Path) -> FileLock:
    """Take the workspace for writing by this program; raise `SalesDeskError` ("workspace.locked") when another has it."""
    # A tenth of a second that the start of the window need not wait for.
    from filelock import FileLock, Timeout

    # A worker takes it, and the window lets go of it.
    held = FileLock(path.with_name(path.name + ".lock"), thread_local=False)
    try:
        held.acquire(blocking=False)
    except Timeout as error:
        raise SalesDeskError(
            "workspace.locked",
            mark("Errors", "“{name}” is open in another SalesDesk. Close it there, then try again; nothing was changed."),
            name=path.name,
        ) from error
    except OSError as error:
        raise SalesDeskError(
            "workspace.read_only",
            mark("Errors", "“{name}” lies where this program may not write. Copy it to a folder of your own."),
            name=path.name,
        ) from error
    return held


def refuse_disturbed(db: Database) -> None:
    """Raise `SalesDeskError` ("workspace.disturbed") when somebody began to write while the workspace was read without locks."""
    if db.was_disturbed:
        name = db.path.name if db.path else ""
        raise SalesDeskError(
            "workspace.disturbed",
            mark("Errors", "“{name}” was changed by another program while it was read. Please try again."),
            name=name,
        )


def writable_folder(path: Path) -> None:
    """Raise `SalesDeskError` ("workspace.no_folder", "workspace.read_only") where the file `path` cannot be made."""
    need_folder(path, "workspace.no_folder")
    try:
        with _probe(path):
            pass
    except OSError as error:
        raise unwritable(path, error, "workspace.read_only") from error


@contextlib.contextmanager
def _probe(path: Path) -> Iterator[None]:
    probe = path.with_name(f".{path.name}.probe")
    try:
        probe.write_bytes(b"")
        yield
    finally:
        probe.unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Bring what SQLite still holds in its side files into the workspace file itself; a damaged one stays as it is."""
    try:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError as error:
        # It is what a backup is for.
        if primary_code(error) not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise


def move(path: Path, to: Path) -> None:
    """Move a workspace with its side files: SQLite would take them for those of another that comes in its place."""
    for suffix in ("-wal", "-shm", ""):
        one = path.with_name(path.name + suffix)
        if one.exists():
            one.rename(to.with_name(to.name + suffix))
