"""A matrix of two figures as a grid: the first row and column say from where each begins, the cells what is paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.rules.pay.words import shown
from ui.forms import reading

_ROW, _WIDTH = 30, 84
_KINDS = {"percent": Kind.PERCENT, "money": Kind.MONEY}


@dataclass(frozen=True, slots=True)
class Cells:
    """Where rows and columns begin, and what is paid: one row (column) more than beginnings."""

    rows: tuple[Decimal, ...]
    columns: tuple[Decimal, ...]
    cells: tuple[tuple[Decimal, ...], ...]


class MatrixGrid(QTableWidget):
    """An empty row and column at the end take one more; one whose beginning is emptied goes. `edited` at each change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self.setObjectName("matrixGrid")
        self.setAccessibleName(self.tr("Cells of the matrix"))
        self._filling = False
        self._kinds = ("percent", "percent", "percent")
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setDefaultSectionSize(_WIDTH)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTableWidget.EditTrigger.AllEditTriggers)
        self.setTabKeyNavigation(True)
        self.itemChanged.connect(self._changed)

    def show_cells(self, found: Cells, kinds: tuple[str, str, str]) -> None:
        """Show a matrix; `kinds` are those of the rows' figure, the columns' figure and the cells ("percent", "money" or "count")."""
        self._filling, self._kinds = True, kinds
        self.clear()
        self.setRowCount(len(found.rows) + 3)
        self.setColumnCount(len(found.columns) + 3)
        below = self.tr("below")
        self._put(0, 0, self.tr("rows ↓  columns →"), fixed=True)
        for at, one in enumerate((None, *found.rows)):
            self._put(at + 1, 0, below if one is None else shown(one, kinds[0]), fixed=one is None, head=True)
        for at, one in enumerate((None, *found.columns)):
            self._put(0, at + 1, below if one is None else shown(one, kinds[1]), fixed=one is None, head=True)
        for down, row in enumerate(found.cells, 1):
            for across, pays in enumerate(row, 1):
                self._put(down, across, shown(pays, kinds[2]))
        self._put(self.rowCount() - 1, 0, "", head=True)
        self._put(0, self.columnCount() - 1, "", head=True)
        for down in range(1, self.rowCount()):
            for across in range(1, self.columnCount()):
                if self.item(down, across) is None:
                    self._put(down, across, "", fixed=True)
        self.setColumnWidth(0, _WIDTH + 64)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(_ROW * self.rowCount() + 4 + bar)
        self._filling = False

    def cells(self) -> Cells:
        """Return what is typed; raise `reading.Unreadable`. A cell that is empty pays nothing."""
        downs = [at for at in range(2, self.rowCount()) if self._text(at, 0)]
        acrosses = [at for at in range(2, self.columnCount()) if self._text(0, at)]
        rows = tuple(self._read(at, 0, 0) for at in downs)
        columns = tuple(self._read(0, at, 1) for at in acrosses)
        return Cells(rows, columns, tuple(tuple(self._read(down, across, 2) for across in (1, *acrosses)) for down in (1, *downs)))

    def set_kinds(self, kinds: tuple[str, str, str]) -> None:
        """Tell the figures otherwise; what stands there is read anew."""
        if kinds != self._kinds and self.rowCount():
            self.show_cells(self.cells(), kinds)

    def _read(self, row: int, column: int, which: int) -> Decimal:
        field = Field("x", reading.NOT_LISTED, _KINDS.get(self._kinds[which], Kind.NUMBER))
        found = reading.read(field, self._text(row, column))
        return found if isinstance(found, Decimal) else Decimal(0)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def _put(self, row: int, column: int, words: str, fixed: bool = False, head: bool = False) -> None:
        item = QTableWidgetItem(words)
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if fixed:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        if head:
            font = item.font()
            font.setBold(True)
            item.setFont(font)
        self.setItem(row, column, item)

    @Slot(QTableWidgetItem)
    def _changed(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        if item.row() == 0 or item.column() == 0:
            self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        """Take in a row or column that was begun, and leave out one whose beginning was emptied."""
        wanted = len([1 for at in range(2, self.rowCount()) if self._text(at, 0)]) + 3
        wide = len([1 for at in range(2, self.columnCount()) if self._text(0, at)]) + 3
        if (wanted, wide) == (self.rowCount(), self.columnCount()):
            return
        try:
            found = self.cells()
        except reading.Unreadable:
            return
        self.show_cells(found, self._kinds)


def numbers(data: Sequence[Sequence[str]]) -> tuple[tuple[Decimal, ...], ...]:
    """Return cells of plain data as numbers."""
    return tuple(tuple(Decimal(str(one)) for one in row) for row in data)
