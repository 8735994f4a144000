"""A part of a form that is folded until it is needed."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.tokens import SMALL
from ui.widgets.buttons import Button


class Folded(QWidget):
    """A title that opens and closes what is given to `hold`, which is made with it as its parent."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body: QWidget | None = None
        self._closed = Button(title, self, "chevron-right", "plain")
        self._opened = Button(title, self, "chevron-down", "plain")
        for button in (self._closed, self._opened):
            button.setObjectName("fold")
            button.setProperty("flush", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SMALL)
        row = QHBoxLayout()
        row.addWidget(self._closed)
        row.addWidget(self._opened)
        row.addStretch()
        self._column.addLayout(row)
        self._closed.clicked.connect(self._open)
        self._opened.clicked.connect(self._close)

    def hold(self, body: QWidget) -> None:
        """Open and close `body`; it is closed at first."""
        self.body = body
        self._column.addWidget(body)
        self.unfold(False)

    def unfold(self, opened: bool) -> None:
        """Open or close it."""
        if self.body is not None:
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
