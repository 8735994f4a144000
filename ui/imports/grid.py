"""A small table of words, of which one column may be put right from a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from salesdesk.tokens import DENSE_ROW, ROW, SMALL
from ui.icons import picture
from ui.theme import tokens
from ui.widgets.labels import as_typed

Index = QModelIndex | QPersistentModelIndex
# A table asks a dozen times for each cell that it paints: what it asks for is made once, and enumerations are compared as numbers.
_WORDS, _HINT, _SIDE, _TONE = (
    int(one)
    for one in (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.ForegroundRole,
    )
)
_ROLES = frozenset((_WORDS, _HINT, _SIDE, _TONE))
_LEFT, _RIGHT = (side | Qt.AlignmentFlag.AlignVCenter for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight))
_NONE = Qt.ItemFlag.NoItemFlags
_SEEN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_OFFERED = _SEEN | Qt.ItemFlag.ItemIsEditable
_ARROW = 14
_SENTENCE, _LONG_SENTENCE = 130, 190  # pixels: what the column of sentences has at least, and before others get more than they need
_LEAST_PART, _MOST_WIDTHS = 0.75, 2  # what the others keep of their width where it is narrow, and get of it where it is wide
_LOOKED_AT, _PADDING = 40, 18  # rows; pixels around words


@dataclass(frozen=True, slots=True)
class Head:
    """A column: its words, its width in pixels (0: what is left over), and whether it holds numbers."""

    words: str
    width: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A cell into which another value can be typed: what it is known by, and what it says now."""

    key: object
    now: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A cell that can be put right: what it is now, and what it can be; None separates options."""

    key: object
    now: object
    options: tuple[tuple[object, str] | None, ...]


class GridModel(QAbstractTableModel):
    """`corrected` carries the key of an `Offer` and the value that was chosen."""

    corrected = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[Head, ...] = ()
        self._sides: list[Qt.AlignmentFlag] = []
        self._rows: Sequence[Sequence[str]] = ()
        self._offers: Mapping[tuple[int, int], Offer | Entry] = {}
        self._tones: Mapping[tuple[int, int], str] = {}

    @property
    def heads(self) -> tuple[Head, ...]:
        """The columns."""
        return self._heads

    def fill(
        self,
        heads: Sequence[Head],
        rows: Sequence[Sequence[str]],
        offers: Mapping[tuple[int, int], Offer | Entry] | None = None,
        tones: Mapping[tuple[int, int], str] | None = None,
    ) -> None:
        """Show `rows`; `offers` and `tones` (names of colours) are by row and column."""
        self.beginResetModel()
        self._heads, self._rows = tuple(heads), rows
        self._sides = [_RIGHT if head.right else _LEFT for head in self._heads]
        self._offers, self._tones = offers or {}, tones or {}
        self.endResetModel()

    def offers_in(self, column: int) -> bool:
        """Tell whether a cell of `column` can be put right."""
        return any(at == column for _, at in self._offers)

    def offer(self, index: Index) -> Offer | Entry | None:
        """Return what the cell can be put right to, None when it cannot."""
        return self._offers.get((index.row(), index.column()))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return _NONE
        return _OFFERED if (index.row(), index.column()) in self._offers else _SEEN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in _ROLES or not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == _SIDE:
            return self._sides[column]
        if role == _TONE:
            tone = self._tones.get((row, column))
            return QColor(getattr(tokens(), tone)) if tone else None
        words = self._rows[row][column]
        return as_typed(words) if role == _HINT else words

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        offer = self.offer(index)
        if offer is None or role != Qt.ItemDataRole.EditRole:
            return False
        if value != offer.now:
            self.corrected.emit(offer.key, value)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section].words
        return self._sides[section] if role == Qt.ItemDataRole.TextAlignmentRole else None


class OfferDelegate(QStyledItemDelegate):
    """Shows an arrow in cells that can be put right, and their list when one is clicked."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if _offer(index):
            room = option.rect.width() - _ARROW - 3 * SMALL
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if _offer(index):
            ratio = painter.device().devicePixelRatioF()
            place = QRect(option.rect.right() - SMALL - _ARROW, option.rect.center().y() - _ARROW // 2 + 1, _ARROW, _ARROW)
            name = "pencil" if isinstance(_offer(index), Entry) else "chevron-down"
            painter.drawPixmap(place, picture(name, tokens().muted, _ARROW, ratio))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        offer = _offer(index)
        if isinstance(offer, Entry):
            field = QLineEdit(offer.now, parent)
            field.setObjectName("correctedValue")
            field.selectAll()
            return field
        box = QComboBox(parent)
        box.setObjectName("correction")
        box.setMaxVisibleItems(16)
        fill_box(box, offer)
        box.activated.connect(self._commit)
        soon = QTimer(box)
        soon.setSingleShot(True)
        soon.timeout.connect(box.showPopup)
        soon.start(0)
        return box

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """The list shows what is chosen since it was filled."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip())
        elif isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # The list that opens takes the focus; that is no reason to close the editor.
        if event.type() == QEvent.Type.FocusOut and isinstance(editor, QComboBox) and editor.view().isVisible():
            return False
        return super().eventFilter(editor, event)

    @Slot()
    def _commit(self) -> None:
        box = self.sender()
        assert isinstance(box, QComboBox)
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)


def _offer(index: Index) -> Offer | Entry | None:
    model = index.model()
    return model.offer(index) if isinstance(model, GridModel) else None


def fill_box(box: QComboBox, offer: Offer | None) -> None:
    """Put the options of `offer` into `box` and choose the present one."""
    box.clear()
    for one in offer.options if offer else ():
        if one is None:
            box.insertSeparator(box.count())
        else:
            box.addItem(one[1], one[0])
            if offer is not None and one[0] == offer.now:
                box.setCurrentIndex(box.count() - 1)


class Grid(QTableView):
    """Shows a `GridModel`: no grid, rows as wide as the view, copied by Ctrl+C like any view."""

    def __init__(self, name: str, parent: QWidget | None = None, dense: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("rows", "words")
        self.rows = GridModel(self)
        self.setModel(self.rows)
        self._offers = OfferDelegate(self)
        self._given: dict[int, int] = {}
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.verticalHeader()
        header.hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(DENSE_ROW)
        header.setDefaultSectionSize(DENSE_ROW if dense else ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFixedHeight(30)
        self.rows.modelReset.connect(self._lay_out)
        self.clicked.connect(self._offer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            row = self.currentIndex().row()
            columns = [at for at in range(len(self.rows.heads)) if self.rows.offer(self.rows.index(row, at))]
            if columns:
                self.edit(self.rows.index(row, columns[0]))
                return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _offer(self, index: QModelIndex) -> None:
        if self.rows.offer(index):
            self.edit(index)

    @Slot()
    def _lay_out(self) -> None:
        header = self.horizontalHeader()
        self._given.clear()
        for at, head in enumerate(self.rows.heads):
            # The delegate in Python is for the one column that needs it: painting with it costs several times as much.
            self.setItemDelegateForColumn(at, self._offers if self.rows.offers_in(at) else self.itemDelegate())
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive if head.width else QHeaderView.ResizeMode.Stretch)
            if head.width:
                header.resizeSection(at, head.width)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each column what its words need, as far as the view is wide enough; what is left over is the sentence's.

        Where it is narrow, the others give a part of their width. What somebody drew wider or narrower stays.
        """
        heads, header = self.rows.heads, self.horizontalHeader()
        if all(head.width for head in heads) or not any(head.width for head in heads):
            return
        wanted = {at: max(self._needed(at), header.sectionSizeHint(at)) for at in range(len(heads))}
        sentence = sum(min(max(wanted[at], _SENTENCE), _LONG_SENTENCE) for at, head in enumerate(heads) if not head.width)
        widths = {at: min(head.width, wanted[at]) for at, head in enumerate(heads) if head.width}
        spare = self.viewport().width() - sum(widths.values()) - sentence
        for at in sorted(widths, key=self._comes_later):
            more = max(0, min(spare, min(wanted[at], _MOST_WIDTHS * heads[at].width) - widths[at]))
            widths[at] += more
            spare -= more
        if spare < 0:
            part = max(_LEAST_PART, 1 + min(0, spare + sentence - _SENTENCE) / sum(widths.values()))
            widths = {at: min(width, max(round(width * part), header.sectionSizeHint(at))) for at, width in widths.items()}
        for at, width in widths.items():
            if header.sectionSize(at) == self._given.get(at) or at not in self._given:
                self._given[at] = width
                header.resizeSection(at, width)

    def _comes_later(self, at: int) -> bool:
        """Tell whether a column gets room after those in which something is chosen, whose words have to be read."""
        return not self.rows.offers_in(at)

    def _needed(self, at: int) -> int:
        """Return how wide the words of a column are, in pixels: of the first rows, which are what is seen."""
        metrics = self.fontMetrics()
        words = (self.rows.index(row, at).data() for row in range(min(self.rows.rowCount(), _LOOKED_AT)))
        longest = max((metrics.horizontalAdvance(str(one)) for one in words if one), default=0)
        return longest + _PADDING + (_ARROW + SMALL if self.rows.offers_in(at) else 0)
