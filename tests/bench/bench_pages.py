"""How long each page and the commonest dialogs hold the window when they are opened by a click, for the first time and again.

Measured are the turns of the event loop, for that is how long another click would have waited: in time, and in processor time of the
window's thread, to which a busy machine adds less. Medians of fresh processes, after the warming has come to its end. Run
`python -m tests.bench.bench_pages [rounds] [--language zh] [--where]`; with `--where` each long turn of one round is followed by the
functions of the program that took part in it.
"""

from __future__ import annotations

import argparse
import compileall
import cProfile
import json
import os
import pstats
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QObject, QThread, QTimer, Slot

from tools.screens import give_screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.program import Program
    from ui.shell import Shell

LIMIT_MS = 50.0
_BEAT_MS = 2
_QUIET_S = 0.3
_ROUNDS = 3
_TOLD_FUNCTIONS = 25

Click = Callable[[], None]
Longest = dict[str, tuple[float, float]]
"""By what was done: the longest turn in milliseconds, and the processor time of the one that took most of it."""


class Turns(QObject):
    """Keeps the longest turn of the window's thread since `phase` was last set."""

    def __init__(self, where: bool) -> None:
        super().__init__()
        self.longest: Longest = {}
        self.phase = ""
        self._profile = cProfile.Profile() if where else None
        self._wall = self._own = 0.0
        # Qt tells when it begins to look for something to do, and when that is done. Another thread keeps it from waiting for long in
        # between: a timer of this one would let Qt do in the same turn what was put off to the next.
        self._awake, self._beat, self._thread = QTimer(self), QTimer(), QThread(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._awake.stop)
        self._beat.moveToThread(self._thread)
        self._thread.started.connect(self._beat.start)
        self._thread.finished.connect(self._beat.deleteLater)
        self._thread.start()
        events = QAbstractEventDispatcher.instance()
        events.aboutToBlock.connect(self._begin)
        events.awake.connect(self._end)

    def stop(self) -> None:
        """Measure no more."""
        self._thread.quit()
        self._thread.wait()

    @Slot()
    def _begin(self) -> None:
        self._wall, self._own = time.perf_counter(), time.thread_time()
        if self._profile is not None:
            self._profile.enable()

    @Slot()
    def _end(self) -> None:
        if self._profile is not None:
            self._profile.disable()
        wall, own = ((now - then) * 1000 for now, then in ((time.perf_counter(), self._wall), (time.thread_time(), self._own)))
        before = self.longest.get(self.phase, (0.0, 0.0))
        self.longest[self.phase] = (max(wall, before[0]), max(own, before[1]))
        if self._profile is not None:
            if own > LIMIT_MS:
                print(f"{self.phase}: {wall:.0f} ms, {own:.0f} ms of the processor")
                pstats.Stats(self._profile).sort_stats("cumulative").print_stats(_TOLD_FUNCTIONS)
            self._profile.clear()


@dataclass(frozen=True, slots=True)
class Step:
    """One click, and what it is called. `aim` finds what is clicked, and returns the click."""

    name: str
    aim: Callable[[], Click]


def measure(language: str, where: bool) -> Longest:
    """Open the sample team in the window, let it warm up, click through it twice, and return the longest turns."""
    from PySide6.QtWidgets import QApplication

    from salesdesk.sample import make_sample
    from salesdesk.settings import Settings
    from ui.app import speak
    from ui.charts.loading import loading
    from ui.gc_guard import GcGuard
    from ui.messages import Messages
    from ui.program import Program
    from ui.theme import Theme

    with tempfile.TemporaryDirectory() as name:
        give_screen(Path(name))
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        os.environ["SALESDESK_HOME"] = str(Path(name, "home"))
        place = Path(name, "sample.salesdesk")
        make_sample(str(place), language=language).close()
        sheet = Path(name, "sales.xlsx")
        _write_sheet(sheet)
        speak(app, language)
        settings, messages = Settings(), Messages(app)
        guard = GcGuard(app)
        guard.start()
        program = Program(app, Theme(app, "light"), settings, messages)
        program.first_paint.over.connect(guard.settle)
        program.start([str(place)])
        _until(app, lambda: program.desk is not None and not program.tasks.busy)
        turns = Turns(where)
        turns.phase = "(warming)"
        _until(app, lambda: program.warming is not None and program.warming.is_over and loading().is_done)
        _settle(app, program)
        for again in (False, True):
            for step in chain(_pages(program), _openings(program, sheet)):  # each looks at what the one before has opened
                turns.phase = f"{step.name}{' again' if again else ''}"
                QTimer.singleShot(0, step.aim())
                _settle(app, program)
                _close_dialogs(app, program)
        turns.phase = "(end)"
        turns.stop()
        program.window.close()
        program.close()
        guard.stop()
        return {name: took for name, took in turns.longest.items() if name != "(end)"}


def _pages(program: Program) -> Iterator[Step]:
    """Give a click on each tab, and on each page of it."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QToolButton

    from ui.paged import PagedTab
    from ui.tabs import TABS

    shell = _shell(program)
    bar = shell.row.tabs
    for number, entry in enumerate(TABS):

        def turn_to(number: int = number) -> Click:
            return partial(QTest.mouseClick, bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())

        yield Step(entry.name, turn_to)
        if isinstance(shell.tab, PagedTab):
            for page in shell.tab.pages[1:]:
                yield Step(f"{entry.name} / {page.name}", _press(shell.tab, page.name, QToolButton))


def _openings(program: Program, sheet: Path) -> Iterator[Step]:
    """Give what is opened most: a form for a new member, a record, a plan, settings, the import of a sheet."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QListWidget, QPushButton

    from ui.desk import Place
    from ui.tables.table import RecordTable

    shell = _shell(program)

    def open_first() -> Click:
        table = next(one for one in shell.tab.findChildren(RecordTable) if one.isVisible())
        view, at = table.view, table.view.visualRect(table.model.index(0, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        return partial(QTest.mouseDClick, view.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def second_plan() -> Click:
        plans = shell.tab.findChild(QListWidget, "planList")
        at = plans.visualItemRect(plans.item(1 - plans.currentRow())).center()
        return partial(QTest.mouseClick, plans.viewport(), Qt.MouseButton.LeftButton, pos=at)

    for tab, page, what, aim in (
        ("team", "member", "a new member", _press(shell, "add", QPushButton)),
        ("team", "member", "a member", open_first),
        ("customers", "customer", "a customer", open_first),
        ("customers", "sale_line", "a sale", open_first),
        ("goals", "plans", "a new task", _press(shell, "newTask", QPushButton)),
        ("incentives", "plans", "another plan", second_plan),
        ("incentives", "plans", "a new plan", _press(shell, "newPlan", QPushButton)),
        ("incentives", "plans", "try a plan", _press(shell, "plan_try", QPushButton)),
    ):
        there = Place(tab, page=page)
        yield Step(f"({tab} / {page} for {what})", partial(partial, shell.go, there))
        yield Step(what, aim)
    yield Step("settings", lambda: program.window.settings_requested.emit)
    yield Step("the history of imports", lambda: program.window.history_requested.emit)
    yield Step("the import window", lambda: partial(program.window.files_dropped.emit, (sheet,)))


def _press(within: QWidget, name: str, kind: type[QWidget]) -> Callable[[], Click]:
    def aim() -> Click:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        button = next(one for one in within.findChildren(kind, name) if one.isVisible())
        return partial(QTest.mouseClick, button, Qt.MouseButton.LeftButton)

    return aim


def _shell(program: Program) -> Shell:
    assert program.window.shell is not None
    return program.window.shell


def _settle(app: QApplication, program: Program) -> None:
    """Wait until nothing is under way, and then as long as charts and layouts need to follow."""
    from ui.building import Soon, Turning

    still = time.perf_counter()

    def is_quiet() -> bool:
        nonlocal still
        shown = app.topLevelWidgets()
        turning = any(one.is_turning for top in shown for one in top.findChildren(Turning))
        if program.tasks.busy or turning or any(not one.is_done for top in shown for one in top.findChildren(Soon)):
            still = time.perf_counter()
        return time.perf_counter() - still > _QUIET_S

    _until(app, is_quiet)


def _close_dialogs(app: QApplication, program: Program) -> None:
    from PySide6.QtWidgets import QDialog

    opened = [one for one in app.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    for dialog in opened:
        dialog.reject()
    if opened:
        _settle(app, program)


def _until(app: QApplication, done: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop

    while not done():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _write_sheet(path: Path) -> None:
    from tests.bench.bench_import import write_sheet

    write_sheet(path, 500)


def main() -> None:
    """Measure in processes of their own, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("rounds", type=int, nargs="?", default=_ROUNDS)
    parser.add_argument("--language", choices=("zh", "en"), default="en")
    parser.add_argument("--where", action="store_true")
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    words = parser.parse_args()
    if words.once or words.where:
        print(json.dumps(measure(words.language, words.where)))
        return
    for folder in ("salesdesk", "ui"):
        compileall.compile_dir(folder, quiet=1)  # as it is where the program is installed
    rounds = [_round(words.language) for _ in range(words.rounds)]
    over = []
    print(f"{'':32} {'longest turn':>14} {'of the processor':>18}")
    for name in rounds[0]:
        wall, own = (statistics.median(one[name][at] for one in rounds) for at in (0, 1))
        print(f"{name:32} {wall:11.1f} ms {own:15.1f} ms{'  over' if own > LIMIT_MS else ''}")
        over += [name] if own > LIMIT_MS else []
    print(f"over {LIMIT_MS:.0f} ms of the processor: {', '.join(over) or 'nothing'}")


def _round(language: str) -> Longest:
    command = [sys.executable, "-m", "tests.bench.bench_pages", "--once", "--language", language]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


if __name__ == "__main__":
    main()
