"""The sign beside a question: open, or answered."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.icons import picture
from ui.theme import tokens
from ui.widgets.labels import Label

_SIZE = 18


class QuestionSign(Label):
    """A question mark in the colour of what waits, or a tick in that of what is well; in the colours of the scheme that is shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self._open: bool | None = None

    def show_open(self, open_: bool) -> None:
        """Show that the question is open, or that it was answered."""
        self._open = open_
        name, colour = ("circle-help", "warn") if open_ else ("circle-check", "good")
        self.setPixmap(picture(name, getattr(tokens(), colour), _SIZE, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._open is not None:
            self.show_open(self._open)
