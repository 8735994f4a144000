"""Mine and theirs, field by field, where somebody else changed a record in the meantime."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QRadioButton, QScrollArea, QVBoxLayout, QWidget

from salesdesk.fields import Field
from salesdesk.tokens import LARGE, MEDIUM, SMALL, TIGHT
from ui.messages import say
from ui.widgets.buttons import Button
from ui.widgets.labels import Label


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


class ConflictView(QWidget):
    """`settled` when the values are chosen: `wanted` are then those that hold."""

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mine: dict[str, QRadioButton] = {}
        self._joined: dict[str, object] = {}
        self._theirs: dict[str, object] = {}
        words = Label(
            self.tr("Somebody else changed this record while you did. Choose what holds for each field; nothing is saved yet."), self
        )
        words.setWordWrap(True)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._save = Button(self.tr("Save these"), self, role="primary")
        self._save.setObjectName("saveThese")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SMALL, SMALL, 0)
        column.setSpacing(LARGE)
        column.addWidget(words)
        column.addWidget(self._area, 1)
        column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignRight)
        self._save.clicked.connect(self.settled)

    def ask(self, rows: Sequence[tuple[Field, str, str]]) -> None:
        """Show (field, mine, theirs) for each field that both changed."""
        body = QWidget(self._area.viewport())
        body.setObjectName("body")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LARGE)
        self._mine = {field.name: self._ask_one(body, column, field, mine, theirs) for field, mine, theirs in rows}
        column.addStretch()
        self._area.setWidget(body)
        next(iter(self._mine.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def compare(
        self,
        fields: Sequence[Field],
        base: Mapping[str, object],
        mine: Mapping[str, object],
        theirs: Mapping[str, object],
        words: Callable[[Field, object], str],
    ) -> bool:
        """Show mine and theirs of each field that both changed since `base`, in `words`; False where there is none."""
        self._joined, self._theirs, self._mine = joined(base, mine, theirs), dict(theirs), {}
        found = differing(fields, base, mine, theirs)
        if found:
            self.ask([(one, words(one, mine[one.name]), words(one, theirs.get(one.name))) for one in found])
        return bool(found)

    @property
    def wanted(self) -> dict[str, object]:
        """The values that hold: theirs, mine that I alone changed, and of what both changed the chosen ones."""
        chosen = {name: self._theirs.get(name) for name, mine in self._mine.items() if not mine.isChecked()}
        return {**self._joined, **chosen}

    def _ask_one(self, body: QWidget, column: QVBoxLayout, field: Field, mine: str, theirs: str) -> QRadioButton:
        """Show a field with its two values one below the other, however long they are; return the choice of mine."""
        label = Label(say(field.label), body)
        label.setProperty("role", "strong")
        group = QButtonGroup(body)
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(TIGHT)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label, 0, 0, 1, 2)
        choices = []
        for row, (name, words, value) in enumerate((("mine", self.tr("Mine"), mine), ("theirs", self.tr("Theirs"), theirs)), start=1):
            choice = QRadioButton(words, body)
            choice.setObjectName(f"{field.name}_{name}")
            group.addButton(choice)
            said = _Value(value or "–", choice, body)
            choice.setAccessibleDescription(said.text())
            grid.addWidget(choice, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(said, row, 1, Qt.AlignmentFlag.AlignTop)
            choices.append(choice)
        choices[0].setChecked(True)
        column.addLayout(grid)
        return choices[0]


class _Value(Label):
    """What a choice stands for, in as many lines as it needs; clicking it chooses."""

    def __init__(self, value: str, choice: QRadioButton, parent: QWidget) -> None:
        super().__init__(value, parent)
        self._choice = choice
        self.setWordWrap(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choice.click()
        event.accept()
