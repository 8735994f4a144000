"""A bar that shows an attainment: full at 100 %, with the rest above it marked."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import tokens

_END = 1.25  # the bar's right end, as an attainment
_HEIGHT = 8


class Meter(QWidget):
    """Shows a share; nothing for None. The mark is where the target is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: Decimal | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(56)
        self.setMaximumWidth(140)
        self.setFixedHeight(18)

    def sizeHint(self) -> QSize:
        return QSize(110, 18)

    def show_share(self, share: Decimal | None) -> None:
        """Show `share`, 1 for all of the target."""
        self._share = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._share is None:
            return
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width, top = self.width() - 2.0, (self.height() - _HEIGHT) / 2
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(QRectF(0, top, width / _END, _HEIGHT), 4, 4)
        filled = min(max(float(self._share), 0.0), _END) / _END * width
        if filled:
            painter.setBrush(QColor(getattr(colours, tone(self._share))))
            painter.drawRoundedRect(QRectF(0, top, max(filled, _HEIGHT), _HEIGHT), 4, 4)
        painter.fillRect(QRectF(width / _END - 1, top - 4, 2, _HEIGHT + 8), QColor(colours.text))


def tone(share: Decimal) -> str:
    """Return the colour of an attainment, as on paper."""
    return "good" if share >= 1 else "accent" if share >= Decimal("0.8") else "warn"
