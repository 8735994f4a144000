"""What the colours and marks of a chart mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import body_font, tokens

_HEIGHT, _APART = 18, 18


class Legend(QWidget):
    """Pairs of a token's name and words: a square in its colour, a lying mark for "target", a standing one for "expected"."""

    def __init__(self, entries: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self.setFont(body_font(12))
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(words for _role, words in entries))

    def show_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Explain these colours and marks from now on."""
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(words for _role, words in entries))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widths = [_mark(role).width() + 5 + self.fontMetrics().horizontalAdvance(words) for role, words in self._entries]
        return QSize(sum(widths) + _APART * (len(widths) - 1) + 4, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        left = 0
        for role, words in self._entries:
            mark = _mark(role).translated(left, 0)
            painter.fillRect(mark, QColor(colours.text if role == "expected" else getattr(colours, role)))
            painter.setPen(QColor(colours.muted))
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(QRect(mark.right() + 6, 0, width + 2, _HEIGHT), Qt.AlignmentFlag.AlignVCenter, words)
            left = mark.right() + 6 + width + _APART


def _mark(role: str) -> QRect:
    return {"target": QRect(0, 8, 14, 3), "expected": QRect(0, 3, 2, 12)}.get(role, QRect(0, 4, 10, 10))
