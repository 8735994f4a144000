"""Opens any spreadsheet safely: it is read in a child process with limits on time and memory."""

from __future__ import annotations

import contextlib
import json
import logging
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO, Any, Self

from salesdesk.collecting import collecting_later
from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.progress import Progress
from salesdesk.reasons import reason_of
from salesdesk.sheets import READING
from salesdesk.sheets.arriving import ArrivingSheet
from salesdesk.sheets.grid import Workbook
from salesdesk.sheets.memory import memory_of
from salesdesk.sheets.reasons import REASONS
from salesdesk.sheets.wire import Receiver
from salesdesk.text import mark

log = logging.getLogger(__name__)

_READING = mark("Import", "Reading {name}")
# What the fast reader fails at, the slow one may still read: a stray cell in the last row and column is as large as half a terabyte.
_WORTH_A_SECOND_TRY = frozenset({"import.crashed", "import.memory", "import.cells"})


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds, bytes of memory, bytes after unpacking, and how many times it may unpack.

    A file may take a second longer for each megabyte that it has: Excel's million of rows is 80 MB.
    """

    seconds: float = 60.0
    memory: int = 1040 << 20  # of addresses, some of which take no memory
    unpacked: int = 300 << 20
    ratio: int = 200


def open_sheets(path: Path, progress: Progress | None = None, limits: Limits | None = None, passwords: Sequence[str] = ()) -> Workbook:
    """Return what is in the spreadsheet at `path`; a protected one is opened with that of `passwords` that fits.

    Raises SalesDeskError when it cannot be read, whatever the reason: "import.password" when it needs a password and none was given,
    "import.wrong_password" when none fits. Raises Cancelled when `progress` was cancelled.
    """
    path, progress, limits = Path(path), progress or Progress(), limits or Limits()
    if not path.is_file():
        raise _error("missing", path)
    limits = replace(limits, seconds=limits.seconds + (path.stat().st_size >> 20))
    progress.step(0.0, _READING.fill(name=path.name))
    try:
        return _open(path, progress, limits, passwords, slow=False)
    except SalesDeskError as error:
        if error.code not in _WORTH_A_SECOND_TRY:
            raise
        try:
            return _open(path, progress, limits, passwords, slow=True)
        except SalesDeskError as second:
            raise error if second.code == "import.crashed" else second from error


def _open(path: Path, progress: Progress, limits: Limits, passwords: Sequence[str], *, slow: bool) -> Workbook:
    with collecting_later(), _start(path, limits, passwords, slow=slow) as process, _Watch(process, progress, limits) as watch:
        assert process.stdout is not None
        try:
            return _receive(path, process.stdout, progress)
        except (EOFError, pickle.UnpicklingError, OSError) as error:
            process.kill()
            process.wait()
            if progress.cancelled:
                raise Cancelled from error
            raise _error(watch.stopped_for or "crashed", path, seconds=int(limits.seconds)) from error
        finally:
            process.kill()


def _start(path: Path, limits: Limits, passwords: Sequence[str], *, slow: bool) -> subprocess.Popen[bytes]:
    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
    hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        process = subprocess.Popen(
            _command(path, limits, slow=slow), stdin=pipe if passwords else nothing, stdout=pipe, stderr=nothing, creationflags=hidden
        )
    except OSError as error:
        raise _error("unreadable", path, detail=reason_of(error)) from error
    if process.stdin is not None:
        with contextlib.suppress(OSError), process.stdin as known:
            known.write(json.dumps(list(passwords)).encode())
    return process


def _command(path: Path, limits: Limits, *, slow: bool) -> list[str]:
    rest = [str(path.absolute()), *map(str, (int(limits.seconds), limits.memory, limits.unpacked, limits.ratio, int(slow)))]
    if getattr(sys, "frozen", False):
        return [sys.executable, READING, *rest]
    # Without `site` and the environment the process starts in half the time, and finds the same modules as we do.
    start = "import sys,json; sys.path[:]=json.loads(sys.argv[1]); from salesdesk.sheets.child import main; main(sys.argv[2:])"
    return [sys.executable, "-I", "-S", "-c", start, json.dumps([str(Path(one).absolute()) for one in sys.path]), *rest]


def _error(code: str, path: Path, **values: object) -> SalesDeskError:
    return SalesDeskError(f"import.{code}", REASONS[code], name=path.name, **values)


def _refused(path: Path, code: str, values: Mapping[str, Any]) -> SalesDeskError:
    """Return what is told of the reading process's refusal; the reader's own words, in English, go to the log."""
    if code == "unreadable":
        # On Windows the fourth value decides which error it is.
        return _error(code, path, detail=reason_of(OSError(values["errno"], "", str(path), values["winerror"] or None)))
    if detail := values.get("detail"):
        log.info("%s cannot be read: %s", path.name, detail)
    return _error(code, path, **values)


def _receive(path: Path, pipe: IO[bytes], progress: Progress) -> Workbook:
    receiver = Receiver(pipe)
    kind, encoding = "", None
    sheets: list[ArrivingSheet] = []
    broken: list[str] = []
    while True:
        message = receiver.load()
        what = message[0]
        if what == "rows":
            sheets[-1].add(*message[1:])
            progress.step(sheets[-1].share(), None)
        elif what == "digits":
            sheets[-1].take_digits(*message[1:])
        elif what == "marks":
            sheets[-1].take_marks(*message[1:])
        elif what == "sheet":
            sheets.append(ArrivingSheet(*message[1:]))
        elif what == "again":
            sheets.pop()
        elif what == "kind":
            kind, encoding = message[1:]
        elif what == "broken":
            broken.append(message[1])
        elif what == "refused":
            raise _refused(path, message[1], message[2])
        else:
            progress.step(1.0, None)
            return Workbook(path, kind, tuple(one.grid() for one in sheets), encoding, tuple(broken))


class _Watch:
    """Kills the reading process when it takes too long or too much memory, or is not wanted any more."""

    def __init__(self, process: subprocess.Popen[bytes], progress: Progress, limits: Limits) -> None:
        self._process, self._progress, self._limits = process, progress, limits
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sheet-watch", daemon=True)
        self.stopped_for: str | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _run(self) -> None:
        deadline = time.monotonic() + self._limits.seconds
        while not self._done.wait(0.05):
            if time.monotonic() > deadline:
                self.stopped_for = "slow"
            elif sys.platform == "win32" and memory_of(self._process) > self._limits.memory:
                self.stopped_for = "memory"
            elif not self._progress.cancelled:
                continue
            self._process.kill()
            return
