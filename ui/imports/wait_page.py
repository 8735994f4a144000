"""Long work in the middle of the dialog: what is being done and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from salesdesk.tokens import MEDIUM
from ui.widgets.labels import Label

_STEPS = 200
_WIDTH = 360


class WaitPage(QWidget):
    """Shows words and a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importWaiting")
        self._words = Label("", self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._hint = Label("", self)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setProperty("role", "label")
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setSpacing(MEDIUM)
        layout.addStretch(2)
        layout.addWidget(self._words)
        layout.addWidget(self._bar, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._hint)
        layout.addStretch(3)

    def begin(self, words: str, hint: str) -> None:
        """Show the beginning of work."""
        self._hint.setText(hint)
        self.step(0.0, words)

    @Slot(float, str)
    def step(self, share: float, words: str) -> None:
        """Show that `share` (0 to 1) is done."""
        self._bar.setValue(round(share * _STEPS))
        if words:
            self._words.setText(words)
            self._bar.setAccessibleName(words)
