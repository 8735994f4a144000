"""Cycles are collected in the GUI thread and nowhere else."""

from __future__ import annotations

import gc
import threading
from typing import Any

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.gc_guard import GcGuard


def test_cycles_when_made_in_a_thread_then_are_collected_in_the_gui_thread(qtbot: QtBot) -> None:
    parent = QObject()
    guard = GcGuard(parent)
    where: list[str] = []

    def note(phase: str, _info: dict[str, Any]) -> None:
        if phase == "start":
            where.append(threading.current_thread().name)

    def make_cycles() -> None:
        for _ in range(20_000):
            one: list[Any] = []
            one.append(one)

    guard.start()
    gc.callbacks.append(note)
    try:
        worker = threading.Thread(target=make_cycles)
        worker.start()
        worker.join()
        assert where == []
        guard.collect()
    finally:
        gc.callbacks.remove(note)
        guard.stop()
        gc.disable()  # as the tests of the window have it

    assert where == [threading.main_thread().name]
