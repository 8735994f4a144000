"""Workspace files as SQLite sees them: how to know one, and how to read it and nothing else."""

from __future__ import annotations

from pathlib import Path

# "SDSK": lets `file` and this program tell a workspace from any other SQLite file.
APPLICATION_ID = 0x5344534B


def to_read(path: Path) -> dict[str, str]:
    """Return the options by which SQLite leaves the file `path`, its side files and its folder as they are.

    Where a log was copied without its shared file, SQLite makes that anew: the log cannot be read without.
    """
    options = {"mode": "ro"}
    wal, shared = (path.with_name(path.name + suffix) for suffix in ("-wal", "-shm"))
    if wal.exists() and shared.exists():
        # Another program has it open, or was ended by force. SQLite marks in the shared file how far a reader sees, unless told not to.
        options["readonly_shm"] = "1"
    elif not (wal.exists() and wal.stat().st_size):
        # Nobody has it open and nothing is pending, so that SQLite need not make the side files of a shared one.
        options["immutable"] = "1"
    return options


def state(path: Path) -> str:
    """Return what is another text after each change to the file `path`, by whatever program; "" where there is none.

    Times of change cannot be set by programs that restore or copy files, as those of writing can.
    """
    parts = []
    for one in (path, path.with_name(path.name + "-wal")):
        try:
            found = one.stat()
        except OSError:
            continue
        if found.st_size:
            parts.append(f"{found.st_ino} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}")
    return "|".join(parts)
