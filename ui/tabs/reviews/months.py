"""The last twelve months of somebody: attainment of the sales target, as on paper."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from salesdesk.services.reviews.scorecards import MonthMark
from salesdesk.tokens import AXIS
from ui.messages import say
from ui.tabs.reviews import words
from ui.theme import body_font, tokens
from ui.widgets.labels import as_typed

_TOP, _FOOT = 20, 22
_BAR = 0.6


class MonthBars(QWidget):
    """`picked` carries the `Period` of a month that is to be explained, by click or by arrow keys and Enter."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewMonths")
        self.setAccessibleName(self.tr("Attainment of the sales target over twelve months"))
        self._months: tuple[MonthMark, ...] = ()
        self._current = self._hovered = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(420, 132)

    def show_months(self, months: Sequence[MonthMark]) -> None:
        """Show `months`, oldest first; the last one is the reviewed one."""
        self._months, self._current, self._hovered = tuple(months), -1, -1
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._months:
            return
        colours, painter = tokens(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font(AXIS))
        shares = [_share(one) for one in self._months]
        top = max([Decimal("1.1"), *(one for one in shares if one is not None)])
        height = self.height() - _TOP - _FOOT
        base = self.height() - _FOOT
        tall = [None if share is None else float(max(share, Decimal(0)) / top) * height for share in shares]
        for at in range(len(tall)):
            self._paint_bar(painter, at, tall[at])
        line = round(base - height / float(top))
        painter.setPen(QPen(QColor(colours.target), 1.25, Qt.PenStyle.DashLine))
        painter.drawLine(0, line, self.width(), line)
        for at in range(len(tall)):
            self._paint_words(painter, at, tall[at])
        painter.setPen(QPen(QColor(colours.strong), 1))
        painter.drawLine(0, base, self.width(), base)

    def _paint_bar(self, painter: QPainter, at: int, tall: float | None) -> None:
        colours, place, last = tokens(), self._column(at), at == len(self._months) - 1
        painter.setPen(Qt.PenStyle.NoPen)
        if at in (self._hovered, self._current if self.hasFocus() else -1):
            painter.setPen(QColor(colours.accent) if at == self._current and self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.sunken))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 4, 4)
        if tall is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.this_year if last else colours.strong))
            width = place.width() * _BAR
            painter.drawRect(QRectF(place.center().x() + 0.5 - width / 2, self.height() - _FOOT - tall, width, tall))

    def _paint_words(self, painter: QPainter, at: int, tall: float | None) -> None:
        colours, place, last = tokens(), self._column(at), at == len(self._months) - 1
        month, share = self._months[at], _share(self._months[at])
        align, base = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, self.height() - _FOOT
        painter.setFont(body_font(AXIS, bold=last))
        painter.setPen(QColor(colours.text if last else colours.muted))
        painter.drawText(QRect(place.left() - 10, base + 4, place.width() + 20, _FOOT - 4), align, say(month.month.short_label()))
        said = words.NOTHING if share is None else f"{share * 100:.0f}"
        width = painter.fontMetrics().horizontalAdvance(said) + 6
        label = QRectF(place.center().x() + 0.5 - width / 2, base - (tall or 0.0) - 17, width, 15)
        # The figure stays readable where the line of the target runs behind it.
        painter.fillRect(label, QColor(colours.sunken if at == self._hovered else colours.surface))
        painter.drawText(label, align, said)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._at(event.position().toPoint()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pick(self._at(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._months:
            self._current = min(max(self._current + step, 0), len(self._months) - 1) if self._current >= 0 else len(self._months) - 1
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(self._current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._at(event.pos())
            QToolTip.showText(event.globalPos(), as_typed(self._hint(self._months[at]) if at >= 0 else ""), self)
            return True
        return super().event(event)

    def _hint(self, one: MonthMark) -> str:
        actual, target = words.figure("sales_amount", one.actual), words.figure("sales_amount", one.target)
        pattern = self.tr("{month}: {actual} of {target}, {share}")
        return pattern.format(month=say(one.month.label()), actual=actual, target=target, share=words.share(_share(one)))

    def _column(self, at: int) -> QRect:
        width = self.width() / max(len(self._months), 1)
        return QRect(round(at * width), 0, round((at + 1) * width) - round(at * width), self.height())

    def _at(self, point: QPoint) -> int:
        return next((at for at in range(len(self._months)) if self._column(at).contains(point)), -1)

    def _pick(self, at: int) -> None:
        if at >= 0:
            self.picked.emit(self._months[at].month)

    def _hover(self, at: int) -> None:
        if at != self._hovered:
            self._hovered = at
            self.setCursor(Qt.CursorShape.PointingHandCursor if at >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()


def _share(one: MonthMark) -> Decimal | None:
    return one.actual / one.target if one.actual is not None and one.target else None
