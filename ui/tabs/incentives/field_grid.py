"""A few fields side by side, read and shown as plain values by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.tokens import MEDIUM, TIGHT
from ui.forms.editors import Editor, editor
from ui.messages import say


class FieldGrid(QWidget):
    """Editors under their labels, `columns` in a row. `edited` at each change."""

    edited = Signal()

    def __init__(self, fields: Iterable[Field], columns: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(TIGHT)
        for at, field in enumerate(fields):
            made = editor(field, (), self)
            made.setObjectName(f"{field.name}Editor")
            self._editors[field.name] = made
            row, column = divmod(at, columns)
            if field.kind is not Kind.YES_NO:
                label = QLabel(say(field.label), self)
                label.setProperty("role", "label")
                label.setBuddy(made)
                grid.addWidget(label, row * 2, column)
                self._labels[field.name] = label
            grid.addWidget(made, row * 2 + 1, column)
            made.edited.connect(self.edited)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def values(self) -> dict[str, object]:
        """Return what is filled in; raise `reading.Unreadable`."""
        found = {name: one.value() for name, one in self._editors.items()}
        return {name: value for name, value in found.items() if value is not None and value is not False}

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show `values`; fields that are not among them are emptied."""
        for name, one in self._editors.items():
            one.show_value(values.get(name))

    def offer(self, name: str, offered: bool) -> None:
        """Show a field, or not."""
        self._editors[name].setVisible(offered)
        if name in self._labels:
            self._labels[name].setVisible(offered)
