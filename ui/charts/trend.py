"""How the months went: bars of this year beside last year's, with the mark of the target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from salesdesk.tokens import AXIS
from ui.charts.axis import ticks
from ui.charts.chart import Chart
from ui.charts.legend import Legend
from ui.theme import body_font, tokens

if TYPE_CHECKING:
    from ui.charts.plot import Plot, Shape

__all__ = ["Legend", "TrendBar", "TrendBars"]

_LEFT, _BOTTOM, _TOP, _RIGHT = 40, 24, 8, 4
_BAR, _APART = 0.34, 0.05
_ROUND = 2.0


@dataclass(frozen=True, slots=True)
class TrendBar:
    """One month, in the unit that the chart's title says. None is unknown, and no bar. `hint` is the figures in full."""

    id: object
    label: str
    this_year: Decimal | None
    last_year: Decimal | None = None
    target: Decimal | None = None
    hint: str = ""


class TrendBars(Chart):
    """`picked` carries the id of a month."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trend")
        self.setAccessibleName(self.tr("Trend over months"))
        self._bars: tuple[TrendBar, ...] = ()
        self._ticks: list[float] = [0.0, 1.0]
        self.setMinimumHeight(120)

    def sizeHint(self) -> QSize:
        return QSize(520, 190)

    def show_bars(self, bars: Sequence[TrendBar]) -> None:
        """Show `bars` from left to right."""
        self._bars = tuple(bars)
        self.current = self.hovered = -1
        values = [float(one) for bar in bars for one in (bar.this_year, bar.last_year, bar.target) if one is not None]
        self._ticks = ticks(max(values, default=0.0) * 1.02, at_most=4)
        lowest = min([0.0, *values])
        if lowest < 0:
            step = self._ticks[1]
            self._ticks = [-step * down for down in range(int(-lowest // step) + 1, 0, -1)] + self._ticks
        self.redraw()

    def count(self) -> int:
        return len(self._bars)

    def at(self, point: QPoint) -> int:
        room = self._room()
        if not self._bars or not self._left <= point.x() < room.right() or point.y() < 0 or point.y() > self.height():
            return -1
        return min(int((point.x() - self._left) * len(self._bars) / room.width()), len(self._bars) - 1)

    def id_of(self, number: int) -> object:
        return self._bars[number].id

    def hint(self, number: int) -> str:
        return self._bars[number].hint or f"{self._bars[number].label}  {self._bars[number].this_year}"

    def place_plot(self, plot: Plot) -> None:
        plot.setGeometry(self._room())

    def draw(self, plot: Plot) -> None:
        from ui.charts.plot import Shape

        colours, count = tokens(), max(len(self._bars), 1)
        shapes = [Shape(0, count, at, at, colours.strong if at == 0 else colours.line, tall=1) for at in self._ticks]
        # Where no month has two bars, each stands in the middle of its month.
        alone = all(bar.this_year is None or bar.last_year is None for bar in self._bars)
        for number, bar in enumerate(self._bars):
            middle = number + 0.5
            first, second = (middle - _BAR / 2,) * 2 if alone else (middle - _BAR - _APART / 2, middle + _APART / 2)
            shapes += _bar(first, bar.last_year, colours.last_year)
            shapes += _bar(second, bar.this_year, colours.this_year)
            if bar.target is not None:
                shapes.append(Shape(middle - 0.45, middle + 0.45, float(bar.target), float(bar.target), colours.target, tall=2.5))
        plot.show_shapes(shapes, count, self._ticks[0], self._ticks[-1])

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bars:
            return
        colours, room = tokens(), self._room()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(body_font(AXIS))
        width = room.width() / len(self._bars)
        for number in {self.hovered, self.current if self.hasFocus() else -1} - {-1}:
            painter.setPen(QPen(QColor(colours.accent)) if number == self.current and self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.sunken))
            painter.drawRoundedRect(QRectF(self._left + number * width, 1, width, self.height() - 2), 4, 4)
        painter.setPen(QColor(colours.muted))
        low, span = self._ticks[0], self._ticks[-1] - self._ticks[0]
        for value in self._ticks:
            y = room.bottom() + 1 - round((value - low) / span * room.height())
            place = QRect(0, y - 10, self._left - 8, 20)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _short(value))
        for number, words in self._labels(width, painter):
            below = QRectF(self._left + (number - 1) * width, self.height() - _BOTTOM + 4, 3 * width, _BOTTOM - 4)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, words)

    def _labels(self, width: float, painter: QPainter) -> list[tuple[int, str]]:
        """Return the labels for which there is room, counted from the last, which is the one looked at."""
        widest = max(painter.fontMetrics().horizontalAdvance(bar.label) for bar in self._bars) + 6
        every = max(-int(-widest // max(width, 1.0)), 1)
        last = len(self._bars) - 1
        return [(number, bar.label) for number, bar in enumerate(self._bars) if (last - number) % every == 0]

    @property
    def _left(self) -> int:
        """How much room the figures of the axis take."""
        metrics = QFontMetrics(body_font(AXIS))
        return max(_LEFT, 12 + max(metrics.horizontalAdvance(_short(value)) for value in self._ticks))

    def _room(self) -> QRect:
        return QRect(self._left, _TOP, max(self.width() - self._left - _RIGHT, 10), max(self.height() - _TOP - _BOTTOM, 10))


def _bar(left: float, value: Decimal | None, colour: str) -> list[Shape]:
    from ui.charts.plot import Shape

    if not value:
        return []
    number = float(value)
    if number < 0:
        return [Shape(left, left + _BAR, number, 0.0, colour)]
    return [Shape(left, left + _BAR, 0.0, number, colour, round=_ROUND, far="top")]


def _short(value: float) -> str:
    words = f"{value:,.1f}" if abs(value) < 10 and value != int(value) else f"{value:,.0f}"
    return words.replace("-", "\N{MINUS SIGN}")
