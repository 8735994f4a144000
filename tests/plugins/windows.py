"""After each test of the window: close, deliver deferred deletes, collect; then nothing may be left.

pytest-qt leaves deferred deletes undelivered, and a later test crashes on them (pytest-qt #498). Python's collector runs in
whichever thread allocates and kills the program when it meets a QObject there: in these tests it runs here and nowhere else.
"""

from __future__ import annotations

import gc
import re
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

PATIENCE = 60.0  # seconds in which workers must come to an end; a busy machine takes its time to load what charts are drawn with

_PATIENCE_MS = 30_000


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail on windows, threads and running timers that outlive the test, unless `@pytest.mark.leaves(pattern)` names them."""
    if not {"qtbot", "qapp", "qtmodeltester"} & set(request.fixturenames):
        yield
        return
    app: QApplication = request.getfixturevalue("qapp")
    gc.disable()
    gc.collect()
    gc.freeze()  # what exists now is not looked at again, so that a collection costs what the test made
    # The program freezes what it has built at start: here that is what has to go.
    monkeypatch.setattr(gc, "freeze", _not_frozen)
    known = {id(one) for one in app.topLevelWidgets()}
    threads = set(threading.enumerate())
    yield
    _wait(app, lambda: not _running(threads) and _charts_made())
    _close(app, known)
    left = [*_widgets(app, known), *_running(threads), *_timers()]
    patterns = [mark.args[0] for mark in request.node.iter_markers("leaves")]
    unexpected = [one for one in left if not any(re.search(pattern, one) for pattern in patterns)]
    if unexpected:
        pytest.fail("left behind:\n" + "\n".join(unexpected), pytrace=False)


def _not_frozen() -> None:
    """Stand for `gc.freeze` within a test."""


def _wait(app: QApplication, done: Callable[[], bool]) -> None:
    from PySide6.QtCore import QEventLoop, QThreadPool

    end = time.monotonic() + PATIENCE
    QThreadPool.globalInstance().waitForDone(int(PATIENCE * 1000))
    while not done() and time.monotonic() < end:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)


def _close(app: QApplication, known: set[int]) -> None:
    from PySide6.QtCore import QEvent

    for widget in app.topLevelWidgets():
        if id(widget) not in known:
            widget.close()
    for _ in range(2):  # what is deleted may delete others, and what is collected may too
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()
        gc.collect()


def _charts_made() -> bool:
    """Tell whether no plot is to be made any more: they come one a turn, once the thread that loads their library has ended."""
    charts = sys.modules.get("ui.charts.chart")
    return charts is None or charts.all_made()


def _widgets(app: QApplication, known: set[int]) -> list[str]:
    # Qt keeps one label for all tool tips.
    return [
        _name(one) for one in app.topLevelWidgets() if id(one) not in known and one.metaObject().className() not in {"QTipLabel", "QLabel"}
    ]


def _running(known: set[threading.Thread]) -> list[str]:
    return [f"thread {one.name}" for one in threading.enumerate() if one not in known]


def _timers() -> list[str]:
    from PySide6.QtCore import QObject, QThread, QTimer
    from shiboken6 import isValid

    alive: list[Any] = [one for one in gc.get_objects() if isinstance(one, QObject) and isValid(one)]
    return [
        f"running {_name(one)}"
        for one in alive
        if (isinstance(one, QTimer) and one.isActive()) or (isinstance(one, QThread) and one.isRunning() and not one.isMainThread())
    ]


def _name(one: Any) -> str:
    return f"{type(one).__module__}.{type(one).__qualname__} {one.objectName()!r}"


def pytest_configure() -> None:
    """Let conditions be waited for as long as a busy machine needs; a test that passes waits no longer for it."""
    from pytestqt.qtbot import QtBot

    for wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals):
        wait.__kwdefaults__["timeout"] = _PATIENCE_MS


def pytest_sessionfinish() -> None:
    """Give the collector back what was frozen."""
    gc.unfreeze()
    gc.enable()
