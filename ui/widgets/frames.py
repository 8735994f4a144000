"""Frames around parts of a page, and the line between them."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from salesdesk.tokens import SMALL


class Framed(QFrame):
    """A card around what is made with it as its parent: made elsewhere and moved, it would be styled anew with all that is in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._inner = QVBoxLayout(self)
        self._inner.setContentsMargins(SMALL, SMALL, SMALL, SMALL)

    def hold(self, *widgets: QWidget) -> None:
        """Show `widgets` one below the other."""
        for one in widgets:
            self._inner.addWidget(one)


def rule(parent: QWidget) -> QFrame:
    """Return a line across a page."""
    made = QFrame(parent)
    made.setProperty("role", "rule")
    made.setFixedHeight(1)
    return made
