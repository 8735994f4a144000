"""The page of exchange rates in the settings: a small sheet of currency, day and rate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from salesdesk.errors import SalesDeskError
from salesdesk.services.rates import Rate
from salesdesk.text import mark
from salesdesk.tokens import LARGE, SMALL
from ui.widgets.buttons import Button


class RatesPage(QWidget):
    """Shows rates and reads them back; `rates()` raises `SalesDeskError` naming the row that cannot be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = QLabel(self.tr("Amounts in other currencies are converted by the latest rate on or before the day of the sale."), self)
        words.setProperty("role", "label")
        words.setWordWrap(True)
        self.table = QTableWidget(0, 3, self)
        self.table.setObjectName("rates")
        self.table.setHorizontalHeaderLabels([self.tr("Currency"), self.tr("From (YYYY-MM-DD)"), self.tr("Worth")])
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        add, remove = Button(self.tr("Add a rate"), self, "plus"), Button(self.tr("Remove"), self)
        add.clicked.connect(self._add)
        remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(add)
        row.addWidget(remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, LARGE, 0, 0)
        column.addWidget(words)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def show_rates(self, found: Sequence[Rate]) -> None:
        """Fill the sheet."""
        self.table.setRowCount(0)
        for one in found:
            self._append(one.currency, one.day.isoformat(), format(one.rate, "f"))

    def rates(self) -> tuple[Rate, ...]:
        """Return what stands in the sheet; rows without a currency are left out."""
        return tuple(self._rate(row) for row in range(self.table.rowCount()) if self._text(row, 0))

    def _rate(self, row: int) -> Rate:
        try:
            return Rate(self._text(row, 0).upper(), date.fromisoformat(self._text(row, 1)), Decimal(self._text(row, 2).replace(",", "")))
        except (ValueError, InvalidOperation) as error:
            raise SalesDeskError(
                "rate.unreadable", mark("Rates", "Row {row}: a day is written 2026-10-01 and a rate 7.1234."), row=row + 1
            ) from error

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item else ""

    def _append(self, *texts: str) -> QTableWidgetItem:
        row = self.table.rowCount()
        self.table.insertRow(row)
        items = [QTableWidgetItem(text) for text in texts]
        for column, item in enumerate(items):
            self.table.setItem(row, column, item)
        return items[0]

    @Slot()
    def _add(self) -> None:
        first = self._append("", date.today().replace(day=1).isoformat(), "")
        self.table.setCurrentItem(first)
        self.table.editItem(first)

    @Slot()
    def _remove(self) -> None:
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
