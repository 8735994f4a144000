"""Longest stall of the window while a sheet of 100,000 rows × 12 cells is imported through the dialog.

A timer of the GUI thread beats every 2 ms; what lies between two beats is how long a click would have waited. Run
`python -m tests.bench.bench_stall [rows] [--where]`; with `--where` each long stall names the line at which the workers stood after it.
"""

from __future__ import annotations

import compileall
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from tools.screens import give_screen

LIMIT_MS = 50.0
_BEAT_MS = 2
_TOLD_MS = 20.0
_IDLE_S = 3.0
_ROUNDS = 3


class Heart:
    """Beats in the GUI thread and keeps the longest pause of each phase; `where` tells what the workers did in long ones."""

    def __init__(self, where: bool) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.longest: dict[str, float] = {}
        self.over: dict[str, int] = {}
        self.phase = "idle"
        self._where = where
        self._last = time.perf_counter()
        self._collecting = 0.0
        self._collected = 0.0
        if where:
            gc.callbacks.append(self._collect)
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last = time.perf_counter()
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        pause = (now - self._last) * 1000
        self._last = now
        self.longest[self.phase] = max(pause, self.longest.get(self.phase, 0.0))
        if pause > _TOLD_MS:
            self.over[self.phase] = self.over.get(self.phase, 0) + 1
            if self._where:
                print(f"{self.phase}: {pause:.0f} ms (collecting: {self._collected:.0f} ms), then {_standing()}")
        self._collected = 0.0
        self._last = time.perf_counter()

    def _collect(self, phase: str, _info: object) -> None:
        if phase == "start":
            self._collecting = time.perf_counter()
        else:
            self._collected += (time.perf_counter() - self._collecting) * 1000


def _standing() -> str:
    """Return the lines at which the other threads stand."""
    own, frames = threading.get_ident(), sys._current_frames()
    found = []
    for thread in threading.enumerate():
        if thread.ident != own and thread.ident in frames and thread.name.startswith(("reader", "writer")):
            last = traceback.extract_stack(frames[thread.ident])[-1]
            if "threading" not in last.filename and "thread.py" not in last.filename:
                found.append(f"{Path(last.filename).name}:{last.lineno} {last.line}")
    return "; ".join(found) or "no worker in Python"


def measure(rows: int, where: bool) -> Heart:
    """Import through the dialog and return the heart that beat meanwhile."""
    from PySide6.QtWidgets import QApplication

    from salesdesk.settings import Settings
    from tests.bench.bench_import import write_sheet
    from ui.gc_guard import GcGuard
    from ui.messages import Messages
    from ui.program import Program
    from ui.theme import Theme

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        give_screen(folder)
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        os.environ["SALESDESK_HOME"] = str(folder / "home")
        sheet = folder / "sales.xlsx"
        write_sheet(sheet, rows)
        settings, messages = Settings(), Messages(app)
        guard = GcGuard(app)
        guard.start()
        program = Program(app, Theme(app, "light"), settings, messages)
        program.start([])
        _make(folder / "stall.salesdesk")
        program.open_workspace(str(folder / "stall.salesdesk"))
        _until(app, lambda: program.desk is not None and not program.tasks.busy)
        guard.settle()
        heart = Heart(where)
        _run(app, program, sheet, heart)
        program.window.close()
        program.close()
        guard.stop()
        return heart


def _run(app: object, program: object, sheet: Path, heart: Heart) -> None:
    from ui.imports.dialog import ImportDialog
    from ui.program import Program

    assert isinstance(program, Program)
    heart.start()
    end = time.perf_counter() + _IDLE_S
    _until(app, lambda: time.perf_counter() > end)
    heart.phase = "read and plan"
    program.window.files_dropped.emit((sheet,))
    dialog = program.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    _until(app, lambda: not dialog.busy)
    _rest(app)
    heart.phase = "preview"
    for key in ("new", "names", "columns"):
        dialog.review.table.views._buttons[key].click()
        _rest(app)
    dialog.review.table.skip.click()
    _until(app, lambda: not dialog.busy)
    dialog.review.table.skip.click()
    _until(app, lambda: not dialog.busy and dialog.import_button.isEnabled())
    _rest(app)
    heart.phase = "import"
    dialog.import_button.click()
    _until(app, lambda: dialog.flow.result is not None and not program.tasks.busy)
    heart.phase = "undo"
    dialog.undo_button.click()
    _until(app, lambda: not dialog.busy and not program.tasks.busy)
    heart.phase = "close"
    dialog.reject()
    end = time.perf_counter() + _IDLE_S
    _until(app, lambda: time.perf_counter() > end and not program.tasks.busy)


def _rest(app: object) -> None:
    """Wait as somebody does who looks at what was clicked."""
    end = time.perf_counter() + 0.2
    _until(app, lambda: time.perf_counter() > end)


def _make(path: Path) -> None:
    from salesdesk import workspace

    workspace.create(path).close()


def _until(app: object, done: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    assert isinstance(app, QApplication)
    while not done():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def main() -> None:
    """Measure in processes of their own, and print: a busy machine makes stalls longer, never shorter."""
    given = [one for one in sys.argv[1:] if not one.startswith("-")]
    rows = int(given[0]) if given else 100_000
    if "--once" in sys.argv:
        heart = measure(rows, "--where" in sys.argv)
        print(json.dumps(heart.longest))
        return
    for folder in ("salesdesk", "ui"):
        compileall.compile_dir(folder, quiet=1)  # as it is where the program is installed
    rounds = [_round(rows) for _ in range(_ROUNDS)]
    for phase in rounds[0]:
        longest = [one[phase] for one in rounds]
        print(f"{phase:>14}: longest stall {statistics.median(longest):6.1f} ms, least of {_ROUNDS} rounds {min(longest):6.1f} ms")
    worst = [max(longest for phase, longest in one.items() if phase != "idle") for one in rounds]
    print(f"longest stall of the window during an import of {rows:,} rows: {statistics.median(worst):.1f} ms in the median round, ", end="")
    print(f"{min(worst):.1f} ms in the best (at most {LIMIT_MS:.0f})")


def _round(rows: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.bench_stall", str(rows), "--once", *(["--where"] if "--where" in sys.argv else [])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    *told, result = done.stdout.strip().splitlines()
    for line in told:
        print(line)
    return dict(json.loads(result))


if __name__ == "__main__":
    main()
