"""What a total is made of: its parts in a table; a part leads to its facts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.tables.table import RecordTable
from ui.tabs.incentives.rows import RowsSource
from ui.widgets.labels import Label

_HEIGHT = 240


class TotalDialog(Dialog):
    """Shows `total` above its parts. `picked` carries what `keys` has for the part that was double-clicked."""

    picked = Signal(object)

    def __init__(
        self,
        name: str,
        title: str,
        total: str,
        hint: str,
        parts: RowsSource,
        keys: Sequence[object],
        desk: Desk,
        parent: QWidget,
        width: int,
    ) -> None:
        super().__init__(f"{name}Dialog", title, parent, width)
        self._keys = keys
        head, below = Label(total, self), Label(hint, self)
        head.setObjectName("total")
        head.setProperty("role", "heading")
        below.setProperty("role", "label")
        self.table = RecordTable(name, parts, desk, self, dense=True)
        self.table.setMinimumHeight(_HEIGHT)
        for widget in (head, below):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.add_button("close", self.tr("Close")).clicked.connect(self.accept)
        self.table.opened.connect(self._pick)
        self.table.reload()

    @Slot(object)
    def _pick(self, row: object) -> None:
        assert isinstance(row, int)
        self.accept()
        self.picked.emit(self._keys[row - 1])
