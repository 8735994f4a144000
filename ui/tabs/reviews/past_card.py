"""A person's final reviews as a line over time, each point with its grade."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesdesk.services.reviews.history import Past
from salesdesk.tokens import AXIS
from ui.messages import say
from ui.tabs.reviews import words
from ui.tabs.reviews.people import GROUNDS, WORDS
from ui.theme import body_font, tokens
from ui.widgets.cards import Card

_TOP, _FOOT, _SIDE = 34, 22, 34


class PastCard(Card):
    """Shown where there are two final reviews or more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Final reviews over time"))
        self._line = PastLine(self)
        self.body.addWidget(self._line)
        self.hide()

    def show_past(self, found: Sequence[Past]) -> None:
        """Show `found`, the earliest first."""
        self._line.show_past(found)
        self.setVisible(len(found) > 1)


class PastLine(QWidget):
    """Totals as a line on a scale from 0, with total and grade at each point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past: tuple[Past, ...] = ()
        self.setObjectName("pastLine")
        self.setMinimumHeight(132)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(420, 140)

    def show_past(self, found: Sequence[Past]) -> None:
        """Show the last twelve of `found`."""
        self._past = tuple(found)[-12:]
        said = [f"{say(one.period.label())} {words.total(one.total)} {one.grade}" for one in self._past]
        self.setAccessibleName(", ".join(said))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._past:
            return
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base, top = self.height() - _FOOT, float(max((one.top for one in self._past), default=Decimal(100)))
        step = (self.width() - 2 * _SIDE) / max(len(self._past) - 1, 1)
        points = [
            (one, QPointF(_SIDE + at * step, base - float(one.total) / top * (base - _TOP)))
            for at, one in enumerate(self._past)
            if one.total is not None
        ]
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(0, base, self.width(), base)
        painter.setPen(QPen(QColor(colours.this_year), 1.75))
        painter.drawPolyline([point for _, point in points])
        for one, point in points:
            self._paint_point(painter, one, point)
        painter.setPen(QColor(colours.muted))
        painter.setFont(body_font(AXIS))
        for at, one in enumerate(self._past):
            place = QRect(round(_SIDE + at * step) - 50, base + 3, 100, _FOOT - 3)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, say(one.period.short_label()))

    def _paint_point(self, painter: QPainter, one: Past, point: QPointF) -> None:
        colours = tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.this_year))
        painter.drawEllipse(point, 3.5, 3.5)
        painter.setFont(body_font(AXIS, bold=True))
        said = f"{words.points(one.total, 1)} {one.grade}"
        width = painter.fontMetrics().horizontalAdvance(said) + 10
        label = QRectF(point.x() - width / 2, point.y() - 25, width, 18)
        painter.setBrush(QColor(getattr(colours, GROUNDS[one.tone])))
        painter.drawRoundedRect(label, 5, 5)
        painter.setPen(QColor(getattr(colours, WORDS[one.tone])))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, said)
