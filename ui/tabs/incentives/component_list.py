"""The list of a plan's components, with what adds one and takes one away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from salesdesk.tokens import ROW, SMALL
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import Label, as_typed

_SEEN = 2


class ComponentList(QWidget):
    """`chosen` carries the row that is gone to; `added` and `removed` are asked for."""

    chosen = Signal(object)
    added = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._list.setObjectName("components")
        self._list.setAccessibleName(self.tr("Components"))
        add, remove = Button(self.tr("Add"), self, "plus"), IconButton("trash-2", self.tr("Remove the component"), self)
        add.setAccessibleName(self.tr("Add a component"))
        add.setObjectName("addComponent")
        remove.setObjectName("removeComponent")
        title = Label(self.tr("Components"), self)
        title.setProperty("role", "section")
        row = QHBoxLayout()
        row.addWidget(add, 1)
        row.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(title)
        column.addWidget(self._list, 1)
        column.addLayout(row)
        column.addStretch()
        self._list.currentRowChanged.connect(self._choose)
        add.clicked.connect(self.added)
        remove.clicked.connect(self.removed)

    def show_names(self, names: Sequence[str], at: int) -> None:
        """List components and stand at one."""
        self._list.blockSignals(True)
        self._list.clear()
        for name in names:
            self._list.addItem(name)
            self._list.item(self._list.count() - 1).setSizeHint(QSize(0, ROW))
        fit_rows(self._list, _SEEN)
        self._list.setCurrentRow(at)
        self._list.blockSignals(False)

    def rename(self, at: int, name: str) -> None:
        """Call a component otherwise."""
        item = self._list.item(at)
        if item is not None:
            item.setText(name)
            item.setToolTip(as_typed(name))

    def stand_at(self, at: int) -> None:
        """Stand at a row without going there."""
        self._list.blockSignals(True)
        self._list.setCurrentRow(at)
        self._list.blockSignals(False)

    @Slot(int)
    def _choose(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)


def fit_rows(listing: QListWidget, most: int) -> None:
    """Let a list be as high as its rows, where there is room, so that what adds one stands right below; `most` of them at least."""
    rows = max(listing.count(), 1)
    listing.setMaximumHeight(ROW * rows + 2 * SMALL)
    listing.setMinimumHeight(ROW * min(rows, most) + 2 * SMALL)
