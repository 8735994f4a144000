"""Brings the first figures of a workspace before its database is there: remembered, or read by a process beside."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from salesdesk.services.first_figures import FirstFigures
from ui.tasks import Tasks, Token

if TYPE_CHECKING:
    from salesdesk.rules.headline import Headline


class Ahead(QObject):
    """`answered` carries the `Headline` that the process read, or None, while it `is_reading`."""

    answered = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._first: FirstFigures | None = None
        self.is_reading = False

    def take(self, first: FirstFigures | None) -> None:
        """Take what the command line thought of before the window was made."""
        self._first = first

    def look(self, place: str, owner: Token) -> Headline | None:
        """Return the figures that are remembered of `place`; else let a process read them, unless the database is loaded already."""
        first = self._first
        if first is None or first.place != place:
            first = FirstFigures(place, beside="salesdesk.services.figures" not in sys.modules)
        self._first = first
        known = first.known()
        self.is_reading = known is None and first.coming
        if self.is_reading:
            self._tasks.read(first.wait, self._tell, None, owner)
        return known

    def forget(self) -> None:
        """Wait for no answer any more."""
        self.is_reading = False

    def stop(self) -> None:
        """End the process, if nobody has waited for it; after the tasks are closed."""
        if self._first is not None:
            self._first.stop()

    def _tell(self, headline: Headline | None) -> None:
        self.is_reading = False
        self.answered.emit(headline)
