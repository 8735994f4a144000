"""What is shown where there is nothing yet: an icon, a sentence, and the button that changes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.tokens import MEDIUM, WIDE
from ui.icons import picture
from ui.theme import tokens
from ui.widgets.buttons import Button
from ui.widgets.labels import Label

_SIZE = 40
_LINE = 560


class EmptyState(QWidget):
    """Says what to do; without words for a button it has none. `chosen` when the button is pressed."""

    chosen = Signal()

    def __init__(self, icon_name: str, sentence: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._icon = Label("", self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence = Label(sentence, self)
        self.sentence.setProperty("role", "quiet")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        self.sentence.setMaximumWidth(_LINE)
        self.button = Button(button, self, role="link")
        self.button.setVisible(bool(button))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(MEDIUM)
        layout.addStretch(2)
        layout.addWidget(self._icon)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.sentence, _LINE)  # takes all the room up to its width, which the eye can still follow
        row.addStretch(1)
        layout.addLayout(row)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.button.clicked.connect(self.chosen)
        self._tint()

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 140)

    def say(self, sentence: str, button: str = "") -> None:
        """Show another sentence, and another button or none."""
        self.sentence.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._tint()

    def _tint(self) -> None:
        self._icon.setPixmap(picture(self._icon_name, tokens().strong, _SIZE, self.devicePixelRatioF()))
