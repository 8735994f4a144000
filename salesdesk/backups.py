"""Copies of a workspace: made, and put back in its place."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.places import SUFFIX, is_address
from salesdesk.reasons import need_folder, reason_of
from salesdesk.refusals import told
from salesdesk.text import mark
from salesdesk.workspace_file import database_at, lock, move, recognise, refuse_disturbed, settle, writable_folder


def backup(db: Database, target: Path | None = None) -> Path:
    """Write a consistent copy of the workspace, beside it unless `target` says where; return its path."""
    if db.path is None:
        raise SalesDeskError("backup.server", mark("Errors", "A shared workspace is backed up on its server."))
    path = target or _free(db.path, "backup")
    if path.exists():
        raise SalesDeskError(
            "workspace.exists", mark("Errors", "“{name}” is already there. Open it, or choose another name."), name=path.name
        )
    writable_folder(path)
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
        recognise(Path(place))
    db = database_at(place, read_only=True)
    try:
        made = backup(db, target)
        refuse_disturbed(db)
    finally:
        db.close()
    return made


def restore(backup_file: Path, path: Path) -> Path | None:
    """Put `backup_file` in the place of the workspace `path`; what was there is kept beside it and returned."""
    recognise(backup_file)
    need_folder(path, "workspace.no_folder")
    with lock(path):
        aside = None
        # What is there is moved only when the copy is whole.
        unfinished = path.with_name(f".{path.name}.part")
        try:
            shutil.copyfile(backup_file, unfinished)
            if path.exists():
                settle(path)
                aside = _free(path, "replaced")
                move(path, aside)
            unfinished.rename(path)
        except (OSError, sqlite3.Error) as error:
            unfinished.unlink(missing_ok=True)
            if aside is not None:
                move(aside, path)
            raise SalesDeskError(
                "restore.failed",
                mark("Errors", "The backup could not be put in place: {reason}. The workspace is untouched."),
                reason=reason_of(error),
            ) from error
    return aside


def _free(path: Path, what: str) -> Path:
    """Return a name beside `path` with the time and `what` in it, which is no file's yet: two copies may be made within a second."""
    stem = f"{path.stem} {datetime.now():%Y-%m-%d %H%M%S}"
    names = chain([stem], (f"{stem} {at}" for at in count(2)))
    return next(one for name in names if not (one := path.with_name(f"{name}.{what}{SUFFIX}")).exists())
