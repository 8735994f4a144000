"""A person's final reviews as a line over time, each point with its grade; goals, awards and trainings of that time on it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from salesdesk.services.reviews.history import Beside, Past
from salesdesk.tokens import AXIS, LABEL
from ui.messages import say
from ui.tabs.reviews import words
from ui.tabs.reviews.people import GROUNDS, WORDS
from ui.theme import body_font, tokens
from ui.widgets.cards import Card
from ui.widgets.labels import Label, as_typed

_TOP, _FOOT, _SIDE = 34, 22, 34
_MOST = 8
_NEAR, _APART = 24, 15
_SIGNS = {"goal": "◆", "award": "★", "training": "▲"}


class PastCard(Card):
    """Shown where there are two final reviews or more; `picked` carries the period of one that was clicked."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Final reviews over time"))
        self._line, self._list = PastLine(self), Label("", self)
        self._list.setObjectName("pastBeside")
        self._list.setProperty("role", "label")
        self._list.setWordWrap(True)
        self._line.picked.connect(self.picked)
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
    """Totals as a line on a scale from 0, with total and grade at each point; `picked` carries the period of the point that was clicked."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past: tuple[Past, ...] = ()
        self._beside: tuple[Beside, ...] = ()
        self._current = -1
        self.setObjectName("pastLine")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(132)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(420, 140)

    def show_past(self, found: Sequence[Past], beside: Sequence[Beside] = ()) -> None:
        """Show the last twelve of `found`, with a sign on the line of time for each of `beside`."""
        self._past, self._beside, self._current = tuple(found)[-12:], tuple(beside), -1
        said = [f"{say(one.period.label())} {words.total(one.total)} {one.grade}" for one in self._past]
        self.setAccessibleName(", ".join(said))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._past:
            return
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base, top = self.height() - _FOOT, float(max((one.top for one in self._past), default=Decimal(100)))
        step = self._step()
        points = [
            (one, QPointF(_SIDE + at * step, base - float(one.total) / top * (base - _TOP)))
            for at, one in enumerate(self._past)
            if one.total is not None
        ]
        if self.hasFocus() and 0 <= self._current < len(self._past):
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRoundedRect(QRectF(_SIDE + self._current * step - _NEAR, 2, 2 * _NEAR, self.height() - 4), 4, 4)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(0, base, self.width(), base)
        painter.setPen(QPen(QColor(colours.this_year), 1.75))
        painter.drawPolyline([point for _, point in points])
        for one, point in points:
            self._paint_point(painter, one, point)
        painter.setFont(body_font(LABEL, bold=True))
        for other, middle in self._spots(step):
            painter.setPen(QColor(colours.target if other.kind == "award" else colours.good))
            painter.drawText(QRectF(middle - 8, base - 9, 16, 16), Qt.AlignmentFlag.AlignCenter, _SIGNS[other.kind])
        painter.setPen(QColor(colours.muted))
        painter.setFont(body_font(AXIS))
        for at, one in enumerate(self._past):
            place = QRect(round(_SIDE + at * step) - 50, base + 3, 100, _FOOT - 3)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, say(one.period.short_label()))

    def _step(self) -> float:
        return (self.width() - 2 * _SIDE) / max(len(self._past) - 1, 1)

    def _spots(self, step: float) -> list[tuple[Beside, float]]:
        """Return where on the line of time each sign stands: those of the same days side by side, the latest at the right."""
        found: list[tuple[Beside, float]] = []
        for one in self._beside:
            middle = _SIDE + self._when(one.day) * step
            # The latest come first, so each stands at the left of the one before.
            found.append((one, min(middle, found[-1][1] - _APART) if found else middle))
        return [one for one in found if one[1] > 0]

    def _at(self, point: QPoint) -> int:
        near = [at for at in range(len(self._past)) if abs(point.x() - _SIDE - at * self._step()) <= _NEAR]
        return near[0] if near else -1

    def _sign_at(self, point: QPoint) -> Beside | None:
        base = self.height() - _FOOT
        return next((one for one, middle in self._spots(self._step()) if abs(point.x() - middle) < 8 and abs(point.y() - base) < 10), None)

    def event(self, event: QEvent) -> bool:
        """Tell what a sign stands for, and where a click on a point leads."""
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), as_typed(self._hint(event.pos())), self)
            return True
        return super().event(event)

    def _hint(self, point: QPoint) -> str:
        if (sign := self._sign_at(point)) is not None:
            return f"{sign.day.isoformat()}  {sign.what}"
        at = self._at(point)
        return self.tr("Open the review of {period}").format(period=say(self._past[at].period.label())) if at >= 0 else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._at(event.position().toPoint()) >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().toPoint())
        if at >= 0:
            self.picked.emit(self._past[at].period)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and self._past:
            self._current = min(max(self._current + step, 0), len(self._past) - 1)
            one = self._past[self._current]
            self.setAccessibleDescription(f"{say(one.period.label())} {words.total(one.total)} {one.grade}")
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and 0 <= self._current < len(self._past):
            self.picked.emit(self._past[self._current].period)
        else:
            super().keyPressEvent(event)

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
