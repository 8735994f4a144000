"""The rows of a small table of words, of which some cells may be put right from a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

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
