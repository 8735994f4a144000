"""Brings the first figures of a workspace before its database is there."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from salesdesk.services.first_figures import FirstFigures
from ui.tasks import Tasks, Token

if TYPE_CHECKING:
    from salesdesk.rules.headline import Headline


class Ahead(QObject):
    """`answered` carries the `Headline` that was asked for, or None, while it `is_asking`."""

    answered = Signal(object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._first: FirstFigures | None = None
        self.is_asking = False

    def take(self, first: FirstFigures | None) -> None:
        """Take what the command line asked for before the window was made."""
        self._first = first

    def look(self, place: str, owner: Token) -> Headline | None:
        """Return the figures of `place` if they are there by now; else ask for them, unless the database is loaded already."""
        first, self._first = self._first, None
        if first is None or first.place != place:
            first = FirstFigures(place) if "salesdesk.services.figures" not in sys.modules else None
        if first is None or first.is_over:
            self.is_asking = False
            return None if first is None else first.wait()
        self._first, self.is_asking = first, True
        self._tasks.read(first.wait, self._tell, None, owner)
        return None

    def forget(self) -> None:
        """Wait for no answer any more."""
        self.is_asking = False

    def stop(self) -> None:
        """Leave nobody asking, and nobody waiting for an answer."""
        if self._first is not None:
            self._first.stop()

    def _tell(self, headline: Headline | None) -> None:
        self.is_asking = False
        self.answered.emit(headline)
