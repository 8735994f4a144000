"""Who reached how much of the target: a bar for each member, with the mark of where the days want it to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup, QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from salesdesk.tokens import AXIS, SMALL, TIGHT
from ui.charts.axis import ticks
from ui.charts.chart import Chart
from ui.charts.legend import Legend
from ui.theme import body_font, tokens
from ui.widgets.cards import Tone

if TYPE_CHECKING:
    from ui.charts.plot import Plot, Shape

_ROW = 34
# So many bars are always seen; of a larger team the rest is scrolled to.
_SEEN = 14
_BAR, _MARK = 14, 20
_NAME, _WIDEST_NAME, _RATIO, _AMOUNT, _GAP = 64, 150, 60, 56, 8
_AXIS_HEIGHT = 22


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
        self.setFixedHeight(max(len(rows), 1) * _ROW)
        if self.plot is not None:
            self.place_plot(self.plot)
        self.redraw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.names = self._name_width()
        super().resizeEvent(event)

    def count(self) -> int:
        return len(self.rows)

    def at(self, point: QPoint) -> int:
        number = point.y() // _ROW
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body, bold, small = body_font(), body_font(bold=True, columns=True), body_font(12, columns=True)
        for number, row in enumerate(self.rows):
            place = QRect(0, number * _ROW, self.width(), _ROW)
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
        amount = QRect(place.right() - _AMOUNT - TIGHT, place.top(), _AMOUNT, _ROW)
        painter.setPen(QColor(colours.text))
        painter.setFont(body)
        name = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, self.names - SMALL - TIGHT)
        painter.drawText(QRect(TIGHT, place.top(), self.names, _ROW), left | middle, name)
        painter.setFont(bold)
        if not self.has_ratios:
            painter.drawText(
                QRect(amount.left() - _RATIO, place.top(), amount.right() - amount.left() + _RATIO, _ROW), right | middle, row.words
            )
            return
        painter.drawText(QRect(amount.left() - _RATIO, place.top(), _RATIO, _ROW), right | middle, ratio_words(row.ratio))
        painter.setFont(small)
        painter.setPen(QColor(colours.muted))
        painter.drawText(amount, right | middle, row.words)


class AttainmentAxis(QWidget):
    """The percentages under the bars."""

    def __init__(self, rows: AttainmentRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setFixedHeight(_AXIS_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._rows.has_ratios:
            return
        painter = QPainter(self)
        painter.setFont(body_font(AXIS))
        painter.setPen(QColor(tokens().muted))
        place = bars_rect(self._rows.width(), _AXIS_HEIGHT, self._rows.names)
        for value in scale([row.ratio or 0.0 for row in self._rows.rows]):
            x = place.left() + round(value / self._rows.largest * place.width())
            painter.drawText(QRect(x - 30, 0, 60, _AXIS_HEIGHT), Qt.AlignmentFlag.AlignCenter, f"{value * 100:.0f}%")


class AttainmentBars(QWidget):
    """Sortable and scrolling. `picked` carries the id of a member; `key` and `sorter` are for the card's head."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("attainment")
        self._rows: tuple[AttainmentRow, ...] = ()
        self._order = "ratio"
        self.chart = AttainmentRows(self)
        self.chart.setAccessibleName(self.tr("Attainment by member"))
        self._area = QScrollArea(self)
        self._area.setWidget(self.chart)
        self._area.setWidgetResizable(True)
        # QScrollArea gives its widget a ground of its own.
        for ground in (self.chart, self._area.viewport()):
            ground.setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._axis = AttainmentAxis(self.chart, self)
        self.key = Legend([("expected", self.tr("Where it should be by now"))], self)
        self.sorter = self._make_sorter()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._axis)
        layout.addStretch()
        self.chart.picked.connect(self.picked)
        self.chart.moved.connect(self._scroll)

    def sizeHint(self) -> QSize:
        return QSize(520, 12 * _ROW + _AXIS_HEIGHT)

    def show_rows(self, rows: Sequence[AttainmentRow]) -> None:
        """Show `rows` in the order that was chosen."""
        self._rows = tuple(rows)
        self._sort()

    def _sort(self) -> None:
        rows = sorted(self._rows, key=_KEYS[self._order], reverse=self._order != "name")
        self.chart.show_rows(rows)
        # The axis stands under the last bar, however few there are; in a low window the page scrolls rather than the card.
        height = max(len(rows), 1) * _ROW
        self._area.setMinimumHeight(min(height, _SEEN * _ROW))
        self._area.setMaximumHeight(height)
        self.updateGeometry()
        self._axis.update()

    def _make_sorter(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        group = QActionGroup(menu)
        for order, words in (
            ("ratio", self.tr("By attainment")),
            ("amount", self.tr("By amount")),
            ("gap", self.tr("By gap")),
            ("name", self.tr("By name")),
        ):
            action = menu.addAction(words)
            action.setObjectName(order)
            action.setCheckable(True)
            action.setChecked(order == self._order)
            group.addAction(action)
        button.setMenu(menu)
        button.setText(self.tr("By attainment"))
        button.setProperty("menu", True)
        group.triggered.connect(self._choose_order)
        return button

    @Slot(object)
    def _choose_order(self, action: object) -> None:
        self._order = action.objectName()  # type: ignore[attr-defined]
        self.sorter.setText(action.text())  # type: ignore[attr-defined]
        self._sort()

    @Slot(object)
    def _scroll(self, number: int) -> None:
        self._area.ensureVisible(0, number * _ROW + _ROW // 2, 0, _ROW)


def bars_rect(width: int, height: int, names: int) -> QRect:
    """Return where the bars are in a row `width` pixels wide, beside `names` pixels for the name."""
    return QRect(names, 0, max(width - names - _GAP - _RATIO - _AMOUNT - TIGHT, 40), height)


def scale(ratios: Sequence[float]) -> list[float]:
    """Return the values of the axis: zero, round steps, past all of the target; a bar beyond three times the target is cut there."""
    return ticks(min(max([1.2, *ratios]), 3.0))


def ratio_words(ratio: float | None) -> str:
    """Return a ratio as people read it, "–" where there is none."""
    return "–" if ratio is None else f"{ratio * 100:,.1f}%".replace("-", "\N{MINUS SIGN}")


def _ratio(row: AttainmentRow) -> tuple[float, Decimal]:
    return (-1e9 if row.ratio is None else row.ratio, row.amount)


def _amount(row: AttainmentRow) -> Decimal:
    return row.amount


def _gap(row: AttainmentRow) -> Decimal:
    return row.gap


def _name(row: AttainmentRow) -> str:
    return row.name


_KEYS: dict[str, Callable[[AttainmentRow], Any]] = {"ratio": _ratio, "amount": _amount, "gap": _gap, "name": _name}
