"""The questions of the page of targets: why targets are changed, and with what they are filled."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from salesdesk.text import mark
from salesdesk.tokens import MEDIUM, SMALL, WIDE
from ui.messages import say
from ui.tables.grid_values import Measure, NotANumber
from ui.tabs.goals.saving import Saving
from ui.tabs.goals.sheet import Key
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, Problem
from ui.widgets.order import OrderedDialog


class Question(OrderedDialog):
    """A sentence, one field, two buttons. `answered` carries what the field's words mean."""

    answered = Signal(object)

    def __init__(self, sentence: str, label: str, do: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("SalesDesk")
        self.setMinimumWidth(420)
        words = Label(sentence, self)
        words.setWordWrap(True)
        self.label = Label(label, self)
        self.label.setProperty("role", "label")
        self.field = QLineEdit(self)
        self.field.setObjectName("answer")
        self.field.setAccessibleName(label)
        self.wrong = Problem("wrong", self)
        self._do = Button(do, self, role="primary")
        self._do.setObjectName("do")
        self._do.setDefault(True)
        leave = Button(self.tr("Cancel"), self)
        row = QHBoxLayout()
        row.addStretch()
        row.setSpacing(SMALL)
        row.addWidget(leave)
        row.addWidget(self._do)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(SMALL)
        for widget in (words, self.label, self.field, self.wrong):
            layout.addWidget(widget)
        layout.addSpacing(MEDIUM)
        layout.addLayout(row)
        self._do.clicked.connect(self._answer)
        leave.clicked.connect(self.reject)

    def meaning(self, words: str) -> object:
        """Return what is told; raise `NotANumber` where it cannot be."""
        return words.strip()

    @Slot()
    def _answer(self) -> None:
        try:
            meaning = self.meaning(self.field.text())
        except NotANumber as error:
            self.wrong.tell(say(error.reason))
            self.field.setProperty("wrong", True)
            self.field.style().polish(self.field)
            return
        self.answered.emit(meaning)
        self.accept()


class NumberQuestion(Question):
    """Asks for a number in the unit of the sheet; an empty field means None where that is `optional`."""

    def __init__(self, sentence: str, label: str, do: str, measure: Measure, value: Decimal | None, parent: QWidget | None = None) -> None:
        super().__init__(sentence, label, do, parent)
        self._measure = measure
        self.field.setText(measure.plain(value))
        self.field.selectAll()

    def meaning(self, words: str) -> object:
        value = self._measure.read(words)
        if value is None:
            raise NotANumber(mark("Value", "This is no number."))
        return value


class WhyQuestion(Question):
    """Asks why `values` change, and stores them; a reason is `needed` where one of them was agreed."""

    saving: Saving
    values: dict[Key, Decimal | None]
    needed: bool = False

    def meaning(self, words: str) -> object:
        if self.needed and not words.strip():
            raise NotANumber(mark("Goal", "Please say why; the history keeps it."))
        return super().meaning(words)

    @Slot(object)
    def save(self, reason: str) -> None:
        self.saving.save(self.values, reason)
