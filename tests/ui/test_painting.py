"""Windows are painted a turn of the event loop after what changed in them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.painting import PaintedApart


class Counted(QWidget):
    """Counts how often it is painted."""

    times = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.times += 1


def test_painting_when_something_changed_then_comes_a_turn_later(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    part = Counted(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: part.times > 0)
    before = part.times

    PaintedApart(window)
    part.update()
    QCoreApplication.sendPostedEvents()

    assert part.times == before
    qtbot.waitUntil(lambda: part.times > before)
