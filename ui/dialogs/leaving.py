"""Asks, in place of the buttons of a form, whether what was typed may be lost."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.tokens import SMALL
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


class LeaveQuestion(QWidget):
    """Asks in place of the buttons whether what was typed may be lost."""

    left = Signal()
    stayed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = Label(self.tr("What you changed is not saved."), self)
        leave = Button(self.tr("Leave it"), self, role="danger")
        self._stay = Button(self.tr("Go on editing"), self, role="primary")
        leave.setObjectName("leave")
        self._stay.setObjectName("stay")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        row.addWidget(words, 1)
        row.addWidget(leave)
        row.addWidget(self._stay)
        leave.clicked.connect(self.left)
        self._stay.clicked.connect(self.stayed)

    def focus(self) -> None:
        """Let Enter mean to stay."""
        self._stay.setDefault(True)
        self._stay.setFocus()
