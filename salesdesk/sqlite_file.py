"""Workspace files as SQLite sees them: how to know one, and how to read it and nothing else."""

from __future__ import annotations

from pathlib import Path

# "SDSK": lets `file` and this program tell a workspace from any other SQLite file.
APPLICATION_ID = 0x5344534B


def to_read(path: Path) -> dict[str, str]:
    """Return the options by which SQLite leaves the file `path`, its side files and its folder as they are."""
    options = {"mode": "ro"}
    wal, shared = (path.with_name(path.name + suffix) for suffix in ("-wal", "-shm"))
    if wal.exists() and shared.exists():
        # Another program has it open, or was ended by force. SQLite marks in the shared file how far a reader sees, unless told not to.
        options["readonly_shm"] = "1"
    elif not (wal.exists() and wal.stat().st_size):
        # Nobody has it open and nothing is pending, so that SQLite need not make the side files of a shared one.
        options["immutable"] = "1"
    return options
