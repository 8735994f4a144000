"""The payout curve of a component, with its cliffs and flats named below."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salesdesk.rules.pay.shape import Shape, one_more
from salesdesk.rules.pay.words import number, rate
from salesdesk.tokens import AXIS, SMALL
from ui import looks
from ui.amounts import Amounts
from ui.charts.axis import ticks
from ui.messages import say
from ui.theme import body_font, tokens
from ui.widgets.labels import Label

_LEFT, _BOTTOM, _TOP, _RIGHT = 64, 42, 26, 22
_NARROW = 240
_LINES = 4
_MOST = Decimal(10) ** 14
_NAMED = 4


class CurvePlot(QWidget):
    """Draws what is paid over the base; with a `quota` the axis is told in per cent of the target."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("payCurve")
        self._shape: Shape | None = None
        self._quota: Decimal | None = None
        self._currency, self._kind = "CNY", "money"
        self.setMinimumHeight(206)

    def sizeHint(self) -> QSize:
        return QSize(420, 220)

    def show_shape(self, shape: Shape | None, quota: Decimal | None, currency: str, kind: str = "money") -> None:
        """Draw `shape` over a base of `kind`: "money" or "count"."""
        self._shape, self._quota, self._currency, self._kind = shape, quota, currency, kind
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shape is None or not self._shape.stretches:
            return
        painter, colours = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        wide = float(self._shape.stretches[-1].end) or 1.0
        top = max((float(max(one.pays, one.reaches)) for one in self._shape.stretches), default=1.0)
        marks = ticks(top, _LINES)
        tall = marks[-1]

        def at(base: Decimal, pays: Decimal) -> QPointF:
            return QPointF(place.left() + place.width() * float(base) / wide, place.bottom() - place.height() * float(pays) / tall)

        self._grid(painter, place, wide, marks)
        for flat in self._shape.flats:
            left = at(flat.start, Decimal(0)).x()
            right = at(flat.end, Decimal(0)).x() if flat.end is not None else place.right()
            painter.fillRect(QRectF(left, place.top(), right - left, place.height()), QColor(colours.sunken))
        painter.setPen(QPen(QColor(colours.warn), 1.5, Qt.PenStyle.DashLine))
        for one, two in zip(self._shape.stretches, self._shape.stretches[1:], strict=False):
            if any(abs(cliff.at - one.end) < 1 for cliff in self._shape.cliffs):
                painter.drawLine(at(one.end, one.reaches), at(two.start, two.pays))
        painter.setPen(QPen(QColor(colours.accent), 2.2))
        for one in self._shape.stretches:
            painter.drawPolyline(QPolygonF([at(one.start, one.pays), at(one.end, one.reaches)]))

    def _grid(self, painter: QPainter, place: QRectF, wide: float, marks: list[float]) -> None:
        colours = tokens()
        painter.setFont(body_font(AXIS))
        up, along = Amounts(self._currency, [Decimal(marks[-1])]), Amounts(self._currency, [Decimal(wide)])
        for mark in marks:
            y = place.bottom() - place.height() * mark / marks[-1]
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
            painter.setPen(QColor(colours.muted))
            words = up.bare(Decimal(str(mark)))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, y - 9, place.left() - SMALL, 18), right, words)
        scale = float(self._quota or 1)
        for step, mark in enumerate(ticks(wide / scale, _LINES)):
            x = place.left() + place.width() * mark * scale / wide
            if x > place.right() + 1 or (place.width() < _NARROW and step % 2):
                continue
            said = rate(Decimal(str(round(mark, 4)))) if self._quota else self._along(Decimal(str(mark)), along)
            painter.drawText(QRectF(x - 40, place.bottom() + 5, 80, 18), Qt.AlignmentFlag.AlignCenter, said)
        unit = up.unit
        painter.drawText(QRectF(0, 0, place.left() - SMALL, 16), Qt.AlignmentFlag.AlignRight, unit or self._currency)
        below = self.tr("of the target") if self._quota else along.unit if self._kind == "money" else ""
        painter.drawText(QRectF(place.left(), place.bottom() + 23, place.width() + _RIGHT, 16), Qt.AlignmentFlag.AlignRight, below)

    def _along(self, at: Decimal, amounts: Amounts) -> str:
        return amounts.bare(at) if self._kind == "money" else number(at)


class CurveView(QWidget):
    """The plot, and in words where it jumps and where it is flat."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = CurvePlot(self)
        self._said = Label("", self)
        self._said.setObjectName("curveSaid")
        self._said.setWordWrap(True)
        self._said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._said.setProperty("role", "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.plot, 1)
        column.addWidget(self._said)

    def show_shape(self, shape: Shape | None, quota: Decimal | None, currency: str, kind: str = "money") -> None:
        """Show a curve; None where a rule has none of its own. `kind` is that of the base: "money" or "count"."""
        if shape is not None and not _drawable(shape):
            # Sums beyond all sense are told at their field; no axis could be drawn for them.
            self.plot.setVisible(False)
            self._said.setText("")
            return
        self.plot.setVisible(shape is not None)
        self.plot.show_shape(shape, quota, currency, kind)
        if shape is None:
            self._said.setText(self.tr("What this pays depends on the others or on other figures; try it on real months."))
            return
        unit = one_more(kind, currency)
        named = [*(say(one.text(unit)) for one in shape.cliffs), *(say(one.text) for one in shape.flats)][:_NAMED]
        example = self.tr("With a target of {target}.").format(target=f"{quota:,.0f}") if quota else ""
        self._said.setText(looks.sentences(*named, example))


def _drawable(shape: Shape) -> bool:
    figures = (figure for one in shape.stretches for figure in (one.end, one.pays, one.reaches))
    return all(abs(one) < _MOST for one in figures)
