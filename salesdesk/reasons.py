"""Why the system refused a file, in the reader's language: what it is, and what to do. Its own words go to the log."""

from __future__ import annotations

import errno
import logging
import sqlite3
from pathlib import Path

from salesdesk.errors import SalesDeskError
from salesdesk.text import Text, mark

log = logging.getLogger(__name__)

_FULL = mark("Errors", "the disk is full; free some space, then try again")
_NOT_ALLOWED = mark(
    "Errors", "this is not allowed here; close the file if another program has it open, ask for the right to it, or choose another place"
)
_READ_ONLY = mark("Errors", "the disk can only be read; choose another place")
_IN_USE = mark("Errors", "another program has it open; close it there, then try again")
_NO_ANSWER = mark("Errors", "the disk did not answer; check that it is connected and sound, then try again")
_NOT_THERE = mark("Errors", "it is not there; was it moved, renamed, or is its disk not connected")
_NO_FOLDER = mark("Errors", "there is no such folder; choose another place")
_DAMAGED = mark("Errors", "the file is damaged; restore the last backup")
_NO_MEMORY = mark("Errors", "the computer is out of memory; close other programs, then try again")
_TOO_LONG = mark("Errors", "the name is too long; choose a shorter one")
_TOO_LARGE = mark("Errors", "the disk takes no file of this size; choose another disk")
_TOO_MANY = mark("Errors", "too many files are open; close other programs, then try again")

_OF_SYSTEM = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EROFS: _READ_ONLY,
    errno.ENOENT: _NOT_THERE,
    errno.ENXIO: _NOT_THERE,
    errno.ENODEV: _NOT_THERE,
    errno.ESTALE: _NOT_THERE,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EISDIR: mark("Errors", "it is a folder; choose a file"),
    errno.EEXIST: mark("Errors", "it is there already; choose another name"),
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.EIO: _NO_ANSWER,
    errno.ETIMEDOUT: _NO_ANSWER,
    errno.ENAMETOOLONG: _TOO_LONG,
    errno.EILSEQ: mark("Errors", "the disk does not take this name; choose another one"),
    errno.EINVAL: mark("Errors", "the disk does not take this name; choose another one"),
    errno.EFBIG: _TOO_LARGE,
    errno.EMFILE: _TOO_MANY,
    errno.ENFILE: _TOO_MANY,
    errno.ENOMEM: _NO_MEMORY,
}
# A file that is open in Excel has the same errno there as one that may not be written.
_OF_WINDOWS = {32: _IN_USE, 33: _IN_USE, 21: _NO_ANSWER, 53: _NOT_THERE, 67: _NOT_THERE, 112: _FULL, 206: _TOO_LONG}
_OF_SQLITE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_PERM: _NOT_ALLOWED,
    sqlite3.SQLITE_AUTH: _NOT_ALLOWED,
    sqlite3.SQLITE_CANTOPEN: _NOT_ALLOWED,
    sqlite3.SQLITE_READONLY: mark("Errors", "it may only be read; allow writing to the file and its folder, or choose another place"),
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_IOERR: _NO_ANSWER,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_NOMEM: _NO_MEMORY,
    sqlite3.SQLITE_TOOBIG: _TOO_LARGE,
}
_RARE = mark("Errors", "the system refused it (error {number}); try again, or choose another place")


def reason_of(error: BaseException) -> Text:
    """Return why the system or SQLite refused a file, with what to do, as the end of a sentence.

    `error` may wrap the system's own. Its words, in English or in the system's language, are kept in the log.
    """
    log.info("refused: %r", error)
    wrapped = (error, error.__cause__, error.__context__, *error.args)
    found = next((one for one in wrapped if isinstance(one, OSError | sqlite3.Error)), error)
    if isinstance(found, OSError):
        number = found.errno or 0
        return _OF_WINDOWS.get(getattr(found, "winerror", None) or 0) or _OF_SYSTEM.get(number) or _RARE.fill(number=number)
    number = primary_code(found)
    return _OF_SQLITE.get(number) or _RARE.fill(number=number)


def primary_code(error: BaseException) -> int:
    """Return SQLite's result code (`SQLITE_FULL`, …) of `error`, without what it says beyond that; 0 where it has none."""
    return (getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def unwritable(path: Path, error: BaseException, code: str = "file.unwritable") -> SalesDeskError:
    """Return what is raised where a file cannot be written."""
    reason = _NO_FOLDER if isinstance(error, FileNotFoundError) else reason_of(error)
    return SalesDeskError(code, mark("Errors", "“{name}” cannot be written: {reason}."), name=path.name, reason=reason)


def need_folder(path: Path, code: str = "file.no_folder") -> None:
    """Raise `SalesDeskError` where there is no folder for `path` to lie in: it is not made, for a mistyped one would be made as well."""
    if not path.absolute().parent.is_dir():
        sentence = mark("Errors", "There is no folder “{folder}”. Make it first, or choose another place.")
        raise SalesDeskError(code, sentence, folder=str(path.absolute().parent))


def unreadable(path: Path, error: BaseException, code: str = "file.unreadable") -> SalesDeskError:
    """Return what is raised where a file cannot be read."""
    return SalesDeskError(code, mark("Errors", "“{name}” cannot be read: {reason}."), name=path.name, reason=reason_of(error))


def as_told(error: BaseException) -> SalesDeskError:
    """Return `error` as people are told of it: as it is, why the system refused something, or that the program is at fault."""
    if isinstance(error, SalesDeskError):
        return error
    if isinstance(error, MemoryError):
        error = OSError(errno.ENOMEM, "")
    if isinstance(error, OSError):
        if error.filename:
            sentence = mark("Errors", "“{name}” cannot be read or written: {reason}. Your data are as they were before.")
            return SalesDeskError("file.refused", sentence, name=Path(str(error.filename)).name, reason=reason_of(error))
        sentence = mark("Errors", "This cannot be done: {reason}. Your data are as they were before.")
        return SalesDeskError("system.refused", sentence, reason=reason_of(error))
    return SalesDeskError(
        "program.fault", mark("Errors", "Something went wrong in the program. Your data are as they were before; the log has the details.")
    )
