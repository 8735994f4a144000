"""A table of any number of rows: all ids, but only blocks of rows."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui import looks
from ui.messages import say
from ui.tables.source import Source
from ui.tasks import Tasks, Token

BLOCK = 200
_KEPT = 60
_LOADING = "…"

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a reader brought: the ids in their order, the block to be seen first, the totals."""

    ids: array[int]
    rows: dict[int, list[tuple[Any, ...]]] = field(default_factory=dict)
    totals: Mapping[str, object] = field(default_factory=dict)


class BlockModel(QAbstractTableModel):
    """`data` reads rows that are here and shows … for the others; `want` asks for those that are seen."""

    loaded = Signal()

    def __init__(self, source: Source, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self.fields = source.fields
        self.totals: Mapping[str, object] = {}
        self._tasks = tasks
        self._ids: array[int] = array("q")
        self._shown: OrderedDict[int, list[list[str]]] = OrderedDict()
        self._asked: set[int] = set()
        self._list_token, self._block_token = Token(self), Token(self)
        self._showers = [looks.shower(one) for one in self.fields]
        self._alignments = [looks.align(one) for one in self.fields]
        self._headers = [say(one.label) for one in self.fields]
        self._search = ""
        self._sort: str | None = None
        self._descending = False
        self.was_loaded = False

    @property
    def ids(self) -> array[int]:
        """All ids, in the order shown."""
        return self._ids

    @property
    def order(self) -> tuple[str | None, bool]:
        """The field that is sorted by, and whether downwards."""
        return self._sort, self._descending

    @property
    def search(self) -> str:
        """The words that are searched for."""
        return self._search

    def set_source(self, source: Source) -> None:
        """Take rows with the same fields from elsewhere."""
        self.source = source
        self.reload()

    def set_search(self, words: str) -> None:
        """List only what `words` are found in."""
        if words != self._search:
            self._search = words
            self.reload()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by the source's own order when it is none."""
        name = self.fields[column].name if 0 <= column < len(self.fields) else None
        descending = order == Qt.SortOrder.DescendingOrder
        if (name, descending) != (self._sort, self._descending):
            self._sort, self._descending = name, descending
            self.reload()

    def reload(self, first: int = 0) -> None:
        """Ask anew for ids and totals, and for the block of row `first`."""
        self._list_token.renew()
        source, search, sort, descending = self.source, self._search, self._sort, self._descending

        def ask() -> Loaded:
            ids = source.ids(search, sort, descending)
            block = min(first, max(len(ids) - 1, 0)) // BLOCK
            rows = source.rows(ids[block * BLOCK : (block + 1) * BLOCK]) if ids else []
            return Loaded(ids, {block: rows}, source.totals(ids))

        self._tasks.read(ask, self._take, owner=self._list_token)

    def want(self, first: int, last: int) -> None:
        """Ask for the rows `first` to `last` where they are not here."""
        if not self._ids:
            return
        for block in range(max(first, 0) // BLOCK, min(last, len(self._ids) - 1) // BLOCK + 1):
            if block in self._shown:
                self._shown.move_to_end(block)
            elif block not in self._asked:
                self._asked.add(block)
                self._ask_block(block)

    def row_of(self, id_: int) -> int:
        """Return the row of a record, -1 where it is not listed."""
        try:
            return self._ids.index(id_)
        except ValueError:
            return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.fields)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            block = self._shown.get(index.row() // BLOCK)
            if block is None:
                return _LOADING if index.column() == 0 else None
            return block[index.row() % BLOCK][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignments[index.column()] if index.isValid() else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.fields):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return self._alignments[section] if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _ask_block(self, block: int) -> None:
        source, ids = self.source, self._ids[block * BLOCK : (block + 1) * BLOCK]

        def ask() -> tuple[int, list[tuple[Any, ...]]]:
            return block, source.rows(ids)

        self._tasks.read(ask, self._take_block, owner=self._block_token)

    def _take(self, found: Loaded) -> None:
        self.was_loaded = True
        self.totals = found.totals
        self._block_token.renew()
        self._asked.clear()
        if found.ids == self._ids:
            self._shown.clear()
            self._keep(found.rows)
            if self._ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(self.fields) - 1))
        else:
            self.beginResetModel()
            self._ids = found.ids
            self._shown.clear()
            self._keep(found.rows)
            self.endResetModel()
        self.loaded.emit()

    def _take_block(self, found: tuple[int, list[tuple[Any, ...]]]) -> None:
        block, rows = found
        self._asked.discard(block)
        self._keep({block: rows})
        last = min((block + 1) * BLOCK, len(self._ids)) - 1
        self.dataChanged.emit(self.index(block * BLOCK, 0), self.index(last, len(self.fields) - 1))

    def _keep(self, blocks: Mapping[int, Sequence[tuple[Any, ...]]]) -> None:
        for block, rows in blocks.items():
            self._shown[block] = [[show(value) for show, value in zip(self._showers, row, strict=True)] for row in rows]
        while len(self._shown) > _KEPT:
            self._shown.popitem(last=False)
