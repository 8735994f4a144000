"""Work runs in threads, and its results come back on the GUI thread to those who still want them."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from salesdesk.errors import Cancelled, SalesDeskError
from salesdesk.progress import Progress
from salesdesk.text import mark
from ui.messages import Messages
from ui.tasks import Job, Tasks, Token


def settle(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: not tasks.busy)


def test_read_when_done_then_answer_comes_on_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[tuple[str, str]] = []

    def answer(worker: str) -> None:
        seen.append((worker, threading.current_thread().name))

    with qtbot.waitSignal(tasks.idle):
        tasks.read(lambda: threading.current_thread().name, answer)

    assert seen[0][0].startswith("reader")
    assert seen[0][1] == threading.main_thread().name


def test_writes_when_many_then_run_one_after_another(tasks: Tasks, qtbot: QtBot) -> None:
    done: list[int] = []
    running = threading.Lock()

    def write(number: int) -> None:
        assert running.acquire(blocking=False)
        done.append(number)
        running.release()

    for number in range(50):
        tasks.write(lambda number=number: write(number))
    settle(qtbot, tasks)

    assert done == list(range(50))


def test_answer_when_token_was_renewed_then_is_dropped(tasks: Tasks, qtbot: QtBot) -> None:
    token, go, seen = Token(), threading.Event(), []
    tasks.read(go.wait, seen.append, owner=token)

    token.renew()
    tasks.read(lambda: "new", seen.append, owner=token)
    go.set()
    settle(qtbot, tasks)

    assert seen == ["new"]


def test_answer_when_widget_was_destroyed_then_is_dropped(tasks: Tasks, qtbot: QtBot) -> None:
    widget, go, seen = QWidget(), threading.Event(), []
    tasks.read(go.wait, seen.append, owner=widget)
    tasks.read(go.wait, seen.append, owner=Token(widget))

    delete(widget)
    go.set()
    settle(qtbot, tasks)

    assert seen == []


def test_write_when_its_owner_is_gone_before_its_turn_then_is_done_all_the_same(tasks: Tasks, qtbot: QtBot) -> None:
    widget, token, go, done, seen, told = QWidget(), Token(), threading.Event(), [], [], []
    tasks.error.connect(told.append)

    def fail() -> None:
        raise SalesDeskError("database.full", mark("Errors", "The disk is full."))

    tasks.write(go.wait)
    tasks.write(fail, None, seen.append, owner=widget)
    tasks.write(lambda: done.append("widget"), seen.append, owner=widget)
    tasks.write(lambda: done.append("token"), seen.append, owner=token)
    cancelled = tasks.work("Import", lambda _: done.append("cancelled"), owner=widget)

    cancelled.cancel()
    token.renew()
    delete(widget)
    go.set()
    settle(qtbot, tasks)

    assert (done, seen, [str(one) for one in told]) == (["widget", "token"], [], ["The disk is full."])


def test_error_when_nobody_takes_it_then_user_is_told(tasks: Tasks, qtbot: QtBot) -> None:
    messages, told = Messages(), []
    tasks.error.connect(messages.error)
    messages.told.connect(told.append)

    def fail() -> None:
        raise SalesDeskError("sheet.locked", mark("Errors", "“{name}” is open in Excel."), name="Q3.xlsx")

    tasks.read(fail)
    settle(qtbot, tasks)

    assert [one.text for one in told] == ["“Q3.xlsx” is open in Excel."]
    messages.deleteLater()


@pytest.mark.expected_log("work failed")
def test_error_when_ours_then_is_logged_and_handed_to_failed(tasks: Tasks, qtbot: QtBot) -> None:
    failed: list[Exception] = []

    tasks.write(lambda: 1 // 0, None, failed.append)
    settle(qtbot, tasks)

    assert isinstance(failed[0], ZeroDivisionError)


def test_long_work_when_cancelled_then_stops_and_tells_progress(tasks: Tasks, qtbot: QtBot) -> None:
    shares: list[float] = []
    errors: list[Exception] = []
    jobs: list[Any] = []

    def work(progress: Progress) -> None:
        for number in range(10_000_000):
            progress.step(number / 10_000_000 + 0.01, mark("Work", "Row"))

    def on_step(job: Job) -> None:
        shares.append(job.share)
        job.cancel()

    tasks.stepped.connect(on_step)
    tasks.finished.connect(jobs.append)
    job = tasks.work("Import", work, failed=errors.append)
    settle(qtbot, tasks)

    assert shares
    assert isinstance(errors[0], Cancelled)
    assert jobs == [job]
