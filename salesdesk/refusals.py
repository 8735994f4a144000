"""What the world does to a database, in sentences: a full disk, a second writer, a server that does not answer."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from salesdesk.errors import SalesDeskError, conflict
from salesdesk.reasons import primary_code
from salesdesk.text import Text, mark

log = logging.getLogger(__name__)

_SENTENCES: dict[str, Text] = {
    "database.full": mark("Errors", "The disk is full. Nothing was saved and nothing is lost: free some space, then try again."),
    "database.busy": mark("Errors", "Another program is writing to this workspace. Nothing was saved: wait a moment, then try again."),
    "database.read_only": mark(
        "Errors", "This workspace may only be read. Nothing was saved: allow writing to the file and its folder, then try again."
    ),
    "workspace.foreign": mark("Errors", "This file is not a SalesDesk workspace. Choose another file, or import it if it is a sheet."),
    "workspace.damaged": mark("Errors", "The workspace file is damaged. Restore the last backup; the damaged file is kept beside it."),
    "workspace.unreadable": mark("Errors", "The workspace cannot be opened. Check that it exists and that you may read it."),
    "database.disk": mark("Errors", "The disk did not answer. Nothing was saved: check the disk, then try again."),
    "database.memory": mark("Errors", "The computer is out of memory. Nothing was saved: close other programs, then try again."),
    "database.password": mark("Errors", "The server does not accept this user and password. Check both, then try again."),
    "database.no_password": mark("Errors", "The server asks for a password."),
    "database.missing": mark("Errors", "The server has no such database. Check its name, or ask whoever runs the server."),
    "database.rights": mark("Errors", "The server does not let this user do that. Nothing was changed: ask whoever runs the server."),
    "database.user": mark("Errors", "The server does not know this user. Check the name, then try again."),
    "database.crowded": mark("Errors", "The server has no place for one more program. Nothing was saved: try again in a while."),
    "database.silent": mark("Errors", "The shared workspace's server does not answer. Check its address and the network, then try again."),
    "database.unreachable": mark("Errors", "The shared workspace's server cannot be reached. Check the network, then try again."),
    "database.refused": mark("Errors", "The database did not do this. Nothing was saved: try again, or start the program anew."),
}
# What programs are told, where several sentences mean the same to them.
_CODES = {"database.no_password": "database.password", "database.user": "database.password", "database.silent": "database.unreachable"}

_OF_SQLITE = {
    sqlite3.SQLITE_FULL: "database.full",
    sqlite3.SQLITE_BUSY: "database.busy",
    sqlite3.SQLITE_LOCKED: "database.busy",
    sqlite3.SQLITE_READONLY: "database.read_only",
    sqlite3.SQLITE_PERM: "database.read_only",
    sqlite3.SQLITE_NOTADB: "workspace.foreign",
    sqlite3.SQLITE_CORRUPT: "workspace.damaged",
    sqlite3.SQLITE_CANTOPEN: "workspace.unreadable",
    sqlite3.SQLITE_IOERR: "database.disk",
    sqlite3.SQLITE_NOMEM: "database.memory",
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html; two letters stand for a class.
_OF_SERVER = {
    "53100": "database.full",
    "53200": "database.memory",
    "53300": "database.crowded",
    "40001": "database.busy",
    "40P01": "database.busy",
    "55P03": "database.busy",
    "25006": "database.read_only",
    "28P01": "database.password",
    "28000": "database.user",
    "3D000": "database.missing",
    "42501": "database.rights",
    "58030": "database.disk",
    "57P": "database.unreachable",
    "08": "database.unreachable",
    "XX001": "workspace.damaged",
    "XX002": "workspace.damaged",
}
# While it connects, libpq tells no codes; the server speaks English, or Chinese where it was set up so.
_OF_CONNECTING = (
    ("password authentication failed", "database.password"),
    ("认证失败", "database.password"),
    ("no password supplied", "database.no_password"),
    ('fatal:  database "', "database.missing"),
    ("数据库 ", "database.missing"),
    ("permission denied", "database.rights"),
    ('fatal:  role "', "database.user"),
    ("角色 ", "database.user"),
    ("too many", "database.crowded"),
    ("remaining connection slots", "database.crowded"),
    ("timeout expired", "database.silent"),
    ("failed to resolve host", "database.unreachable"),
    ("connection", "database.unreachable"),
)


@contextmanager
def told() -> Iterator[None]:
    """Turn what the world did to the database into a sentence; leave our own faults as they are."""
    try:
        yield
    except StaleDataError as error:
        raise conflict() from error
    except (DBAPIError, sqlite3.Error) as error:
        # An import writes by the driver itself, so that its errors come plain.
        known = refusal_of(error)
        if known is None:
            raise
        log.info("the database refused: %r", error)
        raise known from error


def refusal_of(error: DBAPIError | sqlite3.Error) -> SalesDeskError | None:
    """Return what is told of `error`; None where it is a fault of ours, such as a statement that no database takes."""
    plain = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(plain, sqlite3.Error):
        name = _OF_SQLITE.get(primary_code(plain))
    else:
        name = _of_server(str(getattr(plain, "sqlstate", None) or ""), str(plain).lower())
        if name is None and isinstance(error, OperationalError):
            name = "database.refused"
    return SalesDeskError(_CODES.get(name, name), _SENTENCES[name]) if name else None


def _of_server(state: str, words: str) -> str | None:
    if state:
        return _OF_SERVER.get(state) or _OF_SERVER.get(state[:3]) or _OF_SERVER.get(state[:2])
    return next((name for needle, name in _OF_CONNECTING if needle in words), None)
