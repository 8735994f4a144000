"""Windows that are painted in turns of their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget


class PaintedApart(QObject):
    """Lets `window` be painted a turn of the event loop after something in it has changed.

    Qt fills, lays out and paints in one go: where the first two take 35 ms and the last 20, a click would wait for all of it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._is_due = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._ask)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put off the painting, unless it has been put off before."""
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        put_off, self._is_due = not self._is_due, False
        if put_off:
            self._next.start(0)
        return put_off

    @Slot()
    def _ask(self) -> None:
        window, self._is_due = self.parent(), True
        # Posted, so that it comes after what was clicked or typed meanwhile.
        if window is not None:
            QCoreApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest), Qt.EventPriority.LowEventPriority.value)
