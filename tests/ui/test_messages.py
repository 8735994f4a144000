"""Errors reach the user by one road, whoever raised them."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from ui.messages import Level, Messages


@pytest.mark.expected_log("uncaught in a thread")
def test_uncaught_error_when_in_a_thread_then_is_logged_and_told(qtbot: QtBot) -> None:
    messages = Messages()
    messages.install()
    try:
        with qtbot.waitSignal(messages.told) as told:
            worker = threading.Thread(target=lambda: 1 // 0)
            worker.start()
            worker.join()
    finally:
        messages.uninstall()
        messages.deleteLater()

    assert told.args[0].level is Level.ERROR
    assert "the log has the details" in told.args[0].text
