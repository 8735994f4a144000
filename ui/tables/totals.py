"""The row of totals, pinned under a table and moving with its columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from salesdesk.fields import Field
from salesdesk.tokens import ROW, SMALL
from ui import looks
from ui.theme import body_font, tokens


class TotalsRow(QWidget):
    """Shows values by the name of their field; hidden while there are none.

    `asked` carries the name of a field that was clicked, of those that are said to be `explained`.
    """

    asked = Signal(str)

    def __init__(self, header: QHeaderView, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._header = header
        self._fields = tuple(fields)
        self._values: dict[str, str] = {}
        self.explained: frozenset[str] = frozenset()
        self.setMouseTracking(True)
        self.setFixedHeight(ROW)
        self.hide()
        header.sectionResized.connect(self._moved)
        header.sectionMoved.connect(self._moved)
        header.geometriesChanged.connect(self._moved)

    def show_totals(self, totals: Mapping[str, object]) -> None:
        """Show `totals`; in the first column "Total" where it has none itself."""
        fields = {one.name: one for one in self._fields}
        self._values = {name: value if isinstance(value, str) else looks.show(fields[name], value) for name, value in totals.items()}
        self.setVisible(bool(totals))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.sunken))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setFont(body_font(bold=True, columns=True))
        painter.setPen(QColor(colours.text))
        first = self._header.logicalIndex(0)
        for at, field in enumerate(self._fields):
            words = self._values.get(field.name, self.tr("Total") if at == first else "")
            if words and not self._header.isSectionHidden(at):
                left = self._header.sectionViewportPosition(at)
                place = QRect(left + SMALL, 0, self._header.sectionSize(at) - 2 * SMALL, self.height())
                painter.drawText(place, looks.align(field), words)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._explained_at(event) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        self.setToolTip(self.tr("Show what this is made of") if over else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        name = self._explained_at(event) if event.button() == Qt.MouseButton.LeftButton else None
        if name is not None:
            self.asked.emit(name)

    def _explained_at(self, event: QMouseEvent) -> str | None:
        at = self._header.logicalIndexAt(round(event.position().x()))
        name = self._fields[at].name if 0 <= at < len(self._fields) else ""
        return name if name in self.explained and self._values.get(name) else None

    @Slot()
    def _moved(self) -> None:
        self.update()
