"""Who reached how much of the target: a bar for each member, with the mark of where the days want it to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QScrollArea, QToolButton, QVBoxLayout, QWidget

from salesdesk.tokens import AXIS
from ui.charts.attainment_rows import ROW, AttainmentRow, AttainmentRows, bars_rect, scale
from ui.charts.legend import Legend
from ui.theme import body_font, tokens

# So many bars are always seen; of a larger team the rest is scrolled to.
_SEEN = 14
_AXIS_HEIGHT = 22


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
    """Sortable and scrolling. `picked` carries the id of a member; `key` and `sorter` are for the head of a `card`."""

    picked = Signal(object)

    def __init__(self, card: QWidget | None = None) -> None:
        super().__init__(card)
        self.setObjectName("attainment")
        self._rows: tuple[AttainmentRow, ...] = ()
        self._order = "ratio"
        self._area = QScrollArea(self)
        self.chart = AttainmentRows(self._area.viewport())
        self.chart.setAccessibleName(self.tr("Attainment by member"))
        self._area.setWidget(self.chart)
        self._area.setWidgetResizable(True)
        # QScrollArea gives its widget a ground of its own.
        for ground in (self.chart, self._area.viewport()):
            ground.setAutoFillBackground(False)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._axis = AttainmentAxis(self.chart, self)
        self.key = Legend([("expected", self.tr("Where it should be by now"))], card or self)
        self.sorter = self._make_sorter(card or self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._axis)
        layout.addStretch()
        self.chart.picked.connect(self.picked)
        self.chart.moved.connect(self._scroll)

    def sizeHint(self) -> QSize:
        return QSize(520, 12 * ROW + _AXIS_HEIGHT)

    def show_rows(self, rows: Sequence[AttainmentRow]) -> None:
        """Show `rows` in the order that was chosen."""
        self._rows = tuple(rows)
        self._sort()

    def _sort(self) -> None:
        rows = sorted(self._rows, key=_KEYS[self._order], reverse=self._order != "name")
        self.chart.show_rows(rows)
        # The axis stands under the last bar, however few there are; in a low window the page scrolls rather than the card.
        height = max(len(rows), 1) * ROW
        self._area.setMinimumHeight(min(height, _SEEN * ROW))
        self._area.setMaximumHeight(height)
        self.updateGeometry()
        self._axis.update()

    def _make_sorter(self, parent: QWidget) -> QToolButton:
        button = QToolButton(parent)
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
        self._area.ensureVisible(0, number * ROW + ROW // 2, 0, ROW)


def _ratio(row: AttainmentRow) -> tuple[float, Decimal]:
    return (-1e9 if row.ratio is None else row.ratio, row.amount)


def _amount(row: AttainmentRow) -> Decimal:
    return row.amount


def _gap(row: AttainmentRow) -> Decimal:
    return row.gap


def _name(row: AttainmentRow) -> str:
    return row.name


_KEYS: dict[str, Callable[[AttainmentRow], Any]] = {"ratio": _ratio, "amount": _amount, "gap": _gap, "name": _name}
