"""A part of a form that is folded until it is needed."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.tokens import SMALL
from ui.widgets.buttons import Button


class Folded(QWidget):
    """A title that opens and closes `body`."""

    def __init__(self, title: str, body: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = body
        self._closed = Button(title, self, "chevron-right", "plain")
        self._opened = Button(title, self, "chevron-down", "plain")
        for button in (self._closed, self._opened):
            button.setObjectName("fold")
            button.setProperty("flush", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        row = QHBoxLayout()
        row.addWidget(self._closed)
        row.addWidget(self._opened)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(body)
        self._closed.clicked.connect(self._open)
        self._opened.clicked.connect(self._close)
        self.unfold(False)

    def unfold(self, opened: bool) -> None:
        """Open or close it."""
        self.body.setVisible(opened)
        self._opened.setVisible(opened)
        self._closed.setVisible(not opened)

    @Slot()
    def _open(self) -> None:
        self.unfold(True)
        self._opened.setFocus()

    @Slot()
    def _close(self) -> None:
        self.unfold(False)
        self._closed.setFocus()
