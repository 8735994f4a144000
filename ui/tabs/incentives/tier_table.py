"""The break points of a rule: each row begins where the one before it ends, so that no hole and no overlap can be typed."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.rules.pay.words import number, rate
from ui.forms import reading

_ROW = 30


class TierTable(QTableWidget):
    """Two columns, from and pays; an empty row at the end takes one more. `edited` at each change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, name: str = "tierTable", pays: str = "") -> None:
        super().__init__(0, 2, parent)
        self.setObjectName(name)
        self._first = True
        self._percent = (False, True)
        self._filling = False
        self.setHorizontalHeaderLabels([self.tr("From"), pays or self.tr("Pays")])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTableWidget.EditTrigger.AllEditTriggers)
        self.setTabKeyNavigation(True)
        self.itemChanged.connect(self._changed)

    def show_rows(self, rows: Sequence[tuple[Decimal | None, Decimal]], first: bool, percent: tuple[bool, bool]) -> None:
        """Show break points; with `first` the first row has no beginning. `percent` says which column is told in per cent."""
        self._filling, self._first, self._percent = True, first, percent
        self.setRowCount(0)
        for at, pays in rows:
            self._add("" if at is None else self._shown(at, 0), self._shown(pays, 1))
        self._add("", "")
        self._fit()
        self._filling = False

    def set_percent(self, percent: tuple[bool, bool]) -> None:
        """Tell the columns otherwise; what stands in them is read anew."""
        if percent != self._percent:
            rows = self.rows()
            self.show_rows(rows, self._first, percent)

    def rows(self) -> list[tuple[Decimal | None, Decimal]]:
        """Return the break points; raise `reading.Unreadable`."""
        found: list[tuple[Decimal | None, Decimal]] = []
        for row in range(self.rowCount()):
            at, pays = (self._text(row, column) for column in (0, 1))
            if not at and not pays:
                continue
            start = None if self._first and row == 0 else self._read(at, 0)
            found.append((start, self._read(pays, 1)))
        return found

    def _read(self, typed: str, column: int) -> Decimal:
        field = Field("x", reading.NOT_LISTED, Kind.PERCENT if self._percent[column] else Kind.NUMBER)
        found = reading.read(field, typed)
        return found if isinstance(found, Decimal) else Decimal(0)

    def _shown(self, value: Decimal, column: int) -> str:
        return rate(value) if self._percent[column] else number(value)

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def _add(self, at: str, pays: str) -> None:
        row = self.rowCount()
        self.insertRow(row)
        for column, words in enumerate((at, pays)):
            item = QTableWidgetItem(words)
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if self._first and row == 0 and column == 0:
                item.setText(self.tr("below"))
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(row, column, item)

    def _fit(self) -> None:
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + _ROW * self.rowCount() + 4)

    @Slot(QTableWidgetItem)
    def _changed(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        if item.row() == self.rowCount() - 1 and item.text().strip():
            self._filling = True
            self._add("", "")
            self._fit()
            self._filling = False
        self.edited.emit()
