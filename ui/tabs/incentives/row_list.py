"""Any number of rows of the same few fields: conditions, filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from salesdesk.fields import Field
from salesdesk.tokens import MEDIUM, SMALL
from ui.forms import reading
from ui.tabs.incentives.field_grid import FieldGrid
from ui.widgets.buttons import Button, IconButton


class RowList(QWidget):
    """Rows that are added and removed one by one. `edited` at each change."""

    edited = Signal()

    def __init__(
        self,
        name: str,
        fields: Sequence[Field],
        words: tuple[str, str],
        columns: int,
        parent: QWidget | None = None,
        needs: Mapping[str, str] | None = None,
    ) -> None:
        """Make an empty list; `words` are those of the button that adds a row, and of the one that removes it."""
        super().__init__(parent)
        self._needs = needs
        self._name, self._fields, self._remove_words, self._columns = name, tuple(fields), words[1], columns
        self._rows: list[_Row] = []
        self._add = Button(words[0], self, "plus", "plain")
        # Its sign begins where the fields do.
        self._add.setProperty("flush", True)
        self._add.setObjectName(f"add_{name}")
        self._column = QVBoxLayout()
        self._column.setSpacing(SMALL)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SMALL)
        outer.addLayout(self._column)
        outer.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._add.clicked.connect(self._add_row)

    def __len__(self) -> int:
        return len(self._rows)

    def show_rows(self, rows: Sequence[Mapping[str, object]]) -> None:
        """Show `rows`, each as values by the fields' names."""
        while len(self._rows) > len(rows):
            self._drop(self._rows[-1])
        while len(self._rows) < len(rows):
            self._append()
        for row, values in zip(self._rows, rows, strict=True):
            row.grid.show_values(values)

    def rows(self) -> list[dict[str, object]]:
        """Return what each row says; what cannot be read is told under its field, and `reading.Unreadable` raised."""
        found, failed = [], None
        for row in self._rows:
            try:
                found.append(row.grid.values())
            except reading.Unreadable as error:
                failed = failed or error
        if failed is not None:
            raise failed
        return found

    def tell(self, at: int, name: str, words: str) -> None:
        """Say under a field of a row what is wrong with it."""
        self._rows[at].grid.tell(name, words)

    def _append(self) -> None:
        row = _Row(self._fields, self._columns, self._needs, self._remove_words, self)
        row.remove.setObjectName(f"remove_{self._name}")
        row.grid.edited.connect(self.edited)
        row.remove.clicked.connect(self._remove_row)
        row.grid.show_values({})
        self._rows.append(row)
        self._column.addWidget(row)

    def _drop(self, row: _Row) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    @Slot()
    def _add_row(self) -> None:
        self._append()
        self._rows[-1].grid.setFocus()
        self.edited.emit()

    @Slot()
    def _remove_row(self) -> None:
        row = self.sender().parent()
        if isinstance(row, _Row):
            self._drop(row)
            self.edited.emit()


class _Row(QFrame):
    """The fields of a row, and the button that removes it."""

    def __init__(self, fields: Sequence[Field], columns: int, needs: Mapping[str, str] | None, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.grid = FieldGrid(fields, columns, self, needs)
        self.remove = IconButton("x", words, self)
        self.remove.setIconSize(QSize(14, 14))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(MEDIUM)
        row.addWidget(self.grid, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
