"""A person's final reviews as a line over time, each point with its grade; goals, awards and trainings of that time on it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from salesdesk.services.reviews.history import Beside, Past
from salesdesk.tokens import AXIS, LABEL
from ui.messages import say
from ui.tabs.reviews import words
from ui.tabs.reviews.people import GROUNDS, WORDS
from ui.theme import body_font, tokens
from ui.widgets.cards import Card

_TOP, _FOOT, _SIDE = 34, 22, 34
_MOST = 8
_SIGNS = {"goal": "◆", "award": "★", "training": "▲"}


class PastCard(Card):
    """Shown where there are two final reviews or more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Final reviews over time"))
        self._line, self._list = PastLine(self), QLabel(self)
        self._list.setObjectName("pastBeside")
        self._list.setProperty("role", "label")
        self._list.setTextFormat(Qt.TextFormat.PlainText)
        self._list.setWordWrap(True)
        self.body.addWidget(self._line)
        self.body.addWidget(self._list)
        self.hide()

    def show_past(self, found: Sequence[Past], beside: Sequence[Beside] = ()) -> None:
        """Show `found`, the earliest first, and what else there was."""
        self._line.show_past(found, beside)
        self._list.setText("\n".join(self._said(one) for one in beside[:_MOST]))
        self._list.setVisible(bool(beside))
        self.setVisible(len(found) > 1)

    def _said(self, one: Beside) -> str:
        kinds = {"goal": self.tr("Goal"), "award": self.tr("Award"), "training": self.tr("Training")}
        said = f"{_SIGNS[one.kind]} {one.day.isoformat()}  {kinds[one.kind]}  ·  {one.what}"
        return said if one.reached is None else f"{said}  ·  {words.share(one.reached)}"


class PastLine(QWidget):
    """Totals as a line on a scale from 0, with total and grade at each point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past: tuple[Past, ...] = ()
        self._beside: tuple[Beside, ...] = ()
        self.setObjectName("pastLine")
        self.setMinimumHeight(132)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(420, 140)

    def show_past(self, found: Sequence[Past], beside: Sequence[Beside] = ()) -> None:
        """Show the last twelve of `found`, with a sign on the line of time for each of `beside`."""
        self._past, self._beside = tuple(found)[-12:], tuple(beside)
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
        painter.setFont(body_font(LABEL, bold=True))
        for other in self._beside:
            painter.setPen(QColor(colours.target if other.kind == "award" else colours.good))
            spot = QRectF(_SIDE + self._when(other.day) * step - 8, base - 9, 16, 16)
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, _SIGNS[other.kind])
        painter.setPen(QColor(colours.muted))
        painter.setFont(body_font(AXIS))
        for at, one in enumerate(self._past):
            place = QRect(round(_SIDE + at * step) - 50, base + 3, 100, _FOOT - 3)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, say(one.period.short_label()))

    def _when(self, day: date) -> float:
        """Return where a day lies between the ends of the reviewed periods, in steps from the first."""
        ends = [one.period.end for one in self._past]
        at = bisect_left(ends, day)
        if at == 0 or at == len(ends):
            return float(min(at, len(ends) - 1))
        return at - 1 + (day - ends[at - 1]).days / max((ends[at] - ends[at - 1]).days, 1)

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
