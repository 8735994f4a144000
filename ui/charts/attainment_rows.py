"""A bar for each member: how much of the target was reached, and the mark of where the days want it to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from salesdesk.tokens import SMALL, TIGHT
from ui.charts.axis import ticks
from ui.charts.chart import Chart
from ui.theme import body_font, tokens
from ui.widgets.cards import Tone

if TYPE_CHECKING:
    from ui.charts.plot import Plot, Shape

ROW = 34
_BAR, _MARK = 14, 20
_NAME, _WIDEST_NAME, _RATIO, _AMOUNT, _GAP = 64, 150, 60, 56, 8


@dataclass(frozen=True, slots=True)
class AttainmentRow:
    """One bar. `ratio` 1 is all of the target, None where there is none; `expected` is where the days over want it.

    `amount` and `gap` are sorted by, `words` shown for the amount. `hint` is the figure in full with unit and why.
    """

    id: object
    name: str
    ratio: float | None
    amount: Decimal
    words: str
    tone: Tone = Tone.PLAIN
    expected: float | None = None
    hint: str = ""
    gap: Decimal = Decimal(0)


class AttainmentRows(Chart):
    """The bars themselves, as high as there are rows."""

    upside_down = True
    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[AttainmentRow, ...] = ()
        self.largest = 1.25
        self.names = _NAME

    def show_rows(self, rows: Sequence[AttainmentRow]) -> None:
        """Show `rows` in this order."""
        self.rows = tuple(rows)
        self.current = self.hovered = -1
        self.largest = scale([row.ratio or 0.0 for row in rows])[-1]
        self.names = self._name_width()
        self.setFixedHeight(max(len(rows), 1) * ROW)
        if self.plot is not None:
            self.place_plot(self.plot)
        self.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.names = self._name_width()
        super().resizeEvent(event)

    def count(self) -> int:
        return len(self.rows)

    def at(self, point: QPoint) -> int:
        number = point.y() // ROW
        return number if 0 <= number < len(self.rows) and self.rect().contains(point) else -1

    def id_of(self, number: int) -> object:
        return self.rows[number].id

    def hint(self, number: int) -> str:
        row = self.rows[number]
        return row.hint or f"{row.name}  {ratio_words(row.ratio)}  {row.words}"

    def place_plot(self, plot: Plot) -> None:
        plot.setGeometry(bars_rect(self.width(), self.height(), self.names))

    @property
    def has_ratios(self) -> bool:
        """False where nobody has a target: then the bars compare amounts, and there is no axis."""
        return any(row.ratio is not None for row in self.rows)

    def _name_width(self) -> int:
        """Return the room for names: what the widest needs, but not so much that the bars get short."""
        metrics = QFontMetrics(body_font())
        widest = max((metrics.horizontalAdvance(row.name) for row in self.rows), default=0) + TIGHT + 2 * SMALL
        return min(max(widest, _NAME), _WIDEST_NAME, max(self.width() // 4, _NAME))

    def draw(self, plot: Plot) -> None:
        shapes = self._lines()
        for number, row in enumerate(self.rows):
            shapes += self._bar(number, row)
        plot.show_shapes(shapes, self.largest, -0.5, max(len(self.rows), 1) - 0.5)

    def _lines(self) -> list[Shape]:
        from ui.charts.plot import Shape

        if not self.has_ratios:
            return []
        colours, bottom = tokens(), len(self.rows) - 0.5
        # The first and the last line lie on the edge and would be cut in half.
        values = scale([row.ratio or 0.0 for row in self.rows])[1:-1]
        return [Shape(at, at, -0.5, bottom, colours.strong if at == 1 else colours.line, wide=1) for at in values]

    def _bar(self, number: int, row: AttainmentRow) -> list[Shape]:
        from ui.charts.plot import Shape

        colours = tokens()
        if not self.has_ratios:
            most = max(one.amount for one in self.rows)
            share = float(row.amount / most) * self.largest if most > 0 else 0.0
            return [Shape(0, share, number, number, colours.this_year, tall=_BAR, round=3)] if share > 0 else []
        if row.ratio is None:
            return []
        shapes = [Shape(0, 1, number, number, colours.line, tall=_BAR, round=3)]
        if row.ratio > 0:
            colour = colours.this_year if row.tone is Tone.PLAIN else getattr(colours, row.tone.value)
            shapes.append(Shape(0, min(row.ratio, self.largest), number, number, colour, tall=_BAR, round=3))
        if row.expected is not None:
            shapes.append(Shape(row.expected, row.expected, number, number, colours.surface, wide=4, tall=_MARK))
            shapes.append(Shape(row.expected, row.expected, number, number, colours.text, wide=2, tall=_MARK))
        return shapes

    def move_to(self, number: int) -> None:
        super().move_to(number)
        self.moved.emit(number)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body, bold, small = body_font(), body_font(bold=True, columns=True), body_font(12, columns=True)
        seen = event.rect()
        first, last = seen.top() // ROW, seen.bottom() // ROW
        for number, row in enumerate(self.rows[first : last + 1], first):
            place = QRect(0, number * ROW, self.width(), ROW)
            if number in (self.hovered, self.current if self.hasFocus() else -1):
                painter.setBrush(QColor(colours.sunken))
                painter.setPen(QPen(QColor(colours.accent), 1) if number == self.current and self.hasFocus() else Qt.PenStyle.NoPen)
                painter.drawRoundedRect(QRectF(place).adjusted(0.5, 2.5, -0.5, -2.5), 4, 4)
            self._write(painter, place, row, (body, bold, small))

    def _write(self, painter: QPainter, place: QRect, row: AttainmentRow, fonts: tuple) -> None:
        colours = tokens()
        body, bold, small = fonts
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        amount = QRect(place.right() - _AMOUNT - TIGHT, place.top(), _AMOUNT, ROW)
        painter.setPen(QColor(colours.text))
        painter.setFont(body)
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, self.names - SMALL - TIGHT)
        painter.drawText(QRect(TIGHT, place.top(), self.names, ROW), left | middle, name)
        painter.setFont(bold)
        if not self.has_ratios:
            painter.drawText(
                QRect(amount.left() - _RATIO, place.top(), amount.right() - amount.left() + _RATIO, ROW), right | middle, row.words
            )
            return
        painter.drawText(QRect(amount.left() - _RATIO, place.top(), _RATIO, ROW), right | middle, ratio_words(row.ratio))
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        painter.drawText(amount, right | middle, row.words)


def bars_rect(width: int, height: int, names: int) -> QRect:
    """Return where the bars are in a row `width` pixels wide, beside `names` pixels for the name."""
    return QRect(names, 0, max(width - names - _GAP - _RATIO - _AMOUNT - TIGHT, 40), height)


def scale(ratios: Sequence[float]) -> list[float]:
    """Return the values of the axis: zero, round steps, past all of the target; a bar beyond three times the target is cut there."""
    return ticks(min(max([1.2, *ratios]), 3.0))


def ratio_words(ratio: float | None) -> str:
    """Return a ratio as people read it, "–" where there is none."""
    return "–" if ratio is None else f"{ratio * 100:,.1f}%".replace("-", "\N{MINUS SIGN}")
