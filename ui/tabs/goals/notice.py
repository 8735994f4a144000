"""The lines under the grid: what was not taken or not saved, where the cursor is, and what the selection comes to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from salesdesk.tokens import MEDIUM, SMALL
from ui.widgets.buttons import Button


class Notice(QFrame):
    """A sentence at the place where something went wrong, with what can be done about it."""

    again = Signal()
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.words = QLabel("", self)
        self.words.setWordWrap(True)
        self._again = Button(self.tr("Try again"), self, role="plain")
        self._drop = Button(self.tr("Discard"), self, role="plain")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MEDIUM, SMALL // 2, SMALL, SMALL // 2)
        layout.addWidget(self.words, 1)
        layout.addWidget(self._again)
        layout.addWidget(self._drop)
        self._again.clicked.connect(self.again)
        self._drop.clicked.connect(self.dropped)
        self.hide()

    def tell(self, sentence: str, again: bool) -> None:
        """Show `sentence`, with a button to try again where that can help; nothing hides the line."""
        self.words.setText(sentence)
        self._again.setVisible(again)
        self.setVisible(bool(sentence))
