"""Opens any spreadsheet safely: it is read in a child process with limits on time and memory."""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.progress import Progress
from salesdesk.sheets import child
from salesdesk.sheets.arriving import ArrivingSheet
from salesdesk.sheets.grid import Workbook
from salesdesk.sheets.memory import memory_of
from salesdesk.sheets.wire import Receiver
from salesdesk.text import Text, mark

_READING = mark("Import", "Reading {name}")
_SAVE_AGAIN = mark("Import", "Open it in Excel or WPS, save it as a new .xlsx file, and import that.")
_REASONS: dict[str, Text] = {
    "missing": mark("Import", "{name} is not there any more. Choose the file again."),
    "unreadable": mark("Import", "{name} cannot be opened: {detail}. If another program has it open, close it there and try again."),
    "empty": mark("Import", "{name} is empty: there is nothing in the file."),
    "foreign": mark("Import", "{name} is no spreadsheet ({kind}). SalesDesk reads Excel, OpenDocument, CSV and HTML tables."),
    "bomb": mark("Import", "{name} would unpack to {megabytes} MB, more than is safe to read. Split it into smaller files."),
    "cells": mark(
        "Import", "{name} has more cells than can be read at once (sheet {sheet}). Delete empty rows and columns, or split the file."
    ),
    "password": mark(
        "Import", "{name} is protected with a password. Open it in Excel or WPS, remove the password, save, and import it again."
    ),
    "no_table": mark("Import", "{name} is a web page without a table."),
    "damaged": mark("Import", "{name} is damaged or of a kind that cannot be read. {advice}"),
    "memory": mark("Import", "{name} needs more memory than is safe: often one cell far away from the others is the cause. {advice}"),
    "crashed": mark("Import", "{name} cannot be read: it is damaged, or a cell stands far away from the others. {advice}"),
    "slow": mark("Import", "Reading {name} was stopped after {seconds} seconds. {advice}"),
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost: seconds, bytes of memory, bytes after unpacking, and how many times it may unpack."""

    seconds: float = 60.0
    memory: int = 3 << 30
    unpacked: int = 300 << 20
    ratio: int = 200


def open_sheets(path: Path, progress: Progress | None = None, limits: Limits | None = None) -> Workbook:
    """Return what is in the spreadsheet at `path`.

    Raises SalesDeskError when it cannot be read, whatever the reason; Cancelled when `progress` was cancelled.
    """
    path, progress, limits = Path(path), progress or Progress(), limits or Limits()
    if not path.is_file():
        raise _error("missing", path)
    progress.step(0.0, _READING.fill(name=path.name))
    with _start(path, limits) as process, _Watch(process, progress, limits) as watch:
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


def _start(path: Path, limits: Limits) -> subprocess.Popen[bytes]:
    nothing = subprocess.DEVNULL
    hidden: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        return subprocess.Popen(_command(path, limits), stdin=nothing, stdout=subprocess.PIPE, stderr=nothing, creationflags=hidden)
    except OSError as error:
        raise _error("unreadable", path, detail=error.strerror) from error


def _command(path: Path, limits: Limits) -> list[str]:
    rest = [str(path.absolute()), *map(str, (int(limits.seconds), limits.memory, limits.unpacked, limits.ratio))]
    if getattr(sys, "frozen", False):
        return [sys.executable, child.FLAG, *rest]
    # Without `site` and the environment the process starts in half the time, and finds the same modules as we do.
    start = "import sys,json; sys.path[:]=json.loads(sys.argv[1]); from salesdesk.sheets.child import main; main(sys.argv[2:])"
    return [sys.executable, "-I", "-S", "-c", start, json.dumps([str(Path(one).absolute()) for one in sys.path]), *rest]


def _error(code: str, path: Path, **values: object) -> SalesDeskError:
    return SalesDeskError(f"import.{code}", _REASONS[code], name=path.name, advice=_SAVE_AGAIN, **values)


def _receive(path: Path, pipe: IO[bytes], progress: Progress) -> Workbook:
    receiver = Receiver(pipe)
    kind, encoding = "", None
    sheets: list[ArrivingSheet] = []
    broken: list[str] = []
    while True:
        message = receiver.load()
        what = message[0]
        if what == "rows":
            sheets[-1].add(message[1], message[2])
            progress.step(sheets[-1].share(), None)
        elif what == "marks":
            sheets[-1].take_marks(*message[1:])
        elif what == "sheet":
            sheets.append(ArrivingSheet(*message[1:]))
        elif what == "kind":
            kind, encoding = message[1:]
        elif what == "broken":
            broken.append(message[1])
        elif what == "refused":
            raise _error(message[1], path, **{"detail": "", **message[2]})
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
