"""What a sum over the members who were searched for is made of: the figure of each; a figure leads to its facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from salesdesk.fields import Field
from salesdesk.text import mark
from ui.desk import Desk
from ui.dialogs.base import Dialog
from ui.messages import say
from ui.tables.table import RecordTable
from ui.tabs.incentives.rows import RowsSource

_MEMBER = Field("member", mark("Basis", "Member"), width=18)


class BasisTotalDialog(Dialog):
    """`picked` carries the name of the field and the id of the member whose figure was double-clicked."""

    picked = Signal(str, object)

    def __init__(self, desk: Desk, field: Field, people: Sequence[tuple[int, str, Any]], total: str, parent: QWidget | None = None) -> None:
        super().__init__("basisTotalDialog", say(field.label), parent, width=460)
        self._field, self._ids = field, [one for one, _, _ in people]
        head, hint = QLabel(total, self), QLabel(self.tr("Double-click a member to see the facts behind the figure."), self)
        head.setObjectName("total")
        head.setProperty("role", "heading")
        hint.setProperty("role", "label")
        rows = [(name, value) for _, name, value in people]
        self.table = RecordTable("basisTotal", RowsSource((_MEMBER, field), rows), desk, self, dense=True)
        self.table.setMinimumHeight(220)
        for widget in (head, hint):
            self.body.addWidget(widget)
        self.body.addWidget(self.table, 1)
        self.add_button("close", self.tr("Close")).clicked.connect(self.accept)
        self.table.opened.connect(self._pick)
        self.table.reload()

    @Slot(object)
    def _pick(self, row: object) -> None:
        assert isinstance(row, int)
        self.accept()
        self.picked.emit(self._field.name, self._ids[row - 1])
