"""PySide6 6.12.0 loses a reference of None per call on Python 3.10 and 3.11, and crashes after some 5,000 calls."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_none_when_qt_returns_it_often_then_keeps_its_references() -> None:
    thing = QObject()
    before = sys.getrefcount(None)

    for _ in range(2000):
        thing.setObjectName("a")

    assert before - sys.getrefcount(None) < 100
