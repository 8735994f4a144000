"""Keeps Python's cycle collector in the GUI thread: a QObject that it destroys elsewhere ends the program."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1000


class GcGuard(QObject):
    """Switches automatic collection off and collects by generation from a timer of the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """Take over from the automatic collection."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give collection back, as it was found."""
        self._timer.stop()
        gc.enable()

    @staticmethod
    def settle() -> None:
        """Leave out of later collections what was imported and built at start, so that they stay short."""
        gc.collect()
        gc.freeze()

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that has grown past its threshold."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return
