"""How a whole was divided from time to time: one column each time, its parts one above the other, each named where it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from salesdesk.tokens import AXIS, LABEL, contrast
from ui.charts.chart import Chart
from ui.theme import body_font, tokens

if TYPE_CHECKING:
    from ui.charts.plot import Plot

_LEFT, _TOP, _FOOT = 44, 26, 40
_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
_WIDEST, _FILLED = 84, 0.72
_INK = "#111827"
_LEAST = 15  # a part lower than this has no room for its name, which its hint tells


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a column; `rank` from 0 (best) to 1 (worst) gives its colour, `hint` is all there is to say of it."""

    id: object
    name: str
    count: int
    rank: float
    hint: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column: words below it, a second line, a figure above it, its parts from the top."""

    label: str
    below: str
    above: str
    parts: tuple[Part, ...]


class StackedBars(Chart):
    """`picked` carries the id of a part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stackedBars")
        self.columns: tuple[Column, ...] = ()
        self._parts: list[tuple[int, Part, float, float]] = []
        self._names = _Names(self)
        self.setMinimumHeight(180)

    def sizeHint(self) -> QSize:
        return QSize(520, 300)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show `columns` from left to right, each as high as the others: shares, for teams grow."""
        self.columns = tuple(columns)
        self.current = self.hovered = -1
        self._parts = []
        for at, column in enumerate(columns):
            whole, top = sum(one.count for one in column.parts), 1.0
            for part in column.parts:
                if part.count:
                    share = part.count / whole
                    self._parts.append((at, part, top - share, top))
                    top -= share
        self.redraw()

    def count(self) -> int:
        return len(self._parts)

    def at(self, point: QPoint) -> int:
        return next((number for number in range(len(self._parts)) if self.place_of(number).contains(point)), -1)

    def id_of(self, number: int) -> object:
        return self._parts[number][1].id

    def hint(self, number: int) -> str:
        return self._parts[number][1].hint

    def place_plot(self, plot: Plot) -> None:
        plot.setGeometry(self._room())
        self._names.setGeometry(self.rect())
        self._names.raise_()

    def draw(self, plot: Plot) -> None:
        from ui.charts.plot import Shape

        colours, count = tokens(), max(len(self.columns), 1)
        shapes = [Shape(0, count, at, at, colours.strong if at == 0 else colours.line, tall=1) for at in _SHARES]
        half = self._wide() / max(self._room().width() / count, 1.0) / 2
        for at, part, low, high in self._parts:
            shapes.append(Shape(at + 0.5 - half, at + 0.5 + half, low, high, shade(part.rank)))
            shapes.append(Shape(at + 0.5 - half, at + 0.5 + half, low, low, colours.surface, tall=1.5))
        plot.show_shapes(shapes, count, 0.0, 1.0)
        self._names.update()

    def place_of(self, number: int) -> QRect:
        """Return where a part is."""
        at, _, low, high = self._parts[number]
        room, wide = self._room(), self._wide()
        middle = room.left() + (at + 0.5) * room.width() / max(len(self.columns), 1)
        top, bottom = (room.bottom() + 1 - share * room.height() for share in (high, low))
        return QRectF(middle - wide / 2, top, wide, bottom - top).toRect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, room, painter = tokens(), self._room(), QPainter(self)
        painter.setFont(body_font(AXIS))
        painter.setPen(QColor(colours.muted))
        for share in _SHARES:
            y = room.bottom() + 1 - round(share * room.height())
            painter.drawText(QRect(0, y - 10, _LEFT - 8, 20), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{share:.0%}")
        step = room.width() / max(len(self.columns), 1)
        for at, column in enumerate(self.columns):
            left = room.left() + at * step
            lines = (
                (column.above, room.top() - 22, colours.text),
                (column.label, room.bottom() + 4, colours.text),
                (column.below, room.bottom() + 20, colours.muted),
            )
            for said, top, colour in lines:
                painter.setPen(QColor(colour))
                painter.setFont(body_font(LABEL))
                said = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, round(step) - 2)
                painter.drawText(QRectF(left, top, step, 18), Qt.AlignmentFlag.AlignCenter, said)

    def paint_above(self, painter: QPainter) -> None:
        """Write the names on the parts, and frame the one that is pointed at."""
        colours = tokens()
        painter.setFont(body_font(LABEL, bold=True))
        for number, (_, part, _, _) in enumerate(self._parts):
            place = self.place_of(number)
            if place.height() >= _LEAST:
                ground = shade(part.rank)
                white = contrast("#FFFFFF", ground) >= contrast(_INK, ground)
                painter.setPen(QColor("#FFFFFF" if white else _INK))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{part.name}  {part.count}")
            if number == self.hovered or (number == self.current and self.hasFocus()):
                painter.setPen(QPen(QColor(colours.text), 2))
                painter.drawRect(place.adjusted(1, 1, -1, -1))

    def move_to(self, number: int) -> None:
        super().move_to(number)
        self._names.update()

    def _hover(self, number: int) -> None:
        super()._hover(number)
        self._names.update()

    def _wide(self) -> float:
        return min(self._room().width() / max(len(self.columns), 1) * _FILLED, _WIDEST)

    def _room(self) -> QRect:
        return QRect(_LEFT, _TOP, max(self.width() - _LEFT, 10), max(self.height() - _TOP - _FOOT, 10))


class _Names(QWidget):
    """Lies above the plot, which would cover what its parent paints."""

    def __init__(self, chart: StackedBars) -> None:
        super().__init__(chart)
        self._chart = chart
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._chart.paint_above(painter)


def shade(rank: float) -> str:
    """Return the colour of a part: from the accent over grey to the colour of what is bad, so that best and worst stand out."""
    colours = tokens()
    first, last = (colours.this_year, colours.strong) if rank <= 0.5 else (colours.strong, colours.bad)
    share = rank * 2 if rank <= 0.5 else rank * 2 - 1
    parts = (round(int(first[at : at + 2], 16) * (1 - share) + int(last[at : at + 2], 16) * share) for at in (1, 3, 5))
    return "#" + "".join(f"{part:02X}" for part in parts)
