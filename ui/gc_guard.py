"""Keeps Python's cycle collector in the GUI thread: a QObject that it destroys elsewhere ends the program."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 1000
# More objects than this since the last collection are data of an import: to look at them all would hold up the window, and they are no
# rubbish. They leave the count when they are freed. After so many turns they are looked at all the same.
_MANY = 40_000
_TURNS = 300


class GcGuard(QObject):
    """Switches automatic collection off and collects by generation from a timer of the GUI thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        self._put_off = 0
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
        """Collect the oldest generation that has grown past its threshold; not while the data of an import are at hand."""
        self._put_off = self._put_off + 1 if gc.get_count()[0] > _MANY and self._put_off < _TURNS else 0
        if self._put_off:
            return
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return
