"""Mine and theirs, field by field, where somebody else changed a record in the meantime."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from salesdesk.fields import Field
from salesdesk.tokens import MEDIUM, SMALL
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.segmented import SegmentedRow


def differing(fields: Sequence[Field], base: Mapping[str, object], mine: Mapping[str, object], theirs: Mapping[str, object]) -> list[Field]:
    """Return the fields that both changed, to different values."""
    return [
        one
        for one in fields
        if one.name in mine and mine[one.name] != base.get(one.name) != theirs.get(one.name) and mine[one.name] != theirs.get(one.name)
    ]


def joined(base: Mapping[str, object], mine: Mapping[str, object], theirs: Mapping[str, object]) -> dict[str, object]:
    """Return their values with those that I changed put in."""
    return {**theirs, **{name: value for name, value in mine.items() if value != base.get(name)}}


class ConflictView(QFrame):
    """`settled` when the values are chosen; `chosen` tells whose for each field."""

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("conflict")
        self._choices: dict[str, SegmentedRow] = {}
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        self._column.setSpacing(SMALL)
        words = QLabel(
            self.tr("Somebody else changed this record while you did. Choose what holds for each field; nothing is saved yet."), self
        )
        words.setWordWrap(True)
        self._column.addWidget(words)
        self._save = Button(self.tr("Save these"), self)
        self._save.setObjectName("saveThese")
        self._save.clicked.connect(self.settled)
        self._column.addWidget(self._save)
        self.hide()

    def ask(self, rows: Sequence[tuple[Field, str, str]]) -> None:
        """Show (field, mine, theirs) for each field that both changed."""
        if self._body is not None:
            self._body.deleteLater()
        self._body = QWidget(self)
        grid = QGridLayout(self._body)
        grid.setContentsMargins(0, 0, 0, 0)
        self._choices = {}
        for at, (field, mine, theirs) in enumerate(rows):
            label = QLabel(say(field.label), self._body)
            label.setProperty("role", "label")
            pair = [
                ("mine", self.tr("Mine: {value}").format(value=mine or "–")),
                ("theirs", self.tr("Theirs: {value}").format(value=theirs or "–")),
            ]
            self._choices[field.name] = row = SegmentedRow(pair, self._body)
            grid.addWidget(label, 2 * at, 0)
            grid.addWidget(row, 2 * at + 1, 0)
        self._column.insertWidget(1, self._body)
        self.show()

    def is_mine(self, name: str) -> bool:
        """True where my value was chosen."""
        return name not in self._choices or self._choices[name].key == "mine"
