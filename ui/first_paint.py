"""Tells when the window has been painted for the first time: what would hold that up, and can wait, waits for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

# A window that starts minimised or on another desktop is not painted at all.
_AT_LATEST_MS = 500


class FirstPaint(QObject):
    """`over` is emitted each time after `begin`, when the window and all that lies on it were painted, or that does not happen."""

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_over = False
        self._window: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._end)

    def begin(self, window: QWidget) -> None:
        """Wait from now on for `window`, which is shown."""
        self.is_over = False
        self._window = window
        window.installEventFilter(self)
        self._timer.start(_AT_LATEST_MS)

    def stop(self) -> None:
        """Wait no more: nothing is told."""
        self._timer.stop()
        self._window = None
        self.is_over = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What lies on a window is painted after it, before the next turn of the loop.
        if event.type() == QEvent.Type.Paint and not self.is_over:
            self._timer.start(0)
        return super().eventFilter(watched, event)

    @Slot()
    def _end(self) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
        self.stop()
        self.over.emit()
