"""An interval on a line: from where to where something likely lies, its middle, and where nothing would be."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.money import grouped
from salesdesk.tokens import LABEL
from ui.theme import body_font, tokens

_TALL, _EDGE, _WORDS = 76, 90, 160


class IntervalPlot(QWidget):
    """Draws `low` to `high` with the `middle`; `mark` is a value to compare it with, under the word `marked`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intervalPlot")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._interval: tuple[Decimal, Decimal, Decimal] | None = None
        self._mark, self._marked = Decimal(0), ""

    def sizeHint(self) -> QSize:
        return QSize(480, _TALL)

    def show_interval(self, low: Decimal, middle: Decimal, high: Decimal, mark: Decimal, marked: str) -> None:
        """Draw an interval."""
        self._interval, self._mark, self._marked = (low, middle, high), mark, marked
        self.setAccessibleDescription(f"{grouped(low)} – {grouped(middle)} – {grouped(high)}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._interval is None:
            return
        painter, colours = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font(LABEL))
        low, middle, high = map(float, self._interval)
        least, most = min(low, float(self._mark)), max(high, float(self._mark))
        wide, y = (most - least) or 1.0, self.height() / 2

        def x(value: float) -> float:
            return _EDGE + (self.width() - 2 * _EDGE) * (value - least) / wide

        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(QPointF(_EDGE / 2, y), QPointF(self.width() - _EDGE / 2, y))
        painter.setPen(QPen(QColor(colours.strong), 1.5, Qt.PenStyle.DashLine))
        at = x(float(self._mark))
        painter.drawLine(QPointF(at, y - 18), QPointF(at, y + 18))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.soft))
        painter.drawRoundedRect(QRectF(x(low), y - 7, max(x(high) - x(low), 3), 14), 7, 7)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(QPointF(x(middle), y), 6, 6)
        painter.setPen(QColor(colours.text))
        self._say(painter, x(middle), y - 34, grouped(self._interval[1], 0))
        painter.setPen(QColor(colours.muted))
        self._say(painter, at, y + 18, self._marked)
        for value, shown in ((low, self._interval[0]), (high, self._interval[2])):
            if abs(x(value) - at) > _EDGE:
                self._say(painter, x(value), y + 18, grouped(shown, 0))

    @staticmethod
    def _say(painter: QPainter, x: float, y: float, words: str) -> None:
        painter.drawText(QRectF(x - _WORDS / 2, y, _WORDS, 18), Qt.AlignmentFlag.AlignCenter, words)
