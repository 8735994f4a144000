"""The parts of a figure, one below the other, each with a bar as long as its share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesdesk.money import percent
from salesdesk.tokens import SMALL
from ui.messages import say
from ui.theme import body_font, tokens
from ui.widgets.labels import as_typed

if TYPE_CHECKING:
    from salesdesk.measure import Figure
    from ui.evidence.words import Words

_HEIGHT = 40
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Part:
    """One row: its key in the break-down, what it is called, its value and share in words, and how long its bar is (0 to 1)."""

    key: object
    name: str
    value: str
    share: str
    long: float


class PartsModel(QAbstractListModel):
    """The parts, the largest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.parts: tuple[Part, ...] = ()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show `parts`."""
        self.beginResetModel()
        self.parts = tuple(parts)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.parts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        part = self.parts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return part.name
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = "  ".join(words for words in (part.name, part.value, part.share) if words)
            return as_typed(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None


class PartDelegate(QStyledItemDelegate):
    """Paints name, value, share and bar."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, PartsModel)
        part, colours, rect = model.parts[index.row()], tokens(), option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            focused = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(colours.accent)) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.sunken))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        inside = rect.adjusted(SMALL, 3, -SMALL, 0)
        words = QRect(inside.left(), inside.top(), inside.width(), 20)
        painter.setFont(body_font(12))
        painter.setPen(QColor(colours.muted))
        share_width = 48 if part.share else 0
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, part.share)
        painter.setFont(body_font())
        painter.setPen(QColor(colours.text))
        value = words.adjusted(0, 0, -share_width, 0)
        painter.drawText(value, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, part.value)
        room = value.width() - painter.fontMetrics().horizontalAdvance(part.value) - SMALL
        name = painter.fontMetrics().elidedText(part.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(value, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        bar = QRectF(inside.left(), inside.top() + 24, inside.width(), 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.line))
        painter.drawRoundedRect(bar, 2.5, 2.5)
        if part.long > 0:
            painter.setBrush(QColor(colours.this_year))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(bar.width() * part.long, 3.0), 5), 2.5, 2.5)
        painter.restore()


class BreakDown(QListView):
    """`picked` carries how the figure was told apart and the key of the part that was chosen, by click or Enter."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("parts")
        self.setAccessibleName(self.tr("Parts of the figure"))
        self._way = ""
        self._model = PartsModel(self)
        self.setModel(self._model)
        self.setItemDelegate(PartDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick_by_key)

    def show_parts(self, way: str, figures: Sequence[Figure], words: Words) -> None:
        """Show the parts of a figure told apart by `way`."""
        self._way = way
        largest = max((abs(one.value) for one in figures if one.value is not None), default=Decimal(0))
        parts = []
        for one in figures:
            value = one.value or Decimal(0)
            share = percent(value / words.whole) if words.adds_up and words.whole > 0 else ""
            parts.append(Part(one.key, say(one.label), words.value(one.value), share, float(abs(value) / largest) if largest else 0.0))
        self._model.show_parts(parts)

    @Slot(QModelIndex)
    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit((self._way, self._model.parts[index.row()].key))

    @Slot(QModelIndex)
    def _pick_by_key(self, index: QModelIndex) -> None:
        # A click activates too on some systems, and would be told twice.
        if self.hasFocus() and not self.underMouse():
            self._pick(index)
