"""A row of choices of which one holds: pages of a tab, kinds of period."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QToolButton, QWidget

from salesdesk.tokens import TIGHT

_PADDING = 28


class SegmentedRow(QWidget):
    """Shows `(key, words)` pairs; `chosen` carries the key. Arrow keys go along the row."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        for key, words in choices:
            button = _segment(key, words, self)
            self._group.addButton(button)
            self._buttons[key] = button
            layout.addWidget(button)
        layout.addStretch()
        if choices:
            self._buttons[choices[0][0]].setChecked(True)
        self._group.buttonClicked.connect(self._tell)

    @property
    def key(self) -> str:
        """The key of the choice that holds."""
        button = self._group.checkedButton()
        return button.objectName() if button is not None else ""

    def choose(self, key: str) -> None:
        """Let `key` hold, without telling."""
        self._buttons[key].setChecked(True)

    def enable(self, key: str, on: bool) -> None:
        """Let `key` be chosen, or not."""
        self._buttons[key].setEnabled(on)

    def say(self, key: str, words: str) -> None:
        """Call the choice `key` by other words."""
        button = self._buttons[key]
        button.setText(words)
        button.setMinimumWidth(_width(button, words))

    def offer(self, key: str, offered: bool) -> None:
        """Show or hide the choice `key`; where it held, the first one does."""
        self._buttons[key].setVisible(offered)
        if not offered and self.key == key:
            self.choose(next(iter(self._buttons)))

    @Slot(QAbstractButton)
    def _tell(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.objectName())


def _segment(key: str, words: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setObjectName(key)
    button.setText(words)
    button.setCheckable(True)
    button.setProperty("role", "segment")
    button.setMinimumWidth(_width(button, words))
    return button


def _width(button: QToolButton, words: str) -> int:
    # Bold words are wider: the room is kept, so that nothing moves when another is chosen.
    bold = QFont(button.font())
    bold.setBold(True)
    return QFontMetrics(bold).horizontalAdvance(words) + _PADDING
