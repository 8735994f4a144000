"""A figure in large with its unit, and beside it how it is made up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salesdesk.tokens import FIGURE, LARGE, TIGHT
from ui.theme import body_font
from ui.widgets.labels import Label


class FigureLine(QWidget):
    """Shows a figure, its unit and words; `name` is what the words are found by."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._figure, self._unit, self._words = Label("…", self), Label("", self), Label("", self)
        self._figure.setObjectName("figure")
        self._figure.setFont(body_font(FIGURE, bold=True))
        self._unit.setProperty("role", "label")
        self._unit.setContentsMargins(0, 0, 0, 5)
        self._words.setObjectName(name)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT)
        row.addWidget(self._figure)
        row.addWidget(self._unit, alignment=Qt.AlignmentFlag.AlignBottom)
        row.addSpacing(LARGE)
        row.addWidget(self._words, 1)

    def show_figure(self, figure: str, unit: str, words: str) -> None:
        """Show a figure with its unit and words."""
        self._figure.setText(figure)
        self._unit.setText(unit)
        self._words.setText(words)
