"""The page of exchange rates in the settings: a small sheet of currency, day and rate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from salesdesk.errors import SalesDeskError
from salesdesk.services.rates import Rate
from salesdesk.text import mark
from salesdesk.tokens import LARGE, ROW, SMALL
from ui.forms import reading
from ui.widgets.buttons import Button
from ui.widgets.empty import EmptyState
from ui.widgets.labels import Label

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RatesPage(QWidget):
    """Shows rates and reads them back; `rates()` raises `SalesDeskError` naming the row that cannot be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._currency = ""
        words = Label(self.tr("Amounts in other currencies are converted by the latest rate on or before the day of the sale."), self)
        words.setProperty("role", "label")
        words.setWordWrap(True)
        card = QFrame(self)
        card.setObjectName("card")
        self.table = QTableWidget(0, 3, card)
        self.table.setObjectName("rates")
        self._dress()
        self._empty = EmptyState(
            "coins", self.tr("All amounts are in the currency of the workspace. Add a rate when a sheet brings others."), "", card
        )
        self._add_button, self._remove_button = Button(self.tr("Add a rate"), self, "plus"), Button(self.tr("Remove"), self)
        self._add_button.setObjectName("addRate")
        self._add_button.clicked.connect(self._add)
        self._remove_button.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.setSpacing(SMALL)
        row.addWidget(self._add_button)
        row.addWidget(self._remove_button)
        row.addStretch(1)
        self._pages = QStackedLayout(card)
        self._pages.setContentsMargins(1, 1, 1, 1)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, LARGE, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(words)
        column.addWidget(card, 1)
        column.addLayout(row)
        self._show_state()

    def _dress(self) -> None:
        table = self.table
        table.setProperty("rows", "records")
        table.setItemDelegate(_Fields(table))
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW)
        table.horizontalHeader().setFixedHeight(34)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._name_columns()

    def _name_columns(self) -> None:
        worth = self.tr("One is worth, in {currency}").format(currency=self._currency) if self._currency else self.tr("One is worth")
        self.table.setHorizontalHeaderLabels([self.tr("Currency"), self.tr("From (YYYY-MM-DD)"), worth])
        head = self.table.horizontalHeaderItem(2)
        if head is not None:
            head.setTextAlignment(_RIGHT)

    def name_currency(self, currency: str) -> None:
        """Say in which currency the rates are."""
        self._currency = currency
        self._name_columns()

    def show_problem(self, row: int) -> None:
        """Go to the row that cannot be read."""
        if 0 <= row < self.table.rowCount():
            self.table.setCurrentCell(row, 0)

    def _show_state(self) -> None:
        some = self.table.rowCount() > 0
        self._pages.setCurrentIndex(0 if some else 1)
        self._remove_button.setVisible(some)

    def show_rates(self, found: Sequence[Rate]) -> None:
        """Fill the sheet."""
        self.table.setRowCount(0)
        for one in found:
            self._append(one.currency, one.day.isoformat(), format(one.rate, "f"))
        self._show_state()

    def rates(self) -> tuple[Rate, ...]:
        """Return what stands in the sheet; a row that was added and is still without currency and rate is left out."""
        return tuple(self._rate(row) for row in range(self.table.rowCount()) if self._text(row, 0) or self._text(row, 2))

    def _rate(self, row: int) -> Rate:
        try:
            if not self._text(row, 0):
                raise ValueError
            return Rate(self._text(row, 0).upper(), reading.day(self._text(row, 1)), reading.number(self._text(row, 2)))
        except ValueError as error:
            said = mark("Rates", "Row {row}: it takes a currency, a day such as 2026-10-01 and a rate such as 7.1234.")
            raise SalesDeskError("rate.unreadable", said, row=row + 1) from error

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item else ""

    def _append(self, *texts: str) -> QTableWidgetItem:
        row = self.table.rowCount()
        self.table.insertRow(row)
        items = [QTableWidgetItem(text) for text in texts]
        items[2].setTextAlignment(_RIGHT)
        for column, item in enumerate(items):
            self.table.setItem(row, column, item)
        return items[0]

    @Slot()
    def _add(self) -> None:
        first = self._append("", date.today().replace(day=1).isoformat(), "")
        self._show_state()
        self.table.setCurrentItem(first)
        self.table.editItem(first)

    @Slot()
    def _remove(self) -> None:
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
        self._show_state()


class _Fields(QStyledItemDelegate):
    """Editors as high as their row, which the usual field is not."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> None:
        editor.setGeometry(option.rect)
