"""A workspace: create, open, lock, migrate, back up, restore and check it."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect, select, text

from salesdesk import migrations
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Setting
from salesdesk.places import SUFFIX, is_address
from salesdesk.reasons import need_folder, primary_code, reason_of, unreadable, unwritable
from salesdesk.refusals import told
from salesdesk.sqlite_file import APPLICATION_ID
from salesdesk.text import mark
from salesdesk.workdays import working_days

if TYPE_CHECKING:
    from filelock import FileLock

log = logging.getLogger(__name__)


def create(
    place: str | Path, *, name: str = "", currency: str = "CNY", country: str = "CN", language: str = "en", identity: str | None = None
) -> Database:
    """Create a workspace in a new file (or an empty PostgreSQL database) and return it open.

    By its `identity` (one of its own unless told) it knows the rows that it exported.

    Raise `SalesDeskError` ("workspace.exists") rather than touch what is there.
    """
    if not is_address(str(place)):
        path = Path(place)
        if path.exists():
            raise SalesDeskError(
                "workspace.exists", mark("Errors", "“{name}” is already there. Open it, or choose another name."), name=path.name
            )
        _writable_folder(path)
    _known_places(currency, country)
    db = _database(place)
    created = False
    try:
        settings: dict[str, object] = {"name": name, "currency": currency, "country": country, "language": language, "fiscal_start": 1}
        _fill(db, str(place), {**settings, "identity": identity or secrets.token_hex(3)})
        created = True
    finally:
        if not created:
            discard(db)
    return db


def discard(db: Database) -> None:
    """Close a workspace that could not be made, and leave no file of it."""
    db.close()
    if db.path is not None:
        for suffix in ("", "-wal", "-shm"):
            db.path.with_name(db.path.name + suffix).unlink(missing_ok=True)


def open_workspace(place: str | Path, *, read_only: bool = False) -> Database:
    """Open a workspace, after bringing an older schema up to date (a copy of the file is made first).

    With `read_only` nothing is written at all, beside whoever has it open; an older schema is refused ("workspace.older").
    Raise `SalesDeskError`: "workspace.missing", "workspace.foreign", "workspace.empty", "workspace.newer", "workspace.damaged", …
    """
    if not is_address(str(place)):
        _recognise(Path(place))
    db = _database(place, read_only=read_only or (not is_address(str(place)) and _is_read_only(Path(place))))
    usable = False
    try:
        with db.read() as session:
            version = migrations.stored(session.connection())
        if version is None:
            _refuse_empty(db)
            raise SalesDeskError("workspace.foreign", mark("Errors", "“{name}” is not a SalesDesk workspace."), name=_shown(place))
        if version != migrations.HEAD:
            migrations.refuse_newer(version)
            if read_only:
                raise _older(place)
            _migrate(db)
        usable = True
    finally:
        if not usable:
            db.close()
    return db


def _refuse_empty(db: Database) -> None:
    """Raise `SalesDeskError` ("workspace.empty") for a server's database in which there is nothing: `create` can set it up."""
    if not db.is_sqlite and not inspect(db.engine).get_table_names():
        raise SalesDeskError(
            "workspace.empty",
            mark("Errors", "The database is empty: no workspace was set up in it yet. Set one up from the window, or by “new”."),
        )


def _older(place: str | Path) -> SalesDeskError:
    if is_address(str(place)):
        sentence = mark(
            "Errors",
            "The shared workspace was made by an older SalesDesk. Have its server backed up, then open it in the window while nobody else "
            "works in it: that brings it up to date for all, who need this version from then on.",
        )
        return SalesDeskError("workspace.older", sentence)
    return SalesDeskError(
        "workspace.older",
        mark("Errors", "“{name}” was made by an older SalesDesk. Open it once in the window: that brings it up to date and keeps a copy."),
        name=_shown(place),
    )


def refuse_disturbed(db: Database) -> None:
    """Raise `SalesDeskError` ("workspace.disturbed") when somebody began to write while the workspace was read without locks."""
    if db.was_disturbed:
        name = db.path.name if db.path else ""
        raise SalesDeskError(
            "workspace.disturbed",
            mark("Errors", "“{name}” was changed by another program while it was read. Please try again."),
            name=name,
        )


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


def backup(db: Database, target: Path | None = None) -> Path:
    """Write a consistent copy of the workspace, beside it unless `target` says where; return its path."""
    if db.path is None:
        raise SalesDeskError("backup.server", mark("Errors", "A shared workspace is backed up on its server."))
    path = target or db.path.with_name(f"{db.path.stem} {datetime.now():%Y-%m-%d %H%M%S}.backup{SUFFIX}")
    if path.exists():
        raise SalesDeskError(
            "workspace.exists", mark("Errors", "“{name}” is already there. Open it, or choose another name."), name=path.name
        )
    _writable_folder(path)
    with told(), db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        raw = connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        try:
            with contextlib.closing(sqlite3.connect(path)) as copy:
                raw.backup(copy)
                # The copy of a damaged file is damaged, and would be trusted.
                sound = copy.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        except sqlite3.Error as error:
            path.unlink(missing_ok=True)
            raise SalesDeskError(
                "database.full",
                mark("Errors", "The backup could not be written: {reason}. The workspace is untouched."),
                reason=reason_of(error),
            ) from error
    if not sound:
        path.unlink(missing_ok=True)
        raise SalesDeskError(
            "workspace.damaged",
            mark("Errors", "“{name}” is damaged, and so would be its backup: none was written. Restore the last good one."),
            name=db.path.name,
        )
    return path


def backup_file(place: str | Path, target: Path | None = None) -> Path:
    """Write the same copy of a workspace that is not open, whatever its schema; the file is only read."""
    if not is_address(str(place)):
        _recognise(Path(place))
    db = _database(place, read_only=True)
    try:
        made = backup(db, target)
        refuse_disturbed(db)
    finally:
        db.close()
    return made


def restore(backup_file: Path, path: Path) -> Path | None:
    """Put `backup_file` in the place of the workspace `path`; what was there is kept beside it and returned."""
    _recognise(backup_file)
    need_folder(path, "workspace.no_folder")
    with lock(path):
        aside = None
        # What is there is moved only when the copy is whole.
        unfinished = path.with_name(f".{path.name}.part")
        try:
            shutil.copyfile(backup_file, unfinished)
            if path.exists():
                _settle(path)
                aside = path.with_name(f"{path.stem} {datetime.now():%Y-%m-%d %H%M%S}.replaced{SUFFIX}")
                _move(path, aside)
            unfinished.rename(path)
        except (OSError, sqlite3.Error) as error:
            unfinished.unlink(missing_ok=True)
            if aside is not None:
                _move(aside, path)
            raise SalesDeskError(
                "restore.failed",
                mark("Errors", "The backup could not be put in place: {reason}. The workspace is untouched."),
                reason=reason_of(error),
            ) from error
    return aside


def settings(db: Database) -> dict[str, object]:
    """Return all settings of the workspace by name."""
    with db.read() as session:
        return {one.name: one.value for one in session.scalars(select(Setting))}


def _database(place: str | Path, *, read_only: bool = False) -> Database:
    if is_address(str(place)):
        return Database.connect(str(place), read_only=read_only)
    return Database.sqlite(Path(place), read_only=read_only)


def _is_read_only(path: Path) -> bool:
    # In a folder that may not be written SQLite cannot make its side files.
    return not os.access(path.parent, os.W_OK)


def _known_places(currency: str, country: str) -> None:
    if not re.fullmatch("[A-Z]{3}", currency):
        raise SalesDeskError(
            "workspace.currency", mark("Errors", "“{currency}” is not a currency: write three letters, such as CNY."), currency=currency
        )
    working_days(date(2026, 1, 1), date(2026, 1, 1), country)


def _fill(db: Database, place: str, settings: dict[str, object]) -> None:
    with db.write_unrecorded() as session:
        connection = session.connection()
        if inspect(connection).has_table("alembic_version"):
            raise SalesDeskError(
                "workspace.exists", mark("Errors", "“{name}” is already there. Open it, or choose another name."), name=place
            )
        migrations.create(connection)
        if db.is_sqlite:
            connection.execute(text(f"PRAGMA application_id={APPLICATION_ID}"))
        title = settings["name"] or (db.path.stem if db.path else "SalesDesk")
        for key, value in {**settings, "name": title}.items():
            session.add(Setting(name=key, value=value))


def _shown(place: str | Path) -> str:
    return "" if is_address(str(place)) else Path(place).name


def _recognise(path: Path) -> None:
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


def _migrate(db: Database) -> None:
    if db.path is not None:
        kept = backup(db)
        log.info("kept a copy before migrating: %s", kept.name)
    with db.write_unrecorded() as session:
        migrations.upgrade(session.connection())


def _writable_folder(path: Path) -> None:
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


def _settle(path: Path) -> None:
    """Bring what SQLite still holds in its side files into the workspace file itself; a damaged one stays as it is."""
    try:
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError as error:
        # It is what a backup is for.
        if primary_code(error) not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise


def _move(path: Path, to: Path) -> None:
    """Move a workspace with its side files: SQLite would take them for those of another that comes in its place."""
    for suffix in ("-wal", "-shm", ""):
        one = path.with_name(path.name + suffix)
        if one.exists():
            one.rename(to.with_name(to.name + suffix))
