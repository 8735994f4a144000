"""What all charts do: fetch pyqtgraph late, follow the palette, answer to mouse and keyboard."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget
from shiboken6 import isValid

from ui.charts.loading import loading
from ui.widgets.labels import as_typed

if TYPE_CHECKING:
    from ui.charts.plot import Plot

_APART_MS = 10


class Chart(QWidget):
    """A subclass draws words around the plot, says where the plot is, and what lies at a point.

    `picked` carries the id of what was clicked, or chosen by arrow keys and Enter.
    """

    picked = Signal(object)
    upside_down = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot: Plot | None = None
        self.hovered = -1
        self.current = -1
        # pyqtgraph takes a third of a second to import: the figures around the chart are painted before, and the window waits for no more
        # than a file of it.
        self._waits = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def count(self) -> int:
        """Return how many things there are to pick."""
        raise NotImplementedError

    def at(self, point: QPoint) -> int:
        """Return the number of what lies at `point`, -1 for nothing."""
        raise NotImplementedError

    def id_of(self, number: int) -> object:
        """Return the id of the thing with a number."""
        raise NotImplementedError

    def hint(self, number: int) -> str:
        """Return figure, unit and why of the thing with a number."""
        raise NotImplementedError

    def place_plot(self, plot: Plot) -> None:
        """Give `plot` its geometry."""
        raise NotImplementedError

    def draw(self, plot: Plot) -> None:
        """Draw the shapes in the colours shown now."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw what is shown now; the first time a moment later."""
        if self.plot is None:
            _making().ask(self)
        else:
            self.draw(self.plot)
        self.update()

    def make_plot(self) -> None:
        """Make the plot, where its library is there; else once it is."""
        if self.plot is not None:
            return
        if not loading().is_done:
            self._wait()
            return
        from ui.charts.plot import Plot

        self.plot = Plot(self, self.upside_down)
        self.place_plot(self.plot)
        self.plot.show()
        self.draw(self.plot)
        self.update()

    def _wait(self) -> None:
        if not self._waits:
            self._waits = True
            loading().done.connect(self._soon_made)
            loading().begin()

    @Slot()
    def _soon_made(self) -> None:
        _making().ask(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.plot is not None:
            self.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.plot is not None:
            self.place_plot(self.plot)
            self.draw(self.plot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.at(event.position().toPoint()))

    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self.at(event.position().toPoint())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.move_to(number)
            self.picked.emit(self.id_of(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if step and self.count():
            self.move_to(min(max(self.current + step, 0), self.count() - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and 0 <= self.current < self.count():
            self.picked.emit(self.id_of(self.current))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason) and self.current < 0 and self.count():
            self.move_to(0)
        self.update()

    def move_to(self, number: int) -> None:
        """Make the thing with a number the current one, and say it to those who listen."""
        self.current = number
        self.setAccessibleDescription(self.hint(number))
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self.at(event.pos())
            if number >= 0:
                QToolTip.showText(event.globalPos(), as_typed(self.hint(number)), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def _hover(self, number: int) -> None:
        if number != self.hovered:
            self.hovered = number
            self.setCursor(Qt.CursorShape.PointingHandCursor if number >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()


class _Making(QObject):
    """Makes the plots that are asked for one a turn, a moment apart, so that the window can breathe between those of a page."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: list[Chart] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(_APART_MS)
        self._next.timeout.connect(self._make_one)

    @property
    def is_busy(self) -> bool:
        """Tell whether a plot is still to be made."""
        return self._next.isActive()

    def ask(self, chart: Chart) -> None:
        """Make the plot of `chart` a moment later."""
        if chart not in self._asked:
            self._asked.append(chart)
        if not self._next.isActive():
            self._next.start()

    @Slot()
    def _make_one(self) -> None:
        chart = self._asked.pop(0)
        if isValid(chart):
            chart.make_plot()
        if self._asked:
            self._next.start()


@cache
def _making() -> _Making:
    return _Making()


def all_made() -> bool:
    """Tell whether each plot that was asked for has been made, or waits for its library."""
    return not _making().is_busy
