"""Start-up to a usable window on the sample workspace, against importing QtWidgets and showing an empty window.

Run: python -m tests.bench.bench_start
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7

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

# The program as `salesdesk W` starts it; it tells when the figures of the Overview have been painted. The workspace was open before.
PROGRAM = """
import sys
import time
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication
import ui.app
from ui.program import Program

class Watch(QObject):
    def __init__(self, program):
        super().__init__(program)
        self.program = program
        self.timer = QTimer(self, interval=2)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    @Slot()
    def look(self):
        shell = self.program.window.shell
        if shell is not None and shell.tab.figures_painted:
            self.timer.stop()
            print(time.time(), flush=True)
            QTimer.singleShot(2000, QApplication.instance().quit)

start = Program.start
def started(program, arguments):
    start(program, arguments)
    program.watch = Watch(program)
Program.start = started
ui.app.run([sys.argv[1]])
"""


def timed(code: str, *arguments: str) -> float:
    """Return the seconds from starting a fresh interpreter to the moment that `code` prints."""
    begun = time.time()
    done = subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=_environment(), capture_output=True, text=True)
    return float(done.stdout) - begun


def _environment() -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def main() -> None:
    """Print the medians and their ratio, both measured in turns."""
    from salesdesk.sample import make_sample

    with tempfile.TemporaryDirectory() as folder:
        os.environ["SALESDESK_HOME"] = folder
        path = Path(folder) / "sample.salesdesk"
        make_sample(str(path), language="en").close()
        timed(EMPTY), timed(PROGRAM, str(path))
        pairs = [(timed(PROGRAM, str(path)), timed(EMPTY)) for _ in range(RUNS)]
    program, empty = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for one, other in pairs)
    print(f"start to painted figures {program * 1000:.0f} ms, empty window {empty * 1000:.0f} ms, ratio {ratio:.2f} (at most 4, aim 2.5)")


if __name__ == "__main__":
    main()
