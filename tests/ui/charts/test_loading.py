"""pyqtgraph comes a file a turn, as no window may wait for the whole."""

from __future__ import annotations

import subprocess
import sys

from tests.source import ROOT

_TURNS = """
import importlib
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.charts.loading import loading

others = ["wave", "tabnanny", "colorsys", "trace", "cmd", "plistlib", "mailbox", "netrc"]

def count():
    # The window imports other files meanwhile.
    if others and "pyqtgraph" in sys.modules:
        importlib.import_module(others.pop())
    known.append(sum(name.startswith("pyqtgraph") for name in sys.modules))

app, known, finders = QApplication([]), [0], list(sys.meta_path)
turns = QTimer()
turns.timeout.connect(count)
turns.start(0)
loading().done.connect(app.quit)
loading().begin()
before = loading().is_done
app.exec()
count()
print(before, loading().is_done, "ui.charts.plot" in sys.modules, sys.meta_path == finders)
print(len(others), type(sys.modules["pyqtgraph"].__spec__.loader).__name__)
print(max(later - earlier for earlier, later in zip(known, known[1:])), known[-1])
"""


def test_loading_when_begun_then_reads_one_file_between_two_turns_of_the_window() -> None:
    done = subprocess.run([sys.executable, "-c", _TURNS], capture_output=True, text=True, check=True, cwd=ROOT, timeout=60)

    told, others, counted = done.stdout.splitlines()
    most, all_read = map(int, counted.split())
    assert told == "False True True True"
    assert others == "0 SourceFileLoader"
    assert most <= 2 < 100 < all_read


def test_loading_when_there_already_then_is_done_at_once() -> None:
    code = "import ui.charts.plot; from ui.charts.loading import loading; print(loading().is_done)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.split() == ["True"]
