"""A workspace: create, open and migrate it."""

from __future__ import annotations

import logging
import re
import secrets
from datetime import date
from pathlib import Path

from sqlalchemy import inspect, select, text

from salesdesk import migrations
from salesdesk.backups import backup
from salesdesk.db import Database
from salesdesk.errors import SalesDeskError
from salesdesk.model import Setting
from salesdesk.places import is_address
from salesdesk.sqlite_file import APPLICATION_ID
from salesdesk.text import mark
from salesdesk.workdays import working_days
from salesdesk.workspace_file import database_at, is_read_only, recognise, writable_folder

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
        writable_folder(path)
    _known_places(currency, country)
    db = database_at(place)
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
        recognise(Path(place))
    db = database_at(place, read_only=read_only or (not is_address(str(place)) and is_read_only(Path(place))))
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


def settings(db: Database) -> dict[str, object]:
    """Return all settings of the workspace by name."""
    with db.read() as session:
        return {one.name: one.value for one in session.scalars(select(Setting))}


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


def _migrate(db: Database) -> None:
    if db.path is not None:
        kept = backup(db)
        log.info("kept a copy before migrating: %s", kept.name)
    with db.write_unrecorded() as session:
        migrations.upgrade(session.connection())
