"""The first figures of a workspace: remembered from last time, or read by a process beside the window while that loads Qt.

The two share nothing but a pipe. The process asks the same services as the window does a moment later, of the file as it is.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from salesdesk.places import is_address
from salesdesk.rules.headline import Headline
from salesdesk.services import READING_FIGURES
from salesdesk.services.remembered_figures import keep, plain, read, recall, state

if TYPE_CHECKING:
    import subprocess


class FirstFigures:
    """`known` are the figures of the workspace at `place` if they are remembered; else `wait` brings them.

    A program that has loaded its own database already does not need a process `beside` it.
    """

    def __init__(self, place: str, *, beside: bool = True) -> None:
        self.place = place
        there = is_address(place) or Path(place).exists()
        self._process = _begun(place) if there and beside and self.known() is None else None

    @property
    def coming(self) -> bool:
        """True where it is worth to `wait`."""
        return self._process is not None

    def known(self) -> Headline | None:
        """Return the figures, where they are remembered and hold at this moment."""
        return None if is_address(self.place) else recall(Path(self.place))

    def wait(self) -> Headline | None:
        """Return what the process read, for a worker thread; None where it could not, or where the workspace changed since."""
        process, self._process = self._process, None
        if process is None:
            return None
        with process:
            assert process.stdout is not None
            said = process.stdout.read()
        try:
            found: Any = json.loads(said)
        except ValueError:
            return None
        if not isinstance(found, dict) or (not is_address(self.place) and found.get("state") != state(Path(self.place))):
            return None
        return read(found.get("headline"))

    def stop(self) -> None:
        """End the process where nobody waits for it any more."""
        if self._process is not None:
            self._process.kill()
            self.wait()


def main() -> None:
    """Answer with the first figures of the workspace that standard input names; in the process beside."""
    import gc

    from salesdesk.services import first_questions

    # It is over before there is anything to collect.
    gc.disable()
    place = json.loads(sys.stdin.buffer.read())
    of = "" if is_address(place) else state(Path(place))
    found = None if is_address(place) else first_questions.ask(Path(place))
    if found is None:
        found, of = read_from(place)
    sys.stdout.buffer.write(json.dumps({"state": of, "headline": plain(found)}).encode())
    sys.stdout.buffer.flush()
    os._exit(0)


def read_from(place: str) -> tuple[Headline, str]:
    """Return the figures of everyone in the latest period, and the state of the file that they are of ("" for a server).

    Nothing is written, and whoever has the workspace open is not disturbed. Raise `SalesDeskError` as `open_workspace` does.
    """
    from salesdesk import workspace
    from salesdesk.measure import EVERYONE
    from salesdesk.services.figures import latest_period, overview

    of = "" if is_address(place) else state(Path(place))
    db = workspace.open_workspace(place, read_only=True)
    try:
        found = overview(db, EVERYONE, latest_period(db))
        workspace.refuse_disturbed(db)
    finally:
        db.close()
    return found, of


def leave(place: str | Path) -> None:
    """Remember the figures of the workspace at `place` for the next start of the window; after a command that wrote to it."""
    from salesdesk.errors import SalesDeskError

    if is_address(str(place)) or recall(Path(place)) is not None:
        return
    # What was to be done is done. Why it cannot be read again is told when somebody opens it.
    with contextlib.suppress(SalesDeskError):
        found, of = read_from(str(place))
        keep(Path(place), found, of)


def _begun(place: str) -> subprocess.Popen[bytes] | None:
    import subprocess

    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
    hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        process = subprocess.Popen(_command(), stdin=pipe, stdout=pipe, stderr=nothing, creationflags=hidden)
    except OSError:
        return None
    assert process.stdin is not None
    # An address may have a password in it, which shall stand in no list of processes.
    with contextlib.suppress(OSError), process.stdin as known:
        known.write(json.dumps(place).encode())
    return process


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, READING_FIGURES]
    # Without `site` and the environment the process starts sooner, and finds the same modules as we do.
    options = ["-I", "-S"] + (["-B"] if sys.dont_write_bytecode else [])
    if sys.pycache_prefix:
        options += ["-X", f"pycache_prefix={sys.pycache_prefix}"]
    paths = [str(Path(one).absolute()) for one in sys.path]
    start = f"import sys; sys.path[:]={paths!r}; from salesdesk.services.first_figures import main; main()"
    return [sys.executable, *options, "-c", start]
