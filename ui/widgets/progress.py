"""Running work as a strip: what it is, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from salesdesk.tokens import SMALL
from ui.widgets.buttons import LinkLabel
from ui.widgets.elided import ElidedLabel

_STEPS = 200


class ProgressStrip(QWidget):
    """`cancelled` when the user no longer wants the work."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Words that are long give way: a bar never widens the window.
        self._words = ElidedLabel("", self)
        self._words.setProperty("role", "label")
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self._cancel = LinkLabel(self.tr("Cancel"), self)
        self._cancel.setObjectName("cancelWork")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        for widget in (self._words, self._bar, self._cancel):
            layout.addWidget(widget)
        self._cancel.clicked.connect(self.cancelled)

    def show_progress(self, words: str, share: float) -> None:
        """Show that `share` (0 to 1) of the work `words` is done."""
        self._words.setText(words)
        self._bar.setValue(round(share * _STEPS))
        self._bar.setAccessibleName(words)

    def show_cancelling(self) -> None:
        """Show that the work was asked to stop."""
        self._words.setText(self.tr("Stopping…"))
