"""A few fields side by side, read and shown as plain values by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from salesdesk.fields import Field, Kind
from salesdesk.tokens import MEDIUM, TIGHT
from ui.forms import reading
from ui.forms.editors import Editor, editor
from ui.messages import say

_LETTERS = 6


class FieldGrid(QWidget):
    """Editors under their labels, `columns` in a row. `edited` at each change."""

    edited = Signal()

    def __init__(self, fields: Iterable[Field], columns: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: dict[str, Editor] = {}
        self._labels: dict[str, QLabel] = {}
        self._wrong: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(TIGHT)
        at = 0
        for field in fields:
            # What is ticked says a sentence: it has a line of its own.
            whole = field.kind is Kind.YES_NO
            at += -at % columns if whole else 0
            made = editor(field, (), self)
            made.setObjectName(f"{field.name}Editor")
            if isinstance(made.inner, QComboBox):
                # As wide as its column, not as its longest choice.
                made.inner.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                made.inner.setMinimumContentsLength(_LETTERS)
            self._editors[field.name] = made
            row, column = divmod(at, columns)
            if field.kind is not Kind.YES_NO:
                label = QLabel(say(field.label), self)
                label.setProperty("role", "label")
                label.setBuddy(made)
                grid.addWidget(label, row * 3, column)
                self._labels[field.name] = label
            wrong = QLabel(self)
            wrong.setObjectName(f"{field.name}Wrong")
            wrong.setProperty("role", "bad")
            wrong.setWordWrap(True)
            wrong.hide()
            self._wrong[field.name] = wrong
            grid.addWidget(made, row * 3 + 1, column, 1, columns if whole else 1)
            at += columns if whole else 1
            grid.addWidget(wrong, row * 3 + 2, column)
            made.edited.connect(self.edited)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def values(self) -> dict[str, object]:
        """Return what is filled in; what cannot be read is told under its field, and `reading.Unreadable` raised."""
        found: dict[str, object] = {}
        failed: reading.Unreadable | None = None
        for name, one in self._editors.items():
            try:
                value = one.value()
            except reading.Unreadable as error:
                failed = failed or error
                self.tell(name, say(error.text))
                continue
            self.tell(name, "")
            if value is not None and value is not False and value != []:
                found[name] = value
        if failed is not None:
            raise failed
        return found

    def tell(self, name: str, words: str) -> None:
        """Say under a field what is wrong with it; without words nothing is."""
        self._wrong[name].setText(words)
        self._wrong[name].setVisible(bool(words))
        self._editors[name].set_wrong(bool(words))

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show `values`; fields that are not among them are emptied."""
        for name, one in self._editors.items():
            one.show_value(values.get(name))
            self.tell(name, "")

    def offer(self, name: str, offered: bool) -> None:
        """Show a field, or not."""
        self._editors[name].setVisible(offered)
        if name in self._labels:
            self._labels[name].setVisible(offered)
