"""The ground of all charts: a plot without frame, mouse or menu, and shapes drawn crisp at any scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

pg.setConfigOptions(antialias=True)


@dataclass(frozen=True, slots=True)
class Shape:
    """A rectangle in the units of the axes, `colour` as #RRGGBB.

    `wide` and `tall` set its size in pixels instead, around the middle: for lines and marks. `round` is the radius of
    the corners in pixels, of the two at the far end only where `far` is "right" or "top".
    """

    left: float
    right: float
    low: float
    high: float
    colour: str
    wide: float = 0.0
    tall: float = 0.0
    round: float = 0.0
    far: str = ""


class Shapes(pg.GraphicsObject):
    """Draws `Shape`s; sizes in pixels stay what they are however the plot is stretched."""

    def __init__(self) -> None:
        super().__init__()
        self._shapes: tuple[Shape, ...] = ()
        self._bounds = QRectF(0, 0, 1, 1)

    def show_shapes(self, shapes: Sequence[Shape], bounds: QRectF) -> None:
        """Draw `shapes`, which lie in `bounds`."""
        self.prepareGeometryChange()
        self._shapes, self._bounds = tuple(shapes), bounds
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, *_options: object) -> None:
        across, along = (abs(one) for one in self.getViewBox().viewPixelSize())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for shape in self._shapes:
            painter.setBrush(QColor(shape.colour))
            rect = _rect(shape, across, along)
            if not shape.round:
                painter.drawRect(rect)
            elif not shape.far:
                painter.drawRoundedRect(rect, shape.round * across, shape.round * along)
            else:
                painter.drawPath(_rounded(rect, shape, across, along))


def _rect(shape: Shape, across: float, along: float) -> QRectF:
    left, right, low, high = shape.left, shape.right, shape.low, shape.high
    if shape.wide:
        middle, half = (left + right) / 2, shape.wide * across / 2
        left, right = middle - half, middle + half
    if shape.tall:
        middle, half = (low + high) / 2, shape.tall * along / 2
        low, high = middle - half, middle + half
    return QRectF(left, low, right - left, high - low)


def _rounded(rect: QRectF, shape: Shape, across: float, along: float) -> QPainterPath:
    """Return `rect` with round corners at its far end: bars stand square on zero."""
    rx, ry = min(shape.round * across, rect.width() / 2), min(shape.round * along, rect.height() / 2)
    left, right, low, high = rect.left(), rect.right(), rect.top(), rect.bottom()
    path = QPainterPath(QPointF(left, low))
    if shape.far == "right":
        path.lineTo(right - rx, low)
        path.quadTo(right, low, right, low + ry)
        path.lineTo(right, high - ry)
        path.quadTo(right, high, right - rx, high)
        path.lineTo(left, high)
    else:
        path.lineTo(left, high - ry)
        path.quadTo(left, high, left + rx, high)
        path.lineTo(right - rx, high)
        path.quadTo(right, high, right, high - ry)
        path.lineTo(right, low)
    path.closeSubpath()
    return path


class Plot(pg.GraphicsView):
    """Shows shapes in exactly the room it is given; whoever holds it draws words and takes the mouse.

    A `PlotWidget` would bring seven menus without a parent, axes and buttons, none of which is used here.
    """

    def __init__(self, parent: QWidget, upside_down: bool = False) -> None:
        super().__init__(parent, background=None)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(self.Shape.NoFrame)
        # A cached background is filled with the window's colour even where there is none to draw.
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.viewport().setAutoFillBackground(False)
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0, invertY=upside_down)
        self.setCentralItem(self._box)
        self._shapes = Shapes()
        self._box.addItem(self._shapes)

    def show_shapes(self, shapes: Sequence[Shape], right: float, low: float, high: float, left: float = 0.0) -> None:
        """Draw `shapes` where x goes from `left` to `right` and y from `low` to `high`."""
        self._shapes.show_shapes(shapes, QRectF(left, low, right - left, high - low))
        self._box.setRange(xRange=(left, right), yRange=(low, high), padding=0, disableAutoRange=True)
