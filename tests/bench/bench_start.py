"""Start-up to a usable window on the sample workspace, against importing QtWidgets and showing an empty window.

Both in turns, as a user has them whose Python keeps what it compiled. Run: python -m tests.bench.bench_start [rounds]
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

RUNS = 9
AT_MOST = 4.0
AIM = 2.5

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.resize(1280, 800)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
import time
print(time.time())
"""

# The program as `salesdesk W` starts it; it tells when the figures of the Overview have been painted.
PROGRAM = """
import importlib.util
import sys
import time

class Finder:
    def find_spec(self, name, path, target=None):
        if name != "ui.program":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        execute = spec.loader.exec_module
        def watched(module):
            execute(module)
            watch(module.Program)
        spec.loader.exec_module = watched
        return spec

def watch(Program):
    from PySide6.QtCore import QObject, QTimer, Slot
    from PySide6.QtWidgets import QApplication

    class Watch(QObject):
        def __init__(self, program):
            super().__init__(program)
            self.program = program
            self.told = False
            self.timer = QTimer(self, interval=2)
            self.timer.timeout.connect(self.look)
            self.timer.start()

        @Slot()
        def look(self):
            shell = self.program.window.shell
            if shell is None:
                return
            if not self.told and shell.tab.figures_painted:
                self.told = True
                print(time.time(), flush=True)
            # Those of the opened database follow.
            if self.told and shell.tab.found is not None and not self.program.tasks.busy:
                QApplication.instance().quit()

    start = Program.start
    def started(program, *arguments):
        start(program, *arguments)
        program.watch = Watch(program)
    Program.start = started

sys.meta_path.insert(0, Finder())
from salesdesk.cli import main
sys.exit(main([sys.argv[1]]))
"""


def timed(code: str, *arguments: str) -> float:
    """Return the seconds from starting a fresh interpreter to the moment that `code` prints."""
    begun = time.time()
    done = subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True)
    return float(done.stdout) - begun


def command(*words: str) -> None:
    """Run a command of the command line."""
    subprocess.run([sys.executable, "-m", "salesdesk", *words], check=True, capture_output=True)


def main() -> None:
    """Print the medians of each kind of start and their ratios; fail where one is above the limit."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(SALESDESK_HOME=folder, QT_QPA_PLATFORM="offscreen", PYTHONPYCACHEPREFIX=str(Path(folder, "compiled")))
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        starts = Starts(Path(folder))
        kinds: dict[str, Callable[[], float]] = {
            "later start": starts.later,
            "first start after `salesdesk sample`": starts.after_sample,
            "start after a change by the command line": starts.after_command,
            "start after a change by another program": starts.after_another,
        }
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in kinds}
        for _ in range(rounds):
            for name, start in kinds.items():
                found[name].append((start(), timed(EMPTY)))
    ratios = {name: told(name, pairs) for name, pairs in found.items()}
    assert max(ratios.values()) <= AT_MOST, ratios


def told(name: str, pairs: list[tuple[float, float]]) -> float:
    """Print the medians of `pairs` (seconds of a start, of an empty window); return that of their ratios."""
    program, empty = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for one, other in pairs)
    limits = f"at most {AT_MOST:g}, aim {AIM:g}"
    print(f"{name}: figures painted after {program:.0f} ms, empty {empty:.0f} ms, ratio {ratio:.2f} ({limits})")
    return ratio


class Starts:
    """The kinds of start; each first brings about what it is to be measured after."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "team.salesdesk"
        self._folder = folder
        self._made = 0
        command("sample", str(self._path), "--language", "en")
        timed(EMPTY)
        timed(PROGRAM, str(self._path))

    def later(self) -> float:
        """Start with a workspace that the window itself closed."""
        return timed(PROGRAM, str(self._path))

    def after_sample(self) -> float:
        """Start with a workspace that was just made."""
        self._made += 1
        path = self._folder / f"made{self._made}.salesdesk"
        command("sample", str(path), "--language", "en")
        return timed(PROGRAM, str(path))

    def after_command(self) -> float:
        """Start with a workspace that a command changed."""
        self._made += 1
        command("tasks", "add", f"Call customer {self._made} ! 1h", "--in", str(self._path))
        return timed(PROGRAM, str(self._path))

    def after_another(self) -> float:
        """Start with a workspace that a program changed of which SalesDesk knows nothing."""
        with contextlib.closing(sqlite3.connect(self._path)) as connection, connection:
            connection.execute("UPDATE sale_line SET amount = amount + 10000 WHERE id IN (SELECT MAX(id) FROM sale_line)")
        return timed(PROGRAM, str(self._path))


if __name__ == "__main__":
    main()
